#include "ui/recovery/recoverykeyview.h"

#include "app/core/platform.h"
#include "ui/look/fonts.h"
#include "ui/widgets/buttons.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFontDatabase>
#include <QFrame>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QTextDocument>
#include <QVBoxLayout>

namespace portico {

RecoveryKeyView::RecoveryKeyView(QWidget *parent) : QWidget(parent)
{
    auto *well = new QFrame(this);
    well->setProperty("look", QStringLiteral("well"));
    m_shown = makeWrappedLabel({}, TextStyle::heading, Token::text, well);
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPixelSize(scaled(16));
    fixed.setWeight(QFont::DemiBold);
    m_shown->setFont(fixed);
    m_shown->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_shown->setAccessibleName(tr("Recovery key"));
    m_shown->setObjectName(QStringLiteral("recoveryKey"));
    m_shown->setAlignment(Qt::AlignCenter);
    auto *inside = new QVBoxLayout(well);
    inside->setContentsMargins(12, 14, 12, 14);
    inside->addWidget(m_shown);

    auto *printButton = makeButton(tr("Print…"), ButtonKind::secondary, this);
    auto *saveButton = makeButton(tr("Save…"), ButtonKind::secondary, this);
    auto *copyButton = makeButton(tr("Copy"), ButtonKind::secondary, this);
    m_note = makeWrappedLabel({}, TextStyle::small, Token::text2, this);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(printButton);
    row->addWidget(saveButton);
    row->addWidget(copyButton);
    row->addWidget(m_note, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(well);
    layout->addLayout(row);
    connect(printButton, &QPushButton::clicked, this, &RecoveryKeyView::print);
    connect(saveButton, &QPushButton::clicked, this, &RecoveryKeyView::chooseFile);
    connect(copyButton, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_key);
        tell(tr("Copied. Paste it into your password manager now."), true);
    });
}

void RecoveryKeyView::showKey(const RecoveryKey &key, const QString &firmName, const QString &firmFolder)
{
    m_key = key.text();
    m_firmName = firmName;
    m_firmFolder = firmFolder;
    m_shown->setText(m_key);
    m_note->clear();
}

QString RecoveryKeyView::note() const
{
    return m_note->text();
}

/// What is printed and saved.
QString RecoveryKeyView::paper() const
{
    return tr("Recovery key of %1").arg(m_firmName) % QStringLiteral("\n\n") % m_key % QStringLiteral("\n\n") %
           tr("This key opens the firm's data in Portico when the computer is lost, or on another computer.\n"
              "Keep it in a safe place, away from the computer. Whoever has it and the data can read everything.") %
           QStringLiteral("\n\n") % QLocale().toString(QDate::currentDate(), QLocale::LongFormat) % QLatin1Char('\n');
}

void RecoveryKeyView::tell(const QString &sentence, bool good)
{
    m_note->setText(sentence);
    setTextTone(m_note, good ? Token::active : Token::undeliverable);
}

void RecoveryKeyView::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Save the Recovery Key"), tr("Portico recovery key.txt"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &RecoveryKeyView::saveInto);
    dialog->open();
}

void RecoveryKeyView::saveInto(const QString &file)
{
    const QString folder = QDir::cleanPath(m_firmFolder);
    const QString place = QDir::cleanPath(QFileInfo(file).absolutePath());
    if (!folder.isEmpty() && (place == folder || place.startsWith(folder + QLatin1Char('/')))) {
        tell(tr("Not beside the firm's data: choose another place, best a stick that you take away."), false);
        return;
    }
    const auto written = platform::writePrivateFile(file, paper().toUtf8());
    if (written)
        tell(tr("Saved. Take the file away from this computer."), true);
    else
        tell(tr("The key could not be saved there. Choose another place."), false);
}

void RecoveryKeyView::print()
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(tr("Recovery key"));
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // The printer must live as long as its dialog.
    connect(dialog, &QPrintDialog::finished, this, [this, printer](int result) {
        if (result != QDialog::Accepted)
            return;
        QTextDocument document(paper());
        QFont font = textFont(TextStyle::body);
        font.setPointSize(12);
        document.setDefaultFont(font);
        document.print(printer.get());
        tell(tr("Sent to the printer."), true);
    });
    dialog->open();
}

} // namespace portico
