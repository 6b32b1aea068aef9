//! `lost-name`: a name of a list that is lost or has changed places.
//!
//! ## What it finds
//! In a list of names that the translation keeps as they are, one that it has not, or names in another order. Names that
//! the translation may have in its own language are let pass. People with a common first name are missed outside
//! lists, too.
//!
//! ## Why
//! Whoever signed is angry, and the order of signatures is agreed upon.
//!
//! ## Example
//! ```ftl en
//! call = Signed by River Watch, Pueblo Unido, Casa del Agua and Open Wells.
//! ```
//! ```ftl es
//! call = Firmado por River Watch, Pueblo Unido y Open Wells.
//! ```
//! Right:
//! ```ftl en
//! call = Signed by River Watch, Pueblo Unido, the Red Cross and Open Wells on Monday.
//! ```
//! ```ftl es
//! call = Firmado el lunes por River Watch, Pueblo Unido, la Cruz Roja y Open Wells.
//! ```

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::super::words::{Word, is_bounded};
use super::super::{Check, Passage, Rule, Subject, Wording};
use super::proper::{bare, gap, runs};
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("lost_name.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::warning("L071", "lost-name");

/// First names by which a person is known for one.
const FIRST_NAMES: &str = " abel abigail adam adriana alan albert alberto alejandra alejandro alex alexander alfredo \
    alice alicia amanda amy ana andrea andrew andrés ángel ann anna anthony antonia antonio arturo barbara beatriz \
    benjamin bernardo betty brenda brian bruno carl carla carlos carmen carol carolina caroline catherine cecilia \
    césar christina christopher clara claudia cristina cynthia daniel daniela david deborah diana diego dolores \
    donald donna dora dorothy eduardo edward elena elisa elizabeth ellen emilia emilio emily emma enrique eric \
    ernesto esperanza esteban ester esther eva evelyn fátima felipe félix fernanda fernando francisca francisco frank \
    gabriel gabriela george gerardo gloria gonzalo graciela gregory guadalupe guillermo gustavo héctor helen hugo \
    ignacio inés irene isabel jack jacob jaime james jane janet javier jean jeffrey jennifer jessica jesús joan \
    joaquín john jonathan jorge josé josefina joseph joshua juan juana judith julia julián julio karen karla \
    katherine kathleen kevin kimberly larry laura laurence leonor leticia linda lisa lorena lorenzo lourdes lucía \
    luis luisa luz magdalena manuel marco marcos margaret margarita maría mariana mario marisol mark marta martha \
    martín mary mateo matilde matthew mauricio melissa mercedes michael michelle miguel miriam mónica nancy natalia \
    nathan nicholas nicolás norma nuria olga óscar pablo pamela patricia patrick paul paula paulina pedro peter \
    philip pilar rachel rafael ramón raquel raúl raymond rebeca rebecca ricardo richard robert roberto rocío rodrigo \
    rogelio rosa rosario ruth ryan salvador samuel sandra sara sarah sebastián sergio sharon silvia simon sofía sonia \
    stephen steven susan susana teresa thomas timothy tomás valeria verónica vicente víctor walter william ximena \
    yolanda ";

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if subject.names.has_organization(&passage.id)
        || subject.conventions.language == subject.source_conventions.language
        || !subject.conventions.is(&["en", "es", "fr", "pt", "it", "de", "ca", "gl"])
    {
        return;
    }
    for (wording, source) in passage.pairs() {
        let list = source.words();
        if list.iter().filter(|word| word.is_capitalized()).count() < 2 {
            continue;
        }
        let Some((case, name)) = find_odd(wording, source, list) else { continue };
        // Names of the directory have rules of their own.
        if subject.names.hold(name) {
            continue;
        }
        let place = wording.variant_span().unwrap_or_else(|| passage.span.clone());
        found.push(subject.finding(&KIND, passage, place).with("case", case).with("wanted", name));
    }
}

/// Whether a word in small letters is a common first name.
pub(super) fn is_first_name(small: &str) -> bool {
    static NAMES: LazyLock<FxHashSet<&str>> = LazyLock::new(|| FIRST_NAMES.split_whitespace().collect());
    NAMES.contains(small)
}

fn find_odd<'s>(
    wording: &Wording,
    source: &'s Wording,
    list: &[Word<'_>],
) -> Option<(&'static str, &'s str)> {
    let own_list = wording.words();
    // Names of two words and more, as the source writes them.
    let mut names: Vec<(usize, &str)> = Vec::new();
    for run in runs(source, list, false) {
        let words = list.get(run.words.clone())?;
        let words = match words {
            [first, rest @ ..] if run.begins_sentence && rest.len() > 2 && first.small != "pueblo" => rest,
            words => words,
        };
        let (Some(first), Some(last)) = (words.first(), words.last()) else { continue };
        if words.len() >= 2 {
            names.push((
                run.words.end,
                source.text.get(first.range.start..last.range.end).unwrap_or_default(),
            ));
        }
    }
    let place = |name: &str| {
        let text = wording.text.as_str();
        text.match_indices(name).map(|(at, _)| at..at + name.len()).find(|range| is_bounded(text, range))
    };
    let kept: Vec<(usize, usize)> =
        names.iter().filter_map(|(end, name)| Some((*end, place(name)?.start))).collect();
    // One after the other, nothing but a comma or “and” between them.
    let is_list = |ends: &[(usize, usize)]| {
        ends.len() >= 3
            && ends.windows(2).all(|two| match two {
                [(one, _), (other, _)] => {
                    let between = other.saturating_sub(*one);
                    between <= 8 && between > 0 && separates(source, list, *one)
                }
                _ => false,
            })
    };
    let is_ordered = kept.windows(2).all(|two| matches!(two, [(_, one), (_, other)] if one < other));
    if is_list(&kept) && !is_ordered && kept.len() == names.len() {
        return Some(("order", names.first()?.1));
    }
    if kept.len() == names.len() {
        return None;
    }
    let is_lost = |name: &str| {
        name.split(' ').filter(|word| word.chars().count() > 3).all(|word| {
            let word = bare(word);
            !own_list.iter().any(|own| {
                if !own.is_capitalized() {
                    return false;
                }
                let own = bare(own.text);
                own == word || (word.len() >= 5 && strsim::levenshtein(&own, &word) <= 2)
            })
        })
    };
    // A name of the translation’s own may be what it made of it.
    let has_new = || {
        runs(wording, own_list, false).iter().any(|run| {
            let skipped = usize::from(run.begins_sentence);
            own_list
                .get(run.words.clone())
                .unwrap_or_default()
                .iter()
                .skip(skipped)
                .any(|own| own.is_capitalized() && !source.has_word(own))
        })
    };
    let (_, lost) = names.iter().find(|(end, name)| {
        let in_list = kept.len() >= 2
            && kept.iter().any(|(other, _)| other.abs_diff(*end) <= 6)
            && (separates(source, list, *end) || list.len() == *end);
        let is_person = || match name.split(' ').collect::<Vec<_>>()[..] {
            [first, _] => is_first_name(&first.to_lowercase()),
            _ => false,
        };
        (in_list || is_person()) && place(name).is_none() && is_lost(name) && !has_new()
    })?;
    Some(("lost", lost))
}

/// Whether a comma, “and” or “or” follows the word before `end`.
fn separates(source: &Wording, list: &[Word<'_>], end: usize) -> bool {
    let Some(last) = end.checked_sub(1) else { return false };
    let gap = gap(source, list, last).map(str::trim).unwrap_or_default();
    gap == "," || gap == ";" || list.get(end).is_some_and(|next| matches!(next.small, "and" | "or"))
}
