// Following up among the portal users against a real strict postfix: who was refused and why, new invites, an address
// taken back into use, access removed with its warning, and the list handed on.

#include "app/practice/bulkinvite.h"
#include "models/portalusermodel.h"
#include "tests/practice/readtable.h"
#include "tests/stories/sendingprogram.h"
#include "tests/support/portalstory.h"
#include "ui/bulk/bulkinvitepanel.h"
#include "ui/bulk/bulkinvitewindow.h"
#include "ui/bulk/bulkresultsmodel.h"
#include "ui/bulk/bulkrunwindow.h"
#include "ui/look/tableview.h"
#include "ui/manager/managerwindow.h"
#include "ui/manager/portaluserstab.h"
#include "ui/manager/reactivateemailsdialog.h"
#include "ui/manager/removalmodel.h"
#include "ui/manager/removeaccessesdialog.h"
#include "ui/widgets/messagestrip.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QLabel>
#include <QPointer>
#include <QPushButton>

#include <algorithm>
#include <optional>

using namespace portico;
using namespace portico::test;
using namespace std::chrono_literals;

namespace {

using Column = PortalUserModel::Column;
constexpr int kPatience = 60'000;

/// Jane opens two clients, Tom one, Ann has an account already, and nobody1 is no mailbox of the server; all were invited
/// in one send, which went out. The manager stands at the portal users.
struct FollowUp
{
    explicit FollowUp(PostfixServer &postfix, const TestCertificates &certificates) : server(postfix)
    {
        firm.clock->set(QDateTime::currentDateTimeUtc());
        sendThrough(postfix, certificates, firm);
        QList<ClientKey> clients = addClients(
            firm, {QStringLiteral("jane"), QStringLiteral("tom"), QStringLiteral("ann"), QStringLiteral("nobody1")});
        clients += firm.addClient(QStringLiteral("The Trust of jane"));
        firm.addContact(clients.last(), QStringLiteral("jane"), mailbox(QStringLiteral("jane")));
        firm.run(BulkInviteTask({clients, {}, {}}));
        firm.signUp(mailbox(QStringLiteral("ann")));
        program.emplace(firm, PostfixServer::kPassword);
        program->sender.start();
        program->acts().held().setDuration(1ms);
        program->window->openManager();
        manager = program->window->manager();
        manager->showTab(ManagerWindow::Tab::portalUsers);
        tab = manager->portalUsers();
        model = tab->model();
    }

    int rowOf(const char *name) const
    {
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, Column::email).data().toString() == mailbox(QString::fromLatin1(name)))
                return row;
        }
        return -1;
    }
    QString text(const char *name, int column) const { return model->index(rowOf(name), column).data().toString(); }
    void tickOnly(std::initializer_list<const char *> names) const
    {
        tab->clearTicks();
        tab->table()->setFocus();
        for (const char *name : names) {
            tab->table()->setCurrentIndex(model->index(rowOf(name), Column::name));
            QTest::keyClick(tab->table(), Qt::Key_Space);
        }
    }
    /// The window of the newest send's results.
    BulkRunWindow *results()
    {
        const auto newest = firm.read([](Connection &connection) { return BulkSendStore(connection).open({}).first(); });
        return program->acts().openRun(newest.key);
    }

    PostfixServer &server;
    PortalStory firm;
    std::optional<SendingProgram> program;
    QPointer<ManagerWindow> manager;
    PortalUsersTab *tab = nullptr;
    PortalUserModel *model = nullptr;
};

QString outcomeOf(const BulkRunWindow *window, const char *name)
{
    const BulkResultsModel *model = window->results();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, BulkResultsModel::email).data().toString() == mailbox(QString::fromLatin1(name)))
            return model->index(row, BulkResultsModel::outcome).data().toString();
    }
    return QStringLiteral("not in the list");
}

} // namespace

class PortalUserStory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void resendsToThoseWhoNeedIt();
    void takesAnAddressBackIntoUseUntilItIsRefusedAgain();
    void removesAccessAndTellsThePeople();
    void handsTheListOn();
    void cleanup();
    void cleanupTestCase() { m_program.reset(); }

private:
    std::unique_ptr<DesktopProgram> m_program;
    TestCertificates m_certificates;
    std::unique_ptr<PostfixServer> m_postfix;
    std::unique_ptr<FollowUp> m_story;
};

void PortalUserStory::initTestCase()
{
    m_program = std::make_unique<DesktopProgram>();
    installTranslations(*qApp, QLocale(QLocale::English, QLocale::UnitedStates));
    m_postfix = std::make_unique<PostfixServer>();
    const QString failure = m_postfix->start(m_certificates.good().certificateFile, m_certificates.good().keyFile);
    if (!failure.isEmpty())
        QSKIP(qPrintable(failure));
}

void PortalUserStory::init()
{
    QSettings().clear();
    m_story = std::make_unique<FollowUp>(*m_postfix, m_certificates);
    FollowUp &story = *m_story;
    QTRY_COMPARE_WITH_TIMEOUT(story.model->rowCount(), 4, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(story.text("jane", Column::status), QStringLiteral("Invited"), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(story.text("tom", Column::status), QStringLiteral("Invited"), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(story.text("nobody1", Column::status), QStringLiteral("Undeliverable"), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(story.text("nobody1", Column::emailInactive).startsWith(QStringLiteral("No such mailbox")), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(story.text("ann", Column::status), QStringLiteral("Active"), kPatience);
}

void PortalUserStory::cleanup()
{
    m_story.reset();
}

void PortalUserStory::resendsToThoseWhoNeedIt()
{
    FollowUp &story = *m_story;
    const auto mailsTo = [&](const char *name) {
        const QList<TakenMail> taken = m_postfix->taken();
        return std::count_if(taken.begin(), taken.end(), [&](const TakenMail &mail) {
            return mail.header("To").contains(mailbox(QString::fromLatin1(name)).toLatin1());
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(mailsTo("tom") > 0, kPatience);
    const auto before = mailsTo("tom");
    const auto toAnn = mailsTo("ann");
    story.tab->table()->setFocus();
    QTest::keyClick(story.tab->table(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(story.tab->selectedLabel()->text(), QStringLiteral("4 of 4 selected"));
    QTest::mouseClick(story.tab->resendButton(), Qt::LeftButton);
    auto *form = story.manager->findChild<BulkInviteWindow *>();
    QVERIFY(form);
    QTRY_VERIFY_WITH_TIMEOUT(form->sendButton()->isEnabled(), kPatience);
    QCOMPARE(form->sendButton()->text(), QStringLiteral("Resend 2 Invites"));
    const QString out = form->form()->leftOutStrip()->sentence();
    QVERIFY2(out.startsWith(QStringLiteral("2 people get no mail.")), qPrintable(out));
    QVERIFY2(out.contains(QString(describe(InviteRefusal::hasAccount) % QStringLiteral(": 1"))), qPrintable(out));
    QVERIFY2(out.contains(QString(describe(InviteRefusal::addressInactive) % QStringLiteral(": 1"))), qPrintable(out));
    QTest::mouseClick(form->sendButton(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(mailsTo("tom"), before + 1, kPatience);
    BulkRunWindow *run = story.results();
    QTRY_COMPARE_WITH_TIMEOUT(run->results()->rowCount(), 4, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(outcomeOf(run, "jane"), QStringLiteral("Taken by the mail server"), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(outcomeOf(run, "tom"), QStringLiteral("Taken by the mail server"), kPatience);
    QCOMPARE(outcomeOf(run, "ann"), describe(InviteRefusal::hasAccount));
    QCOMPARE(outcomeOf(run, "nobody1"), describe(InviteRefusal::addressInactive));
    QCOMPARE(mailsTo("ann"), toAnn);
    // The new link has taken the place of the old one.
    QCOMPARE(story.firm.read([](Connection &connection) {
        Statement open(connection, "SELECT count(*) FROM invitation WHERE state = 'open' AND portal_user = "
                                   "(SELECT key FROM portal_user WHERE email = 'tom@example.test')");
        return open.run().next() ? open.integer(0) : -1;
    }), 1);
}

void PortalUserStory::takesAnAddressBackIntoUseUntilItIsRefusedAgain()
{
    FollowUp &story = *m_story;
    story.tickOnly({"nobody1"});
    QTest::mouseClick(story.tab->reactivateButton(), Qt::LeftButton);
    QTest::mouseClick(child<ReactivateEmailsDialog>(story.manager, "reactivateEmailsDialog")->yesButton(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(story.text("nobody1", Column::emailInactive), QString(), kPatience);
    QTest::mouseClick(story.tab->resendButton(), Qt::LeftButton);
    auto *form = story.manager->findChild<BulkInviteWindow *>();
    QVERIFY(form);
    QTRY_VERIFY_WITH_TIMEOUT(form->sendButton()->isEnabled(), kPatience);
    QCOMPARE(form->sendButton()->text(), QStringLiteral("Resend 1 Invite"));
    QTest::mouseClick(form->sendButton(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(story.text("nobody1", Column::emailInactive).startsWith(QStringLiteral("No such mailbox")), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(story.text("nobody1", Column::status), QStringLiteral("Undeliverable"), kPatience);
    BulkRunWindow *run = story.results();
    QTRY_VERIFY2_WITH_TIMEOUT(outcomeOf(run, "nobody1").startsWith(QStringLiteral("No such mailbox")),
                              qPrintable(outcomeOf(run, "nobody1")), kPatience);
}

void PortalUserStory::removesAccessAndTellsThePeople()
{
    FollowUp &story = *m_story;
    const auto farewells = [this] {
        const QList<TakenMail> taken = m_postfix->taken();
        return std::count_if(taken.begin(), taken.end(), [](const TakenMail &mail) {
            // Long lines are folded, also in the midst of a link.
            QByteArray text = mail.content;
            return !text.replace("=\r\n", "").replace("=\n", "").contains("/invite/");
        });
    };
    const auto before = farewells();
    story.tickOnly({"jane", "tom"});
    QTest::mouseClick(story.tab->removeButton(), Qt::LeftButton);
    QPointer<RemoveAccessesDialog> dialog = story.manager->findChild<RemoveAccessesDialog *>();
    QVERIFY(dialog);
    QTRY_VERIFY_WITH_TIMEOUT(dialog->isReady(), kPatience);
    // What each of them would lose, before anything is done; Jane keeps one of her two.
    RemovalModel *losses = dialog->losses();
    QStringList named;
    for (int row = 0; row < losses->rowCount(); ++row) {
        named += losses->index(row, RemovalModel::client).data().toString();
        if (named.last() == QStringLiteral("The Trust of jane"))
            losses->setData(losses->index(row, RemovalModel::tick), Qt::Unchecked, Qt::CheckStateRole);
    }
    named.sort();
    QCOMPARE(named, QStringList({QStringLiteral("Client of jane"), QStringLiteral("Client of tom"), QStringLiteral("The Trust of jane")}));
    dialog->tellThem()->setChecked(true);
    QTest::mouseClick(dialog->yesButton(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(story.text("jane", Column::clientRecords), QStringLiteral("The Trust of jane"), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(story.text("jane", Column::status), QStringLiteral("Invited"), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(story.text("tom", Column::status), QStringLiteral("Access removed"), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(farewells(), before + 2, kPatience);
}

void PortalUserStory::handsTheListOn()
{
    FollowUp &story = *m_story;
    story.tickOnly({"jane", "nobody1"});
    QTest::mouseClick(story.tab->exportButton(), Qt::LeftButton);
    auto *dialog = child<QFileDialog>(story.manager, "exportFile");
    const QString file = story.program->place.filePath(QStringLiteral("portal users.csv"));
    Q_EMIT dialog->fileSelected(file);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), kPatience);
    QList<QStringList> rows = readTable(file);
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows.takeFirst().first(4), QStringList({QStringLiteral("Name"), QStringLiteral("Email"),
                                                     QStringLiteral("Client Records"), QStringLiteral("Status")}));
    std::sort(rows.begin(), rows.end());
    QCOMPARE(rows[0].first(4), QStringList({QStringLiteral("jane"), mailbox(QStringLiteral("jane")),
                                            QStringLiteral("Client of jane; The Trust of jane"), QStringLiteral("Invited")}));
    QCOMPARE(rows[1].first(4), QStringList({QStringLiteral("nobody1"), mailbox(QStringLiteral("nobody1")),
                                            QStringLiteral("Client of nobody1"), QStringLiteral("Undeliverable")}));
    QVERIFY2(rows[1].last().startsWith(QStringLiteral("No such mailbox")), qPrintable(rows[1].last()));
}

QTEST_MAIN(PortalUserStory)
#include "tst_portaluserstory.moc"
