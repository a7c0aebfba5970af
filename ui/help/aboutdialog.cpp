#include "ui/help/aboutdialog.h"

#include "ui/look/fonts.h"
#include "ui/look/tableview.h"
#include "ui/look/windowsize.h"
#include "ui/widgets/buttons.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace portico {

AboutDialog::AboutDialog(const EngineVersion &engine, QWidget *parent)
    : HelpDialog(tr("About Portico"), tr("Portico %1").arg(QStringLiteral(PORTICO_VERSION)),
                 tr("Practice management for accounting firms, with a portal for their clients."), parent),
      m_model(new ProgramPartsModel(programParts(engine), this)), m_table(new TableView),
      m_licence(new QPlainTextEdit), m_copy(makeButton(tr("Copy Versions")))
{
    setObjectName(QStringLiteral("aboutDialog"));
    m_table->setAccessibleName(tr("Parts of Portico"));
    m_table->setModel(m_model);
    m_table->setColumnBaseWidth(ProgramPartsModel::version, 96);
    m_table->setColumnBaseWidth(ProgramPartsModel::terms, 124);
    m_table->setStretchColumn(ProgramPartsModel::name, 150);
    m_table->setStretchColumn(ProgramPartsModel::purpose, 150);
    m_licence->setReadOnly(true);
    m_licence->setTabChangesFocus(true);
    m_licence->setAccessibleName(tr("Licence"));
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont); // the texts are laid out for it
    fixed.setPixelSize(scaled(12));
    m_licence->setFont(fixed);
    addButton(m_copy);
    body()->addWidget(m_table, 3);
    body()->addWidget(m_licence, 2);
    keepSize(this, QStringLiteral("about"), {720, 620});
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) { showLicence(current.row()); });
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_model->asText()); });
    m_table->setCurrentIndex(m_model->index(0, 0));
    m_table->setFocus(Qt::OtherFocusReason);
}

QString AboutDialog::shownLicence() const
{
    return m_licence->toPlainText();
}

void AboutDialog::showLicence(int row)
{
    m_licence->setPlainText(row >= 0 ? licenceText(m_model->part(row)) : QString());
}

} // namespace portico
