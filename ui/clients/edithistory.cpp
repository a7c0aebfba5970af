#include "ui/clients/edithistory.h"

#include <QCoreApplication>
#include <QPointer>

#include <algorithm>

namespace portico {

namespace {

constexpr qsizetype kMostEntries = 50;

/// Says to translators and to lupdate where the texts of this file belong.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(EditHistory)
};

} // namespace

QString describe(const UndoneEdit &undone, const QString &what)
{
    QStringList sentences{Text::tr("Undone: %1.").arg(what)};
    if (!undone.kept.isEmpty())
        sentences += Text::tr("Changed again since, or in use by now, and so left as it is: %1.").arg(describe(undone.kept));
    if (undone.mailsNotSent > 0)
        sentences += Text::tr("%n mail(s) that it cancelled stay cancelled: invite again where needed.", nullptr,
                              undone.mailsNotSent);
    if (undone.accessesNotRestored > 0)
        sentences += Text::tr("Access that ended with it does not come back by itself: invite again where needed.");
    return sentences.join(QLatin1Char(' '));
}

EditHistory::EditHistory(const FirmServices &services, QObject *parent) : QObject(parent), m_services(services) {}

void EditHistory::tell(const QString &sentence, const QString &what, const RecordEdit &edit)
{
    if (!edit.canUndo) {
        m_services.notifier.done(sentence);
        return;
    }
    const int number = ++m_last;
    m_entries.append({number, what, edit});
    if (m_entries.size() > kMostEntries)
        m_entries.removeFirst();
    Q_EMIT changed();
    m_services.notifier.done(sentence, tr("Undo"), [self = QPointer<EditHistory>(this), number] {
        if (self)
            self->undo(number);
    });
}

QString EditHistory::newest() const
{
    return m_entries.isEmpty() ? QString() : m_entries.last().what;
}

void EditHistory::undoNewest()
{
    if (!m_entries.isEmpty())
        undo(m_entries.last().number);
}

void EditHistory::undo(int number)
{
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(), [number](const Entry &entry) { return entry.number == number; });
    if (found == m_entries.end())
        return; // taken back by the other way meanwhile
    const Entry entry = *found;
    m_entries.erase(found);
    Q_EMIT changed();
    runTask(
        this, m_services.write(UndoEditTask(entry.edit)),
        [this, entry](const UndoneEdit &undone) { m_services.notifier.done(describe(undone, entry.what)); },
        [this, entry](const Error &error) {
            m_services.notifier.failed(tr("Not undone: %1. %2").arg(entry.what, error.sentence));
            if (error.kind != ErrorKind::busy)
                return; // it would fail again
            m_entries.append(entry);
            Q_EMIT changed();
        });
}

} // namespace portico
