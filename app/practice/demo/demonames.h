#pragma once

#include "app/practice/demo/demorandom.h"

#include <QList>
#include <QString>

namespace portico {

struct DemoLanguage;

/// Which given names and which form of the family name.
enum class DemoGender { female, male };

/// A made-up person's name, and what an e-mail address is made of.
struct DemoName
{
    QString given;       ///< as written
    QString family;
    QString full;        ///< in the order of the language
    QString givenLatin;  ///< lower case, a to z only
    QString familyLatin;
};

/// A made-up business, and what stands before ".example" in its addresses.
struct DemoBusiness
{
    QString name;
    QString domainLatin; ///< lower case, a to z and digits only
};

/// Makes up names from the tables, of the languages that a firm of the United States would meet, and some more.
/// Reads the tables once; then const and safe to use from any thread.
class DemoNames
{
public:
    DemoNames();

    int languageCount() const { return int(m_languages.size()); }
    /// A language, as often as its weight says.
    int pickLanguage(DemoRandom &random) const;

    DemoName person(DemoRandom &random, int language, DemoGender gender) const;
    /// Somebody with another's family name, in the form of the gender.
    DemoName relative(DemoRandom &random, int language, DemoGender gender, const DemoName &of) const;

    /// "Finch, Jane"; the full name where the family name stands first anyway.
    QString filed(int language, const DemoName &name) const;
    /// "Finch, Jane & Tom", "Kowalski, Anna & Jan", or two names where they share none.
    QString filedCouple(int language, const DemoName &first, const DemoName &second) const;

    DemoBusiness business(DemoRandom &random, int language, const DemoName &owner, const DemoName &other) const;
    QString trust(DemoRandom &random, const DemoName &settlor) const;
    /// Two lines of a postal address.
    QString postalAddress(DemoRandom &random) const;
    /// A number of the range that is kept for fiction: 555-0100 to 555-0199 in any area.
    QString phone(DemoRandom &random) const;

private:
    struct Word
    {
        QString text[2];  ///< female and male form
        QString latin[2];
    };
    struct Language
    {
        const DemoLanguage *source = nullptr;
        QList<Word> given[2]; ///< female and male
        QList<Word> family;
        QList<QString> businesses;
        QString between;
    };

    static QList<Word> words(const char16_t *table);
    static QList<QString> patterns(const char16_t *table);
    DemoName named(const Language &language, const Word &given, const Word &family, DemoGender gender) const;
    QString filled(QString pattern, const QString &family, const QString &other, const QString &trade,
                   const QString &place) const;

    QList<Language> m_languages;
    int m_weights = 0;
    QList<Word> m_trades;
    QList<Word> m_places;
    QList<Word> m_streets;
    QList<QString> m_towns;
    QList<QString> m_businesses;
    QList<QString> m_trusts;
};

} // namespace portico
