#!/usr/bin/env python3
"""The house rules that a script can check.

    houserules.py --source DIR RULE

Prints one line for each offence, and ends with 1 if there is any. The rules are the functions below the line
"Rules"; each takes a Tree and yields offences as text. Only files that git tracks, or would track, count.
"""

import argparse
import hashlib
import re
import subprocess
import sys
from pathlib import Path

CODE = {".cpp", ".h", ".mm"}
# The folders that make up the program, as against tests and scripts.
PROGRAM = ("app/", "models/", "ui/")
# What each part may include and link; the mains (app/cli, app/desktop) see all.
ARROWS = {
    "app/core": {"app/core"},
    "app/store": {"app/core", "app/store"},
    "app/mail": {"app/core", "app/store", "app/mail"},
    "app/practice": {"app/core", "app/store", "app/mail", "app/practice"},
    "app/portal": {"app/core", "app/store", "app/mail", "app/practice", "app/portal"},
    "models": {"app/core", "app/store", "models"},
    "ui": {"app/core", "app/store", "app/mail", "app/practice", "models", "ui"},
}
WITH_WIDGETS = {"ui", "app/desktop"}
LONGEST_FILE = 550
# Whom a link in a tracked file may point to: whoever adds one that is meant, adds its host here.
HOSTS = re.compile(
    r"(^|\.)(example|test|invalid|localhost)$"
    r"|(^|\.)(example\.(com|net|org)|w3\.org|ietf\.org|rfc-editor\.org|iana\.org|unicode\.org"
    r"|sqlite\.org|qt\.io|cmake\.org|debian\.org|github\.com|npmjs\.com|microsoft\.com|apple\.com|google\.com"
    r"|brew\.sh|githubusercontent\.com|python\.org|mozilla\.org|gnu\.org|opensource\.org|openfontlicense\.org|scripts\.sil\.org|boost\.org|libsodium\.org"
    r"|microsoftonline\.com|office\.com|googleapis\.com|keepachangelog\.com|semver\.org|freedesktop\.org|fsf\.org|vcpkg\.io|postfix\.org)$"
)


class Tree:
    """The files of a checkout, as paths relative to its top with forward slashes."""

    def __init__(self, top):
        self.top = Path(top)
        self.files = sorted(self._list())

    def _list(self):
        try:
            listed = subprocess.run(
                ["git", "-c", f"safe.directory={self.top.resolve()}", "-C", str(self.top), "ls-files", "-z",
                 "--cached", "--others", "--exclude-standard"],
                check=True, capture_output=True).stdout.decode().split("\0")
        except (OSError, subprocess.CalledProcessError):  # an unpacked archive
            listed = [path.relative_to(self.top).as_posix() for path in self.top.rglob("*")]
            listed = [name for name in listed if not name.startswith(("build/", ".git/"))]
        return [name for name in listed if name and (self.top / name).is_file()]

    def text(self, name):
        """The file's text; empty for a binary file."""
        data = (self.top / name).read_bytes()
        return "" if b"\0" in data[:8000] else data.decode("utf-8", "replace")

    def lines(self, name):
        return enumerate(self.text(name).splitlines(), 1)

    def program(self, *suffixes):
        wanted = suffixes or CODE
        return [name for name in self.files
                if name.startswith(PROGRAM) and (Path(name).suffix in wanted or Path(name).name in wanted)]


def part_of(name):
    """app/store/firm.h belongs to app/store, ui/cards/x.h to ui."""
    pieces = name.split("/")
    return "/".join(pieces[:2]) if pieces[0] == "app" else pieces[0]


def without_comment(line):
    return re.sub(r"//.*|#(?!include).*", "", line)


# ---------------------------------------------------------------------------------------------------------- Rules

def layers(tree):
    """Arrows point downwards in what is included and in what is linked, and nothing below ui links Widgets."""
    for name in tree.program(".cpp", ".h", ".mm", "CMakeLists.txt"):
        part = part_of(name)
        allowed = ARROWS.get(part)
        for number, line in tree.lines(name):
            if "Qt6::Widgets" in without_comment(line) and part not in WITH_WIDGETS:
                yield f"{name}:{number}: Widgets below ui"
            if allowed is None:
                continue
            included = re.match(r'\s*#\s*include\s+"((?:app/\w+|models|ui))/', line)
            if included and included.group(1) not in allowed:
                yield f"{name}:{number}: {part} may not include {included.group(1)}"
            if name.endswith("CMakeLists.txt"):
                for linked in re.findall(r"\bportico_(core|store|mail|practice|portal|models|ui)\b",
                                         without_comment(line)):
                    target = linked if linked in ("models", "ui") else f"app/{linked}"
                    if target not in allowed:
                        yield f"{name}:{number}: {part} may not link {target}"


def sql_types(tree):
    """Only app/store names a Qt SQL type or links Qt Sql."""
    for name in tree.program(".cpp", ".h", ".mm", "CMakeLists.txt"):
        if part_of(name) == "app/store":
            continue
        for number, line in tree.lines(name):
            if re.search(r"\bQSql\w+|<QtSql|\bQt6::Sql\b", without_comment(line)):
                yield f"{name}:{number}: Qt SQL outside app/store"


def singletons(tree):
    """Services reach classes through constructors, not through instance()."""
    for name in tree.program():
        for number, line in tree.lines(name):
            code = without_comment(line)
            if (re.search(r"\bstatic\b[^;=(]*\binstance\s*\(", code) or "Q_GLOBAL_STATIC" in code
                    or re.search(r"\b(?!Q[A-Z])\w+::instance\s*\(", code)):
                yield f"{name}:{number}: a singleton"


def file_length(tree):
    """No file is so long that nobody reads it."""
    for name in tree.files:
        path = Path(name)
        if path.suffix in CODE | {".py", ".sh", ".sql", ".cmake"} or path.name == "CMakeLists.txt":
            length = sum(1 for _ in tree.lines(name))
            if length > LONGEST_FILE:
                yield f"{name}: {length} lines, at most {LONGEST_FILE}"


def message_boxes(tree):
    """Only windows open message boxes."""
    for name in tree.program():
        if part_of(name) == "ui":
            continue
        for number, line in tree.lines(name):
            if "QMessageBox" in without_comment(line):
                yield f"{name}:{number}: QMessageBox outside ui"


def portable(tree):
    """What belongs to one operating system stands in app/core/platform alone."""
    foreign = re.compile(r"\s*#\s*include\s+<(unistd\.h|fcntl\.h|pwd\.h|signal\.h|dlfcn\.h|sys/[\w./]+|linux/[\w./]+"
                         r"|mach/[\w./]+|windows\.h|Windows\.h|io\.h|shlobj\.h|winsock2\.h)>")
    for name in tree.program():
        if name.startswith("app/core/platform"):
            continue
        for number, line in tree.lines(name):
            if foreign.match(line):
                yield f"{name}:{number}: one operating system's header outside app/core/platform"


def left_open(tree):
    """Nothing is marked as left for later."""
    # Put together so that this file does not offend against itself.
    words = re.compile(r"\b(" + "|".join(("TO" + "DO", "FIX" + "ME", "HA" + "CK", "X" * 3)) + r")\b")
    for name in tree.files:
        for number, line in tree.lines(name):
            if words.search(line):
                yield f"{name}:{number}: left open"


def doc_comments(tree):
    """Every class, struct and enum at the top level of a header says what it is for."""
    begins = re.compile(r"^(class|struct|enum class|enum)\s+(\w+)")
    for name in tree.program(".h"):
        lines = [line for _, line in tree.lines(name)]
        for index, line in enumerate(lines):
            found = begins.match(line)
            # A declaration without a body names a type that is documented elsewhere.
            if not found or line.rstrip().endswith(";") and "{" not in line:
                continue
            before = index - 1
            while before >= 0 and re.match(r"(template\b|Q_|\[\[|requires\b|\s+typename)", lines[before]):
                before -= 1
            if before < 0 or not (lines[before].startswith("///") or lines[before].rstrip().endswith("*/")):
                yield f"{name}:{index + 1}: {found.group(2)} has no doc comment"


def landed_sql(tree):
    """Schema files are numbered without a gap, and those listed as landed are what they were."""
    numbers = [int(Path(name).name[:4]) for name in tree.files
               if re.fullmatch(r"resources/sql/\d{4}_\w+\.sql", name)]
    if numbers != list(range(1, len(numbers) + 1)):
        yield f"resources/sql: the steps are numbered {numbers}"
    for number, line in tree.lines("resources/sql/landed.sha256"):
        wanted, _, name = line.partition("  ")
        path = tree.top / "resources/sql" / name
        if not path.is_file():
            yield f"resources/sql/landed.sha256:{number}: {name} is gone"
        elif hashlib.sha256(path.read_bytes()).hexdigest() != wanted:
            yield f"resources/sql/{name}: a landed step was edited; a change is a new numbered file"


def workplace(tree):
    """No path of somebody's machine and no host that a reader of the project has nothing to do with."""
    paths = re.compile(r"(?<![\w.-])/(" + "|".join(("wo" + "rk", "ro" + "ot", "ho" + r"me/\w+", "tmp/ba" + "sh_jobs")) + ")/")
    links = re.compile(r"\bhttps?://(?:[^\s/@\"'<>]+@)?([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,})")
    for name in tree.files:
        for number, line in tree.lines(name):
            if paths.search(line):
                yield f"{name}:{number}: a path of one machine"
            for host in links.findall(line):
                if not HOSTS.search(host.lower()):
                    yield f"{name}:{number}: a link to {host} (if it is meant: HOSTS in houserules.py)"


RULES = {rule.__name__.replace("_", "-"): rule
         for rule in (layers, sql_types, singletons, file_length, message_boxes, portable, left_open, doc_comments,
                      landed_sql, workplace)}


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--source", default=".", help="the top of the checkout")
    arguments.add_argument("rule", choices=sorted(RULES))
    chosen = arguments.parse_args()
    rule = RULES[chosen.rule]
    offences = list(rule(Tree(chosen.source)))
    print(f"{chosen.rule}: {rule.__doc__}")
    for offence in offences:
        print(f"  {offence}")
    return 1 if offences else 0


if __name__ == "__main__":
    sys.exit(main())
