#include "app/mail/bounce/deliverystatus.h"

#include "app/mail/bounce/mimetext.h"
#include "app/mail/bounce/serverwords.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace portico {

namespace {

constexpr qsizetype kFieldLimit = 1000; ///< of what is looked at for one address

enum class Field { none, envelopeId, finalRecipient, originalRecipient, actualRecipient, action, status, diagnostic, reason, other };

struct FieldName
{
    QLatin1StringView name;
    Field field;
};

constexpr std::array kFields{
    FieldName{QLatin1StringView("original-envelope-id"), Field::envelopeId},
    FieldName{QLatin1StringView("final-recipient"), Field::finalRecipient},
    FieldName{QLatin1StringView("original-recipient"), Field::originalRecipient},
    FieldName{QLatin1StringView("x-actual-recipient"), Field::actualRecipient},
    FieldName{QLatin1StringView("action"), Field::action},
    FieldName{QLatin1StringView("status"), Field::status},
    FieldName{QLatin1StringView("diagnostic-code"), Field::diagnostic},
    FieldName{QLatin1StringView("x-supplementary-info"), Field::reason},
    FieldName{QLatin1StringView("x-display-name"), Field::other},
    FieldName{QLatin1StringView("remote-mta"), Field::other},
    FieldName{QLatin1StringView("reporting-mta"), Field::other},
    FieldName{QLatin1StringView("received-from-mta"), Field::other},
    FieldName{QLatin1StringView("dsn-gateway"), Field::other},
    FieldName{QLatin1StringView("arrival-date"), Field::other},
    FieldName{QLatin1StringView("last-attempt-date"), Field::other},
    FieldName{QLatin1StringView("will-retry-until"), Field::other},
    FieldName{QLatin1StringView("final-log-id"), Field::other},
};

Field fieldOf(QStringView name)
{
    for (const FieldName &known : kFields) {
        if (name.compare(known.name, Qt::CaseInsensitive) == 0)
            return known.field;
    }
    if (name.startsWith(QLatin1StringView("X-"), Qt::CaseInsensitive) && !name.contains(u' '))
        return Field::other;
    return Field::none;
}

std::optional<BounceAction> actionFrom(QStringView value)
{
    const QStringView word = value.trimmed();
    constexpr std::array actions{BounceAction::failed, BounceAction::delayed, BounceAction::delivered,
                                 BounceAction::relayed, BounceAction::expanded};
    for (const BounceAction action : actions) {
        if (word.startsWith(slug(action), Qt::CaseInsensitive))
            return action;
    }
    // What servers write who do not know the five words.
    if (word.startsWith(QLatin1StringView("fail"), Qt::CaseInsensitive) ||
        word.startsWith(QLatin1StringView("undeliver"), Qt::CaseInsensitive))
        return BounceAction::failed;
    if (word.startsWith(QLatin1StringView("deferred"), Qt::CaseInsensitive))
        return BounceAction::delayed;
    return {};
}

/// `smtp; text` without its type.
QString withoutType(QStringView value)
{
    static const QRegularExpression type(QStringLiteral("^\\s*[A-Za-z][A-Za-z0-9_-]{0,20}\\s*;\\s*"));
    const QString text = value.toString();
    const auto match = type.match(text);
    return match.hasMatch() ? text.sliced(match.capturedEnd()).trimmed() : text.trimmed();
}

/// Types of addresses as IANA has them, and those that old systems made up.
bool hasAddressType(QStringView value)
{
    static const QRegularExpression type(QStringLiteral("^\\s*(?:rfc-?822|utf-8|x\\.?400|smtp|internet|unknown)\\s*;"),
                                         QRegularExpression::CaseInsensitiveOption);
    return type.match(value.toString()).hasMatch();
}

/// RFC 3461, 4: `+41` for A.
QString fromXtext(QStringView value)
{
    QString text;
    for (qsizetype i = 0; i < value.size(); ++i) {
        bool ok = false;
        const uint code = value[i] == u'+' && i + 2 < value.size() ? value.sliced(i + 1, 2).toUInt(&ok, 16) : 0;
        text += ok ? QChar(char16_t(code)) : value[i];
        i += ok ? 2 : 0;
    }
    return text;
}

/// What atoms and their dots are made of (RFC 5322, 3.2.3, with RFC 6531's letters): anything but specials, blanks and
/// controls.
QString atomCharacter()
{
    return QStringLiteral("[^\\p{C}\\p{Z}()<>@,;:\\\\\"\\[\\]]");
}

/// The whole of a domain: where something else goes on behind it, what stands before is no address.
QString domainPattern()
{
    return QStringLiteral("(?>[A-Za-z0-9\\x{80}-\\x{ffff}](?:[A-Za-z0-9._\\x{80}-\\x{ffff}-]{0,250}"
                          "[A-Za-z0-9\\x{80}-\\x{ffff}])?)(?![\"._-]{0,3}@|[A-Za-z0-9])");
}

/// An address where nothing but an address stands: its local part is quoted (RFC 5321, 4.1.2), or any run of atoms.
QString addressPattern()
{
    return QStringLiteral("(?:\"(?:[^\"\\\\\\p{C}]|\\\\[^\\p{C}]){1,64}\"|%1{1,200})@%2").arg(atomCharacter(), domainPattern());
}

/// `<address>`, as its first group; a route before it (RFC 5321, 4.1.2) and quotes around it are not the address'.
QString bracketedPattern()
{
    return QStringLiteral("<\\s*+(?:@[^\\p{C}\\p{Z}<>:\"]{1,500}:)?(?|'(%1)'|(%1))\\s*+>").arg(addressPattern());
}

/// An address among words, as its first group: what joins words to it (`to=`, `rfc822;`) is none of it, and an apostrophe
/// only where letters are on both sides. Addresses that forwarders rewrote begin with SRS or prvs, and go on behind their =.
QString proseAddressPattern()
{
    return QStringLiteral("(?<![^\\s<>()\\[\\],;:\"'=])(?<![\\p{L}\\p{N}]')"
                          "((?:\"[^\"\\s@]{1,64}\"|(?:SRS[01]|prvs)=%1{1,190}|"
                          "(?:[^\\s\\p{C}<>()\\[\\],;:\"'=@]|(?<=[\\p{L}\\p{N}])'(?=[\\p{L}\\p{N}])){1,200})@%2)")
        .arg(atomCharacter(), domainPattern());
}

/// Whether an address is but the end of what brackets hold, as in `<two words@domain>`. A type or a route before it, and
/// quotes around it, may stand there.
bool isEndOfBracketed(const QString &text, qsizetype start, qsizetype end)
{
    if (start == 0 || end >= text.size() || text[end] != u'>')
        return false;
    const qsizetype open = text.lastIndexOf(u'<', start - 1);
    if (open < 0)
        return false;
    static const QRegularExpression type(
        QStringLiteral("^\\s*+(?:@[^\\s<>]{1,500}:|(?:mailto|smtp|rfc-?822|utf-8|internet|unknown|to)\\s*+[:;=]\\s*+)?['\"(]?$"),
        QRegularExpression::CaseInsensitiveOption);
    const QString before = text.sliced(open + 1, start - open - 1);
    return !before.contains(u'>') && !type.match(before).hasMatch();
}

/// Collects fields into groups.
class Groups
{
public:
    void add(Field field, const QString &value)
    {
        const quint32 bit = 1U << uint(field);
        const bool ofRecipient = field != Field::envelopeId && field != Field::other && field != Field::none;
        if (ofRecipient && (m_seen & bit))
            end();
        m_seen |= ofRecipient ? bit : 0;
        switch (field) {
        case Field::envelopeId:
            m_status.envelopeId = fromXtext(value.trimmed());
            break;
        case Field::finalRecipient:
            m_final = recipientIn(value);
            m_group.wellFormed = m_group.wellFormed || hasAddressType(value);
            break;
        case Field::originalRecipient:
            m_original = recipientIn(value);
            m_group.wellFormed = m_group.wellFormed || hasAddressType(value);
            break;
        case Field::actualRecipient:
            m_actual = recipientIn(value);
            break;
        case Field::action:
            m_group.action = actionFrom(value);
            break;
        case Field::status:
            m_group.status = firstStatus(value);
            break;
        case Field::diagnostic:
            m_group.diagnostic = withoutType(value);
            break;
        case Field::reason:
            m_reason = value;
            break;
        case Field::other:
        case Field::none:
            break;
        }
    }

    void end()
    {
        m_group.address = !m_final.isEmpty() ? m_final : !m_original.isEmpty() ? m_original : m_actual;
        m_group.original = m_original;
        if (m_group.diagnostic.isEmpty())
            m_group.diagnostic = m_reason;
        if (!m_group.address.isEmpty() || m_group.action)
            m_status.recipients.append(m_group);
        m_group = {};
        m_final.clear();
        m_original.clear();
        m_actual.clear();
        m_reason.clear();
        m_seen = 0;
    }

    bool open() const { return m_seen != 0; }
    const DeliveryStatus &status() const { return m_status; }

private:
    QString recipientIn(const QString &value)
    {
        const QString address = reportedAddress(value);
        if (address.isEmpty())
            m_group.unread += value + u'\n';
        return address;
    }

    DeliveryStatus m_status;
    DeliveryStatusFields m_group;
    QString m_final, m_original, m_actual, m_reason;
    quint32 m_seen = 0;
};

} // namespace

QString firstAddress(QStringView text)
{
    static const QRegularExpression address(QStringLiteral("(?|%1|%2)").arg(bracketedPattern(), proseAddressPattern()));
    const QString plain = text.toString();
    auto matches = address.globalMatch(plain);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const qsizetype start = match.capturedStart(1);
        const qsizetype end = match.capturedEnd(1);
        if (isEndOfBracketed(plain, start, end))
            continue;
        const QString found = match.captured(1);
        // The quote before an address may follow a word at once: the one behind it tells which it is.
        const bool quoteBehind = end < plain.size() && plain[end] == u'\'';
        const bool quoteBefore = start > 0 && plain[start - 1] == u'\'';
        return quoteBehind && !quoteBefore ? found.sliced(found.indexOf(u'\'') + 1) : found;
    }
    return {};
}

QString wholeAddress(QStringView text)
{
    if (!text.contains(u'@'))
        return {};
    static const QRegularExpression whole(
        QStringLiteral("^(?|'(%1)'|(%1)\\.?|(?:\"[^\"]{0,200}\"\\s*+|[^<>\"@]{0,200}\\s)?%2)\\s*+(?:\\([^()]*+\\))?$")
            .arg(addressPattern(), bracketedPattern()));
    const auto match = whole.match(text.trimmed().left(kFieldLimit).toString());
    return match.hasMatch() ? match.captured(1) : QString();
}

QString reportedAddress(QStringView value)
{
    const qsizetype semicolon = value.indexOf(u';');
    const QStringView type = value.first(std::max<qsizetype>(semicolon, 0));
    const bool typed = semicolon >= 0 && !type.contains(u'@') && !type.contains(u'"') && !type.contains(u'<');
    // Where fields stand in prose, it may go on in the line below: no server folds an address.
    const QStringView told = (typed ? value.sliced(semicolon + 1) : value).trimmed();
    const qsizetype lineEnd = told.indexOf(u'\n');
    return wholeAddress(lineEnd < 0 ? told : told.first(lineEnd));
}

DeliveryStatus readDeliveryStatus(QStringView text)
{
    Groups groups;
    Field field = Field::none;
    QString value;
    const auto flush = [&] {
        if (field != Field::none)
            groups.add(field, value);
        field = Field::none;
        value.clear();
    };
    const auto lines = text.tokenize(u'\n');
    for (const QStringView line : lines) {
        if (groups.status().recipients.size() >= BounceReport::kRecipientLimit)
            break;
        if (line.trimmed().isEmpty()) {
            flush();
            if (groups.open())
                groups.end();
            continue;
        }
        const qsizetype colon = line.indexOf(u':');
        const Field known = colon > 0 ? fieldOf(line.first(colon).trimmed()) : Field::none;
        if (known != Field::none) {
            flush();
            field = known;
            value = line.sliced(colon + 1).trimmed().toString();
        } else if (field != Field::none && value.size() < 4000) {
            // A folded line; some servers forget its indentation. Its line end tells one line of a reply from the next.
            value += u'\n' + line.trimmed();
        }
    }
    flush();
    groups.end();
    return groups.status();
}

} // namespace portico
