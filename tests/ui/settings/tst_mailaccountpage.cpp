// The mail account: presets that fill the figures, each failure of a test mail in plain words, and a password that
// stays where it is until somebody types another.

#include "app/mail/oauthsecret.h"
#include "app/practice/mailtasks.h"
#include "tests/servers/authorizationserver.h"
#include "tests/servers/faultserver.h"
#include "tests/servers/postfixserver.h"
#include "tests/servers/scriptedserver.h"
#include "tests/servers/testcertificates.h"
#include "tests/support/settingsworld.h"
#include "ui/settings/mailaccountform.h"
#include "ui/settings/mailaccountpage.h"
#include "ui/settings/providersignin.h"
#include "ui/settings/testmailline.h"
#include "ui/widgets/filefield.h"
#include "ui/widgets/formfield.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTcpSocket>
#include <QTest>
#include <QUrlQuery>

using namespace portico;
using namespace portico::test;

namespace {

constexpr int kPatience = 30'000;

struct Story
{
    Story() : page(world.services()) { show(); }
    void show()
    {
        page.refresh();
        page.resize(800, 768);
        page.show();
        form = page.accountForm();
    }
    void fill(quint16 port, const QString &user, const QString &password, const QString &authority)
    {
        form->hostEdit()->setText(QStringLiteral("localhost"));
        form->portEdit()->setValue(port);
        form->userEdit()->setText(user);
        form->passwordEdit()->setText(password);
        form->fromEdit()->setText(QStringLiteral("portico@example.test"));
        form->authorityField()->setPath(authority);
    }
    void choose(const QString &provider)
    {
        const int index = form->providerBox()->findText(provider);
        form->providerBox()->setCurrentIndex(index);
        Q_EMIT form->providerBox()->activated(index);
    }
    QString test()
    {
        QSignalSpy finished(form->test(), &TestMailLine::finished);
        form->test()->button()->click();
        if (finished.isEmpty() && !finished.wait(kPatience))
            return QStringLiteral("no outcome");
        return form->test()->sentence();
    }
    bool save()
    {
        QSignalSpy saved(&page, &SettingsPart::saved);
        page.save();
        return !saved.isEmpty() || saved.wait(kPatience);
    }
    MailAccount stored()
    {
        return world.read([](Connection &connection) { return AccountStore(connection).load(); });
    }
    QString errorAt(const QWidget *edit) const { return form->fieldOf(edit)->error(); }
    /// Chooses the sign-in by the provider, at an end point of the test's, with a browser that goes where it is sent.
    void chooseProvider(const AuthorizationServer &provider, const QString &client)
    {
        ProviderSignIn *by = form->providerSignIn();
        form->signInBox()->setCurrentIndex(1);
        by->clientEdit()->setText(client);
        by->authorizeEdit()->setText(provider.url("authorize"));
        by->tokenEdit()->setText(provider.url("token"));
        by->scopeEdit()->setText(QStringLiteral("mail offline"));
        by->setBrowser([this](const QUrl &url) {
            browsed = url;
            return browserOpens;
        });
    }
    /// What the provider's page does when the person said yes, or no.
    void answer(const QString &name, const QString &value)
    {
        const QUrlQuery asked(browsed);
        QUrl back(asked.queryItemValue(QStringLiteral("redirect_uri"), QUrl::FullyDecoded));
        QUrlQuery query;
        query.addQueryItem(QStringLiteral("state"), asked.queryItemValue(QStringLiteral("state"), QUrl::FullyDecoded));
        query.addQueryItem(name, value);
        back.setQuery(query);
        QTcpSocket browser;
        browser.connectToHost(back.host(), quint16(back.port()));
        browser.write("GET " + back.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority) + " HTTP/1.1\r\n\r\n");
        QTRY_COMPARE_WITH_TIMEOUT(browser.state(), QAbstractSocket::UnconnectedState, kPatience);
    }
    QUrl browsed;
    bool browserOpens = true;

    SettingsWorld world;
    MailAccountPage page;
    MailAccountForm *form = nullptr;
};

} // namespace

class TestMailAccountPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void presetsFillTheFigures();
    void errorsStandBelowTheFields_data();
    void errorsStandBelowTheFields();
    void testMailSaysWhatHappened();
    void realServer();
    void passwordStaysUntilAnotherIsTyped();
    void passwordIsForOneServerOnly();
    void byTheProvider();
    void theProviderSaysNo();
    void aSignInIsForOneProviderOnly();
    void providersAreKnown();
    void folder();

private:
    TestCertificates m_certificates;
};

void TestMailAccountPage::initTestCase()
{
    QVERIFY2(m_certificates.failure().isEmpty(), qPrintable(m_certificates.failure()));
}

void TestMailAccountPage::presetsFillTheFigures()
{
    Story story;
    QCOMPARE(story.form->providerBox()->currentText(), QStringLiteral("Another server"));
    QVERIFY(!story.page.isDirty());
    story.choose(QStringLiteral("Microsoft 365"));
    QCOMPARE(story.form->hostEdit()->text(), QStringLiteral("smtp.office365.com"));
    QCOMPARE(story.form->portEdit()->value(), 587);
    QCOMPARE(story.form->perMinuteEdit()->value(), 30);
    story.choose(QStringLiteral("Yahoo"));
    QCOMPARE(story.form->account().security, MailSecurity::tls);
    QCOMPARE(story.form->portEdit()->value(), 465);
    QVERIFY(story.page.isDirty());
    // The provider follows the server's name.
    story.form->hostEdit()->setText(QStringLiteral("mail.alderpryce.example"));
    QCOMPARE(story.form->providerBox()->currentText(), QStringLiteral("Another server"));
    story.form->hostEdit()->setText(QStringLiteral("email-smtp.eu-west-1.amazonaws.com"));
    QCOMPARE(story.form->providerBox()->currentText(), QStringLiteral("Amazon SES"));
}

void TestMailAccountPage::errorsStandBelowTheFields_data()
{
    QTest::addColumn<int>("fault");
    QTest::newRow("no server") << 0;
    QTest::newRow("no password") << 1;
    QTest::newRow("in the clear") << 2;
    QTest::newRow("sender") << 3;
    QTest::newRow("authority") << 4;
    QTest::newRow("folder") << 5;
}

void TestMailAccountPage::errorsStandBelowTheFields()
{
    QFETCH(int, fault);
    Story story;
    story.fill(587, QStringLiteral("portal"), QStringLiteral("secret words"), m_certificates.caFile());
    QVERIFY(story.form->check());
    const QList<QWidget *> fields{story.form->hostEdit(), story.form->passwordEdit(),   story.form->securityBox(),
                                  story.form->fromEdit(), story.form->authorityField(), story.form->folderField()};
    switch (fault) {
    case 0:
        story.form->hostEdit()->clear();
        break;
    case 1:
        story.form->passwordEdit()->clear();
        break;
    case 2:
        story.form->securityBox()->setCurrentIndex(2);
        break;
    case 3:
        story.form->fromEdit()->setText(QStringLiteral("the firm"));
        break;
    case 4:
        story.form->authorityField()->setPath(story.world.place.filePath(QStringLiteral("keys")));
        break;
    case 5:
        story.form->folderButton()->click();
        story.form->folderField()->setPath(QStringLiteral("here"));
        break;
    }
    QSignalSpy refused(&story.page, &SettingsPart::saveRefused);
    story.page.save();
    QCOMPARE(refused.size(), 1);
    for (int i = 0; i < fields.size(); ++i)
        QCOMPARE(!story.errorAt(fields[i]).isEmpty(), i == fault);
    QCOMPARE(story.stored().transport, MailTransportKind::none);
}

void TestMailAccountPage::testMailSaysWhatHappened()
{
    FaultServer server;
    FaultServer::Options options;
    options.startTlsCertificate = m_certificates.good().certificateFile;
    options.startTlsKey = m_certificates.good().keyFile;
    options.user = QStringLiteral("portal");
    options.password = "secret words";
    QVERIFY(server.start(options).isEmpty());
    Story story;
    story.fill(server.port(), options.user, QStringLiteral("wrong words"), m_certificates.caFile());
    QCOMPARE(story.test(), QStringLiteral("The server refused the password"));
    // Another keystroke, and what was said of the old words is gone.
    story.form->passwordEdit()->setText(QStringLiteral("secret words"));
    QVERIFY(story.form->test()->sentence().isEmpty());
    QVERIFY2(story.test().startsWith(QStringLiteral("Test mail taken by the server")),
             qPrintable(story.form->test()->sentence()));
    QCOMPARE(server.taken().size(), 1);
    QCOMPARE(server.taken().first().to, QStringList{QStringLiteral("priya@alderpryce.example")});
    QVERIFY(story.form->test()->button()->isEnabled());
    // The keyboard is on the button again, which had it.
    story.page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&story.page));
    story.form->test()->button()->setFocus(Qt::TabFocusReason);
    QVERIFY(story.test().startsWith(QStringLiteral("Test mail taken by the server")));
    QVERIFY(story.form->test()->button()->hasFocus());
    QCOMPARE(story.stored().transport, MailTransportKind::none); // nothing was saved

    FaultServer other;
    options.startTlsCertificate = m_certificates.otherName().certificateFile;
    options.startTlsKey = m_certificates.otherName().keyFile;
    QVERIFY(other.start(options).isEmpty());
    story.form->portEdit()->setValue(other.port());
    QVERIFY2(story.test().startsWith(QStringLiteral("The certificate is for another name: mail.elsewhere.example")),
             qPrintable(story.form->test()->sentence()));
    other.stop();
    QVERIFY(!story.test().isEmpty());
}

void TestMailAccountPage::realServer()
{
    PostfixServer postfix;
    const QString failure = postfix.start(m_certificates.good().certificateFile, m_certificates.good().keyFile);
    if (!failure.isEmpty())
        QSKIP(qPrintable(failure));
    Story story;
    story.fill(postfix.port(), QString::fromLatin1(PostfixServer::kUser), QStringLiteral("wrong"),
               m_certificates.caFile());
    QCOMPARE(story.test(), QStringLiteral("The server refused the password"));
    story.form->passwordEdit()->setText(QString::fromLatin1(PostfixServer::kPassword));
    // Postfix delivers for its own domain only, and says so.
    QVERIFY2(!story.test().startsWith(QStringLiteral("Test mail taken")), qPrintable(story.form->test()->sentence()));
    story.form->setTestContext(
        {{QStringLiteral("Priya Raman"), QStringLiteral("priya@example.test")}, QStringLiteral("Alder"), {}});
    QVERIFY2(story.test().startsWith(QStringLiteral("Test mail taken")), qPrintable(story.form->test()->sentence()));
    QTRY_COMPARE_WITH_TIMEOUT(postfix.taken().size(), 1, kPatience);
    QVERIFY(story.save());
    const MailAccount stored = story.stored();
    QCOMPARE(stored.host, QStringLiteral("localhost"));
    QCOMPARE(stored.port, int(postfix.port()));
    QCOMPARE(story.world.secret->load(), QByteArray(PostfixServer::kPassword));
}

void TestMailAccountPage::passwordStaysUntilAnotherIsTyped()
{
    Story story;
    story.fill(587, QStringLiteral("portal"), QStringLiteral("secret words"), {});
    QVERIFY(story.save());
    QVERIFY(story.form->passwordEdit()->text().isEmpty());
    QCOMPARE(story.form->passwordEdit()->placeholderText(), QStringLiteral("Unchanged"));
    story.form->perMinuteEdit()->setValue(30);
    story.form->connectionsEdit()->setValue(9);
    QVERIFY(story.save());
    QCOMPARE(story.stored().perMinute, 30);
    QCOMPARE(story.stored().connections, 9);
    story.form->connectionsEdit()->setValue(2);
    story.page.revert();
    QCOMPARE(story.form->connectionsEdit()->value(), 9);
    QCOMPARE(story.world.secret->load(), QByteArray("secret words"));
    story.form->passwordEdit()->setText(QStringLiteral("other words"));
    QVERIFY(story.save());
    QCOMPARE(story.world.secret->load(), QByteArray("other words"));
}

void TestMailAccountPage::passwordIsForOneServerOnly()
{
    Story story;
    story.fill(587, QStringLiteral("portal"), QStringLiteral("secret words"), {});
    QVERIFY(story.save());
    story.form->hostEdit()->setText(QStringLiteral("mail.elsewhere.example"));
    QVERIFY(story.form->passwordEdit()->placeholderText().isEmpty());
    QCOMPARE(story.form->password(), std::optional(QByteArray()));
    story.page.save();
    QVERIFY(!story.errorAt(story.form->passwordEdit()).isEmpty());
    QVERIFY(story.form->test()->sentence().isEmpty());
    story.form->test()->button()->click(); // nor is it tried there
    QVERIFY(story.form->test()->sentence().isEmpty());
    QCOMPARE(story.stored().host, QStringLiteral("localhost"));
}

void TestMailAccountPage::byTheProvider()
{
    AuthorizationServer provider;
    provider.setAnswers({AuthorizationServer::tokens("first token", "refresh 1"),
                         AuthorizationServer::tokens("second token", "refresh 2"),
                         AuthorizationServer::tokens("third token", "refresh 3")});
    const auto talk = [](const QByteArray &token) {
        const QByteArray response = QByteArray("user=office@firm.example\x01" "auth=Bearer " + token + "\x01\x01").toBase64();
        return QByteArrayList{"S 220 mx",         "C EHLO",        "S 250-mx", "S 250 AUTH XOAUTH2",
                              "C AUTH XOAUTH2 " + response, "S 235 ok", "C MAIL", "S 250 ok",
                              "C RCPT",           "S 250 ok",      "C DATA",   "S 354 go on", "B", "S 250 2.0.0 taken"};
    };
    ScriptedServer mail;
    mail.addScript(talk("second token"));
    mail.addScript(talk("third token"));
    mail.setCertificate(m_certificates.good(), true);
    Story story;
    story.fill(mail.serverPort(), QStringLiteral("office@firm.example"), {}, m_certificates.caFile());
    story.form->securityBox()->setCurrentIndex(1);
    QVERIFY(!story.form->providerSignIn()->isVisible());
    story.chooseProvider(provider, QStringLiteral("portico-test"));
    ProviderSignIn *by = story.form->providerSignIn();
    QVERIFY(by->isVisible() && !story.form->passwordEdit()->isVisible());

    // Nothing is saved, and nothing tried, before somebody has signed in.
    QVERIFY(!story.form->check());
    QCOMPARE(by->sentence(), QStringLiteral("Sign in first, with the button above."));
    by->button()->click();
    QCOMPARE(by->sentence(), QStringLiteral("Waiting for the browser…"));
    QCOMPARE(QUrlQuery(story.browsed).queryItemValue(QStringLiteral("login_hint"), QUrl::FullyDecoded),
             QStringLiteral("office@firm.example"));
    story.answer(QStringLiteral("code"), QStringLiteral("a code"));
    QTRY_COMPARE_WITH_TIMEOUT(by->sentence(), QStringLiteral("Signed in"), kPatience);
    QVERIFY(story.page.isDirty());

    // The test renews the sign-in; what is stored is what counts now.
    QVERIFY2(story.test().startsWith(QStringLiteral("Test mail taken by the server")),
             qPrintable(story.form->test()->sentence() + mail.complaints().join(u' ')));
    QVERIFY(story.save());
    QCOMPARE(OAuthSecret::fromBytes(story.world.secret->load()).refreshToken, QByteArray("refresh 2"));
    const MailAccount stored = story.stored();
    QCOMPARE(stored.signIn, MailSignIn::oauth);
    QCOMPARE(stored.oauth.clientId, QStringLiteral("portico-test"));
    QCOMPARE(stored.oauth.scope, QStringLiteral("mail offline"));
    QVERIFY(!story.page.isDirty());
    QCOMPARE(by->sentence(), QStringLiteral("Signed in"));

    // The same from what is stored, which is renewed there.
    QVERIFY2(story.test().startsWith(QStringLiteral("Test mail taken by the server")),
             qPrintable(story.form->test()->sentence() + mail.complaints().join(u' ')));
    QTRY_COMPARE_WITH_TIMEOUT(OAuthSecret::fromBytes(story.world.secret->load()).refreshToken, QByteArray("refresh 3"),
                              kPatience);
    QCOMPARE(mail.complaints(), QStringList());
    QCOMPARE(mail.bodies().size(), 2);
    story.form->perMinuteEdit()->setValue(30);
    QVERIFY(story.save());
    QCOMPARE(OAuthSecret::fromBytes(story.world.secret->load()).refreshToken, QByteArray("refresh 3"));

    // And back to a password.
    story.form->signInBox()->setCurrentIndex(0);
    QVERIFY(!story.form->check());
    story.form->passwordEdit()->setText(QStringLiteral("secret words"));
    QVERIFY(story.save());
    QCOMPARE(story.stored().signIn, MailSignIn::password);
    QCOMPARE(story.world.secret->load(), QByteArray("secret words"));
}

void TestMailAccountPage::theProviderSaysNo()
{
    AuthorizationServer provider;
    provider.setAnswers({AuthorizationServer::error("invalid_grant")});
    Story story;
    story.fill(587, QStringLiteral("office@firm.example"), {}, {});
    story.chooseProvider(provider, QStringLiteral("portico-test"));
    ProviderSignIn *by = story.form->providerSignIn();
    by->button()->click();
    story.answer(QStringLiteral("error"), QStringLiteral("access_denied"));
    QTRY_COMPARE_WITH_TIMEOUT(by->sentence(), QStringLiteral("The mail provider, or you, did not allow Portico to send mail."),
                              kPatience);
    by->button()->click();
    story.answer(QStringLiteral("code"), QStringLiteral("a code"));
    QTRY_VERIFY_WITH_TIMEOUT(by->sentence().startsWith(QStringLiteral("The mail provider does not accept")), kPatience);
    QVERIFY(!by->isSignedIn());

    // Where no browser opens, the address can be copied; and whoever thinks better of it can stop.
    story.browserOpens = false;
    by->button()->click();
    QCOMPARE(by->sentence(), QStringLiteral("No browser opens. Copy this address into one on this computer."));
    by->button()->click();
    QCOMPARE(by->sentence(), QStringLiteral("Not signed in"));
}

void TestMailAccountPage::aSignInIsForOneProviderOnly()
{
    AuthorizationServer provider;
    provider.setAnswers({AuthorizationServer::tokens("token", "refresh")});
    Story story;
    story.fill(587, QStringLiteral("office@firm.example"), {}, {});
    story.chooseProvider(provider, QStringLiteral("portico-test"));
    ProviderSignIn *by = story.form->providerSignIn();
    by->clientSecretEdit()->setText(QStringLiteral("of-the-program"));
    by->button()->click();
    story.answer(QStringLiteral("code"), QStringLiteral("a code"));
    QTRY_VERIFY_WITH_TIMEOUT(by->isSignedIn(), kPatience);
    QCOMPARE(provider.questions().size(), 1);
    QCOMPARE(provider.questions().first().queryItemValue(QStringLiteral("client_secret"), QUrl::FullyDecoded),
             QStringLiteral("of-the-program"));
    QVERIFY(story.save());
    QCOMPARE(OAuthSecret::fromBytes(story.world.secret->load()).clientSecret, QByteArray("of-the-program"));
    QVERIFY2(by->clientSecretEdit()->text().isEmpty(), "what is stored is not shown again");
    // No other end point, program, server or user is shown what is stored.
    const QString token = by->tokenEdit()->text();
    by->tokenEdit()->setText(QStringLiteral("https://login.elsewhere.example/token"));
    QVERIFY(!by->isSignedIn());
    QCOMPARE(story.form->password(), std::optional(QByteArray()));
    QVERIFY(!story.form->check());
    by->tokenEdit()->setText(token);
    QVERIFY(by->isSignedIn());
    by->clientEdit()->setText(QStringLiteral("another"));
    QVERIFY(!by->isSignedIn());
    by->clientEdit()->setText(QStringLiteral("portico-test"));
    story.form->hostEdit()->setText(QStringLiteral("mail.elsewhere.example"));
    QVERIFY(!by->isSignedIn());
    story.form->hostEdit()->setText(QStringLiteral("localhost"));
    QVERIFY(by->isSignedIn());
    QVERIFY(!story.form->password());
}

void TestMailAccountPage::providersAreKnown()
{
    Story story;
    story.choose(QStringLiteral("Microsoft 365"));
    story.form->signInBox()->setCurrentIndex(1);
    QCOMPARE(story.form->signInBox()->currentText(), QStringLiteral("With Microsoft"));
    ProviderSignIn *by = story.form->providerSignIn();
    QCOMPARE(by->button()->text(), QStringLiteral("Sign in with Microsoft…"));
    QVERIFY(!by->tokenEdit()->isVisible());
    by->clientEdit()->setText(QStringLiteral("id"));
    QVERIFY(by->settings().authorizeUrl.startsWith(QStringLiteral("https://login.microsoftonline.com/")));
    story.choose(QStringLiteral("Gmail"));
    QCOMPARE(by->button()->text(), QStringLiteral("Sign in with Google…"));
    QVERIFY(by->settings().tokenUrl.startsWith(QStringLiteral("https://oauth2.googleapis.com/")));
    // A firm's own address at its provider is left alone.
    by->authorizeEdit()->setText(QStringLiteral("https://login.firm.example/"));
    story.form->userEdit()->setText(QStringLiteral("office@firm.example"));
    QCOMPARE(by->settings().authorizeUrl, QStringLiteral("https://login.firm.example/"));
    QVERIFY(by->tokenEdit()->isVisible());
    story.choose(QStringLiteral("Yahoo"));
    QVERIFY(story.form->passwordEdit()->isVisible());
}

void TestMailAccountPage::folder()
{
    Story story;
    story.form->folderButton()->click();
    QVERIFY(!story.form->hostEdit()->isVisible() && story.form->folderField()->isVisible());
    QCOMPARE(story.form->folderField()->path(), story.world.firmFolder() + QStringLiteral(" mail"));
    QVERIFY(story.page.isDirty());
    QVERIFY(story.save());
    QCOMPARE(story.stored().transport, MailTransportKind::folder);
    QCOMPARE(story.stored().fromAddress, QStringLiteral("priya@alderpryce.example"));
    QVERIFY(!story.page.isDirty());
}

QTEST_MAIN(TestMailAccountPage)
#include "tst_mailaccountpage.moc"
