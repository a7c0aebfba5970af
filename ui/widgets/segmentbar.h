#pragma once

#include <QAbstractButton>
#include <QList>
#include <QWidget>

#include <optional>

#include "ui/look/icons.h"

namespace portico {

/// One part of a SegmentBar; it paints itself: icon, word, count.
class SegmentButton : public QAbstractButton
{
    Q_OBJECT

public:
    SegmentButton(const QString &text, QWidget *parent);

    void setStatusIcon(IconName icon, Token tone);
    /// In second colour behind the word; empty for none.
    void setCount(const QString &count);
    QString count() const { return m_count; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    std::optional<IconName> m_icon;
    Token m_tone = Token::text2;
    QString m_count;
};

/// A filter of a few exclusive words in a well, each with a count: one is always chosen. Where it is narrower than its
/// words, they wrap into further lines. Arrow keys move the choice; for screen readers the parts are radio buttons.
class SegmentBar : public QWidget
{
    Q_OBJECT

public:
    explicit SegmentBar(QWidget *parent = nullptr);

    /// Adds a part behind those already there; the first one is chosen.
    SegmentButton *addSegment(const QString &text);
    SegmentButton *segment(int index) const { return m_segments.at(index); }
    int current() const;
    /// Chooses a part; currentChanged() follows where it was another.
    void setCurrent(int index);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void currentChanged(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    /// Puts the parts into lines of a width, or (apply false) only says how high they are.
    int arrange(int width, bool apply) const;

    QList<SegmentButton *> m_segments;
};

} // namespace portico
