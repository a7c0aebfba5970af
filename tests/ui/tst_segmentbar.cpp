#include "ui/look/theme.h"
#include "ui/widgets/segmentbar.h"

#include <QAccessible>
#include <QApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace portico;

namespace {

const QStringList kWords{QStringLiteral("All"), QStringLiteral("Queued"), QStringLiteral("Sent")};

void fill(SegmentBar &bar)
{
    for (const QString &word : kWords)
        bar.addSegment(word);
}

} // namespace

class TestSegmentBar : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(*qApp, ThemeOptions{Scheme::light, 1.0, m_cache.path()});
    }

    void exactlyOneIsChosen()
    {
        SegmentBar bar;
        QCOMPARE(bar.current(), -1);
        fill(bar);
        QCOMPARE(bar.current(), 0);
        QSignalSpy changes(&bar, &SegmentBar::currentChanged);
        bar.setCurrent(2);
        QCOMPARE(bar.current(), 2);
        QVERIFY(!bar.segment(0)->isChecked());
        bar.setCurrent(2);
        bar.setCurrent(7);
        bar.setCurrent(-1);
        QCOMPARE(bar.current(), 2);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.first().first().toInt(), 2);
    }

    void mouseAndArrowKeysChoose()
    {
        SegmentBar bar;
        fill(bar);
        bar.resize(bar.sizeHint());
        bar.show();
        QVERIFY(QTest::qWaitForWindowActive(&bar));
        QTest::mouseClick(bar.segment(1), Qt::LeftButton);
        QCOMPARE(bar.current(), 1);
        bar.segment(1)->setFocus();
        QTest::keyClick(bar.segment(1), Qt::Key_Right);
        QCOMPARE(bar.current(), 2);
        QVERIFY(bar.segment(2)->hasFocus());
        QTest::keyClick(bar.segment(2), Qt::Key_Left);
        QCOMPARE(bar.current(), 1);
    }

    void screenReadersHearWordAndCount()
    {
        SegmentBar bar;
        fill(bar);
        bar.segment(1)->setCount(QStringLiteral("141"));
        QAccessibleInterface *one = QAccessible::queryAccessibleInterface(bar.segment(1));
        QVERIFY(one);
        QCOMPARE(one->text(QAccessible::Name), QStringLiteral("Queued, 141"));
        QCOMPARE(one->role(), QAccessible::RadioButton);
        QVERIFY(!one->state().checked);
        QVERIFY(QAccessible::queryAccessibleInterface(bar.segment(0))->state().checked);
        bar.segment(1)->setCount({});
        QCOMPARE(one->text(QAccessible::Name), QStringLiteral("Queued"));
    }

    void wrapsWhereItIsNarrow()
    {
        SegmentBar bar;
        fill(bar);
        const int wide = bar.sizeHint().width();
        const int line = bar.heightForWidth(wide);
        QVERIFY(bar.heightForWidth(wide - 1) > line);
        const int narrow = bar.minimumSizeHint().width();
        bar.resize(narrow, bar.heightForWidth(narrow));
        bar.show();
        for (int i = 0; i < kWords.size(); ++i) {
            QVERIFY2(bar.rect().contains(bar.segment(i)->geometry()), qPrintable(kWords[i]));
            for (int other = 0; other < i; ++other)
                QVERIFY(!bar.segment(i)->geometry().intersects(bar.segment(other)->geometry()));
        }
    }

    void mirrors()
    {
        SegmentBar bar;
        bar.setLayoutDirection(Qt::RightToLeft);
        fill(bar);
        bar.resize(bar.sizeHint());
        bar.show();
        QVERIFY(bar.segment(0)->x() > bar.segment(1)->x());
        QVERIFY(bar.segment(1)->x() > bar.segment(2)->x());
    }

private:
    QTemporaryDir m_cache;
    std::unique_ptr<Theme> m_theme;
};

QTEST_MAIN(TestSegmentBar)
#include "tst_segmentbar.moc"
