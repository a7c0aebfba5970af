#include "app/practice/mailtasks.h"
#include "models/clientindex.h"
#include "models/portaluserindex.h"
#include "tests/support/portalstory.h"

#include <QTest>

using namespace portico;
using namespace portico::test;

namespace {

constexpr PortalUserSort kByEmail{PortalUserSort::By::email, Qt::AscendingOrder};

/// A firm whose clients' people are invited, and what an index over them finds.
struct Story : PortalStory
{
    Story()
    {
        QObject::connect(&index, &PortalUserIndex::found, &index, [this](const PortalUserHits &found) { hits = found; });
        QObject::connect(&index, &PortalUserIndex::failed, &index, [](const Error &error) { qFatal("%s", qPrintable(error.sentence)); });
    }
    /// A client with a person of this name at an address of it.
    ClientKey add(const QString &name)
    {
        const ClientKey client = addClient(name);
        addContact(client, name, name % QStringLiteral("@mail.example"));
        return client;
    }
    QStringList emails()
    {
        QList<PortalUserKey> keys;
        for (qsizetype row = 0; row < hits.size(); ++row)
            keys.append(hits.key(row));
        return read([&](Connection &connection) { return PortalUserListing(connection).emails(keys, {}, false); });
    }

    ClientIndex clients{*firm, {}};
    PortalUserIndex index{*firm, {}, &clients};
    PortalUserHits hits;
};

} // namespace

/// The index of the portal users follows the firm, and keeps its orders.
class TestPortalUserIndex : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whoComesStandsInTheOrderByEmail()
    {
        Story story;
        const QString m = QStringLiteral("m"), z = QStringLiteral("z"), a = QStringLiteral("a"), k = QStringLiteral("k");
        const auto at = [](const QStringList &names) {
            QStringList emails;
            for (const QString &name : names)
                emails.append(name % QStringLiteral("@mail.example"));
            return emails;
        };
        const MailKey mail = story.invite(story.add(m)).queued.first().mail;
        story.invite(story.add(z));
        story.index.arrange(PortalUserFilter::all, {}, kByEmail);
        story.index.start();
        QTRY_COMPARE(story.emails(), at({m, z}));
        story.invite(story.add(k));
        QTRY_COMPARE(story.emails(), at({k, m, z}));

        // One goes and one comes at once: they are as many as before, but others.
        InviteRequest request;
        request.people = {{story.add(a), {}, {}, {}}};
        story.run([&](WriteContext &context) -> Result<void> {
            const auto gone = CancelMailTask(mail)(context);
            if (!gone)
                return gone;
            const auto come = InviteTask(request)(context);
            return come ? Result<void>() : Result<void>(come.error());
        });
        QTRY_COMPARE(story.emails(), at({a, k, z}));
    }
};

QTEST_GUILESS_MAIN(TestPortalUserIndex)
#include "tst_portaluserindex.moc"
