#!/usr/bin/env python3
"""Each house rule passes a clean tree and finds the offences that are planted for it."""

import hashlib
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import houserules  # noqa: E402

STEP = "CREATE TABLE t (key INTEGER);\n"
CLEAN = {
    "app/core/CMakeLists.txt": "portico_library(portico_core SOURCES a.h PUBLIC Qt6::Core)\n",
    "app/core/a.h": "class Later;\n\n/// What it is for.\ntemplate <typename T>\nclass A\n{\n};\n",
    "app/store/b.cpp": '#include "app/core/a.h"\n#include <QSqlQuery>\nQCoreApplication::instance();\n',
    "models/CMakeLists.txt": "portico_library(portico_models PUBLIC portico_core portico_store)\n",
    "ui/CMakeLists.txt": "portico_library(portico_ui PUBLIC portico_models Qt6::Widgets)\n",
    "ui/c.cpp": '#include "app/practice/d.h"\nQMessageBox box; // see https://doc.qt.io/qt-6/\n',
    "app/core/platform_unix.cpp": "#include <unistd.h>\n",
    "resources/sql/0001_t.sql": STEP,
    "resources/sql/landed.sha256": f"{hashlib.sha256(STEP.encode()).hexdigest()}  0001_t.sql\n",
}
# rule, file, its planted text
PLANTED = [
    ("layers", "app/core/a.cpp", '#include "app/store/firm.h"\n'),
    ("layers", "models/m.cpp", '#include "app/practice/d.h"\n'),
    ("layers", "app/mail/CMakeLists.txt", "target_link_libraries(portico_mail PUBLIC portico_practice)\n"),
    ("layers", "app/cli/CMakeLists.txt", "target_link_libraries(porticoctl PRIVATE Qt6::Widgets)\n"),
    ("sql-types", "ui/window.cpp", "QSqlQuery query;\n"),
    ("sql-types", "models/CMakeLists.txt", "portico_library(portico_models PUBLIC Qt6::Sql)\n"),
    ("singletons", "app/mail/s.h", "    static Sender *instance();\n"),
    ("singletons", "ui/s.cpp", "    Settings::instance().load();\n"),
    ("file-length", "app/core/long.cpp", "\n" * 551),
    ("message-boxes", "app/practice/p.cpp", "QMessageBox::warning(nullptr, title, text);\n"),
    ("portable", "app/mail/lock.cpp", "#include <sys/file.h>\n"),
    ("left-open", "scripts/run.sh", "# TO" "DO: the rest\n"),
    ("doc-comments", "app/core/u.h", "class Undocumented\n{\n};\n"),
    ("doc-comments", "ui/u.h", "enum class Kind { a, b };\n"),
    ("landed-sql", "resources/sql/0001_t.sql", STEP + "-- edited\n"),
    ("landed-sql", "resources/sql/0003_gap.sql", STEP),
    ("workplace", "docs/a.md", "see /ro" "ot/notes/a.md\n"),
    ("workplace", "vcpkg.json", '"registry": "https://pack' 'ages.somewhere.io/npm"\n'),
]


class HouseRules(unittest.TestCase):
    def offences(self, rule, files):
        with tempfile.TemporaryDirectory() as top:
            for name, text in files.items():
                path = Path(top, name)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
            return list(houserules.RULES[rule](houserules.Tree(top)))

    def test_a_clean_tree_passes(self):
        for rule in houserules.RULES:
            with self.subTest(rule):
                self.assertEqual(self.offences(rule, CLEAN), [])

    def test_planted_offences_are_found(self):
        for rule, name, text in PLANTED:
            with self.subTest(rule, file=name):
                found = self.offences(rule, {**CLEAN, name: text})
                self.assertEqual(len(found), 1, found)
                self.assertIn(name.rsplit("/", 1)[0], found[0])

    def test_every_rule_has_an_offence(self):
        self.assertEqual(set(houserules.RULES), {rule for rule, _, _ in PLANTED})


if __name__ == "__main__":
    unittest.main()
