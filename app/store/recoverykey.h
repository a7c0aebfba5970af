#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QString>

namespace portico {

/// The key on paper: 160 random bits that open a firm when its database key is lost, or on another computer.
///
/// Written as seven groups of five signs, "K7MQ2-…", from 32 letters and digits that nobody takes for one another (no 0,
/// O, 1 or I). The last three signs are a checksum, so that a mistyped key is told from a wrong one. Reading ignores
/// case, spaces and hyphens. Never logged, never stored by Portico.
class RecoveryKey
{
public:
    static RecoveryKey generate();
    /// invalid, with a sentence that says what is wrong with the text.
    static Result<RecoveryKey> fromText(const QString &text);

    QString text() const;
    /// The 20 bytes it stands for.
    const QByteArray &bytes() const { return m_bytes; }

private:
    explicit RecoveryKey(QByteArray bytes) : m_bytes(std::move(bytes)) {}
    QByteArray m_bytes;
};

} // namespace portico
