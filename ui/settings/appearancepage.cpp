#include "ui/settings/appearancepage.h"

#include "ui/look/fonts.h"
#include "ui/widgets/formfield.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace portico {

namespace {
constexpr int kFieldWidth = 260;
}

AppearancePage::AppearancePage(const SettingsServices &services, QWidget *parent)
    : SettingsPart(services, Kind::form, For::everybody, parent), m_language(new QComboBox), m_colours(new QComboBox)
{
    // Each language by its own name: whoever does not read the present one must find theirs.
    m_language->addItem(tr("As the system"), QString());
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->addItem(QStringLiteral("Español"), QStringLiteral("es"));
    m_colours->addItem(tr("As the system"));
    m_colours->addItem(tr("Light"), int(Scheme::light));
    m_colours->addItem(tr("Dark"), int(Scheme::dark));
    for (QComboBox *box : {m_language, m_colours})
        box->setFixedWidth(scaled(kFieldWidth));

    auto *language = new FormField(tr("&Language"), m_language);
    language->setHelp(tr("Portico's windows show it as soon as it is saved. Mail to clients stays as its template is "
                         "written."));
    form()->addWidget(language);
    form()->addWidget(new FormField(tr("Colo&urs"), m_colours));
    connect(m_language, &QComboBox::currentIndexChanged, this, &AppearancePage::noteChange);
    connect(m_colours, &QComboBox::currentIndexChanged, this, &AppearancePage::noteChange);
}

void AppearancePage::load()
{
    m_loaded = Appearance::load();
    m_language->setCurrentIndex(qMax(0, m_language->findData(m_loaded.language)));
    m_colours->setCurrentIndex(m_loaded.scheme ? qMax(0, m_colours->findData(int(*m_loaded.scheme))) : 0);
}

Appearance AppearancePage::fields() const
{
    Appearance appearance;
    appearance.language = m_language->currentData().toString();
    if (m_colours->currentData().isValid())
        appearance.scheme = Scheme(m_colours->currentData().toInt());
    return appearance;
}

bool AppearancePage::differs() const
{
    return fields() != m_loaded;
}

void AppearancePage::store()
{
    const Appearance chosen = fields();
    chosen.save();
    stored(tr("Appearance saved"));
    Q_EMIT appearanceChanged(chosen);
}

} // namespace portico
