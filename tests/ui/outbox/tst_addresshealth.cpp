#include "app/store/bouncestore.h"
#include "tests/ui/outbox/outboxworld.h"
#include "ui/outbox/bouncedrop.h"
#include "ui/outbox/mailpane.h"
#include "ui/outbox/outboxpage.h"
#include "ui/portal/addresshealthdialog.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/messagestrip.h"

#include <QDropEvent>
#include <QMimeData>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

using namespace portico;
using namespace portico::test;

namespace {

const QString kAddress = QStringLiteral("jane@harborfinch.example");

/// messageId: of the mail that came back; empty where the report does not name it.
QByteArray bounceOf(const QString &messageId)
{
    const QByteArray named = messageId.isEmpty() ? QByteArray() : QByteArray("Message-ID: " + messageId.toLatin1() + "\n");
    return "Return-Path: <>\nFrom: MAILER-DAEMON@mx.example\nSubject: failure notice\n\nCould not deliver to:\n\n"
           "<jane@harborfinch.example>:\n550 5.1.1 no such user\n\n--- Below this line is a copy of the message.\n\nFrom: "
           "office@firm.example\nTo: jane@harborfinch.example\n" + named + "Subject: x\n";
}

struct Screen
{
    Screen()
    {
        world.fill();
        page = new OutboxPage(services, &window);
        window.resize(1200, 760);
        page->resize(1000, 720);
        window.show();
    }
    Mail mail(MailKey key)
    {
        return world.firm.read([key](Connection &connection) { return *MailStore(connection).byKey(key); });
    }
    HealthState health()
    {
        return world.firm.read([](Connection &connection) { return HealthStore(connection).of(kAddress).state; });
    }

    OutboxWorld world;
    FirmServices services{*world.firm.firm, world.firm.admin, world.sender, world.notifier};
    QWidget window;
    OutboxPage *page;
};

} // namespace

/// Messages that are dropped onto the outbox, and the window that shows an address' health with its evidence.
class TestAddressHealth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDroppedMessageIsApplied()
    {
        Screen screen;
        QSignalSpy done(screen.page->bounces(), &BounceDrop::done);
        QMimeData data;
        data.setData(QStringLiteral("message/rfc822"), bounceOf(screen.mail(screen.world.sent).messageId));
        QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(screen.page, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(screen.page, &drop);
        QTRY_COMPARE(done.size(), 1);
        QCOMPARE(done.first(), (QVariantList{1, 1, 1}));
        QCOMPARE(screen.mail(screen.world.sent).state, MailState::failed);
        QCOMPARE(screen.health(), HealthState::inactive);
        screen.page->select(screen.world.sent);
        QTRY_COMPARE(screen.page->pane()->mail(), screen.world.sent);
        QTRY_VERIFY(!screen.page->pane()->healthLink()->isHidden());
        QTest::mouseClick(screen.page->pane()->healthLink(), Qt::LeftButton);
        QTRY_VERIFY(screen.window.findChild<AddressHealthDialog *>());
    }

    void filesAreReadToo()
    {
        Screen screen;
        QSignalSpy done(screen.page->bounces(), &BounceDrop::done);
        QFile file(screen.world.firm.folder.filePath(QStringLiteral("back.eml")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bounceOf({})); // found by its recipient
        file.close();
        screen.page->bounces()->readFiles({file.fileName(), QStringLiteral("/nowhere.eml")});
        QTRY_COMPARE(done.size(), 1);
        QCOMPARE(done.first(), (QVariantList{1, 1, 1}));
        QCOMPARE(screen.world.failed, QStringList{QStringLiteral("1 mail(s) came back and count as failed now. 1 file(s) could not be read")});
        screen.page->bounces()->readFiles({file.fileName()});
        QTRY_COMPARE(done.size(), 2);
        QCOMPARE(done.last(), (QVariantList{1, 0, 0})); // the same report counts once
    }

    void manyFilesAreReadOneAfterTheOther()
    {
        Screen screen;
        QSignalSpy done(screen.page->bounces(), &BounceDrop::done);
        QStringList files;
        for (int i = 0; i < 12; ++i) {
            files += screen.world.firm.folder.filePath(QStringLiteral("back%1.eml").arg(i));
            QFile file(files.last());
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("X-Number: " + QByteArray::number(i) + "\r\n" + bounceOf(screen.mail(screen.world.sent).messageId));
        }
        screen.page->bounces()->readFiles(files.mid(0, 6));
        QVERIFY(screen.page->bounces()->isReading());
        screen.page->bounces()->readFiles(files.mid(6)); // more, while those are being read
        QTRY_COMPARE(done.size(), 1);
        QCOMPARE(done.first(), (QVariantList{12, 12, 1}));
        QVERIFY(!screen.page->bounces()->isReading());
    }

    /// The reason is what stays on the screen, not that nothing changed.
    void whatIsRefusedIsTold()
    {
        OutboxWorld world;
        world.fill();
        FirmServices theirs{*world.firm.firm, world.firm.addMember(QStringLiteral("May"), QStringLiteral("may@alderpryce.example"), false),
                            world.sender, world.notifier};
        QWidget widget;
        BounceDrop drop(theirs, &widget);
        QSignalSpy done(&drop, &BounceDrop::done);
        const QString name = world.firm.folder.filePath(QStringLiteral("back.eml"));
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bounceOf({}));
        file.close();
        drop.readFiles({name, name});
        QTRY_COMPARE(done.size(), 1);
        QCOMPARE(done.first(), (QVariantList{2, 0, 0}));
        QCOMPARE(world.told, QStringList{QStringLiteral("2 message(s) changed nothing: %1").arg(drop.whyNot())});
        QCOMPARE(world.failed, world.told);
    }

    /// Whoever closes the window does not wait for files that nobody has read yet.
    void closingReadsNoFurther()
    {
        OutboxWorld world;
        world.fill();
        FirmServices services{*world.firm.firm, world.firm.admin, world.sender, world.notifier};
        QStringList files;
        for (int i = 0; i < 3; ++i) {
            files += world.firm.folder.filePath(QStringLiteral("back%1.eml").arg(i));
            QFile file(files.last());
            QVERIFY(file.open(QIODevice::WriteOnly));
            const auto sent = world.firm.read([&world](Connection &connection) { return *MailStore(connection).byKey(world.sent); });
            file.write("X-Number: " + QByteArray::number(i) + "\r\n" + bounceOf(sent.messageId));
        }
        {
            QWidget widget;
            (new BounceDrop(services, &widget))->readFiles(files);
        }
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(world.firm.read([](Connection &connection) { return BounceStore(connection).ofEmail(kAddress, 10).size(); }), 0);
    }

    /// Nobody will ever write into it: whoever opened it would wait for ever, and the page with it.
    void aPipeIsNotWaitedFor()
    {
        Screen screen;
        const QString pipe = screen.world.firm.folder.filePath(QStringLiteral("pipe"));
        if (QProcess::execute(QStringLiteral("mkfifo"), {pipe}) != 0)
            QSKIP("There are no pipes with names here.");
        QSignalSpy done(screen.page->bounces(), &BounceDrop::done);
        screen.page->bounces()->readFiles({pipe});
        QTRY_COMPARE(done.size(), 1);
        QCOMPARE(done.first(), (QVariantList{0, 0, 0}));
    }

    void whoSeesAssignedClientsOnlyHandsNoneIn()
    {
        Screen screen;
        FirmServices theirs = screen.services;
        theirs.member = screen.world.firm.addMember(QStringLiteral("May"), QStringLiteral("may@alderpryce.example"), false);
        theirs.member.managesPortals = true;
        QWidget window;
        auto *page = new OutboxPage(theirs, &window);
        auto *button = page->findChild<QPushButton *>(QStringLiteral("readReturned"));
        QVERIFY(!button->isEnabled());
        QVERIFY(!button->toolTip().isEmpty());
        QMimeData data;
        data.setData(QStringLiteral("message/rfc822"), bounceOf(screen.mail(screen.world.sent).messageId));
        QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QCoreApplication::sendEvent(page, &enter);
        QVERIFY(!enter.isAccepted());
    }

    void theEvidenceIsShown()
    {
        Screen screen;
        const QByteArray message = bounceOf(screen.mail(screen.world.sent).messageId);
        QSignalSpy done(screen.page->bounces(), &BounceDrop::done);
        QMimeData data;
        data.setData(QStringLiteral("message/rfc822"), message);
        screen.page->bounces()->read(&data);
        QTRY_COMPARE(done.size(), 1);

        // Looked at some days later: the date is that of the report.
        screen.world.firm.clock->advance(3 * 24 * 3600);
        auto *dialog = new AddressHealthDialog(screen.services, kAddress);
        QCOMPARE(dialog->strip()->kind(), MessageStrip::Kind::undeliverable);
        QCOMPARE(dialog->strip()->heading(), QStringLiteral("Inactive since 12 Nov 2026: gets no mail"));
        QVERIFY(dialog->strip()->sentence().contains(QLatin1StringView("550 5.1.1 no such user")));
        QCOMPARE(dialog->reports().size(), 1);
        QVERIFY2(dialog->reports().first().startsWith(QStringLiteral("12 Nov 2026")), qPrintable(dialog->reports().first()));
        QCOMPARE(dialog->source(), QString::fromLatin1(message));
        dialog->open();
        QTest::mouseClick(dialog->reactivateButton(), Qt::LeftButton);
        QTRY_COMPARE(screen.health(), HealthState::active);
        QTRY_COMPARE(dialog->strip()->kind(), MessageStrip::Kind::active);
        QVERIFY(dialog->reactivateButton()->isHidden());
        delete dialog;
    }

    void aLikelyTypingErrorIsProposedAfterAFailure()
    {
        Screen screen;
        const QString mistyped = QStringLiteral("tom@gmial.com");
        const MailKey mail = screen.world.inviteTo("Tom Harbor", "tom@gmial.com");
        const AddressHealthDialog before(screen.services, mistyped);
        QCOMPARE(before.question(), QString()); // nothing speaks against the address yet
        screen.world.answer(mail, 550, QStringLiteral("5.1.2 no such domain"));
        const AddressHealthDialog after(screen.services, mistyped);
        QCOMPARE(after.strip()->heading(), QStringLiteral("Doubtful since 12 Nov 2026"));
        QCOMPARE(after.question(), QStringLiteral("Did you mean tom@gmail.com?"));
        QVERIFY(!after.correctButton()->isHidden());
        // Nothing is made up for a domain that is near to no well-known one.
        const AddressHealthDialog other(screen.services, screen.mail(screen.world.dead).recipient);
        QCOMPARE(other.strip()->kind(), MessageStrip::Kind::undeliverable);
        QCOMPARE(other.question(), QString());
    }

    /// Somebody who sees only one of two clients with a contact of this address.
    void onlyWhatTheMemberMayKnowIsShown()
    {
        Screen screen;
        TestFirm &firm = screen.world.firm;
        const TeamMember sam = firm.addMember(QStringLiteral("Sam Lowe"), QStringLiteral("sam@alderpryce.example"), false);
        const FirmServices his{*firm.firm, sam, screen.world.sender, screen.world.notifier};
        QSignalSpy done(screen.page->bounces(), &BounceDrop::done);
        QMimeData data;
        const QByteArray message = bounceOf(screen.mail(screen.world.sent).messageId);
        data.setData(QStringLiteral("message/rfc822"), message);
        screen.page->bounces()->read(&data);
        QTRY_COMPARE(done.size(), 1);

        AddressHealthDialog nothing(his, kAddress);
        QCOMPARE(nothing.reports(), QStringList());
        QCOMPARE(nothing.source(), QString());
        QVERIFY(nothing.reactivateButton()->isHidden());
        QVERIFY(nothing.correctButton()->isHidden());

        // The same address with another name, at a client of his: the report stays another's.
        Client client;
        client.name = QStringLiteral("Finch Trust");
        client.assignedTo = {sam.key};
        const ClientKey own = firm.run(SaveClientTask(client));
        firm.addContact(own, QStringLiteral("Tom Finch"), kAddress);
        AddressHealthDialog other(his, kAddress);
        QCOMPARE(other.reports(), QStringList());
        QVERIFY(!other.reactivateButton()->isHidden());
        other.reactivateButton()->click();
        QTRY_COMPARE(screen.health(), HealthState::active);
        QCOMPARE(screen.world.failed, QStringList());
    }

    void whoSeesPartOfAMailReadsNoReportOnIt()
    {
        Screen screen;
        TestFirm &firm = screen.world.firm;
        const TeamMember sam = firm.addMember(QStringLiteral("Sam Lowe"), QStringLiteral("sam@alderpryce.example"), false);
        Client client;
        client.name = QStringLiteral("Finch Trust");
        client.assignedTo = {sam.key};
        const ClientKey own = firm.run(SaveClientTask(client));
        const ClientKey others = firm.addClient(QStringLiteral("Castellano"));
        InviteRequest request;
        for (const ClientKey one : {own, others})
            request.people.append({one, firm.addContact(one, QStringLiteral("Ann Lee"), QStringLiteral("ann@lee.example")), {}, {}});
        const MailKey mail = firm.run(InviteTask(request)).queued.first().mail;
        screen.world.answer(mail, 250, QStringLiteral("2.0.0 Ok"));
        Bounce report;
        report.digest = QByteArray(32, 'd');
        report.mail = mail;
        report.email = QStringLiteral("ann@lee.example");
        report.verdict = QStringLiteral("inactive");
        report.reply = QStringLiteral("550 5.1.1 no such user");
        report.source = QStringLiteral("Castellano is named here");
        firm.run([&report](WriteContext &context) -> Result<bool> { return BounceStore::add(context, report); });

        AddressHealthDialog part({*firm.firm, sam, screen.world.sender, screen.world.notifier}, report.email);
        QCOMPARE(part.reports().size(), 1);
        QCOMPARE(part.source(), QString());
        AddressHealthDialog whole(screen.services, report.email);
        QCOMPARE(whole.reports().size(), 1);
        QCOMPARE(whole.source(), report.source);
    }
};

QTEST_MAIN(TestAddressHealth)
#include "tst_addresshealth.moc"
