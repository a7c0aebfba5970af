#include "ui/import/importrunpage.h"

#include "ui/look/fonts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/progressline.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace portico {

ImportRunPage::ImportRunPage(QWidget *parent)
    : QWidget(parent), m_doing(makeLabel({}, TextStyle::bodyMedium)), m_progress(new ProgressLine),
      m_figures(makeLabel({}, TextStyle::body, Token::text2)), m_outcome(new MessageStrip(MessageStrip::Kind::active)),
      m_details(makeWrappedLabel({}, TextStyle::body)), m_undo(makeButton(tr("Undo import"))),
      m_export(makeButton(IconName::exporting, tr("Export Problem Lines…")))
{
    m_progress->setAccessibleName(tr("Progress"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_undo);
    buttons->addWidget(m_export);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_doing);
    layout->addWidget(m_progress);
    layout->addWidget(m_figures);
    layout->addWidget(m_outcome);
    layout->addWidget(m_details);
    layout->addLayout(buttons);
    layout->addStretch(1);
    clear();
    connect(m_undo, &QPushButton::clicked, this, &ImportRunPage::undoRequested);
    connect(m_export, &QPushButton::clicked, this, &ImportRunPage::exportRequested);
}

void ImportRunPage::clear()
{
    for (QWidget *widget : std::initializer_list<QWidget *>{m_doing, m_progress, m_figures, m_outcome, m_details, m_undo, m_export})
        widget->hide();
    setDisabledReason(m_undo, {});
}

void ImportRunPage::showProgress(const QString &doing, qint64 done, qint64 total)
{
    clear();
    m_doing->setText(doing);
    m_doing->show();
    // A bar counts in int: thousandths fit whatever the file.
    m_progress->setRange(0, total > 0 ? 1000 : 0);
    m_progress->setValue(total > 0 ? int(done * 1000 / total) : 0);
    m_progress->show();
    m_figures->setText(total > 0 ? tr("%L1 of %L2").arg(done).arg(total) : QString());
    m_figures->show();
}

void ImportRunPage::showOutcome(const ImportOutcome &outcome, qsizetype problems)
{
    clear();
    m_outcome->setKind(MessageStrip::Kind::active);
    m_outcome->show();
    m_outcome->setSentence(tr("%Ln client(s) imported.", nullptr, int(outcome.clients)));
    QStringList lines;
    lines.append(tr("%Ln new contact(s).", nullptr, int(outcome.contacts)));
    if (outcome.knownContacts > 0)
        lines.append(tr("%Ln contact(s) were there already and were linked.", nullptr, int(outcome.knownContacts)));
    if (problems > 0)
        lines.append(tr("%Ln line(s) were not imported.", nullptr, int(problems)));
    m_details->setText(lines.join(QLatin1Char('\n')));
    m_details->show();
    m_undo->setVisible(outcome.receipt.has_value());
    m_export->setVisible(problems > 0);
}

void ImportRunPage::showUndone(const UndoneImport &undone)
{
    clear();
    m_outcome->setKind(MessageStrip::Kind::active);
    m_outcome->show();
    m_outcome->setSentence(tr("%Ln client(s) taken back.", nullptr, int(undone.clients)));
    if (undone.kept > 0) {
        m_outcome->setKind(MessageStrip::Kind::expired);
        QString names = undone.keptNames.join(QStringLiteral(", "));
        if (undone.kept > undone.keptNames.size())
            names += QStringLiteral(" …");
        m_details->setText(tr("%Ln client(s) were changed since and stay:", nullptr, int(undone.kept)) % QLatin1Char(' ') % names);
        m_details->show();
    }
}

void ImportRunPage::showFailure(const QString &sentence, bool canUndo)
{
    clear();
    m_outcome->setKind(MessageStrip::Kind::undeliverable);
    m_outcome->show();
    m_outcome->setSentence(sentence);
    m_undo->setVisible(canUndo);
}

QString ImportRunPage::outcome() const
{
    return m_outcome->isVisibleTo(this) ? m_outcome->sentence() : QString();
}

QString ImportRunPage::details() const
{
    return m_details->isVisibleTo(this) ? m_details->text() : QString();
}

} // namespace portico
