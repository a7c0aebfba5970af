#include "app/mail/bounce/mimemessage.h"

#include "app/mail/bounce/mimetext.h"

#include <algorithm>

namespace portico {

namespace {

bool isFieldName(QByteArrayView name)
{
    return !name.isEmpty() && name.size() < 100 &&
           std::all_of(name.begin(), name.end(), [](char c) { return c > 32 && c < 127 && c != ':'; });
}

QByteArrayView lineAt(QByteArrayView lines, qsizetype from, qsizetype *next)
{
    const qsizetype end = lines.indexOf('\n', from);
    *next = end < 0 ? lines.size() : end + 1;
    return lines.sliced(from, (end < 0 ? lines.size() : end) - from);
}

bool isBlank(QByteArrayView line)
{
    return line.trimmed().isEmpty();
}

/// Reads the tree; counts its parts so that no message makes it grow without bounds.
class Reader
{
public:
    MimePart read(QByteArrayView lines, int depth, const char *type)
    {
        ++m_parts;
        MimePart part;
        const qsizetype start = part.headers.read(lines);
        const QByteArray contentType = part.headers.raw("content-type");
        part.type = contentType.split(';').constFirst().trimmed().toLower();
        if (!part.type.contains('/'))
            part.type = type;
        part.charset = headerParameter(contentType, "charset");
        const QByteArrayView body = lines.sliced(start);
        const QByteArray boundary = headerParameter(contentType, "boundary");
        if (part.isMultipart() && !boundary.isEmpty() && depth < MimePart::kDepthLimit)
            divide(part, body, boundary, depth);
        decode(part, body);
        return part;
    }

private:
    void divide(MimePart &part, QByteArrayView body, const QByteArray &boundary, int depth)
    {
        const QByteArray dashes = "--" + boundary;
        const char *type = part.type == "multipart/digest" ? "message/rfc822" : "text/plain";
        qsizetype begin = -1;
        qsizetype at = 0;
        while (at < body.size() && m_parts < MimePart::kPartLimit) {
            qsizetype next = 0;
            const QByteArrayView line = lineAt(body, at, &next);
            if (line.startsWith(dashes)) {
                const QByteArrayView rest = line.sliced(dashes.size()).trimmed();
                if (rest.isEmpty() || rest == "--") {
                    if (begin >= 0)
                        part.parts.append(read(body.sliced(begin, at - begin), depth + 1, type));
                    begin = rest.isEmpty() ? next : -1;
                }
            }
            at = next;
        }
        if (begin >= 0 && begin < body.size() && m_parts < MimePart::kPartLimit) // the closing line is missing
            part.parts.append(read(body.sliced(begin), depth + 1, type));
    }

    static void decode(MimePart &part, QByteArrayView body)
    {
        const QByteArray encoding = part.headers.raw("content-transfer-encoding").trimmed().toLower();
        if (!part.isMultipart() && encoding == "quoted-printable")
            part.body = fromQuotedPrintable(body);
        else if (!part.isMultipart() && encoding == "base64")
            part.body = withLfLines(fromBase64Text(body), MimePart::kSizeLimit);
        else
            part.body = body.toByteArray();
    }

    int m_parts = 0;
};

} // namespace

qsizetype MimeHeaders::read(QByteArrayView lines)
{
    qsizetype at = 0;
    qsizetype next = 0;
    while (at < lines.size()) {
        const QByteArrayView line = lineAt(lines, at, &next);
        at = next;
        if (isBlank(line)) {
            if (m_fields.isEmpty() && next < lines.size()) // blank lines before the first field
                continue;
            return next;
        }
        if (line.startsWith(' ') || line.startsWith('\t')) {
            if (!m_fields.isEmpty() && m_fields.last().value.size() < 64 * 1024)
                m_fields.last().value += ' ' + line.trimmed().toByteArray();
            continue;
        }
        const qsizetype colon = line.indexOf(':');
        const QByteArrayView name = line.first(std::max<qsizetype>(colon, 0)).trimmed();
        if (isFieldName(name) && m_fields.size() < kFieldLimit)
            m_fields.append({name.toByteArray().toLower(), line.sliced(colon + 1).trimmed().toByteArray()});
        else if (m_fields.isEmpty() && !line.startsWith("From ") && !line.startsWith('>'))
            return 0; // no header at all: text from the first line
    }
    return lines.size();
}

const MimeHeaders::Field *MimeHeaders::find(QByteArrayView name) const
{
    const auto found = std::find_if(m_fields.begin(), m_fields.end(), [name](const Field &f) { return f.name == name; });
    return found == m_fields.end() ? nullptr : &*found;
}

QByteArray MimeHeaders::raw(QByteArrayView name) const
{
    const Field *field = find(name);
    return field ? field->value : QByteArray();
}

QString MimeHeaders::text(QByteArrayView name) const
{
    return fromEncodedWords(raw(name));
}

QList<QByteArray> MimeHeaders::all(QByteArrayView name) const
{
    QList<QByteArray> values;
    for (const Field &field : m_fields) {
        if (field.name == name)
            values.append(field.value);
    }
    return values;
}

bool MimeHeaders::has(QByteArrayView name) const
{
    return find(name) != nullptr;
}

MimePart MimePart::parse(QByteArrayView bytes)
{
    return Reader().read(withLfLines(bytes, kSizeLimit), 0, "text/plain");
}

QString MimePart::text() const
{
    const QString text = fromCharset(body, charset);
    return type == "text/html" ? fromHtml(text) : text;
}

QByteArray headerParameter(QByteArrayView value, QByteArrayView name)
{
    qsizetype at = value.indexOf(';');
    while (at >= 0 && at < value.size()) {
        ++at;
        const qsizetype equals = value.indexOf('=', at);
        if (equals < 0)
            return {};
        const QByteArray found = value.sliced(at, equals - at).trimmed().toByteArray().toLower();
        qsizetype begin = equals + 1;
        while (begin < value.size() && (value[begin] == ' ' || value[begin] == '\t'))
            ++begin;
        QByteArray text;
        qsizetype end = begin;
        if (begin < value.size() && value[begin] == '"') {
            for (end = begin + 1; end < value.size() && value[end] != '"'; ++end) {
                if (value[end] == '\\' && end + 1 < value.size())
                    ++end;
                text.append(value[end]);
            }
        } else {
            end = value.indexOf(';', begin);
            end = end < 0 ? value.size() : end;
            text = value.sliced(begin, end - begin).trimmed().toByteArray();
        }
        if (found == name)
            return text;
        at = value.indexOf(';', end);
    }
    return {};
}

} // namespace portico
