#include "ui/outbox/maildialog.h"

#include "app/mail/claimmailtask.h"
#include "ui/look/fonts.h"
#include "ui/look/windowsize.h"
#include "ui/outbox/maildetails.h"
#include "ui/portal/mailsheet.h"
#include "ui/timetext.h"
#include "ui/widgets/buttons.h"

#include <QLabel>
#include <QVBoxLayout>

namespace portico {

namespace {

struct Shown
{
    Mail mail;
    MailView view;
};

Result<Shown> readMail(const FirmServices &services, MailKey key)
{
    return services.firm.readHere([&](Connection &connection) -> Result<Shown> {
        const auto details = MailDetails::read(connection, key, services.member);
        if (!details)
            return details.error();
        const MailAct open = mailActs(*details, services.now()).open;
        if (!open.allowed())
            return Error{ErrorKind::denied, open.whyNot, {}};
        return Shown{details->mail, viewMail(connection, details->mail, false, services.now())};
    });
}

QString mailboxText(const Mailbox &mailbox)
{
    return mailbox.name.isEmpty() ? mailbox.address : mailbox.name + QStringLiteral(" <") + mailbox.address + u'>';
}

} // namespace

MailDialog::MailDialog(const FirmServices &services, MailKey mail, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_note = makeWrappedLabel({}, TextStyle::body, Token::text2, this);
    m_sheet = new MailSheet(this);
    QPushButton *close = makeButton(tr("Close"), ButtonKind::primary, this);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(12);
    layout->addWidget(m_note);
    layout->addWidget(m_sheet, 1);
    layout->addWidget(close, 0, Qt::AlignTrailing);
    keepSize(this, QStringLiteral("mail"), {640, 620});

    const Result<Shown> shown = readMail(services, mail);
    if (!shown) {
        setWindowTitle(tr("Mail"));
        m_note->hide();
        m_sheet->setEmptyText(shown.error().sentence);
        m_sheet->showNothing();
        return;
    }
    const QString whom = shown->mail.recipientName.isEmpty() ? shown->mail.recipient : shown->mail.recipientName;
    setWindowTitle(tr("Mail to %1").arg(whom));
    const bool linkHidden = bool(shown->mail.invitation);
    QString note = shown->mail.fixed() ? tr("As it was handed over on %1.").arg(dayAndTimeText(shown->mail.datedAt, locale()))
                                       : tr("As it would go out now. It has not been sent.");
    if (linkHidden)
        note += QLatin1Char(' ') + tr("The secret link is not shown.");
    m_note->setText(note);
    const MailView &view = shown->view;
    m_sheet->showMail({whom, mailboxText(view.from), view.replyTo ? mailboxText(*view.replyTo) : QString(), mailboxText(view.to),
                       view.subject, view.html});
    close->setFocus(Qt::OtherFocusReason);
}

QString MailDialog::note() const
{
    return m_note->text();
}

} // namespace portico
