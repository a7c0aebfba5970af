#pragma once

#include "ui/firmservices.h"
#include "ui/portal/invitedraft.h"
#include "ui/portal/invitewords.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

namespace portico {

class ElidedLabel;
class EmailField;
class InviteList;
class LinkButton;
class MessageEditor;
class MessageStrip;

/// The form of the Client Portal window: who, the message, and what they will be able to see. It puts an InviteDraft
/// together and asks the planner, after every change, what would go out. GUI thread.
class InviteFormPanel : public QWidget
{
    Q_OBJECT
public:
    InviteFormPanel(const FirmServices &services, ClientKey client, const Purpose &purpose, QWidget *parent = nullptr);

    const InviteDraft &draft() const { return m_draft; }
    /// What would go out now; without mails where nothing can.
    const InvitePlan &plan() const { return m_plan; }
    /// Why nothing can be sent, for the tooltip of the button; empty where it can.
    QString whyNotSend() const;
    QList<PreviewMail> previewMails() const;
    /// Says above the form what went wrong; empty takes it away.
    void showTrouble(const QString &sentence);
    /// What was typed but not added yet becomes part of the draft; false where it cannot be, and the line says why.
    bool takeTypedPeople();
    /// While a send is under way nothing can be changed.
    void setBusy(bool busy);
    void focusFirst();

    InviteList *list() const { return m_list; }
    MessageEditor *message() const { return m_message; }
    EmailField *newPersonField() const { return m_newPerson; }
    LinkButton *addPersonLink() const { return m_addPerson; }
    LinkButton *previewLink() const { return m_previewLink; }
    MessageStrip *visibility() const { return m_visibility; }
    MessageStrip *trouble() const { return m_trouble; }

Q_SIGNALS:
    /// The draft changed, and with it the plan and the preview.
    void changed();
    void previewWanted();

private:
    void build();
    void load();
    void reloadSoon();
    void replan();
    /// Says above the form what has to be put right elsewhere first.
    void showObstacle(const QString &sentence);
    void showPeople();
    void orderTabs();
    bool takeNewPerson();
    bool addPerson(const EmailAddress &email);
    void giveEmail(qsizetype index, const EmailAddress &email);
    void judge(qsizetype index, InvitePerson person);
    void correctEmail(qsizetype index);
    void reactivate(qsizetype index);

    FirmServices m_services;
    ClientKey m_client;
    Purpose m_purpose;
    InviteDraft m_draft;
    InvitePlan m_plan;
    QHash<MailKey, WaitingMail> m_waiting; ///< what planned mails are added to
    QString m_whyNoPlan;
    QTimer m_reload;
    bool m_busy = false;

    MessageStrip *m_trouble;
    ElidedLabel *m_clientName;
    InviteList *m_list;
    QWidget *m_nobody;
    LinkButton *m_addPerson;
    EmailField *m_newPerson;
    MessageEditor *m_message;
    LinkButton *m_previewLink;
    MessageStrip *m_visibility;
};

} // namespace portico
