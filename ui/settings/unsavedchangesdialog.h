#pragma once

#include <QDialog>

namespace portico {

/// Asks what shall become of changes that were not saved. Closes with one of three answers; GUI thread.
class UnsavedChangesDialog : public QDialog
{
    Q_OBJECT
public:
    /// page: the title of the page with the changes.
    explicit UnsavedChangesDialog(const QString &page, QWidget *parent = nullptr);

Q_SIGNALS:
    void saveChosen();
    void discardChosen();
    void stayChosen();

public Q_SLOTS:
    /// Escape and the window's close button lose nothing.
    void reject() override;
};

} // namespace portico
