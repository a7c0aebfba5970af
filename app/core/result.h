#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace portico {

/// What kind of failure an Error is; callers branch on this, never on the text.
enum class ErrorKind {
    notFound, ///< the thing asked for does not exist, or not for this team member
    conflict, ///< somebody else changed it, or a rule forbids it in its present state
    busy,     ///< another process holds it; trying again later may succeed
    offline,  ///< a server cannot be reached
    denied,   ///< rights, credentials or a wrong key
    invalid,  ///< the input is wrong; the sentence says what
    internal, ///< a defect, a damaged file, a full disk
};

/// A failure: its kind, one sentence for people (already translated), and a detail for the log.
/// The detail never holds addresses, names, links or bound values.
struct Error
{
    ErrorKind kind = ErrorKind::internal;
    QString sentence;
    QString detail;

    bool operator==(const Error &) const = default;
};

/// A value of type T, or an Error. Value access without a value is a programming error (asserted).
template <typename T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_content(std::move(value)) {}
    Result(Error error) : m_content(std::move(error)) {}

    bool ok() const { return std::holds_alternative<T>(m_content); }
    explicit operator bool() const { return ok(); }

    const T &value() const & { Q_ASSERT(ok()); return std::get<T>(m_content); }
    T &value() & { Q_ASSERT(ok()); return std::get<T>(m_content); }
    T &&value() && { Q_ASSERT(ok()); return std::get<T>(std::move(m_content)); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    const Error &error() const { Q_ASSERT(!ok()); return std::get<Error>(m_content); }

private:
    std::variant<T, Error> m_content;
};

/// Success without a value, or an Error.
template <>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)), m_ok(false) {}

    bool ok() const { return m_ok; }
    explicit operator bool() const { return m_ok; }
    const Error &error() const { Q_ASSERT(!m_ok); return m_error; }

private:
    Error m_error;
    bool m_ok = true;
};

} // namespace portico
