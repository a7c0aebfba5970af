#pragma once

#include <QLocale>

class QCoreApplication;

namespace portico {

/// Loads what stands in translations/ for a language, and Qt's own texts in it, and makes its locale the one that dates
/// and numbers are written by. English is loaded always, because its plurals are a translation too ("1 client",
/// "2 clients"). A language of which there is no file is shown in English.
///
/// Called by each main on its thread before anything is shown, and again when somebody chooses another language: what
/// was loaded before goes, and windows that are made from then on have the new texts. The translators belong to
/// application.
void installTranslations(QCoreApplication &application, const QLocale &locale = QLocale::system());

/// The locale of a language that somebody chose ("es") in the region of this system, so that numbers look as they do
/// in the other programs there; the system's own where language is empty or no language.
QLocale localeOfLanguage(const QString &language);

} // namespace portico
