#pragma once

#include "app/store/clientstore.h"
#include "ui/widgets/card.h"

class QGridLayout;

namespace portico {

/// What is known about a client beyond its name and notes, with a button that edits it. What is not known is left out.
class DetailsCard : public Card
{
    Q_OBJECT
public:
    explicit DetailsCard(QWidget *parent = nullptr);

    /// assignedTo: the names of the team members, the leading one first.
    void showClient(const Client &client, const QStringList &assignedTo);

Q_SIGNALS:
    void editRequested();

private:
    void addLine(const QString &name, const QString &value);

    Client m_client;
    QStringList m_assignedTo;
    QWidget *m_content = nullptr; ///< made anew for each client
    QGridLayout *m_grid = nullptr;
};

} // namespace portico
