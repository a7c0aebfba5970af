#include "ui/clients/clientdialog.h"

#include "app/practice/clienttasks.h"
#include "app/practice/recordedit.h"
#include "models/clientlistmodel.h"
#include "ui/clients/clientconsequences.h"
#include "ui/clients/edithistory.h"
#include "ui/look/fonts.h"
#include "ui/look/windowsize.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/messagestrip.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDate>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace portico {

namespace {

/// A leap year, so that 29 February is a day.
constexpr int kAnyYear = 2000;

QDate dayOf(const QString &monthDay)
{
    return QDate::fromString(QString::number(kAnyYear) % QLatin1Char('-') % monthDay, Qt::ISODate);
}

QDate firstOf(const QString &yearMonth)
{
    return QDate::fromString(yearMonth % QStringLiteral("-01"), Qt::ISODate);
}

/// What people type as a month: 2019-03, 03/2019, 3.2019, March 2019; invalid for anything else.
QDate monthFrom(const QString &typed)
{
    const QString text = typed.simplified();
    static const QRegularExpression yearFirst(QStringLiteral("^(\\d{4})[-/.](\\d{1,2})$"));
    static const QRegularExpression monthFirst(QStringLiteral("^(\\d{1,2})[-/.](\\d{4})$"));
    if (const auto match = yearFirst.match(text); match.hasMatch())
        return QDate(match.captured(1).toInt(), match.captured(2).toInt(), 1);
    if (const auto match = monthFirst.match(text); match.hasMatch())
        return QDate(match.captured(2).toInt(), match.captured(1).toInt(), 1);
    for (const QString &format : {QStringLiteral("MMMM yyyy"), QStringLiteral("MMM yyyy")}) {
        const QDate date = QLocale().toDate(text, format);
        if (date.isValid())
            return date;
    }
    return {};
}

} // namespace

QString describeYearEnd(const QString &monthDay)
{
    const QDate day = dayOf(monthDay);
    return day.isValid() ? QLocale().toString(day, QStringLiteral("d MMMM")) : QString();
}

QString describeMonth(const QString &yearMonth)
{
    const QDate month = firstOf(yearMonth);
    return month.isValid() ? QLocale().toString(month, QStringLiteral("MMMM yyyy")) : QString();
}

ClientDialog::ClientDialog(const FirmServices &services, QWidget *parent) : QDialog(parent), m_services(services)
{
    // Whoever sees only assigned clients would lose sight of a new one at once.
    if (!services.member.seesAllClients)
        m_client.assignedTo = {services.member.key};
    setWindowTitle(tr("New Client"));
    build();
}

ClientDialog::ClientDialog(const FirmServices &services, const Client &client, EditHistory *history, QWidget *parent)
    : QDialog(parent), m_services(services), m_client(client), m_history(history)
{
    setWindowTitle(tr("Edit Client"));
    build();
}

void ClientDialog::build()
{
    setObjectName(QStringLiteral("clientDialog"));
    m_name = new QLineEdit;
    m_type = new QComboBox;
    for (const ClientType type : {ClientType::individual, ClientType::couple, ClientType::business, ClientType::trust})
        m_type->addItem(describe(type), int(type));
    m_phone = new QLineEdit;
    m_taxId = new QLineEdit;
    m_address = new QPlainTextEdit;
    m_notes = new QPlainTextEdit;
    for (QPlainTextEdit *field : {m_address, m_notes}) {
        field->setTabChangesFocus(true);
        field->setFixedHeight(scaled(72));
    }
    m_yearEnd = new QComboBox;
    m_since = new QLineEdit;
    m_since->setPlaceholderText(QLocale().toString(QDate(2019, 3, 1), QStringLiteral("MMMM yyyy")));
    m_active = new QCheckBox(tr("Ac&tive client"));
    m_consequence = new MessageStrip(MessageStrip::Kind::expired);

    m_nameField = new FormField(tr("&Name"), m_name);
    m_sinceField = new FormField(tr("Client &since"), m_since);
    auto *form = new QWidget;
    form->setProperty("look", QStringLiteral("scrolled"));
    auto *grid = new QGridLayout(form);
    grid->setContentsMargins(24, 20, 24, 20);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(14);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_nameField, 0, 0, 1, 2, Qt::AlignTop);
    grid->addWidget(new FormField(tr("T&ype"), m_type), 1, 0, Qt::AlignTop);
    grid->addWidget(new FormField(tr("&Phone"), m_phone), 1, 1, Qt::AlignTop);
    grid->addWidget(buildAssignment(), 2, 0, 1, 2);
    grid->addWidget(new FormField(tr("&Address"), m_address), 3, 0, 1, 2, Qt::AlignTop);
    grid->addWidget(new FormField(tr("Ta&x ID"), m_taxId), 4, 0, Qt::AlignTop);
    auto *dates = new QHBoxLayout;
    dates->setSpacing(16);
    dates->addWidget(new FormField(tr("Year &end"), m_yearEnd), 1, Qt::AlignTop);
    dates->addWidget(m_sinceField, 1, Qt::AlignTop);
    grid->addLayout(dates, 4, 1);
    auto *notes = new FormField(tr("N&otes"), m_notes);
    notes->setHelp(tr("For the team only: people on the portal never see notes."));
    notes->setVisible(!m_client.key);
    grid->addWidget(notes, 5, 0, 1, 2, Qt::AlignTop);
    grid->addWidget(m_active, 6, 0, 1, 2);
    grid->addWidget(m_consequence, 7, 0, 1, 2);
    grid->setRowStretch(8, 1);

    auto *scroll = new QScrollArea;
    scroll->setWidget(form);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);

    m_problem = makeWrappedLabel(QString(), TextStyle::body, Token::undeliverable);
    m_problem->hide();
    m_save = makeButton(m_client.key ? tr("Save") : tr("Add Client"), ButtonKind::primary);
    auto *cancel = makeButton(tr("Cancel"));
    auto *footer = new QFrame;
    footer->setProperty("look", QStringLiteral("footer"));
    auto *buttons = new QHBoxLayout(footer);
    buttons->setContentsMargins(24, 12, 24, 12);
    buttons->setSpacing(8);
    buttons->addWidget(m_problem, 1);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(scroll, 1);
    layout->addWidget(footer);

    connect(m_save, &QPushButton::clicked, this, &ClientDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &ClientDialog::reject);
    connect(m_active, &QCheckBox::toggled, this, &ClientDialog::showConsequence);
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_nameField->setError({}); });
    connect(m_since, &QLineEdit::textEdited, this, [this] { m_sinceField->setError({}); });
    loadMembers();
    fill();
    connect(m_lead, &QComboBox::currentIndexChanged, this, [this] {
        checkLead();
        showConsequence();
    });
    connect(m_others, &QListWidget::itemChanged, this, &ClientDialog::showConsequence);
    m_name->setFocus();
    resizeToFit(this, {640, m_client.key ? 560 : 660});
}

QWidget *ClientDialog::buildAssignment()
{
    m_lead = new QComboBox;
    m_others = new QListWidget;
    m_others->setFixedHeight(scaled(96));
    m_others->setTextElideMode(Qt::ElideRight);
    m_others->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Long names widen neither of the two.
    for (QWidget *field : {static_cast<QWidget *>(m_lead), static_cast<QWidget *>(m_others)})
        field->setSizePolicy(QSizePolicy::Ignored, field->sizePolicy().verticalPolicy());
    m_others->setSpacing(4);
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(new FormField(tr("Assi&gned to"), m_lead), 1, Qt::AlignTop);
    m_othersField = new FormField(tr("A&lso assigned"), m_others);
    row->addWidget(m_othersField, 1);
    return box;
}

void ClientDialog::loadMembers()
{
    const auto members = m_services.firm.readHere(
        [](Connection &connection) -> Result<QList<TeamMember>> { return MemberStore(connection).all(); });
    if (!members.ok()) {
        m_problem->setText(members.error().sentence);
        m_problem->show();
        return;
    }
    // Whoever has left is offered only where already assigned.
    for (const TeamMember &member : *members) {
        if (member.active || m_client.assignedTo.contains(member.key))
            m_members.append(member);
    }
}

void ClientDialog::fill()
{
    m_name->setText(m_client.name);
    m_type->setCurrentIndex(m_type->findData(int(m_client.type)));
    m_phone->setText(m_client.phone);
    m_address->setPlainText(m_client.address);
    m_taxId->setText(m_client.taxId);
    m_notes->setPlainText(m_client.notes);
    m_since->setText(describeMonth(m_client.clientSince));

    m_yearEnd->addItem(tr("Not known"), QString());
    QStringList ends{m_client.yearEnd};
    for (int month = 1; month <= 12; ++month) {
        const int days = QDate(kAnyYear + 1, month, 1).daysInMonth();
        ends.append(QDate(kAnyYear, month, days).toString(QStringLiteral("MM-dd")));
    }
    ends.append(QStringLiteral("04-05"));
    std::sort(ends.begin(), ends.end());
    ends.removeDuplicates();
    for (const QString &end : std::as_const(ends)) {
        if (!describeYearEnd(end).isEmpty())
            m_yearEnd->addItem(describeYearEnd(end), end);
    }
    m_yearEnd->setCurrentIndex(std::max(0, m_yearEnd->findData(m_client.yearEnd)));

    m_lead->addItem(tr("Nobody"), 0);
    for (const TeamMember &member : std::as_const(m_members)) {
        m_lead->addItem(member.name, member.key.value);
        auto *item = new QListWidgetItem(member.name, m_others);
        item->setData(Qt::UserRole, member.key.value);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(m_client.assignedTo.mid(1).contains(member.key) ? Qt::Checked : Qt::Unchecked);
    }
    if (!m_client.assignedTo.isEmpty())
        m_lead->setCurrentIndex(std::max(0, m_lead->findData(m_client.assignedTo.first().value)));
    checkLead();
    m_othersField->setVisible(m_members.size() > 1);

    m_active->setChecked(m_client.active);
    m_active->setVisible(bool(m_client.key));
    showConsequence();
}

/// The leading member needs no tick, and without one nobody else is assigned.
void ClientDialog::checkLead()
{
    const qint64 lead = m_lead->currentData().toLongLong();
    setDisabledReason(m_others, lead != 0 ? QString() : tr("Choose first whom the client is assigned to."));
    for (int row = 0; row < m_others->count(); ++row) {
        QListWidgetItem *item = m_others->item(row);
        const bool isLead = item->data(Qt::UserRole).toLongLong() == lead;
        item->setHidden(isLead);
    }
}

void ClientDialog::showConsequence()
{
    QString sentence;
    if (m_client.key && m_client.active && !m_active->isChecked()) {
        const auto reach = m_services.firm.readHere([this](Connection &connection) -> Result<ClientReach> {
            return reachOf(connection, m_client.key).value_or(ClientReach());
        });
        sentence = reach.ok() ? describeInactive(*reach) : reach.error().sentence;
    } else if (m_client.key && !m_client.active && m_active->isChecked()) {
        sentence = describeActive();
    }
    const QList<MemberKey> assigned = assignedTo();
    if (m_client.key && !m_services.member.seesAllClients && !assigned.contains(m_services.member.key)) {
        if (!sentence.isEmpty())
            sentence += QLatin1Char(' ');
        sentence += tr("You see only clients that are assigned to you: this one will be gone for you, and you cannot take "
                       "that back.");
    }
    m_consequence->setSentence(sentence);
    m_consequence->setVisible(!sentence.isEmpty());
}

/// As chosen, the leading one first; nobody without a leading one.
QList<MemberKey> ClientDialog::assignedTo() const
{
    QList<MemberKey> members;
    const qint64 lead = m_lead->currentData().toLongLong();
    if (lead == 0)
        return members;
    members.append(MemberKey{lead});
    for (int row = 0; row < m_others->count(); ++row) {
        const QListWidgetItem *item = m_others->item(row);
        const MemberKey member{item->data(Qt::UserRole).toLongLong()};
        if (item->checkState() == Qt::Checked && member.value != lead)
            members.append(member);
    }
    return members;
}

bool ClientDialog::read(Client &client)
{
    client = m_client;
    client.name = m_name->text().simplified();
    client.type = ClientType(m_type->currentData().toInt());
    client.phone = m_phone->text().simplified();
    client.address = m_address->toPlainText().trimmed();
    client.taxId = m_taxId->text().simplified();
    client.yearEnd = m_yearEnd->currentData().toString();
    if (!m_client.key)
        client.notes = m_notes->toPlainText().trimmed();
    client.active = !m_client.key || m_active->isChecked();
    client.assignedTo = assignedTo();
    const QString since = m_since->text().simplified();
    const QDate month = monthFrom(since);
    client.clientSince = month.isValid() ? month.toString(QStringLiteral("yyyy-MM")) : QString();

    m_nameField->setError(client.name.isEmpty() ? tr("A client needs a name.") : QString());
    m_sinceField->setError(!since.isEmpty() && !month.isValid()
                               ? tr("Write the month and the year, such as %1.").arg(m_since->placeholderText())
                               : QString());
    if (m_nameField->hasError())
        m_name->setFocus();
    else if (m_sinceField->hasError())
        m_since->setFocus();
    return !m_nameField->hasError() && !m_sinceField->hasError();
}

void ClientDialog::setSaving(bool saving)
{
    m_saving = saving;
    setDisabledReason(m_save, saving ? tr("The client is being saved.") : QString());
}

void ClientDialog::accept()
{
    Client client;
    if (m_saving || !read(client))
        return;
    m_problem->hide();
    setSaving(true);
    if (m_client.key)
        change(client);
    else
        addNew(client);
}

void ClientDialog::addNew(const Client &client)
{
    runTask(
        this, m_services.write(SaveClientTask(client)),
        [this, name = client.name](ClientKey key) {
            Q_EMIT saved(key);
            m_services.notifier.done(tr("%1 added.").arg(name));
            QDialog::accept();
        },
        [this](const Error &error) { notSaved(error); });
}

void ClientDialog::change(const Client &client)
{
    runTask(
        this, m_services.write(undoable(m_client.key, SaveClientTask(client, m_client))),
        [this, name = client.name](const Edited<ClientKey> &done) {
            Q_EMIT saved(done.value);
            QString sentence = tr("%1 saved.").arg(name);
            if (const int mails = done.edit.mailsCancelled; mails > 0)
                sentence += QLatin1Char(' ') % tr("%n mail(s) cancelled.", nullptr, mails);
            m_history->tell(sentence, tr("Edit of %1").arg(name), done.edit);
            QDialog::accept();
        },
        [this](const Error &error) { notSaved(error); });
}

void ClientDialog::notSaved(const Error &error)
{
    setSaving(false);
    m_problem->setText(error.sentence);
    m_problem->show();
}

void ClientDialog::reject()
{
    if (!m_saving)
        QDialog::reject();
}

} // namespace portico
