//! Contacts as rows of cells: which columns there are, what stands in them, and whether a spreadsheet would run it.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::formula::find_formula;
use super::{FormulaGuard, cells, kinds};
use crate::diagnostic::{Diagnostic, Span};
use crate::edition::{Contact, ContactList, Name};

/// What stands in a cell: of the list, of the contact, the value at this place among several of its kind.
pub type Value = for<'c> fn(&'c ContactList, &'c Contact, usize) -> Cow<'c, str>;

/// A column: its heading and how its cells are made.
pub struct Column {
    /// What stands above it.
    pub heading: String,
    /// Whether its cells are code and not words: addresses and numbers, which run from left to right in every script.
    pub is_code: bool,
    /// Whether only programs want it: it stands at the end and need not be printed.
    pub is_for_machines: bool,
    value: Value,
    at: usize,
    origin: Option<Span>,
}

/// A contact sheet. Its cells are made when they are asked for, row by row: it holds none.
pub struct Sheet<'l> {
    /// The columns, in order.
    pub columns: Vec<Column>,
    list: &'l ContactList,
    guard: FormulaGuard,
}

/// What is to be known of a sheet before it is written.
pub struct Survey {
    /// What is to be mended, or what was changed.
    pub findings: Vec<Diagnostic>,
    /// For each column the width of its widest line; see [`width`].
    pub widths: Vec<usize>,
    /// For each contact the length of its longest cell, in UTF-16 units.
    pub lengths: Vec<usize>,
    /// The number of rows, the headings among them.
    pub rows: usize,
}

impl Column {
    /// A column under a fixed heading.
    pub fn new(heading: impl Into<String>, value: Value, at: usize) -> Self {
        Self { heading: heading.into(), is_code: false, is_for_machines: false, value, at, origin: None }
    }

    /// A column under a label of the list; the second and further of its kind are numbered.
    fn labelled(list: &ContactList, label: &str, value: Value, at: usize) -> Self {
        let text = list.labels.get(label);
        let mut heading = text.map(|text| text.to_plain()).unwrap_or_default();
        if at > 0 {
            heading.push_str(&format!(" {}", at + 1));
        }
        Self { origin: text.and_then(|text| text.origin.clone()), ..Self::new(heading, value, at) }
    }

    fn for_machines(self) -> Self {
        Self { is_for_machines: true, ..self }
    }

    fn code(self) -> Self {
        Self { is_code: true, ..self }
    }
}

impl<'l> Sheet<'l> {
    /// A sheet with these columns.
    pub fn new(list: &'l ContactList, columns: Vec<Column>, guard: FormulaGuard) -> Self {
        Self { columns, list, guard }
    }

    /// The sheet for people: headings in the list's language, columns only where some contact has a value.
    pub fn for_people(list: &'l ContactList, guard: FormulaGuard) -> Self {
        let labelled = |label, value, at| Column::labelled(list, label, value, at);
        let phones = most(list, |contact| contact.phones.len());
        let mut columns = vec![
            labelled("column-name", cells::name, 0),
            labelled("column-role", cells::role, 0),
            labelled("column-organization", cells::organization, 0),
            labelled("column-signed-name", cells::signed_name, 0),
            labelled("column-place", cells::place, 0),
        ];
        for at in 0..phones {
            columns.push(labelled("column-phone", cells::phone, at).code());
            columns.push(labelled("column-phone-note", cells::phone_note, at));
        }
        let emails = most(list, |contact| contact.emails.len());
        columns.extend((0..emails).map(|at| labelled("column-email", cells::email, at).code()));
        let sites = most(list, |contact| contact.sites.len());
        columns.extend((0..sites).map(|at| labelled("column-site", cells::site, at).code()));
        columns.extend([
            labelled("column-languages", cells::languages, 0),
            labelled("column-notes", cells::notes, 0),
            labelled("column-consent", cells::consent, 0),
            labelled("column-consent-date", cells::consent_date, 0).code(),
        ]);
        columns.extend(
            (0..phones).map(|at| labelled("column-phone-uri", cells::phone_uri, at).code().for_machines()),
        );
        columns.push(labelled("column-id", cells::id, 0).code().for_machines());
        columns.retain(|column| {
            list.contacts.iter().any(|contact| !(column.value)(list, contact, column.at).is_empty())
        });
        Self::new(list, columns, guard)
    }

    /// The sheet for programs: fixed headings, every kind of column.
    pub fn for_programs(list: &'l ContactList, guard: FormulaGuard) -> Self {
        let numbered =
            |heading: &str, value, at: usize| Column::new(format!("{heading}_{}", at + 1), value, at);
        let mut columns = vec![
            Column::new("id", cells::id, 0),
            Column::new("name", cells::name, 0),
            Column::new("organization", cells::organization, 0),
            Column::new("signed_name", cells::signed_name, 0),
            Column::new("place", cells::place, 0),
        ];
        let phones = most(list, |contact| contact.phones.len());
        columns.extend((0..phones).map(|at| numbered("phone", cells::phone_uri, at)));
        let emails = most(list, |contact| contact.emails.len());
        columns.extend((0..emails).map(|at| numbered("email", cells::email, at)));
        let sites = most(list, |contact| contact.sites.len());
        columns.extend((0..sites).map(|at| numbered("site", cells::site, at)));
        columns.extend([
            Column::new("languages", cells::language_tags, 0),
            Column::new("role", cells::role, 0),
            Column::new("notes", cells::notes, 0),
        ]);
        Self::new(list, columns, guard)
    }

    /// The headings.
    pub fn headings(&self) -> impl Iterator<Item = Cow<'_, str>> {
        self.columns.iter().map(|column| self.guarded(Cow::Borrowed(column.heading.as_str())))
    }

    /// The rows below the headings, one for each contact.
    pub fn rows(&self) -> impl Iterator<Item = impl Iterator<Item = Cow<'_, str>>> {
        self.list.contacts.iter().map(|contact| {
            self.columns.iter().map(|column| self.guarded((column.value)(self.list, contact, column.at)))
        })
    }

    /// Goes through all cells once: a finding for each that a spreadsheet would take for a formula.
    pub fn survey(&self) -> Survey {
        let mut findings = Vec::new();
        let mut known = BTreeSet::new();
        let mut widths: Vec<usize> = self.headings().map(|heading| width(&heading)).collect();
        for column in &self.columns {
            self.inspect(&column.heading, column, || column.origin.clone(), &mut known, &mut findings);
        }
        let mut lengths = Vec::with_capacity(self.list.contacts.len());
        for contact in &self.list.contacts {
            let mut longest = 0;
            for (column, widest) in self.columns.iter().zip(&mut widths) {
                let value = (column.value)(self.list, contact, column.at);
                *widest = (*widest).max(width(&value));
                // No character takes more UTF-16 units than bytes.
                if value.len() > longest {
                    longest = longest.max(value.encode_utf16().count());
                }
                self.inspect(&value, column, || origin(contact, &value), &mut known, &mut findings);
            }
            lengths.push(longest);
        }
        Survey { findings, widths, lengths, rows: self.list.contacts.len() + 1 }
    }

    fn inspect(
        &self,
        value: &str,
        column: &Column,
        origin: impl Fn() -> Option<Span>,
        known: &mut BTreeSet<(Option<Span>, String)>,
        findings: &mut Vec<Diagnostic>,
    ) {
        let Some(character) = find_formula(value) else { return };
        let origin = origin();
        let text: String = value.chars().take(60).collect();
        if !known.insert((origin.clone(), format!("{}\0{text}", column.heading))) {
            return;
        }
        let kind = match self.guard {
            FormulaGuard::Refuse => &kinds::FORMULA_CELL,
            FormulaGuard::Escape => &kinds::ESCAPED_CELL,
        };
        findings.push(
            Diagnostic::new(kind, origin)
                .with("column", column.heading.as_str())
                .with("text", text)
                .with("character", format!("U+{:04X}", u32::from(character)))
                .with("locale", self.list.locale.tag.as_str()),
        );
    }

    /// The cell as it is written: with an apostrophe before what would be a formula, where that is asked for.
    fn guarded<'c>(&self, value: Cow<'c, str>) -> Cow<'c, str> {
        match self.guard {
            FormulaGuard::Escape if find_formula(&value).is_some() => Cow::Owned(format!("'{value}")),
            FormulaGuard::Escape | FormulaGuard::Refuse => value,
        }
    }
}

/// The largest number of values that a contact has.
pub fn most(list: &ContactList, values: impl Fn(&Contact) -> usize) -> usize {
    list.contacts.iter().map(values).max().unwrap_or(0)
}

/// Where a value of this contact stands: at its organization's name, in the words for its place, role or notes, or in
/// the contact's row.
fn origin(contact: &Contact, value: &str) -> Option<Span> {
    let is_named = |name: &&Name| name.name == value || name.signed.as_deref() == Some(value);
    let named = contact.organization.as_ref().filter(is_named).and_then(|name| name.origin.clone());
    let mut texts = [&contact.place, &contact.role, &contact.notes].into_iter().flatten();
    let said = texts.find(|text| text.to_plain() == value);
    named.or_else(|| said.and_then(|text| text.origin.clone())).or_else(|| contact.origin.clone())
}

/// The width of the widest line, in characters; those of East Asia count for two.
pub fn width(value: &str) -> usize {
    let wide = |character: char| matches!(character, '\u{1100}'..='\u{115F}' | '\u{2E80}'..='\u{A4CF}' | '\u{AC00}'..='\u{D7A3}' | '\u{F900}'..='\u{FAFF}' | '\u{FE30}'..='\u{FE6F}' | '\u{FF00}'..='\u{FF60}' | '\u{1F300}'..='\u{1FAFF}' | '\u{20000}'..='\u{3FFFD}');
    let of_line = |line: &str| line.chars().map(|character| if wide(character) { 2 } else { 1 }).sum();
    value.lines().map(of_line).max().unwrap_or(0)
}
