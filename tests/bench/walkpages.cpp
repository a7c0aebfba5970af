#include "tests/bench/benches.h"
#include "tests/bench/walk.h"

#include "models/outboxindex.h"
#include "ui/clients/quickchooser.h"
#include "ui/import/importwindow.h"
#include "ui/look/tableview.h"
#include "ui/outbox/outboxpage.h"
#include "ui/settings/settingspage.h"
#include "ui/templates/templatespage.h"
#include "ui/widgets/filefield.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segmentbar.h"

#include <QLineEdit>
#include <QListView>
#include <QPointer>
#include <QPushButton>
#include <QTest>

namespace portico::bench {

namespace {

bool always()
{
    return true;
}

void walkChooser(Walk &walk)
{
    MainWindow *window = walk.window();
    const auto chooser = [window] { return window->findChild<QuickChooser *>(); };
    walk.step(QStringLiteral("the quick chooser"), [window] { window->chooseClient(); },
              [chooser] { return chooser() && chooser()->isVisible(); });
    for (const QChar letter : QStringLiteral("smi"))
        walk.step(QStringLiteral("choosing by %1").arg(letter),
                  [chooser, letter] { QTest::keyClicks(chooser()->searchField(), QString(letter)); },
                  [chooser] { return chooser()->list()->model()->rowCount() > 0; });
    walk.step(QStringLiteral("the chosen record"),
              [chooser] { QTest::keyClick(chooser()->searchField(), Qt::Key_Return); },
              [window] { return window->showsRecord(); });
}

void walkTemplates(Walk &walk)
{
    MainWindow *window = walk.window();
    walk.step(QStringLiteral("the templates"), [window] { window->openPage(MainPages::Page::templates); },
              [window] { return window->pages()->current() == MainPages::Page::templates; });
    for (TableView *list : {window->pages()->templates()->mailList(), window->pages()->templates()->messageList()}) {
        for (int row = 0; row < list->model()->rowCount(); ++row)
            walk.step(QStringLiteral("template %1").arg(row),
                      [list, row] { list->setCurrentIndex(list->model()->index(row, 0)); }, always);
    }
}

void walkOutbox(Walk &walk)
{
    MainWindow *window = walk.window();
    walk.step(QStringLiteral("making the outbox"), [window] { window->pages()->outbox(); }, always);
    OutboxPage *page = window->pages()->outbox();
    auto *index = page->findChild<OutboxIndex *>();
    int finds = 0;
    bool complete = false;
    QObject::connect(index, &OutboxIndex::found, walk.window(), [&](const MailHits &hits) {
        ++finds;
        complete = hits.isComplete();
    });
    const auto find = [&](const QString &what, const std::function<void()> &act) {
        const auto acts = [&finds, act] {
            finds = 0;
            act();
        };
        walk.step(what, acts, [&] { return finds > 0; });
    };
    walk.step(QStringLiteral("the outbox"), [window] { window->openPage(MainPages::Page::outbox); },
              [&] { return complete; });
    const auto states = page->states()->findChildren<SegmentButton *>();
    for (int state = 1; state < states.size(); ++state)
        find(QStringLiteral("mails of state %1").arg(state), [page, state] { page->states()->setCurrent(state); });
    find(QStringLiteral("all mails"), [page] { page->states()->setCurrent(0); });
    auto *search = page->findChild<SearchField *>(QStringLiteral("mailSearch"));
    for (const QChar letter : QStringLiteral("maria"))
        find(QStringLiteral("searching mails, %1").arg(letter),
             [search, letter] { QTest::keyClicks(search, QString(letter)); });
    find(QStringLiteral("searching no mails"), [search] { search->clear(); });
    walk.step(QStringLiteral("the oldest mail"),
              [page] {
                  page->table()->setFocus();
                  QTest::keyClick(page->table(), Qt::Key_End);
              },
              always);
    walk.step(QStringLiteral("the newest mail"), [page] { QTest::keyClick(page->table(), Qt::Key_Home); }, always);
    index->disconnect(walk.window());
}

void walkSettings(Walk &walk)
{
    MainWindow *window = walk.window();
    using Part = SettingsPage::Part;
    walk.step(QStringLiteral("the settings"), [window] { window->openPage(MainPages::Page::settings); },
              [window] { return window->pages()->current() == MainPages::Page::settings; });
    for (int number = 0; number <= int(Part::appearance); ++number)
        walk.step(QStringLiteral("settings, page %1").arg(number),
                  [window, number] { window->pages()->settings()->open(Part(number)); },
                  [window, number] { return window->pages()->settings()->current() == Part(number); });
}

void walkDialogs(Walk &walk)
{
    MainWindow *window = walk.window();
    const std::pair<const char *, std::function<void()>> dialogs[] = {
        {"portalAddressDialog", [window] { window->editPortalAddress(); }},
        {"shortcutsDialog", [window] { window->showShortcuts(); }},
        {"aboutDialog", [window] { window->showAbout(); }},
        {"logDialog", [window] { window->showLog(); }},
    };
    for (const auto &[name, open] : dialogs) {
        const QString what = QString::fromLatin1(name);
        const auto dialog = [window, what] { return window->findChild<QDialog *>(what); };
        walk.step(what, open, [dialog] { return dialog() && dialog()->isVisible(); });
        walk.step(what + QStringLiteral(" closed"), [dialog] { dialog()->reject(); }, [dialog] { return !dialog(); });
    }
}

} // namespace

void walkPages(Walk &walk)
{
    walkChooser(walk);
    walkTemplates(walk);
    walkOutbox(walk);
    walkSettings(walk);
    walkDialogs(walk);
    walk.step(QStringLiteral("the list again"), [&walk] { walk.window()->openClientList(); },
              [&walk] { return walk.window()->pages()->current() == MainPages::Page::clientList; });
}

void walkImport(Walk &walk, int lines)
{
    const QTemporaryDir folder;
    const QString path = writeClients(folder, lines);
    MainWindow *window = walk.window();
    walk.step(QStringLiteral("the import window"), [window] { window->importClients(); },
              [window] { return window->findChild<ImportWindow *>() && window->findChild<ImportWindow *>()->isVisible(); });
    const QPointer<ImportWindow> import = window->findChild<ImportWindow *>();
    const auto comesTo = [import](ImportWindow::Step step) {
        return [import, step] { return import->current() == step && !import->isBusy(); };
    };
    walk.step(QStringLiteral("choosing a file"),
              [import, path] {
                  import->fileField()->edit()->setText(path);
                  QTest::keyClick(import->fileField()->edit(), Qt::Key_Return);
              },
              comesTo(ImportWindow::columnsStep));
    walk.step(QStringLiteral("reviewing it"), [import] { QTest::keyClick(import, Qt::Key_Return); },
              comesTo(ImportWindow::reviewStep));
    walk.step(QStringLiteral("leaving the import"), [import] { import->reject(); }, [import] { return !import; });
}

} // namespace portico::bench
