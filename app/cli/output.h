#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace portico {

/// What porticoctl prints: results on standard output, as text or as one JSON object a line, sentences about what went
/// wrong on standard error. UTF-8. One thread.
class Output
{
public:
    explicit Output(bool json) : m_json(json) {}

    bool json() const { return m_json; }
    /// A line of text; control characters, which a terminal would obey, become spaces. Nothing with --json.
    void line(const QString &text);
    /// The fields of one row, with tabs between them. Nothing with --json.
    void row(const QStringList &fields);
    /// Text of several lines that is ours, such as the help; also with --json.
    void text(const QString &text);
    /// An object on a line of its own. Nothing without --json.
    void object(const QJsonObject &object);
    /// A sentence on standard error, at once.
    static void complain(const QString &sentence);

    /// Hands everything so far over to the system. false where it could not be written, as to a full disk.
    bool finish();

private:
    void write(const QByteArray &bytes);

    bool m_json;
    bool m_broken = false;
};

} // namespace portico
