#include "app/practice/demo/demoaddresses.h"

#include <array>

namespace portico {

namespace {

struct Provider
{
    const char16_t *name;
    const char16_t *slip; ///< nullptr: nobody mistypes it here
};

constexpr std::array kProviders{
    Provider{u"example.com", nullptr},          Provider{u"gmail.example", u"gmial.example"},
    Provider{u"mail.example", u"mial.example"}, Provider{u"outlook.example", u"outlok.example"},
    Provider{u"example.net", nullptr},          Provider{u"icloud.example", u"iclod.example"},
    Provider{u"example.org", nullptr},          Provider{u"yahoo.example", u"yaho.example"},
};

const Provider &provider(DemoRandom &random)
{
    return kProviders[size_t(random.weighted({30, 24, 10, 10, 9, 7, 6, 4}))];
}

/// FNV-1a, 64 bits: the same everywhere, as the whole stream has to be.
quint64 hashOf(const QString &text)
{
    quint64 hash = 0xcbf29ce484222325;
    for (const QChar character : text) {
        hash ^= character.unicode();
        hash *= 0x100000001b3;
    }
    return hash;
}

} // namespace

bool DemoAddresses::take(const QString &text)
{
    const quint64 hash = hashOf(text.toLower());
    if (m_taken.contains(hash))
        return false;
    m_taken.insert(hash);
    return true;
}

QString DemoAddresses::claimed(DemoRandom &random, const QString &local, const QString &domain)
{
    QString address = local % u'@' % domain;
    for (int attempt = 0; !take(address); ++attempt) {
        const int number = attempt == 0 ? random.between(2, 9)
            : attempt < 4               ? random.between(48, 99)
                                        : random.between(1950, 99999);
        address = local % QString::number(number) % u'@' % domain;
    }
    return address;
}

QString DemoAddresses::localPart(DemoRandom &random, const DemoName &name) const
{
    const QString &given = name.givenLatin;
    const QString &family = name.familyLatin;
    switch (random.weighted({46, 14, 10, 8, 6, 10, 4})) {
    case 1:
        return given.first(1) % u'.' % family;
    case 2:
        return given.first(1) % family;
    case 3:
        return given % family;
    case 4:
        return family % u'.' % given;
    case 5:
        return given % u'.' % family % QString::number(random.between(50, 99));
    case 6: { // as people write their own names; compared without regard to case
        QString spelled = given % u'.' % family;
        spelled[0] = spelled[0].toUpper();
        spelled[given.size() + 1] = spelled[given.size() + 1].toUpper();
        return spelled;
    }
    default:
        return given % u'.' % family;
    }
}

QString DemoAddresses::personal(DemoRandom &random, const DemoName &name)
{
    const QString local = localPart(random, name);
    return claimed(random, local, QString::fromUtf16(provider(random).name));
}

QString DemoAddresses::mistyped(DemoRandom &random, const DemoName &name)
{
    const char16_t *slip = nullptr;
    while (!slip)
        slip = provider(random).slip;
    const QString local = localPart(random, name);
    return claimed(random, local, QString::fromUtf16(slip));
}

bool DemoAddresses::isMistyped(const QString &address)
{
    const QStringView domain = QStringView(address).sliced(address.indexOf(u'@') + 1);
    for (const Provider &candidate : kProviders) {
        if (candidate.slip && domain == QStringView(candidate.slip))
            return true;
    }
    return false;
}

QString DemoAddresses::corrected(const QString &mistyped)
{
    const qsizetype at = mistyped.indexOf(u'@');
    for (const Provider &candidate : kProviders) {
        if (!candidate.slip || mistyped.sliced(at + 1) != QString::fromUtf16(candidate.slip))
            continue;
        QString address = mistyped.first(at + 1) + QString::fromUtf16(candidate.name);
        for (int number = 2; !take(address); ++number)
            address = mistyped.first(at) % QString::number(number) % u'@' % QString::fromUtf16(candidate.name);
        return address;
    }
    return mistyped;
}

QString DemoAddresses::shared(DemoRandom &random, const DemoName &first, const DemoName &second)
{
    const QString domain = QString::fromUtf16(provider(random).name);
    switch (random.below(4)) {
    case 0:
        return claimed(random, QStringLiteral("the.") % first.familyLatin % u's', domain);
    case 1:
        return claimed(random, first.givenLatin % QStringLiteral(".and.") % second.givenLatin, domain);
    case 2:
        return claimed(random, first.familyLatin % QStringLiteral(".family"), domain);
    default:
        return claimed(random, first.givenLatin % u'.' % first.familyLatin, domain);
    }
}

QString DemoAddresses::domain(const DemoBusiness &business)
{
    QString domain = business.domainLatin % QStringLiteral(".example");
    for (int number = 2; !take(u'@' + domain); ++number)
        domain = business.domainLatin % QString::number(number) % QStringLiteral(".example");
    return domain;
}

QString DemoAddresses::atWork(DemoRandom &random, const DemoName &name, const QString &domain)
{
    switch (random.weighted({50, 30, 20})) {
    case 1:
        return claimed(random, name.givenLatin % u'.' % name.familyLatin, domain);
    case 2:
        return claimed(random, name.givenLatin.first(1) % name.familyLatin, domain);
    default:
        return claimed(random, name.givenLatin, domain);
    }
}

QString DemoAddresses::function(DemoRandom &random, const QString &domain)
{
    static constexpr std::array kFunctions{u"accounts", u"office", u"bookkeeping", u"billing", u"accounts.payable",
                                           u"admin"};
    return claimed(random, QString::fromUtf16(kFunctions[size_t(random.below(int(kFunctions.size())))]), domain);
}

} // namespace portico
