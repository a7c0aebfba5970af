#pragma once

#include <QWidget>

#include "ui/look/statuslook.h"

namespace portico {

/// A status as icon and word, with its date or reason below in small text; or, in headers of detail panes, as a chip.
/// A screen reader hears the word and the detail.
class StatusLabel : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLabel(QWidget *parent = nullptr);
    explicit StatusLabel(const StatusLook &look, const QString &detail = {}, QWidget *parent = nullptr);

    StatusLook look() const { return m_look; }
    void setLook(const StatusLook &look);
    void setStatus(PortalStatus status) { setLook(statusLook(status)); }
    void setStatus(MailState state) { setLook(statusLook(state)); }
    /// The second line: "12 Nov 2026, expires 12 Dec 2026". Empty: none.
    void setDetail(const QString &detail);
    QString detail() const;
    /// A filled, rounded chip instead; without a detail.
    void setChip(bool chip);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QFont wordFont() const;
    void describe();

    StatusLook m_look;
    QString m_detail;
    bool m_chip = false;
};

} // namespace portico
