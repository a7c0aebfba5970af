#pragma once

#include "app/store/templatestore.h"

#include <QList>
#include <QWidget>

class QBoxLayout;
class QLabel;
class QMenu;
class QPlainTextEdit;
class QPushButton;

namespace portico {

class Switch;

/// The personal message of an invite: the switch, the menu Templates, the field and its counter. GUI thread.
class MessageEditor : public QWidget
{
    Q_OBJECT
public:
    /// Characters that a message may have; the counter turns red above it, and nothing is cut off.
    static constexpr int kLimit = 2000;

    explicit MessageEditor(QWidget *parent = nullptr);

    /// What the menu offers. Where there is none, the button is disabled and says so.
    void setTemplates(const QList<Template> &templates);

    Switch *messageSwitch() const { return m_switch; }
    QPushButton *templatesButton() const { return m_templatesButton; }
    QPlainTextEdit *edit() const { return m_edit; }

    bool isOn() const;
    QString text() const;
    bool tooLong() const;

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The switch or the text changed.
    void changed();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void useTemplate(const Template &value);
    void showState();

    QBoxLayout *m_head; ///< the switch and the button, below each other where it is narrow
    Switch *m_switch;
    QMenu *m_menu;
    QPushButton *m_templatesButton;
    QPlainTextEdit *m_edit;
    QWidget *m_below;
    QLabel *m_hint;
    QLabel *m_counter;
    QList<Template> m_templates;
};

} // namespace portico
