#include "tests/cli/ctl.h"

#include "app/store/firmfolder.h"
#include "app/store/keyfile.h"

#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QJsonDocument>
#include <QTimer>

namespace portico::test {

namespace {

constexpr int kPatience = 120'000; // ms; nothing is measured by it

void require(bool fine, const char *what, const CtlRun &run)
{
    if (!fine)
        qFatal("%s: %d\n%s\n%s", what, run.status, qPrintable(run.out), qPrintable(run.err));
}

} // namespace

QList<QJsonObject> CtlRun::objects() const
{
    QList<QJsonObject> objects;
    const QStringList all = lines();
    for (const QString &line : all) {
        const QJsonDocument document = QJsonDocument::fromJson(line.toUtf8());
        require(document.isObject(), "no JSON object", *this);
        objects.append(document.object());
    }
    return objects;
}

QJsonObject CtlRun::object() const
{
    const QList<QJsonObject> all = objects();
    require(all.size() == 1, "not one JSON object", *this);
    return all.first();
}

Ctl::Ctl()
{
    if (!m_folder.isValid())
        qFatal("no temporary folder");
}

std::unique_ptr<QProcess> Ctl::process(const QStringList &arguments) const
{
    auto process = std::make_unique<QProcess>();
    process->setProgram(QStringLiteral(PORTICO_BIN_DIR "/porticoctl"));
    process->setArguments(arguments);
    process->setWorkingDirectory(m_folder.path());
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), m_folder.path());
    environment.insert(QStringLiteral("XDG_DATA_HOME"), path(QStringLiteral("home-data")));
    environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nonexistent/bus"));
    process->setProcessEnvironment(environment);
    return process;
}

CtlRun Ctl::wait(QProcess &process)
{
    QEventLoop loop;
    QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(kPatience, &loop, [&] {
        process.kill();
        loop.quit();
    });
    if (process.state() != QProcess::NotRunning)
        loop.exec();
    CtlRun run;
    run.status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    run.out = QString::fromUtf8(process.readAllStandardOutput());
    run.err = QString::fromUtf8(process.readAllStandardError());
    return run;
}

CtlRun Ctl::runBare(const QStringList &arguments) const
{
    const auto started = process(arguments);
    started->start();
    return wait(*started);
}

CtlRun Ctl::run(const QStringList &arguments) const
{
    const auto started = start(arguments);
    return wait(*started);
}

std::unique_ptr<QProcess> Ctl::start(const QStringList &arguments) const
{
    auto started = process(QStringList{QStringLiteral("--firm"), firm(), QStringLiteral("--key-file"), keyFile()} + arguments);
    started->start();
    return started;
}

QString Ctl::createFirm() const
{
    const CtlRun made = run({QStringLiteral("firm"), QStringLiteral("create"), QStringLiteral("--name"),
                             QStringLiteral("Alder & Pryce"), QStringLiteral("--admin-name"), QStringLiteral("Priya Raman"),
                             QStringLiteral("--admin-email"), QStringLiteral("priya@alderpryce.example"), QStringLiteral("--json")});
    require(made.status == 0, "no firm", made);
    return made.object().value(QStringLiteral("recovery_key")).toString();
}

void Ctl::createReadyFirm() const
{
    createFirm();
    const CtlRun url = run({QStringLiteral("firm"), QStringLiteral("set"), QStringLiteral("--portal-url"),
                            QStringLiteral("https://portal.alderpryce.example")});
    require(url.status == 0, "no portal address", url);
    const CtlRun mail = run({QStringLiteral("mail"), QStringLiteral("set"), QStringLiteral("--folder"), mailFolder()});
    require(mail.status == 0, "no mail folder", mail);
}

QString Ctl::write(const QString &name, const QByteArray &content) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("a file of the test cannot be written");
    return file.fileName();
}

void Ctl::import(const QByteArray &lines) const
{
    const CtlRun done = run({QStringLiteral("clients"), QStringLiteral("import"),
                             write(QStringLiteral("clients.csv"), "Client,Contact,Email,Assigned To\n" + lines)});
    require(done.status == 0, "no import", done);
}

QString Ctl::clientId(const QString &name) const
{
    const QList<QJsonObject> rows =
        run({QStringLiteral("clients"), QStringLiteral("list"), QStringLiteral("--json")}).objects();
    for (const QJsonObject &row : rows) {
        if (row.value(QStringLiteral("name")).toString() == name)
            return row.value(QStringLiteral("id")).toString();
    }
    qFatal("no such client in the list");
}

std::unique_ptr<Firm> Ctl::open() const
{
    Firm::Options options;
    options.folder = firm();
    options.watchOthers = false;
    KeyFile keys(keyFile(), firm());
    auto opened = FirmFolder(options).open(keys);
    if (!opened)
        qFatal("the firm does not open: %s", qPrintable(opened.error().sentence));
    return std::move(opened).value();
}

void Ctl::addMember(const QString &name, const QString &email, Role role, bool seesAll) const
{
    TeamMember member;
    member.name = name;
    member.email = email;
    member.role = role;
    member.seesAllClients = seesAll;
    const auto added = open()->write({}, [member](WriteContext &context) -> Result<MemberKey> {
                                 return MemberStore::insert(context, member);
                             }).result();
    if (!added)
        qFatal("no team member: %s", qPrintable(added.error().sentence));
}

QList<QByteArray> Ctl::mails() const
{
    QList<QByteArray> mails;
    const QDir folder(mailFolder());
    const QStringList names = folder.entryList({QStringLiteral("*.eml")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            mails.append(file.readAll());
    }
    return mails;
}

QString keysOf(const QJsonObject &object)
{
    return object.keys().join(u',');
}

} // namespace portico::test
