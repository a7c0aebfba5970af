#include "app/practice/mailsecret.h"
#include "app/store/firmstore.h"
#include "tests/support/memorykeystore.h"
#include "tests/support/testfirm.h"

#include <QTest>

#include <functional>

using namespace portico;
using portico::test::MemoryKeyStore;
using portico::test::TestFirm;

namespace {

const QString kDeviceSecret = QStringLiteral("mail-password");

/// A key store that somebody can come between.
class Keys final : public MemoryKeyStore
{
public:
    Result<void> write(const QString &name, const QByteArray &secret) override
    {
        const auto written = MemoryKeyStore::write(name, secret);
        afterWrite();
        return written;
    }

    std::function<void()> afterWrite = [] {};
};

struct Story : TestFirm
{
    explicit Story(bool hasKeyStore) : secret(*firm, hasKeyStore ? &keys : nullptr)
    {
        account.transport = MailTransportKind::smtp;
        account.host = QStringLiteral("smtp.alderpryce.example");
        account.userName = QStringLiteral("office");
        account.fromAddress = QStringLiteral("office@alderpryce.example");
        account.signIn = MailSignIn::oauth;
        account.oauth = {QStringLiteral("id"), QStringLiteral("https://login.example/authorize"),
                         QStringLiteral("https://login.example/token"), {}};
    }

    bool save(const std::optional<QByteArray> &password) { return secret.saveAccount(admin.key, account, password).ok(); }
    QByteArray inDeviceTable()
    {
        return read([](Connection &c) { return FirmStore(c).deviceSecret(kDeviceSecret); });
    }

    MailAccount account;
    Keys keys;
    MailSecret secret;
};

} // namespace

/// The mail account's secret, where several write it: a sign-in that the provider renewed, and an admin who makes another.
class TestMailSecret : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRenewalTakesThePlaceOfWhatWasUsed_data() { stores(); }
    void aRenewalTakesThePlaceOfWhatWasUsed()
    {
        QFETCH(bool, hasKeyStore);
        Story firm(hasKeyStore);
        QVERIFY(firm.save("first"));
        QVERIFY(firm.secret.keep("first", "second").ok());
        QCOMPARE(firm.secret.load(), QByteArray("second"));
        QCOMPARE(firm.inDeviceTable(), hasKeyStore ? QByteArray() : QByteArray("second"));

        // An admin signs in anew while a renewal of the old sign-in is under way.
        QVERIFY(firm.save("anew"));
        QVERIFY(firm.secret.keep("second", "third").ok());
        QCOMPARE(firm.secret.load(), QByteArray("anew"));

        firm.account.signIn = MailSignIn::password;
        QVERIFY(firm.save("password"));
        QVERIFY(firm.secret.keep("password", "fourth").ok());
        QCOMPARE(firm.secret.load(), QByteArray("password"));
    }

    void savingWithoutASecretLeavesIt_data() { stores(); }
    void savingWithoutASecretLeavesIt()
    {
        QFETCH(bool, hasKeyStore);
        Story firm(hasKeyStore);
        QVERIFY(firm.save("first"));
        firm.account.fromName = QStringLiteral("Alder & Pryce");
        QVERIFY(firm.save(std::nullopt));
        QCOMPARE(firm.secret.load(), QByteArray("first"));
        QVERIFY(firm.save(QByteArray()));
        QCOMPARE(firm.secret.load(), QByteArray());
    }

    /// Another program writes a password between the key store and the device table.
    void whatCameSinceStays()
    {
        Story firm(true);
        firm.keys.afterWrite = [&firm] {
            firm.run([](WriteContext &context) -> Result<void> {
                FirmStore::setDeviceSecret(context, kDeviceSecret, "theirs");
                return {};
            });
        };
        QVERIFY(firm.save("ours"));
        QCOMPARE(firm.secret.load(), QByteArray("theirs"));
    }

private:
    static void stores()
    {
        QTest::addColumn<bool>("hasKeyStore");
        QTest::newRow("in the key store") << true;
        QTest::newRow("in the device table") << false;
    }
};

QTEST_GUILESS_MAIN(TestMailSecret)
#include "tst_mailsecret.moc"
