#!/usr/bin/env python3
"""Out to translators and back: 20,000 sentences in every format, beside the converters of translate-toolkit and moz.l10n.

    cargo build --release && python3 benches/exchange.py [COUNT]

With the packages translate-toolkit, moz.l10n and rapidfuzz in the environment of that Python, they are measured too; without, the program
alone. Prints seconds of wall and processor time and the peak of memory of each process (getrusage). The program reads and checks
the project, ledger included; a merge looks through every changed sentence as `check` does, and plans the words, the ledger and
the memory. The converters read one file and write another, on the same sentences; none of them writes Fluent again from what a
translator sent back. Sentences are plain text, for moz.l10n refuses placeables in PO and XLIFF."""

import csv
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

REPOSITORY = Path(__file__).resolve().parent.parent
WORDS = """stocktaking review compact migration agenda state people right border worker family child labour council order nation
region safe regular global network statement signed organisation member wells water valley report decade measure""".split()
SPANISH = """balance examen pacto migración agenda estado personas derecho frontera trabajadora familia niñez trabajo consejo orden
nación región segura regular mundial red declaración firmada organización miembro pozos agua valle informe decenio medida""".split()
MOZ = """
import sys
from moz.l10n.formats import Format
from moz.l10n.formats.xliff.serialize import xliff_serialize
from moz.l10n.model import Metadata, Resource, Section
from moz.l10n.resource import parse_resource, serialize_resource
source, target = sys.argv[1:3]
read = parse_resource(source)
if target.endswith(".xlf"):
    entries = [entry for section in read.sections for entry in section.entries]
    meta = [Metadata("source-language", "en"), Metadata("target-language", "es"), Metadata("datatype", "plaintext")]
    lines = xliff_serialize(Resource(Format.xliff, [Section(("labels.ftl",), entries, meta=meta)]), source_entries=True)
else:
    lines = serialize_resource(read, Format.gettext if target.endswith(".po") else Format.fluent)
with open(target, "w", encoding="utf-8") as file:
    file.writelines(lines)
"""


def sentence(words, randomness):
    return " ".join(randomness.choice(words) for _ in range(randomness.randint(4, 14))).capitalize() + "."


def generate(root, count):
    randomness = random.Random(1)
    (root / "data/statements").mkdir(parents=True)
    (root / "comunicado.toml").write_text('source-locale = "en"\n', "utf-8")
    for tag, words in (("en", WORDS), ("es", SPANISH)):
        (root / "locales" / tag).mkdir(parents=True)
        lines = [f"m{at} = {sentence(words, randomness)}\n" for at in range(count)]
        (root / "locales" / tag / "labels.ftl").write_text("".join(lines), "utf-8")


def measure(name, command):
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall, cpu = time.perf_counter() - start, usage.ru_utime + usage.ru_stime
    result = f"{wall:7.2f} s wall {cpu:7.2f} s cpu {usage.ru_maxrss / 1024:7.0f} MB"
    # The program exits 1 where `check` has something to say of the words.
    is_done = process.returncode == 0 or (process.returncode == 1 and name.startswith("comunicado"))
    print(f"{name:52} {result if is_done else f'fails: {errors.decode().strip()[-200:]}'}")
    return errors.decode()


def change(path, back):
    """Every translation, changed by a machine."""
    if path.suffix == ".csv":
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file))
        for row in rows[1:]:
            row[3] = "Ñu " + row[3]
        with back.open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file).writerows(rows)
    elif path.suffix == ".xlsx":
        with ZipFile(path) as book, ZipFile(back, "w", ZIP_DEFLATED) as changed:
            for name in book.namelist():
                data = book.read(name)
                if name == "xl/sharedStrings.xml":
                    # Of the cells of a row: id, place, source, translation, state, file, key, lock.
                    cells = data.decode().split("<si>")
                    for at in range(14, len(cells), 8):
                        cells[at] = cells[at].replace('preserve">', 'preserve">Ñu ', 1)
                    data = "<si>".join(cells).encode()
                changed.writestr(name, data)
    else:
        mark = {".po": (r'^msgstr "(?=.)', 'msgstr "Ñu '), ".xlf": (r"(<target[^>]*>)", r"\1Ñu ")}[path.suffix]
        text = path.read_text("utf-8")
        head, body = text.split("msgctxt", 1) if path.suffix == ".po" else ("", text)
        body = re.sub(mark[0], mark[1], body, flags=re.MULTILINE)
        back.write_text(head + ("msgctxt" if head else "") + body, "utf-8")


def main(count):
    program = REPOSITORY / "target/release/comunicado"
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(temporary)
        project = root / "project"
        generate(project, count)
        labels = {tag: project / "locales" / tag / "labels.ftl" for tag in ("en", "es")}
        size = sum(path.stat().st_size for path in labels.values())
        print(f"{count} sentences in two languages, {size / 1e6:.1f} MB of Fluent")
        run = [program, "--project", project, "--ui-locale", "en"]
        names = {"xliff": "es.xlf", "xliff12": "es.1.2.xlf", "po": "es.po", "xlsx": "es.xlsx", "csv": "es.csv", "tmx": "es.tmx"}
        for format, name in names.items():
            measure(f"comunicado extract --to {format}", [*run, "extract", "--to", format, "--locale", "es", "--out", root])
            if format == "tmx":
                continue
            back = root / f"back-{name}"
            change(root / name, back)
            before = shutil.copytree(project, root / "before")
            told = measure(f"comunicado merge, every sentence changed: {format}", [*run, "merge", back])
            if f"{count:,} sentences taken" not in told:
                sys.exit(f"{format}: {told[-2000:]}")
            shutil.rmtree(project)
            before.rename(project)
        tools = Path(sys.executable).parent
        quiet = ["--progress=none", "--errorlevel=message"]
        if (tools / "fluent2po").exists():
            toolkit = root / "toolkit.po"
            measure("translate-toolkit fluent2po: Fluent to PO", [tools / "fluent2po", *quiet, "-t", labels["en"], labels["es"], toolkit])
            for tool, end in (("po2xliff", "xlf"), ("po2csv", "csv"), ("po2tmx", "tmx")):
                more = ["-l", "es"] if tool == "po2tmx" else []
                measure(f"translate-toolkit {tool}: PO to {end}", [tools / tool, *quiet, *more, toolkit, root / f"toolkit.{end}"])
            for tool, end in (("xliff2po", "xlf"), ("csv2po", "csv")):
                measure(f"translate-toolkit {tool}: {end} to PO", [tools / tool, *quiet, root / f"toolkit.{end}", root / f"again-{end}.po"])
        if subprocess.run([sys.executable, "-c", "import moz.l10n"], capture_output=True).returncode == 0:
            for source, target in ((labels["es"], "moz.po"), (labels["es"], "moz.xlf"), (labels["es"], "moz.ftl")):
                measure(f"moz.l10n: Fluent to {target[4:]}", [sys.executable, "-c", MOZ, source, root / target])


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000)
