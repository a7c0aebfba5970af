#include "ui/portal/inviteformpanel.h"

#include "ui/look/fonts.h"
#include "ui/portal/correctemaildialog.h"
#include "ui/portal/emailfield.h"
#include "ui/portal/invitelist.h"
#include "ui/portal/invitelistrow.h"
#include "ui/portal/messageeditor.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/switch.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace portico {

namespace {

/// What Tab stops at inside a widget, in the order in which it was made; the widget itself where it takes the focus.
QList<QWidget *> tabStops(QWidget *widget)
{
    if (widget->focusPolicy() & Qt::TabFocus)
        return {widget};
    QList<QWidget *> stops;
    for (QObject *child : widget->children()) {
        if (auto *inner = qobject_cast<QWidget *>(child); inner && !inner->isWindow())
            stops += tabStops(inner);
    }
    return stops;
}

} // namespace

InviteFormPanel::InviteFormPanel(const FirmServices &services, ClientKey client, const Purpose &purpose, QWidget *parent)
    : QWidget(parent), m_services(services), m_client(client), m_purpose(purpose)
{
    build();
    m_reload.setSingleShot(true);
    connect(&m_reload, &QTimer::timeout, this, &InviteFormPanel::load);
    connect(&m_services.firm, &Firm::changed, this, &InviteFormPanel::reloadSoon);

    connect(m_list, &InviteList::tickedByPerson, this, [this](qsizetype index, bool ticked) {
        m_draft.setTicked(index, ticked);
        replan();
    });
    connect(m_list, &InviteList::emailGiven, this, &InviteFormPanel::giveEmail);
    connect(m_list, &InviteList::correctEmailWanted, this, &InviteFormPanel::correctEmail);
    connect(m_list, &InviteList::reactivateWanted, this, &InviteFormPanel::reactivate);
    connect(m_list, &InviteList::removeWanted, this, [this](qsizetype index) {
        m_draft.removePerson(index);
        showPeople();
        replan();
    });
    connect(m_addPerson, &QPushButton::clicked, this, [this] {
        m_newPerson->show();
        m_newPerson->edit()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_newPerson, &EmailField::submitted, this, &InviteFormPanel::takeNewPerson);
    connect(m_message, &MessageEditor::changed, this, [this] {
        m_draft.setIncludesMessage(m_message->isOn());
        m_draft.setTypedMessage(m_message->text());
        Q_EMIT changed();
    });
    connect(m_previewLink, &QPushButton::clicked, this, &InviteFormPanel::previewWanted);
    load();
}

void InviteFormPanel::build()
{
    m_trouble = new MessageStrip(MessageStrip::Kind::undeliverable, {}, this);
    m_trouble->hide();
    auto *heading = makeLabel(tr("Who should be invited?"), TextStyle::heading, Token::text, this);
    m_clientName = new ElidedLabel({}, Qt::ElideRight, this);
    setTextStyle(m_clientName, TextStyle::strong);
    m_list = new InviteList(this);
    m_nobody = makeWrappedLabel(tr("This client has no contacts yet. Add a person below, who becomes a contact of the client."),
                                TextStyle::body, Token::text2, this);
    m_addPerson = new LinkButton(IconName::plus, tr("Add another person"), this);
    m_newPerson = new EmailField(tr("Enter the Email of a New Person"), tr("Add"), this);
    m_newPerson->hide();
    m_message = new MessageEditor(this);
    m_previewLink = new LinkButton(IconName::right, tr("What they will see"), this);
    m_previewLink->setLayoutDirection(layoutDirection() == Qt::LeftToRight ? Qt::RightToLeft : Qt::LeftToRight);
    m_visibility = new MessageStrip(MessageStrip::Kind::queued, {}, this);
    m_visibility->setIcon(IconName::portal);

    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addStrut(scaled(32));
    head->addWidget(heading);
    head->addSpacing(16);
    head->addStretch(1);
    head->addWidget(new IconLabel(IconName::clients, 16, Token::text, this));
    head->addWidget(m_clientName, 0);
    auto *previewLine = new QHBoxLayout;
    previewLine->addWidget(m_previewLink);
    previewLine->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 8, 24, 16);
    layout->setSpacing(8);
    layout->addWidget(m_trouble);
    layout->addLayout(head);
    layout->addWidget(m_nobody);
    layout->addWidget(m_list);
    layout->addWidget(m_addPerson, 0, Qt::AlignLeading);
    layout->addWidget(m_newPerson);
    layout->addSpacing(12);
    layout->addWidget(m_message, 1000);
    layout->addStretch(1); // only where there is no message field to take the spare height
    layout->addLayout(previewLine);
    layout->addSpacing(4);
    layout->addWidget(m_visibility);
}

void InviteFormPanel::load()
{
    if (m_busy)
        return;
    // Nobody's half-typed address is taken away by what happens elsewhere.
    const bool typing = std::any_of(m_list->rows().begin(), m_list->rows().end(),
                                    [](const InviteListRow *row) { return row->emailField() != nullptr; });
    if (typing)
        return;
    Result<InviteForm> form = m_services.firm.readHere([this](Connection &connection) {
        return loadInviteForm(connection, m_client, m_services.member, m_purpose, m_services.now());
    });
    if (!form) {
        showTrouble(form.error().sentence);
        return;
    }
    const bool first = !m_draft.form().client.key;
    if (first)
        m_draft = InviteDraft(std::move(form).value(), m_purpose);
    else
        m_draft.refresh(std::move(form).value());
    m_clientName->setText(m_draft.form().client.name);
    if (first)
        m_message->setTemplates(m_draft.form().messages);
    showPeople();
    replan();
}

void InviteFormPanel::reloadSoon()
{
    if (!m_reload.isActive())
        m_reload.start(0);
}

void InviteFormPanel::showPeople()
{
    m_list->setPeople(m_draft.people(), m_services.now(), locale());
    const bool anybody = !m_draft.people().isEmpty();
    m_list->setVisible(anybody);
    m_nobody->setVisible(!anybody);
    if (!anybody)
        m_newPerson->show();
    orderTabs();
}

void InviteFormPanel::orderTabs()
{
    // Rows are made anew after the rest of the form, and would come last.
    QList<QWidget *> stops;
    for (InviteListRow *row : m_list->rows())
        stops += tabStops(row);
    for (QWidget *part : {static_cast<QWidget *>(m_addPerson), static_cast<QWidget *>(m_newPerson),
                          static_cast<QWidget *>(m_message), static_cast<QWidget *>(m_previewLink)})
        stops += tabStops(part);
    for (qsizetype i = 1; i < stops.size(); ++i)
        setTabOrder(stops.at(i - 1), stops.at(i));
}

void InviteFormPanel::replan()
{
    m_plan = {};
    m_whyNoPlan.clear();
    const InviteRequest request = m_draft.planRequest();
    m_waiting.clear();
    Result<InvitePlan> plan = m_services.firm.readHere([&](Connection &connection) {
        Result<InvitePlan> made = planInvites(connection, m_services.member, request, m_services.now());
        if (made) {
            for (const PlannedMail &mail : made->mails) {
                if (mail.joins)
                    m_waiting.insert(mail.joins, readWaitingMail(connection, mail.joins));
            }
        }
        return made;
    });
    if (plan)
        m_plan = std::move(plan).value();
    else
        m_whyNoPlan = plan.error().sentence;
    showObstacle(!m_draft.form().client.active ? describe(InviteRefusal::clientInactive) + u'.' : m_whyNoPlan);
    m_visibility->setSentence(visibilitySentence(m_draft, m_plan));
    Q_EMIT changed();
}

QString InviteFormPanel::whyNotSend() const
{
    if (!m_whyNoPlan.isEmpty())
        return m_whyNoPlan;
    if (!m_draft.form().client.active)
        return describe(InviteRefusal::clientInactive);
    if (m_draft.tickedCount() == 0 || m_plan.mails.isEmpty())
        return tr("Tick the people who should be invited.");
    if (m_message->tooLong())
        return tr("The message is too long.");
    return {};
}

QList<PreviewMail> InviteFormPanel::previewMails() const
{
    QList<PreviewMail> mails;
    for (const PlannedMail &mail : m_plan.mails)
        mails += previewMail(m_draft.form(), mail, m_draft.message(), m_services.now(), m_waiting.value(mail.joins));
    return mails;
}

void InviteFormPanel::showTrouble(const QString &sentence)
{
    m_trouble->setKind(MessageStrip::Kind::undeliverable);
    m_trouble->setSentence(sentence);
    m_trouble->setVisible(!sentence.isEmpty());
}

void InviteFormPanel::showObstacle(const QString &sentence)
{
    m_trouble->setKind(MessageStrip::Kind::expired);
    m_trouble->setSentence(sentence);
    m_trouble->setVisible(!sentence.isEmpty());
}

bool InviteFormPanel::takeTypedPeople()
{
    for (qsizetype i = 0; i < m_list->rows().size(); ++i) {
        EmailField *field = m_list->rows().at(i)->emailField();
        if (!field || field->text().trimmed().isEmpty())
            continue;
        const std::optional<EmailAddress> email = field->take();
        if (!email)
            return false;
        giveEmail(i, *email); // makes the rows anew
        if (!m_draft.people().at(i).ticked)
            return false;
    }
    return m_newPerson->text().trimmed().isEmpty() || takeNewPerson();
}

bool InviteFormPanel::takeNewPerson()
{
    const std::optional<EmailAddress> email = m_newPerson->take();
    return email && addPerson(*email);
}

void InviteFormPanel::giveEmail(qsizetype index, const EmailAddress &email)
{
    InvitePerson person = m_draft.people().at(index);
    person.typedEmail = email.text();
    judge(index, person);
}

bool InviteFormPanel::addPerson(const EmailAddress &email)
{
    const qsizetype known = m_draft.indexOfEmail(email);
    if (known >= 0) {
        const InvitePerson &person = m_draft.people().at(known);
        if (!person.tickable()) {
            m_newPerson->setError(tr("%1 is in the list already: %2.").arg(email.text(), describe(*person.refusal)));
            return false;
        }
        m_draft.setTicked(known, true);
        showPeople();
        m_list->focusRow(known);
    } else {
        InvitePerson person;
        person.contact.contact.email = email.text();
        const Result<bool> judged = m_services.firm.readHere([&](Connection &connection) -> Result<bool> {
            judgePerson(connection, m_draft.form(), m_purpose, person, m_services.now());
            return true;
        });
        if (!judged || person.refusal == InviteRefusal::badEmail) {
            m_newPerson->setError(judged ? describe(InviteRefusal::badEmail) : judged.error().sentence);
            return false;
        }
        m_draft.addPerson(person);
        showPeople();
        m_list->focusRow(m_draft.people().size() - 1);
    }
    m_newPerson->clear();
    m_newPerson->edit()->setFocus(Qt::OtherFocusReason);
    replan();
    // Somebody who is on the list, but cannot be invited, was not taken: the line says why.
    return known >= 0 || m_draft.people().last().ticked;
}

void InviteFormPanel::judge(qsizetype index, InvitePerson person)
{
    const Result<bool> judged = m_services.firm.readHere([&](Connection &connection) -> Result<bool> {
        judgePerson(connection, m_draft.form(), m_purpose, person, m_services.now());
        return true;
    });
    if (!judged)
        return showTrouble(judged.error().sentence);
    person.ticked = person.tickable();
    m_draft.replacePerson(index, person);
    showPeople();
    m_list->focusRow(index);
    replan();
}

void InviteFormPanel::correctEmail(qsizetype index)
{
    auto *dialog = new CorrectEmailDialog(m_services, m_draft.people().at(index).contact.contact.key, window());
    dialog->open();
}

void InviteFormPanel::reactivate(qsizetype index)
{
    runTask(this, m_services.write(ReactivateEmailTask(m_draft.people().at(index).contact.contact.key)), [this] { load(); },
            [this](const Error &error) { showTrouble(error.sentence); });
}

void InviteFormPanel::setBusy(bool busy)
{
    m_busy = busy;
    m_list->setEnabled(!busy);
    m_addPerson->setEnabled(!busy);
    m_newPerson->setEnabled(!busy);
    m_message->setEnabled(!busy);
    if (!busy)
        load();
}

void InviteFormPanel::focusFirst()
{
    if (!m_list->focusFirstTickable())
        (m_newPerson->isHidden() ? static_cast<QWidget *>(m_addPerson) : m_newPerson->edit())->setFocus(Qt::OtherFocusReason);
}

} // namespace portico
