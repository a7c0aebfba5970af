#pragma once

#include "tests/servers/heldport.h"
#include "tests/servers/testcertificates.h"

#include <QByteArrayList>
#include <QList>
#include <QObject>
#include <QTcpServer>

class QSslSocket;

/// A server that plays a script, line by line, on the thread it lives on. One script a connection, in the order given;
/// further connections get the last one. Steps:
///
///     "S 250 ok"   sends that line          "s 250"   sends that without a line end
///     "C MAIL"     waits for a line that begins so (case does not matter; anything else is a complaint)
///     "B"          waits for a message up to its end mark
///     "T"          starts TLS               "X"       closes      "R"   resets      "W"   waits for ever
///     "P"          complains if the client has already sent more than was waited for
///     "D 250-ok"   sends that line again and again, a byte each kDripPause, and never goes on
///
/// At the end of a script QUIT is answered and closed; anything else is a complaint.
class ScriptedServer : public QTcpServer
{
    Q_OBJECT
public:
    static constexpr int kDripPause = 30; // ms

    explicit ScriptedServer(const QByteArrayList &script = {}, QObject *parent = nullptr);

    void addScript(const QByteArrayList &script) { m_scripts.append(script); }
    void setCertificate(const TestCertificates::Pair &pair, bool tlsFromTheFirstByte = false);
    /// Each byte travels alone.
    void setByteWise(bool byteWise) { m_byteWise = byteWise; }
    /// Closes every connection after so many bytes were sent to it, or received from it; -1: not.
    void setCuts(qint64 afterSent, qint64 afterReceived);

    int connections() const { return m_connections; }
    QStringList complaints() const { return m_complaints; }
    /// Messages that came with their end mark, as on the wire but without it.
    QList<QByteArray> bodies() const { return m_bodies; }
    /// All that came, of all connections.
    QByteArray received() const { return m_received; }
    qint64 bytesSent() const { return m_bytesSent; }
    /// The bytes of dripping lines.
    qint64 dripped() const { return m_dripped; }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    struct Talk;
    void advance(Talk &talk);
    bool step(Talk &talk, const QByteArray &line);
    void send(Talk &talk, const QByteArray &bytes);
    void drip(Talk &talk, const QByteArray &line);
    void receive(Talk &talk);

    HeldPort m_port; ///< outlives the listening: where nobody answers any more, nobody else does
    QList<QByteArrayList> m_scripts;
    TestCertificates::Pair m_pair;
    bool m_hasCertificate = false;
    bool m_tlsFirst = false;
    bool m_byteWise = false;
    qint64 m_cutSent = -1;
    qint64 m_cutReceived = -1;
    int m_connections = 0;
    qint64 m_bytesSent = 0;
    qint64 m_dripped = 0;
    QStringList m_complaints;
    QList<QByteArray> m_bodies;
    QByteArray m_received;
};
