//! How blocks look, and what that says of them: titles, items and their ranks, quotations, notes of translators.

use super::atoms::Atom;
use super::frame::Role;
use super::lattice::Lattice;
use crate::manuscript::BlockKind;

impl Lattice<'_> {
    /// Whether sentences are the items of a list that a message of several sentences may have become.
    pub(super) fn is_listed(&self, slot: usize, atoms: &[Atom]) -> bool {
        let is_paragraph = self.slots.get(slot).is_some_and(|slot| slot.role == Role::Paragraph);
        let sentences = self.sizes.get(slot).map_or(1, |(_, sentences, _)| *sentences);
        is_paragraph
            && !self.wants_items
            && sentences >= 2
            && atoms.len() >= 2
            && atoms.iter().all(|atom| matches!(atom.kind, BlockKind::Item { .. }))
    }

    /// Whether a sentence is a line that ends in a colon before a list.
    pub(super) fn leads_to_items(&self, at: usize) -> bool {
        let (Some(atom), Some(next)) = (self.atoms.get(at), self.atoms.get(at + 1)) else { return false };
        let is_item = |atom: &Atom| matches!(atom.kind, BlockKind::Item { .. });
        atom.begins && atom.ends && !is_item(atom) && is_item(next) && ends_in_colon(&atom.text)
    }

    /// The third of three items is the third of three, most of the time.
    pub(super) fn rank_fit(&self, slot: usize, atom: usize) -> f64 {
        let rank = |list: &[Option<Rank>], at: usize| list.get(at).copied().flatten();
        match (rank(&self.ranks.0, slot), rank(&self.ranks.1, atom)) {
            (Some(one), Some(other)) if one == other && one.of > 1 => 1.2,
            _ => 0.0,
        }
    }

    /// How well the look of a block fits what the message is.
    pub(super) fn fit(&self, role: Role, first: &Atom, start: usize) -> f64 {
        let is_heading = matches!(first.kind, BlockKind::Heading(_));
        match (role, first.kind) {
            (Role::Title, BlockKind::Title) | (Role::Subtitle, BlockKind::Subtitle) => 4.0,
            (_, BlockKind::Title | BlockKind::Subtitle) => -4.0,
            (Role::Title, _) if self.has_title && !is_title(first) => -2.5,
            (Role::Title, _) if start == 0 => 1.5 + if is_heading { 1.0 } else { 0.0 },
            (Role::Subtitle, _) if start == 1 => 0.5 + if is_heading { 1.0 } else { 0.0 },
            (Role::Heading, BlockKind::Heading(_)) => 2.0,
            (Role::Title | Role::Subtitle, BlockKind::Heading(_)) => 0.5,
            (_, BlockKind::Heading(_)) => -3.0,
            (Role::Heading, _) if self.has_headings => -1.5,
            (Role::Item, BlockKind::Item { .. }) => 1.5,
            (Role::Item, _) if self.has_items => -1.5,
            (
                Role::Paragraph | Role::Heading | Role::Quotation | Role::Attribution,
                BlockKind::Item { .. },
            ) => -1.5,
            (Role::Paragraph | Role::Heading, BlockKind::Quotation) => -1.5,
            (Role::Quotation, BlockKind::Quotation) => 1.5,
            _ => 0.0,
        }
    }
}

/// Which of how many an item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Rank {
    at: usize,
    of: usize,
}

/// The ranks of items that follow each other: for each entry whether it is an item, and whether one begins there.
pub(super) fn ranks(list: impl Iterator<Item = (bool, bool)>) -> Vec<Option<Rank>> {
    let list: Vec<(bool, bool)> = list.collect();
    let mut ranks: Vec<Option<Rank>> = Vec::with_capacity(list.len());
    let mut rest = list.as_slice();
    while let Some((is_item, _)) = rest.first() {
        let length = rest.iter().take_while(|(other, _)| other == is_item).count();
        let (run, after) = rest.split_at(length);
        let of = run.iter().filter(|(_, begins)| *begins).count();
        let mut at = 0;
        for (_, begins) in run {
            ranks.push((*is_item && *begins).then_some(Rank { at, of }));
            at += usize::from(*begins);
        }
        rest = after;
    }
    ranks
}

pub(super) fn is_title(atom: &Atom) -> bool {
    matches!(atom.kind, BlockKind::Title | BlockKind::Heading(1))
}

pub(super) fn ends_in_colon(text: &str) -> bool {
    text.trim_end().ends_with([':', '：'])
}

pub(super) fn has_quotes(atoms: &[Atom]) -> bool {
    atoms.iter().any(|atom| atom.text.contains(['“', '”', '«', '»', '"', '„', '‹', '›']))
}

/// Whether sentences are a note of the translator, or below the page: in brackets as a whole, behind a number or sign of a note, behind
/// words that say so.
pub(super) fn is_note(atoms: &[Atom]) -> bool {
    let Some(text) = atoms.first().filter(|atom| atom.begins).map(|atom| atom.text.as_str()) else {
        return false;
    };
    let first = text.chars().next();
    let last = atoms.last().and_then(|atom| atom.text.trim_end_matches('.').chars().next_back());
    matches!((first, last), (Some('['), Some(']')) | (Some('('), Some(')')))
        || matches!(first, Some('¹' | '²' | '³' | '⁴'..='⁹' | '†' | '‡' | '*'))
        || names_translator(text)
}

/// Whether a text begins with a label of translators: *N. de la T.:*, *NdT:*, *Translator’s note:*.
pub(super) fn names_translator(text: &str) -> bool {
    const STEMS: [&str; 6] = ["traduc", "traduç", "tradut", "translat", "übersetz", "مترجم"];
    let Some((label, _)) = text.split_once(':') else { return false };
    let words: Vec<&str> =
        label.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let small = label.to_lowercase();
    // Of “N. del T.” the capitals are N and T, whatever small words join them.
    let capitals: String = label.chars().filter(|c| c.is_uppercase()).collect();
    let is_short = words.iter().all(|word| word.chars().count() <= 3);
    words.len() <= 6
        && (STEMS.iter().any(|stem| small.contains(stem))
            || (is_short && matches!(capitals.as_str(), "NT" | "TN" | "NDT")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_of_translators_are_told() {
        for text in
            ["N. de la T.: «canteen»", "NdT : un mot", "N. T.: x", "Nota da tradução: x", "ملاحظة المترجم: x"]
        {
            assert!(names_translator(text), "{text}");
        }
        for text in ["ONU: no", "A las 9:30", "No. T. is a name", "Nota: las cifras son de 2020"] {
            assert!(!names_translator(text), "{text}");
        }
    }
}
