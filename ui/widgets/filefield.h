#pragma once

#include <QWidget>

class QLineEdit;

namespace portico {

/// A field for the path of a file or a folder, with a button that opens the system's chooser. Shows the separators of
/// this system and gives back forward slashes. It takes part in a FormField as one field.
class FileField : public QWidget
{
    Q_OBJECT

public:
    enum class What { folder, openFile, saveFile };

    /// name: what a screen reader calls the line, and the chooser's title.
    FileField(What what, const QString &name, QWidget *parent = nullptr);

    QLineEdit *edit() const { return m_edit; }
    QString path() const;
    void setPath(const QString &path);
    /// For files: "Certificates (*.pem *.crt)".
    void setFilter(const QString &filter) { m_filter = filter; }

Q_SIGNALS:
    /// The path changed, by typing or by choosing.
    void pathChanged(const QString &path);

protected:
    bool event(QEvent *event) override;

private:
    void choose();

    What m_what;
    QString m_name;
    QString m_filter;
    QLineEdit *m_edit;
};

} // namespace portico
