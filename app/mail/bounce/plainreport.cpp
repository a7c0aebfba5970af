#include "app/mail/bounce/plainreport.h"

#include "app/mail/bounce/deliverystatus.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace portico {

namespace {

constexpr int kLineLimit = 4000;
constexpr int kRecipientLimit = 200;
constexpr auto kAnyCase = QRegularExpression::CaseInsensitiveOption;

/// How clearly a line puts an address where a recipient stands.
enum class Place { nowhere, mentioned, keyword, lineStart };

struct Mention
{
    qsizetype line = 0;
    QString address;
    Place place = Place::nowhere;
    BounceAction action = BounceAction::failed;
};

bool isReturnedMark(const QString &line)
{
    static const QRegularExpression mark(
        QStringLiteral(
            "below this line|is a copy of (?:the|your)|headers? of the original|unsent message follows|"
            "^\\W*(?:(?:the|this|here|below|is|enclosed|attached|following|begin|start|of|copy) ){0,4}"
            "(?:original|returned|your|undelivered|failed|rejected) (?:e?-?mail|message)(?: text| body| headers?| info)?"
            "(?: follows?| is (?:attached|below|following)| below| attached)?\\W*$|"
            "message (?:headers?|text|body|header section)(?: and headers?)? follows?|"
            "(?:copy|text|body|headers?|contents?|lines|part) of (?:the |your )?(?:\\w+ )?(?:original |returned |sent )?"
            "(?:message|mail|e-mail)\\b.{0,40}(?:follow|below|:\\W*$|-\\W*$)|the header of|"
            "message header section|returned (?:mail|message) follows"),
        kAnyCase);
    return line.size() < 120 && mark.match(line).hasMatch();
}

bool isHeaderLine(QStringView line)
{
    static const QRegularExpression header(
        QStringLiteral("^(?:Return-Path|Received|X-Received|Delivered-To|DKIM-Signature|From|To|Cc|Subject|Date|"
                       "Message-ID|MIME-Version|Content-Type|Reply-To|Sender|X-[\\w-]{2,40}): ?"),
        kAnyCase);
    return header.match(line.first(std::min<qsizetype>(line.size(), 200)).toString()).hasMatch();
}

bool namesSender(QStringView line)
{
    return line.startsWith(QLatin1StringView("From"), Qt::CaseInsensitive) ||
           line.startsWith(QLatin1StringView("Return-Path"), Qt::CaseInsensitive) ||
           line.startsWith(QLatin1StringView("Received"), Qt::CaseInsensitive) ||
           line.startsWith(QLatin1StringView("Message-ID"), Qt::CaseInsensitive);
}

/// A block of header fields that is the returned message's: three fields or more, one of them about where it is from.
bool beginsHeaders(const QStringList &lines, qsizetype at)
{
    if (!isHeaderLine(lines[at]))
        return false;
    int fields = 0;
    bool sender = false;
    for (qsizetype i = at; i < lines.size() && i < at + 60; ++i) {
        const QString &line = lines[i];
        if (line.startsWith(u' ') || line.startsWith(u'\t'))
            continue;
        if (!isHeaderLine(line))
            break;
        ++fields;
        sender = sender || namesSender(line);
    }
    return fields >= 3 && sender;
}

bool isSystemAddress(const QString &address)
{
    static const QRegularExpression system(
        QStringLiteral("^(?:mailer-?daemon|postmaster|mail-?daemon|abuse|support|helpdesk|no-?reply|hostmaster)@"), kAnyCase);
    return system.match(address).hasMatch();
}

/// Lines that speak of the sender, or of whom to ask: their addresses are no recipients.
bool speaksOfOthers(const QString &line)
{
    static const QRegularExpression others(
        QStringLiteral("^\\W*(?:(?:original |envelope |return |reply |the )*(?:from|sender|return-path|reply-to|"
                       "message-?id|errors-to|sent by|received|subject|x-[\\w-]+|references|in-reply-to|date)\\b)"
                       "|^\\W*MAIL FROM|contact|questions?\\b|https?://|assistance|mailto:|report (?:this|the) problem"
                       "|message .{0,30}from\\b|sent from|originat"),
        kAnyCase);
    return others.match(line).hasMatch();
}

/// Lines that name whom to ask for help.
bool speaksOfHelp(const QString &line)
{
    static const QRegularExpression help(QStringLiteral("contact|assistance|questions?\\b|for help|inquir"), kAnyCase);
    return help.match(line).hasMatch();
}

Place placeOf(const QString &line, const QString &address)
{
    const qsizetype at = line.indexOf(address);
    const QString before = line.first(at);
    const QString after = line.sliced(at + address.size());
    static const QRegularExpression headerTo(QStringLiteral("^\\s*(?:to|cc|bcc)\\s*:\\s"), kAnyCase);
    if (speaksOfOthers(before) || headerTo.match(before + u' ').hasMatch())
        return Place::mentioned;
    // Nothing, bullets, a reply code, a display name before its bracket; then the end, or what introduces a reason.
    static const QRegularExpression start(
        QStringLiteral("^[\\s>*|\\x{2022}-]*(?:[245]\\d\\d[ -])?(?:\"[^\"]{0,80}\" ?|[^<>:@]{0,60} ?(?=<))?[<\\['\"]?$"));
    static const QRegularExpression reason(QStringLiteral(
        "^[>\\]'\"]?(?:\\s*$|\\s*:|\\.\\.\\.|;|,\\s*$| on \\d| on \\w{3},| *\\[| *\\(| *-+ |,? *(?:was|is|has|could|does|did)\\b|\\t)"));
    if (start.match(before).hasMatch() && reason.match(after).hasMatch())
        return Place::lineStart;
    static const QRegularExpression keyword(
        QStringLiteral("(?:recipients?|address(?:es|ee)?|to|for|user|users|mail ?box|account|deliver(?:ed|ing|y)|rcpt|failed|"
                       "undeliverable|unknown|recipient name|destinataire|empf.nger|for person|at|list)"
                       "(?:\\W{1,6}(?:\\w+\\W{1,4}){0,3}|\\W{0,6})$"),
        kAnyCase);
    return keyword.match(before).hasMatch() ? Place::keyword : Place::mentioned;
}

/// All addresses of a line, at most ten.
QStringList addressesOf(const QString &line)
{
    QStringList addresses;
    qsizetype at = 0;
    while (addresses.size() < 10 && at < line.size() && line.indexOf(u'@', at) >= 0) {
        const QString address = firstAddress(QStringView(line).sliced(at));
        if (address.isEmpty())
            break;
        addresses.append(address);
        at = line.indexOf(address, at) + address.size();
    }
    return addresses;
}

bool contains(const QStringList &addresses, const QString &address)
{
    return addresses.contains(address, Qt::CaseInsensitive);
}

QList<Mention> findMentions(const QStringList &lines)
{
    static const QRegularExpression section(
        QStringLiteral("(?:(transient|non-fatal|delayed|deferred|not yet)|(permanent|fatal|fail|undeliver))"), kAnyCase);
    static const QRegularExpression whomToAsk(
        QStringLiteral("(?:contact|write to|to the address|send (?:an? )?(?:e-?mail|mail|message)\\b[^.]*)\\W*$"), kAnyCase);
    constexpr qsizetype sentence = 200; // from each "send mail" the rest is tried: only a line's end is looked at
    QList<Mention> mentions;
    QStringList help;
    QString said; // the line before
    BounceAction action = BounceAction::failed;
    for (qsizetype i = 0; i < lines.size() && mentions.size() < 5 * kRecipientLimit; ++i) {
        const QString line = lines[i].left(kLineLimit);
        if (line.trimmed().isEmpty())
            continue;
        const bool asked = whomToAsk.match(said.right(sentence)).hasMatch();
        said = line;
        if (!line.contains(u'@')) {
            // A heading of dashes or with a colon says what is true of the addresses below it.
            const bool heading = line.contains(QLatin1StringView("---")) || line.trimmed().endsWith(u':');
            if (const auto match = heading ? section.match(line) : QRegularExpressionMatch(); match.hasMatch())
                action = match.capturedLength(1) > 0 ? BounceAction::delayed : BounceAction::failed;
            continue;
        }
        const bool helps = speaksOfHelp(line);
        for (const QString &address : addressesOf(line)) {
            if (helps && speaksOfHelp(line.first(line.indexOf(address))))
                help.append(address);
            mentions.append({i, address, asked ? Place::mentioned : placeOf(line, address), action});
        }
    }
    for (Mention &mention : mentions) {
        if (contains(help, mention.address))
            mention.place = Place::mentioned;
    }
    return mentions;
}

/// The addresses among mentions that are at least so clearly placed, each once, without those to leave out.
QStringList placed(const QList<Mention> &mentions, Place least, const QStringList &leftOut)
{
    QStringList addresses;
    for (const Mention &mention : mentions) {
        if (mention.place >= least && !contains(addresses, mention.address) && !contains(leftOut, mention.address) &&
            !(isSystemAddress(mention.address) && mention.place < Place::lineStart))
            addresses.append(mention.address);
    }
    return addresses;
}

QStringList chooseRecipients(const QList<Mention> &mentions, const ReportContext &context)
{
    if (!context.named.isEmpty()) {
        // The text knows better than the header where it lists others; where it lists these too, these it is.
        const QStringList listed = placed(mentions, Place::lineStart, context.ours);
        const bool other = std::none_of(listed.begin(), listed.end(),
                                        [&](const QString &address) { return contains(context.named, address); });
        return other && !listed.isEmpty() ? listed : context.named;
    }
    for (const Place place : {Place::lineStart, Place::keyword}) {
        if (const QStringList found = placed(mentions, place, context.ours); !found.isEmpty())
            return found;
    }
    QStringList returned;
    for (const QString &address : placed(mentions, Place::mentioned, {})) {
        if (contains(context.returnedTo, address))
            returned.append(address);
    }
    if (!returned.isEmpty())
        return returned;
    // Mail to oneself, and reports whose names were taken away.
    for (const Place place : {Place::lineStart, Place::keyword}) {
        if (const QStringList found = placed(mentions, place, {}); !found.isEmpty())
            return found;
    }
    return context.returnedTo;
}

/// What the lines say of one recipient: from each of its mentions to the next of another.
QString quotedFor(const QString &address, const QStringList &lines, const QList<Mention> &mentions,
                  const QStringList &recipients)
{
    QString quoted;
    for (qsizetype i = 0; i < mentions.size(); ++i) {
        const Mention &mention = mentions[i];
        if (mention.address.compare(address, Qt::CaseInsensitive) != 0)
            continue;
        if (i > 0 && mentions[i - 1].address == mention.address && mentions[i - 1].line == mention.line)
            continue;
        qsizetype end = lines.size();
        for (qsizetype k = i + 1; k < mentions.size(); ++k) {
            if (mentions[k].line != mention.line && contains(recipients, mentions[k].address)) {
                end = mentions[k].line;
                break;
            }
        }
        for (qsizetype line = mention.line; line < end && quoted.size() < kLineLimit; ++line)
            quoted += lines[line] + u'\n';
    }
    return quoted;
}

} // namespace

ReportText splitReturned(const QString &text)
{
    const QStringList lines = text.left(256 * 1024).split(u'\n');
    QString report;
    bool said = false; // something before it: the first lines are never the returned message
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const bool mark = said && isReturnedMark(lines[i]);
        if (mark || (said && beginsHeaders(lines, i))) {
            qsizetype from = mark ? i + 1 : i;
            while (from < lines.size() && lines[from].trimmed().isEmpty())
                ++from;
            return {report, lines.sliced(from).join(u'\n')};
        }
        said = said || !lines[i].trimmed().isEmpty();
        report += lines[i] + u'\n';
    }
    return {report, {}};
}

QList<PlainRecipient> readPlainReport(const QString &report, const ReportContext &context)
{
    // What sendmail calls an address that it made several, or another one, of: that was written to.
    static const QRegularExpression expandedFrom(QStringLiteral("\\(expanded from: *<?([^<>()\\s]{1,200}@[^<>()\\s]{1,250}?)>?\\)"), kAnyCase);
    const QStringList lines = report.split(u'\n');
    const QList<Mention> mentions = findMentions(lines);
    const QStringList recipients = chooseRecipients(mentions, context).mid(0, kRecipientLimit);
    QString before;
    for (const Mention &mention : mentions) {
        if (contains(recipients, mention.address)) {
            before = lines.mid(0, mention.line).join(u'\n');
            break;
        }
    }
    const bool delayed = tellsDelay(report) && !tellsFailure(report);
    QList<PlainRecipient> found;
    for (const QString &address : recipients) {
        PlainRecipient recipient{address, delayed ? BounceAction::delayed : BounceAction::failed, {}, {}};
        recipient.quoted = quotedFor(address, lines, mentions, recipients);
        if (const auto written = expandedFrom.match(recipient.quoted); written.hasMatch())
            recipient.address = written.captured(1);
        recipient.narrative = recipients.size() == 1 ? report : before;
        const auto mention = std::find_if(mentions.begin(), mentions.end(), [&](const Mention &m) {
            return m.place >= Place::keyword && m.address.compare(address, Qt::CaseInsensitive) == 0;
        });
        if (mention != mentions.end() && mention->action == BounceAction::delayed)
            recipient.action = BounceAction::delayed;
        found.append(recipient);
    }
    return found;
}

bool tellsFailure(const QString &text)
{
    static const QRegularExpression failure(
        QStringLiteral("(?:could|can|was|were|is|has|have|did|does|do|been) ?(?:not|n't|n.t) (?:be |been |able to )?(?:deliver|sent|relayed|reach|accept)"
                       "|cannot be (?:delivered|sent)|unable to (?:be )?(?:deliver|send|reach)|not delivered|undeliver|"
                       "deliver\\w{0,10} (?:has |have |of .{0,40} )?(?:been )?fail|fail(?:ed|ure|ing)? .{0,30}(?:deliver|address|recipient)|"
                       "permanent(?:ly)? .{0,20}(?:error|fail)|fatal error|failure notice|address(?:\\(es\\)|es)?\\s+failed|"
                       "gave up|given up|giving up|not going to try again|no further (?:delivery )?attempts|"
                       "was (?:rejected|refused|returned|not accepted|blocked)|rejected by|did not like|"
                       "error(?:s)? (?:delivering|while (?:trying|attempting))|error (?:has )?occurred|delivery errors|"
                       "not reach|returned to (?:the )?sender|transcript of session|unknown user|user unknown|"
                       "not (?:a )?member|retry timeout exceeded|message expired|problem (?:was encountered|delivering)|"
                       "no valid recipients"),
        kAnyCase);
    return failure.match(text).hasMatch();
}

bool tellsDelay(const QString &text)
{
    static const QRegularExpression delay(
        QStringLiteral("has not yet been delivered|not been delivered yet|(?:been|is|was) delayed|warning message only|will (?:be retried|keep trying|"
                       "continue to (?:try|be attempted)|retry)|delivery attempts will continue|still trying|"
                       "has been deferred|could not be delivered for \\d|do not need to resend"),
        kAnyCase);
    return delay.match(text).hasMatch();
}

} // namespace portico
