#pragma once

#include "ui/portal/invitewords.h"

#include <QWidget>

#include <functional>

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

    /// Makes the mail at an index when it is shown: where they are too many to be made at once.
    using Source = std::function<PreviewMail(qsizetype index)>;

    /// Shows these mails; the one that showed stays where its address is still among them.
    void setMails(const QList<PreviewMail> &mails);
    /// Shows count mails that source makes, beginning with the one at an index.
    void setSource(qsizetype count, Source source, qsizetype index = 0);
    /// Has the mail that shows made anew: what it is made of has changed.
    void refresh() { show(m_current); }
    /// What stands in the place of a mail while there is none.
    void setEmptyText(const QString &text);
    /// Goes to another mail; currentChanged() follows where it is another one.
    void setCurrent(qsizetype index);
    /// Of setMails().
    const QList<PreviewMail> &mails() const { return m_mails; }
    qsizetype count() const { return m_count; }
    qsizetype current() const { return m_current; }

    QToolButton *nextButton() const { return m_next; }
    QToolButton *previousButton() const { return m_previous; }
    /// The heading, which closes the preview.
    LinkButton *closeButton() const { return m_close; }
    MailBodyView *body() const;
    QString subject() const;

Q_SIGNALS:
    void closeWanted();
    /// Another mail shows.
    void currentChanged(qsizetype index);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void show(qsizetype index);

    QList<PreviewMail> m_mails;
    Source m_source;
    qsizetype m_count = 0;
    qsizetype m_current = 0;
    LinkButton *m_close;
    ElidedLabel *m_whom;
    QToolButton *m_previous;
    QToolButton *m_next;
    MailSheet *m_sheet;
};

} // namespace portico
