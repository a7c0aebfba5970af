#include "ui/help/programparts.h"

#include "models/roles.h"

#include <QCoreApplication>
#include <QFile>
#include <QSysInfo>

namespace portico {

namespace {

/// Says to translators and to lupdate where the texts of this file belong.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ProgramParts)
};

QString licenceFile(const char *name)
{
    return QStringLiteral(":/portico/LICENSES/") + QLatin1StringView(name);
}

} // namespace

QList<ProgramPart> programParts(const EngineVersion &engine)
{
    const QString lgpl = licenceFile("LGPL-2.1.txt");
    return {
        {QStringLiteral("Portico"), QStringLiteral(PORTICO_VERSION), Text::tr("This program"), QStringLiteral("MIT"),
         {QStringLiteral(":/portico/LICENSE")}},
        {QStringLiteral("Qt"), QString::fromLatin1(qVersion()), Text::tr("Windows, network, printing"),
         QStringLiteral("LGPL 3"), {licenceFile("LGPL-3.0.txt"), licenceFile("GPL-3.0.txt")}},
        {QStringLiteral("SQLite3 Multiple Ciphers"), engine.multipleCiphers, Text::tr("The encrypted database engine"),
         QStringLiteral("MIT"), {licenceFile("SQLite3MC-MIT.txt")}},
        {QStringLiteral("SQLite"), engine.sqlite, Text::tr("The database engine within it"), Text::tr("Public domain"), {}},
        {QStringLiteral("libsodium"), engine.sodium, Text::tr("Keys, passwords, signatures"), QStringLiteral("ISC"),
         {licenceFile("libsodium-ISC.txt")}},
        {QStringLiteral("QtKeychain"), QStringLiteral(PORTICO_KEYCHAIN_VERSION), Text::tr("The system’s key store"),
         QStringLiteral("BSD"), {licenceFile("QtKeychain-BSD-2-Clause.txt")}},
        {QStringLiteral("uchardet"), QStringLiteral(PORTICO_UCHARDET_VERSION), Text::tr("Character sets of CSV files"),
         QStringLiteral("LGPL 2.1"), {lgpl}},
        {QStringLiteral("libcsv"), {}, Text::tr("Reading CSV files"), QStringLiteral("LGPL 2.1"), {lgpl}},
        {QStringLiteral("libxlsxwriter"), {}, Text::tr("Writing XLSX files"), QStringLiteral("BSD"),
         {licenceFile("libxlsxwriter-BSD-2-Clause.txt")}},
        {QStringLiteral("libcurl"), {}, Text::tr("Reading the mailbox of returned mail"), QStringLiteral("curl"),
         {licenceFile("libcurl-curl.txt")}},
        {QStringLiteral("Inter"), {}, Text::tr("The windows’ font"), QStringLiteral("OFL 1.1"),
         {licenceFile("Inter-OFL-1.1.txt")}},
    };
}

QString licenceText(const ProgramPart &part)
{
    if (part.licences.isEmpty())
        return Text::tr("Its authors have placed it in the public domain.");
    QStringList texts;
    for (const QString &path : part.licences) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            texts.append(QString::fromUtf8(file.readAll()).trimmed());
    }
    return texts.join(QStringLiteral("\n\n—\n\n"));
}

QString ProgramPartsModel::asText() const
{
    QStringList lines;
    for (const ProgramPart &part : m_parts)
        lines.append(part.version.isEmpty() ? part.name : part.name % QLatin1Char(' ') % part.version);
    lines.append(QSysInfo::prettyProductName() % QStringLiteral(", ") % QSysInfo::currentCpuArchitecture());
    return lines.join(QLatin1Char('\n'));
}

int ProgramPartsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_parts.size());
}

int ProgramPartsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnCountOfAll;
}

QVariant ProgramPartsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ProgramPart &part = m_parts.at(index.row());
    if (role == NameRole)
        return index.column() == name;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case name:
        return part.name;
    case version:
        return part.version;
    case purpose:
        return part.purpose;
    case terms:
        return part.terms;
    default:
        return {};
    }
}

QVariant ProgramPartsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case name:
        return tr("Part");
    case version:
        return tr("Version");
    case purpose:
        return tr("What for");
    case terms:
        return tr("Licence");
    default:
        return {};
    }
}

} // namespace portico
