#include "app/core/portalstatus.h"

#include <QTest>

#include <array>
#include <functional>

using namespace portico;

namespace {

const QDateTime kNow = QDateTime::fromMSecsSinceEpoch(1'794'500'000'000, Qt::UTC);

/// One line of the product's table: the status, and when it applies.
struct Line
{
    const char *slug;
    std::function<bool(const AccessFacts &)> applies;
};

bool newestMailIs(const AccessFacts &facts, MailState state)
{
    return facts.newest && facts.newest->mail == state;
}

bool isRefused(const AccessFacts &facts)
{
    return facts.newest && (facts.newest->refused || facts.newest->mail == MailState::failed);
}

bool isOver(const AccessFacts &facts)
{
    return facts.newest && facts.newest->expiresAt.isValid() && facts.newest->expiresAt.msecsTo(kNow) >= 0;
}

/// The table as the product page has it, line by line; the first one that applies is the status.
const std::array kTable{
    Line{"removed", [](const AccessFacts &f) { return f.removed; }},
    Line{"active", [](const AccessFacts &f) { return f.hasAccount; }},
    Line{"queued", [](const AccessFacts &f) { return newestMailIs(f, MailState::queued); }},
    Line{"sending", [](const AccessFacts &f) { return newestMailIs(f, MailState::sending); }},
    Line{"unconfirmed", [](const AccessFacts &f) { return newestMailIs(f, MailState::unconfirmed); }},
    Line{"undeliverable", [](const AccessFacts &f) { return isRefused(f); }},
    Line{"expired", [](const AccessFacts &f) { return newestMailIs(f, MailState::sent) && isOver(f); }},
    Line{"invited", [](const AccessFacts &f) { return newestMailIs(f, MailState::sent); }},
    Line{"none", [](const AccessFacts &) { return true; }},
};

QString expectedFor(const AccessFacts &facts)
{
    for (const Line &line : kTable) {
        if (line.applies(facts))
            return QString::fromLatin1(line.slug);
    }
    return {};
}

constexpr std::array kMailStates{MailState::queued, MailState::sending,     MailState::sent,
                                 MailState::failed, MailState::unconfirmed, MailState::cancelled};
constexpr std::array kStatuses{PortalStatus::removed,     PortalStatus::active,        PortalStatus::queued,
                               PortalStatus::sending,     PortalStatus::unconfirmed,   PortalStatus::undeliverable,
                               PortalStatus::expired,     PortalStatus::invited,       PortalStatus::none};

struct Expiry
{
    const char *name;
    QDateTime at;
};

QList<Expiry> expiries()
{
    return {{"no expiry", {}},
            {"long ago", kNow.addDays(-400)},
            {"a moment ago", kNow.addMSecs(-1)},
            {"this moment", kNow},
            {"in a moment", kNow.addMSecs(1)},
            {"in 30 days", kNow.addDays(30)}};
}

/// Every newest invitation there can be, and none, each with a name.
QList<std::pair<QByteArray, std::optional<InvitationFacts>>> invitations()
{
    QList<std::pair<QByteArray, std::optional<InvitationFacts>>> all{{"never invited", std::nullopt}};
    for (const MailState state : kMailStates) {
        for (const bool refused : {false, true}) {
            for (const Expiry &expiry : expiries()) {
                InvitationFacts facts;
                facts.mail = state;
                facts.refused = refused;
                facts.expiresAt = expiry.at;
                if (state == MailState::sent)
                    facts.sentAt = kNow.addDays(-1);
                if (refused)
                    facts.endedBadlyAt = kNow.addSecs(-60);
                const QByteArray name = QByteArray(slug(state).data()) + (refused ? ", refused, " : ", ") + expiry.name;
                all.append({name, facts});
            }
        }
    }
    return all;
}

} // namespace

class TestPortalStatus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void access_data()
    {
        QTest::addColumn<bool>("removed");
        QTest::addColumn<bool>("account");
        QTest::addColumn<int>("invitation");
        const auto newest = invitations();
        QCOMPARE(newest.size(), 1 + 6 * 2 * 6);
        for (const bool removed : {false, true}) {
            for (const bool account : {false, true}) {
                for (int i = 0; i < newest.size(); ++i) {
                    const QByteArray name = QByteArray(removed ? "removed, " : "") + (account ? "account, " : "")
                        + newest[i].first;
                    QTest::newRow(name.constData()) << removed << account << i;
                }
            }
        }
    }

    void access()
    {
        QFETCH(bool, removed);
        QFETCH(bool, account);
        QFETCH(int, invitation);
        AccessFacts facts;
        facts.removed = removed;
        facts.hasAccount = account;
        facts.newest = invitations().at(invitation).second;
        QCOMPARE(QString(slug(accessStatus(facts, kNow))), expectedFor(facts));

        // What is only told beside the status never decides it.
        AccessFacts told = facts;
        told.removedBy = QStringLiteral("Ann Lee");
        told.removedAt = kNow.addDays(-3);
        told.lastLoginAt = kNow.addDays(-2);
        if (told.newest)
            told.newest->reason = QStringLiteral("No such mailbox (550 5.1.1)");
        QCOMPARE(accessStatus(told, kNow), accessStatus(facts, kNow));
    }

    /// The lines by hand, so that the generated table is itself checked.
    void linesByHand()
    {
        AccessFacts facts;
        const auto now = [&facts] { return QString(slug(accessStatus(facts, kNow))); };
        QCOMPARE(now(), QStringLiteral("none"));
        facts.newest.emplace();
        QCOMPARE(now(), QStringLiteral("queued"));
        facts.newest->mail = MailState::sending;
        facts.newest->expiresAt = kNow.addDays(30);
        QCOMPARE(now(), QStringLiteral("sending"));
        facts.newest->mail = MailState::unconfirmed;
        QCOMPARE(now(), QStringLiteral("unconfirmed"));
        facts.newest->mail = MailState::sent;
        QCOMPARE(now(), QStringLiteral("invited"));
        facts.newest->expiresAt = kNow;
        QCOMPARE(now(), QStringLiteral("expired"));
        facts.newest->refused = true; // a bounce that comes later overturns
        QCOMPARE(now(), QStringLiteral("undeliverable"));
        facts.hasAccount = true;
        QCOMPARE(now(), QStringLiteral("active"));
        facts.removed = true;
        QCOMPARE(now(), QStringLiteral("removed"));
    }

    void portalUser_data()
    {
        QTest::addColumn<bool>("account");
        QTest::addColumn<bool>("accessLeft");
        QTest::addColumn<int>("invitation");
        const auto newest = invitations();
        for (const bool account : {false, true}) {
            for (const bool left : {false, true}) {
                for (int i = 0; i < newest.size(); ++i) {
                    const QByteArray name = QByteArray(account ? "account, " : "") + (left ? "" : "no access left, ")
                        + newest[i].first;
                    QTest::newRow(name.constData()) << account << left << i;
                }
            }
        }
    }

    void portalUser()
    {
        QFETCH(bool, account);
        QFETCH(bool, accessLeft);
        QFETCH(int, invitation);
        const auto newest = invitations().at(invitation).second;
        QString expected;
        if (!accessLeft) {
            expected = QStringLiteral("removed");
        } else if (account) {
            expected = QStringLiteral("active");
        } else {
            AccessFacts invited;
            invited.newest = newest;
            expected = expectedFor(invited);
        }
        QCOMPARE(QString(slug(portalUserStatus(account, accessLeft, newest, kNow))), expected);
    }

    void clientOfEverySetOfAccesses()
    {
        for (unsigned set = 0; set < 1u << kStatuses.size(); ++set) {
            QList<PortalStatus> accesses;
            QStringList words;
            for (size_t i = 0; i < kStatuses.size(); ++i) {
                if (set & 1u << i) {
                    accesses.append(kStatuses[i]);
                    words.append(QString(slug(kStatuses[i])));
                }
            }
            const auto has = [&words](const char *word) { return words.contains(QString::fromLatin1(word)); };
            const char *expected = "none";
            if (has("active"))
                expected = "active";
            else if (has("queued") || has("sending") || has("unconfirmed") || has("invited"))
                expected = "invited";
            else if (has("expired"))
                expected = "expired";
            else if (has("undeliverable"))
                expected = "undeliverable";
            const QList<PortalStatus> reversed(accesses.rbegin(), accesses.rend());
            const QByteArray which = words.join(u' ').toLatin1();
            QVERIFY2(slug(clientStatus(accesses)) == QLatin1StringView(expected), which.constData());
            QVERIFY2(clientStatus(reversed) == clientStatus(accesses), which.constData());
            QVERIFY2(clientStatus(accesses + accesses) == clientStatus(accesses), which.constData());
        }
    }

    void slugs()
    {
        const QStringList statuses{QStringLiteral("removed"), QStringLiteral("active"), QStringLiteral("queued"),
                                   QStringLiteral("sending"), QStringLiteral("unconfirmed"),
                                   QStringLiteral("undeliverable"), QStringLiteral("expired"),
                                   QStringLiteral("invited"), QStringLiteral("none")};
        for (size_t i = 0; i < kStatuses.size(); ++i)
            QCOMPARE(QString(slug(kStatuses[i])), statuses[qsizetype(i)]);
        const QStringList mails{QStringLiteral("queued"), QStringLiteral("sending"), QStringLiteral("sent"),
                                QStringLiteral("failed"), QStringLiteral("unconfirmed"), QStringLiteral("cancelled")};
        for (size_t i = 0; i < kMailStates.size(); ++i) {
            QCOMPARE(QString(slug(kMailStates[i])), mails[qsizetype(i)]);
            QCOMPARE(mailStateFromSlug(mails[qsizetype(i)]), kMailStates[i]);
        }
        QVERIFY(!mailStateFromSlug(u"deferred"));
        QVERIFY(!mailStateFromSlug(u""));
        QVERIFY(!mailStateFromSlug(u"Queued"));
    }
};

QTEST_APPLESS_MAIN(TestPortalStatus)
#include "tst_portalstatus.moc"
