//! `forbidden-word`: a word that the glossary does not want.
//!
//! ## What it finds
//! A word of a row of kind `forbidden` of `data/glossary.csv`, in whatever form, in a message of its language. Where the
//! row names a term of the source, only in its translations. Not within a longer word that the glossary wants, and not in
//! names of the directory.
//!
//! ## Why
//! Somebody decided that it hurts or misleads.
//!
//! ## Example
//! ```ftl en
//! call = Many have crossed the river.
//! ```
//! ```ftl es
//! call = Muchos mojados han cruzado el río.
//! ```
//! Right:
//! ```ftl en
//! call = Many have crossed the river.
//! ```
//! ```ftl es
//! call = Muchas personas migrantes han cruzado el río.
//! ```

use super::super::{Check, Passage, Rule, Subject};
use super::glossary::report_row;
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("forbidden_word.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::warning("L061", "forbidden-word");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if subject.vocabulary.is_empty() {
        return;
    }
    let known = found.len();
    for wording in &passage.wordings {
        for word in subject.vocabulary.forbidden_in(wording) {
            // What a term or message says is told where it stands.
            let entry = word.entry;
            let is_meant = entry.source.is_empty()
                || subject.is_source()
                || passage.source.as_ref().is_some_and(|source| {
                    source.wordings.iter().any(|source| subject.vocabulary.is_said_in_source(entry, source))
                });
            if !is_meant || !wording.is_partly_own(&word.range) {
                continue;
            }
            let written = wording.text.get(word.range.clone()).unwrap_or_default();
            let finding = subject.finding(&KIND, passage, wording.span(&word.range));
            let wanted = entry.instead.as_deref().unwrap_or_default();
            let finding = report_row(finding.with("found", written).with("wanted", wanted), entry);
            let finding = finding.with("hint", if wanted.is_empty() { "none" } else { "instead" });
            if !found.iter().skip(known).any(|other| other.primary == finding.primary) {
                found.push(finding);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::tests::found_in;

    #[test]
    fn words_are_found_in_every_form_but_not_where_they_are_wanted() {
        let found = |english: &str, spanish: &str| {
            let found = found_in(&format!("a = {english}\n"), &format!("a = {spanish}\n"));
            found.iter().filter(|finding| finding.kind.name == "forbidden-word").count()
        };
        assert_eq!(found("Many came.", "Llegaron muchas mojadas."), 1);
        assert_eq!(found("Many came.", "Llegó un mojado."), 1);
        assert_eq!(found("Many came.", "Llegó la mojarra."), 0);
        assert_eq!(found("Aliens came.", "Llegaron personas."), 1);
        assert_eq!(found("Alienation came.", "Llegó la alienación."), 0);
        // “Guardia” only in translations of “warden”.
        assert_eq!(found("A warden came.", "Llegó un guardia."), 1);
        assert_eq!(found("A guard came.", "Llegó un guardia."), 0);
        // Within what is wanted elsewhere.
        assert_eq!(
            found("The National Guard and a warden came.", "Llegaron la Guardia Nacional y un celador."),
            0
        );
    }
}
