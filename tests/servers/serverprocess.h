#pragma once

#include <QByteArray>
#include <QList>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

/// How long a server may take to start, and to end: on a busy machine many are started at once. ms.
inline constexpr int kServerPatience = 90'000;

/// Runs a program to its end, for as long at most. Empty: it succeeded; else what it said.
QString runTool(const QString &program, const QStringList &arguments, const QByteArray &input = {});

/// Waits until somebody listens on a port of 127.0.0.1; false where process ends first, or kServerPatience is over.
bool waitUntilListening(QProcess &process, quint16 port);

/// Ends a process that is asked to end, and is ended where it does not.
void endProcess(QProcess &process);

/// The whole content of a file; empty where it cannot be read.
QByteArray readFile(const QString &path);
bool writeFile(const QString &path, const QByteArray &content);

/// A message that a test server took.
struct TakenMail
{
    QByteArray content; ///< as it came, without dot-stuffing; servers that add headers have added theirs
    QString from;       ///< of the envelope, where the server keeps it
    QStringList to;
    QStringList mailOptions; ///< parameters of MAIL, where the server keeps them

    /// The value of the first header of that name, unfolded, undecoded.
    QByteArray header(const QByteArray &name) const;
};
