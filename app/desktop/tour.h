#pragma once

#include "app/desktop/demofolder.h"
#include "app/desktop/desktopoptions.h"
#include "app/desktop/session.h"
#include "ui/look/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QObject>
#include <QTemporaryDir>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

namespace portico {

/// Takes a tour of the program, and ends it: makes a demo firm in a temporary folder, finds a client in its windows as a
/// person does, invites it to its portal, waits until the mail lies in the mail folder, and keeps a picture of every
/// window on the way, in both schemes. GUI thread.
class Tour : public QObject
{
    Q_OBJECT
public:
    /// theme is left in the scheme that it has.
    Tour(Theme &theme, const DesktopOptions &options, QObject *parent = nullptr);
    ~Tour() override;

    void start();

Q_SIGNALS:
    /// The exit status, and what to say: 0 only where the mail is really there.
    void ended(int status, const QString &sentence);

private:
    static constexpr qint64 kSettleMs = 400; ///< after so long nothing moves any more

    /// One stop: waits until ready, then acts.
    struct Stop
    {
        QString what; ///< for the sentence where it is never ready
        std::function<bool()> ready;
        std::function<void()> act;
    };
    void plan();
    void planInvite();
    void planManager();
    void planPages();
    void planProvider();
    void planManyAtOnce();
    void planOtherWindows();
    void goOn();
    void end(int status, const QString &sentence);

    void openFirm();
    void chooseClient();
    bool isListed() const;
    QString deliveredFile() const;
    QDialog *dialog(const char *name) const;
    void addDialogStop(const QString &what, const char *name, const QString &picture, const std::function<void()> &open);
    void picture(QWidget *window, const QString &name);

    Theme &m_theme;
    QString m_pictures;
    QSize m_usual; ///< of the main window, on most pictures
    int m_taken = 0;
    QTemporaryDir m_folder;
    DemoFolder m_demo;
    std::unique_ptr<Session> m_session;
    QString m_client; ///< the name of whom the tour invites
    QString m_email;

    std::vector<Stop> m_stops;
    size_t m_next = 0;
    QTimer m_tick;
    QElapsedTimer m_waiting;
};

/// Runs a tour and the event loop; returns the exit status. Where neither a language nor a size was asked for, the tour is
/// taken twice more, in Spanish and with letters of double size, with pictures in folders of their own below.
int runTour(QApplication &app, Theme &theme, const DesktopOptions &options);

} // namespace portico
