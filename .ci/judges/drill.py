"""Our statement in forty locales of all plural shapes and scripts, begun by `locale add` and filled in by a machine with
letters of each script: drill.py PROGRAM PROJECT FOLDER. What is published in FOLDER/out is for the other judges."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

from fluent.syntax import FluentParser, FluentSerializer, ast
from fluent.syntax.visitor import Transformer

# One form to six, ranks of one form to four, from right to left, and languages that CLDR does not know.
LOCALES = """am ar be bg bn br ckb cs cy de el fa fi fil fr ga gu he hi ht hu hy it ja ka km ko lt lv mam mt nah pl pt-BR quc
ro ru sl sr-Latn th uk ur vi yua zh-Hans zh-Hant""".split()
LETTERS = {
    "ar ckb fa ur": "ابجدهفغحيكقلمنوپررستثخضظعذز",
    "he": "אבגדהפגחיקכלמנופקרסטצתווכשז",
    "el": "αβψδεφγηιξκλμνοπσρστθωωχυζζ",
    "ru uk be bg": "абцдефгхижклмнопярстувшхыз",
    "hy": "աբցդեֆգհիջկլմնոպքրստուվւխյզ",
    "ka": "აბცდეფგჰიჯკლმნოპქრსტუვწხყზ",
    "am": "አበቸደኤፈገሀኢጀከለመነኦፐቀረሰተኡቨወሸየዘ",
    "hi": "अबचदएफगहइजकलमनओपकरसतउवठखयझ",
    "bn": "অবচদএফগহইজকলমনওপকরসতউভঠখযঝ",
    "gu": "અબચદએફગહઇજકલમનઓપકરસતઉવઠખયઝ",
    "th": "ากขดเฟกหิจคลมนอปควรสตุวทฉยซ",
    "km": "អបចដឯផគហឥជកលមនឱពឃរសតឧវធខយឈ",
    "ja": "あばちでえふぐひいじくるむぬおぷきらすつうゔわくゆず",
    "ko": "아바차다에파가하이자카라마나오파쿠러사타우버와크야즈",
    "zh-Hans": "一丁七万丈三上下不与丐丑专且世丘丙业丛东丝丢两严丧中",
    "zh-Hant": "一丁七萬丈三上下不與丐丑專且世丘丙業叢東絲丟兩嚴喪中",
}
LATIN = "áƀçðéƒĝħîĵķļɱñöþǫŕšţûṽŵẋýž"
FORMATS = """["html", "markdown", "csv", "xlsx", "vcard", "vcard4", "jcard", "google", "outlook", "contacts-html",
"contacts-markdown", "json"]"""
# What nobody told us of some languages.
CUSTOMS = """name = "Ñ"
[dates]
months = ["m1", "m2", "m3", "m4", "m5", "m6", "m7", "m8", "m9", "m10", "m11", "m12"]
long = "{day} ti {month} ti {year}"
[lists]
and = " yetel "
[numbers]
decimal = "."
[plurals]
cardinal = { one = "n = 1" }
"""


class Translator(Transformer):
    """Other letters in every text; links, numbers and acronyms stay."""

    def __init__(self, letters):
        self.letters = dict(zip("abcdefghijklmnopqrstuvwxyz", letters))

    def visit_TextElement(self, node):
        parts = re.split(r"(\]\([^)]*\)|[\w.]+@[\w.]+|\b[A-Z]{2,}\b)", node.value)
        node.value = "".join(
            part if at % 2 else "".join(self.letters.get(letter.lower(), letter) for letter in part)
            for at, part in enumerate(parts)
        )
        return node


def uncomment(text):
    """Takes the `# ` from every waiting message."""
    made, is_message = [], False
    for line in text.splitlines():
        bare = "" if line == "#" else line[2:] if line.startswith("# ") else None
        is_message = bare is not None and (is_message or re.match(r"-?[a-z][\w-]* *=", bare) is not None)
        made.append(bare if is_message else line)
    return "\n".join(made) + "\n"


def translate(path, letters):
    before = path.read_text(encoding="utf-8")
    known = {entry.id.name for entry in FluentParser().parse(before).body if isinstance(entry, (ast.Message, ast.Term))}
    resource = FluentParser().parse(uncomment(before))
    translator = Translator(letters)
    for entry in resource.body:
        if isinstance(entry, ast.Junk):
            raise SystemExit(f"{path}: {entry.content}")
        if isinstance(entry, (ast.Message, ast.Term)) and entry.id.name not in known:
            translator.visit(entry)
    path.write_text(FluentSerializer().serialize(resource), encoding="utf-8")


def main(program, project, folder):
    project, folder = Path(project), Path(folder)
    for name in ("data", "locales"):
        shutil.copytree(project / name, folder / name)
    settings = (project / "comunicado.toml").read_text(encoding="utf-8")
    settings = re.sub(r"(?m)^formats = .*$", f"formats = {FORMATS}", settings)
    (folder / "comunicado.toml").write_text(settings, encoding="utf-8")

    def run(*arguments):
        return subprocess.run([program, "--project", folder, *arguments], capture_output=True, text=True)

    complaints = []
    for tag in LOCALES:
        added = run("locale", "add", tag)
        if added.returncode != 0:
            complaints.append(f"{tag}: {added.stderr}")
    checked = run("check", "--format", "concise").stdout.splitlines()
    complaints += [f"begun, not missing: {line}" for line in checked if "missing-message" not in line]
    for tag in LOCALES:
        if not any(f"locales/{tag}/" in line for line in checked):
            complaints.append(f"{tag}: nothing is missing")
        letters = next((letters for tags, letters in LETTERS.items() if tag in tags.split()), LATIN)
        for path in sorted((folder / "locales" / tag).rglob("*.ftl")):
            translate(path, letters)
        if tag in ("mam", "nah", "quc", "yua"):
            (folder / "locales" / tag / "locale.toml").write_text(CUSTOMS, encoding="utf-8")
    # A machine denies nothing and counts in no words: what rules read in sentences is not tried here.
    rules = re.findall(r"^L0[345]\d (\S+)", run("explain").stdout, re.MULTILINE)
    allow = ", ".join(f'"{rule}"' for rule in rules)
    settings += "".join(f"\n[locales.{tag}.check]\nallow = [{allow}]\n" for tag in LOCALES)
    (folder / "comunicado.toml").write_text(settings, encoding="utf-8")
    exported = run("export")
    for tag in LOCALES:
        made = list((folder / "out" / tag / "global-compact-2017").glob("*"))
        if len(made) < FORMATS.count(",") + 1:
            complaints.append(f"{tag}: {len(made)} files: {exported.stderr[:2000]}")
    again = run("export", "--check")
    if again.returncode != 0:
        complaints.append(f"a second export changes something: {again.stdout}")
    print("\n".join(complaints), end="\n" if complaints else "")
    print(f"        {len(LOCALES)} locales, {len(complaints)} complaints")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
