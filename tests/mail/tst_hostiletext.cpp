// Hostile text in every name, subject, message, template and address, put into the store past all checks: the sender's
// lowest layers alone stand between it and the wire, which is compared byte by byte.

#include "app/mail/claimmailtask.h"
#include "app/mail/outboxsender.h"
#include "app/mail/recordoutcometask.h"
#include "app/mail/smtptransport.h"
#include "app/practice/mailtasks.h"
#include "tests/servers/scriptedserver.h"
#include "tests/support/portalstory.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace portico;
using portico::test::PortalStory;

namespace {

constexpr int kPatience = 60'000;

const QByteArrayList kTakesOne{"S 220 mx", "C EHLO", "S 250 mx", "C MAIL", "S 250 ok",    "C RCPT",
                               "S 250 ok", "C DATA", "S 354 go", "B",      "S 250 taken"};
const QByteArrayList kHeaders{"Date", "From", "Reply-To", "To", "Message-ID", "Subject", "MIME-Version", "Auto-Submitted", "Content-Type"};
const QByteArrayList kPartHeaders{"Content-Type", "Content-Transfer-Encoding"};

/// A line that begins with a dot gets another one (RFC 5321, 4.5.2); written here once more, so that the program's own
/// way is not measured by itself.
QByteArray stuffed(const QByteArray &message)
{
    QByteArray wire;
    bool lineStart = true;
    for (const char c : message) {
        if (lineStart && c == '.')
            wire += '.';
        wire += c;
        lineStart = c == '\n';
    }
    return wire;
}

/// RFC 2045, 6.7.
QByteArray fromQuotedPrintable(const QByteArray &encoded)
{
    QByteArray text;
    for (qsizetype i = 0; i < encoded.size(); ++i) {
        if (encoded[i] != '=') {
            text += encoded[i];
        } else if (encoded.mid(i + 1, 2) == "\r\n") {
            i += 2;
        } else {
            text += QByteArray::fromHex(encoded.mid(i + 1, 2));
            i += 2;
        }
    }
    return text;
}

/// The names of the header's fields; folded lines belong to the one above.
QByteArrayList namesIn(const QByteArray &header)
{
    QByteArrayList names;
    const QByteArrayList lines = header.split('\n');
    for (const QByteArray &line : lines) {
        if (!line.trimmed().isEmpty() && line[0] != ' ' && line[0] != '\t')
            names.append(line.left(line.indexOf(':')));
    }
    return names;
}

/// What no mail of ours has on the wire.
void checkWireForm(const QByteArray &message)
{
    for (qsizetype i = 0; i < message.size(); ++i) {
        const char c = message[i];
        const bool fine = c == '\t' || (c >= 32 && c <= 126) || (c == '\r' && message.mid(i, 2) == "\r\n")
            || (c == '\n' && i > 0 && message[i - 1] == '\r');
        QVERIFY2(fine, message.mid(std::max<qsizetype>(i - 40, 0), 60).toPercentEncoding().constData());
    }
    const QByteArrayList lines = message.split('\n');
    for (const QByteArray &line : lines)
        QVERIFY2(line.size() <= 79 || (line.size() <= 999 && line.contains('@')), line.constData()); // with its CR
}

struct Sending : PortalStory
{
    explicit Sending(const ScriptedServer &server)
    {
        at.host = QStringLiteral("localhost");
        at.port = server.serverPort();
        at.security = SmtpAccount::Security::none;
        at.ehloName = QStringLiteral("client.example");
        MailAccount account;
        account.transport = MailTransportKind::smtp;
        account.host = at.host;
        account.fromAddress = QStringLiteral("portal@alderpryce.example");
        account.fromName = QStringLiteral("Alder");
        run(SaveMailAccountTask(account));
        const ClientKey client = addClient(QStringLiteral("Harbor"));
        addContact(client, QStringLiteral("Ann"), QStringLiteral("ann@clients.example"));
        key = invite(client, {}, QStringLiteral("Hello")).queued.first().mail;
    }

    /// Writes a text into a column, past everything that people go through.
    void put(const char *sql, const QString &text)
    {
        run([sql, text](WriteContext &context) -> Result<void> {
            Statement update(context.connection(), sql);
            update.bind(":text", text).run();
            return {};
        }, MemberKey());
    }

    QString send()
    {
        OutboxSender sender(*firm, [this](const MailAccount &) { return std::make_unique<SmtpTransport>(at); });
        sender.setConnections(1);
        QSignalSpy ended(&sender, &OutboxSender::finished);
        sender.start(OutboxSender::Mode::dueNow);
        return ended.wait(kPatience) ? ended.first().at(1).toString() : QStringLiteral("no end");
    }

    SmtpAccount at;
    MailKey key;
};

} // namespace

class TestHostileText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onTheWire_data()
    {
        QTest::addColumn<QString>("hostile");
        QTest::addColumn<QString>("line"); // a line of the message that has to come through as it is; empty: none
        const auto row = [](const char *name, const QString &hostile, const QString &line = {}) {
            QTest::newRow(name) << hostile << line;
        };
        row("harmless", QStringLiteral("Jane"), QStringLiteral("Jane"));
        row("CR", QStringLiteral("Jane\rBcc: evil@evil.example\rx"));
        row("LF", QStringLiteral("Jane\nBcc: evil@evil.example\nx"));
        row("CRLF and a header", QStringLiteral("Jane\r\nBcc: evil@evil.example\r\nContent-Type: text/html\r\n\r\n<b>x</b>"));
        row("CRLF and a command", QStringLiteral("Jane\r\n.\r\nMAIL FROM:<evil@evil.example>\r\nRCPT TO:<evil@evil.example>\r\nDATA\r\n"));
        row("bare line ends and a dot", QStringLiteral("Jane\n.\nMAIL FROM:<evil@evil.example>\r.\rRCPT TO:<evil@evil.example>"));
        row("NUL", QStringLiteral("Ja") + QChar(0) + QStringLiteral("ne"));
        row("every control character", [] {
            QString all;
            for (char16_t c = 1; c < 0xa0; c = c == 0x1f ? 0x7f : char16_t(c + 1))
                all += QChar(c);
            return all;
        }());
        row("bidirectional overrides", QStringLiteral("\u202egpj.exe\u202c \u2066Jane\u2069\u200f\u061c \u202dx\u202b"));
        row("10,000 characters", QStringLiteral("x").repeated(10'000));
        row("10,000 characters of three bytes", QStringLiteral("山").repeated(10'000));
        row("10,000 words", QStringLiteral("wörd ").repeated(10'000));
        row("lines of dots", QStringLiteral(".\n..\n...\n.\n.x"), QStringLiteral("..."));
        row("8-bit", QStringLiteral("Jürgen Müßig Łódź 山田 👩‍👩‍👧"), QStringLiteral("Jürgen Müßig Łódź 山田 👩‍👩‍👧"));
        row("halves of characters", QStringLiteral("x") + QChar(0xd800) + QStringLiteral("y") + QChar(0xdc00) + QChar(0xfffe));
        row("looks encoded", QStringLiteral("=?utf-8?Q?=0D=0ABcc:_evil@evil.example?="));
        row("looks like quoted-printable", QStringLiteral("=0D=0A=2E=0D=0ABcc: evil@evil.example=\n="));
        row("looks like a boundary", QStringLiteral("--=_\n--\nContent-Type: text/html"));
        row("looks like a mailbox", QStringLiteral("From me\nFrom: \"Jane\" <evil@evil.example>, <b@evil.example>; (x) \\"));
        row("looks like a placeholder", QStringLiteral("{{invite_link}} {{{message}}} {{#x}}{{/x}} {{firm_name"));
        row("HTML", QStringLiteral("<script>alert(1)</script><img src=\"https://evil.example/\" onerror='x'>&amp;"));
    }

    void onTheWire()
    {
        QFETCH(QString, hostile);
        QFETCH(QString, line);
        ScriptedServer server(kTakesOne);
        Sending firm(server);
        firm.put("UPDATE firm SET name = :text, phone = :text", hostile);
        firm.put("UPDATE mail_account SET from_name = :text", hostile);
        firm.put("UPDATE team_member SET name = :text", hostile);
        firm.put("UPDATE client SET name = :text", hostile);
        firm.put("UPDATE contact SET name = :text", hostile);
        firm.put("UPDATE mail SET recipient_name = :text", hostile);
        firm.put("UPDATE mail_message SET body = :text", hostile);
        firm.put("UPDATE template_revision SET subject = :text || ' {{firm_name}}'", hostile);
        firm.put("UPDATE template_revision SET body = 'Dear {{contact_name}}, of {{client_names}}' || char(10) || :text || char(10) "
                 "|| '{{message}}' || char(10, 10) || '{{invite_link}} {{sender_name}}'", hostile);
        const QString trouble = firm.send();
        const Mail mail = firm.mail(firm.key);
        QVERIFY2(mail.state == MailState::sent, qPrintable(mail.reply + trouble));

        // The message is what the layers above made of it, and nothing else was said on the wire.
        const MailView view = firm.read([&](Connection &connection) { return viewMail(connection, mail, true, firm.clock->now()); });
        const auto composed = composeMessage({view.from, view.replyTo, view.to, view.subject, view.text, view.html, mail.messageId,
                                              mail.datedAt, mail.boundary});
        QVERIFY(composed.ok());
        const QByteArray message = composed->bytes;
        const QByteArray wire = "EHLO client.example\r\nMAIL FROM:<portal@alderpryce.example>\r\nRCPT TO:<ann@clients.example>\r\n"
                                "DATA\r\n" + stuffed(message) + ".\r\nQUIT\r\n";
        QTRY_COMPARE_WITH_TIMEOUT(server.received(), wire, kPatience); // QUIT leaves behind the sender's end
        QCOMPARE(server.complaints(), QStringList());
        checkWireForm(message);

        // Its header has our fields and no others, each once, and so have its two parts.
        const qsizetype body = message.indexOf("\r\n\r\n") + 4;
        QCOMPARE(namesIn(message.first(body)), kHeaders);
        QVERIFY(message.first(body).contains("ann@clients.example"));
        const QByteArray mark = "--=_" + mail.boundary.toLatin1();
        const QByteArray lineAndMark = "\r\n" + mark;
        QCOMPARE(message.count(mark), 3);
        QByteArrayList parts;
        qsizetype at = message.indexOf(mark, body);
        QCOMPARE(at, body);
        for (qsizetype next = 0; (next = message.indexOf(lineAndMark, at)) >= 0; at = next + 2)
            parts.append(message.sliced(at + mark.size() + 2, next - at - mark.size() - 2));
        QCOMPARE(parts.size(), 2);
        QCOMPARE(message.sliced(at), QByteArray(mark + "--\r\n"));
        const QList<QString> meant{view.text, view.html};
        for (qsizetype part = 0; part < 2; ++part) {
            const qsizetype content = parts[part].indexOf("\r\n\r\n") + 4;
            QCOMPARE(namesIn(parts[part].first(content)), kPartHeaders);
            QString decoded = QString::fromUtf8(fromQuotedPrintable(parts[part].sliced(content)));
            const qsizetype lineEnds = decoded.count(QLatin1StringView("\r\n"));
            QVERIFY(decoded.count(u'\r') == lineEnds && decoded.count(u'\n') == lineEnds);
            decoded.remove(u'\r');
            QString expected = meant[part];
            expected.replace(QLatin1StringView("\r\n"), QLatin1StringView("\n")).replace(u'\r', u'\n');
            expected = QString::fromUtf8(expected.toUtf8()); // what is no character becomes U+FFFD
            if (!expected.endsWith(u'\n'))
                expected += u'\n';
            QCOMPARE(decoded + (decoded.endsWith(u'\n') ? QString() : QStringLiteral("\n")), expected);
        }
        QVERIFY(!view.html.contains(QLatin1StringView("<script")) && !view.html.contains(QLatin1StringView("<img")));
        QVERIFY(!view.html.contains(QLatin1StringView("<b>x")));
        if (!line.isEmpty())
            QVERIFY2(view.text.split(u'\n').contains(line), qPrintable(view.text));
        // The link stands where the template has it, this text is a part of the template, and where no value asks for it.
        QCOMPARE(view.text.count(firm.linkIn(*composed)), hostile.contains(QLatin1StringView("{{invite_link}}")) ? 2 : 1);
    }

    void addresses_data()
    {
        QTest::addColumn<QString>("address");
        const auto row = [](const char *name, const QString &address) { QTest::newRow(name) << address; };
        row("CRLF and a command", QStringLiteral("ann@clients.example>\r\nRCPT TO:<evil@evil.example"));
        row("CR", QStringLiteral("ann@clients.example>\rRCPT TO:<evil@evil.example"));
        row("LF", QStringLiteral("ann@clients.example\nBcc: evil@evil.example"));
        row("a parameter", QStringLiteral("ann@clients.example> ORCPT=rfc822;evil@evil.example"));
        row("two of them", QStringLiteral("ann@clients.example,evil@evil.example"));
        row("a route", QStringLiteral("@evil.example:ann@clients.example"));
        row("NUL", QStringLiteral("evil") + QChar(0) + QStringLiteral("@evil.example"));
        row("an override", QStringLiteral("\u202eevil@evil.example"));
        row("an invisible character", QStringLiteral("e\u200bvil@evil.example"));
        row("10,000 characters before the sign", QStringLiteral("evil").repeated(2'500) + QStringLiteral("@clients.example"));
        row("10,000 characters behind it", QStringLiteral("evil@") + QStringLiteral("evil.").repeated(2'000) + QStringLiteral("example"));
        row("nothing", QString());
        row("no sign", QStringLiteral("evil"));
        row("8-bit, and the server takes ASCII only", QStringLiteral("evîl@evil.example"));
    }

    /// In each place where an address stands: nothing of it comes near the wire, and why is said.
    void addresses()
    {
        QFETCH(QString, address);
        const char *const places[] = {"UPDATE mail SET recipient = :text", "UPDATE mail_account SET from_address = :text",
                                      "UPDATE team_member SET email = :text"};
        for (const char *place : places) {
            ScriptedServer server(kTakesOne);
            Sending firm(server);
            firm.put(place, address);
            const QString trouble = firm.send();
            const Mail mail = firm.mail(firm.key);
            if (mail.state == MailState::sent) { // it went without that address: there is another to use, or to leave out
                QVERIFY(server.bodies().size() == 1);
                QVERIFY(namesIn(server.bodies().first().first(server.bodies().first().indexOf("\r\n\r\n") + 2)).count("To") == 1);
            } else {
                QVERIFY2(mail.state == MailState::failed || mail.state == MailState::queued, place);
                QCOMPARE(server.bodies(), QList<QByteArray>());
                const QString why = mail.state == MailState::failed ? mailReasonSentence(mail.reason, mail.reply) : trouble;
                QVERIFY2(!why.isEmpty(), place);
                QVERIFY2(!why.contains(u'\n') && !why.contains(u'\r') && !why.contains(QChar(0)), place);
            }
            QVERIFY2(!server.received().contains("evil"), server.received().constData());
            QVERIFY(server.received().count("RCPT TO") <= 1);
        }
    }
};

QTEST_GUILESS_MAIN(TestHostileText)
#include "tst_hostiletext.moc"
