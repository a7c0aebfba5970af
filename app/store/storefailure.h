#pragma once

#include "app/core/result.h"

#include <exception>

namespace portico {

/// What a statement throws when the engine fails: disk full, damaged page, locked out, interrupted. It never leaves
/// the store's own threads: Firm::read and Firm::write turn it into a Result (docs/decisions/0002).
class StoreFailure : public std::exception
{
public:
    explicit StoreFailure(Error error) : m_error(std::move(error)) {}
    const Error &error() const { return m_error; }
    const char *what() const noexcept override { return "store failure"; }

private:
    Error m_error;
};

} // namespace portico
