#include "app/mail/mailrenderer.h"

#include <QLocale>

#include <functional>
#include <optional>

namespace portico {

namespace {

using Lookup = std::function<std::optional<QString>(QStringView)>;
using Escape = std::function<QString(const QString &)>;

QString plain(const QString &text)
{
    return text;
}

QString html(const QString &text)
{
    return text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>\n"));
}

QString inlineNames(const QStringList &names)
{
    if (names.size() < 2)
        return names.join(QString());
    return names.mid(0, names.size() - 1).join(QStringLiteral(", ")) % QStringLiteral(" and ") % names.last();
}

/// Mails are in the language of their template; the built-in ones are English, and so is the date.
QString dateText(const QDate &date)
{
    return QLocale(QLocale::English).toString(date, QStringLiteral("d MMMM yyyy"));
}

/// A placeholder such as {{ firm_name }} at a place of a text.
struct Placeholder
{
    QStringView name;
    qsizetype end = 0; ///< behind it; 0: there is none at that place
};

Placeholder placeholderAt(QStringView text, qsizetype open)
{
    constexpr qsizetype longest = 32;
    qsizetype at = open + 2;
    const auto skipBlanks = [&] {
        while (at < text.size() && text[at].isSpace())
            ++at;
    };
    skipBlanks();
    const qsizetype begin = at;
    while (at < text.size() && ((text[at] >= u'a' && text[at] <= u'z') || text[at] == u'_'))
        ++at;
    const QStringView name = text.sliced(begin, at - begin);
    skipBlanks();
    const bool closed = text.sliced(at).startsWith(u"}}");
    return closed && !name.isEmpty() && name.size() <= longest ? Placeholder{name, at + 2} : Placeholder();
}

/// One pass over the text: what lookup knows is replaced, everything else, braces included, stays.
QString filled(const QString &text, const Lookup &lookup, const Escape &escape)
{
    QString result;
    qsizetype done = 0;
    for (qsizetype at = text.indexOf(u"{{"); at >= 0;) {
        const Placeholder found = placeholderAt(text, at);
        const auto value = found.end > 0 ? lookup(found.name) : std::nullopt;
        if (value) {
            result += escape(text.mid(done, at - done)) % *value;
            done = found.end;
        }
        at = text.indexOf(u"{{", found.end > 0 ? found.end : at + 1);
    }
    return done == 0 ? escape(text) : result + escape(text.mid(done));
}

Lookup messageLookup(const MailValues &values, const Escape &escape)
{
    return [&values, escape](QStringView name) -> std::optional<QString> {
        if (name == QLatin1StringView("contact_name"))
            return escape(values.contactName);
        if (name == QLatin1StringView("client_names"))
            return escape(inlineNames(values.clientNames));
        if (name == QLatin1StringView("firm_name"))
            return escape(values.firmName);
        if (name == QLatin1StringView("sender_name"))
            return escape(values.senderName);
        if (name == QLatin1StringView("expires_on"))
            return escape(dateText(values.expiresOn));
        return std::nullopt;
    };
}

QString link(const MailValues &values, bool asHtml)
{
    const QString escaped = values.inviteLink.toHtmlEscaped();
    return asHtml ? QStringLiteral("<a href=\"") % escaped % QStringLiteral("\">") % escaped % QStringLiteral("</a>")
                  : values.inviteLink;
}

Lookup mailLookup(const MailValues &values, const Escape &escape, bool asHtml)
{
    return [&values, escape, asHtml, inner = messageLookup(values, escape)](QStringView name) -> std::optional<QString> {
        if (name == QLatin1StringView("invite_link"))
            return link(values, asHtml);
        if (name == QLatin1StringView("message"))
            return filled(values.message, inner, escape);
        return inner(name);
    };
}

QString withoutIndent(QStringView line)
{
    qsizetype at = 0;
    while (at < line.size() && line[at].isSpace())
        ++at;
    return line.sliced(at).toString();
}

/// The parts of a text between its blank lines.
QStringList paragraphsOf(const QString &text)
{
    QString tidy = text;
    if (tidy.contains(QLatin1Char('\r')))
        tidy.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(QLatin1Char('\r'), QLatin1Char('\n'));
    QStringList paragraphs;
    QStringList lines;
    const auto end = [&] {
        if (!lines.isEmpty())
            paragraphs.append(lines.join(QLatin1Char('\n')));
        lines.clear();
    };
    const QList<QStringView> all = QStringView(tidy).trimmed().split(QLatin1Char('\n'));
    for (const QStringView line : all) {
        if (line.trimmed().isEmpty())
            end();
        else
            lines.append(lines.isEmpty() ? withoutIndent(line) : line.toString());
    }
    end();
    return paragraphs;
}

/// The two bodies while they grow, a paragraph at a time.
class Bodies
{
public:
    explicit Bodies(const MailValues &values) : m_values(values) {}

    void add(const QString &paragraph)
    {
        const QString name = paragraph.trimmed();
        if (name == QLatin1StringView("{{message}}"))
            addMessage();
        else if (name == QLatin1StringView("{{client_names}}"))
            addNames();
        else if (name == QLatin1StringView("{{invite_link}}"))
            addButton();
        else
            append(filled(paragraph, mailLookup(m_values, plain, false), plain),
                   p(filled(paragraph, mailLookup(m_values, html, true), html)));
    }

    QString text() const { return m_text.join(QStringLiteral("\n\n")) % QStringLiteral("\n\n-- \n") % footer() % QLatin1Char('\n'); }

    QString document() const
    {
        return QStringLiteral("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\">"
                              "<meta name=\"viewport\" content=\"width=device-width\"></head>\n"
                              "<body style=\"margin:0;padding:24px;background:#ffffff;color:#1a2127;"
                              "font:15px/22px Inter,'Segoe UI',Helvetica,Arial,sans-serif\">\n"
                              "<div style=\"max-width:560px\">\n")
               % m_html.join(QLatin1Char('\n'))
               % QStringLiteral("\n<p style=\"margin:24px 0 0;color:#4c5760;font-size:13px;line-height:18px\">")
               % html(footer()) % QStringLiteral("</p>\n</div>\n</body></html>\n");
    }

private:
    static QString p(const QString &inner)
    {
        return QStringLiteral("<p style=\"margin:0 0 14px\">") % inner % QStringLiteral("</p>");
    }

    void append(const QString &text, const QString &markup)
    {
        m_text.append(text);
        m_html.append(markup);
    }

    void addMessage()
    {
        const QStringList paragraphs = paragraphsOf(m_values.message);
        for (const QString &paragraph : paragraphs)
            append(filled(paragraph, messageLookup(m_values, plain), plain),
                   p(filled(paragraph, messageLookup(m_values, html), html)));
        if (!paragraphs.isEmpty())
            m_html.append(QStringLiteral("<hr style=\"border:0;border-top:1px solid #d8dde1;margin:18px 0\">"));
    }

    void addNames()
    {
        QStringList text, markup;
        for (const QString &name : m_values.clientNames) {
            text.append(QStringLiteral("  ") % name);
            markup.append(QStringLiteral("<strong>") % html(name) % QStringLiteral("</strong>"));
        }
        append(text.join(QLatin1Char('\n')), p(markup.join(QStringLiteral("<br>\n"))));
    }

    void addButton()
    {
        append(m_values.inviteLink,
               p(QStringLiteral("<a href=\"") % m_values.inviteLink.toHtmlEscaped()
                 % QStringLiteral("\" style=\"display:inline-block;padding:9px 16px;border-radius:6px;"
                                  "background:#0b666e;color:#ffffff;font-weight:600;text-decoration:none\">"
                                  "Open the Client Portal</a>")));
    }

    QString footer() const
    {
        return m_values.firmPhone.isEmpty() ? m_values.firmName : m_values.firmName % QStringLiteral(", ") % m_values.firmPhone;
    }

    const MailValues &m_values;
    QStringList m_text;
    QStringList m_html;
};

} // namespace

MailText testMailText()
{
    return {QStringLiteral("Test mail from {{firm_name}}"),
            QStringLiteral("This is a test mail from Portico, sent for {{sender_name}} at {{firm_name}}.\n\n"
                           "If you can read it, the mail account works.")};
}

RenderedMail renderMail(const QString &subject, const QString &body, const MailValues &values)
{
    Bodies bodies(values);
    const QStringList paragraphs = paragraphsOf(body);
    for (const QString &paragraph : paragraphs)
        bodies.add(paragraph);
    return {filled(subject, messageLookup(values, plain), plain).simplified(), bodies.text(), bodies.document()};
}

QString renderMessage(const QString &message, const MailValues &values)
{
    return filled(message, messageLookup(values, plain), plain);
}

QString inviteLink(const QString &portalUrl, const QString &token)
{
    return portalUrl % QStringLiteral("/invite/") % token;
}

QString linkPlaceholder(const QString &portalUrl)
{
    return inviteLink(portalUrl, QStringLiteral("…"));
}

} // namespace portico
