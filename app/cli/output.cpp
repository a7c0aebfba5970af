#include "app/cli/output.h"

#include <QJsonDocument>

#include <cstdio>

namespace portico {

namespace {

QString withoutControls(QString text)
{
    for (QChar &character : text) {
        if (character.category() == QChar::Other_Control)
            character = QLatin1Char(' ');
    }
    return text;
}

} // namespace

void Output::write(const QByteArray &bytes)
{
    if (std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout) != size_t(bytes.size()))
        m_broken = true;
}

void Output::line(const QString &text)
{
    if (!m_json)
        write(withoutControls(text).toUtf8() + '\n');
}

void Output::row(const QStringList &fields)
{
    if (m_json)
        return;
    QByteArray bytes;
    for (const QString &field : fields) {
        if (!bytes.isNull())
            bytes += '\t';
        bytes += withoutControls(field).toUtf8();
    }
    write(bytes + '\n');
}

void Output::text(const QString &text)
{
    write(text.toUtf8());
}

void Output::object(const QJsonObject &object)
{
    if (m_json)
        write(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

void Output::complain(const QString &sentence)
{
    std::fflush(stdout); // so that both come in their order where they go to one place
    const QByteArray bytes = sentence.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
    std::fflush(stderr);
}

bool Output::finish()
{
    return std::fflush(stdout) == 0 && !m_broken;
}

} // namespace portico
