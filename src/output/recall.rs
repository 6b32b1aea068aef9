//! What the next run wants to be told by this one, in a file of the hidden folder that may always be deleted; and files as
//! the system knows them.
#![allow(clippy::disallowed_methods, reason = "this is where output/ looks at the disk")]

use std::io::{self, BufRead, BufReader, BufWriter, ErrorKind, Write as _};
use std::ops::Range;
use std::path::PathBuf;
use std::sync::{Arc, PoisonError};

use blake3::Hasher;

use super::folder::aside;
use super::put::Hashing;
use super::roll::{Marks, Place, Roll};
use super::spool::Spool;
use super::{Mode, Output, disk};
use crate::diagnostic::Failure;
use crate::stamp::Stamp;

/// The name of the file.
pub(super) const LAST_RUN: &str = "last-run";

/// Files, and what the system says of each where it tells enough.
pub type Stamped = Vec<(String, Option<Stamp>)>;

/// Writes what is to be remembered: lines, each ended by `\n`.
type Write = dyn FnOnce(&mut dyn io::Write) -> io::Result<()> + Send;

/// What the next run is to be told.
pub(super) struct Memory(Box<Write>);

impl std::fmt::Debug for Memory {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Memory")
    }
}

/// What the last run remembered.
#[derive(Debug)]
pub struct Remembered {
    /// The first lines.
    pub head: Vec<String>,
    /// The others, sorted by their first word.
    pub lines: Roll,
}

impl Output {
    /// What the last run wanted to be remembered, of which so many lines are not sorted with the others; `None` where there is
    /// nothing, or it is not as it was written.
    ///
    /// # Errors
    /// It is there and cannot be read.
    pub fn recall(&self, head: usize) -> Result<Option<Remembered>, Failure> {
        let place = self.recall_path();
        let failed = |cause| Failure::new("failure-read-output", &place, cause);
        let Some(file) = disk::open(&place)? else { return Ok(None) };
        let Some((head, marks)) = read_lines(&file, head).map_err(failed)? else { return Ok(None) };
        let lines = Roll::new(Place::File(Arc::new(file)), marks, key_of);
        Ok(Some(Remembered { head, lines }))
    }

    /// Lines that are sorted by their first word when they are written, and not held meanwhile.
    pub fn spool(&self) -> Spool {
        Spool::new(Some(&aside(&self.root, self.mode)), key_of)
    }

    /// Remembers for the next run what this writes, once all else is done.
    pub fn remember(&self, write: impl FnOnce(&mut dyn io::Write) -> io::Result<()> + Send + 'static) {
        *self.memory.lock().unwrap_or_else(PoisonError::into_inner) = Some(Memory(Box::new(write)));
    }

    /// The stamp of a file that is made just now in the hidden folder: what time it is for the disk. `None` for a run that
    /// writes nothing, and where the system does not tell.
    pub fn now(&self) -> Option<Stamp> {
        if self.mode != Mode::Write {
            return None;
        }
        let staged = tempfile::tempfile_in(self.root.join(super::desk::FOLDER)).ok()?;
        Stamp::of(&staged.metadata().ok()?)
    }

    /// What the manifest says of a folder after this run, as far as it is done, into `hasher`; and the folder’s files, with
    /// their stamps where the system tells enough. `None` where it is not known what all of them were made from, or one of them is not there.
    ///
    /// # Errors
    /// A folder above them cannot be looked at.
    pub fn seal(&self, folder: &str, hasher: &mut Hasher) -> Result<Option<Stamped>, Failure> {
        let made = self.recorded(folder);
        let Some(made) = made.filter(|made| !made.fingerprint.is_empty() && !made.files.is_empty()) else {
            return Ok(None);
        };
        hasher.update(made.fingerprint.as_bytes());
        let mut files = Vec::with_capacity(made.files.len());
        for file in made.files {
            let of_run = self.run().files.get(&file).copied();
            let known = match (of_run, of_run.is_none().then(|| self.known.file(&file)).as_deref()) {
                (Some(hash), _) => hash,
                (None, Some([hash])) => *hash,
                _ => return Ok(None),
            };
            hasher.update(file.as_bytes()).update(&[0]).update(known.as_bytes());
            let metadata = std::fs::symlink_metadata(self.root.join(&file)).ok();
            let Some(metadata) = metadata.filter(std::fs::Metadata::is_file) else { return Ok(None) };
            if self.linked_folder(&file)?.is_some() {
                return Ok(None);
            }
            files.push((file, Stamp::of(&metadata)));
        }
        Ok(Some(files))
    }

    /// Whether the file at `path` is one of ours that an earlier run published.
    pub fn is_known(&self, path: &str) -> bool {
        !self.known.file(path).is_empty()
    }

    /// Whether the file at `path` holds what the manifest says.
    ///
    /// # Errors
    /// It cannot be read.
    pub fn is_as_left(&self, path: &str) -> Result<bool, Failure> {
        let known = self.known.file(path);
        let [hash] = known.as_slice() else { return Ok(false) };
        Ok(self.linked_folder(path)?.is_none()
            && disk::look(&self.root.join(path))? == disk::Seen::File(*hash))
    }

    pub(super) fn recall_path(&self) -> PathBuf {
        self.root.join(super::desk::FOLDER).join(LAST_RUN)
    }

    /// Writes what is to be remembered, and below it the print of it.
    pub(super) fn put_memory(&self) -> Result<(), Failure> {
        let memory = self.memory.lock().unwrap_or_else(PoisonError::into_inner).take();
        let Some(Memory(write)) = memory else { return Ok(()) };
        let place = self.recall_path();
        let staged = disk::stage(&place, |file| {
            let mut to = BufWriter::with_capacity(1 << 16, Hashing::new(file));
            write(&mut to)?;
            to.flush()?;
            let print = to.get_ref().hash().to_hex();
            writeln!(to, "{print}")?;
            to.flush()
        })?;
        staged.put_in_place(&place)
    }
}

/// The first word of a line.
fn key_of(line: &str) -> Option<Range<usize>> {
    let length = line.find(' ').unwrap_or(line.len());
    (length > 0).then_some(0..length)
}

/// Reads lines and the print below them: the first ones, and where the others are. `None` where they are not what was written.
fn read_lines(text: impl io::Read, head: usize) -> io::Result<Option<(Vec<String>, Marks)>> {
    let mut text = BufReader::with_capacity(1 << 16, text);
    let (mut hasher, mut marks, mut at) = (Hasher::new(), Marks::default(), 0_u64);
    let (mut first, mut line, mut last) = (Vec::new(), String::new(), String::new());
    loop {
        line.clear();
        match text.read_line(&mut line) {
            Err(error) if error.kind() == ErrorKind::InvalidData => return Ok(None),
            read => read?,
        };
        let Some(said) = line.strip_suffix('\n') else { return Ok(None) };
        if text.fill_buf()?.is_empty() {
            let is_print = said == hasher.finalize().to_hex().as_str();
            return Ok((is_print && first.len() == head).then_some((first, marks)));
        }
        hasher.update(line.as_bytes());
        let start = at;
        at += line.len() as u64;
        if first.len() < head {
            first.push(said.to_owned());
            continue;
        }
        let key = key_of(said).and_then(|key| said.get(key)).filter(|key| *key > last.as_str());
        let Some(key) = key else { return Ok(None) };
        marks.note(key, start..at);
        key.clone_into(&mut last);
    }
}
