//! `united-states-abbreviation`: EE. UU. written in another way.
//!
//! ## What it finds
//! `EEUU`, `EE.UU.`, `EE UU`, `EE. UU` and `E.U.` in Spanish, and the English `US` and `USA` where the source has them
//! not. With a space that may break, it is a note.
//!
//! ## Why
//! The abbreviation has full stops and a space, best one that does not break: `EE. UU.` (RAE, *Diccionario
//! panhispánico de dudas*).
//!
//! ## Example
//! ```ftl en
//! call = The United States Government.
//! ```
//! ```ftl es
//! call = El Gobierno de EEUU.
//! ```
//! Right:
//! ```ftl en
//! call = The United States Government.
//! ```
//! ```ftl es
//! call = El Gobierno de EE. UU. y el de EE. UU.
//! ```

use super::super::{Check, Passage, Rule, Subject};
use crate::diagnostic::{Diagnostic, Edit, Kind, Severity};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("united_states_abbreviation.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::warning("T030", "united-states-abbreviation");

/// Longer ones first.
const WRONG: &[&str] = &[
    "EE.UU.",
    "EE.UU",
    "EE. UU",
    "EE UU",
    "EEUU",
    "EE.\u{A0}UU",
    "EE\u{A0}UU",
    "E.E.U.U.",
    "E.U.A.",
    "E.U.",
];

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if !subject.conventions.is(&["es"]) {
        return;
    }
    for wording in passage.wordings.iter().filter(|wording| wording.has('U')) {
        // The two parts must not be parted by the end of a line.
        for (at, plain) in wording.text.match_indices("EE. UU.") {
            let range = at..at + plain.len();
            if wording.is_own(&range) {
                let space = at + 3..at + 4;
                let place = passage.written(wording, &space);
                found.push(
                    subject
                        .finding(&KIND, passage, wording.span(&range))
                        .with("case", "break")
                        .with("found", plain)
                        .with_severity(Severity::Note)
                        .with_fix(place.map(|place| Edit::new(place, "\u{A0}"))),
                );
            }
        }
        for (name, range) in
            wording.acronyms().iter().filter(|(name, _)| matches!(name.as_str(), "US" | "USA"))
        {
            let is_money = wording.text.get(range.end..).is_some_and(|rest| rest.starts_with('$'));
            let is_address =
                wording.addresses().iter().any(|part| part.start <= range.start && range.end <= part.end);
            // What the source has, too, is a matter of different-acronym.
            let mut sources = passage.source.iter().flat_map(|source| &source.wordings);
            let is_wanted = sources.any(|source| source.acronyms().iter().any(|(other, _)| other == name));
            if !is_wanted && !is_money && !is_address && wording.is_own(range) {
                let written = wording.text.get(range.clone()).unwrap_or_default();
                let finding = subject.finding(&KIND, passage, wording.span(range)).with("case", "written");
                found.push(finding.with("found", written));
            }
        }
        for wrong in WRONG.iter().filter(|wrong| wording.contains(wrong)) {
            for (at, _) in wording.text.match_indices(wrong) {
                let range = at..at + wrong.len();
                let before = wording.text.get(..at).and_then(|before| before.chars().next_back());
                let after = wording.text.get(range.end..).and_then(|after| after.chars().next());
                let is_right = wrong.starts_with("EE.") && wrong.ends_with(" UU") && after == Some('.')
                    || *wrong == "EE.\u{A0}UU" && after == Some('.');
                let is_part = before.is_some_and(|c| c.is_alphanumeric() || c == '.')
                    || after.is_some_and(char::is_alphanumeric)
                    || (*wrong == "EE.UU" && after == Some('.'));
                if !is_right && !is_part && wording.is_own(&range) {
                    // The full stop of the abbreviation is that of the sentence, too. E. U. has other meanings.
                    let right = if after == Some('.') { "EE.\u{A0}UU" } else { "EE.\u{A0}UU." };
                    let place = passage.written(wording, &range).filter(|_| wrong.starts_with("EE"));
                    found.push(
                        subject
                            .finding(&KIND, passage, wording.span(&range))
                            .with("case", "written")
                            .with("found", *wrong)
                            .with_fix(place.map(|place| Edit::new(place, right))),
                    );
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found_in;

    #[test]
    fn the_english_abbreviation_is_none_of_spanish() {
        let count = |english: &str, spanish: &str| {
            let found = found_in(&format!("a = {english}\n"), &format!("a = {spanish}\n"));
            found.iter().filter(|finding| finding.kind.code == "T030").count()
        };
        assert_eq!(count("People left the United States.", "La gente salió de los USA."), 1);
        assert_eq!(count("People left the United States.", "La gente salió de US."), 1);
        assert_eq!(count("They read USA Today daily.", "Leen USA Today a diario."), 0);
        assert_eq!(count("It costs five dollars.", "Cuesta US$5 en total."), 0);
        assert_eq!(count("See the page.", "Vea https://example.org/USA/a en la red."), 0);
    }
}
