#pragma once

#include <QDialog>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace portico {

class FormScroll;
class LinkButton;
class MailPreview;

/// A form, a preview of the mails that it would send, and below both a footer with a sentence, `Cancel` and the button
/// that sends. Where the window is wide enough they stand beside each other, else the preview takes the form's place.
/// Ctrl+Enter sends; leaving asks first where something typed would be lost.
///
/// Open it with open(); it deletes itself when it closes. GUI thread.
class FormPreviewDialog : public QDialog
{
    Q_OBJECT
public:
    MailPreview *preview() const { return m_preview; }
    QPushButton *sendButton() const { return m_send; }
    QPushButton *cancelButton() const { return m_cancel; }
    QLabel *footerLabel() const { return m_footer; }
    bool previewIsOpen() const { return m_previewOpen; }

public Q_SLOTS:
    void openPreview();
    void closePreview();
    virtual void send() = 0;
    /// Cancel and Escape: asks first where something typed would be lost.
    void reject() override;

protected:
    /// From this width on form and preview stand beside each other; in px of the base font.
    static constexpr int kWideWidth = 1080;

    explicit FormPreviewDialog(QWidget *parent);

    /// Builds the window around the form, of which link opens the preview; once, in the constructor. least: the smallest
    /// window; formWidth: of the form beside the preview; both in px of the base font.
    void setUp(QWidget *form, LinkButton *link, QSize least, int formWidth);
    /// The footer's line, in which more may be placed before the sentence.
    QHBoxLayout *footerLine() const { return m_footerLine; }
    /// Opens or closes the preview without further ado, as where the window opens.
    void setPreviewOpen(bool open);
    /// What the button that sends tells of itself.
    QString sendTip() const;

    /// How wide the form may be beside the preview, in px; by default no wider than it has to be.
    virtual int widestForm() const;
    /// The preview was opened or closed by a person, and the window is arranged next.
    virtual void previewSwitched() {}
    /// Shows in the preview, which is open, what would be sent now.
    virtual void showPreview() = 0;
    /// Whether there is something typed that closing would lose.
    virtual bool holdsTypedText() const = 0;
    /// Puts the cursor where somebody begins.
    virtual void focusFirst() = 0;

    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildFooter();
    void arrange();

    bool m_previewOpen = false;
    int m_formWidth = 0;
    LinkButton *m_link = nullptr;
    FormScroll *m_formScroll = nullptr;
    MailPreview *m_preview = nullptr;
    QHBoxLayout *m_footerLine = nullptr;
    QLabel *m_footer = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_send = nullptr;
};

} // namespace portico
