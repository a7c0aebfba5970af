#include "ui/help/shortcutsmodel.h"

#include "models/roles.h"

#include <QAction>
#include <QKeySequence>
#include <QMenu>
#include <QMenuBar>

namespace portico {

namespace {

/// An entry's words without mnemonic and dots.
QString plainText(const QString &text)
{
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == QLatin1Char('&') && i + 1 < text.size())
            ++i;
        plain += text[i];
    }
    return plain.endsWith(QChar(0x2026)) ? plain.chopped(1) : plain;
}

QString native(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
{
    return QKeySequence(modifiers | key).toString(QKeySequence::NativeText);
}

} // namespace

ShortcutsModel::ShortcutsModel(const QMenuBar *menus, QObject *parent) : QAbstractTableModel(parent)
{
    const QList<QAction *> actions = menus->actions();
    for (const QAction *action : actions) {
        if (action->menu())
            addMenu(action->menu(), plainText(action->text()));
    }
    const QString lists = tr("Lists");
    m_lines.append({native(Qt::Key_Return), tr("Open the current row"), lists});
    m_lines.append({native(Qt::Key_Return, Qt::ControlModifier), tr("Follow the link in the current row"), lists});
    m_lines.append({native(Qt::Key_Space), tr("Tick the current row"), lists});
    m_lines.append({native(Qt::Key_Down), tr("From the search field into the list"), lists});
    m_lines.append({native(Qt::Key_Escape), tr("Close a dialog, or go back"), tr("Windows")});
    m_lines.append({native(Qt::Key_Tab), tr("To the next field"), tr("Windows")});
}

void ShortcutsModel::addMenu(const QMenu *menu, const QString &name)
{
    const QList<QAction *> actions = menu->actions();
    for (const QAction *action : actions) {
        if (action->menu()) {
            addMenu(action->menu(), name);
            continue;
        }
        const QList<QKeySequence> shortcuts = action->shortcuts();
        QStringList written;
        for (const QKeySequence &key : shortcuts)
            written.append(key.toString(QKeySequence::NativeText));
        if (!written.isEmpty())
            m_lines.append({written.join(QStringLiteral(", ")), plainText(action->text()), name});
    }
}

int ShortcutsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int ShortcutsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnCountOfAll;
}

QVariant ShortcutsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == NameRole)
        return index.column() == what;
    if (role != Qt::DisplayRole)
        return {};
    const ShortcutLine &line = m_lines.at(index.row());
    switch (index.column()) {
    case what:
        return line.what;
    case keys:
        return line.keys;
    case where:
        return line.where;
    default:
        return {};
    }
}

QVariant ShortcutsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case what:
        return tr("What it does");
    case keys:
        return tr("Keys");
    case where:
        return tr("Where");
    default:
        return {};
    }
}

} // namespace portico
