#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace portico {

/// Header fields in their order, unfolded, values as they came.
class MimeHeaders
{
public:
    static constexpr int kFieldLimit = 500;

    /// Reads fields from the start of lines (LF ends) and returns where the body begins. Lines that are no field are
    /// passed over (an mbox `From ` line, a broken field); a blank line ends the headers.
    qsizetype read(QByteArrayView lines);

    /// The first field of that name, in any case; empty if there is none.
    QByteArray raw(QByteArrayView name) const;
    /// The same as text, encoded words decoded.
    QString text(QByteArrayView name) const;
    /// The values of all fields of that name.
    QList<QByteArray> all(QByteArrayView name) const;
    bool has(QByteArrayView name) const;
    bool isEmpty() const { return m_fields.isEmpty(); }

private:
    struct Field
    {
        QByteArray name; ///< lower case
        QByteArray value;
    };
    const Field *find(QByteArrayView name) const;

    QList<Field> m_fields;
};

/// One part of a message; a message is a part. Parts are held by value: a tree of at most kDepthLimit levels and
/// kPartLimit parts, whatever comes.
struct MimePart
{
    static constexpr qsizetype kSizeLimit = 2 * 1024 * 1024; ///< what is longer is read up to here
    static constexpr int kDepthLimit = 8;
    static constexpr int kPartLimit = 100;

    MimeHeaders headers;
    QByteArray type;    ///< `text/plain`, lower case; `text/plain` where there is none
    QByteArray charset; ///< as named, or empty
    QByteArray body;    ///< LF line ends, transfer encoding undone; of a multipart, what it holds undivided
    QList<MimePart> parts;

    /// Reads a message with any line ends. Never fails: what is no message is one text part.
    static MimePart parse(QByteArrayView bytes);

    bool isMultipart() const { return type.startsWith("multipart/"); }
    /// The body as text; of HTML its words.
    QString text() const;
};

/// A parameter of a structured field such as Content-Type, without quotes; name in lower case.
QByteArray headerParameter(QByteArrayView value, QByteArrayView name);

} // namespace portico
