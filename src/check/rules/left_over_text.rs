//! `left-over-text`: a note to oneself or a filler that was never replaced.
//!
//! ## What it finds
//! `TODO`, `TBD`, `TK`, `POR CONFIRMAR`, three or more X, `XX de XX`, `???`, *Lorem ipsum*, and notes in brackets such as
//! `[traducir]`, `[NT: …]`, `(revisar)`, `[sic?]`, `(N. del T.: …)`, `(por confirmar)` or, where the source asks nothing, `(¿…?)`. `TODO` in a Spanish sentence in capitals is a word and is let pass, and so is a Roman thirty.
//!
//! ## Why
//! It would be published.
//!
//! ## Example
//! ```ftl en
//! call = We call on all governments.
//! ```
//! ```ftl es
//! call = TODO: traducir esta frase.
//! ```
//! Right:
//! ```ftl en
//! call = All of us call on all governments.
//! ```
//! ```ftl es
//! call = TODO el pueblo llama a todos los gobiernos.
//! ```

use super::super::look::Sort;
use super::super::{Check, Passage, Rule, Subject, Wording};
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("left_over_text.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::error("T020", "left-over-text");

/// Words of translators in brackets.
const NOTES: &[&str] = &[
    "translate",
    "translation",
    "traducir",
    "traducción",
    "pendiente",
    "revisar",
    "todo",
    "tbd",
    "check",
    "insert",
    "placeholder",
    "missing",
    "falta",
    "traduire",
    "à traduire",
    "texto",
    "text here",
    "your text",
    "insertar",
    "sic?",
    "n. del t.",
    "n. de la t.",
    "n. del e.",
    "nota del traductor",
    "nota de la traductora",
    "translator’s note",
    "translator's note",
    "tr. note",
    "note to",
    "nota para",
    "nota a",
    "verificar",
    "comprobar",
    "confirmar",
    "completar",
    "verify",
    "confirm",
    "tk",
];

/// Words of translators with which what an author puts in brackets may begin, too.
const AMBIGUOUS: &[&str] =
    &["todo", "texto", "check", "missing", "falta", "translation", "traducción", "nota a"];

/// Words that stand for themselves.
const ALONE: &[&str] =
    &["TBD", "TBC", concat!("FIX", "ME"), "xxxx", "xxxxx", concat!("XX", "XX"), concat!("XX", "XX", "X")];
/// All of these in small letters.
const SMALL: &[&str] = &["todo", "tk", "tktk", "lorem", "tbd", "tbc", "fixme", "xxx", "xxxx", "xxxxx"];
/// The Roman thirty.
const THIRTY: &str = concat!("X", "XX");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for wording in &passage.wordings {
        let text = wording.text.as_str();
        let mut places: Vec<std::ops::Range<usize>> = Vec::new();
        let has_capitals = wording.has_pair(Sort::Capital, Sort::Capital);
        let is_suspect =
            SMALL.iter().any(|small| wording.says(small)) || (has_capitals && wording.contains("TKTK"));
        let list = if is_suspect { wording.words() } else { &[] };
        for (at, word) in list.iter().enumerate() {
            let rest = text.get(word.range.end..).unwrap_or_default();
            let is_marked = || rest.starts_with([':', ']', ')']) || rest.is_empty();
            let next = list.get(at + 1).map_or("", |next| next.small);
            let is_note = || NOTES.contains(&next);
            let means_all = || subject.conventions.is(&["es", "pt", "it", "gl"]);
            let is_left = match word.text {
                "TODO" => is_marked() || is_note() || !means_all(),
                // To come, in the newsrooms of English.
                "TK" => !is_in_source(passage, "TK"),
                word if ALONE.contains(&word) || word.contains("TKTK") || word == "tktk" => true,
                word if word.eq_ignore_ascii_case(THIRTY) => is_left_over_x(passage, rest),
                _ => word.text.eq_ignore_ascii_case("lorem") && next == "ipsum",
            };
            if is_left {
                places.push(word.range.clone());
            }
        }
        if wording.has('?') {
            places.extend(text.match_indices("???").map(|(at, mark)| at..at + mark.len()));
        }
        if has_capitals {
            places.extend(phrases(wording));
        }
        let brackets = [('[', ']'), ('<', '>'), ('{', '}'), ('(', ')')];
        for (open, close) in brackets.into_iter().filter(|(open, _)| wording.has(*open)) {
            for (at, _) in text.match_indices(open) {
                let inner =
                    text.get(at + 1..).and_then(|rest| rest.split_once(close)).map(|(inner, _)| inner);
                if let Some(inner) = inner
                    && ((open != '(' && is_note(inner))
                        || (open == '(' && is_aside(inner) && !is_in_source(passage, "("))
                        || is_of_translator(inner)
                        || is_open(inner) && !is_in_source(passage, "confirm")
                        || (open != '{' && is_doubt(inner) && asks_nothing(passage)))
                {
                    places.push(at..at + inner.len() + 2);
                }
            }
        }
        for place in places.into_iter().filter(|place| wording.is_own(place)) {
            let left = text.get(place.clone()).unwrap_or_default();
            found.push(subject.finding(&KIND, passage, wording.span(&place)).with("found", left));
        }
    }
}

/// What is still to be told, in capitals amid other words or alone.
const TO_COME: &[&str] = &[
    "POR CONFIRMAR",
    "POR DEFINIR",
    "POR DETERMINAR",
    "A CONFIRMAR",
    "A DEFINIR",
    "À CONFIRMER",
    "À DÉFINIR",
    concat!("XX", " de XX"),
    concat!("XX", "/XX"),
    concat!("XX", ":XX"),
];

fn phrases(wording: &Wording) -> Vec<std::ops::Range<usize>> {
    let text = wording.text.as_str();
    let mut places = Vec::new();
    for phrase in TO_COME.iter().filter(|phrase| wording.contains(phrase)) {
        for (at, _) in text.match_indices(phrase) {
            let end = at + phrase.len();
            let (before, after) = (text.get(..at).unwrap_or_default(), text.get(end..).unwrap_or_default());
            let is_part =
                before.ends_with(char::is_alphanumeric) || after.starts_with(|c: char| c.is_alphanumeric());
            // In a headline in capitals they may be words of a sentence.
            let has_small = before.contains(char::is_lowercase) || after.contains(char::is_lowercase);
            let is_alone = !before.contains(char::is_alphabetic) && !after.contains(char::is_alphabetic);
            if !is_part && (has_small || is_alone || phrase.contains('X')) {
                places.push(at..end);
            }
        }
    }
    places
}

/// What somebody sets in parentheses for a colleague, and nothing else.
fn is_aside(inner: &str) -> bool {
    const ASIDES: &[&str] = &[
        "revisar",
        "a revisar",
        "por revisar",
        "pendiente",
        "pendiente de revisión",
        "pendiente de revisar",
        "pendiente de traducir",
        "traducir",
        "por traducir",
        "sin traducir",
        "verificar",
        "por verificar",
        "confirmar",
        "por confirmar",
        "comprobar",
        "falta",
        "falta traducir",
        "to check",
        "check",
        "tbc",
        "à revoir",
        "à vérifier",
        "a rever",
    ];
    // What is still to come, in capitals, is found by itself.
    let inner = inner.trim();
    !TO_COME.contains(&inner) && ASIDES.contains(&inner.to_lowercase().as_str())
}

/// A note with its author's name, as translators set it.
fn is_of_translator(inner: &str) -> bool {
    const HEADS: &[&str] = &[
        "n. del t.",
        "n. de la t.",
        "n. de t.",
        "n. del trad",
        "n. d. t.",
        "ndt:",
        "n.t.",
        "n. t.",
        "nt:",
        "n. de la r.",
        "n. de r.",
        "tn:",
        "t/n",
        "duda:",
        "ojo:",
        "ojo,",
        "nota del traductor",
        "nota de la traductora",
        "nota de traducción",
        "nt:",
        "n.t.:",
        "n. t.:",
        "note du traducteur",
        "translator’s note",
        "translator's note",
        "tr. note",
    ];
    let small = inner.trim().to_lowercase();
    HEADS.iter().any(|head| small.starts_with(head))
}

/// What is not yet decided, in small letters and alone in brackets.
fn is_open(inner: &str) -> bool {
    ["por confirmar", "por definir", "pendiente de confirmar", "a confirmar", "to be confirmed"]
        .contains(&inner.trim())
}

/// A question to whom it may concern: `¿…?`, `?`.
fn is_doubt(inner: &str) -> bool {
    let inner = inner.trim();
    inner.ends_with('?') && (inner.starts_with('¿') || inner.chars().all(|c| c == '?'))
}

fn asks_nothing(passage: &Passage<'_>) -> bool {
    passage.source.is_some() && !is_in_source(passage, "?")
}

/// Whether what stands in brackets is a note: one of the words alone or before others.
fn is_note(inner: &str) -> bool {
    let small = inner.trim().to_lowercase();
    let begins = |note: &str| {
        small
            .strip_prefix(note)
            .is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '-'))
    };
    // “Check” and “todo” are words of sentences, too.
    NOTES.iter().any(|note| small == *note || (!AMBIGUOUS.contains(note) && begins(note)))
}

fn is_in_source(passage: &Passage<'_>, text: &str) -> bool {
    passage
        .source
        .as_ref()
        .is_some_and(|source| source.wordings.iter().any(|wording| wording.text.contains(text)))
}

/// Whether three X are no Roman number: nothing it could count follows, and the source has no thirty.
fn is_left_over_x(passage: &Passage<'_>, rest: &str) -> bool {
    let has_thirty = |text: &str| [THIRTY, "30", "thirt"].iter().any(|thirty| text.contains(thirty));
    let is_counted =
        rest.strip_prefix([' ', '\u{A0}']).is_some_and(|next| next.starts_with(char::is_alphabetic));
    match &passage.source {
        Some(source) => !source.wordings.iter().any(|wording| has_thirty(&wording.text)),
        None => !is_counted,
    }
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found_in;

    fn count(spanish: &str) -> usize {
        let found = found_in("a = The women of the valley came.\n", &format!("a = {spanish}\n"));
        found.iter().filter(|finding| finding.kind.code == "T020").count()
    }

    #[test]
    fn what_is_still_to_come_is_found() {
        for text in [
            "Las mujeres del valle (POR CONFIRMAR) vinieron.",
            "POR DEFINIR",
            "Las mujeres vinieron el XX de XX.",
            "Las mujeres del valle (por confirmar) vinieron.",
            "Las mujeres del TKTKvalle vinieron.",
            "Las mujeres del valle (N. del T.: ¿cuál?) vinieron.",
            "Las mujeres del valle (¿o del llano?) vinieron.",
            "Las mujeres del valle [?] vinieron.",
        ] {
            assert_eq!(count(text), 1, "{text}");
        }
        for text in [
            "Las mujeres del siglo XX de Chile vinieron.",
            "LAS MUJERES POR CONFIRMAR VINIERON",
            "Queda por confirmar (otra vez) la fecha.",
        ] {
            assert_eq!(count(text), 0, "{text}");
        }
    }
}
