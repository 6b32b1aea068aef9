//! How alike two sentences are: letters that differ, with each code as one letter of its own.

use super::super::part::{Code, Part, Role};

/// Beyond all letters: the private planes.
const FIRST_CODE: u32 = 0xF_0000;
const CODES: u32 = 0xFFF0;

/// In hundredths, what a sentence loses whose codes are others.
const OTHER_CODES: u8 = 2;
/// What it loses whose numbers are others.
const OTHER_NUMBERS: u8 = 3;

/// A sentence as it is compared.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Letters(pub(super) Box<[u32]>);

impl Letters {
    /// White space is one, and codes are letters: the same for the same code.
    pub(super) fn of(parts: &[Part]) -> Self {
        let mut letters: Vec<u32> = Vec::new();
        for part in parts {
            match part {
                Part::Text(text) => {
                    for c in text.chars() {
                        let c = if c.is_whitespace() { ' ' } else { c };
                        if c != ' ' || letters.last() != Some(&u32::from(' ')) {
                            letters.push(u32::from(c));
                        }
                    }
                }
                Part::Code(code) => letters.push(letter(code)),
            }
        }
        let is_space = |c: &u32| *c == u32::from(' ');
        let start = letters.iter().take_while(|c| is_space(c)).count();
        while letters.last().is_some_and(is_space) {
            letters.pop();
        }
        Self(letters.into_iter().skip(start).collect())
    }
}

fn letter(code: &Code) -> u32 {
    let role = match code.role {
        Role::Single => 1,
        Role::Open => 2,
        Role::Close => 3,
    };
    // FNV-1a. Two codes that meet in one letter are told apart by the penalty.
    let bytes = code.original.bytes().filter(|byte| !byte.is_ascii_whitespace());
    let hash =
        bytes.fold(0x811C_9DC5_u32 ^ role, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    FIRST_CODE + hash % CODES
}

/// How many of each pair of neighbouring letters there are, as far as this many places tell them apart. A change of one
/// letter changes two pairs at most, so sentences whose counts differ by more than that are not looked at.
pub(super) const PLACES: usize = 128;

/// The counts of a sentence.
pub(super) fn count_neighbours(letters: &[u32]) -> [u8; PLACES] {
    let mut counts = [0_u8; PLACES];
    for pair in letters.windows(2) {
        let [a, b] = pair else { continue };
        let mixed = (a.wrapping_mul(0x9E37_79B1) ^ b.wrapping_mul(0x85EB_CA77)).wrapping_mul(0xC2B2_AE3D);
        let place = usize::try_from(mixed >> 25).unwrap_or(0);
        if let Some(count) = counts.get_mut(place) {
            *count = count.saturating_add(1);
        }
    }
    counts
}

/// Whether the counts allow for so many changes.
pub(super) fn may_be_within(one: &[u8; PLACES], other: &[u8; PLACES], changes: usize) -> bool {
    let (mut more, mut less) = (0_u32, 0_u32);
    for (a, b) in one.iter().zip(other) {
        more += u32::from(a.saturating_sub(*b));
        less += u32::from(b.saturating_sub(*a));
    }
    usize::try_from(more.max(less)).unwrap_or(usize::MAX) <= changes * 2
}

/// What is taken off for codes and numbers that are others.
pub(super) fn penalty(one: &[Part], other: &[Part]) -> u8 {
    let mut sum = 0;
    let codes = |parts: &[Part]| {
        let mut codes: Vec<String> = singles(parts)
            .map(|code| code.original.chars().filter(|c| !c.is_whitespace()).collect())
            .collect();
        codes.sort();
        codes
    };
    if codes(one) != codes(other) {
        sum += OTHER_CODES;
    }
    if numbers(one) != numbers(other) {
        sum += OTHER_NUMBERS;
    }
    sum
}

/// The placeables.
pub(super) fn singles(parts: &[Part]) -> impl Iterator<Item = &Code> {
    parts.iter().filter_map(|part| match part {
        Part::Code(code) if code.role == Role::Single => Some(code),
        _ => None,
    })
}

fn numbers(parts: &[Part]) -> Vec<String> {
    let texts = parts.iter().filter_map(|part| match part {
        Part::Text(text) => Some(text.as_str()),
        Part::Code(_) => None,
    });
    let mut numbers: Vec<String> = texts
        .flat_map(|text| text.split(|c: char| !c.is_numeric()))
        .filter(|number| !number.is_empty())
        .map(str::to_owned)
        .collect();
    numbers.sort();
    numbers
}

/// The translation of a sentence for another whose placeables are others: where both have as many, each stands for the
/// one in its place.
pub(super) fn adapt(target: &[Part], from: &[Part], to: &[Part]) -> Vec<Part> {
    let (from, to): (Vec<&Code>, Vec<&Code>) = (singles(from).collect(), singles(to).collect());
    if from.len() != to.len() {
        return target.to_vec();
    }
    let mut taken = vec![false; from.len()];
    let adapted = target.iter().map(|part| {
        let Part::Code(code) = part else { return part.clone() };
        let says = |known: &&Code| known.says_same(code);
        let free = from.iter().zip(&taken).position(|(known, taken)| !taken && says(known));
        let found = free.or_else(|| from.iter().position(says));
        let Some(at) = found else { return part.clone() };
        if let Some(taken) = taken.get_mut(at) {
            *taken = true;
        }
        to.get(at).map_or_else(|| part.clone(), |code| Part::Code((*code).clone()))
    });
    adapted.collect()
}
