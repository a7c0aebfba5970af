#pragma once

#include <QObject>
#include <QString>

#include <functional>

namespace portico {

/// Something to tell the person at the screen that needs no decision.
struct Notice
{
    enum class Kind {
        done,    ///< it truly happened; goes away by itself
        waiting, ///< it will happen when it can; goes away by itself
        failed,  ///< it did not happen; stays until it is closed
    };
    Kind kind = Kind::done;
    QString sentence;
    QString actionText;           ///< at most one action; empty for none
    std::function<void()> action; ///< run on the GUI thread when the person chooses it
};

/// Carries notices from wherever they arise to the window that shows them as a toast. GUI thread.
class Notifier : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    void done(const QString &sentence) { Q_EMIT noticed(Notice{Notice::Kind::done, sentence, {}, {}}); }
    void done(const QString &sentence, const QString &actionText, std::function<void()> action)
    {
        Q_EMIT noticed(Notice{Notice::Kind::done, sentence, actionText, std::move(action)});
    }
    void waiting(const QString &sentence) { Q_EMIT noticed(Notice{Notice::Kind::waiting, sentence, {}, {}}); }
    void failed(const QString &sentence) { Q_EMIT noticed(Notice{Notice::Kind::failed, sentence, {}, {}}); }

Q_SIGNALS:
    void noticed(const portico::Notice &notice);
};

} // namespace portico
