#include "ui/widgets/stepdialog.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/look/fonts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/steplist.h"

namespace portico {

namespace {

constexpr int kSideWidth = 224;
constexpr int kNarrow = 720; // below that the pages need the room of the steps' titles

} // namespace

StepDialog::StepDialog(IconName icon, const QString &head, QWidget *parent)
    : QDialog(parent), m_side(new QFrame(this)), m_head(makeLabel(head, TextStyle::title)), m_steps(new StepList),
      m_pages(new QStackedWidget),
      m_cancel(makeButton(tr("Cancel"), ButtonKind::secondary, this)),
      m_back(makeButton(tr("Back"), ButtonKind::secondary, this)),
      m_next(makeButton(tr("Next"), ButtonKind::primary, this))
{
    m_side->setProperty("look", QStringLiteral("side"));
    auto *name = new QHBoxLayout;
    name->setSpacing(10);
    name->addWidget(new IconLabel(icon, 28, Token::accent));
    name->addWidget(m_head, 1);
    auto *left = new QVBoxLayout(m_side);
    left->setContentsMargins(18, 24, 18, 20);
    left->setSpacing(20);
    left->addLayout(name);
    left->addWidget(m_steps);
    left->addStretch(1);

    auto *page = new QFrame(this);
    page->setProperty("look", QStringLiteral("page"));
    auto *right = new QVBoxLayout(page);
    right->setContentsMargins(0, 0, 0, 0);
    right->addWidget(m_pages);

    auto *footer = new QFrame(this);
    footer->setProperty("look", QStringLiteral("footer"));
    auto *buttons = new QHBoxLayout(footer);
    buttons->setContentsMargins(24, 12, 24, 12);
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);

    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_side);
    row->addWidget(page, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(row, 1);
    layout->addWidget(footer);
    connect(m_next, &QPushButton::clicked, this, [this] { next(); });
    connect(m_back, &QPushButton::clicked, this, [this] { back(); });
    connect(m_cancel, &QPushButton::clicked, this, [this] { reject(); });
}

void StepDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    const bool narrow = width() < scaled(kNarrow);
    m_steps->setCompact(narrow);
    m_head->setHidden(narrow);
    m_side->setMinimumWidth(narrow ? 0 : scaled(kSideWidth));
}

int StepDialog::current() const
{
    return m_pages->currentIndex();
}

QVBoxLayout *StepDialog::addStep(const QString &step, const QString &title, const QString &sentence)
{
    m_names.append(step);
    auto *page = new QWidget;
    page->setProperty("look", QStringLiteral("scrolled"));
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(32, 28, 32, 24);
    column->setSpacing(14);
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(makeWrappedLabel(title, TextStyle::title));
    words->addWidget(makeWrappedLabel(sentence, TextStyle::body, Token::text2));
    column->addLayout(words);
    auto *content = new QVBoxLayout;
    content->setSpacing(14);
    column->addLayout(content, 1);
    auto *scroll = new QScrollArea;
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_pages->addWidget(scroll);
    return content;
}

void StepDialog::begin()
{
    m_steps->setSteps(m_names);
    showStep(0);
}

void StepDialog::showStep(int step)
{
    m_pages->setCurrentIndex(step);
    m_steps->setCurrent(step);
    m_back->setEnabled(step > 0);
    stepShown(step);
}

void StepDialog::back()
{
    if (current() > 0)
        showStep(current() - 1);
}

} // namespace portico
