<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ClientConsequences</name>
    <message numerus="yes">
        <source>The portal of an inactive client is closed to everybody: %n person(s) lose it at once, until the client is active again. Links that went out stay, but do not open it.</source>
        <translation>
            <numerusform>The portal of an inactive client is closed to everybody: %n person loses it at once, until the client is active again. Links that went out stay, but do not open it.</numerusform>
            <numerusform>The portal of an inactive client is closed to everybody: %n people lose it at once, until the client is active again. Links that went out stay, but do not open it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mail(s) that wait for this client alone are cancelled, and are not sent later by themselves.</source>
        <translation>
            <numerusform>%n mail that waits for this client alone is cancelled, and is not sent later by itself.</numerusform>
            <numerusform>%n mails that wait for this client alone are cancelled, and are not sent later by themselves.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) that no other client has</source>
        <translation>
            <numerusform>%n contact that no other client has</numerusform>
            <numerusform>%n contacts that no other client has</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Access to the portal for %n person(s), who are signed out of it</source>
        <translation>
            <numerusform>Access to the portal for %n person, who is signed out of it</numerusform>
            <numerusform>Access to the portal for %n people, who are signed out of it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invite link(s), which open nothing any more</source>
        <translation>
            <numerusform>%n invite link, which opens nothing any more</numerusform>
            <numerusform>%n invite links, which open nothing any more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mail(s) that wait to be sent, which are cancelled</source>
        <translation>
            <numerusform>%n mail that waits to be sent, which is cancelled</numerusform>
            <numerusform>%n mails that wait to be sent, which are cancelled</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditHistory</name>
    <message numerus="yes">
        <source>%n mail(s) that it cancelled stay cancelled: invite again where needed.</source>
        <translation>
            <numerusform>%n mail that it cancelled stays cancelled: invite again where needed.</numerusform>
            <numerusform>%n mails that it cancelled stay cancelled: invite again where needed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portico::AssignDialog</name>
    <message numerus="yes">
        <source>Assign %Ln client(s)</source>
        <translation>
            <numerusform>Assign %Ln client</numerusform>
            <numerusform>Assign %Ln clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) assigned to %1</source>
        <translation>
            <numerusform>%Ln client assigned to %1</numerusform>
            <numerusform>%Ln clients assigned to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portico::BounceDrop</name>
    <message numerus="yes">
        <source>%n file(s) could not be read</source>
        <translation>
            <numerusform>%n file could not be read</numerusform>
            <numerusform>%n files could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) noted; no mail failed</source>
        <translation>
            <numerusform>%n report noted; no mail failed</numerusform>
            <numerusform>%n reports noted; no mail failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mail(s) came back and count as failed now</source>
        <translation>
            <numerusform>%n mail came back and counts as failed now</numerusform>
            <numerusform>%n mails came back and count as failed now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) changed nothing: %1</source>
        <translation>
            <numerusform>%n message changed nothing: %1</numerusform>
            <numerusform>%n messages changed nothing: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portico::BulkInvitePanel</name>
    <message numerus="yes">
        <source>%Ln mails</source>
        <translation>
            <numerusform>%Ln mail</numerusform>
            <numerusform>%Ln mails</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln client records</source>
        <translation>
            <numerusform>%Ln client record</numerusform>
            <numerusform>%Ln client records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portico::BulkInviteWindow</name>
    <message numerus="yes">
        <source>Resend %Ln Invites</source>
        <translation>
            <numerusform>Resend %Ln Invite</numerusform>
            <numerusform>Resend %Ln Invites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln Invites</source>
        <translation>
            <numerusform>Send %Ln Invite</numerusform>
            <numerusform>Send %Ln Invites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mails.</source>
        <translation>
            <numerusform>%Ln mail.</numerusform>
            <numerusform>%Ln mails.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portico::BulkSends</name>
    <message numerus="yes">
        <source>%Ln new invites</source>
        <translation>
            <numerusform>%Ln new invite</numerusform>
            <numerusform>%Ln new invites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invites</source>
        <translation>
            <numerusform>%Ln invite</numerusform>
            <numerusform>%Ln invites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clients get no mail.</source>
        <translation>
            <numerusform>%Ln client gets no mail.</numerusform>
            <numerusform>%Ln clients get no mail.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people get no mail.</source>
        <translation>
            <numerusform>%Ln person gets no mail.</numerusform>
            <numerusform>%Ln people get no mail.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln addresses look mistyped. Mail goes to them as they stand: where one is wrong, correct it in the client’s record first.</source>
        <translation>
            <numerusform>%Ln address looks mistyped. Mail goes to it as it stands: where it is wrong, correct it in the client’s record first.</numerusform>
            <numerusform>%Ln addresses look mistyped. Mail goes to them as they stand: where one is wrong, correct it in the client’s record first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portico::ClientCommands</name>
    <message numerus="yes">
        <source>%Ln row(s) copied</source>
        <translation>
            <numerusform>%Ln row copied</numerusform>
            <numerusform>%Ln rows copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) copied</source>
        <translation>
            <numerusform>%Ln address copied</numerusform>
            <numerusform>%Ln addresses copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portico::ClientDialog</name>
    <message numerus="yes">
        <source>%n mail(s) cancelled.</source>
        <translation>
            <numerusform>%n mail cancelled.</numerusform>
            <numerusform>%n mails cancelled.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portico::ClientListPage</name>
    <message numerus="yes">
        <source>%Ln client(s)</source>
        <translation>
            <numerusform>%Ln client</numerusform>
            <numerusform>%Ln clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looking through %Ln client(s)…</source>
        <translation>
            <numerusform>Looking through %Ln client…</numerusform>
            <numerusform>Looking through %Ln clients…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>%Ln chosen</numerusform>
            <numerusform>%Ln chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portico::ClientPortalWindow</name>
    <message numerus="yes">
        <source>Sending %n mails…</source>
        <translation>
            <numerusform>Sending %n mail…</numerusform>
            <numerusform>Sending %n mails…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These %n people</source>
        <translation>
            <numerusform>This person</numerusform>
            <numerusform>These %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mails</source>
        <translation>
            <numerusform>%n mail</numerusform>
            <numerusform>%n mails</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Expires %n days after it is sent.</source>
        <translation>
            <numerusform>Expires %n day after it is sent.</numerusform>
            <numerusform>Expires %n days after it is sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n Invites</source>
        <translation>
            <numerusform>Send %n Invite</numerusform>
            <numerusform>Send %n Invites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n others</source>
        <translation>
            <numerusform>%1 and %n other</numerusform>
            <numerusform>%1 and %n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portico::ContactDialog</name>
    <message numerus="yes">
        <source>Access of %1 to %n client portal(s) ends, and so do its links and mail that waits.</source>
        <translation>
            <numerusform>Access of %1 to %n client portal ends, and so do its links and mail that waits.</numerusform>
            <numerusform>Access of %1 to %n client portals ends, and so do its links and mail that waits.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>An edit acts on all %n client record(s) of this contact: name, email and phone are the same there.</source>
        <translation>
            <numerusform>An edit acts on the %n client record of this contact: name, email and phone are the same there.</numerusform>
            <numerusform>An edit acts on all %n client records of this contact: name, email and phone are the same there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portico::DeleteClientDialog</name>
    <message numerus="yes">
        <source>%n contact(s) that other clients have too stay with these.</source>
        <translation>
            <numerusform>%n contact that other clients have too stays with these.</numerusform>
            <numerusform>%n contacts that other clients have too stay with these.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) who also open the portal of other clients keep that.</source>
        <translation>
            <numerusform>%n person who also opens the portal of other clients keeps that.</numerusform>
            <numerusform>%n people who also open the portal of other clients keep that.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portico::ExportDialog</name>
    <message numerus="yes">
        <source>%Ln rows exported to %1</source>
        <translation>
            <numerusform>%Ln row exported to %1</numerusform>
            <numerusform>%Ln rows exported to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portico::ImportReviewPage</name>
    <message numerus="yes">
        <source>%Ln client(s) will be added.</source>
        <translation>
            <numerusform>%Ln client will be added.</numerusform>
            <numerusform>%Ln clients will be added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new contact(s) come with them.</source>
        <translation>
            <numerusform>%Ln new contact comes with them.</numerusform>
            <numerusform>%Ln new contacts come with them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %Ln more of these.</source>
        <translation>
            <numerusform>There is %Ln more of these.</numerusform>
            <numerusform>There are %Ln more of these.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portico::ImportRunPage</name>
    <message numerus="yes">
        <source>%Ln client(s) imported.</source>
        <translation>
            <numerusform>%Ln client imported.</numerusform>
            <numerusform>%Ln clients imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new contact(s).</source>
        <translation>
            <numerusform>%Ln new contact.</numerusform>
            <numerusform>%Ln new contacts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) were there already and were linked.</source>
        <translation>
            <numerusform>%Ln contact was there already and was linked.</numerusform>
            <numerusform>%Ln contacts were there already and were linked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) were not imported.</source>
        <translation>
            <numerusform>%Ln line was not imported.</numerusform>
            <numerusform>%Ln lines were not imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) taken back.</source>
        <translation>
            <numerusform>%Ln client taken back.</numerusform>
            <numerusform>%Ln clients taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) were changed since and stay:</source>
        <translation>
            <numerusform>%Ln client was changed since and stays:</numerusform>
            <numerusform>%Ln clients were changed since and stay:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portico::ImportWindow</name>
    <message numerus="yes">
        <source>Import %Ln Client(s)</source>
        <translation>
            <numerusform>Import %Ln Client</numerusform>
            <numerusform>Import %Ln Clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) exported</source>
        <translation>
            <numerusform>%Ln line exported</numerusform>
            <numerusform>%Ln lines exported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portico::LinkPersonDialog</name>
    <message numerus="yes">
        <source>Only %n people are shown. Type more of the name to find others.</source>
        <translation>
            <numerusform>Only %n person is shown. Type more of the name to find others.</numerusform>
            <numerusform>Only %n people are shown. Type more of the name to find others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Name, email and phone are shared with %n other client record(s): an edit here is an edit there.</source>
        <translation>
            <numerusform>Name, email and phone are shared with %n other client record: an edit here is an edit there.</numerusform>
            <numerusform>Name, email and phone are shared with %n other client records: an edit here is an edit there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portico::MailCommands</name>
    <message numerus="yes">
        <source>Count %Ln unconfirmed mail(s) as arrived?</source>
        <translation>
            <numerusform>Count %Ln unconfirmed mail as arrived?</numerusform>
            <numerusform>Count %Ln unconfirmed mails as arrived?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln unconfirmed mail(s) again?</source>
        <translation>
            <numerusform>Send %Ln unconfirmed mail again?</numerusform>
            <numerusform>Send %Ln unconfirmed mails again?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mail(s) counted as arrived</source>
        <translation>
            <numerusform>%Ln mail counted as arrived</numerusform>
            <numerusform>%Ln mails counted as arrived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mail(s) queued again</source>
        <translation>
            <numerusform>%Ln mail queued again</numerusform>
            <numerusform>%Ln mails queued again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portico::MainWindow</name>
    <message numerus="yes">
        <source>%Ln need(s) attention</source>
        <translation>
            <numerusform>%Ln needs attention</numerusform>
            <numerusform>%Ln need attention</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portico::MakeInactiveDialog</name>
    <message numerus="yes">
        <source>%n mail(s) cancelled.</source>
        <translation>
            <numerusform>%n mail cancelled.</numerusform>
            <numerusform>%n mails cancelled.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portico::ManagerActs</name>
    <message numerus="yes">
        <source>%Ln invites queued</source>
        <translation>
            <numerusform>%Ln invite queued</numerusform>
            <numerusform>%Ln invites queued</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portico::ManagerWindow</name>
    <message numerus="yes">
        <source>%Ln client(s) without a portal</source>
        <translation>
            <numerusform>%Ln client without a portal</numerusform>
            <numerusform>%Ln clients without a portal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot be invited: no email address</source>
        <translation>
            <numerusform>%Ln cannot be invited: no email address</numerusform>
            <numerusform>%Ln cannot be invited: no email address</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) inactive</source>
        <translation>
            <numerusform>%Ln address is inactive</numerusform>
            <numerusform>%Ln addresses are inactive</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portico::MessageEditor</name>
    <message numerus="yes">
        <source>The message is too long: %n characters at most.</source>
        <translation>
            <numerusform>The message is too long: %n character at most.</numerusform>
            <numerusform>The message is too long: %n characters at most.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portico::OutboxPage</name>
    <message numerus="yes">
        <source>%Ln mail(s) may have arrived. Settle each by itself, or all with one word.</source>
        <translation>
            <numerusform>%Ln mail may have arrived. Settle it, or leave it as it is.</numerusform>
            <numerusform>%Ln mails may have arrived. Settle each by itself, or all with one word.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portico::PortalCard</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portico::PortalUserModel</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portico::PortalUsersTab</name>
    <message numerus="yes">
        <source>%Ln email address(es) copied</source>
        <translation>
            <numerusform>%Ln email address copied</numerusform>
            <numerusform>%Ln email addresses copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portico::ReactivateEmailsDialog</name>
    <message numerus="yes">
        <source>Reactivate %Ln email addresses?</source>
        <translation>
            <numerusform>Reactivate %Ln email address?</numerusform>
            <numerusform>Reactivate %Ln email addresses?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln email addresses reactivated</source>
        <translation>
            <numerusform>%Ln email address reactivated</numerusform>
            <numerusform>%Ln email addresses reactivated</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portico::RemoveAccessesDialog</name>
    <message numerus="yes">
        <source>Portals of clients that you do not see stay open to %Ln of them.</source>
        <translation>
            <numerusform>Portals of clients that you do not see stay open to %Ln of them.</numerusform>
            <numerusform>Portals of clients that you do not see stay open to %Ln of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove the access of %Ln people?</source>
        <translation>
            <numerusform>Remove the access of %Ln person?</numerusform>
            <numerusform>Remove the access of %Ln people?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Access of %Ln people removed</source>
        <translation>
            <numerusform>Access of %Ln person removed</numerusform>
            <numerusform>Access of %Ln people removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portico::ResendInviteDialog</name>
    <message numerus="yes">
        <source>works for %n days</source>
        <translation>
            <numerusform>works for %n day</numerusform>
            <numerusform>works for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portico::RunCard</name>
    <message numerus="yes">
        <source>%Ln mails have not gone yet. They are withdrawn, and with them the accesses that they would have been the first to offer. What has gone stays valid.</source>
        <translation>
            <numerusform>%Ln mail has not gone yet. It is withdrawn, and with it the accesses that it would have been the first to offer. What has gone stays valid.</numerusform>
            <numerusform>%Ln mails have not gone yet. They are withdrawn, and with them the accesses that they would have been the first to offer. What has gone stays valid.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mails withdrawn</source>
        <translation>
            <numerusform>%Ln mail withdrawn</numerusform>
            <numerusform>%Ln mails withdrawn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay: somebody else asked for them, or they also speak of clients that you do not look after</source>
        <translation>
            <numerusform>%Ln stays: somebody else asked for it, or it also speaks of clients that you do not look after</numerusform>
            <numerusform>%Ln stay: somebody else asked for them, or they also speak of clients that you do not look after</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portico::SavedContact</name>
    <message numerus="yes">
        <source>Address corrected on %n client record(s). An invite to the new one is queued.</source>
        <translation>
            <numerusform>Address corrected on %n client record. An invite to the new one is queued.</numerusform>
            <numerusform>Address corrected on %n client records. An invite to the new one is queued.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Address corrected on %n client record(s).</source>
        <translation>
            <numerusform>Address corrected on %n client record.</numerusform>
            <numerusform>Address corrected on %n client records.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portico::SendOutcome</name>
    <message numerus="yes">
        <source>%n invites sent</source>
        <translation>
            <numerusform>%n invite sent</numerusform>
            <numerusform>%n invites sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unconfirmed</source>
        <translation>
            <numerusform>%n unconfirmed</numerusform>
            <numerusform>%n unconfirmed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n cancelled</numerusform>
            <numerusform>%n cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on the way</source>
        <translation>
            <numerusform>%n on the way</numerusform>
            <numerusform>%n on the way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n queued</source>
        <translation>
            <numerusform>%n queued</numerusform>
            <numerusform>%n queued</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portico::SendingStatus</name>
    <message numerus="yes">
        <source>%Ln mail(s) wait.</source>
        <translation>
            <numerusform>%Ln mail waits.</numerusform>
            <numerusform>%Ln mails wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The mail server cannot be reached. %Ln mail(s) wait and are sent when it can.</source>
        <translation>
            <numerusform>The mail server cannot be reached. %Ln mail waits and is sent when it can.</numerusform>
            <numerusform>The mail server cannot be reached. %Ln mails wait and are sent when it can.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portico::SendingTime</name>
    <message numerus="yes">
        <source>%Ln mails</source>
        <translation>
            <numerusform>%Ln mail</numerusform>
            <numerusform>%Ln mails</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minutes</source>
        <translation>
            <numerusform>about %Ln minute</numerusform>
            <numerusform>about %Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln days</source>
        <translation>
            <numerusform>about %Ln day</numerusform>
            <numerusform>about %Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portico::SetActiveDialog</name>
    <message numerus="yes">
        <source>Make %Ln client(s) active?</source>
        <translation>
            <numerusform>Make %Ln client active?</numerusform>
            <numerusform>Make %Ln clients active?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %Ln client(s) inactive?</source>
        <translation>
            <numerusform>Make %Ln client inactive?</numerusform>
            <numerusform>Make %Ln clients inactive?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) made active</source>
        <translation>
            <numerusform>%Ln client made active</numerusform>
            <numerusform>%Ln clients made active</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) made inactive</source>
        <translation>
            <numerusform>%Ln client made inactive</numerusform>
            <numerusform>%Ln clients made inactive</numerusform>
        </translation>
    </message>
</context>
</TS>
