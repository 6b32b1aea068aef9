//! The hidden folder `.comunicado/` inside the output: a lock against a second run, and the journal that tells
//! the next run what a killed one wrote.
#![allow(clippy::disallowed_methods, reason = "the lock and the journal are files of output/")]

use std::fs::{File, OpenOptions, TryLockError};
use std::io::Write;
use std::path::{Path, PathBuf};

use blake3::Hash;

use super::{disk, fault, path};
use crate::diagnostic::Failure;

/// Name of the folder.
const FOLDER: &str = ".comunicado";

/// An output folder that is ours for the time of a run. The system gives the lock back when the run ends,
/// however it ends.
#[derive(Debug)]
pub struct Desk {
    folder: PathBuf,
    /// `None` where a run that only looks found no lock to take.
    _lock: Option<File>,
    journal: Option<File>,
}

impl Desk {
    /// Takes the lock for a run that writes, making the folder if need be.
    pub fn take(root: &Path) -> Result<Self, Failure> {
        let folder = root.join(FOLDER);
        if let disk::Seen::File(_) | disk::Seen::Empty | disk::Seen::Other = disk::look(&folder)? {
            return Err(Failure::bare("failure-output-desk", &folder));
        }
        disk::make_folder(&folder)?;
        let ignore = folder.join(".gitignore");
        if disk::look(&ignore)? == disk::Seen::Nothing {
            disk::replace(&ignore, b"*\n")?;
        }
        let failed = |cause| Failure::new("failure-lock-output", root, cause);
        let lock = OpenOptions::new().append(true).create(true).open(folder.join("lock")).map_err(failed)?;
        match lock.try_lock() {
            Ok(()) => Ok(Self { folder, _lock: Some(lock), journal: None }),
            Err(TryLockError::WouldBlock) => Err(Failure::bare("failure-output-locked", root)),
            // Some network file systems know no locks; publishing there is better than not.
            Err(TryLockError::Error(cause)) if cause.kind() == std::io::ErrorKind::Unsupported => {
                Ok(Self { folder, _lock: None, journal: None })
            }
            Err(TryLockError::Error(cause)) => Err(failed(cause)),
        }
    }

    /// Sees to it that nobody writes while we look. Makes nothing: where there is no lock, nobody ever wrote.
    pub fn watch(root: &Path) -> Result<Self, Failure> {
        let folder = root.join(FOLDER);
        let lock = File::open(folder.join("lock")).ok();
        if let Some(Err(TryLockError::WouldBlock)) = lock.as_ref().map(File::try_lock_shared) {
            return Err(Failure::bare("failure-output-locked", root));
        }
        Ok(Self { folder, _lock: lock, journal: None })
    }

    /// What a killed run wrote or was about to write: paths and the content meant for them. Empty after a run
    /// that ended well.
    pub fn unfinished(&self) -> Result<Vec<(String, Hash)>, Failure> {
        let bytes = disk::read(&self.journal_path())?.unwrap_or_default();
        Ok(String::from_utf8_lossy(&bytes)
            .split_inclusive('\n')
            .filter_map(|line| line.strip_suffix('\n')?.split_once(' '))
            .filter_map(|(hash, path)| Some((path.to_owned(), Hash::from_hex(hash).ok()?)))
            .filter(|(path, _)| path::is_safe(path))
            .collect())
    }

    /// Notes that this content is about to be put at `path`, before it is.
    ///
    /// Not synced to the disk: the note outlives us, though perhaps not the system. What is then forgotten are
    /// files equal to what the next run makes.
    pub fn note(&mut self, path: &str, hash: &Hash) -> Result<(), Failure> {
        let place = self.journal_path();
        let failed = |cause| Failure::new("failure-write-output", &place, cause);
        fault::point().map_err(failed)?;
        let mut journal = match self.journal.take() {
            Some(journal) => journal,
            None => {
                let mut journal =
                    OpenOptions::new().append(true).create(true).open(&place).map_err(failed)?;
                // A line that a kill cut short must not swallow ours.
                journal.write_all(b"\n").map_err(failed)?;
                journal
            }
        };
        journal.write_all(format!("{} {path}\n", hash.to_hex()).as_bytes()).map_err(failed)?;
        self.journal = Some(journal);
        fault::point().map_err(failed)
    }

    /// Ends the run: all that the journal told is in the manifest now.
    pub fn clear(mut self) -> Result<(), Failure> {
        self.journal = None;
        disk::remove(&self.journal_path())
    }

    fn journal_path(&self) -> PathBuf {
        self.folder.join("journal")
    }
}
