#include "ui/settings/providersignin.h"

#include "ui/look/fonts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/messagestrip.h"

#include <QAccessible>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace portico {

ProviderSignIn::ProviderSignIn(QWidget *parent)
    : QWidget(parent), m_signIn(this), m_open(&QDesktopServices::openUrl), m_client(new QLineEdit),
      m_clientSecret(new QLineEdit), m_authorize(new QLineEdit), m_token(new QLineEdit), m_scope(new QLineEdit),
      m_other(new QWidget), m_clientField(new FormField(tr("Client id"), m_client)),
      m_authorizeField(new FormField(tr("Page of the sign-in"), m_authorize)),
      m_tokenField(new FormField(tr("Address for tokens"), m_token)), m_button(makeButton({})),
      m_icon(new IconLabel(IconName::check, 16, Token::active)),
      m_state(makeWrappedLabel({}, TextStyle::bodyMedium, Token::active)),
      m_trouble(new MessageStrip(MessageStrip::Kind::undeliverable)), m_page(new QLineEdit)
{
    m_clientField->setHelp(tr("Under which the provider knows Portico in your firm. Whoever looks after your accounts there "
                              "registers it once."));
    auto *clientSecret = new FormField(tr("Client secret"), m_clientSecret);
    clientSecret->setHelp(tr("Only where the provider gave one, as Google does. Needed for signing in."));
    m_clientSecret->setEchoMode(QLineEdit::Password);
    auto *scope = new FormField(tr("What is asked for"), m_scope);
    scope->setHelp(tr("The names of the permissions, with spaces between them."));
    for (QLineEdit *address : {m_authorize, m_token})
        address->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    m_page->setReadOnly(true);
    m_page->setAccessibleName(tr("Address of the page"));

    auto *program = new QHBoxLayout;
    program->setSpacing(12);
    program->addWidget(m_clientField, 1, Qt::AlignTop);
    program->addWidget(clientSecret, 1, Qt::AlignTop);
    auto *others = new QVBoxLayout(m_other);
    others->setContentsMargins(0, 0, 0, 0);
    others->setSpacing(12);
    others->addWidget(m_authorizeField);
    others->addWidget(m_tokenField);
    others->addWidget(scope);
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_button);
    row->addWidget(m_icon);
    row->addWidget(m_state, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addLayout(program);
    layout->addWidget(m_other);
    layout->addLayout(row);
    layout->addWidget(m_trouble);
    layout->addWidget(m_page);

    for (QLineEdit *edit : {m_client, m_clientSecret, m_authorize, m_token, m_scope}) {
        connect(edit, &QLineEdit::textChanged, this, [this] {
            if (m_filling)
                return;
            for (FormField *field : {m_clientField, m_authorizeField, m_tokenField})
                field->setError({});
            m_trouble->hide();
            showState();
            Q_EMIT changed();
        });
    }
    connect(m_button, &QPushButton::clicked, this, &ProviderSignIn::press);
    connect(&m_signIn, &OAuthSignIn::finished, this, [this](const OAuthSecret &secret) {
        m_secret = secret.toBytes();
        end({});
        Q_EMIT changed();
    });
    connect(&m_signIn, &OAuthSignIn::failed, this, [this](const Error &error) { end(error.sentence); });
    end({});
}

OAuthSettings ProviderSignIn::addresses() const
{
    return {{}, m_authorize->text().trimmed(), m_token->text().trimmed(), m_scope->text().simplified()};
}

void ProviderSignIn::setAddresses(const OAuthSettings &settings)
{
    m_filling = true;
    m_authorize->setText(settings.authorizeUrl);
    m_token->setText(settings.tokenUrl);
    m_scope->setText(settings.scope);
    m_filling = false;
}

void ProviderSignIn::setProvider(const QString &name, const OAuthSettings &known)
{
    if (name == m_name && known == m_known)
        return;
    // Addresses of their own, as some firms have them with their provider, stay.
    const bool own = addresses() != m_known && addresses() != OAuthSettings();
    m_name = name;
    m_known = known;
    if (!own)
        setAddresses(known);
    showState();
}

void ProviderSignIn::setSettings(const OAuthSettings &settings)
{
    m_signIn.cancel();
    m_secret.reset();
    m_filling = true;
    m_client->setText(settings.clientId);
    m_clientSecret->clear();
    m_filling = false;
    setAddresses(settings.isSet() ? settings : m_known);
    m_shown = this->settings();
    for (FormField *field : {m_clientField, m_authorizeField, m_tokenField})
        field->setError({});
    end({});
}

void ProviderSignIn::setStored(bool stored)
{
    m_stored = stored;
    showState();
}

OAuthSettings ProviderSignIn::settings() const
{
    OAuthSettings settings = addresses();
    settings.clientId = m_client->text().trimmed();
    return settings;
}

std::optional<QByteArray> ProviderSignIn::secret() const
{
    return settings() == m_asked ? m_secret : std::nullopt;
}

void ProviderSignIn::replaceSecret(const QByteArray &renewed)
{
    if (m_secret)
        m_secret = renewed;
}

/// A refresh token belongs to one provider and one program: no other is ever shown it.
bool ProviderSignIn::isSignedIn() const
{
    return secret() || (m_stored && settings() == m_shown);
}

bool ProviderSignIn::check()
{
    if (!checkFields())
        return false;
    if (isSignedIn())
        return true;
    m_trouble->setSentence(tr("Sign in first, with the button above."));
    m_trouble->show();
    m_button->setFocus(Qt::OtherFocusReason);
    return false;
}

bool ProviderSignIn::checkFields()
{
    const OAuthSettings now = settings();
    const auto address = [](const QString &url) {
        return OAuthTokenRequest::isSafe(url) ? QString() : tr("An address that begins with https://.");
    };
    m_clientField->setError(now.clientId.isEmpty() ? tr("Type the id that the provider gave to Portico.") : QString());
    m_authorizeField->setError(address(now.authorizeUrl));
    m_tokenField->setError(address(now.tokenUrl));
    for (FormField *field : {m_clientField, m_authorizeField, m_tokenField}) {
        if (field->hasError()) {
            field->field()->setFocus(Qt::OtherFocusReason);
            return false;
        }
    }
    return true;
}

QString ProviderSignIn::sentence() const
{
    return m_trouble->isVisibleTo(this) ? m_trouble->sentence() : m_state->text();
}

void ProviderSignIn::press()
{
    if (m_waiting) {
        m_signIn.cancel();
        end({});
        return;
    }
    if (!checkFields())
        return;
    m_asked = settings();
    m_secret.reset();
    const auto page = m_signIn.start(m_asked, m_clientSecret->text().trimmed().toUtf8(), m_user);
    if (!page) {
        end(page.error().sentence);
        return;
    }
    m_waiting = true;
    m_trouble->hide();
    showState();
    if (m_open(*page))
        return;
    m_page->setText(QString::fromLatin1(page->toEncoded()));
    m_page->setCursorPosition(0);
    m_page->show();
    m_trouble->setSentence(tr("No browser opens. Copy this address into one on this computer."));
    m_trouble->show();
}

void ProviderSignIn::end(const QString &trouble)
{
    m_waiting = false;
    m_page->hide();
    m_page->clear();
    m_trouble->setSentence(trouble);
    m_trouble->setVisible(!trouble.isEmpty());
    showState();
}

void ProviderSignIn::showState()
{
    const bool signedIn = isSignedIn() && !m_waiting;
    m_other->setVisible(m_known == OAuthSettings() || addresses() != m_known);
    m_button->setText(m_waiting          ? tr("Cancel the Sign-in")
                      : m_name.isEmpty() ? tr("Sign in with the Provider…")
                                         : tr("Sign in with %1…").arg(m_name));
    m_icon->setVisible(signedIn);
    setTextTone(m_state, signedIn ? Token::active : Token::text2);
    const QString state = m_waiting  ? tr("Waiting for the browser…")
                          : signedIn ? tr("Signed in")
                                     : tr("Not signed in");
    if (m_state->text() == state)
        return;
    m_state->setText(state);
    QAccessibleEvent told(m_state, QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
}

} // namespace portico
