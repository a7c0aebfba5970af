#pragma once

#include "ui/settings/settingspart.h"

class QLabel;
class QLineEdit;

namespace portico {

class FormField;

/// The recovery key: whether the one on paper is the firm's, and a new one in its place.
class RecoveryKeyPage : public SettingsPart
{
    Q_OBJECT
public:
    RecoveryKeyPage(const SettingsServices &services, QWidget *parent = nullptr);

    QLineEdit *keyEdit() const { return m_key; }
    QPushButton *checkButton() const { return m_check; }
    /// What the last check said.
    QString outcome() const;

public Q_SLOTS:
    void checkKey();
    void renew();

protected:
    void load() override {}

private:
    QLineEdit *m_key;
    FormField *m_keyField;
    QPushButton *m_check;
    QLabel *m_good;
};

} // namespace portico
