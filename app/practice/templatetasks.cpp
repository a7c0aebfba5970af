#include "app/practice/templatetasks.h"

#include "app/practice/builtintemplates.h"
#include "app/practice/rights.h"
#include "app/practice/templaterules.h"

#include <QCoreApplication>

namespace portico {

namespace {

/// Says to translators and to lupdate where the texts of this file belong.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(TemplateTasks)
};

Error gone()
{
    return {ErrorKind::notFound, Text::tr("There is no such template."), {}};
}

/// The template, for an admin.
Result<Template> ownTemplate(WriteContext &context, TemplateKey key)
{
    if (const auto admin = Rights::admin(context); !admin)
        return admin.error();
    const auto value = TemplateStore(context.connection()).byKey(key);
    return value ? Result<Template>(*value) : gone();
}

bool isTaken(Connection &connection, TemplateKind kind, const QString &name, TemplateKey except)
{
    const auto other = TemplateStore(connection).byName(kind, name);
    return other && other->key != except;
}

} // namespace

std::optional<Template> builtinOf(const Template &value)
{
    const QList<Template> all = builtinTemplates();
    for (const Template &builtin : all) {
        if (!value.builtin.isEmpty() && builtin.builtin == value.builtin && builtin.kind == value.kind)
            return builtin;
    }
    return std::nullopt;
}

bool isDeletable(const Template &value)
{
    return value.kind == TemplateKind::message || value.builtin.isEmpty();
}

Result<Template> SaveTemplateTask::operator()(WriteContext &context)
{
    if (const auto admin = Rights::admin(context); !admin)
        return admin.error();
    m_value.name = m_value.name.trimmed();
    m_value.subject = m_value.subject.trimmed();
    if (const auto checked = checkTemplate(m_value); !checked)
        return checked.error();
    const TemplateStore templates(context.connection());
    if (isTaken(context.connection(), m_value.kind, m_value.name, m_value.key))
        return Error{ErrorKind::conflict, Text::tr("Another template has this name already."), {}};
    if (!m_value.key) {
        m_value.builtin.clear();
        m_value.key = TemplateStore::insert(context, m_value);
        return *templates.byKey(m_value.key);
    }
    const auto now = templates.byKey(m_value.key);
    if (!now)
        return gone();
    if (now->kind != m_value.kind)
        return Error{ErrorKind::invalid, Text::tr("A template stays what it is for."), {}};
    if (now->revision != m_value.revision)
        return Error{ErrorKind::conflict, Text::tr("Somebody else has changed this template in the meantime."), {}};
    TemplateStore::update(context, m_value);
    return *templates.byKey(m_value.key);
}

Result<Template> CopyTemplateTask::operator()(WriteContext &context)
{
    auto value = ownTemplate(context, m_key);
    if (!value)
        return value.error();
    const QString first = Text::tr("Copy of %1").arg(value->name.left(80));
    QString name = first;
    for (int number = 2; isTaken(context.connection(), value->kind, name, {}); ++number)
        name = Text::tr("%1 (%2)").arg(first, QString::number(number));
    value->name = name;
    value->builtin.clear();
    const TemplateKey copy = TemplateStore::insert(context, *value);
    return *TemplateStore(context.connection()).byKey(copy);
}

Result<Template> RestoreTemplateTask::operator()(WriteContext &context)
{
    auto value = ownTemplate(context, m_key);
    if (!value)
        return value.error();
    const auto builtin = builtinOf(*value);
    if (!builtin)
        return Error{
            ErrorKind::conflict, Text::tr("This template is the firm's own: there is no built-in text of it."), {}};
    value->subject = builtin->subject;
    value->body = builtin->body;
    TemplateStore::update(context, *value);
    return *TemplateStore(context.connection()).byKey(m_key);
}

Result<void> DeleteTemplateTask::operator()(WriteContext &context)
{
    const auto value = ownTemplate(context, m_key);
    if (!value)
        return value.error();
    if (!isDeletable(*value))
        return Error{ErrorKind::conflict,
                     Text::tr("This mail template has to stay: it is what goes out where nobody chooses another."),
                     {}};
    TemplateStore::remove(context, m_key);
    return {};
}

} // namespace portico
