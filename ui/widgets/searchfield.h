#pragma once

#include <QKeySequence>
#include <QLineEdit>
#include <QPointer>

class QToolButton;

namespace portico {

/// A search box: a magnifying glass before the text, the shortcut that leads here behind it while it is empty, a
/// button that clears it while it is not. Escape clears it too; Down and Up pass to `setCompanion()`'s list.
/// 36 px high, or 32 when compact.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(const QString &placeholder, QWidget *parent = nullptr);

    /// Shown in the field ("Ctrl+F"); making the shortcut itself is the window's.
    void setShortcutHint(const QKeySequence &shortcut);
    void setCompact(bool compact);
    /// The list that the arrow keys act on while typing goes on here.
    void setCompanion(QWidget *list) { m_companion = list; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();

    QString m_hint;
    QToolButton *m_clear;
    QPointer<QWidget> m_companion;
};

} // namespace portico
