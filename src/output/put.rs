//! Putting one file at its place, if nothing is in the way.

use std::io::{self, BufWriter, Write};
use std::sync::PoisonError;

use blake3::{Hash, Hasher};

use super::disk::{self, Seen};
use super::folder::Claim;
use super::{Action, Mode, Output, is_safe, kinds, path};
use crate::diagnostic::{Diagnostic, Failure};

/// How a file is written that may be too large to be held: from its beginning, as often as it is asked.
pub type Flow<'f> = dyn Fn(&mut dyn Write) -> io::Result<()> + 'f;

/// The content of a file to be put.
#[derive(Clone, Copy)]
enum Content<'c> {
    Held(&'c [u8]),
    Flowing(&'c Flow<'c>),
}

impl Output {
    /// Publishes `bytes` at `path`, relative to the output with `/` between folders.
    ///
    /// Says what became of it, and why where it was refused. A file that holds these bytes already is not
    /// touched, and is ours from now on.
    ///
    /// # Errors
    /// The system refuses; whatever stood at `path` stands there still.
    pub fn put(&self, path: &str, bytes: &[u8]) -> Result<(Action, Option<Diagnostic>), Failure> {
        self.put_content(path, Content::Held(bytes))
    }

    /// Publishes what `flow` writes: the same, and nothing of it is held. It is written beside its place before it is known
    /// whether that stays as it is.
    ///
    /// # Errors
    /// As with [`Self::put`].
    pub fn put_flow(&self, path: &str, flow: &Flow<'_>) -> Result<(Action, Option<Diagnostic>), Failure> {
        self.put_content(path, Content::Flowing(flow))
    }

    fn put_content(&self, path: &str, content: Content<'_>) -> Result<(Action, Option<Diagnostic>), Failure> {
        let (action, finding) = match self.obstacle(path)? {
            Some(obstacle) => (Action::Refuse, Some(obstacle)),
            None => self.put_free(path, content)?,
        };
        let mut run = self.run();
        let step = run.steps.entry(path.to_owned()).or_insert(action);
        // The second of two artifacts must not hide what happened to the first.
        *step = (*step).min(action);
        Ok((action, finding))
    }

    /// What [`Self::put`] would do, with the bytes made only where it depends on them: a file that we never wrote may be
    /// the same. Only for [`Mode::Look`], which does not tell what is written from what is kept.
    ///
    /// # Errors
    /// The system refuses.
    pub fn try_put(&self, path: &str, flow: &Flow<'_>) -> Result<(Action, Option<Diagnostic>), Failure> {
        let place = self.root.join(path);
        let is_free = !self.sealed
            && (!disk::is_there(&place) || (self.overwrite && self.is_known(path) && disk::is_file(&place)));
        if !is_free {
            return self.put_flow(path, flow);
        }
        let obstacle = self.obstacle(path)?;
        let action = if obstacle.is_some() { Action::Refuse } else { Action::Write };
        let mut run = self.run();
        let step = run.steps.entry(path.to_owned()).or_insert(action);
        *step = (*step).min(action);
        Ok((action, obstacle))
    }

    /// Why nothing can be put at this path, whatever stands there.
    fn obstacle(&self, path: &str) -> Result<Option<Diagnostic>, Failure> {
        if !is_safe(path) {
            return Ok(Some(Diagnostic::new(&kinds::UNSAFE_PATH, None).with("path", path)));
        }
        if let Some(other) = self.claim(path) {
            let finding = self.finding(&kinds::TWO_ARTIFACTS, path);
            return Ok(Some(finding.with("other", self.shown(&other))));
        }
        let linked = self.linked_folder(path)?;
        Ok(linked.map(|folder| self.finding(&kinds::LINKED_FOLDER, path).with("folder", self.shown(&folder))))
    }

    /// Claims a path and the folders above it. Gives the artifact that has a claim already.
    fn claim(&self, path: &str) -> Option<String> {
        let mut run = self.run();
        for folder in path::folders(path) {
            let small = folder.to_lowercase();
            match run.claims.get(&small) {
                None => drop(run.claims.insert(small, Claim::Folder)),
                Some(Claim::Folder) => {}
                Some(Claim::Same) => return Some(small),
                Some(Claim::Other(other)) => return Some(other.to_string()),
            }
        }
        let small = path.to_lowercase();
        match run.claims.get(&small) {
            None => {
                let claim = if small == path { Claim::Same } else { Claim::Other(path.into()) };
                run.claims.insert(small, claim);
                None
            }
            Some(Claim::Folder) => Some(format!("{path}/")),
            Some(Claim::Same) => Some(small),
            Some(Claim::Other(other)) => Some(other.to_string()),
        }
    }

    /// The uppermost folder above `path` that is a symbolic link and so may lead anywhere.
    pub(super) fn linked_folder(&self, path: &str) -> Result<Option<String>, Failure> {
        let mut folders: Vec<&str> = path::folders(path).collect();
        while let Some(folder) = folders.pop() {
            if self.run().plain.contains(folder) {
                continue;
            }
            match disk::look(&self.root.join(folder))? {
                Seen::Other => return Ok(Some(folder.to_owned())),
                Seen::Folder => drop(self.run().plain.insert(folder.to_owned())),
                _ => break,
            }
        }
        Ok(None)
    }

    /// Puts a file where no other artifact wants to be.
    fn put_free(&self, path: &str, content: Content<'_>) -> Result<(Action, Option<Diagnostic>), Failure> {
        let place = self.root.join(path);
        let (hash, staged) = match content {
            Content::Held(bytes) => (blake3::hash(bytes), None),
            Content::Flowing(flow) if self.mode == Mode::Write && !self.sealed => {
                self.make_parent(path)?;
                let mut hash = Hash::from([0; 32]);
                let staged = disk::stage(&place, |file| {
                    hash = pour(flow, file)?;
                    Ok(())
                })?;
                (hash, Some(staged))
            }
            Content::Flowing(flow) => {
                let failed = |cause| Failure::new("failure-write-output", &place, cause);
                (pour(flow, io::sink()).map_err(failed)?, None)
            }
        };
        let known = self.known.file(path);
        let foreign = |case| Some(self.finding(&kinds::FOREIGN_FILE, path).with("case", case));
        let refusal = match disk::look(&place)? {
            Seen::File(seen) if seen == hash => {
                self.run().files.insert(path.to_owned(), hash);
                return Ok((Action::Keep, None));
            }
            Seen::Empty if hash == blake3::hash(b"") => {
                self.run().files.insert(path.to_owned(), hash);
                return Ok((Action::Keep, None));
            }
            _ if self.sealed => return Ok((Action::Refuse, None)),
            Seen::Nothing | Seen::Empty => None,
            Seen::File(seen) => match known.as_slice() {
                [] => foreign("file"),
                hashes if hashes.contains(&seen) || self.overwrite => None,
                _ => Some(self.finding(&kinds::EDITED_FILE, path).with("case", "changed")),
            },
            Seen::Folder => foreign("folder"),
            Seen::Other => foreign("link"),
        };
        if refusal.is_some() {
            return Ok((Action::Refuse, refusal));
        }
        if self.mode == Mode::Write {
            if let Some(desk) = self.desk.lock().unwrap_or_else(PoisonError::into_inner).as_mut() {
                desk.note(path, &hash)?;
            }
            match (content, staged) {
                (Content::Held(bytes), _) => {
                    self.make_parent(path)?;
                    disk::replace(&place, bytes)?;
                }
                (Content::Flowing(_), staged) => {
                    staged.map_or(Ok(()), |staged| staged.put_in_place(&place))?;
                }
            }
        }
        self.run().files.insert(path.to_owned(), hash);
        Ok((Action::Write, None))
    }

    /// Makes the folders above `path` unless they are known to be there.
    fn make_parent(&self, path: &str) -> Result<(), Failure> {
        let is_made = path::folders(path).next().is_some_and(|folder| self.run().plain.contains(folder));
        match self.root.join(path).parent().filter(|_| !is_made) {
            Some(folder) => disk::make_folder(folder),
            None => Ok(()),
        }
    }
}

/// Lets a flow run out, and says what it was.
fn pour(flow: &Flow<'_>, to: impl Write) -> io::Result<Hash> {
    let mut poured = BufWriter::with_capacity(1 << 16, Hashing::new(to));
    flow(&mut poured)?;
    poured.flush()?;
    Ok(poured.get_ref().hash())
}

/// Writes on, and hashes what it wrote.
pub(super) struct Hashing<W> {
    to: W,
    hasher: Hasher,
}

impl<W> Hashing<W> {
    pub(super) fn new(to: W) -> Self {
        Self { to, hasher: Hasher::new() }
    }

    /// The hash of what was written so far.
    pub(super) fn hash(&self) -> Hash {
        self.hasher.finalize()
    }
}

impl<W: Write> Write for Hashing<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.to.write(bytes)?;
        self.hasher.update(bytes.get(..written).unwrap_or_default());
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}
