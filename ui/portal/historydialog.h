#pragma once

#include "app/store/activitystore.h"
#include "app/store/mailstore.h"
#include "app/store/portalstore.h"
#include "ui/firmservices.h"
#include "ui/look/icons.h"
#include "ui/look/tokens.h"

#include <QDialog>

class QVBoxLayout;

namespace portico {

/// One line of somebody's history: what was done at the firm or by the person, or what happened to a mail.
struct HistoryLine
{
    QDateTime at;
    IconName icon = IconName::clock;
    Token tone = Token::text2;
    QString text;
    QString by; ///< who did it, or the server's words; may be empty
};

/// Puts what people did and what happened to their mails in one order, newest first. Pure.
QList<HistoryLine> historyOf(const QList<Activity> &activity, const QList<std::pair<Mail, QList<MailEvent>>> &mails);

/// What happened to one person on one client's portal, and to the mails that were sent about it: newest first, at most
/// a few hundred lines. Reads once; GUI thread.
class HistoryDialog : public QDialog
{
    Q_OBJECT
public:
    HistoryDialog(const FirmServices &services, const AccessLine &line, QWidget *parent = nullptr);

    const QList<HistoryLine> &lines() const { return m_lines; }

private:
    void addLine(QVBoxLayout *list, const HistoryLine &line);

    FirmServices m_services;
    QList<HistoryLine> m_lines;
};

} // namespace portico
