//! Marks before the items of a list, as people type them: figures of any script, letters, Roman numbers.

use crate::check::plain_digits;

/// What a mark counts with, what stands behind it, and its number. `I` may be a letter and a number of the Romans.
type Count = (Sort, char, u32);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    Figure,
    Letter,
    Roman,
}

/// A mark that a line begins with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    /// Its bytes, the space behind it included.
    length: usize,
    counts: Vec<Count>,
}

/// The letters in the order in which Arabic lists use them.
const ABJAD: &str = "أبجدهوزحطي";
/// How many lines an item may go on for.
const LONGEST: usize = 4;

/// For each of some lines the bytes of the mark that makes it an item, and its number: marks of which one follows the other.
pub(super) fn find_marks(lines: &[&str]) -> Vec<Option<(usize, u32)>> {
    let marks: Vec<Option<Mark>> = lines.iter().map(|line| read_mark(line)).collect();
    let mut found = vec![None; lines.len()];
    for (at, mark) in marks.iter().enumerate() {
        let Some(mark) = mark else { continue };
        let later = marks.iter().enumerate().skip(at + 1).take(LONGEST);
        for (next, other) in later.filter_map(|(next, other)| Some((next, other.as_ref()?))) {
            let follows = mark.counts.iter().find(|(sort, stop, number)| {
                // Lists begin at the beginning: `1998 - `, `B. ` of a name and `C) ` are none.
                let is_known = *number == 1 || found.get(at).is_some_and(Option::is_some);
                is_known && other.counts.contains(&(*sort, *stop, number + 1))
            });
            if let Some((.., number)) = follows {
                let values = [(at, mark.length, *number), (next, other.length, number + 1)];
                for (at, length, number) in values {
                    if let Some(place) = found.get_mut(at) {
                        *place = Some((length, number));
                    }
                }
                break;
            }
        }
    }
    found
}

fn read_mark(line: &str) -> Option<Mark> {
    let open = line.len() - line.trim_start_matches('(').len();
    let rest = line.get(open..)?;
    let length = rest.find(|c: char| !c.is_alphanumeric()).filter(|length| *length > 0)?;
    let (sign, behind) = rest.split_at_checked(length)?;
    if sign.chars().count() > 5 {
        return None;
    }
    let stops = behind.trim_start_matches([' ', '\u{A0}', 'ـ']);
    let stop = stops.chars().next().filter(|c| matches!(c, '.' | ')' | '-' | '–' | '—' | ':' | 'º' | '°'))?;
    let words = stops.trim_start_matches(['.', ')', '-', '–', '—', ':', 'º', '°']);
    let said = words.trim_start();
    if said.len() == words.len() || said.is_empty() {
        return None;
    }
    let counts = count(sign).into_iter().map(|(sort, number)| (sort, stop, number)).collect::<Vec<_>>();
    (!counts.is_empty()).then(|| Mark { length: line.len() - said.len(), counts })
}

fn count(sign: &str) -> Vec<(Sort, u32)> {
    let mut counts = Vec::new();
    if let Ok(number) = plain_digits(sign).parse::<u32>() {
        counts.extend((number < 100).then_some((Sort::Figure, number)));
        return counts;
    }
    let mut letters = sign.chars();
    if let (Some(letter), None) = (letters.next(), letters.next()) {
        let latin = letter.is_ascii_alphabetic();
        let number = if latin {
            u32::from(letter.to_ascii_lowercase()).checked_sub(u32::from('a'))
        } else {
            ABJAD.chars().position(|known| known == letter).and_then(|at| u32::try_from(at).ok())
        };
        counts.extend(number.map(|number| (Sort::Letter, number + 1)));
    }
    counts.extend(roman(sign).map(|number| (Sort::Roman, number)));
    counts
}

/// A number of the Romans, to 39, in capitals or in small letters.
fn roman(sign: &str) -> Option<u32> {
    const UNITS: [&str; 10] = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
    let is_alike =
        sign.chars().all(|c| c.is_ascii_uppercase()) || sign.chars().all(|c| c.is_ascii_lowercase());
    let small = sign.to_ascii_lowercase();
    let rest = small.trim_start_matches('x');
    let tens = u32::try_from(small.len() - rest.len()).ok().filter(|tens| *tens <= 3 && is_alike)?;
    let (tens, rest) = if rest.is_empty() || UNITS.contains(&rest) { (tens, rest) } else { return None };
    let unit = UNITS.iter().position(|unit| *unit == rest).and_then(|unit| u32::try_from(unit).ok())?;
    // The last X may be that of IX: it is not, for I stands before it.
    Some(tens * 10 + unit).filter(|number| *number > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(lines: &[&str]) -> Vec<Option<u32>> {
        find_marks(lines).into_iter().map(|mark| mark.map(|(_, number)| number)).collect()
    }

    #[test]
    fn marks_that_follow_each_other_are_found() {
        for lines in [
            ["a. one", "b. two", "c. three"],
            ["I - um", "II - dois", "III - três"],
            ["(i) one", "(ii) two", "(iii) three"],
            ["١- أول", "٢- ثان", "٣- ثالث"],
            ["أ) أول", "ب) ثان", "ج) ثالث"],
            ["1.- uno", "2.- dos", "3.- tres"],
        ] {
            assert_eq!(numbers(&lines), [Some(1), Some(2), Some(3)], "{lines:?}");
            let (length, _) = find_marks(&lines)[0].unwrap();
            assert!(!lines[0].get(length..).unwrap().contains(['.', ')', '-']), "{lines:?}");
        }
        assert_eq!(numbers(&["I - um", "que vai além", "II - dois"]), [Some(1), None, Some(2)]);
    }

    #[test]
    fn words_that_look_like_marks_are_words() {
        assert_eq!(numbers(&["A. Silva", "J. Costa"]), [None, None]);
        assert_eq!(numbers(&["2019 - a year", "2020 - another"]), [None, None]);
        assert_eq!(numbers(&["I came.", "II"]), [None, None]);
        assert_eq!(numbers(&["a. alone", ""]), [None, None]);
        assert_eq!(numbers(&["b) two", "c) three"]), [None, None]);
    }
}
