#pragma once

#include "models/keyset.h"
#include "app/core/keys.h"

#include <QList>
#include <QObject>

namespace portico {

class ClientListModel;
class TableView;

/// Which clients of the list are chosen. It stays with the clients when the rows are sorted or searched anew: those
/// that are still shown stay chosen, and the current one current. GUI thread.
class ClientSelection : public QObject
{
    Q_OBJECT
public:
    /// The table has the model already.
    ClientSelection(TableView *table, ClientListModel *model);

    /// How many clients are chosen.
    int count() const;
    /// The first ones of them, in the order of the rows.
    QList<ClientKey> keys(int most) const;
    /// The client that the keyboard is at; the empty key for none.
    ClientKey current() const;
    void clear();

Q_SIGNALS:
    void changed();

private:
    void keep();
    void putBack();

    TableView *m_table;
    ClientListModel *m_model;
    KeySet m_kept;
    int m_keptCount = 0;
    ClientKey m_current;
};

} // namespace portico
