//! The parts of an archive (ZIP) from outside: only those that are asked for are unpacked, and no more than an allowance.

use std::io::{Cursor, Read};

use encoding_rs::Encoding;
use zip::ZipArchive;
use zip::result::ZipError;

/// An archive, and how much of it may still be unpacked: one of a few kilobytes may hold gigabytes.
pub struct Parts<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    left: u64,
}

impl<'b> Parts<'b> {
    /// Opens an archive of which at most `most` bytes are ever unpacked.
    ///
    /// # Errors
    /// `archive`: it is none, or a damaged one.
    pub fn open(bytes: &'b [u8], most: u64) -> Result<Self, &'static str> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| "archive")?;
        Ok(Self { archive, left: most })
    }

    /// The names of its parts that are Unicode.
    pub fn names(&self) -> impl Iterator<Item = String> {
        self.archive.file_names().flatten().map(std::borrow::Cow::into_owned)
    }

    /// Whether it has a part of this name; letters may differ in case (ECMA-376 part 2, 6.2.2.3).
    pub fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    /// The text of a part, UTF-8 or UTF-16 with its mark; `None` where it has no such part.
    ///
    /// # Errors
    /// `archive`: the part is damaged; `encrypted`; `large`: the allowance is spent; `letters`: it is no text.
    pub fn text(&mut self, name: &str) -> Result<Option<String>, &'static str> {
        let Some(at) = self.find(name) else { return Ok(None) };
        let part = self.archive.by_index(at).map_err(|fault| match fault {
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => "encrypted",
            _ => "archive",
        })?;
        let mut bytes = Vec::new();
        part.take(self.left.saturating_add(1)).read_to_end(&mut bytes).map_err(|_| "archive")?;
        self.left = self.left.checked_sub(bytes.len() as u64).ok_or("large")?;
        match Encoding::for_bom(&bytes) {
            Some((encoding, _)) => {
                let (text, _, is_broken) = encoding.decode(&bytes);
                if is_broken { Err("letters") } else { Ok(Some(text.into_owned())) }
            }
            None => String::from_utf8(bytes).map(Some).map_err(|_| "letters"),
        }
    }

    fn find(&self, name: &str) -> Option<usize> {
        let exact = self.archive.index_for_name(name);
        exact.or_else(|| {
            (0..self.archive.len()).find(|at| {
                let known = self.archive.name_for_index(*at);
                known.is_some_and(|known| known.is_ok_and(|known| known.eq_ignore_ascii_case(name)))
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use zip::write::SimpleFileOptions;
    use zip::{CompressionMethod, ZipWriter};

    use super::*;

    fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in parts {
            let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
            zip.start_file(*name, options).unwrap();
            zip.write_all(bytes).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    #[test]
    fn a_part_is_found_by_its_name_whatever_the_case_and_read_by_its_mark() {
        let bytes =
            archive(&[("word/Document.xml", "ñ".as_bytes()), ("b", b"\xFF\xFEa\0\xF1\0"), ("c", b"\xF1")]);
        let mut parts = Parts::open(&bytes, 100).unwrap();
        assert_eq!(parts.text("Word/document.XML"), Ok(Some("ñ".to_owned())));
        assert_eq!(parts.text("b"), Ok(Some("añ".to_owned())));
        assert_eq!(parts.text("c"), Err("letters"));
        assert_eq!(parts.text("d"), Ok(None));
        assert!(Parts::open(b"PK\x03\x04", 100).is_err_and(|case| case == "archive"));
    }

    #[test]
    fn no_more_is_unpacked_than_the_allowance() {
        let bytes = archive(&[("a", &[b'a'; 60]), ("bomb", &vec![0; 50_000_000])]);
        assert!(bytes.len() < 100_000, "it is small as long as it is packed");
        let mut parts = Parts::open(&bytes, 100).unwrap();
        assert_eq!(parts.text("a").unwrap().unwrap().len(), 60);
        assert_eq!(parts.text("bomb"), Err("large"));
    }
}
