"""Every link within the output leads somewhere; pages of one statement name each other (hreflang), and only those."""

import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit


class Page(HTMLParser):
    def __init__(self, path):
        super().__init__()
        self.path, self.lang, self.base = path, None, None
        self.links, self.ids, self.alternates = [], set(), {}
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attributes):
        attribute = dict(attributes)
        self.ids.add(attribute.get("id"))
        if tag == "html":
            self.lang = attribute.get("lang")
        if tag == "link" and attribute.get("rel") == "canonical":
            self.base = attribute["href"]
        if tag == "link" and "hreflang" in attribute:
            if attribute["hreflang"] in self.alternates:
                self.alternates["twice"] = attribute["hreflang"]
            self.alternates[attribute["hreflang"]] = attribute["href"]
        if tag == "a":
            self.links.append(attribute.get("href", ""))


def main(out, paths):
    pages = {path.resolve(): Page(path) for path in map(Path, paths)}
    complaints, links = [], 0
    out = Path(out).resolve()

    def target(page, href):
        """The file under `out` that a link means, relative or under the page's canonical URL."""
        if page.base and urlsplit(href).scheme in ("http", "https"):
            root = page.base[: -len(page.path.resolve().relative_to(out).as_posix())]
            return out / unquote(href[len(root) :]) if href.startswith(root) else None
        return (page.path.parent / unquote(urlsplit(href).path)).resolve() if urlsplit(href).path else page.path.resolve()

    for page in pages.values():
        for href in page.links:
            scheme = urlsplit(href).scheme
            if scheme in ("https", "http", "mailto", "tel"):
                continue
            links += 1
            found = target(page, href)
            fragment = urlsplit(href).fragment
            if scheme or found is None or not found.is_file():
                complaints.append(f"{page.path}: {href} leads nowhere")
            elif fragment and found in pages and fragment not in pages[found].ids:
                complaints.append(f"{page.path}: {href}: no such place")
        if not page.alternates:
            continue
        named = {tag: target(page, href) for tag, href in page.alternates.items()}
        if page.path.resolve() not in named.values():
            complaints.append(f"{page.path}: does not name itself among the languages")
        if "x-default" not in named:
            complaints.append(f"{page.path}: no x-default")
        for tag, other in named.items():
            if other not in pages:
                complaints.append(f"{page.path}: hreflang={tag} is not published: {other}")
            elif tag not in ("x-default", pages[other].lang):
                complaints.append(f"{page.path}: hreflang={tag}, but that page is in {pages[other].lang}")
            elif set(pages[other].alternates) != set(page.alternates):
                complaints.append(f"{page.path}: {other} names other languages")
    print(*complaints, sep="\n", end="\n" if complaints else "")
    print(f"        {links} links within the output, {len(complaints)} complaints")
    return bool(complaints) or links == 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
