#pragma once

#include <QFrame>

#include <optional>

#include "ui/look/icons.h"

class QLabel;
class QPushButton;

namespace portico {

class IconLabel;

/// A sentence above what it speaks of, with at most one button. It stays until its cause has gone: hide it then.
/// A screen reader is told when the sentence changes while it shows.
class MessageStrip : public QFrame
{
    Q_OBJECT

public:
    /// Blue-grey tells, amber warns, red failed, violet asks, green done.
    enum class Kind { queued, expired, undeliverable, unconfirmed, active };
    Q_ENUM(Kind)

    explicit MessageStrip(Kind kind, const QString &sentence = {}, QWidget *parent = nullptr);

    Kind kind() const { return m_kind; }
    void setKind(Kind kind);
    /// Another icon than the kind's own.
    void setIcon(IconName icon);
    /// A few strong words above the sentence; empty takes them away.
    void setHeading(const QString &heading);
    QString heading() const;
    QString sentence() const;
    void setSentence(const QString &sentence);
    /// The one button; empty words take it away.
    void setAction(const QString &text);
    QPushButton *actionButton() const { return m_action; }

    /// How the kind's own icon and colours are called elsewhere.
    static IconName iconOf(Kind kind);
    static Token toneOf(Kind kind);

Q_SIGNALS:
    void actionTriggered();

private:
    void showIcon();
    void nameItself();

    Kind m_kind;
    std::optional<IconName> m_ownIcon;
    IconLabel *m_icon;
    QLabel *m_heading;
    QLabel *m_sentence;
    QPushButton *m_action;
};

} // namespace portico
