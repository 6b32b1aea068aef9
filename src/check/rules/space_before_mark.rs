//! `space-before-mark`: a space before a comma, full stop or other closing mark.
//!
//! ## What it finds
//! A space before `,` `;` `.` `:` `?` `!` `)` and the closing quotation mark, and after `(`, `¿`, `¡` and the opening
//! quotation mark. French, which sets spaces there, is let pass, and so are smileys and ellipses.
//!
//! ## Why
//! The mark may stand alone on the next line.
//!
//! ## Example
//! ```ftl en
//! call = We call on all, always.
//! ```
//! ```ftl es
//! call = Llamamos a todos , siempre.
//! ```
//! Right:
//! ```ftl en
//! call = We call on all ... always, at .5 %.
//! ```
//! ```ftl es
//! call = Llamamos a todos, siempre, en .com o en .5 %.
//! ```

use super::super::look::Sort;
use super::super::{Check, Passage, Rule, Subject};
use crate::diagnostic::{Diagnostic, Edit, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("space_before_mark.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::warning("T025", "space-before-mark");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if !subject
        .conventions
        .is(&["en", "es", "pt", "it", "de", "ca", "gl", "nl", "pl", "ru", "uk", "sv", "da", "ro"])
    {
        return;
    }
    for wording in &passage.wordings {
        let may_be_wrong = wording.has_pair(Sort::Space, Sort::Mark)
            || wording.has_any(&['(', '\u{A0}', '¿', '¡', '«', '“']);
        if !may_be_wrong {
            continue;
        }
        for (at, _) in wording.text.match_indices([' ', '\u{A0}']) {
            let space = wording.text.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8);
            let mut after = wording.text.get(at + space..).unwrap_or_default().chars();
            let (mark, next) = (after.next(), after.next());
            let is_closed = next.is_none_or(|c| c.is_whitespace() || matches!(c, '”' | '»' | '"'));
            let before = wording.text.get(..at).and_then(|before| before.chars().next_back());
            // An ellipsis may stand by itself; after an abbreviation a comma may not.
            let is_after_stop = before == Some('.') && !matches!(mark, Some(',' | ';'));
            let has_word = before
                .is_some_and(|c| !c.is_whitespace() && !matches!(c, '…' | '/' | '-' | '–' | '—'))
                && !is_after_stop;
            let opens = before.is_some_and(|c| matches!(c, '¿' | '¡' | '«'))
                || before == Some('“') && !wording.text.contains('„');
            let is_wrong = match mark {
                _ if opens => true,
                Some(',' | ';' | '.' | ':' | '?' | '!') => is_closed,
                Some(')') => before != Some('('),
                _ => before == Some('('),
            };
            let range = at..at + space;
            if is_wrong && has_word && wording.is_own(&range) {
                let shown = mark
                    .filter(|mark| !mark.is_alphanumeric() && !opens)
                    .or(before)
                    .unwrap_or('(')
                    .to_string();
                let fix = passage.written(wording, &range).map(|place| Edit::new(place, ""));
                let finding = subject.finding(&KIND, passage, wording.span(&range));
                found.push(finding.with("found", shown).with_fix(fix));
            }
        }
    }
}
