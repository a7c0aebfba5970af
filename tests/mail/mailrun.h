#pragma once

#include "app/mail/mailmessage.h"
#include "app/mail/replyverdict.h"
#include "app/mail/smtptransport.h"
#include "tests/mail/mailrecorder.h"

#include <QStringList>
#include <QTimeZone>

#include <functional>

/// What the tests against real mail servers send: a mail with what is hard to bring through as it is.
inline portico::MailMessage messageTo(const QString &to, int number)
{
    portico::MailMessage message;
    message.from = {QStringLiteral("Finch & Wren"), QStringLiteral("portico@example.test")};
    message.replyTo = portico::Mailbox{QStringLiteral("Ann Wren"), QStringLiteral("ann@example.test")};
    message.to = {QStringLiteral("Jürgen Müßig"), to};
    message.subject = QStringLiteral("Ihr Mandantenportal – Nr. %1").arg(number);
    message.text = QStringLiteral(".\n..\nGrüße\nFrom here\n") + QStringLiteral("lang ").repeated(400);
    message.html = QStringLiteral("<p>Grüße</p>");
    message.messageId = QStringLiteral("<test-%1@example.test>").arg(number);
    message.date = QDateTime(QDate(2026, 11, 3), QTime(14, 5), QTimeZone::utc());
    message.boundary = QStringLiteral("b%1").arg(number);
    return message;
}

/// What names a mail in its envelope, and in reports about it: whatever there may be in it.
inline QByteArray idOf(const QString &to)
{
    return "a+b=" + to.toUtf8().toHex();
}

/// Sends to each address in turn over one transport, the next one as soon as there is room, and says what became of
/// each.
class Run : public QObject
{
public:
    using Make = std::function<portico::MailMessage(const QString &to, int number)>;

    Run(const portico::SmtpAccount &account, const QStringList &to, Make make = messageTo)
        : m_transport(account), m_to(to), m_make(std::move(make))
    {
        m_recorder.watch(&m_transport);
        connect(&m_recorder, &MailRecorder::wantsMessage, this, [this](portico::MailJob job) {
            m_transport.supply(job, *portico::composeMessage(m_make(m_to[qsizetype(job) - 1], int(job))));
        });
        connect(&m_transport, &portico::MailTransport::roomMade, this, &Run::beginNext);
        beginNext();
    }

    bool done() const { return m_recorder.order.size() == m_to.size(); }
    portico::MailOutcome outcome(int number) const { return m_recorder.outcomes.value(portico::MailJob(number)); }
    portico::ReplyVerdict verdict(int number) const { return portico::judge(outcome(number)); }

private:
    void beginNext()
    {
        while (m_begun < m_to.size() && m_transport.hasRoom()) {
            const QString to = m_to[m_begun++];
            const auto composed = portico::composeMessage(m_make(to, int(m_begun)));
            m_transport.begin(portico::MailJob(m_begun), {QStringLiteral("portico@example.test"), to,
                                                          composed->needsSmtpUtf8, composed->bytes.size(), idOf(to)});
        }
    }

    MailRecorder m_recorder;
    portico::SmtpTransport m_transport;
    QStringList m_to;
    Make m_make;
    qsizetype m_begun = 0;
};
