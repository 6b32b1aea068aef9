//! `plural-haber`: *hubieron*, *habían* in the plural where they say that something exists.
//!
//! ## What it finds
//! A plural of *haber* before a quantity or a noun that statements often count: *hubieron muchas víctimas*, *han habido varias
//! denuncias*, *pueden haber muchos casos*. Compound tenses (*habían llegado*) are let pass.
//!
//! ## Why
//! *Haber* in this sense has no subject and stays in the singular: *hubo muchas víctimas* (RAE, *Diccionario panhispánico de
//! dudas*, “haber”, 4).
//!
//! ## Example
//! ```ftl en
//! call = There were many victims.
//! ```
//! ```ftl es
//! call = Hubieron muchas víctimas.
//! ```
//! Right:
//! ```ftl en
//! call = There were many victims; many had come, and had come many times.
//! ```
//! ```ftl es
//! call = Hubo muchas víctimas; muchas habían llegado, y habían muchas veces llegado.
//! ```

use super::super::words::Word;
use super::super::{Check, Passage, Rule, Subject};
use super::reading::Reading;
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("plural_haber.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::warning("T063", "plural-haber");

const FORMS: &[(&str, &str)] = &[
    ("hubieron", "hubo"),
    ("habían", "había"),
    ("habrán", "habrá"),
    ("habrían", "habría"),
    ("hubieran", "hubiera"),
    ("hubiesen", "hubiese"),
];

/// What stands before *habido* and *haber*.
const HELPERS: &[(&str, &str, &str)] = &[
    ("han", "habido", "ha"),
    ("habían", "habido", "había"),
    ("habrán", "habido", "habrá"),
    ("hayan", "habido", "haya"),
    ("hubieran", "habido", "hubiera"),
    ("pueden", "haber", "puede"),
    ("podrían", "haber", "podría"),
    ("deben", "haber", "debe"),
    ("deberían", "haber", "debería"),
    ("suelen", "haber", "suele"),
];

const COUNTS: &[&str] = &[
    "muchos",
    "muchas",
    "pocos",
    "pocas",
    "varios",
    "varias",
    "algunos",
    "algunas",
    "unos",
    "unas",
    "tantos",
    "tantas",
    "otros",
    "otras",
    "demasiados",
    "demasiadas",
    "bastantes",
    "numerosos",
    "numerosas",
    "suficientes",
    "dos",
    "tres",
    "cuatro",
    "cinco",
    "seis",
    "siete",
    "ocho",
    "nueve",
    "diez",
    "cientos",
    "miles",
    "decenas",
    "docenas",
    "millones",
    "nuevos",
    "nuevas",
    "graves",
    "víctimas",
    "personas",
    "protestas",
    "denuncias",
    "problemas",
    "elecciones",
    "manifestaciones",
    "heridos",
    "heridas",
    "muertes",
    "muertos",
    "muertas",
    "detenidos",
    "detenidas",
    "detenciones",
    "huelgas",
    "casos",
    "cambios",
    "condiciones",
    "errores",
    "amenazas",
    "despidos",
    "negociaciones",
    "enfrentamientos",
    "abusos",
    "violaciones",
];

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if !subject.conventions.is(&["es"]) {
        return;
    }
    for wording in &passage.wordings {
        if !["hub", "Hub", "hab", "Hab"].iter().any(|head| wording.contains(head)) {
            continue;
        }
        let reading = Reading::new(passage, wording);
        for (at, word) in reading.list.iter().enumerate() {
            let alone = FORMS
                .iter()
                .find(|(form, _)| *form == word.small)
                .map(|(_, meant)| ((*meant).to_owned(), at));
            let helped = || {
                let next = reading.after(at)?;
                let (_, _, meant) =
                    HELPERS.iter().find(|(form, haber, _)| *form == word.small && *haber == next.small)?;
                Some((format!("{meant} {}", next.small), at + 1))
            };
            let Some((mut wanted, last)) = helped().or(alone) else { continue };
            // They had two or three times asked.
            let is_often =
                reading.list.iter().skip(last + 1).take(4).any(|word| ["veces", "vez"].contains(&word.small));
            let Some(next) = reading.after(last).filter(|next| is_count(next) && !is_often) else { continue };
            let end = reading.list.get(last).map_or(word.range.end, |last| last.range.end);
            if reading.is_plain(&(word.range.start..next.range.end)) {
                if word.is_capitalized() {
                    wanted.replace_range(..1, &wanted.get(..1).unwrap_or_default().to_ascii_uppercase());
                }
                found.push(reading.finding(&KIND, subject, &(word.range.start..end), &wanted));
            }
        }
    }
}

fn is_count(word: &Word<'_>) -> bool {
    /// Ends of nouns in the plural, and of nothing that stands before a participle.
    const ENDS: &[&str] = &["iones", "dades", "mientos", "encias", "ancias", "anzas"];
    COUNTS.contains(&word.text)
        || ENDS.iter().any(|end| word.text.ends_with(end))
        || word.text.chars().all(|c| c.is_ascii_digit()) && word.text != "1"
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found_in;

    #[test]
    fn compound_tenses_are_told_from_existence() {
        let found = |spanish: &str| {
            let found = found_in("a = One and other\n", &format!("a = {spanish}\n"));
            found.iter().filter(|finding| finding.kind.code == "T063").count()
        };
        for text in [
            "Han habido varias denuncias",
            "Pueden haber muchos casos",
            "Si hubieran heridos",
            "Ayer habían 40 personas",
        ] {
            assert_eq!(found(text), 1, "{text}");
        }
        for text in
            ["Las familias habían llegado", "Han habido que irse", "Pueden haber llegado", "Hubieron de irse"]
        {
            assert_eq!(found(text), 0, "{text}");
        }
    }
}
