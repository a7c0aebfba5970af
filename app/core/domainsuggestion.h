#pragma once

#include <QString>

#include <optional>

namespace portico {

/// The well-known mail domain that was probably meant where domain has a typing error: gmial.com → gmail.com.
///
/// Only ever a question to ask ("Did you mean …?"): nothing is corrected by it. Nothing for a domain that is itself
/// well known, and nothing where only a short name is near, because short names are near to many. Any thread.
std::optional<QString> domainSuggestion(const QString &domain);

/// The address that was probably meant: the same at the domain that domainSuggestion() proposes; empty where it proposes
/// none. Any thread.
QString addressProbablyMeant(const QString &email);

} // namespace portico
