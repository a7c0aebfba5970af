// The firms that were open lately.

#include "tests/support/ownplaces.h"
#include "ui/start/recentfirms.h"

#include <QDir>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace portico;

class TestRecentFirms : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { test::useOwnPlaces(); }
    void init() { QSettings().clear(); }

    void newestFirstAndEachOnce()
    {
        QVERIFY(RecentFirms::list().isEmpty());
        add("one");
        add("two");
        add("one");
        QCOMPARE(names(), (QStringList{QStringLiteral("one"), QStringLiteral("two")}));
        // However its path is written.
        RecentFirms::add(folder("two") + QStringLiteral("/../two/"), QStringLiteral("Two"));
        QCOMPARE(names(), (QStringList{QStringLiteral("Two"), QStringLiteral("one")}));
    }

    void keepsOnlyAFew()
    {
        for (int i = 0; i < RecentFirms::most + 3; ++i)
            add(QByteArray::number(i).constData());
        QCOMPARE(RecentFirms::list().size(), RecentFirms::most);
        QCOMPARE(names().first(), QString::number(RecentFirms::most + 2));
    }

    void saysWhichAreGone()
    {
        QVERIFY(QDir().mkpath(folder("there")));
        QFile file(folder("there") + QStringLiteral("/firm.db"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        add("there");
        add("gone");
        QVERIFY(!RecentFirms::list().at(0).there);
        QVERIFY(RecentFirms::list().at(1).there);
        RecentFirms::drop(folder("gone"));
        QCOMPARE(names(), QStringList{QStringLiteral("there")});
        RecentFirms::drop(folder("there"));
        QVERIFY(RecentFirms::list().isEmpty());
        QVERIFY(file.exists()); // only the list forgets
    }

private:
    QString folder(const char *name) const { return m_place.filePath(QLatin1StringView(name)); }
    void add(const char *name) { RecentFirms::add(folder(name), QLatin1StringView(name)); }
    QStringList names() const
    {
        QStringList found;
        const QList<RecentFirm> firms = RecentFirms::list();
        for (const RecentFirm &firm : firms)
            found.append(firm.name);
        return found;
    }

    QTemporaryDir m_place;
};

QTEST_GUILESS_MAIN(TestRecentFirms)
#include "tst_recentfirms.moc"
