#pragma once

#include "ui/look/appearance.h"
#include "ui/settings/settingspart.h"

class QComboBox;

namespace portico {

/// How Portico looks to whoever works with this account: language and colours. Everybody chooses for themselves. What
/// was saved holds at once; whoever owns the theme and the translations listens to appearanceChanged().
class AppearancePage : public SettingsPart
{
    Q_OBJECT
public:
    AppearancePage(const SettingsServices &services, QWidget *parent = nullptr);

    QComboBox *languageBox() const { return m_language; }
    QComboBox *coloursBox() const { return m_colours; }

Q_SIGNALS:
    /// Saved, and different from before.
    void appearanceChanged(const portico::Appearance &appearance);

protected:
    void load() override;
    bool differs() const override;
    void store() override;

private:
    Appearance fields() const;

    Appearance m_loaded;
    QComboBox *m_language;
    QComboBox *m_colours;
};

} // namespace portico
