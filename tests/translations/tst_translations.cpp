#include "translations/translations.h"

#include <QCoreApplication>
#include <QFile>
#include <QTest>
#include <QXmlStreamReader>

/// The translations that the mains load, asked as a window asks for them: for every plural of the file that the
/// translators edit.
class TestTranslations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void englishPlurals_data();
    void englishPlurals();
    void textWithoutTranslationStays();
};

namespace {

QString withNumber(QString form, int number)
{
    const QString text = QString::number(number);
    return form.replace(QStringLiteral("%Ln"), text).replace(QStringLiteral("%n"), text);
}

} // namespace

void TestTranslations::initTestCase()
{
    portico::installTranslations(*QCoreApplication::instance());
}

void TestTranslations::englishPlurals_data()
{
    QTest::addColumn<QByteArray>("context");
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QStringList>("forms");

    QFile file(QStringLiteral(PORTICO_SOURCE_DIR "/translations/portico_en.ts"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QXmlStreamReader reader(&file);
    QByteArray context;
    QByteArray source;
    QStringList forms;
    int rows = 0;
    while (!reader.atEnd()) {
        reader.readNext();
        const QStringView name = reader.name();
        if (reader.isStartElement() && name == QLatin1StringView("name"))
            context = reader.readElementText().toUtf8();
        else if (reader.isStartElement() && name == QLatin1StringView("source"))
            source = reader.readElementText().toUtf8();
        else if (reader.isStartElement() && name == QLatin1StringView("numerusform"))
            forms += reader.readElementText();
        else if (reader.isEndElement() && name == QLatin1StringView("message")) {
            QTest::addRow("%s: %.60s", context.constData(), source.constData()) << context << source << forms;
            forms.clear();
            ++rows;
        }
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QVERIFY(rows > 0);
}

void TestTranslations::englishPlurals()
{
    QFETCH(const QByteArray, context);
    QFETCH(const QByteArray, source);
    QFETCH(const QStringList, forms);
    QCOMPARE(forms.size(), 2);
    for (const int number : {0, 1, 2, 11, 21}) {
        const QString &form = number == 1 ? forms.at(0) : forms.at(1);
        QCOMPARE(QCoreApplication::translate(context.constData(), source.constData(), nullptr, number),
                 withNumber(form, number));
    }
}

void TestTranslations::textWithoutTranslationStays()
{
    QCOMPARE(QCoreApplication::translate("portico::ClientListPage", "Nobody translated this"),
             QStringLiteral("Nobody translated this"));
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
