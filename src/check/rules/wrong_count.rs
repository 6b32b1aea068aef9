//! `wrong-count`: a number of signatories that is not how many sign.
//!
//! ## What it finds
//! “Seven organizations signed” or “las siete organizaciones firmantes”, in figures or words, in English and Spanish, where
//! the facts of the statement list another number. “More than” and “other”, other years, and lists that somebody else
//! signed are let pass.
//!
//! ## Why
//! Organizations join until the last hour, and the sentence stays as it was.
//!
//! ## Example
//! ```ftl en
//! call = The undersigned, nine organizations, ask for peace.
//! ```
//! ```ftl es
//! call = Las nueve organizaciones firmantes pedimos paz.
//! ```
//! Right:
//! ```ftl en
//! call = We, the seven undersigned organizations, and 200 organizations that signed in 2015, ask for peace.
//! ```
//! ```ftl es
//! call = Las siete organizaciones firmantes, y 200 organizaciones que firmaron en 2015, pedimos paz.
//! ```

use super::super::{Check, Passage, Rule, Subject};
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("wrong_count.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::warning("L082", "wrong-count");

/// Who signs.
const SIGNATORIES: [&str; 14] = [
    "organizations",
    "organisations",
    "groups",
    "associations",
    "unions",
    "signatories",
    "organizaciones",
    "colectivos",
    "asociaciones",
    "sindicatos",
    "agrupaciones",
    "colectivas",
    "firmantes",
    "entidades",
];

/// What says that it is they who sign here.
const HERE: [&str; 12] = [
    "undersigned",
    "signatories",
    "signatory",
    "signed below",
    "sign below",
    "sign this",
    "signed this",
    "firmantes",
    "abajo firmantes",
    "que firmamos",
    "firmamos este",
    "suscribimos",
];

/// What makes a number another one.
const OTHER: [&str; 16] = [
    "other", "others", "another", "more", "over", "nearly", "almost", "some", "about", "otras", "otros",
    "más", "casi", "unas", "unos", "demás",
];

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(count) = subject.counts.get("signatories").filter(|count| **count > 1) else { return };
    if !subject.conventions.is(&["en", "es"]) {
        return;
    }
    for wording in &passage.wordings {
        if !SIGNATORIES.iter().any(|word| wording.says(word))
            || !SIGNATORIES.iter().any(|word| wording.contains(word))
        {
            continue;
        }
        let list = wording.words();
        for sentence in wording.sentences() {
            // What is looked for is ASCII.
            let text = wording.text.get(sentence.clone()).unwrap_or_default().to_ascii_lowercase();
            // Who signed another year, or something else as well, is not told from these.
            if !HERE.iter().any(|here| text.contains(here)) || text.matches(" sign").count() > 2 {
                continue;
            }
            let figures = wording.figures(subject.conventions);
            let spoken = wording.spoken(&subject.conventions.language);
            let words = list.iter().enumerate().filter(|(_, word)| {
                sentence.contains(&word.range.start) && SIGNATORIES.contains(&word.small)
            });
            let counted: Vec<(u64, std::ops::Range<usize>)> = words
                .filter_map(|(at, _)| {
                    // An adjective may stand between: seven undersigned organizations.
                    (1..=2).find_map(|back| {
                        let before = at.checked_sub(back).and_then(|before| list.get(before))?;
                        let head = at.checked_sub(back + 1).and_then(|head| list.get(head));
                        if OTHER.contains(&before.small)
                            || head.is_some_and(|head| OTHER.contains(&head.small))
                        {
                            return None;
                        }
                        let said =
                            spoken.iter().find(|said| !said.is_rank && said.range.end == before.range.end);
                        let figure = figures.iter().find(|figure| figure.range.end == before.range.end);
                        match (said, figure) {
                            (Some(said), _) => Some((said.worth, said.range.clone())),
                            (None, Some(figure)) => {
                                let written = wording.text.get(figure.range.clone())?;
                                Some((written.parse().ok()?, figure.range.clone()))
                            }
                            _ => None,
                        }
                    })
                })
                .filter(|(worth, _)| *worth > 1)
                .collect();
            if let Some((worth, range)) = counted.first()
                && !counted.iter().any(|(worth, _)| worth == count)
                && wording.is_own(range)
            {
                let finding = subject.finding(&KIND, passage, wording.span(range));
                found.push(finding.with("found", worth.to_string()).with("wanted", count.to_string()));
                return;
            }
        }
    }
}
