#include "ui/settings/settingspage.h"

#include "ui/look/fonts.h"
#include "ui/pagelayout.h"
#include "ui/settings/appearancepage.h"
#include "ui/settings/backuppage.h"
#include "ui/settings/firmpage.h"
#include "ui/settings/keyboardpage.h"
#include "ui/settings/mailaccountpage.h"
#include "ui/settings/recoverykeypage.h"
#include "ui/settings/returnedmailpage.h"
#include "ui/settings/settingslist.h"
#include "ui/settings/teammemberspage.h"
#include "ui/settings/unsavedchangesdialog.h"
#include "ui/widgets/card.h"

#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace portico {

namespace {
constexpr int kBesideWords = 56; // icon and margins of an entry
constexpr int kWidestList = 280;

IconName iconOf(SettingsPage::Part part)
{
    using Part = SettingsPage::Part;
    switch (part) {
    case Part::firm:
        return IconName::portal;
    case Part::mailAccount:
        return IconName::mail;
    case Part::returnedMail:
        return IconName::resend;
    case Part::teamMembers:
        return IconName::users;
    case Part::keyboard:
        return IconName::user;
    case Part::backup:
        return IconName::exporting;
    case Part::recoveryKey:
        return IconName::key;
    case Part::appearance:
        break;
    }
    return IconName::settings;
}

} // namespace

SettingsPage::SettingsPage(const SettingsServices &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_layout(new QVBoxLayout(this)), m_list(new SettingsList),
      m_card(new Card(QString(), Card::Body::flush)), m_stack(new QStackedWidget)
{
    setObjectName(QStringLiteral("settingsPage"));
    m_list->setFixedWidth(scaled(196));
    m_card->body()->addWidget(m_stack);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(m_list);
    row->addWidget(m_card, 1);
    m_layout->addWidget(makeLabel(tr("Settings"), TextStyle::title));
    m_layout->addLayout(row, 1);
    fitPage(this, m_layout);

    for (int part = 0; part < int(m_parts.size()); ++part)
        addEntry(Part(part));
    connect(m_list, &SettingsList::activated, this, [this](int index) { open(Part(index)); });
    connect(&m_services.firm.firm, &Firm::changed, this, &SettingsPage::refresh);
    showPart(Part::firm);
}

QString SettingsPage::title(Part part)
{
    switch (part) {
    case Part::firm:
        return tr("Firm");
    case Part::mailAccount:
        return tr("Mail Account");
    case Part::returnedMail:
        return tr("Returned Mail");
    case Part::teamMembers:
        return tr("Team Members");
    case Part::keyboard:
        return tr("At the Keyboard");
    case Part::backup:
        return tr("Backup");
    case Part::recoveryKey:
        return tr("Recovery Key");
    case Part::appearance:
        return tr("Appearance");
    }
    return {};
}

void SettingsPage::addEntry(Part part)
{
    const QString words = title(part);
    m_list->add(words, iconOf(part));
    const int wide = QFontMetrics(textFont(TextStyle::strong)).horizontalAdvance(words);
    m_list->setFixedWidth(qBound(m_list->minimumWidth(), wide + scaled(kBesideWords), scaled(kWidestList)));
}

SettingsPart *SettingsPage::makePart(Part part)
{
    switch (part) {
    case Part::firm:
        return new FirmPage(m_services, m_stack);
    case Part::mailAccount:
        return new MailAccountPage(m_services, m_stack);
    case Part::returnedMail:
        return new ReturnedMailPage(m_services, m_stack);
    case Part::teamMembers:
        return new TeamMembersPage(m_services, m_stack);
    case Part::keyboard: {
        auto *keyboard = new KeyboardPage(m_services, m_stack);
        connect(keyboard, &KeyboardPage::memberSwitched, this, &SettingsPage::memberSwitched);
        return keyboard;
    }
    case Part::backup: {
        auto *backup = new BackupPage(m_services, m_stack);
        connect(backup, &BackupPage::restoreRequested, this, &SettingsPage::restoreRequested);
        return backup;
    }
    case Part::recoveryKey:
        return new RecoveryKeyPage(m_services, m_stack);
    case Part::appearance:
        break;
    }
    auto *appearance = new AppearancePage(m_services, m_stack);
    connect(appearance, &AppearancePage::appearanceChanged, this, &SettingsPage::appearanceChanged);
    return appearance;
}

SettingsPart *SettingsPage::part(Part part)
{
    SettingsPart *&made = m_parts[size_t(part)];
    if (!made) {
        made = makePart(part);
        m_stack->addWidget(made);
    }
    return made;
}

SettingsPart *SettingsPage::opened() const
{
    return m_parts[size_t(current())];
}

SettingsPage::Part SettingsPage::current() const
{
    return Part(m_list->current());
}

void SettingsPage::showPart(Part wanted)
{
    m_list->setCurrent(int(wanted));
    m_stack->setCurrentWidget(part(wanted));
    m_card->setHeading(title(wanted));
    opened()->refresh();
}

void SettingsPage::open(Part part)
{
    if (part != current())
        leave([this, part] { showPart(part); });
}

void SettingsPage::refresh()
{
    if (isVisible())
        opened()->refresh();
}

bool SettingsPage::hasUnsavedChanges() const
{
    return opened()->isDirty();
}

void SettingsPage::leave(std::function<void()> go)
{
    SettingsPart *part = opened();
    if (!part->isDirty()) {
        go();
        return;
    }
    auto *dialog = new UnsavedChangesDialog(title(current()), window());
    connect(dialog, &UnsavedChangesDialog::discardChosen, this, [part, go] {
        part->revert();
        go();
    });
    connect(dialog, &UnsavedChangesDialog::saveChosen, this, [this, part, go] {
        // Whichever comes ends the waiting for both.
        auto *once = new QObject(this);
        connect(part, &SettingsPart::saved, once, [once, go] {
            once->deleteLater();
            go();
        });
        connect(part, &SettingsPart::saveRefused, once, &QObject::deleteLater);
        part->save();
    });
    dialog->open();
}

void SettingsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitPage(this, m_layout);
}

} // namespace portico
