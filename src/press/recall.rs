//! What the last run knew of each statement: so one of which nothing changed is neither read nor looked through again.
//!
//! A statement is passed over if the program, the settings and all that statements share are what they were, its own files say
//! what they said, its published files and the manifest are as they were left, and nothing was to be mended in it. A
//! statement with findings is looked through every time, so that none is lost. The file may always be deleted, and one that
//! does not read as it was written is none.

use std::collections::BTreeMap;
use std::io;
use std::sync::atomic::{AtomicBool, Ordering};

use blake3::Hasher;

use super::editions::Front;
use super::notes::HEAD;
use super::rows::RowPrints;
use crate::output::{Remembered, Roll};
use crate::stamp::Stamp;

/// A statement of which nothing is to be mended, and all editions are published.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// What its files say.
    pub said: u128,
    /// Those files as the system knew them; 0 where they were too young to tell.
    pub said_stamps: u64,
    /// What the manifest says of its editions.
    pub made: u128,
    /// Their files as the system knew them; 0 where they were too young to tell.
    pub made_stamps: u64,
    /// What it shows or lists that statements share: places in the list of names.
    pub names: Vec<u32>,
}

/// What all records share.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shared {
    /// The program, the order, the settings, and the files that statements share.
    pub base: u128,
    /// The ids of the statements.
    pub statements: u128,
    /// What the pages around the editions take from editions; 0 where something is to be mended in them.
    pub fronts: u128,
    /// The tables of people; 0 where something is to be mended in them.
    pub people: u128,
}

/// What the last run knew.
#[derive(Debug)]
pub struct Recall {
    /// What all records share.
    pub shared: Shared,
    /// What the pages around the editions take from editions.
    fronts: BTreeMap<String, Front>,
    /// The record of each statement, by id.
    lines: Roll,
    /// Hashes of names, see [`hash_name`], and of what they named.
    pub(super) names: Vec<(u64, u64)>,
    /// Whether what they name says something else now.
    are_changed: Vec<bool>,
    shown: Vec<AtomicBool>,
}

impl Recall {
    /// How many lines there are above the records.
    pub const HEAD: usize = 3;

    /// Reads what [`Notes::write`](super::notes::Notes::write) wrote; `None` where it is anything else.
    pub fn read(Remembered { head, lines }: Remembered) -> Option<Self> {
        let [first, second, third] = head.as_slice() else { return None };
        let mut words = first.split_ascii_whitespace();
        let mut number = || u128::from_str_radix(words.next()?, 16).ok();
        let (base, statements, fronts, people) = (number()?, number()?, number()?, number()?);
        if words.next()? != HEAD {
            return None;
        }
        let mut names = Vec::new();
        for word in second.split_ascii_whitespace() {
            let (name, print) = word.split_once(':')?;
            let number = |word| u64::from_str_radix(word, 16).ok();
            names.push((number(name)?, number(print)?));
        }
        let shared = Shared { base, statements, fronts, people };
        let fronts = serde_json::from_str(third).ok()?;
        let are_changed = names.iter().map(|_| true).collect();
        let shown = names.iter().map(|_| AtomicBool::new(false)).collect();
        Some(Self { shared, fronts, lines, names, are_changed, shown })
    }

    /// What the pages around the editions take from this statement in one locale.
    pub fn front(&self, tag: &str, id: &str) -> Option<&Front> {
        self.fronts.get(tag).filter(|front| front.statement == id)
    }

    /// Learns what the rows say now that it names.
    pub fn compare(&mut self, rows: &RowPrints) {
        let has_changed = |(name, print): &(u64, u64)| rows.get(name).copied().unwrap_or_default() != *print;
        self.are_changed = self.names.iter().map(has_changed).collect();
    }

    /// The record of this statement; none where it cannot be read.
    pub fn record(&self, id: &str) -> Option<Record> {
        let line = self.lines.find(id).ok()??;
        let mut words = line.text().split_ascii_whitespace().skip(1);
        let mut number = || u128::from_str_radix(words.next()?, 16).ok();
        let (said, said_stamps, made, made_stamps) = (number()?, number()?, number()?, number()?);
        let names: Option<Vec<u32>> = words.map(|word| u32::from_str_radix(word, 16).ok()).collect();
        Some(Record {
            said,
            said_stamps: u64::try_from(said_stamps).ok()?,
            made,
            made_stamps: u64::try_from(made_stamps).ok()?,
            names: names?,
        })
    }

    /// Whether something that is named here says something else now; all does that was not compared.
    pub fn has_changed(&self, names: &[u32]) -> bool {
        let is_changed = |at: &u32| {
            usize::try_from(*at).ok().and_then(|at| self.are_changed.get(at)).copied().unwrap_or(true)
        };
        names.iter().any(is_changed)
    }

    /// How many statements have a record.
    pub fn len(&self) -> usize {
        self.lines.count()
    }

    /// The first of these statements that has a record; they are sorted.
    pub fn first_of(&self, statements: &[String]) -> Option<String> {
        let is_there = |id: &str| statements.binary_search_by(|known| known.as_str().cmp(id)).is_ok();
        let mut lines = self.lines.lines().map_while(Result::ok);
        lines.find(|line| is_there(line.key())).map(|line| line.key().to_owned())
    }

    /// Notes that a statement which is passed over shows these names.
    pub fn note(&self, names: &[u32]) {
        for at in names {
            if let Some(shown) = usize::try_from(*at).ok().and_then(|at| self.shown.get(at)) {
                shown.store(true, Ordering::Relaxed);
            }
        }
    }

    /// Those of which there is a record and that are none of these, which are sorted.
    ///
    /// # Errors
    /// What was remembered cannot be read on.
    pub fn gone(&self, statements: &[String]) -> io::Result<Vec<String>> {
        let is_there = |id: &str| statements.binary_search_by(|known| known.as_str().cmp(id)).is_ok();
        let ids = self.lines.lines().map(|line| line.map(|line| line.key().to_owned()));
        ids.filter(|id| id.as_ref().map_or(true, |id| !is_there(id))).collect()
    }

    /// The records alone.
    pub fn into_lines(self) -> Roll {
        self.lines
    }

    /// The hashes of all names that were noted.
    pub fn noted(&self) -> impl Iterator<Item = u64> {
        self.names
            .iter()
            .zip(&self.shown)
            .filter(|(_, shown)| shown.load(Ordering::Relaxed))
            .map(|((name, _), _)| *name)
    }
}

/// A name among those of its sort: the id of a message, of a signatory or of a contact. Only its hash is kept, so that the file
/// tells nobody who is in the data.
pub fn hash_name(sort: &str, name: &str) -> u64 {
    let mut hasher = Hasher::new();
    hasher.update(sort.as_bytes()).update(&[0]).update(name.as_bytes());
    short(&hasher)
}

/// Half of a hash.
pub fn long(hasher: &Hasher) -> u128 {
    let mut bytes = [0; 16];
    hasher.finalize_xof().fill(&mut bytes);
    u128::from_le_bytes(bytes)
}

/// A quarter of a hash; never 0.
pub fn short(hasher: &Hasher) -> u64 {
    let mut bytes = [0; 8];
    hasher.finalize_xof().fill(&mut bytes);
    u64::from_le_bytes(bytes).max(1)
}

/// These files as one number, and the youngest of them; `None` where one of them has no stamp.
pub fn number_stamps(files: &[Option<Stamp>]) -> Option<(u64, Stamp)> {
    let mut hasher = Hasher::new();
    for stamp in files {
        stamp.as_ref()?.add_to(&mut hasher);
    }
    let youngest = files.iter().flatten().max_by_key(|stamp| stamp.latest())?;
    Some((short(&hasher), *youngest))
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "tests look at what was written")]
mod tests {
    use std::path::Path;

    use std::collections::BTreeSet;

    use super::super::notes::{Heading, Noted, Notes};
    use super::*;
    use crate::edition::{LocaleInfo, Text};
    use crate::output::{Mode, Output, Spool};

    fn rows() -> RowPrints {
        [(12, 5)].into_iter().collect()
    }

    /// An output folder that remembers these notes, and of what it knew before all but these.
    fn remember(folder: &Path, before: Option<Recall>, noted: Vec<(&str, Noted)>, left_out: &[&str]) {
        let output = Output::open(folder, "out", Mode::Write, false).unwrap().0;
        let shared = Shared { base: 7, statements: u128::MAX, fronts: 3, people: 0 };
        let mut notes = Notes::new(output.spool(), before.as_ref());
        noted.into_iter().for_each(|(id, noted)| notes.add(id, noted, 0, true));
        notes.leave_out(left_out.iter().map(|id| (*id).to_owned()));
        let before = before.map(Recall::into_lines);
        let front = |statement: &str| Front {
            statement: statement.to_owned(),
            locale: LocaleInfo::default(),
            labels: [("editions".to_owned(), Text::plain("«Ediciones»\n"))].into(),
        };
        let fronts = [("en".to_owned(), front("a")), ("es".to_owned(), front("b"))].into();
        let heading = Heading { shared, fronts, rows: notes.rows(&rows()), now: None };
        output.remember(move |to| notes.write(&heading, before.as_ref(), to));
        output.commit().unwrap();
    }

    fn specimen(folder: &Path) {
        let record = Record { said: 1, said_stamps: 0, made: u128::MAX, made_stamps: 9, names: vec![] };
        let noted = vec![
            ("b", Noted::New(record.clone(), vec![11, 12])),
            ("a", Noted::New(record.clone(), vec![12])),
            ("a-b", Noted::New(record, vec![])),
        ];
        remember(folder, None, noted, &[]);
    }

    fn read(folder: &Path, rows: Option<&RowPrints>) -> Option<Recall> {
        let output = Output::open(folder, "out", Mode::Plan, false).unwrap().0;
        let mut recall = Recall::read(output.recall(Recall::HEAD).unwrap()?)?;
        rows.into_iter().for_each(|rows| recall.compare(rows));
        Some(recall)
    }

    #[test]
    fn reads_what_it_wrote_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path();
        specimen(folder);
        let file = folder.join(".comunicado/last-run");
        let text = std::fs::read(&file).unwrap();
        let recall = read(folder, Some(&rows())).unwrap();
        assert_eq!(recall.shared, Shared { base: 7, statements: u128::MAX, fronts: 3, people: 0 });
        let first = |ids: [&str; 2]| recall.first_of(&ids.map(str::to_owned));
        assert_eq!(first(["a", "b"]), Some("a".to_owned()));
        assert_eq!(first(["a-a", "b"]), Some("b".to_owned()), "those before it are gone, or have no record");
        assert_eq!((first(["c", "d"]), recall.record("c"), recall.len()), (None, None, 3));
        let record = recall.record("b").unwrap();
        assert_eq!((record.said, record.said_stamps, record.made, record.made_stamps), (1, 0, u128::MAX, 9));
        recall.note(&record.names);
        assert_eq!(recall.noted().collect::<BTreeSet<_>>(), [11, 12].into());
        let front = recall.front("es", "b").unwrap();
        assert_eq!(front.labels["editions"], Text::plain("«Ediciones»\n"));
        assert!(recall.front("es", "a").is_none() && recall.front("fr", "b").is_none());
        let noted = ["a-b", "b"].map(|id| (id, Noted::Same(recall.record(id).unwrap())));
        remember(folder, Some(recall), noted.into(), &[]);
        assert_eq!(std::fs::read(&file).unwrap(), text, "a line that nobody noted stands");
        for at in 0..text.len() {
            let mut damaged = text.clone();
            damaged[at] ^= 4;
            std::fs::write(&file, damaged).unwrap();
            assert!(read(folder, None).is_none(), "byte {at}");
            std::fs::write(&file, &text[..at]).unwrap();
            assert!(read(folder, None).is_none(), "{at} bytes");
        }
    }

    #[test]
    fn lines_of_the_last_run_stand_among_the_new_ones() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path();
        specimen(folder);
        let new = |said| Noted::New(Record { said, ..Record::default() }, vec![13]);
        let noted = vec![("0", new(5)), ("a-b", new(6)), ("aa", new(7)), ("c", new(8))];
        remember(folder, read(folder, None), noted, &["b", "d"]);
        let recall = read(folder, None).unwrap();
        let lines = recall.lines.lines().map(|line| line.unwrap().text().to_owned()).collect::<Vec<_>>();
        let max = format!("{:x}", u128::MAX);
        assert_eq!(
            lines,
            ["0 5 0 0 0 2", &format!("a 1 0 {max} 9 1"), "a-b 6 0 0 0 2", "aa 7 0 0 0 2", "c 8 0 0 0 2"]
        );
        assert_eq!(recall.gone(&["a".to_owned(), "c".to_owned()]).unwrap(), ["0", "a-b", "aa"]);
    }

    #[test]
    fn files_that_have_not_settled_are_not_known_by_their_stamps() {
        let record = |made_stamps| Record { made_stamps, ..Record::default() };
        let mut text = Vec::new();
        let mut notes = Notes::new(Spool::new(None, |line| line.find(' ').map(|at| 0..at)), None);
        for (id, settles) in [("a", 0), ("b", 7), ("c", 8), ("d", i128::MAX)] {
            notes.add(id, Noted::Same(record(5)), settles, false);
        }
        let fronts = BTreeMap::new();
        let heading = Heading { shared: Shared::default(), fronts, rows: Vec::new(), now: Some(8) };
        notes.write(&heading, None, &mut text).unwrap();
        let text = String::from_utf8(text).unwrap();
        let lines: Vec<&str> = text.lines().skip(Recall::HEAD).collect();
        assert_eq!(lines, ["a 0 0 0 5", "b 0 0 0 5", "c 0 0 0 0", "d 0 0 0 0"]);
    }

    #[test]
    fn a_row_that_says_something_else_is_known() {
        let rows = [(11, 1), (12, 6)].into_iter().collect();
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path();
        specimen(folder);
        let recall = read(folder, Some(&rows)).unwrap();
        let names = |id: &str| recall.record(id).unwrap().names;
        assert!(recall.has_changed(&names("a")) && recall.has_changed(&names("b")));
        assert!(!recall.has_changed(&names("a-b")) && recall.has_changed(&[9]));
        let recall = read(folder, Some(&self::rows())).unwrap();
        assert!(!recall.has_changed(&names("b")));
        let recall = read(folder, Some(&RowPrints::default())).unwrap();
        assert!(recall.has_changed(&names("a")), "it is gone");
        assert!(read(folder, None).unwrap().has_changed(&names("a")), "nobody looked");
    }
}
