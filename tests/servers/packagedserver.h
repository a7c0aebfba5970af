#pragma once

#include "tests/servers/serverprocess.h"

#include <QProcess>
#include <QTemporaryDir>

/// A mail server from a package that cannot be installed beside this machine's own mail server: a system has one. It
/// runs from the unpacked package (scripts/test.sh puts it into build/servers), or from the system where it is
/// installed, in a folder that is its whole world (chroot), with the libraries, users and paths that it was built for.
/// Takes mail for example.test into one Maildir. Runs as root only. It ends with this object, or after five minutes.
class PackagedServer
{
public:
    static constexpr const char *kUser = "portico@example.test";
    static constexpr const char *kPassword = "correct horse battery staple";

    /// What it has delivered so far; delivery follows the 250 by a moment.
    QList<TakenMail> taken() const;
    /// What it said, for failed tests.
    QByteArray log();

protected:
    PackagedServer() = default;
    ~PackagedServer();
    Q_DISABLE_COPY_MOVE(PackagedServer)

    /// A user of its world, with a group of the same number and name.
    struct User
    {
        QByteArray name;
        int id;
    };
    /// Makes the folder with these programs (as the package has them, `usr/sbin/x`), the first of which is the server,
    /// and users; mail belongs to the last one. Empty, or why not.
    QString build(const QString &package, const QStringList &programs, const QList<User> &users);
    /// Empty folders of it; owner: their user's number.
    QString makeFolders(const QList<QByteArray> &names, int owner);
    /// Writes a file of it that its processes may read; with an owner, only that one.
    bool write(const QByteArray &name, const QByteArray &content, int owner = -1);
    /// Starts the server and waits until it takes connections. Empty, or why not.
    QString run(const QStringList &arguments, quint16 port);
    QString path(const QByteArray &name) const { return m_folder.filePath(QString::fromUtf8(name)); }

private:
    QString copyProgram(const QString &file, const QByteArray &name);

    QTemporaryDir m_folder;
    QProcess m_process;
    QByteArray m_said;
    QString m_program; ///< its path in its world
};
