#pragma once

#include "ui/firmservices.h"

#include <QObject>

#include <deque>

class QMimeData;
class QWidget;

namespace portico {

/// Takes messages that came back: files dropped onto a widget, a message dragged out of a mail program, or files chosen
/// in a dialog. Each is read on a worker and applied before the next one is looked at; the outcome of all is told through
/// the notifier in one notice, as failed where a part of it failed. Destruction waits for nothing: what was not read by
/// then is not read. GUI thread.
class BounceDrop : public QObject
{
    Q_OBJECT
public:
    /// widget: whose drops are taken, where whyNot() is empty; it is the parent.
    BounceDrop(const FirmServices &services, QWidget *widget);

    /// Why the person at the keyboard may hand in no messages; empty where they may.
    QString whyNot() const;
    /// Whether a drag carries what could be a message.
    static bool takes(const QMimeData *data);
    void read(const QMimeData *data);
    void readFiles(const QStringList &files);
    bool isReading() const { return m_busy; }

public Q_SLOTS:
    /// Asks for files.
    void chooseFiles();

Q_SIGNALS:
    /// All that was handed in is read: how many messages, how many about mail of the firm, how many mails failed.
    void done(int messages, int applied, int failed);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// A message that came back, or the file that it is in.
    struct Waiting
    {
        QString file; ///< empty: it is the message
        QByteArray message;
    };
    void readNext();
    void finish();

    FirmServices m_services;
    std::deque<Waiting> m_waiting;
    bool m_busy = false;
    int m_messages = 0;
    int m_applied = 0;
    int m_failed = 0;
    int m_unreadable = 0;
    int m_refused = 0;   ///< messages that could not be written
    Error m_whyRefused;  ///< of the first of them
};

} // namespace portico
