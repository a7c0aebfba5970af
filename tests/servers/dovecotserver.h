#pragma once

#include "tests/servers/heldport.h"
#include "tests/servers/serverprocess.h"

#include <QProcess>
#include <QTemporaryDir>

/// A real dovecot with folders of its own: IMAP with TLS from the first byte, and on another port with STARTTLS, on the
/// loopback address, one mailbox for any user with the password kPassword. Runs as root only. It ends with this object, or after five minutes.
class DovecotServer
{
public:
    static constexpr const char *kUser = "office";
    static constexpr const char *kPassword = "correct-horse-battery-staple";

    DovecotServer() = default;
    ~DovecotServer();
    Q_DISABLE_COPY_MOVE(DovecotServer)

    /// Empty, or why it does not run here (not root, not installed).
    QString start(const QString &certificateFile, const QString &keyFile);
    quint16 port() const { return m_port.number(); }
    quint16 startTlsPort() const { return m_plainPort.number(); }
    /// Puts a message into the mailbox, as new mail; folder: as Maildir++ writes it (`.A&-B`), the inbox if empty.
    void deliver(const QString &name, const QByteArray &content, const QByteArray &folder = {});
    /// Whether a message that was delivered is marked as seen.
    bool isSeen(const QString &name, const QByteArray &folder = {}) const;
    /// Its log, for failed tests.
    QByteArray log() const { return readFile(path("dovecot.log")); }

private:
    QString configure(const QString &certificateFile, const QString &keyFile);
    QString path(const QByteArray &name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    QTemporaryDir m_folder;
    QProcess m_process;
    HeldPort m_port;
    HeldPort m_plainPort;
};
