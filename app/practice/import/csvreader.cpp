#include "app/practice/import/csvreader.h"

#include "app/core/ordinaryfile.h"
#include "app/practice/import/charsetdetector.h"
#include "app/practice/import/csvseparator.h"
#include "app/practice/import/textdecoder.h"

#include <QCoreApplication>
#include <QFile>
#include <csv.h>

#include <algorithm>
#include <new>
#include <utility>

namespace portico {

namespace {

constexpr qint64 kChunk = 64 * 1024; // bytes read at once, and the most that libcsv is fed before limits are looked at

// The states of libcsv's parser (its pstate), which it does not name in its header.
constexpr int kRowNotBegun = 0;
constexpr int kFieldBegun = 2;
constexpr int kFieldMightHaveEnded = 3;

/// Says to translators and to lupdate where the texts of this file belong.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CsvReader)
};

Error unreadable(const QIODevice &device)
{
    return {ErrorKind::internal, Text::tr("The file cannot be read: %1.").arg(device.errorString()),
            QStringLiteral("reading the file failed")};
}

} // namespace

struct CsvReader::Private
{
    Private() { csv_init(&parser, 0); }
    ~Private() { csv_free(&parser); }
    Q_DISABLE_COPY_MOVE(Private)

    static void onField(void *bytes, size_t size, void *self)
    {
        static_cast<Private *>(self)->addField({static_cast<const char *>(bytes), qsizetype(size)});
    }
    static void onRecord(int, void *self) { static_cast<Private *>(self)->complete = true; }

    Result<bool> readChunk();
    void feedLine();
    void addField(QByteArrayView bytes);
    void refuse(CsvFault fault);
    void watchLimits();
    CsvRecord takeRecord();

    std::unique_ptr<QIODevice> device;
    Options options;
    std::optional<TextDecoder> decoder;
    csv_parser parser{};

    QByteArray text;        // the chunk under way, as UTF-8
    qsizetype position = 0; // how much of it libcsv was fed
    qint64 line = 1;
    bool afterCr = false;

    CsvRecord record;
    qsizetype recordBytes = 0;
    bool complete = false;
    bool finished = false;
};

/// Replaces the text by the next chunk's; false at the end of the file.
Result<bool> CsvReader::Private::readChunk()
{
    text.clear();
    position = 0;
    while (text.isEmpty()) { // a chunk may end in the middle of its only character
        const QByteArray bytes = device->read(kChunk);
        if (bytes.isEmpty()) {
            if (!device->atEnd())
                return unreadable(*device);
            text = decoder->finish().toUtf8();
            return !text.isEmpty();
        }
        text = decoder->decode(bytes).toUtf8();
    }
    return true;
}

/// Feeds libcsv up to the end of a line or of the chunk, which keeps the count of lines in step with the records.
void CsvReader::Private::feedLine()
{
    if (parser.pstate == kRowNotBegun)
        record.line = line;
    const auto begin = text.cbegin() + position;
    auto end = std::find_if(begin, text.cend(), [](char c) { return c == '\n' || c == '\r'; });
    const bool endsLine = end != text.cend();
    if (endsLine)
        ++end;
    const auto size = size_t(end - begin);
    if (csv_parse(&parser, text.constData() + position, size, &Private::onField, &Private::onRecord, this) != size)
        throw std::bad_alloc(); // nothing else can stop it when it is not strict
    position += qsizetype(size);
    watchLimits();
    record.lastLine = line;
    if (endsLine) {
        const bool isLf = *(end - 1) == '\n';
        if (!(isLf && afterCr && size == 1))
            ++line;
        afterCr = !isLf;
    } else {
        afterCr = false;
    }
}

void CsvReader::Private::addField(QByteArrayView bytes)
{
    recordBytes += bytes.size();
    if (bytes.size() > options.maxFieldBytes)
        refuse(CsvFault::fieldTooLong);
    else if (recordBytes > options.maxRecordBytes)
        refuse(CsvFault::recordTooLong);
    else if (record.fields.size() == options.maxFields)
        refuse(CsvFault::tooManyFields);
    if (record.fault == CsvFault::none)
        record.fields.append(QString::fromUtf8(bytes));
}

/// The first fault of a record counts; its fields are of no use any more.
void CsvReader::Private::refuse(CsvFault fault)
{
    if (record.fault == CsvFault::none)
        record.fault = fault;
    record.fields.clear();
}

/// Refuses a field that is too long while it still grows, and then keeps libcsv from storing the rest of it.
void CsvReader::Private::watchLimits()
{
    if (record.fault == CsvFault::none && qsizetype(parser.entry_pos) > options.maxFieldBytes)
        refuse(CsvFault::fieldTooLong);
    if (record.fault == CsvFault::none)
        return;
    // The record is only read to find its end. libcsv has no call for that, so its buffer is emptied here: in these two
    // states it looks back at nothing but the spaces it counted and, in the second, the closing quotation mark.
    if (parser.pstate == kFieldBegun) {
        parser.spaces = 0;
        parser.entry_pos = 0;
    } else if (parser.pstate == kFieldMightHaveEnded) {
        parser.spaces = 0;
        parser.entry_pos = 1;
    }
}

CsvRecord CsvReader::Private::takeRecord()
{
    CsvRecord taken = std::exchange(record, {});
    recordBytes = 0;
    complete = false;
    return taken;
}

CsvReader::CsvReader() : d(std::make_unique<Private>()) {}

CsvReader::~CsvReader() = default;

Result<std::unique_ptr<CsvReader>> CsvReader::openFile(const QString &path)
{
    return openFile(path, Options());
}

Result<std::unique_ptr<CsvReader>> CsvReader::openFile(const QString &path, const Options &options)
{
    auto file = std::make_unique<QFile>(path);
    const FileOpening opened = openOrdinary(*file);
    if (opened == FileOpening::notOrdinary)
        return Error{ErrorKind::invalid, Text::tr("This is not a file that can be read twice. Save it to disk first."),
                     QStringLiteral("no ordinary file")};
    if (opened != FileOpening::done) {
        return Error{file->exists() ? ErrorKind::denied : ErrorKind::notFound,
                     Text::tr("The file cannot be opened: %1.").arg(file->errorString()),
                     QStringLiteral("opening the file")};
    }
    return open(std::move(file), options);
}

Result<std::unique_ptr<CsvReader>> CsvReader::open(std::unique_ptr<QIODevice> device, const Options &options)
{
    std::unique_ptr<CsvReader> reader(new CsvReader);
    Private &d = *reader->d;
    d.device = std::move(device);
    d.options = options;
    if (options.charset.isEmpty()) {
        auto charset = CharsetDetector::detect(*d.device);
        if (!charset)
            return charset.error();
        d.options.charset = *std::move(charset);
    }
    auto decoder = TextDecoder::make(d.options.charset);
    if (!decoder)
        return decoder.error();
    d.decoder.emplace(*std::move(decoder));
    if (!d.device->seek(0))
        return unreadable(*d.device);
    const auto begun = d.readChunk();
    if (!begun)
        return begun.error();

    qsizetype declaration = 0;
    const char declared = declaredCsvSeparator(d.text, &declaration);
    if (declared) {
        d.position = declaration;
        d.line = 2;
    }
    if (!d.options.separator)
        d.options.separator = declared ? declared : detectCsvSeparator(d.text, !d.device->atEnd());
    csv_set_delim(&d.parser, uchar(d.options.separator));
    csv_set_blk_size(&d.parser, 4096);
    return reader;
}

const QByteArray &CsvReader::charset() const
{
    return d->options.charset;
}

const MixedLines &CsvReader::mixedLines() const
{
    return d->decoder->mixedLines();
}

char CsvReader::separator() const
{
    return d->options.separator;
}

Result<std::optional<CsvRecord>> CsvReader::next()
{
    while (!d->finished) {
        if (d->position < d->text.size()) {
            d->feedLine();
            if (d->complete)
                return std::optional(d->takeRecord());
            continue;
        }
        const auto more = d->readChunk();
        if (!more)
            return more.error();
        if (!*more) {
            d->finished = true;
            if (d->parser.quoted && d->parser.pstate == kFieldBegun)
                d->refuse(CsvFault::unclosedQuote);
            csv_fini(&d->parser, &Private::onField, &Private::onRecord, d.get());
            if (d->complete)
                return std::optional(d->takeRecord());
        }
    }
    return std::optional<CsvRecord>();
}

QString csvFaultSentence(const CsvRecord &record)
{
    QString what;
    switch (record.fault) {
    case CsvFault::none:
        return {};
    case CsvFault::fieldTooLong:
        what = Text::tr("a field is too long. Perhaps a closing quotation mark is missing.");
        break;
    case CsvFault::recordTooLong:
        what = Text::tr("the line is too long.");
        break;
    case CsvFault::tooManyFields:
        what = Text::tr("the line has too many fields.");
        break;
    case CsvFault::unclosedQuote:
        what = Text::tr("a closing quotation mark is missing.");
        break;
    }
    if (record.lastLine > record.line)
        return Text::tr("Lines %1 to %2: %3").arg(QString::number(record.line), QString::number(record.lastLine), what);
    return Text::tr("Line %1: %2").arg(QString::number(record.line), what);
}

} // namespace portico
