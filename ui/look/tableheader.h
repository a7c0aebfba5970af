#pragma once

#include <QHeaderView>

namespace portico {

/// The header of a table: 32 px, small words, the sorted column in strong text with an arrow in the accent colour
/// beside its word. Made by TableView.
class TableHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit TableHeader(QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void paintEvent(QPaintEvent *event) override;
    QSize sectionSizeFromContents(int section) const override;
    void changeEvent(QEvent *event) override;
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
