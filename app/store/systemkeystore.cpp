#include "app/store/systemkeystore.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QThread>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <memory>

namespace portico {

namespace {

constexpr QLatin1StringView service("Portico");

QString say(const char *text)
{
    return QCoreApplication::translate("Store", text);
}

Error errorOf(QKeychain::Error code)
{
    const QString detail = QStringLiteral("key store error %1").arg(int(code));
    switch (code) {
    case QKeychain::EntryNotFound:
        return {ErrorKind::notFound,
                say(QT_TRANSLATE_NOOP("Store", "This computer's key store holds no key of this firm. Use the firm's recovery "
                                               "key.")), detail};
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return {ErrorKind::denied,
                say(QT_TRANSLATE_NOOP("Store", "This computer's key store was not opened for Portico. Allow it, or use the "
                                               "firm's recovery key.")), detail};
    default:
        return {ErrorKind::offline,
                say(QT_TRANSLATE_NOOP("Store", "This computer has no key store that answers. Use a key file instead.")), detail};
    }
}

/// How a job ended; left as it is where the job did not end in time.
struct Outcome
{
    QKeychain::Error code = QKeychain::OtherError;
    QByteArray secret;
};

/// Makes a job, runs it on a thread of its own, and waits for it no longer than patience. make(QObject *) returns the
/// job, take(job) what it brought.
template <typename Make, typename Take>
Outcome runJob(std::chrono::milliseconds patience, Make make, Take take)
{
    Outcome outcome;
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        QEventLoop loop;
        const auto job = make();
        job->setAutoDelete(false);
        QObject::connect(job.get(), &QKeychain::Job::finished, &loop, [&] {
            outcome.code = job->error();
            outcome.secret = take(*job);
            loop.quit();
        });
        QTimer::singleShot(patience, &loop, &QEventLoop::quit);
        job->start();
        loop.exec();
    }));
    thread->start();
    thread->wait();
    return outcome;
}

} // namespace

Result<QByteArray> SystemKeyStore::read(const QString &name)
{
    const Outcome outcome = runJob(
        m_patience,
        [&name] {
            auto job = std::make_unique<QKeychain::ReadPasswordJob>(service);
            job->setKey(name);
            return job;
        },
        [](const QKeychain::ReadPasswordJob &job) { return job.binaryData(); });
    if (outcome.code != QKeychain::NoError)
        return errorOf(outcome.code);
    return outcome.secret;
}

Result<void> SystemKeyStore::write(const QString &name, const QByteArray &secret)
{
    const Outcome outcome = runJob(
        m_patience,
        [&] {
            auto job = std::make_unique<QKeychain::WritePasswordJob>(service);
            job->setKey(name);
            job->setBinaryData(secret);
            return job;
        },
        [](const QKeychain::WritePasswordJob &) { return QByteArray(); });
    if (outcome.code != QKeychain::NoError)
        return errorOf(outcome.code);
    return {};
}

Result<void> SystemKeyStore::remove(const QString &name)
{
    const Outcome outcome = runJob(
        m_patience,
        [&name] {
            auto job = std::make_unique<QKeychain::DeletePasswordJob>(service);
            job->setKey(name);
            return job;
        },
        [](const QKeychain::DeletePasswordJob &) { return QByteArray(); });
    if (outcome.code != QKeychain::NoError && outcome.code != QKeychain::EntryNotFound)
        return errorOf(outcome.code);
    return {};
}

} // namespace portico
