#pragma once

#include "app/core/keys.h"
#include "ui/firmservices.h"

#include <QMainWindow>

class QStackedWidget;

namespace portico {

class ClientListPage;
class ClientRecordPage;
class MainMenu;
class NavigationBar;
class SendingStatus;
class Toast;

/// The program's window: navigation at the left, one page at a time, the status bar below. Its size, place and columns
/// last from run to run.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// firmName stands at the foot of the navigation.
    MainWindow(const FirmServices &services, const QString &firmName, QWidget *parent = nullptr);
    ~MainWindow() override;

    ClientListPage *clientListPage() const { return m_list; }
    ClientRecordPage *clientRecordPage() const { return m_record; }
    SendingStatus *sendingStatus() const { return m_sending; }
    Toast *toast() const { return m_toast; }
    /// Whether a client's record is what the window shows.
    bool showsRecord() const;

public Q_SLOTS:
    void openClientList();
    void openClient(portico::ClientKey client);
    void newClient();
    void search();
    void refresh();
    /// Asks for the address of the firm's portal, without which nobody can be invited.
    void editPortalAddress();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void buildPages();
    void connectParts();
    void showNotice(const Notice &notice);
    void showTitle();
    void restoreWindow();

    FirmServices m_services;
    QString m_firmName;
    NavigationBar *m_navigation = nullptr;
    QStackedWidget *m_pages = nullptr;
    ClientListPage *m_list = nullptr;
    ClientRecordPage *m_record = nullptr;
    SendingStatus *m_sending = nullptr;
    Toast *m_toast = nullptr;
    MainMenu *m_menu = nullptr;
    std::function<void()> m_noticeAction;
};

} // namespace portico
