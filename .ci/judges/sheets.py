"""Contact sheets as others read them: LibreOffice with the region's import settings, csv-parse and Python's csv agree
cell for cell; nothing is a number, a date or a formula; every telephone parses back with no region given."""

import csv
import io
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import openpyxl
import phonenumbers

HERE = Path(__file__).parent
# Microsoft's locale ids (MS-LCID), which LibreOffice's CSV filter takes: how the region writes numbers and dates.
LOCALE_IDS = {
    "en": 1033, "en-US": 1033, "en-GB": 2057, "es": 3082, "es-ES": 3082, "es-MX": 2058, "es-US": 21514,
    "es-AR": 11274, "es-CO": 9226, "fr": 1036, "fr-FR": 1036, "de": 1031, "pt": 1046, "ar": 1025, "el": 1032,
}
HIDDEN = re.compile("[\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")


def read_with_python(data, delimiter):
    text = data.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))


def read_with_csv_parse(path, delimiter):
    script = """
        import { readFileSync } from 'node:fs';
        import { parse } from 'csv-parse/sync';
        const [path, delimiter] = process.argv.slice(1);
        const options = { bom: true, delimiter, record_delimiter: '\\r\\n', relax_column_count: false };
        console.log(JSON.stringify(parse(readFileSync(path), options)));
    """
    command = ["node", "--input-type=module", "--eval", script, str(path), delimiter]
    return json.loads(subprocess.run(command, check=True, capture_output=True, cwd=HERE).stdout)


def read_with_libreoffice(paths, delimiter, locale_id, folder):
    """Converts files of one kind in one go; the rows of cells of each."""
    source, target = folder / "in", folder / "out"
    source.mkdir(parents=True)
    for at, path in enumerate(paths):
        (source / f"{at}.csv").write_bytes(path.read_bytes())
    command = [
        "soffice", "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        # Separator, quote, UTF-8, from line 1, language, quoted fields are not text, special numbers are found.
        f"--infilter=CSV:{ord(delimiter)},34,76,1,,{locale_id},false,true",
        "--convert-to", "xlsx", "--outdir", str(target), *(str(source / f"{at}.csv") for at in range(len(paths))),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return [list(openpyxl.load_workbook(target / f"{at}.xlsx").active.iter_rows()) for at in range(len(paths))]


def main(out):
    complaints, cells, phones, sheets = [], 0, 0, {}
    for path in sorted(Path(out).rglob("contacts.csv")):
        locale = json.loads(path.with_name("edition.json").read_text(encoding="utf-8"))["locale"]
        data = path.read_bytes()
        is_machine = not data.startswith(b"\xef\xbb\xbf")
        delimiter = "," if is_machine else locale["delimiter"]
        language = locale["tag"].split("-")[0]
        region = locale.get("region")
        locale_id = LOCALE_IDS.get(f"{language}-{region}") or LOCALE_IDS.get(language, 1033)
        sheets.setdefault((delimiter, locale_id), []).append(path)

    with tempfile.TemporaryDirectory() as temporary:
        for (delimiter, locale_id), paths in sheets.items():
            folder = Path(temporary) / f"{ord(delimiter)}-{locale_id}"
            for path, seen in zip(paths, read_with_libreoffice(paths, delimiter, locale_id, folder)):
                complain = lambda what: complaints.append(f"{path}: {what}")
                data = path.read_bytes()
                if b"\n" in data.replace(b"\r\n", b"") or not data.endswith(b"\r\n"):
                    complain("a line does not end with CRLF")
                if data.lower().startswith((b"sep=", b"\xef\xbb\xbfsep=")):
                    complain("sep= is data to every reader but one")
                rows = read_with_python(data, delimiter)
                if rows != read_with_csv_parse(path, delimiter):
                    complain("csv-parse reads other cells than Python")
                if {len(row) for row in rows} != {len(rows[0])}:
                    complain("rows of different length")
                if len(seen) != len(rows):
                    complain(f"LibreOffice reads {len(seen)} rows, not {len(rows)}")
                for row, seen_row in zip(rows, seen):
                    for value, cell in zip(row, seen_row):
                        cells += 1
                        if (cell.value or "") != value or (value and cell.data_type != "s"):
                            complain(f"{cell.coordinate}: {value!r} becomes {cell.value!r} ({cell.data_type})")
                        if HIDDEN.search(value):
                            complain(f"{cell.coordinate}: hidden character in {value!r}")
                        if re.match(r"\s*[=+\-@\t\r\n＝＋－＠]", value):
                            complain(f"{cell.coordinate}: begins like a formula: {value!r}")
                phones += judge_phones(path, rows, complain)
    print(*complaints, sep="\n", end="\n" if complaints else "")
    count = sum(map(len, sheets.values()))
    print(f"        {count} sheets, {cells} cells, {phones} telephones, {len(complaints)} complaints")
    return bool(complaints) or count == 0


def judge_phones(path, rows, complain):
    """The telephones of the sheet, read without a region, are those of the edition."""
    edition = json.loads(path.with_name("edition.json").read_text(encoding="utf-8"))
    known = sorted(phone["e164"] for contact in edition["contacts"] for phone in contact["phones"])
    found, links = [], []
    for row in rows[1:]:
        for cell in row:
            for part in re.split(r"[;\n]", cell):
                is_link = part.strip().startswith("tel:")
                if not is_link and not part.strip().startswith("(+"):
                    continue
                try:
                    number = phonenumbers.parse(part.strip(), None)
                except phonenumbers.NumberParseException as error:
                    complain(f"{part!r}: {error}")
                    continue
                if not phonenumbers.is_valid_number(number):
                    complain(f"{part!r} is not a telephone number")
                (links if is_link else found).append(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))
    for name, numbers in (("numbers", found), ("tel: links", links)):
        # A profile may have one of the two only.
        if sorted(numbers) != known and not (not numbers and (found or links)):
            complain(f"{name} {sorted(numbers)} are not those of the edition: {known}")
    return len(found) + len(links)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
