#include "ui/import/importreviewpage.h"

#include "ui/import/importrowsmodel.h"
#include "ui/look/fonts.h"
#include "ui/look/rowdelegate.h"
#include "ui/look/tableview.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/segmentbar.h"

#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>

namespace portico {

namespace {

constexpr std::array kVerdicts{ImportVerdict::ready, ImportVerdict::malformed, ImportVerdict::twiceInThisFile,
                               ImportVerdict::alreadyAClient};
constexpr int kNotesTold = 3;
constexpr int kCellPadding = 10;

/// What the widest verdict needs in this language, at the 13 px base font: a verdict is never cut off.
int verdictWidth()
{
    const QFontMetrics metrics(textFont(TextStyle::body));
    int widest = 0;
    for (const ImportVerdict verdict : kVerdicts)
        widest = qMax(widest, metrics.horizontalAdvance(verdictWord(verdict)));
    return widest * 13 / baseFontSize() + 2 * kCellPadding + 2;
}

} // namespace

ImportReviewPage::ImportReviewPage(QWidget *parent)
    : QWidget(parent), m_model(new ImportRowsModel(this)), m_filter(new SegmentBar), m_table(new TableView),
      m_summary(makeWrappedLabel({}, TextStyle::bodyMedium)), m_notes(new MessageStrip(MessageStrip::Kind::expired)),
      m_export(makeButton(IconName::exporting, tr("Export Problem Lines…")))
{
    m_filter->addSegment(tr("All"));
    for (const ImportVerdict verdict : kVerdicts)
        m_filter->addSegment(verdictWord(verdict));
    m_filter->setAccessibleName(tr("Lines to show"));
    m_table->setAccessibleName(tr("Lines of the file"));
    m_table->setModel(m_model);
    m_table->rows()->setColumn(ImportRowsModel::line, ColumnLook::number());
    m_table->rows()->setColumn(ImportRowsModel::email, ColumnLook::email());
    m_table->rows()->setColumn(ImportRowsModel::verdict,
                               {.kind = ColumnLook::Kind::text, .toneRole = ImportRowsModel::toneRole});
    m_table->setColumnBaseWidth(ImportRowsModel::line, 64);
    m_table->setColumnBaseWidth(ImportRowsModel::verdict, verdictWidth());
    // The reason first: it takes its width before the others share what is left.
    m_table->setStretchColumn(ImportRowsModel::reason, 220);
    m_table->setStretchColumn(ImportRowsModel::client, 138);
    m_table->setStretchColumn(ImportRowsModel::email, 120);
    m_table->setMinimumHeight(scaled(160));
    m_notes->hide();

    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_summary, 1);
    row->addWidget(m_export);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addLayout(row);
    layout->addWidget(m_notes);
    layout->addWidget(m_filter);
    layout->addWidget(m_table, 1);
    connect(m_filter, &SegmentBar::currentChanged, this, [this](int index) {
        m_model->setVerdict(index > 0 ? std::optional(kVerdicts[size_t(index - 1)]) : std::nullopt);
    });
    connect(m_export, &QPushButton::clicked, this, &ImportReviewPage::exportRequested);
}

QString ImportReviewPage::summary() const
{
    return m_summary->text();
}

QString ImportReviewPage::notes() const
{
    return m_notes->isVisibleTo(this) ? m_notes->sentence() : QString();
}

void ImportReviewPage::setPlan(const ImportPlan &plan)
{
    m_model->setPlan(plan);
    m_filter->setCurrent(0);
    m_filter->segment(0)->setCount(QLocale().toString(plan.review->rows().size()));
    for (size_t i = 0; i < kVerdicts.size(); ++i)
        m_filter->segment(int(i) + 1)->setCount(QLocale().toString(plan.count(kVerdicts[i])));
    m_summary->setText(tr("%Ln client(s) will be added.", nullptr, int(plan.clients)) % QLatin1Char(' ')
                       % tr("%Ln new contact(s) come with them.", nullptr, int(plan.contacts)));
    QStringList notes = plan.notes.mid(0, kNotesTold);
    if (plan.notes.size() > kNotesTold)
        notes.append(tr("There are %Ln more of these.", nullptr, int(plan.notes.size()) - kNotesTold));
    m_notes->setSentence(notes.join(QLatin1Char('\n')));
    m_notes->setVisible(!notes.isEmpty());
    setDisabledReason(m_export, plan.problems() == 0 ? tr("Every line is ready.") : QString());
}

} // namespace portico
