#pragma once

#include "app/core/result.h"
#include "app/store/activitystore.h"
#include "app/store/firm.h"
#include "models/roles.h"

#include <QAbstractListModel>
#include <QDate>

namespace portico {

/// What was done to a client's portal and record, newest first, a page at a time.
///
/// It reads on the GUI thread, fifty lines at first: when a client is shown, and what is new when the firm changes; more
/// whenever a view asks for it, up to five hundred at a time. GUI thread; the firm must outlive it.
class ActivityModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        KindRole = FirstOwnRole, ///< ActivityKind as int
        SubjectRole,             ///< whom it is about; QString
        DetailRole,              ///< an address or a reason slug; QString
        ByRole,                  ///< the team member's name, empty where nobody at the firm did it; QString
        TimeRole,                ///< local time; QDateTime
        DayRole,                 ///< the local day; QDate
        StartsDayRole,           ///< whether it is the first row of its day; bool
    };

    explicit ActivityModel(Firm &firm, QObject *parent = nullptr);

    void showClient(ClientKey client);
    ClientKey client() const { return m_client; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void readFailed(const portico::Error &error);

private:
    Result<QList<Activity>> read(ActivityKey before, int count);
    void refresh();
    QDate dayAt(int row) const;

    Firm &m_firm;
    ClientKey m_client;
    QList<Activity> m_lines;
    bool m_more = false;
};

} // namespace portico
