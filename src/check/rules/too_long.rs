//! `too-long`: a text with more characters than the project allows it.
//!
//! ## What it finds
//! Messages and attributes that `comunicado.toml` gives a greatest length in their locale: `[locales.es.check] max-length
//! = { title = 120, "mexico-city.full" = 60 }`. Characters are counted in each variant; a value between braces counts
//! as one.
//!
//! ## Why
//! Headlines are cut off by search engines, labels by buttons, and a translation is often longer than its source.
//!
//! ## Example
//! ```ftl en
//! headline = The river speaks, and we listen
//! ```
//! ```ftl es
//! headline = El río habla, y quienes vivimos en su ribera lo escuchamos
//! ```
//! Right:
//! ```ftl en
//! headline = The river speaks, and we listen
//! ```
//! ```ftl es
//! headline = El río habla y lo escuchamos
//! ```

use super::super::{Check, Passage, Rule, Subject};
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule = Rule { kind: &KIND, page: include_str!("too_long.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::warning("T050", "too-long");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if subject.settings.lengths.is_empty() {
        return;
    }
    let Some(most) = subject.settings.lengths.get(&passage.name()) else { return };
    for wording in &passage.wordings {
        let length = wording.text.chars().count();
        if length > *most {
            let place = wording.variant_span().unwrap_or_else(|| passage.span.clone());
            let finding = subject.finding(&KIND, passage, place);
            found.push(finding.with("found", length).with("wanted", *most));
            break;
        }
    }
}
