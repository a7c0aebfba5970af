#pragma once

#include "app/store/activitystore.h"
#include "ui/look/icons.h"
#include "ui/look/tokens.h"

#include <QDate>
#include <QString>

namespace portico {

/// One line of a client's activity as people read it.
struct ActivityText
{
    IconName icon = IconName::clock;
    Token tone = Token::text2;
    QString text;        ///< plain: a person's name can never become markup
    int strongStart = 0; ///< where the subject's name stands in text
    int strongLength = 0;

    bool operator==(const ActivityText &) const = default;
};

/// detail: what ActivityStore keeps beside the kind, an address or a reason.
ActivityText activityText(ActivityKind kind, const QString &subject, const QString &detail);

/// "Today", "Yesterday", or the date in the system's long form without the weekday.
QString describeDay(const QDate &day, const QDate &today);

} // namespace portico
