#pragma once

#include <QWidget>

class QLabel;

namespace portico {

class IconLabel;

/// One field of a form: its label above, the field, a help sentence below, and, where what was typed will not do,
/// the error in the help's place: icon and sentence in red, the field's border red too. A screen reader hears the
/// label as the field's name and help or error as its description.
///
///     m_email = new FormField(tr("Email"), new QLineEdit, this);
///     m_email->setError(error.sentence);   // and setError({}) when it will do
class FormField : public QWidget
{
    Q_OBJECT

public:
    /// Takes the field over. An `&` in the label makes a mnemonic.
    FormField(const QString &label, QWidget *field, QWidget *parent = nullptr);

    QWidget *field() const { return m_field; }
    void setHelp(const QString &sentence);
    void setError(const QString &sentence);
    QString error() const { return m_error; }
    bool hasError() const { return !m_error.isEmpty(); }

private:
    void showNote();

    QLabel *m_label;
    QWidget *m_field;
    QWidget *m_note;
    IconLabel *m_noteIcon;
    QLabel *m_noteText;
    QString m_help;
    QString m_error;
};

} // namespace portico
