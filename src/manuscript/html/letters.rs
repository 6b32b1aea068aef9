//! Which letters a page is in: its mark, what somebody named, UTF-8 where it is that, else what the page says itself.

use encoding_rs::{Encoding, UTF_8};

use crate::diagnostic::{Diagnostic, Source};
use crate::project::{decode_foreign, find_encoding};

/// How far into a page it says which letters it is in (HTML, 4.2.5.4).
const HEAD: usize = 1024;

/// The text of a page.
///
/// # Errors
/// A finding: it is not in the letters that it says, or says none.
pub(in crate::manuscript) fn decode_page(
    path: &str,
    bytes: &[u8],
    named: Option<&'static Encoding>,
) -> Result<Source, Diagnostic> {
    // Bytes above 127 that happen to be UTF-8 are UTF-8, whatever the page says: programs convert and forget to say so.
    let is_utf8 = std::str::from_utf8(bytes).is_ok() && !bytes.contains(&0);
    let declared = if is_utf8 { Some(UTF_8) } else { find_declared(bytes) };
    decode_foreign(path, bytes.to_vec(), named.or(declared)).map(|(source, _)| source)
}

fn find_declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..bytes.len().min(HEAD)).unwrap_or_default();
    let head = String::from_utf8_lossy(head).to_ascii_lowercase();
    let after = ["charset=", "encoding="].iter().find_map(|name| head.split_once(name))?.1;
    let label = after.trim_start_matches(['"', '\'', ' ']);
    find_encoding(label.split(['"', '\'', ' ', ';', '>', '/', '?']).next().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_says_which_letters_it_is_in() {
        let read = |bytes: &[u8]| decode_page("a", bytes, None).map(|source| source.text.to_string());
        assert_eq!(read(b"<meta charset=windows-1252>Pe\xF1a").unwrap(), "<meta charset=windows-1252>Peña");
        let word = b"<meta http-equiv=Content-Type content=\"text/html; charset=macintosh\">Pe\x96a";
        assert!(read(word).unwrap().ends_with("Peña"));
        assert!(read("<meta charset='iso-8859-1'>Peña".as_bytes()).unwrap().ends_with("Peña"));
        assert!(read(b"<p>Pe\xF1a").is_err());
        assert!(read(b"<meta charset=utf-8>Pe\xF1a").is_err());
    }
}
