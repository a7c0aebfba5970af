#pragma once

#include "app/store/firm.h"
#include "app/store/memberstore.h"

#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace portico::test {

/// What one run of porticoctl came to.
struct CtlRun
{
    int status = -1; ///< -1: it did not end by itself
    QString out;
    QString err;

    /// The JSON objects, a line each; a line that is none ends the test program.
    QList<QJsonObject> objects() const;
    /// The only one.
    QJsonObject object() const;
    /// The lines of standard output.
    QStringList lines() const { return out.split(u'\n', Qt::SkipEmptyParts); }
};

/// Runs the porticoctl that was built, with a home of its own, on a firm in a temporary folder. While it waits the event
/// loop runs, so that a server of the test can answer.
class Ctl
{
public:
    Ctl();

    /// Runs it with --firm and --key-file before arguments.
    CtlRun run(const QStringList &arguments) const;
    /// Runs it with these arguments alone.
    CtlRun runBare(const QStringList &arguments) const;
    /// Starts it as run() does and goes on.
    std::unique_ptr<QProcess> start(const QStringList &arguments) const;
    /// Waits for a started one.
    static CtlRun wait(QProcess &process);

    /// Makes the firm, with the admin Priya Raman; ends the test program where that fails. Returns the recovery key.
    QString createFirm() const;
    /// The same, with a portal address and a mail folder.
    void createReadyFirm() const;
    /// Writes a file into the folder beside the firm's, and returns its path.
    QString write(const QString &name, const QByteArray &content) const;
    /// Imports lines of "Client,Contact,Email,Assigned To".
    void import(const QByteArray &lines) const;
    /// The id that "clients list" gives a client of this name.
    QString clientId(const QString &name) const;

    /// Opens the firm in this process, for what there is no command for.
    std::unique_ptr<Firm> open() const;
    void addMember(const QString &name, const QString &email, Role role = Role::staff, bool seesAll = true) const;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString firm() const { return path(QStringLiteral("firm")); }
    QString keyFile() const { return path(QStringLiteral("keys/firm.key")); }
    QString mailFolder() const { return path(QStringLiteral("mail")); }
    /// The .eml files in the mail folder.
    QList<QByteArray> mails() const;

private:
    std::unique_ptr<QProcess> process(const QStringList &arguments) const;

    QTemporaryDir m_folder;
};

/// The keys of an object, in order, with commas.
QString keysOf(const QJsonObject &object);

} // namespace portico::test
