#include "app/practice/builtintemplates.h"

namespace portico {

namespace {

Template builtin(TemplateKind kind, const char *slug, const char *name, const char *subject, const char *body)
{
    Template value;
    value.kind = kind;
    value.builtin = QString::fromLatin1(slug);
    value.name = QString::fromUtf8(name);
    value.subject = QString::fromUtf8(subject);
    value.body = QString::fromUtf8(body);
    return value;
}

} // namespace

QList<Template> builtinTemplates()
{
    return {
        builtin(TemplateKind::invitation, "invitation", "Invitation", "Your Client Portal at {{firm_name}}",
                "{{message}}\n\n"
                "{{sender_name}} invites you to the Client Portal of {{firm_name}}. It opens:\n\n"
                "{{client_names}}\n\n"
                "{{invite_link}}\n\n"
                "The link works until {{expires_on}}. If you did not expect this mail, please ask us before you follow "
                "the link."),
        builtin(TemplateKind::reminder, "reminder", "Reminder", "Your Client Portal at {{firm_name}} is waiting",
                "{{message}}\n\n"
                "Some days ago {{sender_name}} invited you to the Client Portal of {{firm_name}}. It opens:\n\n"
                "{{client_names}}\n\n"
                "{{invite_link}}\n\n"
                "The link works until {{expires_on}}. If you would rather not use the portal, there is nothing to do."),
        builtin(TemplateKind::anotherPortal, "another_portal", "Another portal", "One more portal at {{firm_name}}",
                "{{message}}\n\n"
                "{{sender_name}} has opened one more Client Portal of {{firm_name}} to you:\n\n"
                "{{client_names}}\n\n"
                "{{invite_link}}\n\n"
                "You already have an account: sign in with your e-mail address and the password that you chose."),
        builtin(TemplateKind::accessRemoved, "access_removed", "Access removed", "Your Client Portal at {{firm_name}}",
                "{{message}}\n\n"
                "{{firm_name}} has ended your access to the Client Portal of:\n\n"
                "{{client_names}}\n\n"
                "If you think that this is a mistake, please answer this mail."),
        builtin(TemplateKind::message, "year_end", "Year-end papers", "",
                "Dear {{contact_name}},\n\n"
                "your year-end papers can now be uploaded in one place, and you will find your returns there when they "
                "are ready.\n\n"
                "Kind regards\n{{sender_name}}"),
        builtin(TemplateKind::message, "welcome", "Welcome", "",
                "Dear {{contact_name}},\n\n"
                "welcome to {{firm_name}}. In our Client Portal you can send us papers safely and see what we still need "
                "from you.\n\n"
                "Kind regards\n{{sender_name}}"),
        builtin(TemplateKind::message, "missing_papers", "Papers we still need", "",
                "Dear {{contact_name}},\n\n"
                "we still need some papers from you before we can go on. Please upload them in the Client Portal; "
                "photographs are fine as long as they can be read.\n\n"
                "Kind regards\n{{sender_name}}"),
    };
}

} // namespace portico
