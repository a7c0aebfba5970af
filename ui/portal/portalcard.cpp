#include "ui/portal/portalcard.h"

#include "app/practice/inviteplan.h"
#include "app/store/firmstore.h"
#include "ui/look/fonts.h"
#include "ui/portal/clientportalwindow.h"
#include "ui/portal/personcommands.h"
#include "ui/portal/statussentence.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/personrow.h"
#include "ui/widgets/statuslabel.h"

#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

namespace portico {

namespace {
constexpr int kNarrow = 420; ///< below it the button loses its words
constexpr const char *kNeededRoom = "neededRoom"; ///< of a row's button: px beyond kNarrow
}

/// What the card shows, as it was read at one time.
struct PortalCard::Contents
{
    QList<AccessLine> people;
    QList<PersonActs> acts; ///< beside people
    QueueControl queue;
    bool clientActive = true;
    bool portalAddressSet = true;
    bool mayChangeSettings = false;
};

PortalCard::PortalCard(const FirmServices &services, QWidget *parent)
    : Card(tr("Client Portal"), Body::flush, parent), m_services(services), m_commands(new PersonCommands(services, this))
{
    m_invite = makeButton(IconName::plus, tr("Invite to the Client Portal"), ButtonKind::primary, this);
    m_invite->setAccessibleName(tr("Invite to the Client Portal"));
    m_invite->setAutoDefault(false);
    addHeaderWidget(m_invite);
    m_note = new MessageStrip(MessageStrip::Kind::expired, {}, this);
    m_empty = new EmptyState(this);
    m_empty->hide();
    m_rowBox = new QWidget(this);
    auto *rows = new QVBoxLayout(m_rowBox);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    m_noteBox = new QWidget(this);
    auto *noteLayout = new QVBoxLayout(m_noteBox);
    noteLayout->setContentsMargins(16, 12, 16, 12);
    noteLayout->addWidget(m_note);
    m_noteBox->hide();
    body()->addWidget(m_noteBox);
    body()->addWidget(m_rowBox);
    body()->addWidget(m_empty);

    m_refresh.setSingleShot(true);
    m_turn.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, &PortalCard::refresh);
    connect(&m_turn, &QTimer::timeout, this, &PortalCard::refresh);
    connect(&m_services.firm, &Firm::changed, this, &PortalCard::refreshSoon);
    connect(&m_services.sender, &SenderThread::reachabilityChanged, this, &PortalCard::refreshSoon);
    connect(m_invite, &QPushButton::clicked, this, &PortalCard::invite);
    connect(m_note, &MessageStrip::actionTriggered, this, &PortalCard::settingsWanted);
    fitToWidth();
}

void PortalCard::showClient(ClientKey client)
{
    m_client = client;
    refresh();
}

void PortalCard::refreshSoon()
{
    if (!m_refresh.isActive())
        m_refresh.start(0);
}

Result<PortalCard::Contents> PortalCard::read() const
{
    return m_services.firm.readHere([this](Connection &connection) -> Result<Contents> {
        Contents contents;
        const std::optional<Client> client = ClientStore(connection).byKey(m_client);
        contents.clientActive = client && client->active;
        contents.portalAddressSet = !FirmStore(connection).load().value_or(FirmRecord{}).portalUrl.isEmpty();
        contents.mayChangeSettings = m_services.member.isAdmin();
        contents.people = PortalStore(connection).linesOfClient(m_client);
        contents.queue = MailStore(connection).control();
        std::stable_partition(contents.people.begin(), contents.people.end(),
                              [](const AccessLine &line) { return !line.facts.removed; });
        const HealthStore health(connection);
        for (const AccessLine &line : contents.people) {
            const PersonSituation situation{contents.clientActive, contents.portalAddressSet, health.of(line.email).state};
            contents.acts += personActs(line, situation, m_services.now());
        }
        return contents;
    });
}

void PortalCard::refresh()
{
    if (!m_client)
        return showContents({});
    if (const Result<Contents> contents = read()) {
        showContents(*contents);
    } else {
        m_note->setKind(MessageStrip::Kind::undeliverable);
        m_note->setSentence(contents.error().sentence);
        m_note->setAction({});
        m_noteBox->show();
    }
}

void PortalCard::showContents(const Contents &contents)
{
    // A menu that is open keeps its rows until it has been answered.
    for (const QToolButton *menu : std::as_const(m_menus)) {
        if (menu->menu()->isVisible())
            return m_refresh.start(200);
    }
    qsizetype focused = -1;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i)->isAncestorOf(window()->focusWidget()))
            focused = i;
        m_rows.at(i)->hide();
        m_rows.at(i)->deleteLater();
    }
    m_rows.clear();
    m_menus.clear();
    m_obvious.clear();
    m_people = contents.people;
    for (qsizetype i = 0; i < m_people.size(); ++i)
        addRow(m_people.at(i), contents.acts.at(i), contents.queue);
    if (focused >= 0 && focused < m_menus.size())
        m_menus.at(focused)->setFocus(Qt::OtherFocusReason);

    fitToWidth();
    const int count = int(m_people.size());
    setCount(count == 0 ? QString() : count == 1 ? tr("1 person") : tr("%n people", nullptr, count));
    m_rowBox->setVisible(count > 0);
    m_empty->setVisible(count == 0);

    QString why;
    if (m_client && !contents.portalAddressSet)
        why = contents.mayChangeSettings ? tr("Nobody can be invited yet: the firm has no portal address. Set it in Settings.")
                                         : tr("Nobody can be invited yet: the firm has no portal address. An admin sets it in Settings.");
    else if (m_client && !contents.clientActive)
        why = tr("This client is inactive. Its portal is closed to everybody.");
    m_note->setKind(MessageStrip::Kind::expired);
    m_note->setSentence(why);
    m_note->setAction(!contents.portalAddressSet && contents.mayChangeSettings ? tr("Settings") : QString());
    m_noteBox->setVisible(!why.isEmpty());
    m_empty->setContent(IconName::portal, tr("Nobody has access yet"),
                        why.isEmpty() ? tr("Invite the client, and everybody else who should see what you share.")
                                      : tr("The people who are invited are listed here."));
    setDisabledReason(m_invite, m_client ? why : tr("No client is open."), tr("Invite to the Client Portal"));

    m_turn.stop();
    qint64 soonest = -1;
    for (const AccessLine &line : std::as_const(m_people)) {
        for (const QDateTime &time : {line.facts.newest ? line.facts.newest->expiresAt : QDateTime(), line.nextAttemptAt}) {
            const qint64 left = time.isValid() ? m_services.now().msecsTo(time) : -1;
            if (left > 0 && (soonest < 0 || left < soonest))
                soonest = left;
        }
    }
    if (soonest >= 0)
        m_turn.start(int(std::min<qint64>(soonest + 1000, 24 * 3600 * 1000)));
}

void PortalCard::addRow(const AccessLine &line, const PersonActs &acts, const QueueControl &queue)
{
    auto *row = new PersonRow(m_rowBox);
    row->setFirst(m_rows.isEmpty());
    row->setName(line.name);
    row->setAddress(line.email);
    const StatusSentence sentence = statusSentence(line, m_services.now(), locale(), queue, m_services.sender.offlineSentence());
    row->setStatus(statusLook(line.status(m_services.now())), sentence.line);
    row->status()->setToolTip(sentence.tooltip);
    addObvious(row, line, acts);
    QToolButton *menu = makeMenu(row, line, acts);
    row->addTrailing(menu);
    m_rowBox->layout()->addWidget(row);
    m_rows += row;
    m_menus += menu;
}

void PortalCard::addObvious(PersonRow *row, const AccessLine &line, const PersonActs &acts)
{
    const auto add = [&](const QString &text, int room, auto act) {
        QPushButton *button = makeButton(text, ButtonKind::secondary, row);
        button->setAccessibleName(tr("%1: %2").arg(text, line.name));
        connect(button, &QPushButton::clicked, this, act);
        row->addTrailing(button);
        button->setProperty(kNeededRoom, scaled(room));
        m_obvious += button;
    };
    switch (acts.obvious) {
    case PersonActs::Obvious::none:
        break;
    case PersonActs::Obvious::resend:
        add(tr("Resend Invite"), 60, [this, line] { m_commands->resend(line); });
        break;
    case PersonActs::Obvious::correctEmail:
        add(tr("Correct Email…"), 60, [this, line] { m_commands->correctEmail(line); });
        break;
    case PersonActs::Obvious::settle:
        // The two weigh the same: a person decides.
        add(tr("It arrived"), 130, [this, line] { m_commands->settle(line, SettleMailTask::Verdict::arrived); });
        add(tr("Send again"), 130, [this, line] { m_commands->settle(line, SettleMailTask::Verdict::again); });
        break;
    }
}

QToolButton *PortalCard::makeMenu(PersonRow *row, const AccessLine &line, const PersonActs &acts)
{
    auto *menu = new QMenu(row);
    menu->setToolTipsVisible(true);
    const auto add = [&](IconName name, const QString &text, const PersonAct &act, auto run) {
        QAction *action = menu->addAction(icon(name), text);
        action->setEnabled(act.allowed());
        action->setToolTip(act.whyNot);
        action->setStatusTip(act.whyNot);
        connect(action, &QAction::triggered, this, run);
    };
    if (acts.obvious == PersonActs::Obvious::settle) {
        add(IconName::check, tr("It arrived"), {}, [this, line] { m_commands->settle(line, SettleMailTask::Verdict::arrived); });
        add(IconName::sending, tr("Send again"), {}, [this, line] { m_commands->settle(line, SettleMailTask::Verdict::again); });
        menu->addSeparator();
    }
    add(IconName::resend, tr("Resend Invite"), acts.resend, [this, line] { m_commands->resend(line); });
    add(IconName::link, tr("Copy Invite Link"), acts.copyLink, [this, line] { m_commands->copyLink(line); });
    add(IconName::edit, tr("Correct Email…"), acts.correctEmail, [this, line] { m_commands->correctEmail(line); });
    menu->addSeparator();
    add(IconName::ban, tr("Remove Access…"), acts.removeAccess, [this, line] { m_commands->removeAccess(line); });
    menu->addSeparator();
    add(IconName::clock, tr("History"), {}, [this, line] { m_commands->showHistory(line); });
    add(IconName::mail, tr("Email Health…"), {}, [this, line] { m_commands->showHealth(line); });
    auto *button = makeIconButton(IconName::more, tr("More for %1").arg(line.name), row);
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    return button;
}

void PortalCard::invite()
{
    if (m_client && m_invite->isEnabled())
        (new ClientPortalWindow(m_services, m_client, Purpose{}, window()))->open();
}

void PortalCard::showHealth()
{
    if (!m_people.isEmpty())
        m_commands->showHealth(m_people.first());
}

void PortalCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    fitToWidth();
}

void PortalCard::fitToWidth()
{
    const bool words = width() >= scaled(kNarrow);
    m_invite->setText(words ? tr("Invite to the Client Portal") : QString());
    // What stands in the row stands in the menu too: where there is no room, the status outranks the button.
    for (QPushButton *button : std::as_const(m_obvious))
        button->setVisible(width() >= scaled(kNarrow) + button->property(kNeededRoom).toInt());
}

QSize PortalCard::minimumSizeHint() const
{
    return {std::min(Card::minimumSizeHint().width(), scaled(320)), Card::minimumSizeHint().height()};
}

} // namespace portico
