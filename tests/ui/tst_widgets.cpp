#include <QFocusFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include <memory>

#include "ui/look/focusring.h"
#include "ui/look/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/elidedcombobox.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/personrow.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/statuslabel.h"

using namespace portico;

/// The small widgets, a function each, and the focus ring around them.
class TestWidgets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void elidedLabel_data();
    void elidedLabel();
    void elidedComboBox();
    void searchField();
    void searchFieldPassesArrowsOn();
    void formField();
    void messageStrip();
    void emptyState();
    void emptyStateCovers();
    void card();
    void personRow();
    void buttons();
    void disabledReason();
    void focusRing();

private:
    QTemporaryDir m_cache;
    std::unique_ptr<Theme> m_theme;
};

void TestWidgets::initTestCase()
{
    m_theme = std::make_unique<Theme>(*qApp, ThemeOptions{.scheme = Scheme::light, .cacheFolder = m_cache.path()});
}

void TestWidgets::elidedLabel_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Qt::TextElideMode>("mode");
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("end");
    QTest::newRow("name") << QStringLiteral("Brightwater Veterinary Group Holdings Limited") << Qt::ElideRight
                          << QStringLiteral("Bright") << QStringLiteral("…");
    QTest::newRow("address") << QStringLiteral("marguerite.delacroix-whittingstall@harborfinch.example")
                             << Qt::ElideMiddle << QStringLiteral("marg") << QStringLiteral("example");
}

void TestWidgets::elidedLabel()
{
    QFETCH(QString, text);
    QFETCH(Qt::TextElideMode, mode);
    QFETCH(QString, start);
    QFETCH(QString, end);
    ElidedLabel label(text, mode);
    label.resize(label.sizeHint());
    QVERIFY(!label.isElided());
    QCOMPARE(label.shownText(), text);
    label.resize(150, label.height());
    QVERIFY(label.isElided());
    QVERIFY(label.shownText().startsWith(start));
    QVERIFY(label.shownText().endsWith(end));
    QCOMPARE(label.text(), text);
    QVERIFY(label.minimumSizeHint().width() < 100);
}

/// A narrow box shows what a box with the shortened words would show, and a wide one its words.
void TestWidgets::elidedComboBox()
{
    const auto drawn = [](QComboBox &box, const QString &text, int width) {
        box.addItem(text);
        box.resize(width, box.sizeHint().height());
        return box.grab().toImage();
    };
    const QString words = QStringLiteral("Assigned to anybody");
    ElidedComboBox narrow;
    QComboBox cut;
    const QImage shown = drawn(narrow, words, 110);
    QVERIFY(shown != drawn(cut, words, 110));
    bool found = false;
    for (qsizetype length = 1; length < words.size() && !found; ++length) {
        QComboBox shortened;
        found = shown == drawn(shortened, words.left(length).trimmed() + u'…', 110);
    }
    QVERIFY(found);
    ElidedComboBox wide;
    QComboBox usual;
    QCOMPARE(drawn(wide, words, 300), drawn(usual, words, 300));
    QCOMPARE(narrow.currentText(), words);
}

void TestWidgets::searchField()
{
    SearchField field(QStringLiteral("Search clients by name, email or phone"));
    field.resize(400, 36);
    field.show();
    auto *clear = field.findChild<QToolButton *>();
    QVERIFY(clear);
    QVERIFY(clear->isHidden());
    QCOMPARE(field.accessibleName(), QStringLiteral("Search clients by name, email or phone"));
    QTest::keyClicks(&field, QStringLiteral("harbor"));
    QVERIFY(clear->isVisible());
    QVERIFY(field.rect().contains(clear->geometry()));
    QTest::mouseClick(clear, Qt::LeftButton);
    QCOMPARE(field.text(), QString());
    QVERIFY(clear->isHidden());
    QTest::keyClicks(&field, QStringLiteral("x"));
    QTest::keyClick(&field, Qt::Key_Escape);
    QCOMPARE(field.text(), QString());
    QCOMPARE(field.sizeHint().height(), 36);
    field.setCompact(true);
    QCOMPARE(field.sizeHint().height(), 32);
}

void TestWidgets::searchFieldPassesArrowsOn()
{
    class Listener : public QWidget
    {
    public:
        QList<int> keys;

    protected:
        void keyPressEvent(QKeyEvent *event) override { keys.append(event->key()); }
    };
    Listener list;
    SearchField field(QStringLiteral("Search"));
    field.setCompanion(&list);
    QTest::keyClick(&field, Qt::Key_Down);
    QTest::keyClick(&field, Qt::Key_A);
    QTest::keyClick(&field, Qt::Key_Left);
    QTest::keyClick(&field, Qt::Key_PageUp);
    QCOMPARE(list.keys, (QList<int>{Qt::Key_Down, Qt::Key_PageUp}));
    QCOMPARE(field.text(), QStringLiteral("a"));
}

void TestWidgets::formField()
{
    auto *edit = new QLineEdit;
    FormField field(QStringLiteral("&Email"), edit);
    field.show();
    QCOMPARE(edit->accessibleName(), QStringLiteral("Email"));
    const int bare = field.sizeHint().height();
    field.setHelp(QStringLiteral("Where the invite goes."));
    QCOMPARE(edit->accessibleDescription(), QStringLiteral("Where the invite goes."));
    QVERIFY(field.sizeHint().height() > bare);
    field.setError(QStringLiteral("The part after @ needs a dot."));
    QVERIFY(field.hasError());
    QVERIFY(edit->property("invalid").toBool());
    QCOMPARE(edit->accessibleDescription(), QStringLiteral("The part after @ needs a dot."));
    field.setError({});
    QVERIFY(!field.hasError());
    QVERIFY(!edit->property("invalid").toBool());
    QCOMPARE(edit->accessibleDescription(), QStringLiteral("Where the invite goes."));
}

void TestWidgets::messageStrip()
{
    MessageStrip strip(MessageStrip::Kind::queued, QStringLiteral("The mail server cannot be reached."));
    QSignalSpy action(&strip, &MessageStrip::actionTriggered);
    strip.resize(300, 60);
    strip.show();
    QVERIFY(strip.actionButton()->isHidden());
    QCOMPARE(strip.property("kind").toString(), QStringLiteral("queued"));
    QCOMPARE(strip.accessibleName(), QStringLiteral("The mail server cannot be reached."));
    strip.setKind(MessageStrip::Kind::undeliverable);
    QCOMPARE(strip.property("kind").toString(), QStringLiteral("undeliverable"));
    QCOMPARE(strip.grab().toImage().pixelColor(150, 4), tokenColor(Token::undeliverableTint));
    strip.setAction(QStringLiteral("Correct Email…"));
    QTest::mouseClick(strip.actionButton(), Qt::LeftButton);
    QCOMPARE(action.count(), 1);
    QVERIFY(strip.heightForWidth(150) > strip.heightForWidth(800));
}

void TestWidgets::emptyState()
{
    EmptyState state(IconName::search, QStringLiteral("No client matches “harbr”"),
                     QStringLiteral("Check the spelling."), QStringLiteral("Clear Search"));
    QSignalSpy action(&state, &EmptyState::actionTriggered);
    QTest::mouseClick(state.actionButton(), Qt::LeftButton);
    QCOMPARE(action.count(), 1);
    QCOMPARE(state.accessibleName(), QStringLiteral("No client matches “harbr”"));
    state.setContent(IconName::clients, QStringLiteral("No clients yet"), QStringLiteral("Import them."));
    QVERIFY(state.actionButton()->isHidden());
}

void TestWidgets::emptyStateCovers()
{
    QScrollArea area;
    auto *state = new EmptyState;
    state->cover(&area);
    QVERIFY(state->isHidden());
    area.show();
    for (const QSize size : {QSize(300, 200), QSize(640, 480)}) {
        area.resize(size);
        QTRY_COMPARE(area.size(), size);
        QTRY_COMPARE(state->geometry(), area.viewport()->geometry());
    }
}

void TestWidgets::card()
{
    Card card(QStringLiteral("Client Portal"), Card::Body::flush);
    card.setCount(QStringLiteral("4 people"));
    auto *button = makeButton(QStringLiteral("Invite"));
    card.addHeaderWidget(button);
    auto *row = new QLabel(QStringLiteral("row"));
    card.body()->addWidget(row);
    card.resize(500, 200);
    card.show();
    QCOMPARE(card.accessibleName(), QStringLiteral("Client Portal"));
    QVERIFY(button->mapTo(&card, QPoint(button->width(), 0)).x() > 480);
    // From edge to edge, but for the border.
    QCOMPARE(row->mapTo(&card, QPoint()).x(), 1);
    QCOMPARE(card.grab().toImage().pixelColor(250, 100), tokenColor(Token::surface));
}

void TestWidgets::personRow()
{
    QWidget page;
    auto *layout = new QVBoxLayout(&page);
    PersonRow *rows[2];
    for (PersonRow *&row : rows) {
        row = new PersonRow;
        layout->addWidget(row);
    }
    rows[0]->setName(QStringLiteral("Jane Finch"));
    rows[0]->setAddress(QStringLiteral("jane@harborfinch.example"));
    rows[0]->setStatus(statusLook(PortalStatus::invited), QStringLiteral("12 Nov 2026"));
    rows[1]->setName(QStringLiteral("Marguerite Delacroix-Whittingstall of Brightwater and of other places"));
    rows[1]->setAddress(QStringLiteral("marguerite.delacroix-whittingstall@brightwater-vets.example"));
    rows[1]->setStatus(statusLook(PortalStatus::undeliverable), QStringLiteral("No such mailbox"));
    rows[1]->addTrailing(makeButton(QStringLiteral("Correct Email…")));
    page.resize(800, 160);
    page.show();
    QCOMPARE(rows[0]->accessibleName(), QStringLiteral("Jane Finch, jane@harborfinch.example"));
    QVERIFY(rows[0]->height() >= 56);
    // The statuses stand in one line below each other, however long the names are.
    QTRY_COMPARE(rows[0]->status()->x(), rows[1]->status()->x());
}

void TestWidgets::buttons()
{
    std::unique_ptr<QPushButton> primary(makeButton(QStringLiteral("Send"), ButtonKind::primary));
    std::unique_ptr<QPushButton> plain(makeButton(QStringLiteral("Cancel")));
    QVERIFY(primary->isDefault());
    QVERIFY(!plain->isDefault());
    QVERIFY(!plain->autoDefault());
    QCOMPARE(plain->sizeHint().height(), 32);
    primary->resize(primary->sizeHint());
    QCOMPARE(primary->grab().toImage().pixelColor(6, 16), tokenColor(Token::accentFill));
    std::unique_ptr<QPushButton> danger(makeButton(QStringLiteral("Remove Access"), ButtonKind::danger));
    danger->resize(danger->sizeHint());
    QCOMPARE(danger->grab().toImage().pixelColor(6, 16), tokenColor(Token::dangerFill));
    danger->setEnabled(false);
    QCOMPARE(danger->grab().toImage().pixelColor(6, 16), tokenColor(Token::window));
}

void TestWidgets::disabledReason()
{
    std::unique_ptr<QPushButton> button(makeButton(QStringLiteral("Invite")));
    setDisabledReason(button.get(), QStringLiteral("This client is inactive."));
    QVERIFY(!button->isEnabled());
    QCOMPARE(button->toolTip(), QStringLiteral("This client is inactive."));
    QCOMPARE(button->accessibleDescription(), QStringLiteral("This client is inactive."));
    setDisabledReason(button.get(), {}, QStringLiteral("Ctrl+I"));
    QVERIFY(button->isEnabled());
    QCOMPARE(button->toolTip(), QStringLiteral("Ctrl+I"));
    QCOMPARE(button->accessibleDescription(), QString());
}

void TestWidgets::focusRing()
{
    const auto *ring = m_theme->findChild<FocusRing *>();
    QVERIFY(ring);
    QWidget window;
    auto *layout = new QHBoxLayout(&window);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *field = new QLineEdit;
    auto *first = makeButton(QStringLiteral("First"));
    auto *second = makeButton(QStringLiteral("Second"));
    for (QWidget *widget :
         {static_cast<QWidget *>(field), static_cast<QWidget *>(first), static_cast<QWidget *>(second)})
        layout->addWidget(widget);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    field->setFocus();

    QTest::keyClick(field, Qt::Key_Tab);
    QVERIFY(first->hasFocus());
    QCOMPARE(ring->ringed(), first);
    auto *frame = window.findChild<QFocusFrame *>();
    QVERIFY(frame && frame->isVisible());
    QTest::keyClick(first, Qt::Key_Tab);
    QCOMPARE(ring->ringed(), second);
    QTRY_COMPARE(frame->geometry(), second->geometry().adjusted(-4, -4, 4, 4));
    // Fields show their own border, and the mouse needs no ring.
    QTest::keyClick(second, Qt::Key_Backtab);
    QTest::keyClick(first, Qt::Key_Backtab);
    QVERIFY(field->hasFocus());
    QCOMPARE(ring->ringed(), nullptr);
    QTest::mouseClick(second, Qt::LeftButton);
    QVERIFY(second->hasFocus());
    QCOMPARE(ring->ringed(), nullptr);
    // The ring outlives the widget that had it.
    QTest::keyClick(second, Qt::Key_Backtab);
    QCOMPARE(ring->ringed(), first);
    delete first;
    QCOMPARE(ring->ringed(), nullptr);
    QTest::keyClick(second, Qt::Key_Space);
}

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
