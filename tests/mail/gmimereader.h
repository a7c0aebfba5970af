#pragma once

#include <QByteArray>
#include <QString>

/// What GMime understands of a message.
struct GMimeReading
{
    bool parsed = false;
    QString subject;
    QString fromName;
    QString fromAddress;
    QString toName;
    QString toAddress;
    QString messageId;
    QString text;
    QString html;
};

/// Parses message with GMime's strict options.
GMimeReading readWithGMime(const QByteArray &message);
