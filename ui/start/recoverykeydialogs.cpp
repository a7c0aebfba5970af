#include "ui/start/recoverykeydialogs.h"

#include "ui/look/fonts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/formfield.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSaveFile>
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

ShowRecoveryKeyDialog::ShowRecoveryKeyDialog(const RecoveryKey &key, QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("showRecoveryKeyDialog"));
    setWindowTitle(tr("Recovery Key"));
    auto *done = makeButton(tr("Go On"), ButtonKind::primary);
    QVBoxLayout *body = buildBody(this, {done});

    auto *shown = new QLineEdit(key.text());
    shown->setObjectName(QStringLiteral("recoveryKey"));
    shown->setReadOnly(true);
    shown->setAccessibleName(tr("Recovery key"));
    shown->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    shown->setAlignment(Qt::AlignCenter);
    shown->setMinimumWidth(shown->fontMetrics().horizontalAdvance(key.text()) + scaled(32));
    auto *copy = makeButton(tr("Copy"));
    auto *save = makeButton(tr("Save…"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(copy);
    row->addWidget(save);
    row->addStretch();
    auto *kept = new QCheckBox(tr("I have &printed it, or saved it somewhere else than on this computer"));
    kept->setObjectName(QStringLiteral("kept"));

    body->addWidget(makeLabel(tr("Your recovery key"), TextStyle::title));
    body->addWidget(makeWrappedLabel(
        tr("The firm's data is encrypted. This key opens it when this computer is lost, or on another one. It is shown "
           "this once: without it, and without this computer, nobody can read the data again, neither you nor we.")));
    body->addWidget(shown);
    body->addLayout(row);
    body->addWidget(kept);
    body->addStretch();
    setDisabledReason(done, tr("Keep the key first."));
    connect(kept, &QCheckBox::toggled, this, [this, done](bool on) {
        m_kept = on;
        setDisabledReason(done, on ? QString() : tr("Keep the key first."));
    });
    connect(copy, &QPushButton::clicked, this, [text = key.text()] { QGuiApplication::clipboard()->setText(text); });
    connect(save, &QPushButton::clicked, this, [this, text = key.text()] { saveAs(text); });
    connect(done, &QPushButton::clicked, this, &QDialog::accept);
}

void ShowRecoveryKeyDialog::saveAs(const QString &text)
{
    auto *dialog = new QFileDialog(this, tr("Save the Recovery Key"), QStringLiteral("Portico recovery key.txt"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this, text](const QString &path) {
        QSaveFile file(path);
        if (file.open(QIODevice::WriteOnly) && file.write(text.toUtf8() + '\n') > 0 && file.commit())
            return;
        auto *box = new QMessageBox(QMessageBox::Warning, tr("Recovery Key"),
                                    tr("The key could not be saved there. Choose another place."), QMessageBox::Ok, this);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
    });
    dialog->open();
}

/// Escape and the window's close button do not lose the key by accident.
void ShowRecoveryKeyDialog::reject()
{
    if (m_kept)
        QDialog::reject();
}

AskRecoveryKeyDialog::AskRecoveryKeyDialog(const QString &why, const QList<TeamMember> &members, QWidget *parent)
    : QDialog(parent), m_key(new QLineEdit), m_who(new QComboBox), m_keyField(new FormField(tr("&Recovery key"), m_key))
{
    setObjectName(QStringLiteral("askRecoveryKeyDialog"));
    setWindowTitle(tr("Recovery Key"));
    auto *open = makeButton(tr("Open the Firm"), ButtonKind::primary);
    auto *cancel = makeButton(tr("Cancel"));
    QVBoxLayout *body = buildBody(this, {cancel, open});
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
    connect(open, &QPushButton::clicked, this, &AskRecoveryKeyDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_key->setFocus();
}

void AskRecoveryKeyDialog::showError(const QString &sentence)
{
    m_keyField->setError(sentence);
    m_key->setFocus();
}

void AskRecoveryKeyDialog::accept()
{
    const auto key = RecoveryKey::fromText(m_key->text());
    if (!key.ok()) {
        showError(key.error().sentence);
        return;
    }
    Q_EMIT answered(*key, MemberKey{m_who->currentData().toLongLong()});
}

} // namespace portico
