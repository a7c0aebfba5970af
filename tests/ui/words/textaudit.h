#pragma once

#include <QRegularExpression>
#include <QSet>
#include <QStringList>

class QAbstractItemView;
class QWidget;

namespace portico::test {

/// Finds, in the pseudo-language, every text of a window that no translator ever saw: one with plain Latin letters.
/// What people and servers wrote into the firm is written in Greek letters by WordsWorld, so it does not count; nor do
/// addresses, placeholders, and the names given to the constructor.
class TextAudit
{
public:
    /// names: data with Latin letters, to be passed over wherever it stands.
    explicit TextAudit(const QSet<QString> &names);

    /// Looks through everything that shows, that a tool tip or a menu would show, and that a screen reader would say.
    /// A line for each finding.
    QStringList findings(QWidget *window) const;
    /// What of a text nobody translated; empty for nothing.
    QString untranslated(const QString &text) const;

private:
    void lookAt(QWidget *widget, QStringList &findings) const;
    void lookAtView(QAbstractItemView *view, QStringList &findings) const;
    void note(const QWidget *widget, const char *what, const QString &text, QStringList &findings) const;

    QRegularExpression m_passed;
};

/// Where a widget is, for people: the names of it and its nearest named parents.
QString placeOf(const QWidget *widget);

/// The widgets that show in a window, itself first, in the order of the tree.
QList<QWidget *> shownIn(QWidget *window);

} // namespace portico::test
