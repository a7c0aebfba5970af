#pragma once

#include "models/portaluserindex.h"
#include "ui/manager/managertab.h"

class QBoxLayout;
class QComboBox;
class QGridLayout;
class QHBoxLayout;
class QPushButton;

namespace portico {

class PortalUserModel;

/// `With portal users`: everybody who has, or had, access to a portal, filtered by the drop-down, searched and ticked; and
/// what can be done with the ticked ones. `Copy Emails` is done here; the others are asked for by signals.
class PortalUsersTab : public ManagerTab
{
    Q_OBJECT
public:
    /// clients: who knows the clients' names; it must outlive the tab.
    PortalUsersTab(const FirmServices &services, ClientIndex &clients, QWidget *parent = nullptr);

    /// The ticked portal users, by ascending key.
    QList<PortalUserKey> tickedUsers() const;
    /// All that show, in the order in which they do.
    QList<PortalUserKey> shownUsers() const;
    PortalUserModel *model() const { return m_model; }
    PortalUserIndex *index() const { return m_index; }
    QComboBox *filterBox() const { return m_filter; }
    QPushButton *resendButton() const { return m_resend; }
    QPushButton *removeButton() const { return m_remove; }
    QPushButton *reactivateButton() const { return m_reactivate; }
    QPushButton *copyButton() const { return m_copy; }
    QPushButton *exportButton() const { return m_export; }
    /// `All Client Portal Users`, or what the filter makes of it.
    QString title() const;

    void showFilter(PortalUserFilter filter);
    /// Shows those of a part of the summary only, or all again.
    void showPart(std::optional<PortalStatus> part);
    std::optional<PortalStatus> part() const { return m_index->query().part; }

public Q_SLOTS:
    /// Puts the ticked people's addresses on the clipboard.
    void copyEmails();

Q_SIGNALS:
    void resendInviteRequested(const QList<portico::PortalUserKey> &users);
    void removeAccessRequested(const QList<portico::PortalUserKey> &users);
    void reactivateEmailRequested(const QList<portico::PortalUserKey> &users);
    /// The ticked ones; where none is, all that show.
    void exportRequested(const QList<portico::PortalUserKey> &users);
    /// Another part of the summary shows, or none.
    void partChanged();

protected:
    void sortBy(int column) override;
    void openRow(int row) override;
    void fillMenu(QMenu *menu, int row) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildFilter();
    void build();
    void connectParts();
    void arrange(PortalUserFilter filter, std::optional<PortalStatus> part, const PortalUserSort &sort);
    void showHits(const PortalUserHits &hits);
    void showTicks();
    void showTitle(qsizetype shown);
    void showEmptiness(qsizetype shown);
    void layOutActions(int columns);
    void fitActions();

    PortalUserIndex *m_index;
    PortalUserModel *m_model;
    QComboBox *m_filter;
    QPushButton *m_resend;
    QPushButton *m_remove;
    QPushButton *m_reactivate;
    QPushButton *m_copy;
    QPushButton *m_export;
    QHBoxLayout *m_first = nullptr; ///< the filter, and how many are ticked
    QGridLayout *m_actions = nullptr;
    int m_actionColumns = 0;
    QBoxLayout *m_top = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_shown = nullptr;
    qint64 m_all = -1;
    bool m_following = false; ///< the drop-down is being set, not chosen from
};

} // namespace portico
