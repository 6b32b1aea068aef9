//! What this run tells the next of each statement, gathered while it is at work.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

use rustc_hash::FxHashMap;

use super::editions::Front;
use super::recall::{Recall, Record, Shared};
use super::rows::RowPrints;
use crate::output::{Line, Roll, Spool};

/// The first word of the file.
pub(super) const HEAD: &str = "comunicado-5";

/// What stands above the records.
pub struct Heading {
    /// What all records share.
    pub shared: Shared,
    /// What the pages around the editions take from editions.
    pub fronts: BTreeMap<String, Front>,
    /// What the rows say that are named.
    pub rows: Vec<u64>,
    /// What time it is for the disk.
    pub now: Option<i128>,
}

/// What this run found out about a statement.
#[derive(Clone, Debug)]
pub enum Noted {
    /// As the last run did, but for the stamps of its files.
    Same(Record),
    /// Anew; the hashes of the names that it shows.
    New(Record, Vec<u64>),
}

/// What is told to the next run, while it is gathered.
pub struct Notes {
    /// The records that the last run did not leave so, each with the moment after its id at which its published files have
    /// settled.
    lines: Spool,
    /// Those of the last run that there are no more.
    left_out: BTreeSet<String>,
    /// What the records name.
    names: Vec<u64>,
    places: FxHashMap<u64, u32>,
    /// How many records there are, how many the last run knew otherwise, and how many of these it did not know at all.
    count: usize,
    newer: usize,
    new: usize,
}

impl Notes {
    /// None yet. `before` is what the records that are the same count their names by.
    pub fn new(lines: Spool, before: Option<&Recall>) -> Self {
        let names = before.map(|before| before.names.iter().map(|(name, _)| *name));
        let names: Vec<u64> = names.map(Iterator::collect).unwrap_or_default();
        let mut places = FxHashMap::default();
        for (at, name) in names.iter().enumerate() {
            places.entry(*name).or_insert(u32::try_from(at).unwrap_or(u32::MAX));
        }
        Self { lines, left_out: BTreeSet::new(), names, places, count: 0, newer: 0, new: 0 }
    }

    /// Notes a statement of which the last run left all that is known.
    pub fn keep(&mut self) {
        self.count += 1;
    }

    /// Notes that there is nothing to be known of these.
    pub fn leave_out(&mut self, ids: impl IntoIterator<Item = String>) {
        self.left_out.extend(ids);
    }

    /// Notes a statement; `settles` is when its published files have settled, 0 where they are known to have.
    pub fn add(&mut self, id: &str, noted: Noted, settles: i128, is_news: bool) {
        self.count += 1;
        let record = match noted {
            Noted::Same(record) => {
                self.newer += usize::from(is_news);
                record
            }
            Noted::New(mut record, shown) => {
                self.new += usize::from(is_news);
                for name in shown {
                    let place = *self.places.entry(name).or_insert_with(|| {
                        self.names.push(name);
                        u32::try_from(self.names.len() - 1).unwrap_or(u32::MAX)
                    });
                    record.names.push(place);
                }
                record
            }
        };
        let Record { said, said_stamps, made, made_stamps, names } = record;
        self.lines.add(|line| {
            *line += &format!("{id} {settles:x} {said:x} {said_stamps:x} {made:x} {made_stamps:x}");
            names.iter().for_each(|name| *line += &format!(" {name:x}"));
        });
    }

    /// Whether `before` says all this, but for a few files that settled since: they are read once more each time.
    pub fn are_known(&self, before: &Recall) -> bool {
        before.len() == self.count && self.new == 0 && self.newer <= self.count / 32 + 8
    }

    /// Writes the lines for the next run below what all of them share; `before` are those of the last run. `now` is what time it
    /// is for the disk: files that have not settled by then may change unseen.
    ///
    /// # Errors
    /// `to` refuses, or what was not held cannot be read any more.
    pub fn write(
        &mut self,
        Heading { shared, fronts, rows, now }: &Heading,
        before: Option<&Roll>,
        to: &mut dyn Write,
    ) -> io::Result<()> {
        let Shared { base, statements, fronts: of_fronts, people } = shared;
        writeln!(to, "{base:x} {statements:x} {of_fronts:x} {people:x} {HEAD}")?;
        for (name, print) in self.names.iter().zip(rows) {
            write!(to, "{name:x}:{print:x} ")?;
        }
        writeln!(to, "\n{}", serde_json::to_string(fronts)?)?;
        let mut kept = before.into_iter().flat_map(Roll::lines).peekable();
        let left_out = &self.left_out;
        let mut keep = |to: &mut dyn Write, next: Option<&str>| -> io::Result<()> {
            let is_before = |line: &io::Result<Line>| {
                line.as_ref().map_or(true, |line| next.is_none_or(|next| line.key() < next))
            };
            while let Some(line) = kept.next_if(is_before) {
                let line = line?;
                if !left_out.contains(line.key()) {
                    writeln!(to, "{}", line.text())?;
                }
            }
            kept.next_if(|line| line.as_ref().is_ok_and(|line| Some(line.key()) == next));
            Ok(())
        };
        for line in self.lines.sorted() {
            let line = line?;
            keep(to, Some(line.key()))?;
            let mut words = line.text().splitn(7, ' ');
            let mut word = || words.next().unwrap_or_default();
            let (id, settles) = (word(), i128::from_str_radix(word(), 16).unwrap_or(i128::MAX));
            let (said, said_stamps, made, made_stamps, names) = (word(), word(), word(), word(), word());
            let is_settled = settles == 0 || now.is_some_and(|now| settles < now);
            let made_stamps = if is_settled { made_stamps } else { "0" };
            let gap = if names.is_empty() { "" } else { " " };
            writeln!(to, "{id} {said} {said_stamps} {made} {made_stamps}{gap}{names}")?;
        }
        keep(to, None)
    }

    /// What these rows say that the records name.
    pub fn rows(&self, rows: &RowPrints) -> Vec<u64> {
        self.names.iter().map(|name| rows.get(name).copied().unwrap_or_default()).collect()
    }
}
