//! `machine-preamble`: what a translation program or assistant says about its work.
//!
//! ## What it finds
//! *Aquí tiene la traducción…*, *Claro, aquí está…*, *Traducción al español:*, *Here is the translation…* at the start of a
//! text whose source says nothing of a translation.
//!
//! ## Why
//! It was copied along with the answer and would be published.
//!
//! ## Example
//! ```ftl en
//! call = Water is life.
//! ```
//! ```ftl es
//! call = Aquí tiene la traducción al español: El agua es vida.
//! ```
//! Right:
//! ```ftl en
//! call = Here is the translation of the letter: “Water is life.”
//! ```
//! ```ftl es
//! call = Aquí tiene la traducción de la carta: «El agua es vida».
//! ```

use super::super::{Check, Passage, Rule, Subject};
use super::reading::Reading;
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("machine_preamble.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::error("T072", "machine-preamble");

/// How such an answer begins, and the words of the source that would mean the same.
const HEADS: &[(&str, &[&str])] = &[
    ("aquí tiene la traducción", &["translat"]),
    ("aquí tienes la traducción", &["translat"]),
    ("aquí está la traducción", &["translat"]),
    ("aquí tiene el texto traducido", &["translat"]),
    ("aquí tienes el texto traducido", &["translat"]),
    ("aquí está el texto traducido", &["translat"]),
    ("esta es la traducción", &["translat"]),
    ("la traducción al español es", &["translat"]),
    ("la traducción es:", &["translat"]),
    ("traducción al español:", &["translat", "Spanish"]),
    ("traducción:", &["ranslat"]),
    ("texto traducido:", &["ranslat"]),
    ("claro, aquí", &["here", "Here"]),
    ("¡claro! aquí", &["here", "Here"]),
    ("claro que sí, aquí", &["here", "Here"]),
    ("por supuesto, aquí", &["here", "Here"]),
    ("¡por supuesto! aquí", &["here", "Here"]),
    ("como modelo de lenguaje", &["language model"]),
    ("como inteligencia artificial,", &["rtificial", "AI"]),
    ("here is the translation", &["translat"]),
    ("here is the spanish translation", &["translat"]),
    ("here’s the translation", &["translat"]),
    ("here's the translation", &["translat"]),
    ("here is a translation", &["translat"]),
    ("sure, here", &["here", "Here"]),
    ("sure! here", &["here", "Here"]),
    ("certainly! here", &["here", "Here"]),
    ("of course! here", &["here", "Here"]),
    ("translation:", &["ranslat"]),
    ("spanish translation:", &["ranslat"]),
    ("spanish:", &["Spanish"]),
    ("as an ai language model", &["AI"]),
    ("voici la traduction", &["translat"]),
    ("aqui está a tradução", &["translat"]),
];

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if passage.source.is_none() || subject.is_source() {
        return;
    }
    for wording in &passage.wordings {
        let text = wording.text.as_str();
        let start = text.len() - text.trim_start().len();
        let begins_with = |preamble: &str| {
            let mut head = text.chars().skip(start).take(40).flat_map(char::to_lowercase);
            preamble.chars().all(|letter| head.next() == Some(letter))
        };
        let Some((preamble, excuses)) = HEADS.iter().find(|(preamble, _)| begins_with(preamble)) else {
            continue;
        };
        let reading = Reading::new(passage, wording);
        let is_meant =
            reading.sources().any(|source| excuses.iter().any(|excuse| source.text.contains(excuse)));
        let end =
            text.char_indices().nth(start + preamble.chars().count()).map_or(text.len(), |(end, _)| end);
        let range = start..end;
        if !is_meant && wording.is_own(&range) {
            found.push(reading.finding(&KIND, subject, &range, ""));
        }
    }
}
