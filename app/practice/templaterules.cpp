#include "app/practice/templaterules.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>

namespace portico {

namespace {

constexpr std::array kNames{"contact_name", "client_names", "firm_name", "sender_name", "message", "invite_link", "expires_on"};
constexpr int kLongestName = 100;    // characters
constexpr int kLongestSubject = 200; // characters
constexpr int kLongestBody = 20000;  // characters

/// Says to translators and to lupdate where the texts of this file belong.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(TemplateRules)
};

Error invalid(const QString &sentence)
{
    return {ErrorKind::invalid, sentence, {}};
}

QLatin1StringView nameOf(Placeholder placeholder)
{
    return QLatin1StringView(kNames.at(size_t(placeholder)));
}

/// The names between braces in a text, in the form in which mails are filled.
QStringList namesIn(const QString &text)
{
    static const QRegularExpression placeholder(QStringLiteral("\\{\\{\\s*([a-z_]{1,32})\\s*\\}\\}"));
    QStringList names;
    auto matches = placeholder.globalMatch(text);
    while (matches.hasNext())
        names.append(matches.next().captured(1));
    return names;
}

bool isMail(TemplateKind kind)
{
    return kind != TemplateKind::message;
}

} // namespace

QString placeholderText(Placeholder placeholder)
{
    return QStringLiteral("{{") % nameOf(placeholder) % QStringLiteral("}}");
}

QList<Placeholder> allPlaceholders()
{
    return {Placeholder::contactName, Placeholder::clientNames, Placeholder::firmName, Placeholder::senderName,
            Placeholder::message,     Placeholder::inviteLink,  Placeholder::expiresOn};
}

bool allowsPlaceholder(TemplateKind kind, TemplatePart part, Placeholder placeholder)
{
    if (placeholder == Placeholder::message || placeholder == Placeholder::inviteLink)
        return isMail(kind) && part == TemplatePart::body
            && !(kind == TemplateKind::accessRemoved && placeholder == Placeholder::inviteLink);
    if (placeholder == Placeholder::expiresOn) // what needs no link does not expire
        return kind != TemplateKind::accessRemoved && kind != TemplateKind::anotherPortal;
    return true;
}

bool holdsPlaceholder(const QString &text, Placeholder placeholder)
{
    return namesIn(text).contains(nameOf(placeholder));
}

QStringList strayPlaceholders(TemplateKind kind, TemplatePart part, const QString &text)
{
    static const QRegularExpression braces(QStringLiteral("\\{\\{[^{}\\n]{0,60}\\}\\}"));
    QStringList stray;
    auto matches = braces.globalMatch(text);
    while (matches.hasNext()) {
        const QString found = matches.next().captured();
        const QStringList names = namesIn(found);
        bool known = false;
        for (const Placeholder placeholder : allPlaceholders())
            known = known || (names.contains(nameOf(placeholder)) && allowsPlaceholder(kind, part, placeholder));
        if (!known && !stray.contains(found))
            stray.append(found);
    }
    return stray;
}

Result<void> checkTemplate(const Template &value)
{
    const auto isLine = [](const QString &text) {
        return std::none_of(text.begin(), text.end(), [](QChar character) { return character.category() == QChar::Other_Control; });
    };
    if (value.name.trimmed().isEmpty())
        return invalid(Text::tr("A template needs a name."));
    if (value.name.size() > kLongestName || !isLine(value.name))
        return invalid(Text::tr("The name of a template is one line of at most 100 characters."));
    if (isMail(value.kind) && value.subject.trimmed().isEmpty())
        return invalid(Text::tr("A mail needs a subject."));
    if (value.subject.size() > kLongestSubject || !isLine(value.subject))
        return invalid(Text::tr("A subject is one line of at most 200 characters."));
    if (value.body.trimmed().isEmpty())
        return invalid(Text::tr("A template needs a text."));
    if (value.body.size() > kLongestBody)
        return invalid(Text::tr("The text is longer than a mail should be: 20,000 characters at most."));
    const bool hasLink = holdsPlaceholder(value.body, Placeholder::inviteLink);
    if (value.kind == TemplateKind::invitation && !hasLink)
        return invalid(Text::tr("An invitation must keep {{invite_link}}: without it nobody could follow it."));
    if (value.kind == TemplateKind::reminder && !hasLink)
        return invalid(Text::tr("A reminder must keep {{invite_link}}: without it nobody could follow it."));
    if (value.kind == TemplateKind::message && hasLink)
        return invalid(
            Text::tr("A message has no link of its own: the mail that it stands in brings {{invite_link}}."));
    if (value.kind == TemplateKind::message && holdsPlaceholder(value.body, Placeholder::message))
        return invalid(Text::tr("A message cannot hold {{message}}: that is the place where it will stand."));
    return {};
}

} // namespace portico
