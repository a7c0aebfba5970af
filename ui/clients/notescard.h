#pragma once

#include "app/store/clientstore.h"
#include "ui/firmservices.h"
#include "ui/widgets/card.h"

#include <QHash>

#include <functional>
#include <optional>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace portico {

class EditHistory;
class IconLabel;
class MessageStrip;

/// A client's notes, written in place. They are saved when the focus leaves the card, by Ctrl+S, by the button, and when
/// another page takes the record's place; the line below says whether what stands here is on the disk. Where somebody
/// else changed them meanwhile, a person chooses whose notes stay.
class NotesCard : public Card
{
    Q_OBJECT
public:
    enum class State {
        saved,   ///< what stands here is on the disk
        unsaved, ///< it is not yet
        saving,  ///< it is being written
        clash,   ///< it is not, and somebody else changed the notes meanwhile
    };

    /// history outlives the card's window, as the page does that has both.
    NotesCard(const FirmServices &services, EditHistory *history, QWidget *parent = nullptr);

    /// Shows a client's notes as they are on the disk now. What is being written here stays.
    void showNotes(const Client &client);
    /// The client is not there any more: nothing of it is saved, nothing asked.
    void forget();
    State state() const { return m_state; }
    QPlainTextEdit *edit() const { return m_edit; }
    QPushButton *saveButton() const { return m_save; }
    QPushButton *discardButton() const { return m_discard; }

    /// Runs go once nothing that was written here would be lost by leaving: at once, while the notes are being saved, or,
    /// where somebody else changed them, when the person has chosen. A person may choose to stay.
    void leave(const std::function<void()> &go);

public Q_SLOTS:
    void save();
    void discard();

Q_SIGNALS:
    void stateChanged();

private:
    QWidget *buildFooter();
    QString text() const;
    void setText(const QString &text);
    void setState(State state);
    void follow();
    void fitHeight();
    void keepMine();
    void takeTheirs();
    void readAgain();

    /// What was written of a client whose notes could not be saved, and is shown again with it.
    struct Draft
    {
        QString base;
        QString text;
    };
    void notSaved(ClientKey client, const Draft &draft, const Error &error);

    FirmServices m_services;
    EditHistory *m_history;
    Client m_client;
    QString m_base;                  ///< the notes on the disk when writing began
    std::optional<QString> m_theirs; ///< what somebody else made of them meanwhile
    QString m_writing;               ///< what is being saved
    int m_writes = 0;                ///< on their way
    QHash<ClientKey, Draft> m_drafts;
    State m_state = State::saved;

    QPlainTextEdit *m_edit;
    MessageStrip *m_trouble;
    QPushButton *m_keep = nullptr; ///< beside the strip's own button
    IconLabel *m_icon = nullptr;
    QLabel *m_word = nullptr;
    QPushButton *m_discard = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace portico
