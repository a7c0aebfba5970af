#include "ui/sendingstatus.h"

#include "app/mail/dailyquota.h"
#include "app/mail/recordoutcometask.h"
#include "app/store/accountstore.h"
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

constexpr int kGatherMs = 250;
constexpr qint64 kShowAfterMs = 1000;     // what is done sooner needs no progress bar

QString tell(const char *sentence, qint64 number)
{
    return QCoreApplication::translate("portico::SendingStatus", sentence, nullptr, int(number));
}

} // namespace

SendingLine sendingLine(const SendingState &state)
{
    const qint64 left = state.attention.queued + state.attention.sending;
    if (state.control.state != QueueState::running || !state.endedSentence.isEmpty()) {
        QString sentence = state.endedSentence;
        if (sentence.isEmpty() && state.control.state == QueueState::paused)
            sentence = QCoreApplication::translate("portico::SendingStatus", "Sending is paused.");
        const QString slug = state.control.reason;
        const QString reason = slug.isEmpty() ? QString() : mailReasonSentence(slug, state.control.detail);
        if (sentence.isEmpty() && !reason.isEmpty())
            sentence = QCoreApplication::translate("portico::SendingStatus", "Sending was stopped: %1.").arg(reason);
        if (sentence.isEmpty())
            sentence = QCoreApplication::translate("portico::SendingStatus", "Sending was stopped.");
        if (left > 0)
            sentence += QLatin1Char(' ') % tell(QT_TRANSLATE_N_NOOP("portico::SendingStatus", "%Ln mail(s) wait."), left);
        return {SendingLine::Kind::halted, sentence, 0, 0};
    }
    if (left == 0)
        return {};
    if (!state.accountSet) {
        const QString sentence = QCoreApplication::translate("portico::SendingStatus", "No mail account is set up yet.");
        return {SendingLine::Kind::waiting,
                sentence % QLatin1Char(' ') % tell(QT_TRANSLATE_N_NOOP("portico::SendingStatus", "%Ln mail(s) wait."), left),
                0, 0};
    }
    if (state.offline) {
        return {SendingLine::Kind::waiting,
                tell(QT_TRANSLATE_N_NOOP("portico::SendingStatus",
                                         "The mail server cannot be reached. %Ln mail(s) wait and are sent when it can."),
                     left),
                0, 0};
    }
    if (!state.quotaSentence.isEmpty()) {
        return {SendingLine::Kind::waiting,
                state.quotaSentence % QLatin1Char(' ') % tell(QT_TRANSLATE_N_NOOP("portico::SendingStatus", "%Ln mail(s) wait."), left),
                0, 0};
    }
    const qint64 total = std::max(state.batch, left);
    const QLocale locale;
    return {SendingLine::Kind::sending,
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

    m_soon.setSingleShot(true);
    m_soon.setInterval(kGatherMs);
    connect(&m_soon, &QTimer::timeout, this, &SendingStatus::read);
    m_again.setSingleShot(true);
    m_again.setInterval(int(kShowAfterMs));
    connect(&m_again, &QTimer::timeout, this, &SendingStatus::read);
    connect(&m_services.firm, &Firm::changed, this, &SendingStatus::refresh);
    connect(&m_services.sender, &SenderThread::reachabilityChanged, this, &SendingStatus::refresh);
    connect(&m_services.sender, &SenderThread::ended, this, &SendingStatus::refresh);
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
    if (!m_soon.isActive())
        m_soon.start();
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
        QueueControl control;
        MailAccount account;
        QDateTime quotaUntil;
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
                const MailAccount account = AccountStore(connection).load();
                return Reading{AttentionStore(connection).count(scope), MailStore(connection).control(), account,
                               DailyQuota::load(connection, account.perDay, now).heldUntil(now)};
            }),
        [this, ended](const Reading &reading) {
            ended();
            m_state.accountSet = reading.account.isSet();
            m_state.quotaSentence =
                reading.quotaUntil.isValid() ? quotaSentence(reading.quotaUntil, m_services.now()) : QString();
            take(reading.attention, reading.control);
        },
        // The bar keeps what it knew; the next change of the firm asks again.
        [ended](const Error &) { ended(); });
}

void SendingStatus::take(const Attention &attention, const QueueControl &control)
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
    m_state.control = control;
    show();
    Q_EMIT queueRead(control);
    Q_EMIT attentionRead(attention);
    if (sendingLine(m_state).kind == SendingLine::Kind::sending)
        m_again.start();
}

void SendingStatus::show()
{
    m_state.offline = m_services.sender.offline();
    m_state.endedSentence = m_services.sender.endedSentence();
    const SendingLine line = sendingLine(m_state);
    const bool tooSoon = line.kind == SendingLine::Kind::sending && m_running.isValid()
        && m_running.elapsed() < kShowAfterMs;
    // What goes out, and a pause, the bar of a send tells too; any other reason why nothing goes is told nowhere else.
    const bool paused = m_state.control.state == QueueState::paused && m_state.endedSentence.isEmpty();
    const bool toldBeside = m_aside && (line.kind == SendingLine::Kind::sending || paused);
    const bool shown = line.kind != SendingLine::Kind::nothing && !tooSoon && !toldBeside;
    const bool moving = shown && line.kind == SendingLine::Kind::sending;
    switch (line.kind) {
    case SendingLine::Kind::halted: m_icon->setIcon(IconName::warning, Token::expired); break;
    case SendingLine::Kind::waiting: m_icon->setIcon(IconName::clock, Token::queued); break;
    default: m_icon->setIcon(IconName::sending, Token::text); break;
    }
    m_sentence->setText(line.sentence);
    m_sentence->setToolTip(m_state.offline ? m_services.sender.offlineSentence() : QString());
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
