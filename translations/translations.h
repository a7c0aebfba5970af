#pragma once

class QCoreApplication;

namespace portico {

/// Loads what stands in translations/ for the system's language, and Qt's own texts in it. English is loaded always,
/// because its plurals are a translation too ("1 client", "2 clients"). Called by each main once, on its thread,
/// before anything is shown; the translators belong to application.
void installTranslations(QCoreApplication &application);

} // namespace portico
