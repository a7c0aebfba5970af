#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QStringDecoder>

namespace portico {

/// Turns the bytes of one character set into text, piece by piece. What is none of the character set comes out as
/// U+FFFD. A byte order mark at the beginning is dropped. One thread.
class TextDecoder
{
public:
    /// name: as charsets are usually called ("UTF-8", "windows-1252", "Shift_JIS"), in any case. "invalid" where this
    /// system does not know it: UTF-8, UTF-16, UTF-32, ISO 8859-1 and Windows-1252 are known everywhere, the others
    /// where Qt was built with ICU.
    static Result<TextDecoder> make(const QByteArray &name);

    /// The text of the next bytes; a character cut at their end is kept for the next call.
    QString decode(QByteArrayView bytes);
    /// Some bytes so far were none of the character set.
    bool hasError() const { return m_error; }

private:
    TextDecoder() = default;

    bool m_windows1252 = false;
    QStringDecoder m_decoder;
    bool m_error = false;
};

} // namespace portico
