#pragma once

#include <QTextBrowser>

namespace portico {

/// Shows a rendered mail as a mail program would, in the window's own fonts and colours, so that it can be read in any
/// scheme. Nothing in it can be followed: the link is made when the mail goes out. GUI thread.
class MailBodyView : public QTextBrowser
{
    Q_OBJECT
public:
    explicit MailBodyView(QWidget *parent = nullptr);

    void showHtml(const QString &html);

protected:
    void changeEvent(QEvent *event) override;
    QVariant loadResource(int type, const QUrl &name) override;

private:
    void dress();

    QString m_html;
};

} // namespace portico
