#include "app/practice/templatetasks.h"
#include "models/roles.h"
#include "tests/ui/portal/portalworld.h"
#include "ui/look/tableview.h"
#include "ui/portal/mailsheet.h"
#include "ui/portal/questiondialog.h"
#include "ui/templates/clientfield.h"
#include "ui/templates/templateeditor.h"
#include "ui/templates/templatespage.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/segmentbar.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace portico;
using namespace portico::test;

namespace {

struct Screen
{
    explicit Screen(std::optional<TeamMember> member = {}, int width = 1280)
    {
        world.useFolder();
        const ClientKey brightwater = world.firm.addClient(QStringLiteral("Brightwater Group"));
        world.firm.addContact(brightwater, QStringLiteral("Eleni"), QStringLiteral("eleni@brightwater.example"));
        harbor = world.firm.addClient(QStringLiteral("Harbor & Finch LLC"));
        world.firm.addContact(harbor, QStringLiteral("José"), QStringLiteral("jose@harborfinch.example"));
        world.services.member = member.value_or(world.firm.admin);
        page = new TemplatesPage(world.services, &window);
        window.resize(width, 760);
        page->resize(width - 216, 720);
        window.show();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("no window");
    }
    Template stored(TemplateKind kind) const
    {
        return world.firm.read([kind](Connection &connection) { return *TemplateStore(connection).first(kind); });
    }
    QList<Template> all(TemplateKind kind) const
    {
        return world.firm.read([kind](Connection &connection) { return TemplateStore(connection).ofKind(kind); });
    }
    QStringList names(TableView *list) const
    {
        QStringList names;
        for (int row = 0; row < list->model()->rowCount(); ++row)
            names += list->model()->index(row, 0).data().toString();
        return names;
    }
    TemplateEditor *editor() const { return page->editor(); }
    void write(const QString &text) { editor()->bodyField()->setPlainText(text); }
    QuestionDialog *question() const { return window.findChild<QuestionDialog *>(); }
    void answerYes() { QTest::mouseClick(question()->yesButton(), Qt::LeftButton); }
    void more(const QString &text)
    {
        const QList<QAction *> actions = editor()->moreButton()->menu()->actions();
        for (QAction *action : actions) {
            if (action->text() == text)
                return action->trigger();
        }
        qFatal("no such act");
    }
    QString html() const { return page->preview()->mail().html; }

    mutable PortalWorld world;
    ClientKey harbor;
    QWidget window;
    TemplatesPage *page;
};

const QString kLink = QStringLiteral("{{message}}\n\nNew words\n\n{{invite_link}}");

} // namespace

class TestTemplatesPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void listsAllAndShowsTheFirst()
    {
        Screen screen;
        QCOMPARE(screen.names(screen.page->mailList()).join(u'|'), QStringLiteral("Invitation|Reminder|Another portal|Access removed"));
        QCOMPARE(screen.page->messageList()->model()->rowCount(), 3);
        QCOMPARE(screen.editor()->original(), screen.stored(TemplateKind::invitation));
        QCOMPARE(screen.page->mailList()->currentIndex().row(), 0);
        QVERIFY(!screen.page->messageList()->currentIndex().isValid());
        screen.page->messageList()->setCurrentIndex(screen.page->messageList()->model()->index(1, 0));
        QCOMPARE(screen.editor()->heading(), QStringLiteral("Welcome"));
        QVERIFY(!screen.page->mailList()->currentIndex().isValid());
    }

    void thePreviewFollowsEachLetter()
    {
        Screen screen;
        QVERIFY(screen.html().contains(QStringLiteral("Brightwater Group")));
        QVERIFY(screen.html().contains(QStringLiteral("Priya Raman")));
        QCOMPARE(screen.page->preview()->mail().to, QStringLiteral("Eleni <eleni@brightwater.example>"));
        screen.write(QStringLiteral("Dear {{contact_name}}, {{invite_link}}"));
        QVERIFY(screen.html().contains(QStringLiteral("Dear Eleni, ")));
        screen.editor()->subjectField()->setText(QStringLiteral("For {{client_names}}"));
        QCOMPARE(screen.page->preview()->mail().subject, QStringLiteral("For Brightwater Group"));
        // A message is shown in the mail that carries it.
        screen.editor()->discardButton()->click();
        screen.page->select(screen.stored(TemplateKind::message).key);
        screen.write(QStringLiteral("Only for you, {{contact_name}}."));
        QVERIFY(screen.html().contains(QStringLiteral("Only for you, Eleni.")));
        QVERIFY(screen.html().contains(QStringLiteral("invites you to the Client Portal")));
    }

    void anotherClientIsChosen()
    {
        Screen screen;
        ClientField *field = screen.page->clientField();
        QCOMPARE(field->text(), QStringLiteral("Brightwater Group"));
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, QStringLiteral("jose@"));
        QTRY_COMPARE(field->offered(), QStringList(QStringLiteral("Harbor & Finch LLC")));
        Q_EMIT field->offers()->activated(field->offers()->completionModel()->index(0, 0));
        QCOMPARE(field->client(), screen.harbor);
        QVERIFY(screen.html().contains(QStringLiteral("Harbor &amp; Finch LLC")));
        QCOMPARE(screen.page->preview()->mail().to, QStringLiteral("José <jose@harborfinch.example>"));
        QTest::keyClicks(field, QStringLiteral("nobody"));
        QTRY_COMPARE(field->offered(), QStringList());
        screen.editor()->bodyField()->setFocus();
        QCOMPARE(field->text(), QStringLiteral("Harbor & Finch LLC"));
    }

    void saves()
    {
        Screen screen;
        screen.write(kLink);
        QVERIFY(screen.page->hasUnsavedChanges());
        QTest::keyClick(screen.editor()->bodyField(), Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(screen.stored(TemplateKind::invitation).body, kLink);
        QTRY_VERIFY(!screen.page->hasUnsavedChanges());
        QTRY_COMPARE(screen.world.told.size(), 1);
        QVERIFY(!screen.editor()->saveButton()->isEnabled());
    }

    void refusesToSaveWithoutTheLink()
    {
        Screen screen;
        const QString before = screen.stored(TemplateKind::invitation).body;
        screen.write(QStringLiteral("No way in."));
        QTest::mouseClick(screen.editor()->saveButton(), Qt::LeftButton);
        QTRY_VERIFY(screen.editor()->trouble().contains(QStringLiteral("must keep {{invite_link}}")));
        QCOMPARE(screen.stored(TemplateKind::invitation).body, before);
        QVERIFY(screen.page->hasUnsavedChanges());
        QVERIFY(screen.editor()->saveButton()->isEnabled());
    }

    void makesANewOne()
    {
        Screen screen;
        QTest::mouseClick(screen.page->newButton(), Qt::LeftButton);
        QVERIFY(screen.editor()->nameField()->hasFocus());
        QVERIFY(!screen.page->messageList()->currentIndex().isValid());
        QTest::keyClicks(screen.editor()->nameField(), QStringLiteral("Holidays"));
        screen.write(QStringLiteral("We are closed."));
        QTest::mouseClick(screen.editor()->saveButton(), Qt::LeftButton);
        QTRY_COMPARE(screen.all(TemplateKind::message).size(), 4);
        QTRY_COMPARE(screen.names(screen.page->messageList()).last(), QStringLiteral("Holidays"));
        QTRY_COMPARE(screen.page->messageList()->currentIndex().row(), 3);
    }

    void copiesAndDeletes()
    {
        Screen screen;
        screen.more(QStringLiteral("Make a Copy"));
        QTRY_COMPARE(screen.editor()->heading(), QStringLiteral("Copy of Invitation"));
        QCOMPARE(screen.names(screen.page->mailList()).at(1), QStringLiteral("Copy of Invitation"));
        screen.more(QStringLiteral("Delete…"));
        QVERIFY(screen.question());
        QCOMPARE(screen.all(TemplateKind::invitation).size(), 2);
        screen.answerYes();
        QTRY_COMPARE(screen.all(TemplateKind::invitation).size(), 1);
        QTRY_COMPARE(screen.editor()->heading(), QStringLiteral("Invitation"));
        QTRY_COMPARE(screen.page->mailList()->model()->rowCount(), 4);
    }

    void restoresTheBuiltInText()
    {
        Screen screen;
        const QString before = screen.stored(TemplateKind::invitation).body;
        screen.write(kLink);
        screen.page->save();
        QTRY_COMPARE(screen.stored(TemplateKind::invitation).body, kLink);
        QTRY_VERIFY(!screen.page->hasUnsavedChanges());
        screen.more(QStringLiteral("Restore the Built-In Text…"));
        screen.answerYes();
        QTRY_COMPARE(screen.stored(TemplateKind::invitation).body, before);
        QTRY_COMPARE(screen.editor()->bodyField()->toPlainText(), before);
    }

    void asksBeforeSomethingIsLost_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<bool>("leaves");
        QTest::addColumn<bool>("saved");
        QTest::newRow("save") << QStringLiteral("save") << true << true;
        QTest::newRow("discard") << QStringLiteral("discard") << true << false;
        QTest::newRow("keep writing") << QStringLiteral("keep") << false << false;
    }
    void asksBeforeSomethingIsLost()
    {
        QFETCH(QString, answer);
        QFETCH(bool, leaves);
        QFETCH(bool, saved);
        Screen screen;
        int left = 0;
        QVERIFY(screen.page->mayLeave([&left] { ++left; }));
        QCOMPARE(left, 0);
        screen.write(kLink);
        QVERIFY(!screen.page->mayLeave([&left] { ++left; }));
        QuestionDialog *question = screen.question();
        QVERIFY(question);
        QPushButton *button = answer == QStringLiteral("save") ? question->yesButton()
            : answer == QStringLiteral("discard")               ? question->findChild<QPushButton *>(QStringLiteral("discard"))
                                                                : question->noButton();
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE(left, leaves ? 1 : 0);
        QTRY_VERIFY(!screen.question());
        QCOMPARE(screen.stored(TemplateKind::invitation).body == kLink, saved);
        QCOMPARE(screen.page->hasUnsavedChanges(), !leaves);
    }

    void anotherTemplateIsShownOnlyAfterTheQuestion()
    {
        Screen screen;
        screen.write(kLink);
        TableView *list = screen.page->mailList();
        list->setCurrentIndex(list->model()->index(1, 0));
        QVERIFY(screen.question());
        QTRY_COMPARE(list->currentIndex().row(), 0);
        QCOMPARE(screen.editor()->bodyField()->toPlainText(), kLink);
        QTest::mouseClick(screen.question()->findChild<QPushButton *>(QStringLiteral("discard")), Qt::LeftButton);
        QTRY_COMPARE(screen.editor()->heading(), QStringLiteral("Reminder"));
        QCOMPARE(list->currentIndex().row(), 1);
    }

    void whatSomebodyElseWroteIsShown()
    {
        Screen screen;
        Template theirs = screen.stored(TemplateKind::invitation);
        theirs.body = kLink;
        screen.world.firm.run(SaveTemplateTask(theirs));
        QTRY_COMPARE(screen.editor()->bodyField()->toPlainText(), kLink);
        QVERIFY(!screen.page->hasUnsavedChanges());
    }

    void whatOneWritesIsNotOverwritten()
    {
        Screen screen;
        screen.write(QStringLiteral("mine {{invite_link}}"));
        Template theirs = screen.stored(TemplateKind::invitation);
        theirs.body = kLink;
        screen.world.firm.run(SaveTemplateTask(theirs));
        auto *strip = screen.page->findChild<MessageStrip *>(QStringLiteral("theirs"));
        QTRY_VERIFY(strip->isVisible());
        QCOMPARE(screen.editor()->bodyField()->toPlainText(), QStringLiteral("mine {{invite_link}}"));
        screen.page->save();
        QTRY_VERIFY(screen.editor()->trouble().contains(QStringLiteral("Somebody else")));
        QCOMPARE(screen.stored(TemplateKind::invitation).body, kLink);
        QTest::mouseClick(strip->actionButton(), Qt::LeftButton);
        QCOMPARE(screen.editor()->bodyField()->toPlainText(), kLink);
        QVERIFY(strip->isHidden());
    }

    void whatOneWritesOutlivesADeletion()
    {
        Screen screen;
        const Template message = screen.stored(TemplateKind::message);
        screen.page->select(message.key);
        screen.write(QStringLiteral("still here"));
        screen.world.firm.run(DeleteTemplateTask(message.key));
        auto *strip = screen.page->findChild<MessageStrip *>(QStringLiteral("theirs"));
        QTRY_VERIFY(strip->isVisible());
        screen.page->save();
        QTRY_COMPARE(screen.all(TemplateKind::message).last().body, QStringLiteral("still here"));
        QCOMPARE(screen.all(TemplateKind::message).last().name, message.name);
    }

    void staffReadsOnly()
    {
        TeamMember sam;
        sam.name = QStringLiteral("Sam");
        Screen screen(sam);
        QVERIFY(screen.editor()->bodyField()->isReadOnly());
        QVERIFY(!screen.page->newButton()->isEnabled());
        QCOMPARE(screen.page->newButton()->toolTip(), QStringLiteral("Only an admin can change templates."));
        QVERIFY(screen.page->mayLeave([] {}));
    }

    void withoutClientsNamesAreMadeUp()
    {
        PortalWorld world;
        TemplatesPage page(world.services);
        QVERIFY(!page.clientField()->isEnabled());
        QVERIFY(!page.clientField()->toolTip().isEmpty());
        QVERIFY(page.preview()->mail().html.contains(QStringLiteral("Harbor &amp; Finch LLC")));
    }

    void previewAndTextTakeTurnsWhereItIsTight()
    {
        Screen screen;
        auto *view = screen.page->findChild<SegmentBar *>();
        QVERIFY(view->isHidden());
        QVERIFY(screen.editor()->isVisible() && screen.page->preview()->isVisible());
        screen.page->resize(700, 720);
        QVERIFY(view->isVisible());
        QVERIFY(screen.editor()->isVisible() && !screen.page->preview()->isVisible());
        view->setCurrent(1);
        QVERIFY(!screen.editor()->isVisible() && screen.page->preview()->isVisible());
    }
};

QTEST_MAIN(TestTemplatesPage)
#include "tst_templatespage.moc"
