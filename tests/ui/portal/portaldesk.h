#pragma once

#include "tests/ui/portal/portalworld.h"
#include "ui/portal/clientportalwindow.h"
#include "ui/portal/portalcard.h"

#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

#include <memory>

namespace portico::test {

inline const QString kJane = QStringLiteral("jane@harborfinch.example");

/// A firm with one client of two contacts, one of them without an address, its card on the screen, and mail that goes into a folder.
struct Desk
{
    explicit Desk(const QString &portalUrl = QStringLiteral("https://portal.alderpryce.example")) : world(portalUrl)
    {
        client = world.firm.addClient(QStringLiteral("Harbor & Finch LLC"));
        jane = world.firm.addContact(client, QStringLiteral("Jane Finch"), kJane);
        ann = world.firm.addContact(client, QStringLiteral("Ann Lee"));
        world.useFolder();
        card = std::make_unique<PortalCard>(world.services);
        card->resize(704, 400);
        card->showClient(client);
        card->show();
    }

    ClientPortalWindow *openWindow()
    {
        QTest::mouseClick(card->inviteButton(), Qt::LeftButton);
        auto *window = card->window()->findChild<ClientPortalWindow *>();
        if (window && !QTest::qWaitForWindowExposed(window))
            return nullptr;
        return window;
    }
    template <typename Dialog>
    Dialog *dialog() { return card->window()->findChild<Dialog *>(); }

    qsizetype rowOf(const QString &email) const
    {
        for (qsizetype i = 0; i < card->people().size(); ++i) {
            if (card->people().at(i).email == email)
                return i;
        }
        return -1;
    }
    PortalStatus statusOf(const QString &email) const
    {
        const qsizetype row = rowOf(email);
        return row < 0 ? PortalStatus::none : card->people().at(row).status(world.firm.clock->now());
    }
    QAction *act(const QString &email, const QString &text) const
    {
        const QList<QAction *> actions = card->menuButton(rowOf(email))->menu()->actions();
        for (QAction *action : actions) {
            if (action->text() == text)
                return action;
        }
        return nullptr;
    }
    void choose(const QString &email, const QString &text) { act(email, text)->trigger(); }

    PortalWorld world;
    ClientKey client;
    ContactKey jane, ann;
    std::unique_ptr<PortalCard> card;
};

inline void type(QWidget *widget, const QString &text)
{
    QTest::keyClicks(widget, text);
}

} // namespace portico::test
