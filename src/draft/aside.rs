//! Which lines of a document are no part of the statement: they are of the page, of the letter around it, or a translation.

use std::collections::{BTreeMap, BTreeSet};

use super::covering::covering_length;
use super::idiom::Idiom;
use super::languages::find_translation;
use super::line::Line;
use super::page::is_of_page;
use super::tokens::tokens;
use crate::manuscript::BlockKind;

/// Why a line is no part of the statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aside {
    /// It is of the page.
    Page,
    /// It says the same in this language.
    Translation(&'static str),
}

/// Which lines are no part of the statement.
pub fn lay_aside(lines: &[Line], idiom: &Idiom) -> Vec<Option<Aside>> {
    let translation = find_translation(lines, idiom);
    let covering = covering_length(lines, idiom);
    let running = find_running(lines);
    let (mut is_early, mut has_headline) = (true, false);
    lines
        .iter()
        .zip(translation)
        .enumerate()
        .map(|(at, (line, tag))| {
            if at < covering {
                return Some(Aside::Page);
            }
            is_early &= !(line.look.words >= 14 && line.look.ends_sentence);
            let stands_out = line.look.is_strong
                || line.look.is_capitals
                || matches!(line.kind, BlockKind::Title | BlockKind::Heading(_));
            let is_subject = line.look.is_subject && has_headline;
            has_headline |=
                stands_out && line.look.words >= 4 && !line.look.is_kicker && !line.look.is_subject;
            if is_subject && is_early {
                return Some(Aside::Page);
            }
            let is_copy = !is_early && idiom.is_copy(&line.text, &tokens(&line.text));
            let is_of_page = (is_of_page(&line.text, is_early, idiom) || is_copy || running.contains(&at))
                && !matches!(line.kind, BlockKind::Cell { .. } | BlockKind::Title);
            if is_of_page { Some(Aside::Page) } else { tag.map(Aside::Translation) }
        })
        .collect()
}

/// The lines at the head or the foot of pages that were pasted with them: the same but for a number.
fn find_running(lines: &[Line]) -> BTreeSet<usize> {
    let mut places: BTreeMap<String, Vec<(usize, String)>> = BTreeMap::new();
    for (at, line) in lines.iter().enumerate() {
        let is_meant = (3..=18).contains(&line.look.words)
            && line.kind == BlockKind::Paragraph
            && !(line.look.has_phone || line.look.has_email || line.look.ends_sentence)
            && line.text.contains(|c: char| c.is_ascii_digit());
        if is_meant {
            let bare: String = line.text.chars().filter(|c| !c.is_ascii_digit()).collect();
            places.entry(bare).or_default().push((at, line.text.clone()));
        }
    }
    let is_counted = |found: &Vec<(usize, String)>| {
        let apart = found.windows(2).all(|pair| matches!(pair, [(one, _), (other, _)] if one + 2 < *other));
        found.len() >= 2 && apart
    };
    places.into_values().filter(is_counted).flatten().map(|(at, _)| at).collect()
}
