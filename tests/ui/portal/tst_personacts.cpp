#include "ui/portal/personacts.h"

#include <QTest>

using namespace portico;

namespace {

const QDateTime kNow(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);

AccessLine lineOf(PortalStatus status)
{
    AccessLine line;
    line.facts.removed = status == PortalStatus::removed;
    line.facts.hasAccount = status == PortalStatus::active;
    if (status == PortalStatus::none || status == PortalStatus::removed || status == PortalStatus::active)
        return line;
    InvitationFacts newest;
    newest.sentAt = kNow.addDays(-10);
    newest.expiresAt = kNow.addDays(status == PortalStatus::expired ? -1 : 20);
    newest.mail = status == PortalStatus::queued          ? MailState::queued
                  : status == PortalStatus::sending       ? MailState::sending
                  : status == PortalStatus::unconfirmed   ? MailState::unconfirmed
                  : status == PortalStatus::undeliverable ? MailState::failed
                                                          : MailState::sent;
    line.facts.newest = newest;
    return line;
}

} // namespace

class PersonActsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void byStatus_data();
    void byStatus();
    void resendNeedsItsSurroundings();
    void noLinkBeforeTheFirstClaim();
};

void PersonActsTest::byStatus_data()
{
    QTest::addColumn<PortalStatus>("status");
    QTest::addColumn<bool>("resend");
    QTest::addColumn<bool>("copyLink");
    QTest::addColumn<bool>("correctEmail");
    QTest::addColumn<bool>("removeAccess");
    QTest::addColumn<int>("obvious");
    using Obvious = PersonActs::Obvious;
    const auto row = [](PortalStatus status, bool resend, bool copy, bool correct, bool remove, Obvious obvious) {
        QTest::newRow(slug(status).data()) << status << resend << copy << correct << remove << int(obvious);
    };
    row(PortalStatus::removed, false, false, false, false, Obvious::none);
    row(PortalStatus::active, false, false, true, true, Obvious::none);
    row(PortalStatus::queued, false, true, true, true, Obvious::none);
    row(PortalStatus::sending, false, true, true, true, Obvious::none);
    row(PortalStatus::unconfirmed, false, true, true, true, Obvious::settle);
    row(PortalStatus::undeliverable, true, true, true, true, Obvious::correctEmail);
    row(PortalStatus::expired, true, false, true, true, Obvious::resend);
    row(PortalStatus::invited, true, true, true, true, Obvious::none);
    row(PortalStatus::none, true, false, true, true, Obvious::none);
}

void PersonActsTest::byStatus()
{
    QFETCH(PortalStatus, status);
    const AccessLine line = lineOf(status);
    QCOMPARE(line.status(kNow), status);
    const PersonActs acts = personActs(line, {}, kNow);
    QTEST(acts.resend.allowed(), "resend");
    QTEST(acts.copyLink.allowed(), "copyLink");
    QTEST(acts.correctEmail.allowed(), "correctEmail");
    QTEST(acts.removeAccess.allowed(), "removeAccess");
    QTEST(int(acts.obvious), "obvious");
}

void PersonActsTest::resendNeedsItsSurroundings()
{
    const AccessLine expired = lineOf(PortalStatus::expired);
    PersonSituation inactiveClient;
    inactiveClient.clientActive = false;
    PersonSituation noPortal;
    noPortal.portalAddressSet = false;
    PersonSituation deadAddress;
    deadAddress.health = HealthState::inactive;
    for (const PersonSituation &situation : {inactiveClient, noPortal, deadAddress}) {
        const PersonActs acts = personActs(expired, situation, kNow);
        QVERIFY(!acts.resend.allowed());
        QCOMPARE(acts.obvious, PersonActs::Obvious::none);
        QVERIFY(acts.removeAccess.allowed());
    }
    QVERIFY(personActs(expired, inactiveClient, kNow).resend.whyNot.contains(QStringLiteral("inactive")));
    QVERIFY(personActs(expired, noPortal, kNow).resend.whyNot.contains(QStringLiteral("Settings")));
}

void PersonActsTest::noLinkBeforeTheFirstClaim()
{
    AccessLine queued = lineOf(PortalStatus::queued);
    queued.facts.newest->expiresAt = {};
    QVERIFY(!personActs(queued, {}, kNow).copyLink.allowed());
}

QTEST_APPLESS_MAIN(PersonActsTest)
#include "tst_personacts.moc"
