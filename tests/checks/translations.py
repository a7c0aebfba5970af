#!/usr/bin/env python3
"""Every text in the code can be translated, and is.

    translations.py --lupdate PROGRAM --source DIR

Takes the texts from the code into copies of the files in translations/, and names what is wrong there:
- portico_en.ts holds plurals only. One without its forms would come out as "1 client(s)".
- Every other file holds all texts. None is missing, none is merely proposed, each has the placeholders and the blanks
  at its ends that the program counts on, and a letter for the keyboard where the English text has one.
- lupdate complains of texts that it would put elsewhere than where the program looks for them, and no translation would
  ever reach these.
"""

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

# What the program replaces: %1, %L1, %n, %Ln, and the placeholders of mail, which are never translated.
PLACEHOLDER = re.compile(r"%L?(?:\d\d?|n)|\{\{\w+\}\}")
# A lone & before a character, as against && and "A & B".
MNEMONIC = re.compile(r"(?<!&)&(?=[^\s&])")


def messages(file):
    """Context, source, forms of the translation, and whether it is finished, of each text of a .ts file."""
    for context in ET.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            numerus = message.get("numerus") == "yes"
            forms = [form.text or "" for form in translation.iter("numerusform")] if numerus else [translation.text or ""]
            finished = translation.get("type") is None and forms and all(form.strip() or form for form in forms)
            yield context.findtext("name"), message.findtext("source") or "", forms, bool(finished)


def faults_of(source, forms):
    """What is wrong with a translation, in words."""
    for index, form in enumerate(forms):
        wanted, found = set(PLACEHOLDER.findall(source)), set(PLACEHOLDER.findall(form))
        if index == 0 and len(forms) > 1:  # one: "this person" instead of "these 1 people"
            found |= wanted & {"%n", "%Ln"}
        if wanted != found:
            yield f"has {', '.join(sorted(found)) or 'no placeholder'}, not {', '.join(sorted(wanted)) or 'none'}"
        letters = len(MNEMONIC.findall(form))
        if letters != len(MNEMONIC.findall(source)):
            yield f"has {letters} letters for the keyboard"
        for ends in (r"^\s*", r"\s*$"):
            if re.search(ends, form).group() != re.search(ends, source).group():
                yield "begins or ends with other blanks"
        if source.endswith(("…", ":", "?")) and not form.endswith(source[-1]):
            yield f"does not end with {source[-1]}"


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--lupdate", required=True)
    arguments.add_argument("--source", required=True)
    chosen = arguments.parse_args()
    source = Path(chosen.source)
    take = [chosen.lupdate, "-silent", "-locations", "none", "-no-obsolete", "-I", str(source),
            *(str(source / part) for part in ("app", "models", "ui"))]
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        for file in sorted((source / "translations").glob("portico_*.ts")):
            language = file.stem.split("_", 1)[1]
            copy = Path(folder, file.name)
            shutil.copy(file, copy)
            plurals = ["-pluralonly"] if language == "en" else []
            subprocess.run([*take, *plurals, "-source-language", "en", "-target-language", language, "-ts", str(copy)],
                           check=True, capture_output=True)
            texts = 0
            for context, text, forms, finished in messages(copy):
                texts += 1
                faults = list(faults_of(text, forms)) if finished else ["is not translated"]
                wrong += len(faults)
                for fault in faults:
                    print(f"  {file.name}, {context}: {text!r} {fault}")
            if texts == 0:
                print(f"  {file.name} holds no text at all.")
                wrong += 1
        astray = subprocess.run([*take, "-ts", str(Path(folder, "all.ts"))], check=True, capture_output=True,
                                text=True).stderr.splitlines()
    if wrong:
        print("Run: cmake --build --preset dev --target update_translations, and write what is missing into the files.")
    for complaint in astray:
        print(f"  {complaint}")
    if astray:
        print("lupdate does not see where these texts belong. Call tr() by the class's own name, or by that of a struct"
              " with Q_DECLARE_TR_FUNCTIONS.")
    return 1 if wrong or astray else 0


if __name__ == "__main__":
    sys.exit(main())
