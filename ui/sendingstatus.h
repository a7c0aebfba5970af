#pragma once

#include "app/store/attentionstore.h"
#include "models/gathertimer.h"
#include "ui/firmservices.h"
#include "ui/sendingtime.h"
#include "ui/standstill.h"

#include <QElapsedTimer>
#include <QMetaType>
#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace portico {

class ElidedLabel;
class IconLabel;
class ProgressLine;

/// What a sending status bar says at its left: an icon's kind, a sentence, and, while mail goes out, how far it is.
struct SendingLine
{
    enum class Kind { nothing, sending, waiting, halted };
    Kind kind = Kind::nothing;
    QString sentence;
    qint64 done = 0; ///< of total, while sending
    qint64 total = 0;
};

/// What of the outbox the status bar depends on.
struct SendingState
{
    Attention attention;
    SendingFacts facts;
    SenderWords sender;
    QDateTime now;    ///< what the facts are compared with
    qint64 batch = 0; ///< how many mails the present run of sending has had in all
};

/// The words of the status bar. Queued is never called sent. Pure.
SendingLine sendingLine(const SendingState &state);

/// The content of the main window's status bar: at the left what is being sent, or why nothing is; at the right what
/// needs attention, as buttons. Reads on a worker when the firm has changed, at most four times a second.
class SendingStatus : public QWidget
{
    Q_OBJECT
public:
    explicit SendingStatus(const FirmServices &services, QWidget *parent = nullptr);

    QString sentence() const;
    /// Tells at its left only why nothing goes out, where it is no pause: the rest something beside it tells (RunBar).
    void setAside(bool aside);

public Q_SLOTS:
    void refresh();

Q_SIGNALS:
    void attentionRequested(portico::AttentionStore::Kind kind);
    /// The queue was read; a menu enables by it.
    void queueRead(const portico::QueueControl &control);
    /// What needs attention was counted.
    void attentionRead(const portico::Attention &attention);

private:
    void read();
    void take(const Attention &attention, const SendingFacts &facts);
    void show();

    FirmServices m_services;
    SendingState m_state;
    GatherTimer m_soon;      ///< gathers changes that come close together
    QTimer m_again;          ///< while mail goes out, for the time that is left
    QElapsedTimer m_running; ///< since the present run of sending began
    TimeLeft m_timeLeft;     ///< of the same run
    bool m_aside = false;
    bool m_reading = false;
    bool m_readAgain = false;

    IconLabel *m_icon;
    ElidedLabel *m_sentence;
    ProgressLine *m_progress;
    QLabel *m_left;
    QPushButton *m_undeliverable;
    QPushButton *m_unconfirmed;
};

} // namespace portico
