#pragma once

#include <QString>

namespace portico {

/// A report that came back, without a link's secret, which stands in the returned mail: the report is kept where more
/// people may read it than may open the link. It is found as it is, as quoted-printable (RFC 2045, 6.7, with soft line
/// breaks anywhere) and as base64 (6.8); an ellipsis takes its place. secret: ASCII; of one that
/// is empty, or too short to be told from other text (under 16 characters), nothing is cut.
QString withoutSecret(const QString &report, const QString &secret);

} // namespace portico
