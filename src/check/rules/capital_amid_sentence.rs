//! `capital-amid-sentence`: a people or a language with a capital, as in English.
//!
//! ## What it finds
//! Names of peoples and languages (*los docentes Argentinos*, *en Español*) with a capital amid a sentence in Spanish. Names
//! (*Radio Nacional de España*, *Cruz Roja Española*, *El Peruano*) and what begins a sentence are let pass.
//!
//! ## Why
//! Spanish writes them small (RAE, *Diccionario panhispánico de dudas*, “mayúsculas”; *Ortografía*, 2010, chapter IV).
//!
//! ## Example
//! ```ftl en
//! call = Argentine teachers are on strike.
//! ```
//! ```ftl es
//! call = Los docentes Argentinos están en huelga.
//! ```
//! Right:
//! ```ftl en
//! call = Argentine teachers and the Spanish Red Cross are on strike in Argentina.
//! ```
//! ```ftl es
//! call = Los docentes argentinos y la Cruz Roja Española están en huelga en la Argentina.
//! ```

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::super::look::Sort;
use super::super::words::Word;
use super::super::{Check, Passage, Rule, Subject};
use super::reading::Reading;
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("capital_amid_sentence.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::warning("T070", "capital-amid-sentence");

/// Peoples and languages without their endings. What is a country, a family or a title as well is not among them.
const STEMS: &[&str] = &[
    "afgan",
    "african",
    "aleman",
    "alemán",
    "argelin",
    "argentin",
    "austriac",
    "belg",
    "bengalí",
    "birman",
    "bolivian",
    "brasileñ",
    "británic",
    "cambojan",
    "camboyan",
    "camerunes",
    "camerunés",
    "canadiens",
    "centroamerican",
    "chilen",
    "chin",
    "colomban",
    "colombian",
    "congoleñ",
    "corean",
    "cuban",
    "danes",
    "danés",
    "dominican",
    "ecuatorian",
    "egipci",
    "español",
    "estadounidens",
    "etíop",
    "europe",
    "frances",
    "francés",
    "grieg",
    "guatemaltec",
    "haitian",
    "holandes",
    "holandés",
    "hondureñ",
    "húngar",
    "indonesi",
    "ingles",
    "inglés",
    "iraní",
    "iraquí",
    "irlandes",
    "irlandés",
    "israelí",
    "italian",
    "japones",
    "japonés",
    "keniat",
    "kurd",
    "latinoamerican",
    "libanes",
    "libanés",
    "marroquí",
    "mexican",
    "nicaragüens",
    "nigerian",
    "norueg",
    "palestin",
    "panameñ",
    "paquistaní",
    "paraguay",
    "peruan",
    "polac",
    "portugues",
    "portugués",
    "puertorriqueñ",
    "ruandes",
    "ruandés",
    "rus",
    "saharaui",
    "salvadoreñ",
    "saudí",
    "senegales",
    "senegalés",
    "siri",
    "somalí",
    "sudafrican",
    "sudamerican",
    "sudanes",
    "sudanés",
    "suec",
    "suiz",
    "tailandes",
    "tailandés",
    "tunecin",
    "turc",
    "ucranian",
    "uruguay",
    "venezolan",
    "vietnamit",
    "yemení",
    "árab",
];

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if !subject.conventions.is(&["es"]) || subject.names.has_organization(&passage.id) || passage.is_term {
        return;
    }
    for wording in &passage.wordings {
        // A text without a capital after a space has none amid a sentence.
        if !wording.has_pair(Sort::Space, Sort::Capital) {
            continue;
        }
        let reading = Reading::new(passage, wording);
        for (at, word) in reading.list.iter().enumerate() {
            let is_written_so = word.is_capitalized() && word.text.chars().skip(1).all(char::is_lowercase);
            if !is_written_so || !is_people(word.small) || !is_amid(&reading, at) {
                continue;
            }
            if reading.is_plain(&word.range) && !subject.names.hold(word.text) {
                let fix = reading.edit(&word.range, word.small);
                found.push(reading.finding(&KIND, subject, &word.range, word.small).with_fix(fix));
            }
        }
    }
}

fn is_people(small: &str) -> bool {
    static KNOWN: LazyLock<FxHashSet<&str>> = LazyLock::new(|| STEMS.iter().copied().collect());
    // *Argentina*, *China*, *Rusa* are or may be names themselves: only what shows that it goes with another word.
    let stem = |ends: &[&str]| {
        ends.iter().any(|end| small.strip_suffix(end).is_some_and(|stem| KNOWN.contains(stem)))
    };
    KNOWN.contains(small)
        && small.chars().count() >= 6
        && (small.ends_with(['s', 'í', 'i', 'l']) || small == "alemán")
        || stem(&["os", "as", "es"])
        || small != "chino" && stem(&["o", "e"])
}

/// Whether small words stand around a word, as they do about no name.
fn is_amid(reading: &Reading<'_>, at: usize) -> bool {
    let is_small = |word: &Word<'_>| word.text.chars().all(char::is_lowercase);
    let Some(before) = reading.before(at).filter(|before| {
        is_small(before) || ["En", "Del", "Al", "Por", "Con", "Para"].contains(&before.text)
    }) else {
        return false;
    };
    // El Peruano de Lima; la Casa de los Españoles.
    let near =
        (1..=3).filter_map(|back| at.checked_sub(back)).take_while(|place| reading.after(*place).is_some());
    let is_within = near
        .filter(|place| !reading.begins_sentence(*place))
        .filter_map(|place| reading.list.get(place))
        .take_while(|word| {
            word.is_capitalized() || ["de", "del", "la", "las", "los", "el", "y", "e"].contains(&word.small)
        })
        .any(Word::is_capitalized);
    let goes_on = reading.after(at).is_some_and(|next| {
        next.is_capitalized()
            || ["de", "del"].contains(&next.small)
                && reading
                    .after(at + 1)
                    .is_some_and(|next| next.is_capitalized() || ["la", "los"].contains(&next.small))
    });
    !is_within
        && !goes_on
        && !reading.begins_sentence(at)
        && !["don", "doña", "señor", "señora"].contains(&before.small)
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found_in;

    #[test]
    fn names_are_told_from_peoples() {
        let found = |spanish: &str| {
            let found = found_in("a = One and other\n", &format!("a = {spanish}\n"));
            found.iter().filter(|finding| finding.kind.code == "T070").count()
        };
        for text in ["Publicado en Español", "Las maestras Mexicanas marcharon", "El pueblo Uruguayo espera"]
        {
            assert_eq!(found(text), 1, "{text}");
        }
        for text in [
            "Los Estados Unidos Mexicanos firmaron",
            "Viajó a la Argentina y a China",
            "Lo escribió la Academia de los Franceses",
            "Español | Inglés",
            "La revista El Peruano lo publicó",
            "EN ESPAÑOL",
            "Lo dijo: Españoles y franceses",
        ] {
            assert_eq!(found(text), 0, "{text}");
        }
    }
}
