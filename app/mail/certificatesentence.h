#pragma once

#include <QList>
#include <QSslError>
#include <QString>

namespace portico {

/// Why a server's certificate is not trusted, in one sentence for people: expired and when, for which other name, or by
/// an authority that nobody here knows.
QString certificateSentence(const QList<QSslError> &errors, const QString &host);

} // namespace portico
