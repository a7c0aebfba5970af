#pragma once

#include "app/core/result.h"
#include "app/store/templatestore.h"

#include <QString>
#include <QStringList>

namespace portico {

/// What a placeholder stands for.
enum class Placeholder { contactName, clientNames, firmName, senderName, message, inviteLink, expiresOn };
/// As it stands in a text: "{{contact_name}}".
QString placeholderText(Placeholder placeholder);
/// All of them, in the order in which a menu offers them.
QList<Placeholder> allPlaceholders();

/// The text of a template that a placeholder may stand in.
enum class TemplatePart { subject, body };
/// Whether a placeholder means something there: the link and the message belong into the body of a mail, and a message
/// template has neither.
bool allowsPlaceholder(TemplateKind kind, TemplatePart part, Placeholder placeholder);

/// Whether a text holds a placeholder, however its braces are spaced.
bool holdsPlaceholder(const QString &text, Placeholder placeholder);
/// What looks like a placeholder in a text and is none, or none that is filled there: it would go out as it stands.
QStringList strayPlaceholders(TemplateKind kind, TemplatePart part, const QString &text);

/// Whether a template may be saved: it has a name, a subject where it is a mail, a text, and the link where it must
/// have it. invalid, with the sentence that says what is missing. Pure; any thread.
Result<void> checkTemplate(const Template &value);

} // namespace portico
