#include "app/practice/import/columnmapping.h"

#include "app/core/textfolding.h"

#include <QCoreApplication>

namespace portico {

namespace {

struct KnownName
{
    ImportColumn column;
    QLatin1StringView name; // as compared
};

/// For each column the names it may have, the best one first.
constexpr std::array kKnownNames{
    KnownName{ImportColumn::client, QLatin1StringView("client")},
    KnownName{ImportColumn::client, QLatin1StringView("name")},
    KnownName{ImportColumn::client, QLatin1StringView("company")},
    KnownName{ImportColumn::type, QLatin1StringView("type")},
    KnownName{ImportColumn::contact, QLatin1StringView("contact")},
    KnownName{ImportColumn::contact, QLatin1StringView("contactname")},
    KnownName{ImportColumn::firstName, QLatin1StringView("firstname")},
    KnownName{ImportColumn::lastName, QLatin1StringView("lastname")},
    KnownName{ImportColumn::email, QLatin1StringView("email")},
    KnownName{ImportColumn::phone, QLatin1StringView("phone")},
    KnownName{ImportColumn::assignedTo, QLatin1StringView("assignedto")},
    KnownName{ImportColumn::status, QLatin1StringView("status")},
};

/// Says to translators and to lupdate where the texts of this file belong.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ColumnMapping)
};

/// "E-Mail" and "email", "First_Name" and "first name" are the same.
QString compared(const QString &name)
{
    QString text = folded(name);
    text.removeIf([](QChar c) { return c == u' ' || c == u'-' || c == u'_'; });
    return text;
}

} // namespace

ColumnMapping::ColumnMapping(QStringList header) : m_header(std::move(header))
{
    m_indexes.fill(-1);
}

Result<ColumnMapping> ColumnMapping::recognise(const QStringList &header)
{
    ColumnMapping mapping(header);
    for (const KnownName &known : kKnownNames) {
        if (mapping.indexOf(known.column) >= 0)
            continue;
        const auto index = mapping.find(known.name);
        if (index)
            mapping.choose(known.column, *index);
        else if (index.error().kind != ErrorKind::notFound)
            return index.error();
    }
    return mapping;
}

/// Not found, or (invalid) found more than once.
Result<int> ColumnMapping::find(const QString &name) const
{
    const QString wanted = compared(name);
    int found = -1;
    for (int i = 0; i < int(m_header.size()); ++i) {
        if (compared(m_header[i]) != wanted)
            continue;
        if (found >= 0) {
            return Error{ErrorKind::invalid, Text::tr("The file has more than one column “%1”.").arg(m_header[i]),
                         QStringLiteral("column twice")};
        }
        found = i;
    }
    if (found < 0)
        return Error{ErrorKind::notFound, Text::tr("The file has no column “%1”.").arg(name),
                     QStringLiteral("no column")};
    return found;
}

Result<void> ColumnMapping::choose(ImportColumn column, const QString &name)
{
    if (name.trimmed().isEmpty()) {
        choose(column, -1);
        return {};
    }
    const auto index = find(name);
    if (!index)
        return index.error();
    choose(column, *index);
    return {};
}

void ColumnMapping::choose(ImportColumn column, int index)
{
    Q_ASSERT(index >= -1 && index < m_header.size());
    m_indexes[size_t(column)] = index;
}

Result<void> ColumnMapping::check() const
{
    if (indexOf(ImportColumn::client) >= 0)
        return {};
    return Error{ErrorKind::invalid,
                 Text::tr("No column holds the client's name. The first line must name it Client, Name or Company."),
                 QStringLiteral("no client column")};
}

} // namespace portico
