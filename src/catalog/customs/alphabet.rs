//! The order of words by an alphabet of a language's own, in which `ch` may be one letter.

use std::cmp::Ordering;

/// Compares two texts letter by letter: letters of the alphabet by their place in it, all others after them by
/// themselves; case and what is no letter count only where nothing else differs.
pub fn compare_by_alphabet(one: &str, other: &str, alphabet: &[String]) -> Ordering {
    letters(one, alphabet).cmp(&letters(other, alphabet))
}

/// The places of the letters, the longest letter that fits first.
fn letters(text: &str, alphabet: &[String]) -> Vec<(usize, char)> {
    let lower = text.to_lowercase();
    let mut found = Vec::new();
    let mut rest = lower.as_str();
    while let Some(first) = rest.chars().next() {
        let fitting = alphabet
            .iter()
            .enumerate()
            .filter(|(_, letter)| !letter.is_empty() && rest.starts_with(letter.to_lowercase().as_str()));
        let longest = fitting.max_by_key(|(_, letter)| letter.chars().count());
        let length = match longest {
            Some((place, letter)) => {
                found.push((place, '\0'));
                letter.to_lowercase().len()
            }
            None => {
                if first.is_alphanumeric() {
                    found.push((alphabet.len(), first));
                }
                first.len_utf8()
            }
        };
        rest = rest.get(length..).unwrap_or_default();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_may_have_several_characters() {
        let alphabet: Vec<String> = "a b ch ch’ e k k’ l".split(' ').map(str::to_owned).collect();
        let mut words = ["k’an", "Kab", "ch’en", "chel", "bab", "zoo", "ek"];
        words.sort_by(|a, b| compare_by_alphabet(a, b, &alphabet));
        assert_eq!(words, ["bab", "chel", "ch’en", "ek", "Kab", "k’an", "zoo"]);
    }
}
