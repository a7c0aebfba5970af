#include "app/practice/demo/demomailwriter.h"

#include "app/core/uuid.h"
#include "app/practice/demo/demomailbag.h"
#include "app/practice/demo/demorandom.h"

#include <limits>

namespace portico {

DemoMailWriter::DemoMailWriter(WriteContext &context, quint64 seed, const QByteArray &firmId, const QString &domain)
    : m_seed(seed),
      m_domain(domain),
      m_mails(context, seed, DemoTableName::mail,
              "INSERT INTO mail (id, scope, local_seq, changed_at, changed_by, kind, state, priority, recipient, "
              "recipient_name, portal_user, invitation, purpose, purpose_item, sender, revision, message, queued_at, "
              "next_attempt_at, attempts, claimed_at, message_id, boundary, dated_at, sent_at, ended_at, reply, reason) "
              "VALUES (:id, :scope, :local_seq, :changed_at, :changed_by, :kind, :state, :priority, :recipient, :name, "
              ":user, :invitation, 'portal', '', :sender, :revision, :message, :queued_at, :next, :attempts, "
              ":claimed_at, :message_id, :boundary, :claimed_at, :sent_at, :ended_at, :reply, :reason)"),
      m_events(context, seed, DemoTableName::mailEvent,
               "INSERT INTO mail_event (id, scope, local_seq, changed_at, changed_by, mail, at, kind, reply, reason) "
               "VALUES (:id, :scope, :local_seq, :changed_at, :changed_by, :mail, :at, :kind, :reply, :reason)"),
      m_tellings(context, seed, DemoTableName::mailAccess,
                 "INSERT INTO mail_access (id, scope, local_seq, changed_at, changed_by, mail, access) "
                 "VALUES (:id, :scope, :local_seq, :changed_at, :changed_by, :mail, :access)"),
      m_messages(context, seed, DemoTableName::message,
                 "INSERT INTO mail_message (id, scope, local_seq, changed_at, changed_by, body) "
                 "VALUES (:id, :scope, :local_seq, :changed_at, :changed_by, :body)")
{
    const TemplateStore templates(context.connection());
    for (const TemplateKind kind : {TemplateKind::invitation, TemplateKind::reminder, TemplateKind::anotherPortal,
                                    TemplateKind::accessRemoved}) {
        if (const auto text = templates.first(kind))
            m_texts[size_t(kind)] = text->revision;
    }
    // What the firm wrote above its invitations: its message templates, as they stand.
    const QList<Template> texts = templates.ofKind(TemplateKind::message);
    for (const Template &text : texts) {
        m_messages.row(firmId).bind(":body", text.body);
        m_messageKeys.append(MailMessageKey{m_messages.run()});
    }
}

void DemoMailWriter::add(const DemoMail &mail, Keys keys)
{
    m_waiting.emplace(mail.queuedAt, Waiting{mail, std::move(keys)});
}

void DemoMailWriter::writeUntil(DemoTime time)
{
    while (!m_waiting.empty() && m_waiting.begin()->first < time) {
        write(m_waiting.begin()->second);
        m_waiting.erase(m_waiting.begin());
    }
}

void DemoMailWriter::writeAll()
{
    writeUntil(std::numeric_limits<DemoTime>::max());
}

void DemoMailWriter::write(const Waiting &waiting)
{
    const DemoMail &mail = waiting.mail;
    const Keys &keys = waiting.keys;
    const bool fixed = mail.claimedAt != 0;
    const quint64 ordinal = quint64(m_mails.rows());
    Statement &row = m_mails.row(keys.userId);
    row.bind(":kind", QString(slug(mail.kind)))
        .bind(":state", QString(slug(mail.state)))
        .bind(":priority", int(mail.priority))
        .bind(":recipient", keys.recipient)
        .bind(":name", keys.recipientName)
        .bind(":user", keys.user)
        .bind(":invitation", keys.invitation)
        .bind(":sender", keys.sender)
        .bind(":revision", m_texts[size_t(mail.text)])
        .bind(":message", mail.message < 0 || m_messageKeys.isEmpty()
                              ? MailMessageKey()
                              : m_messageKeys[mail.message % m_messageKeys.size()])
        .bind(":attempts", mail.attempts)
        .bind(":message_id", fixed ? u'<' % uuidText(m_mails.id()) % u'@' % m_domain % u'>' : QString())
        .bind(":boundary", fixed ? QString::number(DemoRandom::at(m_seed + 2, quint64(DemoTableName::mail), ordinal), 16)
                                 : QString())
        .bind(":reply", mail.reply)
        .bind(":reason", mail.reason);
    bindTime(row, ":queued_at", mail.queuedAt);
    bindTime(row, ":next", mail.nextAttemptAt);
    bindTime(row, ":claimed_at", mail.claimedAt);
    bindTime(row, ":sent_at", mail.sentAt);
    bindTime(row, ":ended_at", mail.endedAt);
    m_mails.by(mail.claimedAt ? MemberKey() : keys.sender);
    const qint64 key = m_mails.run();

    for (const DemoMailEvent &event : mail.events) {
        m_events.row(keys.userId)
            .bind(":mail", key)
            .bind(":at", event.at)
            .bind(":kind", QString::fromLatin1(event.kind))
            .bind(":reply", event.reply)
            .bind(":reason", event.reason);
        // The first, and what a person decided; the others are the sender's doing.
        const bool person = &event == &mail.events.first() || mail.state == MailState::cancelled;
        m_events.by(person ? keys.sender : MemberKey());
        m_events.run();
    }
    for (const AccessKey access : keys.accesses) {
        m_tellings.row(keys.userId).bind(":mail", key).bind(":access", access);
        m_tellings.by(keys.sender);
        m_tellings.run();
    }
}

} // namespace portico
