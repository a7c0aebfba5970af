#include "app/cli/newfirm.h"

#include "app/cli/text.h"
#include "app/core/uuid.h"

namespace portico {

void tellNewFirm(CommandContext &context, const FirmFolder::NewFirm &made, const QString &name)
{
    context.output().object({{QStringLiteral("id"), uuidText(made.id)},
                             {QStringLiteral("name"), name},
                             {QStringLiteral("folder"), context.folder().path()},
                             {QStringLiteral("recovery_key"), made.recovery.text()}});
    context.output().line(Text::tr("The firm %1 is in %2.").arg(name, context.folder().path()));
    context.output().line(Text::tr("Its key is kept in %1.").arg(context.keysPlace(made.id)));
    context.output().line(Text::tr(
        "Its recovery key is shown this once. Print it or write it down, and keep it away from this computer:"));
    context.output().line(made.recovery.text());
}

} // namespace portico
