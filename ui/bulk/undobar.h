#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace portico {

class HeldSends;

/// "412 invites go in 8 s  [Undo]": what HeldSends holds. Hidden while it holds nothing. A screen reader is told once,
/// not each second. GUI thread.
class UndoBar : public QWidget
{
    Q_OBJECT
public:
    enum class Place { window, statusBar };

    /// held must outlive it.
    UndoBar(HeldSends &held, Place place, QWidget *parent = nullptr);

    QPushButton *undoButton() const { return m_undo; }
    QString sentence() const;

private:
    void showHeld();

    HeldSends &m_held;
    QLabel *m_sentence;
    QPushButton *m_undo;
    qsizetype m_told = 0; ///< how many held sends a screen reader was told of
};

} // namespace portico
