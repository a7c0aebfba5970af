#include "app/core/emailaddress.h"

#include "app/core/nametext.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>
#include <optional>

namespace portico {

namespace {

// RFC 5321, 4.5.3.1: octets of the local part and of a domain; the path's 256 include its angle brackets.
constexpr qsizetype kMaxLocal = 64;
constexpr qsizetype kMaxLabel = 63;
constexpr qsizetype kMaxAddress = 254;
// What is pasted may have a name before the address. Longer input is not looked at any closer.
constexpr qsizetype kMaxEntered = 1000;

/// Says to translators and to lupdate where the texts of this file belong.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(EmailAddress)
};

/// sentence is for people; fault is the kind of it, for the log.
Error refused(const QString &sentence, QLatin1StringView fault)
{
    return {ErrorKind::invalid, sentence, QLatin1StringView("email address: ") + fault};
}

/// Nothing that an address would have, although a name may.
bool isForeign(char32_t character)
{
    const QChar::Category category = QChar::category(character);
    return isInvisible(character) || category == QChar::Other_PrivateUse || category == QChar::Other_NotAssigned;
}

/// What is wrong with any text, before it is looked at as an address.
std::optional<Error> characterFault(const QString &text)
{
    for (const QChar character : text) {
        const char16_t c = character.unicode();
        if (c == u'\r' || c == u'\n' || c == 0x85 || c == 0x2028 || c == 0x2029)
            return refused(Text::tr("An email address has no line breaks in it."), QLatin1StringView("line break"));
        if (c == u'\t')
            continue; // white space like any other
        if (c < 0x20 || (c >= 0x7f && c < 0xa0))
            return refused(
                Text::tr("There is a control character in this address. Type it anew instead of pasting it."),
                QLatin1StringView("control character"));
    }
    const auto points = text.toUcs4();
    if (std::any_of(points.begin(), points.end(), isForeign) || !text.isValidUtf16())
        return refused(Text::tr("There is an invisible character in this address. Type it anew instead of pasting it."),
                       QLatin1StringView("invisible character"));
    return std::nullopt;
}

Error severalAddresses()
{
    return refused(Text::tr("This is more than one address. Enter one at a time."), QLatin1StringView("several"));
}

/// The address itself out of "Name <address>", "<address>" or "address".
Result<QString> withoutName(const QString &text)
{
    const auto opening = text.count(u'<');
    const auto closing = text.count(u'>');
    if (opening == 0 && closing == 0)
        return text;
    if (opening > 1 && text.count(u'@') > 1)
        return severalAddresses();
    const qsizetype start = text.indexOf(u'<');
    if (opening != 1 || closing != 1 || !text.endsWith(u'>') || start < 0)
        return refused(
            Text::tr("The brackets < and > belong around the address only, as in Jane <jane@harborfinch.example>."),
            QLatin1StringView("brackets"));
    const QString address = text.sliced(start + 1).chopped(1).trimmed();
    QString name = text.first(start).trimmed();
    if (!name.contains(u'@'))
        return address;
    // Many programs put the address itself where they know no name. Any other address there is a trap, or a list.
    name.remove(u'"').remove(u'\'');
    if (name.trimmed().compare(address, Qt::CaseInsensitive) != 0)
        return severalAddresses();
    return address;
}

bool isLocalCharacter(QChar character)
{
    const char16_t c = character.unicode();
    return c >= 0x80 || character.isLetterOrNumber() || QStringView(u"!#$%&'*+-/=?^_`{|}~.").contains(character);
}

std::optional<Error> dotFault(QStringView part, const QString &edge)
{
    if (part.startsWith(u'.') || part.endsWith(u'.'))
        return refused(edge, QLatin1StringView("dot at an edge"));
    if (part.contains(u".."))
        return refused(Text::tr("There are two dots in a row in this address."), QLatin1StringView("two dots"));
    return std::nullopt;
}

std::optional<Error> localFault(QStringView local)
{
    if (local.isEmpty())
        return refused(Text::tr("The part before @ is missing."), QLatin1StringView("no local part"));
    if (auto fault = dotFault(local, Text::tr("The part before @ cannot begin or end with a dot.")))
        return fault;
    const auto wrong = std::find_if_not(local.begin(), local.end(), isLocalCharacter);
    if (wrong != local.end())
        return refused(Text::tr("“%1” cannot be part of an email address.").arg(*wrong),
                       QLatin1StringView("character"));
    if (local.front().isMark())
        return refused(Text::tr("An email address cannot begin with an accent."), QLatin1StringView("leading mark"));
    if (local.toUtf8().size() > kMaxLocal)
        return refused(Text::tr("The part before @ is too long: mail servers take 64 characters."),
                       QLatin1StringView("local part too long"));
    return std::nullopt;
}

bool isDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

Error addressByNumber()
{
    return refused(Text::tr("The part after @ must be a name, as in harborfinch.example, not a computer's number."),
                   QLatin1StringView("address by number"));
}

std::optional<Error> labelFault(QStringView label)
{
    const auto allowed = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
    };
    const auto wrong = std::find_if_not(label.begin(), label.end(), allowed);
    if (wrong != label.end())
        return refused(Text::tr("“%1” cannot stand in the part after @.").arg(*wrong),
                       QLatin1StringView("domain character"));
    if (label.startsWith(u'-') || label.endsWith(u'-'))
        return refused(Text::tr("No word of the part after @ can begin or end with a hyphen."),
                       QLatin1StringView("hyphen"));
    if (label.size() > kMaxLabel)
        return refused(Text::tr("The part after @ is too long: each word takes 63 characters."),
                       QLatin1StringView("label too long"));
    return std::nullopt;
}

/// The domain in lower-case ASCII, or what is wrong with it.
Result<QString> checkedDomain(const QString &domain)
{
    if (domain.isEmpty())
        return refused(Text::tr("The part after @ is missing."), QLatin1StringView("no domain"));
    if (domain.startsWith(u'[') || domain.contains(u':'))
        return addressByNumber();
    const bool ascii = std::all_of(domain.begin(), domain.end(), [](QChar c) { return c.unicode() < 0x80; });
    const QString plain = domain.toLower();
    const QString edge = Text::tr("The part after @ cannot begin or end with a dot.");
    if (auto fault = dotFault(plain, edge))
        return *fault;
    if (ascii) {
        // Looked at before the conversion, which would refuse as a whole what has a better sentence here.
        for (const QStringView label : QStringView(plain).split(u'.')) {
            if (auto fault = labelFault(label))
                return *fault;
        }
    }
    const bool own = ascii && !plain.contains(QLatin1StringView("xn--"));
    const QString ace = own ? plain : QString::fromLatin1(QUrl::toAce(domain)).toLower();
    // What was entered in ASCII form must be the form of something, or it would be compared by a name it does not have.
    const QString unicode = own ? ace : QUrl::fromAce(ace.toLatin1(), QUrl::IgnoreIDNWhitelist);
    const bool hollow = unicode.startsWith(QLatin1StringView("xn--")) || unicode.contains(QLatin1StringView(".xn--"));
    if (ace.isEmpty() || hollow)
        return refused(Text::tr("The part after @ is not the name of a mail domain."), QLatin1StringView("domain"));
    if (auto fault = dotFault(ace, edge))
        return *fault;
    const auto labels = QStringView(ace).split(u'.');
    if (labels.size() < 2)
        return refused(Text::tr("The part after @ needs a dot, as in harborfinch.example."),
                       QLatin1StringView("no dot"));
    for (const QStringView label : labels) {
        if (auto fault = labelFault(label))
            return *fault;
    }
    if (isDigits(labels.back()))
        return addressByNumber();
    if (labels.back().size() < 2)
        return refused(Text::tr("The part after the last dot is too short."), QLatin1StringView("top level too short"));
    return ace;
}

} // namespace

EmailAddress::EmailAddress(QString text, qsizetype at, QString asciiDomain)
    : m_text(std::move(text)), m_at(at), m_asciiDomain(std::move(asciiDomain))
{
    // Lower case, not folded case: that would make one mailbox of "straße" and "strasse".
    const QString local = m_text.first(m_at).toLower().normalized(QString::NormalizationForm_C);
    m_folded = local + u'@' + m_asciiDomain;
}

bool EmailAddress::needsSmtpUtf8() const
{
    return std::any_of(m_text.begin(), m_text.begin() + m_at, [](QChar c) { return c.unicode() >= 0x80; });
}

Result<EmailAddress> EmailAddress::parse(const QString &entered)
{
    const QString trimmed = entered.trimmed();
    if (trimmed.isEmpty())
        return refused(Text::tr("Enter an email address."), QLatin1StringView("empty"));
    if (trimmed.size() > kMaxEntered)
        return refused(Text::tr("This is too long for an email address."), QLatin1StringView("too long"));
    if (auto fault = characterFault(trimmed))
        return *fault;
    const auto bare = withoutName(trimmed);
    if (!bare)
        return bare.error();

    const QString text = bare->normalized(QString::NormalizationForm_C);
    if (text.isEmpty())
        return refused(Text::tr("Enter an email address."), QLatin1StringView("empty"));
    if (text.contains(u'"'))
        return refused(
            Text::tr("Addresses with quotation marks are not supported, because many mail servers refuse them."),
            QLatin1StringView("quoted"));
    const auto ats = text.count(u'@');
    if (text.contains(u',') || text.contains(u';')) {
        if (ats > 1)
            return severalAddresses();
        return refused(Text::tr("An email address has no comma or semicolon in it."), QLatin1StringView("separator"));
    }
    if (ats == 0)
        return refused(Text::tr("An email address needs an @, as in jane@harborfinch.example."),
                       QLatin1StringView("no @"));
    if (std::any_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); })) {
        if (ats > 1)
            return severalAddresses();
        return refused(Text::tr("An email address has no spaces in it."), QLatin1StringView("space"));
    }
    if (ats > 1)
        return refused(Text::tr("An email address has only one @."), QLatin1StringView("several @"));
    if (text.normalized(QString::NormalizationForm_KC) != text)
        return refused(
            Text::tr("There is a character in this address that only looks like a usual letter. Type it anew."),
            QLatin1StringView("compatibility character"));

    const qsizetype at = text.indexOf(u'@');
    if (auto fault = localFault(QStringView(text).first(at)))
        return *fault;
    auto domain = checkedDomain(text.sliced(at + 1));
    if (!domain)
        return domain.error();
    if (text.first(at).toUtf8().size() + 1 + domain->size() > kMaxAddress)
        return refused(Text::tr("This address is too long: mail servers take 254 characters."),
                       QLatin1StringView("too long"));
    return EmailAddress(text, at, std::move(domain).value());
}

} // namespace portico
