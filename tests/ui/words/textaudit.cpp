#include "tests/ui/words/textaudit.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QMenu>
#include <QMetaProperty>
#include <QTextEdit>
#include <QPlainTextEdit>
#include <QWidget>

#include <algorithm>

namespace portico::test {

namespace {

/// Rows of a list that are looked at: its texts come from the same code further down.
constexpr int kRows = 20;

/// Properties that people see or hear, of whatever class has them.
constexpr const char *kProperties[] = {"text",   "title",          "placeholderText",       "toolTip",    "statusTip",
                                       "suffix", "accessibleName", "accessibleDescription", "windowTitle", "prefix"};

} // namespace

TextAudit::TextAudit(const QSet<QString> &names)
{
    QStringList patterns{
        QStringLiteral("\\{\\{\\w+\\}\\}"),              // placeholders of mail
        QStringLiteral("\\S+@\\S+"),                     // addresses
        QStringLiteral("\\b[A-Z0-9]{5}(-[A-Z0-9]{5})+\\b"), // recovery keys
        QStringLiteral("https?://\\S*"),                 // of the portal
        QStringLiteral("(?<!\\w)/[\\w./-]+"),            // folders
        QStringLiteral("\\b\\w+(\\.\\w+)+\\b"),          // hosts and files
        QStringLiteral("\\b(Ctrl|Shift|Alt|Esc|Del|Ins|Return|Enter|F\\d+|Left|Right|Up|Down|Space|Tab|Home|End)\\b"),
        QStringLiteral("\\((UTF|WINDOWS|ISO|SHIFT_JIS|EUC|GB|BIG5|MACINTOSH)[^)]*\\)"), // character sets
        QStringLiteral("\\b(Portico|STARTTLS|TLS|SMTP|PEM|IMAP|OAuth|Microsoft|English|Español)\\b"),
    };
    QStringList longestFirst(names.begin(), names.end());
    std::sort(longestFirst.begin(), longestFirst.end(),
              [](const QString &a, const QString &b) { return a.size() > b.size(); });
    longestFirst.removeAll(QString());
    for (QString &name : longestFirst)
        name = QRegularExpression::escape(name);
    m_passed.setPattern((longestFirst + patterns).join(QLatin1Char('|')));
    m_passed.setPatternOptions(QRegularExpression::UseUnicodePropertiesOption);
}

QString TextAudit::untranslated(const QString &text) const
{
    static const QRegularExpression latin(QStringLiteral("[A-Za-z]{2,}"));
    QString rest = text;
    rest.remove(m_passed);
    rest.remove(QLatin1Char('&'));
    return latin.match(rest).captured();
}

void TextAudit::note(const QWidget *widget, const char *what, const QString &text, QStringList &findings) const
{
    const QString word = untranslated(text);
    if (!word.isEmpty())
        findings += QStringLiteral("%1: %2 is not translated (%3): \"%4\"")
                        .arg(placeOf(widget), QLatin1StringView(what), word, text.left(160));
}

QStringList TextAudit::findings(QWidget *window) const
{
    QStringList findings;
    const auto widgets = shownIn(window);
    for (QWidget *widget : widgets)
        lookAt(widget, findings);
    const auto menus = window->findChildren<QMenu *>();
    for (QMenu *menu : menus)
        lookAt(menu, findings);
    findings.removeDuplicates();
    return findings;
}

void TextAudit::lookAt(QWidget *widget, QStringList &findings) const
{
    // What somebody typed, and the texts of mail, are the firm's.
    const bool written = widget->inherits("QLineEdit") || widget->inherits("QPlainTextEdit")
                         || widget->inherits("QTextEdit") || widget->inherits("QAbstractSpinBox");
    for (const char *name : kProperties) {
        const int index = widget->metaObject()->indexOfProperty(name);
        if (index < 0 || (written && qstrcmp(name, "text") == 0))
            continue;
        note(widget, name, widget->metaObject()->property(index).read(widget).toString(), findings);
    }
    if (QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget)) {
        note(widget, "what a screen reader says", accessible->text(QAccessible::Name), findings);
        note(widget, "what a screen reader explains", accessible->text(QAccessible::Description), findings);
    }
    if (const auto *box = qobject_cast<QComboBox *>(widget)) {
        for (int i = 0; i < box->count(); ++i)
            note(widget, "choice", box->itemText(i), findings);
    }
    if (auto *view = qobject_cast<QAbstractItemView *>(widget))
        lookAtView(view, findings);
    const auto actions = widget->actions();
    for (const QAction *action : actions) {
        note(widget, "action", action->text(), findings);
        note(widget, "action's tool tip", action->toolTip(), findings);
    }
}

void TextAudit::lookAtView(QAbstractItemView *view, QStringList &findings) const
{
    const QAbstractItemModel *model = view->model();
    if (!model || qobject_cast<QHeaderView *>(view))
        return;
    for (int column = 0; column < model->columnCount(); ++column) {
        for (const int role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole})
            note(view, "header", model->headerData(column, Qt::Horizontal, role).toString(), findings);
        for (int row = 0; row < std::min(kRows, model->rowCount()); ++row) {
            const QModelIndex cell = model->index(row, column);
            for (const int role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole, Qt::AccessibleDescriptionRole})
                note(view, "cell", cell.data(role).toString(), findings);
        }
    }
}

QString placeOf(const QWidget *widget)
{
    QStringList names;
    for (const QWidget *one = widget; one && names.size() < 3; one = one->parentWidget()) {
        const QString type = QString::fromLatin1(one->metaObject()->className()).remove(QStringLiteral("portico::"));
        const bool plain = type == QLatin1StringView("QWidget") && one->objectName().isEmpty();
        if (!plain && !one->objectName().startsWith(QLatin1StringView("qt_")))
            names.prepend(one->objectName().isEmpty() ? type : type + QLatin1Char('#') + one->objectName());
    }
    return names.join(QStringLiteral(" > "));
}

QList<QWidget *> shownIn(QWidget *window)
{
    QList<QWidget *> shown{window};
    for (qsizetype i = 0; i < shown.size(); ++i) {
        const auto children = shown[i]->findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
        for (QWidget *child : children) {
            if (!child->isWindow() && child->isVisible())
                shown += child;
        }
    }
    return shown;
}

} // namespace portico::test
