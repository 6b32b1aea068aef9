//! Which statements a run passes over, and what it notes for the next.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, MutexGuard, PoisonError};

use blake3::Hasher;

use super::editions::{Front, edition_folder};
use super::notes::{Heading, Noted, Notes};
use super::recall::{Recall, Record, Shared, hash_name, long, number_stamps, short};
use super::rows::rows_of;
use super::shared::Common;
use crate::check::Reached;
use crate::diagnostic::{Failure, Source};
use crate::output::Output;
use crate::project::Project;
use crate::stamp::Stamp;
use crate::statement::{Id, Statement};

/// What one run knows of the last, and will tell the next.
pub struct Passing<'run> {
    project: &'run Project,
    output: &'run Output,
    common: &'run Common<'run>,
    /// What the last run knew, if all that statements share is as it was then.
    recall: Option<Recall>,
    /// The first statement of which it knew something, of those that there still are.
    first: Option<String>,
    /// What the pages around the editions were made from then.
    fronts: u128,
    shared: Shared,
    /// When this run began, as the disk counts time: what is younger may change unseen.
    began: Option<Stamp>,
    /// The messages and terms that statements share.
    common_names: BTreeSet<String>,
    notes: Mutex<Notes>,
}

/// The published editions of a statement.
struct Sealed {
    /// What the manifest says of them.
    made: u128,
    /// Their files.
    files: Vec<String>,
    /// These as the system knows them, and the youngest of them, where each has a stamp.
    stamps: Option<(u64, Stamp)>,
}

/// The files of a statement before they are read.
#[derive(Clone, Copy)]
pub struct Glance(u64);

impl<'run> Passing<'run> {
    /// Asks what the last run knew. `base` is all that decides what statements come to beside their own files, what is remembered
    /// of them, and the rows that they list.
    pub fn prepare(
        project: &'run Project,
        output: &'run Output,
        common: &'run Common<'run>,
        base: &Hasher,
        recall: Option<Recall>,
    ) -> Self {
        let mut ids = Hasher::new();
        for id in project.statements() {
            add_word(&mut ids, id);
        }
        let shared =
            Shared { base: long(base), statements: long(&ids), fronts: 0, people: common.sound_people };
        let began = output.now();
        let mut recall = recall.filter(|recall| recall.shared.base == shared.base);
        recall.iter_mut().for_each(|recall| recall.compare(&common.rows));
        let known = recall.as_ref().filter(|recall| recall.shared.statements == shared.statements);
        let fronts = known.map_or(0, |recall| recall.shared.fronts);
        let first = recall.as_ref().and_then(|recall| recall.first_of(project.statements()));
        let notes = Mutex::new(Notes::new(output.spool(), recall.as_ref()));
        let common_names = common.words.common_names();
        Self { project, output, common, recall, first, fronts, shared, began, common_names, notes }
    }

    /// The files of a statement as they are before anything of them is read.
    pub fn glance(&self, id: &str) -> Glance {
        let Some(began) = self.began else { return Glance(0) };
        let mut hasher = self.remembered(id);
        let Some(files) = self.project.statement_stamps(id) else { return Glance(0) };
        for file in files {
            hasher.update(&[u8::from(file.is_some())]);
            match file {
                Some(stamp) if stamp.is_settled(&began) => stamp.add_to(&mut hasher),
                Some(_) => return Glance(0),
                None => {}
            }
        }
        Glance(short(&hasher))
    }

    /// Whether nothing changed of a statement in these locales since the last run, in which nothing was to be mended: then all that
    /// is published of it stays, and is noted as it was.
    ///
    /// # Errors
    /// The system refuses.
    pub fn pass(&self, id: &str, glance: Glance, locales: &[&str]) -> Result<bool, Failure> {
        let Some(recall) = &self.recall else { return Ok(false) };
        // The pages around the editions take their words from the first.
        let has_fronts = || locales.iter().all(|tag| recall.front(tag, id).is_some());
        if self.first.as_deref().is_none_or(|first| id < first || (id == first && !has_fronts())) {
            return Ok(false);
        }
        let before = recall.record(id).filter(|before| !recall.has_changed(&before.names));
        let Some(before) = before else { return Ok(false) };
        let is_seen = glance.0 != 0 && glance.0 == before.said_stamps;
        if !is_seen && self.read(id) != Some(before.said) {
            return Ok(false);
        }
        let Some(Sealed { made, files, stamps }) = self.seal(id, locales)? else { return Ok(false) };
        if made != before.made {
            return Ok(false);
        }
        let is_seen = stamps.is_some_and(|(stamps, _)| stamps == before.made_stamps);
        for file in files.iter().filter(|_| !is_seen) {
            if !self.output.is_as_left(file)? {
                return Ok(false);
            }
        }
        self.output.keep_known(files);
        recall.note(&before.names);
        let made_stamps = stamps.map_or(0, |(stamps, _)| stamps);
        let record = Record { said_stamps: glance.0, made_stamps, ..before.clone() };
        if record == before {
            self.notes().keep();
        } else {
            let youngest = stamps.map(|(_, youngest)| youngest).filter(|_| !is_seen);
            self.put(id, Noted::Same(record), youngest.as_ref(), true);
        }
        Ok(true)
    }

    /// What the pages around the editions take from a statement that is passed over.
    pub fn fronts<'p>(&'p self, id: &str, locales: &[&str]) -> impl Iterator<Item = &'p Front> {
        locales.iter().filter_map(move |tag| self.recall.as_ref()?.front(tag, id))
    }

    /// Notes a statement of which the next run is to know nothing.
    pub fn leave_out(&self, id: &str) {
        self.notes().leave_out([id.to_owned()]);
    }

    /// Notes a statement whose editions are published and in which nothing is to be mended: its files as they were read, and
    /// what it shows.
    ///
    /// # Errors
    /// The system refuses.
    pub fn note(
        &self,
        statement: &Statement,
        glance: Glance,
        locales: &[&str],
        files: &[&Source],
        reached: &Reached,
    ) -> Result<(), Failure> {
        let id = statement.id.as_str();
        let Some(Sealed { made, stamps, .. }) = self.seal(id, locales)? else {
            self.leave_out(id);
            return Ok(());
        };
        let of_words = reached.iter().filter(|name| self.common_names.contains(*name));
        let of_words = of_words.map(|name| hash_name("message", name));
        let names: BTreeSet<u64> = of_words.chain(rows_of(statement, &self.common.directory)).collect();
        let record = Record {
            said: self.hash_said(id, files.iter().copied()),
            said_stamps: glance.0,
            made,
            made_stamps: stamps.map_or(0, |(stamps, _)| stamps),
            names: Vec::new(),
        };
        let youngest = stamps.map(|(_, youngest)| youngest);
        let before = self.recall.as_ref().and_then(|recall| recall.record(id));
        let is_news = before.is_none_or(|before| Record { names: Vec::new(), ..before } != record);
        self.put(id, Noted::New(record, names.into_iter().collect()), youngest.as_ref(), is_news);
        Ok(())
    }

    /// Whether the pages around the editions were made from these fronts, and what they show of editions was the same.
    pub fn has_pages_of(&self, fronts: u128) -> bool {
        fronts != 0 && self.fronts == fronts
    }

    /// What the statements show or list that were passed over: messages and terms, signatories, contacts.
    pub fn shown(&self) -> (Reached, Vec<Id>, Vec<Id>) {
        let directory = &self.common.directory;
        let noted: BTreeSet<u64> = self.recall.iter().flat_map(Recall::noted).collect();
        if noted.is_empty() {
            return Default::default();
        }
        let of = |sort: &str, ids: &mut dyn Iterator<Item = &Id>| -> Vec<Id> {
            ids.filter(|id| noted.contains(&hash_name(sort, id.as_str()))).cloned().collect()
        };
        let common = self.common_names.iter().filter(|name| noted.contains(&hash_name("message", name)));
        (
            common.cloned().collect(),
            of("signatory", &mut directory.organizations.keys()),
            of("contact", &mut directory.contacts.keys()),
        )
    }

    /// Leaves the notes for the next run, unless it has better ones. `fronts` are what the pages around the editions take from
    /// editions, `of_fronts` is that as one number, 0 where something is to be mended in these pages.
    pub fn leave(self, fronts: &BTreeMap<String, Front>, of_fronts: u128) {
        let mut notes = self.notes.into_inner().unwrap_or_else(PoisonError::into_inner);
        let shared = Shared { fronts: of_fronts, ..self.shared };
        let is_known = |recall: &Recall| recall.shared == shared && notes.are_known(recall);
        if self.recall.as_ref().is_some_and(is_known) {
            return;
        }
        let other = self.recall.as_ref().filter(|recall| recall.shared.statements != shared.statements);
        match other.map(|recall| recall.gone(self.project.statements())) {
            Some(Ok(gone)) => notes.leave_out(gone),
            // What cannot be read on is of no use to the next run either.
            Some(Err(_)) => return,
            None => {}
        }
        let now = self.output.now().map(|now| now.latest());
        let heading = Heading { shared, fronts: fronts.clone(), rows: notes.rows(&self.common.rows), now };
        let before = self.recall.map(Recall::into_lines);
        self.output.remember(move |to| notes.write(&heading, before.as_ref(), to));
    }

    fn put(&self, id: &str, noted: Noted, youngest: Option<&Stamp>, is_news: bool) {
        // A file on another disk is never known to have settled.
        let settles = youngest.map_or(0, |stamp| match self.began {
            Some(began) if stamp.is_beside(&began) => stamp.settles(),
            _ => i128::MAX,
        });
        self.notes().add(id, noted, settles, is_news);
    }

    fn notes(&self) -> MutexGuard<'_, Notes> {
        self.notes.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What the files of a statement say; `None` where one of them cannot be read.
    fn read(&self, id: &str) -> Option<u128> {
        let (facts, found) = self.project.statement_facts(id);
        let mut is_read = found.is_empty();
        let mut files: Vec<Source> = facts.into_iter().collect();
        for tag in self.project.locales() {
            let (words, found) = self.project.statement_words(tag, id);
            is_read &= found.is_empty();
            files.extend(words);
        }
        is_read.then(|| self.hash_said(id, &files))
    }

    /// What is remembered of a statement in the ledgers, as the beginning of a hash.
    fn remembered(&self, id: &str) -> Hasher {
        let mut hasher = Hasher::new();
        self.common.words.add_remembered(id, &mut hasher);
        hasher
    }

    /// The files of a statement by their paths and what they say, and what is remembered of it, as one number.
    fn hash_said<'s>(&self, id: &str, files: impl IntoIterator<Item = &'s Source>) -> u128 {
        let mut hasher = self.remembered(id);
        files.into_iter().for_each(|file| add_file(&mut hasher, file));
        long(&hasher)
    }

    /// What the manifest says of the editions of a statement, and their files as the system knows them.
    fn seal(&self, id: &str, locales: &[&str]) -> Result<Option<Sealed>, Failure> {
        let (mut hasher, mut files, mut stamps) = (Hasher::new(), Vec::new(), Vec::new());
        for tag in locales {
            let Some(of_edition) = self.output.seal(&edition_folder(tag, id), &mut hasher)? else {
                return Ok(None);
            };
            for (file, stamp) in of_edition {
                files.push(file);
                stamps.push(stamp);
            }
        }
        Ok(Some(Sealed { made: long(&hasher), files, stamps: number_stamps(&stamps) }))
    }
}

/// Adds a file to a hash.
pub fn add_file(hasher: &mut Hasher, file: &Source) {
    add_word(hasher, &file.path);
    add_word(hasher, &file.text);
}

/// Adds a text to a hash, its length before it: no two texts are taken for one.
pub fn add_word(hasher: &mut Hasher, word: &str) {
    hasher.update(&(word.len() as u64).to_le_bytes()).update(word.as_bytes());
}
