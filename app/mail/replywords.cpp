#include "app/mail/replywords.h"

#include <QRegularExpression>

#include <array>

namespace portico {

namespace {

struct Rule
{
    ReplyWords meaning;
    const char *pattern;
};

/// Phrases of the usual mail servers and providers, as their documentation and real replies have them. The order
/// matters: what speaks of the sender before what speaks of the recipient, because servers that check late complain
/// about the sender at RCPT; full and too large before a mere "limit exceeded"; policy before "user unknown", because
/// filters like to name the recipient.
constexpr std::array kRules{
    Rule{ReplyWords::policy, "\\bspf\\b|\\bdkim\\b|\\bdmarc\\b"},
    Rule{ReplyWords::senderRefused,
         "relay(ing)? (access )?(is )?(denied|prohibited|not (allowed|permitted))|(not "
         "(allowed|permitted)|unable|refus\\w+|"
         "denied|cannot|will not|do(es)? not) (to )?relay|we do not relay|relay not permitted|"
         "sender( address| verify| domain)? (was |is )?(rejected|refused|denied|failed|not (allowed|owned|permitted))|"
         "not owned by (user|auth)|send ?as ?denied|permissions? to send as|not (allowed|authori[sz]ed|permitted) to "
         "send "
         "(as|from)|(invalid|unverified|bad) sender|(from|sender|email) address (is )?not verified|"
         "sender address .{0,40}(mismatch|not match)|valid from:|your (e-?mail |mail )?account "
         ".{0,40}(suspended|disabled|blocked|locked)"},
    Rule{ReplyWords::signIn,
         "authenticat(ion|e) (is )?(required|first|needed)|(must|need to|should|please) (be )?authenticate|"
         "not authenticated|auth(entication)? (credentials? )?(failed|failure|invalid|unsuccessful)|"
         "must issue a starttls|log ?in (first|required)|(turn on|without|use|enable) (smtp )?authentication"},
    Rule{ReplyWords::quota,
         "(daily|hourly|monthly|sending|submission|outgoing|outbound) ([a-z]+ ){0,3}(quota|limit|allowance)|"
         "(exceeded|reached) .{0,30}(daily|hourly|sending|submission|outgoing|per (hour|day))|"
         "(messages|recipients|mails|e-?mails) (today|per (hour|day))"},
    Rule{ReplyWords::mailboxFull, "(mail ?box|inbox|account|user|recipient|storage|maildir)('s)? ([a-z]+ ){0,4}(is "
                                  ")?(full|over ?quota|over the quota|"
                                  "exceeded|out of storage|exceeds? )|(mail)? ?folder is full|not enough disk space|too much mail|over (its|the|his|their) "
                                  "(storage|quota|limit|size)|over ?quota|quota (is "
                                  ")?(full|exceeded)|exceed(s|ed)? (the |his |their |its |"
                                  "user |disk |mail ?box )*(storage|quota|mail ?box)|(not enough|insufficient) (disk "
                                  "|mail ?box |storage )?(space|"
                                  "quota)|out of (storage|disk) space|mail ?box (size )?limit|disk (is )?full|"
                                  "(reached|over) (the |his |their |its )?(disk |storage |mail ?box )?quota|"
                                  "(mail ?box|account|user|recipient) .{0,20}too many (messages|mails)|"
                                  "(postfach|konto|benutzer|empf.nger) .{0,30}(voll|zu ?viele|.berf.llt)|speicherplatz|"
                                  "bo.te .{0,30}pleine|quota .{0,20}d.pass|(buz.n|casilla|casella|caixa) .{0,30}(llen|pien|chei)|"
                                  "переполнен|容量|満杯|已满|超出.{0,6}配额"},
    Rule{
        ReplyWords::tooLarge,
        "(message|mail|email|body|header|file|content|data)( size| header| headers| file)? (is )?(too (big|large|long)|"
        "exceeds)|size (limit|exceeds|exceeded)|exceeds .{0,20}(size|maximum)|too large"},
    Rule{ReplyWords::quota, "limit (has been |was |is )?(exceeded|reached)"},
    Rule{ReplyWords::tooFast,
         "rate.?limit|too (many|much) (messages|mails?|connections|sessions|requests|concurrent)|throttl|sending rate|"
         "too fast|slow down|receiving mail (too quickly|at a rate)"},
    Rule{ReplyWords::greylisted, "gr[ea]y.?list"},
    Rule{ReplyWords::policy,
         "\\bspam|junk mail|unsolicited|blocked|block.?list|black.?list|deny.?list|\\brbl\\b|dnsbl|spamhaus|barracuda|"
         "spamcop|proofpoint|reputation|\\bspf\\b|\\bdkim\\b|dmarc|virus|malware|phish|content (rejected|filter)|reverse dns|\\brdns\\b|\\bptr\\b|mail (rejet|reject|refus)|"
         "(denied|blocked|rejected|refused|by) (by |due to |because of )?(our |the |local |security |mail )*policy|"
         "policy (reason|violation|reject)|violat|client host rejected|poor sender|banned|"
         "(rejected|refused) (due to|because of) (its |the |message )*content|administrative(ly)? (prohibit|den)|"
         "\\bip( address)? (is |was |has been )?(listed|rejected)"},
    Rule{ReplyWords::notReached, "not found, try again|service (is )?(currently |temporarily )?(unavailable|not available)"},
    Rule{ReplyWords::noSuchDomain, "(no such|unknown|invalid|bad|non-?existent) (mail "
                                   ")?(domain(?! user)|host|destination(?! mail))|domain (name )?(does(n't| not) exist|"
                                   "not found|unknown|is invalid|has no)|host (or domain name )?(not "
                                   "found|unknown)|nxdomain|(no|without) (mx|mail "
                                   "exchanger)|name service error|unrouteable mail domain|domain does not accept mail|\\bdns error|"
                                   "domain \\S{1,80} (could ?n[o']t|can ?no?'?t) be found"},
    Rule{ReplyWords::mailboxDisabled,
         "(mail ?box|account|user|recipient|address|inbox)('s)? "
         ".{0,60}?(disabled|deactivated|suspended|inactive|blocked by "
         "owner|no longer (active|valid|in use|available|exists?|accept(s|ing)|used|with|here|at|on|has)|(is )?closed|expired|"
         "terminated|not active|retired|discontinued)|"
         "(disabled|inactive|suspended|deactivated|discontinued|retired|closed) (mail ?box|account|user|recipient)|"
         "no longer (works|employed|has an? (account|mail ?box))|left (the|our|this) (company|organi[sz]ation|firm)"},
    Rule{ReplyWords::noSuchMailbox,
         "(user|user ?id|recipient|mail ?box|account|address|addressee|alias|e-?mail|local.?part|name|person)(e?s|'s)? .{0,80}?("
         "unknown|not found|do\\w{0,3}(n't| not) exist|not exist|doesn.t have|not (listed|known|recogni[sz]ed|registered|local|"
         "defined|a known|a valid|valid|in (our|the|this)|have an? account|our (user|customer))|"
         "(could ?n[o']t|was ?n[o']t|can ?no?'?t) be found|(is|as) invalid|isn't valid)|"
         "(no such|unknown|invalid|non-?existent|unrecogni[sz]ed|bad|not an? (valid|known)|undeliverable|illegal|no matching)( or \\w+)? "
         "(local |virtual |domain |e-?mail |final delivery )?(user|user ?id|recipients?|mail ?box|account|address|addressee|alias|destination mail ?box|"
         "person|name|local.?part)|no mail ?box (here|by that|found|available|for)|no (mail ?box|account|user|person)[. ]*$|"
         "(user|mail ?box|recipient) unknown|"
         "unroute?able address|(can ?not|unable to) route to (this |the )?(address|user|recipient)|"
         "(utilisateur|destinataire|adresse) (est )?inconnu|(mail ?box|user|recipient|address|account) "
         "(has |is |was )?(moved|missing|not present|not exist)|no forwarding address|no valid recipients for|not an active address|possibly incorrect|"
         "(no longer|not) (an? )?(valid|active) (e-?mail )?(address|mail ?box|recipient|user)|no ?such ?user|badrecipientto|validrcptto|"
         "badrcptto|(can't|can ?not|could ?n.t) accept (this |the )?(user|recipient)|envelope recipient (has been denied|is in my)|"
         "final (e-?mail )?delivery point|not (our|a) (user|customer)|"
         "(usuario|cuenta|buz.n|direcci.n|destinatario) .{0,40}(desconocid|no existe|inexistente|no (fue |ha sido )?encontrad)|"
         "(usu.rio|conta|caixa|endere.o|destinat.rio) .{0,40}(desconhecid|inexistente|n.o (existe|foi encontrad|encontrad))|"
         "(empf.nger|benutzer|postfach|adresse|mailadresse|konto) .{0,60}(unbekannt|existiert nicht|nicht (gefunden|bekannt|vorhanden)|ung.ltig)|"
         "(compte|bo.te|adresse|utilisateur|destinataire)s? .{0,60}(inconnu|n.existe (pas|plus)|invalide|inexistant|introuvable)|"
         "(utente|casella|destinatario|indirizzo|account) .{0,40}(sconosciut|inesistente|non (esiste|trovat))|nessuna (casella|mail ?box)|"
         "(gebruiker|ontvanger|adres|postbus) .{0,40}(onbekend|bestaat niet|niet gevonden)|"
         "nie ma takiego|(u.ytkownik|adres|konto|skrzynka) .{0,40}(nie istnieje|nieznan)|nieznany (u.ytkownik|adres|odbiorca)|"
         "(пользовател|ящик|адрес|получател|почт)\\S* .{0,60}(не (найден|существу|зарегистр)|неизвест|отсутству|удал[её]н)|"
         "(не существующ|несуществующ|неизвестн|нет так)\\S* (пользовател|ящик|адрес|получател|почтов)|такого (пользовател|адрес|ящик)\\S* нет|"
         "(ユーザ|アドレス|メールボックス|宛先|受信者).{0,30}(見つかりません|不明)|(宛|あて)先不明|"
         "(用户|收件人|邮箱|地址|帐户|账户|账号).{0,20}(不存在|未找到|无效)|无此用户|"
         "\xe5\xad\x98\xe5\x9c\xa8\xe3\x81\x97\xe3\x81\xbe\xe3\x81\x9b\xe3\x82\x93|"
         "(there is )?no (one|body|user|account|mail ?box|person) (here )?(by|with|at) (that|this)|"
         "resolver\\.adr\\.\\w*recip\\w*notfound|"
         "not (a )?local (user|address)|does(n't| not) have (an?|this|such) .{0,20}(account|mail ?box)"},
    Rule{ReplyWords::recipientRefused, "requested action not taken: mail ?box unavailable|"
                                       "recipient address rejected: access denied|"
                                       "^[245#\\d. -]*(recipient )?address rejected[. ]*$|"
                                       "recipients? (address )?(is |was |has been )?(not accepted|rejected|refused)( here)?[. ]*($|\\()|"
                                       "unable to deliver message to \\(and other recipients|"
                                       "(mail ?box|account|user|recipient) (is )?unavailable"},
    Rule{ReplyWords::notReached,
         "timed? ?out|timeout|expired|in the queue too long|retry time|could not connect|"
         "connection (refused|failed|lost|closed|dropped|reset)|(not|un)able to connect|no route to|"
         "did not accept our requests to connect|socket error|unreachable|not accept(ing)? connection|delivery time|"
         "too many hops|hop count|\\bloop"},
};

const QRegularExpression &expression(size_t index)
{
    static const auto expressions = [] {
        std::array<QRegularExpression, kRules.size()> made;
        for (size_t i = 0; i < made.size(); ++i) {
            made[i] = QRegularExpression(QString::fromUtf8(kRules[i].pattern));
            Q_ASSERT(made[i].isValid());
            made[i].optimize();
        }
        return made;
    }();
    return expressions[index];
}

} // namespace

ReplyWords readReplyWords(const QString &text)
{
    // An address is no word: spam-reports@ and unknown.user@ are people. The bound keeps hostile replies cheap; what
    // matters stands at the front.
    static const QRegularExpression address(QStringLiteral("\\S*@\\S*"));
    // But one that is all that a server says it rejects is what it does not want; a mere "Rejected" may mean anything.
    static const QRegularExpression onlyAddress(QStringLiteral("^[245#\\d. -]{3,20}<?[^\\s<>]{1,100}@[^\\s<>]{1,100}>?:? rejected[. ]*$"));
    const QString lower = text.left(1000).toLower();
    if (onlyAddress.match(lower.simplified()).hasMatch())
        return ReplyWords::recipientRefused;
    const QString plain = QString(lower).remove(address).simplified().replace(u'’', u'\'');
    for (size_t i = 0; i < kRules.size(); ++i) {
        if (expression(i).match(plain).hasMatch())
            return kRules[i].meaning;
    }
    return ReplyWords::unclear;
}

} // namespace portico
