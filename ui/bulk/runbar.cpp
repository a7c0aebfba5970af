#include "ui/bulk/runbar.h"

#include "ui/bulk/bulkwords.h"
#include "ui/look/fonts.h"
#include "ui/timetext.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/progressline.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

namespace portico {

namespace {
constexpr qsizetype kMostInMenu = 20;
}

RunBar::RunBar(BulkRuns &runs, Place place, QWidget *parent)
    : QWidget(parent), m_runs(runs), m_place(place), m_icon(new IconLabel(IconName::sending, 16, Token::text, this)),
      m_sentence(new ElidedLabel({}, Qt::ElideRight, this)),
      m_progress(new ProgressLine(this)), m_left(makeLabel({}, TextStyle::small, Token::text2, this)), m_menu(new QMenu(this))
{
    setObjectName(QStringLiteral("runBar"));
    const bool small = place == Place::statusBar;
    setTextStyle(m_sentence, small ? TextStyle::smallMedium : TextStyle::body);
    m_open = small ? makeStatusBarButton(IconName::outbox, tr("Show"), Token::accent, this)
                   : makeButton(tr("Show Results"), ButtonKind::secondary, this);
    m_open->setObjectName(QStringLiteral("openRun"));
    m_open->setToolTip(tr("Shows who got it, who did not and why"));
    m_others = makeMenuButton(IconName::more, tr("Earlier Sends"), m_menu, this);
    m_progress->setCompact(small);
    m_progress->setFixedWidth(scaled(160));
    m_progress->setAccessibleName(tr("Progress of sending"));
    m_sentence->setAccessibleName(tr("What is being sent"));
    auto *row = new QHBoxLayout(this);
    const int edge = small ? 8 : 0; // as beside the sentence that stands in its place otherwise
    row->setContentsMargins(edge, 0, edge, 0);
    row->setSpacing(8);
    row->addWidget(m_icon);
    row->addWidget(m_sentence);
    row->addWidget(m_progress);
    row->addWidget(m_left);
    row->addWidget(m_open);
    row->addWidget(m_others);
    if (!small)
        row->addStretch(1);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(m_bulk); });
    connect(m_menu, &QMenu::aboutToShow, this, &RunBar::showOthers);
    connect(&m_runs, &BulkRuns::changed, this, &RunBar::showRun);
    showRun();
}

void RunBar::setAside(bool aside)
{
    if (aside == m_aside)
        return;
    m_aside = aside;
    showRun();
}

QString RunBar::sentence() const
{
    return isHidden() ? QString() : m_sentence->text();
}

QString RunBar::timeLeft() const
{
    return m_left->isHidden() ? QString() : m_left->text();
}

void RunBar::showRun()
{
    const QList<BulkRun> &runs = m_runs.runs();
    setVisible(!runs.isEmpty() && !m_aside);
    if (runs.isEmpty()) {
        m_bulk = {};
        return;
    }
    // What goes out now matters more than what has ended.
    const BulkRun run = m_runs.underWay().value_or(runs.first());
    m_bulk = run.send.key;
    const bool moving = run.underWay() && m_runs.isMoving();
    m_icon->setIcon(run.underWay() ? moving ? IconName::sending : IconName::clock : IconName::check,
                    run.underWay() ? Token::text : Token::active);
    m_sentence->setText(bulkSentence(run, m_runs.standstill()));
    m_progress->setRange(0, std::max(1, int(run.counts.mails())));
    m_progress->setValue(int(run.counts.mails() - run.counts.left()));
    // Where nothing goes out, the status bar says beside it why, and needs the room.
    m_progress->setVisible(run.underWay() && (moving || m_place == Place::window));
    m_left->setText(bulkTimeLeft(run));
    m_left->setVisible(!m_left->text().isEmpty());
    m_others->setVisible(m_place == Place::window && runs.size() > 1);
}

void RunBar::showOthers()
{
    m_menu->clear();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const BulkRun &run : m_runs.runs().mid(0, kMostInMenu)) {
        const QString text = tr("%1, %2: %3").arg(bulkWhat(run.send.kind, run.counts.mails()),
                                                  momentText(run.send.queuedAt, now, locale()), bulkFigures(run.counts));
        connect(m_menu->addAction(text), &QAction::triggered, this, [this, key = run.send.key] { Q_EMIT openRequested(key); });
    }
}

} // namespace portico
