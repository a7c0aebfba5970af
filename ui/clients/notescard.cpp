#include "ui/clients/notescard.h"

#include "app/practice/clienttasks.h"
#include "ui/clients/edithistory.h"
#include "ui/look/fonts.h"
#include "ui/portal/questiondialog.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/messagestrip.h"

#include <QAbstractTextDocumentLayout>
#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace portico {

namespace {

constexpr int kFewestLines = 3;
constexpr int kMostLines = 14;
constexpr int kPadding = 14; // of the field's look, above and below

} // namespace

NotesCard::NotesCard(const FirmServices &services, EditHistory *history, QWidget *parent)
    : Card(tr("Notes"), Body::padded, parent), m_services(services), m_history(history), m_edit(new QPlainTextEdit),
      m_trouble(new MessageStrip(MessageStrip::Kind::unconfirmed))
{
    setObjectName(QStringLiteral("notesCard"));
    m_edit->setObjectName(QStringLiteral("notes"));
    m_edit->setAccessibleName(tr("Notes"));
    m_edit->setPlaceholderText(tr("For the team only: people on the portal never see notes."));
    m_edit->setTabChangesFocus(true);
    auto *saveKey = new QAction(m_edit);
    saveKey->setShortcut(QKeySequence::Save);
    saveKey->setShortcutContext(Qt::WidgetShortcut);
    m_edit->addAction(saveKey);
    m_trouble->hide();
    m_keep = makeButton(tr("Save M&ine"));
    m_keep->hide();

    body()->setSpacing(8);
    body()->addWidget(m_edit);
    body()->addWidget(m_trouble);
    body()->addWidget(buildFooter());

    connect(saveKey, &QAction::triggered, this, &NotesCard::save);
    connect(m_save, &QPushButton::clicked, this, &NotesCard::save);
    connect(m_discard, &QPushButton::clicked, this, &NotesCard::discard);
    connect(m_keep, &QPushButton::clicked, this, &NotesCard::keepMine);
    connect(m_trouble, &MessageStrip::actionTriggered, this, &NotesCard::takeTheirs);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &NotesCard::follow);
    connect(m_edit->document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &NotesCard::fitHeight);
    // Leaving the card saves; going from the text to its buttons does not.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *old, QWidget *now) {
        if (old && isAncestorOf(old) && !(now && isAncestorOf(now)))
            save();
    });
    setState(State::saved);
    fitHeight();
}

QWidget *NotesCard::buildFooter()
{
    m_icon = new IconLabel(IconName::check, 16, Token::text2);
    m_word = makeLabel({}, TextStyle::small, Token::text2);
    m_word->setObjectName(QStringLiteral("notesState"));
    m_discard = makeButton(tr("&Discard"));
    m_discard->setObjectName(QStringLiteral("discardNotes"));
    m_save = makeButton(tr("&Save Notes"));
    m_save->setObjectName(QStringLiteral("saveNotes"));
    auto *footer = new QWidget;
    footer->setMinimumHeight(scaled(32)); // the same with and without buttons, so that nothing moves
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_icon);
    row->addWidget(m_word);
    row->addStretch(1);
    row->addWidget(m_keep);
    row->addWidget(m_discard);
    row->addWidget(m_save);
    return footer;
}

QString NotesCard::text() const
{
    QString text = m_edit->toPlainText();
    while (!text.isEmpty() && text.back().isSpace())
        text.chop(1);
    return text;
}

void NotesCard::forget()
{
    m_client = {};
    m_base.clear();
    m_theirs.reset();
    m_writes = 0;
    m_state = State::saved;
    setText({});
    follow();
}

/// As high as its lines, within bounds.
void NotesCard::fitHeight()
{
    const int lines = std::clamp(int(m_edit->document()->size().height()), kFewestLines, kMostLines);
    const int around = int(2 * m_edit->document()->documentMargin()) + 2 * m_edit->frameWidth() + scaled(kPadding);
    m_edit->setFixedHeight(lines * QFontMetrics(m_edit->font()).lineSpacing() + around);
}

/// Keeps the field's own undo, cursor and place where nothing changes.
void NotesCard::setText(const QString &text)
{
    const QSignalBlocker quiet(m_edit);
    if (text != this->text())
        m_edit->setPlainText(text);
}

void NotesCard::showNotes(const Client &client)
{
    if (client.key != m_client.key) {
        m_theirs.reset();
        m_writes = 0;
        m_state = State::saved;
        m_trouble->hide();
        const bool kept = m_drafts.contains(client.key);
        const Draft draft = kept ? m_drafts.take(client.key) : Draft{client.notes, client.notes};
        m_base = draft.base;
        const QSignalBlocker quiet(m_edit);
        m_edit->setPlainText(draft.text);
    }
    m_client = client;
    // While our own are being written nothing can be said of what stands there: whoever was first is told by the write.
    if (m_state == State::saving)
        return;
    if (client.notes == m_base) {
        m_theirs.reset();
    } else if (text() == m_base || text() == client.notes) {
        m_base = client.notes;
        m_theirs.reset();
        setText(client.notes);
    } else {
        m_theirs = client.notes;
    }
    follow();
}

void NotesCard::follow()
{
    if (m_state == State::saving)
        return;
    setState(text() == m_base ? State::saved : m_theirs ? State::clash : State::unsaved);
}

void NotesCard::setState(State state)
{
    m_state = state;
    const bool unsaved = state == State::unsaved || state == State::clash;
    m_icon->setIcon(unsaved ? IconName::edit : state == State::saving ? IconName::clock : IconName::check,
                    unsaved ? Token::expired : Token::text2);
    setTextTone(m_word, unsaved ? Token::expired : Token::text2);
    m_word->setText(unsaved ? tr("Not saved yet") : state == State::saving ? tr("Saving…") : tr("Saved"));
    const bool nothing = state == State::saved && m_base.isEmpty();
    m_icon->setVisible(!nothing);
    m_word->setVisible(!nothing);
    m_edit->setAccessibleDescription(nothing ? QString() : m_word->text());
    m_save->setVisible(state == State::unsaved);
    m_discard->setVisible(state == State::unsaved);
    m_keep->setVisible(state == State::clash);
    if (state == State::clash) {
        m_trouble->setKind(MessageStrip::Kind::unconfirmed);
        m_trouble->setSentence(m_theirs->isEmpty() ? tr("Somebody else deleted these notes while you were writing.")
                                                   : tr("Somebody else changed these notes while you were writing: “%1”")
                                                         .arg(m_theirs->simplified().left(200)));
        m_trouble->setAction(tr("Use &Theirs"));
    }
    if (state == State::saved || state == State::clash)
        m_trouble->setVisible(state == State::clash);
    Q_EMIT stateChanged();
}

void NotesCard::save()
{
    const bool again = m_state == State::saving; // more was typed since
    const QString base = again ? m_writing : m_base;
    const QString written = text();
    if (!m_client.key || m_state == State::clash || written == base)
        return;
    m_writing = written;
    ++m_writes;
    setState(State::saving);
    runTask(
        this, m_services.write(undoable(m_client.key, SaveNotesTask(m_client.key, written, base))),
        [this, client = m_client.key, name = m_client.name, written](const Edited<void> &done) {
            m_history->tell(tr("Notes of %1 saved.").arg(name), tr("Notes of %1").arg(name), done.edit);
            if (client != m_client.key)
                return;
            m_base = written;
            if (--m_writes > 0)
                return;
            m_state = State::saved;
            follow();
        },
        [this, client = m_client.key, draft = Draft{base, written}](const Error &error) {
            notSaved(client, draft, error);
        });
}

void NotesCard::notSaved(ClientKey client, const Draft &draft, const Error &error)
{
    if (client != m_client.key) {
        // The record was left meanwhile: what was written is shown again with it.
        m_drafts.insert(client, draft);
        m_services.notifier.failed(tr("The notes were not saved. %1 They are shown when the client is opened again, "
                                      "until Portico is closed.")
                                       .arg(error.sentence));
        return;
    }
    if (!isVisible())
        m_services.notifier.failed(tr("The notes of %1 were not saved. %2").arg(m_client.name, error.sentence));
    --m_writes;
    m_state = State::unsaved;
    if (error.kind == ErrorKind::conflict)
        readAgain();
    follow();
    if (m_state == State::clash)
        return;
    m_trouble->setKind(MessageStrip::Kind::undeliverable);
    m_trouble->setSentence(error.sentence);
    m_trouble->setAction({});
    m_trouble->show();
}

void NotesCard::readAgain()
{
    const auto client = m_services.firm.readHere([this](Connection &connection) -> Result<Client> {
        return ClientStore(connection).byKey(m_client.key).value_or(m_client);
    });
    if (client.ok())
        showNotes(*client);
}

void NotesCard::discard()
{
    if (m_state != State::unsaved)
        return;
    setText(m_base);
    m_edit->setFocus(Qt::OtherFocusReason);
    follow();
}

void NotesCard::keepMine()
{
    if (m_state != State::clash)
        return;
    m_base = *m_theirs;
    m_theirs.reset();
    m_edit->setFocus(Qt::OtherFocusReason);
    setState(State::unsaved);
    m_trouble->hide();
    save();
}

void NotesCard::takeTheirs()
{
    if (m_state != State::clash)
        return;
    m_base = *m_theirs;
    m_theirs.reset();
    setText(m_base);
    m_edit->setFocus(Qt::OtherFocusReason);
    follow();
}

void NotesCard::leave(const std::function<void()> &go)
{
    if (m_client.key)
        save();
    if (m_state != State::clash) {
        go();
        return;
    }
    auto *question =
        new QuestionDialog(tr("Whose notes shall stay?"),
                           tr("Somebody else changed the notes of %1 while you were writing.").arg(m_client.name), this);
    question->setObjectName(QStringLiteral("notesQuestion"));
    question->setAnswers(tr("Save M&ine"), tr("Cancel"), ButtonKind::primary);
    QPushButton *theirs = question->addAnswer(tr("Use &Theirs"));
    connect(theirs, &QPushButton::clicked, this, [this, go] {
        takeTheirs();
        go();
    });
    connect(question, &QDialog::accepted, this, [this, go] {
        keepMine();
        go();
    });
    question->open();
}

} // namespace portico
