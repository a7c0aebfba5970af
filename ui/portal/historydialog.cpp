#include "ui/portal/historydialog.h"

#include "app/store/invitationstore.h"
#include "ui/clients/activitytext.h"
#include "ui/look/fonts.h"
#include "ui/look/windowsize.h"
#include "ui/look/statuslook.h"
#include "ui/portal/statussentence.h"
#include "ui/timetext.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/iconlabel.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace portico {

namespace {

constexpr int kLines = 200; ///< of either sort

using MailHistory = QList<std::pair<Mail, QList<MailEvent>>>;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(portico::HistoryDialog)
};

/// The kind of the mail at the beginning of a sentence.
QString mailWord(MailKind kind)
{
    switch (kind) {
    case MailKind::reminder:
        return Text::tr("Reminder");
    case MailKind::notice:
        return Text::tr("Notice");
    case MailKind::code:
        return Text::tr("Sign-in code");
    case MailKind::test:
        return Text::tr("Test mail");
    case MailKind::invitation:
        break;
    }
    return Text::tr("Invite");
}

HistoryLine mailLine(const Mail &mail, const MailEvent &event)
{
    HistoryLine line;
    line.at = event.at;
    const QString what = mailWord(mail.kind);
    const auto say = [&](MailState state, const QString &sentence) {
        const StatusLook look = statusLook(state);
        line.icon = look.icon;
        line.tone = look.text;
        line.text = sentence.contains(QLatin1StringView("%3"))
            ? sentence.arg(what, mail.recipient, refusalText(event.reason, event.reply)) : sentence.arg(what, mail.recipient);
        line.by = event.reply;
    };
    if (event.kind == QLatin1StringView("queued"))
        say(MailState::queued, Text::tr("%1 to %2 queued"));
    else if (event.kind == QLatin1StringView("claimed"))
        say(MailState::sending, Text::tr("%1 to %2 on its way"));
    else if (event.kind == QLatin1StringView("sent"))
        say(MailState::sent, Text::tr("%1 to %2 taken by the mail server"));
    else if (event.kind == QLatin1StringView("deferred"))
        say(MailState::queued, Text::tr("%1 to %2 put off"));
    else if (event.kind == QLatin1StringView("failed"))
        say(MailState::failed, Text::tr("%1 to %2 refused: %3"));
    else if (event.kind == QLatin1StringView("unconfirmed"))
        say(MailState::unconfirmed, Text::tr("%1 to %2 unconfirmed"));
    else if (event.kind == QLatin1StringView("settled"))
        say(MailState::sent, Text::tr("%1 to %2 settled by hand"));
    else if (event.kind == QLatin1StringView("cancelled"))
        say(MailState::cancelled, Text::tr("%1 to %2 cancelled"));
    else if (event.kind == QLatin1StringView("bounced"))
        say(MailState::failed, Text::tr("%1 to %2 came back: %3"));
    else
        say(mail.state, Text::tr("%1 to %2"));
    return line;
}

/// The mails of a portal user that speak of one access; mails about other clients are not this record's to show.
Result<QList<HistoryLine>> readHistory(const FirmServices &services, const AccessLine &about)
{
    return services.firm.readHere([&](Connection &connection) -> Result<QList<HistoryLine>> {
        const MailStore store(connection);
        const InvitationStore invitations(connection);
        const auto speaksOfIt = [&](const Mail &mail) {
            const QList<AccessKey> told = mail.invitation ? invitations.everCovered(mail.invitation) : store.noticeAccesses(mail.key);
            return told.contains(about.access.key);
        };
        MailHistory mails;
        const QList<Mail> all = store.ofUser(about.access.portalUser);
        for (const Mail &mail : all) {
            if (mails.size() < kLines && mail.kind != MailKind::code && speaksOfIt(mail))
                mails.append({mail, store.events(mail.key)});
        }
        return historyOf(ActivityStore(connection).ofPerson(about.access.client, about.access.portalUser, kLines), mails);
    });
}

} // namespace

QList<HistoryLine> historyOf(const QList<Activity> &activity, const MailHistory &mails)
{
    QList<HistoryLine> lines;
    for (const Activity &done : activity) {
        const ActivityText text = activityText(done.kind, done.subject, done.detail);
        lines.append({done.at, text.icon, text.tone, text.text, done.by});
    }
    for (const auto &[mail, events] : mails) {
        for (auto event = events.crbegin(); event != events.crend(); ++event)
            lines.append(mailLine(mail, *event));
    }
    std::stable_sort(lines.begin(), lines.end(), [](const HistoryLine &a, const HistoryLine &b) { return a.at > b.at; });
    return lines;
}

HistoryDialog::HistoryDialog(const FirmServices &services, const AccessLine &line, QWidget *parent)
    : QDialog(parent), m_services(services)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("History – %1").arg(line.name));
    auto *name = new ElidedLabel(line.name, Qt::ElideRight, this);
    setTextStyle(name, TextStyle::heading);
    auto *email = new ElidedLabel(line.email, Qt::ElideMiddle, this);
    setTextTone(email, Token::text2);

    auto *content = new QWidget;
    content->setProperty("look", QStringLiteral("scrolled"));
    auto *list = new QVBoxLayout(content);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(12);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setAccessibleName(tr("History, newest first"));
    QPushButton *close = makeButton(tr("Close"), ButtonKind::primary, this);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(4);
    layout->addWidget(name);
    layout->addWidget(email);
    layout->addSpacing(12);
    layout->addWidget(scroll, 1);
    layout->addSpacing(12);
    layout->addWidget(close, 0, Qt::AlignTrailing);
    keepSize(this, QStringLiteral("history"), {480, 480});

    const Result<QList<HistoryLine>> history = readHistory(m_services, line);
    if (history)
        m_lines = *history;
    for (const HistoryLine &shown : std::as_const(m_lines))
        addLine(list, shown);
    if (m_lines.isEmpty())
        list->addWidget(new EmptyState(IconName::clock, tr("Nothing yet"), history ? tr("What happens to this person's access is listed here.")
                                                                                   : history.error().sentence, {}, content));
    list->addStretch(1);
    close->setFocus(Qt::OtherFocusReason);
}

void HistoryDialog::addLine(QVBoxLayout *list, const HistoryLine &line)
{
    auto *row = new QWidget(this);
    auto *box = new QHBoxLayout(row);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(10);
    auto *text = new QVBoxLayout;
    text->setSpacing(1);
    const QString when = dayAndTimeText(line.at, locale());
    text->addWidget(makeWrappedLabel(line.text, TextStyle::body, Token::text, row));
    text->addWidget(makeWrappedLabel(line.by.isEmpty() ? when : tr("%1 · %2").arg(line.by, when), TextStyle::small, Token::text2, row));
    box->addWidget(new IconLabel(line.icon, 16, line.tone, row), 0, Qt::AlignTop);
    box->addLayout(text, 1);
    box->addSpacing(8); // a margin would not mirror
    list->addWidget(row);
}

} // namespace portico
