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

    addPart(new FirmPage(m_services, m_stack));
    addPart(new MailAccountPage(m_services, m_stack));
    addPart(new ReturnedMailPage(m_services, m_stack));
    addPart(new TeamMembersPage(m_services, m_stack));
    auto *keyboard = new KeyboardPage(m_services, m_stack);
    addPart(keyboard);
    auto *backup = new BackupPage(m_services, m_stack);
    addPart(backup);
    addPart(new RecoveryKeyPage(m_services, m_stack));
    auto *appearance = new AppearancePage(m_services, m_stack);
    addPart(appearance);

    connect(keyboard, &KeyboardPage::memberSwitched, this, &SettingsPage::memberSwitched);
    connect(backup, &BackupPage::restoreRequested, this, &SettingsPage::restoreRequested);
    connect(appearance, &AppearancePage::appearanceChanged, this, &SettingsPage::appearanceChanged);
    connect(m_list, &SettingsList::activated, this, [this](int index) { open(Part(index)); });
    connect(&m_services.firm.firm, &Firm::changed, this, &SettingsPage::refresh);
    showPart(0);
}

void SettingsPage::addPart(SettingsPart *part)
{
    m_list->add(part->title(), part->iconName());
    const int words = QFontMetrics(textFont(TextStyle::strong)).horizontalAdvance(part->title());
    m_list->setFixedWidth(qBound(m_list->minimumWidth(), words + scaled(kBesideWords), scaled(kWidestList)));
    m_parts.append(part);
    m_stack->addWidget(part);
}

SettingsPart *SettingsPage::part(Part part) const
{
    return m_parts[int(part)];
}

SettingsPage::Part SettingsPage::current() const
{
    return Part(m_list->current());
}

void SettingsPage::showPart(int index)
{
    m_list->setCurrent(index);
    m_stack->setCurrentIndex(index);
    m_card->setHeading(m_parts[index]->title());
    m_parts[index]->refresh();
}

void SettingsPage::open(Part part)
{
    const int index = int(part);
    if (index == m_list->current())
        return;
    leave([this, index] { showPart(index); });
}

void SettingsPage::refresh()
{
    if (isVisible())
        m_parts[m_list->current()]->refresh();
}

bool SettingsPage::hasUnsavedChanges() const
{
    return m_parts[m_list->current()]->isDirty();
}

void SettingsPage::leave(std::function<void()> go)
{
    SettingsPart *part = m_parts[m_list->current()];
    if (!part->isDirty()) {
        go();
        return;
    }
    auto *dialog = new UnsavedChangesDialog(part->title(), window());
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
