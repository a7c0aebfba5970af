#pragma once

#include "ui/portal/invitewords.h"

#include <QWidget>

class QLabel;

namespace portico {

class ElidedLabel;
class MailBodyView;

/// One mail on a sheet of paper: its header on a ground of its own, its body below. GUI thread.
class MailSheet : public QWidget
{
    Q_OBJECT
public:
    explicit MailSheet(QWidget *parent = nullptr);

    /// What stands on the sheet while there is no mail.
    void setEmptyText(const QString &text);
    void showMail(const PreviewMail &mail);
    void showNothing();
    /// The mail that is shown; an empty one where there is none.
    const PreviewMail &mail() const { return m_mail; }
    MailBodyView *body() const { return m_body; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ElidedLabel *addHeaderLine(const QString &name, QLabel **label = nullptr);

    PreviewMail m_mail;
    QWidget *m_header;
    ElidedLabel *m_from;
    QLabel *m_replyToName = nullptr;
    ElidedLabel *m_replyTo;
    ElidedLabel *m_to;
    ElidedLabel *m_subject;
    MailBodyView *m_body;
    QLabel *m_empty;
};

} // namespace portico
