//! Contacts as rows of cells: which columns there are, what stands in them, and whether a spreadsheet would run it.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::io;

use super::{FormulaGuard, cells, kinds};
use crate::diagnostic::{Diagnostic, Span};
use crate::edition::{Contact, ContactList, Most, Name};
use crate::workbook::{find_formula, width};

/// Characters of a cell, counted as UTF-16 (Excel's own limit).
pub const MOST_CHARACTERS: usize = 32_767;

/// What stands in a cell: of the list, of the contact, the value at this place among several of its kind.
pub type Value = for<'c> fn(&'c ContactList<'c>, &'c Contact, usize) -> Cow<'c, str>;

/// A column: its heading and how its cells are made.
#[derive(Clone)]
pub struct Column {
    /// What stands above it.
    pub heading: String,
    /// Whether its cells are code and not words: addresses and numbers, which run from left to right in every script.
    pub is_code: bool,
    /// Whether only programs want it: it stands at the end and need not be printed.
    pub is_for_machines: bool,
    /// Whether it is left out where no contact has a value for it.
    is_optional: bool,
    value: Value,
    at: usize,
    origin: Option<Span>,
}

/// A contact sheet. Its cells are made when they are asked for, row by row: it holds none.
pub struct Sheet<'l> {
    /// The columns, in order.
    pub columns: Vec<Column>,
    list: &'l ContactList<'l>,
    /// What becomes of cells that a spreadsheet would take for a formula.
    pub guard: FormulaGuard,
}

/// What is to be known of a sheet before it is written.
pub struct Survey {
    /// What is to be mended, or what was changed.
    pub findings: Vec<Diagnostic>,
    /// The columns that there are: those without values are left out of a sheet for people.
    pub columns: Vec<Column>,
    /// For each of them the width of its widest line; see [`width`].
    pub widths: Vec<usize>,
    /// The ids and places of contacts with a cell of more characters than Excel has room for.
    pub long: Vec<(String, Option<Span>)>,
    /// The number of rows, the headings among them.
    pub rows: usize,
    /// The number of cells that say something, the headings among them.
    pub cells: usize,
}

impl Column {
    /// A column under a fixed heading.
    pub fn new(heading: impl Into<String>, value: Value, at: usize) -> Self {
        Self {
            heading: heading.into(),
            is_code: false,
            is_for_machines: false,
            is_optional: false,
            value,
            at,
            origin: None,
        }
    }

    /// A column under a label of the list; the second and further of its kind are numbered.
    fn labelled(list: &ContactList, label: &str, value: Value, at: usize) -> Self {
        let text = list.labels.get(label);
        let mut heading = text.map(|text| text.to_plain()).unwrap_or_default();
        if at > 0 {
            heading.push_str(&format!(" {}", at + 1));
        }
        let origin = text.and_then(|text| text.origin.clone());
        Self { origin, is_optional: true, ..Self::new(heading, value, at) }
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
    pub fn new(list: &'l ContactList<'l>, columns: Vec<Column>, guard: FormulaGuard) -> Self {
        Self { columns, list, guard }
    }

    /// The sheet for people: headings in the list's language, columns only where some contact has a value.
    pub fn for_people(list: &'l ContactList<'l>, guard: FormulaGuard) -> Self {
        let labelled = |label, value, at| Column::labelled(list, label, value, at);
        let Most { phones, emails, sites } = list.most();
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
        columns.extend((0..emails).map(|at| labelled("column-email", cells::email, at).code()));
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
        Self::new(list, columns, guard)
    }

    /// The sheet for programs: fixed headings, every kind of column.
    pub fn for_programs(list: &'l ContactList<'l>, guard: FormulaGuard) -> Self {
        let numbered =
            |heading: &str, value, at: usize| Column::new(format!("{heading}_{}", at + 1), value, at);
        let mut columns = vec![
            Column::new("id", cells::id, 0),
            Column::new("name", cells::name, 0),
            Column::new("organization", cells::organization, 0),
            Column::new("signed_name", cells::signed_name, 0),
            Column::new("place", cells::place, 0),
        ];
        let Most { phones, emails, sites } = list.most();
        columns.extend((0..phones).map(|at| numbered("phone", cells::phone_uri, at)));
        columns.extend((0..emails).map(|at| numbered("email", cells::email, at)));
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

    /// Goes through the rows below the headings, one for each contact, until one cannot be written.
    ///
    /// # Errors
    /// The first of `visit`.
    pub fn each_row(
        &self,
        mut visit: impl FnMut(&mut dyn Iterator<Item = Cow<'_, str>>) -> io::Result<()>,
    ) -> io::Result<()> {
        self.list.try_each(|contact| {
            let values = self.columns.iter().map(|column| (column.value)(self.list, contact, column.at));
            visit(&mut values.map(|value| self.guarded(value)))
        })
    }

    /// Goes through all cells once: which columns there are, and a finding for each cell that a spreadsheet would take for
    /// a formula.
    pub fn survey(&self) -> Survey {
        let mut known = BTreeSet::new();
        let (mut of_rows, mut long) = (Vec::new(), Vec::new());
        let mut widths = vec![None; self.columns.len()];
        let mut cells = 0;
        self.list.each(|contact| {
            let mut is_long = false;
            for (column, widest) in self.columns.iter().zip(&mut widths) {
                let value = (column.value)(self.list, contact, column.at);
                if value.is_empty() {
                    continue;
                }
                cells += 1;
                *widest = Some(widest.unwrap_or(0).max(width(&value)));
                // No character takes more UTF-16 units than bytes.
                is_long |= value.len() > MOST_CHARACTERS && value.encode_utf16().count() > MOST_CHARACTERS;
                self.inspect(&value, column, || origin(contact, &value), &mut known, &mut of_rows);
            }
            if is_long {
                long.push((contact.id.clone(), contact.origin.clone()));
            }
        });
        let used = self
            .columns
            .iter()
            .zip(widths)
            .filter(|(column, widest)| widest.is_some() || !column.is_optional);
        let (columns, widths): (Vec<&Column>, Vec<usize>) = used
            .map(|(column, widest)| {
                (column, widest.unwrap_or(0).max(width(&self.guarded(Cow::Borrowed(&column.heading)))))
            })
            .unzip();
        let mut findings = Vec::new();
        for column in &columns {
            cells += usize::from(!column.heading.is_empty());
            self.inspect(&column.heading, column, || column.origin.clone(), &mut known, &mut findings);
        }
        findings.extend(of_rows);
        let columns = columns.into_iter().cloned().collect();
        Survey { findings, columns, widths, long, rows: self.list.len() + 1, cells }
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

/// Where a value of this contact stands: at its organization's name, in the words for its place, role or notes, or in
/// the contact's row.
fn origin(contact: &Contact, value: &str) -> Option<Span> {
    let is_named = |name: &&Name| name.name == value || name.signed.as_deref() == Some(value);
    let named = contact.organization.as_ref().filter(is_named).and_then(|name| name.origin.clone());
    let mut texts = [&contact.place, &contact.role, &contact.notes].into_iter().flatten();
    let said = texts.find(|text| text.to_plain() == value);
    named.or_else(|| said.and_then(|text| text.origin.clone())).or_else(|| contact.origin.clone())
}
