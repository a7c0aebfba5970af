#pragma once

#include "models/clientindex.h"
#include "ui/clients/recentclients.h"
#include "ui/firmservices.h"

#include <QDialog>

class QLabel;
class QListView;

namespace portico {

class QuickHitsModel;
class SearchField;

/// Goes to a client by a few letters: a search over the window with a dozen hits at most, and those opened last while
/// nothing is typed. Arrows move, Return opens, Escape or a click elsewhere closes. It deletes itself. GUI thread; the
/// index must outlive it.
class QuickChooser : public QDialog
{
    Q_OBJECT
public:
    QuickChooser(const FirmServices &services, ClientIndex *index, const RecentClients &recent, QWidget *window);
    ~QuickChooser() override;

    SearchField *searchField() const { return m_search; }
    QListView *list() const { return m_list; }

Q_SIGNALS:
    void clientChosen(portico::ClientKey client);

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void look();
    void readRows(const QList<ClientKey> &keys, int turn);
    void showRows(const QList<ClientRow> &rows);
    void choose();
    void fit();

    FirmServices m_services;
    ClientIndex *m_index;
    RecentClients m_recent;
    QuickHitsModel *m_model;
    SearchField *m_search;
    QLabel *m_heading;
    QListView *m_list;
    CancelFlag m_cancel;
    int m_turn = 0;             ///< counts the searches: what an earlier one finds is not shown
    bool m_looking = false;     ///< the hits of what was typed have not come yet
    bool m_openWhenFound = false;
};

} // namespace portico
