//! Words that were divided at the end of a line, as printed pages have them: `organi-` / `zations`.

use std::collections::BTreeSet;

/// The letters from which on the beginning of a divided word may be a word of its own: `well-` / `known`.
const WORD: usize = 4;
/// What stands behind the first half of a divided word.
const SIGNS: [char; 3] = ['-', '\u{2010}', '\u{AD}'];

/// How a word goes on that ends a line with a hyphen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Division {
    /// It has no hyphen; whether that is known, for the text has it whole elsewhere.
    Divided { is_known: bool },
    /// The hyphen is its own.
    Compound,
}

/// The words of a text, each in small letters.
pub struct Words(BTreeSet<String>);

impl Words {
    /// Those of a text, with the hyphens within them; the halves of divided words are none.
    pub fn of(text: &str) -> Self {
        let mut known = BTreeSet::new();
        let mut is_rest = false;
        for line in text.lines() {
            let line = line.trim();
            let words = line.split(|c: char| !c.is_alphanumeric() && c != '-');
            let mut words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
            if is_rest {
                words.drain(..words.len().min(1));
            }
            is_rest = line.ends_with(SIGNS);
            if is_rest {
                words.pop();
            }
            known.extend(words.into_iter().map(|word| word.trim_matches('-').to_lowercase()));
        }
        Self(known)
    }

    /// How the last word of a line goes on at the beginning of the next; `None` where it is not divided.
    pub fn division(&self, line: &str, next: &str) -> Option<Division> {
        let sign = line.chars().next_back().filter(|c| SIGNS.contains(c))?;
        let before = line.strip_suffix(sign)?;
        let start = before.rfind(|c: char| !c.is_alphanumeric()).map_or(0, |at| {
            at + before.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8)
        });
        let (head, tail) = (before.get(start..)?, next.split(|c: char| !c.is_alphanumeric()).next()?);
        let is_word = head.chars().all(char::is_alphabetic) && tail.chars().all(char::is_alphabetic);
        if head.is_empty() || !is_word || !tail.starts_with(char::is_lowercase) {
            return None;
        }
        let has = |word: String| self.0.contains(&word.to_lowercase());
        if sign == '\u{AD}' || has(format!("{head}{tail}")) {
            return Some(Division::Divided { is_known: true });
        }
        let is_compound = before.get(..start).is_some_and(|rest| rest.ends_with('-'))
            || has(format!("{head}-{tail}"))
            || head.chars().count() >= WORD && has(head.to_owned());
        Some(if is_compound { Division::Compound } else { Division::Divided { is_known: false } })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_whole_again_and_a_compound_keeps_its_hyphen() {
        let words = Words::of(
            "Fourteen organi-\nzations heard us well: organizations of Indus-\ntrial workers, long-term",
        );
        let division = |line, next| words.division(line, next);
        let unknown = Some(Division::Divided { is_known: false });
        assert_eq!(division("fourteen organi-", "zations of"), Some(Division::Divided { is_known: true }));
        assert_eq!(division("the Arizona Indus-", "trial Commission"), unknown);
        assert_eq!(division("the well-", "known law"), Some(Division::Compound));
        assert_eq!(division("our long-", "term plans"), Some(Division::Compound));
        assert_eq!(division("a state-of-", "the art"), Some(Division::Compound));
        assert_eq!(division("la inves\u{AD}", "tigación"), Some(Division::Divided { is_known: true }));
        for (line, next) in
            [("US-", "Mexico"), ("2019-", "2020"), ("words -", "more"), ("no", "hyphen"), ("-", "a")]
        {
            assert_eq!(division(line, next), None, "{line} {next}");
        }
    }
}
