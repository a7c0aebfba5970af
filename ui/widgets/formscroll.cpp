#include "ui/widgets/formscroll.h"

#include <QEvent>
#include <QLayout>
#include <QResizeEvent>

#include <algorithm>

#include "ui/look/fonts.h"
#include "ui/look/windowsize.h"

namespace portico {

namespace {

/// Of a form that scrolls, at least so much is to be seen.
constexpr int kLeastHeight = 120;

/// How low a form can be at a width.
int leastHeightOf(const QWidget *form, int width)
{
    QLayout *layout = form->layout();
    return layout && layout->hasHeightForWidth() ? layout->totalMinimumHeightForWidth(width)
                                                 : form->minimumSizeHint().height();
}

/// Holds a form that can give way. A scroll area makes what has a height for its width as high as that; this has none.
class GivingWay : public QWidget
{
public:
    explicit GivingWay(QWidget *form) : m_form(form)
    {
        form->setParent(this);
        form->installEventFilter(this);
    }

    QSize sizeHint() const override { return m_form->sizeHint(); }
    QSize minimumSizeHint() const override
    {
        const int least = m_form->minimumSizeHint().width();
        return {least, leastHeightOf(m_form, std::max(width(), least))};
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == m_form && event->type() == QEvent::LayoutRequest)
            updateGeometry(); // it is as high as the form, and no layout tells it so
        return QWidget::eventFilter(watched, event);
    }
    void resizeEvent(QResizeEvent *event) override
    {
        m_form->setGeometry(rect());
        if (event->oldSize().width() != width())
            updateGeometry(); // words that wrap otherwise are otherwise high
    }

private:
    QWidget *m_form;
};

} // namespace

FormScroll::FormScroll(QWidget *form, QWidget *parent, Fit fit) : QScrollArea(parent), m_form(form), m_fit(fit)
{
    QWidget *scrolled = fit == Fit::least ? new GivingWay(form) : form;
    scrolled->setProperty("look", QStringLiteral("scrolled"));
    setWidget(scrolled);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    scrolled->installEventFilter(this);
}

int FormScroll::heightOfForm(int width) const
{
    const int least = m_form->minimumSizeHint().width();
    if (m_fit == Fit::least)
        return leastHeightOf(m_form, std::max(width, least));
    return m_form->hasHeightForWidth() ? m_form->heightForWidth(std::max(width, least)) : m_form->sizeHint().height();
}

QSize FormScroll::sizeHint() const
{
    const QSize hint = m_form->sizeHint();
    const int width = std::max(hint.width(), minimumWidth());
    return {width, m_fit == Fit::least ? hint.height() : heightOfForm(width)};
}

QSize FormScroll::minimumSizeHint() const
{
    return {m_form->minimumSizeHint().width(), std::min(heightOfForm(width()), scaled(kLeastHeight))};
}

bool FormScroll::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        QMetaObject::invokeMethod(this, &FormScroll::grow, Qt::QueuedConnection);
    }
    return QScrollArea::eventFilter(watched, event);
}

void FormScroll::grow()
{
    const int missing = heightOfForm(viewport()->width()) - viewport()->height();
    QWidget *top = window();
    if (missing <= 0 || !isVisible() || top->isMaximized() || top->isFullScreen())
        return;
    const int room = roomFor(top).height();
    if (top->height() < room)
        top->resize(top->width(), std::min(top->height() + missing, room));
}

} // namespace portico
