#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace portico {

/// A block of a page: a frame with a heading, a count beside it, actions at the right, and a body.
///
///     auto *card = new Card(tr("Client Portal"), Card::Body::flush, this);
///     card->setCount(tr("%n people", nullptr, 4));
///     card->addHeaderWidget(makeButton(IconName::plus, tr("Invite to the Client Portal"), ButtonKind::primary));
///     card->body()->addWidget(row);
///
/// It is a group for screen readers, named by its heading.
class Card : public QFrame
{
    Q_OBJECT

public:
    enum class Body {
        padded, ///< 16 px around the body
        flush,  ///< rows and tables from edge to edge, below a divider
    };

    explicit Card(const QString &heading, Body body = Body::padded, QWidget *parent = nullptr);

    QString heading() const;
    void setHeading(const QString &heading);
    /// Beside the heading, in second colour: "4 people", "1,196". Empty: none.
    void setCount(const QString &count);
    /// Puts a widget at the right of the heading, after those already there; the card owns it.
    void addHeaderWidget(QWidget *widget);
    /// The body's layout: add rows to it. A flush body has no margins and no spacing.
    QVBoxLayout *body() const { return m_body; }
    /// A thin line from edge to edge, for between rows.
    static QFrame *makeDivider(QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// A heading that is wider than the card leaves room for wraps.
    void fitHeading();

    QLabel *m_heading;
    QLabel *m_count;
    QHBoxLayout *m_header;
    QVBoxLayout *m_body;
};

} // namespace portico
