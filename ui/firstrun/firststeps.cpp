#include "ui/firstrun/firststeps.h"

#include "app/store/firmstore.h"
#include "ui/widgets/buttons.h"

#include <QLayout>
#include <QToolButton>

namespace portico {

namespace {

constexpr QLatin1StringView kDismissed("firststeps.dismissed"); // a setting of this computer

} // namespace

FirstSteps::FirstSteps(const FirmServices &services, QWidget *parent)
    : MessageStrip(Kind::queued, {}, parent), m_services(services),
      m_dismiss(makeIconButton(IconName::close, tr("Dismiss this hint")))
{
    setObjectName(QStringLiteral("firstSteps"));
    setIcon(IconName::clients);
    setSentence(tr("Begin with your clients: import them from a CSV file, or add one with “New Client…”."));
    setAction(tr("Import Clients…"));
    layout()->addWidget(m_dismiss);
    connect(this, &MessageStrip::actionTriggered, this, &FirstSteps::importRequested);
    connect(m_dismiss, &QToolButton::clicked, this, &FirstSteps::dismiss);
    connect(&m_services.firm, &Firm::changed, this, &FirstSteps::look);
    look();
}

bool FirstSteps::isNeeded() const
{
    if (!m_services.member.isAdmin())
        return false;
    const auto needed = m_services.firm.readHere([](Connection &connection) -> Result<bool> {
        return FirmStore(connection).deviceSetting(kDismissed).isEmpty() && !ClientStore(connection).any();
    });
    return needed.ok() && *needed;
}

/// Once it has gone nothing is asked of the firm any more, until it is opened again.
void FirstSteps::look()
{
    if (!isNeeded())
        leave();
}

void FirstSteps::leave()
{
    disconnect(&m_services.firm, &Firm::changed, this, nullptr);
    const QWidget *focused = window()->focusWidget();
    if (focused && isAncestorOf(focused))
        Q_EMIT focusLost();
    hide();
}

void FirstSteps::dismiss()
{
    const auto note = [](WriteContext &context) -> Result<void> {
        FirmStore::setDeviceSetting(context, kDismissed, QStringLiteral("1"));
        return {};
    };
    runTask(
        this, m_services.write(note), [] {}, [this](const Error &error) { m_services.notifier.failed(error.sentence); });
    leave();
}

} // namespace portico
