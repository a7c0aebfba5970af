#pragma once

#include "app/core/emailaddress.h"

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace portico {

class IconLabel;
class LinkButton;

/// A field for one e-mail address, with a button at its right and a sentence below that says what is wrong with what
/// was typed, or asks about a likely typing error. Return in the field presses the button.
class EmailField : public QWidget
{
    Q_OBJECT
public:
    /// placeholder is the field's name too; button are the words of the button, empty for none.
    EmailField(const QString &placeholder, const QString &button, QWidget *parent = nullptr);

    QLineEdit *edit() const { return m_edit; }
    QString text() const;
    void setText(const QString &text);
    void clear();
    /// Shows a sentence below the field, in red; empty takes it away. The next keystroke takes it away too.
    void setError(const QString &sentence);
    QString error() const { return m_error; }
    /// The question about a likely typing error; empty where none is asked.
    QString suggestion() const;
    /// The address, if it is one; else the sentence shows, and nothing comes back. A likely typing error is asked about
    /// once: asked for the same address again, it comes back as it was typed.
    std::optional<EmailAddress> take();

Q_SIGNALS:
    /// Somebody pressed the button or Return.
    void submitted();
    /// Somebody pressed Escape in the field.
    void abandoned();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showNote();

    QLineEdit *m_edit;
    QPushButton *m_button = nullptr;
    QWidget *m_note;
    IconLabel *m_noteIcon;
    QLabel *m_noteText;
    LinkButton *m_useSuggestion;
    QString m_error;
    QString m_suggested;  ///< the address that was probably meant
    QString m_askedAbout; ///< the address that was asked about
};

} // namespace portico
