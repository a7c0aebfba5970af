#pragma once

#include "models/clientview.h"
#include "ui/firmservices.h"

#include <QWidget>

class QComboBox;

namespace portico {

class LinkButton;

/// The drop-downs beside the search of the client list: who looks after the client, its state, its portal; and `Clear`
/// where one of them is not as it was at the beginning. Follows the firm's team members. GUI thread.
class ClientFilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit ClientFilterBar(const FirmServices &services, QWidget *parent = nullptr);

    ClientFilter filter() const;
    /// Shows a filter; filterChanged() follows where it was another.
    void setFilter(const ClientFilter &filter);

Q_SIGNALS:
    void filterChanged(const portico::ClientFilter &filter);

private:
    void fillMembers();
    void fillStates();
    void fillPortals();
    void noteChange();
    QComboBox *makeBox(const QString &name, const QString &objectName);

    FirmServices m_services;
    QComboBox *m_assigned;
    QComboBox *m_state;
    QComboBox *m_portal;
    LinkButton *m_clear;
    ClientFilter m_told; ///< what filterChanged() told last
    bool m_filling = false;
};

} // namespace portico
