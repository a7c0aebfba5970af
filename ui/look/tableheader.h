#pragma once

#include <QHeaderView>

namespace portico {

/// The header of a table: 32 px, small words, the sorted column in strong text with an arrow in the accent colour
/// beside its word. Made by TableView.
///
/// A section whose headerData() answers Qt::CheckStateRole is a tick box: a click on it emits tickClicked() instead of
/// sorting, and the model's answer is what it shows.
class TableHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit TableHeader(QWidget *parent = nullptr);

    QSize sizeHint() const override;

Q_SIGNALS:
    void tickClicked(int section);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void paintEvent(QPaintEvent *event) override;
    QSize sectionSizeFromContents(int section) const override;
    void changeEvent(QEvent *event) override;

private:
    bool isTick(int section) const;

    int m_pressedTick = -1;
};

/// What stands above a table's vertical scroll bar, so that the header goes on to the table's edge. Made by TableView.
class TableHeaderEnd : public QWidget
{
    Q_OBJECT

public:
    explicit TableHeaderEnd(QWidget *header);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *m_header;
};

} // namespace portico
