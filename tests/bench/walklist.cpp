#include "tests/bench/benchfirm.h"
#include "tests/bench/walk.h"

#include "models/clientindex.h"
#include "models/clientlistmodel.h"
#include "ui/clients/clientfilterbar.h"
#include "ui/clients/clientlistpage.h"
#include "ui/clients/clientrecordpage.h"
#include "ui/look/tableview.h"
#include "ui/portal/clientportalwindow.h"
#include "ui/widgets/searchfield.h"

#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QPointer>
#include <QScrollBar>
#include <QTest>

namespace portico::bench {

namespace {

/// Steps in the client list, each of which ends when its hits are shown.
class ListWalk
{
public:
    explicit ListWalk(Walk &walk)
        : m_walk(walk), m_index(walk.window()->clientListPage()->index()),
          m_table(part<TableView>(walk.window(), "clientTable"))
    {
        QObject::connect(m_index, &ClientIndex::found, m_table, [this] { ++m_finds; });
    }

    void find(const QString &what, const std::function<void()> &act)
    {
        const auto acts = [this, act] {
            m_finds = 0;
            act();
        };
        m_walk.step(what, acts, [this] { return m_finds > 0 && !m_index->isPreparing(); });
    }
    void act(const QString &what, const std::function<void()> &act)
    {
        m_walk.step(what, act, [] { return true; });
    }

    void read();
    void chooseEverySecond();
    void choose();
    void search();
    void sort();
    void filter();

private:
    void sortBy(int column)
    {
        find(QStringLiteral("sorting by column %1").arg(column), [this, column] {
            QHeaderView *header = m_table->horizontalHeader();
            const QPoint place(header->sectionViewportPosition(column) + 30, header->height() / 2);
            QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, place);
        });
    }
    void type(const QString &text)
    {
        auto *field = part<SearchField>(m_walk.window(), "clientSearch");
        for (const QChar letter : text)
            find(QStringLiteral("searching %1, %2").arg(text, letter), [field, letter] {
                QTest::sendKeyEvent(QTest::Click, field, Qt::Key_unknown, QString(letter), Qt::NoModifier);
            });
        find(QStringLiteral("searching nothing"), [field] { QTest::keyClick(field, Qt::Key_Escape); });
    }

    Walk &m_walk;
    ClientIndex *m_index;
    TableView *m_table;
    int m_finds = 0;
};

void ListWalk::read()
{
    m_walk.step(QStringLiteral("the list is read"), [] {},
                [this] { return m_index->isReady() && !m_index->isPreparing() && m_table->model()->rowCount() > 0; });
}

void ListWalk::chooseEverySecond()
{
    QItemSelection chosen;
    const QAbstractItemModel *model = m_table->model();
    for (int row = 0; row < std::min(6000, model->rowCount()); row += 2)
        chosen.append(QItemSelectionRange(model->index(row, 0), model->index(row, model->columnCount() - 1)));
    m_table->selectionModel()->select(chosen, QItemSelectionModel::ClearAndSelect);
    QCoreApplication::processEvents();
}

void ListWalk::choose()
{
    act(QStringLiteral("scrolling to the end"), [this] { m_table->scrollToBottom(); });
    act(QStringLiteral("scrolling by pages"), [this] {
        for (int page = 0; page < 10; ++page)
            m_table->verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepSub);
    });
    act(QStringLiteral("the last row"), [this] {
        m_table->setFocus();
        QTest::keyClick(m_table, Qt::Key_End);
    });
    act(QStringLiteral("choosing all"), [this] { m_table->selectAll(); });
    sortBy(ClientListModel::type);
    chooseEverySecond(); // no step: nobody can do that at one stroke
    sortBy(ClientListModel::client);
    act(QStringLiteral("choosing none"), [this] { m_table->clearSelection(); });
}

void ListWalk::search()
{
    for (const char *text : {"harbor", "jose", "(555) 01", "@example", "e"})
        type(QString::fromLatin1(text));
}

void ListWalk::sort()
{
    for (int column = m_table->model()->columnCount() - 1; column >= 0; --column) {
        sortBy(column);
        sortBy(column);
    }
    sortBy(ClientListModel::email);
    type(QStringLiteral("a"));
    sortBy(ClientListModel::client);
}

void ListWalk::filter()
{
    for (const char *name : {"filterState", "filterAssigned", "filterPortal"}) {
        auto *box = part<QComboBox>(m_walk.window(), name);
        find(QString::fromLatin1(name), [box] { box->setCurrentIndex(box->count() - 1); });
        find(QStringLiteral("no filter"), [this] { m_walk.window()->clientListPage()->filters()->setFilter({}); });
    }
}

} // namespace

void walkList(Walk &walk)
{
    ListWalk list(walk);
    list.read();
    list.choose();
    list.search();
    list.sort();
    list.filter();
}

void walkRecord(Walk &walk)
{
    MainWindow *window = walk.window();
    auto *table = part<TableView>(window, "clientTable");
    const auto portal = [window] { return window->findChild<ClientPortalWindow *>(); };
    walk.step(QStringLiteral("opening a record"),
              [table] {
                  table->setFocus();
                  QTest::keyClick(table, Qt::Key_Home);
                  QTest::keyClick(table, Qt::Key_Return);
              },
              [window] { return window->showsRecord(); });
    walk.step(QStringLiteral("the Client Portal window"), [window] { window->clientRecordPage()->invite(); },
              [portal] { return portal() && portal()->isVisible(); });
    walk.step(QStringLiteral("its preview"), [portal] { portal()->openPreview(); },
              [portal] { return portal()->previewIsOpen(); });
    walk.step(QStringLiteral("closing it"), [portal] { portal()->reject(); }, [portal] { return !portal(); });
    const std::pair<const char *, std::function<void()>> dialogs[] = {
        {"clientDialog", [window] { window->clientRecordPage()->editClient(); }},
        {"contactDialog", [window] { window->clientRecordPage()->addContact(); }},
        {"linkPersonDialog", [window] { window->clientRecordPage()->linkPerson(); }},
        {"deleteClientDialog", [window] { window->clientRecordPage()->deleteClient(); }},
    };
    for (const auto &[name, open] : dialogs) {
        const QString what = QString::fromLatin1(name);
        const auto dialog = [window, what] { return window->findChild<QDialog *>(what); };
        walk.step(what, open, [dialog] { return dialog() && dialog()->isVisible(); });
        if (auto *search = dialog()->findChild<SearchField *>())
            walk.step(what + QStringLiteral(", searched"), [search] { QTest::keyClicks(search, QStringLiteral("an")); },
                      [] { return true; });
        walk.step(what + QStringLiteral(" closed"), [dialog] { dialog()->reject(); }, [dialog] { return !dialog(); });
    }
    walk.step(QStringLiteral("back to the list"), [window] { window->openClientList(); },
              [window] { return !window->showsRecord(); });
}

} // namespace portico::bench
