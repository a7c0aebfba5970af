// Remove Access… and Reactivate Email… on many people: the warning first, clients chosen one by one, rights.

#include "tests/ui/bulk/bulkworld.h"
#include "ui/look/tableview.h"
#include "ui/look/theme.h"
#include "ui/manager/reactivateemailsdialog.h"
#include "ui/manager/removalmodel.h"
#include "ui/manager/removeaccessesdialog.h"
#include "ui/widgets/buttons.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QPointer>
#include <QTest>

using namespace portico;
using namespace portico::test;

namespace {

using Column = RemovalModel::Column;
constexpr int kPatience = 30'000;
const QString kNeil = QStringLiteral("neil@joinery.example");
const QString kJane = QStringLiteral("jane@finch.example");

/// Neil opens two clients, Jane one.
struct Office : BulkWorld
{
    Office()
    {
        useFolder();
        joinery = add(QStringLiteral("Cartwright Joinery"), QStringLiteral("Neil Cartwright"), kNeil);
        pension = add(QStringLiteral("Cartwright Pension"), QStringLiteral("Neil Cartwright"), kNeil);
        finch = add(QStringLiteral("Harbor & Finch"), QStringLiteral("Jane Finch"), kJane);
        firm.run(BulkInviteTask({{joinery, pension, finch}, {}, {}}));
    }

    RemoveAccessesDialog *open()
    {
        acts->removeAccess({user(kNeil), user(kJane)});
        auto *dialog = window.findChild<RemoveAccessesDialog *>();
        return QTest::qWaitFor([dialog] { return dialog->isReady(); }, kPatience) ? dialog : nullptr;
    }
    bool granted(ClientKey client, const QString &email)
    {
        const QList<AccessLine> lines = people(client);
        return std::any_of(lines.begin(), lines.end(), [&email](const AccessLine &line) {
            return line.email == email && line.access.state == AccessState::granted;
        });
    }

    ClientKey joinery, pension, finch;
};

} // namespace

class BulkRemovalTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void saysFirstWhatEachPersonLoses();
    void oneOfSeveralClientsIsKept();
    void tellsThemOnlyWhenTicked();
    void staysUntilItIsDone();
    void withoutTheRightNothingIsRemoved();
    void reactivatesAddresses();
    void cleanupTestCase() { m_theme.reset(); }

private:
    std::unique_ptr<Theme> m_theme;
};

void BulkRemovalTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_theme = std::make_unique<Theme>(*qApp, ThemeOptions{.scheme = Scheme::light, .fontScale = 1.0, .cacheFolder = {}});
}

void BulkRemovalTest::saysFirstWhatEachPersonLoses()
{
    Office office;
    RemoveAccessesDialog *dialog = office.open();
    QVERIFY(dialog);
    QAbstractItemModelTester tester(dialog->losses(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    const RemovalModel *model = dialog->losses();
    QCOMPARE(model->rowCount(), 3);
    QCOMPARE(model->index(0, Column::email).data().toString(), kNeil);
    QCOMPARE(model->index(0, Column::client).data().toString(), QStringLiteral("Cartwright Joinery"));
    QCOMPARE(model->index(1, Column::client).data().toString(), QStringLiteral("Cartwright Pension"));
    QCOMPARE(model->index(2, Column::client).data().toString(), QStringLiteral("Harbor & Finch"));
    QVERIFY(!dialog->tellThem()->isChecked());
    QVERIFY2(dialog->sentence().contains(QStringLiteral("invited again")), qPrintable(dialog->sentence()));
    // Looking alone removes nothing, and the button that does is the last.
    QCOMPARE(model->tickedCount(), 3);
    QTest::mouseClick(dialog->noButton(), Qt::LeftButton);
    QVERIFY(office.granted(office.finch, kJane));
}

void BulkRemovalTest::oneOfSeveralClientsIsKept()
{
    Office office;
    QPointer<RemoveAccessesDialog> dialog = office.open();
    QVERIFY(dialog);
    RemovalModel *model = dialog->losses();
    dialog->table()->setCurrentIndex(model->index(1, Column::client));
    QTest::keyClick(dialog->table(), Qt::Key_Space);
    QCOMPARE(model->tickedCount(), 2);
    QTest::mouseClick(dialog->allButton(), Qt::LeftButton);
    QCOMPARE(model->tickedCount(), 3);
    QTest::mouseClick(dialog->allButton(), Qt::LeftButton);
    QCOMPARE(model->tickedCount(), 0);
    QVERIFY2(!dialog->yesButton()->isEnabled(), "nothing is ticked");
    model->setData(model->index(0, Column::tick), Qt::Checked, Qt::CheckStateRole);
    QTest::mouseClick(dialog->yesButton(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog, kPatience);
    QVERIFY(!office.granted(office.joinery, kNeil));
    QVERIFY(office.granted(office.pension, kNeil));
    QVERIFY(office.granted(office.finch, kJane));
    QTRY_VERIFY_WITH_TIMEOUT(office.told.contains(QStringLiteral("Access of 1 person removed")), kPatience);
}

void BulkRemovalTest::tellsThemOnlyWhenTicked()
{
    Office office;
    office.sender.start();
    QTRY_COMPARE_WITH_TIMEOUT(office.mailFiles().size(), 2, kPatience);
    QPointer<RemoveAccessesDialog> dialog = office.open();
    QVERIFY(dialog);
    dialog->tellThem()->setChecked(true);
    QTest::mouseClick(dialog->yesButton(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog, kPatience);
    // One mail a person, whatever the number of clients.
    QTRY_COMPARE_WITH_TIMEOUT(office.mailFiles().size(), 4, kPatience);
    QVERIFY(!office.granted(office.pension, kNeil));
}

void BulkRemovalTest::staysUntilItIsDone()
{
    Office office;
    QPointer<RemoveAccessesDialog> dialog = office.open();
    QVERIFY(dialog);
    QTest::mouseClick(dialog->yesButton(), Qt::LeftButton);
    QVERIFY(!dialog->table()->isEnabled() && !dialog->allButton()->isEnabled() && !dialog->tellThem()->isEnabled());
    QTest::keyClick(dialog, Qt::Key_Escape);
    dialog->close();
    QVERIFY2(dialog && dialog->isVisible(), "who is told of the end would be gone");
    QTRY_VERIFY_WITH_TIMEOUT(!dialog, kPatience);
    QCOMPARE(office.told, QStringList{QStringLiteral("Access of 2 people removed")});
}

void BulkRemovalTest::withoutTheRightNothingIsRemoved()
{
    Office office;
    const TeamMember staff = office.firm.addMember(QStringLiteral("Sam"), QStringLiteral("sam@alderpryce.example"));
    const FirmServices services{*office.firm.firm, staff, office.sender, office.notifier};
    auto *dialog = new RemoveAccessesDialog(services, {office.user(kNeil)}, &office.window);
    dialog->open();
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->trouble().isEmpty(), kPatience);
    QVERIFY(!dialog->yesButton()->isEnabled());
    QVERIFY(office.granted(office.joinery, kNeil));
}

void BulkRemovalTest::reactivatesAddresses()
{
    Office office;
    office.firm.run([](WriteContext &context) -> Result<void> {
        AddressHealth health;
        health.emailFolded = kNeil;
        health.state = HealthState::inactive;
        HealthStore::save(context, health);
        return {};
    });
    office.acts->reactivateEmail({office.user(kNeil), office.user(kJane)});
    auto *dialog = office.window.findChild<ReactivateEmailsDialog *>();
    QVERIFY(dialog);
    QTest::mouseClick(dialog->yesButton(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(office.told.value(0), QStringLiteral("1 email address reactivated"), kPatience);
    QCOMPARE(office.firm.read([](Connection &connection) { return HealthStore(connection).of(kNeil).state; }), HealthState::active);
}

QTEST_MAIN(BulkRemovalTest)
#include "tst_removeaccesses.moc"
