#pragma once

#include <QByteArray>

namespace portico {

/// The separator of a CSV text, from its beginning (UTF-8, some kilobytes): of comma, semicolon, tab and bar, outside
/// quotation marks, the one that the first line has and that the other lines have as often as it. Comma where none
/// fits. truncated: the text goes on, so that its last line does not count.
char detectCsvSeparator(QByteArrayView start, bool truncated);

/// The separator that a first line such as "sep=;" names, which spreadsheets write and heed; 0 where there is none.
/// length: of that line with its line end.
char declaredCsvSeparator(QByteArrayView start, qsizetype *length);

} // namespace portico
