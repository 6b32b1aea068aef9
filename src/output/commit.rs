//! The end of a run: what nothing makes any more is removed, and the manifest says what is ours now.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, BufWriter, Write};
use std::sync::PoisonError;

use blake3::Hash;

use super::closed::Closed;
use super::desk::Desk;
use super::disk::{self, Seen};
use super::folder::Run;
use super::known::Known;
use super::news::News;
use super::put::Hashing;
use super::roll::Marks;
use super::{Action, MANIFEST, Mode, Output, Plan, kinds, path};
use crate::diagnostic::{Diagnostic, Failure};

impl Output {
    /// Removes the files of ours that this run neither put nor kept and that are not wanted any more. What
    /// somebody edited stays, and is reported.
    ///
    /// # Errors
    /// The system refuses.
    pub fn prune(&self, is_wanted: impl Fn(&str) -> bool) -> Result<Vec<Diagnostic>, Failure> {
        let mut closed = self.take_closed();
        let mut seen = closed.steps.sorted().peekable();
        let findings = self.prune_these(self.known.files_from(""), |path| {
            while seen.next_if(|step| step.as_ref().is_ok_and(|step| step.key() < path)).is_some() {}
            let is_seen = match seen.peek() {
                Some(step) => step.as_ref().map_or(true, |step| step.key() == path),
                None => false,
            };
            is_seen || is_wanted(path)
        });
        drop(seen);
        *self.closed() = closed;
        findings
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
        let files = self.known.files_from(&within);
        let is_within = |file: &io::Result<(String, Vec<Hash>)>| {
            file.as_ref().map_or(true, |(path, _)| path.starts_with(&within))
        };
        self.prune_these(files.take_while(is_within), is_wanted)
    }

    fn prune_these(
        &self,
        files: impl Iterator<Item = io::Result<(String, Vec<Hash>)>>,
        mut is_wanted: impl FnMut(&str) -> bool,
    ) -> Result<Vec<Diagnostic>, Failure> {
        let mut findings = Vec::new();
        for file in files {
            let unread = |cause| Failure::new("failure-read-output", self.root.join(MANIFEST), cause);
            let (path, known) = file.map_err(unread)?;
            if self.sealed || self.run().steps.contains_key(&path) || is_wanted(&path) {
                continue;
            }
            let place = self.root.join(&path);
            let is_ours = match (self.linked_folder(&path)?, disk::look(&place)?) {
                (None, Seen::File(seen)) => known.contains(&seen),
                (None, Seen::Empty) => true,
                // What is behind a link, or took the file's place, is not ours.
                _ => {
                    self.run().forgotten.insert(path);
                    continue;
                }
            };
            if !is_ours {
                findings.push(self.finding(&kinds::EDITED_FILE, &path).with("case", "obsolete"));
            } else if self.mode == Mode::Write {
                disk::remove(&place)?;
            }
            let action = if is_ours { Action::Remove } else { Action::Refuse };
            self.run().steps.insert(path, action);
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
        let mut closed = self.take_closed();
        let mut steps = run.steps.clone();
        let forgotten = run.forgotten.clone();
        if !self.sealed && !self.is_looking() {
            closed.take(Run { steps: BTreeMap::new(), ..run }, &self.known);
            if self.mode == Mode::Write {
                // As long as the manifest tells of their files, the next run finds them.
                self.remove_empty_folders(&steps, &forgotten);
            }
            let is_new = self.put_manifest(&steps, &forgotten, &mut closed)?;
            if is_new {
                steps.insert(MANIFEST.to_owned(), Action::Write);
            }
            if self.mode == Mode::Write {
                // The manifest says what they said.
                for found in std::mem::take(&mut self.found) {
                    disk::remove(&self.root.join(found.shard.file_name()))?;
                }
                self.put_memory()?;
                self.clear_desk()?;
                self.unfinished.clear();
            }
        }
        self.plan(steps, closed.steps)
    }

    /// Writes the manifest, unless it says all this already; in a run that only plans, it is only made. Gives whether it is, or
    /// would be, another file.
    fn put_manifest(
        &mut self,
        steps: &BTreeMap<String, Action>,
        forgotten: &BTreeSet<String>,
        closed: &mut Closed,
    ) -> Result<bool, Failure> {
        let place = self.root.join(MANIFEST);
        let failed = |cause| Failure::new("failure-write-output", &place, cause);
        let unread = |cause| Failure::new("failure-read-output", &place, cause);
        let removed = steps.iter().filter(|(_, action)| **action == Action::Remove).map(|(path, _)| path);
        let gone: BTreeSet<String> = removed.chain(forgotten).cloned().collect();
        let before = disk::look(&place)?;
        let is_as_read = matches!(before, Seen::File(seen) if seen.to_hex().as_str() == self.print);
        if self.known.is_told() && closed.lines.is_empty() && gone.is_empty() && is_as_read {
            return self.known.is_sound().map(|()| false).map_err(unread);
        }
        let mut news = News { lines: &mut closed.lines, gone, unfinished: &self.unfinished };
        let mut marks = Marks::default();
        let mut print = Hash::from([0; 32]);
        let mut write = |to: &mut dyn Write| {
            let mut hashing = Hashing::new(to);
            marks = self.known.write(&mut news, &self.root, &mut hashing)?;
            hashing.flush()?;
            print = hashing.hash();
            Ok(())
        };
        let staged = match self.mode {
            Mode::Write => Some(disk::stage(&place, |file| {
                let mut buffer = BufWriter::with_capacity(1 << 16, file);
                write(&mut buffer)?;
                buffer.flush()
            })?),
            _ => write(&mut io::sink()).map(|()| None).map_err(failed)?,
        };
        self.known.is_sound().map_err(unread)?;
        let is_needed = !marks.is_empty() || before != Seen::Nothing;
        let is_new = is_needed && before != Seen::File(print);
        if let Some(staged) = staged.filter(|_| is_new) {
            staged.put_in_place(&place)?;
        }
        if self.mode == Mode::Write {
            self.known = Known::of_written(&place, marks)?;
            self.print = if is_needed { print.to_hex().to_string() } else { String::new() };
        }
        Ok(is_new)
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
