#pragma once

#include "app/store/contactsearch.h"
#include "ui/firmservices.h"
#include "ui/latestread.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace portico {

class EditHistory;
class EmptyState;
class MessageStrip;
class SearchField;

/// Makes somebody whom the firm knows already a contact of a client: looks among all contacts that the team member may
/// know, on a worker, while one types. It says of how many clients the chosen person is a contact then.
class LinkPersonDialog : public QDialog
{
    Q_OBJECT
public:
    LinkPersonDialog(const FirmServices &services, const Client &client, EditHistory *history, QWidget *parent = nullptr);
    ~LinkPersonDialog() override;

    SearchField *searchField() const { return m_search; }
    QListWidget *list() const { return m_list; }
    QPushButton *linkButton() const { return m_link; }

Q_SIGNALS:
    /// Nobody was found: somebody new shall be added, by the dialog for that.
    void newContactWanted();

public Q_SLOTS:
    void accept() override;
    /// Ignored while it is being written: the window that is told of it would be gone.
    void reject() override;

private:
    QWidget *buildForm();
    QWidget *buildFooter();
    void look();
    void show(const QList<FoundPerson> &people);
    void tell(const QString &sentence);
    void choose();
    const FoundPerson *chosen() const;

    FirmServices m_services;
    Client m_client;
    EditHistory *m_history; ///< of the window, which outlives its dialogs
    QList<FoundPerson> m_people;
    QTimer m_soon;
    LatestRead m_looking;
    bool m_linking = false;

    SearchField *m_search = nullptr;
    QListWidget *m_list = nullptr;
    EmptyState *m_empty = nullptr; ///< in the list's place while there is nobody
    QLabel *m_hint = nullptr;      ///< above the list: there are more, or something failed
    QComboBox *m_relation = nullptr;
    MessageStrip *m_note = nullptr;
    QPushButton *m_link = nullptr;
};

} // namespace portico
