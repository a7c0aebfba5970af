#include "app/practice/builtintemplates.h"
#include "app/practice/templaterules.h"
#include "app/practice/templatetasks.h"
#include "tests/support/portalstory.h"

#include <QTest>

using namespace portico;
using namespace portico::test;

namespace {

struct Story : PortalStory
{
    Template first(TemplateKind kind)
    {
        return read([kind](Connection &connection) { return *TemplateStore(connection).first(kind); });
    }
    QStringList names(TemplateKind kind)
    {
        return read([kind](Connection &connection) {
            QStringList names;
            const QList<Template> all = TemplateStore(connection).ofKind(kind);
            for (const Template &value : all)
                names.append(value.name);
            return names;
        });
    }
    template <typename Task>
    QString refusal(Task task, MemberKey by)
    {
        const auto result = firm->write(by, std::move(task)).result();
        return result.ok() ? QString() : result.error().sentence;
    }
    template <typename Task>
    QString refusal(Task task)
    {
        return refusal(std::move(task), admin.key);
    }
};

} // namespace

class TestTemplateTasks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void savesAndKeepsWhatWasQueued()
    {
        Story story;
        const ClientKey client = story.addClient(QStringLiteral("Harbor"));
        story.addContact(client, QStringLiteral("Jane"), QStringLiteral("jane@harbor.example"));
        const MailKey queued = story.invite(client).queued.first().mail;

        Template value = story.first(TemplateKind::invitation);
        const TemplateRevisionKey before = value.revision;
        value.subject = QStringLiteral("  Come in, {{contact_name}} ");
        value.body = QStringLiteral("Here:\n\n{{ invite_link }}");
        const Template saved = story.run(SaveTemplateTask(value));
        QCOMPARE(saved.subject, QStringLiteral("Come in, {{contact_name}}"));
        QVERIFY(saved.revision != before);
        QCOMPARE(story.first(TemplateKind::invitation), saved);
        // The mail says what it said when it was queued.
        QCOMPARE(story.mail(queued).revision, before);
    }

    void aNewNameMakesNoNewText()
    {
        Story story;
        Template value = story.first(TemplateKind::message);
        value.name = QStringLiteral("Another name");
        const Template saved = story.run(SaveTemplateTask(value));
        QCOMPARE(saved.revision, value.revision);
        QCOMPARE(saved.name, value.name);
    }

    void makesANewOne()
    {
        Story story;
        Template value;
        value.kind = TemplateKind::message;
        value.name = QStringLiteral("Holidays");
        value.body = QStringLiteral("We are closed.");
        value.builtin = QStringLiteral("welcome");
        const Template saved = story.run(SaveTemplateTask(value));
        QVERIFY(saved.key);
        QVERIFY(saved.builtin.isEmpty());
        QCOMPARE(story.names(TemplateKind::message).last(), QStringLiteral("Holidays"));
    }

    void refusesWhatBreaksARule_data()
    {
        QTest::addColumn<TemplateKind>("kind");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("sentence"); // part of it; empty: it is saved
        const QString link = QStringLiteral("{{invite_link}}");
        const QString subject = QStringLiteral("Subject");
        const auto row = [&](const char *title, TemplateKind kind, const QString &name, const QString &line, const QString &body,
                             const char *sentence) {
            QTest::newRow(title) << kind << name << line << body << QString::fromUtf8(sentence);
        };
        const QString name = QStringLiteral("Name");
        row("fine", TemplateKind::invitation, name, subject, link, "");
        row("the link gone from the invitation", TemplateKind::invitation, name, subject, QStringLiteral("text"), "An invitation must keep {{invite_link}}");
        row("the link only in the subject", TemplateKind::invitation, name, link, QStringLiteral("text"), "must keep {{invite_link}}");
        row("the link misspelt", TemplateKind::invitation, name, subject, QStringLiteral("{{invitelink}}"), "must keep {{invite_link}}");
        row("the link gone from the reminder", TemplateKind::reminder, name, subject, QStringLiteral("text"), "A reminder must keep {{invite_link}}");
        row("another portal needs none", TemplateKind::anotherPortal, name, subject, QStringLiteral("text"), "");
        row("access removed needs none", TemplateKind::accessRemoved, name, subject, QStringLiteral("text"), "");
        row("a message with a link", TemplateKind::message, name, QString(), link, "A message has no link of its own");
        row("a message in a message", TemplateKind::message, name, QString(), QStringLiteral("{{message}}"), "A message cannot hold {{message}}");
        row("a message without a subject", TemplateKind::message, name, QString(), QStringLiteral("text"), "");
        row("no name", TemplateKind::message, QStringLiteral("  "), QString(), QStringLiteral("text"), "needs a name");
        row("no subject", TemplateKind::anotherPortal, name, QStringLiteral(" "), QStringLiteral("text"), "needs a subject");
        row("no text", TemplateKind::message, name, QString(), QStringLiteral("\n "), "needs a text");
        row("a second line in the subject", TemplateKind::anotherPortal, name, QStringLiteral("a\nBcc: x@example.com"), QStringLiteral("text"), "one line");
        row("a second line in the name", TemplateKind::message, QStringLiteral("a\r\nb"), QString(), QStringLiteral("text"), "one line");
        row("a book", TemplateKind::message, name, QString(), QString(20001, u'x'), "20,000");
        row("a taken name", TemplateKind::message, QStringLiteral("WELCOME"), QString(), QStringLiteral("text"), "has this name already");
        row("the same name for another kind", TemplateKind::anotherPortal, QStringLiteral("Welcome"), subject, QStringLiteral("text"), "");
    }
    void refusesWhatBreaksARule()
    {
        QFETCH(TemplateKind, kind);
        QFETCH(QString, name);
        QFETCH(QString, subject);
        QFETCH(QString, body);
        QFETCH(QString, sentence);
        Story story;
        Template value;
        value.kind = kind;
        value.name = name;
        value.subject = subject;
        value.body = body;
        const QString refused = story.refusal(SaveTemplateTask(value));
        QCOMPARE(refused.isEmpty(), sentence.isEmpty());
        QVERIFY2(refused.contains(sentence), qPrintable(refused));
    }

    void theBuiltInOnesKeepTheRules()
    {
        const QList<Template> all = builtinTemplates();
        for (const Template &value : all) {
            QVERIFY2(checkTemplate(value), qPrintable(value.name));
            QCOMPARE(strayPlaceholders(value.kind, TemplatePart::body, value.body), QStringList());
            QCOMPARE(strayPlaceholders(value.kind, TemplatePart::subject, value.subject), QStringList());
        }
    }

    void findsStrayPlaceholders()
    {
        const QString text = QStringLiteral("{{contact name}} {{ firm_name }} {{message}} {{Firm_Name}} {{firm_name}} {{contact name}}");
        QCOMPARE(strayPlaceholders(TemplateKind::invitation, TemplatePart::body, text),
                 QStringList({QStringLiteral("{{contact name}}"), QStringLiteral("{{Firm_Name}}")}));
        QCOMPARE(strayPlaceholders(TemplateKind::invitation, TemplatePart::subject, QStringLiteral("{{message}}")),
                 QStringList(QStringLiteral("{{message}}")));
        QCOMPARE(strayPlaceholders(TemplateKind::message, TemplatePart::body, QStringLiteral("{{invite_link}}")),
                 QStringList(QStringLiteral("{{invite_link}}")));
    }

    void doesNotOverwriteWhatSomebodyElseWrote()
    {
        Story story;
        const Template mine = story.first(TemplateKind::message);
        Template theirs = mine;
        theirs.body = QStringLiteral("theirs");
        story.run(SaveTemplateTask(theirs));
        Template late = mine;
        late.body = QStringLiteral("mine");
        QVERIFY(story.refusal(SaveTemplateTask(late)).contains(QStringLiteral("Somebody else")));
        QCOMPARE(story.first(TemplateKind::message).body, QStringLiteral("theirs"));
        late.key = TemplateKey{999};
        QVERIFY(!story.refusal(SaveTemplateTask(late)).isEmpty());
    }

    void copies()
    {
        Story story;
        const Template original = story.first(TemplateKind::invitation);
        const Template copy = story.run(CopyTemplateTask(original.key));
        QCOMPARE(copy.name, QStringLiteral("Copy of Invitation"));
        QCOMPARE(copy.body, original.body);
        QCOMPARE(copy.kind, original.kind);
        QVERIFY(copy.builtin.isEmpty());
        QCOMPARE(story.run(CopyTemplateTask(original.key)).name, QStringLiteral("Copy of Invitation (2)"));
        QCOMPARE(story.first(TemplateKind::invitation), original); // what goes out where nobody chooses
    }

    void restoresTheBuiltInText()
    {
        Story story;
        const Template original = story.first(TemplateKind::reminder);
        Template value = original;
        value.name = QStringLiteral("Nudge");
        value.subject = QStringLiteral("Hello");
        value.body = QStringLiteral("{{invite_link}}");
        story.run(SaveTemplateTask(value));
        const Template restored = story.run(RestoreTemplateTask(original.key));
        QCOMPARE(restored.subject, original.subject);
        QCOMPARE(restored.body, original.body);
        QCOMPARE(restored.name, QStringLiteral("Nudge"));
        const Template copy = story.run(CopyTemplateTask(original.key));
        QVERIFY(story.refusal(RestoreTemplateTask(copy.key)).contains(QStringLiteral("no built-in text")));
    }

    void deletes()
    {
        Story story;
        const Template message = story.first(TemplateKind::message);
        story.run(DeleteTemplateTask(message.key));
        QVERIFY(!story.names(TemplateKind::message).contains(message.name));
        QVERIFY(!story.refusal(DeleteTemplateTask(message.key)).isEmpty());
        const Template invitation = story.first(TemplateKind::invitation);
        QVERIFY(story.refusal(DeleteTemplateTask(invitation.key)).contains(QStringLiteral("has to stay")));
        const Template copy = story.run(CopyTemplateTask(invitation.key));
        story.run(DeleteTemplateTask(copy.key));
        QCOMPARE(story.names(TemplateKind::invitation), QStringList(invitation.name));
    }

    void onlyAdminsMay()
    {
        Story story;
        TeamMember staff = story.addMember(QStringLiteral("Sam"), QStringLiteral("sam@alderpryce.example"));
        const Template message = story.first(TemplateKind::message);
        for (const MemberKey who : {staff.key, MemberKey()}) {
            QVERIFY(!story.refusal(SaveTemplateTask(message), who).isEmpty());
            QVERIFY(!story.refusal(CopyTemplateTask(message.key), who).isEmpty());
            QVERIFY(!story.refusal(RestoreTemplateTask(message.key), who).isEmpty());
            QVERIFY(!story.refusal(DeleteTemplateTask(message.key), who).isEmpty());
        }
        QCOMPARE(story.first(TemplateKind::message), message);
    }
};

QTEST_GUILESS_MAIN(TestTemplateTasks)
#include "tst_templatetasks.moc"
