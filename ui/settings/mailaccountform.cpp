#include "ui/settings/mailaccountform.h"

#include "app/core/emailaddress.h"
#include "app/core/whendone.h"
#include "app/mail/authorityfile.h"
#include "app/mail/mailpresets.h"
#include "ui/look/fonts.h"
#include "ui/settings/providersignin.h"
#include "ui/settings/testmailline.h"
#include "ui/widgets/filefield.h"
#include "ui/widgets/formfield.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QDir>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>
#include <QtConcurrent/QtConcurrentRun>

namespace portico {

namespace {

/// How far what belongs to a choice stands behind its button.
constexpr int kIndent = 26;

QVBoxLayout *indented(QWidget *block)
{
    auto *layout = new QVBoxLayout(block);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    return layout;
}

/// A choice with its sentence below, and room for what belongs to it.
void addChoice(QVBoxLayout *outer, QRadioButton *button, const QString &sentence, QWidget *block)
{
    button->setFont(textFont(TextStyle::bodyMedium));
    button->setAccessibleDescription(sentence);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(0);
    grid->setVerticalSpacing(2);
    grid->setColumnMinimumWidth(0, scaled(kIndent));
    grid->setColumnStretch(1, 1);
    grid->addWidget(button, 0, 0, 1, 2);
    grid->addWidget(makeWrappedLabel(sentence, TextStyle::small, Token::text2), 1, 1);
    grid->setRowMinimumHeight(2, 6);
    grid->addWidget(block, 3, 1);
    outer->addLayout(grid);
}

QSpinBox *makeLimit()
{
    auto *box = new QSpinBox;
    box->setRange(0, 1'000'000);
    box->setGroupSeparatorShown(true);
    box->setSpecialValueText(MailAccountForm::tr("No limit"));
    box->setFixedWidth(scaled(150));
    return box;
}

} // namespace

MailAccountForm::MailAccountForm(Extent extent, QWidget *parent)
    : QWidget(parent), m_extent(extent), m_byServer(new QRadioButton(tr("Send &through our mail server"))),
      m_byFolder(new QRadioButton(tr("&Keep mail in a folder, to try things out"))), m_server(new QWidget),
      m_rest(new QWidget), m_folderBlock(new QWidget), m_provider(new QComboBox), m_host(new QLineEdit),
      m_port(new QSpinBox), m_security(new QComboBox), m_user(new QLineEdit), m_signIn(new QComboBox),
      m_password(new QLineEdit), m_bySignIn(new ProviderSignIn), m_from(new QLineEdit), m_fromName(new QLineEdit),
      m_authority(new FileField(FileField::What::openFile, tr("Authority file"))), m_perMinute(makeLimit()),
      m_perDay(makeLimit()), m_connections(new QSpinBox), m_folder(new FileField(FileField::What::folder, tr("Folder for mail"))),
      m_test(new TestMailLine)
{
    auto *group = new QButtonGroup(this);
    group->addButton(m_byServer);
    group->addButton(m_byFolder);
    m_byServer->setChecked(true);
    buildServer(indented(m_server));
    buildRest(indented(m_rest));
    buildFolder(indented(m_folderBlock));
    m_server->layout()->addWidget(m_test);
    m_server->layout()->addWidget(m_rest);
    m_rest->setVisible(extent == Extent::whole);
    showSignIn(nullptr);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(14);
    addChoice(layout, m_byServer, tr("Your mail provider or IT help has these figures."), m_server);
    addChoice(layout, m_byFolder, tr("Nothing leaves this computer. Switch later in Settings."), m_folderBlock);
    connectFields();
    showTransport();
}

void MailAccountForm::buildServer(QVBoxLayout *layout)
{
    m_provider->addItem(tr("Another server"));
    const QList<MailPreset> presets = mailPresets();
    for (const MailPreset &preset : presets)
        m_provider->addItem(preset.name);
    m_provider->insertSeparator(1);
    m_port->setRange(1, 65535);
    m_port->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_port->setFixedWidth(scaled(72));
    m_security->addItem(QStringLiteral("STARTTLS"), int(MailSecurity::startTls));
    m_security->addItem(QStringLiteral("TLS"), int(MailSecurity::tls));
    m_security->addItem(tr("None"), int(MailSecurity::none));
    m_security->setFixedWidth(scaled(116));
    m_signIn->addItem(tr("With a password"), int(MailSignIn::password));
    m_signIn->addItem({}, int(MailSignIn::oauth));
    m_password->setEchoMode(QLineEdit::Password);
    m_host->setInputMethodHints(Qt::ImhUrlCharactersOnly);

    auto *provider = new FormField(tr("&Provider"), m_provider);
    auto *host = new FormField(tr("Se&rver"), m_host);
    auto *port = new FormField(tr("P&ort"), m_port);
    auto *security = new FormField(tr("Secur&ity"), m_security);
    auto *user = new FormField(tr("&User"), m_user);
    auto *password = new FormField(tr("Pass&word"), m_password);
    auto *signIn = new FormField(tr("Sign-in"), m_signIn);
    m_fields += {provider, host, port, security, user, password, signIn};
    auto *serverRow = new QHBoxLayout;
    serverRow->setSpacing(12);
    serverRow->addWidget(host, 1, Qt::AlignTop);
    serverRow->addWidget(port, 0, Qt::AlignTop);
    serverRow->addWidget(security, 0, Qt::AlignTop);
    auto *userRow = new QHBoxLayout;
    userRow->setSpacing(12);
    userRow->addWidget(user, 1, Qt::AlignTop);
    userRow->addWidget(password, 1, Qt::AlignTop);
    layout->addWidget(provider);
    layout->addLayout(serverRow);
    layout->addWidget(signIn);
    layout->addLayout(userRow);
    layout->addWidget(m_bySignIn);
}

void MailAccountForm::buildRest(QVBoxLayout *layout)
{
    auto *from = new FormField(tr("Sender’s &address"), m_from);
    from->setHelp(tr("The firm’s mailbox. Clients’ answers go to the team member who invites."));
    auto *fromName = new FormField(tr("&Sender’s name"), m_fromName);
    fromName->setHelp(tr("Empty: the firm’s name."));
    auto *perMinute = new FormField(tr("&Limit per minute"), m_perMinute);
    auto *perDay = new FormField(tr("Limit per &day"), m_perDay);
    m_authority->setFilter(tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
    auto *authority = new FormField(tr("Authorit&y file"), m_authority);
    authority->setHelp(
        tr("Only where your server’s certificate is from an authority of your own. A file in PEM form."));
    m_connections->setRange(1, MailAccount::kMostConnections);
    m_connections->setFixedWidth(scaled(96));
    auto *connections = new FormField(tr("Co&nnections at once"), m_connections);
    m_fields += {from, fromName, perMinute, perDay, connections, authority};
    auto *limits = new QHBoxLayout;
    limits->setSpacing(12);
    limits->addWidget(perMinute, 0, Qt::AlignTop);
    limits->addWidget(perDay, 0, Qt::AlignTop);
    limits->addWidget(connections, 0, Qt::AlignTop);
    limits->addStretch(1);
    layout->addWidget(from);
    layout->addWidget(fromName);
    layout->addLayout(limits);
    layout->addWidget(authority);
}

void MailAccountForm::buildFolder(QVBoxLayout *layout)
{
    auto *folder = new FormField(tr("F&older"), m_folder);
    folder->setHelp(tr("Each mail becomes a file there that mail programs open."));
    m_fields += folder;
    layout->addWidget(folder);
}

void MailAccountForm::connectFields()
{
    const auto edited = [this] {
        if (m_filling)
            return;
        m_test->forget();
        if (auto *field = fieldOf(qobject_cast<QWidget *>(sender())))
            field->setError({});
        showPreset();
        Q_EMIT changed();
    };
    for (QLineEdit *edit : {m_host, m_user, m_password, m_from, m_fromName})
        connect(edit, &QLineEdit::textChanged, this, edited);
    for (QSpinBox *box : {m_port, m_perMinute, m_perDay, m_connections})
        connect(box, &QSpinBox::valueChanged, this, edited);
    for (FileField *field : {m_authority, m_folder})
        connect(field, &FileField::pathChanged, this, edited);
    for (QComboBox *box : {m_security, m_signIn})
        connect(box, &QComboBox::currentIndexChanged, this, edited);
    connect(m_bySignIn, &ProviderSignIn::changed, this, edited);
    connect(m_provider, &QComboBox::activated, this, [this](int index) { takePreset(index - 2); });
    connect(m_byServer, &QRadioButton::toggled, this, [this, edited] {
        showTransport();
        edited();
    });
    connect(m_test, &TestMailLine::requested, this, &MailAccountForm::startTest);
    connect(m_test, &TestMailLine::finished, this,
            [this](const TestMailOutcome &outcome) { keepRenewed(outcome.used, outcome.renewed); });
}

FormField *MailAccountForm::fieldOf(const QWidget *edit) const
{
    for (FormField *field : m_fields) {
        if (field->field() == edit)
            return field;
    }
    return nullptr;
}

void MailAccountForm::takePreset(int index)
{
    const QList<MailPreset> presets = mailPresets();
    if (index >= 0 && index < presets.size()) {
        const MailPreset &preset = presets[index];
        m_host->setText(preset.host);
        m_port->setValue(preset.port);
        m_security->setCurrentIndex(m_security->findData(int(preset.security)));
        if (!preset.userName.isEmpty())
            m_user->setText(preset.userName);
        m_perMinute->setValue(preset.perMinute);
        m_perDay->setValue(preset.perDay);
        if (!preset.hasSignIn())
            m_signIn->setCurrentIndex(m_signIn->findData(int(MailSignIn::password)));
    } else if (index < 0 && presetOf(account()) >= 0) {
        m_host->clear();
        m_host->setFocus(Qt::OtherFocusReason);
    }
    showPreset();
}

/// The provider that the server's name belongs to, with its advice.
void MailAccountForm::showPreset()
{
    const int index = presetOf(account());
    m_provider->setCurrentIndex(index < 0 ? 0 : index + 2);
    const std::optional<MailPreset> preset = index < 0 ? std::nullopt : std::optional(mailPresets().at(index));
    fieldOf(m_provider)->setHelp(preset ? preset->advice : QString());
    showSignIn(preset ? &*preset : nullptr);
}

/// What belongs to the way to sign in. In the first run it is a choice only where the provider has both.
void MailAccountForm::showSignIn(const MailPreset *preset)
{
    const bool known = preset && preset->hasSignIn();
    const bool provider = byProvider();
    m_signIn->setItemText(1, known ? tr("With %1").arg(preset->signInName) : tr("By the mail provider (OAuth 2)"));
    fieldOf(m_signIn)->setHelp(known && !provider ? tr("%1 is closing the sign-in with a password.").arg(preset->signInName)
                                                  : QString());
    fieldOf(m_signIn)->setVisible(known || provider || m_extent == Extent::whole);
    fieldOf(m_password)->setVisible(!provider);
    m_password->setPlaceholderText(keepsPassword() ? tr("Unchanged") : QString());
    m_bySignIn->setVisible(provider);
    m_bySignIn->setProvider(known ? preset->signInName : QString(), known ? preset->oauth : OAuthSettings());
    m_bySignIn->setUser(m_user->text().trimmed());
    m_bySignIn->setStored(keepsPassword());
}

void MailAccountForm::showTransport()
{
    const bool server = m_byServer->isChecked();
    m_server->setVisible(server);
    m_folderBlock->setVisible(!server);
}

void MailAccountForm::setAccount(const MailAccount &account, bool hasPassword)
{
    m_filling = true;
    m_shown = account;
    m_hasPassword = hasPassword;
    (account.transport == MailTransportKind::folder ? m_byFolder : m_byServer)->setChecked(true);
    m_host->setText(account.host);
    m_port->setValue(account.port);
    m_security->setCurrentIndex(m_security->findData(int(account.security)));
    m_user->setText(account.userName);
    m_signIn->setCurrentIndex(m_signIn->findData(int(account.signIn)));
    m_password->clear();
    m_from->setText(account.fromAddress);
    m_fromName->setText(account.fromName);
    m_authority->setPath(account.caFile);
    m_perMinute->setValue(account.perMinute);
    m_perDay->setValue(account.perDay);
    m_connections->setValue(account.connections);
    if (!account.folder.isEmpty())
        m_folder->setPath(account.folder);
    for (FormField *field : std::as_const(m_fields))
        field->setError({});
    showPreset();
    m_bySignIn->setSettings(account.oauth);
    showTransport();
    m_filling = false;
    m_shown = this->account(); // what the fields make of it, so that nothing differs yet
    if (account.transport == MailTransportKind::none)
        m_shown.transport = MailTransportKind::none;
}

void MailAccountForm::setDefaults(const QString &fromAddress, const QString &folder)
{
    m_defaultFrom = fromAddress;
    m_from->setPlaceholderText(fromAddress);
    if (m_folder->path().isEmpty())
        m_folder->setPath(folder);
}

void MailAccountForm::setTestContext(const TestContext &context)
{
    m_context = context;
    if (!context.to.address.isEmpty())
        m_test->button()->setToolTip(tr("To %1").arg(context.to.address));
}

MailAccount MailAccountForm::account() const
{
    MailAccount account;
    const bool server = m_byServer->isChecked();
    account.transport = server ? MailTransportKind::smtp : MailTransportKind::folder;
    account.host = m_host->text().trimmed();
    account.port = m_port->value();
    account.security = MailSecurity(m_security->currentData().toInt());
    account.userName = m_user->text().trimmed();
    account.caFile = m_authority->path();
    const QString from = m_from->text().trimmed();
    account.fromAddress = from.isEmpty() ? m_defaultFrom : from;
    account.fromName = m_fromName->text().simplified();
    account.folder = server ? m_shown.folder : m_folder->path();
    account.perMinute = m_perMinute->value();
    account.perDay = m_perDay->value();
    account.connections = m_connections->value();
    if (!server) {
        account.signIn = m_shown.signIn;
        account.oauth = m_shown.oauth;
    } else if (byProvider()) {
        account.signIn = MailSignIn::oauth;
        account.oauth = m_bySignIn->settings();
    }
    return account;
}

bool MailAccountForm::byProvider() const
{
    return MailSignIn(m_signIn->currentData().toInt()) == MailSignIn::oauth;
}

/// A stored password, or sign-in, belongs to one server and one user: no other server is ever shown it.
bool MailAccountForm::keepsPassword() const
{
    return m_hasPassword && m_host->text().trimmed() == m_shown.host && m_user->text().trimmed() == m_shown.userName
        && byProvider() == (m_shown.signIn == MailSignIn::oauth);
}

std::optional<QByteArray> MailAccountForm::password() const
{
    const bool provider = byProvider();
    if (provider && m_bySignIn->secret())
        return m_bySignIn->secret();
    if (provider)
        return keepsPassword() && m_bySignIn->isSignedIn() ? std::nullopt : std::optional(QByteArray());
    if (m_password->text().isEmpty() && keepsPassword())
        return std::nullopt;
    return m_password->text().toUtf8();
}

bool MailAccountForm::differs() const
{
    const bool secret = byProvider() ? m_bySignIn->secret().has_value() : !m_password->text().isEmpty();
    return account() != m_shown || secret;
}

bool MailAccountForm::check()
{
    const MailAccount now = account();
    QWidget *first = nullptr;
    const auto say = [&](QWidget *edit, const QString &sentence) {
        fieldOf(edit)->setError(sentence);
        if (!sentence.isEmpty() && !first)
            first = edit;
    };
    const bool server = now.transport == MailTransportKind::smtp;
    say(m_host, server && now.host.isEmpty() ? tr("The mail account needs the name of its server.") : QString());
    say(m_security, server && now.security == MailSecurity::none && !now.userName.isEmpty()
                        ? tr("No password is sent in the clear: choose STARTTLS or TLS.")
                        : QString());
    const bool provider = server && byProvider();
    say(m_user, provider && now.userName.isEmpty() ? tr("Type the user of the mailbox, its address mostly.") : QString());
    say(m_password, server && !provider && !now.userName.isEmpty() && password() && password()->isEmpty()
                        ? tr("Type the password for this server.")
                        : QString());
    const auto from = EmailAddress::parse(now.fromAddress);
    say(m_from, server && !from ? from.error().sentence : QString());
    const bool noAuthority = server && !now.caFile.isEmpty() && !holdsAuthority(now.caFile);
    say(m_authority, noAuthority ? tr("There is no certificate in PEM form in this file.") : QString());
    say(m_folder, !server && !QDir::isAbsolutePath(now.folder) ? tr("Give the whole path of a folder.") : QString());
    if (first)
        first->setFocus(Qt::OtherFocusReason);
    return !first && (!provider || m_bySignIn->check());
}

void MailAccountForm::startTest()
{
    m_test->forget();
    if (!check())
        return;
    TestMailRequest request;
    request.account = account();
    request.firmName = m_context.firmName;
    request.to = m_context.to;
    if (const auto typed = password()) {
        request.password = *typed;
        m_test->run(request);
        return;
    }
    m_test->showBusy();
    whenDone(this, QtConcurrent::run(&m_workers, m_context.storedPassword),
             [this, request](const QByteArray &stored) mutable {
                 request.password = stored;
                 m_test->run(request);
             });
}

/// What the provider gave in place of the sign-in that the test used goes where that came from.
void MailAccountForm::keepRenewed(const QByteArray &used, const QByteArray &renewed)
{
    if (renewed.isEmpty())
        return;
    if (m_bySignIn->secret() == used)
        m_bySignIn->replaceSecret(renewed);
    else if (m_context.keep)
        m_workers.start([keep = m_context.keep, used, renewed] { keep(used, renewed); });
}

} // namespace portico
