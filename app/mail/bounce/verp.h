#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace portico {

/// The envelope's sender with a mail's id in it (VERP): `office+0198…@firm.example`.
QString verpSender(const QString &from, const QByteArray &mailId);
/// The mail's id in the local part of an address that verpSender() made; nothing if there is none.
std::optional<QByteArray> mailIdInLocalPart(const QString &localPart);

} // namespace portico
