#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

#include <memory>

#include "tests/ui/sampletable.h"
#include "ui/look/rowdelegate.h"
#include "ui/look/tableview.h"
#include "ui/look/theme.h"

using namespace portico;

/// TableView and RowDelegate together, as a person meets them.
class TestTableView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void modelIsSound();
    void clickTicksAndUnticks();
    void doubleClickOnATickBoxIsTwoTicks();
    void spaceTicksTheCurrentRow();
    void rowsThatCannotBeTickedStayUnticked();
    void doubleClickAndReturnActivate();
    void linkIsClickedAndFollowedByKey();
    void backgroundTellsTheState_data();
    void backgroundTellsTheState();
    void leavingTheTableEndsTheHover();
    void ringShowsForTheKeyboardOnly();
    void stretchedColumnsShareWhatIsLeft();
    void rolesDecideHowACellIsDrawn();
    void screenReaderHearsTheTick();
    void rowsGrowWithTheFont();

private:
    QRect cell(int row, int column) const { return m_table->visualRect(m_model->index(row, column)); }
    QColor backgroundAt(int row) const;
    /// What a mouse does at a place of the viewport.
    void moveMouse(const QPoint &place) const;
    void doubleClick(const QPoint &place) const;

    QTemporaryDir m_cache;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QWidget> m_window;
    TableView *m_table = nullptr;
    QPushButton *m_button = nullptr;
    SampleTable *m_model = nullptr;
};

void TestTableView::initTestCase()
{
    m_theme = std::make_unique<Theme>(*qApp, ThemeOptions{.scheme = Scheme::light, .cacheFolder = m_cache.path()});
}

void TestTableView::init()
{
    m_window = std::make_unique<QWidget>();
    auto *layout = new QVBoxLayout(m_window.get());
    m_button = new QPushButton(QStringLiteral("Before"));
    m_table = new TableView;
    m_table->setAccessibleName(QStringLiteral("People"));
    m_model = new SampleTable(m_table);
    m_table->setModel(m_model);
    RowDelegate *rows = m_table->rows();
    rows->setColumn(SampleTable::Tick, ColumnLook::tick());
    rows->setColumn(SampleTable::Email, ColumnLook::email(SampleTable::LinkRole));
    rows->setColumn(SampleTable::Clients, {.suffixRole = SampleTable::SuffixRole});
    rows->setColumn(SampleTable::Expires, ColumnLook::date(SampleTable::ToneRole));
    rows->setColumn(SampleTable::Sessions, ColumnLook::number());
    m_table->setColumnBaseWidth(SampleTable::Tick, 36);
    m_table->setColumnBaseWidth(SampleTable::Status, 146);
    m_table->setStretchColumn(SampleTable::Name, 138);
    m_table->setStretchColumn(SampleTable::Email, 180);
    layout->addWidget(m_button);
    layout->addWidget(m_table);
    m_window->resize(1100, 520);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    // The mouse of another test may rest anywhere: start from outside the table.
    QTest::mouseMove(m_window->windowHandle(), QPoint(2, 2));
}

void TestTableView::cleanup()
{
    m_window.reset();
}

QColor TestTableView::backgroundAt(int row) const
{
    // Inside the empty end of the last cell's padding: nothing is drawn there but the ground.
    const QRect place = cell(row, SampleTable::Name);
    const QImage image = m_table->viewport()->grab().toImage();
    return image.pixelColor(QPoint(place.left() + 4, place.top() + 6) * image.devicePixelRatio());
}

void TestTableView::moveMouse(const QPoint &place) const
{
    QTest::mouseMove(m_window->windowHandle(), m_table->viewport()->mapTo(m_window.get(), place));
}

void TestTableView::doubleClick(const QPoint &place) const
{
    // Through the window, so that all four events come as from a mouse.
    QTest::mouseDClick(m_window->windowHandle(), Qt::LeftButton, {}, m_table->viewport()->mapTo(m_window.get(), place));
}

void TestTableView::modelIsSound()
{
    SampleTable model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 9);
}

void TestTableView::clickTicksAndUnticks()
{
    QVERIFY(!m_model->isTicked(0));
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, cell(0, SampleTable::Tick).center());
    QVERIFY(m_model->isTicked(0));
    // Anywhere in the cell counts.
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, cell(0, SampleTable::Tick).topLeft() + QPoint(3, 3));
    QVERIFY(!m_model->isTicked(0));
    QTest::mouseClick(m_table->viewport(), Qt::RightButton, {}, cell(0, SampleTable::Tick).center());
    QVERIFY(!m_model->isTicked(0));
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, cell(0, SampleTable::Name).center());
    QVERIFY(!m_model->isTicked(0));
}

void TestTableView::doubleClickOnATickBoxIsTwoTicks()
{
    QSignalSpy activated(m_table, &QAbstractItemView::activated);
    QSignalSpy changed(m_model, &QAbstractItemModel::dataChanged);
    doubleClick(cell(0, SampleTable::Tick).center());
    QCOMPARE(changed.count(), 2);
    QVERIFY(!m_model->isTicked(0));
    QCOMPARE(activated.count(), 0);
}

void TestTableView::spaceTicksTheCurrentRow()
{
    m_table->setFocus(Qt::TabFocusReason);
    m_table->setCurrentIndex(m_model->index(1, SampleTable::Status));
    QTest::keyClick(m_table, Qt::Key_Space);
    QVERIFY(m_model->isTicked(1));
    QTest::keyClick(m_table, Qt::Key_Down);
    QTest::keyClick(m_table, Qt::Key_Space);
    QVERIFY(!m_model->isTicked(2));
    QVERIFY(m_model->isTicked(1));
}

void TestTableView::rowsThatCannotBeTickedStayUnticked()
{
    const int row = SampleTable::untickable;
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, cell(row, SampleTable::Tick).center());
    QVERIFY(!m_model->isTicked(row));
    m_table->setCurrentIndex(m_model->index(row, SampleTable::Name));
    QTest::keyClick(m_table, Qt::Key_Space);
    QVERIFY(!m_model->isTicked(row));
    QVERIFY(!m_table->rows()->isTickable(m_model->index(row, SampleTable::Name)));
}

void TestTableView::doubleClickAndReturnActivate()
{
    QSignalSpy activated(m_table, &QAbstractItemView::activated);
    doubleClick(cell(3, SampleTable::Name).center());
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.at(0).at(0).toModelIndex().row(), 3);
    QTest::keyClick(m_table, Qt::Key_Return);
    QTest::keyClick(m_table, Qt::Key_Enter, Qt::KeypadModifier);
    QCOMPARE(activated.count(), 3);
}

void TestTableView::linkIsClickedAndFollowedByKey()
{
    QSignalSpy link(m_table, &TableView::linkActivated);
    QSignalSpy activated(m_table, &QAbstractItemView::activated);
    const QRect place = cell(SampleTable::untickable, SampleTable::Email);
    QStyleOptionViewItem option;
    option.rect = place;
    // The link stands behind the words of the cell.
    const QPoint words = m_table->rows()->linkRect(option, m_model->index(SampleTable::untickable, SampleTable::Email)).center();
    QVERIFY(words.x() > place.left() + 60);
    moveMouse(words);
    QTRY_COMPARE(m_table->viewport()->cursor().shape(), Qt::PointingHandCursor);
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, words);
    QCOMPARE(link.count(), 1);
    // Beside the words is not on the link.
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, place.topRight() + QPoint(-12, place.height() / 2));
    QCOMPARE(link.count(), 1);
    QTest::keyClick(m_table, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(link.count(), 2);
    QCOMPARE(link.at(1).at(0).toModelIndex(), m_model->index(SampleTable::untickable, SampleTable::Email));
    QCOMPARE(activated.count(), 0);
    // A row without a link has none to follow.
    m_table->setCurrentIndex(m_model->index(0, SampleTable::Email));
    QTest::keyClick(m_table, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(link.count(), 2);
}

void TestTableView::backgroundTellsTheState_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<bool>("hovered");
    QTest::addColumn<bool>("current");
    QTest::addColumn<Token>("token");
    QTest::newRow("plain") << 0 << false << false << Token::surface;
    QTest::newRow("ticked") << 2 << false << false << Token::ticked;
    QTest::newRow("hovered") << 0 << true << false << Token::hover;
    QTest::newRow("current") << 0 << false << true << Token::selected;
    QTest::newRow("current and ticked") << 2 << false << true << Token::selected;
    QTest::newRow("current and hovered") << 0 << true << true << Token::selected;
}

void TestTableView::backgroundTellsTheState()
{
    QFETCH(int, row);
    QFETCH(bool, hovered);
    QFETCH(bool, current);
    QFETCH(Token, token);
    if (current)
        m_table->selectRow(row);
    if (hovered) {
        moveMouse(cell(row, SampleTable::Status).center());
        QTRY_COMPARE(m_table->hoveredRow(), row);
    }
    QCOMPARE(backgroundAt(row), tokenColor(token));
}

void TestTableView::leavingTheTableEndsTheHover()
{
    moveMouse(cell(1, SampleTable::Name).center());
    QTRY_COMPARE(m_table->hoveredRow(), 1);
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(m_table->viewport(), &leave);
    QCOMPARE(m_table->hoveredRow(), -1);
}

void TestTableView::ringShowsForTheKeyboardOnly()
{
    m_button->setFocus(Qt::TabFocusReason);
    QTest::keyClick(m_button, Qt::Key_Tab);
    QVERIFY(m_table->hasFocus());
    QVERIFY(m_table->showsRing());
    // Whoever comes by key gets a place to start from.
    QCOMPARE(m_table->currentIndex().row(), 0);
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, cell(2, SampleTable::Name).center());
    QVERIFY(!m_table->showsRing());
    QTest::keyClick(m_table, Qt::Key_Down);
    QVERIFY(m_table->showsRing());
    QCOMPARE(m_table->currentIndex().row(), 3);

    const QRect row = cell(3, SampleTable::Tick);
    const QImage image = m_table->viewport()->grab().toImage();
    QCOMPARE(image.pixelColor(QPoint(0, row.center().y()) * image.devicePixelRatio()), tokenColor(Token::focus));
    // Tab leaves the table, it does not walk through its cells.
    QTest::keyClick(m_table, Qt::Key_Tab);
    QVERIFY(!m_table->hasFocus());
}

void TestTableView::stretchedColumnsShareWhatIsLeft()
{
    QCOMPARE(m_table->horizontalHeader()->length(), m_table->viewport()->width());
    m_window->resize(500, 520);
    QTRY_COMPARE(m_table->columnWidth(SampleTable::Name), 138);
    QCOMPARE(m_table->columnWidth(SampleTable::Email), 180);
    QTRY_VERIFY(m_table->horizontalScrollBar()->isVisible());
    m_window->resize(1400, 520);
    QTRY_COMPARE(m_table->horizontalHeader()->length(), m_table->viewport()->width());
}

void TestTableView::rolesDecideHowACellIsDrawn()
{
    const RowDelegate *rows = m_table->rows();
    QCOMPARE(rows->kindOf(m_model->index(0, SampleTable::Status)), ColumnLook::Kind::status);
    QCOMPARE(rows->kindOf(m_model->index(0, SampleTable::Name)), ColumnLook::Kind::name);
    QCOMPARE(rows->kindOf(m_model->index(0, SampleTable::Clients)), ColumnLook::Kind::text);
    QCOMPARE(rows->kindOf(m_model->index(0, SampleTable::Email)), ColumnLook::Kind::email);
    QCOMPARE(rows->tickColumn(), int(SampleTable::Tick));
}

void TestTableView::screenReaderHearsTheTick()
{
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(m_table);
    QVERIFY(table && table->tableInterface());
    QAccessibleInterface *ticked = table->tableInterface()->cellAt(2, SampleTable::Tick);
    QVERIFY(ticked);
    QVERIFY(ticked->state().checkable);
    QVERIFY(ticked->state().checked);
    QAccessibleInterface *plain = table->tableInterface()->cellAt(0, SampleTable::Tick);
    QVERIFY(plain->state().checkable);
    QVERIFY(!plain->state().checked);
    QAccessibleInterface *fixed = table->tableInterface()->cellAt(SampleTable::untickable, SampleTable::Tick);
    QVERIFY(!fixed->state().checkable);
    QAccessibleInterface *status = table->tableInterface()->cellAt(0, SampleTable::Status);
    QCOMPARE(status->text(QAccessible::Name), QStringLiteral("Invited"));
}

void TestTableView::rowsGrowWithTheFont()
{
    QCOMPARE(m_table->rowHeight(0), 36);
    QCOMPARE(m_table->horizontalHeader()->height(), 32);
    Theme large(*qApp, {.scheme = Scheme::light, .fontScale = 2.0, .cacheFolder = m_cache.path()});
    TableView other;
    SampleTable model;
    other.setModel(&model);
    QVERIFY(other.rowHeight(0) >= 72);
    Theme back(*qApp, {.scheme = Scheme::light, .fontScale = 1.0, .cacheFolder = m_cache.path()});
}

QTEST_MAIN(TestTableView)
#include "tst_tableview.moc"
