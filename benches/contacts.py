#!/usr/bin/env python3
"""Contact sheets of 100,000 contacts, of the whole project and of a statement: the program beside Python's csv and xlsxwriter on the same rows.

    cargo build --release && python3 benches/contacts.py [COUNT [PROGRAM]]

Prints seconds of wall and processor time and the peak of memory of each process (getrusage). The program reads and checks the
data, telephones included, makes the edition, and writes the sheet; the Python programs read the finished rows and write
them. xlsxwriter is measured if it is installed, in its mode for little memory."""

import csv
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
FAMILIES = ["Núñez", "García Pérez", "O’Neill", "Dugan-Cuadra", "Okonkwo", "Sørensen", "López, hija", "Ávila"]

WRITE_CSV = """
import csv, sys
with open(sys.argv[1], encoding="utf-8-sig", newline="") as source, open(sys.argv[2], "w", encoding="utf-8-sig", newline="") as target:
    csv.writer(target).writerows(csv.reader(source))
"""
WRITE_XLSX = """
import csv, sys, xlsxwriter
book = xlsxwriter.Workbook(sys.argv[2], {"constant_memory": True, "strings_to_numbers": False, "strings_to_formulas": False, "strings_to_urls": False})
sheet = book.add_worksheet("Contacts")
text = book.add_format({"num_format": "@"})
with open(sys.argv[1], encoding="utf-8-sig", newline="") as source:
    for at, row in enumerate(csv.reader(source)):
        for column, cell in enumerate(row):
            if cell:
                sheet.write_string(at, column, cell, text)
book.close()
"""


def generate(root, count):
    (root / "data/statements").mkdir(parents=True)
    words = root / "locales/en/statements"
    words.mkdir(parents=True)
    for name in ("labels.ftl", "places.ftl"):
        (root / "locales/en" / name).write_bytes((REPOSITORY / "locales/en" / name).read_bytes())
    (words / "large.ftl").write_text("title = Large\nshort-title = Large\nopening = Words.\n", "utf-8")
    (root / "data/organizations.csv").write_text("id,name,website\n" + "".join(
        f'o-{at},"Organization {at}, Inc.",https://o{at}.example/\n' for at in range(500)), "utf-8")
    with (root / "data/contacts.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["id", "name", "organization", "place", "phones", "emails", "languages"])
        for at in range(count):
            phones = f"MX +52 55 5{at % 1000:03} {at % 10000:04}; US +1 415 64{at % 10} {at % 10000:04}"
            rows.writerow([f"c-{at}", f"Persona {at} {FAMILIES[at % 8]}", f"o-{at % 500}", "puerto-vallarta", phones,
                           f"persona.{at}@o{at % 500}.example", "es; en"])
    ids = ",".join(f'"c-{at}"' for at in range(count))
    (root / "data/statements/large.toml").write_text(
        f'date = 2017-12-04\nplace = "puerto-vallarta"\nbody = ["opening"]\nsignatories = ["o-1"]\ncontacts = [{ids}]\n', "utf-8")


def measure(name, command):
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{name}: {errors.decode()[-2000:]}")
    wall = time.perf_counter() - start
    cpu = usage.ru_utime + usage.ru_stime
    print(f"{name:44} {wall:7.2f} s wall {cpu:7.2f} s cpu {usage.ru_maxrss / 1024:7.0f} MB")


def main(count):
    program = Path(sys.argv[2]) if len(sys.argv) > 2 else REPOSITORY / "target/release/comunicado"
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(temporary)
        generate(root, count)
        print(f"{count} contacts, {(root / 'data/contacts.csv').stat().st_size / 1e6:.1f} MB of data")
        settings = 'source-locale = "en"\n[locales.en]\nregion = "US"\n[export]\nformats = ["{}"]\n'
        for name in ("csv", "xlsx", "vcard"):
            (root / "comunicado.toml").write_text(settings.format(name), "utf-8")
            measure(f"comunicado contacts export: data to {name}",
                    [program, "--project", root, "contacts", "export", "--out", root / f"all-{name}"])
        for name in ("csv", "xlsx"):
            (root / "comunicado.toml").write_text(settings.format(name), "utf-8")
            measure(f"comunicado export, in a statement: to {name}", [program, "--project", root, "export", "--out", root / name])
        sheet = root / "csv/en/large/contacts.csv"
        measure("Python's csv: rows to csv", [sys.executable, "-c", WRITE_CSV, sheet, root / "python.csv"])
        if subprocess.run([sys.executable, "-c", "import xlsxwriter"], capture_output=True).returncode == 0:
            measure("xlsxwriter, constant memory: rows to xlsx", [sys.executable, "-c", WRITE_XLSX, sheet, root / "python.xlsx"])
        for path in (sheet, root / "xlsx/en/large/contacts.xlsx", root / "python.csv", root / "python.xlsx"):
            if path.exists():
                print(f"{path.relative_to(root)!s:44} {path.stat().st_size / 1e6:7.1f} MB")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
