#pragma once

#include <Qt>

namespace portico {

/// What the models of this folder answer beyond Qt's own roles; the delegates of the windows draw by these.
enum ModelRole {
    /// The row's key, as qint64.
    KeyRole = Qt::UserRole + 1,
    /// A PortalStatus or a MailState for cells that show icon, word and colour; invalid elsewhere.
    StatusRole,
    /// Qt::TextElideMode as int: how a text too long for its cell is cut. Qt::ElideNone where it must never be.
    ElideRole,
    /// True where the cell stands for something that is missing, and is drawn in the quieter text colour.
    QuietRole,
    /// True for the text by which a row is known: its name.
    NameRole,
    /// The first role that a model may use for roles of its own.
    FirstOwnRole = Qt::UserRole + 32,
};

} // namespace portico
