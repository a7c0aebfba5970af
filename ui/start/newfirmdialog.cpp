#include "ui/start/newfirmdialog.h"

#include "app/core/emailaddress.h"
#include "app/practice/firmtasks.h"
#include "ui/look/fonts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/messagestrip.h"

#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace portico {

NewFirmDialog::NewFirmDialog(const QString &folder, QWidget *parent)
    : QDialog(parent), m_name(new QLineEdit), m_admin(new QLineEdit), m_email(new QLineEdit), m_portal(new QLineEdit),
      m_mailInFolder(new QCheckBox(tr("&Keep mail in a folder, to try things out"))),
      m_nameField(new FormField(tr("&Name of the firm"), m_name)),
      m_adminField(new FormField(tr("&Your name"), m_admin)),
      m_emailField(new FormField(tr("Your &email address"), m_email)),
      m_portalField(new FormField(tr("&Portal address"), m_portal)),
      m_problem(new MessageStrip(MessageStrip::Kind::undeliverable))
{
    setObjectName(QStringLiteral("newFirmDialog"));
    setWindowTitle(tr("Make a Firm"));
    m_nameField->setHelp(tr("Clients see this name in every mail and on the portal."));
    m_emailField->setHelp(tr("Clients’ answers come here. You become the first Admin."));
    m_portal->setPlaceholderText(QStringLiteral("https://portal.example.com"));
    m_portalField->setHelp(tr("Where your clients will sign in. May stay empty for now."));
    m_mailInFolder->setChecked(true);
    m_problem->hide();

    auto *form = new QVBoxLayout;
    form->setContentsMargins(32, 24, 32, 24);
    form->setSpacing(14);
    form->addWidget(makeLabel(tr("Make your firm"), TextStyle::title));
    form->addWidget(m_problem);
    form->addWidget(m_nameField);
    form->addWidget(m_adminField);
    form->addWidget(m_emailField);
    form->addWidget(m_portalField);
    form->addWidget(m_mailInFolder);
    form->addWidget(buildFolder(folder));
    form->addStretch();

    auto *make = makeButton(tr("Make the Firm"), ButtonKind::primary);
    auto *cancel = makeButton(tr("Cancel"));
    auto *footer = new QFrame;
    footer->setProperty("look", QStringLiteral("footer"));
    auto *buttons = new QHBoxLayout(footer);
    buttons->setContentsMargins(24, 12, 24, 12);
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(make);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(form, 1);
    layout->addWidget(footer);
    connect(make, &QPushButton::clicked, this, &NewFirmDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &NewFirmDialog::reject);
    for (FormField *field : {m_nameField, m_adminField, m_emailField, m_portalField, m_folderField}) {
        connect(field->field()->findChild<QLineEdit *>() ? field->field()->findChild<QLineEdit *>()
                                                         : qobject_cast<QLineEdit *>(field->field()),
                &QLineEdit::textEdited, field, [field] { field->setError({}); });
    }
    m_name->setFocus();
    setMinimumWidth(scaled(520));
}

QWidget *NewFirmDialog::buildFolder(const QString &folder)
{
    m_folder = new QLineEdit(QDir::toNativeSeparators(folder));
    m_folder->setAccessibleName(tr("Folder"));
    auto *choose = makeButton(tr("Choose…"));
    auto *place = new QWidget;
    auto *row = new QHBoxLayout(place);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_folder, 1);
    row->addWidget(choose);
    place->setFocusProxy(m_folder);
    connect(choose, &QPushButton::clicked, this, [this] {
        auto *dialog = new QFileDialog(this, tr("Where the data lives"), m_folder->text());
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setOption(QFileDialog::ShowDirsOnly);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QFileDialog::fileSelected, this,
                [this](const QString &path) { m_folder->setText(QDir::toNativeSeparators(path)); });
        dialog->open();
    });
    m_folderField = new FormField(tr("Where the &data lives"), place);
    m_folderField->setHelp(tr("An empty folder on this computer. Network drives do not do."));
    return m_folderField;
}

void NewFirmDialog::showProblem(const QString &sentence)
{
    m_problem->setSentence(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void NewFirmDialog::accept()
{
    NewFirmAnswers answers;
    answers.firmName = m_name->text().simplified();
    answers.adminName = m_admin->text().simplified();
    answers.folder = QDir::fromNativeSeparators(m_folder->text().trimmed());
    answers.mailInFolder = m_mailInFolder->isChecked();
    const auto email = EmailAddress::parse(m_email->text());
    const auto portal = checkedPortalUrl(m_portal->text());
    m_nameField->setError(answers.firmName.isEmpty() ? tr("The firm needs a name.") : QString());
    m_adminField->setError(answers.adminName.isEmpty() ? tr("Clients see who writes to them: please give your name.")
                                                       : QString());
    m_emailField->setError(email.ok() ? QString() : email.error().sentence);
    m_portalField->setError(portal.ok() ? QString() : portal.error().sentence);
    m_folderField->setError(QDir::isAbsolutePath(answers.folder) ? QString() : tr("Choose a folder for the firm's data."));
    for (FormField *field : {m_nameField, m_adminField, m_emailField, m_portalField, m_folderField}) {
        if (field->hasError()) {
            field->field()->setFocus();
            return;
        }
    }
    answers.adminEmail = email->text();
    answers.portalUrl = *portal;
    showProblem({});
    Q_EMIT answered(answers);
}

} // namespace portico
