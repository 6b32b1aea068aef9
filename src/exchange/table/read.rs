//! Reads the rows of a returned table, whatever a spreadsheet made of it.

use super::column::Column;
use super::guard::free_cell;
use super::lock::{Lock, print};
use super::row::{Layout, Row};
use crate::diagnostic::{Diagnostic, cell_name};
use crate::exchange::kinds::{EDITED_CELL, SPREADSHEET_VALUE};
use crate::exchange::unit::UnitState;
use crate::exchange::{Answer, Return, Wording};
use crate::ledger::Fingerprint;
use crate::workbook::Value;

/// What failed formulas show, in text files. Programs translate them; all begin so.
const FAILED: [&str; 9] =
    ["#NAME?", "#REF!", "#VALUE!", "#DIV/0!", "#N/A", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"];

/// The answers of the rows below the headings.
pub(super) fn read_rows(layout: &Layout, rows: &[Row]) -> (Return, Vec<Diagnostic>) {
    let mut made = Return { target: layout.legend.target.clone(), ..Return::default() };
    let mut found = Vec::new();
    for row in rows {
        match read_row(layout, row) {
            Ok(answer) => made.answers.extend(answer),
            Err(finding) => found.push(*finding),
        }
    }
    (made, found)
}

/// The answer of a row. `None` where there is nothing to read.
fn read_row(layout: &Layout, row: &Row) -> Result<Option<Answer>, Box<Diagnostic>> {
    let text = |column: Column| -> String {
        let said = layout.cell(row, column).map(Value::say).unwrap_or_default();
        if layout.legend.is_guarded { free_cell(&said).to_owned() } else { said }
    };
    let name = |column: Column| {
        let at = layout.places.get(&column).copied().unwrap_or_default();
        cell_name(at, row.number)
    };
    let edited = |case: &'static str, cell: String, id: &str| {
        let finding = Diagnostic::new(&EDITED_CELL, row.span.clone()).with("case", case).with("cell", cell);
        Box::new(finding.with("row", row.number).with("unit", id))
    };
    let (id, key) = (text(Column::Id), text(Column::Key));
    let (id, key) = (id.trim(), key.trim().trim_start_matches('#'));
    let target = text(Column::Target);
    let lock = Lock::read(&text(Column::Lock));
    let has_target = !target.trim().is_empty();
    let unit = if key.is_empty() { id } else { key };
    if unit.is_empty() {
        // Remarks below the table are no translations.
        return if has_target { Err(edited("nameless", name(Column::Target), unit)) } else { Ok(None) };
    }
    if !key.is_empty() && layout.places.contains_key(&Column::Id) && id != key {
        return Err(edited("id", name(Column::Id), key));
    }
    if let Some((at, _)) =
        row.cells.iter().find(|(at, value)| **at >= layout.width && !value.say().trim().is_empty())
    {
        return Err(edited("extra", cell_name(*at, row.number), unit));
    }
    let source = layout.places.contains_key(&Column::Source).then(|| text(Column::Source));
    if let (Some(source), Some(lock)) = (&source, &lock)
        && print(source) != lock.source
    {
        return Err(edited("source", name(Column::Source), unit));
    }
    let seen = lock.map(|lock| lock.seen);
    let is_untouched = seen.as_ref().is_some_and(|seen| Fingerprint::of(&target).to_string() == *seen);
    if let Some(case) = damage(layout, row, &target).filter(|case| *case == "formula" || !is_untouched) {
        let finding = Diagnostic::new(&SPREADSHEET_VALUE, row.span.clone()).with("case", case);
        let finding = finding.with("cell", name(Column::Target)).with("row", row.number);
        return Err(Box::new(finding.with("unit", unit).with("found", target.trim())));
    }
    // People leave spaces and empty lines behind a text.
    let bare = if is_untouched { target.as_str() } else { target.trim_matches([' ', '\t', '\r', '\n']) };
    let file = text(Column::File);
    Ok(Some(Answer {
        file: Some(file.trim().to_owned()).filter(|file| !file.is_empty()),
        id: unit.to_owned(),
        source: source.filter(|source| !source.trim().is_empty()).map(Wording::Plain),
        target: has_target.then(|| Wording::Plain(bare.to_owned())),
        state: state(layout, &text(Column::Status)),
        seen,
        span: row.span.clone(),
    }))
}

/// What a spreadsheet has made of a translation.
fn damage(layout: &Layout, row: &Row, target: &str) -> Option<&'static str> {
    let place = layout.places.get(&Column::Target)?;
    if row.formulas.contains(place) {
        return Some("formula");
    }
    match row.cells.get(place)? {
        Value::Failed(_) => Some("failed"),
        Value::Text(_) if FAILED.contains(&target.trim()) => Some("failed"),
        Value::Text(_) => None,
        Value::Number(_) => Some("number"),
        Value::Truth(_) => Some("truth"),
        Value::Day(_) => Some("day"),
    }
}

/// What the status says; what stood there when the table went out is no word of the translator's.
fn state(layout: &Layout, cell: &str) -> Option<UnitState> {
    let fold = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let cell = fold(cell);
    let known = layout.legend.states.iter().find(|(_, word)| fold(word) == cell).map(|(state, _)| *state);
    let named = || UnitState::ALL.into_iter().find(|state| state.name() == cell);
    known.or_else(named).filter(|state| *state > UnitState::Outdated)
}
