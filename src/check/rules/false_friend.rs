//! `false-friend`: a Spanish word that looks like the English one and means another thing.
//!
//! ## What it finds
//! *actualmente* where the source has *actually* and nothing such as *currently* or *now*; *librería* for *library*, *parientes* for *parents*,
//! *eventualmente* for *eventually*, *injurias* for *injuries*, and some others of which there is no doubt.
//!
//! ## Why
//! The translation says something else (RAE, *Diccionario panhispánico de dudas*, “actualmente” and “eventualmente”; Fundéu, “falsos amigos”).
//!
//! ## Example
//! ```ftl en
//! call = The company is actually losing money.
//! ```
//! ```ftl es
//! call = Actualmente, la empresa está perdiendo dinero.
//! ```
//! Right:
//! ```ftl en
//! call = The company is actually losing money now.
//! ```
//! ```ftl es
//! call = En realidad, actualmente la empresa está perdiendo dinero.
//! ```

use super::super::{Check, Passage, Rule, Subject};
use super::reading::Reading;
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("false_friend.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::warning("L100", "false-friend");

/// Spanish words; the English ones that they look like; English ones that they do mean, as beginnings; what was meant.
type Friend = (&'static [&'static str], &'static [&'static str], &'static [&'static str], &'static str);

const FRIENDS: &[Friend] = &[
    (
        &["actualmente"],
        &["actually"],
        &[
            "current", "now", "nowadays", "today", "present", "moment", "still", "these", "ongoing", "day",
            "date", "time",
        ],
        "en realidad",
    ),
    (
        &["eventualmente"],
        &["eventually"],
        &["possib", "occasion", "perhaps", "may", "might", "could", "temporar"],
        "con el tiempo",
    ),
    (&["librería", "librerías"], &["library", "libraries"], &["book", "software", "code"], "biblioteca"),
    (&["parientes"], &["parents"], &["relative", "famil", "kin", "relation"], "padres y madres"),
    (
        &["injuria", "injurias"],
        &["injury", "injuries"],
        &["insult", "slander", "libel", "defam", "abus"],
        "lesiones",
    ),
    (&["últimamente"], &["ultimately"], &["late", "recent"], "en última instancia"),
    (&["casualidades"], &["casualties"], &["chance", "coincid", "accident"], "víctimas"),
    (&["decepción", "decepciones"], &["deception", "deceptions"], &["disappoint", "let"], "engaño"),
    (&["fábrica", "fábricas"], &["fabric", "fabrics"], &["factor", "plant", "mill", "work"], "tela"),
    (&["carpeta", "carpetas"], &["carpet", "carpets"], &["folder", "file", "portfolio"], "alfombra"),
    (&["éxito", "éxitos"], &["exit", "exits"], &["success", "hit", "succe", "achiev"], "salida"),
    (&["suceso", "sucesos"], &["success", "successes"], &["event", "incident", "happen", "occurr"], "éxito"),
    (&["lectura", "lecturas"], &["lecture", "lectures"], &["read", "literacy", "interpret"], "conferencia"),
    (&["constipado", "constipada"], &["constipated"], &["cold"], "estreñido"),
    (&["embarazada", "embarazadas"], &["embarrassed"], &["pregnan"], "avergonzada"),
];

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if !subject.conventions.is(&["es"]) || !subject.source_conventions.is(&["en"]) {
        return;
    }
    for (wording, source) in passage.pairs() {
        // The rarer side first: hardly any text has one of these English words.
        let theirs = source.words();
        let suspects: Vec<&Friend> = FRIENDS
            .iter()
            .filter(|(_, looks, _, _)| looks.iter().any(|look| source.says(look)))
            .filter(|(_, looks, means, _)| {
                !theirs.iter().any(|word| {
                    !looks.contains(&word.small) && means.iter().any(|mean| word.small.starts_with(mean))
                })
            })
            .collect();
        if suspects.is_empty() {
            continue;
        }
        let reading = Reading::new(passage, wording);
        for word in reading.list {
            let friend = suspects.iter().find(|(words, _, _, _)| words.contains(&word.small));
            if let Some((_, looks, _, meant)) = friend.filter(|_| wording.is_own(&word.range)) {
                let english =
                    theirs.iter().find(|word| looks.contains(&word.small)).map_or("", |word| word.text);
                found.push(reading.finding(&KIND, subject, &word.range, meant).with("term", english));
            }
        }
    }
}
