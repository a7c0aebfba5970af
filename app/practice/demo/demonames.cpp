#include "app/practice/demo/demonames.h"

#include "app/core/textfolding.h"
#include "app/practice/demo/demonametables.h"

#include <algorithm>

namespace portico {

namespace {

/// What of a text may stand in an address: folded, and of that a to z and digits.
QString latinOf(const QString &text)
{
    QString latin = folded(text);
    latin.removeIf([](QChar c) { return !((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9')); });
    return latin;
}

QString spaced(QStringView word)
{
    return word.toString().replace(u'_', u' ');
}

QString capitalised(const QString &latin)
{
    return latin.isEmpty() ? latin : latin.first(1).toUpper() + latin.sliced(1);
}

size_t form(DemoGender gender)
{
    return gender == DemoGender::female ? 0 : 1;
}

} // namespace

DemoNames::DemoNames()
{
    for (const auto &sources : {demoLatinLanguages(), demoOtherLanguages()}) {
        for (const DemoLanguage &source : sources) {
            Language language;
            language.source = &source;
            language.given[0] = words(source.female);
            language.given[1] = words(source.male);
            language.family = words(source.family);
            language.businesses = patterns(source.businesses);
            language.between = QString::fromUtf16(source.between);
            m_languages.append(language);
            m_weights += source.weight;
        }
    }
    const DemoPlaceWords &places = demoPlaceWords();
    m_trades = words(places.trades);
    m_places = words(places.places);
    m_streets = words(places.streets);
    m_towns = QString::fromUtf16(places.towns).split(u' ', Qt::SkipEmptyParts);
    m_businesses = patterns(places.businesses);
    m_trusts = patterns(places.trusts);
}

QList<DemoNames::Word> DemoNames::words(const char16_t *table)
{
    QList<Word> list;
    const QString text = QString::fromUtf16(table);
    const auto entries = QStringView(text).split(u' ', Qt::SkipEmptyParts);
    for (const QStringView entry : entries) {
        const qsizetype equals = entry.indexOf(u'=');
        const QStringView native = equals < 0 ? entry : entry.first(equals);
        const QStringView latin = equals < 0 ? QStringView() : entry.sliced(equals + 1);
        const auto forms = native.split(u'/');
        const auto latinForms = latin.split(u'/');
        Word word;
        word.text[1] = spaced(forms.first());
        word.text[0] = spaced(forms.last());
        word.latin[1] = latin.isEmpty() ? latinOf(word.text[1]) : latinForms.first().toString();
        word.latin[0] = latin.isEmpty() ? latinOf(word.text[0]) : latinForms.last().toString();
        list.append(word);
    }
    return list;
}

QList<QString> DemoNames::patterns(const char16_t *table)
{
    return QString::fromUtf16(table).split(u'|', Qt::SkipEmptyParts);
}

int DemoNames::pickLanguage(DemoRandom &random) const
{
    int place = random.below(m_weights);
    for (qsizetype i = 0; i < m_languages.size(); ++i) {
        place -= m_languages[i].source->weight;
        if (place < 0)
            return int(i);
    }
    return 0;
}

DemoName DemoNames::named(const Language &language, const Word &given, const Word &family, DemoGender gender) const
{
    const size_t index = form(gender);
    DemoName name{given.text[index], family.text[index], {}, given.latin[index], family.latin[index]};
    name.full = language.source->familyFirst ? name.family + language.between + name.given
                                             : name.given + language.between + name.family;
    return name;
}

DemoName DemoNames::person(DemoRandom &random, int language, DemoGender gender) const
{
    const Language &from = m_languages[language];
    const Word &given = random.pick(from.given[form(gender)]);
    const Word &family = random.pick(from.family);
    DemoName name = named(from, given, family, gender);
    if (language == 0 && random.chance(220)) // English names often have an initial
        name.full = name.given % u' ' % QChar(char16_t(u'A' + random.below(23))) % QStringLiteral(". ") % name.family;
    return name;
}

DemoName DemoNames::relative(DemoRandom &random, int language, DemoGender gender, const DemoName &of) const
{
    const Language &from = m_languages[language];
    const Word &given = random.pick(from.given[form(gender)]);
    const auto family = std::find_if(from.family.begin(), from.family.end(), [&of](const Word &word) {
        return word.text[0] == of.family || word.text[1] == of.family;
    });
    if (family == from.family.end())
        return person(random, language, gender);
    return named(from, given, *family, gender);
}

QString DemoNames::filed(int language, const DemoName &name) const
{
    if (m_languages[language].source->familyFirst)
        return name.full;
    return name.family % QStringLiteral(", ") % name.given;
}

QString DemoNames::filedCouple(int language, const DemoName &first, const DemoName &second) const
{
    if (m_languages[language].source->familyFirst)
        return first.full % QStringLiteral(" & ") % second.full;
    if (first.family == second.family)
        return first.family % QStringLiteral(", ") % first.given % QStringLiteral(" & ") % second.given;
    return filed(language, first) % QStringLiteral(" & ") % filed(language, second);
}

QString DemoNames::filled(QString pattern, const QString &family, const QString &other, const QString &trade,
                          const QString &place) const
{
    return pattern.replace(QLatin1StringView("{f}"), family)
        .replace(QLatin1StringView("{g}"), other)
        .replace(QLatin1StringView("{t}"), trade)
        .replace(QLatin1StringView("{p}"), place);
}

DemoBusiness DemoNames::business(DemoRandom &random, int language, const DemoName &owner, const DemoName &other) const
{
    const Language &from = m_languages[language];
    const bool own = !from.businesses.isEmpty() && random.chance(from.source->latin ? 350 : 550);
    const QString &pattern = random.pick(own ? from.businesses : m_businesses);
    const Word &trade = random.pick(m_trades);
    const Word &place = random.pick(m_places);
    const bool native = own || from.source->latin;
    DemoBusiness business;
    business.name = filled(pattern, native ? owner.family : capitalised(owner.familyLatin),
                           native ? other.family : capitalised(other.familyLatin), trade.text[0], place.text[0]);
    if (pattern.contains(QLatin1StringView("{g}")))
        business.domainLatin = owner.familyLatin + other.familyLatin;
    else if (pattern.contains(QLatin1StringView("{f}")))
        business.domainLatin = owner.familyLatin + (pattern.contains(QLatin1StringView("{t}")) ? trade.latin[0] : QString());
    else
        business.domainLatin = place.latin[0] + trade.latin[0];
    return business;
}

QString DemoNames::trust(DemoRandom &random, const DemoName &settlor) const
{
    const QString &pattern = random.pick(m_trusts);
    const Word &place = random.pick(m_places);
    return filled(pattern, settlor.family, {}, {}, place.text[0])
        .replace(QLatin1StringView("{n}"), settlor.given)
        .replace(QLatin1StringView("{y}"), QString::number(random.between(1961, 2021)));
}

QString DemoNames::postalAddress(DemoRandom &random) const
{
    const QString number = QString::number(random.between(1, 1999));
    const Word &street = random.pick(m_streets);
    const auto town = random.pick(m_towns).split(u',');
    const QString unit = random.chance(180) ? QStringLiteral(", Suite ") % QString::number(random.between(1, 40) * 10)
                                            : QString();
    return number % u' ' % street.text[0] % unit % u'\n' % spaced(town[0]) % QStringLiteral(", ") % town[1] % u' ' % town[2]
        % QStringLiteral("%1").arg(random.between(1, 99), 2, 10, QLatin1Char('0'));
}

QString DemoNames::phone(DemoRandom &random) const
{
    static constexpr int kAreas[] = {207, 212, 303, 305, 312, 404, 415, 503, 512, 602, 617, 702, 713, 801, 808, 907};
    const int area = kAreas[random.below(int(std::size(kAreas)))];
    const QString line = QStringLiteral("%1").arg(random.between(100, 199), 4, 10, QLatin1Char('0'));
    const QString areaText = QString::number(area);
    switch (random.weighted({70, 15, 10, 5})) {
    case 1:
        return areaText % QStringLiteral("-555-") % line;
    case 2:
        return QStringLiteral("+1 ") % areaText % QStringLiteral(" 555 ") % line;
    case 3:
        return areaText % QStringLiteral(".555.") % line;
    default:
        return u'(' % areaText % QStringLiteral(") 555-") % line;
    }
}

} // namespace portico
