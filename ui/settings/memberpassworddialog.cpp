#include "ui/settings/memberpassworddialog.h"

#include "ui/widgets/formfield.h"

#include <QLineEdit>
#include <QVBoxLayout>
#include <QtConcurrent/QtConcurrentRun>

namespace portico {

MemberPasswordDialog::MemberPasswordDialog(const FirmServices &services, bool hasPassword, QWidget *parent)
    : FormDialog(hasPassword ? tr("Change Password") : tr("Set a Password"), hasPassword ? tr("Change") : tr("Set"),
                 parent),
      m_services(services), m_hasPassword(hasPassword), m_old(new QLineEdit), m_new(new QLineEdit),
      m_repeat(new QLineEdit), m_oldField(new FormField(tr("&Present password"), m_old)),
      m_newField(new FormField(tr("&New password"), m_new)),
      m_repeatField(new FormField(tr("New password &again"), m_repeat))
{
    setObjectName(QStringLiteral("memberPasswordDialog"));
    for (QLineEdit *edit : {m_old, m_new, m_repeat})
        edit->setEchoMode(QLineEdit::Password);
    m_newField->setHelp(hasPassword ? tr("At least eight characters. Empty takes the password away.")
                                    : tr("At least eight characters."));
    m_oldField->setVisible(hasPassword);
    form()->addWidget(m_oldField);
    form()->addWidget(m_newField);
    form()->addWidget(m_repeatField);
    (hasPassword ? m_old : m_new)->setFocus(Qt::OtherFocusReason);
    for (FormField *field : {m_oldField, m_newField, m_repeatField})
        connect(static_cast<QLineEdit *>(field->field()), &QLineEdit::textEdited, this,
                [field] { field->setError({}); });
}

void MemberPasswordDialog::confirm()
{
    showTrouble({});
    if (m_new->text() != m_repeat->text()) {
        m_repeatField->setError(tr("The two are not the same."));
        m_repeat->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (!m_hasPassword && m_new->text().isEmpty()) {
        m_newField->setError(tr("At least eight characters."));
        m_new->setFocus(Qt::OtherFocusReason);
        return;
    }
    setBusy(true);
    const auto proving = m_services.firm.read(
        [key = m_services.member.key, password = m_old->text()](Connection &connection, const std::atomic_bool &) {
            return provePassword(connection, key, password);
        });
    runTask(
        this, proving, [this](const PasswordProof &proof) { hashNew(proof); },
        [this](const Error &error) {
            setBusy(false);
            m_oldField->setError(error.sentence);
            m_old->setFocus(Qt::OtherFocusReason);
        });
}

void MemberPasswordDialog::hashNew(const PasswordProof &proof)
{
    if (m_new->text().isEmpty()) {
        store({}, proof);
        return;
    }
    runTask(
        this, QtConcurrent::run(&m_workers, [password = m_new->text()] { return hashMemberPassword(password); }),
        [this, proof](const QString &hash) { store(hash, proof); },
        [this](const Error &error) {
            setBusy(false);
            m_newField->setError(error.sentence);
            m_new->setFocus(Qt::OtherFocusReason);
        });
}

void MemberPasswordDialog::store(const QString &hash, const PasswordProof &proof)
{
    runTask(
        this, m_services.write(SetMemberPasswordTask(m_services.member.key, hash, proof)),
        [this, hash] {
            m_services.notifier.done(hash.isEmpty() ? tr("Password taken away") : tr("Password set"));
            Q_EMIT changed();
            accept();
        },
        [this](const Error &error) {
            setBusy(false);
            showTrouble(error.sentence);
        });
}

} // namespace portico
