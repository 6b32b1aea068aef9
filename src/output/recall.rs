//! What the next run wants to be told by this one, in a file of the hidden folder that may always be deleted; and files as
//! the system knows them.
#![allow(clippy::disallowed_methods, reason = "this is where output/ looks at the disk")]

use std::path::PathBuf;
use std::sync::PoisonError;

use blake3::Hasher;

use super::{Mode, Output, disk};
use crate::diagnostic::Failure;
use crate::stamp::Stamp;

/// The name of the file.
pub(super) const LAST_RUN: &str = "last-run";

impl Output {
    /// What the last run wanted to be remembered.
    ///
    /// # Errors
    /// It is there and cannot be read.
    pub fn recall(&self) -> Result<Option<Vec<u8>>, Failure> {
        disk::read(&self.recall_path())
    }

    /// Remembers this for the next run, once all else is done.
    pub fn remember(&self, bytes: Vec<u8>) {
        *self.memory.lock().unwrap_or_else(PoisonError::into_inner) = Some(bytes);
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

    /// What the manifest says of a folder after this run, as far as it is done, into `hasher`; and the stamps of the folder’s
    /// files, if each has one. `None` where it is not known what all of them were made from, or one of them is not there.
    ///
    /// # Errors
    /// A folder above them cannot be looked at.
    pub fn seal(&self, folder: &str, hasher: &mut Hasher) -> Result<Option<Vec<Option<Stamp>>>, Failure> {
        let made = self.recorded(folder);
        let Some(made) = made.filter(|made| !made.fingerprint.is_empty() && !made.files.is_empty()) else {
            return Ok(None);
        };
        hasher.update(made.fingerprint.as_bytes());
        let mut stamps = Vec::with_capacity(made.files.len());
        for file in &made.files {
            let of_run = self.run().files.get(file).copied();
            let known = match (of_run, self.known.files.get(file).map(Vec::as_slice)) {
                (Some(hash), _) => hash,
                (None, Some([hash])) => *hash,
                _ => return Ok(None),
            };
            hasher.update(file.as_bytes()).update(&[0]).update(known.as_bytes());
            let metadata = std::fs::symlink_metadata(self.root.join(file)).ok();
            let Some(metadata) = metadata.filter(std::fs::Metadata::is_file) else { return Ok(None) };
            if self.linked_folder(file)?.is_some() {
                return Ok(None);
            }
            stamps.push(Stamp::of(&metadata));
        }
        Ok(Some(stamps))
    }

    /// Whether the file at `path` is one of ours that an earlier run published.
    pub fn is_known(&self, path: &str) -> bool {
        self.known.files.contains_key(path)
    }

    /// Whether the file at `path` holds what the manifest says.
    ///
    /// # Errors
    /// It cannot be read.
    pub fn is_as_left(&self, path: &str) -> Result<bool, Failure> {
        let Some([hash]) = self.known.files.get(path).map(Vec::as_slice) else { return Ok(false) };
        Ok(self.linked_folder(path)?.is_none()
            && disk::look(&self.root.join(path))? == disk::Seen::File(*hash))
    }

    pub(super) fn recall_path(&self) -> PathBuf {
        self.root.join(super::desk::FOLDER).join(LAST_RUN)
    }

    /// Writes what is to be remembered.
    pub(super) fn put_memory(&self) -> Result<(), Failure> {
        let memory = self.memory.lock().unwrap_or_else(PoisonError::into_inner).take();
        memory.map_or(Ok(()), |bytes| disk::replace(&self.recall_path(), &bytes))
    }
}
