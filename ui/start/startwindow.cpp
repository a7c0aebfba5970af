#include "ui/start/startwindow.h"

#include "ui/look/fonts.h"
#include "ui/look/windowsize.h"
#include "ui/start/recentcard.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/progressline.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace portico {

StartWindow::StartWindow(QWidget *parent)
    : QWidget(parent), m_problem(new MessageStrip(MessageStrip::Kind::undeliverable)), m_recent(new RecentCard),
      m_demo(makeButton(tr("Open the demo firm"), ButtonKind::primary)), m_choices(new QWidget),
      m_doing(makeLabel({}, TextStyle::body, Token::text2)), m_progress(new ProgressLine)
{
    setObjectName(QStringLiteral("startWindow"));
    setWindowTitle(tr("Welcome to Portico"));
    auto *name = new QHBoxLayout;
    name->setSpacing(10);
    name->addWidget(new IconLabel(IconName::portal, 26, Token::accent));
    name->addWidget(makeLabel(tr("Portico"), TextStyle::title));
    name->addStretch();

    auto *open = makeButton(tr("Open a Firm…"));
    auto *make = makeButton(tr("Make a Firm…"));
    connect(m_demo, &QPushButton::clicked, this, &StartWindow::demoRequested);
    connect(open, &QPushButton::clicked, this, &StartWindow::chooseFolder);
    connect(make, &QPushButton::clicked, this, &StartWindow::makeRequested);
    auto *card = new Card(tr("Which firm?"), Card::Body::flush);
    auto *choices = new QVBoxLayout(m_choices);
    choices->setContentsMargins(0, 0, 0, 0);
    choices->setSpacing(0);
    choices->addWidget(makeChoice(QStringLiteral("openDemo"), tr("Look around"),
                                  tr("A firm that is made up. Its mail stays in a folder on this computer."), m_demo));
    choices->addWidget(Card::makeDivider());
    choices->addWidget(makeChoice(QStringLiteral("openFirm"), tr("A firm that is there"),
                                  tr("Choose the firm's folder on this computer."), open));
    choices->addWidget(Card::makeDivider());
    choices->addWidget(makeChoice(QStringLiteral("makeFirm"), tr("A new firm"),
                                  tr("Its name, yours, and where to keep its data."), make));
    card->body()->addWidget(m_choices);

    m_progress->setAccessibleName(tr("Progress"));
    connect(m_recent, &RecentCard::openRequested, this, &StartWindow::openRequested);
    connect(m_recent, &RecentCard::dropRequested, this, [this](const QString &folder) {
        RecentFirms::drop(folder);
        showRecent();
    });
    connect(m_problem, &MessageStrip::actionTriggered, this, &StartWindow::recoveryRequested);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(32, 32, 32, 24);
    layout->setSpacing(16);
    layout->addLayout(name);
    layout->addWidget(m_problem);
    layout->addWidget(m_recent);
    layout->addWidget(card);
    layout->addWidget(m_doing);
    layout->addWidget(m_progress);
    layout->addStretch();
    showProblem({});
    showProgress({});
    showRecent();
    resizeToFit(this, {640, 400});
}

QWidget *StartWindow::makeChoice(const QString &objectName, const QString &heading, const QString &sentence,
                                 QPushButton *button)
{
    button->setObjectName(objectName);
    auto *choice = new QWidget;
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(makeLabel(heading, TextStyle::strong));
    words->addWidget(makeWrappedLabel(sentence, TextStyle::small, Token::text2));
    auto *row = new QHBoxLayout(choice);
    row->setContentsMargins(16, 12, 16, 12);
    row->setSpacing(16);
    row->addLayout(words, 1);
    row->addWidget(button);
    return choice;
}

void StartWindow::showRecent()
{
    const QList<RecentFirm> firms = RecentFirms::list();
    m_recent->setFirms(firms);
    // One primary button: the newest firm's, where there is one.
    const bool primary = std::none_of(firms.begin(), firms.end(), [](const RecentFirm &firm) { return firm.there; });
    m_demo->setDefault(primary);
    m_demo->setProperty("look", primary ? QVariant(QStringLiteral("primary")) : QVariant());
    m_demo->style()->unpolish(m_demo);
    m_demo->style()->polish(m_demo);
}

void StartWindow::showProblem(const QString &sentence)
{
    m_problem->setSentence(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    offerRecovery(false);
}

void StartWindow::offerRecovery(bool offered)
{
    m_problem->setAction(offered ? tr("Use the Recovery Key…") : QString());
}

void StartWindow::showProgress(const QString &sentence, qint64 done, qint64 total)
{
    const bool shown = !sentence.isEmpty();
    m_doing->setText(sentence);
    m_doing->setVisible(shown);
    m_progress->setVisible(shown);
    // A bar counts in int: a firm of any size fits when it is told in thousandths.
    m_progress->setRange(0, total > 0 ? 1000 : 0);
    m_progress->setValue(total > 0 ? int(done * 1000 / total) : 0);
    m_choices->setEnabled(!shown);
    m_recent->setEnabled(!shown);
}

void StartWindow::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Open a Firm"), QDir::homePath());
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &StartWindow::openRequested);
    dialog->open();
}

} // namespace portico
