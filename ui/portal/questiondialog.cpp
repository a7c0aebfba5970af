#include "ui/portal/questiondialog.h"

#include "ui/look/fonts.h"
#include "ui/look/windowsize.h"
#include "ui/widgets/messagestrip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QShowEvent>
#include <QVBoxLayout>

#include <utility>

namespace portico {

namespace {

/// What lies in a layout, and in those within it.
QList<QWidget *> widgetsIn(const QLayout *layout)
{
    QList<QWidget *> widgets;
    for (int i = 0; i < layout->count(); ++i) {
        QLayoutItem *item = layout->itemAt(i);
        if (item->widget())
            widgets += item->widget();
        else if (item->layout())
            widgets += widgetsIn(item->layout());
    }
    return widgets;
}

} // namespace

QuestionDialog::QuestionDialog(const QString &heading, const QString &sentence, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(heading);
    setMinimumWidth(scaled(440));
    auto *title = makeWrappedLabel(heading, TextStyle::heading, Token::text, this);
    m_sentence = makeWrappedLabel(sentence, TextStyle::body, Token::text, this);
    m_sentence->setVisible(!sentence.isEmpty());
    m_trouble = new MessageStrip(MessageStrip::Kind::undeliverable, {}, this);
    m_trouble->hide();
    m_body = new QVBoxLayout;
    m_body->setSpacing(8);
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(8);
    m_buttons->addStretch(1);
    m_no = makeButton(tr("Cancel"), ButtonKind::secondary, this);
    m_buttons->addWidget(m_no);
    m_yes = nullptr;

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(12);
    layout->addWidget(title);
    layout->addWidget(m_sentence);
    layout->addLayout(m_body);
    layout->addWidget(m_trouble);
    layout->addStretch(1);
    layout->addSpacing(4);
    layout->addLayout(m_buttons);
    connect(m_no, &QPushButton::clicked, this, &QDialog::reject);
    setAnswers(tr("OK"), tr("Cancel"), ButtonKind::primary);
}

void QuestionDialog::setAnswers(const QString &yes, const QString &no, ButtonKind yesKind)
{
    delete m_yes;
    m_yes = makeButton(yes, yesKind, this);
    m_buttons->addWidget(m_yes);
    m_no->setText(no);
    setTabOrder(m_no, m_yes);
    connect(m_yes, &QPushButton::clicked, this, [this] { answeredYes(); });
    showYes();
}

QPushButton *QuestionDialog::addAnswer(const QString &text, int result)
{
    QPushButton *button = makeButton(text, ButtonKind::secondary, this);
    m_buttons->insertWidget(0, button);
    connect(button, &QPushButton::clicked, this, [this, result] { done(result); });
    return button;
}

void QuestionDialog::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
}

void QuestionDialog::setWhyNotYes(const QString &reason)
{
    m_whyNotYes = reason;
    showYes();
}

void QuestionDialog::showYes()
{
    setDisabledReason(m_yes, m_busy ? tr("It is being done.") : m_whyNotYes);
}

void QuestionDialog::showTrouble(const QString &sentence)
{
    m_trouble->setSentence(sentence);
    m_trouble->setVisible(!sentence.isEmpty());
}

QString QuestionDialog::sentence() const
{
    return m_sentence->text();
}

QString QuestionDialog::trouble() const
{
    return m_trouble->isVisibleTo(this) ? m_trouble->sentence() : QString();
}

void QuestionDialog::setBusy(bool busy)
{
    if (busy == m_busy)
        return;
    m_busy = busy;
    if (busy) {
        m_focused = focusWidget();
        const QList<QWidget *> widgets = widgetsIn(m_body);
        for (QWidget *widget : widgets) {
            if (widget->isEnabledTo(this))
                m_held.append(widget);
        }
    }
    for (const QPointer<QWidget> &widget : std::as_const(m_held)) {
        if (widget)
            widget->setEnabled(!busy);
    }
    m_no->setEnabled(!busy);
    showYes();
    if (busy)
        return;
    m_held.clear();
    // What is disabled gives the focus away: whoever typed goes on where it was.
    if (m_focused)
        m_focused->setFocus(Qt::OtherFocusReason);
}

void QuestionDialog::reject()
{
    if (!m_busy)
        QDialog::reject();
}

void QuestionDialog::showEvent(QShowEvent *event)
{
    // Qt would make it two thirds of the screen at the most.
    if (!event->spontaneous() && !testAttribute(Qt::WA_Resized))
        resizeWithin(this, sizeHint());
    QDialog::showEvent(event);
}

} // namespace portico
