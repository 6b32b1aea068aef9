//! Files that are made once and then belong to the user: a new project, manual pages.

use std::path::Path;

use super::disk::{self, Seen};
use crate::diagnostic::Failure;

/// Makes files below `folder`, each `(path, text)` with `/` between folders; the folders they need are made too.
///
/// # Errors
/// Something stands at one of the paths (then nothing at all is written), or the system refuses.
pub fn create_files(folder: &Path, files: &[(String, String)]) -> Result<(), Failure> {
    let places: Vec<_> = files.iter().map(|(path, text)| (folder.join(path), text)).collect();
    for (place, _) in &places {
        if disk::look(place)? != Seen::Nothing {
            return Err(Failure::bare("failure-file-exists", place));
        }
    }
    for (place, text) in places {
        if let Some(parent) = place.parent() {
            disk::make_folder(parent)?;
        }
        disk::replace(&place, text.as_bytes())?;
    }
    Ok(())
}

/// Puts one file at its place, whole or not at all; says whether that changed anything.
///
/// # Errors
/// Another file is there and is not to be replaced (`exists` is the failure then), or the system refuses.
pub fn put_file(
    path: &Path,
    bytes: &[u8],
    is_replacing: bool,
    exists: &'static str,
) -> Result<bool, Failure> {
    match disk::read(path)? {
        Some(known) if known == bytes => return Ok(false),
        Some(_) if !is_replacing => return Err(Failure::bare(exists, path)),
        _ => {}
    }
    if let Some(parent) = path.parent() {
        disk::make_folder(parent)?;
    }
    disk::replace(path, bytes)?;
    Ok(true)
}

/// Whether a page that may be written again is there: one that the program made, as its first bytes say. Nobody’s work is
/// lost where somebody else’s file is not replaced.
///
/// # Errors
/// The system refuses.
pub fn read_own_report(path: &Path) -> Result<bool, Failure> {
    Ok(disk::read(path)?.is_some_and(|known| known.starts_with(REPORT_HEAD.as_bytes())))
}

/// What a page begins with that the program writes again.
pub const REPORT_HEAD: &str = "<!DOCTYPE html>\n<!-- comunicado -->\n";

/// What some editors put at the beginning of a file in UTF-8.
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// Replaces one file of the user's, whole or not at all, if it still says what it said when it was read: `before` is
/// that text without a byte order mark, `None` where there was no file. A byte order mark stays.
///
/// # Errors
/// Somebody edited it meanwhile (then it stays as it is), or the system refuses.
pub fn replace_file(path: &Path, before: Option<&str>, text: &str) -> Result<(), Failure> {
    let now = disk::read(path)?;
    let (mark, now) = match now.as_deref() {
        Some(bytes) => match bytes.strip_prefix(BYTE_ORDER_MARK) {
            Some(text) => (BYTE_ORDER_MARK, Some(text)),
            None => (&b""[..], Some(bytes)),
        },
        None => (&b""[..], None),
    };
    if now != before.map(str::as_bytes) {
        return Err(Failure::bare("failure-file-changed", path));
    }
    if let Some(parent) = path.parent() {
        disk::make_folder(parent)?;
    }
    disk::replace(path, &[mark, text.as_bytes()].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[allow(clippy::disallowed_methods, reason = "a test looks at the disk")]
    fn makes_all_or_none() {
        let folder = tempfile::tempdir().unwrap();
        let files = [("a/b.txt".to_owned(), "b".to_owned()), ("c.txt".to_owned(), "c".to_owned())];
        create_files(folder.path(), &files).unwrap();
        assert_eq!(std::fs::read_to_string(folder.path().join("a/b.txt")).unwrap(), "b");
        std::fs::remove_file(folder.path().join("a/b.txt")).unwrap();
        assert_eq!(create_files(folder.path(), &files).unwrap_err().doing, "failure-file-exists");
        assert!(!folder.path().join("a/b.txt").exists());
    }

    #[test]
    #[allow(clippy::disallowed_methods, reason = "a test looks at the disk")]
    fn replaces_only_what_was_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("es/ledger.txt");
        replace_file(&path, None, "one").unwrap();
        replace_file(&path, Some("one"), "two").unwrap();
        for before in [None, Some("one")] {
            assert_eq!(replace_file(&path, before, "three").unwrap_err().doing, "failure-file-changed");
        }
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "two");
    }
}
