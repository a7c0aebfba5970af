#include "ui/templates/templatesample.h"

#include "app/mail/claimmailtask.h"
#include "app/mail/mailrenderer.h"
#include "app/store/clientlisting.h"

#include <QCoreApplication>

#include <atomic>

namespace portico {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(portico::TemplateSample)
};

ClientKey firstClient(Connection &connection, const ClientScope &scope)
{
    ClientKey first;
    std::atomic_bool found{false};
    ClientListing(connection).forEachText(
        scope, ClientListing::TextOrder::list,
        [&](ClientKey key, const QString &) {
            if (!found.exchange(true))
                first = key;
        },
        found);
    return first;
}

QString mailboxText(const QString &name, const QString &address)
{
    return name.isEmpty() ? address : QStringLiteral("%1 <%2>").arg(name, address);
}

} // namespace

Result<TemplateSample> TemplateSample::read(Connection &connection, ClientKey client, const TeamMember &member)
{
    const ClientStore clients(connection);
    const ClientScope scope = ClientScope::of(member);
    TemplateSample sample;
    sample.firm = FirmStore(connection).load().value_or(FirmRecord());
    sample.account = AccountStore(connection).load();
    sample.sender = member;
    sample.invitation = TemplateStore(connection).first(TemplateKind::invitation).value_or(Template());
    if (!client || !clients.visible(client, scope))
        client = firstClient(connection, scope);
    const auto record = client ? clients.byKey(client) : std::nullopt;
    if (!record) {
        sample.clientName = Text::tr("Harbor & Finch LLC");
        sample.contactName = Text::tr("Jane Finch");
        sample.contactEmail = QStringLiteral("jane@harborfinch.example");
        return sample;
    }
    sample.client = client;
    sample.clientName = record->name;
    const auto contact = ContactStore(connection).primaryOf(client);
    sample.contactName = contact ? contact->contact.name : record->name;
    sample.contactEmail = contact ? contact->contact.email : QString();
    return sample;
}

PreviewMail previewTemplate(const TemplateSample &sample, const Template &value, const QDateTime &now)
{
    const bool isMessage = value.kind == TemplateKind::message;
    const bool isNotice = value.kind == TemplateKind::anotherPortal || value.kind == TemplateKind::accessRemoved;
    MailValues values;
    values.contactName = sample.contactName;
    values.clientNames = {sample.clientName};
    values.firmName = sample.firm.name;
    values.firmPhone = sample.firm.phone;
    values.senderName = sample.sender.name;
    values.message = isMessage ? value.body : Text::tr("The personal message stands here, where one is written.");
    values.inviteLink = isNotice ? sample.firm.portalUrl : linkPlaceholder(sample.firm.portalUrl);
    values.expiresOn = now.toUTC().addDays(sample.firm.inviteDays).date(); // as the claim will count it
    const Template &form = isMessage ? sample.invitation : value;
    const RenderedMail rendered = renderMail(form.subject, form.body, values);
    const Mailbox from = senderMailbox(sample.firm, sample.account);
    return {sample.contactName,
            mailboxText(from.name, from.address),
            mailboxText(sample.sender.name, sample.sender.email),
            sample.contactEmail.isEmpty() ? sample.contactName : mailboxText(sample.contactName, sample.contactEmail),
            rendered.subject,
            rendered.html};
}

} // namespace portico
