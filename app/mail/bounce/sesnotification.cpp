#include "app/mail/bounce/sesnotification.h"

#include "app/mail/bounce/deliverystatus.h"
#include "app/mail/bounce/serverwords.h"
#include "app/mail/headertext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace portico {

namespace {

constexpr qsizetype kValueLimit = 1000; ///< of values that are looked at once for each recipient

/// The first object of a text; gateways fold long lines within its strings, and prose may follow.
QJsonObject objectFrom(const QString &text)
{
    const qsizetype begin = text.indexOf(u'{');
    const qsizetype end = text.lastIndexOf(u'}');
    if (begin < 0 || end < begin)
        return {};
    const QString body = text.sliced(begin, end - begin + 1);
    QString joined = body;
    joined.remove(QLatin1StringView("!\n ")).remove(QLatin1StringView("\n ")).remove(u'\n');
    for (const QString &candidate : {body, joined}) {
        const QJsonDocument document = QJsonDocument::fromJson(candidate.toUtf8());
        if (document.isObject())
            return document.object();
    }
    return {};
}

QString addressIn(const QJsonObject &recipient)
{
    return wholeAddress(recipient.value(u"emailAddress").toString().left(kValueLimit));
}

BounceAction actionOf(const QJsonObject &recipient, const QString &bounceType)
{
    const QString action = recipient.value(u"action").toString();
    if (action == QLatin1StringView("delayed"))
        return BounceAction::delayed;
    return action.isEmpty() && bounceType == QLatin1StringView("Transient") ? BounceAction::delayed
                                                                            : BounceAction::failed;
}

void addBounces(BounceReport &report, const QJsonObject &bounce)
{
    const QString type = bounce.value(u"bounceType").toString();
    const QJsonArray recipients = bounce.value(u"bouncedRecipients").toArray();
    for (const QJsonValue &value : recipients) {
        if (report.recipients.size() >= BounceReport::kRecipientLimit)
            break;
        const QJsonObject told = value.toObject();
        BounceRecipient recipient;
        recipient.address = addressIn(told);
        if (recipient.address.isEmpty())
            continue;
        recipient.action = actionOf(told, type);
        recipient.status = firstStatus(told.value(u"status").toString());
        QString words = told.value(u"diagnosticCode").toString();
        if (words.startsWith(QLatin1StringView("smtp;"), Qt::CaseInsensitive))
            words = words.sliced(5);
        judgeRecipient(recipient, words, bounce.value(u"bounceSubType").toString().left(kValueLimit));
        report.recipients.append(recipient);
    }
}

void addOthers(BounceReport &report, const QJsonArray &recipients, BounceAction action)
{
    for (const QJsonValue &value : recipients) {
        BounceRecipient recipient;
        recipient.address = value.isString() ? wholeAddress(value.toString().left(kValueLimit)) : addressIn(value.toObject());
        recipient.action = action;
        if (!recipient.address.isEmpty() && report.recipients.size() < BounceReport::kRecipientLimit)
            report.recipients.append(recipient);
    }
}

} // namespace

std::optional<BounceReport> readSesNotification(const QString &text)
{
    if (!text.contains(QLatin1StringView("notificationType")) && !text.contains(QLatin1StringView("eventType")))
        return {};
    QJsonObject object = objectFrom(text);
    if (object.value(u"Message").isString())
        object = objectFrom(object.value(u"Message").toString());
    if (!object.contains(u"notificationType") && !object.contains(u"eventType"))
        return {};
    BounceReport report;
    addBounces(report, object.value(u"bounce").toObject());
    addOthers(report, object.value(u"complaint").toObject().value(u"complainedRecipients").toArray(),
              BounceAction::complaint);
    const QJsonObject delivery = object.value(u"delivery").toObject();
    addOthers(report, delivery.value(u"recipients").toArray(), BounceAction::delivered);
    if (!report.recipients.isEmpty() && !delivery.isEmpty()) {
        for (BounceRecipient &recipient : report.recipients)
            recipient.words = cleanHeaderText(delivery.value(u"smtpResponse").toString()).left(1000);
    }
    const QJsonArray headers = object.value(u"mail").toObject().value(u"headers").toArray();
    for (const QJsonValue &header : headers) {
        if (header.toObject().value(u"name").toString().compare(QLatin1StringView("Message-ID"), Qt::CaseInsensitive) == 0)
            report.messageId = header.toObject().value(u"value").toString();
    }
    return report;
}

} // namespace portico
