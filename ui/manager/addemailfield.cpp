#include "ui/manager/addemailfield.h"

#include "app/core/emailaddress.h"
#include "app/practice/clienttasks.h"
#include "app/store/contactstore.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QToolTip>

namespace portico {

AddEmailField::AddEmailField(const FirmServices &services, ClientKey client, const QString &clientName, QWidget *parent)
    : QLineEdit(parent), m_services(services), m_client(client), m_clientName(clientName)
{
    setObjectName(QStringLiteral("addEmail"));
    setPlaceholderText(tr("Email of the primary contact"));
    setAccessibleName(tr("Email of %1").arg(clientName));
    setInputMethodHints(Qt::ImhEmailCharactersOnly | Qt::ImhNoAutoUppercase);
    connect(this, &QLineEdit::textEdited, this, [this] { refuse({}); });
}

void AddEmailField::refuse(const QString &sentence)
{
    m_trouble = sentence;
    setAccessibleDescription(sentence);
    if (sentence.isEmpty()) {
        QToolTip::hideText();
        return;
    }
    QToolTip::showText(mapToGlobal(QPoint(0, height())), sentence, this, {}, 60'000);
    QAccessibleEvent told(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&told);
    selectAll();
}

void AddEmailField::save()
{
    if (m_saving)
        return;
    const auto address = EmailAddress::parse(text());
    if (!address) {
        refuse(address.error().sentence);
        return;
    }
    const auto primary = m_services.firm.readHere([this](Connection &connection) -> Result<ClientContact> {
        return ContactStore(connection).primaryOf(m_client).value_or(ClientContact());
    });
    if (!primary) {
        refuse(primary.error().sentence);
        return;
    }
    ClientContact contact = *primary;
    if (!contact.contact.key)
        contact.contact.name = m_clientName;
    contact.contact.email = address->text();
    m_saving = true;
    setReadOnly(true);
    runTask(
        this,
        m_services.write(contact.contact.key ? SaveContactTask(m_client, contact, *primary) : SaveContactTask(m_client, contact)),
        [this](const SavedContact &) {
            Q_EMIT saved();
            Q_EMIT finished();
        },
        [this](const Error &error) {
            m_saving = false;
            setReadOnly(false);
            refuse(error.sentence);
        });
}

void AddEmailField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        save();
    } else if (event->key() == Qt::Key_Escape) {
        Q_EMIT finished();
    } else {
        QLineEdit::keyPressEvent(event);
        return;
    }
    event->accept();
}

void AddEmailField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    // What was typed is not thrown away because somebody looked elsewhere.
    if (!m_saving && text().trimmed().isEmpty() && event->reason() != Qt::PopupFocusReason
        && event->reason() != Qt::ActiveWindowFocusReason)
        Q_EMIT finished();
}

} // namespace portico
