//! Lines on the disk, sorted by their keys: found and gone through without being held.

use std::collections::{BinaryHeap, VecDeque};
use std::fs::File;
use std::io;
use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};

/// How many bytes of lines are read at once, at least.
const BLOCK: u64 = 16 * 1024;
/// How many blocks are kept of those that were read last: more than there are threads and locales.
const KEPT: usize = 96;

/// Where the key of a line is; `None` where it has none.
pub type KeyOf = fn(&str) -> Option<Range<usize>>;

/// Where the lines are.
#[derive(Clone, Debug)]
pub enum Place {
    /// In a file that nobody writes to any more.
    File(Arc<File>),
    /// In memory.
    Bytes(Arc<Vec<u8>>),
}

/// Lines, each ended by `\n`, no two of them with the same key. Few of them are held.
#[derive(Debug)]
pub struct Roll {
    place: Place,
    key_of: KeyOf,
    marks: Marks,
    kept: Mutex<VecDeque<Arc<Block>>>,
}

/// Where the blocks of a roll begin, and with which key.
#[derive(Debug, Default)]
pub struct Marks {
    starts: Vec<(u64, Box<str>)>,
    end: u64,
    count: usize,
}

/// Lines that were read at once.
#[derive(Debug)]
struct Block {
    number: usize,
    text: String,
    /// Each line without its end, and its key.
    lines: Vec<(Range<usize>, Range<usize>)>,
}

/// One line, without its end.
#[derive(Clone, Debug)]
pub struct Line {
    block: Arc<Block>,
    line: Range<usize>,
    key: Range<usize>,
}

impl Line {
    /// What it says.
    pub fn text(&self) -> &str {
        self.block.text.get(self.line.clone()).unwrap_or_default()
    }

    /// What it is sorted by.
    pub fn key(&self) -> &str {
        self.block.text.get(self.key.clone()).unwrap_or_default()
    }
}

impl Marks {
    /// Notes the next line: its key, and where it is.
    pub fn note(&mut self, key: &str, at: Range<u64>) {
        if self.starts.last().is_none_or(|(start, _)| at.start >= start + BLOCK) {
            self.starts.push((at.start, key.into()));
        }
        self.end = at.end;
        self.count += 1;
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.starts.is_empty()
    }

    /// Moves all lines on by so many bytes.
    pub fn shift(&mut self, bytes: u64) {
        self.starts.iter_mut().for_each(|(start, _)| *start += bytes);
        self.end += bytes;
    }
}

impl Roll {
    /// The lines at `place` that were noted.
    pub fn new(place: Place, marks: Marks, key_of: KeyOf) -> Self {
        Self { place, key_of, marks, kept: Mutex::default() }
    }

    /// No lines.
    pub fn empty(key_of: KeyOf) -> Self {
        Self::new(Place::Bytes(Arc::default()), Marks::default(), key_of)
    }

    /// How many lines there are.
    pub fn count(&self) -> usize {
        self.marks.count
    }

    /// The line of this key.
    ///
    /// # Errors
    /// The lines cannot be read.
    pub fn find(&self, key: &str) -> io::Result<Option<Line>> {
        let number = self.marks.starts.partition_point(|(_, first)| first.as_ref() <= key);
        let Some(number) = number.checked_sub(1) else { return Ok(None) };
        let block = self.keep(number)?;
        let at = block.lines.partition_point(|(_, range)| block.text.get(range.clone()) < Some(key));
        Ok(block.line(at).filter(|line| line.key() == key))
    }

    /// All lines in the order of their keys, from the first whose key is not before `key`.
    pub fn lines_from(&self, key: &str) -> Lines<'_> {
        let number = self.marks.starts.partition_point(|(_, first)| first.as_ref() <= key);
        Lines { roll: self, number: number.saturating_sub(1), block: None, at: 0, from: key.to_owned() }
    }

    /// All lines in the order of their keys.
    pub fn lines(&self) -> Lines<'_> {
        self.lines_from("")
    }

    /// A block, of those that are kept, or read.
    fn keep(&self, number: usize) -> io::Result<Arc<Block>> {
        let kept = || self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let known = kept().iter().rev().find(|block| block.number == number).cloned();
        if let Some(block) = known {
            return Ok(block);
        }
        let block = Arc::new(self.read(number)?);
        let mut kept = kept();
        if kept.len() >= KEPT {
            kept.pop_front();
        }
        kept.push_back(Arc::clone(&block));
        Ok(block)
    }

    fn read(&self, number: usize) -> io::Result<Block> {
        let changed = || io::Error::from(io::ErrorKind::InvalidData);
        let start = self.marks.starts.get(number).map(|(start, _)| *start).ok_or_else(changed)?;
        let end = self.marks.starts.get(number + 1).map_or(self.marks.end, |(next, _)| *next);
        let bytes = self.place.read(start, usize::try_from(end - start).map_err(io::Error::other)?)?;
        let text = String::from_utf8(bytes).map_err(|_| changed())?;
        let mut lines = Vec::new();
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            let said = line.strip_suffix('\n').ok_or_else(changed)?;
            let key = (self.key_of)(said).ok_or_else(changed)?;
            lines.push((at..at + said.len(), at + key.start..at + key.end));
            at += line.len();
        }
        Ok(Block { number, text, lines })
    }
}

impl Block {
    fn line(self: &Arc<Self>, at: usize) -> Option<Line> {
        let (line, key) = self.lines.get(at)?.clone();
        Some(Line { block: Arc::clone(self), line, key })
    }
}

impl Place {
    fn read(&self, start: u64, length: usize) -> io::Result<Vec<u8>> {
        match self {
            Self::File(file) => {
                let mut bytes = vec![0; length];
                read_at(file, &mut bytes, start)?;
                Ok(bytes)
            }
            Self::Bytes(bytes) => {
                let start = usize::try_from(start).map_err(io::Error::other)?;
                let part = bytes.get(start..start + length).map(<[u8]>::to_vec);
                part.ok_or_else(|| io::ErrorKind::UnexpectedEof.into())
            }
        }
    }
}

#[cfg(unix)]
fn read_at(file: &File, bytes: &mut [u8], start: u64) -> io::Result<()> {
    std::os::unix::fs::FileExt::read_exact_at(file, bytes, start)
}

#[cfg(windows)]
fn read_at(file: &File, bytes: &mut [u8], start: u64) -> io::Result<()> {
    let mut read = 0;
    while let Some(rest) = bytes.get_mut(read..).filter(|rest| !rest.is_empty()) {
        match std::os::windows::fs::FileExt::seek_read(file, rest, start + read as u64)? {
            0 => return Err(io::ErrorKind::UnexpectedEof.into()),
            more => read += more,
        }
    }
    Ok(())
}

/// The lines of a roll, block by block.
#[derive(Debug)]
pub struct Lines<'r> {
    roll: &'r Roll,
    number: usize,
    block: Option<Arc<Block>>,
    at: usize,
    from: String,
}

impl Iterator for Lines<'_> {
    type Item = io::Result<Line>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(block) = &self.block {
                if let Some(line) = block.line(self.at) {
                    self.at += 1;
                    if line.key() < self.from.as_str() {
                        continue;
                    }
                    return Some(Ok(line));
                }
                self.block = None;
                self.number += 1;
            }
            if self.number >= self.roll.marks.starts.len() {
                return None;
            }
            self.at = 0;
            match self.roll.read(self.number) {
                Ok(block) => self.block = Some(Arc::new(block)),
                Err(error) => {
                    self.number = usize::MAX;
                    return Some(Err(error));
                }
            }
        }
    }
}

/// Lines, sorted by their keys.
pub type Source<'r> = Box<dyn Iterator<Item = io::Result<Line>> + Send + Sync + 'r>;

/// Several sorted sequences of lines as one. Where two of them have a line of the same key, that of the earlier one stands.
pub struct Merged<'r> {
    sources: Vec<Source<'r>>,
    heads: BinaryHeap<Head>,
    failed: Option<io::Error>,
    last: Option<Line>,
}

struct Head {
    line: Line,
    source: usize,
}

impl<'r> Merged<'r> {
    /// Merges them.
    pub fn new(sources: Vec<Source<'r>>) -> Self {
        let count = sources.len();
        let mut merged = Self { sources, heads: BinaryHeap::new(), failed: None, last: None };
        (0..count).for_each(|source| merged.advance(source));
        merged
    }

    fn advance(&mut self, source: usize) {
        match self.sources.get_mut(source).and_then(Iterator::next) {
            Some(Ok(line)) => self.heads.push(Head { line, source }),
            Some(Err(error)) => self.failed = Some(error),
            None => {}
        }
    }
}

impl Iterator for Merged<'_> {
    type Item = io::Result<Line>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(error) = self.failed.take() {
                self.heads.clear();
                return Some(Err(error));
            }
            let Head { line, source } = self.heads.pop()?;
            self.advance(source);
            if self.last.as_ref().is_none_or(|last| last.key() != line.key()) {
                self.last = Some(line.clone());
                return Some(Ok(line));
            }
        }
    }
}

impl Ord for Head {
    /// The greatest is the next.
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        other.line.key().cmp(self.line.key()).then_with(|| other.source.cmp(&self.source))
    }
}

impl PartialOrd for Head {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Head {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Head {}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "the test writes the file that it reads")]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn key_of(line: &str) -> Option<Range<usize>> {
        line.find(' ').map(|at| 0..at)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]

        /// In memory and in a file, below other lines, each line is found and all come in their order.
        #[test]
        fn lines_are_found(
            lines in proptest::collection::btree_map("[a-d/-]{1,6}", "[ -~é]{0,300}", 0..400),
            asked in proptest::collection::vec("[a-d/-]{0,7}", 20),
        ) {
            let mut text = "# head\n".to_owned();
            let (mut of_bytes, mut of_file) = (Marks::default(), Marks::default());
            for (key, said) in &lines {
                let start = text.len() as u64;
                text += &format!("{key} {said}\n");
                for marks in [&mut of_bytes, &mut of_file] {
                    marks.note(key, start..text.len() as u64);
                }
            }
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("lines");
            std::fs::write(&path, format!("{text}# foot")).unwrap();
            let file = File::open(&path).unwrap();
            for roll in [
                Roll::new(Place::Bytes(Arc::new(text.into_bytes())), of_bytes, key_of),
                Roll::new(Place::File(Arc::new(file)), of_file, key_of),
            ] {
                prop_assert_eq!(roll.count(), lines.len());
                for key in asked.iter().chain(lines.keys()) {
                    let found = roll.find(key).unwrap().map(|line| line.text().to_owned());
                    prop_assert_eq!(found, lines.get(key).map(|said| format!("{key} {said}")));
                    let from: Vec<String> =
                        roll.lines_from(key).take(3).map(|line| line.unwrap().key().to_owned()).collect();
                    prop_assert_eq!(from, lines.range(key.clone()..).take(3).map(|(key, _)| key.clone()).collect::<Vec<_>>());
                }
                prop_assert_eq!(roll.lines().count(), lines.len());
            }
        }
    }

    #[test]
    fn a_file_that_became_another_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("lines");
        std::fs::write(&path, "a 1\nb 2\n").unwrap();
        let mut marks = Marks::default();
        marks.note("a", 0..4);
        marks.note("b", 4..8);
        let roll = Roll::new(Place::File(Arc::new(File::open(&path).unwrap())), marks, key_of);
        std::fs::write(&path, "a 1\n").unwrap();
        assert!(roll.find("a").is_err() && roll.lines().any(|line| line.is_err()));
        std::fs::write(&path, "a 1\nb2x\n").unwrap();
        assert!(roll.find("b").is_err());
    }
}
