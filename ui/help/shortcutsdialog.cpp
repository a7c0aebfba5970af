#include "ui/help/shortcutsdialog.h"

#include "ui/help/shortcutsmodel.h"
#include "ui/look/tableview.h"
#include "ui/look/windowsize.h"

#include <QVBoxLayout>

namespace portico {

ShortcutsDialog::ShortcutsDialog(const QMenuBar *menus, QWidget *parent)
    : HelpDialog(tr("Keyboard Shortcuts"), tr("Keyboard shortcuts"),
                 tr("Everything in Portico can be done without a mouse."), parent),
      m_table(new TableView)
{
    setObjectName(QStringLiteral("shortcutsDialog"));
    m_table->setAccessibleName(tr("Keyboard shortcuts"));
    m_table->setModel(new ShortcutsModel(menus, this));
    m_table->setColumnBaseWidth(ShortcutsModel::where, 110);
    m_table->setStretchColumn(ShortcutsModel::what, 200);
    m_table->setStretchColumn(ShortcutsModel::keys, 160);
    body()->addWidget(m_table, 1);
    keepSize(this, QStringLiteral("shortcuts"), {640, 620});
    m_table->setCurrentIndex(m_table->model()->index(0, 0));
    m_table->setFocus(Qt::OtherFocusReason);
}

} // namespace portico
