#include "ui/start/recentcard.h"

#include "ui/look/fonts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/elidedlabel.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace portico {

RecentCard::RecentCard(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
}

void RecentCard::setFirms(const QList<RecentFirm> &firms)
{
    while (QLayoutItem *item = layout()->takeAt(0)) {
        item->widget()->deleteLater(); // it may be what was just pressed
        item->widget()->hide();
        delete item;
    }
    setVisible(!firms.isEmpty());
    if (firms.isEmpty())
        return;
    auto *card = new Card(tr("Opened lately"), Card::Body::flush);
    bool firstThere = true;
    for (const RecentFirm &firm : firms) {
        if (&firm != &firms.first())
            card->body()->addWidget(Card::makeDivider());
        card->body()->addWidget(makeRow(firm, firm.there && firstThere));
        firstThere = firstThere && !firm.there;
    }
    layout()->addWidget(card);
}

QWidget *RecentCard::makeRow(const RecentFirm &firm, bool first)
{
    auto *row = new QWidget;
    auto *name = new ElidedLabel;
    setTextStyle(name, TextStyle::strong);
    name->setText(firm.name);
    auto *place = new ElidedLabel;
    setTextStyle(place, TextStyle::small);
    setTextTone(place, Token::text2);
    const QString folder = QDir::toNativeSeparators(firm.folder);
    place->setText(firm.there ? folder : tr("Not there any more: %1").arg(folder));
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(name);
    words->addWidget(place);
    auto *button = makeButton(firm.there ? tr("Open") : tr("Remove from List"),
                              first ? ButtonKind::primary : ButtonKind::secondary);
    button->setAccessibleName(QStringLiteral("%1: %2").arg(button->text(), firm.name));
    button->setObjectName(firm.there ? QStringLiteral("openRecent") : QStringLiteral("dropRecent"));
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(16, 10, 16, 10);
    line->setSpacing(16);
    line->addLayout(words, 1);
    line->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, firm] {
        if (firm.there)
            Q_EMIT openRequested(firm.folder);
        else
            Q_EMIT dropRequested(firm.folder);
    });
    return row;
}

} // namespace portico
