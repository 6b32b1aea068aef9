//! One condition of a plural rule in CLDR's syntax (UTS #35, part 3, "Plural rules syntax"): `n % 10 = 1 and n != 11`.

use fixed_decimal::Decimal;
use schemars::JsonSchema;
use serde::Serialize;

/// A condition: alternatives (`or`), each of relations that all hold (`and`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(transparent)]
pub struct PluralRule {
    /// As it was written.
    text: String,
    #[serde(skip)]
    #[schemars(skip)]
    alternatives: Vec<Vec<Relation>>,
}

/// `n % 10 = 2..4,7`.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Relation {
    operand: char,
    modulo: Option<u128>,
    is_negated: bool,
    ranges: Vec<(u128, u128)>,
}

/// What a number has: the operands of the rules.
struct Operands {
    /// The digits before the decimal mark.
    whole: String,
    /// Those after it, zeros included.
    decimals: String,
}

impl PluralRule {
    /// Reads a condition; samples after `@` are passed over. `None` where it breaks the syntax.
    pub fn parse(text: &str) -> Option<Self> {
        // No rule of CLDR has more than 200 characters.
        const LONGEST: usize = 2000;
        let condition = text.split('@').next().unwrap_or_default();
        if condition.len() > LONGEST {
            return None;
        }
        let words = split(condition)?;
        let mut alternatives = Vec::new();
        for alternative in words.split(|word| word == "or") {
            let relations: Option<Vec<Relation>> =
                alternative.split(|word| word == "and").map(relation).collect();
            alternatives.push(relations?);
        }
        Some(Self { text: text.to_owned(), alternatives })
    }

    /// Whether a number as it is shown meets the condition.
    pub fn fits(&self, shown: &Decimal) -> bool {
        let written = shown.absolute.to_string();
        let (whole, decimals) = written.split_once('.').unwrap_or((&written, ""));
        let operands = Operands { whole: whole.to_owned(), decimals: decimals.to_owned() };
        self.alternatives.iter().any(|relations| relations.iter().all(|relation| relation.holds(&operands)))
    }
}

/// Words, numbers and signs.
fn split(text: &str) -> Option<Vec<String>> {
    let mut words: Vec<String> = Vec::new();
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let mut word = character.to_string();
        match character {
            c if c.is_whitespace() => continue,
            c if c.is_ascii_digit() => {
                while let Some(digit) = characters.next_if(char::is_ascii_digit) {
                    word.push(digit);
                }
            }
            c if c.is_ascii_lowercase() => {
                while let Some(letter) = characters.next_if(char::is_ascii_lowercase) {
                    word.push(letter);
                }
            }
            '!' => word.push(characters.next_if_eq(&'=')?),
            '.' => word.push(characters.next_if_eq(&'.')?),
            '=' | '%' | ',' => {}
            _ => return None,
        }
        words.push(word);
    }
    Some(words)
}

fn relation(words: &[String]) -> Option<Relation> {
    let mut words = words.iter().map(String::as_str).peekable();
    let mut letters = words.next()?.chars();
    let operand = letters.next().filter(|operand| "nivwftce".contains(*operand))?;
    if letters.next().is_some() {
        return None;
    }
    let number = |word: &str| word.parse::<u128>().ok();
    let modulo = match words.next_if_eq(&"%") {
        Some(_) => Some(words.next().and_then(number).filter(|modulo| *modulo > 0)?),
        None => None,
    };
    let is_negated = match words.next()? {
        "=" => false,
        "!=" => true,
        _ => return None,
    };
    let mut ranges = Vec::new();
    loop {
        let from = words.next().and_then(number)?;
        let to = match words.next_if_eq(&"..") {
            Some(_) => words.next().and_then(number).filter(|to| *to >= from)?,
            None => from,
        };
        ranges.push((from, to));
        match words.next() {
            None => break,
            Some(",") => {}
            Some(_) => return None,
        }
    }
    Some(Relation { operand, modulo, is_negated, ranges })
}

impl Relation {
    fn holds(&self, operands: &Operands) -> bool {
        let value = operands.value(self.operand);
        let value = match (value, self.modulo) {
            (Some(value), Some(modulo)) => Some(value % modulo),
            (value, _) => value,
        };
        let is_in =
            value.is_some_and(|value| self.ranges.iter().any(|(from, to)| (*from..=*to).contains(&value)));
        is_in != self.is_negated
    }
}

impl Operands {
    /// `None` for `n` of a number with decimals other than zeros: no whole number is it.
    fn value(&self, operand: char) -> Option<u128> {
        let trimmed = self.decimals.trim_end_matches('0');
        match operand {
            'n' if trimmed.is_empty() => Some(number(&self.whole)),
            'n' => None,
            'i' => Some(number(&self.whole)),
            'v' => Some(self.decimals.len() as u128),
            'w' => Some(trimmed.len() as u128),
            'f' => Some(number(&self.decimals)),
            't' => Some(number(trimmed)),
            // No number of ours is written in powers of ten.
            _ => Some(0),
        }
    }
}

/// Of longer numbers the last digits: those that a modulus looks at; no rule names numbers so long.
fn number(digits: &str) -> u128 {
    const MOST: usize = 37;
    let start = digits.len().saturating_sub(MOST);
    let last = digits.get(start..).and_then(|last| last.parse().ok()).unwrap_or(0);
    // Still long, so that it is none of the small numbers that rules name.
    if start > 0 { last + 10_u128.pow(37) } else { last }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::super::{Locale, plural_category};
    use super::*;

    /// CLDR's own rules give what ICU4X gives.
    #[test]
    fn says_what_cldr_says() {
        let rules: [(&str, &[(&str, &str)]); 5] = [
            (
                "ru",
                &[
                    ("one", "v = 0 and i % 10 = 1 and i % 100 != 11 @integer 1, 21"),
                    ("few", "v = 0 and i % 10 = 2..4 and i % 100 != 12..14"),
                    ("many", "v = 0 and i % 10 = 0 or v = 0 and i % 10 = 5..9 or v = 0 and i % 100 = 11..14"),
                ],
            ),
            (
                "ar",
                &[
                    ("zero", "n = 0"),
                    ("one", "n = 1"),
                    ("two", "n = 2"),
                    ("few", "n % 100 = 3..10"),
                    ("many", "n % 100 = 11..99"),
                ],
            ),
            ("en", &[("one", "i = 1 and v = 0")]),
            (
                "lv",
                &[
                    ("zero", "n % 10 = 0 or n % 100 = 11..19 or v = 2 and f % 100 = 11..19"),
                    (
                        "one",
                        "n % 10 = 1 and n % 100 != 11 or v = 2 and f % 10 = 1 and f % 100 != 11 or v != 2 and f % 10 = 1",
                    ),
                ],
            ),
            ("da", &[("one", "n = 1 or t != 0 and i = 0,1")]),
        ];
        let numbers = (0..=250_u32).map(Decimal::from).chain(
            [
                "0.0",
                "0.5",
                "1.0",
                "1.1",
                "1.5",
                "2.10",
                "10.11",
                "11.0",
                "1000000",
                "100000000000000000000000000000000000000000001",
            ]
            .map(|text| text.parse().unwrap()),
        );
        for number in numbers {
            for (tag, rules) in rules {
                let fits = |rule: &str| PluralRule::parse(rule).unwrap().fits(&number);
                let own = rules.iter().find(|(_, rule)| fits(rule)).map_or("other", |(name, _)| *name);
                let theirs = plural_category(&number, false, &Locale::parse(tag).unwrap());
                assert_eq!(own, theirs, "{tag} {number}");
            }
        }
    }

    #[test]
    fn refuses_what_is_no_rule() {
        for text in [
            "",
            "n",
            "n =",
            "x = 1",
            "n = a",
            "n == 1",
            "n = 1 and",
            "n % 0 = 1",
            "n = 3..1",
            "n is 1",
            "nn = 1",
        ] {
            assert_eq!(PluralRule::parse(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn nothing_written_panics(text in "[nivwft0-9=!%,. andor@-]{0,40}", number in "[0-9]{1,50}(\\.[0-9]{1,20})?") {
            if let (Some(rule), Ok(number)) = (PluralRule::parse(&text), number.parse()) {
                let _ = rule.fits(&number);
            }
        }
    }
}
