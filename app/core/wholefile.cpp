#include "app/core/wholefile.h"

#include <QSaveFile>

namespace portico {

bool commitWhole(QSaveFile &file)
{
    return file.flush() && file.commit();
}

} // namespace portico
