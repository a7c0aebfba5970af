#include "app/practice/recordparts.h"

#include "app/store/enumslugs.h"

#include <QCoreApplication>
#include <QStringList>

namespace portico {

namespace {

const EnumSlugs<RecordPart, 14> kParts("name", "type", "active", "phone", "address", "tax_id", "year_end",
                                       "client_since", "assigned_to", "notes", "email", "relation", "contacts",
                                       "primary_contact");

/// Says to translators and to lupdate where the texts of this file belong.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(RecordParts)
};

/// Hands every part of a client to each, with the member that holds it.
template <typename F>
void forEachOfClient(F each)
{
    each(RecordPart::name, &Client::name);
    each(RecordPart::type, &Client::type);
    each(RecordPart::active, &Client::active);
    each(RecordPart::phone, &Client::phone);
    each(RecordPart::address, &Client::address);
    each(RecordPart::taxId, &Client::taxId);
    each(RecordPart::yearEnd, &Client::yearEnd);
    each(RecordPart::clientSince, &Client::clientSince);
    each(RecordPart::assignedTo, &Client::assignedTo);
    each(RecordPart::notes, &Client::notes);
}

template <typename F>
void forEachOfContact(F each)
{
    each(RecordPart::name, &Contact::name);
    each(RecordPart::email, &Contact::email);
    each(RecordPart::phone, &Contact::phone);
}

} // namespace

QLatin1StringView slug(RecordPart part)
{
    return kParts[part];
}

QString describe(RecordPart part)
{
    switch (part) {
    case RecordPart::name: return Text::tr("Name");
    case RecordPart::type: return Text::tr("Type");
    case RecordPart::active: return Text::tr("Active or inactive");
    case RecordPart::phone: return Text::tr("Phone");
    case RecordPart::address: return Text::tr("Address");
    case RecordPart::taxId: return Text::tr("Tax ID");
    case RecordPart::yearEnd: return Text::tr("Year end");
    case RecordPart::clientSince: return Text::tr("Client since");
    case RecordPart::assignedTo: return Text::tr("Assigned to");
    case RecordPart::notes: return Text::tr("Notes");
    case RecordPart::email: return Text::tr("Email");
    case RecordPart::relation: return Text::tr("Relation");
    case RecordPart::contacts: return Text::tr("Contacts");
    case RecordPart::primaryContact: return Text::tr("Primary contact");
    }
    return {};
}

QString describe(const QList<RecordPart> &parts)
{
    QStringList words;
    for (const RecordPart part : parts)
        words.append(describe(part));
    return words.join(Text::tr(", ", "between words of a list"));
}

QString slugsOf(const QList<RecordPart> &parts)
{
    QStringList words;
    for (const RecordPart part : parts)
        words.append(slug(part));
    return words.join(QLatin1Char(','));
}

QList<RecordPart> partsOf(const QString &slugs)
{
    QList<RecordPart> parts;
    const QStringList words = slugs.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (const auto part = kParts.find(word))
            parts.append(*part);
    }
    return parts;
}

QList<RecordPart> differences(const Client &one, const Client &other)
{
    QList<RecordPart> parts;
    forEachOfClient([&](RecordPart part, auto member) {
        if (one.*member != other.*member)
            parts.append(part);
    });
    return parts;
}

QList<RecordPart> differences(const Contact &one, const Contact &other)
{
    QList<RecordPart> parts;
    forEachOfContact([&](RecordPart part, auto member) {
        if (one.*member != other.*member)
            parts.append(part);
    });
    return parts;
}

bool samePart(RecordPart part, const Client &one, const Client &other)
{
    return !differences(one, other).contains(part);
}

bool samePart(RecordPart part, const Contact &one, const Contact &other)
{
    return !differences(one, other).contains(part);
}

void copyPart(RecordPart part, const Client &from, Client &to)
{
    forEachOfClient([&](RecordPart each, auto member) {
        if (each == part)
            to.*member = from.*member;
    });
}

void copyPart(RecordPart part, const Contact &from, Contact &to)
{
    forEachOfContact([&](RecordPart each, auto member) {
        if (each == part)
            to.*member = from.*member;
    });
}

} // namespace portico
