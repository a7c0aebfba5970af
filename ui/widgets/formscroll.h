#pragma once

#include <QScrollArea>

namespace portico {

/// Holds a form that may be higher than the screen, with large letters or many words: as high as the form asks for
/// where there is room, and scrolled where there is not. When the form grows later, its window grows with it as far as
/// the screen allows. The form is never narrower than it has to be.
class FormScroll : public QScrollArea
{
    Q_OBJECT

public:
    /// How high the form is where its window leaves room.
    enum class Fit {
        whole, ///< as high as it asks for
        least, ///< not higher than the window: a list within it gives way, and scrolls by itself
    };

    /// Takes the form over.
    explicit FormScroll(QWidget *form, QWidget *parent = nullptr, Fit fit = Fit::whole);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int heightOfForm(int width) const;
    void grow();

    QWidget *m_form;
    Fit m_fit;
};

} // namespace portico
