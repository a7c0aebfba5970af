#include "ui/senderthread.h"

#include "app/core/platform_thread.h"

#include <QMetaType>

#include <utility>

namespace portico {

SenderThread::SenderThread(Firm &firm, std::function<QByteArray()> secret, QObject *parent)
    : QObject(parent), m_firm(firm), m_secret(std::move(secret))
{
    m_thread.setObjectName(QStringLiteral("sender"));
    qRegisterMetaType<portico::MailKey>("portico::MailKey");
    qRegisterMetaType<portico::MailState>("portico::MailState");
    qRegisterMetaType<portico::OutboxSender::Ending>("portico::OutboxSender::Ending");
}

SenderThread::~SenderThread()
{
    stop();
}

void SenderThread::start()
{
    if (running())
        return;
    m_endedSentence.clear();
    m_sender = new OutboxSender(m_firm, defaultTransports(m_secret, m_keep));
    m_sender->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_sender, &QObject::deleteLater);
    connect(m_sender, &OutboxSender::mailEnded, this, &SenderThread::mailEnded);
    connect(m_sender, &OutboxSender::reachabilityChanged, this, [this](const QString &sentence) {
        m_offlineSentence = sentence;
        Q_EMIT reachabilityChanged();
    });
    connect(m_sender, &OutboxSender::finished, this, [this](OutboxSender::Ending ending, const QString &sentence) {
        m_endedSentence = sentence;
        Q_EMIT ended(ending);
    });
    m_thread.start();
    QMetaObject::invokeMethod(m_sender, [sender = m_sender] {
        platform::runBehindOthers();
        sender->start(OutboxSender::Mode::forever);
    });
}

void SenderThread::stop()
{
    if (!running())
        return;
    QMetaObject::invokeMethod(m_sender, [sender = m_sender, thread = &m_thread] {
        if (!sender->running()) {
            thread->quit();
            return;
        }
        // Direct: the thread object's own thread is the one that waits below.
        QObject::connect(sender, &OutboxSender::finished, thread, &QThread::quit, Qt::DirectConnection);
        sender->stop();
    });
    m_thread.wait();
    m_sender = nullptr;
}

void SenderThread::wake()
{
    if (!running())
        return;
    QMetaObject::invokeMethod(m_sender, [this, sender = m_sender] {
        if (sender->running()) {
            sender->retryNow();
            return;
        }
        sender->start(OutboxSender::Mode::forever);
        // Where it ends again at once, word of that comes behind this one.
        QMetaObject::invokeMethod(this, [this] {
            m_endedSentence.clear();
            Q_EMIT beganAgain();
        });
    });
}

} // namespace portico
