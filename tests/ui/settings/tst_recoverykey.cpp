// The recovery key on the screen: shown once, checked by typing part of it, renewed; and a backup restored with it on a
// computer that has no other key.

#include "app/practice/recoverykeytasks.h"
#include "app/store/keyfile.h"
#include "tests/support/settingsworld.h"
#include "ui/recovery/recoverykeycheck.h"
#include "ui/recovery/recoverykeyview.h"
#include "ui/settings/recoverykeypage.h"
#include "ui/settings/renewrecoverykeydialog.h"
#include "ui/settings/restoredialog.h"

#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace portico;
using namespace portico::test;

namespace {

constexpr int kPatience = 30'000;

QString groupOf(const RecoveryKey &key, int index)
{
    return key.text().split(QLatin1Char('-')).at(index);
}

} // namespace

class TestRecoveryKey : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void checkAsksForTwoGroups();
    void viewSaves();
    void pageChecksTheKey();
    void pageRenewsTheKey();
    void restoresWithTheRecoveryKey();
};

void TestRecoveryKey::checkAsksForTwoGroups()
{
    const RecoveryKey key = RecoveryKey::generate();
    RecoveryKeyCheck check;
    QSignalSpy passed(&check, &RecoveryKeyCheck::passedChanged);
    for (int round = 0; round < 50; ++round) {
        check.ask(key);
        QCOMPARE(check.asked().size(), 2);
        QVERIFY(check.asked().first() < check.asked().last());
        QVERIFY(check.asked().first() >= 0 && check.asked().last() < 7);
    }
    check.edit(0)->setText(groupOf(key, check.asked().first()).toLower());
    QVERIFY(!check.passed());
    check.edit(1)->setText(QStringLiteral(" ") + groupOf(key, check.asked().last()));
    QVERIFY(check.passed());
    QCOMPARE(passed.size(), 1);
    check.edit(1)->setText(QStringLiteral("?????"));
    QVERIFY(!check.passed());
    check.edit(1)->setText(groupOf(key, check.asked().last()));
    check.ask(key); // asked anew, nothing is known any more
    QVERIFY(!check.passed());
}

void TestRecoveryKey::viewSaves()
{
    QTemporaryDir folder;
    const RecoveryKey key = RecoveryKey::generate();
    RecoveryKeyView view;
    view.showKey(key, QStringLiteral("Alder & Pryce"), folder.filePath(QStringLiteral("firm")));
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("firm/files")));
    const QString beside = folder.filePath(QStringLiteral("firm/files/key.txt"));
    view.saveInto(beside);
    QVERIFY(!QFile::exists(beside));
    QVERIFY(view.note().startsWith(QStringLiteral("Not beside the firm's data")));
    const QString good = folder.filePath(QStringLiteral("firm-key.txt"));
    view.saveInto(good);
    QFile file(good);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains(key.text().toUtf8()));
    QVERIFY(platform::isPrivate(good));
    view.saveInto(folder.filePath(QStringLiteral("missing/key.txt")));
    QVERIFY(view.note().contains(QStringLiteral("could not be saved")));
}

void TestRecoveryKey::pageChecksTheKey()
{
    SettingsWorld world;
    RecoveryKeyPage page(world.services());
    page.show();
    page.keyEdit()->setText(QStringLiteral("ABCDE"));
    page.checkKey();
    QVERIFY(!page.outcome().isEmpty());
    page.keyEdit()->setText(RecoveryKey::generate().text());
    page.checkKey();
    QTRY_VERIFY_WITH_TIMEOUT(page.checkButton()->isEnabled(), kPatience);
    QVERIFY(!page.outcome().startsWith(QStringLiteral("This is the firm’s")));
    QVERIFY(!page.outcome().isEmpty());
    page.keyEdit()->setText(world.made->recovery().text().toLower());
    QTest::keyClick(page.keyEdit(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(page.outcome().startsWith(QStringLiteral("This is the firm’s recovery key")), kPatience);
    QVERIFY(page.keyEdit()->text().isEmpty());
}

void TestRecoveryKey::pageRenewsTheKey()
{
    SettingsWorld world;
    RecoveryKeyPage page(world.services());
    page.show();
    page.renew();
    auto *dialog = page.findChild<RenewRecoveryKeyDialog *>();
    QVERIFY(dialog);
    const RecoveryKey key = dialog->key();
    QVERIFY(!dialog->confirmButton()->isEnabled());
    for (int i = 0; i < 2; ++i)
        dialog->check()->edit(i)->setText(groupOf(key, dialog->check()->asked().at(i)));
    QSignalSpy renewed(dialog, &RenewRecoveryKeyDialog::renewed);
    dialog->confirmButton()->click();
    QTRY_COMPARE_WITH_TIMEOUT(renewed.size(), 1, kPatience);
    QVERIFY(checkRecoveryKey(world.firmFolder(), key).ok());
    QVERIFY(!checkRecoveryKey(world.firmFolder(), world.made->recovery()).ok());

    // Closed without having typed it, the old one stays in force.
    QTRY_VERIFY(!page.findChild<RenewRecoveryKeyDialog *>());
    page.renew();
    page.findChild<RenewRecoveryKeyDialog *>()->close();
    QVERIFY(checkRecoveryKey(world.firmFolder(), key).ok());
}

void TestRecoveryKey::restoresWithTheRecoveryKey()
{
    SettingsWorld world;
    const QString file = world.place.filePath(QStringLiteral("a.portico-backup"));
    QVERIFY(world.backups->backUpNow(world.admin.key, file).result().ok());
    QTemporaryDir other;
    Firm::Options options;
    options.folder = other.filePath(QStringLiteral("firm"));
    auto keys = std::make_shared<KeyFile>(other.filePath(QStringLiteral("keys")), options.folder);
    RestoreDialog dialog(file, options, keys);
    QSignalSpy restored(&dialog, &RestoreDialog::restored);
    QSignalSpy givenUp(&dialog, &RestoreDialog::givenUp);
    dialog.show();
    dialog.start();
    dialog.reject(); // not in the middle
    QTRY_VERIFY_WITH_TIMEOUT(!dialog.trouble().isEmpty(), kPatience);
    QVERIFY(dialog.keyEdit()->isVisible());
    dialog.keyEdit()->setText(RecoveryKey::generate().text());
    dialog.goButton()->click();
    QTRY_VERIFY_WITH_TIMEOUT(dialog.goButton()->isEnabled(), kPatience);
    QCOMPARE(restored.size(), 0);
    dialog.keyEdit()->setText(world.made->recovery().text());
    dialog.goButton()->click();
    QTRY_COMPARE_WITH_TIMEOUT(restored.size(), 1, kPatience);
    QCOMPARE(restored.first().first().toString(), options.folder);
    QCOMPARE(givenUp.size(), 0);
    QVERIFY(FirmFolder(options).open(*keys).ok());
}

QTEST_MAIN(TestRecoveryKey)
#include "tst_recoverykey.moc"
