#include "app/mail/sharedmailparts.h"

#include "app/store/sendingdaystore.h"

namespace portico {

namespace {

constexpr qsizetype kMostMessages = 64; // kept at once: a bulk send has one, single invites have one each

} // namespace

void SharedMailParts::begin(const WriteContext &context)
{
    if (context.sequence() != m_sequence + 1)
        *this = {};
    m_quota.reset();
    m_begun = 0;
    m_sequence = -1; // until end(): a transaction that fails gives its number to somebody else
}

void SharedMailParts::end(WriteContext &context)
{
    if (m_begun != 0)
        SendingDayStore::add(context, context.now().toLocalTime().date(), m_begun);
    m_sequence = context.sequence();
}

bool SharedMailParts::quotaUsedUp(WriteContext &context)
{
    const int perDay = account(context.connection()).perDay;
    if (perDay <= 0)
        return false;
    if (!m_quota)
        m_quota = DailyQuota::load(context.connection(), perDay, context.now());
    DailyQuota now = *m_quota;
    now.today += m_begun;
    return now.heldUntil(context.now()).isValid();
}

const FirmRecord &SharedMailParts::firm(Connection &connection)
{
    if (!m_firm)
        m_firm = FirmStore(connection).load().value_or(FirmRecord());
    return *m_firm;
}

const MailAccount &SharedMailParts::account(Connection &connection)
{
    if (!m_account)
        m_account = AccountStore(connection).load();
    return *m_account;
}

const QueueControl &SharedMailParts::control(Connection &connection)
{
    if (!m_control)
        m_control = MailStore(connection).control();
    return *m_control;
}

const std::optional<TeamMember> &SharedMailParts::member(Connection &connection, MemberKey key)
{
    const auto known = m_members.constFind(key.value);
    return known != m_members.constEnd() ? *known : *m_members.insert(key.value, MemberStore(connection).byKey(key));
}

const TemplateRevision &SharedMailParts::revision(Connection &connection, TemplateRevisionKey key, TemplateKind kind)
{
    const qint64 name = key ? key.value : -1 - qint64(kind);
    if (const auto known = m_revisions.constFind(name); known != m_revisions.constEnd())
        return *known;
    const TemplateStore templates(connection);
    if (const auto found = key ? templates.revision(key) : std::nullopt)
        return *m_revisions.insert(name, *found);
    const auto form = templates.first(kind);
    return *m_revisions.insert(
        name, form ? TemplateRevision{form->revision, kind, form->subject, form->body} : TemplateRevision{});
}

const QString &SharedMailParts::message(Connection &connection, MailMessageKey key)
{
    if (const auto known = m_messages.constFind(key.value); known != m_messages.constEnd())
        return *known;
    if (m_messages.size() >= kMostMessages)
        m_messages.clear();
    return *m_messages.insert(key.value, MailStore(connection).messageBody(key));
}

} // namespace portico
