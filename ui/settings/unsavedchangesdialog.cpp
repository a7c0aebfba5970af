#include "ui/settings/unsavedchangesdialog.h"

#include "ui/look/fonts.h"
#include "ui/widgets/buttons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace portico {

UnsavedChangesDialog::UnsavedChangesDialog(const QString &page, QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("unsavedChangesDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Unsaved Changes"));
    setMinimumWidth(scaled(440));
    auto *discard = makeButton(tr("Discard"), ButtonKind::secondary, this);
    discard->setObjectName(QStringLiteral("discard"));
    auto *stay = makeButton(tr("Keep Editing"), ButtonKind::secondary, this);
    stay->setObjectName(QStringLiteral("stay"));
    auto *save = makeButton(tr("Save"), ButtonKind::primary, this);
    save->setObjectName(QStringLiteral("save"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(discard);
    buttons->addStretch(1);
    buttons->addWidget(stay);
    buttons->addWidget(save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(12);
    layout->addWidget(makeWrappedLabel(tr("Save the changes?"), TextStyle::heading, Token::text, this));
    layout->addWidget(
        makeWrappedLabel(tr("“%1” has changes that were not saved.").arg(page), TextStyle::body, Token::text, this));
    layout->addSpacing(4);
    layout->addLayout(buttons);
    connect(save, &QPushButton::clicked, this, [this] {
        Q_EMIT saveChosen();
        accept();
    });
    connect(discard, &QPushButton::clicked, this, [this] {
        Q_EMIT discardChosen();
        accept();
    });
    connect(stay, &QPushButton::clicked, this, &UnsavedChangesDialog::reject);
}

void UnsavedChangesDialog::reject()
{
    Q_EMIT stayChosen();
    QDialog::reject();
}

} // namespace portico
