#pragma once

#include "app/core/keys.h"
#include "ui/firmservices.h"
#include "ui/widgets/card.h"

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

private:
    void showEmptiness();

    FirmServices m_services;
    ActivityModel *m_model;
    ActivityDelegate *m_delegate;
    QListView *m_list;
    QLabel *m_empty;
};

} // namespace portico
