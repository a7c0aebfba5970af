#pragma once

#include "app/core/result.h"
#include "app/store/templatestore.h"
#include "app/store/writecontext.h"

#include <optional>
#include <utility>

namespace portico {

/// The built-in template that one began as; nothing for the firm's own.
std::optional<Template> builtinOf(const Template &value);
/// Whether a template may be deleted: message templates, and copies of mail templates. Of each mail the one that was
/// there from the start stays, because it is what goes out where nobody chooses.
bool isDeletable(const Template &value);

/// Writes a template, or makes a new one where its key is empty. Refused where a rule of checkTemplate() is broken, the
/// name is another's of the same kind, or somebody else has changed it since (value.revision is not in force any more).
/// Gives it as it is now. Needs an admin.
class SaveTemplateTask
{
public:
    explicit SaveTemplateTask(Template value) : m_value(std::move(value)) {}
    Result<Template> operator()(WriteContext &context);

private:
    Template m_value;
};

/// Makes a copy with a name of its own, which is the firm's. Needs an admin.
class CopyTemplateTask
{
public:
    explicit CopyTemplateTask(TemplateKey key) : m_key(key) {}
    Result<Template> operator()(WriteContext &context);

private:
    TemplateKey m_key;
};

/// Puts back the subject and the text that the template began with; its name stays. Needs an admin.
class RestoreTemplateTask
{
public:
    explicit RestoreTemplateTask(TemplateKey key) : m_key(key) {}
    Result<Template> operator()(WriteContext &context);

private:
    TemplateKey m_key;
};

/// Deletes a template (see isDeletable). Mails that are queued with it keep its text. Needs an admin.
class DeleteTemplateTask
{
public:
    explicit DeleteTemplateTask(TemplateKey key) : m_key(key) {}
    Result<void> operator()(WriteContext &context);

private:
    TemplateKey m_key;
};

} // namespace portico
