#include "ui/widgets/progressline.h"

#include <QStyle>

namespace portico {

ProgressLine::ProgressLine(QWidget *parent) : QProgressBar(parent)
{
    setTextVisible(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ProgressLine::setCompact(bool compact)
{
    setProperty("compact", compact);
    style()->unpolish(this);
    style()->polish(this);
}

} // namespace portico
