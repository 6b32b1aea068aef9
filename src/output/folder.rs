//! An output folder in the hands of one run: what is known of it, and what the run did so far.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use blake3::Hash;

use super::closed::Closed;
use super::desk::Desk;
use super::disk::{self, Seen};
use super::known::{Known, Recorded, Told};
use super::made::Outline;
use super::manifest::{self, Read};
use super::part::Found;
use super::recall::Memory;
use super::rest::Rest;
use super::spool::Spool;
use super::{Action, MANIFEST, Made, Part, Shard, kinds, path};
use crate::diagnostic::{Diagnostic, Failure, Kind, Source, Span};

/// What a run may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Look for what would be in the way; the disk stays as it is. What is written is not told from what is kept.
    Look,
    /// Look and plan; the disk stays as it is.
    Plan,
    /// Make the files.
    Write,
}

/// An output folder, held for the time of one run. Any thread may [`put`](Self::put).
#[derive(Debug)]
pub struct Output {
    pub(super) root: PathBuf,
    /// The folder as the user knows it, for findings.
    shown: String,
    pub(super) mode: Mode,
    pub(super) overwrite: bool,
    /// Set where the manifest cannot be read: then nothing is known to be ours and nothing is changed.
    pub(super) sealed: bool,
    source: Option<Source>,
    /// What the manifest says, and what a killed run added.
    pub(super) known: Known,
    /// The print of the manifest's text, empty where there is none.
    pub(super) print: String,
    /// What shares of a run of several left, and nobody has joined.
    pub(super) found: Vec<Found>,
    /// The paths that only the journal knows.
    pub(super) unfinished: BTreeSet<String>,
    pub(super) desk: Mutex<Option<Desk>>,
    /// What the next run is to be told.
    pub(super) memory: Mutex<Option<Memory>>,
    /// What is known of the folder between two runs of this program.
    pub(super) rest: Rest,
    run: Mutex<Run>,
    closed: Mutex<Closed>,
}

/// What this run did so far.
#[derive(Debug, Default)]
pub(super) struct Run {
    pub(super) steps: BTreeMap<String, Action>,
    /// Content of the files that are written or kept.
    pub(super) files: BTreeMap<String, Hash>,
    pub(super) made: BTreeMap<String, Made>,
    /// Files of ours that somebody took away or put something else in place of.
    pub(super) forgotten: BTreeSet<String>,
    /// Paths that are taken, by their lower-case form; a folder has no path of its own.
    pub(super) claims: HashMap<String, Claim>,
    /// Folders found to be no links.
    pub(super) plain: HashSet<String>,
}

/// What wants to stand at a path.
#[derive(Clone, Debug)]
pub(super) enum Claim {
    /// Folders of artifacts.
    Folder,
    /// An artifact of this very path.
    Same,
    /// An artifact whose path differs in capitals.
    Other(Box<str>),
}

impl Output {
    /// Takes hold of the output folder `root`, which findings call `shown`.
    ///
    /// With `overwrite`, files that we wrote and somebody edited since are replaced; files that we never wrote
    /// are not, whatever is asked. To write, the folder is made if need be, locked, and cleared of what a
    /// killed run was staging. To plan, nothing is made.
    ///
    /// # Errors
    /// Another run holds the folder, or the system refuses.
    pub fn open(
        root: &Path,
        shown: &str,
        mode: Mode,
        overwrite: bool,
    ) -> Result<(Self, Vec<Diagnostic>), Failure> {
        let desk = match mode {
            Mode::Write => {
                disk::make_folder(root)?;
                Desk::take(root)?
            }
            Mode::Look | Mode::Plan => Desk::watch(root)?,
        };
        Self::read(root, shown, mode, overwrite, desk)
    }

    /// Takes hold of the output folder to write this share of a run of several. Other shares may be at work there at the
    /// same time, the whole run may not. What it did is told by [`Self::commit_part`].
    ///
    /// # Errors
    /// A whole run or the same share holds the folder, or the system refuses.
    pub fn open_part(
        root: &Path,
        shown: &str,
        overwrite: bool,
        shard: Shard,
    ) -> Result<(Self, Vec<Diagnostic>), Failure> {
        disk::make_folder(root)?;
        Self::read(root, shown, Mode::Write, overwrite, Desk::share(root, shard)?)
    }

    fn read(
        root: &Path,
        shown: &str,
        mode: Mode,
        overwrite: bool,
        desk: Desk,
    ) -> Result<(Self, Vec<Diagnostic>), Failure> {
        let aside = aside(root, mode);
        let mut output = Self {
            root: root.to_owned(),
            shown: shown.trim_end_matches('/').to_owned(),
            mode,
            overwrite,
            sealed: false,
            source: None,
            known: Known::default(),
            print: String::new(),
            found: Vec::new(),
            unfinished: BTreeSet::new(),
            desk: Mutex::new(None),
            memory: Mutex::new(None),
            rest: Rest::default(),
            run: Mutex::default(),
            closed: Mutex::new(Closed::new(&aside)),
        };
        let findings = output.read_manifest()?;
        output.found = Part::find(root)?;
        output.read_journal(&desk)?;
        output.read_parts();
        output.desk = Mutex::new(Some(desk));
        Ok((output, findings))
    }

    /// Whether it is only looked for what would be in the way.
    pub fn is_looking(&self) -> bool {
        self.mode == Mode::Look
    }

    /// The manifest's text, where a finding speaks of it.
    pub fn source(&self) -> Option<&Source> {
        self.source.as_ref()
    }

    /// What the folder's files were made from, as the last run recorded it.
    pub fn made(&self, folder: &str) -> Option<Made> {
        self.known.made(folder)
    }

    /// What folders were made from whose paths begin so, sorted by their paths: as this run recorded it, else the last. Until
    /// `tell` breaks off.
    ///
    /// # Errors
    /// The manifest cannot be read.
    pub fn each_record(
        &self,
        within: &str,
        tell: impl FnMut(Recorded<'_>) -> ControlFlow<()>,
    ) -> Result<(), Failure> {
        let mut open = Spool::new(None, manifest::key_of);
        for (folder, made) in &self.run().made {
            open.add(|text| text.push_str(&manifest::folder_line(folder, made)));
        }
        let told = self.known.each_folder(within, [&mut open, &mut self.closed().lines], tell);
        told.map_err(|cause| Failure::new("failure-read-output", self.root.join(MANIFEST), cause))
    }

    /// What a folder's files were made from, as this run recorded it, else the last. Not of folders that are closed.
    pub(super) fn recorded(&self, folder: &str) -> Option<Outline> {
        let of_run = self.run().made.get(folder).map(Outline::from);
        of_run.or_else(|| self.known.outline(folder))
    }

    /// Whether the file at `path` is one of ours that an earlier run published, and is still there.
    pub fn is_published(&self, path: &str) -> bool {
        self.is_known(path) && disk::is_file(&self.root.join(path))
    }

    /// Whether the folder's files were made from this and are all as we left them.
    ///
    /// # Errors
    /// A file cannot be read.
    pub fn is_intact(&self, folder: &str, fingerprint: &str) -> Result<bool, Failure> {
        let Some(made) = self.made(folder) else { return Ok(false) };
        if made.fingerprint != fingerprint || made.files.is_empty() || self.sealed {
            return Ok(false);
        }
        for file in &made.files {
            let known = self.known.file(file);
            if self.linked_folder(file)?.is_some() {
                return Ok(false);
            }
            let seen = disk::look(&self.root.join(file))?;
            if !matches!((known.as_slice(), seen), ([hash], Seen::File(seen)) if *hash == seen) {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Lets a published file stand, whatever it holds: nothing is looked at and nothing removes it.
    pub fn keep(&self, path: &str) {
        if self.is_known(path) {
            self.run().steps.entry(path.to_owned()).or_insert(Action::Keep);
        }
    }

    /// The same for files of which it is known that they are published.
    pub fn keep_known(&self, files: impl IntoIterator<Item = String>) {
        let mut run = self.run();
        for file in files {
            run.steps.entry(file).or_insert(Action::Keep);
        }
    }

    /// Records what the files of a folder were made from.
    pub fn record(&self, folder: &str, made: Made) {
        self.run().made.insert(folder.to_owned(), made);
    }

    pub(super) fn run(&self) -> MutexGuard<'_, Run> {
        self.run.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn closed(&self) -> MutexGuard<'_, Closed> {
        self.closed.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What is closed, which is nothing from now on.
    pub(super) fn take_closed(&self) -> Closed {
        std::mem::replace(&mut *self.closed(), Closed::new(&aside(&self.root, self.mode)))
    }

    pub(super) fn finding(&self, kind: &'static Kind, path: &str) -> Diagnostic {
        let shown = self.shown(path);
        Diagnostic::new(kind, Span::head(shown.as_str())).with("path", shown)
    }

    pub(super) fn shown(&self, path: &str) -> String {
        if self.shown.is_empty() { path.to_owned() } else { format!("{}/{path}", self.shown) }
    }

    fn read_manifest(&mut self) -> Result<Vec<Diagnostic>, Failure> {
        let Some(Told { known, print, remark }) = Known::read(&self.root.join(MANIFEST))? else {
            return Ok(Vec::new());
        };
        (self.known, self.print) = (known, print);
        let Some((text, read)) = remark else { return Ok(Vec::new()) };
        let shown = self.shown(MANIFEST);
        let (kind, at) = match read {
            Read::Damaged(at) => {
                self.sealed = true;
                (&kinds::DAMAGED_MANIFEST, at)
            }
            _ => (&kinds::CONFLICTING_MANIFEST, text.find("<<<<<<<").unwrap_or_default()),
        };
        let source = Source::new(shown.as_str(), &*text);
        let finding = Diagnostic::new(kind, source.span(at, at)).with("path", shown);
        self.source = Some(source);
        Ok(vec![finding])
    }

    /// Learns what shares wrote that nobody has joined: theirs is ours.
    fn read_parts(&mut self) {
        for part in self.found.iter().filter_map(|found| found.part.as_ref()) {
            for (path, hashes) in part.manifest.files.iter().chain(&part.former.files) {
                self.known.add_file(path, hashes.iter().copied());
            }
        }
    }

    /// What shares left, and nobody has joined.
    pub fn parts(&self) -> impl Iterator<Item = &Part> {
        self.found.iter().filter_map(|found| found.part.as_ref())
    }

    /// Whether the manifest cannot be read, so that nothing is changed.
    pub fn is_sealed(&self) -> bool {
        self.sealed
    }

    /// Learns what a killed run wrote, and removes what it was staging.
    fn read_journal(&mut self, desk: &Desk) -> Result<(), Failure> {
        // Other shares may be staging files at the root.
        let mut folders = BTreeSet::from_iter((!desk.is_shared()).then(|| self.root.clone()));
        for (path, hash) in desk.unfinished()? {
            if !self.is_known(&path) {
                self.unfinished.insert(path.clone());
            }
            if self.linked_folder(&path)?.is_none() {
                folders.extend(path::folders(&path).map(|folder| self.root.join(folder)));
            }
            self.known.add_file(&path, [hash]);
        }
        if self.mode == Mode::Write {
            for folder in &folders {
                disk::remove_staged(folder)?;
            }
        }
        Ok(())
    }
}

/// Where waits what is not held. A run that only looks leaves the output as it is, even for a moment.
pub(super) fn aside(root: &Path, mode: Mode) -> PathBuf {
    if mode == Mode::Write { root.join(super::desk::FOLDER) } else { tempfile::env::temp_dir() }
}
