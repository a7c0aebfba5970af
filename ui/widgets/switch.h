#pragma once

#include <QCheckBox>

namespace portico {

/// A tick box that is drawn as a switch, for something that is on or off at once. Role, Space key and name are those
/// of a tick box.
class Switch : public QCheckBox
{
    Q_OBJECT

public:
    explicit Switch(const QString &text, QWidget *parent = nullptr);
};

} // namespace portico
