//! `collective-plural`: *la gente exigen*: a plural verb after a noun in the singular.
//!
//! ## What it finds
//! *la gente* at the start of a sentence or clause with one of the frequent verbs in the plural directly after it. *Los derechos
//! de la gente son…* is let pass.
//!
//! ## Why
//! The verb goes with the noun as it is written: *la gente exige* (RAE, *Diccionario panhispánico de dudas*, “concordancia”).
//!
//! ## Example
//! ```ftl en
//! call = The people demand change.
//! ```
//! ```ftl es
//! call = La gente exigen un cambio.
//! ```
//! Right:
//! ```ftl en
//! call = The people demand change; the rights of the people are ours.
//! ```
//! ```ftl es
//! call = La gente exige un cambio; los derechos de la gente son nuestros.
//! ```

use super::super::{Check, Passage, Rule, Subject};
use super::reading::Reading;
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("collective_plural.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::warning("T071", "collective-plural");

const VERBS: &[(&str, &str)] = &[
    ("deben", "debe"),
    ("están", "está"),
    ("exigen", "exige"),
    ("exigían", "exigía"),
    ("exigieron", "exigió"),
    ("fueron", "fue"),
    ("han", "ha"),
    ("habían", "había"),
    ("merecen", "merece"),
    ("necesitan", "necesita"),
    ("piden", "pide"),
    ("pidieron", "pidió"),
    ("pueden", "puede"),
    ("quieren", "quiere"),
    ("querían", "quería"),
    ("saben", "sabe"),
    ("salieron", "salió"),
    ("siguen", "sigue"),
    ("son", "es"),
    ("tienen", "tiene"),
    ("tenían", "tenía"),
    ("trabajan", "trabaja"),
    ("van", "va"),
    ("viven", "vive"),
];

/// Words after which a clause begins.
const OPENERS: &[&str] =
    &["porque", "cuando", "si", "aunque", "mientras", "donde", "pero", "ya", "hoy", "ahora", "aquí", "allí"];

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if !subject.conventions.is(&["es"]) {
        return;
    }
    for wording in passage.wordings.iter().filter(|wording| wording.contains("a gente ")) {
        let reading = Reading::new(passage, wording);
        for (at, noun) in reading.list.iter().enumerate().filter(|(_, word)| word.text == "gente") {
            let article =
                at.checked_sub(1).filter(|_| reading.before(at).is_some_and(|word| word.small == "la"));
            let Some(article) = article else { continue };
            let begins = reading.begins_sentence(article)
                || reading.before(article).is_some_and(|word| OPENERS.contains(&word.small));
            let verb = reading.after(at).and_then(|verb| {
                VERBS.iter().find(|(plural, _)| *plural == verb.text).map(|(_, meant)| (verb, *meant))
            });
            let Some((verb, meant)) = verb.filter(|_| begins) else { continue };
            let range = noun.range.start..verb.range.end;
            if reading.is_plain(&range) {
                let wanted = format!("gente {meant}");
                found.push(reading.finding(&KIND, subject, &range, &wanted));
            }
        }
    }
}
