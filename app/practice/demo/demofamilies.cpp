#include "app/practice/demo/demofamilies.h"

namespace portico {

namespace {

/// Which households there are, and how often, in a thousand.
enum Shape { alone, withSecond, sharedAddress, twoAddresses, spouseWithout, businessOnly, coupleAndBusiness,
             ownerAndBusiness, ownerAndTwo, trustOnly, settlorAndTrust, withoutContact };

Shape pickShape(DemoRandom &random, int room)
{
    const int shape = random.weighted({390, 30, 110, 70, 40, 150, 50, 60, 15, 40, 35, 10});
    const bool needsTwo = shape == coupleAndBusiness || shape == ownerAndBusiness || shape == settlorAndTrust;
    if ((needsTwo && room < 2) || (shape == ownerAndTwo && room < 3))
        return alone;
    return static_cast<Shape>(shape);
}

DemoGender pickGender(DemoRandom &random)
{
    return random.chance(500) ? DemoGender::female : DemoGender::male;
}

QString digits(int value, int width)
{
    return QStringLiteral("%1").arg(value, width, 10, QLatin1Char('0'));
}

/// A number that nobody can have: employers' begin with 00, persons' with 000.
QString taxId(DemoRandom &random, ClientType type)
{
    const int number = random.between(1, 999999);
    if (type == ClientType::business || type == ClientType::trust)
        return QStringLiteral("00-0") % digits(number, 6);
    return QStringLiteral("000-") % digits(number / 10000, 2) % u'-' % digits(number % 10000, 4);
}

QString notes(DemoRandom &random)
{
    static const QString kNotes[] = {
        QStringLiteral("Prefers to be called in the afternoon."),
        QStringLiteral("Brings the documents in person, in a shoe box."),
        QStringLiteral("Extension filed; waits for two K-1s."),
        QStringLiteral("Moved from another state last year."),
        QStringLiteral("Payroll is done by somebody else."),
        QStringLiteral("Quarterly estimates: remind a week before."),
        QStringLiteral("Sold a rental property; basis still to be found."),
        QStringLiteral("Speaks little English; the daughter translates."),
    };
    return random.chance(80) ? kNotes[random.below(int(std::size(kNotes)))] : QString();
}

} // namespace

DemoFamilies::DemoFamilies(const DemoNames &names, int clients, int members)
    : m_names(names), m_addresses(qsizetype(clients) * 3 / 2), m_members(members)
{
}

int DemoFamilies::pickLanguage(DemoRandom &random, int ordinal) const
{
    // Every fourth of the first households goes round the languages, so that a small firm has met them all.
    const int picked = m_names.pickLanguage(random);
    return ordinal % 4 == 2 && ordinal / 4 < m_names.languageCount() ? ordinal / 4 : picked;
}

DemoName DemoFamilies::somebody(Scene &scene, DemoGender gender) const
{
    return m_names.person(scene.random, scene.language, gender);
}

int DemoFamilies::addContact(Scene &scene, const DemoName &name, const QString &email)
{
    Contact contact;
    contact.name = name.full;
    contact.email = email;
    if (scene.random.chance(620))
        contact.phone = m_names.phone(scene.random);
    if (scene.household.contacts.isEmpty())
        m_firstName = name;
    scene.household.contacts.append(contact);
    return int(scene.household.contacts.size()) - 1;
}

QString DemoFamilies::firstAddress(Scene &scene, const DemoName &name)
{
    switch (scene.first) {
    case DemoFirstAddress::none:
        return {};
    case DemoFirstAddress::mistyped:
        return m_addresses.mistyped(scene.random, name);
    case DemoFirstAddress::good:
        break;
    }
    return m_addresses.personal(scene.random, name);
}

DemoClient &DemoFamilies::addClient(Scene &scene, const QString &name, ClientType type)
{
    DemoRandom &random = scene.random;
    DemoClient client;
    client.record.name = name;
    client.record.type = type;
    client.record.phone = random.chance(700) ? m_names.phone(random) : QString();
    client.record.address = m_names.postalAddress(random);
    client.record.taxId = random.chance(930) ? taxId(random, type) : QString();
    static const QString kYearEnds[] = {QStringLiteral("12-31"), QStringLiteral("06-30"), QStringLiteral("09-30"),
                                        QStringLiteral("03-31")};
    client.record.yearEnd = type == ClientType::business ? kYearEnds[random.weighted({80, 9, 7, 4})] : kYearEnds[0];
    const int before = random.below(random.between(1, 24));
    const int after = random.below(10);
    client.record.clientSince = QString::number(2014 - before + after) % u'-' % digits(random.between(1, 12), 2);
    client.record.notes = notes(random);
    // Who looks after it: mostly one, at times two, at times nobody yet.
    const int lead = random.below(m_members);
    const int second = random.below(m_members);
    switch (random.weighted({850, 100, 50})) {
    case 1:
        client.members = lead == second ? QList<int>{lead} : QList<int>{lead, second};
        break;
    case 2:
        break;
    default:
        client.members = {lead};
    }
    scene.household.clients.append(client);
    return scene.household.clients.last();
}

void DemoFamilies::link(DemoClient &client, int contact, Relation relation) const
{
    client.contacts.append({contact, relation, client.contacts.isEmpty()});
}

void DemoFamilies::individual(Scene &scene, bool withAnother)
{
    const DemoGender gender = pickGender(scene.random);
    const DemoName name = somebody(scene, gender);
    const int self = addContact(scene, name, firstAddress(scene, name));
    DemoClient &client = addClient(scene, m_names.filed(scene.language, name), ClientType::individual);
    link(client, self, Relation::self);
    if (!withAnother)
        return;
    const DemoName child = m_names.relative(scene.random, scene.language, pickGender(scene.random), name);
    const bool reachable = scene.random.chance(700);
    link(client, addContact(scene, child, reachable ? m_addresses.personal(scene.random, child) : QString()),
         Relation::other);
}

void DemoFamilies::couple(Scene &scene, bool shared, bool spouseHasAddress)
{
    const DemoGender gender = pickGender(scene.random);
    const DemoGender other = scene.random.chance(60) ? gender
        : gender == DemoGender::female               ? DemoGender::male
                                                     : DemoGender::female;
    const DemoName first = somebody(scene, gender);
    const DemoName second = scene.random.chance(160) ? somebody(scene, other)
                                                     : m_names.relative(scene.random, scene.language, other, first);
    const bool together = shared && scene.first == DemoFirstAddress::good;
    const QString address = together ? m_addresses.shared(scene.random, first, second) : firstAddress(scene, first);
    const int self = addContact(scene, first, address);
    QString spouseAddress;
    if (shared)
        spouseAddress = address;
    else if (spouseHasAddress)
        spouseAddress = m_addresses.personal(scene.random, second);
    // Two people of one name at one address would be one contact.
    const bool same = second.full == first.full && spouseAddress == address;
    const int spouse = addContact(scene, second, same ? QString() : spouseAddress);
    DemoClient &client = addClient(scene, m_names.filedCouple(scene.language, first, second), ClientType::couple);
    link(client, self, Relation::self);
    link(client, spouse, Relation::spouse);
}

void DemoFamilies::business(Scene &scene, int owner, const DemoName &ownerName)
{
    const DemoName partner = somebody(scene, pickGender(scene.random));
    const DemoBusiness business = m_names.business(scene.random, scene.language, ownerName, partner);
    const QString domain = m_addresses.domain(business);
    if (owner < 0) {
        const bool atWork = scene.first == DemoFirstAddress::good && scene.random.chance(650);
        owner = addContact(scene, ownerName, atWork ? m_addresses.atWork(scene.random, ownerName, domain)
                                                    : firstAddress(scene, ownerName));
    }
    const bool hasPartner = scene.random.chance(380);
    const bool hasBookkeeper = scene.random.chance(300);
    const bool hasThird = scene.random.chance(90);
    QList<DemoLink> others;
    if (hasPartner) {
        const bool reachable = scene.random.chance(820);
        others.append({addContact(scene, partner, reachable ? m_addresses.atWork(scene.random, partner, domain) : QString()),
                       Relation::partner, false});
    }
    if (hasBookkeeper) {
        const DemoName name = somebody(scene, pickGender(scene.random));
        const QString address = scene.random.chance(500) ? m_addresses.function(scene.random, domain)
                                                         : m_addresses.atWork(scene.random, name, domain);
        others.append({addContact(scene, name, address), Relation::other, false});
    }
    if (hasThird) {
        const DemoName name = somebody(scene, pickGender(scene.random));
        others.append({addContact(scene, name, {}), Relation::other, false});
    }
    DemoClient &client = addClient(scene, business.name, ClientType::business);
    link(client, owner, Relation::owner);
    for (const DemoLink &other : others)
        link(client, other.contact, other.relation);
    // Now and then the bookkeeper is the one to write to; not where the story is about the first contact's address.
    if (scene.first == DemoFirstAddress::good && client.contacts.size() > 2 && scene.random.chance(150)) {
        client.contacts.first().primary = false;
        client.contacts.last().primary = true;
    }
}

void DemoFamilies::businessAlone(Scene &scene)
{
    const DemoName owner = somebody(scene, pickGender(scene.random));
    business(scene, -1, owner);
}

void DemoFamilies::trustOf(Scene &scene, int settlor, const DemoName &settlorName)
{
    DemoClient &client = addClient(scene, m_names.trust(scene.random, settlorName), ClientType::trust);
    link(client, settlor, Relation::other);
}

void DemoFamilies::trustAlone(Scene &scene)
{
    const DemoName trustee = somebody(scene, pickGender(scene.random));
    const DemoName settlor = scene.random.chance(600)
        ? m_names.relative(scene.random, scene.language, pickGender(scene.random), trustee)
        : somebody(scene, pickGender(scene.random));
    trustOf(scene, addContact(scene, trustee, firstAddress(scene, trustee)), settlor);
}

void DemoFamilies::fill(DemoHousehold &household, DemoRandom &random, int ordinal, int room, DemoFirstAddress first)
{
    Scene scene{household, random, pickLanguage(random, ordinal), room, first};
    Shape shape = pickShape(random, room);
    if (shape == withoutContact && first != DemoFirstAddress::none)
        shape = businessOnly;
    switch (shape) {
    case alone:
    case withSecond:
        individual(scene, shape == withSecond);
        break;
    case sharedAddress:
    case twoAddresses:
    case spouseWithout:
        couple(scene, shape == sharedAddress, shape != spouseWithout);
        break;
    case businessOnly:
        businessAlone(scene);
        break;
    case coupleAndBusiness:
        couple(scene, random.chance(500), true);
        business(scene, 0, m_firstName);
        break;
    case ownerAndBusiness:
    case ownerAndTwo:
        individual(scene, false);
        business(scene, 0, m_firstName);
        if (shape == ownerAndTwo)
            business(scene, 0, m_firstName);
        break;
    case trustOnly:
        trustAlone(scene);
        break;
    case settlorAndTrust:
        individual(scene, false);
        trustOf(scene, 0, m_firstName);
        break;
    case withoutContact: {
        const DemoName owner = somebody(scene, pickGender(random));
        addClient(scene, m_names.business(random, scene.language, owner, owner).name, ClientType::business);
        break;
    }
    }
}

} // namespace portico
