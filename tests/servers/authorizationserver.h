#pragma once

#include <QByteArray>
#include <QList>
#include <QTcpServer>
#include <QUrlQuery>

/// A token end point on the loopback address, on the thread it lives on. It answers each POST with the next answer it
/// was given, the last one again and again, and keeps what it was asked.
class AuthorizationServer : public QTcpServer
{
    Q_OBJECT
public:
    struct Answer
    {
        int status = 200;
        QByteArray body;
    };

    AuthorizationServer();

    void setAnswers(const QList<Answer> &answers) { m_answers = answers; }
    /// Tokens as RFC 6749, 5.1, has them; refresh empty: no new one.
    static Answer tokens(const QByteArray &access, const QByteArray &refresh, int lifetime = 3600);
    static Answer error(const QByteArray &name);

    QString url(const char *path) const;
    /// The fields of each question so far.
    const QList<QUrlQuery> &questions() const { return m_questions; }

private:
    void serve(QTcpSocket *socket);

    QList<Answer> m_answers;
    QList<QUrlQuery> m_questions;
};
