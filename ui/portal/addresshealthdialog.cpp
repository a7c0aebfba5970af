#include "ui/portal/addresshealthdialog.h"

#include "app/core/domainsuggestion.h"
#include "app/practice/mailtasks.h"
#include "app/practice/portaltasks.h"
#include "ui/look/fonts.h"
#include "ui/look/windowsize.h"
#include "ui/portal/correctemaildialog.h"
#include "ui/portal/statussentence.h"
#include "ui/timetext.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/messagestrip.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace portico {

namespace {
constexpr int kReports = 20;
constexpr std::chrono::milliseconds kGather(250);
}

AddressHealthDialog::AddressHealthDialog(const FirmServices &services, const QString &email, QWidget *parent)
    : QDialog(parent), m_services(services), m_email(email)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("addressHealthDialog"));
    setWindowTitle(tr("Email Health of %1").arg(email));
    m_strip = new MessageStrip(MessageStrip::Kind::queued, {}, this);
    m_meant = makeWrappedLabel({}, TextStyle::body, Token::text, this);
    m_reports = makeWrappedLabel({}, TextStyle::body, Token::text2, this);
    m_source = new QPlainTextEdit(this);
    m_source->setReadOnly(true);
    m_source->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_source->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_source->setAccessibleName(tr("The newest report as it came"));
    m_source->setTabChangesFocus(true);
    m_reactivate = makeButton(tr("Reactivate"), ButtonKind::secondary, this);
    m_reactivate->setToolTip(tr("Lets this address get mail again, because you know that it works."));
    m_correct = makeButton(IconName::edit, tr("Correct Email…"), ButtonKind::secondary, this);
    QPushButton *close = makeButton(tr("Close"), ButtonKind::primary, this);
    connect(m_reactivate, &QPushButton::clicked, this, &AddressHealthDialog::reactivate);
    connect(m_correct, &QPushButton::clicked, this,
            [this] { (new CorrectEmailDialog(m_services, m_contact, this))->open(); });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    m_soon.gather(kGather, this, &AddressHealthDialog::refresh);
    m_soon.follow(m_services.firm);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_reactivate);
    buttons->addWidget(m_correct);
    buttons->addStretch(1);
    buttons->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(12);
    layout->addWidget(m_strip);
    layout->addWidget(m_meant);
    layout->addWidget(m_reports);
    layout->addWidget(m_source, 100);
    layout->addStretch(1); // where there is no report to show
    layout->addLayout(buttons);
    refresh();
    resizeToFit(this, {620, m_source->isHidden() ? 240 : 520});
    close->setFocus(Qt::OtherFocusReason);
}

QString AddressHealthDialog::question() const
{
    return m_meant->text();
}

QString AddressHealthDialog::source() const
{
    return m_source->toPlainText();
}

Result<AddressHealthDialog::Known> AddressHealthDialog::read() const
{
    return m_services.firm.readHere([this](Connection &connection) -> Result<Known> {
        Known known;
        known.health = HealthStore(connection).of(m_email);
        const ClientScope scope = m_services.scope();
        const BounceStore bounces(connection);
        for (const Bounce &bounce : bounces.ofEmail(m_email, kReports)) {
            const ReportReach reach = reportReach(connection, bounce, scope);
            if (reach == ReportReach::nothing)
                continue;
            if (known.bounces.isEmpty()) {
                known.withheld = reach != ReportReach::source;
                known.source = known.withheld ? QString() : bounces.source(bounce.key);
            }
            known.bounces.append(bounce);
        }
        const ContactStore contacts(connection);
        for (const Contact &contact : contacts.byEmail(m_email)) {
            if (!contacts.visible(contact.key, scope))
                continue;
            known.contact = contact.key;
            break;
        }
        return known;
    });
}

void AddressHealthDialog::refresh()
{
    const auto known = read();
    if (!known) {
        m_strip->setKind(MessageStrip::Kind::undeliverable);
        m_strip->setSentence(known.error().sentence);
        return;
    }
    m_contact = known->contact;
    const AddressHealth &health = known->health;
    const bool inactive = health.state == HealthState::inactive;
    const QString since = dayText(health.since, locale());
    const QString why = refusalText(health.reason, health.evidence);
    if (health.state == HealthState::active) {
        m_strip->setKind(MessageStrip::Kind::active);
        m_strip->setHeading(tr("Takes mail"));
        m_strip->setSentence(health.marks > 0 ? tr("Noted on %1: %2").arg(dayText(health.lastMark, locale()), why)
                                              : tr("Nothing is known against this address."));
    } else {
        m_strip->setKind(inactive ? MessageStrip::Kind::undeliverable : MessageStrip::Kind::expired);
        m_strip->setHeading(inactive ? tr("Inactive since %1: gets no mail").arg(since) : tr("Doubtful since %1").arg(since));
        m_strip->setSentence(health.evidence.isEmpty() ? why : tr("%1. The server’s words: %2").arg(why, health.evidence));
    }
    const QString meant = health.state == HealthState::active ? QString() : addressProbablyMeant(m_email);
    m_meant->setText(meant.isEmpty() ? QString() : tr("Did you mean %1?").arg(meant));
    m_meant->setVisible(!meant.isEmpty());
    m_lines.clear();
    for (const Bounce &bounce : known->bounces)
        m_lines.append(tr("%1: %2").arg(dayAndTimeText(bounce.readAt, locale()), refusalText(bounce.reason, bounce.reply)));
    if (m_lines.isEmpty()) {
        m_reports->setText(tr("No report came back; the words are those of the mail server while sending."));
    } else {
        const QString head = known->withheld
            ? tr("Reports that came back. The newest one may also speak of clients that you do not look after, so only "
                 "those who see all clients can read it:")
            : tr("Reports that came back, the newest one below:");
        m_reports->setText(head + u'\n' + m_lines.join(u'\n'));
    }
    m_source->setVisible(!known->source.isEmpty());
    if (m_source->toPlainText() != known->source)
        m_source->setPlainText(known->source);
    m_reactivate->setVisible(health.state != HealthState::active && m_contact);
    m_correct->setVisible(bool(m_contact));
}

void AddressHealthDialog::reactivate()
{
    runTask(this, m_services.write(ReactivateEmailTask(m_contact)),
            [this] { m_services.notifier.done(tr("%1 gets mail again").arg(m_email)); },
            [this](const Error &error) { m_services.notifier.failed(error.sentence); });
}

} // namespace portico
