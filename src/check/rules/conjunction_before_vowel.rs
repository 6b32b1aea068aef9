//! `conjunction-before-vowel`: *y* before the sound *i*, *o* before the sound *o*.
//!
//! ## What it finds
//! *y* before a word in *i-* or *hi-*, and *o* before one in *o-* or *ho-*. Words that begin with another sound (*hielo*,
//! *iones*, *hobby*), names that are not Spanish and questions (*¿y Inés?*) are let pass.
//!
//! ## Why
//! Spanish writes *e* and *u* there (RAE, *Diccionario panhispánico de dudas*, “y” and “o”).
//!
//! ## Example
//! ```ftl en
//! call = Peace and equality for women.
//! ```
//! ```ftl es
//! call = Paz y igualdad para las mujeres.
//! ```
//! Right:
//! ```ftl en
//! call = Peace and equality, iron and ice, seven or eight.
//! ```
//! ```ftl es
//! call = Paz e igualdad, hierro y hielo, siete u ocho.
//! ```

use super::super::words::Word;
use super::super::{Check, Passage, Rule, Subject};
use super::reading::Reading;
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("conjunction_before_vowel.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::warning("T061", "conjunction-before-vowel");

/// Words with a capital of whose sound there is no doubt.
const NAMES: &[&str] = &[
    "Ibiza",
    "Iglesia",
    "Ignacio",
    "Igualdad",
    "Inclusión",
    "Independencia",
    "India",
    "Indonesia",
    "Industria",
    "Inés",
    "Infancia",
    "Inglaterra",
    "Inmigración",
    "Instituto",
    "Integración",
    "Interior",
    "Internacional",
    "Investigación",
    "Irak",
    "Irán",
    "Irene",
    "Irlanda",
    "Isabel",
    "Islandia",
    "Islas",
    "Israel",
    "Italia",
    "Iván",
    "Hilda",
    "Hipólito",
    "Honduras",
    "Holanda",
    "Olga",
    "Organización",
    "Organizaciones",
    "Oriente",
    "Occidente",
    "Óscar",
];

/// Beginnings that are said otherwise than they are written, or in two ways.
const OTHERS: &[&str] = &[
    "ia", "ie", "io", "iu", "hia", "hie", "hio", "hiu", "hip-", "hipp", "hit", "hij-", "hijab", "hiyab",
    "iceberg", "iphone", "ipad", "ipod", "hobb", "hocke", "hold", "holly", "hom-", "home", "hool", "host",
    "hot-", "hou", "hoo", "oa", "oe", "ou", "oi", "hui",
];

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if !subject.conventions.is(&["es"]) {
        return;
    }
    for wording in &passage.wordings {
        if !wording.contains(" y ") && !wording.contains(" o ") {
            continue;
        }
        let reading = Reading::new(passage, wording);
        for (at, word) in reading.list.iter().enumerate() {
            let (vowels, wanted): (&[&str], _) = match word.text {
                "y" => (&["i", "í", "hi", "hí"], "e"),
                "o" => (&["o", "ó", "ho", "hó"], "u"),
                _ => continue,
            };
            let Some(next) = reading.after(at).filter(|next| sounds_so(next, vowels)) else { continue };
            let asks = wording.text.get(..word.range.start).is_some_and(|head| head.ends_with(['¿', '¡']));
            let run = word.range.start..next.range.end;
            if !asks
                && reading.before(at).is_some()
                && wording.is_own(&word.range)
                && !reading.is_in_source(&run)
            {
                let fix = reading.edit(&word.range, wanted);
                let wanted = format!("{wanted} {}", next.text);
                found.push(reading.finding(&KIND, subject, &run, &wanted).with_fix(fix));
            }
        }
    }
}

fn sounds_so(word: &Word<'_>, vowels: &[&str]) -> bool {
    let is_spanish = word.text.chars().all(|c| c.is_lowercase() || c == '-') || NAMES.contains(&word.text);
    let is_word = word.small.chars().count() >= 3 || word.small == "ir";
    is_spanish
        && is_word
        && vowels.iter().any(|vowel| word.small.starts_with(vowel))
        && !OTHERS.iter().any(|head| word.small.starts_with(head))
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found_in;

    #[test]
    fn only_the_sounds_i_and_o_ask_for_another_conjunction() {
        let count = |spanish: &str| {
            let found = found_in("a = One and other\n", &format!("a = {spanish}\n"));
            found.iter().filter(|finding| finding.kind.code == "T061").count()
        };
        for text in ["Madres y hijas", "Francia y Italia", "Minutos o horas", "Venir y ir"] {
            assert_eq!(count(text), 1, "{text}");
        }
        for text in [
            "Agua y hielo",
            "Sales y iones",
            "Surf y hip-hop",
            "Perú y Iowa",
            "Uno o el otro",
            "Pero ¿y Inés?",
        ] {
            assert_eq!(count(text), 0, "{text}");
        }
    }
}
