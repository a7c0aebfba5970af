#include "ui/help/helpdialog.h"

#include "ui/look/fonts.h"
#include "ui/widgets/buttons.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace portico {

HelpDialog::HelpDialog(const QString &title, const QString &heading, const QString &sentence, QWidget *parent)
    : QDialog(parent), m_body(new QVBoxLayout), m_buttons(new QHBoxLayout),
      m_close(makeButton(tr("Close"), ButtonKind::primary, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(makeWrappedLabel(heading, TextStyle::title));
    words->addWidget(makeWrappedLabel(sentence, TextStyle::body, Token::text2));
    m_body->setContentsMargins(24, 20, 24, 20);
    m_body->setSpacing(14);
    m_body->addLayout(words);
    auto *footer = new QFrame(this);
    footer->setProperty("look", QStringLiteral("footer"));
    footer->setLayout(m_buttons);
    m_buttons->setContentsMargins(24, 12, 24, 12);
    m_buttons->setSpacing(8);
    m_buttons->addStretch(1);
    m_buttons->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_body, 1);
    layout->addWidget(footer);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
}

void HelpDialog::addButton(QPushButton *button)
{
    m_buttons->insertWidget(m_buttons->count() - 1, button);
}

} // namespace portico
