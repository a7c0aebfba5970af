#include "app/mail/wireaddress.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

namespace portico {

namespace {

constexpr qsizetype kLocalLimit = 64;   // RFC 5321, 4.5.3.1.1
constexpr qsizetype kAddressLimit = 254; // RFC 5321, 4.5.3.1.3, without the angle brackets

bool isAtomCharacter(char32_t c)
{
    if (c > 0x7f) {
        switch (QChar::category(c)) {
        case QChar::Other_Control:
        case QChar::Other_Format:
        case QChar::Other_Surrogate:
        case QChar::Other_PrivateUse:
        case QChar::Other_NotAssigned:
        case QChar::Separator_Space:
        case QChar::Separator_Line:
        case QChar::Separator_Paragraph:
            return false;
        default:
            return true;
        }
    }
    const char ascii = static_cast<char>(c);
    return (ascii >= 'a' && ascii <= 'z') || (ascii >= 'A' && ascii <= 'Z') || (ascii >= '0' && ascii <= '9')
        || (ascii != 0 && std::string_view("!#$%&'*+-/=?^_`{|}~").find(ascii) != std::string_view::npos);
}

bool isDotAtom(const QString &local)
{
    if (local.isEmpty() || local.startsWith(u'.') || local.endsWith(u'.') || local.contains(QLatin1StringView("..")))
        return false;
    const auto characters = local.toStdU32String();
    return std::all_of(characters.begin(), characters.end(), [](char32_t c) { return c == U'.' || isAtomCharacter(c); });
}

bool isHostName(const QByteArray &domain)
{
    qsizetype label = 0;
    for (const char c : domain) {
        if (c == '.') {
            if (label == 0)
                return false;
            label = 0;
            continue;
        }
        const bool allowed = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'
            || c == '_';
        if (!allowed || ++label > 63)
            return false;
    }
    return label > 0;
}

} // namespace

Result<WireAddress> wireAddress(const QString &address)
{
    const Error impossible{ErrorKind::invalid,
                           QCoreApplication::translate("Mail", "Mail cannot be sent to or from this address."),
                           QStringLiteral("address does not fit an envelope")};
    const qsizetype at = address.lastIndexOf(u'@');
    if (at < 1)
        return impossible;
    const QString local = address.left(at);
    const QString domain = address.mid(at + 1);
    const bool asciiDomain = std::all_of(domain.begin(), domain.end(), [](QChar c) { return c.unicode() < 0x80; });
    const QByteArray host = asciiDomain ? domain.toLatin1() : QUrl::toAce(domain);
    if (!isDotAtom(local) || !isHostName(host))
        return impossible;

    WireAddress wire;
    const QByteArray localBytes = local.toUtf8();
    wire.bytes = localBytes + '@' + host;
    wire.needsSmtpUtf8 = localBytes.size() != local.size();
    if (localBytes.size() > kLocalLimit || wire.bytes.size() > kAddressLimit)
        return impossible;
    return wire;
}

} // namespace portico
