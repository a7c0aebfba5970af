#pragma once

#include "app/practice/makefirm.h"
#include "app/store/keystore.h"
#include "ui/widgets/stepdialog.h"

#include <functional>
#include <memory>

class QLabel;
class QLineEdit;

namespace portico {

class FileField;
class FormField;
class MailAccountForm;
class MessageStrip;
class RecoveryKeyCheck;
class RecoveryKeyView;

/// What the first run works with.
struct FirstRunServices
{
    /// Where the key of a firm in this folder is to be kept. Called on the GUI thread, used on a worker.
    std::function<std::shared_ptr<KeyStore>(const QString &folder)> keysFor;
    /// Where the mail account's password may lie beside it; nullptr for the firm's device table.
    std::shared_ptr<KeyStore> system;
    QString osAccount;      ///< becomes the first admin's
    QString proposedFolder; ///< where the data lives unless somebody says otherwise
    FirmKeys::Cost keyCost; ///< tests make it cheap
};

/// The first run: makes a firm in four steps, or opens the demo firm. The firm is made when the place of its data is
/// known; then its recovery key is shown, once, and the firm stands in its place only when part of the key was typed from
/// the paper: where the program ends before, there is no firm. GUI thread; the firm is made on a worker.
class FirstRunDialog : public StepDialog
{
    Q_OBJECT
public:
    enum Step { firmStep, mailStep, placeStep, keyStep };

    explicit FirstRunDialog(const FirstRunServices &services, QWidget *parent = nullptr);
    ~FirstRunDialog() override;

    QLineEdit *firmEdit() const { return m_firm; }
    QLineEdit *nameEdit() const { return m_name; }
    QLineEdit *emailEdit() const { return m_email; }
    MailAccountForm *mailForm() const { return m_mail; }
    FileField *placeField() const { return m_place; }
    RecoveryKeyView *keyView() const { return m_keyView; }
    RecoveryKeyCheck *keyCheck() const { return m_keyCheck; }
    /// The firm whose recovery key shows; nullptr where none does.
    const StagedFirm *staged() const { return m_staged ? &m_staged->firm : nullptr; }
    /// The sentence above the place's field; empty for none.
    QString trouble() const;

Q_SIGNALS:
    /// Somebody only wants to look around: open the demo firm. The window stays until whoever listens closes it.
    void demoRequested();
    /// The firm in this folder was made, and its recovery key was checked: open it. The window closes afterwards.
    void firmMade(const QString &folder);

public Q_SLOTS:
    /// A recovery key that shows is not left before it was checked.
    void reject() override;

protected:
    void next() override;
    void stepShown(int step) override;

private:
    /// A firm, with the key stores that it lives in.
    struct Staged
    {
        std::shared_ptr<KeyStore> keys;
        std::shared_ptr<KeyStore> system;
        StagedFirm firm;
    };

    void buildFirm();
    void buildMail();
    void buildPlace();
    void buildKey();
    bool checkFirm();
    void checkPlace();
    void make();
    void showKey();
    void finish();
    void showTrouble(const QString &sentence);
    void setBusy(bool busy, const QString &doing = {});

    FirstRunServices m_services;
    bool m_busy = false;
    std::shared_ptr<Staged> m_staged; ///< while its recovery key shows
    QString m_mailFolder; ///< that is proposed
    QLineEdit *m_firm = nullptr;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_email = nullptr;
    FormField *m_firmField = nullptr;
    FormField *m_nameField = nullptr;
    FormField *m_emailField = nullptr;
    MailAccountForm *m_mail = nullptr;
    FileField *m_place = nullptr;
    FormField *m_placeField = nullptr;
    MessageStrip *m_trouble = nullptr;
    QLabel *m_doing = nullptr;
    RecoveryKeyView *m_keyView = nullptr;
    RecoveryKeyCheck *m_keyCheck = nullptr;
};

} // namespace portico
