#include "app/cli/newfirm.h"

#include "app/cli/text.h"
#include "app/core/uuid.h"

namespace portico {

Result<void> showNewFirm(CommandContext &context, const QString &name, const StagedFirm &staged)
{
    Output &output = context.output();
    output.object({{QStringLiteral("id"), uuidText(staged.id())},
                   {QStringLiteral("name"), name},
                   {QStringLiteral("folder"), staged.folder()},
                   {QStringLiteral("recovery_key"), staged.recovery().text()}});
    output.line(Text::tr("The firm's key is kept in %1.").arg(context.keysPlace(staged.id())));
    output.line(Text::tr("Its recovery key is shown this once. Print it or write it down, and keep it away from this "
                         "computer:"));
    output.line(staged.recovery().text());
    if (!output.finish())
        return Error{ErrorKind::internal,
                     Text::tr("The recovery key could not be written to standard output, so no firm was made."), {}};
    return {};
}

void tellNewFirm(CommandContext &context, const QString &name)
{
    context.output().line(Text::tr("The firm %1 is in %2.").arg(name, context.folder().path()));
}

} // namespace portico
