#pragma once

#include "app/core/result.h"

#include <QString>

namespace portico {

/// One e-mail address that was checked, however it came in: typed, pasted or imported.
///
/// The grammar is RFC 5321's dot-string with RFC 6531's letters, less what no practice needs and much breaks on:
/// quoted local parts, addresses by number, comments. A plain value; any thread.
class EmailAddress
{
public:
    /// Checks what a person entered. White space around it goes; of "Name <address>" and "<address>" the address is
    /// taken. Everything else that is no single address is refused (ErrorKind::invalid) with a sentence that says what
    /// is wrong with it; the detail names the kind of fault, never the address.
    static Result<EmailAddress> parse(const QString &entered);

    /// As entered, composed (NFC): for the screen, the To header of a mail, and the store.
    const QString &text() const { return m_text; }
    /// As compared: lower case, the domain in its ASCII form. Two addresses are the same where this is.
    const QString &folded() const { return m_folded; }
    /// What stands after the @, as entered.
    QString domain() const { return m_text.sliced(m_at + 1); }
    /// For the wire: the domain in its ASCII form (RFC 5891), the local part as entered.
    QString wireText() const { return m_text.first(m_at + 1) + m_asciiDomain; }
    /// The local part is not ASCII, so the mail server must offer SMTPUTF8 (RFC 6531).
    bool needsSmtpUtf8() const;

    bool operator==(const EmailAddress &other) const { return m_folded == other.m_folded; }

private:
    EmailAddress(QString text, qsizetype at, QString asciiDomain);

    QString m_text;
    qsizetype m_at;
    QString m_asciiDomain; ///< lower case
    QString m_folded;
};

} // namespace portico
