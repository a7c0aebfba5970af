// Where a list is exported to, what is told of it, and that it can be stopped.

#include "tests/ui/portal/portalworld.h"
#include "ui/exportdialog.h"
#include "ui/look/theme.h"

#include <QApplication>
#include <QFileDialog>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace portico;
using namespace portico::test;

namespace {
constexpr int kPatience = 30'000;
}

class ExportDialogTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void asksWhereTo();
    void canBeStopped();
    void cleanupTestCase() { m_theme.reset(); }

private:
    std::unique_ptr<Theme> m_theme;
};

void ExportDialogTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_theme = std::make_unique<Theme>(*qApp, ThemeOptions{.scheme = Scheme::light, .fontScale = 1.0, .cacheFolder = {}});
}

void ExportDialogTest::asksWhereTo()
{
    PortalWorld world;
    QWidget window;
    QString asked;
    ExportJob job;
    job.title = QStringLiteral("Export");
    job.fileName = QStringLiteral("list");
    job.write = [&](const QString &file, const ExportJob::Progress &, const CancelFlag &) {
        asked = file;
        return world.firm.firm->read([](Connection &, const std::atomic_bool &) -> Result<qint64> { return 1; });
    };
    exportList(world.services, job, &window);
    auto *dialog = window.findChild<QFileDialog *>(QStringLiteral("exportFile"));
    QVERIFY(dialog);
    QCOMPARE(dialog->acceptMode(), QFileDialog::AcceptSave);
    const QString file = world.mailFolder.filePath(QStringLiteral("out.csv"));
    Q_EMIT dialog->fileSelected(file);
    QTRY_COMPARE_WITH_TIMEOUT(world.told.value(0), QStringLiteral("1 row exported to out.csv"), kPatience);
    QCOMPARE(asked, file);
}

void ExportDialogTest::canBeStopped()
{
    PortalWorld world;
    QWidget window;
    ExportJob job;
    job.write = [&](const QString &, const ExportJob::Progress &progress, const CancelFlag &cancel) {
        return world.firm.firm->read(
            [progress](Connection &, const std::atomic_bool &cancelled) -> Result<qint64> {
                progress(10, 100);
                while (!cancelled.load())
                    QThread::yieldCurrentThread();
                return Error{ErrorKind::internal, QStringLiteral("stopped"), {}};
            },
            cancel);
    };
    QPointer<ExportDialog> dialog = new ExportDialog(world.services, job, QStringLiteral("x.csv"), &window);
    QSignalSpy ended(dialog, &ExportDialog::ended);
    QTRY_VERIFY_WITH_TIMEOUT(dialog->isVisible(), kPatience); // it takes longer than a moment
    QTest::mouseClick(dialog->noButton(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, kPatience);
    QCOMPARE(ended.first().first().toBool(), false);
    QVERIFY2(world.told.isEmpty(), "whoever stopped it knows");
    QTRY_VERIFY(!dialog);
}

QTEST_MAIN(ExportDialogTest)
#include "tst_exportdialog.moc"
