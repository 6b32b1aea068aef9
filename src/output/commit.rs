//! The end of a run: what nothing makes any more is removed, and the manifest says what is ours now.

use std::collections::{BTreeMap, BTreeSet};
use std::io::BufWriter;
use std::sync::PoisonError;

use blake3::Hash;

use super::desk::Desk;
use super::disk::{self, Seen};
use super::folder::Run;
use super::{Action, MANIFEST, Made, Manifest, Mode, Output, Plan, kinds, path};
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
        let Run { mut steps, files, made, forgotten, .. } = std::mem::take(&mut *self.run());
        if !self.sealed && !self.is_looking() {
            let next = self.next_manifest((&steps, &forgotten), files, made)?;
            let place = self.root.join(MANIFEST);
            let failed = |cause| Failure::new("failure-write-output", &place, cause);
            let mut print = BufWriter::new(blake3::Hasher::new());
            next.write(&mut print).map_err(failed)?;
            let print = print.into_inner().map_err(|error| failed(error.into_error()))?.finalize();
            let is_new = disk::look(&place)? != Seen::File(print);
            let is_needed = next != Manifest::default() || disk::look(&place)? != Seen::Nothing;
            if is_new && is_needed {
                steps.insert(MANIFEST.to_owned(), Action::Write);
            }
            if self.mode == Mode::Write {
                self.remove_empty_folders(&steps, &forgotten);
                if is_new && is_needed {
                    disk::replace_with(&place, |file| next.write(file))?;
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
            self.print = if is_needed { print.to_hex().to_string() } else { String::new() };
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
    fn next_manifest(
        &mut self,
        (steps, forgotten): (&BTreeMap<String, Action>, &BTreeSet<String>),
        new: BTreeMap<String, Hash>,
        made: BTreeMap<String, Made>,
    ) -> Result<Manifest, Failure> {
        // There may be a hundred thousand entries: what stays is not copied.
        let Manifest { files, mut folders } = std::mem::take(&mut self.known);
        let mut next = Manifest::default();
        for (path, known) in files {
            let is_gone = steps.get(&path) == Some(&Action::Remove) || forgotten.contains(&path);
            if is_gone || new.contains_key(&path) {
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
        next.files.extend(new.into_iter().map(|(path, hash)| (path, vec![hash])));
        folders.extend(made);
        for (folder, mut made) in folders {
            made.files.retain(|file| next.files.contains_key(file));
            if !made.files.is_empty() {
                next.folders.insert(folder, made);
            }
        }
        Ok(next)
    }

    /// Removes the folders that this run, or a killed one, left without files.
    pub(super) fn remove_empty_folders(
        &self,
        steps: &BTreeMap<String, Action>,
        forgotten: &BTreeSet<String>,
    ) {
        let removed = steps.iter().filter(|(_, action)| **action == Action::Remove).map(|(path, _)| path);
        for path in removed.chain(forgotten).chain(&self.unfinished) {
            for folder in path::folders(path) {
                if !disk::remove_empty(&self.root.join(folder)) {
                    break;
                }
            }
        }
    }
}
