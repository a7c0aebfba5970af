#pragma once

#include "app/core/result.h"
#include "app/practice/demo/demofirmtask.h"
#include "app/store/firm.h"

#include <QFuture>
#include <QString>

#include <memory>

namespace portico {

/// Where a demo firm lies: the firm's folder, the file with its key, and the folder into which its mail goes, beside
/// each other.
class DemoFolder
{
public:
    explicit DemoFolder(const QString &folder) : m_folder(folder) {}
    /// The demo firm of this account, among its other application data.
    static DemoFolder ofThisAccount();

    QString firmFolder() const { return m_folder + QStringLiteral("/firm"); }
    QString keyFile() const { return m_folder + QStringLiteral("/demo.key"); }
    QString mailFolder() const { return m_folder + QStringLiteral("/mail"); }

    /// Whether it was made, and made to its end.
    bool exists() const;
    /// Opens it. Blocks for a moment.
    Result<std::unique_ptr<Firm>> open() const;
    /// Makes the empty firm; what was left of an interrupted making goes. Blocks for a moment.
    Result<std::unique_ptr<Firm>> create() const;
    /// Fills the firm that create() made, on its writer thread. progress comes there too.
    QFuture<Result<DemoCounts>> fill(Firm &firm, int clients, const DemoProgress &progress) const;
    /// Notes that it was made to its end.
    Result<void> finish() const;

private:
    QString markFile() const { return m_folder + QStringLiteral("/complete"); }
    QString m_folder;
};

} // namespace portico
