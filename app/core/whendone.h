#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace portico {

/// Calls then(value) on context's thread when the future has its value; never, once context is destroyed. Call it on
/// that thread. QFuture::then with a context is not used: in Qt 6.4 it touches a context that was destroyed meanwhile.
/// A future that was cancelled (its promise was destroyed) calls nothing.
template <typename T, typename F>
void whenDone(QObject *context, const QFuture<T> &future, F then)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, then = std::move(then)]() mutable {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            then(watcher->future().takeResult());
    });
    watcher->setFuture(future);
}

} // namespace portico
