#include "translations/translations.h"

#include <QCoreApplication>
#include <QFile>
#include <QTest>
#include <QXmlStreamReader>

using namespace portico;

/// The translations that the mains load, asked as a window asks for them: for every plural of the files that the
/// translators edit.
class TestTranslations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void plurals_data();
    void plurals();
    void textWithoutTranslationStays();
    void languageChanges();
    void anUnknownLanguageIsEnglish();
    void chosenLanguageKeepsTheRegion();
};

namespace {

QString withNumber(QString form, int number)
{
    const QString text = QString::number(number);
    return form.replace(QStringLiteral("%Ln"), text).replace(QStringLiteral("%n"), text);
}

QString cancel()
{
    return QCoreApplication::translate("portico::ClientDialog", "Cancel");
}

/// A row for every plural of a language's file.
void addPlurals(const QString &language)
{
    QFile file(QStringLiteral(PORTICO_SOURCE_DIR "/translations/portico_%1.ts").arg(language));
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
            if (!forms.isEmpty()) {
                QTest::addRow("%s, %s: %.60s", qPrintable(language), context.constData(), source.constData())
                    << language << context << source << forms;
                ++rows;
            }
            forms.clear();
        }
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QVERIFY(rows > 0);
}

} // namespace

void TestTranslations::plurals_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QByteArray>("context");
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QStringList>("forms");
    addPlurals(QStringLiteral("en"));
    addPlurals(QStringLiteral("es"));
}

void TestTranslations::plurals()
{
    QFETCH(const QString, language);
    installTranslations(*QCoreApplication::instance(), QLocale(language));
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

void TestTranslations::languageChanges()
{
    QCoreApplication &application = *QCoreApplication::instance();
    installTranslations(application, QLocale(QStringLiteral("es_US")));
    QCOMPARE(cancel(), QStringLiteral("Cancelar"));
    QCOMPARE(QLocale().language(), QLocale::Spanish);
    installTranslations(application, QLocale(QStringLiteral("en_US")));
    QCOMPARE(cancel(), QStringLiteral("Cancel"));
    QCOMPARE(QLocale().language(), QLocale::English);
}

void TestTranslations::anUnknownLanguageIsEnglish()
{
    installTranslations(*QCoreApplication::instance(), QLocale(QStringLiteral("fi_FI")));
    QCOMPARE(cancel(), QStringLiteral("Cancel"));
    QCOMPARE(QLocale().language(), QLocale::Finnish);
}

void TestTranslations::chosenLanguageKeepsTheRegion()
{
    const QLocale system = QLocale::system();
    QCOMPARE(localeOfLanguage({}), system);
    QCOMPARE(localeOfLanguage(QStringLiteral("no language")), system);
    const QLocale spanish = localeOfLanguage(QStringLiteral("es"));
    QCOMPARE(spanish, QLocale(QLocale::Spanish, system.territory()));
    QCOMPARE(spanish.language(), QLocale::Spanish);
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
