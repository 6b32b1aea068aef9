//! The contacts of a project: known by id and place, and read from their rows again whenever they are asked for. Only their
//! telephones, which take longest to read, are kept in short, and the few contacts that were read last.

use std::borrow::Borrow;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::cell_values::read_line;
use super::cells::{Layout, Row};
use super::numbers::Numbers;
use super::read_contact::{read_audience, read_contact, read_organization, read_place};
use super::recent::Recent;
use super::{Audience, Contact, Id, Marked};
use crate::diagnostic::Source;

/// All contacts, by id. There may be a hundred thousand, each of a thousand bytes once it is read: so only a few of them are kept.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ContactTable {
    file: Option<(Source, Layout)>,
    numbers: Numbers,
    rows: BTreeMap<Id, RowPlace>,
    recent: Recent,
}

/// Where the row of a contact is. A file of contacts is smaller than 4 GiB by far: what is not has no row beyond.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RowPlace {
    start: u32,
    number: u32,
    phones: u32,
}

impl RowPlace {
    /// A row that begins at byte `start`, with its number as a spreadsheet shows it, and where its telephones are among
    /// the [`Numbers`].
    pub(super) fn new(start: usize, number: usize, phones: usize) -> Self {
        let short = |place| u32::try_from(place).unwrap_or(u32::MAX);
        Self { start: short(start), number: short(number), phones: short(phones) }
    }

    /// The same where its telephones were not read yet.
    pub(super) fn unread(start: usize, number: usize) -> Self {
        Self::new(start, number, usize::MAX)
    }

    /// The row, in its file.
    pub(super) fn row(&self, source: &Source, layout: &Layout) -> Option<Row> {
        layout.row_at(source, self.start as usize, self.number as usize)
    }
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
        Self { file: Some((source.clone(), layout)), numbers, rows, recent: Recent::default() }
    }

    /// The contact of this id.
    pub fn get<Q: Ord + ?Sized>(&self, id: &Q) -> Option<Arc<Contact>>
    where
        Id: Borrow<Q>,
    {
        let (id, place) = self.rows.get_key_value(id)?;
        self.recent.get(id, || self.read(id, *place).map(|(_, contact)| contact))
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
        self.rows.iter().filter_map(|(id, place)| self.read(id, *place)).map(|(_, contact)| contact)
    }

    /// The names of the people, by id; nothing else of them is read.
    pub fn names(&self) -> impl Iterator<Item = String> {
        self.rows.values().filter_map(|place| read_line(&self.row_at(*place)?, "name", &mut Vec::new()))
    }

    /// The places where they are, by id; nothing else of them is read.
    pub fn places(&self) -> impl Iterator<Item = Marked<Id>> {
        self.rows.values().filter_map(|place| {
            let row = self.row_at(*place)?;
            read_place(&row, read_audience(&row, &mut Vec::new()), &mut Vec::new())
        })
    }

    /// For whom the contact of this id is, and its organization; nothing else of it is read.
    pub fn belonging(&self, id: &Id) -> Option<(Audience, Option<Marked<Id>>)> {
        let row = self.row_at(*self.rows.get(id)?)?;
        let audience = read_audience(&row, &mut Vec::new());
        let organization = read_organization(&row, audience, &mut Vec::new());
        Some((audience, organization.map(|(organization, _)| organization)))
    }

    /// What the file says before the first row of a contact, and the text of each row with what follows it up to the next.
    pub fn texts(&self) -> (&str, Vec<(&Id, &str)>) {
        let text = self.file.as_ref().map_or("", |(source, _)| source.text.as_ref());
        let ids = self.in_order();
        let starts: Vec<usize> =
            ids.iter().filter_map(|id| self.rows.get(*id)).map(|place| place.start as usize).collect();
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

    /// The contact of this id with its row.
    pub(super) fn row(&self, id: &Id) -> Option<(Row, Contact)> {
        self.read(id, *self.rows.get(id)?)
    }

    fn row_at(&self, place: RowPlace) -> Option<Row> {
        let (source, layout) = self.file.as_ref()?;
        place.row(source, layout)
    }

    /// A row and its contact. What is wrong with it was told when the file was read.
    fn read(&self, id: &Id, place: RowPlace) -> Option<(Row, Contact)> {
        let row = self.row_at(place)?;
        let mut numbers = self.numbers.from(place.phones as usize);
        let mut read_number = |written: &str, region: Option<&str>, span| numbers.read(written, region, span);
        let (contact, _) = read_contact(id.clone(), &row, &mut read_number, &mut Vec::new());
        Some((row, contact))
    }
}
