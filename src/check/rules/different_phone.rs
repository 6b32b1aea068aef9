//! `different-phone`: another telephone number than in the source.
//!
//! ## What it finds
//! A telephone number or an extension that stands on one side only. Numbers are compared by what is dialed (E.164):
//! spaces, points and hyphens do not count, and one side may write the number as it is dialed within its country.
//!
//! ## Why
//! Journalists call a stranger.
//!
//! ## Example
//! ```ftl en
//! call = Call +1 510-459-4457 now.
//! ```
//! ```ftl es
//! call = Llame ya al +1 510-459-4475.
//! ```
//! Right:
//! ```ftl en
//! call = Call +1 510-459-4457 now.
//! ```
//! ```ftl es
//! call = Llame ya al (+1) 510 459 4457.
//! ```

use super::super::{Check, Passage, Rule, Subject};
use super::telephones::{Dialer, Telephone, digits};
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("different_phone.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::error("L032", "different-phone");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for (wording, source) in passage.pairs() {
        let (own, wanted) = (wording.telephones(), source.telephones());
        if own.is_empty() && wanted.is_empty() {
            continue;
        }
        let here = Dialer { text: &wording.text, conventions: subject.conventions };
        let there = Dialer { text: &source.text, conventions: subject.source_conventions };
        // Where one is written in a way that only people read, its digits may stand in another number.
        let stands_in = |text: &str, number: &str| digits(text).contains(&digits(number));
        let dropped = wanted.iter().find(|phone| !own.iter().any(|other| other.is_same(here, phone, there)));
        let dropped =
            dropped.filter(|phone| !own.is_empty() || !stands_in(&wording.text, phone.written(&source.text)));
        let added = own.iter().find(|phone| !wanted.iter().any(|other| phone.is_same(here, other, there)));
        let added = added
            .filter(|phone| !wanted.is_empty() || !stands_in(&source.text, phone.written(&wording.text)));
        let case = match (dropped, added) {
            (Some(_), Some(_)) => "changed",
            (Some(_), None) => "dropped",
            (None, Some(_)) => "added",
            (None, None) => continue,
        };
        let place = added.map_or_else(|| passage.span.clone(), |phone| wording.span(&phone.range));
        let say = |text: &str, phone: Option<&Telephone>| {
            phone.and_then(|phone| text.get(phone.range.clone())).unwrap_or_default().to_owned()
        };
        found.push(
            subject
                .finding(&KIND, passage, place)
                .with("case", case)
                .with("found", say(&wording.text, added))
                .with("wanted", say(&source.text, dropped)),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::tests::found_in;

    #[test]
    fn one_number_may_be_written_in_two_ways() {
        let found = |english: &str, spanish: &str| {
            found_in(&format!("a = Call {english} now.\n"), &format!("a = Llame ya al {spanish}.\n")).len()
        };
        assert_eq!(found("+44 20 7946 0018", "020 7946 0018"), 0);
        assert_eq!(found("+52 55 5211 9397", "55 5211 9397"), 0);
        assert_eq!(found("+1 510-459-4457 ext. 12", "(+1) 510 459 4457, extensión 12"), 0);
        assert_eq!(found("+1 510-459-4457, x12", "+1 510-459-4457 ext. 12"), 0);
        assert_eq!(found("+1 510-459-4457 ext. 12", "+1 510-459-4457 ext. 13"), 1);
        assert_eq!(found("+1 510-459-4457 ext. 12", "+1 510-459-4457"), 1);
        assert_eq!(found("+44 20 7946 0018", "+1 20 7946 0018"), 1);
        assert_eq!(found("+44 20 7946 0018", "020 7946 0081"), 1);
        assert_eq!(found("+1 510-459-4457", "+52 510-459-4457"), 1);
    }
}
