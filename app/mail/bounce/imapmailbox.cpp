#include "app/mail/bounce/imapmailbox.h"

#include <QCoreApplication>
#include <QDate>
#include <QDeadlineTimer>
#include <QLocale>

#include <curl/curl.h>

#include <algorithm>
#include <mutex>

namespace portico {

namespace {

constexpr qsizetype kLineLimit = 256 * 1024;
constexpr qsizetype kSearchLimit = 4 * 1024 * 1024; // a search's answer is one line: some 400,000 messages
/// What a server may say in answer to one command, whatever it says.
constexpr qsizetype kAnswerLimit = ImapMailbox::kMessageLimit + kSearchLimit;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ImapMailbox)
};

Error lost(const QString &detail)
{
    return Error{ErrorKind::offline, Text::tr("The connection to the bounce mailbox was lost."), detail};
}

/// What an unsuccessful connection means for people.
Error errorOf(CURLcode code, const QString &host)
{
    const QString detail = QString::fromLatin1(curl_easy_strerror(code));
    switch (code) {
    case CURLE_LOGIN_DENIED:
    case CURLE_AUTH_ERROR:
        return Error{ErrorKind::denied, Text::tr("The bounce mailbox at %1 does not accept the sign-in.").arg(host), detail};
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
        return Error{ErrorKind::offline, Text::tr("The certificate of %1 is not to be trusted.").arg(host), detail};
    case CURLE_USE_SSL_FAILED:
    case CURLE_SSL_CONNECT_ERROR:
        return Error{ErrorKind::offline, Text::tr("No encrypted connection to %1 could be made.").arg(host), detail};
    case CURLE_ABORTED_BY_CALLBACK:
        return Error{ErrorKind::offline, Text::tr("Reading the bounce mailbox was stopped."), detail};
    default:
        return Error{ErrorKind::offline, Text::tr("The bounce mailbox at %1 cannot be reached.").arg(host), detail};
    }
}

int stopWhenCancelled(void *flag, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return static_cast<std::atomic_bool *>(flag)->load() ? 1 : 0;
}

/// What a mailbox's name is on the wire (RFC 3501, 5.1.3): UTF-16 in a base64 of its own wherever it is not ASCII.
QByteArray modifiedUtf7(const QString &name)
{
    QByteArray encoded;
    QByteArray waiting; // UTF-16, big-endian
    const auto flush = [&] {
        if (!waiting.isEmpty())
            encoded += '&' + waiting.toBase64(QByteArray::OmitTrailingEquals).replace('/', ',') + '-';
        waiting.clear();
    };
    for (const QChar c : name) {
        if (c.unicode() < 0x20 || c.unicode() > 0x7e) {
            waiting.append(char(c.unicode() >> 8)).append(char(c.unicode() & 0xff));
            continue;
        }
        flush();
        encoded += c == u'&' ? QByteArray("&-") : QByteArray(1, char(c.unicode()));
    }
    flush();
    return encoded;
}

/// A folder's name as a quoted string (RFC 3501, 4.3); nothing for one that is no name.
QByteArray quoted(const QString &folder)
{
    if (folder.contains(u'\r') || folder.contains(u'\n') || folder.contains(QChar(u'\0')))
        return {};
    return '"' + modifiedUtf7(folder).replace('\\', "\\\\").replace('"', "\\\"") + '"';
}

struct EasyFree
{
    void operator()(CURL *handle) const { curl_easy_cleanup(handle); }
};

struct MultiFree
{
    void operator()(CURLM *handle) const { curl_multi_cleanup(handle); }
};

} // namespace

class ImapMailbox::Private
{
public:
    std::shared_ptr<std::atomic_bool> cancelled;
    std::unique_ptr<CURL, EasyFree> curl;
    std::unique_ptr<CURLM, MultiFree> waiter; ///< only waits for the socket
    QByteArray input;
    quint32 validity = 0;
    QByteArray folder;     ///< quoted
    bool writable = false; ///< opened for changes, too
    int tag = 0;
    qsizetype answerLeft = 0; ///< bytes that the command under way may still be answered with

    Result<void> connect(const ImapAccount &account);
    Result<void> send(const QByteArray &bytes, const QDeadlineTimer &deadline);
    Result<void> receive(const QDeadlineTimer &deadline);
    Result<QByteArray> takeLine(const QDeadlineTimer &deadline, qsizetype limit = kLineLimit);
    /// Runs a command; its untagged answers, each with the literals that belong to it.
    struct Answer
    {
        QByteArray line;
        QByteArray literal;
    };
    Result<QList<Answer>> command(const QByteArray &text, qsizetype lineLimit = kLineLimit);

private:
    Result<void> wait(bool forWriting, const QDeadlineTimer &deadline);
};

Result<void> ImapMailbox::Private::connect(const ImapAccount &account)
{
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    curl.reset(curl_easy_init());
    waiter.reset(curl_multi_init());
    if (!curl || !waiter)
        return Error{ErrorKind::internal, Text::tr("The bounce mailbox cannot be read."), QStringLiteral("curl")};
    CURL *handle = curl.get();
    const QByteArray url = (account.startTls ? QByteArray("imap://") : QByteArray("imaps://")) + account.host.toUtf8() +
                           ':' + QByteArray::number(account.port) + '/';
    curl_easy_setopt(handle, CURLOPT_URL, url.constData());
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "imap,imaps");
    curl_easy_setopt(handle, CURLOPT_USE_SSL, long(CURLUSESSL_ALL));
    curl_easy_setopt(handle, CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_CONNECT_ONLY, 1L);
    curl_easy_setopt(handle, CURLOPT_NETRC, long(CURL_NETRC_IGNORED));
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, long(kCommandTime));
    curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, long(kCommandTime));
    curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, stopWhenCancelled);
    curl_easy_setopt(handle, CURLOPT_XFERINFODATA, cancelled.get());
    curl_easy_setopt(handle, CURLOPT_USERNAME, account.user.toUtf8().constData());
    if (account.bearer)
        curl_easy_setopt(handle, CURLOPT_XOAUTH2_BEARER, account.password.constData());
    else
        curl_easy_setopt(handle, CURLOPT_PASSWORD, account.password.constData());
    if (!account.caFile.isEmpty())
        curl_easy_setopt(handle, CURLOPT_CAINFO, account.caFile.toUtf8().constData());
    if (const CURLcode code = curl_easy_perform(handle); code != CURLE_OK)
        return errorOf(code, account.host);
    return {};
}

Result<void> ImapMailbox::Private::wait(bool forWriting, const QDeadlineTimer &deadline)
{
    curl_socket_t socket = CURL_SOCKET_BAD;
    curl_easy_getinfo(curl.get(), CURLINFO_ACTIVESOCKET, &socket);
    if (socket == CURL_SOCKET_BAD)
        return lost(QStringLiteral("no socket"));
    if (cancelled->load() || deadline.hasExpired())
        return lost(QStringLiteral("time"));
    curl_waitfd on{socket, short(forWriting ? CURL_WAIT_POLLOUT : CURL_WAIT_POLLIN), 0};
    int ready = 0;
    // Short waits, so that somebody who stops it is not kept waiting.
    curl_multi_poll(waiter.get(), &on, 1, 200, &ready);
    return {};
}

Result<void> ImapMailbox::Private::send(const QByteArray &bytes, const QDeadlineTimer &deadline)
{
    qsizetype sent = 0;
    while (sent < bytes.size()) {
        size_t count = 0;
        const CURLcode code = curl_easy_send(curl.get(), bytes.constData() + sent, size_t(bytes.size() - sent), &count);
        sent += qsizetype(count);
        if (code == CURLE_AGAIN) {
            if (const auto waited = wait(true, deadline); !waited)
                return waited;
        } else if (code != CURLE_OK) {
            return lost(QString::fromLatin1(curl_easy_strerror(code)));
        }
    }
    return {};
}

Result<void> ImapMailbox::Private::receive(const QDeadlineTimer &deadline)
{
    while (true) {
        // Looked at each time: from a server that never pauses there is always something to read.
        if (cancelled->load() || deadline.hasExpired())
            return lost(QStringLiteral("time"));
        if (answerLeft <= 0)
            return lost(QStringLiteral("endless answer"));
        char buffer[16 * 1024];
        size_t count = 0;
        const CURLcode code = curl_easy_recv(curl.get(), buffer, sizeof buffer, &count);
        if (code == CURLE_OK && count > 0) {
            input.append(buffer, qsizetype(count));
            answerLeft -= qsizetype(count);
            return {};
        }
        if (code != CURLE_AGAIN)
            return lost(QString::fromLatin1(curl_easy_strerror(code)));
        if (const auto waited = wait(false, deadline); !waited)
            return waited;
    }
}

Result<QByteArray> ImapMailbox::Private::takeLine(const QDeadlineTimer &deadline, qsizetype limit)
{
    qsizetype end = 0;
    qsizetype from = 0;
    while ((end = input.indexOf("\r\n", from)) < 0) {
        if (input.size() > limit)
            return lost(QStringLiteral("endless line"));
        from = std::max<qsizetype>(0, input.size() - 1); // the last byte may be half of a line end
        if (const auto received = receive(deadline); !received)
            return received.error();
    }
    const QByteArray line = input.first(end);
    input.remove(0, end + 2);
    return line;
}

Result<QList<ImapMailbox::Private::Answer>> ImapMailbox::Private::command(const QByteArray &text,
                                                                                   qsizetype lineLimit)
{
    const QDeadlineTimer deadline(kCommandTime);
    answerLeft = kAnswerLimit;
    const QByteArray name = 'p' + QByteArray::number(++tag);
    if (const auto sent = send(name + ' ' + text + "\r\n", deadline); !sent)
        return sent.error();
    QList<Answer> answers;
    while (answers.size() < kMessagesLimit) {
        const auto line = takeLine(deadline, lineLimit);
        if (!line)
            return line.error();
        if (line->startsWith(name) && line->size() > name.size() && line->at(name.size()) == ' ') {
            if (line->sliced(name.size() + 1).toUpper().startsWith("OK"))
                return answers;
            return Error{ErrorKind::conflict, Text::tr("The bounce mailbox refused a command."), QString::fromLatin1(text.left(20))};
        }
        Answer answer{*line, {}};
        // A literal (RFC 9051, 4.3) at the line's end, and then the rest of the line; only the first is wanted.
        while (answer.line.endsWith('}')) {
            const qsizetype open = answer.line.lastIndexOf('{');
            bool ok = false;
            const qint64 size = answer.line.sliced(open + 1, answer.line.size() - open - 2).toLongLong(&ok);
            if (!ok || size < 0 || size > kMessageLimit + 1024)
                return lost(QStringLiteral("literal"));
            while (input.size() < size) {
                if (const auto received = receive(deadline); !received)
                    return received.error();
            }
            if (answer.literal.isNull())
                answer.literal = input.first(size);
            input.remove(0, size);
            const auto rest = takeLine(deadline);
            if (!rest)
                return rest.error();
            answer.line = *rest;
        }
        answers.append(answer);
    }
    return lost(QStringLiteral("too many answers"));
}

ImapMailbox::ImapMailbox(std::unique_ptr<Private> p) : d(std::move(p)) {}

ImapMailbox::~ImapMailbox()
{
    if (d->curl)
        (void)d->send("p0 LOGOUT\r\n", QDeadlineTimer(1000)); // politeness; nothing depends on it
}

Result<std::unique_ptr<ImapMailbox>> ImapMailbox::open(const ImapAccount &account,
                                                       std::shared_ptr<std::atomic_bool> cancelled)
{
    auto d = std::make_unique<Private>();
    d->cancelled = std::move(cancelled);
    if (const auto connected = d->connect(account); !connected)
        return connected.error();
    d->folder = quoted(account.folder);
    if (d->folder.isEmpty())
        return Error{ErrorKind::invalid, Text::tr("This is no name of a folder."), {}};
    const auto selected = d->command("EXAMINE " + d->folder); // looking changes nothing
    if (!selected) {
        return selected.error().kind == ErrorKind::conflict
                   ? Error{ErrorKind::notFound, Text::tr("The bounce mailbox has no folder “%1”.").arg(account.folder), {}}
                   : selected.error();
    }
    for (const Private::Answer &answer : *selected) {
        const qsizetype at = answer.line.toUpper().indexOf("[UIDVALIDITY ");
        if (at >= 0)
            d->validity = answer.line.sliced(at + 13).split(']').constFirst().trimmed().toUInt();
    }
    return std::unique_ptr<ImapMailbox>(new ImapMailbox(std::move(d)));
}

quint32 ImapMailbox::validity() const
{
    return d->validity;
}

Result<QList<quint32>> ImapMailbox::unseen()
{
    const QDate since = QDate::currentDate().addDays(-kDaysBack);
    const auto answers = d->command("UID SEARCH UNSEEN UNDELETED SINCE " +
                                        QLocale::c().toString(since, u"d-MMM-yyyy").toLatin1(),
                                    kSearchLimit);
    if (!answers)
        return answers.error();
    QList<quint32> uids;
    for (const Private::Answer &answer : *answers) {
        if (!answer.line.toUpper().startsWith("* SEARCH"))
            continue;
        const QByteArrayList numbers = answer.line.sliced(8).split(' ');
        for (const QByteArray &number : numbers) {
            if (const quint32 uid = number.trimmed().toUInt(); uid > 0)
                uids.append(uid);
        }
    }
    std::sort(uids.begin(), uids.end());
    return uids.mid(std::max<qsizetype>(0, uids.size() - kMessagesLimit));
}

Result<QByteArray> ImapMailbox::fetch(quint32 uid)
{
    const auto answers = d->command("UID FETCH " + QByteArray::number(uid) + " (BODY.PEEK[]<0." +
                                    QByteArray::number(kMessageLimit) + ">)");
    if (!answers)
        return answers.error();
    for (const Private::Answer &answer : *answers) {
        if (!answer.literal.isNull())
            return answer.literal;
    }
    return Error{ErrorKind::notFound, Text::tr("The message has gone from the bounce mailbox."), {}};
}

Result<void> ImapMailbox::markSeen(quint32 uid)
{
    if (!d->writable) {
        if (const auto selected = d->command("SELECT " + d->folder); !selected)
            return selected.error();
        d->writable = true;
    }
    const auto answers = d->command("UID STORE " + QByteArray::number(uid) + " +FLAGS.SILENT (\\Seen)");
    return answers ? Result<void>() : Result<void>(answers.error());
}

} // namespace portico
