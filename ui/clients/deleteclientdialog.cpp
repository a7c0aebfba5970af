#include "ui/clients/deleteclientdialog.h"

#include "app/practice/deleteclienttask.h"
#include "ui/clients/clientconsequences.h"
#include "ui/look/fonts.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/messagestrip.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace portico {

DeleteClientDialog::DeleteClientDialog(const FirmServices &services, const Client &client, QWidget *parent)
    : QuestionDialog(tr("Delete %1?").arg(client.name), {}, parent), m_services(services), m_client(client)
{
    setObjectName(QStringLiteral("deleteClientDialog"));
    setAnswers(tr("&Delete…"), tr("Cancel"), ButtonKind::danger);
    noButton()->setFocus(Qt::OtherFocusReason);
    const auto reach = m_services.firm.readHere([&](Connection &connection) -> Result<ClientReach> {
        const auto found = reachOf(connection, m_client.key);
        return found ? Result<ClientReach>(*found)
                     : Result<ClientReach>(Error{ErrorKind::notFound, tr("There is no such client."), {}});
    });
    if (reach.ok()) {
        showFirst(*reach);
    } else {
        showTrouble(reach.error().sentence);
        setWhyNotYes(reach.error().sentence);
    }
}

void DeleteClientDialog::showFirst(const ClientReach &reach)
{
    setSentence(tr("This goes with it, and does not come back:"));
    m_list = new QWidget(this);
    auto *lines = new QGridLayout(m_list);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setHorizontalSpacing(8);
    lines->setVerticalSpacing(6);
    lines->setColumnStretch(1, 1);
    const QStringList texts = describeDeletion(reach);
    for (int row = 0; row < texts.size(); ++row) {
        lines->addWidget(makeLabel(QStringLiteral("•")), row, 0, Qt::AlignTop);
        lines->addWidget(makeWrappedLabel(texts[row]), row, 1);
    }
    QStringList stays;
    if (reach.contactsShared > 0)
        stays += tr("%n contact(s) that other clients have too stay with these.", nullptr, reach.contactsShared);
    if (reach.peopleElsewhere > 0)
        stays += tr("%n person(s) who also open the portal of other clients keep that.", nullptr, reach.peopleElsewhere);
    stays += tr("Mail that was sent stays in the outbox. To keep the record and only close its portal, make the client "
                "inactive instead.");
    lines->setRowMinimumHeight(int(texts.size()), 2);
    lines->addWidget(makeWrappedLabel(stays.join(QLatin1Char(' ')), TextStyle::body, Token::text2), int(texts.size()) + 1,
                     0, 1, 2);
    body()->addWidget(m_list);
}

void DeleteClientDialog::answeredYes()
{
    if (m_second)
        deleteIt();
    else
        askForName();
}

void DeleteClientDialog::askForName()
{
    m_second = true;
    m_list->hide();
    setSentence(tr("This cannot be undone. Type the name of the client to delete it: %1").arg(m_client.name));
    m_name = new QLineEdit(this);
    m_name->setObjectName(QStringLiteral("typedName"));
    m_name->setMinimumHeight(scaled(32)); // its look gives it that later than the dialog's size is taken
    m_nameField = new FormField(tr("&Name of the client"), m_name, this);
    body()->addWidget(m_nameField);
    setAnswers(tr("&Delete Client"), tr("Cancel"), ButtonKind::danger);
    setTabOrder(m_name, noButton());
    connect(m_name, &QLineEdit::textChanged, this, &DeleteClientDialog::checkName);
    connect(m_name, &QLineEdit::returnPressed, this, [this] {
        if (yesButton()->isEnabled())
            deleteIt();
    });
    checkName();
    m_name->setFocus(Qt::OtherFocusReason);
    // Sentences wrap, so that the height depends on the width. What is new shows later by itself, and counts only then.
    m_nameField->show();
    yesButton()->show();
    layout()->activate();
    resize(width(), std::max(layout()->totalHeightForWidth(width()), layout()->totalMinimumSize().height()));
}

void DeleteClientDialog::checkName()
{
    showTrouble({});
    setWhyNotYes(isNameOf(m_name->text(), m_client.name)
                     ? QString()
                     : tr("Type the name of the client first, exactly as it is written above."));
}

void DeleteClientDialog::deleteIt()
{
    setBusy(true);
    Q_EMIT deleting();
    runTask(
        this, m_services.write(DeleteClientTask(m_client.key, m_name->text())),
        [this](const ClientReach &gone) {
            accept();
            Q_EMIT deleted(gone.name);
        },
        [this](const Error &error) {
            setBusy(false);
            Q_EMIT notDeleted();
            showTrouble(error.sentence);
        });
}

} // namespace portico
