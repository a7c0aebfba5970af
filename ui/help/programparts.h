#pragma once

#include "app/store/engineversion.h"

#include <QAbstractTableModel>
#include <QList>
#include <QString>
#include <QStringList>

namespace portico {

/// A part that Portico is built from, with its terms.
struct ProgramPart
{
    QString name;
    QString version;      ///< at run time where the part says it, else as built; empty where neither is known
    QString purpose;
    QString terms;        ///< "LGPL 3"
    QStringList licences; ///< the files of its texts, in the program's resources; empty for the public domain
};

/// Portico and all its parts, in the order of docs/licences.md.
QList<ProgramPart> programParts(const EngineVersion &engine);

/// The text of a part's licences.
QString licenceText(const ProgramPart &part);

/// The parts as lines of a table: name, version, what for, terms. GUI thread.
class ProgramPartsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { name, version, purpose, terms, columnCountOfAll };

    explicit ProgramPartsModel(const QList<ProgramPart> &parts, QObject *parent = nullptr)
        : QAbstractTableModel(parent), m_parts(parts)
    {
    }

    const ProgramPart &part(int row) const { return m_parts.at(row); }
    /// Names and versions as text, for whoever helps.
    QString asText() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<ProgramPart> m_parts;
};

} // namespace portico
