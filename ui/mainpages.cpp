#include "ui/mainpages.h"

#include "ui/clients/clientlistpage.h"
#include "ui/clients/clientrecordpage.h"
#include "ui/look/tableview.h"
#include "ui/outbox/outboxpage.h"
#include "ui/settings/settingslist.h"
#include "ui/settings/settingspage.h"
#include "ui/templates/templatespage.h"
#include "ui/widgets/navigationitem.h"

#include <QTimer>

namespace portico {

namespace {

/// The first record is opened as quickly as the others, and the first list is painted before its page is made.
constexpr int kMakeRecordAfterMs = 1500;

struct Name
{
    MainPages::Page page;
    const char *id;
};
constexpr Name kNames[] = {
    {MainPages::Page::clientList, "clientList"},
    {MainPages::Page::templates, "templates"},
    {MainPages::Page::outbox, "outbox"},
    {MainPages::Page::settings, "settings"},
};

} // namespace

MainPages::MainPages(const SettingsServices &services, QWidget *parent)
    : QStackedWidget(parent), m_services(services), m_list(new ClientListPage(services.firm, this))
{
    addWidget(m_list);
    QTimer::singleShot(kMakeRecordAfterMs, this, &MainPages::record);
    connect(m_list, &ClientListPage::clientOpened, this, &MainPages::clientOpened);
}

QString MainPages::idOf(Page page)
{
    for (const Name &name : kNames) {
        if (name.page == page)
            return QLatin1StringView(name.id);
    }
    return QLatin1StringView(kNames[0].id);
}

std::optional<MainPages::Page> MainPages::pageOf(const QString &id)
{
    for (const Name &name : kNames) {
        if (id == QLatin1StringView(name.id))
            return name.page;
    }
    return std::nullopt;
}

ClientRecordPage *MainPages::record()
{
    if (!m_record) {
        m_record = new ClientRecordPage(m_services.firm, this);
        addWidget(m_record);
        Q_EMIT recordMade(m_record);
    }
    return m_record;
}

TemplatesPage *MainPages::templates()
{
    if (!m_templates) {
        m_templates = new TemplatesPage(m_services.firm, this);
        addWidget(m_templates);
    }
    return m_templates;
}

OutboxPage *MainPages::outbox()
{
    if (!m_outbox) {
        m_outbox = new OutboxPage(m_services.firm, this);
        addWidget(m_outbox);
        connect(m_outbox, &OutboxPage::clientOpened, this, &MainPages::clientOpened);
    }
    return m_outbox;
}

SettingsPage *MainPages::settings()
{
    if (!m_settings) {
        m_settings = new SettingsPage(m_services, this);
        addWidget(m_settings);
        connect(m_settings, &SettingsPage::memberSwitched, this, &MainPages::memberSwitched);
        connect(m_settings, &SettingsPage::restoreRequested, this, &MainPages::restoreRequested);
        connect(m_settings, &SettingsPage::appearanceChanged, this, &MainPages::appearanceChanged);
    }
    return m_settings;
}

QWidget *MainPages::widget(Page page)
{
    switch (page) {
    case Page::clientList: return m_list;
    case Page::clientRecord: return record();
    case Page::templates: return templates();
    case Page::outbox: return outbox();
    case Page::settings: return settings();
    }
    return m_list;
}

void MainPages::leave(const std::function<void()> &go)
{
    if (m_current == Page::settings)
        m_settings->leave(go);
    else if (m_current == Page::clientRecord)
        m_record->leave(go);
    else if (m_current != Page::templates || m_templates->mayLeave(go))
        go();
}

void MainPages::go(Page page, const std::function<void()> &then)
{
    const auto arrive = [this, page, then] {
        show(page);
        if (then)
            then();
    };
    if (page == m_current)
        arrive();
    else
        leave(arrive);
}

void MainPages::show(Page page)
{
    m_current = page;
    setCurrentWidget(widget(page));
    if (page == Page::settings)
        m_settings->refresh();
    Q_EMIT shown(page);
}

void MainPages::focusSettings()
{
    const SettingsList *list = m_settings->list();
    list->item(list->current())->setFocus(Qt::ShortcutFocusReason);
}

void MainPages::focusPage()
{
    switch (m_current) {
    case Page::clientList: m_list->focusSearch(); break;
    case Page::clientRecord: m_record->focusFirst(); break;
    case Page::templates: m_templates->mailList()->setFocus(Qt::ShortcutFocusReason); break;
    case Page::outbox: m_outbox->focusSearch(); break;
    case Page::settings: focusSettings(); break;
    }
}

bool MainPages::search()
{
    if (m_current == Page::clientList)
        m_list->focusSearch();
    else if (m_current == Page::outbox)
        m_outbox->focusSearch();
    else
        return false;
    return true;
}

void MainPages::refresh()
{
    switch (m_current) {
    case Page::clientList: m_list->refresh(); break;
    case Page::clientRecord: m_record->refresh(); break;
    case Page::templates: m_templates->refresh(); break;
    case Page::outbox: m_outbox->refresh(); break;
    case Page::settings: m_settings->refresh(); break;
    }
}

} // namespace portico
