#pragma once

#include <QSslCertificate>
#include <QSslKey>
#include <QString>
#include <QTemporaryDir>

/// Certificates made by the openssl tool in a folder of their own: an authority, and server certificates from it.
/// caFile() is what an account is given to trust.
class TestCertificates
{
public:
    struct Pair
    {
        QString certificateFile;
        QString keyFile;

        QSslCertificate certificate() const;
        QSslKey key() const;
    };

    TestCertificates();
    /// Empty, or why no certificates can be made here.
    QString failure() const { return m_failure; }

    QString caFile() const { return path("ca.pem"); }
    /// For the name localhost and the address 127.0.0.1, valid for a day.
    const Pair &good() const { return m_good; }
    const Pair &expired() const { return m_expired; }     ///< for localhost, ended in 2021
    const Pair &otherName() const { return m_otherName; } ///< for mail.elsewhere.example
    const Pair &selfSigned() const { return m_selfSigned; }

private:
    QString path(const char *name) const;
    Pair issue(const char *name, const QString &names, const QStringList &validity);

    QTemporaryDir m_folder;
    QString m_failure;
    Pair m_good;
    Pair m_expired;
    Pair m_otherName;
    Pair m_selfSigned;
};
