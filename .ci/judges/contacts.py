"""Contacts in every format as others read them: a project of six locales is published in all formats, and LibreOffice,
openpyxl, Python's csv, phonenumbers, vobject, vcard4 and ical.js find the data of the edition in its files, and nothing
else; so they do in one workbook of all locales.

contacts.py PROGRAM OUT judges the project that it makes, and the same files of OUT."""

import csv
import io
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import openpyxl
import phonenumbers
import vobject

import sheets

HERE = Path(__file__).parent
FORMATS = ["html", "csv", "xlsx", "vcard", "vcard4", "jcard", "google", "outlook", "contacts-html", "contacts-markdown", "json"]
# What breaks out of cells, lines and values where nobody looks after it.
CONTACTS = '''id,name,role,organization,place,phones,emails,sites,languages,audience
nunez,Inés Núñez,press-officer,casa-del-agua,oaxaca,MX mobile (+52) 55.5211.9397; US 1-855-234-9699,ines@casadelagua.example; prensa@casadelagua.example,,es; fr,public
adams,Zoe Adams,,river-watch,,+1-415-642-4417,Zoe.Adams@riverwatch.example,"https://riverwatch.example/press?a=1,2",en,public
alamo,Óscar Álamo,,casa-del-agua,,,oscar@casadelagua.example,,es,public
tricky,"Ana ""la Güera"" Pérez, hija; 蔡英文 علي",press-officer,"well,semi",,"US work 1-510-459-4457; GB fax 020 7946 0018",o'neil+press@xn--espaa-rta.example,,ar; en,public
organization,,,long-name,oaxaca,,info@rivers.example,,,public
private,Nobody Atall,,river-watch,,+1 510-459-4457,nobody@riverwatch.example,,,internal
'''
ORGANIZATIONS = '''
"well,semi","Water, Wells; Sons \\ ""Daughters"", Inc.",,en,,
long-name,"{}",,ru,,
'''.format("Общество охраны рек, озёр и подземных вод имени неизвестного колодезника " * 3)
ROLES = {"en": "Press officer", "es": "Responsable de prensa, medios", "fr": "Chargée de presse ; médias", "ar": "مسؤولة الإعلام"}

LABELS = ["column-role", "phone-cell", "phone-work", "phone-fax"]
WORDS = {
    "en": ["Role", "mobile", "office", "fax"],
    "es": ["Cargo", "móvil", "oficina", "fax"],
    "fr": ["Fonction", "portable", "bureau", "télécopie"],
    "ar": ["المنصب", "محمول", "مكتب", "فاكس"],
}


def make_project(folder):
    shutil.copytree(HERE.parent.parent / "tests" / "projects" / "four-languages", folder)
    for tag in ("es-MX", "es-ES"):
        (folder / "locales" / tag).mkdir()
    settings = folder / "comunicado.toml"
    settings.write_text(settings.read_text("utf-8").replace("[export]\n", f"[export]\nformats = {json.dumps(FORMATS)}\n"), "utf-8")
    data = folder / "data"
    (data / "contacts.csv").write_text(CONTACTS.replace('"well,semi"', "wells"), "utf-8")
    with (data / "organizations.csv").open("a", encoding="utf-8") as file:
        file.write(ORGANIZATIONS.replace('"well,semi"', "wells").lstrip("\n"))
    statement = next((data / "statements").iterdir())
    statement.write_text(statement.read_text("utf-8").replace('"private"]', '"private", "tricky", "organization"]'), "utf-8")
    for tag, role in ROLES.items():
        (folder / "locales" / tag / "roles.ftl").write_text(f"press-officer = {role}\n", "utf-8")
        with (folder / "locales" / tag / "labels.ftl").open("a", encoding="utf-8") as file:
            file.write("".join(f"\n{label} = {word}" for label, word in zip(LABELS, WORDS[tag])) + "\n")



def e164(text):
    """The number that anybody finds without being told a region."""
    number = phonenumbers.parse(text, None)
    assert phonenumbers.is_valid_number(number), text
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def judge_workbook(folder, edition, temporary, complain):
    path = folder / "contacts.xlsx"
    workbook = openpyxl.load_workbook(path)
    sheet = workbook.active
    delimiter = edition["locale"]["delimiter"]
    expected = sheets.read_with_python((folder / "contacts.csv").read_bytes(), delimiter)
    found = [[cell.value or "" for cell in row] for row in sheet.iter_rows()]
    if found != expected:
        complain(f"the workbook has other cells than the CSV: {[pair for pair in zip(found, expected) if pair[0] != pair[1]][:2]}")
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is not None and (cell.data_type != "s" or cell.number_format != "@"):
                complain(f"{cell.coordinate} is {cell.data_type} {cell.number_format}")
    facts = {
        "frozen": sheet.freeze_panes == "A2",
        "filter": sheet.auto_filter.ref == sheet.dimensions,
        "titles": sheet.print_title_rows == "$1:$1",
        "direction": bool(sheet.sheet_view.rightToLeft) == (edition["locale"]["direction"] == "rtl"),
        "language": workbook.properties.language == edition["locale"]["tag"],
        "title": bool(workbook.properties.title),
        "day": workbook.properties.created.date().isoformat() == edition["dateline"]["date"],
        "widths": all(sheet.column_dimensions[cell.column_letter].width >= 8 for cell in sheet[1]),
    }
    for fact, is_true in facts.items():
        if not is_true:
            complain(f"the workbook lacks: {fact}")
    return path, expected


def convert_with_libreoffice(paths, temporary):
    """What LibreOffice writes as CSV of each workbook."""
    source, target = temporary / "books", temporary / "texts"
    source.mkdir()
    for at, path in enumerate(paths):
        (source / f"{at}.xlsx").write_bytes(path.read_bytes())
    command = ["soffice", "--headless", f"-env:UserInstallation={(temporary / 'office').as_uri()}",
               "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false", "--outdir", str(target),
               *(str(source / f"{at}.xlsx") for at in range(len(paths)))]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return [list(csv.reader(io.StringIO((target / f"{at}.csv").read_text("utf-8-sig"), newline=""))) for at in range(len(paths))]


def judge_one_workbook(program, project, temporary, complain):
    """All sheets in one workbook: openpyxl finds those of the editions, and LibreOffice too, in the same order."""
    tags = ["en", "ar", "es"]  # The source first, then by tag.
    [statement] = [path.stem for path in (project / "data/statements").iterdir()]
    command = [program, "--project", project, "contacts", "export", "--one-workbook", "--statement", statement, "--out", temporary / "one"]
    subprocess.run([*command, *(part for tag in tags for part in ("--locale", tag))], check=True, capture_output=True)
    path = temporary / "one/statements" / statement / "contacts.xlsx"
    values = lambda sheet: [[cell.value or "" for cell in row] for row in sheet.iter_rows()]
    book = openpyxl.load_workbook(path)
    own = [openpyxl.load_workbook(project / "out" / tag / statement / "contacts.xlsx").active for tag in tags]
    if [sheet.title for sheet in book] != [sheet.title for sheet in own]:
        complain(f"sheets {book.sheetnames}, not {[sheet.title for sheet in own]}")
    for sheet, known, tag in zip(book, own, tags, strict=True):
        look = lambda sheet: (sheet.freeze_panes, sheet.auto_filter.ref, sheet.print_title_rows, sheet.print_area.split("!")[-1],
                              bool(sheet.sheet_view.rightToLeft), [sheet.column_dimensions[cell.column_letter].width for cell in sheet[1]])
        if values(sheet) != values(known) or look(sheet) != look(known):
            complain(f"the sheet of {tag} is not that of the edition: {look(sheet)}, {look(known)}")
        if any(cell.value and cell.data_type != "s" for row in sheet.iter_rows() for cell in row):
            complain(f"the sheet of {tag} has cells that are no text")
    subprocess.run(["soffice", "--headless", f"-env:UserInstallation={(temporary / 'office').as_uri()}", "--convert-to",
                    "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1", "--outdir",
                    str(temporary / "all"), str(path)], check=True, capture_output=True, timeout=180)
    for sheet in own:
        text = (temporary / "all" / f"contacts-{sheet.title}.csv").read_text("utf-8-sig")
        if list(csv.reader(io.StringIO(text, newline=""))) != values(sheet):
            complain(f"LibreOffice finds other cells in {sheet.title!r}")


def expected_cards(edition):
    """Name, organization, numbers, addresses and sites of each contact."""
    for contact in edition["contacts"]:
        organization = contact.get("organization", {})
        yield {
            "name": contact.get("name") or organization.get("name") or contact["id"],
            "organizations": [name for name in (organization.get("name"), organization.get("signed")) if name],
            "phones": [phone["e164"] for phone in contact["phones"]],
            "emails": contact["emails"],
            # vobject ends an address at its first comma, which therefore is written in its other form.
            "sites": [site["url"].replace(",", "%2C") for site in contact["sites"]],
            "role": "".join(part["text"] for part in contact["role"]["inlines"]) if "role" in contact else None,
            "languages": [language["tag"] for language in contact["languages"]],
        }


def judge_vobject(path, is_new, edition, complain):
    text = path.read_bytes().decode("utf-8")
    if any(len(line.encode("utf-8")) > 75 for line in text.split("\r\n")):
        complain(f"{path.name}: a line of more than 75 octets")
    cards = list(vobject.readComponents(text))
    for card in cards:
        card.validate(raiseException=True)
    known = list(expected_cards(edition))
    if len(cards) != len(known):
        complain(f"{path.name}: vobject finds {len(cards)} cards, not {len(known)}")
    for card, contact in zip(cards, known):
        values = lambda name: [line.value for line in card.contents.get(name, [])]
        organizations = contact["organizations"] if is_new else contact["organizations"][:1]
        found = {
            "name": card.fn.value,
            "organizations": [name[0] for name in values("org")],
            "phones": [e164(phone) for phone in values("tel")],
            "emails": values("email"),
            "sites": values("url"),
            "role": card.title.value if "title" in card.contents else None,
            "languages": values("lang"),
        }
        wanted = contact | {"organizations": organizations, "languages": contact["languages"] if is_new else []}
        if found != wanted:
            complain(f"{path.name}: vobject finds {found}, not {wanted}")
        if any(len(name) != 1 for name in values("org")):
            complain(f"{path.name}: an organization falls apart: {values('org')}")


def judge_javascript(paths):
    """vcard4 reads each card of each file; ical.js makes jCard of them, which must be ours."""
    script = """
        import { readFileSync } from 'node:fs';
        import ICAL from 'ical.js';
        import * as vcard4 from 'vcard4';
        const results = process.argv.slice(1).map((path) => {
            const text = readFileSync(path, 'utf8');
            const cards = text.split(/(?<=END:VCARD\\r\\n)/);
            const names = cards.map((card) => vcard4.parse(card).getProperty('FN').map((name) => name.value));
            const read = cards.map((card) => ICAL.parse(card));
            const ours = JSON.parse(readFileSync(path.replace('contacts-4.vcf', 'contacts.jcard.json'), 'utf8'));
            return { names, read, ours };
        });
        console.log(JSON.stringify(results));
    """
    command = ["node", "--input-type=module", "--eval", script, *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=HERE)
    if done.returncode:
        raise SystemExit(done.stderr)
    return json.loads(done.stdout)


def judge_address_books(folder, edition, complain):
    known = list(expected_cards(edition))
    for name, first, phones in (("google", "First Name", "Phone"), ("outlook", "First Name", "Phone")):
        data = (folder / f"contacts-{name}.csv").read_bytes()
        if data.startswith(b"\xef\xbb\xbf") != (name == "outlook"):
            complain(f"{name}: byte order mark")
        rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))
        for row, contact in zip(rows, known, strict=True):
            is_person = row[first] != ""
            company = row["Organization Name" if name == "google" else "Company"]
            if contact["name"] not in (row[first], company) or (is_person and row[first] != contact["name"]):
                complain(f"{name}: {row[first]!r} of {company!r} is not {contact['name']!r}")
            cells = [value for key, value in row.items() if ("Phone" in key or "Fax" in key) and "Label" not in key and value]
            if sorted(map(e164, cells)) != sorted(contact["phones"]):
                complain(f"{name}: {cells} are not {contact['phones']}")
            if not all(email in row.values() for email in contact["emails"]):
                complain(f"{name}: {contact['emails']} are not all there")


def main(program, out):
    complaints, editions = [], 0
    with tempfile.TemporaryDirectory() as temporary:
        temporary = Path(temporary)
        make_project(temporary / "project")
        done = subprocess.run([program, "--project", temporary / "project", "export"], capture_output=True, text=True)
        if done.returncode:
            raise SystemExit(done.stderr)
        books, cards = [], []
        folders = sorted(path.parent for root in (temporary / "project" / "out", Path(out)) for path in root.rglob("edition.json"))
        for folder in folders:
            complain = lambda what: complaints.append(f"{folder}: {what}")
            edition = json.loads((folder / "edition.json").read_text("utf-8"))
            editions += 1
            if (folder / "contacts.xlsx").exists():
                books.append(judge_workbook(folder, edition, temporary, complain))
            for name, is_new in (("contacts.vcf", False), ("contacts-4.vcf", True)):
                if (folder / name).exists():
                    judge_vobject(folder / name, is_new, edition, complain)
            if (folder / "contacts.jcard.json").exists():
                cards.append((folder, edition))
            if (folder / "contacts-google.csv").exists():
                judge_address_books(folder, edition, complain)
            if b"Nobody" in b"".join(path.read_bytes() for path in folder.iterdir()):
                complain("an internal contact is published")
        for (path, expected), found in zip(books, convert_with_libreoffice([path for path, _ in books], temporary)):
            if found != expected:
                complaints.append(f"{path}: LibreOffice finds {found[:2]}")
        judge_one_workbook(program, temporary / "project", temporary, lambda what: complaints.append(f"one workbook: {what}"))
        results = judge_javascript([folder / "contacts-4.vcf" for folder, _ in cards])
        for (folder, edition), result in zip(cards, results):
            names = [[card["name"]] for card in expected_cards(edition)]
            if result["names"] != names:
                complaints.append(f"{folder}: vcard4 finds {result['names']}, not {names}")
            for card in result["read"]:
                # RFC 6350 §6.7.6: a UID is a URI; ical.js takes it for text. §3.4: an escaped semicolon is one
                # everywhere; ical.js keeps the backslash in values that have no parts.
                card[1] = [
                    ["uid", entry[1], "uri", entry[3]] if entry[0] == "uid"
                    else [*entry[:3], *(part.replace("\\;", ";") if isinstance(part, str) else part for part in entry[3:])]
                    for entry in card[1]
                ]
            for read, ours in zip(result["read"], result["ours"], strict=True):
                if read[:2] != ours:
                    complaints.append(f"{folder}: ical.js finds {[pair for pair in zip(read[1], ours[1]) if pair[0] != pair[1]]}")
        if sheets.main(temporary / "project" / "out"):
            complaints.append("the sheets of the project are not read as they are meant")
    print(*complaints, sep="\n", end="\n" if complaints else "")
    print(f"        {editions} editions, {len(books)} workbooks, {len(cards)} jCards, {len(complaints)} complaints")
    return bool(complaints) or not (books and cards)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
