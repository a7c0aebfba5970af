#include "app/core/ordinaryfile.h"

#include <QFile>
#include <QFileInfo>

namespace portico {

FileOpening openOrdinary(QFile &file)
{
    if (file.exists() && !QFileInfo(file).isFile())
        return FileOpening::notOrdinary;
    return file.open(QIODevice::ReadOnly) ? FileOpening::done : FileOpening::failed;
}

} // namespace portico
