#pragma once

#include <QList>
#include <QString>

namespace portico {

/// A firm that was open on this computer, in this account.
struct RecentFirm
{
    QString folder;
    QString name;
    bool there = true; ///< its folder still holds a firm

    bool operator==(const RecentFirm &) const = default;
};

/// The firms that were open lately, newest first. Kept in this account's settings; nothing of them is in a log. GUI
/// thread.
class RecentFirms
{
public:
    static constexpr int most = 8;

    /// Looks at the disk for each whether it is still there.
    static QList<RecentFirm> list();
    /// The firm that was just opened becomes the first one.
    static void add(const QString &folder, const QString &name);
    /// Drops a firm from the list; its data is not touched.
    static void drop(const QString &folder);
};

} // namespace portico
