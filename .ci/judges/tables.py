"""Tables for translators, filled in and saved by others: openpyxl, LibreOffice (as a workbook and as CSV with `;`), Python's csv.

tables.py PROGRAM PROJECT: every sentence is changed, and every one must come back.
"""

import csv
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import openpyxl

program, project = (pathlib.Path(path).resolve() for path in sys.argv[1:3])
left_out = shutil.ignore_patterns("target", "out", ".git", ".ci", "src", "tests", "node_modules", "venv")
wrong = []


def save_with_libreoffice(path, kind, folder):
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", folder / "saved", path]
    subprocess.run(command, check=True, capture_output=True)
    return folder / "saved" / f"{path.stem}.{kind[:4].rstrip(':')}"


def fill_workbook(path):
    """A translator in a spreadsheet: types before every translation, or before a copy of the original."""
    book = openpyxl.load_workbook(path)
    sheet = book.active
    if not sheet.protection.sheet or sheet["D2"].protection.locked or not sheet["C2"].protection.locked:
        wrong.append(f"{path.name}: the wrong cells are locked")
    states = sheet.data_validations.dataValidation[0].formula1.strip('"').split(",")
    if len(states) != 4:
        wrong.append(f"{path.name}: the list of states is {states}")
    for row in sheet.iter_rows(min_row=2):
        if any(cell.value is not None and cell.data_type != "s" for cell in row):
            wrong.append(f"{path.name}: row {row[0].row} has cells that are no text")
        row[3].value, row[4].value = "Ñ " + (row[3].value or row[2].value), states[2]
    book.save(path)
    return sheet.max_row - 1


def fill_csv(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    for row in rows[1:]:
        row[3] = "Ñ " + (row[3] or row[2]).removeprefix("'")
    with open(path, "w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=";").writerows([rows[0], *reversed(rows[1:])])
    return len(rows) - 1


semicolons = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false"
ways = {
    "openpyxl": ("xlsx", None),
    "LibreOffice": ("xlsx", "xlsx"),
    "LibreOffice, CSV with ;": ("xlsx", semicolons),
    "Python's csv": ("csv", None),
}
for tag in ["es", "ar"]:
    for way, (extension, again) in ways.items():
        with tempfile.TemporaryDirectory() as place:
            folder = pathlib.Path(place)
            shutil.copytree(project, folder / "project", ignore=left_out)

            def run(*arguments):
                command = [program, "--project", folder / "project", "--ui-locale", "en", *arguments]
                return subprocess.run(command, capture_output=True, text=True)

            run("locale", "add", "ar")
            done = run("extract", "--to", extension, "--locale", tag, "--out", folder)
            path = folder / f"{tag}.{extension}"
            if not path.exists():
                wrong.append(f"{tag}, {way}: {done.stderr}")
                continue
            # What a program saves untouched changes nothing.
            untouched = save_with_libreoffice(path, again, folder) if again else path
            if "Nothing to change" not in (said := run("merge", untouched).stderr):
                wrong.append(f"{tag}, {way}: untouched, it changes something: {said[-400:]}")
            count = fill_workbook(path) if extension == "xlsx" else fill_csv(path)
            back = save_with_libreoffice(path, again, folder) if again else path
            merged = run("merge", back).stderr
            taken = re.search(r"([\d,]+) sentences taken", merged)
            if not taken or int(taken[1].replace(",", "")) != count:
                wrong.append(f"{tag}, {way}: not all of {count} came back: {merged[-400:]}")
            if "Nothing to change" not in (said := run("merge", back).stderr):
                wrong.append(f"{tag}, {way}: the second merge changes something: {said[-400:]}")

print("\n".join(wrong), end="")
sys.exit(bool(wrong))
