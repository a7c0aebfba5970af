#pragma once

#include "app/practice/demo/demoaddresses.h"
#include "app/practice/demo/demohousehold.h"
#include "app/practice/demo/demonames.h"

namespace portico {

/// What the first contact of a household has for an address.
enum class DemoFirstAddress { good, none, mistyped };

/// Makes the people and the client records of a household: individuals, couples with one address and with two,
/// businesses with owner, partner and bookkeeper, trusts, and owners who are clients themselves.
class DemoFamilies
{
public:
    /// clients: how many the firm will have; members: how many team members look after them.
    DemoFamilies(const DemoNames &names, int clients, int members);

    /// Fills clients and contacts, with at most room clients. ordinal counts the households.
    void fill(DemoHousehold &household, DemoRandom &random, int ordinal, int room, DemoFirstAddress first);
    DemoAddresses &addresses() { return m_addresses; }

private:
    /// The household that is being made.
    struct Scene
    {
        DemoHousehold &household;
        DemoRandom &random;
        int language = 0;
        int room = 0;
        DemoFirstAddress first = DemoFirstAddress::good;
    };

    DemoName somebody(Scene &scene, DemoGender gender) const;
    int addContact(Scene &scene, const DemoName &name, const QString &email);
    QString firstAddress(Scene &scene, const DemoName &name);
    DemoClient &addClient(Scene &scene, const QString &name, ClientType type);
    void link(DemoClient &client, int contact, Relation relation) const;

    void individual(Scene &scene, bool withSecond);
    void couple(Scene &scene, bool shared, bool spouseHasAddress);
    void business(Scene &scene, int owner, const DemoName &ownerName);
    void businessAlone(Scene &scene);
    void trustOf(Scene &scene, int settlor, const DemoName &settlorName);
    void trustAlone(Scene &scene);
    int pickLanguage(DemoRandom &random, int ordinal) const;

    const DemoNames &m_names;
    DemoAddresses m_addresses;
    int m_members;
    DemoName m_firstName; ///< of the household's first contact
};

} // namespace portico
