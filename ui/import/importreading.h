#pragma once

#include "app/practice/import/importfile.h"

#include <QWidget>

class QComboBox;

namespace portico {

/// How the file is read: its character set and its separator, as they were found out, to be changed. GUI thread.
class ImportReading : public QWidget
{
    Q_OBJECT
public:
    explicit ImportReading(QWidget *parent = nullptr);

    /// Shows how this sample was read.
    void setSample(const ImportSample &sample);
    QByteArray charset() const;
    char separator() const;

    QComboBox *charsetBox() const { return m_charset; }
    QComboBox *separatorBox() const { return m_separator; }

Q_SIGNALS:
    /// Somebody chose another one: read the file anew.
    void changed();

private:
    QComboBox *m_charset;
    QComboBox *m_separator;
};

/// What people call a character set: "Western European (windows-1252)"; the name itself where there is nothing better.
QString charsetWord(const QByteArray &charset);

} // namespace portico
