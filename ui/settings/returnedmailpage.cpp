#include "ui/settings/returnedmailpage.h"

#include "app/practice/bouncemailbox.h"
#include "ui/bouncewatch.h"
#include "ui/look/fonts.h"
#include "ui/timetext.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/formfield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace portico {

namespace {

constexpr int kIndent = 26; // of what explains a check box: where its words begin

} // namespace

ReturnedMailPage::ReturnedMailPage(const SettingsServices &services, QWidget *parent)
    : SettingsPart(services, Kind::form, For::admins, parent), m_host(new QLineEdit), m_port(new QSpinBox),
      m_security(new QComboBox), m_user(new QLineEdit), m_password(new QLineEdit), m_folder(new QLineEdit),
      m_verp(new QCheckBox(tr("Put the mail’s &number into the sender’s address"))), m_lookBlock(new QWidget),
      m_look(makeWrappedLabel({}, TextStyle::small, Token::text2)), m_read(makeButton(tr("&Read Now")))
{
    m_port->setRange(1, 65535);
    m_port->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_port->setFixedWidth(scaled(72));
    m_security->addItem(QStringLiteral("TLS"), int(MailSecurity::tls));
    m_security->addItem(QStringLiteral("STARTTLS"), int(MailSecurity::startTls));
    m_security->setFixedWidth(scaled(116));
    m_password->setEchoMode(QLineEdit::Password);
    m_host->setInputMethodHints(Qt::ImhUrlCharactersOnly);

    auto *host = new FormField(tr("IMAP &server"), m_host);
    auto *port = new FormField(tr("P&ort"), m_port);
    auto *security = new FormField(tr("Secur&ity"), m_security);
    auto *user = new FormField(tr("&User"), m_user);
    m_passwordField = new FormField(tr("Pass&word"), m_password);
    auto *folder = new FormField(tr("Fo&lder"), m_folder);
    host->setHelp(tr("Empty: no mailbox is read. Messages that came back can be dropped onto the Outbox, too."));
    user->setHelp(tr("Empty: as for sending, with its sign-in."));
    folder->setHelp(tr("Only reports about mail of this firm are marked as read. Everything else stays as it was."));
    auto *serverRow = new QHBoxLayout;
    serverRow->setSpacing(12);
    serverRow->addWidget(host, 1, Qt::AlignTop);
    serverRow->addWidget(port, 0, Qt::AlignTop);
    serverRow->addWidget(security, 0, Qt::AlignTop);
    auto *userRow = new QHBoxLayout;
    userRow->setSpacing(12);
    userRow->addWidget(user, 1, Qt::AlignTop);
    userRow->addWidget(m_passwordField, 1, Qt::AlignTop);
    form()->addLayout(serverRow);
    form()->addLayout(userRow);
    form()->addWidget(folder);
    buildLook();
    QLabel *verpNote = makeWrappedLabel(
        tr("office+0198…@firm.example instead of office@firm.example, where reports go. Servers that check whose address "
           "it is refuse that: leave it off unless reports cannot be matched otherwise."),
        TextStyle::small, Token::text2);
    auto *verp = new QGridLayout;
    verp->setHorizontalSpacing(0);
    verp->setVerticalSpacing(2);
    verp->setColumnMinimumWidth(0, scaled(kIndent));
    verp->setColumnStretch(1, 1);
    verp->addWidget(m_verp, 0, 0, 1, 2);
    verp->addWidget(verpNote, 1, 1);
    form()->addLayout(verp);

    for (QLineEdit *edit : {m_host, m_user, m_password, m_folder})
        connect(edit, &QLineEdit::textChanged, this, &ReturnedMailPage::noteChange);
    connect(m_port, &QSpinBox::valueChanged, this, &ReturnedMailPage::noteChange);
    connect(m_security, &QComboBox::currentIndexChanged, this, &ReturnedMailPage::noteChange);
    connect(m_verp, &QCheckBox::toggled, this, &ReturnedMailPage::noteChange);
}

void ReturnedMailPage::buildLook()
{
    auto *row = new QHBoxLayout(m_lookBlock);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_look, 1);
    row->addWidget(m_read);
    form()->addWidget(m_lookBlock);
    m_lookBlock->hide();
    connect(this, &SettingsPart::dirtyChanged, this, &ReturnedMailPage::showLook);
    if (BounceWatch *watch = services().bounces) {
        connect(m_read, &QPushButton::clicked, watch, &BounceWatch::readNow);
        connect(watch, &BounceWatch::changed, this, &ReturnedMailPage::showLook);
        connect(this, &SettingsPart::saved, watch, &BounceWatch::readNow);
    }
}

QString ReturnedMailPage::lookSentence() const
{
    return m_lookBlock->isHidden() ? QString() : m_look->text();
}

void ReturnedMailPage::showLook()
{
    const BounceWatch *watch = services().bounces;
    m_lookBlock->setVisible(watch && m_shown.isSet());
    if (!watch)
        return;
    const auto &last = watch->last();
    const QString at = last ? dayAndTimeText(last->at, QLocale()) : QString();
    const bool failed = last && !last->outcome && !watch->isReading();
    if (watch->isReading())
        m_look->setText(tr("The mailbox is being read…"));
    else if (!last)
        m_look->setText(tr("The mailbox has not been read yet."));
    else if (failed)
        m_look->setText(tr("%1: %2", "time, what went wrong").arg(at, last->outcome.error().sentence));
    else
        m_look->setText(tr("Read %1. New messages: %L2. Mail of ours that came back: %L3.")
                            .arg(at)
                            .arg(last->outcome->looked)
                            .arg(last->outcome->failed));
    setTextTone(m_look, failed ? Token::undeliverable : Token::text2);
    setDisabledReason(m_read, watch->isReading() ? tr("The mailbox is being read.")
                              : isDirty()        ? tr("Save first: what is saved is read.")
                                                 : QString());
}

void ReturnedMailPage::load()
{
    const auto stored = read([](Connection &connection) -> Result<ReturnMailbox> { return ReturnMailStore(connection).load(); });
    if (!stored)
        return;
    m_shown = *stored;
    m_host->setText(m_shown.host);
    m_port->setValue(m_shown.port);
    m_security->setCurrentIndex(m_security->findData(int(m_shown.security)));
    m_user->setText(m_shown.userName);
    m_password->clear();
    m_password->setPlaceholderText(m_shown.userName.isEmpty() ? QString() : tr("Unchanged"));
    m_folder->setText(m_shown.folder);
    m_verp->setChecked(m_shown.verp);
    m_passwordField->setError({});
    showLook();
}

ReturnMailbox ReturnedMailPage::mailbox() const
{
    ReturnMailbox mailbox;
    mailbox.host = m_host->text().trimmed();
    mailbox.port = m_port->value();
    mailbox.security = MailSecurity(m_security->currentData().toInt());
    mailbox.userName = m_user->text().trimmed();
    mailbox.folder = m_folder->text().trimmed().isEmpty() ? QStringLiteral("INBOX") : m_folder->text().trimmed();
    mailbox.verp = m_verp->isChecked();
    return mailbox;
}

bool ReturnedMailPage::differs() const
{
    return mailbox() != m_shown || !m_password->text().isEmpty();
}

bool ReturnedMailPage::check()
{
    const ReturnMailbox now = mailbox();
    // A stored password belongs to one server and one user: no other server is ever shown it.
    const bool keeps = now.host == m_shown.host && now.userName == m_shown.userName;
    const bool missing = now.isSet() && !now.userName.isEmpty() && m_password->text().isEmpty() && !keeps;
    m_passwordField->setError(missing ? tr("Type the password for this server.") : QString());
    if (missing)
        m_password->setFocus(Qt::OtherFocusReason);
    return !missing;
}

void ReturnedMailPage::store()
{
    const ReturnMailbox now = mailbox();
    std::optional<QByteArray> password;
    if (!m_password->text().isEmpty() || now.userName.isEmpty())
        password = m_password->text().toUtf8();
    runTask(
        this, services().firm.write(SaveReturnMailboxTask(now, password, m_shown)),
        [this] { stored(tr("Returned mail saved")); }, [this](const Error &error) { refused(error); });
}

} // namespace portico
