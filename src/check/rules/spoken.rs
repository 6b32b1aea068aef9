//! The numbers, ranks and parts of a whole that a text says in words.

use std::ops::Range;

use super::super::wording::Wording;
use super::super::words::Word;
use super::number_words::{PARTS, Part, Parts};

/// A number in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spoken {
    /// What it is worth.
    pub worth: u64,
    /// Whether it ranks: *third*.
    pub is_rank: bool,
    /// Its bytes.
    pub range: Range<usize>,
}

/// A number word and its bytes.
struct Token {
    part: Option<Part>,
    is_joint: bool,
    range: Range<usize>,
}

/// The marks between two words of a number in one, and after an article before it: forty-two, d’un.
const JOINTS: [char; 3] = ['-', '’', '\''];

fn has_number(word: &Word<'_>, parts: &Parts, has_joints: bool) -> bool {
    parts.has(word)
        || (has_joints
            && word.small.contains(JOINTS)
            && word.small.split(JOINTS).any(|piece| parts.get(piece).is_some()))
}

/// The numbers that a wording says in words.
pub fn spoken_numbers(wording: &Wording, language: &str) -> Vec<Spoken> {
    let Some(parts) = PARTS.get(language) else { return Vec::new() };
    let list = wording.words();
    let has_joints = wording.has_any(&JOINTS);
    if !list.iter().any(|word| has_number(word, parts, has_joints)) {
        return Vec::new();
    }
    let joint = match language {
        "en" => "and",
        "es" => "y",
        "pt" | "it" => "e",
        "de" => "und",
        _ => "et",
    };
    let mut tokens: Vec<Token> = Vec::with_capacity(list.len());
    for word in list {
        let part = parts.of(word).copied();
        if part.is_some() || !has_joints || !word.small.contains(JOINTS) {
            let end = word.range.start + word.small.len();
            let is_joint = word.small == joint || word.small == "a";
            tokens.push(Token { part, is_joint, range: word.range.start..end });
            continue;
        }
        let mut at = word.range.start;
        for piece in word.small.split(JOINTS) {
            let range = at..at + piece.len();
            let mark = wording.text.get(range.end..).and_then(|rest| rest.chars().next());
            at = range.end + mark.map_or(0, char::len_utf8);
            let part = parts.get(piece).copied();
            tokens.push(Token { part, is_joint: piece == joint || piece == "a", range });
        }
    }
    read_tokens(&wording.text, &tokens)
}

fn read_tokens(text: &str, tokens: &[Token]) -> Vec<Spoken> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let begins = token.part.is_some() || token.is_joint;
        match begins.then(|| read_number(text, tokens, at)).flatten() {
            Some((spoken, next)) => {
                found.push(spoken);
                at = next;
            }
            None => at += 1,
        }
    }
    found
}

/// The number that begins at a token, and the token after it.
fn read_number(text: &str, tokens: &[Token], start: usize) -> Option<(Spoken, usize)> {
    let (mut total, mut group) = (0_u64, 0_u64);
    // A half that waits for its power: two and a half million.
    let mut has_half = false;
    let mut last: Option<Part> = None;
    let mut is_rank = false;
    let mut has_joint = false;
    let mut at = start;
    let mut end = start;
    while let Some(token) = tokens.get(at) {
        let is_joined = at == start
            || tokens.get(at - 1).is_some_and(|before| {
                text.get(before.range.end..token.range.start)
                    .is_some_and(|gap| gap.chars().all(|c| c.is_whitespace() || c == '-'))
            });
        if !is_joined {
            break;
        }
        let Some(part) = token.part else {
            // “Hundred and five”, “treinta y cinco”, “half a million”.
            let may_join = token.is_joint
                && matches!(
                    last,
                    Some(
                        Part::Hundreds(_)
                            | Part::Power(..)
                            | Part::Small(30..)
                            | Part::Half
                            | Part::Small(20)
                    )
                );
            if !may_join && !is_and_a_half(tokens, at) {
                break;
            }
            has_joint = true;
            at += 1;
            continue;
        };
        match (last, part) {
            (None, Part::Small(worth) | Part::Hundreds(worth)) => group = worth,
            (None, Part::Rank(worth)) => {
                group = worth;
                is_rank = true;
            }
            (None, Part::Power(power, is_alone)) => {
                if !is_alone {
                    return None;
                }
                total = power;
            }
            (None, Part::Dozen) => group = 12,
            (None, Part::Half) => {}
            (Some(Part::Half), Part::Power(power, _)) => total = power / 2,
            (Some(Part::Half), Part::Dozen) => group = 6,
            (Some(Part::Half), _) => return None,
            // Un millón y medio; a million and a half.
            (Some(Part::Power(power, _)), Part::Half) if has_joint && power >= 1000 && group == 0 => {
                total = total.saturating_add(power / 2);
                at += 1;
                end = at;
                last = Some(Part::Power(power, true));
                break;
            }
            // Two and a half million.
            (Some(Part::Small(_)), Part::Half) if has_joint => {
                match tokens.get(at + 1).and_then(|next| next.part) {
                    Some(Part::Power(..)) => has_half = true,
                    _ => break,
                }
            }
            (Some(Part::Small(tens)), Part::Small(ones)) if tens >= 20 && tens % 10 == 0 && ones < 10 => {
                group += ones;
            }
            (Some(Part::Small(tens)), Part::Rank(ones)) if tens >= 20 && tens % 10 == 0 && ones < 10 => {
                group += ones;
                is_rank = true;
            }
            // Vigésimo quinto, décimo tercera.
            (Some(Part::Rank(tens)), Part::Rank(ones)) if tens >= 10 && tens % 10 == 0 && ones < 10 => {
                group += ones;
            }
            // Nineteen eighty-four.
            (Some(Part::Small(head @ 13..=20)), Part::Small(tail @ 10..)) if !has_joint => {
                group = head * 100 + tail;
            }
            (Some(Part::Hundreds(_)), Part::Small(more)) => group += more,
            (Some(Part::Power(..)), Part::Small(more) | Part::Hundreds(more)) => group += more,
            (Some(Part::Small(_) | Part::Hundreds(_) | Part::Power(..)), Part::Power(power, _)) => {
                if has_half {
                    total = group.saturating_mul(power).saturating_add(power / 2);
                    (group, has_half) = (0, false);
                } else if power == 100 {
                    group = group.max(1).saturating_mul(100);
                } else if power == 1000 {
                    total = total.saturating_add(group.max(1).saturating_mul(1000));
                    group = 0;
                } else {
                    total = total.saturating_add(group).max(1).saturating_mul(power);
                    group = 0;
                }
            }
            (Some(Part::Small(count)), Part::Dozen) => group = count * 12,
            _ => break,
        }
        last = if has_half { last } else { Some(part) };
        at += 1;
        end = at;
        if is_rank && (group < 10 || group % 10 != 0) {
            break;
        }
    }
    let worth = total.saturating_add(group);
    let (first, final_token) = (tokens.get(start)?, tokens.get(end.checked_sub(1)?)?);
    if end <= start || last == Some(Part::Half) {
        return None;
    }
    Some((Spoken { worth, is_rank, range: first.range.start..final_token.range.end }, end))
}

/// Whether “and a half” (“y medio”) stands at a token.
fn is_and_a_half(tokens: &[Token], at: usize) -> bool {
    let rest = tokens.get(at..).unwrap_or_default();
    let half = rest.iter().take(3).find(|token| !token.is_joint);
    half.is_some_and(|token| token.part == Some(Part::Half))
}

/// A part of a whole: 2/3.
pub type Share = (u64, u64);

/// The parts of a whole that a wording names: a half, two thirds, *una cuarta parte*.
pub fn shares(wording: &Wording, language: &str) -> Vec<(Share, Range<usize>)> {
    let list = wording.words();
    let mut found = Vec::new();
    let wholes: &[&str] = match language {
        "en" => &["half", "third", "thirds", "quarter", "quarters", "fifth", "fifths", "tenth", "tenths"],
        "es" => &[
            "mitad", "tercio", "tercios", "tercera", "terceras", "cuarta", "cuartas", "cuartos", "quinta",
            "quintas", "quinto", "quintos", "décima", "décimas",
        ],
        _ => return found,
    };
    let has_joint = wording.has('-');
    if !has_joint && !wholes.iter().any(|whole| wording.says(whole)) {
        return found;
    }
    for (at, word) in list.iter().enumerate() {
        let next = list.get(at + 1).map_or("", |word| word.small);
        let before = at.checked_sub(1).and_then(|before| list.get(before));
        let last = before.map_or("", |word| word.small);
        let parts = if has_joint { word.small.rsplit_once('-') } else { None };
        let (head, tail) = parts.unwrap_or((last, word.small));
        let share = match language {
            "en" => english_share(head, tail, next),
            "es" => spanish_share(last, word.small, next),
            _ => None,
        };
        if let Some(share) = share {
            let start = match before {
                Some(before) if share.0 > 1 && !word.small.contains('-') => before.range.start,
                _ => word.range.start,
            };
            found.push((share, start..word.range.end));
        }
    }
    found
}

fn english_share(before: &str, word: &str, next: &str) -> Option<Share> {
    let count = match before {
        "two" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        _ => 1,
    };
    let (whole, is_plural) = match word {
        "half" if !["past", "dozen", "a"].contains(&next) => return Some((1, 2)),
        "third" => (3, false),
        "thirds" => (3, true),
        "quarter" => (4, false),
        "quarters" => (4, true),
        "fifth" => (5, false),
        "fifths" => (5, true),
        "tenth" => (10, false),
        "tenths" => (10, true),
        _ => return None,
    };
    let is_share = if is_plural {
        count > 1
    } else {
        ["a", "one", "almost", "nearly"].contains(&before) && ["of", "more", "less", "as"].contains(&next)
    };
    is_share.then_some((count, whole))
}

fn spanish_share(before: &str, word: &str, next: &str) -> Option<Share> {
    let count = match before {
        "dos" => 2,
        "tres" => 3,
        "cuatro" => 4,
        _ => 1,
    };
    let is_part = next == "parte" || next == "partes";
    let whole = match word {
        "mitad" => return Some((1, 2)),
        "tercio" | "tercios" => 3,
        "tercera" | "terceras" if is_part => 3,
        "cuarta" | "cuartas" if is_part => 4,
        "cuartos" if count > 1 => 4,
        "quinta" | "quintas" if is_part => 5,
        "quinto" | "quintos" if count > 1 => 5,
        "décima" | "décimas" if is_part => 10,
        _ => return None,
    };
    Some((count, whole))
}

#[cfg(test)]
mod tests {
    use super::super::super::wording::Draft;
    use super::*;

    fn read(text: &str, language: &str) -> Vec<u64> {
        let draft = Draft::of_text(text);
        let wording = Wording::of(&draft);
        wording.spoken(language).iter().map(|spoken| spoken.worth).collect()
    }

    #[test]
    fn numbers_are_read_as_people_say_them() {
        assert_eq!(read("two million people and forty-two dogs", "en"), [2_000_000, 42]);
        assert_eq!(read("half a million, half a dozen, two dozen", "en"), [500_000, 6, 24]);
        assert_eq!(read("one hundred and five; nineteen eighty-four", "en"), [105, 1984]);
        assert_eq!(read("thousands of millions", "en"), [0_u64; 0]);
        assert_eq!(read("the twenty-first of three", "en"), [21, 3]);
        assert_eq!(read("casi cinco mil, treinta y cinco, doscientos doce", "es"), [5000, 35, 212]);
        assert_eq!(read("medio millón; miles; dos millones cien mil", "es"), [500_000, 2_100_000]);
        assert_eq!(read("tres y cuatro, la cuarta vez", "es"), [3, 4, 4]);
        assert_eq!(read("entre veinte y treinta", "es"), [20, 30]);
    }

    #[test]
    fn parts_of_a_whole_are_told_from_ranks() {
        let said = |text: &str, language: &str| -> Vec<Share> {
            let draft = Draft::of_text(text);
            let wording = Wording::of(&draft);
            shares(&wording, language).into_iter().map(|(share, _)| share).collect()
        };
        assert_eq!(
            said("two thirds, a third of them, the third time, three-quarters", "en"),
            [(2, 3), (1, 3), (3, 4)]
        );
        assert_eq!(said("half of it at half past two", "en"), [(1, 2)]);
        assert_eq!(
            said("dos tercios, una tercera parte, la tercera vez, la mitad", "es"),
            [(2, 3), (1, 3), (1, 2)]
        );
        assert_eq!(said("tres cuartos de hora y un cuarto propio", "es"), [(3, 4)]);
    }
}
