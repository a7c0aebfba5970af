#include "ui/widgets/switch.h"

namespace portico {

Switch::Switch(const QString &text, QWidget *parent) : QCheckBox(text, parent) {}

} // namespace portico
