#include "ui/templates/templateeditor.h"

#include "app/practice/templatetasks.h"
#include "ui/look/fonts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/messagestrip.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace portico {

namespace {

QString kindText(TemplateKind kind)
{
    switch (kind) {
    case TemplateKind::invitation: return TemplateEditor::tr("The mail that invites");
    case TemplateKind::reminder: return TemplateEditor::tr("The mail that reminds of an invitation");
    case TemplateKind::anotherPortal: return TemplateEditor::tr("The mail about one more portal");
    case TemplateKind::accessRemoved: return TemplateEditor::tr("The mail about access that has ended");
    case TemplateKind::message: break;
    }
    return TemplateEditor::tr("A text for the message field");
}

QString placeholderWord(Placeholder placeholder)
{
    switch (placeholder) {
    case Placeholder::contactName: return TemplateEditor::tr("The person’s name");
    case Placeholder::clientNames: return TemplateEditor::tr("The clients’ names");
    case Placeholder::firmName: return TemplateEditor::tr("The firm’s name");
    case Placeholder::senderName: return TemplateEditor::tr("Who writes");
    case Placeholder::message: return TemplateEditor::tr("The personal message");
    case Placeholder::inviteLink: return TemplateEditor::tr("The link to the portal");
    case Placeholder::expiresOn: return TemplateEditor::tr("The day on which the link expires");
    }
    return {};
}

} // namespace

TemplateEditor::TemplateEditor(QWidget *parent) : Card({}, Body::padded, parent)
{
    buildFields();
    buildMenus();
    m_strip = new MessageStrip(MessageStrip::Kind::expired, {}, this);
    m_strip->hide();
    auto *bodyHead = new QHBoxLayout;
    bodyHead->addWidget(m_bodyLabel, 1, Qt::AlignBottom);
    bodyHead->addWidget(m_placeholders);
    body()->addWidget(m_nameBox);
    body()->addWidget(m_subjectBox);
    body()->addLayout(bodyHead);
    body()->addWidget(m_body, 1);
    body()->addWidget(m_strip);
    body()->addSpacing(4);
    body()->addWidget(buildFoot());
    addHeaderWidget(m_more);
    setTemplate({});
}

void TemplateEditor::buildFields()
{
    m_name = new QLineEdit;
    m_nameBox = new FormField(tr("&Name"), m_name, this);
    m_subject = new QLineEdit;
    m_subjectBox = new FormField(tr("S&ubject"), m_subject, this);
    m_body = new QPlainTextEdit(this);
    m_body->setTabChangesFocus(true);
    m_body->setMinimumHeight(scaled(72));
    m_body->setAccessibleName(tr("Text"));
    m_bodyLabel = makeLabel(tr("&Text"), TextStyle::bodyMedium, Token::text, this);
    m_bodyLabel->setBuddy(m_body);
    for (QLineEdit *field : {m_name, m_subject})
        connect(field, &QLineEdit::textChanged, this, &TemplateEditor::edited);
    connect(m_body, &QPlainTextEdit::textChanged, this, &TemplateEditor::edited);
    m_subject->installEventFilter(this);
    m_body->installEventFilter(this);
}

void TemplateEditor::buildMenus()
{
    m_placeholderMenu = new QMenu(this);
    m_placeholderMenu->setToolTipsVisible(true);
    m_placeholders = makeMenuButton(IconName::plus, tr("Insert Placeholder"), m_placeholderMenu, this);
    m_placeholders->setAutoDefault(false);
    connect(m_placeholderMenu, &QMenu::aboutToShow, this, &TemplateEditor::offerPlaceholders);
    offerPlaceholders();

    m_more = makeIconButton(IconName::more, tr("More for this template"), this);
    auto *menu = new QMenu(m_more);
    menu->setToolTipsVisible(true);
    m_copy = menu->addAction(icon(IconName::templates), tr("Make a Copy"), this, &TemplateEditor::copyWanted);
    m_restore = menu->addAction(icon(IconName::resend), tr("Restore the Built-In Text…"), this, &TemplateEditor::restoreWanted);
    menu->addSeparator();
    m_delete = menu->addAction(icon(IconName::ban), tr("Delete…"), this, &TemplateEditor::deleteWanted);
    m_more->setMenu(menu);
}

QWidget *TemplateEditor::buildFoot()
{
    auto *foot = new QWidget(this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_discard = makeButton(tr("Discard Changes"), ButtonKind::secondary, foot);
    m_save = makeButton(tr("Save"), ButtonKind::primary, foot);
    row->addStretch(1);
    row->addWidget(m_discard);
    row->addWidget(m_save);
    connect(m_discard, &QPushButton::clicked, this, &TemplateEditor::discardWanted);
    connect(m_save, &QPushButton::clicked, this, &TemplateEditor::saveWanted);
    return foot;
}

void TemplateEditor::setTemplate(const Template &value)
{
    m_original = value;
    const bool isMessage = value.kind == TemplateKind::message;
    {
        const QSignalBlocker name(m_name), subject(m_subject), text(m_body);
        m_name->setText(value.name);
        m_subject->setText(value.subject);
        if (m_body->toPlainText() != value.body)
            m_body->setPlainText(value.body);
    }
    m_shownBody = m_body->toPlainText();
    setHeading(value.key ? value.name : tr("New Message Template"));
    m_nameBox->setHelp(kindText(value.kind));
    m_subjectBox->setHelp(isMessage ? tr("May be left empty: the mail that the message stands in has its own.") : QString());
    m_trouble.clear();
    m_lastField = m_body;
    showState();
}

void TemplateEditor::makeNew()
{
    m_original.key = {};
    m_original.revision = {};
    m_original.builtin.clear();
    showState();
}

Template TemplateEditor::value() const
{
    Template value = m_original;
    value.name = m_name->text();
    value.subject = m_subject->text();
    // The field gives back what it was given but for a few invisible characters, whose loss is no change.
    if (const QString body = m_body->toPlainText(); body != m_shownBody)
        value.body = body;
    return value;
}

bool TemplateEditor::isChanged() const
{
    return m_readOnly.isEmpty() && value() != m_original;
}

void TemplateEditor::setReadOnlyReason(const QString &reason)
{
    m_readOnly = reason;
    m_name->setReadOnly(!reason.isEmpty());
    m_subject->setReadOnly(!reason.isEmpty());
    m_body->setReadOnly(!reason.isEmpty());
    showState();
}

void TemplateEditor::showTrouble(const QString &sentence)
{
    m_trouble = sentence;
    showState();
}

QString TemplateEditor::hint() const
{
    if (!m_readOnly.isEmpty())
        return m_readOnly;
    const Template now = value();
    const bool isMessage = now.kind == TemplateKind::message;
    // The rule about the link is said while it is broken, not only when saving is tried.
    if (!now.body.trimmed().isEmpty() && !now.name.trimmed().isEmpty() && (isMessage || !now.subject.trimmed().isEmpty())) {
        if (const auto checked = checkTemplate(now); !checked)
            return checked.error().sentence;
    }
    const QStringList stray = strayPlaceholders(now.kind, TemplatePart::subject, now.subject)
        + strayPlaceholders(now.kind, TemplatePart::body, now.body);
    if (!stray.isEmpty())
        return tr("%1 is no placeholder here, and goes out as it stands.").arg(stray.first());
    if (!isMessage && !holdsPlaceholder(now.body, Placeholder::message))
        return tr("Without {{message}} a personal message has no place in this mail.");
    return {};
}

void TemplateEditor::setSaving(bool saving)
{
    m_saving = saving;
    showState();
}

void TemplateEditor::focusFirst()
{
    QWidget *first = m_original.key ? static_cast<QWidget *>(m_body) : m_name;
    first->setFocus(Qt::OtherFocusReason);
}

bool TemplateEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn && (watched == m_subject || watched == m_body))
        m_lastField = qobject_cast<QWidget *>(watched);
    return Card::eventFilter(watched, event);
}

TemplatePart TemplateEditor::part() const
{
    return m_lastField == m_subject ? TemplatePart::subject : TemplatePart::body;
}

void TemplateEditor::offerPlaceholders()
{
    m_placeholderMenu->clear();
    const QList<Placeholder> all = allPlaceholders();
    for (const Placeholder placeholder : all) {
        const bool inBody = allowsPlaceholder(m_original.kind, TemplatePart::body, placeholder);
        if (!inBody)
            continue; // this template has none of it anywhere
        QAction *action = m_placeholderMenu->addAction(QString(placeholderWord(placeholder) + u'\t' + placeholderText(placeholder)));
        connect(action, &QAction::triggered, this, [this, placeholder] { insert(placeholder); });
        if (!allowsPlaceholder(m_original.kind, part(), placeholder)) {
            action->setEnabled(false);
            action->setToolTip(tr("It belongs into the text, not into the subject."));
        }
    }
}

void TemplateEditor::insert(Placeholder placeholder)
{
    if (part() == TemplatePart::subject)
        m_subject->insert(placeholderText(placeholder));
    else
        m_body->insertPlainText(placeholderText(placeholder));
    if (m_lastField)
        m_lastField->setFocus(Qt::OtherFocusReason);
}

void TemplateEditor::edited()
{
    m_trouble.clear();
    showState();
    Q_EMIT changed();
}

void TemplateEditor::showState()
{
    const QString sentence = m_trouble.isEmpty() ? hint() : m_trouble;
    m_strip->setKind(!m_trouble.isEmpty()     ? MessageStrip::Kind::undeliverable
                     : !m_readOnly.isEmpty() ? MessageStrip::Kind::queued
                                             : MessageStrip::Kind::expired);
    m_strip->setSentence(sentence);
    m_strip->setVisible(!sentence.isEmpty());

    const QString unchanged = isChanged() || !m_original.key ? QString() : tr("Nothing has been changed.");
    const QString busy = m_saving ? tr("The template is being saved.") : QString();
    const auto disable = [this](QAction *action, const QString &reason) {
        const QString why = m_readOnly.isEmpty() ? reason : m_readOnly;
        action->setEnabled(why.isEmpty());
        action->setToolTip(why);
    };
    setDisabledReason(m_save, !m_readOnly.isEmpty() ? m_readOnly : !busy.isEmpty() ? busy : unchanged);
    setDisabledReason(m_discard, !m_readOnly.isEmpty() ? m_readOnly : !busy.isEmpty() ? busy : unchanged);
    setDisabledReason(m_placeholders, m_readOnly);
    const QString unsaved = m_original.key ? QString() : tr("Save it first.");
    const auto builtin = builtinOf(m_original);
    const bool asBuiltIn = builtin && builtin->subject == m_original.subject && builtin->body == m_original.body;
    disable(m_copy, unsaved);
    disable(m_restore, !unsaved.isEmpty() ? unsaved
                       : !builtin         ? tr("This template is the firm's own: there is no built-in text of it.")
                       : asBuiltIn        ? tr("It has the built-in text.")
                                          : QString());
    disable(m_delete, !unsaved.isEmpty()         ? unsaved
                      : !isDeletable(m_original) ? tr("This mail template has to stay: it is what goes out where nobody chooses another.")
                                                 : QString());
}

} // namespace portico
