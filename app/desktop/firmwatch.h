#pragma once

#include "app/core/result.h"
#include "app/store/firmplace.h"

#include <QObject>
#include <QTimer>

namespace portico {

/// Looks again and again whether an open firm is still where it was opened. GUI thread.
class FirmWatch : public QObject
{
    Q_OBJECT
public:
    explicit FirmWatch(const QString &databaseFile, QObject *parent = nullptr);

Q_SIGNALS:
    /// It is not; said once.
    void gone(const portico::Error &why);

private:
    FirmPlace m_place;
    QTimer m_timer;
};

} // namespace portico
