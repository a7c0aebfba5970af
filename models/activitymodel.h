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
/// It reads on the GUI thread, a page of lines at a time: the first when a client is shown, another one whenever a view
/// asks for older or newer lines, and what is new when the firm changes. It holds some two thousand lines at the most: a
/// view lays all of them out anew whenever some are added, so where more were scrolled through, those at the other end
/// go, and come back when somebody scrolls there. GUI thread; the firm must outlive it.
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
    /// The most lines that it holds.
    static constexpr int most = 2000;

    /// Whether there are newer lines than the first, because it let them go.
    bool canFetchNewer() const { return m_newer; }
    void fetchNewer();
    /// While lines are added by fetchNewer(), as against those that have just happened.
    bool isFetchingNewer() const { return m_fetchingNewer; }
    /// Begins with the newest line again.
    void showNewest();

    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void readFailed(const portico::Error &error);

private:
    Result<QList<Activity>> read(ActivityKey before, int count);
    void refresh();
    void addInFront(const QList<Activity> &lines);
    void letGoOfFirst();
    void letGoOfLast();
    QDate dayAt(int row) const;

    Firm &m_firm;
    ClientKey m_client;
    QList<Activity> m_lines;
    bool m_more = false;  ///< there are older ones than the last
    bool m_fetchingNewer = false;
    bool m_newer = false; ///< there are newer ones than the first
};

} // namespace portico
