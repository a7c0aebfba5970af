#pragma once

#include "app/core/result.h"

#include <QCoreApplication>
#include <QFuture>
#include <QFutureWatcher>
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
    // The watcher is context's child: it dies with it, and with it the call.
    auto *watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(
        watcher, &QFutureWatcherBase::finished, context,
        [watcher, onValue = std::move(onValue), onError = std::move(onError)]() mutable {
            watcher->deleteLater();
            if (watcher->future().resultCount() == 0) {
                onError(Error{ErrorKind::internal,
                              QCoreApplication::translate("portico::runTask", "The firm was closed before this was done."),
                              QStringLiteral("task ended without a result")});
                return;
            }
            Result<T> result = watcher->future().takeResult();
            if (!result.ok())
                onError(result.error());
            else if constexpr (std::is_void_v<T>)
                onValue();
            else
                onValue(std::move(result).value());
        });
    watcher->setFuture(future);
}

} // namespace portico
