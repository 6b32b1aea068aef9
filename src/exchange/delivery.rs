//! A file that came back: its bytes, and its text whatever program saved it.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::kinds::GUESSED_ENCODING;
use crate::diagnostic::{Diagnostic, Source};
use crate::workbook::{Cells, read_cells, write_lines};

/// The most bytes of the text in a workbook: 64 MiB.
const MOST_TEXT: u64 = 64 * 1024 * 1024;

/// A returned file.
#[derive(Clone, Debug)]
pub struct Delivery {
    /// Its name in lower case, for formats that are known by their extension.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Its text; of a workbook, a line for each row.
    pub source: Source,
    /// The cells of an archive that is a workbook, or why they cannot be read.
    pub cells: Option<Result<Cells, &'static str>>,
}

impl Delivery {
    /// Reads the text of a file: UTF-8, UTF-16 by its mark or its zeros, what the file itself declares, else the code
    /// page that Windows saves in; then a finding says so. Never fails: what is no text is looked at as bytes.
    pub fn new(path: &str, bytes: Vec<u8>) -> (Self, Vec<Diagnostic>) {
        Self::read_as(path, bytes, None)
    }

    /// The same; a text without a mark is in the encoding that the user `named`.
    pub fn read_as(path: &str, bytes: Vec<u8>, named: Option<&'static Encoding>) -> (Self, Vec<Diagnostic>) {
        let mut found = Vec::new();
        let cells = is_archive(&bytes).then(|| read_cells(&bytes, MOST_TEXT));
        let text = if let Some(cells) = &cells {
            cells.as_ref().map(write_lines).unwrap_or_default()
        } else {
            let (text, is_guess) = decode(&bytes, named);
            if is_guess {
                let place = Source::new(path, "").span(0, 0);
                found.push(Diagnostic::new(&GUESSED_ENCODING, place).with("file", path));
            }
            text
        };
        let name = path.rsplit(['/', '\\']).next().unwrap_or(path).to_lowercase();
        (Self { name, bytes, source: Source::new(path, text), cells }, found)
    }

    /// Whether the name ends so.
    pub fn has_extension(&self, extension: &str) -> bool {
        self.name.strip_suffix(extension).is_some_and(|name| name.ends_with('.'))
    }

    /// Whether it is an archive, as workbooks are.
    pub fn is_archive(&self) -> bool {
        is_archive(&self.bytes)
    }

    /// Its text without the white space before it, as far as a look at its beginning needs it.
    pub fn beginning(&self) -> &str {
        const LONGEST: usize = 2000;
        let text = self.source.text.trim_start();
        text.get(..text.floor_char_boundary(LONGEST)).unwrap_or_default()
    }
}

fn is_archive(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// The text, and whether its encoding is a guess.
fn decode(bytes: &[u8], named: Option<&'static Encoding>) -> (String, bool) {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        let rest = bytes.get(length..).unwrap_or_default();
        return (encoding.decode_without_bom_handling(rest).0.into_owned(), false);
    }
    // UTF-16 without a mark: one byte of the first two letters is zero.
    let encoding = match bytes.get(..4) {
        _ if named.is_some() => named,
        Some([0, b, 0, d]) if *b != 0 && *d != 0 => Some(UTF_16BE),
        Some([a, 0, c, 0]) if *a != 0 && *c != 0 => Some(UTF_16LE),
        _ => None,
    };
    if let Some(encoding) = encoding {
        return (encoding.decode_without_bom_handling(bytes).0.into_owned(), false);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return (text.to_owned(), false);
    }
    let declared = declared_encoding(bytes).filter(|encoding| *encoding != UTF_8);
    let encoding = declared.unwrap_or(WINDOWS_1252);
    (encoding.decode_without_bom_handling(bytes).0.into_owned(), declared.is_none())
}

/// `encoding="…"` of XML, `charset=…` of PO.
fn declared_encoding(bytes: &[u8]) -> Option<&'static Encoding> {
    let head: String =
        bytes.iter().take(2000).map(|byte| if byte.is_ascii() { char::from(*byte) } else { ' ' }).collect();
    let after = ["encoding=", "charset="].iter().find_map(|mark| Some(head.split_once(mark)?.1))?;
    let label: String = after
        .trim_start_matches(['"', '\''])
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | ':'))
        .collect();
    Encoding::for_label(label.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_read_whatever_program_saved_it() {
        let text = "<?xml version=\"1.0\"?>\nEspañol – “año”";
        let utf16 = |big: bool| -> Vec<u8> {
            let unit = |unit: u16| if big { unit.to_be_bytes() } else { unit.to_le_bytes() };
            text.encode_utf16().flat_map(unit).collect()
        };
        let cp1252 = WINDOWS_1252.encode(text).0.into_owned();
        let tries: Vec<(Vec<u8>, bool)> = vec![
            (text.as_bytes().to_vec(), false),
            ([b"\xEF\xBB\xBF", text.as_bytes()].concat(), false),
            ([&b"\xFF\xFE"[..], &utf16(false)].concat(), false),
            ([&b"\xFE\xFF"[..], &utf16(true)].concat(), false),
            (utf16(true), false),
            (utf16(false), false),
            (cp1252, true),
        ];
        for (bytes, is_guess) in tries {
            let (delivery, found) = Delivery::new("x.xlf", bytes);
            assert_eq!((&*delivery.source.text, found.len() == 1), (text, is_guess));
        }
        let declared = b"<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?>\xA4".to_vec();
        assert!(Delivery::new("x", declared).0.source.text.ends_with('€'));
        assert!(Delivery::new("a/X.XLF", b"PK\x03\x04\xFF".to_vec()).0.has_extension("xlf"));
    }
}
