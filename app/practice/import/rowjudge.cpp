#include "app/practice/import/rowjudge.h"

#include "app/core/emailaddress.h"
#include "app/core/nametext.h"
#include "app/core/textfolding.h"
#include "app/practice/import/clientwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace portico {

namespace {

constexpr qsizetype kMaxName = 200;
constexpr qsizetype kMaxPhone = 100;
/// Longer words are cut where a sentence quotes them.
constexpr qsizetype kMaxQuoted = 40;

/// Says to translators and to lupdate where the texts of this file belong.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ImportReview)
};

QString quoted(const QString &text)
{
    return text.size() <= kMaxQuoted ? text : text.first(kMaxQuoted) + u'…';
}

/// Bytes that were no characters, and characters that no text has.
bool isUnreadable(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return c == QChar::ReplacementCharacter || (c.category() == QChar::Other_Control && !c.isSpace());
    });
}

} // namespace

std::optional<ImportRow> RowJudge::judge(const CsvRecord &record)
{
    ImportRow row;
    row.line = record.line;
    if (record.fault != CsvFault::none) {
        row.verdict = ImportVerdict::malformed;
        row.reason = csvFaultSentence(record);
        return row;
    }
    if (std::all_of(record.fields.begin(), record.fields.end(), [](const QString &f) { return f.trimmed().isEmpty(); }))
        return std::nullopt;
    if (const QString wrong = parse(record, row); !wrong.isEmpty()) {
        row.verdict = ImportVerdict::malformed;
        row.reason = Text::tr("Line %1: %2").arg(QString::number(row.line), wrong);
        return row;
    }
    if (const qint64 before = sameBefore(row); before > 0) {
        row.verdict = ImportVerdict::twiceInThisFile;
        row.reason = Text::tr("Line %1: the same as line %2.").arg(row.line).arg(before);
    }
    return row;
}

QString RowJudge::cell(const CsvRecord &record, ImportColumn column) const
{
    // Spreadsheets leave out what is empty at the end of a line.
    return cleanName(record.fields.value(m_mapping.indexOf(column)));
}

QString RowJudge::parse(const CsvRecord &record, ImportRow &row) const
{
    row.client = cell(record, ImportColumn::client);
    row.contact = cell(record, ImportColumn::contact);
    if (row.contact.isEmpty()) {
        const QString full = cell(record, ImportColumn::firstName) + u' ' + cell(record, ImportColumn::lastName);
        row.contact = full.trimmed();
    }
    row.phone = cell(record, ImportColumn::phone);
    const QString assigned = cell(record, ImportColumn::assignedTo);
    for (const QString &name : assigned.split(u';')) {
        if (const QString one = name.trimmed(); !one.isEmpty())
            row.assignedTo.append(one);
    }

    const auto columns = m_mapping.header().size();
    for (qsizetype i = columns; i < record.fields.size(); ++i) {
        if (!record.fields[i].trimmed().isEmpty())
            return Text::tr("the line has more fields than the first line has columns.");
    }
    if (std::any_of(record.fields.begin(), record.fields.end(), isUnreadable))
        return Text::tr("there are characters that cannot be read. Save the file as UTF-8 and try again.");
    const bool blank = record.fields.value(m_mapping.indexOf(ImportColumn::client)).trimmed().isEmpty();
    if (row.client.isEmpty() && blank)
        return Text::tr("the client's name is missing.");
    if (folded(row.client).isEmpty())
        return Text::tr("the client's name has only invisible characters.");
    if (row.client.size() > kMaxName || row.contact.size() > kMaxName || assigned.size() > kMaxName)
        return Text::tr("a name is longer than %1 characters.").arg(kMaxName);
    if (row.phone.size() > kMaxPhone)
        return Text::tr("the phone number is longer than %1 characters.").arg(kMaxPhone);
    if (const QString word = cell(record, ImportColumn::type); !word.isEmpty()) {
        row.type = clientTypeFromWord(word);
        if (!row.type)
            return Text::tr("“%1” is no type of client. Use Individual, Couple, Business or Trust.").arg(quoted(word));
    }
    if (const QString word = cell(record, ImportColumn::status); !word.isEmpty()) {
        row.active = activeFromWord(word);
        if (!row.active)
            return Text::tr("“%1” is no status. Use Active or Inactive.").arg(quoted(word));
    }
    return parseEmail(record, row);
}

QString RowJudge::parseEmail(const CsvRecord &record, ImportRow &row) const
{
    // Not simplified as the other cells are: a line break in an address must be seen.
    const QString entered = record.fields.value(m_mapping.indexOf(ImportColumn::email));
    if (entered.trimmed().isEmpty())
        return {};
    const auto address = EmailAddress::parse(entered);
    if (!address)
        return address.error().sentence;
    row.email = address->text();
    row.emailFolded = address->folded();
    return {};
}

qint64 RowJudge::sameBefore(const ImportRow &row)
{
    const QChar between(u'\n'); // which no folded text has
    const QString client = folded(row.client);
    QString whole = client + between + folded(row.contact) + between + row.emailFolded;
    const bool hasContact = !row.contact.isEmpty() || !row.email.isEmpty();
    if (!hasContact) // the phone is the client's own then
        whole += between + digitsOf(row.phone);
    const bool onlyClient = !hasContact && row.phone.isEmpty() && !row.type && !row.active && row.assignedTo.isEmpty();
    // Such a line only says that the client exists, which any earlier line of it did.
    const qint64 before = m_firstLines.value(onlyClient ? client : whole);
    if (before == 0) {
        m_firstLines.insert(whole, row.line);
        if (!m_firstLines.contains(client))
            m_firstLines.insert(client, row.line);
    }
    return before;
}

} // namespace portico
