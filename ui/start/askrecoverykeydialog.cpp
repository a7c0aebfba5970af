#include "ui/start/askrecoverykeydialog.h"

#include "ui/look/fonts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/formfield.h"

#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace portico {

namespace {

/// A dialog's body above a footer with buttons.
QVBoxLayout *buildBody(QDialog *dialog, const QList<QPushButton *> &buttons)
{
    auto *footer = new QFrame;
    footer->setProperty("look", QStringLiteral("footer"));
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(24, 12, 24, 12);
    row->setSpacing(8);
    row->addStretch();
    for (QPushButton *button : buttons)
        row->addWidget(button);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(32, 24, 32, 24);
    body->setSpacing(14);
    auto *layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(body, 1);
    layout->addWidget(footer);
    dialog->setMinimumWidth(scaled(520));
    return body;
}

} // namespace

AskRecoveryKeyDialog::AskRecoveryKeyDialog(const QString &why, const QList<TeamMember> &members, QWidget *parent)
    : QDialog(parent), m_key(new QLineEdit), m_who(new QComboBox), m_keyField(new FormField(tr("&Recovery key"), m_key)),
      m_open(makeButton(tr("Open the Firm"), ButtonKind::primary))
{
    setObjectName(QStringLiteral("askRecoveryKeyDialog"));
    setWindowTitle(tr("Recovery Key"));
    auto *cancel = makeButton(tr("Cancel"));
    QVBoxLayout *body = buildBody(this, {cancel, m_open});
    m_keyField->setHelp(tr("Seven groups of five signs, from the paper or file that was kept when the firm was made."));
    body->addWidget(makeWrappedLabel(why));
    if (!members.isEmpty()) {
        for (const TeamMember &member : members)
            m_who->addItem(tr("%1, %2").arg(member.name, member.email), member.key.value);
        body->addWidget(new FormField(tr("&Who are you?"), m_who));
    } else {
        m_who->setParent(this);
        m_who->hide();
    }
    body->addWidget(m_keyField);
    body->addStretch();
    connect(m_key, &QLineEdit::textEdited, this, [this] { m_keyField->setError({}); });
    connect(m_open, &QPushButton::clicked, this, &AskRecoveryKeyDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_key->setFocus();
}

void AskRecoveryKeyDialog::showError(const QString &sentence)
{
    m_keyField->setError(sentence);
    m_key->setFocus();
}

void AskRecoveryKeyDialog::setBusy(bool busy)
{
    m_key->setReadOnly(busy); // it keeps the keyboard: the dialog can still be closed by it
    m_who->setEnabled(!busy);
    setDisabledReason(m_open, busy ? tr("The firm is being opened.") : QString());
}

void AskRecoveryKeyDialog::accept()
{
    if (!m_open->isEnabled())
        return;
    const auto key = RecoveryKey::fromText(m_key->text());
    if (!key.ok()) {
        showError(key.error().sentence);
        return;
    }
    Q_EMIT answered(*key, MemberKey{m_who->currentData().toLongLong()});
}

} // namespace portico
