//! What came back beside the unit that went out: codes are told apart, and what cannot be taken is said.

use super::answer::{Answer, Wording};
use super::kinds::{CROSSED_CODES, FORBIDDEN_CHARACTER, LOST_CODE, TOO_LONG, UNKNOWN_CODE};
use super::notation::read_plain;
use super::part::{Code, Part, Role, is_same, is_same_but_spaces, is_same_code, plain_text, reflow};
use super::unit::Unit;
use crate::diagnostic::{Diagnostic, Kind};

/// A sentence that came back, as the project can take it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Aligned {
    pub(super) target: Vec<Part>,
    /// The source that was translated, where it is not today's.
    pub(super) other_source: Option<Vec<Part>>,
    /// Whether a tool has changed white space.
    pub(super) is_reflowed: bool,
    /// What is wrong with it; with an error it is not taken.
    pub(super) found: Vec<Diagnostic>,
}

/// Reads an answer to a unit. `None` where it says nothing.
pub(super) fn align_answer(answer: &Answer, unit: &Unit) -> Option<Aligned> {
    let wording = answer.target.as_ref().filter(|wording| !wording.is_empty())?;
    let codes: Vec<Code> = unit.codes().into_iter().cloned().collect();
    let mut aligned =
        Aligned { target: Vec::new(), other_source: None, is_reflowed: false, found: Vec::new() };
    let source = answer.source.as_ref().map(|source| match source {
        Wording::Plain(text) => read_plain(text, &codes),
        Wording::Parts(parts) => parts.iter().map(|part| know(part, &codes)).collect(),
    });
    // Programs for tables and plain text cut white space off at the ends.
    let is_cut = |one: &[Part], other: &[Part]| {
        matches!(wording, Wording::Plain(_)) && plain_text(one).trim() == plain_text(other).trim()
    };
    let is_today = |source: &[Part]| is_same(source, &unit.source) || is_cut(source, &unit.source);
    if let Some(source) = source.filter(|source| !is_today(source)) {
        if is_same_but_spaces(&source, &unit.source) {
            aligned.is_reflowed = true;
        } else {
            aligned.other_source = Some(source);
        }
    }
    aligned.target = match wording {
        Wording::Plain(text) => read_plain(text, &codes),
        Wording::Parts(parts) => parts.iter().map(|part| know(part, &codes)).collect(),
    };
    if is_cut(&aligned.target, &unit.target) {
        aligned.target.clone_from(&unit.target);
    }
    if aligned.is_reflowed && !is_same(&aligned.target, &unit.target) {
        aligned.target = reflow(&aligned.target);
    }
    if !is_same(&aligned.target, &unit.target) {
        inspect(&mut aligned, answer, unit, &codes);
    }
    Some(aligned)
}

/// The unit's own code, if the part is one of them: by number, else, where a tool has numbered anew, by what it says.
fn know(part: &Part, codes: &[Code]) -> Part {
    let Part::Code(code) = part else { return part.clone() };
    let alike = |known: &&Code| {
        known.role == code.role && (code.original.is_empty() || is_same_code(&known.original, &code.original))
    };
    let found = codes.iter().find(|known| known.id == code.id && alike(known));
    let found = found.or_else(|| codes.iter().filter(|_| !code.original.is_empty()).find(alike));
    match found {
        // A pair stays the pair that it is in the returned text.
        Some(known) if code.role == Role::Single => Part::Code(known.clone()),
        Some(known) => Part::Code(Code { id: code.id.clone(), ..known.clone() }),
        None => part.clone(),
    }
}

fn inspect(aligned: &mut Aligned, answer: &Answer, unit: &Unit, codes: &[Code]) {
    let finding = |kind: &'static Kind| {
        let finding = Diagnostic::new(kind, answer.span.clone()).with("unit", answer.id.as_str());
        finding.with_place(unit.target_span.clone().unwrap_or_else(|| unit.span.clone()))
    };
    let found = &mut aligned.found;
    let is_typed = matches!(answer.target, Some(Wording::Plain(_)));
    let mut open: Vec<&Code> = Vec::new();
    for part in &aligned.target {
        match part {
            Part::Text(text) => {
                if let Some(c) = text.chars().find(|c| is_forbidden(*c)) {
                    let shown = format!("U+{:04X}", u32::from(c));
                    found.push(finding(&FORBIDDEN_CHARACTER).with("found", shown));
                }
            }
            Part::Code(code) => {
                let is_known = codes.iter().any(|known| known.says_same(code));
                // What a translator types as text is the translator's own: marks, and texts in quotes.
                let is_own = is_typed && (code.role != Role::Single || is_literal(&code.original));
                if !is_known && !is_own {
                    let shown = if code.original.is_empty() { code.id.clone() } else { code.shown() };
                    found.push(finding(&UNKNOWN_CODE).with("code", shown));
                }
                match code.role {
                    Role::Single => {}
                    Role::Open => open.push(code),
                    Role::Close => {
                        if open.pop().is_none_or(|opened| opened.id != code.id) {
                            found.push(finding(&CROSSED_CODES).with("code", code.shown()));
                        }
                    }
                }
            }
        }
    }
    if let Some(code) = open.last().filter(|_| found.is_empty()) {
        found.push(finding(&CROSSED_CODES).with("code", code.shown()));
    }
    let has = |parts: &[Part], code: &Code| {
        parts.iter().any(|part| matches!(part, Part::Code(own) if own.says_same(code)))
    };
    let mut told: Vec<&Code> = Vec::new();
    for part in &unit.source {
        if let Part::Code(code) = part
            && !code.is_optional
            && !has(&aligned.target, code)
            // A translation that did without it before may go on to do so.
            && (!unit.is_translated() || has(&unit.target, code))
            && !told.iter().any(|known| known.says_same(code))
        {
            told.push(code);
            found.push(finding(&LOST_CODE).with("code", code.shown()));
        }
    }
    if let Some(most) = unit.max_length {
        let length = aligned.target.iter().map(|part| match part {
            Part::Text(text) => text.chars().count(),
            Part::Code(_) => 0,
        });
        let length: usize = length.sum();
        if length > most {
            found.push(finding(&TOO_LONG).with("length", length).with("most", most));
        }
    }
}

/// Control characters but line breaks and tabs, and noncharacters: no text has them.
fn is_forbidden(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\t'))
        || matches!(c, '\u{FDD0}'..='\u{FDEF}')
        || u32::from(c) & 0xFFFE == 0xFFFE
}

/// Whether a placeable is a text in quotes.
pub(super) fn is_literal(original: &str) -> bool {
    original.strip_prefix('{').is_some_and(|inner| inner.trim_start().starts_with('"'))
}
