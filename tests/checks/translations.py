#!/usr/bin/env python3
"""Every text in the code can be translated, and every plural has its English forms in translations/portico_en.ts.

    translations.py --lupdate PROGRAM --source DIR

Takes the texts from the code into a copy of the file, and names those that nobody has written forms for. Texts with a
number and no other forms would come out as "1 client(s)". Takes all texts, too: lupdate complains of those that it would
put elsewhere than where the program looks for them, and no translation would ever reach these.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path


def unfinished(file):
    """The texts of a .ts file whose plural forms are missing or empty."""
    for context in ET.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            forms = message.findall("translation/numerusform")
            if message.get("numerus") == "yes" and not (forms and all((form.text or "").strip() for form in forms)):
                yield context.findtext("name"), message.findtext("source")


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--lupdate", required=True)
    arguments.add_argument("--source", required=True)
    chosen = arguments.parse_args()
    source = Path(chosen.source)
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, "portico_en.ts")
        shutil.copy(source / "translations/portico_en.ts", copy)
        take = [chosen.lupdate, "-silent", "-locations", "none", "-no-obsolete", "-I", str(source),
                *(str(source / part) for part in ("app", "models", "ui"))]
        subprocess.run([*take, "-pluralonly", "-source-language", "en", "-target-language", "en", "-ts", str(copy)],
                       check=True, capture_output=True)
        missing = list(unfinished(copy))
        astray = subprocess.run([*take, "-ts", str(Path(folder, "all.ts"))], check=True, capture_output=True,
                                text=True).stderr.splitlines()
    for context, text in missing:
        print(f"  {context}: {text}")
    if missing:
        print("These plurals have no English forms. Run: cmake --build --preset dev --target update_translations,"
              " and write them into translations/portico_en.ts.")
    for complaint in astray:
        print(f"  {complaint}")
    if astray:
        print("lupdate does not see where these texts belong. Call tr() by the class's own name, or by that of a struct"
              " with Q_DECLARE_TR_FUNCTIONS.")
    return 1 if missing or astray else 0


if __name__ == "__main__":
    sys.exit(main())
