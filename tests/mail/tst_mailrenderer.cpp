#include "app/mail/mailrenderer.h"

#include <QTest>

using namespace portico;

class TestMailRenderer : public QObject
{
    Q_OBJECT

    static MailValues values()
    {
        return {QStringLiteral("Jane <Finch>"), {QStringLiteral("Harbor & Finch LLC"), QStringLiteral("Finch Trust")},
                QStringLiteral("Alder & Pryce"), QStringLiteral("(555) 555-0100"), QStringLiteral("Priya Raman"), {},
                QStringLiteral("https://p.example/invite/abc"), QDate(2026, 12, 12)};
    }

private Q_SLOTS:
    void fillsEveryPlaceholder()
    {
        const RenderedMail mail = renderMail(QStringLiteral("{{firm_name}} for {{contact_name}}"),
                                             QStringLiteral("{{sender_name}}: {{client_names}} until {{ expires_on }}\n\n{{invite_link}}"),
                                             values());
        QCOMPARE(mail.subject, QStringLiteral("Alder & Pryce for Jane <Finch>"));
        QVERIFY(mail.text.startsWith(QStringLiteral("Priya Raman: Harbor & Finch LLC and Finch Trust until 12 December 2026\n\nhttps://p.example/invite/abc")));
        QVERIFY(mail.html.contains(QStringLiteral("Harbor &amp; Finch LLC and Finch Trust")));
        QVERIFY(mail.html.contains(QStringLiteral("href=\"https://p.example/invite/abc\"")));
        QVERIFY(mail.html.contains(QStringLiteral("Alder &amp; Pryce, (555) 555-0100")));
    }

    void valuesAreNeverTakenForPlaceholders()
    {
        MailValues hostile = values();
        hostile.contactName = QStringLiteral("{{invite_link}} <script>");
        hostile.message = QStringLiteral("{{message}} {{invite_link}} {{contact_name}} {{unknown}} {{#x}} </p><img src=x>");
        const RenderedMail mail = renderMail(QStringLiteral("Hi {{contact_name}}"), QStringLiteral("{{message}}\n\n{{contact_name}}"), hostile);
        QCOMPARE(mail.subject, QStringLiteral("Hi {{invite_link}} <script>"));
        QVERIFY(!mail.text.contains(QStringLiteral("https://p.example")));
        QVERIFY(mail.text.contains(QStringLiteral("{{message}} {{invite_link}} {{invite_link}} <script> {{unknown}} {{#x}}")));
        QVERIFY(!mail.html.contains(QStringLiteral("<script>")));
        QVERIFY(!mail.html.contains(QStringLiteral("<img")));
    }

    void anEmptyMessageLeavesNoGap()
    {
        const RenderedMail mail = renderMail({}, QStringLiteral("{{message}}\n\nHello"), values());
        QVERIFY(mail.text.startsWith(QStringLiteral("Hello")));
        QVERIFY(!mail.html.contains(QStringLiteral("<hr")));
    }

    void aMessageKeepsItsLines()
    {
        MailValues with = values();
        with.message = QStringLiteral("Dear {{contact_name}},\r\none\r\ntwo\r\n\r\nthree");
        const RenderedMail mail = renderMail({}, QStringLiteral("{{message}}\n\nHello"), with);
        QVERIFY(mail.text.startsWith(QStringLiteral("Dear Jane <Finch>,\none\ntwo\n\nthree\n\nHello")));
        QVERIFY(mail.html.contains(QStringLiteral("one<br>\ntwo</p>")));
        QVERIFY(mail.html.contains(QStringLiteral("<hr")));
    }

    void aLineOfNamesIsAList()
    {
        const RenderedMail mail = renderMail({}, QStringLiteral("{{client_names}}"), values());
        QVERIFY(mail.text.startsWith(QStringLiteral("  Harbor & Finch LLC\n  Finch Trust")));
        QVERIFY(mail.html.contains(QStringLiteral("<strong>Harbor &amp; Finch LLC</strong><br>\n<strong>Finch Trust</strong>")));
    }
};

QTEST_GUILESS_MAIN(TestMailRenderer)
#include "tst_mailrenderer.moc"
