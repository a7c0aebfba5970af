#pragma once

#include <QStringList>

namespace portico {

/// More rows than this are not copied at once: it would serve nobody, and all of them would be held as one text.
inline constexpr int kMostCopied = 20'000;

/// Puts addresses on the clipboard, each once, divided as every mail program takes them in its address field; gives how
/// many they are. GUI thread.
int copyEmails(QStringList emails);

} // namespace portico
