#include "ui/import/importreading.h"

#include "app/practice/import/textdecoder.h"
#include "ui/widgets/formfield.h"
#include "ui/look/fonts.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>

#include <array>

namespace portico {

namespace {

/// What is offered, where this system knows it.
constexpr std::array<const char *, 14> kCharsets{
    "UTF-8",        "WINDOWS-1252", "ISO-8859-15",  "MACINTOSH", "WINDOWS-1250", "WINDOWS-1251", "WINDOWS-1253",
    "WINDOWS-1254", "WINDOWS-1255", "WINDOWS-1256", "SHIFT_JIS", "EUC-KR",       "GB18030",      "UTF-16LE",
};

} // namespace

QString charsetWord(const QByteArray &charset)
{
    const auto named = [&charset](const QString &word) {
        return QStringLiteral("%1 (%2)").arg(word, QString::fromLatin1(charset));
    };
    if (charset.startsWith(TextDecoder::mixedPrefix))
        return QCoreApplication::translate("ImportReading", "Mixed: UTF-8 and %1")
            .arg(QString::fromLatin1(charset.sliced(TextDecoder::mixedPrefix.size())));
    if (charset.startsWith("UTF-"))
        return named(QCoreApplication::translate("ImportReading", "Unicode"));
    if (charset == "WINDOWS-1252" || charset == "ISO-8859-15")
        return named(QCoreApplication::translate("ImportReading", "Western European"));
    if (charset == "MACINTOSH")
        return named(QCoreApplication::translate("ImportReading", "Western European, old Mac"));
    if (charset == "WINDOWS-1250")
        return named(QCoreApplication::translate("ImportReading", "Central European"));
    if (charset == "WINDOWS-1251")
        return named(QCoreApplication::translate("ImportReading", "Cyrillic"));
    if (charset == "WINDOWS-1253")
        return named(QCoreApplication::translate("ImportReading", "Greek"));
    if (charset == "WINDOWS-1254")
        return named(QCoreApplication::translate("ImportReading", "Turkish"));
    if (charset == "WINDOWS-1255")
        return named(QCoreApplication::translate("ImportReading", "Hebrew"));
    if (charset == "WINDOWS-1256")
        return named(QCoreApplication::translate("ImportReading", "Arabic"));
    if (charset == "SHIFT_JIS")
        return named(QCoreApplication::translate("ImportReading", "Japanese"));
    if (charset == "EUC-KR")
        return named(QCoreApplication::translate("ImportReading", "Korean"));
    if (charset == "GB18030")
        return named(QCoreApplication::translate("ImportReading", "Chinese"));
    return QString::fromLatin1(charset);
}

ImportReading::ImportReading(QWidget *parent) : QWidget(parent), m_charset(new QComboBox), m_separator(new QComboBox)
{
    for (const char *charset : kCharsets) {
        if (TextDecoder::make(charset))
            m_charset->addItem(charsetWord(charset), QByteArray(charset));
    }
    m_charset->setMinimumWidth(scaled(260));
    m_separator->addItem(tr("Comma"), QByteArray(","));
    m_separator->addItem(tr("Semicolon"), QByteArray(";"));
    m_separator->addItem(tr("Tab"), QByteArray("\t"));
    m_separator->addItem(tr("Vertical bar"), QByteArray("|"));
    m_separator->setMinimumWidth(scaled(130));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(new FormField(tr("C&haracter set"), m_charset));
    row->addWidget(new FormField(tr("&Separator"), m_separator));
    row->addStretch(1);
    connect(m_charset, &QComboBox::activated, this, &ImportReading::changed);
    connect(m_separator, &QComboBox::activated, this, &ImportReading::changed);
}

void ImportReading::setSample(const ImportSample &sample)
{
    int found = m_charset->findData(sample.charset);
    if (found < 0) {
        m_charset->insertItem(0, charsetWord(sample.charset), sample.charset);
        found = 0;
    }
    m_charset->setCurrentIndex(found);
    m_separator->setCurrentIndex(m_separator->findData(QByteArray(1, sample.separator)));
}

QByteArray ImportReading::charset() const
{
    return m_charset->currentData().toByteArray();
}

char ImportReading::separator() const
{
    const QByteArray separator = m_separator->currentData().toByteArray();
    return separator.isEmpty() ? '\0' : separator.front();
}

} // namespace portico
