//! The hidden folder `.comunicado/` inside the output: during a run a lock against a second run, and the journal that tells
//! the next run what a killed one wrote; after it what [`super::recall`] remembers.
#![allow(clippy::disallowed_methods, reason = "the lock and the journal are files of output/")]

use std::fs::{File, OpenOptions, TryLockError};
use std::io::Write;
use std::path::{Path, PathBuf};

use blake3::Hash;

use super::recall::LAST_RUN;
use super::{Shard, disk, fault, path};
use crate::diagnostic::Failure;

/// Name of the folder.
pub(super) const FOLDER: &str = ".comunicado";
/// How the name of a share's journal ends.
const JOURNAL_END: &str = ".journal";
/// What is told where another run holds the output.
const HELD: &str = "failure-output-locked";

/// An output folder that is ours for the time of a run. The system gives the lock back when the run ends,
/// however it ends.
#[derive(Debug)]
pub struct Desk {
    folder: PathBuf,
    /// Where not the whole folder is held but one share of the work.
    shard: Option<Shard>,
    /// None where a run that only looks found no lock to take.
    locks: Vec<File>,
    journal: Option<File>,
}

/// Whether another run holds the output, be it to look only.
pub fn is_held(failure: &Failure) -> bool {
    failure.doing == HELD
}

impl Desk {
    /// Takes the lock for a run that writes, making the folder if need be.
    pub fn take(root: &Path) -> Result<Self, Failure> {
        Self::lock(root, None)
    }

    /// Takes the lock together with other shares, and the lock of this share for itself.
    pub fn share(root: &Path, shard: Shard) -> Result<Self, Failure> {
        let mut desk = Self::lock(root, Some(shard))?;
        let failed = |cause| Failure::new("failure-lock-output", root, cause);
        // The folder stays while we hold the lock, and this file with it.
        let place = desk.folder.join(format!("{}.lock", shard.file_name()));
        let lock = OpenOptions::new().append(true).create(true).open(&place).map_err(failed)?;
        match lock.try_lock() {
            Err(TryLockError::WouldBlock) => return Err(Failure::bare(HELD, root)),
            Err(TryLockError::Error(cause)) if cause.kind() != std::io::ErrorKind::Unsupported => {
                return Err(failed(cause));
            }
            Ok(()) | Err(TryLockError::Error(_)) => {}
        }
        desk.locks.push(lock);
        Ok(desk)
    }

    /// Whether other shares may be at work in the folder.
    pub fn is_shared(&self) -> bool {
        self.shard.is_some()
    }

    fn lock(root: &Path, shard: Option<Shard>) -> Result<Self, Failure> {
        let folder = root.join(FOLDER);
        if let disk::Seen::File(_) | disk::Seen::Empty | disk::Seen::Other = disk::look(&folder)? {
            return Err(Failure::bare("failure-output-desk", &folder));
        }
        let failed = |cause| Failure::new("failure-lock-output", root, cause);
        // A run that ends takes its lock file away. Who locks a file that is gone has locked nothing: once more.
        for _ in 0..100 {
            match disk::make_folder(&folder) {
                Err(failure) if is_fleeting(failure.cause.as_ref()) => continue,
                made => made?,
            }
            let place = folder.join("lock");
            let lock = match OpenOptions::new().append(true).create(true).open(&place) {
                Err(cause) if is_fleeting(Some(&cause)) => continue,
                opened => opened.map_err(failed)?,
            };
            let locked = if shard.is_some() { lock.try_lock_shared() } else { lock.try_lock() };
            match locked {
                Ok(()) if !is_at(&lock, &place) => continue,
                // Some network file systems know no locks; publishing there is better than not.
                Err(TryLockError::Error(cause)) if cause.kind() != std::io::ErrorKind::Unsupported => {
                    return Err(failed(cause));
                }
                Err(TryLockError::WouldBlock) => break,
                Ok(()) | Err(TryLockError::Error(_)) => {}
            }
            let ignore = folder.join(".gitignore");
            if disk::look(&ignore)? == disk::Seen::Nothing {
                disk::replace(&ignore, b"*\n")?;
            }
            return Ok(Self { folder, shard, locks: vec![lock], journal: None });
        }
        Err(Failure::bare(HELD, root))
    }

    /// Sees to it that nobody writes while we look. Makes nothing: where there is no lock, nobody ever wrote.
    pub fn watch(root: &Path) -> Result<Self, Failure> {
        let folder = root.join(FOLDER);
        let lock = File::open(folder.join("lock")).ok();
        if let Some(Err(TryLockError::WouldBlock)) = lock.as_ref().map(File::try_lock_shared) {
            return Err(Failure::bare(HELD, root));
        }
        Ok(Self { folder, shard: None, locks: lock.into_iter().collect(), journal: None })
    }

    /// What a killed run wrote or was about to write: paths and the content meant for them. Empty after a run
    /// that ended well.
    pub fn unfinished(&self) -> Result<Vec<(String, Hash)>, Failure> {
        let mut journals = vec![self.journal_path()];
        if self.shard.is_none() {
            journals.extend(self.journals_of_shards()?);
        }
        let mut unfinished = Vec::new();
        for journal in journals {
            let bytes = disk::read(&journal)?.unwrap_or_default();
            let text = String::from_utf8_lossy(&bytes);
            let lines =
                text.split_inclusive('\n').filter_map(|line| line.strip_suffix('\n')?.split_once(' '));
            let entries =
                lines.filter_map(|(hash, path)| Some((path.to_owned(), Hash::from_hex(hash).ok()?)));
            unfinished.extend(entries.filter(|(path, _)| path::is_safe(path)));
        }
        Ok(unfinished)
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

    /// Ends the run without a word in the manifest: the journal stays, for the next run of this program or of another. Gives it;
    /// who finds another in its place, or none, knows that others were at work.
    pub fn leave(mut self) -> Result<File, Failure> {
        let place = self.journal_path();
        let failed = |cause| Failure::new("failure-write-output", &place, cause);
        match self.journal.take() {
            Some(journal) => Ok(journal),
            None => OpenOptions::new().append(true).create(true).open(&place).map_err(failed),
        }
    }

    /// Whether this is the journal that stands here.
    pub fn has_journal(&self, journal: &File) -> bool {
        is_at(journal, &self.journal_path())
    }

    /// Whether a journal stands here.
    pub fn has_any_journal(&self) -> bool {
        disk::is_there(&self.journal_path())
    }

    /// Ends the run: all that the journal told is in the manifest now. What is published stays, and what is remembered.
    pub fn clear(mut self) -> Result<(), Failure> {
        self.journal = None;
        disk::remove(&self.journal_path())?;
        // Others may be at work: what is here goes when all shares are joined.
        if self.shard.is_some() {
            return Ok(());
        }
        for journal in self.journals_of_shards()? {
            disk::remove(&journal)?;
        }
        for name in disk::names(&self.folder)?.iter().filter(|name| name.ends_with(".json.lock")) {
            disk::remove(&self.folder.join(name))?;
        }
        if !disk::is_there(&self.folder.join(LAST_RUN)) {
            disk::remove(&self.folder.join(".gitignore"))?;
        }
        // Some systems remove no file that is open: then the lock waits for the next run.
        let _ = disk::remove(&self.folder.join("lock"));
        disk::remove_empty(&self.folder);
        Ok(())
    }

    fn journal_path(&self) -> PathBuf {
        match self.shard {
            Some(shard) => self.folder.join(format!("{}{JOURNAL_END}", shard.file_name())),
            None => self.folder.join("journal"),
        }
    }

    /// The journals of shares that were killed.
    fn journals_of_shards(&self) -> Result<Vec<PathBuf>, Failure> {
        let names = disk::names(&self.folder)?;
        let is_journal = |name: &&String| {
            name.strip_suffix(JOURNAL_END).is_some_and(|name| Shard::of_file_name(name).is_some())
        };
        Ok(names.iter().filter(is_journal).map(|name| self.folder.join(name)).collect())
    }
}

/// Whether this is how it looks when another run has just taken its folder away.
fn is_fleeting(cause: Option<&std::io::Error>) -> bool {
    use std::io::ErrorKind::{AlreadyExists, NotFound};
    cause.is_some_and(|cause| matches!(cause.kind(), AlreadyExists | NotFound))
}

/// Whether this open file is the one that stands at `place` now.
#[cfg(unix)]
fn is_at(file: &File, place: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let id = |metadata: std::fs::Metadata| (metadata.dev(), metadata.ino());
    match (file.metadata(), std::fs::symlink_metadata(place)) {
        (Ok(ours), Ok(theirs)) => id(ours) == id(theirs),
        _ => false,
    }
}

/// Whether this open file is the one that stands at `place` now: an open file stays where it is on these systems.
#[cfg(not(unix))]
fn is_at(_file: &File, place: &Path) -> bool {
    disk::is_there(place)
}
