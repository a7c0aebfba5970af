#pragma once

#include "ui/firmservices.h"
#include "ui/widgets/messagestrip.h"

class QToolButton;

namespace portico {

/// A strip that says what to do first in a firm that was just made: bring the clients in. It goes when there is a client,
/// or for good when it is dismissed. For admins; others never see it. GUI thread.
class FirstSteps : public MessageStrip
{
    Q_OBJECT
public:
    explicit FirstSteps(const FirmServices &services, QWidget *parent = nullptr);

    QToolButton *dismissButton() const { return m_dismiss; }

Q_SIGNALS:
    void importRequested();
    /// It went while it had the keyboard, which must go somewhere.
    void focusLost();

private:
    bool isNeeded() const;
    void look();
    void leave();
    void dismiss();

    FirmServices m_services;
    QToolButton *m_dismiss;
};

} // namespace portico
