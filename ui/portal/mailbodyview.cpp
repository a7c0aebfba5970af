#include "ui/portal/mailbodyview.h"

#include "ui/look/fonts.h"
#include "ui/look/tokens.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextObjectInterface>

#include <algorithm>

namespace portico {

namespace {

constexpr int kButtonObject = QTextFormat::UserObject + 1;
constexpr int kRuleObject = QTextFormat::UserObject + 2;
constexpr int kButtonText = QTextFormat::UserProperty + 1;
constexpr int kMargin = 16;

/// Draws the mail's button, which Qt's HTML knows only as a link on a coloured ground.
class ButtonObject : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)
public:
    using QObject::QObject;

    QSizeF intrinsicSize(QTextDocument *, int, const QTextFormat &format) override
    {
        const QFontMetrics metrics(textFont(TextStyle::strong));
        return {qreal(metrics.horizontalAdvance(format.property(kButtonText).toString()) + scaled(30)), qreal(scaled(36))};
    }
    void drawObject(QPainter *painter, const QRectF &rect, QTextDocument *, int, const QTextFormat &format) override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(tokenColor(Token::accentEdge));
        painter->setBrush(tokenColor(Token::accentFill));
        painter->drawRoundedRect(rect.adjusted(.5, .5, -.5, -.5), 6, 6);
        painter->setFont(textFont(TextStyle::strong));
        painter->setPen(tokenColor(Token::onAccent));
        painter->drawText(rect, Qt::AlignCenter, format.property(kButtonText).toString());
        painter->restore();
    }
};

/// Draws the line between the message and the invitation, in the window's own colour.
class RuleObject : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)
public:
    using QObject::QObject;

    QSizeF intrinsicSize(QTextDocument *document, int, const QTextFormat &) override
    {
        return {std::max(1.0, document->textWidth() - 2 * kMargin - 1), 1};
    }
    void drawObject(QPainter *painter, const QRectF &rect, QTextDocument *, int, const QTextFormat &) override
    {
        painter->fillRect(QRectF(rect.left(), rect.top(), rect.width(), 1), tokenColor(Token::border));
    }
};

/// Puts the line in the place of Qt's own rule, whose colour cannot be chosen.
void drawOwnRule(QTextBlock block)
{
    QTextCursor cursor(block);
    QTextBlockFormat blockFormat = block.blockFormat();
    blockFormat.clearProperty(QTextFormat::BlockTrailingHorizontalRulerWidth);
    blockFormat.setTopMargin(0);
    blockFormat.setBottomMargin(14);
    cursor.setBlockFormat(blockFormat);
    QTextCharFormat format;
    format.setObjectType(kRuleObject);
    format.setFontPointSize(1);
    cursor.insertText(QString(QChar::ObjectReplacementCharacter), format);
}

/// One run of text of the mail: where it stands, and what it becomes.
struct Run
{
    int position = 0;
    int length = 0;
    QString text;
    QTextCharFormat format;
    bool button = false;
};

/// The same run in the window's fonts and colours.
QTextCharFormat dressed(const QTextCharFormat &format)
{
    QTextCharFormat result;
    const bool bold = format.fontWeight() >= QFont::DemiBold;
    const bool small = format.hasProperty(QTextFormat::FontPixelSize)
        ? format.intProperty(QTextFormat::FontPixelSize) < 15
        : format.hasProperty(QTextFormat::FontSizeAdjustment) && format.intProperty(QTextFormat::FontSizeAdjustment) < 0;
    result.setFont(textFont(small ? TextStyle::small : bold ? TextStyle::strong : TextStyle::body));
    result.setForeground(tokenColor(small ? Token::text2 : format.isAnchor() ? Token::accent : Token::text));
    return result;
}

} // namespace

MailBodyView::MailBodyView(QWidget *parent) : QTextBrowser(parent)
{
    setAccessibleName(tr("The mail as this person will get it"));
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    document()->documentLayout()->registerHandler(kButtonObject, new ButtonObject(this));
    document()->documentLayout()->registerHandler(kRuleObject, new RuleObject(this));
    document()->setDocumentMargin(kMargin);
    document()->setUndoRedoEnabled(false);
}

void MailBodyView::showHtml(const QString &html)
{
    if (m_html == html)
        return;
    m_html = html;
    dress();
}

void MailBodyView::dress()
{
    const int scrolled = verticalScrollBar()->value();
    document()->setHtml(m_html);

    QList<Run> runs;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        for (QTextBlock::iterator at = block.begin(); !at.atEnd(); ++at) {
            const QTextFragment fragment = at.fragment();
            const QTextCharFormat format = fragment.charFormat();
            const bool button = format.isAnchor() && format.background().style() != Qt::NoBrush;
            runs += {fragment.position(), fragment.length(), fragment.text(), dressed(format), button};
        }
    }
    // From the end, so that positions stay right when a run becomes one character.
    for (auto run = runs.crbegin(); run != runs.crend(); ++run) {
        QTextCursor cursor(document());
        cursor.setPosition(run->position);
        cursor.setPosition(run->position + run->length, QTextCursor::KeepAnchor);
        if (!run->button) {
            cursor.setCharFormat(run->format);
            continue;
        }
        QTextCharFormat format;
        format.setObjectType(kButtonObject);
        format.setProperty(kButtonText, run->text);
        cursor.insertText(QString(QChar::ObjectReplacementCharacter), format);
    }
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().hasProperty(QTextFormat::BlockTrailingHorizontalRulerWidth))
            drawOwnRule(block);
    }
    QTextFrameFormat frame = document()->rootFrame()->frameFormat();
    frame.setMargin(kMargin);
    frame.setPadding(0);
    frame.clearBackground();
    document()->rootFrame()->setFrameFormat(frame);
    verticalScrollBar()->setValue(scrolled);
}

void MailBodyView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if ((event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) && !m_html.isEmpty())
        dress();
}

QVariant MailBodyView::loadResource(int, const QUrl &)
{
    // A template's picture or style sheet is never fetched.
    return {};
}

} // namespace portico

#include "mailbodyview.moc"
