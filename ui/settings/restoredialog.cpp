#include "ui/settings/restoredialog.h"

#include "app/store/firmrestore.h"
#include "ui/look/fonts.h"
#include "ui/runtask.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/progressline.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <QtConcurrent/QtConcurrentRun>

namespace portico {

RestoreDialog::RestoreDialog(const QString &file, const Firm::Options &options, std::shared_ptr<KeyStore> keys,
                             QWidget *parent)
    : QDialog(parent), m_file(file), m_options(options), m_keys(std::move(keys)), m_doing(makeWrappedLabel({})),
      m_progress(new ProgressLine), m_trouble(new MessageStrip(MessageStrip::Kind::undeliverable)),
      m_key(new QLineEdit), m_keyField(new FormField(tr("&Recovery key"), m_key)), m_close(makeButton(tr("Close"))),
      m_go(makeButton(tr("Restore"), ButtonKind::primary))
{
    setObjectName(QStringLiteral("restoreDialog"));
    setWindowTitle(tr("Restore a Backup"));
    setMinimumWidth(scaled(520));
    m_progress->setRange(0, 0);
    m_progress->setAccessibleName(tr("Progress"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_go);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(12);
    layout->addWidget(makeLabel(tr("Restoring the backup"), TextStyle::heading));
    layout->addWidget(m_trouble);
    layout->addWidget(m_doing);
    layout->addWidget(m_progress);
    layout->addWidget(m_keyField);
    layout->addStretch(1);
    layout->addLayout(buttons);
    m_trouble->hide();
    m_keyField->hide();
    m_go->hide();
    connect(m_close, &QPushButton::clicked, this, &RestoreDialog::reject);
    connect(m_key, &QLineEdit::textEdited, this, [this] { m_keyField->setError({}); });
    connect(m_go, &QPushButton::clicked, this, [this] {
        const auto key = RecoveryKey::fromText(m_key->text());
        if (key)
            run(*key);
        else
            m_keyField->setError(key.error().sentence);
    });
}

QString RestoreDialog::trouble() const
{
    return m_trouble->isVisibleTo(this) ? m_trouble->sentence() : QString();
}

void RestoreDialog::start()
{
    run(std::nullopt);
}

void RestoreDialog::run(const std::optional<RecoveryKey> &recovery)
{
    if (m_running)
        return;
    m_running = true;
    m_trouble->hide();
    m_progress->show();
    m_doing->setText(tr("The backup is being unpacked and looked through. Large firms take minutes."));
    m_close->setEnabled(false);
    m_go->setEnabled(false);
    const auto work = [file = m_file, options = m_options, keys = m_keys, recovery] {
        return FirmRestore(options).run(file, *keys, recovery, FirmRestore::Existing::replace);
    };
    runTask(
        this, QtConcurrent::run(&m_workers, work),
        [this](const BackupFacts &facts) {
            m_running = false;
            QDialog::accept();
            Q_EMIT restored(m_options.folder, facts);
        },
        [this](const Error &error) { showFailure(error); });
}

void RestoreDialog::showFailure(const Error &error)
{
    m_running = false;
    m_progress->hide();
    m_close->setEnabled(true);
    m_go->setEnabled(true);
    m_doing->setText(tr("The firm is as it was before."));
    m_trouble->setSentence(error.sentence);
    m_trouble->show();
    // A backup whose key is not here: the recovery key is the way.
    if (error.kind == ErrorKind::denied) {
        m_keyField->show();
        m_go->show();
        m_key->setFocus(Qt::OtherFocusReason);
    }
}

void RestoreDialog::reject()
{
    if (m_running)
        return;
    QDialog::reject();
    Q_EMIT givenUp(m_options.folder);
}

} // namespace portico
