#include "ui/clients/bulkclientdialog.h"

#include "app/store/memberstore.h"
#include "ui/look/fonts.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/progressline.h"

#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QRadioButton>
#include <QVBoxLayout>

namespace portico {

namespace {

/// So many clients are written at a time: others write in between, and a stop is heard soon.
constexpr int kAtOnce = 200;

} // namespace

BulkClientDialog::BulkClientDialog(const FirmServices &services, const QList<ClientKey> &clients, const QString &heading,
                                   const QString &sentence, QWidget *parent)
    : QuestionDialog(heading, sentence, parent), m_services(services), m_clients(clients),
      m_progress(new ProgressLine(this)), m_figures(makeLabel({}, TextStyle::small, Token::text2, this))
{
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setRange(0, int(m_clients.size()));
    m_progress->hide();
    m_figures->hide();
    auto *layout = qobject_cast<QVBoxLayout *>(this->layout());
    layout->insertWidget(layout->indexOf(body()) + 1, m_progress);
    layout->insertWidget(layout->indexOf(m_progress) + 1, m_figures);
}

void BulkClientDialog::answeredYes()
{
    m_running = true;
    showTrouble({});
    setWhyNotYes(tr("It is being done."));
    noButton()->setText(tr("Stop"));
    // What one transaction does is done before anybody could read a figure.
    const bool many = m_clients.size() > kAtOnce;
    m_progress->setVisible(many);
    m_figures->setVisible(many);
    goOn();
}

void BulkClientDialog::goOn()
{
    if (m_stopping || m_next >= m_clients.size()) {
        end();
        return;
    }
    const QLocale locale;
    m_progress->setValue(int(m_next));
    m_figures->setText(tr("%1 of %2").arg(locale.toString(m_next), locale.toString(m_clients.size())));
    const QList<ClientKey> some = m_clients.mid(m_next, kAtOnce);
    runTask(
        this, write(some),
        [this, some](int changed) {
            m_next += some.size();
            m_changed += changed;
            goOn();
        },
        [this](const Error &error) {
            m_running = false;
            setWhyNotYes({});
            noButton()->setText(tr("Close"));
            showTrouble(error.sentence);
        });
}

void BulkClientDialog::end()
{
    m_running = false;
    accept();
    m_services.notifier.done(doneSentence(m_changed));
    Q_EMIT ended(m_changed);
}

void BulkClientDialog::reject()
{
    // While it runs this is a stop: it ends when what is being written has been written.
    if (m_running)
        m_stopping = true;
    else
        QuestionDialog::reject();
}

SetActiveDialog::SetActiveDialog(const FirmServices &services, const QList<ClientKey> &clients, bool active, QWidget *parent)
    : BulkClientDialog(
        services, clients,
        active ? tr("Make %Ln client(s) active?", nullptr, int(clients.size()))
               : tr("Make %Ln client(s) inactive?", nullptr, int(clients.size())),
        active ? tr("Their portals are open again to everybody who had access. Nothing is sent again; mail that was cancelled "
                    "stays cancelled.")
               : tr("Their portals are closed to everybody, and nobody can be invited to them. Queued mail for them alone is "
                    "cancelled. Links that were sent stay, but do not open these portals. Making the clients active again "
                    "restores access and resends nothing."),
        parent),
      m_active(active)
{
    setObjectName(QStringLiteral("setActiveDialog"));
    setAnswers(active ? tr("Make Active") : tr("Make Inactive"), tr("Cancel"), active ? ButtonKind::primary : ButtonKind::danger);
}

QFuture<Result<int>> SetActiveDialog::write(const QList<ClientKey> &clients)
{
    return services().write(SetClientsActiveTask(clients, m_active));
}

QString SetActiveDialog::doneSentence(int changed) const
{
    return m_active ? tr("%Ln client(s) made active", nullptr, changed) : tr("%Ln client(s) made inactive", nullptr, changed);
}

AssignDialog::AssignDialog(const FirmServices &services, const QList<ClientKey> &clients, QWidget *parent)
    : BulkClientDialog(services, clients, tr("Assign %Ln client(s)", nullptr, int(clients.size())), {}, parent),
      m_member(new QComboBox(this)), m_instead(new QRadioButton(tr("&Instead of those who look after them now"), this)),
      m_leading(new QRadioButton(tr("&First, with those who look after them now"), this))
{
    setObjectName(QStringLiteral("assignDialog"));
    setAnswers(tr("Assign"), tr("Cancel"), ButtonKind::primary);
    m_member->setAccessibleName(tr("Team member"));
    const auto members = services.firm.readHere(
        [](Connection &connection) -> Result<QList<TeamMember>> { return MemberStore(connection).all(); });
    if (members.ok()) {
        for (const TeamMember &member : *members) {
            if (member.active)
                m_member->addItem(member.name, member.key.value);
        }
    } else {
        showTrouble(members.error().sentence);
    }
    m_instead->setChecked(true);
    body()->addWidget(new FormField(tr("&Team member"), m_member));
    body()->addWidget(m_instead);
    body()->addWidget(m_leading);
    if (!services.member.seesAllClients)
        setSentence(tr("You see only clients that are assigned to you: those that you give away leave your list."));
    m_member->setFocus();
}

void AssignDialog::answeredYes()
{
    for (QWidget *one : {static_cast<QWidget *>(m_member), static_cast<QWidget *>(m_instead), static_cast<QWidget *>(m_leading)})
        one->setEnabled(false);
    BulkClientDialog::answeredYes();
}

QFuture<Result<int>> AssignDialog::write(const QList<ClientKey> &clients)
{
    return services().write(AssignClientsTask(clients, MemberKey{m_member->currentData().toLongLong()},
                                              m_instead->isChecked() ? AssignMode::instead : AssignMode::leading));
}

QString AssignDialog::doneSentence(int changed) const
{
    return tr("%Ln client(s) assigned to %1", nullptr, changed).arg(m_member->currentText());
}

} // namespace portico
