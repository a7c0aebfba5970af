#pragma once

#include "app/practice/templaterules.h"
#include "app/store/templatestore.h"
#include "ui/widgets/card.h"

#include <QPointer>

class QLabel;
class QLineEdit;
class QMenu;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace portico {

class FormField;
class MessageStrip;

/// The card in which one template is written: name, subject, text, a menu of placeholders, and what stands in the way of
/// saving. It reads and writes nothing: the page does. GUI thread.
class TemplateEditor : public Card
{
    Q_OBJECT
public:
    explicit TemplateEditor(QWidget *parent = nullptr);

    /// Begins with a template; an empty key is a new one. Nothing is changed then.
    void setTemplate(const Template &value);
    /// What is written here becomes a new template, because the one that was begun with is gone.
    void makeNew();
    /// As it was handed over.
    const Template &original() const { return m_original; }
    /// As it is typed now.
    Template value() const;
    bool isChanged() const;
    /// Why nothing may be written here; empty: it may.
    void setReadOnlyReason(const QString &reason);
    /// What the last attempt to save was answered; goes away with the next letter.
    void showTrouble(const QString &sentence);
    QString trouble() const { return m_trouble; }
    /// What should be looked at before saving, as the strip says it.
    QString hint() const;
    void setSaving(bool saving);
    /// Puts the cursor where writing begins.
    void focusFirst();

    QLineEdit *nameField() const { return m_name; }
    QLineEdit *subjectField() const { return m_subject; }
    QPlainTextEdit *bodyField() const { return m_body; }
    QPushButton *placeholderButton() const { return m_placeholders; }
    QPushButton *saveButton() const { return m_save; }
    QPushButton *discardButton() const { return m_discard; }
    QToolButton *moreButton() const { return m_more; }

Q_SIGNALS:
    /// Something was typed.
    void changed();
    void saveWanted();
    void discardWanted();
    void copyWanted();
    void restoreWanted();
    void deleteWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildFields();
    void buildMenus();
    QWidget *buildFoot();
    void offerPlaceholders();
    void insert(Placeholder placeholder);
    void edited();
    void showState();
    TemplatePart part() const;

    Template m_original;
    QString m_shownBody; ///< of the original, as the field gives it back
    QString m_readOnly;
    QString m_trouble;
    bool m_saving = false;
    QPointer<QWidget> m_lastField; ///< where a placeholder goes

    FormField *m_nameBox;
    QLineEdit *m_name;
    FormField *m_subjectBox;
    QLineEdit *m_subject;
    QLabel *m_bodyLabel;
    QPlainTextEdit *m_body;
    QMenu *m_placeholderMenu;
    QPushButton *m_placeholders;
    QToolButton *m_more;
    QAction *m_copy;
    QAction *m_restore;
    QAction *m_delete;
    MessageStrip *m_strip;
    QPushButton *m_discard;
    QPushButton *m_save;
};

} // namespace portico
