#include "ui/sendingstatus.h"

#include "app/mail/dailyquota.h"
#include "app/mail/recordoutcometask.h"
#include "ui/look/fonts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/progressline.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

#include <algorithm>

namespace portico {

namespace {

constexpr std::chrono::milliseconds kGather(250);
constexpr qint64 kShowAfterMs = 1000;     // what is done sooner needs no progress bar

QString tell(const char *sentence, qint64 number)
{
    return QCoreApplication::translate("portico::SendingStatus", sentence, nullptr, int(number));
}

/// A sentence, and behind it how many mails wait for what it says.
QString withWaiting(const QString &sentence, qint64 left)
{
    return sentence % QLatin1Char(' ') % tell(QT_TRANSLATE_N_NOOP("portico::SendingStatus", "%Ln mail(s) wait."), left);
}

/// What a person has to do something about, whether mail waits or not.
QString haltedSentence(Standstill why, const SendingState &state)
{
    if (why == Standstill::ended)
        return state.sender.ended;
    if (why == Standstill::paused)
        return QCoreApplication::translate("portico::SendingStatus", "Sending is paused.");
    const QueueControl &control = state.facts.control;
    const QString reason = control.reason.isEmpty() ? QString() : mailReasonSentence(control.reason, control.detail);
    if (reason.isEmpty())
        return QCoreApplication::translate("portico::SendingStatus", "Sending was stopped.");
    return QCoreApplication::translate("portico::SendingStatus", "Sending was stopped: %1.").arg(reason);
}

} // namespace

SendingLine sendingLine(const SendingState &state)
{
    using Kind = SendingLine::Kind;
    const qint64 left = state.attention.queued + state.attention.sending;
    const Standstill why = standstillOf(state.facts, state.sender, state.now);
    if (why == Standstill::ended || why == Standstill::paused || why == Standstill::stopped) {
        const QString sentence = haltedSentence(why, state);
        return {Kind::halted, left > 0 ? withWaiting(sentence, left) : sentence, 0, 0};
    }
    if (left == 0)
        return {};
    if (why == Standstill::noAccount) {
        const QString sentence = QCoreApplication::translate("portico::SendingStatus", "No mail account is set up yet.");
        return {Kind::waiting, withWaiting(sentence, left), 0, 0};
    }
    if (why == Standstill::offline) {
        return {Kind::waiting,
                tell(QT_TRANSLATE_N_NOOP("portico::SendingStatus",
                                         "The mail server cannot be reached. %Ln mail(s) wait and are sent when it can."),
                     left),
                0, 0};
    }
    if (why == Standstill::quota)
        return {Kind::waiting, withWaiting(quotaSentence(state.facts.quotaUntil, state.now), left), 0, 0};
    const qint64 total = std::max(state.batch, left);
    const QLocale locale;
    return {Kind::sending,
            QCoreApplication::translate("portico::SendingStatus", "Sending %1 of %2")
                .arg(locale.toString(std::min(total, total - left + 1)), locale.toString(total)),
            total - left, total};
}

SendingStatus::SendingStatus(const FirmServices &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_icon(new IconLabel(IconName::sending, 16, Token::text2, this)),
      m_sentence(new ElidedLabel({}, Qt::ElideRight, this)), m_progress(new ProgressLine(this)),
      m_left(makeLabel({}, TextStyle::small, Token::text2, this)),
      m_undeliverable(makeStatusBarButton(IconName::warning, {}, Token::undeliverable, this)),
      m_unconfirmed(makeStatusBarButton(IconName::question, {}, Token::unconfirmed, this))
{
    setObjectName(QStringLiteral("sendingStatus"));
    m_undeliverable->setObjectName(QStringLiteral("undeliverable"));
    m_unconfirmed->setObjectName(QStringLiteral("unconfirmed"));
    m_progress->setCompact(true);
    m_progress->setFixedWidth(scaled(160));
    m_progress->setAccessibleName(tr("Sending mail"));
    setTextStyle(m_sentence, TextStyle::smallMedium);
    m_sentence->setAccessibleName(tr("What is being sent"));
    auto *row = new QHBoxLayout(this);
    // A layout's margins do not mirror, a spacing does.
    row->setContentsMargins(8, 0, 8, 0);
    row->setSpacing(8);
    row->addSpacing(8);
    row->addWidget(m_icon);
    row->addWidget(m_sentence);
    row->addSpacing(4);
    row->addWidget(m_progress);
    row->addSpacing(4);
    row->addWidget(m_left);
    row->addStretch(1);
    row->addWidget(m_undeliverable);
    row->addWidget(m_unconfirmed);
    connect(m_undeliverable, &QPushButton::clicked, this,
            [this] { Q_EMIT attentionRequested(AttentionStore::Kind::undeliverable); });
    connect(m_unconfirmed, &QPushButton::clicked, this,
            [this] { Q_EMIT attentionRequested(AttentionStore::Kind::unconfirmed); });

    m_soon.gather(kGather, this, &SendingStatus::read);
    m_soon.follow(m_services.firm);
    m_again.setSingleShot(true);
    m_again.setInterval(int(kShowAfterMs));
    connect(&m_again, &QTimer::timeout, this, &SendingStatus::read);
    connect(&m_services.sender, &SenderThread::reachabilityChanged, this, &SendingStatus::refresh);
    connect(&m_services.sender, &SenderThread::ended, this, &SendingStatus::refresh);
    connect(&m_services.sender, &SenderThread::beganAgain, this, &SendingStatus::refresh);
    show();
    refresh(); // in a moment: the window is painted first
}

QString SendingStatus::sentence() const
{
    return m_sentence->isVisibleTo(this) ? m_sentence->text() : QString();
}

void SendingStatus::setAside(bool aside)
{
    if (aside == m_aside)
        return;
    m_aside = aside;
    show();
}

void SendingStatus::refresh()
{
    m_soon.ask();
}

void SendingStatus::read()
{
    if (m_reading) {
        m_readAgain = true;
        return;
    }
    struct Reading
    {
        Attention attention;
        SendingFacts facts;
    };
    m_reading = true;
    m_readAgain = false;
    const auto ended = [this] {
        m_reading = false;
        if (m_readAgain)
            refresh();
    };
    runTask(
        this,
        m_services.firm.read(
            [scope = m_services.scope(), now = m_services.now()](Connection &connection, const std::atomic_bool &) -> Result<Reading> {
                return Reading{AttentionStore(connection).count(scope), SendingFacts::read(connection, now)};
            }),
        [this, ended](const Reading &reading) {
            ended();
            take(reading.attention, reading.facts);
        },
        // The bar keeps what it knew; the next change of the firm asks again.
        [ended](const Error &) { ended(); });
}

void SendingStatus::take(const Attention &attention, const SendingFacts &facts)
{
    const qint64 before = m_state.attention.queued + m_state.attention.sending;
    const qint64 left = attention.queued + attention.sending;
    if (left == 0) {
        m_state.batch = 0;
        m_running.invalidate();
        m_timeLeft = {};
    } else if (before == 0 || m_state.batch == 0) {
        m_state.batch = left;
        m_running.start();
        m_timeLeft = {};
    } else {
        m_state.batch += std::max<qint64>(0, left - before);
    }
    if (m_running.isValid())
        m_timeLeft.note(m_running.elapsed(), m_state.batch - left, left);
    m_state.attention = attention;
    m_state.facts = facts;
    show();
    Q_EMIT queueRead(facts.control);
    Q_EMIT attentionRead(attention);
    if (sendingLine(m_state).kind == SendingLine::Kind::sending)
        m_again.start();
}

void SendingStatus::show()
{
    m_state.sender = SenderWords::of(m_services.sender);
    m_state.now = m_services.now();
    const SendingLine line = sendingLine(m_state);
    const bool tooSoon = line.kind == SendingLine::Kind::sending && m_running.isValid()
        && m_running.elapsed() < kShowAfterMs;
    // What goes out, and a pause, the bar of a send tells too; any other reason why nothing goes is told nowhere else.
    const bool paused = standstillOf(m_state.facts, m_state.sender, m_state.now) == Standstill::paused;
    const bool toldBeside = m_aside && (line.kind == SendingLine::Kind::sending || paused);
    const bool shown = line.kind != SendingLine::Kind::nothing && !tooSoon && !toldBeside;
    const bool moving = shown && line.kind == SendingLine::Kind::sending;
    switch (line.kind) {
    case SendingLine::Kind::halted: m_icon->setIcon(IconName::warning, Token::expired); break;
    case SendingLine::Kind::waiting: m_icon->setIcon(IconName::clock, Token::queued); break;
    default: m_icon->setIcon(IconName::sending, Token::text); break;
    }
    m_sentence->setText(line.sentence);
    m_sentence->setToolTip(m_state.sender.offline);
    m_progress->setRange(0, int(line.total));
    m_progress->setValue(int(line.done));
    const std::optional<qint64> seconds = m_timeLeft.seconds();
    m_left->setText(seconds ? timeLeftText(*seconds) : QString());
    m_icon->setVisible(shown);
    m_sentence->setVisible(shown);
    m_progress->setVisible(moving);
    m_left->setVisible(moving && !m_left->text().isEmpty());

    const QLocale locale;
    const Attention &attention = m_state.attention;
    m_undeliverable->setText(tr("%1 undeliverable").arg(locale.toString(attention.undeliverable)));
    m_undeliverable->setVisible(attention.undeliverable > 0);
    m_unconfirmed->setText(tr("%1 unconfirmed").arg(locale.toString(attention.unconfirmed)));
    m_unconfirmed->setVisible(attention.unconfirmed > 0);
}

} // namespace portico
