#include "ui/portal/invitelistrow.h"

#include "app/core/domainsuggestion.h"
#include "ui/look/fonts.h"
#include "ui/look/statuslook.h"
#include "ui/portal/emailfield.h"
#include "ui/portal/statussentence.h"
#include "ui/timetext.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/statuslabel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace portico {

InviteListRow::InviteListRow(const InvitePerson &person, const QDateTime &now, const QLocale &locale, QWidget *parent)
    : QWidget(parent), m_contact(person.contact.contact.key)
{
    m_line = new QWidget(this);
    m_line->setMinimumHeight(scaled(44));
    m_tick = new QCheckBox(m_line);
    m_name = new ElidedLabel(person.contact.contact.name, Qt::ElideRight, m_line);
    m_email = new ElidedLabel(person.email().isEmpty() ? tr("No email address") : person.email(), Qt::ElideMiddle, m_line);
    auto *line = new QHBoxLayout(m_line);
    line->setContentsMargins(12, 0, 12, 0);
    line->setSpacing(8);
    line->addWidget(m_tick);
    line->addWidget(m_name);
    line->addWidget(m_email, 1);
    addStatus(person, now, locale);

    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(0, 1, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addWidget(m_line);
    if (person.refusal == InviteRefusal::addressInactive)
        addTrouble(person, locale);
    // An address that is typed here was asked about where it was typed; a stored or imported one by nobody yet.
    const QString meant = person.tickable() && !person.isNew() && person.typedEmail.isEmpty()
        ? addressProbablyMeant(person.email()) : QString();
    if (!meant.isEmpty())
        askAboutTypingError(meant);

    m_tick->setChecked(person.ticked);
    m_tick->setAccessibleName(tr("%1, %2").arg(m_name->text(), m_email->text()));
    if (person.refusal)
        setDisabledReason(m_tick, describe(*person.refusal));
    setTextTone(m_name, person.tickable() ? Token::text : Token::text2);
    setTextTone(m_email, person.tickable() ? Token::text : Token::text2);
    showTicked();
    setAttribute(Qt::WA_Hover, person.tickable());
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_tick, &QCheckBox::toggled, this, &InviteListRow::showTicked);
    connect(m_tick, &QCheckBox::toggled, this, &InviteListRow::tickedByPerson);
}

int InviteListRow::wantedNameWidth() const
{
    return QFontMetrics(textFont(TextStyle::strong)).horizontalAdvance(m_name->text()) + scaled(8);
}

void InviteListRow::setNameWidth(int width)
{
    m_name->setFixedWidth(width);
}

void InviteListRow::setFirst(bool first)
{
    m_first = first;
    update();
}

void InviteListRow::startTypingEmail()
{
    if (m_emailField)
        return;
    m_addEmail->hide();
    m_emailField = new EmailField(tr("Email of %1").arg(m_name->text()), tr("Add"), this);
    m_emailField->setContentsMargins(12, 0, 12, 8);
    m_layout->addWidget(m_emailField);
    connect(m_emailField, &EmailField::submitted, this, [this] {
        if (const std::optional<EmailAddress> email = m_emailField->take())
            Q_EMIT emailGiven(*email);
    });
    connect(m_emailField, &EmailField::abandoned, this, &InviteListRow::stopTypingEmail);
    m_emailField->edit()->setFocus(Qt::OtherFocusReason);
}

void InviteListRow::stopTypingEmail()
{
    m_addEmail->show();
    m_addEmail->setFocus(Qt::OtherFocusReason);
    m_emailField->hide();
    m_emailField->deleteLater();
    m_emailField = nullptr;
}

void InviteListRow::addStatus(const InvitePerson &person, const QDateTime &now, const QLocale &locale)
{
    auto *line = static_cast<QHBoxLayout *>(m_line->layout());
    if (person.refusal == InviteRefusal::noEmail) {
        m_addEmail = makeButton(tr("Add email…"), ButtonKind::secondary, m_line);
        m_addEmail->setAccessibleName(tr("Add an email address for %1").arg(m_name->text()));
        connect(static_cast<QPushButton *>(m_addEmail), &QPushButton::clicked, this, &InviteListRow::startTypingEmail);
        line->addWidget(m_addEmail);
        return;
    }
    StatusLook look = statusLook(person.line ? person.line->status(now) : PortalStatus::none);
    if (person.refusal == InviteRefusal::addressInactive) {
        look = statusLook(PortalStatus::undeliverable);
        look.word = tr("Email inactive");
    } else if (person.line) {
        look.word = shortStatus(*person.line, now, locale);
    }
    auto *status = new StatusLabel(look, {}, m_line);
    if (person.refusal)
        status->setToolTip(describe(*person.refusal));
    else if (person.line)
        status->setToolTip(statusSentence(*person.line, now, locale).tooltip);
    line->addWidget(status);
    m_tick->setAccessibleDescription(look.word);
    if (person.isNew() || !person.typedEmail.isEmpty()) {
        auto *remove = makeIconButton(IconName::close, tr("Take %1 off the list").arg(person.email()), m_line);
        connect(remove, &QToolButton::clicked, this, &InviteListRow::removeWanted);
        line->addWidget(remove);
    }
}

void InviteListRow::addTrouble(const InvitePerson &person, const QLocale &locale)
{
    const QString day = dayText(person.health.since, locale);
    const QString why = refusalText(person.health.reason, person.health.evidence);
    QHBoxLayout *line = addNote(day.isEmpty() ? why : tr("%1, %2").arg(why, day), Token::undeliverable, Qt::ElideRight);
    if (person.isNew() || !person.typedEmail.isEmpty())
        return;
    addCorrectLink(line);
    auto *reactivate = new LinkButton(tr("Reactivate"), line->parentWidget());
    reactivate->setToolTip(tr("Lets this address get mail again, because you know that it works."));
    connect(reactivate, &QPushButton::clicked, this, &InviteListRow::reactivateWanted);
    line->addWidget(reactivate);
}

void InviteListRow::askAboutTypingError(const QString &meant)
{
    // Only a question: whoever knows better ticks the line all the same.
    m_question = tr("Did you mean %1?").arg(meant);
    addCorrectLink(addNote(m_question, Token::expired, Qt::ElideMiddle));
    m_tick->setAccessibleDescription(tr("%1, %2").arg(m_tick->accessibleDescription(), m_question));
}

QHBoxLayout *InviteListRow::addNote(const QString &text, Token tone, Qt::TextElideMode mode)
{
    auto *note = new QWidget(this);
    auto *line = new QHBoxLayout(note);
    // A layout's margins do not mirror, a spacing does.
    line->setContentsMargins(12, 0, 12, scaled(10));
    line->setSpacing(12);
    line->addSpacing(m_tick->sizeHint().width() + 8);
    auto *label = new ElidedLabel(text, mode, note);
    setTextStyle(label, TextStyle::small);
    setTextTone(label, tone);
    line->addWidget(label, 1);
    m_layout->addWidget(note);
    return line;
}

void InviteListRow::addCorrectLink(QHBoxLayout *line)
{
    auto *correct = new LinkButton(tr("Correct Email…"), line->parentWidget());
    connect(correct, &QPushButton::clicked, this, &InviteListRow::correctEmailWanted);
    line->addWidget(correct);
}

void InviteListRow::showTicked()
{
    setTextStyle(m_name, m_tick->isChecked() ? TextStyle::strong : TextStyle::body);
}

void InviteListRow::mousePressEvent(QMouseEvent *event)
{
    // The whole line is the tick box's target, as the line is what people aim at.
    if (event->button() == Qt::LeftButton && m_tick->isEnabled() && m_line->geometry().contains(event->position().toPoint()))
        m_tick->click();
    QWidget::mousePressEvent(event);
}

void InviteListRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (underMouse() && m_tick->isEnabled())
        painter.fillRect(rect(), tokenColor(Token::hover));
    if (!m_first)
        painter.fillRect(QRect(0, 0, width(), 1), tokenColor(Token::border));
}

} // namespace portico
