//! What is known of an output folder: what its manifest says, found there when it is asked for, and what was learned since.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, BufRead, BufReader, ErrorKind, Write};
use std::iter::Peekable;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use blake3::{Hash, Hasher};

use super::disk::{self, Seen};
use super::manifest::{self, FOOT, HEAD, Read, Said};
use super::roll::{Line, Lines, Marks, Merged, Place, Roll};
use super::spool::Spool;
use super::{Made, Manifest};
use crate::diagnostic::Failure;

/// Files and folders of ours. Of those that the manifest tells of, few are held.
#[derive(Debug)]
pub struct Known {
    /// The entries of the manifest.
    roll: Roll,
    /// Whether the manifest on the disk has these lines and no others.
    is_as_written: bool,
    /// Files of which the sides of a merge say different things.
    merged: BTreeMap<String, Vec<Hash>>,
    /// What was learned of files since; nothing where one is not ours any more.
    files: BTreeMap<String, Vec<Hash>>,
    /// What was learned of folders since.
    folders: BTreeMap<String, Option<Made>>,
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
            Some((_, Said::Made(made))) => made,
            _ => Made::default(),
        }
    }
}

/// What became of files that are not what the manifest says.
pub struct News<'n> {
    /// The entries that are new, or say something else.
    pub lines: &'n mut Spool,
    /// Files that are not ours any more.
    pub gone: BTreeSet<String>,
    /// Files of which only a journal tells.
    pub unfinished: &'n BTreeSet<String>,
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
        match (self.merged.get(path), self.find(path)) {
            (Some(hashes), _) => hashes.clone(),
            (None, Some(Said::Hash(hash))) => vec![hash],
            _ => Vec::new(),
        }
    }

    /// What the files of this folder were made from.
    pub fn made(&self, folder: &str) -> Option<Made> {
        match (self.folders.get(folder), self.find(&format!("{folder}/"))) {
            (Some(made), _) => made.clone(),
            (None, Some(Said::Made(made))) => Some(made),
            _ => None,
        }
    }

    fn find(&self, key: &str) -> Option<Said> {
        match self.roll.find(key) {
            Ok(line) => line.and_then(|line| Some(manifest::read_line(line.text())?.1)),
            Err(error) => {
                self.failure.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(error);
                None
            }
        }
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
        let newer = newer.map(|lines| Box::new(lines.sorted_from(within)) as Box<dyn Iterator<Item = _>>);
        let mut sources = Vec::from(newer);
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

    /// Writes the manifest as it is after these news. Gives where its entries are.
    ///
    /// # Errors
    /// `to` refuses, or the manifest could not be read on.
    pub fn write(&self, news: &mut News<'_>, root: &Path, to: &mut dyn Write) -> io::Result<Marks> {
        let mut learned = Spool::new(None, manifest::key_of);
        let mut gone = news.gone.clone();
        let merged = self.merged.iter().filter(|(path, _)| !self.files.contains_key(*path));
        let open = self.files.iter().chain(merged);
        for (path, hashes) in open.filter(|(path, _)| !news.gone.contains(*path)) {
            let is_certain = hashes.len() == 1 && !news.unfinished.contains(path);
            let hash = match hashes.as_slice() {
                [hash] if is_certain => Some(*hash),
                all => settle_content(&root.join(path), all)?,
            };
            match hash {
                Some(hash) => learned.add(|text| text.push_str(&manifest::file_line(path, &hash))),
                None => drop(gone.insert(path.clone())),
            }
        }
        for (folder, made) in &self.folders {
            match made {
                Some(made) => learned.add(|text| text.push_str(&manifest::folder_line(folder, made))),
                None => drop(gone.insert(format!("{folder}/"))),
            }
        }
        let is_there =
            |line: &io::Result<Line>| line.as_ref().map_or(true, |line| !gone.contains(line.key()));
        let sources: Vec<Box<dyn Iterator<Item = _>>> = vec![
            Box::new(news.lines.sorted()),
            Box::new(learned.sorted().filter(is_there)),
            Box::new(self.roll.lines().filter(is_there)),
        ];
        let mut marks = Marks::default();
        let mut at = HEAD.len() as u64;
        to.write_all(HEAD.as_bytes())?;
        for line in Merged::new(sources) {
            let line = line?;
            let mut said = std::borrow::Cow::Borrowed(line.text());
            if let (false, Some(folder)) = (news.gone.is_empty(), line.key().strip_suffix('/')) {
                let Some((_, Said::Made(mut made))) = manifest::read_line(line.text()) else { continue };
                let count = made.files.len();
                made.files.retain(|file| !gone.contains(file));
                if made.files.is_empty() {
                    continue;
                }
                if made.files.len() < count {
                    said = manifest::folder_line(folder, &made).into();
                }
            }
            to.write_all(said.as_bytes())?;
            to.write_all(b"\n")?;
            let end = at + said.len() as u64 + 1;
            marks.note(line.key(), at..end);
            at = end;
        }
        to.write_all(FOOT.as_bytes())?;
        Ok(marks)
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

/// Which of these contents a file has. One that was edited since, or cut short, is ours with the first of them.
fn settle_content(place: &Path, all: &[Hash]) -> io::Result<Option<Hash>> {
    let seen =
        disk::look(place).map_err(|failure| failure.cause.unwrap_or_else(|| ErrorKind::Other.into()))?;
    Ok(match seen {
        Seen::File(seen) if all.contains(&seen) => Some(seen),
        Seen::File(_) | Seen::Empty => all.first().copied(),
        Seen::Nothing | Seen::Folder | Seen::Other => None,
    })
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
                if let Some((path, Said::Hash(hash))) = manifest::read_line(line.text()) {
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
