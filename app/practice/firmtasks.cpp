#include "app/practice/firmtasks.h"

#include "app/core/emailaddress.h"
#include "app/core/nametext.h"
#include "app/core/uuid.h"
#include "app/practice/builtintemplates.h"
#include "app/practice/keepothers.h"
#include "app/practice/rights.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

namespace portico {

namespace {

/// Says to translators and to lupdate where the texts of this file belong.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(FirmTasks)
};

Error invalid(const QString &sentence)
{
    return {ErrorKind::invalid, sentence, {}};
}

bool isLoopback(const QUrl &url)
{
    return url.host() == QLatin1StringView("localhost") || url.host() == QLatin1StringView("::1")
           || url.host() == QLatin1StringView("127.0.0.1");
}

/// Puts what others wrote since shown into wanted, where the person left it as it was shown. Gives the labels of what
/// both changed, and differently.
QStringList keepOthersOfFirm(const FirmRecord &shown, const FirmRecord &now, FirmRecord &wanted)
{
    QStringList clashes;
    const auto keep = [&](auto member, const QString &label) {
        if (!keepOthers(shown, now, wanted, member))
            clashes.append(label);
    };
    keep(&FirmRecord::name, Text::tr("Name of the firm"));
    keep(&FirmRecord::phone, Text::tr("Phone"));
    keep(&FirmRecord::portalUrl, Text::tr("Portal address"));
    keep(&FirmRecord::inviteDays, Text::tr("Days that invites are valid"));
    keep(&FirmRecord::sessionsSince, Text::tr("Web sessions are counted since"));
    keep(&FirmRecord::reminderDays, Text::tr("Reminders"));
    return clashes;
}

Result<FirmRecord> checked(FirmRecord firm)
{
    firm.name = cleanName(firm.name);
    firm.phone = cleanName(firm.phone);
    if (firm.name.isEmpty())
        return invalid(Text::tr("The firm needs a name."));
    if (firm.name.size() > kLongestName)
        return invalid(Text::tr("A firm's name has 200 characters at the most."));
    if (firm.inviteDays < 1 || firm.inviteDays > 90)
        return invalid(Text::tr("Invites can be valid for 1 to 90 days."));
    static const QRegularExpression month(QStringLiteral("^[0-9]{4}-(0[1-9]|1[0-2])$"));
    if (!month.match(firm.sessionsSince).hasMatch())
        return invalid(Text::tr("The month from which web sessions are counted looks like 2018-02."));
    const auto url = checkedPortalUrl(firm.portalUrl);
    if (!url)
        return url.error();
    firm.portalUrl = *url;
    return firm;
}

} // namespace

Result<QString> checkedPortalUrl(const QString &text)
{
    const QString tidy = text.trimmed();
    if (tidy.isEmpty())
        return QString();
    QUrl url(tidy, QUrl::StrictMode);
    const bool secure = url.scheme() == QLatin1StringView("https");
    if (!url.isValid() || url.host().isEmpty() || !(secure || url.scheme() == QLatin1StringView("http")))
        return invalid(Text::tr("The portal address looks like https://portal.example.com."));
    if (!secure && !isLoopback(url))
        return invalid(Text::tr(
            "The portal address must begin with https://: links that let people in may not travel in the clear."));
    if (url.hasQuery() || url.hasFragment() || !url.userInfo().isEmpty())
        return invalid(
            Text::tr("The portal address ends with the host name or a path, without ? or #, and holds no user name."));
    QString result = url.toString(QUrl::FullyEncoded);
    while (result.endsWith(QLatin1Char('/')))
        result.chop(1);
    return result;
}

Result<void> checkNewFirm(const FirmRecord &firm, const TeamMember &admin)
{
    if (const auto record = checked(firm); !record)
        return record.error();
    if (const auto email = EmailAddress::parse(admin.email); !email)
        return email.error();
    if (cleanName(admin.name).isEmpty())
        return invalid(Text::tr("The first admin needs a name."));
    if (cleanName(admin.name).size() > kLongestName)
        return invalid(Text::tr("A team member's name has 200 characters at the most."));
    return {};
}

Result<MemberKey> SetUpFirmTask::operator()(WriteContext &context)
{
    if (FirmStore(context.connection()).load())
        return Error{ErrorKind::conflict, Text::tr("This folder holds a firm already."), {}};
    if (const auto fine = checkNewFirm(m_firm, m_admin); !fine)
        return fine.error();
    auto firm = checked(m_firm);
    const auto email = EmailAddress::parse(m_admin.email);
    m_admin.name = cleanName(m_admin.name);
    if (firm->id.isEmpty())
        firm->id = newUuid(context.now());
    FirmStore::create(context, *firm);
    m_admin.email = email->text();
    m_admin.role = Role::admin;
    m_admin.managesPortals = m_admin.seesAllClients = m_admin.active = true;
    const MemberKey admin = MemberStore::insert(context, m_admin);
    if (!m_osAccount.isEmpty())
        MemberStore::bind(context, m_osAccount, admin);
    const QList<Template> templates = builtinTemplates();
    for (const Template &value : templates)
        TemplateStore::insert(context, value);
    return admin;
}

Result<void> SaveFirmTask::operator()(WriteContext &context)
{
    if (const auto admin = Rights::admin(context); !admin)
        return admin.error();
    auto firm = checked(m_firm);
    if (!firm)
        return firm.error();
    const auto now = FirmStore(context.connection()).load();
    if (m_shown && now) {
        const QStringList clashes = keepOthersOfFirm(*m_shown, *now, *firm);
        if (!clashes.isEmpty())
            return Error{ErrorKind::conflict,
                         Text::tr("Somebody else changed this meanwhile: %1. Look at it first, then change it again.")
                             .arg(clashes.join(Text::tr(", ", "between words of a list"))),
                         {}};
    }
    FirmStore::update(context, *firm);
    return {};
}

} // namespace portico
