#include "app/practice/import/importreview.h"

#include "app/core/textfolding.h"
#include "app/practice/import/clientwords.h"
#include "app/practice/import/rowjudge.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace portico {

namespace {

/// Says to translators and to lupdate where the texts of this file belong.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ImportReview)
};

/// The words of a name in one order, so that "Finch, Jane" is Jane Finch.
QStringList sortedWords(const QString &name)
{
    QStringList words = folded(name).remove(u',').split(u' ', Qt::SkipEmptyParts);
    words.sort();
    return words;
}

/// What the contact at position (0 is the first) is to the client.
Relation relationOf(const ImportClient &client, const QString &contact, qsizetype position)
{
    switch (client.type) {
    case ClientType::individual:
        return sortedWords(contact) == sortedWords(client.name) ? Relation::self : Relation::other;
    case ClientType::couple:
        return position == 0 ? Relation::self : position == 1 ? Relation::spouse : Relation::other;
    case ClientType::business:
    case ClientType::trust:
        break;
    }
    return Relation::other;
}

/// Adds to client what row says and no earlier line said.
void merge(const ImportRow &row, ImportClient &client, std::optional<bool> &active)
{
    if (!active)
        active = row.active;
    if (client.assignedTo.isEmpty())
        client.assignedTo = row.assignedTo;
    if (row.contact.isEmpty() && row.email.isEmpty()) {
        if (client.phone.isEmpty())
            client.phone = row.phone;
        return;
    }
    ImportContact contact;
    contact.line = row.line;
    contact.name = row.contact.isEmpty() ? client.name : row.contact;
    contact.email = row.email;
    contact.phone = row.phone;
    client.contacts.append(contact);
}

/// Names the first line of the set that is rarer: that is where to look.
ImportNote mixedNote(const MixedLines &lines, const QByteArray &charset)
{
    const bool utf8IsRare = lines.utf8 < lines.other;
    const qint64 first = utf8IsRare ? lines.firstUtf8 : lines.firstOther;
    const QString other = QString::fromLatin1(charset.sliced(TextDecoder::mixedPrefix.size()));
    const QString rare = utf8IsRare ? QStringLiteral("UTF-8") : other;
    return {first,
            Text::tr("The file mixes two character sets, UTF-8 and %1. Each line was read by its own; look at the names "
                     "with accents. Lines in %2: %L3, the first is line %4.")
                .arg(other, rare)
                .arg(utf8IsRare ? lines.utf8 : lines.other)
                .arg(QString::number(first)),
            ImportVerdict::ready};
}

} // namespace

Result<ColumnMapping> ImportReview::readHeader(CsvReader &reader)
{
    const auto first = reader.next();
    if (!first)
        return first.error();
    if (!first->has_value())
        return Error{ErrorKind::invalid, Text::tr("The file is empty."), QStringLiteral("empty file")};
    const CsvRecord &header = first->value();
    if (header.fault != CsvFault::none)
        return Error{ErrorKind::invalid, csvFaultSentence(header), QStringLiteral("malformed header")};
    return ColumnMapping::recognise(header.fields);
}

Result<ImportReview> ImportReview::read(CsvReader &reader, const ColumnMapping &mapping,
                                        const std::atomic_bool *cancelled)
{
    if (auto complete = mapping.check(); !complete)
        return complete.error();
    ImportReview review;
    RowJudge judge(mapping);
    while (true) {
        if (cancelled && *cancelled)
            return Error{ErrorKind::conflict, Text::tr("The import was cancelled."), QStringLiteral("cancelled")};
        const auto record = reader.next();
        if (!record)
            return record.error();
        if (!record->has_value()) {
            if (reader.mixedLines().isMixed())
                review.m_notes.append(mixedNote(reader.mixedLines(), reader.charset()));
            return review;
        }
        if (review.m_rows.size() == maxRows)
            return Error{ErrorKind::invalid,
                         Text::tr("The file has more than %L1 lines. Split it into several files.").arg(maxRows),
                         QStringLiteral("too many lines")};
        if (auto row = judge.judge(record->value()))
            review.m_rows.append(*std::move(row));
    }
}

void ImportReview::markKnown(qint64 line, const QString &reason)
{
    while (m_nextToMark < m_rows.size() && m_rows[m_nextToMark].line < line)
        ++m_nextToMark;
    if (m_nextToMark == m_rows.size() || m_rows[m_nextToMark].line != line)
        return;
    m_rows[m_nextToMark].verdict = ImportVerdict::alreadyAClient;
    m_rows[m_nextToMark].reason = reason;
}

qsizetype ImportReview::count(ImportVerdict verdict) const
{
    return std::count_if(m_rows.begin(), m_rows.end(), [verdict](const ImportRow &row) { return row.verdict == verdict; });
}

QList<ImportClient> ImportReview::clients() const
{
    QList<ImportClient> clients;
    QList<std::optional<ClientType>> types;
    QList<std::optional<bool>> actives;
    QHash<QString, qsizetype> places; // by folded name
    for (const ImportRow &row : m_rows) {
        if (row.verdict != ImportVerdict::ready)
            continue;
        const QString name = folded(row.client);
        auto place = places.constFind(name);
        if (place == places.constEnd()) {
            place = places.insert(name, clients.size());
            ImportClient client;
            client.line = row.line;
            client.name = row.client;
            clients.append(client);
            types.append(std::nullopt);
            actives.append(std::nullopt);
        }
        merge(row, clients[*place], actives[*place]);
        if (!types[*place])
            types[*place] = row.type;
    }
    for (qsizetype i = 0; i < clients.size(); ++i) {
        ImportClient &client = clients[i];
        client.active = actives[i].value_or(true);
        // What has no name of its own was given the client's, which says nothing about its type.
        const bool named = !client.contacts.isEmpty() && client.contacts.first().name != client.name;
        client.type = types[i].value_or(guessClientType(client.name, named ? client.contacts.first().name : QString()));
        for (qsizetype c = 0; c < client.contacts.size(); ++c)
            client.contacts[c].relation = relationOf(client, client.contacts[c].name, c);
    }
    return clients;
}

} // namespace portico
