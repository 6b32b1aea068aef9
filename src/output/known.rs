//! What is known of an output folder: what its manifest says, found there when it is asked for, and what was learned since.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, BufRead, BufReader};
use std::iter::Peekable;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use blake3::{Hash, Hasher};

use super::disk;
use super::made::Outline;
use super::manifest::{self, FOOT, HEAD, Making, Read, Said};
use super::roll::{self, Line, Lines, Marks, Merged, Place, Roll};
use super::spool::Spool;
use super::{Made, Manifest};
use crate::diagnostic::Failure;

/// Files and folders of ours. Of those that the manifest tells of, few are held.
#[derive(Debug)]
pub struct Known {
    /// The entries of the manifest.
    pub(super) roll: Roll,
    /// Whether the manifest on the disk has these lines and no others.
    is_as_written: bool,
    /// Files of which the sides of a merge say different things.
    pub(super) merged: BTreeMap<String, Vec<Hash>>,
    /// What was learned of files since; nothing where one is not ours any more.
    pub(super) files: BTreeMap<String, Vec<Hash>>,
    /// What was learned of folders since.
    pub(super) folders: BTreeMap<String, Option<Made>>,
    /// Why the manifest could not be read on.
    failure: Mutex<Option<io::Error>>,
}

/// What a manifest says that is there.
pub struct Told {
    /// What is known.
    pub known: Known,
    /// The print of its text.
    pub print: String,
    /// Where it is not as we write it: its text, and how it reads.
    pub remark: Option<(String, Read)>,
}

/// What is recorded of a folder.
#[derive(Clone, Copy, Debug)]
pub struct Recorded<'l> {
    /// Its path.
    pub folder: &'l str,
    line: &'l str,
}

impl Recorded<'_> {
    /// Whether this word is anywhere in it: hardly any folder has some of the notes, and then the others need not be read.
    pub fn mentions(&self, word: &str) -> bool {
        self.line.contains(word)
    }

    /// What its files were made from.
    pub fn made(&self) -> Made {
        match manifest::read_line(self.line) {
            Some((_, Said::Made(making))) => making.read().unwrap_or_default(),
            _ => Made::default(),
        }
    }
}

impl Default for Known {
    fn default() -> Self {
        Self {
            roll: Roll::empty(manifest::key_of),
            is_as_written: false,
            merged: BTreeMap::new(),
            files: BTreeMap::new(),
            folders: BTreeMap::new(),
            failure: Mutex::default(),
        }
    }
}

impl Known {
    /// Reads the manifest at `place`; `None` where there is none.
    ///
    /// # Errors
    /// It cannot be read.
    pub fn read(place: &Path) -> Result<Option<Told>, Failure> {
        let failed = |cause| Failure::new("failure-read-output", place, cause);
        let Some(file) = disk::open(place)? else { return Ok(None) };
        let mut hasher = Hasher::new();
        if let Some(marks) = read_entries(&file, &mut hasher).map_err(failed)? {
            let roll = Roll::new(Place::File(Arc::new(file)), marks, manifest::key_of);
            let known = Self { roll, is_as_written: true, ..Self::default() };
            return Ok(Some(Told { known, print: hasher.finalize().to_hex().to_string(), remark: None }));
        }
        // As another tool laid it out, or as a merge left it.
        let bytes = disk::read(place)?.unwrap_or_default();
        let print = blake3::hash(&bytes).to_hex().to_string();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let (known, remark) = match Manifest::read(&text) {
            Read::Whole(manifest) => (Self::of(&manifest), None),
            Read::Merged(manifest) => {
                let mut known = Self::of(&manifest);
                let several = |hashes: &Vec<Hash>| hashes.len() > 1;
                let files = manifest.files.iter().filter(|(_, hashes)| several(hashes));
                known.merged = files.map(|(path, hashes)| (path.clone(), hashes.clone())).collect();
                (known, Some(Read::Merged(manifest)))
            }
            damaged @ Read::Damaged(_) => (Self::default(), Some(damaged)),
        };
        Ok(Some(Told { known, print, remark: remark.map(|read| (text, read)) }))
    }

    /// What this manifest says, held.
    fn of(manifest: &Manifest) -> Self {
        let text = manifest.to_text().into_bytes();
        let marks = read_entries(text.as_slice(), &mut Hasher::new()).ok().flatten().unwrap_or_default();
        let roll = Roll::new(Place::Bytes(Arc::new(text)), marks, manifest::key_of);
        Self { roll, ..Self::default() }
    }

    /// The contents that we gave this file: none where it is not ours.
    pub fn file(&self, path: &str) -> Vec<Hash> {
        self.files.get(path).cloned().unwrap_or_else(|| self.written(path))
    }

    /// The same, as the manifest says it.
    pub fn written(&self, path: &str) -> Vec<Hash> {
        if let Some(hashes) = self.merged.get(path) {
            return hashes.clone();
        }
        let line = self.find(path);
        match line.as_ref().and_then(|line| manifest::read_line(line.text())) {
            Some((_, Said::Hash(hash))) => vec![hash],
            _ => Vec::new(),
        }
    }

    /// What the files of this folder were made from.
    pub fn made(&self, folder: &str) -> Option<Made> {
        match self.folders.get(folder) {
            Some(made) => made.clone(),
            None => self.ask(folder, |making| making.read()),
        }
    }

    /// The same without the notes.
    pub(super) fn outline(&self, folder: &str) -> Option<Outline> {
        match self.folders.get(folder) {
            Some(made) => made.as_ref().map(Outline::from),
            None => self.ask(folder, |making| making.outline()),
        }
    }

    fn ask<T>(&self, folder: &str, read: impl FnOnce(Making<'_>) -> Option<T>) -> Option<T> {
        let line = self.find(&format!("{folder}/"))?;
        match manifest::read_line(line.text()) {
            Some((_, Said::Made(making))) => read(making),
            _ => None,
        }
    }

    fn find(&self, key: &str) -> Option<Line> {
        let found = self.roll.find(key);
        found.unwrap_or_else(|error| {
            self.failure.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(error);
            None
        })
    }

    /// Whether all that was looked for could be looked for.
    ///
    /// # Errors
    /// The manifest could not be read on.
    pub fn is_sound(&self) -> io::Result<()> {
        self.failure.lock().unwrap_or_else(PoisonError::into_inner).take().map_or(Ok(()), Err)
    }

    /// The files from this path on, sorted by their paths, and the contents that we gave them.
    pub fn files_from<'k>(&'k self, from: &'k str) -> Files<'k> {
        let learned =
            self.files.range::<str, _>((std::ops::Bound::Included(from), std::ops::Bound::Unbounded));
        Files { known: self, lines: self.roll.lines_from(from).peekable(), learned: learned.peekable() }
    }

    /// Adds to the contents of a file.
    pub fn add_file(&mut self, path: &str, hashes: impl IntoIterator<Item = Hash>) {
        let mut known = self.file(path);
        for hash in hashes {
            if !known.contains(&hash) {
                known.push(hash);
            }
        }
        self.files.insert(path.to_owned(), known);
    }

    /// Learns what is in a file, or that it is not ours any more. Gives whether that is news.
    pub fn set_file(&mut self, path: &str, hash: Option<Hash>) -> bool {
        let hashes: Vec<Hash> = hash.into_iter().collect();
        let is_news = self.file(path) != hashes;
        self.files.insert(path.to_owned(), hashes);
        is_news
    }

    /// Learns what the files of a folder were made from, or that it has none. Gives whether that is news.
    pub fn set_folder(&mut self, folder: &str, made: Option<Made>) -> bool {
        let is_news = self.made(folder) != made;
        self.folders.insert(folder.to_owned(), made);
        is_news
    }

    /// Whether this is what the manifest says of a file, and nothing else was learned.
    pub fn says(&self, path: &str, hash: &Hash) -> bool {
        !self.files.contains_key(path) && self.written(path) == [*hash]
    }

    /// Whether the manifest on the disk is as we write it and nothing was learned since.
    pub fn is_told(&self) -> bool {
        self.is_as_written && self.files.is_empty() && self.folders.is_empty()
    }

    /// Goes through what is said of folders, from this path on and as long as they begin so, sorted by their paths; `newer` are
    /// entries that stand for those of the manifest.
    ///
    /// # Errors
    /// The manifest could not be read on.
    pub fn each_folder(
        &self,
        within: &str,
        newer: [&mut Spool; 2],
        mut tell: impl FnMut(Recorded<'_>) -> ControlFlow<()>,
    ) -> io::Result<()> {
        let mut learned = Spool::new(None, manifest::key_of);
        let mut gone = BTreeSet::new();
        for (folder, made) in &self.folders {
            match made {
                Some(made) => learned.add(|text| text.push_str(&manifest::folder_line(folder, made))),
                None => drop(gone.insert(format!("{folder}/"))),
            }
        }
        let is_there = |line: &io::Result<Line>| line.as_ref().is_ok_and(|line| !gone.contains(line.key()));
        let told = self.roll.lines_from(within).filter(|line| line.is_err() || is_there(line));
        let mut sources: Vec<roll::Source<'_>> = Vec::new();
        sources.extend(newer.map(|lines| Box::new(lines.sorted_from(within)) as _));
        sources.extend([Box::new(learned.sorted_from(within)) as _, Box::new(told) as _]);
        for line in Merged::new(sources) {
            let line = line?;
            if !line.key().starts_with(within) {
                break;
            }
            if let Some(folder) = line.key().strip_suffix('/')
                && tell(Recorded { folder, line: line.text() }).is_break()
            {
                break;
            }
        }
        Ok(())
    }

    /// What the manifest at `place` says, that we wrote just now.
    ///
    /// # Errors
    /// It cannot be read.
    pub fn of_written(place: &Path, marks: Marks) -> Result<Self, Failure> {
        let Some(file) = disk::open(place)? else { return Ok(Self::default()) };
        let roll = Roll::new(Place::File(Arc::new(file)), marks, manifest::key_of);
        Ok(Self { roll, is_as_written: true, ..Self::default() })
    }
}

/// Where the entries of a manifest are, if it is as we write it; its text goes into `hasher`.
fn read_entries(text: impl io::Read, hasher: &mut Hasher) -> io::Result<Option<Marks>> {
    let mut lines = BufReader::with_capacity(1 << 16, text);
    let (mut line, mut last, mut marks, mut at) = (Vec::new(), String::new(), Marks::default(), 0_u64);
    let mut is_done = false;
    while lines.read_until(b'\n', &mut line)? > 0 {
        hasher.update(&line);
        let start = at;
        at += line.len() as u64;
        let Ok(text) = std::str::from_utf8(&line) else { return Ok(None) };
        if start == 0 {
            if text != HEAD {
                return Ok(None);
            }
        } else if text == FOOT && !is_done {
            is_done = true;
        } else {
            let key = text.strip_suffix('\n').and_then(manifest::check_line);
            let Some(key) = key.filter(|key| !is_done && *key > last.as_str()) else {
                return Ok(None);
            };
            marks.note(key, start..at);
            key.clone_into(&mut last);
        }
        line.clear();
    }
    Ok(is_done.then_some(marks))
}

/// Files in the order of their paths.
pub struct Files<'k> {
    known: &'k Known,
    lines: Peekable<Lines<'k>>,
    learned: Peekable<std::collections::btree_map::Range<'k, String, Vec<Hash>>>,
}

impl Iterator for Files<'_> {
    type Item = io::Result<(String, Vec<Hash>)>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let line = match self.lines.peek() {
                Some(Ok(line)) => Some(line),
                Some(Err(_)) => return self.lines.next().map(|line| line.map(|_| Default::default())),
                None => None,
            };
            let is_told_first = match (line, self.learned.peek()) {
                (None, None) => return None,
                (Some(line), Some((path, _))) => line.key() < path.as_str(),
                (line, _) => line.is_some(),
            };
            if is_told_first {
                let line = self.lines.next()?.ok()?;
                if !line.key().ends_with('/')
                    && let Some((path, Said::Hash(hash))) = manifest::read_line(line.text())
                {
                    let merged = self.known.merged.get(path).cloned();
                    return Some(Ok((path.to_owned(), merged.unwrap_or_else(|| vec![hash]))));
                }
                continue;
            }
            let (path, hashes) = self.learned.next()?;
            self.lines.next_if(|line| line.as_ref().is_ok_and(|line| line.key() == path));
            if !hashes.is_empty() {
                return Some(Ok((path.clone(), hashes.clone())));
            }
        }
    }
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "the test writes the manifest that it reads")]
mod tests {
    use proptest::prelude::*;

    use super::super::news::News;
    use super::*;

    fn manifests() -> impl Strategy<Value = Manifest> {
        let path = "(en|es)/[a-c][a-c-]{0,2}x/[a-c]{1,2}\\.md";
        let files = proptest::collection::btree_map(
            path,
            any::<[u8; 32]>().prop_map(|bytes| vec![Hash::from(bytes)]),
            0..60,
        );
        (files, "[a-z0-9]{0,9}").prop_map(|(files, fingerprint)| {
            let mut manifest = Manifest { files, ..Manifest::default() };
            for path in manifest.files.keys() {
                let folder = path.rsplit_once('/').map(|(folder, _)| folder.to_owned()).unwrap_or_default();
                let made = manifest.folders.entry(folder).or_insert_with(|| Made {
                    fingerprint: fingerprint.clone(),
                    notes: BTreeMap::from([("title".to_owned(), serde_json::json!("«Ñ» \" \\ "))]).into(),
                    ..Made::default()
                });
                made.files.push(path.clone());
            }
            manifest
        })
    }

    fn told(manifest: &Manifest) -> (tempfile::TempDir, Known) {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("manifest.json");
        std::fs::write(&place, manifest.to_text()).unwrap();
        let told = Known::read(&place).unwrap().unwrap();
        assert!(told.remark.is_none() && told.known.is_told());
        assert_eq!(told.print, blake3::hash(manifest.to_text().as_bytes()).to_hex().as_str());
        (folder, told.known)
    }

    fn folders(known: &Known) -> BTreeMap<String, Made> {
        let mut folders = BTreeMap::new();
        let newer = [&mut Spool::new(None, manifest::key_of), &mut Spool::new(None, manifest::key_of)];
        known
            .each_folder("", newer, |recorded| {
                folders.insert(recorded.folder.to_owned(), recorded.made());
                ControlFlow::Continue(())
            })
            .unwrap();
        folders
    }

    fn files(known: &Known, from: &str) -> BTreeMap<String, Vec<Hash>> {
        known.files_from(from).map(Result::unwrap).collect()
    }

    proptest! {
        /// What is found in the file is what a reader of all of it holds, before and after something was learned; and what is
        /// written then says so.
        #[test]
        fn what_is_not_held_is_known_as_what_is_held(
            manifest in manifests(),
            edits in proptest::collection::vec((0_usize..80, any::<Option<[u8; 32]>>()), 0..12),
            from in "(en|es)/[a-c]{0,2}",
        ) {
            let (folder, mut known) = told(&manifest);
            prop_assert_eq!(files(&known, ""), manifest.files.clone());
            prop_assert_eq!(folders(&known), manifest.folders.clone());
            let mut held = manifest.clone();
            for (at, content) in edits {
                let path = manifest.files.keys().nth(at).cloned().unwrap_or_else(|| format!("en/n{at}/a.md"));
                let hash = content.map(Hash::from);
                let before = held.files.get(&path).cloned();
                let is_news = match hash {
                    Some(hash) => held.files.insert(path.clone(), vec![hash]) != Some(vec![hash]),
                    None => held.files.remove(&path).is_some(),
                };
                prop_assert_eq!(known.file(&path), before.unwrap_or_default());
                prop_assert_eq!(known.set_file(&path, hash), is_news);
            }
            prop_assert_eq!(files(&known, ""), held.files.clone());
            prop_assert_eq!(files(&known, &from), held.files.range(from.clone()..).map(|(path, hashes)| (path.clone(), hashes.clone())).collect());
            held.folders.retain(|_, made| {
                made.files.retain(|file| held.files.contains_key(file));
                !made.files.is_empty()
            });
            let gone: BTreeSet<String> = manifest.files.keys().filter(|path| !held.files.contains_key(*path)).cloned().collect();
            let (mut lines, unfinished) = (Spool::new(None, manifest::key_of), BTreeSet::new());
            let mut news = News { lines: &mut lines, gone, unfinished: &unfinished };
            let mut text = Vec::new();
            let marks = known.write(&mut news, folder.path(), &mut text).unwrap();
            prop_assert_eq!(String::from_utf8(text.clone()).unwrap(), held.to_text());
            let place = folder.path().join("manifest.json");
            std::fs::write(&place, &text).unwrap();
            let written = Known::of_written(&place, marks).unwrap();
            prop_assert_eq!((files(&written, ""), folders(&written)), (held.files, held.folders));
        }
    }
}
