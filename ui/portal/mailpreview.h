#pragma once

#include "ui/portal/invitewords.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace portico {

class ElidedLabel;
class LinkButton;
class MailBodyView;
class MailSheet;

/// "What they will see": the mail to one of the chosen people, with its header, and buttons that go from one to the
/// next when there are several.
class MailPreview : public QWidget
{
    Q_OBJECT
public:
    explicit MailPreview(QWidget *parent = nullptr);

    /// Shows these mails; the one that showed stays where its address is still among them.
    void setMails(const QList<PreviewMail> &mails);
    const QList<PreviewMail> &mails() const { return m_mails; }
    qsizetype current() const { return m_current; }

    QToolButton *nextButton() const { return m_next; }
    QToolButton *previousButton() const { return m_previous; }
    /// The heading, which closes the preview.
    LinkButton *closeButton() const { return m_close; }
    MailBodyView *body() const;
    QString subject() const;

Q_SIGNALS:
    void closeWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void show(qsizetype index);

    QList<PreviewMail> m_mails;
    qsizetype m_current = 0;
    LinkButton *m_close;
    ElidedLabel *m_whom;
    QToolButton *m_previous;
    QToolButton *m_next;
    MailSheet *m_sheet;
};

} // namespace portico
