#include "ui/outbox/mailpane.h"

#include "app/core/domainsuggestion.h"
#include "ui/look/fonts.h"
#include "ui/timetext.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/statuslabel.h"

#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace portico {

namespace {
constexpr int kTimeWidth = 64;
constexpr int kMostLines = 100; ///< of what happened; more than this nobody reads
constexpr int kLongWord = 24;

/// Lets long words, such as addresses in a server's reply, break where a line ends.
QString breakable(const QString &text)
{
    QString result;
    int run = 0;
    for (const QChar character : text) {
        result += character;
        run = character.isSpace() ? 0 : run + 1;
        const bool joint = character.isPunct() || character.isSymbol();
        if ((run >= kLongWord && !character.isHighSurrogate()) || (run > kLongWord / 3 && joint)) {
            result += QChar(0x200b); // zero width space
            run = 0;
        }
    }
    return result;
}

QLabel *makeLine(const QString &text, TextStyle style, Token tone, QWidget *parent)
{
    QLabel *label = makeWrappedLabel(breakable(text), style, tone, parent);
    label->setAccessibleName(text);
    return label;
}
} // namespace

MailPane::MailPane(const FirmServices &services, QWidget *parent) : QFrame(parent), m_services(services)
{
    setProperty("look", QStringLiteral("card"));
    setAccessibleName(tr("The chosen mail"));
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(Card::makeDivider(content));
    column->addWidget(buildBody(), 1);
    column->addWidget(buildFoot());
    m_nothing = new EmptyState(this);
    m_stack = new QStackedLayout(this);
    m_stack->setContentsMargins(1, 1, 1, 1);
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(content);
    showMail({});
}

QWidget *MailPane::buildHead()
{
    auto *head = new QWidget(this);
    m_head = new QHBoxLayout(head);
    m_head->setContentsMargins(16, 12, 16, 12);
    m_head->setSpacing(20);
    m_name = new ElidedLabel({}, Qt::ElideRight, head);
    setTextStyle(m_name, TextStyle::heading);
    m_email = new ElidedLabel({}, Qt::ElideMiddle, head);
    setTextTone(m_email, Token::text2);
    m_headline = new ElidedLabel({}, Qt::ElideRight, head);
    setTextStyle(m_headline, TextStyle::small);
    setTextTone(m_headline, Token::text2);
    m_status = new StatusLabel(head);
    m_status->setChip(true);
    auto *name = new QHBoxLayout;
    name->setSpacing(8);
    name->addWidget(m_name, 1);
    name->addWidget(m_status);
    m_headLines = new QVBoxLayout;
    m_headLines->setSpacing(4);
    m_headLines->addLayout(name);
    m_headLines->addWidget(m_email);
    m_headLines->addWidget(m_headline);
    m_head->addLayout(m_headLines, 1);
    return head;
}

QWidget *MailPane::buildBody()
{
    auto *body = new QWidget;
    body->setProperty("look", QStringLiteral("scrolled"));
    m_strip = new MessageStrip(MessageStrip::Kind::queued, {}, body);
    m_buttons = new QWidget(body);
    auto *buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(8);
    const auto add = [&](IconName icon, const QString &text, void (MailPane::*signal)()) {
        QPushButton *button = makeButton(icon, text, ButtonKind::secondary, m_buttons);
        connect(button, &QPushButton::clicked, this, signal);
        buttons->addWidget(button, 1);
        return button;
    };
    // The two weigh the same: a person decides.
    m_arrived = add(IconName::check, tr("It arrived"), &MailPane::arrivedWanted);
    m_again = add(IconName::resend, tr("Send again"), &MailPane::againWanted);
    m_retry = add(IconName::resend, tr("Retry"), &MailPane::retryWanted);
    m_cancel = add(IconName::ban, tr("Cancel Mail…"), &MailPane::cancelWanted);
    m_advice = makeWrappedLabel({}, TextStyle::small, Token::text2, body);

    m_health = new LinkButton(IconName::mail, tr("Email Health…"), body);
    connect(m_health, &QPushButton::clicked, this, [this] { Q_EMIT healthWanted(m_details.mail.recipient); });
    auto *state = new QVBoxLayout;
    state->setSpacing(12);
    state->addWidget(m_strip);
    state->addWidget(m_buttons);
    state->addWidget(m_advice);
    state->addWidget(m_health, 0, Qt::AlignLeading);
    state->addStretch(1);
    m_events = new QVBoxLayout;
    m_events->setSpacing(8);
    auto *history = new QVBoxLayout;
    history->setSpacing(8);
    history->addWidget(makeLabel(tr("What happened"), TextStyle::strong, Token::text, body));
    history->addLayout(m_events);
    history->addStretch(1);
    m_columns = new QVBoxLayout(body);
    m_columns->setContentsMargins(16, 14, 16, 14);
    m_columns->setSpacing(16);
    m_columns->addLayout(state, 0);
    m_columns->addLayout(history, 1);

    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(body);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setAccessibleName(tr("What happened to this mail"));
    return m_scroll;
}

QWidget *MailPane::buildFoot()
{
    m_foot = new QWidget(this);
    auto *column = new QVBoxLayout(m_foot);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(Card::makeDivider(m_foot));
    m_links = new QWidget(m_foot);
    auto *row = new QHBoxLayout(m_links);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(20);
    m_openMail = new LinkButton(IconName::mail, tr("Open Mail"), m_links);
    m_openClient = new LinkButton(IconName::clients, tr("Open Client"), m_links);
    connect(m_openMail, &QPushButton::clicked, this, &MailPane::openWanted);
    connect(m_openClient, &QPushButton::clicked, this, &MailPane::openClient);
    row->addWidget(m_openMail);
    row->addWidget(m_openClient);
    row->addStretch(1);
    m_footLine = new QHBoxLayout;
    m_footLine->setContentsMargins(16, 12, 16, 12);
    m_footLine->addWidget(m_links);
    column->addLayout(m_footLine);
    return m_foot;
}

QSize MailPane::sizeHint() const
{
    return {scaled(304), scaled(260)};
}

QString MailPane::advice() const
{
    return m_advice->isHidden() ? QString() : m_advice->text();
}

void MailPane::setWide(bool wide)
{
    if (wide == m_wide)
        return;
    m_wide = wide;
    m_columns->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_columns->setSpacing(wide ? 24 : 16);
    m_columns->setStretch(0, wide ? 1 : 0);
    m_headLines->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_headLines->setSpacing(wide ? 12 : 4);
    m_headLines->setStretch(2, wide ? 1 : 0);
    // Where height is dear the links stand beside the name.
    if (wide)
        m_head->addWidget(m_links);
    else
        m_footLine->addWidget(m_links);
    m_foot->setVisible(!wide);
}

void MailPane::showMail(MailKey mail)
{
    const bool another = mail != m_key;
    m_key = mail;
    if (another)
        m_scroll->ensureVisible(0, 0);
    refresh();
}

void MailPane::refresh()
{
    if (!m_key) {
        m_details = {};
        return showNothing(tr("No mail is chosen"), tr("Choose one to see what became of it."));
    }
    const auto details = m_services.firm.readHere(
        [this](Connection &connection) { return MailDetails::read(connection, m_key, m_services.member); });
    if (!details) {
        m_details = {};
        return showNothing(tr("This mail cannot be shown"), details.error().sentence);
    }
    m_details = *details;
    showDetails();
    m_stack->setCurrentIndex(1);
}

void MailPane::showNothing(const QString &heading, const QString &sentence)
{
    m_nothing->setContent(IconName::mail, heading, sentence);
    m_stack->setCurrentIndex(0);
}

void MailPane::showDetails()
{
    const Mail &mail = m_details.mail;
    m_name->setText(mail.recipientName.isEmpty() ? mail.recipient : mail.recipientName);
    m_email->setText(mail.recipient);
    m_email->setVisible(!mail.recipientName.isEmpty());
    m_headline->setText(mailHeadline(mail, locale()));
    m_status->setStatus(mail.state);

    const MailExplanation why = explainMail(m_details, m_services.now(), locale());
    m_strip->setKind(why.kind);
    m_strip->setHeading(why.heading);
    m_strip->setSentence(why.sentence);

    const MailActs can = acts();
    const auto offer = [](QPushButton *button, const MailAct &act) {
        button->setVisible(act.offered);
        setDisabledReason(button, act.whyNot);
    };
    offer(m_arrived, can.settle);
    offer(m_again, can.settle);
    offer(m_retry, can.retry);
    offer(m_cancel, can.cancel);
    offer(m_openMail, can.open);
    offer(m_openClient, can.openClient);
    m_buttons->setVisible(can.settle.offered || can.retry.offered || can.cancel.offered);
    const QString meant = mail.state == MailState::failed ? addressProbablyMeant(mail.recipient) : QString();
    const QString advice = can.settle.offered
        ? tr("Ask the client, or look into the firm’s mailbox first. Sending again keeps the same link: a second copy does no harm.")
        : !meant.isEmpty() ? tr("Did you mean %1? Correct the address in the client’s record.").arg(meant)
        : !can.retry.whyNot.isEmpty() && can.retry.offered ? can.retry.whyNot : QString();
    m_advice->setText(advice);
    m_advice->setVisible(!advice.isEmpty());
    showEvents();
    m_health->setVisible(m_details.healthTells);
}

void MailPane::showEvents()
{
    const QList<MailEventLine> lines = mailEventLines(m_details).mid(0, kMostLines);
    if (lines == m_lines)
        return;
    m_lines = lines;
    while (QLayoutItem *item = m_events->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const auto dayOf = [](const MailEventLine &line) { return line.at.toLocalTime().date(); };
    const bool severalDays = !lines.isEmpty() && dayOf(lines.first()) != dayOf(lines.last());
    QDate day;
    for (const MailEventLine &line : lines) {
        if (severalDays && dayOf(line) != day)
            m_events->addWidget(makeLabel(dayText(line.at, locale()), TextStyle::smallStrong, Token::text2));
        day = dayOf(line);
        auto *row = new QWidget;
        auto *grid = new QGridLayout(row);
        grid->setContentsMargins(0, 0, 0, 0);
        grid->setHorizontalSpacing(8);
        grid->setVerticalSpacing(1);
        grid->setColumnMinimumWidth(0, scaled(kTimeWidth));
        grid->setColumnStretch(1, 1);
        QLabel *time = makeLabel(locale().toString(line.at.toLocalTime(), tr("HH:mm:ss")), TextStyle::small, Token::text2, row);
        time->setContentsMargins(0, 1, 0, 0);
        grid->addWidget(time, 0, 0, Qt::AlignTop);
        grid->addWidget(makeLine(line.text, TextStyle::body, Token::text, row), 0, 1);
        if (!line.detail.isEmpty())
            grid->addWidget(makeLine(line.detail, TextStyle::small, Token::text2, row), 1, 1);
        m_events->addWidget(row);
    }
}

void MailPane::openClient()
{
    if (m_details.clients.size() == 1) {
        Q_EMIT clientWanted(m_details.clients.first().key);
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const MailDetails::About &about : std::as_const(m_details.clients)) {
        // A name is text, not a mnemonic.
        QAction *action = menu->addAction(QString(about.name).replace(u'&', QStringLiteral("&&")));
        connect(action, &QAction::triggered, this, [this, key = about.key] { Q_EMIT clientWanted(key); });
    }
    menu->popup(m_openClient->mapToGlobal(QPoint(0, m_openClient->height())));
}

} // namespace portico
