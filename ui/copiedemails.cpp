#include "ui/copiedemails.h"

#include <QClipboard>
#include <QGuiApplication>

namespace portico {

int copyEmails(QStringList emails)
{
    emails.removeDuplicates();
    QGuiApplication::clipboard()->setText(emails.join(QStringLiteral("; ")));
    return int(emails.size());
}

} // namespace portico
