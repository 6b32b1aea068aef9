//! How much a line looks like each thing that it could be.

use super::idiom::Anchor;
use super::line::Line;
use super::look::Extent;
use super::role::Role;
use crate::manuscript::BlockKind;

/// What the lines before and after a line show of its place.
#[derive(Clone, Copy, Debug, Default)]
pub struct Surroundings {
    /// How many sentences stand before it.
    pub sentences_before: usize,
    /// How many lines stand before it.
    pub lines_before: usize,
    /// Whether the program that wrote the document calls a line its title.
    pub has_title: bool,
    /// Whether words that introduce signatories or contacts stand before it.
    pub is_after_body: bool,
}

/// How much `line` looks like something of this role: the higher, the more.
pub fn score(line: &Line, role: Role, around: &Surroundings) -> i32 {
    let look = &line.look;
    let if_so = |is: bool, points: i32| if is { points } else { 0 };
    let is_item = matches!(line.kind, BlockKind::Item { .. });
    let is_cell = matches!(line.kind, BlockKind::Cell { .. });
    let is_heading = matches!(line.kind, BlockKind::Heading(_));
    let is_short = (1..=16).contains(&look.words);
    let has_value = look.has_email || look.has_phone;
    let whole =
        look.introduction.is_some_and(|(_, extent)| matches!(extent, Extent::Whole | Extent::Heading));
    let introduces = |wanted: Anchor| match look.introduction {
        Some((anchor, extent)) if anchor == wanted => match extent {
            Extent::Whole => 11,
            Extent::Heading => 10,
            Extent::Some => 3,
            Extent::Sentence => -8,
        },
        _ => -20,
    };
    let name_like = if_so(is_short, 1) + if_so(!look.ends_sentence, 1) + if_so(look.capitalized >= 6, 2)
        - if_so(look.words > 20, 4);
    let prose = if_so(look.words >= 12, 3) + if_so(look.words >= 30, 2) + if_so(look.ends_sentence, 3)
        - if_so(look.words < 6 && !look.ends_sentence && !look.ends_colon, 4)
        + if_so(look.ends_colon && !look.is_strong && !look.is_capitals, 1)
        - if_so(has_value && look.words < 30, 3);
    let prose = prose + if_so(look.ends_clause && !look.is_roll, 3);
    let no_words = if_so(look.words == 0, 12);
    let salutation = if_so(look.is_salutation, 10);
    match role {
        Role::Masthead => {
            let release = matches!(
                look.introduction,
                Some((Anchor::Release, Extent::Whole | Extent::Heading | Extent::Some))
            );
            let release = (release && !look.goes_on || look.is_kicker) && line.kind != BlockKind::Title;
            let head = if_so(look.is_repeated, 6)
                + if_so(look.is_above_kicker, 8)
                + if_so(look.is_address, 7)
                + if_so(look.is_legal && line.kind != BlockKind::Title, 4);
            let early = if_so(around.lines_before < 8 && around.sentences_before == 0, 1);
            if_so(look.is_kicker, 10).max(if_so(release && look.words <= 8, if look.is_roll { 4 } else { 6 }))
                + head.min(9)
                + early
                - 2
                - if_so(around.sentences_before > 0, 8)
                - if_so(look.words > 12, 4)
                - if_so(line.kind == BlockKind::Title, 6)
                - if_so(has_value && !look.is_address, 1)
        }
        Role::Embargo => match look.introduction {
            Some((Anchor::Embargo, _)) if look.words <= 30 => 11,
            _ => -20,
        },
        Role::Title => {
            let sentences = i32::try_from(around.sentences_before.min(4)).unwrap_or(4);
            if_so(line.kind == BlockKind::Title, 8)
                + if_so(is_heading && around.sentences_before == 0, 4)
                + if_so((3..=32).contains(&look.words), 2)
                + if_so(look.words <= 45 && !look.ends_sentence, 1)
                + if_so(look.is_strong || look.is_capitals, 2)
                - if_so(look.ends_sentence && look.words > 12, 3)
                - if_so(look.words > 45, 6)
                - if_so(has_value, 6)
                - if_so(is_item, 4)
                - if_so(look.dateline.is_some(), 5)
                - if_so(whole && look.words <= 8, 6)
                - if_so(around.has_title && !matches!(line.kind, BlockKind::Title | BlockKind::Heading(1)), 4)
                - if_so(look.is_above_kicker, 4)
                - sentences * 4
                - if_so(look.is_repeated && look.words <= 8, 3)
                - if_so(look.ends_colon, 3)
                - if_so(look.is_legal, 3)
                + if_so(line.kind == BlockKind::Heading(1) && around.sentences_before == 0, 2)
                - if_so(look.is_address, 4)
                - if_so(look.is_roll, 4)
                - if_so(look.drops_capitals, 5)
                - if_so(look.ends_clause, 6)
                - salutation
                - no_words
        }
        Role::Subtitle => {
            if_so(line.kind == BlockKind::Subtitle, 8)
                + if_so((3..=45).contains(&look.words), 2)
                + if_so(look.is_emphasis || look.is_strong || is_heading, 2)
                + if_so(!look.ends_sentence, 2)
                - if_so(look.ends_sentence && look.words > 25, 4)
                - if_so(look.words > 60, 6)
                - if_so(has_value, 5)
                - if_so(is_item, if around.lines_before < 5 { 2 } else { 5 })
                - if_so(look.dateline.is_some(), 6)
                - if_so(whole, 5)
                - if_so(around.sentences_before > 0, 6)
                + if_so(look.drops_capitals, 2)
                - if_so(look.ends_clause, 6)
                - if_so(look.is_above_kicker, 4)
                - salutation
                - no_words
        }
        Role::Dateline => match &look.dateline {
            Some(found) => {
                let is_whole = found.place.is_some() && (found.day.is_some() || !found.is_alone);
                let is_near = found.day.is_none() && found.is_alone;
                3 + if_so(is_whole || is_near, 4) + if_so(found.day.is_some(), 2)
                    - if_so(around.sentences_before > 0, if found.is_alone { 4 } else { 12 })
                    - if_so(is_item, 6)
                    + if_so(found.is_alone, 1)
            }
            None => -20,
        },
        Role::Paragraph => {
            prose
                + if_so(look.is_salutation, 12)
                + if_so(look.is_hashtags, 16)
                + if_so(look.is_apart, 8)
                + if_so(look.is_advisory, 14)
                - if_so(look.is_group && around.is_after_body, 5)
                - if_so(look.is_roll, 5)
                - if_so(look.is_over_prose, 3)
                - if_so(whole, 5)
                - if_so(is_item, 3)
                - if_so(is_heading, 5)
                - no_words
                - if_so(line.kind == BlockKind::Title, 5)
        }
        Role::Heading => {
            if_so(is_heading, 6)
                + if_so(look.is_strong && !look.ends_sentence, 3)
                + if_so(look.is_capitals, 2)
                + if_so(look.is_over_prose, 4)
                - if_so(look.words > 16, 5)
                - salutation
                - if_so(look.ends_sentence, 3)
                - if_so(has_value || is_item || is_cell, 4)
                - if_so(whole, 2)
                - no_words
                - if_so(
                    !(is_heading || look.is_strong || look.is_capitals),
                    if look.ends_colon { 4 } else { 1 },
                )
        }
        Role::Item => {
            if is_item {
                5 - if_so(has_value, 4)
            } else {
                -12
            }
        }
        Role::Quote => {
            let is_quote = line.kind == BlockKind::Quotation || look.is_quote && look.words >= 6;
            let names_speaker = look.begins_dash && is_short && !look.ends_sentence;
            if is_quote {
                5 + if_so(line.kind == BlockKind::Quotation, 3) - if_so(names_speaker, 7)
            } else {
                -14
            }
        }
        Role::Attribution => {
            if_so(look.begins_dash, 5) + if_so(is_short, 1) + if_so(!look.ends_sentence, 1)
                - if_so(!look.begins_dash && !look.names_somebody, 5)
                - if_so(look.words > 25, 6)
                - if_so(look.words == 0, 12)
                - if_so(whole, 4)
                - if_so(look.ends_colon, 12)
                - salutation
                - 1
        }
        Role::SignedHeading => introduces(Anchor::Signed)
            .max(if look.is_region && around.is_after_body { 8 } else { -20 })
            .max(if look.is_group && around.is_after_body { 9 } else { -20 })
            .max(if look.is_over_names && around.sentences_before > 0 { 7 } else { -20 }),
        Role::Signatory => {
            name_like.max(if_so(look.is_roll, 5)) + if_so(is_item || is_cell, 1)
                - if_so(has_value, 5)
                - if_so(look.has_site, 1)
                - if_so(look.ends_sentence && look.words > 10 && !look.is_roll, 4)
                - if_so(look.ends_sentence && look.words > 5 && look.capitalized < 7 && !look.is_roll, 6)
                - if_so(look.dateline.as_ref().is_some_and(|found| found.is_alone && found.day.is_some()), 8)
                - if_so(look.ends_colon, 5)
                - if_so(look.is_call, 8)
                - if_so(look.is_over_prose, 6)
                - if_so(look.is_region, 2)
                - if_so(look.is_group, 4)
                - if_so(look.is_hashtags || look.is_apart, 10)
                - salutation
                - if_so(whole, 6)
                - no_words
        }
        Role::EndMark => {
            if look.is_end {
                12
            } else {
                -30
            }
        }
        Role::Pointer => introduces(Anchor::Pointer).max(match look.introduction {
            // *See next page for contact information in Puerto Vallarta*
            Some((Anchor::Pointer, _)) if look.words <= 16 => 9,
            _ => -20,
        }),
        Role::NotesHeading => introduces(Anchor::Notes).max(match look.introduction {
            Some((Anchor::About, Extent::Some | Extent::Heading))
                if look.words <= 12 && !look.ends_sentence =>
            {
                7 + if_so(around.is_after_body, 2)
            }
            _ => -20,
        }),
        Role::Note => prose.max(if_so(is_item, 3)).max(if_so(is_heading, 2)) - 1 - if_so(whole, 6) - no_words,
        Role::ContactsHeading => introduces(Anchor::Contacts)
            .max(if look.is_over_contact && around.is_after_body { 6 } else { -20 }),
        Role::Translation => -1000,
        Role::Contact => {
            if_so(look.has_email, 5)
                + if_so(look.has_phone, 5)
                + if_so(look.has_site, 2)
                + name_like / 2
                + if_so(is_item || is_cell, 1)
                - if_so(look.words > 45, 6)
                - if_so(whole, 5)
                - no_words
                - if_so(look.is_hashtags, 12)
                - if_so(look.dateline.as_ref().is_some_and(|found| found.is_alone && found.day.is_some()), 8)
                - if_so(look.is_apart, 8)
                - if_so(look.ends_sentence && look.words > 12, 3)
                + if_so(around.is_after_body, 1)
        }
    }
}
