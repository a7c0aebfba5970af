#include "ui/portal/emailfield.h"

#include "app/core/domainsuggestion.h"
#include "ui/look/fonts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/iconlabel.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>
#include <QVBoxLayout>

namespace portico {

EmailField::EmailField(const QString &placeholder, const QString &button, QWidget *parent) : QWidget(parent)
{
    m_edit = new QLineEdit(this);
    m_edit->setPlaceholderText(placeholder);
    m_edit->setAccessibleName(placeholder);
    m_edit->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_edit->setMinimumHeight(scaled(32));
    m_edit->installEventFilter(this);

    auto *line = new QHBoxLayout;
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(m_edit, 1);
    if (!button.isEmpty()) {
        m_button = makeButton(button, ButtonKind::secondary, this);
        m_button->setEnabled(false);
        line->addWidget(m_button);
        connect(m_button, &QPushButton::clicked, this, &EmailField::submitted);
    }

    m_note = new QWidget(this);
    m_noteIcon = new IconLabel(IconName::warning, 14, Token::undeliverable, m_note);
    m_noteText = makeWrappedLabel({}, TextStyle::small, Token::undeliverable, m_note);
    m_useSuggestion = new LinkButton(tr("Use it"), m_note);
    auto *noteLine = new QHBoxLayout(m_note);
    noteLine->setContentsMargins(0, 0, 0, 0);
    noteLine->setSpacing(6);
    noteLine->addWidget(m_noteIcon, 0, Qt::AlignTop);
    noteLine->addWidget(m_noteText, 1);
    noteLine->addWidget(m_useSuggestion, 0, Qt::AlignTop);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(line);
    layout->addWidget(m_note);
    setFocusProxy(m_edit);

    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (m_button)
            m_button->setEnabled(!text.trimmed().isEmpty());
        m_suggested.clear();
        setError({});
    });
    connect(m_useSuggestion, &QPushButton::clicked, this, [this] {
        setText(m_suggested);
        m_edit->setFocus(Qt::OtherFocusReason);
    });
    showNote();
}

QString EmailField::text() const
{
    return m_edit->text();
}

void EmailField::setText(const QString &text)
{
    m_edit->setText(text);
}

void EmailField::clear()
{
    m_edit->clear();
    m_askedAbout.clear();
}

void EmailField::setError(const QString &sentence)
{
    m_error = sentence;
    showNote();
}

QString EmailField::suggestion() const
{
    return m_suggested.isEmpty() ? QString() : m_noteText->text();
}

std::optional<EmailAddress> EmailField::take()
{
    const Result<EmailAddress> address = EmailAddress::parse(m_edit->text());
    if (!address) {
        setError(address.error().sentence);
        return std::nullopt;
    }
    const QString meant = addressProbablyMeant(address->text());
    if (!meant.isEmpty() && m_askedAbout != address->text()) {
        m_askedAbout = address->text();
        m_suggested = meant;
        showNote();
        return std::nullopt;
    }
    return *address;
}

bool EmailField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool plain = key->modifiers() == Qt::NoModifier || key->modifiers() == Qt::KeypadModifier;
        if (plain && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
            Q_EMIT submitted();
            return true;
        }
        if (plain && key->key() == Qt::Key_Escape && receivers(SIGNAL(abandoned())) > 0) {
            Q_EMIT abandoned();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void EmailField::showNote()
{
    const bool asks = !m_suggested.isEmpty();
    const QString text = asks ? tr("Did you mean %1?").arg(m_suggested) : m_error;
    m_noteText->setText(text);
    setTextTone(m_noteText, asks ? Token::expired : Token::undeliverable);
    m_noteIcon->setIcon(IconName::warning, asks ? Token::expired : Token::undeliverable);
    m_useSuggestion->setVisible(asks);
    m_note->setVisible(!text.isEmpty());
    m_edit->setAccessibleDescription(text);
    const bool invalid = !asks && !m_error.isEmpty();
    if (m_edit->property("invalid").toBool() != invalid) {
        m_edit->setProperty("invalid", invalid);
        m_edit->style()->unpolish(m_edit);
        m_edit->style()->polish(m_edit);
    }
    if (!text.isEmpty() && isVisible()) {
        QAccessibleEvent told(m_edit, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&told);
    }
}

} // namespace portico
