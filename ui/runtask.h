#pragma once

#include "app/core/result.h"
#include "app/core/whendone.h"

#include <QObject>

#include <type_traits>
#include <utility>

namespace portico {

/// Hands the outcome of a read or a write to a window: onValue(T) or onError(const Error &), exactly one of them, later,
/// on context's thread. Where context is gone by then, nothing is called. A T of void calls onValue().
///
///     runTask(this, services.write(SaveClientTask(client)), [this](ClientKey key) { open(key); },
///             [this](const Error &error) { showError(error.sentence); });
template <typename T, typename OnValue, typename OnError>
void runTask(QObject *context, QFuture<Result<T>> future, OnValue onValue, OnError onError)
{
    whenDone(context, future, [onValue = std::move(onValue), onError = std::move(onError)](Result<T> result) mutable {
        if (!result.ok())
            onError(result.error());
        else if constexpr (std::is_void_v<T>)
            onValue();
        else
            onValue(std::move(result).value());
    });
}

} // namespace portico
