#pragma once

#include "app/mail/mailtransport.h"

#include <QHash>
#include <QObject>

/// Drives a transport or a session as an outbox would, and keeps what it told: on envelopeSent the message is supplied,
/// unless the test wants to do that itself.
class MailRecorder : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    bool suppliesItself = true;
    QList<portico::MailJob> sent;
    QList<portico::MailJob> order; ///< of outcomes
    QHash<portico::MailJob, portico::MailOutcome> outcomes;
    QHash<portico::MailJob, int> endings; ///< how often each job ended; more than once is a defect
    int closedCount = 0;
    QList<portico::MailOutcome> ends; ///< of sessions

    template <typename Carrier>
    void watch(Carrier *carrier)
    {
        connect(carrier, &Carrier::envelopeSent, this, [this](portico::MailJob job) {
            sent.append(job);
            if (suppliesItself)
                Q_EMIT wantsMessage(job);
        });
        connect(carrier, &Carrier::finished, this, [this](portico::MailJob job, const portico::MailOutcome &outcome) {
            order.append(job);
            outcomes.insert(job, outcome);
            ++endings[job];
        });
    }

Q_SIGNALS:
    void wantsMessage(portico::MailJob job);
};
