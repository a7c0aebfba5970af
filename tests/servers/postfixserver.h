#pragma once

#include "tests/servers/heldport.h"
#include "tests/servers/serverprocess.h"

#include <QProcess>
#include <QTemporaryDir>

#include <map>

/// A real postfix, strict, with folders of its own: it requires STARTTLS and a sign-in (SASL), refuses bare line feeds
/// and commands sent too early, and delivers everything for example.test into one Maildir. Runs as root only. It ends
/// with this object, or after five minutes.
///
/// Refused at RCPT, by the recipient's name: `nobody…` 550 5.1.1, `full…` 452 4.2.2, `quota…` 552 5.2.2, `later…`
/// 450 4.2.0, `blocked…` 554 5.7.1. Other domains are 554 5.7.1 Relay access denied.
/// Mail to `gone…` is taken, and comes back.
class PostfixServer
{
public:
    static constexpr const char *kUser = "portico@example.test";
    static constexpr const char *kPassword = "correct horse battery staple";

    PostfixServer() = default;
    ~PostfixServer();
    Q_DISABLE_COPY_MOVE(PostfixServer)

    /// The certificate and key are for STARTTLS. Empty, or why it does not run here (not root, not installed).
    QString start(const QString &certificateFile, const QString &keyFile);
    void stop();
    quint16 port() const { return m_port.number(); }
    /// Another port of the same server, for clients that neither encrypt nor sign in.
    quint16 plainPort() const { return m_plainPort.number(); }
    /// Other ports, just as strict, where it does not offer these extensions (as smtpd_discard_ehlo_keywords lists them):
    /// each of pipelining, smtputf8 and dsn, and all three.
    quint16 portWithout(const QByteArray &keywords) const { return m_reducedPorts.at(keywords).number(); }
    /// What it has delivered so far; delivery follows the 250 by a moment.
    QList<TakenMail> taken() const;
    /// Its log, for failed tests.
    QByteArray log() const;

private:
    QString configure(const QString &certificateFile, const QString &keyFile);
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    QTemporaryDir m_folder;
    QProcess m_process;
    HeldPort m_port;
    HeldPort m_plainPort;
    std::map<QByteArray, HeldPort> m_reducedPorts;
};
