#include "app/practice/invitetask.h"
#include "app/store/mailstore.h"
#include "tests/support/desktop.h"
#include "ui/clients/clientdialog.h"
#include "ui/clients/clientlistpage.h"
#include "ui/clients/clientrecordpage.h"
#include "ui/clients/contactscard.h"
#include "ui/clients/deleteclientdialog.h"
#include "ui/clients/edithistory.h"
#include "ui/clients/linkpersondialog.h"
#include "ui/clients/notescard.h"
#include "ui/portal/questiondialog.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/personrow.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QToolButton>

#include <optional>

using namespace portico;
using namespace portico::test;

namespace {

template <typename T>
T *opened(Desktop &desktop, const char *name)
{
    T *found = nullptr;
    (void)QTest::qWaitFor([&] { return (found = desktop.window->findChild<T *>(QString::fromLatin1(name))) != nullptr; }, kTryFor);
    if (!found)
        qFatal("no %s opened", name);
    (void)QTest::qWaitForWindowActive(found);
    return found;
}

/// Keys go where the focus is, as at a desk.
void type(const QString &text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
}

void press(Qt::Key key, Qt::KeyboardModifiers with = {})
{
    QTest::keyClick(QApplication::focusWidget(), key, with);
}

/// A dialog has closed: without a window manager nobody else gives the window back its keys.
void comeBack(Desktop &desktop)
{
    desktop.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(desktop.window.get()));
}

/// An entry of the "…" menu at the record's name, chosen by the keyboard alone.
void chooseOfClient(Desktop &desktop, Qt::Key letter)
{
    comeBack(desktop);
    auto *more = child<QToolButton>(desktop.window.get(), "clientMenu");
    more->setFocus(Qt::TabFocusReason);
    // The menu runs an event loop of its own, so its key waits there.
    QTimer::singleShot(0, more, [more, letter] { QTest::keyClick(more->menu(), letter); });
    press(Qt::Key_Space);
}

QString contactsShown(Desktop &desktop)
{
    QStringList names;
    const auto rows = child<ContactsCard>(desktop.window.get(), "contactsCard")->findChildren<PersonRow *>();
    for (const PersonRow *row : rows) {
        if (row->isVisible())
            names.append(row->name());
    }
    return names.join(QLatin1Char('|'));
}

bool says(const QWidget *widget, const QString &text)
{
    const auto labels = widget->findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(),
                       [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
}

QAction *entry(Desktop &desktop, const QString &begin)
{
    const auto actions = desktop.window->findChildren<QAction *>();
    for (QAction *action : actions) {
        if (action->text().remove(QLatin1Char('&')).startsWith(begin))
            return action;
    }
    qFatal("no entry %s", qPrintable(begin));
}

} // namespace

/// Edits of a record as a person makes them, with keys and mouse: notes, undo, linking, inactive, deleting.
class TestClientEdits : public QObject
{
    Q_OBJECT

    /// A firm with two clients, and somebody before its window once sit() was called.
    struct Story
    {
        std::unique_ptr<TestFirm> made = std::make_unique<TestFirm>();
        TestFirm *firm = made.get(); ///< owned by the desktop later
        ClientKey harbor = firm->addClient(QStringLiteral("Harbor & Finch LLC"));
        ClientKey boatyard = firm->addClient(QStringLiteral("Boatyard"));
        ContactKey jane = firm->addContact(harbor, QStringLiteral("Jane Finch"), QStringLiteral("jane@harborfinch.example"));
        ContactKey jose = firm->addContact(boatyard, QStringLiteral("José Núñez"), QStringLiteral("jose@boatyard.example"));
        std::optional<Desktop> desktop;

        Desktop &sit(std::optional<TeamMember> as = {})
        {
            desktop.emplace(std::move(made), as);
            return *desktop;
        }
        Client client(ClientKey key)
        {
            return firm->read([key](Connection &c) { return ClientStore(c).byKey(key).value_or(Client()); });
        }
    };

    std::unique_ptr<DesktopProgram> m_program;

private Q_SLOTS:
    void initTestCase() { m_program = std::make_unique<DesktopProgram>(); }
    void cleanupTestCase() { m_program.reset(); }

    /// The whole way: edit, undo, link somebody, undo by key, and delete in the end.
    void editUndoLinkDelete()
    {
        Story firm;
        Desktop &desktop = firm.sit();
        desktop.window->openClient(firm.harbor);
        QVERIFY(!entry(desktop, QStringLiteral("Undo"))->isEnabled());

        // Edit by the keyboard: the menu, the name, Return.
        chooseOfClient(desktop, Qt::Key_E);
        const QPointer<ClientDialog> form = opened<ClientDialog>(desktop, "clientDialog");
        press(Qt::Key_A, Qt::ControlModifier);
        type(QStringLiteral("Harbor LLC"));
        press(Qt::Key_Return);
        QTRY_COMPARE(desktop.window->clientRecordPage()->clientName(), QStringLiteral("Harbor LLC"));
        QTRY_COMPARE(desktop.window->toast()->text(), QStringLiteral("Harbor LLC saved."));
        QTRY_VERIFY(!form);
        // Take it back from the toast, with the mouse.
        QPushButton *undo = desktop.window->toast()->actionButton();
        QVERIFY(undo->isVisible());
        QCOMPARE(undo->text(), QStringLiteral("Undo"));
        QTest::mouseClick(undo, Qt::LeftButton);
        QTRY_COMPARE(desktop.window->clientRecordPage()->clientName(), QStringLiteral("Harbor & Finch LLC"));
        QTRY_COMPARE(desktop.window->toast()->text(), QStringLiteral("Undone: Edit of Harbor LLC."));
        QVERIFY(!entry(desktop, QStringLiteral("Undo"))->isEnabled());

        // Link somebody of another client.
        chooseOfClient(desktop, Qt::Key_L);
        const QPointer<LinkPersonDialog> link = opened<LinkPersonDialog>(desktop, "linkPersonDialog");
        QVERIFY(!link->linkButton()->isEnabled());
        QTRY_VERIFY(link->searchField()->hasFocus());
        type(QStringLiteral("nunez"));
        QTRY_COMPARE(link->list()->count(), 1);
        press(Qt::Key_Down);
        QTRY_VERIFY(link->linkButton()->isEnabled());
        QVERIFY(says(link, QStringLiteral("shared with 1 other client record")));
        m_program->picture(link, QStringLiteral("b20-link-person"));
        press(Qt::Key_Return);
        QTRY_COMPARE(contactsShown(desktop), QStringLiteral("Jane Finch|José Núñez"));
        QTRY_VERIFY(!link);
        comeBack(desktop);
        QAction *undoEntry = entry(desktop, QStringLiteral("Undo"));
        QCOMPARE(undoEntry->text(), QStringLiteral("&Undo: José Núñez linked"));
        child<QToolButton>(desktop.window.get(), "clientMenu")->setFocus();
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(contactsShown(desktop), QStringLiteral("Jane Finch"));
        QTRY_VERIFY(!undoEntry->isEnabled());

        // Delete: asked once, asked twice.
        chooseOfClient(desktop, Qt::Key_D);
        auto *question = opened<DeleteClientDialog>(desktop, "deleteClientDialog");
        QVERIFY(says(question, QStringLiteral("1 contact that no other client has")));
        m_program->picture(question, QStringLiteral("b21-delete-client"));
        QVERIFY(question->noButton()->hasFocus());
        press(Qt::Key_Tab);
        press(Qt::Key_Space);
        QVERIFY(question->asksForName());
        QTRY_VERIFY(question->nameField()->hasFocus());
        QVERIFY(!question->yesButton()->isEnabled());
        QVERIFY(!question->yesButton()->toolTip().isEmpty());
        type(QStringLiteral("Harbor & Finch"));
        press(Qt::Key_Return);
        QVERIFY(question->isVisible());
        type(QStringLiteral(" LLC"));
        m_program->picture(question, QStringLiteral("b22-delete-client-name"));
        press(Qt::Key_Return);
        QTRY_VERIFY(!desktop.window->showsRecord());
        QTRY_COMPARE(desktop.window->toast()->text(), QStringLiteral("Harbor & Finch LLC deleted."));
        QCOMPARE(desktop.window->toast()->kind(), Toast::Kind::done);
        QVERIFY(!firm.client(firm.harbor).key);
    }

    void notesAreSavedInPlace()
    {
        Story firm;
        Desktop &desktop = firm.sit();
        desktop.window->openClient(firm.harbor);
        auto *card = child<NotesCard>(desktop.window.get(), "notesCard");
        QTest::mouseClick(card->edit()->viewport(), Qt::LeftButton);
        QVERIFY(card->edit()->hasFocus());
        type(QStringLiteral("Rings on Mondays."));
        press(Qt::Key_Return);
        type(QStringLiteral("Prefers the phone."));
        QCOMPARE(card->state(), NotesCard::State::unsaved);
        QVERIFY(says(card, QStringLiteral("Not saved yet")));
        QVERIFY(firm.client(firm.harbor).notes.isEmpty());
        m_program->picture(desktop.window.get(), QStringLiteral("b23-notes-unsaved"));
        press(Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(card->state(), NotesCard::State::saved);
        QVERIFY(says(card, QStringLiteral("Saved")));
        QCOMPARE(firm.client(firm.harbor).notes, QStringLiteral("Rings on Mondays.\nPrefers the phone."));
        QTRY_COMPARE(desktop.window->toast()->text(), QStringLiteral("Notes of Harbor & Finch LLC saved."));

        // In the field Ctrl+Z takes back what was typed there, not the edit.
        type(QStringLiteral(" X"));
        press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!card->edit()->toPlainText().endsWith(QLatin1Char('X')));
        QCOMPARE(firm.client(firm.harbor).notes, QStringLiteral("Rings on Mondays.\nPrefers the phone."));

        // Going elsewhere saves too, and the key acts on the edit there.
        type(QStringLiteral(" Today."));
        child<QToolButton>(desktop.window.get(), "clientMenu")->setFocus();
        QTRY_COMPARE(card->state(), NotesCard::State::saved);
        QVERIFY(firm.client(firm.harbor).notes.endsWith(QStringLiteral("Today.")));
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(!firm.client(firm.harbor).notes.contains(QStringLiteral("Today")));
        QTRY_COMPARE(card->edit()->toPlainText(), firm.client(firm.harbor).notes);

        // Leaving the record loses nothing, and discarding leaves what is on the disk.
        card->edit()->setFocus();
        press(Qt::Key_End, Qt::ControlModifier);
        type(QStringLiteral(" Gone?"));
        press(Qt::Key_Escape);
        QTRY_VERIFY(!desktop.window->showsRecord());
        QTRY_VERIFY(firm.client(firm.harbor).notes.endsWith(QStringLiteral("Gone?")));
        desktop.window->openClient(firm.harbor);
        QTRY_COMPARE(card->state(), NotesCard::State::saved);
        card->edit()->setFocus();
        type(QStringLiteral("Nonsense"));
        QVERIFY(card->discardButton()->isVisible());
        QTest::mouseClick(card->discardButton(), Qt::LeftButton);
        QCOMPARE(card->edit()->toPlainText(), firm.client(firm.harbor).notes);
        QCOMPARE(card->state(), NotesCard::State::saved);
    }

    void twoPeopleWriteNotes()
    {
        Story firm;
        Desktop &desktop = firm.sit();
        desktop.window->openClient(firm.harbor);
        auto *card = child<NotesCard>(desktop.window.get(), "notesCard");
        // What somebody else writes shows while nobody writes here.
        firm.firm->run(SaveNotesTask(firm.harbor, QStringLiteral("Theirs"), {}));
        QTRY_COMPARE(card->edit()->toPlainText(), QStringLiteral("Theirs"));
        card->edit()->setFocus();
        press(Qt::Key_End, Qt::ControlModifier);
        type(QStringLiteral(" and mine"));
        firm.firm->run(SaveNotesTask(firm.harbor, QStringLiteral("Theirs again"), QStringLiteral("Theirs")));
        QTRY_COMPARE(card->state(), NotesCard::State::clash);
        QCOMPARE(card->edit()->toPlainText(), QStringLiteral("Theirs and mine"));
        QVERIFY(says(card, QStringLiteral("Theirs again")));
        m_program->picture(desktop.window.get(), QStringLiteral("b24-notes-clash"));
        // Neither is lost by leaving: it asks.
        desktop.window->openClientList();
        auto *question = opened<QuestionDialog>(desktop, "notesQuestion");
        QVERIFY(desktop.window->showsRecord());
        QTest::mouseClick(question->yesButton(), Qt::LeftButton);
        QTRY_VERIFY(!desktop.window->showsRecord());
        QTRY_COMPARE(firm.client(firm.harbor).notes, QStringLiteral("Theirs and mine"));
    }

    void notesThatCannotBeSavedAreKept()
    {
        Story firm;
        Desktop &desktop = firm.sit();
        desktop.window->openClient(firm.harbor);
        auto *card = child<NotesCard>(desktop.window.get(), "notesCard");
        const QString tooLong(20'001, QLatin1Char('x'));
        card->edit()->setFocus();
        card->edit()->setPlainText(tooLong);
        QTest::mouseClick(card->saveButton(), Qt::LeftButton);
        QTRY_VERIFY(says(card, QStringLiteral("20,000 characters")));
        QCOMPARE(card->state(), NotesCard::State::unsaved);
        // Another client takes its place at once: the notes come back with theirs.
        desktop.window->openClient(firm.boatyard);
        QCOMPARE(desktop.window->clientRecordPage()->clientName(), QStringLiteral("Boatyard"));
        QVERIFY(card->edit()->toPlainText().isEmpty());
        QTRY_VERIFY2(desktop.window->toast()->text().startsWith(QStringLiteral("The notes were not saved.")),
                     qPrintable(desktop.window->toast()->text()));
        QCOMPARE(desktop.window->toast()->kind(), Toast::Kind::failed);
        desktop.window->openClient(firm.harbor);
        QCOMPARE(card->edit()->toPlainText(), tooLong);
        QCOMPARE(card->state(), NotesCard::State::unsaved);
        card->edit()->setPlainText(QStringLiteral("Short"));
        QTest::mouseClick(card->saveButton(), Qt::LeftButton);
        QTRY_COMPARE(firm.client(firm.harbor).notes, QStringLiteral("Short"));
        QTRY_COMPARE(card->state(), NotesCard::State::saved);
    }

    void inactiveSaysWhatItMeansAndCanBeTakenBack()
    {
        Story firm;
        Desktop &desktop = firm.sit();
        InviteRequest request;
        request.people = {{firm.harbor, firm.jane, {}, {}}};
        firm.firm->run(InviteTask(request));
        desktop.window->openClient(firm.harbor);
        chooseOfClient(desktop, Qt::Key_A);
        auto *question = opened<QuestionDialog>(desktop, "makeInactiveDialog");
        QVERIFY2(question->sentence().contains(QStringLiteral("1 person loses it")), qPrintable(question->sentence()));
        QVERIFY2(question->sentence().contains(QStringLiteral("1 mail that waits")), qPrintable(question->sentence()));
        m_program->picture(question, QStringLiteral("b25-make-inactive"));
        QTest::mouseClick(question->yesButton(), Qt::LeftButton);
        QTRY_VERIFY(!firm.client(firm.harbor).active);
        QTRY_COMPARE(desktop.window->toast()->text(), QStringLiteral("Harbor & Finch LLC is inactive now. 1 mail cancelled."));
        QTest::mouseClick(desktop.window->toast()->actionButton(), Qt::LeftButton);
        QTRY_VERIFY(firm.client(firm.harbor).active);
        QTRY_VERIFY2(desktop.window->toast()->text().contains(QStringLiteral("1 mail that it cancelled stays cancelled")),
                     qPrintable(desktop.window->toast()->text()));
        QVERIFY(!firm.firm->read([](Connection &c) { return MailStore(c).anyQueued(); }));
    }

    void activeAgainAtOnce()
    {
        Story firm;
        Desktop &desktop = firm.sit();
        firm.firm->run(SetClientActiveTask(firm.harbor, false));
        desktop.window->openClient(firm.harbor);
        QCOMPARE(desktop.window->clientRecordPage()->activeAction()->text(), QStringLiteral("Make &Active"));
        chooseOfClient(desktop, Qt::Key_A);
        QTRY_VERIFY(firm.client(firm.harbor).active);
        QTRY_COMPARE(desktop.window->clientRecordPage()->activeAction()->text(), QStringLiteral("Make In&active…"));
    }

    void aConflictIsSaidPlainly()
    {
        Story firm;
        Desktop &desktop = firm.sit();
        desktop.window->openClient(firm.harbor);
        chooseOfClient(desktop, Qt::Key_E);
        opened<ClientDialog>(desktop, "clientDialog");
        press(Qt::Key_A, Qt::ControlModifier);
        type(QStringLiteral("Mine"));
        press(Qt::Key_Return);
        QTRY_COMPARE(firm.client(firm.harbor).name, QStringLiteral("Mine"));
        QTRY_COMPARE(desktop.window->toast()->text(), QStringLiteral("Mine saved."));
        Client theirs = firm.client(firm.harbor);
        theirs.name = QStringLiteral("Theirs");
        firm.firm->run(SaveClientTask(theirs));
        desktop.window->clientRecordPage()->history()->undoNewest();
        QTRY_COMPARE(desktop.window->toast()->text(),
                     QStringLiteral("Not undone: Edit of Mine. This was changed again, or is in use by now, and stays: Name."));
        QCOMPARE(firm.client(firm.harbor).name, QStringLiteral("Theirs"));
        QVERIFY(!entry(desktop, QStringLiteral("Undo"))->isEnabled());
    }

    void longNamesFit_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("smallest") << QSize(1024, 680);
        QTest::newRow("large") << QSize(1600, 1000);
    }
    void longNamesFit()
    {
        QFETCH(QSize, size);
        Story firm;
        const QString company = QStringLiteral("The Honourable Society of Quayside Boatbuilders, Sailmakers & Ropewalkers of "
                                               "Eastport and the Outer Islands (Holdings) LLC");
        Client client = firm.client(firm.harbor);
        client.name = company;
        client.address = QStringLiteral("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft 1\n"
                                        "Eastport, ME 04631");
        client.taxId = QString(60, QLatin1Char('7'));
        client.notes = QStringLiteral("Rings on Mondays.\nPrefers the phone.\n\nThe trust's year ends in June.");
        for (const char *name : {"Maximiliana Featherstonehaugh-Cholmondeley-Warner", "Wolfeschlegelsteinhausenbergerdorff",
                                 "Ann Lee"})
            client.assignedTo.append(firm.firm->addMember(QString::fromLatin1(name),
                                                          QStringLiteral("m%1@alderpryce.example").arg(client.assignedTo.size()))
                                         .key);
        firm.firm->run(SaveClientTask(client));
        const ContactKey person = firm.firm->addContact(
            firm.harbor, QStringLiteral("Marguerite Anastasia Featherstonehaugh-Delacroix-Whittingstall"),
            QStringLiteral("marguerite.anastasia.featherstonehaugh-delacroix@quaysideboatbuilders.example"));
        InviteRequest request;
        request.people = {{firm.harbor, firm.jane, {}, {}}, {firm.harbor, person, {}, {}}};
        firm.firm->run(InviteTask(request));
        Desktop &desktop = firm.sit();
        desktop.window->resize(size);
        desktop.window->openClient(firm.harbor);
        QTRY_COMPARE(desktop.window->size(), size);
        // Nothing is wider than its card, no card wider than the page.
        const auto *page = desktop.window->clientRecordPage();
        for (const char *name : {"detailsCard", "contactsCard", "notesCard", "activityCard"}) {
            const auto *card = child<QWidget>(desktop.window.get(), name);
            const QRect place(card->mapTo(page, QPoint()), card->size());
            QVERIFY2(place.left() >= 0 && place.right() <= page->width(), name);
            const auto labels = card->findChildren<QLabel *>();
            for (const QLabel *label : labels)
                QVERIFY2(!label->isVisible() || label->mapTo(card, label->rect().bottomRight()).x() <= card->width(), name);
        }
        const QString suffix = QString::number(size.width());
        m_program->picture(desktop.window.get(), QStringLiteral("b30-long-names-") + suffix);
        desktop.window->openClient(firm.boatyard);
        chooseOfClient(desktop, Qt::Key_E);
        auto *form = opened<ClientDialog>(desktop, "clientDialog");
        m_program->picture(form, QStringLiteral("b31-edit-client-") + suffix);
        form->reject();
        firm.firm->run(UnlinkContactTask(firm.boatyard, firm.jose));
        QTRY_VERIFY(contactsShown(desktop).isEmpty());
        m_program->picture(desktop.window.get(), QStringLiteral("b32-no-contacts-") + suffix);
        desktop.window->openClient(firm.harbor);
        chooseOfClient(desktop, Qt::Key_D);
        m_program->picture(opened<DeleteClientDialog>(desktop, "deleteClientDialog"),
                           QStringLiteral("b33-delete-long-") + suffix);
    }

    void staffFindOnlyTheirPeopleAndDeleteNothing()
    {
        Story firm;
        const TeamMember tom =
            firm.firm->addMember(QStringLiteral("Tom Weller"), QStringLiteral("tom@alderpryce.example"), false);
        Client his = firm.client(firm.harbor);
        his.assignedTo = {tom.key, firm.firm->admin.key};
        firm.firm->run(SaveClientTask(his));
        Desktop &desktop = firm.sit(tom);
        desktop.window->openClient(firm.harbor);
        QVERIFY(desktop.window->showsRecord());
        const auto actions = child<QToolButton>(desktop.window.get(), "clientMenu")->menu()->actions();
        QVERIFY(!actions.last()->isEnabled());
        QCOMPARE(actions.last()->toolTip(), QStringLiteral("Only an admin can delete a client."));
        desktop.window->clientRecordPage()->deleteClient();
        QVERIFY(!desktop.window->findChild<DeleteClientDialog *>());
        // Who gives a client away is told that it is gone then.
        chooseOfClient(desktop, Qt::Key_E);
        auto *form = opened<ClientDialog>(desktop, "clientDialog");
        QVERIFY(!says(form, QStringLiteral("gone for you")));
        const auto boxes = form->findChildren<QComboBox *>();
        for (QComboBox *box : boxes)
            box->setCurrentText(firm.firm->admin.name);
        QVERIFY(says(form, QStringLiteral("gone for you")));
        form->reject();
        chooseOfClient(desktop, Qt::Key_L);
        auto *link = opened<LinkPersonDialog>(desktop, "linkPersonDialog");
        type(QStringLiteral("nunez"));
        QTRY_VERIFY(says(link, QStringLiteral("Nobody matches “nunez”")));
        m_program->picture(link, QStringLiteral("b26-link-nobody"));
        press(Qt::Key_A, Qt::ControlModifier);
        type(QStringLiteral("jane"));
        QTRY_COMPARE(link->list()->count(), 1);
        QVERIFY(link->list()->isVisible());
        // She is a contact of this client already: shown, not to be chosen.
        QVERIFY(!(link->list()->item(0)->flags() & Qt::ItemIsEnabled));
        QVERIFY(!link->linkButton()->isEnabled());
    }

    void nobodyNewIsAddedWhileAPersonIsBeingLinked()
    {
        Story firm;
        Desktop &desktop = firm.sit();
        EditHistory history(desktop.services);
        LinkPersonDialog dialog(desktop.services, firm.client(firm.harbor), &history);
        QSignalSpy wanted(&dialog, &LinkPersonDialog::newContactWanted);
        dialog.open();
        dialog.searchField()->setText(QStringLiteral("nunez"));
        QTRY_COMPARE(dialog.list()->count(), 1);
        dialog.accept();
        Q_EMIT dialog.findChild<EmptyState *>()->actionTriggered();
        QCOMPARE(wanted.size(), 0);
        QVERIFY(dialog.isVisible());
        QTRY_VERIFY(!dialog.isVisible());
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
    }
};

QTEST_MAIN(TestClientEdits)
#include "tst_clientedits.moc"
