#include "app/core/domainsuggestion.h"

#include <QLatin1StringView>
#include <QStringList>

#include <algorithm>
#include <array>
#include <bit>
#include <cstdlib>
#include <vector>

namespace portico {

namespace {

/// Mail providers that private people and small businesses use, the most used ones first: of two that are equally
/// near, the first is proposed.
constexpr std::array kProviders{
    QLatin1StringView("gmail.com"), QLatin1StringView("yahoo.com"), QLatin1StringView("outlook.com"),
    QLatin1StringView("hotmail.com"), QLatin1StringView("icloud.com"), QLatin1StringView("aol.com"),
    QLatin1StringView("live.com"), QLatin1StringView("msn.com"), QLatin1StringView("comcast.net"),
    QLatin1StringView("verizon.net"), QLatin1StringView("sbcglobal.net"), QLatin1StringView("bellsouth.net"),
    QLatin1StringView("att.net"), QLatin1StringView("cox.net"), QLatin1StringView("charter.net"),
    QLatin1StringView("earthlink.net"), QLatin1StringView("optonline.net"), QLatin1StringView("frontier.com"),
    QLatin1StringView("windstream.net"), QLatin1StringView("mindspring.com"), QLatin1StringView("googlemail.com"),
    QLatin1StringView("me.com"), QLatin1StringView("mac.com"), QLatin1StringView("ymail.com"),
    QLatin1StringView("rocketmail.com"), QLatin1StringView("protonmail.com"), QLatin1StringView("proton.me"),
    QLatin1StringView("fastmail.com"), QLatin1StringView("zoho.com"), QLatin1StringView("mail.com"),
    QLatin1StringView("gmx.com"), QLatin1StringView("gmx.de"), QLatin1StringView("gmx.net"),
    QLatin1StringView("gmx.at"), QLatin1StringView("gmx.ch"), QLatin1StringView("web.de"),
    QLatin1StringView("t-online.de"), QLatin1StringView("freenet.de"), QLatin1StringView("outlook.de"),
    QLatin1StringView("hotmail.de"), QLatin1StringView("yahoo.de"), QLatin1StringView("hotmail.co.uk"),
    QLatin1StringView("yahoo.co.uk"), QLatin1StringView("live.co.uk"), QLatin1StringView("btinternet.com"),
    QLatin1StringView("virginmedia.com"), QLatin1StringView("talktalk.net"), QLatin1StringView("ntlworld.com"),
    QLatin1StringView("orange.fr"), QLatin1StringView("wanadoo.fr"), QLatin1StringView("laposte.net"),
    QLatin1StringView("free.fr"), QLatin1StringView("sfr.fr"), QLatin1StringView("hotmail.fr"),
    QLatin1StringView("yahoo.fr"), QLatin1StringView("libero.it"), QLatin1StringView("virgilio.it"),
    QLatin1StringView("hotmail.it"), QLatin1StringView("yahoo.it"), QLatin1StringView("hotmail.es"),
    QLatin1StringView("yahoo.es"), QLatin1StringView("yahoo.ca"), QLatin1StringView("hotmail.ca"),
    QLatin1StringView("sympatico.ca"), QLatin1StringView("videotron.ca"), QLatin1StringView("telus.net"),
    QLatin1StringView("bigpond.com"), QLatin1StringView("optusnet.com.au"), QLatin1StringView("yahoo.com.au"),
    QLatin1StringView("xtra.co.nz"), QLatin1StringView("yahoo.com.br"), QLatin1StringView("uol.com.br"),
    QLatin1StringView("yahoo.co.in"), QLatin1StringView("rediffmail.com"), QLatin1StringView("yahoo.co.jp"),
    QLatin1StringView("naver.com"), QLatin1StringView("hanmail.net"), QLatin1StringView("telenet.be"),
    QLatin1StringView("skynet.be"), QLatin1StringView("ziggo.nl"), QLatin1StringView("bluewin.ch"),
    QLatin1StringView("seznam.cz"), QLatin1StringView("interia.pl"), QLatin1StringView("yandex.ru"),
    QLatin1StringView("yandex.com"), QLatin1StringView("mail.ru"),
};

/// Real domains that lie next to a provider's: never taken for a typing error.
constexpr std::array kNeighbours{
    QLatin1StringView("email.com"), QLatin1StringView("cloud.com"),  QLatin1StringView("gmx.us"),
    QLatin1StringView("hotmail.be"), QLatin1StringView("yahoo.com.mx"), QLatin1StringView("webmail.com"),
    QLatin1StringView("proton.com"), QLatin1StringView("inbox.com"),
};

/// How many letters were mistyped, at least: one is an insertion, a deletion, another letter, or two neighbours
/// swapped (optimal string alignment).
int editDistance(QStringView from, QStringView to)
{
    const auto rows = size_t(from.size()) + 1;
    const auto columns = size_t(to.size()) + 1;
    std::vector<int> cells(rows * columns);
    const auto cell = [&cells, columns](size_t row, size_t column) -> int & { return cells[row * columns + column]; };
    for (size_t row = 0; row < rows; ++row)
        cell(row, 0) = int(row);
    for (size_t column = 0; column < columns; ++column)
        cell(0, column) = int(column);
    for (size_t row = 1; row < rows; ++row) {
        for (size_t column = 1; column < columns; ++column) {
            const QChar a = from[qsizetype(row - 1)];
            const QChar b = to[qsizetype(column - 1)];
            int best = std::min({cell(row - 1, column) + 1, cell(row, column - 1) + 1,
                                 cell(row - 1, column - 1) + (a == b ? 0 : 1)});
            if (row > 1 && column > 1 && a == to[qsizetype(column - 2)] && b == from[qsizetype(row - 2)])
                best = std::min(best, cell(row - 2, column - 2) + 1);
            cell(row, column) = best;
        }
    }
    return cell(rows - 1, columns - 1);
}

constexpr int kTooFar = 100;

/// Which letters a text has, as bits: of texts that are n typing errors apart 2 n differ at the most.
quint32 lettersOf(QStringView text)
{
    quint32 letters = 0;
    for (const QChar letter : text)
        letters |= 1U << (letter.unicode() % 32U);
    return letters;
}

/// Of the part before the first dot: "gmial" is 1 from "gmail".
int nameDistance(QStringView name, QStringView provider)
{
    const int allowed = provider.size() < 5 ? 0 : provider.size() < 9 ? 1 : 2;
    // Nearly all are told apart without measuring: whole lists of recipients are looked through.
    if (std::abs(name.size() - provider.size()) > allowed
        || std::popcount(lettersOf(name) ^ lettersOf(provider)) > 2 * allowed)
        return kTooFar;
    const int distance = editDistance(name, provider);
    return distance <= allowed ? distance : kTooFar;
}

/// Of the rest: "con" is 1 from "com". A country's code is a place of its own, so only those that are dropped letters
/// of "com" count.
int endingDistance(QStringView ending, QStringView provider)
{
    if (ending == provider)
        return 0;
    const bool dropped = ending == u"co" || ending == u"cm" || ending == u"om";
    if (provider.size() < 3 || (ending.size() < 3 && !(dropped && provider == u"com")))
        return kTooFar;
    const int distance = editDistance(ending, provider);
    return distance <= 1 ? distance : kTooFar;
}

const QStringList &providers()
{
    static const QStringList list = [] {
        QStringList made;
        for (const QLatin1StringView provider : kProviders)
            made.append(QString(provider));
        return made;
    }();
    return list;
}

} // namespace

std::optional<QString> domainSuggestion(const QString &domain)
{
    constexpr qsizetype longest = 40; // nothing longer is near any of them
    if (domain.size() > longest)
        return std::nullopt;
    const QString typed = domain.toLower();
    const auto isTyped = [&typed](QLatin1StringView known) { return typed == known; };
    if (std::any_of(kProviders.begin(), kProviders.end(), isTyped)
        || std::any_of(kNeighbours.begin(), kNeighbours.end(), isTyped))
        return std::nullopt;

    const qsizetype dot = typed.indexOf(u'.');
    if (dot <= 0)
        return std::nullopt;
    const QStringView name = QStringView(typed).first(dot);
    const QStringView ending = QStringView(typed).sliced(dot + 1);
    int nearest = kTooFar;
    QString found;
    for (const QString &provider : providers()) {
        const qsizetype providerDot = provider.indexOf(u'.');
        int distance = nameDistance(name, QStringView(provider).first(providerDot));
        if (distance >= kTooFar)
            continue;
        distance += endingDistance(ending, QStringView(provider).sliced(providerDot + 1));
        if (distance < nearest) {
            nearest = distance;
            found = provider;
        }
    }
    return nearest < kTooFar ? std::optional(found) : std::nullopt;
}

QString addressProbablyMeant(const QString &email)
{
    const qsizetype at = email.lastIndexOf(u'@');
    const auto meant = at > 0 ? domainSuggestion(email.sliced(at + 1)) : std::nullopt;
    return meant ? QString(email.first(at + 1) + *meant) : QString();
}

} // namespace portico
