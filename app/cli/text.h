#pragma once

#include <QCoreApplication>

namespace portico {

/// Says to translators and to lupdate where the texts of the command line belong: Text::tr("…").
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

} // namespace portico
