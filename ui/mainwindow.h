#pragma once

#include "app/core/keys.h"
#include "app/store/attentionstore.h"
#include "ui/clients/recentclients.h"
#include "ui/mainpages.h"
#include "ui/settings/settingsservices.h"

#include <QMainWindow>
#include <QPointer>

#include <functional>

namespace portico {

class ClientListPage;
class ClientRecordPage;
class MainMenu;
class ManagerActs;
class ManagerWindow;
class NavigationBar;
class SendingStatus;
class Toast;

/// The program's window: navigation at the left, one page at a time, the status bar below. Its size, place, columns and
/// the page that showed last from run to run.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// firmName stands at the foot of the navigation, until another is written into the firm.
    MainWindow(const SettingsServices &services, const QString &firmName, QWidget *parent = nullptr);
    ~MainWindow() override;

    MainPages *pages() const { return m_pages; }
    ClientListPage *clientListPage() const { return m_pages->list(); }
    ClientRecordPage *clientRecordPage() const { return m_pages->record(); }
    SendingStatus *sendingStatus() const { return m_sending; }
    Toast *toast() const { return m_toast; }
    MainMenu *menu() const { return m_menu; }
    /// What can be done with many portals at once.
    ManagerActs *managerActs() const { return m_acts; }
    /// `Manage Client Portals`, while it is open.
    ManagerWindow *manager() const;
    /// Whether a client's record is what the window shows.
    bool showsRecord() const { return m_pages->current() == MainPages::Page::clientRecord; }

public Q_SLOTS:
    /// Goes to a page, asking first where the present one has unsaved changes.
    void openPage(portico::MainPages::Page page);
    void openClientList();
    void openClient(portico::ClientKey client);
    /// The settings of who is at the keyboard.
    void openKeyboardSettings();
    /// The settings of language and colours.
    void openAppearanceSettings();
    /// From a record to the page that it was opened from, from the others to the client list.
    void goBack();
    /// The clients of undeliverable invites, or the outbox with the mails that wait to be settled.
    void showAttention(portico::AttentionStore::Kind kind);
    /// Opens `Manage Client Portals`, or raises it; nothing for a member who may not manage portals.
    void openManager();
    /// Goes to a client by a few letters, see QuickChooser.
    void chooseClient();
    void newClient();
    /// Puts the cursor into the page's search, or, where it has none, into that of the client list.
    void search();
    void refresh();
    /// Imports clients from a file, in a window of its own.
    void importClients();
    /// Ask whoever holds the session to open another firm, or none, in this one's place: once nothing is unsaved.
    void openFirm(const QString &folder);
    void closeFirm();
    void showShortcuts();
    void showLog();
    void showAbout();
    /// Asks for the address of the firm's portal, without which nobody can be invited.
    void editPortalAddress();

Q_SIGNALS:
    /// Another team member is at the keyboard from now on: whoever holds the session opens its window anew.
    void memberSwitched(const portico::TeamMember &member);
    /// A backup shall take the firm's place, which was confirmed: whoever holds the session closes the firm first.
    void restoreRequested(const QString &file);
    /// Language or colours were chosen anew: whoever owns theme and translations follows, and opens windows in another
    /// language anew.
    void appearanceChanged(const portico::Appearance &appearance);
    void openFirmRequested(const QString &folder);
    void closeFirmRequested();

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildPages();
    void buildStatusBar();
    /// Runs go once nothing is unsaved, and no send waits to be undone.
    void settle(const std::function<void()> &go);
    void connectParts();
    void connectRecord(ClientRecordPage *record);
    void arrive(MainPages::Page page);
    /// Opens a client that another window leads to, and comes before that window.
    void comeToClient(ClientKey client);
    void showTitle();
    void showFirmName();
    void restoreWindow();
    void saveWindow() const;

    SettingsServices m_services;
    QString m_firmName;
    RecentClients m_recent;
    NavigationBar *m_navigation = nullptr;
    MainPages *m_pages = nullptr;
    SendingStatus *m_sending = nullptr;
    Toast *m_toast = nullptr;
    MainMenu *m_menu = nullptr;
    ManagerActs *m_acts = nullptr;
    QPointer<ManagerWindow> m_manager;
    MainPages::Page m_openedFrom = MainPages::Page::clientList; ///< the page that the record was opened from
    bool m_closing = false; ///< what was unsaved has been settled
};

} // namespace portico
