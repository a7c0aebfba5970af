#include "app/store/sodium.h"

#include <QtGlobal>

#include <sodium.h>

namespace portico {

void initSodium()
{
    static const bool ready = sodium_init() >= 0;
    if (!ready)
        qFatal("libsodium cannot be used on this system");
}

} // namespace portico
