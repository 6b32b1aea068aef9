"""Documents that LibreOffice and Pandoc write: our statement gives the same project from each of them.

documents.py PROGRAM PROJECT: makes documents of out/<source>/*/statement.md and imports each into a project of its own.
"""

import difflib
import pathlib
import shutil
import subprocess
import sys
import tempfile

program, project = (pathlib.Path(path).resolve() for path in sys.argv[1:3])
wrong = []


def convert(command, made):
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode or not made.exists():
        sys.exit(f"{command[0]} made no {made.name}: {(done.stdout + done.stderr)[-1000:]}")
    return made


def by_pandoc(source, folder, name, *arguments):
    made = folder / name
    return convert(["pandoc", "--from=commonmark", "--wrap=none", *arguments, source, "-o", made], made)


def by_office(source, folder, end):
    """Writer has a profile of its own here: another one that runs would answer for it."""
    made = folder / source.with_suffix("." + end).name
    profile = f"-env:UserInstallation={(folder.parent / 'profile').as_uri()}"
    return convert(["soffice", profile, "--headless", "--convert-to", end, "--outdir", folder, source], made)


def documents(source, folder):
    """Every way of one text through the two programs, by name."""
    pandoc, office, again = (folder / name for name in ("pandoc", "office", "again"))
    for one in (pandoc, office, again):
        one.mkdir(parents=True)
    ways = {"the Markdown itself": source}
    for end in ("docx", "odt"):
        ways[f"pandoc, {end}"] = by_pandoc(source, pandoc, f"statement.{end}")
    ways["pandoc, html"] = by_pandoc(source, pandoc, "statement.html", "--standalone", "--metadata=title:-",
                                     "--variable=pagetitle:-", "--template", plain_page(folder))
    ways["pandoc, md"] = by_pandoc(source, pandoc, "statement.md", "--to=commonmark")
    ways["pandoc, then LibreOffice, odt"] = by_office(pandoc / "statement.docx", office, "odt")
    ways["pandoc, then LibreOffice, html"] = by_office(pandoc / "statement.docx", office, "html")
    ways["pandoc, then LibreOffice, docx"] = by_office(pandoc / "statement.odt", office, "docx")
    ways["LibreOffice twice, docx"] = by_office(office / "statement.odt", again, "docx")
    return ways


def plain_page(folder):
    template = folder / "page.html"
    template.write_text("<!doctype html><html><head><meta charset=utf-8><title>-</title></head><body>$body$</body></html>\n")
    return template


def take(document, folder):
    """The files of a new project into which the document was imported."""
    folder.mkdir()
    (folder / "comunicado.toml").write_text('source-locale = "en"\n')
    (folder / "locales" / "en").mkdir(parents=True)
    done = subprocess.run([program, "--project", folder, "import", document, "--id", "taken"], capture_output=True, text=True)
    if done.returncode:
        wrong.append(f"import {document.name}: {(done.stdout + done.stderr)[-2000:]}")
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {str(path.relative_to(folder)): path.read_text() for path in files}


with tempfile.TemporaryDirectory() as trial:
    trial = pathlib.Path(trial)
    statements = sorted((project / "out" / "en").glob("*/statement.md"))
    if not statements:
        sys.exit(f"no statement in {project / 'out' / 'en'}")
    for statement in statements:
        folder = trial / statement.parent.name
        ways = documents(statement, folder)
        taken = {way: take(path, folder / f"project-{at}") for at, (way, path) in enumerate(ways.items())}
        first, *others = taken.items()
        for name in ("data/statements/taken.toml", "locales/en/statements/taken.ftl"):
            if name not in first[1]:
                wrong.append(f"{first[0]}: import wrote no {name}")
        for way, files in others:
            for name in sorted(first[1].keys() | files.keys()):
                before, after = (some.get(name, "").splitlines() for some in (first[1], files))
                if before != after:
                    lines = difflib.unified_diff(before, after, f"{first[0]}/{name}", f"{way}/{name}", lineterm="", n=0)
                    wrong.append("\n".join(list(lines)[:40]))

for complaint in wrong:
    print(complaint)
sys.exit(bool(wrong))
