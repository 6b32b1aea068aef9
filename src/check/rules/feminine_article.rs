//! `feminine-article`: *la agua*, *este agua*: the article of feminine nouns that begin with a stressed *a*.
//!
//! ## What it finds
//! *la* directly before one of these nouns in the singular, and *este*, *ese*, *aquel*, *mucho*, *poco*, *otro*, *nuestro*
//! before one, for the nouns that statements use. Plurals (*las aguas*) and what has a word between are let pass.
//!
//! ## Why
//! The article is *el*, and every other word that goes with the noun is feminine: *el agua*, *esta agua* (RAE, *Diccionario
//! panhispánico de dudas*, “el”, 2.1).
//!
//! ## Example
//! ```ftl en
//! call = We defend water.
//! ```
//! ```ftl es
//! call = Defendemos la agua.
//! ```
//! Right:
//! ```ftl en
//! call = We defend water: this water, the waters, the high water.
//! ```
//! ```ftl es
//! call = Defendemos el agua: esta agua, las aguas, la alta agua.
//! ```

use super::super::{Check, Passage, Rule, Subject};
use super::reading::Reading;
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("feminine_article.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::warning("T062", "feminine-article");

const NOUNS: &[&str] = &[
    "acta", "agua", "águila", "ala", "alma", "área", "arpa", "asta", "aula", "ave", "hacha", "hada", "hambre",
];

/// Nouns that are forms of verbs, too: *quien la arma*.
const VERBS: &[&str] = &["arma", "habla", "ancla", "ansia"];

const WORDS: &[(&str, &str)] = &[
    ("este", "esta"),
    ("ese", "esa"),
    ("aquel", "aquella"),
    ("mucho", "mucha"),
    ("poco", "poca"),
    ("otro", "otra"),
    ("nuestro", "nuestra"),
];

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if !subject.conventions.is(&["es"]) {
        return;
    }
    for wording in &passage.wordings {
        if !wording.text.contains(" a") && !wording.text.contains(" h") && !wording.text.contains(" á") {
            continue;
        }
        let reading = Reading::new(passage, wording);
        for (at, noun) in reading.list.iter().enumerate() {
            let is_noun = NOUNS.contains(&noun.text);
            if !is_noun && !VERBS.contains(&noun.text) {
                continue;
            }
            let Some(word) = reading.before(at) else { continue };
            let range = word.range.start..noun.range.end;
            let (range, wanted) = if word.small == "la" && is_noun {
                let head = reading.before(at - 1).filter(|head| ["a", "de"].contains(&head.text));
                match head.map(|head| (head.range.start..noun.range.end, head.text)) {
                    Some((range, "a")) => (range, format!("al {}", noun.text)),
                    Some((range, _)) => (range, format!("del {}", noun.text)),
                    None => {
                        (range, format!("{} {}", if word.is_capitalized() { "El" } else { "el" }, noun.text))
                    }
                }
            } else if let Some((_, meant)) = WORDS.iter().find(|(masculine, _)| *masculine == word.small)
                // Del este, agua: a side of the sky.
                && !reading.before(at - 1).is_some_and(|head| ["al", "del", "el"].contains(&head.small))
            {
                let first = word.text.get(..1).filter(|_| word.is_capitalized()).unwrap_or_default();
                (range, format!("{first}{} {}", meant.get(first.len()..).unwrap_or_default(), noun.text))
            } else {
                continue;
            };
            if reading.is_plain(&range) {
                let fix = reading.edit(&range, &wanted);
                found.push(reading.finding(&KIND, subject, &range, &wanted).with_fix(fix));
            }
        }
    }
}
