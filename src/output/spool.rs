//! Lines that come in any order and are gone through sorted: what does not fit into a small part of memory waits in a file that
//! has no name.
#![allow(clippy::disallowed_methods, reason = "the file without a name is one of output/")]

use std::fs::File;
use std::io::Write;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::roll::{KeyOf, Marks, Merged, Place, Roll};

/// How many bytes of lines are held.
const HELD: usize = 1024 * 1024;

/// Lines by their keys. Of two lines of one key the later one counts.
#[derive(Debug)]
pub struct Spool {
    /// Where the file is made; `None` where all is held.
    folder: Option<PathBuf>,
    key_of: KeyOf,
    file: Option<Arc<File>>,
    written: u64,
    /// Each is sorted; the newest is the last.
    segments: Vec<Roll>,
    held: String,
    /// How many bytes of lines are held at most.
    most: usize,
    /// The lines that are held, and the key of each.
    lines: Vec<(Range<usize>, Range<usize>)>,
}

/// Lines that came in any order, sorted.
#[derive(Debug)]
pub struct Sorted(Vec<Roll>);

impl Spool {
    /// No lines yet. The file is made in `folder` once one is needed, or never without a folder.
    pub fn new(folder: Option<&Path>, key_of: KeyOf) -> Self {
        Self {
            folder: folder.map(Path::to_owned),
            key_of,
            file: None,
            written: 0,
            segments: Vec::new(),
            held: String::new(),
            most: HELD,
            lines: Vec::new(),
        }
    }

    /// Whether there is no line.
    pub fn is_empty(&self) -> bool {
        self.segments.is_empty() && self.lines.is_empty()
    }

    /// Adds a line, that has a key and no end.
    pub fn add(&mut self, write: impl FnOnce(&mut String)) {
        let start = self.held.len();
        write(&mut self.held);
        let key = self.held.get(start..).and_then(self.key_of).unwrap_or_default();
        self.lines.push((start..self.held.len(), start + key.start..start + key.end));
        self.held.push('\n');
        if self.held.len() >= self.most {
            self.put_away();
        }
    }

    /// All lines, sorted by their keys.
    pub fn sorted(&mut self) -> Merged<'_> {
        self.sorted_from("")
    }

    /// Those whose key is not before this one, sorted by their keys.
    pub fn sorted_from(&mut self, key: &str) -> Merged<'_> {
        self.sort();
        merge(&self.segments, key)
    }

    /// All lines, to which none is added any more.
    pub fn close(mut self) -> Sorted {
        self.sort();
        Sorted(self.segments)
    }

    /// Sorts what is held.
    fn sort(&mut self) {
        if !self.lines.is_empty() {
            let (text, marks) = self.take_sorted();
            self.segments.push(Roll::new(Place::Bytes(Arc::new(text)), marks, self.key_of));
        }
    }

    /// Writes what is held into the file. Where that cannot be, it is held on.
    fn put_away(&mut self) {
        if self.file.is_none() {
            self.file =
                self.folder.as_ref().and_then(|folder| tempfile::tempfile_in(folder).ok()).map(Arc::new);
        }
        let Some(file) = self.file.clone() else { return };
        let (text, mut marks) = self.take_sorted();
        let place = match file.as_ref().write_all(&text) {
            Ok(()) => {
                marks.shift(self.written);
                self.written += text.len() as u64;
                Place::File(file)
            }
            // A full disk: nothing is lost, and nothing more is written there.
            Err(_) => {
                (self.folder, self.file) = (None, None);
                Place::Bytes(Arc::new(text))
            }
        };
        self.segments.push(Roll::new(place, marks, self.key_of));
    }

    fn take_sorted(&mut self) -> (Vec<u8>, Marks) {
        let held = std::mem::take(&mut self.held);
        let part = |range: &Range<usize>| held.get(range.clone()).unwrap_or_default();
        let mut lines = std::mem::take(&mut self.lines);
        lines.sort_by(|(_, one), (_, other)| part(one).cmp(part(other)));
        let (mut text, mut marks) = (Vec::with_capacity(held.len()), Marks::default());
        for (at, (line, key)) in lines.iter().enumerate() {
            // The later one counts; the sort is stable.
            if lines.get(at + 1).is_some_and(|(_, next)| part(next) == part(key)) {
                continue;
            }
            let start = text.len() as u64;
            text.extend_from_slice(part(line).as_bytes());
            text.push(b'\n');
            marks.note(part(key), start..text.len() as u64);
        }
        (text, marks)
    }
}

impl Sorted {
    /// The lines, sorted by their keys.
    pub fn lines(&self) -> Merged<'_> {
        merge(&self.0, "")
    }
}

fn merge<'s>(segments: &'s [Roll], key: &str) -> Merged<'s> {
    Merged::new(segments.iter().rev().map(|roll| Box::new(roll.lines_from(key)) as _).collect())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    fn key_of(line: &str) -> Option<Range<usize>> {
        line.find(' ').map(|at| 0..at)
    }

    fn spool(folder: Option<&Path>, most: usize) -> Spool {
        Spool { most, ..Spool::new(folder, key_of) }
    }

    proptest! {
        /// However little is held, the lines come sorted, of each key the last.
        #[test]
        fn lines_come_sorted(
            lines in proptest::collection::vec(("[a-f/-]{1,4}", "[ -~é]{0,40}"), 0..200),
            most in 1_usize..2000,
            from in "[a-f]{0,2}",
            has_file: bool,
        ) {
            let folder = tempfile::tempdir().unwrap();
            let mut spool = spool(has_file.then(|| folder.path()), most);
            let mut expected = BTreeMap::new();
            for (at, (key, text)) in lines.iter().enumerate() {
                spool.add(|line| *line += &format!("{key} {text}"));
                expected.insert(key.clone(), format!("{key} {text}"));
                // What was gone through may be added to.
                if at % 50 == 49 {
                    prop_assert_eq!(spool.sorted().count(), expected.len());
                }
            }
            let said: Vec<String> = spool.sorted().map(|line| line.unwrap().text().to_owned()).collect();
            prop_assert_eq!(&said, &expected.values().cloned().collect::<Vec<_>>());
            let said: Vec<String> = spool.sorted_from(&from).map(|line| line.unwrap().key().to_owned()).collect();
            prop_assert_eq!(said, expected.range(from..).map(|(key, _)| key.clone()).collect::<Vec<_>>());
            prop_assert_eq!(spool.is_empty(), lines.is_empty());
            let sorted = spool.close();
            let said: Vec<String> = sorted.lines().map(|line| line.unwrap().text().to_owned()).collect();
            prop_assert_eq!(&said, &expected.values().cloned().collect::<Vec<_>>());
        }
    }

    #[test]
    fn what_does_not_fit_is_in_the_file_and_a_missing_folder_loses_nothing() {
        let folder = tempfile::tempdir().unwrap();
        for place in [folder.path().to_owned(), folder.path().join("gone")] {
            let mut spool = spool(Some(&place), 100);
            (0..1000).for_each(|at| spool.add(|line| *line += &format!("{at:04} x")));
            assert_eq!(spool.file.is_some(), place.exists());
            assert!(!place.exists() || spool.held.len() < 200);
            assert_eq!(spool.sorted().filter(Result::is_ok).count(), 1000);
        }
    }
}
