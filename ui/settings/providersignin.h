#pragma once

#include "app/mail/oauthsignin.h"

#include <QWidget>

#include <functional>
#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace portico {

class FormField;
class IconLabel;
class MessageStrip;

/// The sign-in at the mail server by the mail provider (OAuth 2): as which program, the button that opens the provider's
/// page in the browser, and what became of it. It writes nothing: the secret of a sign-in is handed out. GUI thread.
class ProviderSignIn : public QWidget
{
    Q_OBJECT
public:
    explicit ProviderSignIn(QWidget *parent = nullptr);

    /// Whose page it is, and the addresses that are known of it; without a name the addresses are asked for.
    void setProvider(const QString &name, const OAuthSettings &known);
    /// Proposed to the provider.
    void setUser(const QString &user) { m_user = user; }
    /// What is set now; ends a sign-in that is under way.
    void setSettings(const OAuthSettings &settings);
    /// A sign-in by the settings that were set last is stored.
    void setStored(bool stored);

    OAuthSettings settings() const;
    /// What a sign-in that was made here left to keep (OAuthSecret); nothing where none was, or by other settings.
    std::optional<QByteArray> secret() const;
    /// The provider gave another in its place.
    void replaceSecret(const QByteArray &renewed);
    bool isSignedIn() const;
    /// Shows what is missing; true where nothing is.
    bool check();

    /// How a page is opened, true where it could be; else the system's browser does it.
    void setBrowser(std::function<bool(const QUrl &)> open) { m_open = std::move(open); }

    QPushButton *button() const { return m_button; }
    QLineEdit *clientEdit() const { return m_client; }
    QLineEdit *clientSecretEdit() const { return m_clientSecret; }
    QLineEdit *authorizeEdit() const { return m_authorize; }
    QLineEdit *tokenEdit() const { return m_token; }
    QLineEdit *scopeEdit() const { return m_scope; }
    /// What stands beside the button, or in the strip below it.
    QString sentence() const;

Q_SIGNALS:
    void changed();

private:
    OAuthSettings addresses() const;
    void setAddresses(const OAuthSettings &settings);
    void press();
    bool checkFields();
    void end(const QString &trouble);
    void showState();

    OAuthSignIn m_signIn;
    std::function<bool(const QUrl &)> m_open;
    QString m_name;
    OAuthSettings m_known;
    QString m_user;
    OAuthSettings m_shown;             ///< what was set last
    bool m_stored = false;             ///< by m_shown
    OAuthSettings m_asked;             ///< by what the sign-in that is under way, or was the last, goes
    std::optional<QByteArray> m_secret; ///< of a sign-in by m_asked
    bool m_waiting = false;
    bool m_filling = false;

    QLineEdit *m_client;
    QLineEdit *m_clientSecret;
    QLineEdit *m_authorize;
    QLineEdit *m_token;
    QLineEdit *m_scope;
    QWidget *m_other; ///< what is asked of another provider
    FormField *m_clientField;
    FormField *m_authorizeField;
    FormField *m_tokenField;
    QPushButton *m_button;
    IconLabel *m_icon;
    QLabel *m_state;
    MessageStrip *m_trouble;
    QLineEdit *m_page; ///< to copy, where no browser opens
};

} // namespace portico
