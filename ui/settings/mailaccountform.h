#pragma once

#include "app/mail/mailmessage.h"
#include "app/mail/oauthsecret.h"
#include "app/store/accountstore.h"

#include <QByteArray>
#include <QThreadPool>
#include <QWidget>

#include <functional>
#include <optional>

class QComboBox;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QSpinBox;
class QVBoxLayout;

namespace portico {

class FileField;
class FormField;
class ProviderSignIn;
class TestMailLine;
struct MailPreset;

/// The fields of a mail account: through a server, with presets of well-known providers, or into a folder. Used by the
/// settings and, without the rarer fields, by the first run. It holds no account of its own and writes nothing. GUI
/// thread.
class MailAccountForm : public QWidget
{
    Q_OBJECT
public:
    enum class Extent {
        whole,     ///< with sender, authority and limits
        essential, ///< server, sign-in, folder
    };

    explicit MailAccountForm(Extent extent, QWidget *parent = nullptr);

    /// Shows an account. hasPassword: one is stored for it, and stays as long as the password field is empty and server
    /// and user stay the same.
    void setAccount(const MailAccount &account, bool hasPassword);
    /// What the fields say now.
    MailAccount account() const;
    /// The password that was typed, or what a sign-in by the mail provider left to keep; nothing where the stored one
    /// stays.
    std::optional<QByteArray> password() const;
    bool differs() const;
    /// Shows errors below the fields; true where there are none.
    bool check();

    /// What a test mail needs beside the account: whom it goes to, the firm's name, the stored password, and where a
    /// sign-in goes that the mail provider renewed. The last two are called on a worker and may block.
    struct TestContext
    {
        Mailbox to;
        QString firmName;
        std::function<QByteArray()> storedPassword;
        KeepSecret keep = {};
    };
    void setTestContext(const TestContext &context);
    /// The sender while none is typed, and the folder that is proposed.
    void setDefaults(const QString &fromAddress, const QString &folder);

    QComboBox *providerBox() const { return m_provider; }
    QLineEdit *hostEdit() const { return m_host; }
    QSpinBox *portEdit() const { return m_port; }
    QComboBox *securityBox() const { return m_security; }
    QLineEdit *userEdit() const { return m_user; }
    QComboBox *signInBox() const { return m_signIn; }
    QLineEdit *passwordEdit() const { return m_password; }
    ProviderSignIn *providerSignIn() const { return m_bySignIn; }
    QLineEdit *fromEdit() const { return m_from; }
    FileField *folderField() const { return m_folder; }
    QRadioButton *serverButton() const { return m_byServer; }
    QRadioButton *folderButton() const { return m_byFolder; }
    QSpinBox *perMinuteEdit() const { return m_perMinute; }
    QSpinBox *perDayEdit() const { return m_perDay; }
    QSpinBox *connectionsEdit() const { return m_connections; }
    FileField *authorityField() const { return m_authority; }
    TestMailLine *test() const { return m_test; }
    FormField *fieldOf(const QWidget *edit) const;

Q_SIGNALS:
    void changed();

private:
    void buildServer(QVBoxLayout *layout);
    void buildRest(QVBoxLayout *layout);
    void buildFolder(QVBoxLayout *layout);
    void connectFields();
    void takePreset(int index);
    void showPreset();
    void showTransport();
    void showSignIn(const MailPreset *preset);
    bool byProvider() const;
    bool keepsPassword() const;
    void startTest();
    void keepRenewed(const QByteArray &used, const QByteArray &renewed);

    const Extent m_extent;
    MailAccount m_shown;
    bool m_hasPassword = false;
    bool m_filling = false;
    QString m_defaultFrom;
    TestContext m_context;
    QThreadPool m_workers; ///< destruction waits for the key store
    QRadioButton *m_byServer;
    QRadioButton *m_byFolder;
    QWidget *m_server;
    QWidget *m_rest;
    QWidget *m_folderBlock;
    QComboBox *m_provider;
    QLineEdit *m_host;
    QSpinBox *m_port;
    QComboBox *m_security;
    QLineEdit *m_user;
    QComboBox *m_signIn;
    QLineEdit *m_password;
    ProviderSignIn *m_bySignIn;
    QLineEdit *m_from;
    QLineEdit *m_fromName;
    FileField *m_authority;
    QSpinBox *m_perMinute;
    QSpinBox *m_perDay;
    QSpinBox *m_connections;
    FileField *m_folder;
    TestMailLine *m_test;
    QList<FormField *> m_fields;
};

} // namespace portico
