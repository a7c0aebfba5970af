#pragma once

#include "app/core/keys.h"
#include "ui/firmservices.h"
#include "ui/widgets/card.h"

#include <QPersistentModelIndex>

class QLabel;
class QListView;

namespace portico {

class ActivityDelegate;
class ActivityModel;

/// What happened to a client and its portal, by day, newest first; older lines come as one scrolls.
class ActivityCard : public Card
{
    Q_OBJECT
public:
    explicit ActivityCard(const FirmServices &services, QWidget *parent = nullptr);

    void showClient(ClientKey client);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showEmptiness();
    void rememberPlace(const QModelIndex &parent, int first);
    void keepPlace();

    FirmServices m_services;
    ActivityModel *m_model;
    ActivityDelegate *m_delegate;
    QListView *m_list;
    QLabel *m_empty;
    QPersistentModelIndex m_place; ///< a line in view while lines come or go above it
    int m_placeTop = 0;
};

} // namespace portico
