#pragma once

#include "ui/firmservices.h"
#include "ui/portal/personacts.h"
#include "ui/widgets/card.h"

#include <QTimer>

#include <optional>

class QPushButton;
class QToolButton;

namespace portico {

class EmptyState;
class MessageStrip;
class PersonCommands;
class PersonRow;

/// The card "Client Portal" of a client record: who has access, with status, date or reason, and what can be done with
/// each; and the button that opens the Client Portal window. It follows the firm by itself. GUI thread.
class PortalCard : public Card
{
    Q_OBJECT
public:
    explicit PortalCard(const FirmServices &services, QWidget *parent = nullptr);

    /// The empty key shows nothing.
    void showClient(ClientKey client);
    ClientKey client() const { return m_client; }

    QPushButton *inviteButton() const { return m_invite; }
    /// The people as they are shown, in order; the rows beside them.
    const QList<AccessLine> &people() const { return m_people; }
    const QList<PersonRow *> &rows() const { return m_rows; }
    /// The "…" button of a row.
    QToolButton *menuButton(qsizetype row) const { return m_menus.at(row); }

    QSize minimumSizeHint() const override;

public Q_SLOTS:
    /// Opens the Client Portal window; does nothing while inviting is disabled.
    void invite();
    /// Opens what is known of the first person's address; does nothing where nobody is listed.
    void showHealth();

Q_SIGNALS:
    /// Somebody wants to set the portal address.
    void settingsWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Contents;

    void refresh();
    void refreshSoon();
    Result<Contents> read() const;
    void showContents(const Contents &contents);
    void addRow(const AccessLine &line, const PersonActs &acts, const QueueControl &queue);
    void addObvious(PersonRow *row, const AccessLine &line, const PersonActs &acts);
    QToolButton *makeMenu(PersonRow *row, const AccessLine &line, const PersonActs &acts);
    void fitToWidth();

    FirmServices m_services;
    PersonCommands *m_commands;
    ClientKey m_client;
    QList<AccessLine> m_people;
    QList<PersonRow *> m_rows;
    QList<QToolButton *> m_menus;
    QList<QPushButton *> m_obvious; ///< the buttons in the rows
    QTimer m_refresh;
    QTimer m_turn; ///< when a status changes by time alone

    QPushButton *m_invite;
    QWidget *m_noteBox;
    MessageStrip *m_note;
    EmptyState *m_empty;
    QWidget *m_rowBox;
};

} // namespace portico
