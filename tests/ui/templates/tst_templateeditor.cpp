#include "app/practice/builtintemplates.h"
#include "ui/templates/templateeditor.h"

#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace portico;

namespace {

Template builtin(TemplateKind kind)
{
    const QList<Template> all = builtinTemplates();
    for (Template value : all) {
        if (value.kind == kind) {
            value.key = TemplateKey{1};
            value.revision = TemplateRevisionKey{1};
            return value;
        }
    }
    return {};
}

/// The entry of the placeholder menu, as it would be offered now.
QAction *offer(const TemplateEditor &editor, const QString &placeholder)
{
    QMenu *menu = editor.placeholderButton()->menu();
    Q_EMIT menu->aboutToShow();
    const QList<QAction *> actions = menu->actions();
    for (QAction *action : actions) {
        if (action->text().endsWith(placeholder))
            return action;
    }
    return nullptr;
}

QAction *moreAction(const TemplateEditor &editor, const QString &text)
{
    const QList<QAction *> actions = editor.moreButton()->menu()->actions();
    for (QAction *action : actions) {
        if (action->text() == text)
            return action;
    }
    return nullptr;
}

} // namespace

class TestTemplateEditor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void beginsUnchanged()
    {
        TemplateEditor editor;
        const Template value = builtin(TemplateKind::invitation);
        editor.setTemplate(value);
        QCOMPARE(editor.heading(), value.name);
        QVERIFY(!editor.isChanged());
        QCOMPARE(editor.value(), value);
        QVERIFY(!editor.saveButton()->isEnabled());
        QVERIFY(!editor.saveButton()->toolTip().isEmpty());
        QSignalSpy changes(&editor, &TemplateEditor::changed);
        editor.subjectField()->setText(QStringLiteral("Another"));
        QVERIFY(editor.isChanged());
        QVERIFY(editor.saveButton()->isEnabled());
        QCOMPARE(changes.size(), 1);
        editor.subjectField()->setText(value.subject);
        QVERIFY(!editor.isChanged());
    }

    void invisibleCharactersAreNoChange()
    {
        TemplateEditor editor;
        Template value = builtin(TemplateKind::message);
        value.body = QStringLiteral("a\u00a0b");
        editor.setTemplate(value);
        QVERIFY(!editor.isChanged());
        QCOMPARE(editor.value().body, value.body);
    }

    void insertsAtTheCursor()
    {
        TemplateEditor editor;
        editor.setTemplate(builtin(TemplateKind::invitation));
        editor.show();
        QVERIFY(QTest::qWaitForWindowActive(&editor));
        editor.bodyField()->setPlainText(QStringLiteral("Dear , hello"));
        QTextCursor cursor = editor.bodyField()->textCursor();
        cursor.setPosition(5);
        editor.bodyField()->setTextCursor(cursor);
        editor.bodyField()->setFocus();
        offer(editor, QStringLiteral("{{contact_name}}"))->trigger();
        QCOMPARE(editor.bodyField()->toPlainText(), QStringLiteral("Dear {{contact_name}}, hello"));
        QVERIFY(editor.bodyField()->hasFocus());

        editor.subjectField()->setFocus();
        editor.subjectField()->setText(QStringLiteral("From "));
        offer(editor, QStringLiteral("{{firm_name}}"))->trigger();
        QCOMPARE(editor.subjectField()->text(), QStringLiteral("From {{firm_name}}"));
        QVERIFY(editor.subjectField()->hasFocus());
        QVERIFY(!offer(editor, QStringLiteral("{{invite_link}}"))->isEnabled());
        QVERIFY(!offer(editor, QStringLiteral("{{invite_link}}"))->toolTip().isEmpty());
        editor.bodyField()->setFocus();
        QVERIFY(offer(editor, QStringLiteral("{{invite_link}}"))->isEnabled());
    }

    void aMessageTemplateOffersNoLink()
    {
        TemplateEditor editor;
        editor.setTemplate(builtin(TemplateKind::message));
        QVERIFY(!offer(editor, QStringLiteral("{{invite_link}}")));
        QVERIFY(!offer(editor, QStringLiteral("{{message}}")));
        QVERIFY(offer(editor, QStringLiteral("{{contact_name}}")));
    }

    void saysWhatIsWrongWhileTyping_data()
    {
        QTest::addColumn<TemplateKind>("kind");
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("hint"); // part of it; empty: none
        QTest::newRow("fine") << TemplateKind::invitation << QStringLiteral("{{message}}\n\n{{invite_link}}") << QString();
        QTest::newRow("no link") << TemplateKind::invitation << QStringLiteral("{{message}}") << QStringLiteral("must keep {{invite_link}}");
        QTest::newRow("no link in the reminder") << TemplateKind::reminder << QStringLiteral("{{message}}") << QStringLiteral("must keep {{invite_link}}");
        QTest::newRow("misspelt") << TemplateKind::invitation << QStringLiteral("{{message}} {{invite_link}} {{contactname}}") << QStringLiteral("{{contactname}} is no placeholder");
        QTest::newRow("no place for the message") << TemplateKind::reminder << QStringLiteral("{{invite_link}}") << QStringLiteral("Without {{message}}");
        QTest::newRow("a message with a link") << TemplateKind::message << QStringLiteral("{{invite_link}}") << QStringLiteral("no link of its own");
        QTest::newRow("a plain message") << TemplateKind::message << QStringLiteral("Hello") << QString();
        QTest::newRow("nothing yet") << TemplateKind::message << QString() << QString();
    }
    void saysWhatIsWrongWhileTyping()
    {
        QFETCH(TemplateKind, kind);
        QFETCH(QString, body);
        QFETCH(QString, hint);
        TemplateEditor editor;
        editor.setTemplate(builtin(kind));
        QCOMPARE(editor.hint(), QString());
        editor.bodyField()->setPlainText(body);
        QCOMPARE(editor.hint().isEmpty(), hint.isEmpty());
        QVERIFY2(editor.hint().contains(hint), qPrintable(editor.hint()));
    }

    void troubleGoesWithTheNextLetter()
    {
        TemplateEditor editor;
        editor.setTemplate(builtin(TemplateKind::message));
        editor.showTrouble(QStringLiteral("No."));
        QCOMPARE(editor.trouble(), QStringLiteral("No."));
        editor.bodyField()->insertPlainText(QStringLiteral("x"));
        QVERIFY(editor.trouble().isEmpty());
    }

    void saysWhyAnActCannotBeDone()
    {
        TemplateEditor editor;
        const QString copy = QStringLiteral("Make a Copy"), restore = QStringLiteral("Restore the Built-In Text…"), remove = QStringLiteral("Delete…");
        editor.setTemplate(builtin(TemplateKind::invitation));
        QVERIFY(moreAction(editor, copy)->isEnabled());
        QVERIFY(!moreAction(editor, restore)->isEnabled()); // it is the built-in text
        QVERIFY(!moreAction(editor, remove)->isEnabled());
        QVERIFY(moreAction(editor, remove)->toolTip().contains(QStringLiteral("has to stay")));
        Template changed = builtin(TemplateKind::invitation);
        changed.body += QStringLiteral("!");
        editor.setTemplate(changed);
        QVERIFY(moreAction(editor, restore)->isEnabled());
        changed.builtin.clear();
        editor.setTemplate(changed);
        QVERIFY(!moreAction(editor, restore)->isEnabled());
        QVERIFY(moreAction(editor, remove)->isEnabled());
        editor.setTemplate({});
        QVERIFY(!moreAction(editor, copy)->isEnabled() && !moreAction(editor, remove)->isEnabled());
        QVERIFY(editor.saveButton()->isEnabled());
    }

    void readOnlyMeansReadOnly()
    {
        TemplateEditor editor;
        editor.setTemplate(builtin(TemplateKind::message));
        editor.setReadOnlyReason(QStringLiteral("Only an admin."));
        QVERIFY(editor.bodyField()->isReadOnly() && editor.nameField()->isReadOnly() && editor.subjectField()->isReadOnly());
        QVERIFY(!editor.saveButton()->isEnabled() && !editor.placeholderButton()->isEnabled());
        QCOMPARE(editor.saveButton()->toolTip(), QStringLiteral("Only an admin."));
        QVERIFY(!moreAction(editor, QStringLiteral("Make a Copy"))->isEnabled());
        QVERIFY(!editor.isChanged());
    }

    void fieldsHaveNames()
    {
        TemplateEditor editor;
        QCOMPARE(editor.nameField()->accessibleName(), QStringLiteral("Name"));
        QCOMPARE(editor.subjectField()->accessibleName(), QStringLiteral("Subject"));
        QCOMPARE(editor.bodyField()->accessibleName(), QStringLiteral("Text"));
        QVERIFY(!editor.moreButton()->accessibleName().isEmpty());
    }
};

QTEST_MAIN(TestTemplateEditor)
#include "tst_templateeditor.moc"
