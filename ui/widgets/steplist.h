#pragma once

#include <QStringList>
#include <QWidget>

namespace portico {

/// The steps of a wizard, one below the other: a number in a circle and a title; done ones have a tick, the present one
/// is filled. It only shows. A screen reader hears "Step 2 of 4: Mail account".
class StepList : public QWidget
{
    Q_OBJECT

public:
    explicit StepList(QWidget *parent = nullptr);

    void setSteps(const QStringList &titles);
    void setCurrent(int step);
    int current() const { return m_current; }
    /// Only the circles, where there is no room for titles.
    void setCompact(bool compact);
    bool isCompact() const { return m_compact; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();
    int rowHeight() const;

    QStringList m_titles;
    int m_current = 0;
    bool m_compact = false;
};

} // namespace portico
