#include "tests/mail/gmimereader.h"

#include <gmime/gmime.h>

namespace {

void readMailbox(InternetAddressList *list, QString &name, QString &address)
{
    if (!list || internet_address_list_length(list) != 1)
        return;
    InternetAddress *one = internet_address_list_get_address(list, 0);
    name = QString::fromUtf8(internet_address_get_name(one));
    if (INTERNET_ADDRESS_IS_MAILBOX(one))
        address = QString::fromUtf8(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(one)));
}

void readPart(GMimeObject *, GMimeObject *part, gpointer target)
{
    auto *reading = static_cast<GMimeReading *>(target);
    if (!GMIME_IS_TEXT_PART(part))
        return;
    char *text = g_mime_text_part_get_text(GMIME_TEXT_PART(part));
    GMimeContentType *type = g_mime_object_get_content_type(part);
    (g_mime_content_type_is_type(type, "text", "html") ? reading->html : reading->text) = QString::fromUtf8(text);
    g_free(text);
}

} // namespace

GMimeReading readWithGMime(const QByteArray &message)
{
    static const bool initialised = (g_mime_init(), true);
    Q_UNUSED(initialised);
    GMimeReading reading;
    GMimeStream *stream = g_mime_stream_mem_new_with_buffer(message.constData(), static_cast<size_t>(message.size()));
    GMimeParser *parser = g_mime_parser_new_with_stream(stream);
    GMimeParserOptions *options = g_mime_parser_options_new();
    g_mime_parser_options_set_address_compliance_mode(options, GMIME_RFC_COMPLIANCE_STRICT);
    g_mime_parser_options_set_rfc2047_compliance_mode(options, GMIME_RFC_COMPLIANCE_STRICT);
    g_mime_parser_options_set_parameter_compliance_mode(options, GMIME_RFC_COMPLIANCE_STRICT);
    if (GMimeMessage *parsed = g_mime_parser_construct_message(parser, options)) {
        reading.parsed = true;
        reading.subject = QString::fromUtf8(g_mime_message_get_subject(parsed));
        reading.messageId = QString::fromUtf8(g_mime_message_get_message_id(parsed));
        readMailbox(g_mime_message_get_from(parsed), reading.fromName, reading.fromAddress);
        readMailbox(g_mime_message_get_to(parsed), reading.toName, reading.toAddress);
        g_mime_message_foreach(parsed, readPart, &reading);
        g_object_unref(parsed);
    }
    g_mime_parser_options_free(options);
    g_object_unref(parser);
    g_object_unref(stream);
    return reading;
}
