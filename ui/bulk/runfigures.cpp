#include "ui/bulk/runfigures.h"

#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/widgets/iconlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace portico {

RunFigures::RunFigures(QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(24));
    for (int part = 0; part < partCount; ++part) {
        m_figures[size_t(part)] = makeFigure(Part(part));
        row->addWidget(m_figures[size_t(part)].part);
    }
    row->addStretch(1);
    setCounts({});
}

RunFigures::Figure RunFigures::makeFigure(Part part)
{
    const auto look = [part]() -> std::tuple<IconName, QString, Token> {
        switch (part) {
        case sent: return {IconName::mail, tr("Sent"), Token::invited};
        case failed: return {IconName::warning, tr("Failed"), Token::undeliverable};
        case unconfirmed: return {IconName::question, tr("Unconfirmed"), Token::unconfirmed};
        case cancelled: return {IconName::ban, tr("Withdrawn"), Token::removed};
        case left: return {IconName::clock, tr("Left"), Token::queued};
        default: return {IconName::none, tr("Left out"), Token::text2};
        }
    };
    const auto [icon, word, tone] = look();
    auto *whole = new QWidget(this);
    whole->setMinimumWidth(scaled(88));
    auto *number = makeLabel({}, TextStyle::figure, Token::text, whole);
    number->setAccessibleName(word);
    auto *below = new QHBoxLayout;
    below->setSpacing(6);
    below->addWidget(new IconLabel(icon, 16, tone, whole));
    below->addWidget(makeLabel(word, TextStyle::body, tone, whole));
    below->addStretch(1);
    auto *layout = new QVBoxLayout(whole);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(number);
    layout->addLayout(below);
    return {whole, number};
}

void RunFigures::set(Part part, qint64 count, bool shown)
{
    const Figure &figure = m_figures[part];
    const QString text = QLocale().toString(count);
    figure.number->setText(text);
    figure.number->setAccessibleDescription(text);
    figure.part->setVisible(shown);
}

void RunFigures::setCounts(const BulkSendCounts &counts)
{
    set(sent, counts.sent, true);
    set(failed, counts.failed, true);
    set(unconfirmed, counts.unconfirmed, counts.unconfirmed > 0);
    set(cancelled, counts.cancelled, counts.cancelled > 0);
    set(left, counts.left(), true);
    set(leftOut, counts.leftOut, counts.leftOut > 0);
}

} // namespace portico
