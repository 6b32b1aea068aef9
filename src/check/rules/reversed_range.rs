//! `reversed-range`: *from 90 to 60* that became *de 60 a 90*.
//!
//! ## What it finds
//! In Spanish from English: two figures after *from … to …* or *between … and …* that stand the other way round.
//!
//! ## Why
//! What fell, rose.
//!
//! ## Example
//! ```ftl en
//! call = Emissions moved from 90 to 60 tons.
//! ```
//! ```ftl es
//! call = Las emisiones pasaron de 60 a 90 toneladas.
//! ```
//! Right:
//! ```ftl en
//! call = Emissions moved from 90 to 60 tons.
//! ```
//! ```ftl es
//! call = Las emisiones pasaron de 90 a 60 toneladas.
//! ```

use super::super::{Check, Conventions, Passage, Rule, Subject, Wording};
use super::evidence::Number;
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("reversed_range.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::warning("L104", "reversed-range");

/// What stands before the first figure, and between it and the second.
type Frame = (&'static str, &'static [&'static str]);

const ENGLISH: &[Frame] = &[("from ", &["to"]), ("between ", &["and"])];

const SPANISH: &[Frame] = &[
    ("de ", &["a"]),
    ("desde ", &["hasta", "a"]),
    ("entre ", &["y"]),
    ("del ", &["al"]),
    ("de los ", &["a los"]),
];

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if !subject.conventions.is(&["es"]) || !subject.source_conventions.is(&["en"]) {
        return;
    }
    for (wording, source) in passage.pairs() {
        let Some((first, second)) = framed(source, subject.source_conventions, ENGLISH) else { continue };
        let Some((one, other)) = framed(wording, subject.conventions, SPANISH) else { continue };
        let is_same =
            |one: &Number, other: &Number| one.values.iter().any(|value| other.values.contains(value));
        let range = one.range.start..other.range.end;
        if is_same(&one, &second)
            && is_same(&other, &first)
            && !is_same(&one, &other)
            && wording.is_own(&range)
        {
            let written = wording.text.get(range.clone()).unwrap_or_default();
            let wanted = source.text.get(first.range.start..second.range.end).unwrap_or_default();
            let finding = subject.finding(&KIND, passage, wording.span(&range));
            found.push(finding.with("found", written).with("wanted", wanted));
        }
    }
}

/// The only two figures of a text that stand in one of these frames.
fn framed(wording: &Wording, conventions: &Conventions, frames: &[Frame]) -> Option<(Number, Number)> {
    let text = wording.text.as_str();
    let figures = wording.figures(conventions);
    let mut pairs = figures.windows(2).filter_map(|two| {
        let [one, other] = two else { return None };
        let before = text.get(..one.range.start)?.trim_end_matches(['$', '€', '£']).to_lowercase();
        let between = text.get(one.range.end..other.range.start)?;
        let between = between.trim_matches(|c: char| c.is_whitespace() || matches!(c, '%' | '$' | '€' | '£'));
        let is_framed =
            frames.iter().any(|(head, joints)| before.ends_with(head) && joints.contains(&between));
        is_framed.then(|| (one.clone(), other.clone()))
    });
    let pair = pairs.next()?;
    pairs.next().is_none().then_some(pair)
}
