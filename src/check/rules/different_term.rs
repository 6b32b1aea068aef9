//! `different-term`: a term of the glossary that is translated with another word.
//!
//! ## What it finds
//! A term of `data/glossary.csv` in the source whose translation has none of the words that the glossary wants for the
//! language. Plural, gender and case do not count, nor articles and words in between; of a term within a longer one
//! only the longer counts. A term written with a capital in the glossary is looked for with its capital only.
//!
//! ## Why
//! One thing has one name: readers take two names for two things.
//!
//! ## Example
//! ```ftl en
//! call = The Stocktaking Meeting begins today.
//! ```
//! ```ftl es
//! call = La sesión de inventario empieza hoy.
//! ```
//! Right:
//! ```ftl en
//! call = The two stocktaking meetings begin today.
//! ```
//! ```ftl es
//! call = Las dos reuniones de balance empiezan hoy.
//! ```

use super::super::{Check, Passage, Rule, Subject};
use super::glossary::{is_given, report_row};
use crate::diagnostic::{Diagnostic, Kind};
use crate::statement::Usage;

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("different_term.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::warning("L060", "different-term");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if subject.vocabulary.is_empty() {
        return;
    }
    let known = found.len();
    for (wording, source) in passage.pairs() {
        for term in subject.vocabulary.terms_in_source(source) {
            let entry = term.entry;
            if entry.usage != Usage::Required
                || entry.words.is_empty()
                || subject.vocabulary.has_translation(entry, wording)
                || is_given(&term.range, wording, source)
            {
                continue;
            }
            let place = wording.variant_span().unwrap_or_else(|| passage.span.clone());
            let finding = subject.finding(&KIND, passage, place).with("term", term.term);
            let finding = report_row(finding.with("wanted", entry.words.join("”, “")), entry);
            if !found.iter().skip(known).any(|other| other.arguments == finding.arguments) {
                found.push(finding);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::tests::found_in;

    fn found(english: &str, spanish: &str) -> Vec<&'static str> {
        found_in(english, spanish).iter().map(|finding| finding.kind.name).collect()
    }

    #[test]
    fn inflection_is_no_finding() {
        let pairs = [
            ("The stocktaking meetings end.", "Terminan las reuniones de balance."),
            ("The stocktaking meeting ends.", "Termina la larga reunión final de balance."),
            ("Rural workers left.", "Las trabajadoras rurales se fueron."),
            ("A rural worker left.", "Se fue un trabajador rural."),
            ("Rural workers left.", "Trabajadoras y trabajadores migrantes y rurales se fueron."),
            ("The Global Compact is here.", "Aquí está el Pacto Mundial."),
            ("The Compact is here.", "Aquí está el Pacto."),
            ("A compact car came.", "Llegó un auto compacto."),
        ];
        for (english, spanish) in pairs {
            let found = found(&format!("a = {english}\n"), &format!("a = {spanish}\n"));
            assert!(found.is_empty(), "{english}: {found:?}");
        }
    }

    #[test]
    fn the_longest_term_counts_and_a_fluent_term_is_told_once() {
        assert_eq!(
            found("a = The Global Compact is here.\n", "a = Aquí está el Pacto Global.\n"),
            ["different-term"]
        );
        let english =
            "-compact = Global Compact\na = The { -compact } is here.\nb = The { -compact } is not there.\n";
        let spanish =
            "-compact = Pacto Global\na = Aquí está el { -compact }.\nb = El { -compact } no está allí.\n";
        assert_eq!(found(english, spanish), ["different-term"]);
        let spanish =
            "-compact = Pactos Mundiales\na = Aquí están los { -compact }.\nb = Los { -compact } no están.\n";
        assert_eq!(found(english, spanish), [""; 0]);
    }
}
