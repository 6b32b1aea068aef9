//! The contacts of a project: known by id and place, and read from their rows again whenever they are asked for. Only their
//! telephones, which take longest to read, are kept in short.

use std::borrow::Borrow;
use std::collections::BTreeMap;

use super::cells::Layout;
use super::numbers::Numbers;
use super::read_contact::read_contact;
use super::{Contact, Id};
use crate::diagnostic::Source;

/// All contacts, by id. There may be a hundred thousand, each of a thousand bytes once it is read: so none of them is kept.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ContactTable {
    file: Option<(Source, Layout)>,
    numbers: Numbers,
    rows: BTreeMap<Id, RowPlace>,
}

/// Where the row of a contact is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RowPlace {
    /// Its first byte.
    pub start: usize,
    /// Its number as a spreadsheet shows it.
    pub number: usize,
    /// Where its telephones are among the [`Numbers`].
    pub phones: usize,
}

impl ContactTable {
    /// The contacts whose rows begin at these places of a file.
    pub(super) fn new(
        source: &Source,
        layout: Layout,
        mut numbers: Numbers,
        rows: BTreeMap<Id, RowPlace>,
    ) -> Self {
        numbers.shrink();
        Self { file: Some((source.clone(), layout)), numbers, rows }
    }

    /// The contact of this id.
    pub fn get<Q: Ord + ?Sized>(&self, id: &Q) -> Option<Contact>
    where
        Id: Borrow<Q>,
    {
        let (id, place) = self.rows.get_key_value(id)?;
        self.read(id, *place)
    }

    /// The ids, sorted.
    pub fn keys(&self) -> impl Iterator<Item = &Id> {
        self.rows.keys()
    }

    /// Whether there is a contact of this id.
    pub fn contains_key(&self, id: &Id) -> bool {
        self.rows.contains_key(id)
    }

    /// The contacts, by id.
    pub fn values(&self) -> impl Iterator<Item = Contact> {
        self.rows.iter().filter_map(|(id, place)| self.read(id, *place))
    }

    /// What the file says before the first row of a contact, and the text of each row with what follows it up to the next.
    pub fn texts(&self) -> (&str, Vec<(&Id, &str)>) {
        let text = self.file.as_ref().map_or("", |(source, _)| source.text.as_ref());
        let ids = self.in_order();
        let starts: Vec<usize> =
            ids.iter().filter_map(|id| self.rows.get(*id)).map(|place| place.start).collect();
        let ends = starts.iter().skip(1).copied().chain([text.len()]);
        let rows = ids.into_iter().zip(starts.iter().copied().zip(ends));
        let rows = rows.map(|(id, (start, end))| (id, text.get(start..end).unwrap_or_default()));
        let head = text.get(..starts.first().copied().unwrap_or(text.len())).unwrap_or_default();
        (head, rows.collect())
    }

    /// The ids in the order of the file.
    pub fn in_order(&self) -> Vec<&Id> {
        let mut rows: Vec<(&Id, &RowPlace)> = self.rows.iter().collect();
        rows.sort_unstable_by_key(|(_, place)| **place);
        rows.into_iter().map(|(id, _)| id).collect()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    fn read(&self, id: &Id, place: RowPlace) -> Option<Contact> {
        let (source, layout) = self.file.as_ref()?;
        let row = layout.row_at(source, place.start, place.number)?;
        let mut numbers = self.numbers.from(place.phones);
        let mut read_number = |written: &str, region: Option<&str>, span| numbers.read(written, region, span);
        // What is wrong with it was told when the file was read.
        Some(read_contact(id.clone(), &row, &mut read_number, &mut Vec::new()).0)
    }
}
