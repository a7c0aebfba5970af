#pragma once

#include "app/store/mailstore.h"
#include "ui/firmservices.h"
#include "ui/mainpages.h"

#include <QHash>
#include <QObject>

class QAction;
class QMenu;

namespace portico {

class ClientRecordPage;
class MailCommands;
class MainWindow;

/// The main window's menu bar: all that the window can do, with its keys. What cannot be done now is disabled, and
/// says why.
class MainMenu : public QObject
{
    Q_OBJECT
public:
    MainMenu(const FirmServices &services, MainWindow *window);

    /// Why a team member cannot open `Manage Client Portals`; empty where nothing is in the way.
    static QString whyNoPortalManager(const TeamMember &member);

public Q_SLOTS:
    /// Which page shows: it is ticked, and some entries act on a record only.
    void showPage(portico::MainPages::Page page);
    /// The record's page is there from now on: its edits can be undone.
    void followRecord(portico::ClientRecordPage *record);
    /// How the queue of mail stands.
    void showQueue(const portico::QueueControl &control);

private:
    void showUndo(const QString &newest);
    void buildFile();
    void buildFirms(QMenu *menu);
    void fillRecent(QMenu *menu);
    void chooseFirm();
    void buildEdit();
    void buildView();
    void buildClients();
    void buildMail();
    void buildHelp();
    QMenu *addMenu(const QString &title);
    void addPage(QMenu *menu, MainPages::Page page, const QString &text, const QKeySequence &key);

    FirmServices m_services;
    MainWindow *m_window;
    MailCommands *m_commands;
    QHash<MainPages::Page, QAction *> m_ofPages;
    QList<QAction *> m_ofRecord;
    QList<QAction *> m_ofList;
    QAction *m_back = nullptr;
    QAction *m_undo = nullptr;
    QAction *m_active = nullptr;
    QAction *m_pause = nullptr;
    QAction *m_resume = nullptr;
};

} // namespace portico
