//! What kind of file it is: by what it holds, then by the end of its name.

use crate::package::Parts;

/// What kind of file it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// A document of Word.
    Docx,
    /// A document of LibreOffice and others.
    Odt,
    /// A page.
    Html,
    /// Markdown.
    Markdown,
    /// Plain text.
    Text,
    /// A document behind a password.
    Locked,
    /// None that is read: which.
    Unknown(&'static str),
}

/// What kind of file it is.
pub(super) fn recognize(path: &str, bytes: &[u8]) -> Shape {
    let end = path.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase()).unwrap_or_default();
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return recognize_archive(bytes, &end);
    }
    // The compound file of old Office, also around a document with a password (MS-CFB, MS-OFFCRYPTO).
    if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
        return if holds_wide(bytes, "EncryptedPackage") { Shape::Locked } else { Shape::Unknown("doc") };
    }
    let head = bytes.get(..bytes.len().min(1024)).unwrap_or_default();
    let head = String::from_utf8_lossy(head).replace('\0', "").to_lowercase();
    let head = head.trim_start_matches('\u{feff}').trim_start();
    let marks: &[(&str, &str)] = &[
        ("%pdf-", "pdf"),
        ("{\\rtf", "rtf"),
        ("mime-version:", "mail"),
        ("<?xml version=\"1.0\" encoding=\"utf-8\"?><office:", "flat"),
        ("\u{fffd}png", "picture"),
        ("gif8", "picture"),
    ];
    if let Some((_, case)) = marks.iter().find(|(mark, _)| head.starts_with(mark)) {
        return Shape::Unknown(case);
    }
    if bytes.starts_with(&[0xFF, 0xD8, 0xFF]) {
        return Shape::Unknown("picture");
    }
    if head.contains("<office:document") || head.contains("<pkg:package") || head.contains("<w:worddocument")
    {
        return Shape::Unknown("flat");
    }
    if is_page(head) {
        return Shape::Html;
    }
    match end.as_str() {
        "html" | "htm" | "xhtml" => Shape::Html,
        "md" | "markdown" | "mdown" | "mkd" => Shape::Markdown,
        "docx" | "docm" | "dotx" | "odt" | "ott" => Shape::Unknown("damaged"),
        "pages" => Shape::Unknown("pages"),
        "mht" | "mhtml" | "eml" | "msg" => Shape::Unknown("mail"),
        _ => Shape::Text,
    }
}

/// Whether a text begins as pages do, behind comments and declarations.
fn is_page(head: &str) -> bool {
    let mut rest = head;
    loop {
        rest = rest.trim_start();
        let (end, skipped) = if rest.starts_with("<!--") {
            ("-->", 3)
        } else if rest.starts_with("<?xml") {
            ("?>", 2)
        } else {
            break;
        };
        let Some(at) = rest.find(end) else { return false };
        rest = rest.get(at + skipped..).unwrap_or_default();
    }
    ["<!doctype html", "<html", "<head", "<body", "<meta "].iter().any(|mark| rest.starts_with(mark))
}

fn recognize_archive(bytes: &[u8], end: &str) -> Shape {
    let Ok(mut parts) = Parts::open(bytes, 1024 * 1024) else {
        return Shape::Unknown("damaged");
    };
    if let Ok(Some(kind)) = parts.text("mimetype") {
        return match kind.trim() {
            "application/vnd.oasis.opendocument.text"
            | "application/vnd.oasis.opendocument.text-template" => Shape::Odt,
            "application/epub+zip" => Shape::Unknown("other"),
            _ => Shape::Unknown("sheet"),
        };
    }
    let has = |name: &str| parts.has(name);
    if has("word/document.xml")
        || (has("[Content_Types].xml") && parts.names().any(|name| name.starts_with("word/")))
    {
        return Shape::Docx;
    }
    if has("content.xml") && has("META-INF/manifest.xml") {
        return Shape::Odt;
    }
    if has("xl/workbook.xml") || has("ppt/presentation.xml") {
        return Shape::Unknown("sheet");
    }
    if has("Index/Document.iwa") || has("Index.zip") || end == "pages" {
        return Shape::Unknown("pages");
    }
    Shape::Unknown("archive")
}

/// Whether the bytes hold a name in UTF-16.
fn holds_wide(bytes: &[u8], name: &str) -> bool {
    let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(wide.len()).any(|part| part == wide)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_file_holds_says_more_than_its_name() {
        for (path, bytes, shape) in [
            ("a.txt", &b"<!DOCTYPE html><p>"[..], Shape::Html),
            ("-", b"\xEF\xBB\xBF<?xml version='1.0'?>\n<!-- x --><html>", Shape::Html),
            ("a.txt", b"<\0h\0t\0m\0l\0>\0", Shape::Html),
            ("a.htm", b"Hello", Shape::Html),
            ("a.MD", b"Hello", Shape::Markdown),
            ("a", b"# Hello <html>", Shape::Text),
            ("", b"", Shape::Text),
            ("a.txt", b"%PDF-1.7", Shape::Unknown("pdf")),
            ("a.doc", b"{\\rtf1", Shape::Unknown("rtf")),
            ("a.docx", b"Hello", Shape::Unknown("damaged")),
            ("a.docx", b"PK\x03\x04", Shape::Unknown("damaged")),
            ("a.docx", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 W\0o\0r\0d", Shape::Unknown("doc")),
            ("a.png", b"\x89PNG\r\n", Shape::Unknown("picture")),
            ("a.pages", b"x", Shape::Unknown("pages")),
            ("a.eml", b"MIME-Version: 1.0\r\n", Shape::Unknown("mail")),
        ] {
            assert_eq!(recognize(path, bytes), shape, "{path} {}", String::from_utf8_lossy(bytes));
        }
        let mut locked = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1  ".to_vec();
        locked.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
        assert_eq!(recognize("a.docx", &locked), Shape::Locked);
    }
}
