#pragma once

#include <QComboBox>

namespace portico {

/// A drop-down whose chosen text ends in "…" where the box is too narrow for it, instead of in the midst of a letter.
class ElidedComboBox : public QComboBox
{
    Q_OBJECT

public:
    using QComboBox::QComboBox;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace portico
