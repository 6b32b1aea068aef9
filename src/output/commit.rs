//! The end of a run: what nothing makes any more is removed, and the manifest says what is ours now.

use std::sync::PoisonError;

use blake3::Hash;

use super::desk::Desk;
use super::disk::{self, Seen};
use super::folder::Run;
use super::{Action, MANIFEST, Manifest, Mode, Output, Plan, kinds, path};
use crate::diagnostic::{Diagnostic, Failure};

impl Output {
    /// Removes the files of ours that this run neither put nor kept and that are not wanted any more. What
    /// somebody edited stays, and is reported.
    ///
    /// # Errors
    /// The system refuses.
    pub fn prune(&self, is_wanted: impl Fn(&str) -> bool) -> Result<Vec<Diagnostic>, Failure> {
        self.prune_these(self.known.files.iter(), is_wanted)
    }

    /// The same for the files of one folder.
    ///
    /// # Errors
    /// The system refuses.
    pub fn prune_folder(
        &self,
        folder: &str,
        is_wanted: impl Fn(&str) -> bool,
    ) -> Result<Vec<Diagnostic>, Failure> {
        let within = format!("{folder}/");
        let files =
            self.known.files.range(within.clone()..).take_while(|(path, _)| path.starts_with(&within));
        self.prune_these(files, is_wanted)
    }

    fn prune_these<'f>(
        &self,
        files: impl Iterator<Item = (&'f String, &'f Vec<Hash>)>,
        is_wanted: impl Fn(&str) -> bool,
    ) -> Result<Vec<Diagnostic>, Failure> {
        let mut findings = Vec::new();
        for (path, known) in files {
            if self.sealed || self.run().steps.contains_key(path) || is_wanted(path) {
                continue;
            }
            let place = self.root.join(path);
            let is_ours = match (self.linked_folder(path)?, disk::look(&place)?) {
                (None, Seen::File(seen)) => known.contains(&seen),
                (None, Seen::Empty) => true,
                // What is behind a link, or took the file's place, is not ours.
                _ => {
                    self.run().forgotten.insert(path.clone());
                    continue;
                }
            };
            if !is_ours {
                findings.push(self.finding(&kinds::EDITED_FILE, path).with("case", "obsolete"));
            } else if self.mode == Mode::Write {
                disk::remove(&place)?;
            }
            let action = if is_ours { Action::Remove } else { Action::Refuse };
            self.run().steps.insert(path.clone(), action);
        }
        Ok(findings)
    }

    /// Writes the manifest, removes folders that became empty, and gives the output folder back.
    ///
    /// # Errors
    /// The system refuses; then the journal still tells the next run what was written.
    pub fn commit(mut self) -> Result<Plan, Failure> {
        self.finish()
    }

    /// The same; what is known is then what this run left.
    ///
    /// # Errors
    /// As of [`Self::commit`].
    pub(super) fn finish(&mut self) -> Result<Plan, Failure> {
        let run = std::mem::take(&mut *self.run());
        let mut steps = run.steps.clone();
        if !self.sealed && !self.is_looking() {
            let next = self.next_manifest(&run)?;
            let text = next.to_text();
            let place = self.root.join(MANIFEST);
            let hash = blake3::hash(text.as_bytes());
            let is_new = disk::look(&place)? != Seen::File(hash);
            let is_needed = text != Manifest::default().to_text() || disk::look(&place)? != Seen::Nothing;
            if is_new && is_needed {
                steps.insert(MANIFEST.to_owned(), Action::Write);
            }
            if self.mode == Mode::Write {
                self.remove_empty_folders(&run);
                if is_new && is_needed {
                    disk::replace(&place, text.as_bytes())?;
                }
                // The manifest says what they said.
                for found in std::mem::take(&mut self.found) {
                    disk::remove(&self.root.join(found.shard.file_name()))?;
                }
                self.put_memory()?;
                self.clear_desk()?;
                self.unfinished.clear();
            }
            self.known = next;
            self.print = if is_needed { hash.to_hex().to_string() } else { String::new() };
        }
        Ok(Plan { steps: steps.into_iter().collect() })
    }

    /// Gives the output folder back.
    pub(super) fn clear_desk(&self) -> Result<(), Failure> {
        match self.take_desk() {
            Some(desk) => desk.clear(),
            None => Ok(()),
        }
    }

    pub(super) fn take_desk(&self) -> Option<Desk> {
        self.desk.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    /// What the manifest has to say after this run.
    fn next_manifest(&mut self, run: &Run) -> Result<Manifest, Failure> {
        // There may be a hundred thousand entries: what stays is not copied.
        let Manifest { files, mut folders } = std::mem::take(&mut self.known);
        let mut next = Manifest::default();
        for (path, known) in files {
            let is_gone = run.steps.get(&path) == Some(&Action::Remove) || run.forgotten.contains(&path);
            if is_gone || run.files.contains_key(&path) {
                continue;
            }
            let is_certain = known.len() == 1 && !self.unfinished.contains(&path);
            let hash = match (is_certain, known.as_slice()) {
                (true, [hash]) => Some(*hash),
                (_, all) => match disk::look(&self.root.join(&path))? {
                    Seen::File(seen) if all.contains(&seen) => Some(seen),
                    // Edited since, or cut short: ours it is.
                    Seen::File(_) | Seen::Empty => all.first().copied(),
                    Seen::Nothing | Seen::Folder | Seen::Other => None,
                },
            };
            next.files.extend(hash.map(|hash| (path, vec![hash])));
        }
        next.files.extend(run.files.iter().map(|(path, hash)| (path.clone(), vec![*hash])));
        folders.extend(run.made.clone());
        for (folder, mut made) in folders {
            made.files.retain(|file| next.files.contains_key(file));
            if !made.files.is_empty() {
                next.folders.insert(folder, made);
            }
        }
        Ok(next)
    }

    /// Removes the folders that this run, or a killed one, left without files.
    pub(super) fn remove_empty_folders(&self, run: &Run) {
        let removed = run.steps.iter().filter(|(_, action)| **action == Action::Remove).map(|(path, _)| path);
        for path in removed.chain(&run.forgotten).chain(&self.unfinished) {
            for folder in path::folders(path) {
                if !disk::remove_empty(&self.root.join(folder)) {
                    break;
                }
            }
        }
    }
}
