#pragma once

#include "ui/firmservices.h"
#include "ui/latestread.h"

#include <QLineEdit>
#include <QTimer>

class QCompleter;
class QStandardItemModel;

namespace portico {

/// A field to choose one client by typing a part of its name, address or phone: the first few that match are offered
/// below it. Looks on a worker. GUI thread.
class ClientField : public QLineEdit
{
    Q_OBJECT
public:
    explicit ClientField(const FirmServices &services, QWidget *parent = nullptr);
    ~ClientField() override;

    /// What stands in the field while nobody types.
    void setClient(ClientKey client, const QString &name);
    ClientKey client() const { return m_client; }
    /// The names that are offered now.
    QStringList offered() const;
    QCompleter *offers() const { return m_offers; }

Q_SIGNALS:
    void clientChosen(portico::ClientKey client);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void look();
    void choose(const QModelIndex &offer);

    FirmServices m_services;
    ClientKey m_client;
    QString m_name;
    QStandardItemModel *m_found;
    QCompleter *m_offers;
    QTimer m_soon;
    LatestRead m_looking;
};

} // namespace portico
