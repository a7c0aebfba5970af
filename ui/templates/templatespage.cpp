#include "ui/templates/templatespage.h"

#include "app/practice/templaterules.h"
#include "app/practice/templatetasks.h"
#include "models/templatelistmodel.h"
#include "ui/look/fonts.h"
#include "ui/look/rowdelegate.h"
#include "ui/look/tableview.h"
#include "ui/pagelayout.h"
#include "ui/portal/mailsheet.h"
#include "ui/portal/questiondialog.h"
#include "ui/templates/clientfield.h"
#include "ui/templates/templateeditor.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/segmentbar.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QShortcut>
#include <QVBoxLayout>

#include <utility>

namespace portico {

namespace {

constexpr int kGatherMs = 100;
constexpr int kListWidth = 232;
constexpr int kListWidthNarrow = 196;
constexpr int kMostMailRows = 8;    ///< shown of the mail templates before they scroll
constexpr int kLeastBeside = 600;   ///< for editor and preview beside each other

} // namespace

TemplatesPage::TemplatesPage(const FirmServices &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_mails(new TemplateListModel(this)), m_messages(new TemplateListModel(this))
{
    setObjectName(QStringLiteral("templatesPage"));
    m_soon.setSingleShot(true);
    m_soon.setInterval(kGatherMs);
    m_view = new SegmentBar(this);
    m_view->setAccessibleName(tr("What is shown"));
    m_view->addSegment(tr("Template"));
    m_view->addSegment(tr("What they will see"));
    m_editor = new TemplateEditor(this);
    m_theirs = new MessageStrip(MessageStrip::Kind::expired, {}, this);
    m_theirs->setObjectName(QStringLiteral("theirs"));
    m_theirs->hide();
    m_writing = new QWidget(this);
    auto *writing = new QVBoxLayout(m_writing);
    writing->setContentsMargins(0, 0, 0, 0);
    writing->setSpacing(12);
    writing->addWidget(m_theirs);
    writing->addWidget(m_editor, 1);

    auto *right = new QVBoxLayout;
    right->setSpacing(12);
    right->addWidget(m_view);
    auto *beside = new QHBoxLayout;
    beside->setSpacing(16);
    beside->addWidget(m_writing, 1);
    beside->addWidget(buildPreview(), 1);
    right->addLayout(beside, 1);
    auto *content = new QHBoxLayout;
    content->setSpacing(16);
    content->addWidget(buildLists());
    content->addLayout(right, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(buildHeader());
    layout->addLayout(content, 1);
    connectParts();

    const QString notAllowed = m_services.member.isAdmin() ? QString() : tr("Only an admin can change templates.");
    m_editor->setReadOnlyReason(notAllowed);
    setDisabledReason(m_new, notAllowed);
    read();
    readSample({});
    fit();
}

QWidget *TemplatesPage::buildHeader()
{
    auto *header = new QWidget(this);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    m_new = makeButton(IconName::plus, tr("New Message Template"), ButtonKind::secondary, header);
    m_new->setObjectName(QStringLiteral("newTemplate"));
    row->addWidget(makeLabel(tr("Templates"), TextStyle::title, Token::text, header));
    row->addStretch();
    row->addWidget(m_new);
    return header;
}

TableView *TemplatesPage::buildTable(Card *card, TemplateListModel *model, const QString &name)
{
    auto *table = new TableView(card);
    table->setFlush(true);
    table->setModel(model);
    table->horizontalHeader()->hide();
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->setAccessibleName(name);
    card->body()->addWidget(table);
    return table;
}

QWidget *TemplatesPage::buildLists()
{
    auto *lists = new QWidget(this);
    lists->setObjectName(QStringLiteral("templateLists"));
    m_mailCard = new Card(tr("Mail Templates"), Card::Body::flush, lists);
    m_mailTable = buildTable(m_mailCard, m_mails, tr("Mail Templates"));
    m_mailCard->body()->setContentsMargins(0, 0, 0, 8); // its table ends there: the corners are round
    auto *messageCard = new Card(tr("Message Templates"), Card::Body::flush, lists);
    m_messageTable = buildTable(messageCard, m_messages, tr("Message Templates"));
    auto *column = new QVBoxLayout(lists);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_mailCard);
    column->addWidget(messageCard, 1);
    return lists;
}

QWidget *TemplatesPage::buildPreview()
{
    m_previewBox = new QWidget(this);
    m_client = new ClientField(m_services, m_previewBox);
    m_client->setAccessibleName(tr("The client whose data the preview shows"));
    m_client->setToolTip(tr("The client whose data the preview shows"));
    m_sheet = new MailSheet(m_previewBox);
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    QLabel *heading = makeLabel(tr("What they will see"), TextStyle::heading, Token::text, m_previewBox);
    heading->setBuddy(m_client);
    head->addWidget(heading);
    head->addWidget(m_client, 1);
    auto *column = new QVBoxLayout(m_previewBox);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addLayout(head);
    column->addWidget(m_sheet, 1);
    return m_previewBox;
}

void TemplatesPage::connectParts()
{
    connect(m_new, &QPushButton::clicked, this, &TemplatesPage::newMessageTemplate);
    for (TableView *table : {m_mailTable, m_messageTable}) {
        connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this, table] { followChoice(table); });
        connect(table, &QAbstractItemView::activated, this, [this] { m_editor->focusFirst(); });
    }
    connect(m_theirs, &MessageStrip::actionTriggered, this, [this] { select(m_editor->original().key); });
    connect(m_view, &SegmentBar::currentChanged, this, &TemplatesPage::fit);
    connect(m_editor, &TemplateEditor::changed, this, &TemplatesPage::showPreview);
    connect(m_editor, &TemplateEditor::saveWanted, this, &TemplatesPage::save);
    connect(m_editor, &TemplateEditor::discardWanted, this, [this] { show(m_editor->original().key ? m_editor->original() : m_mails->templates().value(0)); });
    connect(m_editor, &TemplateEditor::copyWanted, this, [this] {
        if (mayLeave([this] { copy(); }))
            copy();
    });
    connect(m_editor, &TemplateEditor::restoreWanted, this, &TemplatesPage::askRestore);
    connect(m_editor, &TemplateEditor::deleteWanted, this, &TemplatesPage::askDelete);
    connect(m_client, &ClientField::clientChosen, this, [this](ClientKey client) {
        m_sampleClient = client;
        readSample(client);
    });
    auto *saveKey = new QShortcut(QKeySequence::Save, this);
    saveKey->setContext(Qt::WidgetWithChildrenShortcut);
    connect(saveKey, &QShortcut::activated, this, &TemplatesPage::save);
    connect(&m_soon, &QTimer::timeout, this, &TemplatesPage::refresh);
    connect(&m_services.firm, &Firm::changed, this, [this] {
        if (isVisible() && !m_soon.isActive())
            m_soon.start();
    });
}

bool TemplatesPage::hasUnsavedChanges() const
{
    return m_editor->isChanged();
}

bool TemplatesPage::mayLeave(std::function<void()> goOn)
{
    if (!hasUnsavedChanges())
        return true;
    const QString name = m_editor->nameField()->text().trimmed();
    auto *question = new QuestionDialog(tr("Save the changes?"),
                                        name.isEmpty() ? tr("The template has been changed, and the changes are not saved.")
                                                       : tr("“%1” has been changed, and the changes are not saved.").arg(name),
                                        window());
    question->setAnswers(tr("Save"), tr("Keep Writing"), ButtonKind::primary);
    QPushButton *discard = question->addAnswer(tr("Discard"));
    discard->setObjectName(QStringLiteral("discard"));
    connect(discard, &QPushButton::clicked, this, [this, goOn] {
        show(m_editor->original());
        goOn();
    });
    connect(question, &QDialog::accepted, this, [this, goOn] { saveThen(goOn); });
    question->open();
    return false;
}

void TemplatesPage::followChoice(TableView *table)
{
    if (m_marking)
        return;
    const auto *model = static_cast<TemplateListModel *>(table->model());
    const TemplateKey key = model->templates().value(table->currentIndex().row()).key;
    if (!key || key == m_editor->original().key)
        return;
    if (mayLeave([this, key] { select(key); }))
        select(key);
    else
        QTimer::singleShot(0, this, &TemplatesPage::markCurrent); // the choice stays where the unsaved text is
}

void TemplatesPage::select(TemplateKey key)
{
    for (const TemplateListModel *model : {m_mails, m_messages}) {
        if (const int row = model->rowOf(key); row >= 0)
            show(model->templates().at(row));
    }
}

void TemplatesPage::show(const Template &value)
{
    m_editor->setTemplate(value);
    m_theirs->hide();
    markCurrent();
    showPreview();
}

void TemplatesPage::markCurrent()
{
    m_marking = true;
    for (TableView *table : {m_mailTable, m_messageTable}) {
        const int row = static_cast<TemplateListModel *>(table->model())->rowOf(m_editor->original().key);
        if (row < 0)
            table->setCurrentIndex({});
        else
            table->setCurrentIndex(table->model()->index(row, 0));
        if (row < 0)
            table->clearSelection();
    }
    m_marking = false;
}

void TemplatesPage::refresh()
{
    read();
    readSample(m_sampleClient);
}

void TemplatesPage::read()
{
    const auto all = m_services.firm.readHere(
        [](Connection &connection) -> Result<QList<Template>> { return TemplateStore(connection).all(); });
    if (!all) {
        m_services.notifier.failed(all.error().sentence);
        return;
    }
    showLists(*all);
    if (!m_saving)
        followEditor(*all);
}

void TemplatesPage::showLists(const QList<Template> &all)
{
    QList<Template> mails, messages;
    // In the order of the mails' lives, not of their names in the store.
    for (const TemplateKind kind : {TemplateKind::invitation, TemplateKind::reminder, TemplateKind::anotherPortal,
                                    TemplateKind::accessRemoved, TemplateKind::message}) {
        for (const Template &value : all) {
            if (value.kind == kind)
                (kind == TemplateKind::message ? messages : mails).append(value);
        }
    }
    m_marking = true;
    m_mails->setTemplates(mails);
    m_messages->setTemplates(messages);
    m_marking = false;
    const int rows = qBound(1, int(mails.size()), kMostMailRows);
    m_mailTable->setFixedHeight(rows * RowDelegate::rowHeight() + 2);
    markCurrent();
}

void TemplatesPage::followEditor(const QList<Template> &all)
{
    if (!std::exchange(m_begun, true))
        return show(m_mails->templates().value(0));
    const Template original = m_editor->original();
    if (!original.key)
        return; // a new one, which nobody else knows
    const auto now = std::find_if(all.begin(), all.end(), [&](const Template &value) { return value.key == original.key; });
    const bool gone = now == all.end();
    if (!gone && *now == original)
        return;
    if (!m_editor->isChanged())
        return show(gone ? m_mails->templates().value(0) : *now);
    m_theirs->setSentence(gone ? tr("Somebody else has deleted this template in the meantime. Saving makes a new one of what is written here.")
                               : tr("Somebody else has changed this template in the meantime. What is written here is not saved over it."));
    m_theirs->setAction(gone ? QString() : tr("Show Theirs"));
    m_theirs->show();
    if (gone)
        m_editor->makeNew();
}

void TemplatesPage::readSample(ClientKey client)
{
    const auto sample = m_services.firm.readHere(
        [&](Connection &connection) { return TemplateSample::read(connection, client, m_services.member); });
    if (!sample) {
        m_services.notifier.failed(sample.error().sentence);
        return;
    }
    m_sample = *sample;
    if (!m_client->hasFocus() || !m_client->isModified())
        m_client->setClient(m_sample.client, m_sample.client ? m_sample.clientName : QString());
    setDisabledReason(m_client, m_sample.client ? QString() : tr("There are no clients yet: the names are made up."),
                      tr("The client whose data the preview shows"));
    showPreview();
}

void TemplatesPage::showPreview()
{
    m_sheet->showMail(previewTemplate(m_sample, m_editor->value(), m_services.now()));
}

void TemplatesPage::newMessageTemplate()
{
    const auto begin = [this] {
        Template value;
        value.kind = TemplateKind::message;
        show(value);
        m_view->setCurrent(0);
        m_editor->focusFirst();
    };
    if (mayLeave(begin))
        begin();
}

void TemplatesPage::save()
{
    saveThen([] {});
}

void TemplatesPage::saveThen(std::function<void()> goOn)
{
    if (m_saving || !m_services.member.isAdmin() || !(m_editor->isChanged() || !m_editor->original().key))
        return;
    m_saving = true;
    m_editor->setSaving(true);
    runTask(
        this, m_services.write(SaveTemplateTask(m_editor->value())),
        [this, goOn = std::move(goOn)](const Template &saved) {
            m_saving = false;
            m_editor->setSaving(false);
            show(saved);
            read();
            m_services.notifier.done(tr("Template “%1” saved").arg(saved.name));
            goOn();
        },
        [this](const Error &error) {
            m_saving = false;
            m_editor->setSaving(false);
            m_view->setCurrent(0);
            m_editor->showTrouble(error.sentence);
            read();
        });
}

void TemplatesPage::copy()
{
    runTask(
        this, m_services.write(CopyTemplateTask(m_editor->original().key)),
        [this](const Template &made) {
            read();
            show(made);
            m_editor->nameField()->setFocus(Qt::OtherFocusReason);
            m_editor->nameField()->selectAll();
        },
        [this](const Error &error) { m_editor->showTrouble(error.sentence); });
}

void TemplatesPage::askRestore()
{
    auto *question = new QuestionDialog(tr("Restore the built-in text?"),
                                        tr("Subject and text of “%1” become what they were at the start. The firm’s own wording is lost; mails "
                                           "that are queued keep it.").arg(m_editor->original().name),
                                        window());
    question->setAnswers(tr("Restore"), tr("Cancel"));
    connect(question, &QDialog::accepted, this, [this] {
        runTask(
            this, m_services.write(RestoreTemplateTask(m_editor->original().key)),
            [this](const Template &restored) {
                show(restored);
                read();
            },
            [this](const Error &error) { m_editor->showTrouble(error.sentence); });
    });
    question->open();
}

void TemplatesPage::askDelete()
{
    auto *question = new QuestionDialog(tr("Delete this template?"),
                                        tr("“%1” goes from the list. Mails that are queued keep its text.").arg(m_editor->original().name), window());
    question->setAnswers(tr("Delete"), tr("Cancel"), ButtonKind::danger);
    connect(question, &QDialog::accepted, this, [this] {
        runTask(
            this, m_services.write(DeleteTemplateTask(m_editor->original().key)),
            [this] {
                show(m_mails->templates().value(0));
                read();
            },
            [this](const Error &error) { m_editor->showTrouble(error.sentence); });
    });
    question->open();
}

void TemplatesPage::fit()
{
    fitPage(this, qobject_cast<QBoxLayout *>(layout()));
    const bool narrow = isNarrow(this);
    const int listWidth = scaled(narrow ? kListWidthNarrow : kListWidth);
    m_mailCard->parentWidget()->setFixedWidth(listWidth);
    const QMargins margins = layout()->contentsMargins();
    const int room = width() - margins.left() - margins.right() - listWidth - 16;
    const bool beside = room >= scaled(kLeastBeside);
    m_view->setVisible(!beside);
    m_writing->setVisible(beside || m_view->current() == 0);
    m_previewBox->setVisible(beside || m_view->current() == 1);
}

void TemplatesPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void TemplatesPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_soon.start();
    fit();
}

} // namespace portico
