//! What lines look like beside those before and after them.

use super::cities::region_of_city;
use super::dateline::{FoundDateline, label_length};
use super::idiom::{Anchor, Idiom};
use super::line::Line;
use super::look::Look;
use super::signer::{is_organization, is_person};
use super::tokens::{Token, tokens};
use crate::manuscript::BlockKind;

/// Adds to the look of each line what its neighbours make of it.
pub fn compare_lines(lines: &mut [Line], idiom: &Idiom) {
    compare(lines);
    find_names(lines, idiom);
    find_places(lines, idiom);
    find_groups(lines, idiom);
    find_addressees(lines, idiom);
    find_letterhead(lines);
}

/// Within how many lines a card says how to reach somebody.
const MOST_OF_CARD: usize = 5;

/// What heads some of the names below it: a part of the world, what is bold above names that are not, or one word above names of
/// organizations.
fn find_groups(lines: &mut [Line], idiom: &Idiom) {
    let stands_out = |line: &Line| {
        line.look.is_strong || matches!(line.kind, BlockKind::Heading(_)) || line.look.ends_colon
    };
    let is_name = |line: &Line| {
        let look = &line.look;
        look.is_roll
            || (1..=16).contains(&look.words)
                && look.capitalized >= 6
                && !(look.has_email || look.has_phone || look.ends_colon)
    };
    for at in 0..lines.len() {
        let (Some(line), Some(next)) = (lines.get(at), lines.get(at + 1)) else { continue };
        let look = &line.look;
        let bare = line.text.trim().trim_end_matches(':');
        // *Bogotá D.C.* ends no sentence.
        let is_short = (1..=6).contains(&look.words)
            && (!look.ends_sentence || look.is_area)
            && look.introduction.is_none();
        let is_else = look.has_email || look.has_phone || look.dateline.is_some() || look.is_roll;
        let heads_items = line.kind == BlockKind::Paragraph && matches!(next.kind, BlockKind::Item { .. });
        let names = is_organization(bare, idiom)
            || is_person(bare, idiom) && !(look.is_area || heads_items && stands_out(line));
        if !is_short || is_else || !is_name(next) || names {
            continue;
        }
        let begins = at
            .checked_sub(1)
            .and_then(|before| lines.get(before))
            .is_none_or(|before| before.block != line.block);
        let is_apart = stands_out(line) && !stands_out(next);
        let is_world = look.is_area && (idiom.region(bare).is_some() || region_of_city(bare).is_none());
        let is_word = look.words <= 2
            && begins
            && next.block == line.block
            && is_organization(&next.text, idiom)
            && !look.is_capitals
            && line.kind == BlockKind::Paragraph;
        // *Mayor información:* above a name, an office and a telephone.
        let card = lines.iter().skip(at + 1).take(MOST_OF_CARD);
        let mut card = card.take_while(|line| line.look.introduction.is_none() && !stands_out(line));
        let is_over_contact = is_apart && card.any(|line| line.look.has_email || line.look.has_phone);
        let is_group = !is_over_contact && (is_apart || is_world && begins || is_word);
        if let Some(line) = lines.get_mut(at) {
            (line.look.is_group, line.look.is_over_contact) = (is_group, is_over_contact);
        }
    }
}

/// Those to whom a letter goes, on lines of their own: *A la opinión pública / A los medios*, the office and its place above *Your
/// Excellency,*
fn find_addressees(lines: &mut [Line], idiom: &Idiom) {
    const HEAD: usize = 16;
    let is_plain = |line: &Line| {
        let look = &line.look;
        line.kind == BlockKind::Paragraph
            && (1..=16).contains(&look.words)
            && !(look.ends_sentence || look.is_strong || look.is_capitals || look.has_email || look.has_phone)
            && look.dateline.is_none()
            && look.introduction.is_none()
    };
    let first = lines.first().map(|line| line.block);
    let mut found = Vec::new();
    for at in 1..lines.len().min(HEAD) {
        let (Some(before), Some(line)) = (lines.get(at - 1), lines.get(at)) else { continue };
        let is_pair = before.block == line.block;
        // Words that say what the document is may say to whom it goes: *A la opinión pública*.
        let addressed = |line: &Line| {
            line.kind == BlockKind::Paragraph
                && line.look.words <= 16
                && !line.look.ends_sentence
                && idiom.is_addressed(&tokens(&line.text))
        };
        if is_pair && addressed(before) && addressed(line) {
            found.extend([at - 1, at]);
        }
        // *Señor / Gabriel Soto / Ministro de Salud / Presente*
        let is_titled = lines.iter().take(at).find(|one| one.block == line.block).is_some_and(|one| {
            one.look.words <= 4
                && idiom
                    .introduction(&tokens(&one.text))
                    .is_some_and(|found| found.anchor == Anchor::Salutation)
        });
        if is_pair
            && is_titled
            && line.kind == BlockKind::Paragraph
            && line.look.words <= 12
            && !line.look.ends_sentence
        {
            found.extend([at - 1, at]);
        }
        let greets = lines.iter().skip(at + 1).take(2).find(|line| !line.look.is_subject);
        if is_pair
            && Some(line.block) != first
            && is_plain(before)
            && is_plain(line)
            && greets.is_some_and(|next| next.look.is_salutation && next.block != line.block)
        {
            let block = line.block;
            found.extend((0..=at).filter(|at| lines.get(*at).is_some_and(|line| line.block == block)));
        }
    }
    for at in found {
        if let Some(line) = lines.get_mut(at) {
            line.look.is_salutation = true;
            line.look.introduction = None;
            line.look.is_kicker = false;
        }
    }
}

/// A place on a line of its own, above a day or below it.
fn find_places(lines: &mut [Line], idiom: &Idiom) {
    let is_day = |line: &Line| {
        line.look.dateline.as_ref().is_some_and(|found| found.place.is_none() && found.is_alone)
    };
    let days: Vec<Option<usize>> = lines.iter().map(|line| is_day(line).then_some(line.origin)).collect();
    for (at, line) in lines.iter_mut().enumerate() {
        let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
        let beside: Vec<usize> = beside.filter_map(|at| days.get(at).copied().flatten()).collect();
        let look = &line.look;
        let is_short = (1..=6).contains(&look.words) && look.capitalized >= 6 && !look.ends_colon;
        let is_else = look.dateline.is_some()
            || look.introduction.is_some()
            || look.has_email
            || look.has_phone
            || look.is_salutation
            || line.text.contains(|c: char| c.is_numeric());
        if beside.is_empty() || !is_short || is_else {
            continue;
        }
        // *Place: Geneva*
        let label = label_length(&line.text, idiom);
        let start = line.text.len() - line.text.get(label..).unwrap_or_default().trim_start().len();
        let name = line.text.get(start..).unwrap_or_default().trim_end();
        if name.is_empty() {
            continue;
        }
        let is_known = label > 0 || idiom.region_of_place(name).is_some();
        // A title is longer, and no day stands in its paragraph.
        let is_near = look.words <= 3 && beside.contains(&line.origin) && !look.ends_sentence;
        if is_known || is_near {
            line.look.is_region = false;
            line.look.dateline = Some(FoundDateline {
                place: Some(start..start + name.len()),
                day: None,
                end: line.text.len(),
                is_alone: true,
            });
        }
    }
}

/// How many of the first lines may be those of the house.
const HEAD: usize = 10;

/// Which of the first lines say whose paper it is: a name that comes again below, where the house is, what stands above the
/// words that only say what this is.
fn find_letterhead(lines: &mut [Line]) {
    let letters = |text: &str| {
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>()
    };
    let is_kicker = |line: &Line| line.look.is_kicker;
    let kicker = lines.iter().take(HEAD).position(is_kicker).unwrap_or(0);
    // The title stands below those words, and not above them, where something there looks like one.
    let may_be_title = |line: &Line| {
        let look = &line.look;
        (3..=45).contains(&look.words)
            && !(look.ends_sentence && look.words > 14)
            && !(look.is_kicker || look.has_email || look.has_phone || look.is_salutation)
            && look.dateline.is_none()
            && look.introduction.is_none()
    };
    let is_text =
        |line: &&Line| line.look.dateline.is_none() && !(line.look.words >= 14 && line.look.ends_sentence);
    let has_title_below = lines.iter().skip(kicker + 1).take(8).take_while(is_text).any(may_be_title);
    let is_end = |line: &Line| {
        line.look.words >= 14 && line.look.ends_sentence
            || line.look.introduction.is_some_and(|(anchor, _)| anchor == Anchor::Contacts)
    };
    let head = lines.iter().take(HEAD).position(is_end).unwrap_or_else(|| lines.len().min(HEAD));
    // Only lines that may be letterheads are looked for, and only in what may name an organization.
    let below: Vec<String> = lines
        .iter()
        .skip(3)
        .filter(|line| line.look.words <= 80)
        .take(400)
        .map(|line| letters(&line.text))
        .collect();
    for (at, line) in lines.iter_mut().take(head).enumerate() {
        let own = letters(&line.text);
        let is_name = (1..=10).contains(&line.look.words) && own.len() >= 6 && !line.look.ends_sentence;
        // A title may stand twice at the head of a page.
        let later = below.get(at..).unwrap_or_default();
        line.look.is_repeated = is_name && later.iter().any(|below| below.contains(&own));
        line.look.is_above_kicker =
            at < kicker && has_title_below && line.look.words <= 12 && !line.look.ends_sentence;
        let has_value = line.look.has_email || line.look.has_phone || line.look.has_site;
        let digits = line.text.chars().filter(char::is_ascii_digit).count();
        let is_address =
            digits >= 2 && line.text.contains([',', '|', '·', '•']) && line.look.dateline.is_none();
        line.look.is_address =
            line.look.words <= 16 && !line.look.ends_sentence && (has_value || is_address && at < 6);
    }
}

/// What a line looks like beside the one before and the one after it.
fn compare(lines: &mut [Line]) {
    for at in 1..lines.len() {
        let before_last = at.checked_sub(2).and_then(|at| lines.get(at)).map(|line| line.block);
        let Some([before, line]) = lines.get_mut(at - 1..=at) else { continue };
        if before.block != line.block {
            continue;
        }
        let (one, next) = (&mut before.look, &mut line.look);
        let is_title_case = |look: &Look| look.capitalized >= 9 && look.words >= 4;
        next.drops_capitals = one.is_capitals && one.words >= 2 && !next.is_capitals
            || is_title_case(one) && next.capitalized <= 5 && next.words >= 5;
        let is_sentence = next.words >= 6 && next.ends_sentence || next.words >= 14;
        one.is_over_prose = before_last != Some(before.block)
            && before.kind == BlockKind::Paragraph
            && (1..=10).contains(&one.words)
            && !(one.ends_sentence || one.ends_colon || one.has_email || one.has_phone)
            && !before.text.trim_end().ends_with([',', ';', '-', '–', '—'])
            && one.introduction.is_none()
            && one.dateline.is_none()
            && is_sentence
            && !line.text.trim_start().starts_with(char::is_lowercase);
    }
}

/// *Organizations that leave:*, and names below.
fn find_names(lines: &mut [Line], idiom: &Idiom) {
    let is_named = |look: &Look| {
        (1..=14).contains(&look.words)
            && look.capitalized >= 6
            && !(look.ends_sentence || look.ends_colon || look.is_call || look.has_email || look.has_phone)
            && look.introduction.is_none()
    };
    let named: Vec<(bool, bool)> =
        lines.iter().map(|line| (is_named(&line.look), line.look.is_roll)).collect();
    for (at, line) in lines.iter_mut().enumerate() {
        let below = named.get(at + 1..named.len().min(at + 3)).unwrap_or_default();
        let is_over = match below {
            [(_, true), ..] | [(true, _), (true, _) | (_, true)] => true,
            [(true, _), ..] => at + 2 >= named.len(),
            _ => false,
        };
        let signs = |word: &Token| idiom.is_of_signing(&word.folded);
        let says = |word: &Token| {
            let word = word.folded.as_str();
            let short = word.strip_suffix("es").into_iter().chain(word.strip_suffix('s'));
            std::iter::once(word).chain(short).any(|word| idiom.is_of_organization(word))
        };
        let words = tokens(&line.text);
        let is_heading = line.look.ends_colon && line.look.words <= 14
            || line.look.words <= 8 && !line.look.ends_sentence && words.iter().any(signs);
        line.look.is_over_names = is_heading
            && !line.look.is_call
            && !line.look.is_roll
            && is_over
            && words.iter().any(|word| signs(word) || says(word));
    }
}
