#pragma once

#include <QWidget>

#include "ui/look/statuslook.h"

class QHBoxLayout;

namespace portico {

class ElidedLabel;
class StatusLabel;

/// One person in a card: name and address in two lines, status with its detail beside them, actions at the right.
/// 56 px high (48 without a status), a line above all but the first (`setFirst`). For up to some 20 people.
class PersonRow : public QWidget
{
    Q_OBJECT

public:
    explicit PersonRow(QWidget *parent = nullptr);

    void setName(const QString &name);
    /// Behind the name, in second colour: "Owner".
    void setNote(const QString &note);
    /// The second line; elides in the middle.
    void setAddress(const QString &address);
    /// Puts a widget, such as the link "Add email…", in the place of the address.
    void setAddressWidget(QWidget *widget);
    void setStatus(const StatusLook &look, const QString &detail);
    StatusLabel *status() const { return m_status; }
    /// At the right, after those already there; the row owns it.
    void addTrailing(QWidget *widget);
    void setFirst(bool first);

    QString name() const;
    QString address() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void describe();

    QWidget *m_person;
    ElidedLabel *m_name;
    ElidedLabel *m_note;
    ElidedLabel *m_address;
    StatusLabel *m_status;
    QHBoxLayout *m_layout;
    bool m_first = false;
};

} // namespace portico
