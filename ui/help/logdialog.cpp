#include "ui/help/logdialog.h"

#include "app/core/logfile.h"
#include "ui/look/fonts.h"
#include "ui/look/windowsize.h"
#include "ui/widgets/buttons.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QUrl>
#include <QVBoxLayout>

namespace portico {

namespace {

/// A thousand entries or so: more than anybody reads, and shown at once.
constexpr qint64 kShownBytes = 64 * 1024;

} // namespace

LogDialog::LogDialog(const QString &folder, QWidget *parent)
    : HelpDialog(tr("Log"), tr("Log"),
                 tr("What Portico did on this computer, as kinds, numbers and times. There are no names, addresses or "
                    "texts in it, so that it can be sent to whoever helps. It never leaves this computer by itself."),
                 parent),
      m_text(new QPlainTextEdit)
{
    setObjectName(QStringLiteral("logDialog"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setAccessibleName(tr("Log"));
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPixelSize(scaled(12));
    m_text->setFont(fixed);
    m_text->setPlaceholderText(tr("There is nothing in it yet."));
    const auto log = LogFile::open(folder);
    m_text->setPlainText(log.ok() ? log.value()->tail(kShownBytes) : log.error().sentence);
    m_text->moveCursor(QTextCursor::End);
    body()->addWidget(m_text, 1);
    auto *open = makeButton(tr("Show in Folder"));
    auto *copy = makeButton(tr("Copy"));
    addButton(open);
    addButton(copy);
    keepSize(this, QStringLiteral("log"), {800, 560});
    connect(open, &QPushButton::clicked, this,
            [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(shownText()); });
    m_text->setFocus(Qt::OtherFocusReason);
}

QString LogDialog::shownText() const
{
    return m_text->toPlainText();
}

} // namespace portico
