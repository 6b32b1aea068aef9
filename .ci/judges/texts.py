"""The Markdown (read by pandoc), the page and the edition say the same words in the same order."""

import json
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

BLOCKS = {"h1", "h2", "h3", "p", "li", "ul", "ol", "figcaption", "blockquote", "div", "section", "header", "figure"}
VOID = {"br", "meta", "link", "img", "hr"}


class PageText(HTMLParser):
    """The lines of a page's <main>, without the notices around the statement."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.open, self.lines, self.line = [], [], ""
        self.feed(html)
        self.flush()

    def flush(self):
        self.lines.append(self.line)
        self.line = ""

    def within(self, name):
        return any(name in entry for entry in self.open)

    def handle_starttag(self, tag, attributes):
        if tag == "br":
            self.flush()
        if tag in VOID:
            return
        self.open.append({tag, *(dict(attributes).get("class") or "").split()})
        if tag in BLOCKS:
            self.line += " "
            if not self.within("languages"):
                self.flush()

    def handle_endtag(self, tag):
        if tag in BLOCKS and not (self.within("languages") and tag != "div"):
            self.flush()
        while self.open and tag not in self.open.pop():
            pass

    def handle_data(self, data):
        is_around = self.within("notice") or self.within("note") or (self.within("languages") and self.within("aside"))
        if self.within("main") and not is_around:
            self.line += data


def markdown_lines(path):
    """The lines that pandoc reads: one per block, parted at hard breaks."""
    command = ["pandoc", "--from", "commonmark+yaml_metadata_block", "--to", "json", str(path)]
    document = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    lines = []

    def words(inlines):
        text = ""
        for inline in inlines:
            kind, content = inline["t"], inline.get("c")
            if kind == "Str":
                text += content
            elif kind in ("Space", "SoftBreak"):
                text += " "
            elif kind == "LineBreak":
                text += "\n"
            elif kind in ("Emph", "Strong"):
                text += words(content)
            elif kind in ("Link", "Span"):
                text += words(content[1])
            elif kind == "RawInline" and re.fullmatch(r"</?span[^<>]*>", content[1]):
                pass
            else:
                raise SystemExit(f"{path}: {kind} is no part of a statement: {content}")
        return text

    def walk(blocks):
        for block in blocks:
            kind, content = block["t"], block.get("c")
            if kind in ("Para", "Plain"):
                lines.extend(words(content).split("\n"))
            elif kind == "Header":
                lines.extend(words(content[2]).split("\n"))
            elif kind == "BlockQuote":
                walk(content)
            elif kind == "BulletList":
                [walk(item) for item in content]
            elif kind == "OrderedList":
                [walk(item) for item in content[1]]
            elif kind == "RawBlock" and re.fullmatch(r'<div lang="[\w-]+" dir="rtl">|</div>', content[1].strip()):
                pass
            else:
                raise SystemExit(f"{path}: {kind} is no block of a statement")

    walk(document["blocks"])
    return lines


def plain(text):
    def words(inlines):
        return "".join(
            "\n" if inline["type"] == "break" else inline.get("text") or words(inline.get("inlines", []))
            for inline in inlines
        )

    return words(text["inlines"])


def edition_lines(edition):
    labels = {name: plain(text) for name, text in edition["labels"].items()}
    lines = [plain(edition["title"])]
    if "subtitle" in edition:
        lines.append(plain(edition["subtitle"]))
    dateline = plain(edition["dateline"]["text"])
    body = []
    for block in edition["body"]:
        if block["type"] == "list":
            body += [plain(item) for item in block["items"]]
        else:
            body.append(plain(block["text"]))
            if "attribution" in block:
                body.append(plain(block["attribution"]))
    if edition["body"] and edition["body"][0]["type"] == "paragraph":
        body[0] = f"{dateline} {body[0]}"
    else:
        body.insert(0, dateline)
    lines += body
    if edition["signatories"]:
        lines.append(labels["signed"])
    for signatory in edition["signatories"]:
        name = signatory["name"]
        also = f" {labels['signed-as']} {name['signed']}" if "signed" in name else ""
        lines.append(name["name"] + also)
    lines.append(labels["end-mark"])
    if edition["contacts"]:
        lines += [labels["contacts-pointer"], labels["contacts-heading"]]
    for contact in edition["contacts"]:
        lines.append(contact.get("name", ""))
        organization = contact.get("organization", {})
        lines.append(organization.get("short", organization.get("name", "")))
        lines.append(plain(contact["place"]) if "place" in contact else "")
        lines += [site["display"] for site in contact["sites"]]
        has_regions = len({phone.get("region") for phone in contact["phones"]}) > 1
        for phone in contact["phones"]:
            region = phone.get("regionName", "") if has_regions else ""
            note = labels["toll-free"] if phone["tollFree"] else ""
            lines.append(f"{region} {phone['international']} {note}")
        lines += contact["emails"]
        lines.append(" ".join(language["name"] for language in contact["languages"]))
    return [line for text in lines for line in text.split("\n")]


def normal(lines):
    """Lines without white space at the ends and the marks that each format adds: brackets, a colon, a dash, a dot."""
    bare = (re.sub(r"[()·:—]", " ", line) for line in lines)
    return [line for line in (" ".join(line.split()) for line in bare) if line]


def without_frame(lines, edition):
    """The Markdown without its notices below the title and the other editions at its end."""
    labels = {name: normal([plain(text)]) for name, text in edition["labels"].items()}
    around = [labels["fallback-notice"], labels["editions"]]
    lines = [line for line in lines if [line] not in around]
    if edition.get("embargo"):
        lines = [line for line in lines if not line.startswith(labels["embargo-notice"][0])]
    others = normal(a["locale"]["autonym"] for a in edition["alternates"] if a["locale"] != edition["locale"])
    if others and lines[-len(others) :] == others:
        lines = lines[: -len(others)]
    note = labels["fallback-passage"][0]
    return normal(line.replace(note, "") if edition["hasFallback"] else line for line in lines)


def main(paths):
    complaints, count = 0, 0
    for path in map(Path, paths):
        edition = json.loads(path.with_name("edition.json").read_text(encoding="utf-8"))
        said = normal(edition_lines(edition))
        page = PageText(path.with_suffix(".html").read_text(encoding="utf-8"))
        readers = {
            path.with_suffix(".html"): normal(page.lines),
            path: without_frame(normal(markdown_lines(path)), edition),
        }
        for reader, lines in readers.items():
            count += len(lines)
            for at in range(max(len(said), len(lines))):
                here, there = (list[at] if at < len(list) else "(nothing)" for list in (lines, said))
                if here != there:
                    complaints += 1
                    print(f"{reader}: line {at + 1} says\n    {here}\nand the edition\n    {there}")
                    break
    print(f"        {count} lines compared, {complaints} complaints")
    return complaints > 0 or count == 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
