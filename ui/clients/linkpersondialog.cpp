#include "ui/clients/linkpersondialog.h"

#include "app/practice/clienttasks.h"
#include "ui/clients/contactdialog.h"
#include "ui/clients/edithistory.h"
#include "ui/clients/persondelegate.h"
#include "ui/look/fonts.h"
#include "ui/look/windowsize.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/searchfield.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace portico {

namespace {

constexpr int kMostPeople = 50;
constexpr int kTypingMs = 120;

} // namespace

LinkPersonDialog::LinkPersonDialog(const FirmServices &services, const Client &client, EditHistory *history,
                                   QWidget *parent)
    : QDialog(parent), m_services(services), m_client(client), m_history(history)
{
    setObjectName(QStringLiteral("linkPersonDialog"));
    setWindowTitle(tr("Link an Existing Person"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildForm(), 1);
    layout->addWidget(buildFooter());

    m_soon.setSingleShot(true);
    m_soon.setInterval(kTypingMs);
    connect(&m_soon, &QTimer::timeout, this, &LinkPersonDialog::look);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_soon.start(); });
    connect(m_list, &QListWidget::currentRowChanged, this, &LinkPersonDialog::choose);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &LinkPersonDialog::accept);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        if (m_linking) // it would stay, and the other dialog would open above it
            return;
        reject();
        Q_EMIT newContactWanted();
    });
    show({});
    m_search->setFocus();
    keepSize(this, QStringLiteral("linkPerson"), {520, 560});
}

LinkPersonDialog::~LinkPersonDialog() = default;

QWidget *LinkPersonDialog::buildForm()
{
    m_search = new SearchField(tr("Search people by name, email or phone"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_list = new QListWidget;
    m_list->setObjectName(QStringLiteral("people"));
    m_list->setAccessibleName(tr("People"));
    m_list->setItemDelegate(new PersonDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_search->setCompanion(m_list);
    m_hint = makeWrappedLabel({}, TextStyle::body, Token::text2);
    m_empty = new EmptyState;
    m_note = new MessageStrip(MessageStrip::Kind::queued);
    m_relation = new QComboBox;
    for (const Relation relation :
         {Relation::self, Relation::spouse, Relation::partner, Relation::owner, Relation::other})
        m_relation->addItem(describe(relation), int(relation));
    m_relation->setCurrentIndex(m_relation->findData(int(Relation::other)));

    auto *form = new QWidget;
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(m_search);
    column->addWidget(m_hint);
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(m_note);
    column->addWidget(new FormField(tr("&Relation to the client"), m_relation));
    return form;
}

QWidget *LinkPersonDialog::buildFooter()
{
    m_link = makeButton(tr("&Link"), ButtonKind::primary);
    auto *cancel = makeButton(tr("Cancel"));
    auto *footer = new QFrame;
    footer->setProperty("look", QStringLiteral("footer"));
    auto *buttons = new QHBoxLayout(footer);
    buttons->setContentsMargins(24, 12, 24, 12);
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_link);
    connect(cancel, &QPushButton::clicked, this, &LinkPersonDialog::reject);
    connect(m_link, &QPushButton::clicked, this, &LinkPersonDialog::accept);
    return footer;
}

void LinkPersonDialog::look()
{
    m_looking.start(
        this, m_services.firm,
        [typed = m_search->text(), scope = m_services.scope(), client = m_client.key](
            Connection &connection, const std::atomic_bool &cancelled) -> Result<QList<FoundPerson>> {
            return ContactSearch(connection).find(typed, scope, client, kMostPeople, cancelled);
        },
        [this](const QList<FoundPerson> &people) { show(people); },
        [this](const Error &error) { tell(error.sentence); });
}

void LinkPersonDialog::show(const QList<FoundPerson> &people)
{
    m_people = people;
    m_list->clear();
    for (const FoundPerson &person : people) {
        auto *item = new QListWidgetItem(person.contact.name, m_list);
        QString where = person.firstClient;
        if (person.linked)
            where = tr("A contact of this client already");
        else if (person.clients > 1)
            where = tr("%1 +%2", "a client, and how many others").arg(person.firstClient).arg(person.clients - 1);
        else if (person.clients == 0)
            where = tr("Of no client now");
        item->setData(PersonDelegate::EmailRole, person.contact.email);
        item->setData(PersonDelegate::NoteRole, where);
        item->setData(Qt::AccessibleTextRole,
                      QStringList{person.contact.name, person.contact.email, where}.join(QStringLiteral(", ")));
        item->setToolTip(QStringList{person.contact.name, person.contact.email, where}.join(QLatin1Char('\n')));
        if (person.linked)
            item->setFlags(Qt::NoItemFlags);
    }
    const QString typed = m_search->text().simplified();
    m_list->setVisible(!people.isEmpty());
    m_empty->setVisible(people.isEmpty());
    if (typed.isEmpty())
        m_empty->setContent(IconName::users, tr("Whom do you look for?"),
                            tr("Type a part of the name, the email address or the phone number of somebody who is a "
                               "contact already."));
    else
        m_empty->setContent(IconName::search, tr("Nobody matches “%1”").arg(typed),
                            tr("Who is not a contact of any client yet is added as a new contact."), tr("New Contact…"));
    tell(people.size() < kMostPeople
             ? QString()
             : tr("Only %n people are shown. Type more of the name to find others.", nullptr, kMostPeople));
    choose();
}

void LinkPersonDialog::tell(const QString &sentence)
{
    m_hint->setText(sentence);
    m_hint->setVisible(!sentence.isEmpty());
}

const FoundPerson *LinkPersonDialog::chosen() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_people.size() && !m_people[row].linked ? &m_people[row] : nullptr;
}

void LinkPersonDialog::choose()
{
    const FoundPerson *person = chosen();
    setDisabledReason(m_link, person ? QString() : tr("Choose a person first."));
    const bool shared = person && person->clients > 0;
    if (shared)
        m_note->setSentence(tr("Name, email and phone are shared with %n other client record(s): an edit here is an edit "
                               "there.",
                               nullptr, person->clients));
    m_note->setVisible(shared);
}

void LinkPersonDialog::accept()
{
    // Return in the search takes the only person who fits.
    if (!chosen() && m_people.size() == 1 && !m_soon.isActive())
        m_list->setCurrentRow(0);
    const FoundPerson *person = chosen();
    if (!person || m_linking)
        return;
    m_linking = true;
    setDisabledReason(m_link, tr("The person is being linked."));
    const Relation relation = Relation(m_relation->currentData().toInt());
    runTask(
        this, m_services.write(undoable(m_client.key, LinkContactTask(m_client.key, person->contact.key, relation))),
        [this, name = person->contact.name](const Edited<void> &done) {
            m_history->tell(tr("%1 is a contact of this client now.").arg(name), tr("%1 linked").arg(name), done.edit);
            QDialog::accept();
        },
        [this](const Error &error) {
            m_linking = false;
            choose();
            tell(error.sentence);
        });
}

void LinkPersonDialog::reject()
{
    if (!m_linking)
        QDialog::reject();
}

} // namespace portico
