#pragma once

#include "ui/firmservices.h"
#include "ui/templates/templatesample.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QBoxLayout;
class QPushButton;

namespace portico {

class Card;
class ClientField;
class MailSheet;
class MessageStrip;
class SegmentBar;
class TableView;
class TemplateEditor;
class TemplateListModel;

/// The firm's mail templates and message templates: lists, an editor, and a live preview with a real client's data.
/// Admins write, others read. It follows the firm; what somebody is writing is never overwritten. GUI thread.
class TemplatesPage : public QWidget
{
    Q_OBJECT
public:
    explicit TemplatesPage(const FirmServices &services, QWidget *parent = nullptr);

    bool hasUnsavedChanges() const;
    /// Whether the page may be left at once. Where something is unsaved it asks, and runs goOn later if the person saved
    /// or discarded it.
    ///
    ///     if (m_templates->mayLeave([this] { openOutbox(); }))
    ///         showOutbox();
    bool mayLeave(std::function<void()> goOn);
    /// Reads again what is shown.
    void refresh();
    /// Shows a template; does nothing where there is none such.
    void select(TemplateKey key);

    TemplateEditor *editor() const { return m_editor; }
    MailSheet *preview() const { return m_sheet; }
    ClientField *clientField() const { return m_client; }
    TableView *mailList() const { return m_mailTable; }
    TableView *messageList() const { return m_messageTable; }
    QPushButton *newButton() const { return m_new; }

public Q_SLOTS:
    void newMessageTemplate();
    void save();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildHeader();
    QWidget *buildLists();
    QWidget *buildPreview();
    TableView *buildTable(Card *card, TemplateListModel *model, const QString &name);
    void connectParts();
    void followChoice(TableView *table);
    void read();
    void readSample(ClientKey client);
    void showLists(const QList<Template> &all);
    void followEditor(const QList<Template> &all);
    void show(const Template &value);
    void markCurrent();
    void showPreview();
    void saveThen(std::function<void()> goOn);
    void copy();
    void askRestore();
    void askDelete();
    void fit();

    FirmServices m_services;
    TemplateListModel *m_mails;
    TemplateListModel *m_messages;
    TemplateSample m_sample;
    ClientKey m_sampleClient; ///< whom the person chose
    QTimer m_soon;            ///< gathers changes that come close together
    bool m_begun = false;  ///< a template has been shown
    bool m_saving = false;
    bool m_marking = false; ///< the lists follow the editor, not the other way round

    QPushButton *m_new = nullptr;
    Card *m_mailCard = nullptr;
    TableView *m_mailTable = nullptr;
    TableView *m_messageTable = nullptr;
    SegmentBar *m_view = nullptr;
    TemplateEditor *m_editor = nullptr;
    MessageStrip *m_theirs = nullptr;
    QWidget *m_writing = nullptr;
    QWidget *m_previewBox = nullptr;
    ClientField *m_client = nullptr;
    MailSheet *m_sheet = nullptr;
};

} // namespace portico
