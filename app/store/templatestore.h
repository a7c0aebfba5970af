#pragma once

#include "app/store/writecontext.h"

#include <QList>
#include <QString>

#include <optional>

namespace portico {

/// Whole mails, and texts for the message field.
enum class TemplateKind { invitation, reminder, anotherPortal, accessRemoved, message };

/// A template with its text in force.
struct Template
{
    TemplateKey key;
    TemplateRevisionKey revision;
    TemplateKind kind = TemplateKind::message;
    QString name;
    QString builtin; ///< which built-in text it began as; empty for the firm's own
    QString subject;
    QString body;

    bool operator==(const Template &) const = default;
};

/// Subject and body as they stood at one time. Never changed.
struct TemplateRevision
{
    TemplateRevisionKey key;
    TemplateKind kind = TemplateKind::message;
    QString subject;
    QString body;
};

/// Templates and their revisions.
class TemplateStore
{
public:
    explicit TemplateStore(Connection &connection) : m_connection(connection) {}

    QList<Template> all() const; ///< by kind and position
    QList<Template> ofKind(TemplateKind kind) const;
    std::optional<Template> byKey(TemplateKey key) const;
    std::optional<Template> first(TemplateKind kind) const;
    std::optional<Template> byName(TemplateKind kind, const QString &name) const; ///< in any case
    std::optional<TemplateRevision> revision(TemplateRevisionKey key) const;

    static TemplateKey insert(WriteContext &context, const Template &value);
    /// Writes the name, and a new revision where subject or body changed.
    static void update(WriteContext &context, const Template &value);
    /// Takes it out of the lists; its revisions stay, for the mails that say what they say.
    static void remove(WriteContext &context, TemplateKey key);

private:
    Connection &m_connection;
};

} // namespace portico
