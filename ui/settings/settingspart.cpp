#include "ui/settings/settingspart.h"

#include "ui/look/fonts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/messagestrip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace portico {

namespace {

/// A form is not wider than its sentences can be read.
constexpr int kWidest = 640;

} // namespace

SettingsPart::SettingsPart(const SettingsServices &services, Kind kind, For whom, QWidget *parent)
    : QWidget(parent), m_services(services), m_mayChange(whom == For::everybody || services.isAdmin()),
      m_strip(new MessageStrip(MessageStrip::Kind::queued)), m_column(new QWidget), m_body(new QWidget),
      m_form(new QVBoxLayout(m_body))
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setSpacing(14);
    m_strip->hide();
    m_column->setProperty("look", QStringLiteral("scrolled"));
    m_column->setMaximumWidth(scaled(kWidest));
    auto *inside = new QVBoxLayout(m_column);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(14);
    inside->addWidget(m_strip);
    inside->addWidget(m_body);
    inside->addStretch(1);
    auto *scrolled = new QWidget;
    scrolled->setProperty("look", QStringLiteral("scrolled"));
    auto *row = new QHBoxLayout(scrolled);
    row->setContentsMargins(16, 16, 16, 16);
    row->addWidget(m_column, 1);
    row->addStretch(0);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(scrolled);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(scroll, 1);
    if (kind == Kind::form)
        buildFooter();
    if (!m_mayChange) {
        const QString reason = tr("Only an admin can change this.");
        m_strip->setSentence(reason);
        m_strip->show();
        setDisabledReason(m_body, reason);
    }
}

void SettingsPart::buildFooter()
{
    auto *footer = new QFrame(this);
    footer->setProperty("look", QStringLiteral("footer"));
    m_revert = makeButton(tr("Revert"), ButtonKind::secondary, footer);
    m_save = makeButton(tr("Save"), ButtonKind::primary, footer);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(16, 10, 16, 10);
    row->setSpacing(8);
    row->addStretch(1);
    row->addWidget(m_revert);
    row->addWidget(m_save);
    layout()->addWidget(footer);
    connect(m_save, &QPushButton::clicked, this, &SettingsPart::save);
    connect(m_revert, &QPushButton::clicked, this, &SettingsPart::revert);
    setDirty(false);
}

void SettingsPart::setFormWidth(FormWidth width)
{
    const bool full = width == FormWidth::full;
    m_column->setMaximumWidth(full ? QWIDGETSIZE_MAX : scaled(kWidest));
    // The body's stretch against the one below it.
    static_cast<QVBoxLayout *>(m_column->layout())->setStretchFactor(m_body, full ? 1000 : 0);
}

void SettingsPart::addHeading(const QString &text)
{
    if (m_form->count() > 0)
        m_form->addSpacing(8);
    m_form->addWidget(makeLabel(text, TextStyle::heading, Token::text, m_body));
}

QString SettingsPart::strip() const
{
    return m_strip->isVisibleTo(this) ? m_strip->sentence() : QString();
}

void SettingsPart::refresh()
{
    if (m_dirty || m_busy)
        return;
    m_loading = true;
    load();
    m_loading = false;
}

void SettingsPart::revert()
{
    if (m_busy)
        return;
    showTrouble({});
    setDirty(false);
    refresh();
}

void SettingsPart::save()
{
    if (m_busy || !m_mayChange)
        return;
    showTrouble({});
    if (!check()) {
        Q_EMIT saveRefused();
        return;
    }
    setBusy(true);
    store();
}

void SettingsPart::stored(const QString &sentence)
{
    setBusy(false);
    setDirty(false);
    refresh();
    m_services.firm.notifier.done(sentence);
    Q_EMIT saved();
}

void SettingsPart::refused(const Error &error)
{
    setBusy(false);
    showTrouble(error.sentence);
    Q_EMIT saveRefused();
}

void SettingsPart::showTrouble(const QString &sentence)
{
    if (!m_mayChange)
        return; // why nothing can be changed stays
    m_strip->setKind(MessageStrip::Kind::undeliverable);
    m_strip->setSentence(sentence);
    m_strip->setVisible(!sentence.isEmpty());
}

void SettingsPart::noteChange()
{
    if (!m_loading)
        setDirty(differs());
}

void SettingsPart::setDirty(bool dirty)
{
    if (m_save) {
        const QString reason = !m_mayChange ? tr("Only an admin can change this.")
                               : m_busy     ? tr("It is being saved.")
                               : !dirty     ? tr("Nothing was changed.")
                                            : QString();
        setDisabledReason(m_save, reason);
        setDisabledReason(m_revert, reason);
    }
    if (m_dirty == dirty)
        return;
    m_dirty = dirty;
    Q_EMIT dirtyChanged(dirty);
}

void SettingsPart::setBusy(bool busy)
{
    m_busy = busy;
    m_body->setEnabled(!busy && m_mayChange);
    setDirty(m_dirty);
}

} // namespace portico
