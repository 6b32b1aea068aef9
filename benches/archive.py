#!/usr/bin/env python3
"""A newsroom's whole archive: makes one of any size, and measures the program over it beside its peers.

    python3 benches/archive.py make FOLDER [--statements 10000] [--locales en,es] [--messages 10]
    python3 benches/archive.py measure [--statements 10000] [--large 100000] [--in FOLDER] [--markdown]

`make` gives the same bytes for the same numbers: statements of the size of our own, each with a number, signatories and
contacts of its own, over our shared words. `measure` builds what it measures and prints a table with date, machine and versions:
the program beside `cp -r` of its output, a walk of its inputs, Hugo and Pandoc where they are installed, each under a bar that it
must pass; and what each stage takes, in instructions where Valgrind is installed: other work on the machine does not change those.
Seconds are of the best of some runs; those of processors count all processes that a command starts. No process shows less memory
than Python has, which starts it."""

import argparse
import collections
import datetime
import json
import os
import platform
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
PROGRAM = REPOSITORY / "target/release/comunicado"
OURS = "global-compact-2017"
PARAGRAPHS = ("withdrawal", "universal-standards", "chosen-path", "public-view", "opportunity", "call-to-action", "closing")
# `#` is the number of the statement or of the message, so that no two are the same.
SENTENCES = (
    ("Article # of the agreement applies to all workers.", "El artículo # del acuerdo se aplica a todas las personas trabajadoras."),
    ("On December 4, 2017, # families left their homes.", "El 4 de diciembre de 2017, # familias dejaron sus hogares."),
    ("Write to press@example.org about case #.", "Escriba a press@example.org sobre el caso #."),
    ("We call on the United States to publish report #.", "Pedimos a Estados Unidos que publique el informe #."),
    ("Who will answer for point #?", "¿Quién responderá por el punto #?"),
)
TITLES = ("Statement # on the { -global-compact }", "Comunicado # sobre el { -global-compact }")
FAMILIES = ("Núñez", "García Pérez", "O’Neill", "Dugan-Cuadra", "Okonkwo", "Sørensen", "López, hija", "Ávila")
SETTINGS = 'source-locale = "en"\n\n[export]\nformats = [{formats}]\n'
REGIONS = {"en": "US", "es": "MX"}


# The archive


def make(root, statements, locales=("en", "es"), messages=None, formats=("html", "markdown", "csv")):
    """Writes a project. With `messages`, each statement has so many paragraphs of one sentence instead of those of our own."""
    chance = random.Random(20171204)
    settings = SETTINGS.format(formats=", ".join(f'"{name}"' for name in formats))
    for tag in locales:
        settings += f'\n[locales.{tag}]\nregion = "{REGIONS.get(tag) or tag.rpartition("-")[2].upper()}"\n'
    write(root / "comunicado.toml", settings)
    organizations = [f"o-{at}" for at in range(min(500, statements + 10))]
    contacts = [f"c-{at}" for at in range(min(2000, 2 * statements + 10))]
    write(root / "data/organizations.csv", "id,name,website\n" + "".join(
        f'{name},"Organization {at}, Inc.",https://{name}.example/\n' for at, name in enumerate(organizations)))
    write(root / "data/contacts.csv", "id,name,organization,place,phones,emails,languages\n" + "".join(
        f'{name},"Persona {at} {FAMILIES[at % 8]}",{organizations[at % len(organizations)]},puerto-vallarta,'
        f"MX +52 55 5{at % 1000:03} {at % 10000:04}; US +1 415 64{at % 10} {at % 10000:04},persona.{at}@example.org,es; en\n"
        for at, name in enumerate(contacts)))
    facts = root / "data/statements"
    facts.mkdir(parents=True)
    day = datetime.date(1990, 1, 1)
    names = [f"m{at}" for at in range(messages)] if messages else PARAGRAPHS
    for at in range(statements):
        quoted = (", ".join(f'"{name}"' for name in sorted(chance.sample(pool, 7))) for pool in (organizations, contacts))
        signed, asked = quoted
        body = ", ".join(f'"{name}"' for name in names)
        date = day + datetime.timedelta(days=at % 12000)
        (facts / f"s-{at:06}.toml").write_text(
            f'date = {date}\nplace = "puerto-vallarta"\nbody = [{body}]\nsignatories = [{signed}]\ncontacts = [{asked}]\n', "utf-8")
    for tag in locales:
        language = 1 if tag.startswith("es") else 0
        base = REPOSITORY / "locales" / ("en", "es")[language]
        words = root / "locales" / tag / "statements"
        words.mkdir(parents=True)
        for name in ("labels", "organizations", "places", "terms"):
            text = (base / f"{name}.ftl").read_text("utf-8")
            if name == "organizations":
                # Names of our own signatories: none of these organizations has one.
                text = "".join(line for line in text.splitlines(True) if line.startswith("#"))
            write(root / "locales" / tag / f"{name}.ftl", text)
        ours = message_lines(base / f"statements/{OURS}.ftl")
        for at in range(statements):
            (words / f"s-{at:06}.ftl").write_text(statement_words(at, language, names, ours, bool(messages)), "utf-8")


def statement_words(at, language, names, ours, is_short):
    number = str(at % 900 + 2)
    title = TITLES[language].replace("#", number)
    lines = [f"title = {title}", f"short-title = {title}", f"subtitle = {SENTENCES[3][language].replace('#', number)}"]
    for place, name in enumerate(names):
        sentence = SENTENCES[(at + place) % len(SENTENCES)][language].replace("#", str((at + place) % 900 + 2))
        lines.append(f"{name} = {sentence}" if is_short else f"{name} = {ours[name]} {sentence}")
    return "\n".join(lines) + "\n"


def message_lines(path):
    lines = (line.split(" = ", 1) for line in path.read_text("utf-8").splitlines() if " = " in line and line[0].isalpha())
    return dict(lines)


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


# Measuring


class Measure:
    """What a command took: the best of its runs."""

    def __init__(self, wall, cpu, memory):
        self.wall, self.cpu, self.memory = wall, cpu, memory


def run(command, runs=1, before=None, accepted=(0,)):
    best = None
    for _ in range(runs):
        if before:
            before()
        start = time.perf_counter()
        process = subprocess.Popen([str(part) for part in command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        errors = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in accepted:
            sys.exit(f"{' '.join(map(str, command))}: {process.returncode}\n{errors.decode(errors='replace')[-3000:]}")
        new = Measure(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)
        if best is None:
            best = new
        else:
            best = Measure(min(best.wall, new.wall), min(best.cpu, new.cpu), max(best.memory, new.memory))
    return best


class Table:
    """Rows as they come, each printed at once; and the same as Markdown at the end."""

    def __init__(self):
        self.rows = []

    def add(self, name, measure=None, ratio="", bar="", is_held=None):
        verdict = "" if is_held is None else ("yes" if is_held else "NO")
        cells = [name, *(["", "", ""] if measure is None else [seconds(measure.wall), seconds(measure.cpu), f"{measure.memory:.0f} MB"]),
                 ratio, bar, verdict]
        self.rows.append(cells)
        print(f"{cells[0]:58} {cells[1]:>9} {cells[2]:>9} {cells[3]:>8}  {cells[4]:>9}  {cells[5]:<9} {cells[6]}", flush=True)

    def markdown(self):
        lines = ["| what | wall | processors | memory | ratio | bar | held |", "|---|--:|--:|--:|--:|--:|---|"]
        return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in self.rows])


def seconds(value):
    return f"{value * 1000:.1f} ms" if value < 1 else f"{value:.2f} s"


def under(table, name, measure, base, most, by=lambda measure: measure.wall):
    ratio = by(measure) / max(by(base), 1e-9)
    table.add(name, measure, f"{ratio:.2f}", f"≤ {most}", ratio <= most)


def count_files(root):
    return sum(len(files) for _, _, files in os.walk(root))


def replace_in(path, before, after):
    text = path.read_text("utf-8")
    assert before in text, path
    path.write_text(text.replace(before, after, 1), "utf-8")


def stamp(root):
    """Names and times of every file: what a run wrote shows."""
    stamps = {}
    for folder, _, files in os.walk(root):
        for name in files:
            path = os.path.join(folder, name)
            found = os.stat(path)
            stamps[path] = (found.st_mtime_ns, found.st_ino)
    return stamps


def measure_export(table, scratch, count):
    root, out = scratch / "archive", scratch / "archive/out"
    make(root, count)
    export = [PROGRAM, "--project", root, "export"]
    clear = lambda folder: (lambda: shutil.rmtree(folder, ignore_errors=True))
    cold = run(export, 2, clear(out))
    copied = run(["cp", "-r", out, scratch / "copy"], 2, clear(scratch / "copy"))
    size = sum(os.path.getsize(os.path.join(folder, name)) for folder, _, files in os.walk(out) for name in files)
    table.add(f"cp -r of that output: {count_files(out):,} files, {size / 1e6:,.0f} MB", copied)
    clear(scratch / "copy")()
    under(table, f"export, nothing there: {count:,} × 2 in HTML, Markdown, CSV", cold, copied, 1.0)
    walk = f"find '{root}/data' '{root}/locales' '{root}/comunicado.toml' -printf '%T@ %s\\n' > {scratch}/walk; cat '{out}/manifest.json' > {scratch}/read"
    walked = run(["sh", "-c", walk], 3)
    table.add("walk and stat of the inputs, reading the manifest", walked)
    before = stamp(out)
    same = run(export, 3)
    written = sum(1 for path, found in stamp(out).items() if before.get(path) != found)
    under(table, f"export, nothing changed: {written} files written", same, walked, 1.5)
    words = root / f"locales/es/statements/s-{count // 2:06}.ftl"
    versions = iter(range(1000))

    def edit():
        version = next(versions)
        old = "opportunity = " if version == 0 else f"opportunity = Edición {version + 1}. "
        replace_in(words, old, f"opportunity = Edición {version + 2}. ")
        replace_in(root / f"locales/en/statements/s-{count // 2:06}.ftl", old.replace("Edición", "Edition"),
                   f"opportunity = Edition {version + 2}. ")

    before = stamp(out)
    one = run(export, 3, edit)
    written = sum(1 for path, found in stamp(out).items() if before.get(path) != found)
    under(table, f"export, one paragraph changed: {written} files written", one, same, 1.2)
    replace_in(root / "comunicado.toml", '"html", "markdown", "csv"', '"html"')
    html = run(export + ["--out", scratch / "html"], 1, clear(scratch / "html"))
    clear(scratch / "html")()
    table.add(f"export, nothing there: {count:,} × 2 in HTML alone", html)
    measure_hugo(table, scratch, out, html, count)
    measure_pandoc(table, out, html, count)
    shutil.rmtree(root)
    return cold


def measure_hugo(table, scratch, out, html, count):
    """The texts of the Markdown editions, a layout with the style of our pages, links between the languages, a list per language."""
    if not shutil.which("hugo"):
        table.add("Hugo is not installed")
        return
    site = scratch / "hugo"
    write(site / "config.toml", 'baseURL = "https://example.org/"\ntitle = "Archive"\ndefaultContentLanguage = "en"\n'
          'defaultContentLanguageInSubdir = true\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap", "404"]\n'
          '[languages.en]\ncontentDir = "content/en"\nweight = 1\n[languages.es]\ncontentDir = "content/es"\nweight = 2\n')
    page = next((out / "en").glob("*/statement.html")).read_text("utf-8")
    style = page.split("<style>", 1)[1].split("</style>", 1)[0]
    head = ('<!DOCTYPE html><html lang="{{ .Lang }}"><head><meta charset="utf-8"><title>{{ .Title }}</title>'
            '{{ range .Translations }}<link rel="alternate" hreflang="{{ .Lang }}" href="{{ .RelPermalink }}">{{ end }}'
            f"<style>{style}</style></head><body><main>")
    write(site / "layouts/_default/single.html", head + "{{ .Content }}</main></body></html>")
    write(site / "layouts/_default/list.html", head + '<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></main></body></html>')
    for path in out.glob("*/*/statement.md"):
        tag, statement = path.parts[-3], path.parts[-2]
        text = path.read_text("utf-8")
        title = text.split("\n", 1)[0].lstrip("# ").replace('"', "")
        write(site / f"content/{tag}/{statement}.md", f'---\ntitle: "{title}"\n---\n{text}')
    hugo = run(["hugo", "--quiet", "--source", site, "--destination", scratch / "hugo-out"])
    made = count_files(scratch / "hugo-out")
    assert made >= 2 * count, made
    ratio = hugo.cpu / html.cpu
    table.add(f"{version_of(['hugo', 'version'], 1)}: the same pages as HTML", hugo, f"{ratio:.1f} ×", "≥ 20 ×", ratio >= 20)
    shutil.rmtree(site)
    shutil.rmtree(scratch / "hugo-out")


def measure_pandoc(table, out, html, count):
    """Twenty documents, each by a process of its own as scripts do, as many times over as there are editions."""
    if not shutil.which("pandoc"):
        table.add("Pandoc is not installed")
        return
    some = sorted(out.glob("*/*/statement.md"))[:20]
    script = "for path in \"$@\"; do pandoc --standalone --metadata title=x --from commonmark --to html5 \"$path\"; done"
    pandoc = run(["sh", "-c", script, "sh", *some])
    times = 2 * count / len(some)
    whole = Measure(pandoc.wall * times, pandoc.cpu * times, pandoc.memory)
    table.add(f"{version_of(['pandoc', '--version'], 0)}: the same pages, from 20 of them", whole, f"{whole.cpu / html.cpu:.0f} ×")


def measure_watch(table, scratch, count):
    """One paragraph saved under watch, as an editor saves it that renames; until its page, its Markdown and its sheet are in place.
    The middle one of twenty times."""
    root = scratch / f"watch-{count}"
    make(root, count)
    name = f"s-{count // 2:06}"
    words, page = root / f"locales/es/statements/{name}.ftl", root / f"out/es/{name}/statement.html"
    run([PROGRAM, "--project", root, "export"])
    watching = subprocess.Popen([str(PROGRAM), "--project", str(root), "export", "--watch"], stdout=subprocess.DEVNULL,
                                stderr=subprocess.PIPE, text=True)
    told = threading.Thread(target=lambda: collections.deque(watching.stderr, maxlen=0))
    try:
        for line in watching.stderr:
            if line.startswith("Watching"):
                break
        told.start()
        took = []
        first = words.read_text("utf-8")
        for version in range(20):
            # Between two saves people think; the manifest is written then.
            time.sleep(1.5 if version % 4 == 0 else 0.1)
            # No number: the source has none.
            word = "Palabra" + "abcdefghijklmnopqrst"[version] * 3
            text = first.replace("opportunity = ", f"opportunity = {word}. ")
            aside = words.with_suffix(".aside")
            aside.write_text(text, "utf-8")
            before = [path.stat().st_ino for path in (page, page.with_suffix(".md"))]
            start = time.perf_counter()
            os.replace(aside, words)
            while any(path.stat().st_ino == old for path, old in zip((page, page.with_suffix(".md")), before)):
                time.sleep(0.0001)
                if time.perf_counter() - start > 60:
                    sys.exit(f"nothing is published of {words}")
            took.append(time.perf_counter() - start)
            assert word in page.read_text("utf-8")
    finally:
        watching.terminate()
        watching.wait()
    took.sort()
    middle = took[len(took) // 2]
    table.add(f"export --watch, {count:,} × 2: from saving a paragraph to its files", Measure(middle, 0, 0), f"best {seconds(took[0])}", "")
    clean = run([PROGRAM, "--project", root, "export", "--check"])
    table.add(f"export --check after that: all is as a whole run makes it", clean)
    shutil.rmtree(root)


def measure_memory(table, scratch, count):
    root = scratch / f"memory-{count}"
    make(root, count)
    cold = run([PROGRAM, "--project", root, "export"])
    table.add(f"memory, {count:,} × 2: nothing there", cold, "", "≤ 64 MB", cold.memory <= 64)
    same = run([PROGRAM, "--project", root, "export"])
    table.add(f"memory, {count:,} × 2: nothing changed", same, "", "≤ 64 MB", same.memory <= 64)
    shutil.rmtree(root)


def measure_check(table, scratch, stages):
    root = scratch / "messages"
    make(root, 100, messages=97)
    start = run([stages, "--until", "start", root], 3)
    parse = run([stages, "--until", "parse", root], 5)
    parse = Measure(parse.wall - start.wall, parse.cpu - start.cpu, parse.memory)
    table.add("parse: 10,000 messages × 2", parse)
    check = run([PROGRAM, "--project", root, "check"], 5, accepted=(0, 1))
    under(table, "check: 10,000 messages × 2 (processors)", check, parse, 2.0, lambda measure: measure.cpu)
    shutil.rmtree(root)


def measure_start(table):
    for flag in ("--version", "--help"):
        took = run([PROGRAM, flag], 20)
        table.add(f"comunicado {flag}", took, "", "≤ 3 ms", took.wall <= 0.003)


STAGES = ("load", "resolve", "render", "write")


def measure_stages(table, scratch, stages, count):
    """Each stage on one thread, by taking what ends before it from what ends after it."""
    root = scratch / "stages"
    make(root, count)
    has_valgrind = shutil.which("valgrind") is not None
    before = instructions(stages, "start", root, scratch) if has_valgrind else run([stages, "--until", "start", root], 3).cpu
    for stage in STAGES:
        if has_valgrind:
            after = instructions(stages, stage, root, scratch)
            table.add(f"{stage}: {(after - before) / count / 2 / 1000:,.0f} thousand instructions per edition")
        else:
            after = run([stages, "--until", stage, root], 3, lambda: shutil.rmtree(root / "out", ignore_errors=True)).cpu
            table.add(f"{stage}: {(after - before) / count / 2 * 1e6:,.0f} µs per edition")
        before = after
    shutil.rmtree(root)


def instructions(stages, until, root, scratch):
    shutil.rmtree(root / "out", ignore_errors=True)
    command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={scratch}/callgrind", stages, "--until", until, root]
    result = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    found = [line for line in result.stderr.splitlines() if "Collected" in line]
    if result.returncode or not found:
        sys.exit(result.stderr[-3000:])
    return int(found[0].rpartition(":")[2].split()[0])


# The machine


def version_of(command, word):
    try:
        first = subprocess.run(command, capture_output=True, text=True).stdout.splitlines()[0].split()
    except (OSError, IndexError):
        return ""
    return f"{command[0].capitalize()} {first[word].removeprefix('v').split('+')[0]}" if word else " ".join(first[:2])


def machine():
    name = platform.processor() or platform.machine()
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
        name = next(line.split(":", 1)[1].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        pass
    return f"{os.cpu_count()} × {name}, {platform.system()} {platform.release()}"


def build():
    """The program and the bench of the stages; gives the path of the bench."""
    subprocess.run(["cargo", "build", "--release", "--locked"], cwd=REPOSITORY, check=True)
    built = subprocess.run(["cargo", "bench", "--locked", "--bench", "stages", "--no-run", "--message-format=json"],
                           cwd=REPOSITORY, check=True, stdout=subprocess.PIPE, text=True)
    messages = [json.loads(line) for line in built.stdout.splitlines() if line.startswith("{")]
    return next(message["executable"] for message in messages
                if message.get("target", {}).get("name") == "stages" and message.get("executable"))


def measure(arguments):
    stages = build()
    table = Table()
    commit = subprocess.run(["git", "rev-parse", "--short", "HEAD"], cwd=REPOSITORY, capture_output=True, text=True).stdout.strip()
    version = version_of([str(PROGRAM), "--version"], 0).split()[-1]
    head = (f"{datetime.date.today()}, {machine()}; comunicado {version} ({commit}), "
            f"{version_of(['rustc', '--version'], 0)}, Python {platform.python_version()}; load {os.getloadavg()[0]:.1f}")
    print(head, flush=True)
    with tempfile.TemporaryDirectory(prefix="comunicado-", dir=arguments.folder) as folder:
        scratch = Path(folder)
        measure_start(table)
        measure_export(table, scratch, arguments.statements)
        for count in sorted({100, 1000, arguments.statements}):
            measure_watch(table, scratch, count)
        measure_check(table, scratch, stages)
        for count in (min(1000, arguments.statements), arguments.large):
            if count:
                measure_memory(table, scratch, count)
        measure_stages(table, scratch, stages, min(50, arguments.statements))
    if arguments.markdown:
        print(f"\n{head}\n\n{table.markdown()}")
    if any(row[-1] == "NO" for row in table.rows):
        sys.exit(1)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(required=True)
    making = commands.add_parser("make", help="write a project")
    making.add_argument("folder", type=Path)
    making.add_argument("--statements", type=int, default=10_000)
    making.add_argument("--locales", default="en,es")
    making.add_argument("--messages", type=int, help="paragraphs of one sentence in each statement")
    making.set_defaults(run=lambda given: make(given.folder, given.statements, tuple(given.locales.split(",")), given.messages))
    measuring = commands.add_parser("measure", help="measure the program over projects in a scratch folder")
    measuring.add_argument("--statements", type=int, default=10_000)
    measuring.add_argument("--large", type=int, default=100_000, help="statements of the largest archive; 0: none")
    measuring.add_argument("--in", dest="folder", type=Path, help="where the scratch folder is made; the disk matters")
    measuring.add_argument("--markdown", action="store_true", help="print the table as Markdown, too")
    measuring.set_defaults(run=measure)
    given = parser.parse_args()
    given.run(given)


if __name__ == "__main__":
    main()
