//! Files and folders of one project, read once and never outside it.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

use super::kinds::{
    CASE_COLLISION, FILE_TOO_LARGE, INVALID_ENCODING, LINK_OUTSIDE, NOT_A_FILE, UNREADABLE_FILE,
    UNREADABLE_NAME,
};
use crate::diagnostic::{Diagnostic, Failure, Source, Span};
use crate::stamp::Stamp;

/// The most bytes a file may have: 16 MiB. The longest statement known has 60 kB.
pub const MOST_BYTES: u64 = 16 * 1024 * 1024;

/// The folder of a project.
#[derive(Clone, Debug)]
pub struct Disk {
    /// Without links and relative parts.
    root: PathBuf,
}

/// A name in a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The name alone.
    pub name: String,
    /// Whether it is a folder, or a link to one.
    pub is_folder: bool,
}

impl Disk {
    /// The folder `root`.
    ///
    /// # Errors
    /// Where it is not there or the system refuses to say so.
    #[expect(clippy::disallowed_methods, reason = "this is where project/ reads")]
    pub fn open(root: &Path) -> Result<Self, Failure> {
        let root = root.canonicalize().map_err(|cause| Failure::new("failure-read-folder", root, cause))?;
        Ok(Self { root })
    }

    /// The file at `path` (relative, `/` between folders). `None` without a finding where there is none.
    pub fn read(&self, path: &str) -> (Option<Source>, Vec<Diagnostic>) {
        self.read_up_to(path, MOST_BYTES)
    }

    /// The file at `path`, which may have `most` bytes.
    pub fn read_up_to(&self, path: &str, most: u64) -> (Option<Source>, Vec<Diagnostic>) {
        match self.read_bytes_up_to(path, most) {
            Ok(Some(bytes)) => match decode(path, bytes) {
                Ok(source) => (Some(source), Vec::new()),
                Err(finding) => (None, vec![finding]),
            },
            Ok(None) => (None, Vec::new()),
            Err(finding) => (None, vec![finding]),
        }
    }

    /// The bytes of the file at `path`. `None` where there is none.
    ///
    /// # Errors
    /// A finding that says why it cannot be read.
    pub fn read_bytes(&self, path: &str) -> Result<Option<Vec<u8>>, Diagnostic> {
        self.read_bytes_up_to(path, MOST_BYTES)
    }

    /// The bytes of the file at `path`, which may have `most`. `None` where there is none.
    ///
    /// # Errors
    /// A finding that says why it cannot be read.
    #[expect(clippy::disallowed_methods, reason = "this is where project/ reads")]
    pub fn read_bytes_up_to(&self, path: &str, most: u64) -> Result<Option<Vec<u8>>, Diagnostic> {
        let Some(target) = self.resolve(path)? else { return Ok(None) };
        let refuse = |cause: &std::io::Error| unreadable(path, cause);
        // Asked before opening: to open a pipe would wait for its other end.
        let metadata = std::fs::metadata(&target).map_err(|cause| refuse(&cause))?;
        if !metadata.is_file() {
            let case = if metadata.is_dir() { "folder" } else { "other" };
            return Err(Diagnostic::new(&NOT_A_FILE, Span::head(path)).with("case", case).with("path", path));
        }
        let mut bytes = Vec::with_capacity(usize::try_from(metadata.len().min(most)).unwrap_or(0));
        let file = File::open(&target).map_err(|cause| refuse(&cause))?;
        file.take(most + 1).read_to_end(&mut bytes).map_err(|cause| refuse(&cause))?;
        if bytes.len() as u64 > most {
            return Err(Diagnostic::new(&FILE_TOO_LARGE, Span::head(path))
                .with("path", path)
                .with("most", usize::try_from(most / (1024 * 1024)).unwrap_or(usize::MAX)));
        }
        Ok(Some(bytes))
    }

    /// The stamp of the file at `path`, links followed; `Some(None)` where there is none, `None` where it is not known.
    #[expect(clippy::disallowed_methods, reason = "this is where project/ reads")]
    pub fn stamp(&self, path: &str) -> Option<Option<Stamp>> {
        let target = self.root.join(path);
        match std::fs::metadata(&target) {
            Ok(metadata) if metadata.is_file() => Stamp::of(&metadata).map(Some),
            // A link that leads nowhere is there, what it names is not.
            Err(cause) if cause.kind() == ErrorKind::NotFound && !target.is_symlink() => Some(None),
            _ => None,
        }
    }

    /// What stands in the folder at `path`, by name; hidden names (`.…`) do not count. Empty where there is none.
    #[expect(clippy::disallowed_methods, reason = "this is where project/ reads")]
    pub fn list(&self, path: &str) -> (Vec<Entry>, Vec<Diagnostic>) {
        let folder = match self.resolve(path) {
            Ok(Some(folder)) => folder,
            Ok(None) => return (Vec::new(), Vec::new()),
            Err(finding) => return (Vec::new(), vec![finding]),
        };
        let listing = match std::fs::read_dir(&folder) {
            Ok(listing) => listing,
            Err(cause) if cause.kind() == ErrorKind::NotADirectory => return (Vec::new(), Vec::new()),
            Err(cause) => return (Vec::new(), vec![unreadable(path, &cause)]),
        };
        let mut entries = Vec::new();
        let mut diagnostics = Vec::new();
        for entry in listing {
            let entry = match entry {
                Ok(entry) => entry,
                Err(cause) => {
                    diagnostics.push(unreadable(path, &cause));
                    continue;
                }
            };
            match entry.file_name().into_string() {
                Ok(name) if name.starts_with('.') => {}
                Ok(name) if !name.contains(char::is_control) => {
                    // The system says with the name whether it is a folder; only links must be followed.
                    let is_folder = match entry.file_type() {
                        Ok(kind) if !kind.is_symlink() => kind.is_dir(),
                        _ => std::fs::metadata(entry.path()).is_ok_and(|metadata| metadata.is_dir()),
                    };
                    entries.push(Entry { name, is_folder });
                }
                Ok(name) => diagnostics.push(unreadable_name(path, &name)),
                Err(name) => diagnostics.push(unreadable_name(path, &name.to_string_lossy())),
            }
        }
        entries.sort_by(|a, b| a.name.cmp(&b.name));
        diagnostics.extend(find_collisions(path, &entries));
        (entries, diagnostics)
    }

    /// The file or folder that `path` means, links followed, if it is there and inside.
    pub fn real(&self, path: &str) -> Option<PathBuf> {
        self.resolve(path).ok().flatten()
    }

    /// Whether `path` is a folder, or a link to one inside.
    pub fn is_folder(&self, path: &str) -> bool {
        self.real(path).is_some_and(|real| real.is_dir())
    }

    /// A path without links as seen from the root, with `/` between folders, if it is inside.
    pub fn relative(&self, real: &Path) -> Option<String> {
        let inside = real.strip_prefix(&self.root).ok()?;
        let parts: Option<Vec<&str>> = inside.components().map(|part| part.as_os_str().to_str()).collect();
        Some(parts?.join("/"))
    }

    /// Where `path` leads once links are followed; `None` where there is nothing.
    #[expect(clippy::disallowed_methods, reason = "this is where project/ reads")]
    fn resolve(&self, path: &str) -> Result<Option<PathBuf>, Diagnostic> {
        let target = self.root.join(path);
        match target.canonicalize() {
            Ok(real) if real.starts_with(&self.root) => Ok(Some(real)),
            Ok(real) => Err(Diagnostic::new(&LINK_OUTSIDE, Span::head(path))
                .with("path", path)
                .with("target", real.display().to_string())),
            Err(cause) if matches!(cause.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
                // A link that leads nowhere is there, what it names is not.
                if target.is_symlink() { Err(unreadable(path, &cause)) } else { Ok(None) }
            }
            Err(cause) => Err(unreadable(path, &cause)),
        }
    }
}

/// Whether `name` may stand between two slashes of a path: no way up, no separator or drive of any system.
pub fn is_plain_name(name: &str) -> bool {
    !matches!(name, "" | "." | "..")
        && !name.contains(|c: char| matches!(c, '/' | '\\' | ':') || c.is_control())
}

fn unreadable(path: &str, cause: &std::io::Error) -> Diagnostic {
    let case = match cause.kind() {
        ErrorKind::PermissionDenied => "permission",
        ErrorKind::NotFound => "dangling",
        _ => "other",
    };
    Diagnostic::new(&UNREADABLE_FILE, Span::head(path))
        .with("case", case)
        .with("path", path)
        .with("cause", cause.to_string())
}

fn unreadable_name(folder: &str, name: &str) -> Diagnostic {
    let name = name.replace(char::is_control, "\u{fffd}");
    Diagnostic::new(&UNREADABLE_NAME, Span::head(folder)).with("path", folder).with("found", name)
}

/// Names that differ in case only: one file on macOS and Windows, two here.
fn find_collisions(folder: &str, entries: &[Entry]) -> Vec<Diagnostic> {
    let mut folded: Vec<(String, &str)> =
        entries.iter().map(|entry| (entry.name.to_lowercase(), entry.name.as_str())).collect();
    folded.sort();
    let pairs = folded.iter().zip(folded.iter().skip(1));
    pairs
        .filter(|((a, _), (b, _))| a == b)
        .map(|((_, first), (_, second))| {
            Diagnostic::new(&CASE_COLLISION, Span::head(format!("{folder}/{second}")))
                .with("found", *second)
                .with("other", *first)
        })
        .collect()
}

/// The text of a file without its byte order mark.
///
/// # Errors
/// A finding that says which byte is not UTF-8.
pub fn decode(path: &str, mut bytes: Vec<u8>) -> Result<Source, Diagnostic> {
    if bytes.starts_with(&[0xEF, 0xBB, 0xBF]) {
        bytes.drain(..3);
    }
    let bytes = match String::from_utf8(bytes) {
        Ok(text) => return Ok(Source::new(path, text)),
        Err(error) => error,
    };
    let start = bytes.utf8_error().valid_up_to();
    let bytes = bytes.as_bytes();
    let before = bytes.get(..start).and_then(|before| std::str::from_utf8(before).ok()).unwrap_or_default();
    let position = Span::new(path, start, start).position(before);
    let byte = bytes.get(start).copied().unwrap_or_default();
    let is_utf16 = bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]);
    let latin = in_windows_1252(byte);
    let case = match latin {
        _ if is_utf16 => "utf16",
        Some(_) => "windows",
        None => "other",
    };
    Err(Diagnostic::new(&INVALID_ENCODING, Span::new(path, start, start + 1))
        .with("case", case)
        .with("path", path)
        .with("line", position.line.to_string())
        .with("column", position.column.to_string())
        .with("byte", format!("{byte:02X}"))
        .with("character", latin.map(String::from).unwrap_or_default()))
}

/// What the byte means where old spreadsheets wrote it: its letter in Windows-1252, if it is a letter or quotation
/// mark of a language of western Europe.
fn in_windows_1252(byte: u8) -> Option<char> {
    match byte {
        0x91 => Some('\u{2018}'),
        0x92 => Some('\u{2019}'),
        0x93 => Some('\u{201C}'),
        0x94 => Some('\u{201D}'),
        0x96 => Some('\u{2013}'),
        0x97 => Some('\u{2014}'),
        0xA1 | 0xAA | 0xAB | 0xB0 | 0xBA | 0xBB | 0xBF..=0xFF => Some(char::from(byte)),
        _ => None,
    }
}
