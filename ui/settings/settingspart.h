#pragma once

#include "ui/settings/settingsservices.h"

#include <QThreadPool>
#include <QWidget>
#include <QtConcurrent/QtConcurrentRun>

#include <utility>

class QPushButton;
class QVBoxLayout;

namespace portico {

class MessageStrip;

/// One page of the settings, a class of its own: it shows what is stored, and, where it is a form, writes what was changed
/// when `Save` is pressed. A page for admins shows everything to others, and says why they cannot change it. SettingsPage
/// knows its title and icon, and makes it when it is opened.
///
/// A form's life: load() fills the fields; a change makes it dirty; save() asks check() for errors below the fields,
/// then store() writes on another thread and ends in stored() or refused(). GUI thread.
class SettingsPart : public QWidget
{
    Q_OBJECT
public:
    enum class Kind {
        form, ///< with `Save` and `Revert`
        acts, ///< every button acts at once
    };
    enum class For { everybody, admins };

    SettingsPart(const SettingsServices &services, Kind kind, For whom, QWidget *parent);

    /// Whether something was changed and not written.
    bool isDirty() const { return m_dirty; }
    bool isBusy() const { return m_busy; }
    /// Shows what is stored, where nothing unsaved would be lost. Called when the page is opened and when the firm's
    /// data changed.
    void refresh();
    /// The sentence above the form that says what went wrong, or why nothing can be changed; empty for none.
    QString strip() const;
    QPushButton *saveButton() const { return m_save; }
    QPushButton *revertButton() const { return m_revert; }

public Q_SLOTS:
    void save();
    void revert();

Q_SIGNALS:
    void dirtyChanged(bool dirty);
    /// What was changed is on disk.
    void saved();
    /// It is not: errors stand below the fields or above the form.
    void saveRefused();

protected:
    /// Fills the fields with what is stored.
    virtual void load() = 0;
    /// Whether the fields differ from what load() showed.
    virtual bool differs() const { return false; }
    /// Shows errors below the fields; true where there are none.
    virtual bool check() { return true; }
    /// Writes the fields, and calls stored() or refused() when that has ended.
    virtual void store() {}

    void stored(const QString &sentence);
    void refused(const Error &error);
    /// For page's own acts: shows an error above the form; an empty sentence takes it away.
    void showTrouble(const QString &sentence);
    /// To be connected to every field: looks whether the page is dirty now.
    void noteChange();
    /// The column that fields and blocks are added to.
    QVBoxLayout *form() const { return m_form; }
    /// A table takes the whole width and height; a form stays as wide as it can be read.
    enum class FormWidth { readable, full };
    void setFormWidth(FormWidth width);
    /// A block's heading with room above it.
    void addHeading(const QString &text);
    const SettingsServices &services() const { return m_services; }
    /// Runs work() on a worker that the page's destruction waits for, so that it may use the services.
    template <typename F>
    auto runAside(F work)
    {
        return QtConcurrent::run(&m_workers, std::move(work));
    }
    bool mayChange() const { return m_mayChange; }
    /// Reads on the GUI thread's connection; what fails is shown above the form.
    template <typename F>
    auto read(F work)
    {
        auto result = m_services.firm.firm.readHere(work);
        if (!result)
            showTrouble(result.error().sentence);
        return result;
    }

private:
    void buildFooter();
    void setDirty(bool dirty);
    void setBusy(bool busy);

    SettingsServices m_services;
    QThreadPool m_workers;
    bool m_mayChange;
    bool m_dirty = false;
    bool m_busy = false;
    bool m_loading = false;
    MessageStrip *m_strip;
    QWidget *m_column;
    QWidget *m_body;
    QVBoxLayout *m_form;
    QPushButton *m_save = nullptr;
    QPushButton *m_revert = nullptr;
};

} // namespace portico
