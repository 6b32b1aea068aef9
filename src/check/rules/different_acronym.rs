//! `different-acronym`: an acronym that is misspelt, untranslated or lost.
//!
//! ## What it finds
//! An acronym of the source that the translation neither keeps nor translates nor writes out. Common ones are known
//! (UN is ONU, US is EE. UU.); others are told in `comunicado.toml`, `[locales.es.check] acronyms`. Words that stand in
//! small letters elsewhere, and common ones such as NOTE, are no acronyms.
//!
//! ## Why
//! CARECEN is an organization; CARACEN is nobody.
//!
//! ## Example
//! ```ftl en
//! call = The members of CARECEN signed today.
//! ```
//! ```ftl es
//! call = Los miembros de CARACEN firmaron hoy.
//! ```
//! Right:
//! ```ftl en
//! call = CARECEN and the UN met the US delegation of the DHS.
//! ```
//! ```ftl es
//! call = CARECEN y la ONU se reunieron con la delegación estadounidense del Departamento de Seguridad Nacional.
//! ```

use super::super::acronyms::acronym_forms;
use super::super::{Check, Passage, Rule, Subject, Wording};
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("different_acronym.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::warning("L035", "different-acronym");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let language = subject.conventions.language.as_str();
    if !subject.conventions.is(&["es", "fr", "pt", "it", "de", "ca", "gl", "en"]) {
        return;
    }
    for (wording, source) in passage.pairs() {
        let wanted = source.acronyms();
        if wanted.is_empty() {
            continue;
        }
        let own = wording.acronyms();
        let forms = |acronym: &str| -> Vec<&str> {
            let told = subject.settings.acronyms.get(acronym).into_iter().flatten().map(String::as_str);
            told.chain(acronym_forms(acronym, language).iter().copied()).collect()
        };
        // Acronyms that no acronym of the source explains.
        let new: Vec<_> = own
            .iter()
            .filter(|(name, _)| {
                !wanted.iter().any(|(other, _)| other == name || forms(other).contains(&name.as_str()))
            })
            .collect();
        for (acronym, _) in wanted {
            let forms = forms(acronym);
            let is_kept = own.iter().any(|(name, _)| name == acronym);
            let is_translated = forms.iter().any(|form| wording.contains(form));
            if is_translated || (is_kept && forms.is_empty()) {
                continue;
            }
            // A letter lost, added or exchanged, in what is long enough to be a name.
            let near = new.iter().find(|(name, _)| {
                acronym.len() >= 4 && name.len() >= 4 && strsim::damerau_levenshtein(name, acronym) <= 1
            });
            // UNiCEF is neither UNICEF nor the word Unicef.
            let mixed = wording.words().iter().find(|word| is_mixed(word.text, acronym, &forms));
            let mixed = mixed.map(|word| word.range.clone());
            // Another acronym in place of a known one, or none where the source explains it in brackets.
            let other = new
                .first()
                .filter(|_| !forms.is_empty() && acronym.len() >= 3 && !is_spelt_out(wording, &source.text));
            let is_explained = source.text.contains(&format!("({acronym})"))
                && own.is_empty()
                && !wording.text.contains('(');
            let (case, range) = match (near, is_kept) {
                (Some((_, range)), _) => ("misspelt", Some(range)),
                (None, _) if mixed.is_some() => ("misspelt", mixed.as_ref()),
                (None, false) if other.is_some() => ("misspelt", other.map(|(_, range)| range)),
                (None, false) if is_explained => ("lost", None),
                (None, true) => {
                    ("kept", own.iter().find(|(name, _)| name == acronym).map(|(_, range)| range))
                }
                (None, false) if is_name(acronym, subject) && !is_spelt_out(wording, &source.text) => {
                    ("lost", None)
                }
                _ => continue,
            };
            if forms.is_empty() && is_shouted(acronym, subject) {
                continue;
            }
            if range.is_some_and(|range| !wording.is_partly_own(range)) {
                continue;
            }
            let place = range.map_or_else(|| passage.span.clone(), |range| wording.span(range));
            let written = range.and_then(|range| wording.text.get(range.clone())).unwrap_or_default();
            let finding = subject.finding(&KIND, passage, place).with("case", case).with("found", written);
            let wanted = forms.first().copied().unwrap_or(acronym);
            found.push(finding.with("wanted", wanted));
        }
    }
}

/// Whether a word is an acronym in capitals and small letters as neither an acronym nor a word is written.
fn is_mixed(word: &str, acronym: &str, forms: &[&str]) -> bool {
    let is_same = |other: &str| other.len() >= 4 && word != other && word.eq_ignore_ascii_case(other);
    (is_same(acronym) || forms.iter().any(|form| is_same(form)))
        && !word.chars().skip(1).all(char::is_lowercase)
}

/// Words that are often written in capitals.
const SHOUTED: &[&str] = &[
    "NOTE",
    "NOTES",
    "WARNING",
    "CAUTION",
    "DANGER",
    "IMPORTANT",
    "URGENT",
    "UPDATE",
    "BREAKING",
    "NEWS",
    "NOT",
    "NEVER",
    "ALWAYS",
    "ONLY",
    "MUST",
    "ALL",
    "EVERY",
    "NONE",
    "AND",
    "THE",
    "NOW",
    "TODAY",
    "STOP",
    "END",
    "FREE",
    "CONTACT",
    "CONTACTS",
    "PRESS",
    "MEDIA",
    "RELEASE",
    "DRAFT",
    "EMBARGO",
    "EMBARGOED",
    "SOURCE",
    "JANUARY",
    "FEBRUARY",
    "MARCH",
    "APRIL",
    "MAY",
    "JUNE",
    "JULY",
    "AUGUST",
    "OCTOBER",
    "NOVEMBER",
    "DECEMBER",
];

/// Whether a word in capitals is an ordinary word, which translations write as their own.
fn is_shouted(word: &str, subject: &Subject<'_>) -> bool {
    if subject.names.hold(word) {
        return false;
    }
    let small = word.to_lowercase();
    let sources = subject.passages.iter().filter_map(|passage| passage.source.as_ref());
    SHOUTED.contains(&word)
        || sources.flat_map(|source| &source.wordings).any(|wording| {
            wording.text.contains(&small) && wording.words().iter().any(|other| other.text == small)
        })
}

/// Whether an acronym is a name of its own: in the directory, or of four letters and more.
fn is_name(acronym: &str, subject: &Subject<'_>) -> bool {
    acronym.len() >= 5 || (acronym.len() >= 3 && subject.names.hold(acronym))
}

/// Whether the translation has a name of several words that the source has not.
fn is_spelt_out(wording: &Wording, source: &str) -> bool {
    let list = wording.words();
    let is_new = |word: &super::super::words::Word<'_>| {
        word.is_capitalized() && word.text.chars().any(char::is_lowercase) && !source.contains(word.text)
    };
    list.windows(2).any(|pair| pair.iter().all(is_new))
        || list.windows(3).any(|three| match three {
            [one, _, other] => is_new(one) && is_new(other),
            _ => false,
        })
        || list.windows(4).any(|four| match four {
            [one, _, _, other] => is_new(one) && is_new(other),
            _ => false,
        })
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found_in;

    fn count(english: &str, spanish: &str) -> usize {
        found_in(english, spanish).iter().filter(|finding| finding.kind.code == "L035").count()
    }

    #[test]
    fn words_in_capitals_are_no_acronyms() {
        assert_eq!(count("a = This is a NOTE to all of them.\n", "a = Esta es una NOTA para todas.\n"), 0);
        assert_eq!(
            count("a = WARNING: the well is closed to all.\n", "a = ATENCIÓN: el pozo está cerrado.\n"),
            0
        );
        let twice = "a = We defend the WATERS of all.\nb = The waters are ours.\n";
        assert_eq!(count(twice, "a = Defendemos las AGUAS de todos.\nb = Las aguas son nuestras.\n"), 0);
        assert_eq!(count("a = We defend ALBACE and all.\n", "a = Defendemos a ALBICE y a todos.\n"), 1);
    }
}
