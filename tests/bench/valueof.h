#pragma once

#include "app/core/result.h"

#include <utility>

namespace portico::bench {

/// What a result holds; ends the program with the error's words where that is nothing.
template <typename T>
T valueOf(Result<T> result)
{
    if (!result.ok())
        qFatal("%s (%s)", qPrintable(result.error().sentence), qPrintable(result.error().detail));
    return std::move(result).value();
}

} // namespace portico::bench
