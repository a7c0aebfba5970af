#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QStringDecoder>

namespace portico {

/// What a file in two character sets has of both. Lines are counted as an editor does.
struct MixedLines
{
    qint64 utf8 = 0;      ///< lines with characters beyond ASCII that are UTF-8
    qint64 firstUtf8 = 0; ///< the first of them; 0: none
    qint64 other = 0;     ///< lines that are not
    qint64 firstOther = 0;

    bool isMixed() const { return utf8 > 0 && other > 0; }
};

/// Turns the bytes of one character set into text, piece by piece. What is none of the character set comes out as
/// U+FFFD. A byte order mark at the beginning is dropped. One thread.
class TextDecoder
{
public:
    /// What a name begins with whose file is UTF-8 in some lines and the set named behind it in the others, as it comes
    /// of putting two lists together: "UTF-8+WINDOWS-1252". Each line is read by what it is.
    static constexpr QByteArrayView mixedPrefix{"UTF-8+"};

    /// name: as charsets are usually called ("UTF-8", "windows-1252", "Shift_JIS"), in any case. "invalid" where this
    /// system does not know it: UTF-8, UTF-16, UTF-32, ISO 8859-1 and Windows-1252 are known everywhere, the others
    /// where Qt was built with ICU.
    static Result<TextDecoder> make(const QByteArray &name);

    /// The text of the next bytes; a character cut at their end is kept for the next call, and so is a line of a mixed
    /// file.
    QString decode(QByteArrayView bytes);
    /// What was kept when the file ended.
    QString finish();
    /// Some bytes so far were none of the character set.
    bool hasError() const { return m_error; }
    /// Of a mixed file, so far.
    const MixedLines &mixedLines() const { return m_lines; }

private:
    TextDecoder() = default;
    QString decodePlain(QByteArrayView bytes);
    QString decodeLines(QByteArrayView lines);

    bool m_mixed = false;
    bool m_windows1252 = false;
    QStringDecoder m_decoder;
    bool m_error = false;
    QByteArray m_rest; ///< of a mixed file: a line that has not ended yet
    MixedLines m_lines;
    qint64 m_line = 1;
    bool m_afterCr = false;
};

} // namespace portico
