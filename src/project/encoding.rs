//! Text of other programs' files: converted to UTF-8 where its encoding is certain, refused where it is a guess.

use encoding_rs::{Encoding, UTF_8};

use super::disk::decode;
use super::kinds::INVALID_ENCODING;
use crate::diagnostic::{Diagnostic, Failure, Source, Span};

/// The encoding that a label of the WHATWG's standard names: `windows-1252`, `latin1`, `utf-16le`, `macintosh`, …
pub fn find_encoding(label: &str) -> Option<&'static Encoding> {
    Encoding::for_label(label.as_bytes())
}

/// The encoding that somebody named on the command line.
///
/// # Errors
/// There is none of this label.
pub fn named_encoding(label: &str) -> Result<&'static Encoding, Failure> {
    find_encoding(label).ok_or_else(|| Failure::bare("failure-unknown-encoding", label))
}

/// The text of a file, and the encoding that it was converted from. A byte order mark is certain, then what the user
/// `named`, then UTF-8, then what all cards of the file say of themselves.
///
/// # Errors
/// A finding: the bytes are not of that encoding, or nothing says of which they are.
pub fn decode_foreign(
    path: &str,
    bytes: Vec<u8>,
    named: Option<&'static Encoding>,
) -> Result<(Source, Option<&'static Encoding>), Diagnostic> {
    let marked = Encoding::for_bom(&bytes).map(|(encoding, _)| encoding);
    let is_utf8 = || !bytes.contains(&0) && std::str::from_utf8(&bytes).is_ok();
    let encoding = match marked.or(named) {
        Some(encoding) => encoding,
        None if is_utf8() => UTF_8,
        None => match declared(&bytes) {
            Some(encoding) => encoding,
            // Every second byte of Latin text in UTF-16 is 0, and no text has that character.
            None if bytes.contains(&0) => return Err(refuse_zeros(path, &bytes)),
            None => return decode(path, bytes).map(|source| (source, None)),
        },
    };
    let (text, encoding, is_broken) = encoding.decode(&bytes);
    // Encodings of one byte have a character for each; those that nobody writes tell that it is another one.
    let is_odd = |c: char| c == '\0' || matches!(c, '\u{80}'..='\u{9F}');
    if is_broken || text.contains(is_odd) {
        return Err(refuse(path, "named", encoding.name()));
    }
    Ok((Source::new(path, text.into_owned()), Some(encoding).filter(|encoding| *encoding != UTF_8)))
}

/// Text of UTF-16 has a 0 in every second byte of Latin letters and in that of spaces, always on the same side; in other files
/// of few such bytes they are something else.
fn refuse_zeros(path: &str, bytes: &[u8]) -> Diagnostic {
    let zeros = |first: usize| bytes.iter().skip(first).step_by(2).filter(|byte| **byte == 0).count();
    let (high, low) = (zeros(0), zeros(1));
    let (most, least) = (high.max(low), high.min(low));
    if most * 20 < bytes.len() || least * 4 > most {
        return refuse(path, "zeros", "");
    }
    refuse(path, "unmarked-utf16", if high > low { "utf-16be" } else { "utf-16le" })
}

/// What all cards of a file of vCard 2.1 say that their letters are written in.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let text = String::from_utf8_lossy(bytes).to_ascii_uppercase();
    if !text.trim_start().starts_with("BEGIN:VCARD") {
        return None;
    }
    let labels = text.split("CHARSET=").skip(1);
    let mut encodings = labels.map(|rest| {
        find_encoding(rest.split([':', ';', '\r', '\n']).next().unwrap_or_default().trim_matches('"'))
    });
    let first = encodings.next()??;
    encodings.all(|other| other == Some(first)).then_some(first)
}

fn refuse(path: &str, case: &'static str, encoding: &str) -> Diagnostic {
    let finding = Diagnostic::new(&INVALID_ENCODING, Span::head(path)).with("case", case).with("path", path);
    finding.with("encoding", encoding)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8], named: &str) -> Result<(String, &'static str), String> {
        match decode_foreign("a.csv", bytes.to_vec(), find_encoding(named)) {
            Ok((source, from)) => Ok((source.text.to_string(), from.map_or("", Encoding::name))),
            Err(finding) => Err(super::super::tests::argument(&finding, "case")),
        }
    }

    fn utf16(text: &str, mark: bool) -> Vec<u8> {
        let units = mark.then_some(0xFEFF).into_iter().chain(text.encode_utf16());
        units.flat_map(u16::to_le_bytes).collect()
    }

    #[test]
    fn what_is_certain_is_converted() {
        let peña = |encoding| Ok(("Peña".to_owned(), encoding));
        assert_eq!(read("Peña".as_bytes(), ""), peña(""));
        assert_eq!(read("\u{FEFF}Peña".as_bytes(), "latin1"), peña(""), "the mark is more than a name");
        assert_eq!(read(&utf16("Peña", true), ""), peña("UTF-16LE"));
        assert_eq!(read(&utf16("Peña", true), "windows-1252"), peña("UTF-16LE"));
        assert_eq!(read(&utf16("Peña", false), "utf-16le"), peña("UTF-16LE"));
        assert_eq!(read(b"\xFE\xFF\0P\0e\0\xF1\0a", ""), peña("UTF-16BE"));
        assert_eq!(read(b"Pe\xF1a", "windows-1252"), peña("windows-1252"));
        assert_eq!(read(b"Pe\x96a", "macintosh"), peña("macintosh"));
        let card = "BEGIN:VCARD\r\nFN;CHARSET=ISO-8859-1:Pe\u{f1}a\r\nN;CHARSET=iso-8859-1;X=1:a\r\n";
        let bytes: Vec<u8> = card.chars().map(|c| c as u8).collect();
        assert_eq!(read(&bytes, ""), Ok((card.to_owned(), "windows-1252")));
    }

    #[test]
    fn what_is_a_guess_is_refused() {
        for (bytes, named, case) in [
            (&b"Pe\xF1a"[..], "", "windows"),
            (b"Pe\x81a", "", "other"),
            (b"P\0e\0\xF1\0a\0", "", "unmarked-utf16"),
            (b"P\0e\0a\0", "", "unmarked-utf16"),
            (b"P\0e\0\xF1\0a\0", "windows-1252", "named"),
            (b"Pe\x81a", "windows-1252", "named"),
            (b"Pe\xF1a", "utf-8", "named"),
            (b"\xFF\xFEP\0e", "", "named"),
            (b"BEGIN:VCARD\nFN;CHARSET=ISO-8859-1:\xF1\nN;CHARSET=UTF-8:a", "", "windows"),
            (b"FN;CHARSET=ISO-8859-1:\xF1", "", "windows"),
        ] {
            assert_eq!(read(bytes, named), Err(case.to_owned()), "{bytes:?} {named}");
        }
    }
}
