#pragma once

#include "ui/look/tokens.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace portico {

/// What `portico` was asked for on its command line.
struct DesktopOptions
{
    QString firm;    ///< absolute folder; empty: the start window, or the last firm
    QString keyFile; ///< absolute; empty: this machine's place for keys
    bool demo = false;
    QString tour;    ///< absolute folder for pictures; empty: no tour
    std::optional<Scheme> scheme;
    QString language;      ///< "en" or "es"; empty: as it was chosen in the settings
    double fontScale = 0;  ///< 1 to 3, of the usual size; 0: the system's
    bool tellPainted = false; ///< say on standard output when the first window and the first rows are painted
};

/// Something to print and end by, instead of starting.
struct DesktopText
{
    QString text;
    int status = 0; ///< 0: help or version; 2: wrong usage
};

/// Reads the command line, the program's name first. Qt's own options are gone by then.
std::variant<DesktopOptions, DesktopText> parseDesktopOptions(const QStringList &arguments);

} // namespace portico
