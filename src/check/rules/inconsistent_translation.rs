//! `inconsistent-translation`: one sentence of the source that is translated in two ways.
//!
//! ## What it finds
//! Two messages whose source is the same, six words or more, and whose translations differ.
//!
//! ## Why
//! Readers take two wordings for two meanings.
//!
//! ## Example
//! ```ftl en
//! one = See the next page for contacts.
//! two = See the next page for contacts.
//! ```
//! ```ftl es
//! one = Los contactos figuran en la página siguiente.
//! two = Consulte los contactos en la página siguiente.
//! ```
//! Right:
//! ```ftl en
//! one = See the next page for contacts.
//! two = See the next page for contacts.
//! ```
//! ```ftl es
//! one = Los contactos figuran en la página siguiente.
//! two = Los contactos figuran en la página siguiente.
//! ```

use rustc_hash::FxHashMap;

use super::super::{Check, Passage, Rule, Subject, Wording};
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("inconsistent_translation.rs"), check: Check::Files(check) };

static KIND: Kind = Kind::warning("L053", "inconsistent-translation");

fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let mut seen: FxHashMap<String, &Passage<'_>> = FxHashMap::default();
    for passage in &subject.passages {
        let Some(source) = &passage.source else { continue };
        // The names of its values count as words.
        let count = |wording: &Wording| wording.words().len() + wording.codes.len();
        if source.wordings.iter().map(count).sum::<usize>() < 6 {
            continue;
        }
        let said = said(&source.wordings);
        match seen.get(&said) {
            Some(first) if self::said(&first.wordings) != self::said(&passage.wordings) => {
                let finding = subject.finding(&KIND, passage, passage.span.clone());
                found.push(finding.with("first", first.name()).with_place(first.span.clone()));
            }
            Some(_) => {}
            None => {
                seen.insert(said, passage);
            }
        }
    }
}

/// All that a passage can say, values by their names.
fn said(wordings: &[Wording]) -> String {
    let texts = wordings.iter().map(|wording| {
        let codes: Vec<String> = wording.codes.iter().map(|code| format!("{:?}", code.what)).collect();
        format!("{} {}", wording.text, codes.join(" "))
    });
    texts.collect::<Vec<_>>().join("\u{1F}")
}
