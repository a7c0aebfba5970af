#pragma once

#include "app/store/clientstore.h"
#include "app/store/contactstore.h"

#include <QList>
#include <QString>

#include <array>

namespace portico {

/// The parts of a client's record that are edited each by itself: what an edit is told by in the activity, and what two
/// people's edits, or an edit and its undo, are compared by.
enum class RecordPart {
    name, type, active, phone, address, taxId, yearEnd, clientSince, assignedTo, notes, ///< of a client
    email, relation,                                                                    ///< of a contact
    contacts, primaryContact,                                                           ///< who they are
};
QLatin1StringView slug(RecordPart part);
/// The label under which people know a part: "Tax ID".
QString describe(RecordPart part);
/// The labels of several, in a row.
QString describe(const QList<RecordPart> &parts);

/// Several parts as the activity keeps them, and back; words of later versions are left out.
QString slugsOf(const QList<RecordPart> &parts);
QList<RecordPart> partsOf(const QString &slugs);

/// The parts in which two versions of a client differ.
QList<RecordPart> differences(const Client &one, const Client &other);
/// The parts in which two versions of a contact differ: name, email, phone.
QList<RecordPart> differences(const Contact &one, const Contact &other);

/// Whether one part is the same in both; a part that the record does not have is.
bool samePart(RecordPart part, const Client &one, const Client &other);
bool samePart(RecordPart part, const Contact &one, const Contact &other);
/// Copies one part.
void copyPart(RecordPart part, const Client &from, Client &to);
void copyPart(RecordPart part, const Contact &from, Contact &to);

/// Brings an edit and what others wrote meanwhile together: parts that the person left as they were shown become what
/// they are now. Returns the parts that both changed, and differently; these are left as the person wants them.
template <typename Record>
QList<RecordPart> mergeEdit(const Record &shown, const Record &now, Record &wanted)
{
    QList<RecordPart> clashes;
    const QList<RecordPart> moved = differences(shown, now);
    for (const RecordPart part : moved) {
        if (samePart(part, shown, wanted))
            copyPart(part, now, wanted);
        else if (!samePart(part, now, wanted))
            clashes.append(part);
    }
    return clashes;
}

} // namespace portico
