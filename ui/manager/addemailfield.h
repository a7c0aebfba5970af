#pragma once

#include "app/core/keys.h"
#include "ui/firmservices.h"

#include <QLineEdit>

namespace portico {

/// A field in the cell of a client that has no address: the address is typed where it is missed, checked as everywhere,
/// and written to the primary contact. Return writes it, Escape and leaving the empty field take it away. An address that
/// is refused stays to be corrected, with the sentence that says what is wrong. GUI thread.
class AddEmailField : public QLineEdit
{
    Q_OBJECT
public:
    /// client: whose primary contact gets the address; where it has no contact, one of its own name is made.
    AddEmailField(const FirmServices &services, ClientKey client, const QString &clientName, QWidget *parent);

    ClientKey client() const { return m_client; }
    /// What is wrong with the address; empty where nothing is known to be.
    const QString &trouble() const { return m_trouble; }

Q_SIGNALS:
    void saved();
    /// It is not needed any more.
    void finished();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void save();
    void refuse(const QString &sentence);

    FirmServices m_services;
    ClientKey m_client;
    QString m_clientName;
    QString m_trouble;
    bool m_saving = false;
};

} // namespace portico
