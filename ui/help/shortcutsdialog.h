#pragma once

#include "ui/help/helpdialog.h"

class QMenuBar;

namespace portico {

class TableView;

/// `Keyboard Shortcuts`: what the keys of a window do. GUI thread.
class ShortcutsDialog : public HelpDialog
{
    Q_OBJECT
public:
    /// menus: of the window whose keys are shown.
    explicit ShortcutsDialog(const QMenuBar *menus, QWidget *parent = nullptr);

    TableView *table() const { return m_table; }

private:
    TableView *m_table;
};

} // namespace portico
