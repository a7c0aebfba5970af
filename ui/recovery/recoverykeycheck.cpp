#include "ui/recovery/recoverykeycheck.h"

#include "ui/look/fonts.h"
#include "ui/widgets/formfield.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRandomGenerator>

#include <algorithm>

namespace portico {

RecoveryKeyCheck::RecoveryKeyCheck(QWidget *parent) : QWidget(parent), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(12);
    m_row->addStretch(1);
}

void RecoveryKeyCheck::ask(const RecoveryKey &key)
{
    m_groups = key.text().split(QLatin1Char('-'));
    const int count = int(m_groups.size());
    const int first = QRandomGenerator::global()->bounded(count - 1);
    const int second = first + 1 + QRandomGenerator::global()->bounded(count - 1 - first);
    m_asked = {first, second};
    for (FormField *field : std::as_const(m_fields))
        delete field;
    m_fields.clear();
    m_edits.clear();
    for (const int group : std::as_const(m_asked)) {
        auto *edit = new QLineEdit;
        edit->setMaxLength(int(m_groups[group].size()) + 2); // with a space or a hyphen that came along
        edit->setFixedWidth(scaled(150));
        auto *field = new FormField(tr("Group %1 of the key").arg(group + 1), edit, this);
        m_row->insertWidget(int(m_fields.size()), field, 0, Qt::AlignTop);
        connect(edit, &QLineEdit::textChanged, this, &RecoveryKeyCheck::compare);
        m_edits.append(edit);
        m_fields.append(field);
    }
    compare();
}

void RecoveryKeyCheck::compare()
{
    bool all = true;
    for (qsizetype i = 0; i < m_asked.size(); ++i) {
        QString typed = m_edits[i]->text().toUpper();
        typed.removeIf([](QChar c) { return c.isSpace() || c == QLatin1Char('-'); });
        const QString &group = m_groups[m_asked[i]];
        const bool right = typed == group;
        // Said only once enough was typed to be wrong.
        m_fields[i]->setError(!right && typed.size() >= group.size() ? tr("That is not group %1.").arg(m_asked[i] + 1)
                                                                     : QString());
        all = all && right;
    }
    if (all == m_passed)
        return;
    m_passed = all;
    Q_EMIT passedChanged(m_passed);
}

} // namespace portico
