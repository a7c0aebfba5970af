#include "app/store/enginestream.h"

#include <QByteArray>
#include <QTest>

namespace {

const QByteArray kKey = QByteArray::fromHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");

QByteArray streamed(QByteArray text, const QByteArray &nonce, quint32 block)
{
    const auto bytes = [](const QByteArray &from) { return reinterpret_cast<const std::uint8_t *>(from.constData()); };
    portico_chacha20_xor(text.data(), size_t(text.size()), bytes(kKey), bytes(nonce), block);
    return text;
}

} // namespace

class TestEngineStream : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// RFC 8439, 2.4.2.
    void theExampleOfTheStandard()
    {
        const QByteArray text = "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, "
                                "sunscreen would be it.";
        const QByteArray sealed = QByteArray::fromHex(
            "6e2e359a2568f98041ba0728dd0d6981e97e7aec1d4360c20a27afccfd9fae0bf91b65c5524733ab8f593dabcd62b357"
            "1639d624e65152ab8f530c359f0861d807ca0dbf500d6a6156a38e088a22b65e52bc514d16ccf806818ce91ab7793736"
            "5af90bbf74a35be6b40b8eedf2785e42874d");
        const QByteArray nonce = QByteArray::fromHex("000000000000004a00000000");
        QCOMPARE(streamed(text, nonce, 1).toHex(), sealed.toHex());
        QCOMPARE(streamed(sealed, nonce, 1), text);
    }

    void blocksAreCountedAround_data()
    {
        QTest::addColumn<quint32>("first");
        QTest::addColumn<int>("size");
        for (const int size : {0, 1, 63, 64, 65, 4064, 4096, 65536}) {
            for (const quint32 first : {0u, 1u, 0xffffffc0u, 0xfffffffeu, 0xffffffffu})
                QTest::addRow("%d bytes from block %08x", size, first) << first << size;
        }
    }

    void blocksAreCountedAround()
    {
        QFETCH(quint32, first);
        QFETCH(int, size);
        const QByteArray nonce("a nonce of 12", 12);
        QByteArray text(size, 'x');
        for (int i = 0; i < size; ++i)
            text[i] = char(i * 31);
        QByteArray block; // one at a time, each with its own number
        quint32 number = first;
        for (int at = 0; at < size; at += 64)
            block += streamed(text.mid(at, 64), nonce, number++);
        QCOMPARE(streamed(text, nonce, first), block);
    }
};

QTEST_GUILESS_MAIN(TestEngineStream)
#include "tst_enginestream.moc"
