//! `lost-accent`: a Spanish word without its accent.
//!
//! ## What it finds
//! Words in *-cion* and *-sion*, and others that Spanish does not write without an accent or ñ, also in a line in capitals
//! (*PARA DIFUSION INMEDIATA*: RAE, *Diccionario panhispánico de dudas*, “mayúsculas”). Names that the source writes so are let pass.
//!
//! ## Why
//! The text went through a program that knows no accents, and there will be more of them.
//!
//! ## Example
//! ```ftl en
//! call = The organization asks for it, too.
//! ```
//! ```ftl es
//! call = La organizacion lo pide también.
//! ```
//! Right:
//! ```ftl en
//! call = Organizations and the Fundacion Pozo ask for it, too.
//! ```
//! ```ftl es
//! call = Las organizaciones y la Fundacion Pozo lo piden también.
//! ```

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::super::{Check, Passage, Rule, Subject};
use super::unaccented;
use crate::diagnostic::{Diagnostic, Edit, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("lost_accent.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::warning("T046", "lost-accent");

/// Words that are no words without their accents, and what is meant.
const WORDS: &[(&str, &str)] = &[
    ("tambien", "también"),
    ("ademas", "además"),
    ("despues", "después"),
    ("segun", "según"),
    ("todavia", "todavía"),
    ("aqui", "aquí"),
    ("alli", "allí"),
    ("asi", "así"),
    ("algun", "algún"),
    ("ningun", "ningún"),
    ("pais", "país"),
    ("paises", "países"),
    ("dia", "día"),
    ("dias", "días"),
    ("jovenes", "jóvenes"),
    ("nino", "niño"),
    ("ninos", "niños"),
    ("nina", "niña"),
    ("ninas", "niñas"),
    ("anos", "años"),
    ("manana", "mañana"),
    ("espanol", "español"),
    ("senor", "señor"),
    ("senora", "señora"),
    ("compania", "compañía"),
    ("razon", "razón"),
    ("corazon", "corazón"),
    ("region", "región"),
    ("opinion", "opinión"),
    ("reunion", "reunión"),
    ("union", "unión"),
    ("millon", "millón"),
    ("numero", "número"),
    ("numeros", "números"),
    ("unico", "único"),
    ("unica", "única"),
    ("ultimo", "último"),
    ("ultimos", "últimos"),
    ("ultima", "última"),
    ("ultimas", "últimas"),
    ("proximo", "próximo"),
    ("proxima", "próxima"),
    ("decada", "década"),
    ("decadas", "décadas"),
    ("politico", "político"),
    ("politica", "política"),
    ("politicas", "políticas"),
    ("politicos", "políticos"),
    ("economico", "económico"),
    ("economica", "económica"),
    ("democratico", "democrático"),
    ("indigena", "indígena"),
    ("indigenas", "indígenas"),
    ("juridico", "jurídico"),
    ("juridica", "jurídica"),
    ("electronico", "electrónico"),
    ("telefono", "teléfono"),
    ("telefonos", "teléfonos"),
    ("paginas", "páginas"),
    ("credito", "crédito"),
    ("mexico", "México"),
    ("garantias", "garantías"),
    ("mayoria", "mayoría"),
    ("ciudadania", "ciudadanía"),
    ("economia", "economía"),
    ("policia", "policía"),
    ("energia", "energía"),
    ("autonomia", "autonomía"),
    ("minimo", "mínimo"),
    ("maximo", "máximo"),
    ("publicamente", "públicamente"),
    ("facil", "fácil"),
    ("dificil", "difícil"),
    ("util", "útil"),
    ("carcel", "cárcel"),
    ("examenes", "exámenes"),
    ("ingles", "inglés"),
    ("frances", "francés"),
    ("interes", "interés"),
    ("traves", "través"),
    ("detras", "detrás"),
    ("atras", "atrás"),
    ("jamas", "jamás"),
    ("quizas", "quizás"),
    ("tendran", "tendrán"),
    ("podran", "podrán"),
    ("deberan", "deberán"),
    ("seran", "serán"),
    ("estan", "están"),
    ("habia", "había"),
    ("habian", "habían"),
    ("tenia", "tenía"),
    ("tenian", "tenían"),
    ("podria", "podría"),
    ("podrian", "podrían"),
    ("deberia", "debería"),
    ("deberian", "deberían"),
];

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if !subject.conventions.is(&["es"]) {
        return;
    }
    for wording in &passage.wordings {
        let list = wording.words();
        for (at, word) in list.iter().enumerate() {
            let Some(meant) = accented(word.text, word.small) else { continue };
            let stands_in_source = |start: usize, end: usize| {
                let run = wording.text.get(start..end).unwrap_or_default();
                passage
                    .source
                    .as_ref()
                    .is_some_and(|source| source.wordings.iter().any(|source| source.text.contains(run)))
            };
            let before = at.checked_sub(1).and_then(|before| list.get(before));
            let is_quoted = before.is_some_and(|before| stands_in_source(before.range.start, word.range.end))
                || list.get(at + 1).is_some_and(|next| stands_in_source(word.range.start, next.range.end));
            // Names are written as their bearers write them. Capitals amid capitals are no name’s.
            let is_loud = is_loud(word.text)
                && before.into_iter().chain(list.get(at + 1)).any(|word| is_loud(word.text));
            let is_name = word.is_capitalized()
                && (at > 0 && !is_loud
                    || subject.names.hold(word.text)
                    || stands_in_source(word.range.start, word.range.end));
            // A word by itself in quotation marks may be one of another language: «areas».
            let is_apart =
                wording.text.get(..word.range.start).is_some_and(|head| head.ends_with(['«', '“', '"', '‘']))
                    && wording
                        .text
                        .get(word.range.end..)
                        .is_some_and(|rest| rest.starts_with(['»', '”', '"', '’']))
                    && stands_in_source(word.range.start, word.range.end);
            if !is_quoted && !is_apart && !is_name && wording.is_own(&word.range) {
                let place = passage.written(wording, &word.range);
                found.push(
                    subject
                        .finding(&KIND, passage, wording.span(&word.range))
                        .with("found", word.text)
                        .with("wanted", meant.as_str())
                        .with_fix(place.map(|place| Edit::new(place, meant))),
                );
            }
        }
    }
}

/// Whether a word of two letters or more is in capitals.
fn is_loud(word: &str) -> bool {
    word.len() >= 2 && word.chars().all(char::is_uppercase)
}

/// The word with the accent that it lacks.
fn accented(word: &str, small: &str) -> Option<String> {
    static MEANT: LazyLock<FxHashMap<&'static str, &'static str>> =
        LazyLock::new(|| unaccented::WORDS.iter().chain(WORDS).copied().collect());
    if !word.is_ascii() {
        return None;
    }
    let head =
        word.strip_suffix("ion").filter(|head| head.len() >= 3 && head.ends_with(['c', 's', 'C', 'S']));
    if let Some(head) = head {
        return Some(format!("{head}ión"));
    }
    if let Some(head) = word.strip_suffix("ION").filter(|head| head.len() >= 3 && head.ends_with(['C', 'S']))
    {
        return Some(format!("{head}IÓN"));
    }
    if word.len() < 3 || word.len() > 12 {
        return None;
    }
    let meant = MEANT.get(small).copied()?;
    if is_loud(word) {
        return Some(meant.to_uppercase());
    }
    let mut letters = meant.chars();
    let is_capital = word.starts_with(char::is_uppercase);
    let first = letters.next().map(|c| if is_capital { c.to_uppercase().to_string() } else { c.to_string() });
    first.map(|first| first + letters.as_str())
}
