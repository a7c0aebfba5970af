#include "ui/firstrun/firstrundialog.h"

#include "app/core/emailaddress.h"
#include "app/core/logfile.h"
#include "ui/look/fonts.h"
#include "ui/look/windowsize.h"
#include "ui/recovery/recoverykeycheck.h"
#include "ui/recovery/recoverykeyview.h"
#include "ui/runtask.h"
#include "ui/settings/mailaccountform.h"
#include "ui/settings/testmailline.h"
#include "ui/start/recentfirms.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/filefield.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/messagestrip.h"

#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <QtConcurrent/QtConcurrentRun>

#include <utility>

namespace portico {

namespace {

/// How wide a field of one line is at most.
constexpr int kFieldWidth = 440;

} // namespace

FirstRunDialog::FirstRunDialog(const FirstRunServices &services, QWidget *parent)
    : StepDialog(IconName::portal, tr("Portico"), parent), m_services(services)
{
    setObjectName(QStringLiteral("firstRunDialog"));
    setWindowTitle(tr("Welcome to Portico"));
    resizeToFit(this, {800, 600});
    buildFirm();
    buildMail();
    buildPlace();
    buildKey();
    begin();
}

FirstRunDialog::~FirstRunDialog() = default;

void FirstRunDialog::buildFirm()
{
    QVBoxLayout *page =
        addStep(tr("Your firm"), tr("Make your firm"), tr("You can change all of this later in Settings."));
    m_firm = new QLineEdit;
    m_name = new QLineEdit;
    m_email = new QLineEdit;
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_firmField = new FormField(tr("Name of the &firm"), m_firm);
    m_firmField->setHelp(tr("Clients see this name in every mail and on the portal."));
    m_nameField = new FormField(tr("&Your name"), m_name);
    m_emailField = new FormField(tr("Your &email address"), m_email);
    m_emailField->setHelp(tr("Clients’ answers come here. You become the first Admin."));
    for (FormField *field : {m_firmField, m_nameField, m_emailField}) {
        field->setMaximumWidth(scaled(kFieldWidth));
        page->addWidget(field);
        connect(static_cast<QLineEdit *>(field->field()), &QLineEdit::textEdited, this, [field] { field->setError({}); });
    }
    page->addStretch(1);
    auto *demo = new MessageStrip(MessageStrip::Kind::queued, tr("Only looking around? The demo firm is made up."));
    demo->setIcon(IconName::clients);
    demo->setAction(tr("Open the demo firm"));
    demo->actionButton()->setObjectName(QStringLiteral("openDemo"));
    page->addWidget(demo);
    connect(demo, &MessageStrip::actionTriggered, this, &FirstRunDialog::demoRequested);
}

void FirstRunDialog::buildMail()
{
    QVBoxLayout *page = addStep(tr("Mail account"), tr("Mail account"), tr("Invites are sent from the firm’s own mailbox."));
    m_mail = new MailAccountForm(MailAccountForm::Extent::essential);
    m_mail->setMaximumWidth(scaled(480));
    m_mail->setAccount({}, false);
    page->addWidget(m_mail);
    page->addStretch(1);
}

void FirstRunDialog::buildPlace()
{
    QVBoxLayout *page = addStep(tr("Where the data lives"), tr("Where the data lives"),
                                tr("All of the firm’s records, encrypted, in one folder of this computer."));
    m_trouble = new MessageStrip(MessageStrip::Kind::undeliverable);
    m_trouble->hide();
    m_place = new FileField(FileField::What::folder, tr("Folder"));
    m_place->setPath(m_services.proposedFolder);
    m_mailFolder = m_place->path() + tr(" mail");
    m_placeField = new FormField(tr("F&older"), m_place);
    m_placeField->setHelp(tr("A new or empty folder. Network drives do not do: databases on them get damaged. Portico backs "
                             "it up every day."));
    m_doing = makeLabel({}, TextStyle::body, Token::text2);
    page->addWidget(m_trouble);
    page->addWidget(m_placeField);
    page->addWidget(m_doing);
    page->addStretch(1);
    connect(m_place, &FileField::pathChanged, this, [this] {
        m_placeField->setError({});
        showTrouble({});
    });
}

void FirstRunDialog::buildKey()
{
    QVBoxLayout *page = addStep(tr("Recovery key"), tr("Your recovery key"),
                                tr("It opens the firm’s data when this computer is lost, or on another one. It is shown this "
                                   "once: without it, and without this computer, nobody can read the data again."));
    m_keyView = new RecoveryKeyView;
    m_keyCheck = new RecoveryKeyCheck;
    page->addWidget(m_keyView);
    page->addSpacing(8);
    page->addWidget(makeWrappedLabel(tr("Type two groups from the paper, to be sure that it can be read."),
                                     TextStyle::bodyMedium));
    page->addWidget(m_keyCheck);
    page->addStretch(1);
    connect(m_keyCheck, &RecoveryKeyCheck::passedChanged, this, [this] { setBusy(m_busy); });
}

QString FirstRunDialog::trouble() const
{
    return m_trouble->isVisibleTo(this) ? m_trouble->sentence() : QString();
}

void FirstRunDialog::showTrouble(const QString &sentence)
{
    m_trouble->setSentence(sentence);
    m_trouble->setVisible(!sentence.isEmpty());
}

void FirstRunDialog::stepShown(int step)
{
    switch (step) {
    case firmStep:
        m_firm->setFocus(Qt::OtherFocusReason);
        break;
    case mailStep: {
        const QString email = m_email->text().trimmed();
        m_mail->setDefaults(email, m_mailFolder);
        m_mail->setTestContext({{m_name->text().simplified(), email}, m_firm->text().simplified(), {}});
        m_mail->hostEdit()->setFocus(Qt::OtherFocusReason);
        break;
    }
    case placeStep:
        m_place->setFocus(Qt::OtherFocusReason);
        break;
    case keyStep:
        m_keyCheck->edit(0)->setFocus(Qt::OtherFocusReason);
        break;
    }
    setBusy(m_busy);
}

void FirstRunDialog::setBusy(bool busy, const QString &doing)
{
    m_busy = busy;
    const int step = current();
    m_doing->setText(doing);
    m_placeField->setEnabled(!busy);
    nextButton()->setText(step == keyStep ? tr("Finish") : step == placeStep ? tr("Make the Firm") : tr("Next"));
    setDisabledReason(nextButton(), busy                                            ? tr("One moment.")
                                    : step == keyStep && !m_keyCheck->passed() ? tr("Type the two groups first.")
                                                                               : QString());
    // The key on the paper would open nothing.
    const QString shown = step == keyStep ? tr("The recovery key has been shown: finish with it.") : QString();
    setDisabledReason(backButton(), busy ? tr("One moment.") : step == firmStep ? tr("This is the first page.") : shown);
    setDisabledReason(cancelButton(), busy ? tr("One moment.") : shown);
}

bool FirstRunDialog::checkFirm()
{
    const auto email = EmailAddress::parse(m_email->text());
    m_firmField->setError(m_firm->text().simplified().isEmpty() ? tr("The firm needs a name.") : QString());
    m_nameField->setError(m_name->text().simplified().isEmpty() ? tr("Say who you are.") : QString());
    m_emailField->setError(email ? QString() : email.error().sentence);
    for (FormField *field : {m_firmField, m_nameField, m_emailField}) {
        if (field->hasError()) {
            field->field()->setFocus(Qt::OtherFocusReason);
            return false;
        }
    }
    m_email->setText(email->text());
    return true;
}

void FirstRunDialog::next()
{
    if (m_busy)
        return;
    switch (current()) {
    case firmStep:
        if (checkFirm())
            showStep(mailStep);
        break;
    case mailStep:
        if (m_mail->check())
            showStep(placeStep);
        break;
    case placeStep:
        checkPlace();
        break;
    case keyStep:
        if (m_keyCheck->passed())
            finish();
        break;
    }
}

/// A disk can be slow to answer, so that it is asked on a worker.
void FirstRunDialog::checkPlace()
{
    setBusy(true, tr("Looking at the folder…"));
    runTask(
        this, QtConcurrent::run([folder = m_place->path()] { return checkFirmFolder(folder); }),
        [this] { make(); },
        [this](const Error &error) {
            setBusy(false);
            m_placeField->setError(error.sentence);
            m_place->setFocus(Qt::OtherFocusReason);
        });
}

void FirstRunDialog::make()
{
    NewFirmPlan plan;
    plan.firm.name = m_firm->text().simplified();
    plan.admin.name = m_name->text().simplified();
    plan.admin.email = m_email->text();
    plan.folder = QDir::cleanPath(m_place->path());
    plan.account = m_mail->account();
    // The folder for mail that was proposed goes where the data goes.
    if (plan.account.folder == m_mailFolder)
        plan.account.folder = plan.folder + tr(" mail");
    plan.mailPassword = m_mail->password().value_or(QByteArray());
    setBusy(true, tr("Making the firm…"));
    const auto work = [plan, keys = m_services.keysFor(plan.folder), system = m_services.system,
                       account = m_services.osAccount, cost = m_services.keyCost] {
        using Made = Result<std::shared_ptr<Staged>>;
        auto firm = makeFirm(plan, *keys, system.get(), account, cost);
        return firm ? Made(std::make_shared<Staged>(Staged{keys, system, std::move(firm).value()})) : Made(firm.error());
    };
    runTask(
        this, QtConcurrent::run(work),
        [this](std::shared_ptr<Staged> staged) {
            m_staged = std::move(staged);
            showKey();
        },
        [this](const Error &error) {
            setBusy(false);
            showTrouble(error.sentence);
        });
}

void FirstRunDialog::showKey()
{
    const StagedFirm &firm = m_staged->firm;
    m_keyView->showKey(firm.recovery(), m_firm->text().simplified(), firm.folder());
    m_keyCheck->ask(firm.recovery());
    m_busy = false;
    showStep(keyStep);
}

void FirstRunDialog::finish()
{
    setBusy(true);
    // The worker has it alone from here on: it outlives this window where the program ends meanwhile.
    const auto work = [staged = std::exchange(m_staged, {})]() -> Result<QString> {
        const auto stands = staged->firm.commit();
        return stands ? Result<QString>(staged->firm.folder()) : Result<QString>(stands.error());
    };
    runTask(
        this, QtConcurrent::run(work),
        [this](const QString &folder) {
            logEvent("firm.made");
            RecentFirms::add(folder, m_firm->text().simplified());
            // First the firm's window, then this one goes: a program without a window would end.
            Q_EMIT firmMade(folder);
            QDialog::accept();
        },
        [this](const Error &error) {
            m_busy = false;
            showStep(placeStep);
            showTrouble(error.sentence);
        });
}

void FirstRunDialog::reject()
{
    if (!m_busy && !m_staged)
        QDialog::reject();
}

} // namespace portico
