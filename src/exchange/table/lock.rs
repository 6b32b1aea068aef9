//! What a table says to the program that reads it again: the legend of its headings, and a lock on each row.

use std::fmt;

use super::Column;
use super::column::state_word;
use crate::exchange::part::plain_text;
use crate::exchange::unit::{Extract, Unit, UnitState};
use crate::ledger::Fingerprint;

/// What headings and states are called, in the heading of the last column:
/// `lock | locale=es | guarded=yes | where=Dónde | … | missing=falta | …`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Legend {
    /// The target's tag.
    pub(super) target: Option<String>,
    /// Whether cells that a spreadsheet would run have an apostrophe before them.
    pub(super) is_guarded: bool,
    /// The headings that are words.
    pub(super) headings: Vec<(Column, String)>,
    /// The states.
    pub(super) states: Vec<(UnitState, String)>,
}

impl Legend {
    /// That of an extract.
    pub(super) fn of(extract: &Extract, is_guarded: bool) -> Self {
        let headings = Column::ALL.iter().filter(|column| **column != Column::Lock);
        let headings = headings.map(|column| (*column, column.heading(extract)));
        Self {
            target: Some(extract.target.clone()),
            is_guarded,
            headings: headings.filter(|(column, heading)| heading != column.name()).collect(),
            states: UnitState::ALL.map(|state| (state, state_word(extract, state))).into(),
        }
    }

    /// Reads it again; `None` where the text is none.
    pub(super) fn read(heading: &str) -> Option<Self> {
        let mut pieces = heading.split('|').map(str::trim);
        if !pieces.next()?.eq_ignore_ascii_case(Column::Lock.name()) {
            return None;
        }
        let mut legend = Self::default();
        for (name, word) in pieces.filter_map(|piece| piece.split_once('=')) {
            match name {
                "locale" => legend.target = Some(word.to_owned()),
                "guarded" => legend.is_guarded = word == "yes",
                _ => {
                    let column = Column::ALL.into_iter().find(|column| column.name() == name);
                    legend.headings.extend(column.map(|column| (column, word.to_owned())));
                    let state = UnitState::ALL.into_iter().find(|state| state.name() == name);
                    legend.states.extend(state.map(|state| (state, word.to_owned())));
                }
            }
        }
        Some(legend)
    }
}

impl fmt::Display for Legend {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} | locale={}", Column::Lock.name(), self.target.as_deref().unwrap_or_default())?;
        if self.is_guarded {
            f.write_str(" | guarded=yes")?;
        }
        for (column, heading) in &self.headings {
            write!(f, " | {}={heading}", column.name())?;
        }
        for (state, word) in &self.states {
            write!(f, " | {}={word}", state.name())?;
        }
        Ok(())
    }
}

/// What the translator saw: [`Unit::seen`], and a print of the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Lock {
    pub(super) seen: String,
    pub(super) source: String,
}

impl Lock {
    /// That of a unit.
    pub(super) fn of(unit: &Unit) -> Self {
        Self { seen: unit.seen.clone(), source: print(&plain_text(&unit.source)) }
    }

    /// Reads it again.
    pub(super) fn read(cell: &str) -> Option<Self> {
        let (seen, source) = cell.trim().split_once('~')?;
        let is_print = |piece: &str| piece.parse::<Fingerprint>().is_ok();
        (is_print(seen) && is_print(source))
            .then(|| Self { seen: seen.to_owned(), source: source.to_owned() })
    }
}

/// The tilde keeps spreadsheets from taking digits for a number.
impl fmt::Display for Lock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}~{}", self.seen, self.source)
    }
}

/// Stands for a text whatever its white space.
pub(super) fn print(text: &str) -> String {
    Fingerprint::of(&text.split_whitespace().collect::<Vec<_>>().join(" ")).to_string()
}
