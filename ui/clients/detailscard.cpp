#include "ui/clients/detailscard.h"

#include "ui/clients/clientdialog.h"
#include "ui/look/fonts.h"
#include "ui/widgets/buttons.h"

#include <QGridLayout>
#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>

namespace portico {

namespace {

constexpr qsizetype kLongestWord = 24; // characters that a narrow card holds

/// Lets words that no line would hold be broken: a label breaks at spaces only.
QString breakable(const QString &text)
{
    QString broken;
    qsizetype run = 0;
    for (const QChar c : text) {
        run = c.isSpace() ? 0 : run + 1;
        if (run > kLongestWord && !c.isLowSurrogate() && !c.isMark()) {
            broken += QChar(0x200B); // of no width
            run = 1;
        }
        broken += c;
    }
    return broken;
}

} // namespace

DetailsCard::DetailsCard(QWidget *parent) : Card(tr("Details"), Body::padded, parent)
{
    setObjectName(QStringLiteral("detailsCard"));
    auto *edit = makeIconButton(IconName::edit, tr("Edit Client…"), this);
    edit->setObjectName(QStringLiteral("editClient"));
    connect(edit, &QAbstractButton::clicked, this, &DetailsCard::editRequested);
    addHeaderWidget(edit);
    body()->addStretch();
}

void DetailsCard::showClient(const Client &client, const QStringList &assignedTo)
{
    if (m_content && client == m_client && assignedTo == m_assignedTo)
        return;
    m_client = client;
    m_assignedTo = assignedTo;
    delete m_content;
    m_content = new QWidget(this);
    m_grid = new QGridLayout(m_content);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(12);
    m_grid->setColumnMinimumWidth(0, scaled(88));
    m_grid->setColumnStretch(1, 1);
    // One name stands in the page's header already.
    if (assignedTo.size() > 1)
        addLine(tr("Assigned to"), tr("%1 (leads)").arg(assignedTo.first()) % QLatin1Char('\n')
                    % assignedTo.mid(1).join(QLatin1Char('\n')));
    addLine(tr("Phone"), client.phone);
    addLine(tr("Address"), client.address);
    addLine(tr("Tax ID"), client.taxId);
    addLine(tr("Year end"), describeYearEnd(client.yearEnd));
    addLine(tr("Client since"), describeMonth(client.clientSince));
    if (m_grid->rowCount() == 1 && !m_grid->itemAtPosition(0, 0)) {
        m_grid->addWidget(makeWrappedLabel(tr("Nothing is known about this client yet."), TextStyle::body, Token::text2),
                          0, 0, 1, 2);
    }
    body()->insertWidget(0, m_content);
}

void DetailsCard::addLine(const QString &name, const QString &value)
{
    if (value.isEmpty())
        return;
    const int row = m_grid->itemAtPosition(0, 0) ? m_grid->rowCount() : 0;
    QLabel *text = makeWrappedLabel(breakable(value));
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setAccessibleName(tr("%1: %2").arg(name, value));
    // A number or an address reads from left to right, and stands where the column begins all the same.
    text->setAlignment(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading) | Qt::AlignAbsolute | Qt::AlignTop);
    m_grid->addWidget(makeLabel(name, TextStyle::body, Token::text2), row, 0, Qt::AlignTop);
    m_grid->addWidget(text, row, 1, Qt::AlignTop);
}

} // namespace portico
