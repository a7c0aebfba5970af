#pragma once

#include <QByteArray>
#include <QString>

namespace portico::platform {

/// Which file stands at a path now, as bytes to be compared: device and number on POSIX, volume and file id on Windows.
/// A file that was renamed keeps it; a copy, or another file put in its place, has another one as long as the first is
/// open somewhere. Empty where there is none, or it cannot be told. Cheap; any thread.
QByteArray fileIdentity(const QString &path);

/// The name under which a local socket of this account is made and found: in a folder of the account's own where the
/// system has one and the name stays short enough, else name itself. Any thread.
QString localSocketName(const QString &name);

/// Whether the server that a client's connected local socket (QLocalSocket::socketDescriptor()) reached runs in the account
/// of this process; false where that cannot be told. Only the client asks: on Windows a pipe names its server. Any thread.
bool serverIsOwnAccount(qintptr socket);

} // namespace portico::platform
