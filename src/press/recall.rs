//! What the last run knew of each statement: so one of which nothing changed is neither read nor looked through again.
//!
//! A statement is passed over if the program, the settings and all that statements share are what they were, its own files say
//! what they said, its published files and the manifest are as they were left, and nothing was to be mended in it. A
//! statement with findings is looked through every time, so that none is lost. The file may always be deleted, and one that
//! does not read as it was written is none.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::atomic::{AtomicBool, Ordering};

use blake3::Hasher;
use rustc_hash::FxHashMap;

use super::rows::RowPrints;
use crate::stamp::Stamp;

/// The first word of the file.
const HEAD: &str = "comunicado-4";

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
#[derive(Debug, Default)]
pub struct Recall {
    /// What all records share.
    pub shared: Shared,
    text: String,
    /// Where the record of each statement is in the text, by id.
    lines: Vec<Range<usize>>,
    /// Hashes of names, see [`hash_name`], and of what they named.
    names: Vec<(u64, u64)>,
    /// Whether what they name says something else now.
    are_changed: Vec<bool>,
    shown: Vec<AtomicBool>,
}

impl Recall {
    /// Reads what [`write_recall`] wrote; `None` where it is anything else.
    pub fn read(bytes: Vec<u8>) -> Option<Self> {
        let mut text = String::from_utf8(bytes).ok()?;
        let (body, print) = text.trim_end().rsplit_once('\n')?;
        let length = body.len() + 1;
        if blake3::hash(text.get(..length)?.as_bytes()).to_hex().as_str() != print {
            return None;
        }
        text.truncate(length);
        let mut recall = Self::default();
        let mut start = 0;
        for (at, line) in text.split_inclusive('\n').enumerate() {
            let mut words = line.split_ascii_whitespace();
            match at {
                0 => {
                    let mut number = || u128::from_str_radix(words.next()?, 16).ok();
                    let (base, statements, fronts, people) = (number()?, number()?, number()?, number()?);
                    recall.shared = Shared { base, statements, fronts, people };
                    if words.next()? != HEAD {
                        return None;
                    }
                }
                1 => {
                    for word in words {
                        let (name, print) = word.split_once(':')?;
                        let number = |word| u64::from_str_radix(word, 16).ok();
                        recall.names.push((number(name)?, number(print)?));
                    }
                }
                _ => recall.lines.push(start..start + line.len()),
            }
            start += line.len();
        }
        recall.are_changed = recall.names.iter().map(|_| true).collect();
        recall.shown = recall.names.iter().map(|_| AtomicBool::new(false)).collect();
        recall.text = text;
        Some(recall)
    }

    /// Learns what the rows say now that it names.
    pub fn compare(&mut self, rows: &RowPrints) {
        let has_changed = |(name, print): &(u64, u64)| rows.get(name).copied().unwrap_or_default() != *print;
        self.are_changed = self.names.iter().map(has_changed).collect();
    }

    /// The record of this statement.
    pub fn record(&self, id: &str) -> Option<Record> {
        let at = self.lines.binary_search_by(|line| self.id(line).cmp(id)).ok()?;
        let mut words = self.text.get(self.lines.get(at)?.clone())?.split_ascii_whitespace().skip(1);
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
        self.lines.len()
    }

    /// The first of these statements that has a record; they are sorted.
    pub fn first_of(&self, statements: &[String]) -> Option<&str> {
        let is_there = |id: &&str| statements.binary_search_by(|known| known.as_str().cmp(id)).is_ok();
        self.lines.iter().map(|line| self.id(line)).find(is_there)
    }

    /// Notes that a statement which is passed over shows these names.
    pub fn note(&self, names: &[u32]) {
        for at in names {
            if let Some(shown) = usize::try_from(*at).ok().and_then(|at| self.shown.get(at)) {
                shown.store(true, Ordering::Relaxed);
            }
        }
    }

    /// The hashes of all names that were noted.
    pub fn noted(&self) -> impl Iterator<Item = u64> {
        self.names
            .iter()
            .zip(&self.shown)
            .filter(|(_, shown)| shown.load(Ordering::Relaxed))
            .map(|((name, _), _)| *name)
    }

    fn id(&self, line: &Range<usize>) -> &str {
        self.text.get(line.clone()).and_then(|line| line.split_ascii_whitespace().next()).unwrap_or_default()
    }
}

/// What this run found out about a statement.
#[derive(Clone, Debug)]
pub enum Noted {
    /// As the last run did.
    Same(Record),
    /// Anew; the hashes of the names that it shows.
    New(Record, Vec<u64>),
}

/// The file for the next run. `before` is what the records that are the same count their names by; `rows` is what the rows say
/// that they name.
pub fn write_recall(
    shared: Shared,
    before: Option<&Recall>,
    noted: BTreeMap<&str, Noted>,
    rows: &RowPrints,
) -> Vec<u8> {
    let names = before.map(|before| before.names.iter().map(|(name, _)| *name));
    let mut names: Vec<u64> = names.map(Iterator::collect).unwrap_or_default();
    let mut places: FxHashMap<u64, u32> = FxHashMap::default();
    for (at, name) in names.iter().enumerate() {
        places.entry(*name).or_insert(u32::try_from(at).unwrap_or(u32::MAX));
    }
    let mut lines = String::new();
    for (id, noted) in noted {
        let record = match noted {
            Noted::Same(record) => record,
            Noted::New(mut record, shown) => {
                for name in shown {
                    let place = *places.entry(name).or_insert_with(|| {
                        names.push(name);
                        u32::try_from(names.len() - 1).unwrap_or(u32::MAX)
                    });
                    record.names.push(place);
                }
                record
            }
        };
        let Record { said, said_stamps, made, made_stamps, names } = record;
        lines.push_str(&format!("{id} {said:x} {said_stamps:x} {made:x} {made_stamps:x}"));
        names.iter().for_each(|name| lines.push_str(&format!(" {name:x}")));
        lines.push('\n');
    }
    let Shared { base, statements, fronts, people } = shared;
    let mut text = format!("{base:x} {statements:x} {fronts:x} {people:x} {HEAD}\n");
    for name in &names {
        text.push_str(&format!("{name:x}:{:x} ", rows.get(name).copied().unwrap_or_default()));
    }
    text.push('\n');
    text.push_str(&lines);
    let print = blake3::hash(text.as_bytes()).to_hex();
    text.push_str(&print);
    text.push('\n');
    text.into_bytes()
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
mod tests {
    use super::*;

    fn specimen() -> Vec<u8> {
        let shared = Shared { base: 7, statements: u128::MAX, fronts: 3, people: 0 };
        let record = Record { said: 1, said_stamps: 0, made: u128::MAX, made_stamps: 9, names: vec![] };
        let noted = BTreeMap::from([
            ("b", Noted::New(record.clone(), vec![11, 12])),
            ("a", Noted::New(record.clone(), vec![12])),
            ("a-b", Noted::New(record, vec![])),
        ]);
        write_recall(shared, None, noted, &rows())
    }

    fn rows() -> RowPrints {
        [(12, 5)].into_iter().collect()
    }

    fn read(bytes: Vec<u8>) -> Option<Recall> {
        read_beside(bytes, &rows())
    }

    fn read_beside(bytes: Vec<u8>, rows: &RowPrints) -> Option<Recall> {
        let mut recall = Recall::read(bytes)?;
        recall.compare(rows);
        Some(recall)
    }

    #[test]
    fn reads_what_it_wrote_and_nothing_else() {
        let recall = read(specimen()).unwrap();
        assert_eq!(recall.shared, Shared { base: 7, statements: u128::MAX, fronts: 3, people: 0 });
        let first = |ids: [&str; 2]| recall.first_of(&ids.map(str::to_owned)).map(str::to_owned);
        assert_eq!(first(["a", "b"]), Some("a".to_owned()));
        assert_eq!(first(["a-a", "b"]), Some("b".to_owned()), "those before it are gone, or have no record");
        assert_eq!((first(["c", "d"]), recall.record("c")), (None, None));
        let record = recall.record("b").unwrap();
        assert_eq!((record.said, record.said_stamps, record.made, record.made_stamps), (1, 0, u128::MAX, 9));
        recall.note(&record.names);
        assert_eq!(recall.noted().collect::<std::collections::BTreeSet<_>>(), [11, 12].into());
        let noted = ["a", "a-b", "b"].map(|id| (id, Noted::Same(recall.record(id).unwrap())));
        assert_eq!(write_recall(recall.shared, Some(&recall), noted.into(), &rows()), specimen());
        for at in 0..specimen().len() {
            let mut damaged = specimen();
            damaged[at] ^= 4;
            assert!(read(damaged).is_none(), "byte {at}");
            assert!(read(specimen()[..at].to_vec()).is_none() || at + 1 == specimen().len());
        }
    }

    #[test]
    fn a_row_that_says_something_else_is_known() {
        let rows = [(11, 1), (12, 6)].into_iter().collect();
        let recall = read_beside(specimen(), &rows).unwrap();
        let names = |id: &str| recall.record(id).unwrap().names;
        assert!(recall.has_changed(&names("a")) && recall.has_changed(&names("b")));
        assert!(!recall.has_changed(&names("a-b")) && recall.has_changed(&[9]));
        let recall = read(specimen()).unwrap();
        assert!(!recall.has_changed(&names("b")));
        assert!(
            read_beside(specimen(), &RowPrints::default()).unwrap().has_changed(&names("a")),
            "it is gone"
        );
        assert!(Recall::read(specimen()).unwrap().has_changed(&names("a")), "nobody looked");
    }
}
