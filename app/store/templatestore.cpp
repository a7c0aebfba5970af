#include "app/store/templatestore.h"

#include "app/core/textfolding.h"
#include "app/store/enumslugs.h"
#include "app/store/sharedrow.h"

namespace portico {

namespace {

const EnumSlugs<TemplateKind, 5> kKinds("invitation", "reminder", "another_portal", "access_removed", "message");

#define TEMPLATE_COLUMNS                                                                                               \
    "t.key, r.key, t.kind, t.name, t.builtin, r.subject, r.body FROM template t "                                      \
    "JOIN template_revision r ON r.key = t.revision"

QList<Template> allOf(Statement &list)
{
    list.run();
    QList<Template> templates;
    while (list.next()) {
        templates.append({list.key<TemplateKey>(0), list.key<TemplateRevisionKey>(1), kKinds.at(list.text(2)),
                          list.text(3), list.text(4), list.text(5), list.text(6)});
    }
    return templates;
}

void putRevision(WriteContext &context, TemplateKey key, const Template &value)
{
    const QByteArray scope = firmScope(context.connection());
    Statement insert(context.connection(),
                     "INSERT INTO template_revision (id, scope, local_seq, changed_at, changed_by, template, subject, "
                     "body) VALUES (:id, :scope, :local_seq, :changed_at, :changed_by, :template, :subject, :body)");
    bindNewRow(context, insert, scope);
    insert.bind(":template", key).bind(":subject", value.subject).bind(":body", value.body).run();
    Statement update(context.connection(), "UPDATE template SET revision = :revision, local_seq = :local_seq, "
                                           "changed_at = :changed_at, changed_by = :changed_by WHERE key = :key");
    context.stamp(update).bind(":revision", insert.lastInsertKey()).bind(":key", key).run();
}

} // namespace

QList<Template> TemplateStore::all() const
{
    Statement list(m_connection, "SELECT " TEMPLATE_COLUMNS " WHERE t.deleted = 0 ORDER BY t.kind, t.position, t.key");
    return allOf(list);
}

QList<Template> TemplateStore::ofKind(TemplateKind kind) const
{
    Statement list(m_connection, "SELECT " TEMPLATE_COLUMNS " WHERE t.kind = :kind AND t.deleted = 0 "
                                 "ORDER BY t.position, t.key");
    return allOf(list.bind(":kind", QString(kKinds[kind])));
}

std::optional<Template> TemplateStore::byKey(TemplateKey key) const
{
    Statement find(m_connection, "SELECT " TEMPLATE_COLUMNS " WHERE t.key = :key AND t.deleted = 0");
    const QList<Template> found = allOf(find.bind(":key", key));
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

std::optional<Template> TemplateStore::first(TemplateKind kind) const
{
    const QList<Template> templates = ofKind(kind);
    return templates.isEmpty() ? std::nullopt : std::optional(templates.first());
}

std::optional<Template> TemplateStore::byName(TemplateKind kind, const QString &name) const
{
    const QList<Template> templates = ofKind(kind);
    for (const Template &candidate : templates) {
        if (folded(candidate.name) == folded(name))
            return candidate;
    }
    return std::nullopt;
}

std::optional<TemplateRevision> TemplateStore::revision(TemplateRevisionKey key) const
{
    Statement find(m_connection, "SELECT r.key, t.kind, r.subject, r.body FROM template_revision r "
                                 "JOIN template t ON t.key = r.template WHERE r.key = :key");
    find.bind(":key", key).run();
    if (!find.next())
        return std::nullopt;
    return TemplateRevision{find.key<TemplateRevisionKey>(0), kKinds.at(find.text(1)), find.text(2), find.text(3)};
}

TemplateKey TemplateStore::insert(WriteContext &context, const Template &value)
{
    const QByteArray scope = firmScope(context.connection());
    Statement insert(context.connection(),
                     "INSERT INTO template (id, scope, local_seq, changed_at, changed_by, kind, name, builtin, "
                     "position) VALUES (:id, :scope, :local_seq, :changed_at, :changed_by, :kind, :name, :builtin, "
                     "(SELECT coalesce(max(position), -1) + 1 FROM template WHERE kind = :kind))");
    bindNewRow(context, insert, scope);
    insert.bind(":kind", QString(kKinds[value.kind])).bind(":name", value.name).bind(":builtin", value.builtin).run();
    const TemplateKey key{insert.lastInsertKey()};
    putRevision(context, key, value);
    return key;
}

void TemplateStore::update(WriteContext &context, const Template &value)
{
    Statement rename(context.connection(), "UPDATE template SET name = :name, local_seq = :local_seq, "
                                           "changed_at = :changed_at, changed_by = :changed_by WHERE key = :key");
    context.stamp(rename).bind(":name", value.name).bind(":key", value.key).run();
    const auto now = TemplateStore(context.connection()).revision(value.revision);
    if (!now || now->subject != value.subject || now->body != value.body)
        putRevision(context, value.key, value);
}

void TemplateStore::remove(WriteContext &context, TemplateKey key)
{
    Statement update(context.connection(), "UPDATE template SET deleted = 1, local_seq = :local_seq, "
                                           "changed_at = :changed_at, changed_by = :changed_by WHERE key = :key");
    context.stamp(update).bind(":key", key).run();
}

} // namespace portico
