#include "ui/settings/testmailline.h"

#include "ui/look/fonts.h"
#include "ui/timetext.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/messagestrip.h"

#include <QAccessible>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace portico {

TestMailLine::TestMailLine(QWidget *parent)
    : QWidget(parent), m_button(makeButton(tr("Send Test Mail"), ButtonKind::secondary, this)),
      m_icon(new IconLabel(IconName::check, 16, Token::active, this)),
      m_good(makeWrappedLabel({}, TextStyle::bodyMedium, Token::active, this)),
      m_bad(new MessageStrip(MessageStrip::Kind::undeliverable, {}, this)),
      m_server(makeWrappedLabel({}, TextStyle::small, Token::text2, this))
{
    m_server->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_button);
    row->addWidget(m_icon);
    row->addWidget(m_good, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(row);
    layout->addWidget(m_bad);
    layout->addWidget(m_server);
    connect(m_button, &QPushButton::clicked, this, &TestMailLine::requested);
    connect(&m_test, &TestMail::finished, this, &TestMailLine::showOutcome);
    forget();
}

void TestMailLine::forget()
{
    m_icon->hide();
    m_good->clear();
    m_bad->hide();
    m_server->hide();
}

void TestMailLine::showBusy()
{
    forget();
    const bool had = m_button->hasFocus();
    setDisabledReason(m_button, tr("The test mail is on its way."));
    if (had)
        m_wentTo = window()->focusWidget();
    setTextTone(m_good, Token::text2);
    m_good->setText(tr("Asking the server…"));
}

void TestMailLine::run(const TestMailRequest &request)
{
    m_intoFolder = request.account.transport == MailTransportKind::folder;
    showBusy();
    m_test.start(request);
}

void TestMailLine::showRefusal(const QString &sentence)
{
    showOutcome({false, ReplyReason::none, sentence, {}});
}

QString TestMailLine::sentence() const
{
    return m_bad->isVisibleTo(this) ? m_bad->sentence() : m_good->text();
}

void TestMailLine::showOutcome(const TestMailOutcome &outcome)
{
    forget();
    setDisabledReason(m_button, {});
    if (m_wentTo && window()->focusWidget() == m_wentTo)
        m_button->setFocus(Qt::OtherFocusReason); // whoever went on meanwhile stays there
    m_wentTo.clear();
    if (outcome.taken) {
        const QDateTime now = QDateTime::currentDateTime();
        const QString time = momentText(now, now, QLocale());
        setTextTone(m_good, Token::active);
        m_icon->show();
        m_good->setText(m_intoFolder ? tr("Test mail kept in the folder, %1").arg(time)
                                     : tr("Test mail taken by the server, %1").arg(time));
        QAccessibleEvent told(m_good, QAccessible::Alert);
        QAccessible::updateAccessibility(&told);
    } else {
        m_bad->show();
        m_bad->setSentence(outcome.sentence);
        if (!outcome.server.isEmpty()) {
            m_server->setText(tr("The server said: %1").arg(outcome.server));
            m_server->show();
        }
    }
    Q_EMIT finished(outcome);
}

} // namespace portico
