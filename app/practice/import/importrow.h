#pragma once

#include "app/store/clientstore.h"
#include "app/store/contactstore.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace portico {

/// What becomes of one line of an import file.
enum class ImportVerdict {
    ready,
    malformed,       ///< cannot be imported; the reason says why
    twiceInThisFile, ///< an earlier line says the same
    alreadyAClient,  ///< the firm has it; found by the import task, which knows the store
};

/// One line of an import file: parsed, checked, judged.
struct ImportRow
{
    qint64 line = 0;     ///< as an editor counts
    ImportVerdict verdict = ImportVerdict::ready;
    QString reason;      ///< a sentence with the line's number; empty where ready
    QString client;      ///< the client's name, its white space collapsed
    std::optional<ClientType> type; ///< nothing where the line does not say
    std::optional<bool> active;     ///< nothing where the line does not say
    QString contact;     ///< the contact's name; empty where the line has none
    QString email;       ///< checked, as displayed; empty where the line has none
    QString emailFolded; ///< as compared
    QString phone;
    QStringList assignedTo; ///< names or addresses of team members, as written
};

/// Something to tell about a line of an import file.
struct ImportNote
{
    qint64 line = 0;
    QString sentence; ///< names the line
    ImportVerdict verdict = ImportVerdict::ready;

    bool operator==(const ImportNote &) const = default;
};

/// A contact to be imported.
struct ImportContact
{
    qint64 line = 0;
    QString name; ///< the client's where the line has an address but no name
    QString email;
    QString phone;
    Relation relation = Relation::other;

    bool operator==(const ImportContact &) const = default;
};

/// A client to be imported: all the ready lines of one name together, compared folded.
struct ImportClient
{
    qint64 line = 0; ///< of its first ready line
    QString name;
    ClientType type = ClientType::individual; ///< of the first line that says it, else guessed
    bool active = true;
    QString phone;                            ///< of the first line with a phone and no contact
    QStringList assignedTo;
    QList<ImportContact> contacts;            ///< in the order of the lines: the first one is the primary one

    bool operator==(const ImportClient &) const = default;
};

} // namespace portico
