"""What goes to translators, judged by others: the schema of XLIFF 2.1, and translate-toolkit as the reader.

exchange.py PROGRAM PROJECT [SCHEMAS]: extracts the project's languages, and takes back what was changed in every sentence.
"""

import pathlib
import shutil
import subprocess
import sys
import tempfile
from xml.etree import ElementTree

from translate.storage import xliff2

CORE = "{urn:oasis:names:tc:xliff:document:2.0}"
program, project = (pathlib.Path(path).resolve() for path in sys.argv[1:3])
schemas = pathlib.Path(sys.argv[3]).resolve() if len(sys.argv) > 3 else None
wrong = []


def run(*arguments):
    return subprocess.run([program, "--project", copy, *arguments], capture_output=True, text=True)


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
        core = schemas / "xliff-2.1" / "xliff_core_2.0.xsd" if schemas else None
        if core and core.exists():
            command = ["xmllint", "--nonet", "--noout", "--schema", core, path]
            judged = subprocess.run(command, capture_output=True, text=True)
            if judged.returncode:
                wrong.append(judged.stderr)
        else:
            print("left out: the schema of XLIFF 2.1 is not here")
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

print("\n".join(wrong), end="")
sys.exit(bool(wrong))
