#pragma once

#include "ui/firmservices.h"
#include "ui/outbox/maildetails.h"

#include <QFrame>

class QBoxLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QStackedLayout;
class QVBoxLayout;

namespace portico {

class ElidedLabel;
class EmptyState;
class LinkButton;
class StatusLabel;

/// The pane beside the outbox's list: what one mail is, to whom, how it stands and why, what happened to it, and what
/// can be done with it. It reads the one mail it shows, on the GUI thread. Acts are told, not done. GUI thread.
class MailPane : public QFrame
{
    Q_OBJECT
public:
    explicit MailPane(const FirmServices &services, QWidget *parent = nullptr);

    /// The empty key shows nothing.
    void showMail(MailKey mail);
    MailKey mail() const { return m_key; }
    /// As it was read last.
    const MailDetails &details() const { return m_details; }
    /// What can be done with it now.
    MailActs acts() const { return mailActs(m_details, m_services.now()); }
    /// Below the list there is width for two columns, and little height.
    void setWide(bool wide);

    MessageStrip *strip() const { return m_strip; }
    StatusLabel *status() const { return m_status; }
    QPushButton *arrivedButton() const { return m_arrived; }
    QPushButton *againButton() const { return m_again; }
    QPushButton *retryButton() const { return m_retry; }
    QPushButton *cancelButton() const { return m_cancel; }
    LinkButton *openMailLink() const { return m_openMail; }
    LinkButton *openClientLink() const { return m_openClient; }
    /// What the pane advises; empty: nothing.
    QString advice() const;
    /// There where the address is not in order, or a report came back.
    LinkButton *healthLink() const { return m_health; }
    /// The lines of what happened, newest first.
    const QList<MailEventLine> &events() const { return m_lines; }

public Q_SLOTS:
    /// Reads the mail again.
    void refresh();
    /// What the link Open Client does: opens the one client, or offers those that the mail speaks of.
    void openClient();

Q_SIGNALS:
    void openWanted();
    void retryWanted();
    void cancelWanted();
    void arrivedWanted();
    void againWanted();
    void clientWanted(portico::ClientKey client);
    void healthWanted(const QString &email);

protected:
    QSize sizeHint() const override;

private:
    QWidget *buildHead();
    QWidget *buildBody();
    QWidget *buildFoot();
    void showNothing(const QString &heading, const QString &sentence);
    void showDetails();
    void showEvents();

    FirmServices m_services;
    MailKey m_key;
    MailDetails m_details;
    QList<MailEventLine> m_lines;
    bool m_wide = false;

    QStackedLayout *m_stack;
    EmptyState *m_nothing;
    QBoxLayout *m_head;
    QBoxLayout *m_headLines;
    ElidedLabel *m_name;
    ElidedLabel *m_email;
    ElidedLabel *m_headline;
    StatusLabel *m_status;
    QBoxLayout *m_columns;
    QScrollArea *m_scroll;
    MessageStrip *m_strip;
    QWidget *m_buttons;
    QPushButton *m_arrived;
    QPushButton *m_again;
    QPushButton *m_retry;
    QPushButton *m_cancel;
    QLabel *m_advice;
    QVBoxLayout *m_events;
    QWidget *m_foot;
    QBoxLayout *m_footLine;
    QWidget *m_links;
    LinkButton *m_openMail;
    LinkButton *m_openClient;
    LinkButton *m_health;
};

} // namespace portico
