#include "app/mail/bounce/bouncereader.h"

#include "app/mail/bounce/deliverystatus.h"
#include "app/mail/bounce/mimemessage.h"
#include "app/mail/bounce/mimetext.h"
#include "app/mail/bounce/plainreport.h"
#include "app/mail/bounce/serverwords.h"
#include "app/mail/bounce/sesnotification.h"
#include "app/mail/headertext.h"

#include <QRegularExpression>

#include <algorithm>

namespace portico {

namespace {

/// The parts of a report, whatever it was packed in.
struct Pieces
{
    QString text;        ///< prose, in the order of its parts
    QString html;        ///< only used where there is no prose
    QString status;      ///< message/delivery-status
    QString feedback;    ///< message/feedback-report
    MimeHeaders returned; ///< of the returned message
    QByteArray returnedMessage;
    bool hasReturned = false;
};

void take(const MimePart &part, Pieces &pieces, bool root)
{
    if (!part.parts.isEmpty()) {
        for (const MimePart &child : part.parts)
            take(child, pieces, false);
        return;
    }
    const QByteArray &type = part.type;
    // Some systems paste the returned message in as a part of its own: the part's header is its.
    const bool pasted = !root && part.headers.has("from") && (part.headers.has("message-id") || part.headers.has("received"));
    if (pasted) {
        if (!pieces.hasReturned)
            pieces.returned = part.headers;
        pieces.hasReturned = true;
    } else if (type == "message/delivery-status" || type == "message/global-delivery-status") {
        pieces.status += part.text() + QLatin1StringView("\n\n");
    } else if (type == "message/feedback-report") {
        pieces.feedback += part.text();
    } else if (type.startsWith("message/") || type == "text/rfc822-headers" || type == "text/rfc822") {
        if (!pieces.hasReturned)
            pieces.returned.read(part.body);
        if (!pieces.hasReturned)
            pieces.returnedMessage = part.body;
        pieces.hasReturned = true;
    } else if (type == "text/html") {
        pieces.html += part.text() + u'\n';
    } else if (type.startsWith("text/") || type.startsWith("multipart/")) {
        pieces.text += part.text() + u'\n';
    }
}

/// All addresses of the fields of that name.
QStringList addressesIn(const MimeHeaders &headers, std::initializer_list<const char *> names)
{
    QStringList addresses;
    for (const char *name : names) {
        for (const QByteArray &value : headers.all(name)) {
            QString rest = fromEncodedWords(value).left(20'000);
            // A display name may look like an address: those in brackets count where there are any.
            const bool brackets = rest.contains(u'<') && rest.indexOf(u'@', rest.indexOf(u'<')) >= 0;
            if (!brackets) {
                // A list of bare addresses: each as a whole, where it is one.
                QStringList others;
                for (const QStringView part : QStringView(rest).tokenize(u',')) {
                    const QString address = addresses.size() < 100 ? wholeAddress(part) : QString();
                    if (address.isEmpty())
                        others.append(part.toString());
                    else
                        addresses.append(address);
                }
                rest = others.join(u',');
            }
            while (addresses.size() < 100) {
                if (brackets) {
                    const qsizetype open = rest.indexOf(u'<');
                    if (open < 0)
                        break;
                    rest = rest.sliced(open); // with its bracket: what it holds is taken whole
                }
                const QString address = firstAddress(rest);
                if (address.isEmpty())
                    break;
                addresses.append(address);
                rest = rest.sliced(rest.indexOf(address) + address.size());
            }
        }
    }
    addresses.removeDuplicates();
    return addresses;
}

/// Whether a mail system says that it wrote this: by its name, by the form of a report (RFC 6522), or by fields that
/// only mail systems write.
bool namesMailSystem(const MimeHeaders &headers)
{
    static const QRegularExpression system(
        QStringLiteral("mailer[-_.]?daemon|post.?master|mail ?daemon|mail delivery|delivery (?:sub)?system|mail system|"
                       "system administrator|mail administrator|ndr administrator|content-filter|\\bmta\\b|"
                       "e-mail interconnect|mail ?gateway|mailmarshal|surfcontrol|antivirus|interscan|m-filter|mdaemon|"
                       "(?:mail|smtp|e-?mail|messag\\w{1,3}) ?(?:server|router|transport|relay)|internet mail service|"
                       "delivery (?:agent|notif|status|fail|report|error)|non-?deliver|undeliver"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression domain(QStringLiteral("@\\S*")); // says where a person works
    const QString from = headers.text("from").remove(domain).trimmed();
    const QByteArray type = headers.raw("content-type");
    const bool report = type.trimmed().toLower().startsWith("multipart/report") &&
                        headerParameter(type, "report-type").toLower() != "disposition-notification"; // RFC 8098: a reader's
    return report || from == QLatin1StringView("<>") || system.match(from).hasMatch() ||
           headers.has("x-failed-recipients") || headers.has("x-bounced-address") || headers.has("x-mlserver");
}

/// Whether the message's headers are a mail system's. A person's letter is no report, whatever it tells of mail that
/// did not arrive or of accounts that do not exist: it quotes our own mail, and an answer proves that the address lives.
bool fromMailSystem(const MimeHeaders &headers)
{
    return headers.raw("return-path").trimmed() == "<>" || namesMailSystem(headers);
}

bool subjectTellsFailure(const QString &subject)
{
    static const QRegularExpression failure(
        QStringLiteral("undeliver|unzustell|non.?deliver|not deliver|deliver\\w{0,10} (?:\\w{1,20} ){0,3}(?:fail|status|error|problem|notif|report)|"
                       "fail\\w{0,10} .{0,20}(?:deliver|mail|message)|failure notice|returned (?:mail|to sender|message)|return(?:ed|ing) .{0,20}sender|"
                       "mail .{0,20}(?:fail|error|problem|blocked|returned)|message .{0,20}(?:blocked|rejected|fail|not sent|returned|status)|"
                       "bounce|rejected|could ?n.t be|cannot be|unable to|delivery|not (?:a )?member|"
                       "\\x{914d}\\x{4fe1}|\\x{9001}\\x{4fe1}|\\x{30a8}\\x{30e9}\\x{30fc}"),
        QRegularExpression::CaseInsensitiveOption);
    return failure.match(subject).hasMatch();
}

/// Answers that a person's mailbox gives by itself (RFC 3834), as far as nothing says that it is a mail system's.
bool isAutoReply(const MimeHeaders &headers)
{
    static const QRegularExpression away(QStringLiteral("out of (?:the )?office|auto(?:matic)?[- ]?(?:reply|response)|vacation|\\baway\\b|"
                                                        "abwesen|r.ponse automatique|fuera de (?:la )?oficina"),
                                         QRegularExpression::CaseInsensitiveOption);
    // Reports are auto-replied, too, and both have an empty return path: what is left to tell them apart is a name.
    return (headers.raw("auto-submitted").toLower().contains("auto-replied") && !namesMailSystem(headers)) ||
           headers.has("x-autoreply") || headers.has("x-autorespond") || away.match(headers.text("subject")).hasMatch();
}

BounceAction actionOf(const DeliveryStatusFields &fields, const QString &text)
{
    if (fields.action)
        return *fields.action;
    if (fields.status)
        return fields.status->klass == 2   ? BounceAction::delivered
               : fields.status->klass == 4 ? BounceAction::delayed
                                           : BounceAction::failed;
    return tellsDelay(text) && !tellsFailure(text) ? BounceAction::delayed : BounceAction::failed;
}

bool hasStatusFields(const QString &text)
{
    static const QRegularExpression recipient(QStringLiteral("^[ \\t]*(?:Final|Original)-Recipient[ \\t]*:"),
                                              QRegularExpression::CaseInsensitiveOption |
                                                  QRegularExpression::MultilineOption);
    static const QRegularExpression outcome(QStringLiteral("^[ \\t]*(?:Action|Status|Diagnostic-Code)[ \\t]*:"),
                                            QRegularExpression::CaseInsensitiveOption |
                                                QRegularExpression::MultilineOption);
    return recipient.match(text).hasMatch() && outcome.match(text).hasMatch();
}

class Reader
{
public:
    Reader(const MimePart &message, int depth) : m_headers(message.headers), m_depth(depth)
    {
        take(message, m_pieces, true);
        if (m_pieces.text.trimmed().isEmpty())
            m_pieces.text = m_pieces.html;
        const ReportText text = splitReturned(m_pieces.text);
        m_text = text.report;
        m_returnedText = text.returned;
        if (!m_pieces.hasReturned && !text.returned.isEmpty()) {
            m_pieces.returned.read(text.returned.toUtf8());
            m_pieces.hasReturned = true;
        }
        m_context.named = addressesIn(m_headers, {"x-failed-recipients"});
        m_context.returnedTo = addressesIn(m_pieces.returned, {"to", "cc", "x-envelope-to"});
        m_context.ours = addressesIn(m_headers, {"from", "to", "return-path", "x-original-to", "envelope-to"}) +
                         addressesIn(m_pieces.returned, {"from", "return-path", "reply-to", "sender"});
        m_report.messageId = m_pieces.returned.text("message-id").trimmed();
        for (const QString &address : addressesIn(m_headers, {"to", "x-original-to", "envelope-to", "delivered-to"}))
            m_report.returnPathTokens.append(address.left(address.lastIndexOf(u'@')));
        m_report.returnPathTokens.removeDuplicates();
    }

    BounceReport read()
    {
        if (isComplaint()) {
            readComplaint();
        } else if (auto ses = readSesNotification(m_pieces.text)) {
            m_report = *ses;
        } else if (!readStatus() && !readReturnedReport()) {
            readProse();
        }
        if (m_report.recipients.size() > BounceReport::kRecipientLimit)
            m_report.recipients.resize(BounceReport::kRecipientLimit);
        m_report.isBounce = std::any_of(m_report.recipients.begin(), m_report.recipients.end(), [](const BounceRecipient &r) {
            return r.action == BounceAction::failed;
        });
        return m_report;
    }

private:
    bool isComplaint() const
    {
        return !m_pieces.feedback.isEmpty() || m_headers.has("x-apple-unsubscribe") ||
               (m_pieces.hasReturned && m_pieces.returned.has("x-hmxmroriginalrecipient"));
    }

    void readComplaint()
    {
        QStringList addresses;
        for (const QStringView line : QStringView(m_pieces.feedback).tokenize(u'\n')) {
            if (line.startsWith(QLatin1StringView("Original-Rcpt-To:"), Qt::CaseInsensitive) ||
                line.startsWith(QLatin1StringView("Removal-Recipient:"), Qt::CaseInsensitive)) {
                if (const QString address = reportedAddress(line.sliced(line.indexOf(u':') + 1)); !address.isEmpty())
                    addresses.append(address);
            }
        }
        if (addresses.isEmpty())
            addresses = addressesIn(m_pieces.returned, {"x-hmxmroriginalrecipient"});
        if (m_headers.has("x-apple-unsubscribe"))
            addresses = addressesIn(m_headers, {"from"});
        if (addresses.isEmpty())
            addresses = m_context.returnedTo;
        addresses.removeDuplicates();
        for (const QString &address : std::as_const(addresses)) {
            BounceRecipient recipient;
            recipient.address = address;
            recipient.action = BounceAction::complaint;
            m_report.recipients.append(recipient);
        }
    }

    /// A delivery status, in its own part or in the midst of the text. False if there is none that names a recipient.
    bool readStatus()
    {
        const bool inText = m_pieces.status.isEmpty() && fromMailSystem(m_headers) && hasStatusFields(m_text);
        if (m_pieces.status.isEmpty() && !inText)
            return false;
        const DeliveryStatus status = readDeliveryStatus(inText ? m_text : m_pieces.status);
        m_report.envelopeId = status.envelopeId;
        const QList<PlainRecipient> plain = readPlainReport(m_text, m_context);
        for (const DeliveryStatusFields &fields : status.recipients) {
            BounceRecipient recipient;
            recipient.address = fields.address;
            // What the prose has may be but the end of what the field could not be read for.
            if (recipient.address.isEmpty() && status.recipients.size() == 1 && !plain.isEmpty() &&
                !fields.unread.contains(plain.first().address, Qt::CaseInsensitive))
                recipient.address = plain.first().address;
            if (recipient.address.isEmpty() || known(recipient.address))
                continue;
            // With no returned message beside it, a status has to be what the standard says to prove anything.
            if (!m_pieces.hasReturned && !fields.wellFormed && !inText)
                return true;
            recipient.action = actionOf(fields, m_text);
            recipient.status = fields.status;
            recipient.original = fields.original;
            const auto told = std::find_if(plain.begin(), plain.end(), [&](const PlainRecipient &p) {
                return p.address.compare(recipient.address, Qt::CaseInsensitive) == 0;
            });
            QString around = told == plain.end() ? QString() : told->quoted;
            if (status.recipients.size() == 1 && !inText)
                around = around.isEmpty() ? m_text : around;
            judge(recipient, fields.diagnostic, around);
            m_report.recipients.append(recipient);
        }
        return !m_report.recipients.isEmpty();
    }

    void readProse()
    {
        if (isAutoReply(m_headers) || !fromMailSystem(m_headers))
            return;
        // In a language that is not known here, a mail system's message tells by what it quotes.
        const bool told = tellsFailure(m_text) || tellsDelay(m_text) || subjectTellsFailure(m_headers.text("subject"));
        if (!told && !namesMailSystem(m_headers))
            return;
        const QList<PlainRecipient> plain = readPlainReport(m_text, m_context);
        for (const PlainRecipient &person : plain) {
            BounceRecipient recipient;
            recipient.address = person.address;
            recipient.action = person.action;
            judge(recipient, person.quoted, person.narrative);
            if (!isEvidence(recipient) || !(told || recipient.code >= 500))
                continue;
            // A refusal for now, in a report that does not say that its sender gave up: no word in it is the last one.
            if (recipient.action == BounceAction::failed && recipient.code >= 400 && recipient.code < 500 &&
                !tellsFailure(m_text)) {
                recipient.action = BounceAction::delayed;
                judge(recipient, person.quoted, person.narrative);
            }
            m_report.recipients.append(recipient);
        }
    }

    /// A report that a gateway or a person passed on, as text or as an attachment.
    bool readReturnedReport()
    {
        const QByteArray type = m_pieces.returned.raw("content-type").toLower();
        if (m_depth > 0 || !type.startsWith("multipart/report"))
            return false;
        const QByteArray returned = m_returnedText.isEmpty() ? m_pieces.returnedMessage : m_returnedText.toUtf8();
        const MimePart message = MimePart::parse(returned);
        const BounceReport report = Reader(message, m_depth + 1).read();
        if (report.recipients.isEmpty())
            return false;
        m_report = report;
        return true;
    }

    /// Prose alone is hearsay: a report brings back the mail or fields of its header, or quotes what a server said, or
    /// its headers name the recipients. Exchange's MSEXCH: is such a quotation.
    bool isEvidence(const BounceRecipient &recipient) const
    {
        static const QRegularExpression quoted(QStringLiteral("^[ \\t]*(?:Subject|Message-ID):|MSEXCH:"),
                                               QRegularExpression::MultilineOption |
                                                   QRegularExpression::CaseInsensitiveOption);
        return quoted.match(m_text).hasMatch() || m_pieces.hasReturned || recipient.code != 0 || recipient.status || !m_context.named.isEmpty() ||
               m_headers.has("x-mlserver");
    }

    bool known(const QString &address) const
    {
        return std::any_of(m_report.recipients.begin(), m_report.recipients.end(), [&](const BounceRecipient &r) {
            return r.address.compare(address, Qt::CaseInsensitive) == 0;
        });
    }

    static void judge(BounceRecipient &recipient, const QString &quoted, const QString &narrative)
    {
        if (recipient.action == BounceAction::failed || recipient.action == BounceAction::delayed)
            judgeRecipient(recipient, quoted, narrative);
        else
            recipient.words = cleanHeaderText(quoted).left(1000);
    }

    const MimeHeaders &m_headers;
    Pieces m_pieces;
    int m_depth;
    QString m_text;         ///< the report's own prose
    QString m_returnedText; ///< what follows it in the same part
    ReportContext m_context;
    BounceReport m_report;
};

} // namespace

BounceReport readBounce(QByteArrayView message)
{
    const MimePart part = MimePart::parse(message);
    return Reader(part, 0).read();
}

} // namespace portico
