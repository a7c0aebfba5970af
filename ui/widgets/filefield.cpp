#include "ui/widgets/filefield.h"

#include <QDir>
#include <QDynamicPropertyChangeEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>

#include "ui/widgets/buttons.h"

namespace portico {

FileField::FileField(What what, const QString &name, QWidget *parent)
    : QWidget(parent), m_what(what), m_name(name), m_edit(new QLineEdit(this))
{
    m_edit->setAccessibleName(name);
    auto *button = makeButton(tr("Choose…"), ButtonKind::secondary, this);
    button->setAccessibleName(tr("Choose: %1").arg(name));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_edit, 1);
    row->addWidget(button);
    setFocusProxy(m_edit);
    connect(button, &QPushButton::clicked, this, &FileField::choose);
    connect(m_edit, &QLineEdit::textChanged, this, [this] { Q_EMIT pathChanged(path()); });
}

QString FileField::path() const
{
    return QDir::fromNativeSeparators(m_edit->text().trimmed());
}

void FileField::setPath(const QString &path)
{
    m_edit->setText(QDir::toNativeSeparators(path));
}

void FileField::choose()
{
    auto *dialog = new QFileDialog(this, m_name, path(), m_filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (m_what == What::folder) {
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setOption(QFileDialog::ShowDirsOnly);
    } else {
        dialog->setFileMode(m_what == What::openFile ? QFileDialog::ExistingFile : QFileDialog::AnyFile);
        dialog->setAcceptMode(m_what == What::openFile ? QFileDialog::AcceptOpen : QFileDialog::AcceptSave);
    }
    connect(dialog, &QFileDialog::fileSelected, this, &FileField::setPath);
    dialog->open();
}

bool FileField::event(QEvent *event)
{
    // A FormField marks its field as invalid; the border to be coloured is the line's.
    if (event->type() == QEvent::DynamicPropertyChange &&
        static_cast<QDynamicPropertyChangeEvent *>(event)->propertyName() == "invalid") {
        m_edit->setProperty("invalid", property("invalid"));
        m_edit->style()->unpolish(m_edit);
        m_edit->style()->polish(m_edit);
    }
    return QWidget::event(event);
}

} // namespace portico
