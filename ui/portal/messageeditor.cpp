#include "ui/portal/messageeditor.h"

#include "ui/look/fonts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/switch.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace portico {

MessageEditor::MessageEditor(QWidget *parent) : QWidget(parent)
{
    m_switch = new Switch(tr("Include a personalized message"), this);
    QFont strong = textFont(TextStyle::strong);
    m_switch->setFont(strong);
    m_menu = new QMenu(this);
    m_templatesButton = makeMenuButton(IconName::templates, tr("Templates"), m_menu, this);
    m_edit = new QPlainTextEdit(this);
    m_edit->setPlaceholderText(tr("Start typing your message…"));
    m_edit->setAccessibleName(tr("Personalized message"));
    m_edit->setTabChangesFocus(true);
    m_edit->setMinimumHeight(scaled(84));
    m_below = new QWidget(this);
    m_hint = makeWrappedLabel({}, TextStyle::small, Token::text2, m_below);
    m_counter = makeLabel({}, TextStyle::small, Token::text2, m_below);

    m_head = new QHBoxLayout;
    m_head->setSpacing(8);
    m_head->addWidget(m_switch);
    m_head->addStretch(1);
    m_head->addWidget(m_templatesButton);
    auto *below = new QHBoxLayout(m_below);
    below->setContentsMargins(0, 0, 0, 0);
    below->addWidget(m_hint, 1);
    below->addWidget(m_counter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(m_head);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_below);

    connect(m_switch, &QCheckBox::toggled, this, [this](bool on) {
        showState();
        if (on)
            m_edit->setFocus(Qt::OtherFocusReason);
        Q_EMIT changed();
    });
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        showState();
        Q_EMIT changed();
    });
    setTemplates({});
    showState();
}

void MessageEditor::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int needed = m_switch->sizeHint().width() + m_templatesButton->sizeHint().width() + m_head->spacing();
    m_head->setDirection(width() < needed ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

QSize MessageEditor::minimumSizeHint() const
{
    // The switch and the button need not stand beside each other.
    const QSize hint = QWidget::minimumSizeHint();
    return {std::max(m_switch->sizeHint().width(), m_templatesButton->sizeHint().width()), hint.height()};
}

void MessageEditor::setTemplates(const QList<Template> &templates)
{
    m_templates = templates;
    m_menu->clear();
    for (const Template &value : templates) {
        // A name is text, not a mnemonic.
        QAction *action = m_menu->addAction(QString(value.name).replace(u'&', QStringLiteral("&&")));
        connect(action, &QAction::triggered, this, [this, value] { useTemplate(value); });
    }
    setDisabledReason(m_templatesButton, templates.isEmpty() ? tr("There are no message templates. They are made under Templates.") : QString());
}

bool MessageEditor::isOn() const
{
    return m_switch->isChecked();
}

QString MessageEditor::text() const
{
    return m_edit->toPlainText();
}

bool MessageEditor::tooLong() const
{
    return isOn() && text().trimmed().size() > kLimit;
}

void MessageEditor::useTemplate(const Template &value)
{
    m_switch->setChecked(true);
    const QString typed = text().trimmed();
    const bool nothingToLose = typed.isEmpty() || std::any_of(m_templates.begin(), m_templates.end(), [&typed](const Template &other) {
        return other.body.trimmed() == typed;
    });
    if (nothingToLose) {
        // As one step that Undo takes back.
        QTextCursor cursor(m_edit->document());
        cursor.select(QTextCursor::Document);
        cursor.insertText(value.body);
    } else {
        m_edit->insertPlainText(value.body);
    }
    m_edit->setFocus(Qt::OtherFocusReason);
}

void MessageEditor::showState()
{
    m_edit->setVisible(isOn());
    m_below->setVisible(isOn());
    const QLocale locale;
    const int used = int(text().trimmed().size());
    m_counter->setText(tr("%1 of %2").arg(locale.toString(used), locale.toString(kLimit)));
    setTextTone(m_counter, tooLong() ? Token::undeliverable : Token::text2);
    setTextTone(m_hint, tooLong() ? Token::undeliverable : Token::text2);
    m_hint->setText(tooLong() ? tr("The message is too long: %n characters at most.", nullptr, kLimit)
                              : tr("Goes above the invitation text. The link is always included."));
    // Fills the spare height only while there is a field to fill it with.
    setSizePolicy(QSizePolicy::Preferred, isOn() ? QSizePolicy::Expanding : QSizePolicy::Fixed);
}

} // namespace portico
