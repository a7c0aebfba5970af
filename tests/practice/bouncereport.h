#pragma once

#include <QByteArray>

namespace portico::test {

/// What a server says of a mailbox that it does not have.
inline const QByteArray kDead = "550 5.1.1 no such user";

/// A report about a mail to that address; what is empty is left out.
inline QByteArray report(const QByteArray &diagnostic, const QByteArray &envelopeId = {}, const QByteArray &messageId = {},
                  const QByteArray &address = "ann@clients.example", const QByteArray &action = "failed")
{
    return "Return-Path: <>\nFrom: MAILER-DAEMON@mx.example\nTo: office@alderpryce.example\nSubject: Undelivered\n"
           "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nSorry\n--b\nContent-Type: "
           "message/delivery-status\n\nReporting-MTA: dns; mx.example\n" +
           (envelopeId.isEmpty() ? QByteArray() : "Original-Envelope-Id: " + envelopeId + "\n") +
           "\nFinal-Recipient: rfc822; " + address + "\nAction: " + action + "\nStatus: " +
           (action == "failed" ? "5.0.0" : action == "delayed" ? "4.0.0" : "2.0.0") + "\nDiagnostic-Code: smtp; " + diagnostic +
           "\n--b\nContent-Type: message/rfc822\n\nFrom: office@alderpryce.example\nTo: " + address + "\n" +
           (messageId.isEmpty() ? QByteArray() : "Message-ID: " + messageId + "\n") + "\nHello\n--b--\n";
}

} // namespace portico::test
