#include "app/cli/clientcommands.h"

#include "app/cli/commandcontext.h"
#include "app/cli/text.h"
#include "app/core/domainsuggestion.h"
#include "app/core/uuid.h"
#include "app/practice/importclientstask.h"
#include "app/practice/rights.h"
#include "app/store/clientlisting.h"
#include "models/clienttexts.h"

#include <QJsonArray>

#include <array>
#include <utility>

namespace portico {

namespace {

constexpr qsizetype kPage = 500; // clients read at once

/// The names by which --column chooses, in the order of ImportColumn.
constexpr std::array<QLatin1StringView, kImportColumns> kColumns{
    QLatin1StringView("client"), QLatin1StringView("type"), QLatin1StringView("contact"),
    QLatin1StringView("first-name"), QLatin1StringView("last-name"), QLatin1StringView("email"),
    QLatin1StringView("phone"), QLatin1StringView("assigned-to"), QLatin1StringView("status")};

QString columnNames()
{
    QStringList names;
    for (const QLatin1StringView name : kColumns)
        names.append(name);
    return names.join(QStringLiteral(", "));
}

/// "email=E-mail private": the column, and what the file calls it.
using ChosenColumn = std::pair<ImportColumn, QString>;
std::optional<ChosenColumn> chosenColumn(const QString &text)
{
    const qsizetype equals = text.indexOf(QLatin1Char('='));
    for (size_t i = 0; equals > 0 && i < kColumns.size(); ++i) {
        if (text.first(equals) == kColumns[i])
            return ChosenColumn{static_cast<ImportColumn>(i), text.sliced(equals + 1)};
    }
    return std::nullopt;
}

Result<ImportReview> review(const QString &file, const QList<ChosenColumn> &columns, const CancelFlag &cancelled)
{
    const auto reader = CsvReader::openFile(file);
    if (!reader)
        return reader.error();
    auto mapping = ImportReview::readHeader(**reader);
    if (!mapping)
        return mapping.error();
    for (const auto &[column, name] : columns) {
        if (const auto chosen = mapping->choose(column, name); !chosen)
            return chosen.error();
    }
    return ImportReview::read(**reader, *mapping, cancelled.get());
}

QJsonArray json(const QList<ImportNote> &notes)
{
    QJsonArray array;
    for (const ImportNote &note : notes)
        array.append(QJsonObject{{QStringLiteral("line"), note.line}, {QStringLiteral("reason"), note.sentence}});
    return array;
}

void tell(Output &output, const ImportOutcome &outcome, bool dryRun)
{
    output.object({{QStringLiteral("imported"), outcome.clients},
                   {QStringLiteral("contacts"), outcome.contacts},
                   {QStringLiteral("known_contacts"), outcome.knownContacts},
                   {QStringLiteral("skipped"), json(outcome.skipped)},
                   {QStringLiteral("notes"), json(outcome.notes)},
                   {QStringLiteral("dry_run"), dryRun}});
    const QString counts = dryRun ? Text::tr("Nothing was written. Clients to import: %L1; new contacts: %L2.")
                                  : Text::tr("Clients imported: %L1; new contacts: %L2.");
    output.line(counts.arg(outcome.clients).arg(outcome.contacts));
    if (outcome.knownContacts > 0)
        output.line(Text::tr("Contacts that other clients have too: %L1.").arg(outcome.knownContacts));
    if (!outcome.skipped.isEmpty())
        output.line(Text::tr("Lines skipped: %L1").arg(outcome.skipped.size()));
    for (const ImportNote &note : outcome.skipped)
        output.line(note.sentence);
    for (const ImportNote &note : outcome.notes)
        output.line(note.sentence);
}

/// Says which addresses look mistyped, while nothing is written yet.
void tellMistyped(Output &output, const ImportReview &file)
{
    constexpr qsizetype mostNamed = 20;
    QStringList named;
    qint64 count = 0;
    const QList<ImportRow> &rows = file.rows();
    for (const ImportRow &row : rows) {
        const QString meant = row.verdict == ImportVerdict::ready ? addressProbablyMeant(row.email) : QString();
        if (meant.isEmpty())
            continue;
        ++count;
        if (named.size() < mostNamed)
            named.append(Text::tr("Line %L1: %2: did you mean %3?").arg(row.line).arg(row.email, meant));
    }
    if (count == 0)
        return;
    output.line(Text::tr("Addresses that look mistyped: %L1.").arg(count));
    for (const QString &line : std::as_const(named))
        output.line(line);
}

CommandEnd import(CommandContext &context)
{
    QList<ChosenColumn> columns;
    const QStringList choices = context.arguments().values(QStringLiteral("column"));
    for (const QString &choice : choices) {
        const auto column = chosenColumn(choice);
        if (!column)
            return CommandEnd::usage(
                Text::tr("--column takes COLUMN=NAME, where COLUMN is one of: %1.").arg(columnNames()));
        columns.append(*column);
    }
    const auto admin = context.openAsAdmin();
    if (!admin)
        return admin.error();
    auto read = review(context.arguments().operand(0), columns, context.interrupted());
    if (!read)
        return read.error();
    const auto file = std::make_shared<const ImportReview>(std::move(read).value());
    const bool dryRun = context.arguments().has(QStringLiteral("dry-run"));
    const auto outcome = dryRun
        ? context.read([file](Connection &connection, const std::atomic_bool &cancelled) {
              return ImportClientsTask::preview(connection, *file, cancelled);
          })
        : context.write(admin->key, ImportClientsTask(file).cancelledBy(context.interrupted()));
    if (!outcome)
        return outcome.error();
    tell(context.output(), *outcome, dryRun);
    if (dryRun)
        tellMistyped(context.output(), *file);
    return {};
}

/// The clients that the list shows, or that a search finds in it, as the window does.
Result<QList<ClientKey>> listed(CommandContext &context, const ClientScope &scope, const QString &search)
{
    return context.read([scope, search](Connection &connection, const std::atomic_bool &cancelled) -> Result<QList<ClientKey>> {
        ClientTexts::Builder builder;
        ClientListing(connection).forEachText(
            scope, ClientListing::TextOrder::list,
            [&builder](ClientKey key, const QString &text) { builder.add(key, text); }, cancelled);
        const auto texts = builder.finish();
        const SearchQuery query(search);
        QList<ClientKey> keys;
        if (query.isEmpty()) {
            for (qsizetype row = 0; row < texts->size(); ++row)
                keys.append(texts->key(row));
        } else if (const auto rows = texts->find(query, nullptr, cancelled)) {
            for (const quint32 row : *rows)
                keys.append(texts->key(row));
        }
        return keys;
    });
}

void tell(Output &output, const ClientRow &row)
{
    output.object({{QStringLiteral("id"), uuidText(row.id)},
                   {QStringLiteral("name"), row.name},
                   {QStringLiteral("type"), QString(slug(row.type))},
                   {QStringLiteral("active"), row.active},
                   {QStringLiteral("primary_contact"), row.primaryContact},
                   {QStringLiteral("email"), row.email},
                   {QStringLiteral("portal"), QString(slug(row.portal))}});
    output.row({uuidText(row.id), row.name, slug(row.type), row.active ? Text::tr("Active") : Text::tr("Inactive"),
                row.primaryContact, row.email, slug(row.portal)});
}

CommandEnd list(CommandContext &context)
{
    const auto member = context.openAs();
    if (!member)
        return member.error();
    const auto keys = listed(context, ClientScope::of(*member), context.arguments().value(QStringLiteral("search")));
    if (!keys)
        return keys.error();
    for (qsizetype from = 0; from < keys->size(); from += kPage) {
        if (*context.interrupted())
            return {CommandEnd::refused, Text::tr("Stopped.")};
        const auto rows = context.read(
            [page = keys->mid(from, kPage), now = context.firm().clock().now()](
                Connection &connection, const std::atomic_bool &) -> Result<QList<ClientRow>> {
                return ClientStore(connection).rows(page, now);
            });
        if (!rows)
            return rows.error();
        for (const ClientRow &row : *rows)
            tell(context.output(), row);
    }
    return {};
}

} // namespace

QList<Command> ClientCommands::commands()
{
    return {
        {QStringLiteral("clients import"),
         Text::tr("Import client records from a CSV file"),
         {QStringLiteral("FILE.csv")},
         {{QStringLiteral("dry-run"), {}, Text::tr("only say what would be imported")},
          {QStringLiteral("column"), QStringLiteral("COLUMN=NAME"),
           Text::tr("take a column by the name that the file gives it; COLUMN is one of: %1").arg(columnNames()),
           CommandOption::Use::repeated}},
         QStringLiteral("[--dry-run] [--column COLUMN=NAME …]"),
         import},
        {QStringLiteral("clients list"),
         Text::tr("List clients, all or those that a search finds"),
         {},
         {{QStringLiteral("search"), QStringLiteral("TEXT"), Text::tr("part of a name, an address or a phone number")}},
         QStringLiteral("[--search TEXT]"),
         list},
    };
}

} // namespace portico
