#include "app/mail/bounce/bouncereader.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace portico;

namespace {

/// One line of expected.tsv.
struct Expected
{
    QString file;
    QString recipient;
    QString status;
    QString inactive;
};

const QString kFolder = QStringLiteral(PORTICO_SOURCE_DIR "/../shared/corpus/bounces");

/// Files whose own fields name another recipient than the collection's list does: nobody could find that one by them.
const QStringList kContradictory{
    QStringLiteral("lhost-domino-03.eml"),    // Final-Recipient, To and Received: the same name in .org, not in .com
    QStringLiteral("lhost-office365-04.eml"), // Final-Recipient and To: the name has one word more
};

QList<Expected> readExpected()
{
    QFile file(kFolder + QStringLiteral("/expected.tsv"));
    QList<Expected> rows;
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    file.readLine();
    while (!file.atEnd()) {
        const QStringList fields = QString::fromUtf8(file.readLine()).trimmed().split(u'\t');
        if (fields.size() == 6)
            rows.append({fields[0], fields[1], fields[2], fields[5]});
    }
    return rows;
}

const BounceRecipient *find(const BounceReport &report, const QString &address)
{
    for (const BounceRecipient &recipient : report.recipients) {
        if (recipient.address.compare(address, Qt::CaseInsensitive) == 0)
            return &recipient;
    }
    return nullptr;
}

} // namespace

/// The collection of real bounces that lies beside the project, with the line ends of every system.
class TestBounceCorpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void verdictsAndAddresses_data();
    void verdictsAndAddresses();
    void cutAnywhere();

private:
    QList<Expected> m_expected;
    QHash<QString, QByteArray> m_messages;
};

void TestBounceCorpus::initTestCase()
{
    m_expected = readExpected();
    if (m_expected.isEmpty())
        QSKIP("The collection of real bounces is not beside the project: nothing is measured with it.");
    for (const Expected &row : std::as_const(m_expected)) {
        QFile file(kFolder + u'/' + row.file);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(row.file));
        m_messages.insert(row.file, file.readAll());
    }
}

void TestBounceCorpus::verdictsAndAddresses_data()
{
    QTest::addColumn<QByteArray>("lineEnd");
    QTest::newRow("LF") << QByteArray("\n");
    QTest::newRow("CRLF") << QByteArray("\r\n");
    QTest::newRow("CR") << QByteArray("\r");
}

void TestBounceCorpus::verdictsAndAddresses()
{
    QFETCH(QByteArray, lineEnd);
    int must = 0, found = 0, mustNot = 0, wrong = 0, named = 0;
    QStringList missing;
    for (const Expected &row : std::as_const(m_expected)) {
        QByteArray message = m_messages.value(row.file);
        message.replace("\r\n", "\n").replace('\n', lineEnd);
        const BounceReport report = readBounce(message);
        if (row.inactive == QLatin1StringView("not-a-bounce")) {
            QVERIFY2(!report.isBounce, qPrintable(row.file));
            continue;
        }
        const BounceRecipient *recipient = find(report, row.recipient);
        const bool inactive = recipient && recipient->bounceVerdict() == BounceVerdict::inactive;
        if (!row.recipient.startsWith(QLatin1StringView("undisclosed"))) {
            ++named;
            if (!recipient && !kContradictory.contains(row.file))
                missing.append(row.file);
        }
        if (row.inactive == QLatin1StringView("must")) {
            ++must;
            found += inactive ? 1 : 0;
            if (!inactive)
                qInfo("not called inactive: %s", qPrintable(row.file));
        } else if (row.inactive == QLatin1StringView("must-not")) {
            ++mustNot;
            wrong += inactive ? 1 : 0;
            if (inactive)
                qInfo("wrongly called inactive: %s", qPrintable(row.file));
        }
    }
    qInfo("inactive: %d of %d that must be, %d of %d that must not; %d recipients are named", found, must, wrong, mustNot, named);
    QVERIFY(must > 0 && mustNot > 0 && named > kContradictory.size());
    QVERIFY(found * 100 >= must * 98);
    QVERIFY(wrong * 100 <= mustNot);
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u' ')));
}

/// Every message, cut at some two dozen places: nothing crashes, and what is read stays within bounds.
void TestBounceCorpus::cutAnywhere()
{
    for (auto message = m_messages.cbegin(); message != m_messages.cend(); ++message) {
        const qsizetype step = std::max<qsizetype>(1, message->size() / 8);
        for (qsizetype size = 0; size < message->size(); size += step) {
            const BounceReport report = readBounce(message->first(size));
            for (const BounceRecipient &recipient : report.recipients) {
                QVERIFY(recipient.address.contains(u'@'));
                QVERIFY(recipient.words.size() <= 1000);
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestBounceCorpus)
#include "tst_bouncecorpus.moc"
