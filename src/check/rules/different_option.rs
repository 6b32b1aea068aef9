//! `different-option`: a date or number that shows other parts than the source’s.
//!
//! ## What it finds
//! `DATETIME` with which a date loses or gains its year, month or day, and `NUMBER` with another style, currency
//! or number of decimals; a value that the source gives to one of them and the translation shows as it is. How long or short the parts are written is the language’s own affair.
//!
//! ## Why
//! A deadline without its year is another deadline.
//!
//! ## Example
//! ```ftl en
//! call = It ends on { DATETIME($place, dateStyle: "long") }.
//! ```
//! ```ftl es
//! call = Termina el { DATETIME($place, month: "long", day: "numeric") }.
//! ```
//! Right:
//! ```ftl en
//! call = It ends on { DATETIME($place, dateStyle: "long") }.
//! ```
//! ```ftl es
//! call = Termina el { DATETIME($place, day: "numeric", month: "long", year: "numeric") }.
//! ```

use std::collections::BTreeSet;

use super::super::{Check, Passage, Rule, Subject};
use crate::catalog::pattern::{Inline, Pattern};
use crate::diagnostic::{Diagnostic, Kind, Span};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("different_option.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::warning("L076", "different-option");

/// A call of a function: its name and variable, what it shows, its bytes.
type Call = (String, String, BTreeSet<String>, std::ops::Range<usize>);

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(source) = &passage.source else { return };
    let own = calls(passage.pattern);
    let wanted = calls(source.pattern);
    if own.is_empty() {
        let mut bare = BTreeSet::new();
        passage.pattern.visit(&mut |inline| {
            if let Inline::Variable { id, .. } = inline {
                bare.insert(id.clone());
            }
        });
        let lost = wanted.iter().find(|call| bare.contains(&call.1));
        if let Some((function, variable, ..)) = lost {
            let finding = subject.finding(&KIND, passage, passage.span.clone());
            found.push(finding.with("function", function.as_str()).with("variable", variable.as_str()));
        }
        return;
    }
    // One language may write in one value what another writes in two.
    let all = |calls: &[Call], function: &str, variable: &str| -> Option<BTreeSet<String>> {
        let mut same = calls.iter().filter(|call| call.0 == function && call.1 == variable).peekable();
        same.peek()?;
        Some(same.flat_map(|call| call.2.iter().cloned()).collect())
    };
    let mut told = BTreeSet::new();
    for (function, variable, _, range) in &own {
        let (shown, wanted) = (all(&own, function, variable), all(&wanted, function, variable));
        if wanted.is_some() && shown != wanted && told.insert((function, variable)) {
            let place = Span::new(passage.span.path.clone(), range.start, range.end);
            let finding = subject.finding(&KIND, passage, place).with("function", function.as_str());
            found.push(finding.with("variable", variable.as_str()));
        }
    }
}

fn calls(pattern: &Pattern) -> Vec<Call> {
    let mut found = Vec::new();
    pattern.visit(&mut |inline| {
        let Inline::Function { id, arguments, range } = inline else { return };
        let Some(Inline::Variable { id: variable, .. }) = arguments.positional.first() else { return };
        let options = arguments.named.iter().filter_map(|argument| match &argument.value {
            Inline::Text { value, .. } | Inline::Number { value, .. } => {
                Some((argument.name.as_str(), value.as_str()))
            }
            _ => None,
        });
        let shows = options.flat_map(|(name, value)| shown(id, name, value)).collect();
        found.push((id.clone(), variable.clone(), shows, range.clone()));
    });
    found
}

/// What an option makes a function show.
fn shown(function: &str, option: &str, value: &str) -> Vec<String> {
    let parts: Vec<String> = match (function, option) {
        ("DATETIME", "dateStyle") => vec!["year".into(), "month".into(), "day".into()],
        ("DATETIME", "year" | "month" | "day") => vec![option.into()],
        ("NUMBER", "style" | "currency" | "unit" | "minimumFractionDigits" | "maximumFractionDigits") => {
            vec![format!("{option} {value}")]
        }
        _ => Vec::new(),
    };
    parts
}
