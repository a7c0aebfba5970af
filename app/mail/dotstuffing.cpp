#include "app/mail/dotstuffing.h"

namespace portico {

QByteArray dotStuffed(const QByteArray &message)
{
    QByteArray out;
    out.reserve(message.size() + message.size() / 64 + 8);
    const char *data = message.constData();
    const qsizetype size = message.size();
    qsizetype start = 0;
    while (start < size) {
        qsizetype end = start;
        while (end < size && data[end] != '\r' && data[end] != '\n')
            ++end;
        if (data[start] == '.')
            out.append('.');
        out.append(data + start, end - start);
        out.append("\r\n", 2);
        const bool pair = end + 1 < size && data[end] == '\r' && data[end + 1] == '\n';
        start = end + (pair ? 2 : 1);
    }
    return out;
}

} // namespace portico
