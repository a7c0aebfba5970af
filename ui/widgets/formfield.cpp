#include "ui/widgets/formfield.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>

#include "ui/look/fonts.h"
#include "ui/widgets/iconlabel.h"

namespace portico {

FormField::FormField(const QString &label, QWidget *field, QWidget *parent) : QWidget(parent), m_field(field)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_label = makeLabel(label, TextStyle::bodyMedium, Token::text, this);
    m_label->setBuddy(field);
    QString name = label;
    name.remove(QLatin1Char('&'));
    field->setAccessibleName(name);

    m_note = new QWidget(this);
    auto *noteLayout = new QHBoxLayout(m_note);
    noteLayout->setContentsMargins(0, 0, 0, 0);
    noteLayout->setSpacing(6);
    m_noteIcon = new IconLabel(IconName::warning, 14, Token::undeliverable, m_note);
    m_noteText = makeWrappedLabel({}, TextStyle::small, Token::text2, m_note);
    noteLayout->addWidget(m_noteIcon, 0, Qt::AlignTop);
    noteLayout->addWidget(m_noteText, 1);

    layout->addWidget(m_label);
    layout->addWidget(field);
    layout->addWidget(m_note);
    showNote();
}

void FormField::setHelp(const QString &sentence)
{
    m_help = sentence;
    showNote();
}

void FormField::setError(const QString &sentence)
{
    if (m_error == sentence)
        return;
    m_error = sentence;
    m_field->setProperty("invalid", hasError());
    m_field->style()->unpolish(m_field);
    m_field->style()->polish(m_field);
    showNote();
    if (hasError() && isVisible()) {
        QAccessibleEvent told(m_field, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&told);
    }
}

void FormField::showNote()
{
    const QString text = hasError() ? m_error : m_help;
    m_noteText->setText(text);
    setTextTone(m_noteText, hasError() ? Token::undeliverable : Token::text2);
    m_noteIcon->setVisible(hasError());
    m_note->setVisible(!text.isEmpty());
    m_field->setAccessibleDescription(text);
}

} // namespace portico
