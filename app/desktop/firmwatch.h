#pragma once

#include "app/core/result.h"
#include "app/store/firm.h"

#include <QObject>
#include <QTimer>

namespace portico {

/// Looks again and again whether an open firm is still where it was opened. GUI thread; the firm must outlive it.
class FirmWatch : public QObject
{
    Q_OBJECT
public:
    explicit FirmWatch(const Firm &firm, QObject *parent = nullptr);

Q_SIGNALS:
    /// It is not; said once.
    void gone(const portico::Error &why);

private:
    const Firm &m_firm;
    QTimer m_timer;
};

} // namespace portico
