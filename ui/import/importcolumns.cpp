#include "ui/import/importcolumns.h"

#include "ui/import/importplan.h"
#include "ui/look/fonts.h"
#include "ui/widgets/elidedlabel.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>

#include <utility>

namespace portico {

namespace {

constexpr int kShownValues = 3;

} // namespace

ImportColumns::ImportColumns(QWidget *parent) : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->addWidget(makeLabel(tr("In Portico"), TextStyle::smallMedium, Token::text2), 0, 0);
    grid->addWidget(makeLabel(tr("Column of the file"), TextStyle::smallMedium, Token::text2), 0, 1);
    grid->addWidget(makeLabel(tr("First values"), TextStyle::smallMedium, Token::text2), 0, 2);
    grid->setColumnStretch(2, 1);
    for (int i = 0; i < kImportColumns; ++i) {
        const auto column = static_cast<ImportColumn>(i);
        const QString name = columnWord(column);
        auto *box = new QComboBox;
        box->setAccessibleName(name);
        box->setFixedWidth(scaled(200));
        auto *label = makeLabel(name, TextStyle::bodyMedium);
        label->setBuddy(box);
        m_boxes[size_t(i)] = box;
        auto *sample = new ElidedLabel;
        setTextTone(sample, Token::text2);
        m_samples[size_t(i)] = sample;
        grid->addWidget(label, i + 1, 0);
        grid->addWidget(box, i + 1, 1);
        grid->addWidget(sample, i + 1, 2);
        connect(box, &QComboBox::activated, this, [this, column](int index) { choose(column, index - 1); });
    }
}

void ImportColumns::setSample(const ImportSample &sample)
{
    const auto before = std::exchange(m_mapping, sample.mapping);
    m_rows = sample.rows;
    const QStringList header = sample.mapping.header();
    // The same file in another character set: what was chosen stays.
    for (int i = 0; before && before->header() == header && i < kImportColumns; ++i)
        m_mapping->choose(static_cast<ImportColumn>(i), before->indexOf(static_cast<ImportColumn>(i)));
    for (int i = 0; i < kImportColumns; ++i) {
        const auto column = static_cast<ImportColumn>(i);
        QComboBox *box = boxOf(column);
        box->clear();
        box->addItem(column == ImportColumn::client ? tr("Choose…") : tr("Not in the file"));
        for (int c = 0; c < header.size(); ++c)
            box->addItem(header[c].trimmed().isEmpty() ? tr("Column %1").arg(c + 1) : header[c]);
        box->setCurrentIndex(m_mapping->indexOf(column) + 1);
        showSample(column);
    }
    Q_EMIT mappingChanged();
}

void ImportColumns::choose(ImportColumn column, int index)
{
    if (!m_mapping)
        return;
    m_mapping->choose(column, index);
    showSample(column);
    Q_EMIT mappingChanged();
}

void ImportColumns::showSample(ImportColumn column)
{
    const int index = m_mapping->indexOf(column);
    QStringList values;
    for (const QStringList &row : std::as_const(m_rows)) {
        const QString value = index >= 0 ? row.value(index).simplified() : QString();
        if (!value.isEmpty() && !values.contains(value) && values.size() < kShownValues)
            values.append(value);
    }
    m_samples[size_t(column)]->setText(values.join(QStringLiteral(" · ")));
}

QString ImportColumns::sampleOf(ImportColumn column) const
{
    return m_samples[size_t(column)]->text();
}

} // namespace portico
