#pragma once

#include "ui/look/tokens.h"
#include "ui/portal/invitedraft.h"

#include <QLocale>
#include <QWidget>

class QCheckBox;
class QHBoxLayout;
class QVBoxLayout;

namespace portico {

class ElidedLabel;
class EmailField;
class StatusLabel;

/// One line of the tick list: tick box, name, address, status; below it, where the address takes no mail, why, and what
/// can be done, or, where a contact's address has a likely typing error, the address that was probably meant. A line that
/// cannot be ticked says why in its status, in its tooltip and to the screen reader.
class InviteListRow : public QWidget
{
    Q_OBJECT
public:
    InviteListRow(const InvitePerson &person, const QDateTime &now, const QLocale &locale, QWidget *parent = nullptr);

    QCheckBox *tickBox() const { return m_tick; }
    ContactKey contact() const { return m_contact; }
    /// What the name would like to have; the list gives all rows the same.
    int wantedNameWidth() const;
    void setNameWidth(int width);
    /// Opens the field for an address in the row.
    void startTypingEmail();
    /// The field that "Add email…" opened; null before.
    EmailField *emailField() const { return m_emailField; }
    /// The question about a likely typing error in the contact's address; empty where none is asked.
    const QString &question() const { return m_question; }
    void setFirst(bool first);

Q_SIGNALS:
    void tickedByPerson(bool ticked);
    /// An address was typed for somebody who had none.
    void emailGiven(const portico::EmailAddress &email);
    void correctEmailWanted();
    void reactivateWanted();
    /// Who, or which address, was added here is to go off the list again.
    void removeWanted();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void addStatus(const InvitePerson &person, const QDateTime &now, const QLocale &locale);
    void addTrouble(const InvitePerson &person, const QLocale &locale);
    void askAboutTypingError(const QString &meant);
    QHBoxLayout *addNote(const QString &text, Token tone, Qt::TextElideMode mode);
    void addCorrectLink(QHBoxLayout *line);
    void stopTypingEmail();
    void showTicked();

    ContactKey m_contact;
    QString m_question;
    QCheckBox *m_tick;
    ElidedLabel *m_name;
    ElidedLabel *m_email;
    QWidget *m_line;
    QVBoxLayout *m_layout;
    QWidget *m_addEmail = nullptr;
    EmailField *m_emailField = nullptr;
    bool m_first = false;
};

} // namespace portico
