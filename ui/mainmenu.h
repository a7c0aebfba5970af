#pragma once

#include "app/store/mailstore.h"
#include "ui/firmservices.h"

#include <QObject>

class QAction;
class QMenu;

namespace portico {

class MainWindow;

/// The main window's menu bar: all that the window can do, with its keys. What cannot be done now is disabled, and
/// says why.
class MainMenu : public QObject
{
    Q_OBJECT
public:
    MainMenu(const FirmServices &services, MainWindow *window);

public Q_SLOTS:
    /// Whether a client's record is shown, which some entries act on.
    void showRecord(bool shown);
    /// How the queue of mail stands.
    void showQueue(const portico::QueueControl &control);

private:
    void buildFile();
    void buildEdit();
    void buildView();
    void buildClients();
    void buildMail();
    void buildHelp();
    QMenu *addMenu(const QString &title);
    void setQueue(QueueState state);

    FirmServices m_services;
    MainWindow *m_window;
    QList<QAction *> m_ofRecord;
    QAction *m_pause = nullptr;
    QAction *m_resume = nullptr;
};

} // namespace portico
