#include "ui/settings/formdialog.h"

#include "ui/look/fonts.h"
#include "ui/look/windowsize.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/formscroll.h"
#include "ui/widgets/messagestrip.h"

#include <QHBoxLayout>
#include <QShowEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace portico {

FormDialog::FormDialog(const QString &title, const QString &confirmText, QWidget *parent)
    : QDialog(parent), m_body(new QWidget(this)), m_form(new QVBoxLayout(m_body)),
      m_trouble(new MessageStrip(MessageStrip::Kind::undeliverable, {}, this)),
      m_confirm(makeButton(confirmText, ButtonKind::primary, this)),
      m_cancel(makeButton(tr("Cancel"), ButtonKind::secondary, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    setMinimumWidth(scaled(480));
    m_trouble->hide();
    // The margins lie within what scrolls, so that the ring around a field has room.
    m_form->setContentsMargins(24, 4, 24, 16);
    m_form->setSpacing(14);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(24, 20, 24, 10);
    head->setSpacing(14);
    head->addWidget(makeWrappedLabel(title, TextStyle::heading, Token::text, this));
    head->addWidget(m_trouble);
    auto *scroll = new FormScroll(m_body, this);
    scroll->setMinimumWidth(scaled(480));
    auto *footer = new QFrame(this);
    footer->setProperty("look", QStringLiteral("footer"));
    auto *buttons = new QHBoxLayout(footer);
    buttons->setContentsMargins(24, 12, 24, 12);
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_confirm);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(scroll, 1);
    layout->addWidget(footer);
    connect(m_confirm, &QPushButton::clicked, this, [this] { confirm(); });
    connect(m_cancel, &QPushButton::clicked, this, &FormDialog::reject);
}

void FormDialog::showEvent(QShowEvent *event)
{
    // Qt would make it two thirds of the screen at the most.
    if (!event->spontaneous() && !testAttribute(Qt::WA_Resized))
        resizeWithin(this, sizeHint());
    QDialog::showEvent(event);
}

QString FormDialog::trouble() const
{
    return m_trouble->isVisibleTo(this) ? m_trouble->sentence() : QString();
}

void FormDialog::showTrouble(const QString &sentence)
{
    m_trouble->setSentence(sentence);
    m_trouble->setVisible(!sentence.isEmpty());
}

void FormDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_body->setEnabled(!busy);
    m_cancel->setEnabled(!busy);
    m_confirm->setEnabled(!busy);
}

void FormDialog::reject()
{
    if (!m_busy)
        QDialog::reject();
}

} // namespace portico
