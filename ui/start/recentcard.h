#pragma once

#include "ui/start/recentfirms.h"

#include <QWidget>

namespace portico {

/// The firms that were open lately, each with a button that opens it; one that has gone says so, and can be dropped from
/// the list. GUI thread.
class RecentCard : public QWidget
{
    Q_OBJECT
public:
    explicit RecentCard(QWidget *parent = nullptr);

    void setFirms(const QList<RecentFirm> &firms);

Q_SIGNALS:
    void openRequested(const QString &folder);
    void dropRequested(const QString &folder);

private:
    QWidget *makeRow(const RecentFirm &firm, bool first);
};

} // namespace portico
