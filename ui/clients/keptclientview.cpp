#include "ui/clients/keptclientview.h"

#include "ui/clients/firmsetting.h"
#include "ui/look/statuslook.h"

#include <QSettings>

#include <array>

namespace portico {

namespace {

using State = ClientFilter::State;
using By = ClientSort::By;

const QString kState = QStringLiteral("state");
const QString kAssigned = QStringLiteral("assignedTo");
const QString kPortal = QStringLiteral("portal");
const QString kSort = QStringLiteral("sort");
const QString kDescending = QStringLiteral("descending");

/// In the order of their enumerations.
constexpr std::array kStates{"active", "inactive", "all"};
constexpr std::array kSorts{"client", "type", "primaryContact", "email", "portal", "assignedTo"};

template <typename Value, size_t count> Value valueOf(const std::array<const char *, count> &words, const QString &word)
{
    for (size_t number = 0; number < count; ++number) {
        if (word == QLatin1StringView(words[number]))
            return Value(number);
    }
    return Value(0);
}

template <typename Value, size_t count> QString wordOf(const std::array<const char *, count> &words, Value value)
{
    return QString::fromLatin1(words.at(size_t(value)));
}

} // namespace

KeptClientView::KeptClientView(const QString &firmFolder, MemberKey member)
    : m_setting(firmSetting(QStringLiteral("clientView"), firmFolder, member))
{
}

ClientFilter KeptClientView::filter() const
{
    QSettings settings;
    settings.beginGroup(m_setting);
    ClientFilter filter;
    filter.state = valueOf<State>(kStates, settings.value(kState).toString());
    if (settings.contains(kAssigned))
        filter.assignedTo = MemberKey{settings.value(kAssigned).toLongLong()};
    const QString portal = settings.value(kPortal).toString();
    for (const PortalStatus status : kClientStatuses) {
        if (portal == slug(status))
            filter.portal = status;
    }
    return filter;
}

ClientSort KeptClientView::sort() const
{
    QSettings settings;
    settings.beginGroup(m_setting);
    return {valueOf<By>(kSorts, settings.value(kSort).toString()),
            settings.value(kDescending).toBool() ? Qt::DescendingOrder : Qt::AscendingOrder};
}

void KeptClientView::keep(const ClientFilter &filter, const ClientSort &sort) const
{
    QSettings settings;
    settings.remove(m_setting);
    settings.beginGroup(m_setting);
    if (filter.state != State::active)
        settings.setValue(kState, wordOf(kStates, filter.state));
    if (filter.assignedTo)
        settings.setValue(kAssigned, filter.assignedTo->value);
    if (filter.portal)
        settings.setValue(kPortal, QString(slug(*filter.portal)));
    if (sort.by != By::client)
        settings.setValue(kSort, wordOf(kSorts, sort.by));
    if (sort.order != Qt::AscendingOrder)
        settings.setValue(kDescending, true);
}

} // namespace portico
