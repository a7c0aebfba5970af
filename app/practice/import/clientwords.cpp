#include "app/practice/import/clientwords.h"

#include "app/core/textfolding.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace portico {

namespace {

struct TypeWord
{
    QLatin1StringView word;
    ClientType type;
};

// Compared without spaces, hyphens, dots and slashes.
constexpr std::array kTypeWords{
    TypeWord{QLatin1StringView("individual"), ClientType::individual},
    TypeWord{QLatin1StringView("individuals"), ClientType::individual},
    TypeWord{QLatin1StringView("person"), ClientType::individual},
    TypeWord{QLatin1StringView("naturalperson"), ClientType::individual},
    TypeWord{QLatin1StringView("personal"), ClientType::individual},
    TypeWord{QLatin1StringView("private"), ClientType::individual},
    TypeWord{QLatin1StringView("single"), ClientType::individual},
    TypeWord{QLatin1StringView("couple"), ClientType::couple},
    TypeWord{QLatin1StringView("marriedcouple"), ClientType::couple},
    TypeWord{QLatin1StringView("married"), ClientType::couple},
    TypeWord{QLatin1StringView("marriedfilingjointly"), ClientType::couple},
    TypeWord{QLatin1StringView("mfj"), ClientType::couple},
    TypeWord{QLatin1StringView("joint"), ClientType::couple},
    TypeWord{QLatin1StringView("spouses"), ClientType::couple},
    TypeWord{QLatin1StringView("household"), ClientType::couple},
    TypeWord{QLatin1StringView("business"), ClientType::business},
    TypeWord{QLatin1StringView("company"), ClientType::business},
    TypeWord{QLatin1StringView("corporation"), ClientType::business},
    TypeWord{QLatin1StringView("corp"), ClientType::business},
    TypeWord{QLatin1StringView("ccorp"), ClientType::business},
    TypeWord{QLatin1StringView("ccorporation"), ClientType::business},
    TypeWord{QLatin1StringView("scorp"), ClientType::business},
    TypeWord{QLatin1StringView("scorporation"), ClientType::business},
    TypeWord{QLatin1StringView("llc"), ClientType::business},
    TypeWord{QLatin1StringView("llp"), ClientType::business},
    TypeWord{QLatin1StringView("inc"), ClientType::business},
    TypeWord{QLatin1StringView("ltd"), ClientType::business},
    TypeWord{QLatin1StringView("limitedcompany"), ClientType::business},
    TypeWord{QLatin1StringView("partnership"), ClientType::business},
    TypeWord{QLatin1StringView("soleproprietor"), ClientType::business},
    TypeWord{QLatin1StringView("soleproprietorship"), ClientType::business},
    TypeWord{QLatin1StringView("soletrader"), ClientType::business},
    TypeWord{QLatin1StringView("organization"), ClientType::business},
    TypeWord{QLatin1StringView("organisation"), ClientType::business},
    TypeWord{QLatin1StringView("nonprofit"), ClientType::business},
    TypeWord{QLatin1StringView("charity"), ClientType::business},
    TypeWord{QLatin1StringView("trust"), ClientType::trust},
    TypeWord{QLatin1StringView("trusts"), ClientType::trust},
    TypeWord{QLatin1StringView("familytrust"), ClientType::trust},
    TypeWord{QLatin1StringView("estate"), ClientType::trust},
    TypeWord{QLatin1StringView("fiduciary"), ClientType::trust},
};

/// Words that only the name of a business has: legal forms, and trades that follow a person's name.
constexpr std::array kBusinessWords{
    QLatin1StringView("llc"), QLatin1StringView("llp"), QLatin1StringView("pllc"), QLatin1StringView("lp"),
    QLatin1StringView("pc"), QLatin1StringView("inc"), QLatin1StringView("incorporated"), QLatin1StringView("corp"),
    QLatin1StringView("corporation"), QLatin1StringView("co"), QLatin1StringView("company"), QLatin1StringView("ltd"),
    QLatin1StringView("limited"), QLatin1StringView("plc"), QLatin1StringView("gmbh"), QLatin1StringView("ag"),
    QLatin1StringView("kg"), QLatin1StringView("ug"), QLatin1StringView("ohg"), QLatin1StringView("gbr"),
    QLatin1StringView("ev"), QLatin1StringView("sarl"), QLatin1StringView("sas"), QLatin1StringView("srl"),
    QLatin1StringView("spa"), QLatin1StringView("bv"), QLatin1StringView("nv"), QLatin1StringView("ab"),
    QLatin1StringView("aps"), QLatin1StringView("oy"), QLatin1StringView("sro"), QLatin1StringView("spzoo"),
    QLatin1StringView("pty"), QLatin1StringView("group"), QLatin1StringView("holding"), QLatin1StringView("holdings"),
    QLatin1StringView("partners"), QLatin1StringView("associates"), QLatin1StringView("services"),
    QLatin1StringView("solutions"), QLatin1StringView("consulting"), QLatin1StringView("construction"),
    QLatin1StringView("properties"), QLatin1StringView("realty"), QLatin1StringView("dental"),
    QLatin1StringView("clinic"), QLatin1StringView("restaurant"), QLatin1StringView("bakery"),
    QLatin1StringView("cafe"), QLatin1StringView("studio"), QLatin1StringView("shop"), QLatin1StringView("store"),
    QLatin1StringView("church"), QLatin1StringView("foundation"), QLatin1StringView("association"),
    QLatin1StringView("club"), QLatin1StringView("school"), QLatin1StringView("farm"), QLatin1StringView("farms"),
};

/// "S-Corp." and "s corp", "C/Corporation" and "ccorporation" are the same.
QString compared(const QString &word)
{
    QString text = folded(word);
    text.removeIf([](QChar c) { return c == u' ' || c == u'-' || c == u'.' || c == u'/' || c == u'_'; });
    return text;
}

/// The folded words of a name: "Finch, L.L.C." has "finch" and "llc"; "&" stays a word.
QStringList wordsOf(const QString &name)
{
    QString text = folded(name);
    text.remove(u'.');
    for (QChar &c : text) {
        if (!c.isLetterOrNumber() && !c.isMark() && !c.isSurrogate() && c != u'&' && c != u'\'' && c != u'-')
            c = u' ';
    }
    text.replace(u'&', QStringLiteral(" & "));
    return text.split(u' ', Qt::SkipEmptyParts);
}

bool hasBusinessWord(const QStringList &words)
{
    const bool polish = words.join(QString()).endsWith(QLatin1StringView("spzoo"));
    return polish || std::any_of(words.begin(), words.end(), [](const QString &word) {
               return std::any_of(kBusinessWords.begin(), kBusinessWords.end(),
                                  [&word](QLatin1StringView known) { return word == known; });
           });
}

bool isTrust(const QStringList &words)
{
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words[i] == QLatin1StringView("trust"))
            return true;
        if (words[i] == QLatin1StringView("estate") && (i == 0 || words[i - 1] != QLatin1StringView("real")))
            return true;
    }
    return false;
}

qsizetype conjunctionIn(const QStringList &words)
{
    for (qsizetype i = 1; i + 1 < words.size(); ++i) {
        if (words[i] == u"&" || words[i] == u"and" || words[i] == u"und" || words[i] == u"et")
            return i;
    }
    return -1;
}

/// "jane & tom finch", where the contact is Jane or Tom Finch; "jane finch & tom finch" too.
bool isCoupleOf(const QStringList &words, const QStringList &contact)
{
    return contact.size() > 1 && contact.last() == words.last() && words.contains(contact.first());
}

bool sharesWord(const QStringList &one, const QStringList &other)
{
    return std::any_of(one.begin(), one.end(), [&other](const QString &word) { return other.contains(word); });
}

bool looksLikePerson(const QString &name, const QStringList &words)
{
    if (words.size() < 2 || words.size() > 4)
        return false;
    const QStringList pieces = name.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(pieces.begin(), pieces.end(), [&name](const QString &piece) {
        const QChar first = piece.front();
        // "van", "de" and the like, in the middle only.
        return !first.isLower() || (piece.size() <= 3 && !name.startsWith(piece) && !name.endsWith(piece));
    });
}

} // namespace

std::optional<ClientType> clientTypeFromWord(const QString &word)
{
    const QString wanted = compared(word);
    const auto found = std::find_if(kTypeWords.begin(), kTypeWords.end(),
                                    [&wanted](const TypeWord &known) { return wanted == known.word; });
    return found == kTypeWords.end() ? std::nullopt : std::optional(found->type);
}

std::optional<bool> activeFromWord(const QString &word)
{
    const QString wanted = compared(word);
    if (wanted == u"active")
        return true;
    if (wanted == u"inactive" || wanted == u"archived" || wanted == u"former" || wanted == u"closed")
        return false;
    return std::nullopt;
}

ClientType guessClientType(const QString &client, const QString &contact)
{
    const QStringList words = wordsOf(client);
    if (hasBusinessWord(words))
        return ClientType::business;
    if (isTrust(words))
        return ClientType::trust;
    const QStringList contactWords = wordsOf(contact);
    if (conjunctionIn(words) > 0)
        return isCoupleOf(words, contactWords) ? ClientType::couple : ClientType::business;
    if (std::any_of(client.begin(), client.end(), [](QChar c) { return c.isDigit(); }))
        return ClientType::business;
    if (!contactWords.isEmpty())
        return sharesWord(words, contactWords) ? ClientType::individual : ClientType::business;
    return looksLikePerson(client, words) ? ClientType::individual : ClientType::business;
}

} // namespace portico
