#pragma once

#include <QTranslator>

namespace portico::test {

/// A language that nobody speaks: every text of ours comes out longer by a third, with all its letters accented, and in
/// brackets: "Client List" is "⟦Çļîéñţ Ļîšţ öñé⟧". What shows without them was never handed to a translator; what lacks
/// a bracket is cut off. Arguments, placeholders of mail and letters for the keyboard stay, as translators keep them;
/// so do formats of dates and keys, and Qt's own texts.
class PseudoTranslator : public QTranslator
{
public:
    using QTranslator::QTranslator;

    QString translate(const char *context, const char *source, const char *disambiguation, int number) const override;
    bool isEmpty() const override { return false; }

    /// The text as it comes out.
    static QString pseudo(const QString &source);
};

} // namespace portico::test
