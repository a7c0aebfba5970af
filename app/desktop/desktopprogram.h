#pragma once

#include "app/core/result.h"
#include "app/desktop/desktopoptions.h"
#include "app/desktop/session.h"
#include "app/desktop/singleinstance.h"
#include "app/store/keystore.h"
#include "ui/look/appearance.h"
#include "ui/start/startwindow.h"

#include <QObject>
#include <QPointer>

#include <memory>

namespace portico {

class AskRecoveryKeyDialog;
class FirstRunDialog;

/// The program as it stands on the screen: the start window until a firm is open, then the firm's main window. Opens
/// and makes firms, and says what went wrong where it does not work. GUI thread.
class DesktopProgram : public QObject
{
    Q_OBJECT
public:
    explicit DesktopProgram(const DesktopOptions &options, QObject *parent = nullptr);
    ~DesktopProgram() override;

    /// Shows the first window. False where the firm is open in another window already, which was raised: end then.
    bool start();

Q_SIGNALS:
    /// Somebody chose another language or other colours: whoever owns theme and translations changes them now, before
    /// the windows are made anew.
    void appearanceChanged(const portico::Appearance &appearance);

private:
    StartWindow &startWindow();
    std::unique_ptr<KeyStore> keysFor(const QString &folder) const;
    /// Whether the firm has a window in another process, which was asked to come to the front. Otherwise later starts
    /// will find this one.
    bool isOpenElsewhere(const QString &folder);
    void raise();

    void openFirm(const QString &folder);
    /// Opens the firm at m_folder by its database key.
    void openWith(const QByteArray &key);
    /// Brings the firm's data to this program's schema, on a worker, and opens it then.
    void updateFirm(const QByteArray &key);
    void openDemo();
    void makeDemo();
    /// Leads through the first run.
    void askToMakeFirm();
    /// Closes the firm that is open, and shows the start window.
    void closeFirm();
    void showProblem(const Error &error);
    void askRecoveryKey();
    /// Goes on with an open firm: finds who is at the keyboard, and shows the main window.
    void enter(std::unique_ptr<Firm> firm, bool useKeyStore);
    void askWho(std::unique_ptr<Firm> firm, bool useKeyStore);
    void show(std::unique_ptr<Firm> firm, const TeamMember &member, bool useKeyStore);
    /// Closes the main window, and opens one for whoever is at the keyboard now.
    void reopen(const TeamMember &member, bool useKeyStore);
    void changeAppearance(const Appearance &appearance, const TeamMember &member, bool useKeyStore);
    /// Closes the firm, puts a backup in its place, and opens what lies there then.
    void restore(const QString &file);

    DesktopOptions m_options;
    QString m_language = Appearance::load().language; ///< that the windows are in
    QString m_listeningFor; ///< the firm for which later starts are answered
    QString m_folder; ///< of the firm that is open, or that could not be opened
    std::unique_ptr<StartWindow> m_start;
    std::unique_ptr<SingleInstance> m_instance;
    std::unique_ptr<Session> m_session;
    QPointer<FirstRunDialog> m_firstRun;
};

} // namespace portico
