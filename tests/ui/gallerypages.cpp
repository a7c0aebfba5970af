#include "tests/ui/gallery.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QTabBar>

#include "tests/ui/sampletable.h"
#include "ui/look/fonts.h"
#include "ui/look/rowdelegate.h"
#include "ui/look/tableview.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/navigationbar.h"
#include "ui/widgets/personrow.h"
#include "ui/widgets/progressline.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/statuslabel.h"
#include "ui/widgets/switch.h"
#include "ui/widgets/toast.h"

namespace portico::gallery {

namespace {

QString u(const char *text)
{
    return QString::fromUtf8(text);
}

QLabel *caption(const char *text)
{
    return makeLabel(u(text), TextStyle::smallStrong, Token::text2);
}

TableView *makeTable(QWidget *parent)
{
    auto *table = new TableView(parent);
    table->setModel(new SampleTable(table));
    RowDelegate *rows = table->rows();
    rows->setColumn(SampleTable::Tick, ColumnLook::tick());
    rows->setColumn(SampleTable::Email, ColumnLook::email(SampleTable::LinkRole));
    rows->setColumn(SampleTable::Clients, {.suffixRole = SampleTable::SuffixRole});
    rows->setColumn(SampleTable::Expires, ColumnLook::date(SampleTable::ToneRole));
    rows->setColumn(SampleTable::Sessions, ColumnLook::number());
    table->setColumnBaseWidth(SampleTable::Tick, 36);
    table->setColumnBaseWidth(SampleTable::Clients, 160);
    table->setColumnBaseWidth(SampleTable::Status, 146);
    table->setColumnBaseWidth(SampleTable::Expires, 102);
    table->setColumnBaseWidth(SampleTable::Sessions, 100);
    table->setStretchColumn(SampleTable::Name, 138);
    table->setStretchColumn(SampleTable::Email, 180);
    table->setSortingEnabled(false);
    table->horizontalHeader()->setSortIndicatorShown(true);
    table->horizontalHeader()->setSortIndicator(SampleTable::Name, Qt::AscendingOrder);
    return table;
}

template <typename Widget>
Widget *disabled(Widget *widget)
{
    setDisabledReason(widget, QStringLiteral("Shown disabled"));
    return widget;
}

QHBoxLayout *line(std::initializer_list<QWidget *> widgets)
{
    auto *layout = new QHBoxLayout;
    layout->setSpacing(10);
    for (QWidget *widget : widgets)
        layout->addWidget(widget);
    layout->addStretch(1);
    return layout;
}

QCheckBox *box(Qt::CheckState state, bool enabled = true)
{
    auto *check = new QCheckBox(QStringLiteral("Tick"));
    check->setTristate(state == Qt::PartiallyChecked);
    check->setCheckState(state);
    check->setEnabled(enabled);
    return check;
}

Switch *toggled(bool on, bool enabled = true)
{
    auto *toggle = new Switch(on ? QStringLiteral("On") : QStringLiteral("Off"));
    toggle->setChecked(on);
    toggle->setEnabled(enabled);
    return toggle;
}

QVBoxLayout *firstColumn()
{
    auto *column = new QVBoxLayout;
    column->setSpacing(10);
    column->addWidget(caption("Type"));
    column->addWidget(makeLabel(u("Title 20/28, 600"), TextStyle::title));
    column->addWidget(makeLabel(u("Heading 15/20, 600"), TextStyle::heading));
    column->addWidget(makeLabel(u("Body 13/18, 400. Ελένη Дмитрий अदिति"), TextStyle::body));
    column->addWidget(makeLabel(u("Small 12/16, never smaller"), TextStyle::small, Token::text2));
    column->addWidget(caption("Buttons"));
    auto *focused = makeButton(u("Focus"));
    focused->setObjectName(QStringLiteral("focused"));
    column->addLayout(line({makeButton(u("Normal")), focused, disabled(makeButton(u("Disabled"))),
                            makeMenuButton(IconName::templates, u("Templates"), new QMenu)}));
    column->addLayout(
        line({makeButton(u("Primary"), ButtonKind::primary), disabled(makeButton(u("Disabled"), ButtonKind::primary)),
              makeButton(IconName::sending, u("Send 1 Invite"), ButtonKind::primary)}));
    column->addLayout(line({makeButton(IconName::resend, u("Resend Invite")), makeIconButton(IconName::more, u("More")),
                            disabled(makeIconButton(IconName::more, u("More"))), new LinkButton(u("Link")),
                            makeButton(u("Remove Access"), ButtonKind::danger)}));
    column->addLayout(
        line({new LinkButton(IconName::plus, u("Add another person")), disabled(new LinkButton(u("Disabled")))}));
    column->addWidget(caption("Fields"));
    auto *placeholder = new QLineEdit;
    placeholder->setPlaceholderText(u("Placeholder"));
    auto *off = new QLineEdit;
    off->setPlaceholderText(u("Disabled"));
    off->setEnabled(false);
    auto *combo = new QComboBox;
    combo->addItems({u("Drop-down"), u("Show all")});
    auto *grid = new QGridLayout;
    grid->setSpacing(8);
    grid->addWidget(placeholder, 0, 0);
    grid->addWidget(new QLineEdit(u("Typed text")), 0, 1);
    grid->addWidget(off, 1, 0);
    grid->addWidget(combo, 1, 1);
    auto *days = new QSpinBox;
    days->setValue(30);
    grid->addWidget(days, 2, 0);
    auto *days2 = new QSpinBox;
    days2->setEnabled(false);
    grid->addWidget(days2, 2, 1);
    column->addLayout(grid);
    auto *wrong = new FormField(u("Email"), new QLineEdit(u("jane@harborfinch")));
    wrong->setError(u("The part after @ needs a dot, as in harborfinch.example."));
    column->addWidget(wrong);
    column->addWidget(caption("Tick box, radio, switch"));
    column->addLayout(line({box(Qt::Unchecked), box(Qt::Checked), box(Qt::PartiallyChecked), box(Qt::Unchecked, false),
                            box(Qt::Checked, false)}));
    auto *radio = new QRadioButton(u("Chosen"));
    radio->setAutoExclusive(false);
    radio->setChecked(true);
    auto *other = new QRadioButton(u("Not"));
    column->addLayout(line({other, radio, toggled(false), toggled(true), toggled(false, false), toggled(true, false)}));
    column->addWidget(caption("Icons"));
    auto *icons = new QGridLayout;
    icons->setSpacing(12);
    for (int i = 0; i < Icons::count; ++i)
        icons->addWidget(new IconLabel(IconName(i), 20), i / 13, i % 13);
    column->addLayout(icons);
    auto *progress = new ProgressLine;
    progress->setValue(62);
    column->addWidget(progress);
    column->addStretch(1);
    return column;
}

QVBoxLayout *secondColumn()
{
    auto *column = new QVBoxLayout;
    column->setSpacing(10);
    column->addWidget(caption("Status: icon, word and colour; in rows and as a chip"));
    auto *grid = new QGridLayout;
    grid->setVerticalSpacing(9);
    const PortalStatus all[] = {PortalStatus::active,      PortalStatus::invited, PortalStatus::queued,
                                PortalStatus::sending,     PortalStatus::expired, PortalStatus::undeliverable,
                                PortalStatus::unconfirmed, PortalStatus::none,    PortalStatus::removed};
    int row = 0;
    for (PortalStatus status : all) {
        auto *chip = new StatusLabel(statusLook(status));
        chip->setChip(true);
        grid->addWidget(new StatusLabel(statusLook(status)), row, 0);
        grid->addWidget(chip, row++, 1);
    }
    column->addLayout(grid);
    column->addWidget(caption("Message strips"));
    using Kind = MessageStrip::Kind;
    column->addWidget(new MessageStrip(
        Kind::queued, u("The mail server cannot be reached. 141 mails wait and are sent when it can.")));
    column->addWidget(
        new MessageStrip(Kind::expired, u("This client is inactive. Its portal is closed to everybody.")));
    auto *failed =
        new MessageStrip(Kind::undeliverable, u("gareth@pemberton-plumbing.example takes no mail: no such mailbox."));
    failed->setAction(u("Correct Email…"));
    column->addWidget(failed);
    column->addWidget(new MessageStrip(
        Kind::unconfirmed, u("The connection broke after the message was handed over: it may have arrived.")));
    column->addWidget(new MessageStrip(Kind::active, u("Test mail taken by the server, 14:12.")));
    column->addWidget(caption("Toasts"));
    auto *host = new QWidget;
    host->setMinimumHeight(scaled(70));
    auto *toast = new Toast(host);
    toast->tell(Toast::Kind::failed, u("Invite queued: the mail server cannot be reached."), u("Show"));
    column->addWidget(host);
    column->addStretch(1);
    return column;
}

} // namespace

QWidget *makeComponents()
{
    auto *page = new QWidget;
    auto *columns = new QHBoxLayout(page);
    columns->setContentsMargins(24, 24, 24, 24);
    columns->setSpacing(32);
    columns->addLayout(firstColumn(), 4);
    columns->addLayout(secondColumn(), 3);
    auto *third = new QVBoxLayout;
    third->addWidget(caption("Table rows, 36 px"));
    TableView *table = makeTable(page);
    for (int column : {SampleTable::Clients, SampleTable::Expires, SampleTable::Sessions, SampleTable::Email})
        table->hideColumn(column);
    table->selectRow(4);
    third->addWidget(table, 3);
    third->addWidget(caption("Empty state"));
    auto *card = new Card(u("Clients"), Card::Body::flush);
    card->setCount(u("0"));
    card->body()->addWidget(new EmptyState(IconName::search, u("No client matches “harbr”"),
                                           u("Check the spelling, or search by email or phone."), u("Clear Search")));
    third->addWidget(card, 3);
    columns->addLayout(third, 4);
    page->ensurePolished();
    page->findChild<QPushButton *>(QStringLiteral("focused"))->setFocus(Qt::TabFocusReason);
    return page;
}

QWidget *makeClientList()
{
    auto *page = new QWidget;
    auto *outer = new QHBoxLayout(page);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto *navigation = new NavigationBar;
    navigation->addGroup(u("clients"), u("Clients"), IconName::clients);
    navigation->addEntry(u("list"), u("Client List"), IconName::clients, u("clients"));
    navigation->addEntry(u("portals"), u("Manage Client Portals"), IconName::portal, u("clients"));
    navigation->addEntry(u("templates"), u("Templates"), IconName::templates);
    navigation->addEntry(u("outbox"), u("Outbox"), IconName::outbox);
    navigation->addEntry(u("settings"), u("Settings"), IconName::settings);
    navigation->setCurrent(u("list"));
    navigation->setBadge(u("outbox"), 24, u("24 need attention"));
    navigation->setDisabledReason(u("settings"), u("Needs the role Admin"));
    navigation->setPerson(u("Priya Raman"), u("Alder & Pryce"));
    outer->addWidget(navigation);
    auto *content = new QVBoxLayout;
    content->setContentsMargins(24, 20, 24, 16);
    content->setSpacing(12);
    auto *header = new QHBoxLayout;
    header->addWidget(makeLabel(u("Client List"), TextStyle::title));
    header->addSpacing(4);
    header->addWidget(makeLabel(u("1,284 clients"), TextStyle::body, Token::text2));
    header->addStretch(1);
    header->addWidget(makeButton(IconName::plus, u("New Client…")));
    content->addLayout(header);
    auto *search = new SearchField(u("Search clients by name, email or phone"));
    search->setShortcutHint(QKeySequence(Qt::CTRL | Qt::Key_F));
    content->addWidget(search);
    auto *tabs = new QTabBar;
    tabs->addTab(u("Without client portals"));
    tabs->addTab(u("With portal users"));
    tabs->setDrawBase(false);
    tabs->setExpanding(false);
    content->addWidget(tabs);
    TableView *table = makeTable(page);
    table->selectRow(3);
    content->addWidget(table, 1);
    auto *status = new QHBoxLayout;
    status->addWidget(makeStatusBarButton(IconName::warning, u("23 undeliverable"), Token::undeliverable));
    status->addWidget(makeStatusBarButton(IconName::question, u("1 unconfirmed"), Token::unconfirmed));
    status->addStretch(1);
    content->addLayout(status);
    outer->addLayout(content, 1);
    page->ensurePolished();
    table->setFocus(Qt::TabFocusReason);
    return page;
}

QWidget *makeRecord()
{
    auto *page = new QWidget;
    auto *outer = new QVBoxLayout(page);
    outer->setContentsMargins(24, 16, 24, 16);
    outer->setSpacing(16);
    auto *back = new QHBoxLayout;
    back->addWidget(new LinkButton(IconName::left, u("Client List")));
    back->addStretch(1);
    outer->addLayout(back);
    auto *card = new Card(u("Client Portal"), Card::Body::flush);
    card->setCount(u("4 people"));
    card->addHeaderWidget(makeButton(IconName::plus, u("Invite to the Client Portal"), ButtonKind::primary));
    const auto person = [card](const char *name, const char *address, PortalStatus status, const char *detail,
                               bool fix) {
        auto *row = new PersonRow;
        row->setFirst(card->body()->count() == 0);
        row->setName(u(name));
        row->setAddress(u(address));
        row->setStatus(statusLook(status), u(detail));
        if (fix)
            row->addTrailing(makeButton(u("Correct Email…")));
        row->addTrailing(makeIconButton(IconName::more, u("More actions")));
        card->body()->addWidget(row);
    };
    person("Jane Finch", "jane@harborfinch.example", PortalStatus::invited, "12 Nov 2026, expires 12 Dec 2026", false);
    person("Tom Harbor", "tom@harborfinch.example", PortalStatus::active, "Last login 3 Nov 2026, 14:05", false);
    person("Marguerite Delacroix-Whittingstall of Brightwater",
           "marguerite.delacroix-whittingstall@brightwater-vets.example", PortalStatus::undeliverable,
           "No such mailbox (550 5.1.1), 12 Nov 2026, and then some more of the server's own words", true);
    person("ليلى منصور", "leila@mansourdental.example", PortalStatus::removed, "By Priya Raman, 2 Oct 2026", false);
    outer->addWidget(card);
    auto *below = new QHBoxLayout;
    below->setSpacing(16);
    auto *contacts = new Card(u("Contacts"), Card::Body::flush);
    contacts->setCount(u("2"));
    contacts->addHeaderWidget(makeIconButton(IconName::plus, u("Add Contact")));
    auto *ann = new PersonRow;
    ann->setFirst(true);
    ann->setName(u("Ann Lee"));
    ann->setNote(u("Other"));
    ann->setAddressWidget(new LinkButton(u("Add email…")));
    contacts->body()->addWidget(ann);
    auto *jane = new PersonRow;
    jane->setName(u("Jane Finch"));
    jane->setNote(u("Owner"));
    jane->setAddress(u("jane@harborfinch.example"));
    contacts->body()->addWidget(jane);
    contacts->body()->addStretch(1);
    below->addWidget(contacts, 1);
    auto *form = new Card(u("Details"));
    form->addHeaderWidget(makeIconButton(IconName::edit, u("Edit")));
    auto *server = new FormField(u("&Server"), new QLineEdit(u("smtp.alderpryce.example")));
    server->setHelp(u("Your mail provider or IT help has these figures."));
    form->body()->addWidget(server);
    auto *message = new QPlainTextEdit;
    message->setPlaceholderText(u("Start typing your message…"));
    form->body()->addWidget(new FormField(u("Message"), message));
    form->body()->addWidget(new Switch(u("Include a personalized message")));
    below->addWidget(form, 1);
    outer->addLayout(below, 1);
    auto *toast = new Toast(page);
    toast->tell(Toast::Kind::done, u("Invite sent to jane@harborfinch.example"));
    return page;
}

QWidget *makeMenu()
{
    auto *menu = new QMenu;
    menu->addAction(icon(IconName::resend), u("Resend Invite"))->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_R));
    menu->addAction(icon(IconName::link), u("Copy Invite Link"))->setEnabled(false);
    QAction *correct = menu->addAction(icon(IconName::edit), u("Correct Email…"));
    menu->addSeparator();
    menu->addAction(icon(IconName::ban), u("Remove Access…"));
    QAction *ticked = menu->addAction(u("Show Removed"));
    ticked->setCheckable(true);
    ticked->setChecked(true);
    menu->addMenu(new QMenu(u("History"), menu));
    menu->setActiveAction(correct);
    menu->ensurePolished();
    menu->adjustSize();
    return menu;
}

QWidget *makeMessageBox()
{
    auto *message = new QMessageBox(QMessageBox::Question, u("Remove Access"), u("End the access of Owen Pell?"),
                                    QMessageBox::Cancel | QMessageBox::Ok);
    message->setInformativeText(u("He can no longer open the portal of Harbor & Finch LLC."));
    message->setDefaultButton(QMessageBox::Ok);
    return message;
}

} // namespace portico::gallery
