#pragma once

#include <QAbstractTableModel>
#include <QList>
#include <QString>

class QMenu;
class QMenuBar;

namespace portico {

/// What a key does.
struct ShortcutLine
{
    QString keys;  ///< as this system writes them
    QString what;
    QString where; ///< the menu, or the part of a window

    bool operator==(const ShortcutLine &) const = default;
};

/// The keys of a window: those of its menu bar, and those that lists and tables have. GUI thread.
class ShortcutsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { what, keys, where, columnCountOfAll };

    explicit ShortcutsModel(const QMenuBar *menus, QObject *parent = nullptr);

    const QList<ShortcutLine> &lines() const { return m_lines; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void addMenu(const QMenu *menu, const QString &name);

    QList<ShortcutLine> m_lines;
};

} // namespace portico
