#pragma once

#include "app/store/bulksendstore.h"

#include <QWidget>

#include <array>

class QLabel;

namespace portico {

/// The counts of a send under its progress bar: a large figure each, icon and word below. A part that may stay at zero
/// for good (unconfirmed, withdrawn) shows only once it is not.
class RunFigures : public QWidget
{
    Q_OBJECT
public:
    explicit RunFigures(QWidget *parent = nullptr);

    void setCounts(const BulkSendCounts &counts);

private:
    struct Figure
    {
        QWidget *part = nullptr;
        QLabel *number = nullptr;
    };
    enum Part { sent, failed, unconfirmed, cancelled, left, leftOut, partCount };

    Figure makeFigure(Part part);
    void set(Part part, qint64 count, bool shown);

    std::array<Figure, partCount> m_figures;
};

} // namespace portico
