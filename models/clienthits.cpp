#include "models/clienthits.h"

namespace portico {

qsizetype ClientHits::rowOf(ClientKey key) const
{
    for (qsizetype row = 0, count = size(); row < count; ++row) {
        if (this->key(row) == key)
            return row;
    }
    return -1;
}

} // namespace portico
