"""What goes to translators, judged by others: the schemas of XLIFF, msgfmt, and translate-toolkit and OmegaT as translators.

exchange.py PROGRAM PROJECT [SCHEMAS]: extracts the project's languages, and takes back what was changed in every sentence.
Schemas are in ../shared/schemas beside the checkout unless said otherwise.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
from xml.etree import ElementTree

from translate.storage import tbx, tmx, xliff, xliff2

CORE = "{urn:oasis:names:tc:xliff:document:2.0}"
program, project = (pathlib.Path(path).resolve() for path in sys.argv[1:3])
schemas = pathlib.Path(sys.argv[3] if len(sys.argv) > 3 else project.parent / "shared" / "schemas").resolve()
wrong = []
OMEGAT = """<?xml version="1.0" encoding="UTF-8"?>
<omegat><project version="1.0"><source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir>
<tm_dir>__DEFAULT__</tm_dir><glossary_dir>__DEFAULT__</glossary_dir><glossary_file>__DEFAULT__</glossary_file>
<dictionary_dir>__DEFAULT__</dictionary_dir><source_lang>EN</source_lang><target_lang>{tag}</target_lang>
<sentence_seg>false</sentence_seg><support_default_translations>true</support_default_translations>
<remove_tags>false</remove_tags></project></omegat>
"""


def run(*arguments):
    return subprocess.run([program, "--project", copy, *arguments], capture_output=True, text=True)


def ask(*command):
    """Another program, which has to be content."""
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        wrong.append(f"{command[0]}: {(done.stdout + done.stderr)[-2000:]}")
    return done


def validate(path, name):
    if not (schemas / name).exists():
        print(f"left out: the schema {name} is not in {schemas}")
        return
    environment = {**os.environ, "XML_CATALOG_FILES": str(schemas / "catalog.xml")}
    command = ["xmllint", "--nonet", "--noout", "--schema", schemas / name, path]
    judged = subprocess.run(command, capture_output=True, text=True, env=environment)
    if judged.returncode:
        wrong.append(judged.stderr[-2000:])


def validate_by_dtd(path, name):
    """Glossaries and memories, whose standards are DTDs."""
    if not (schemas / name).exists():
        print(f"left out: the DTD {name} is not in {schemas}")
        return
    ask("xmllint", "--nonet", "--noout", "--dtdvalid", schemas / name, path)


def read_by_toolkit(path, store, count):
    """Another program finds as many entries."""
    units = [unit for unit in store.parsefile(str(path)).units if not unit.isheader()]
    if len(units) != count:
        wrong.append(f"{path.name}: translate-toolkit reads {len(units)} of {count}")


def judge_references(folder):
    """The memory and the glossary, and the glossary taken in again by a project that has none."""
    folder.mkdir()
    glossary = copy / "data" / "glossary.csv"
    own = glossary.read_bytes() if glossary.exists() else None
    words = [("stocktaking", "balance; reunión de balance", ""), ("border & <order>", "frontera", "Not “limit”")]
    rows = ["kind,source,es,note", *(f',"{source}","{target}","{note}"' for source, target, note in words),
            "forbidden,alien,mojado,Never", "do-not-translate,NNIRR,,"]
    glossary.write_text("\n".join(rows) + "\n", encoding="utf-8")
    run("accept", "--all", "--locale", "es")
    for format, name in [("tmx", "es.tmx"), ("tbx", "es.tbx"), ("tbx3", "es.3.tbx")]:
        done = run("extract", "--to", format, "--locale", "es", "--out", folder)
        if done.returncode:
            wrong.append(f"{format}: {done.stderr}")
            continue
        path = folder / name
        if format == "tmx":
            validate_by_dtd(path, "tmx14.dtd")
            read_by_toolkit(path, tmx.tmxfile, path.read_text(encoding="utf-8").count("<tu>"))
            continue
        if format == "tbx":
            validate_by_dtd(path, "TBXcoreStructV02.dtd")
            read_by_toolkit(path, tbx.tbxfile, 4)
        else:
            validate(path, "TBX_core.xsd")
        before = glossary.read_text(encoding="utf-8")
        if "No new term. 4 were known" not in (said := run("glossary", "import", path).stderr):
            wrong.append(f"{name}: its own terms are not known again: {said[-600:]}")
        glossary.write_text("", encoding="utf-8")
        if "4 new terms" not in (said := run("glossary", "import", path).stderr):
            wrong.append(f"{name}: not all terms came back: {said[-600:]}")
        for word in ["balance; reunión de balance", "border & <order>", "mojado", "NNIRR", "Not “limit”"]:
            if word not in glossary.read_text(encoding="utf-8"):
                wrong.append(f"{name}: {word} did not come back")
        glossary.write_text(before, encoding="utf-8")
    # What another program writes.
    made = folder / "made.tbx"
    store = tbx.tbxfile()
    store.setsourcelanguage("en")
    store.settargetlanguage("es")
    for source, target in [("stock taking", "inventario"), ("region", "región")]:
        store.addsourceunit(source).target = target
    store.savefile(str(made))
    if "2 new terms" not in (said := run("glossary", "import", made, "--dry-run").stderr):
        wrong.append(f"translate-toolkit’s glossary: {said[-600:]}")
    glossary.unlink() if own is None else glossary.write_bytes(own)


def judge_file(path, format):
    if format == "xliff12":
        validate(path, "xliff-core-1.2-strict.xsd")
    else:
        said = ask("msgfmt", "--check", "-o", os.devnull, path).stderr
        # OmegaT takes the header for a sentence, and marks it.
        if said and "omegat" not in str(path):
            wrong.append(f"{path}: {said}")


def translate_by(name, path, folder):
    """What the translator sends back: a mark before each sentence."""
    back = folder / f"back{path.suffix}"
    if name == "omegat":
        return translate_by_omegat(path, folder)
    if path.suffix == ".po":
        ask(pathlib.Path(sys.executable).parent / "podebug", "--progress=none", "--format=[Zz] ", path, back)
        return back
    # podebug writes the codes of XLIFF as text; who edits with translate-toolkit's own units keeps them.
    store = xliff.Xliff1File.parsefile(str(path))
    for unit in store.units:
        if not unit.isheader():
            target = unit.rich_target
            target[0].sub.insert(0, "[Zz] ")
            unit.rich_target = target
    store.savefile(str(back))
    return back


def translate_by_omegat(path, folder):
    """Its pseudo-translation, marked, as the project's memory; then its files."""
    home = folder / "omegat"
    for part in ["source", "target", "omegat", "tm", "glossary", "dictionary"]:
        (home / part).mkdir(parents=True, exist_ok=True)
    tag = path.name.split(".")[0].upper()
    (home / "omegat.project").write_text(OMEGAT.format(tag=tag))
    shutil.copy(path, home / "source")
    memory = home / "pseudo.tmx"
    program = ["omegat", f"--config-dir={folder / 'config'}", "--disable-project-locking"]
    ask(*program, "--mode=console-createpseudotranslatetmx", f"--pseudotranslatetmx={memory}",
        "--pseudotranslatetype=equal", home)
    marked = re.sub(rf'(<tuv lang="{tag}">\s*<seg>)', r"\1[Zz] ", memory.read_text(encoding="utf-8"))
    (home / "omegat" / "project_save.tmx").write_text(marked, encoding="utf-8")
    ask(*program, "--mode=console-translate", home)
    return home / "target" / path.name


def go_round(tag, format, translator, folder):
    """Out to a translator and back."""
    folder.mkdir()
    before = {path: path.read_bytes() for path in (copy / "locales").rglob("*") if path.is_file()}
    done = run("extract", "--to", format, "--locale", tag, "--out", folder)
    if done.returncode:
        wrong.append(f"{tag} {format}: {done.stderr}")
        return
    (path,) = folder.iterdir()
    count = int(re.search(r": ([\d,]+) sentences", done.stderr)[1].replace(",", ""))
    judge_file(path, format)
    back = translate_by(translator, path, folder)
    judge_file(back, format)
    merged = run("merge", back)
    said = f"{tag} {format} {translator}, {count} sentences"
    if f"{count} sentences taken" not in merged.stderr.replace(",", ""):
        wrong.append(f"{said}: not all came back: {merged.stderr[-600:]}")
    if "Nothing to change" not in run("merge", back).stderr:
        wrong.append(f"{said}: the second merge changes something")
    for name, content in before.items():
        name.write_bytes(content)


with tempfile.TemporaryDirectory() as folder:
    copy = pathlib.Path(folder) / "project"
    shutil.copytree(project, copy, ignore=shutil.ignore_patterns("target", "out", ".git", "src", "node_modules", "venv"))
    run("locale", "add", "ar")
    for tag in ["es", "ar"]:
        path = pathlib.Path(folder) / f"{tag}.xlf"
        done = run("extract", "--to", "xliff", "--locale", tag, "--out", folder)
        if done.returncode:
            wrong.append(f"{tag}: {done.stderr}")
            continue
        validate(path, "xliff-2.1/xliff_core_2.0.xsd")
        document = ElementTree.parse(path)
        units = list(document.iter(f"{CORE}unit"))
        read = xliff2.Xliff2File.parsefile(str(path)).units if hasattr(xliff2, "Xliff2File") else units
        if len(read) != len(units):
            wrong.append(f"{tag}: translate-toolkit reads {len(read)} of {len(units)} units")
        for unit in units:
            segment = unit.find(f"{CORE}segment")
            target = segment.find(f"{CORE}target")
            if target is None:
                target = ElementTree.fromstring(ElementTree.tostring(segment.find(f"{CORE}source")))
                target.tag = f"{CORE}target"
                segment.append(target)
            target.text = "Ñ " + (target.text or "")
            segment.set("state", "translated")
        back = pathlib.Path(folder) / f"back-{tag}.xlf"
        document.write(back, encoding="utf-8", xml_declaration=True)
        merged = run("merge", back)
        if f"{len(units)} sentences taken" not in merged.stderr.replace(",", ""):
            wrong.append(f"{tag}: not all of {len(units)} came back: {merged.stderr[-400:]}")
        again = run("merge", back)
        if "Nothing to change" not in again.stderr:
            wrong.append(f"{tag}: the second merge changes something: {again.stderr[-400:]}")
    for tag in ["es", "ar"]:
        for format in ["xliff12", "po"]:
            for translator in ["toolkit", "omegat"]:
                go_round(tag, format, translator, pathlib.Path(folder) / f"{tag}-{format}-{translator}")
    judge_references(pathlib.Path(folder) / "references")

print("\n".join(wrong), end="")
sys.exit(bool(wrong))
