#pragma once

#include "app/core/result.h"
#include "app/practice/demo/demofirmtask.h"
#include "app/store/firm.h"

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

    bool exists() const;
    /// Opens it. Blocks for a moment.
    Result<std::unique_ptr<Firm>> open() const;
    /// Makes it, filled or not at all, and closes it again. Blocks for seconds: for a worker. progress comes on a thread
    /// of its own.
    Result<DemoCounts> make(int clients, const DemoProgress &progress) const;

private:
    QString m_folder;
};

} // namespace portico
