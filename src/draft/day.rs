//! Days in a text, as a language writes them.

use std::collections::BTreeMap;
use std::ops::Range;

use icu_calendar::{Date, Iso};

use super::tokens::{Token, tokens};
use crate::catalog::{DateStyle, Locale, format_date, month_names, weekday_names};

/// How a language writes days (CLDR).
#[derive(Clone, Debug, Default)]
pub struct Calendar {
    /// Names of the months from January, each in its forms.
    months: Vec<Vec<String>>,
    weekdays: Vec<String>,
    /// Words that stand between the parts of a day: *days*, *month*.
    links: Vec<String>,
    /// Days in words, from the first: *fifth*.
    ordinals: Vec<String>,
    /// Numbers in words, and what stands between their parts: *treinta y uno*.
    numbers: BTreeMap<String, u32>,
    conjunctions: Vec<String>,
    /// Whether the month stands before the day in figures.
    is_month_first: bool,
}

/// A day and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundDay {
    /// The day.
    pub date: Date<Iso>,
    /// Its bytes, the day of the week included.
    pub range: Range<usize>,
    /// Whether it can be read in one way only: `04/12/2017` can be read in two.
    pub is_certain: bool,
}

impl Calendar {
    /// That of a locale.
    pub fn of(locale: &Locale) -> Self {
        let order =
            Date::try_new_iso(2033, 11, 22).ok().map(|day| format_date(&day, DateStyle::Short, locale));
        let is_month_first = order.is_some_and(|order| {
            let (month, day) = (order.find("11"), order.find("22"));
            month.zip(day).is_some_and(|(month, day)| month < day) && !order.contains("2033-")
        });
        let weekdays = weekday_names(locale).into_iter().flatten().collect();
        Self { months: month_names(locale), weekdays, is_month_first, ..Self::default() }
    }

    /// With words that CLDR does not have: what stands between the parts of a day, days in words (each with its forms,
    /// between spaces), other names of months by their numbers.
    pub fn with_words(
        mut self,
        links: &[String],
        ordinals: &[String],
        months: &BTreeMap<String, Vec<String>>,
    ) -> Self {
        self.links = links.to_vec();
        self.ordinals = ordinals.to_vec();
        for (number, names) in months {
            let at = number.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
            if let Some(forms) = at.and_then(|at| self.months.get_mut(at)) {
                forms.extend(names.iter().cloned());
            }
        }
        self
    }

    /// With numbers in words: *a los catorce días del mes de junio de dos mil veinticuatro*.
    pub fn with_numbers(mut self, numbers: &BTreeMap<String, u32>, conjunctions: &[String]) -> Self {
        self.numbers = numbers.clone();
        self.conjunctions = conjunctions.to_vec();
        self
    }

    /// The number that words say from `at` on, and how many words that are.
    fn number_at(&self, words: &[Token], at: usize) -> Option<(u32, usize)> {
        let value = |at: usize| words.get(at).and_then(|word| self.numbers.get(&word.folded)).copied();
        let mut sum = value(at)?;
        let mut count = 1;
        loop {
            let is_link = words.get(at + count).is_some_and(|word| self.conjunctions.contains(&word.folded));
            let step = if is_link && value(at + count + 1).is_some() { 2 } else { 1 };
            let Some(next) = value(at + count + step - 1) else { break };
            // *dos mil* is a product, what follows is added; numbers grow smaller.
            match next {
                1000 if sum < 10 => sum *= 1000,
                1.. if next < sum && (sum >= 1000 || sum.is_multiple_of(10)) && next < 100 => sum += next,
                _ => break,
            }
            count += step;
        }
        Some((sum, count))
    }

    /// *catorce días del mes de junio de dos mil veinticuatro*: the day and the year in words, or one of them.
    fn read_words(&self, words: &[Token], at: usize) -> Option<FoundDay> {
        let first = words.get(at)?;
        let skip_links = |from: usize| {
            (from..words.len().min(from + 5))
                .find(|at| words.get(*at).is_some_and(|word| !self.is_link(word)))
        };
        let (day, count) = match day_of(first) {
            Some(day) => (u32::from(day), 1),
            None => self.number_at(words, at)?,
        };
        let month = skip_links(at + count)?;
        let number = words.get(month).and_then(|word| self.month(word))?;
        let year = (month + 1..words.len().min(month + 5)).find(|at| {
            words
                .get(*at)
                .is_some_and(|word| year_of(word).is_some() || self.numbers.contains_key(&word.folded))
        })?;
        let (value, count) = match words.get(year).and_then(year_of) {
            Some(value) => (value, 1),
            None => {
                let (value, count) = self.number_at(words, year)?;
                (i32::try_from(value).ok().filter(|value| (1900..2200).contains(value))?, count)
            }
        };
        let date = Date::try_new_iso(value, number, u8::try_from(day).ok()?).ok()?;
        let last = words.get(year + count - 1)?;
        Some(FoundDay { date, range: first.range.start..last.range.end, is_certain: true })
    }

    /// The first day that a text names.
    pub fn find(&self, text: &str) -> Option<FoundDay> {
        let words = tokens(text);
        let read = |at| self.read_at(text, &words, at).or_else(|| self.read_words(&words, at));
        (0..words.len()).find_map(read).map(|mut found| {
            let before = words.iter().rev().find(|word| word.range.end <= found.range.start);
            if let Some(word) = before.filter(|word| self.is_short_weekday(&word.folded)) {
                found.range.start = word.range.start;
            }
            // *4 December 2017 (Monday)*
            let after = words.iter().find(|word| word.range.start >= found.range.end);
            if let Some(word) = after.filter(|word| self.is_weekday(&word.folded)) {
                let gap = text.get(found.range.end..word.range.start).unwrap_or_default();
                if gap.len() <= 3 && gap.contains([',', '(']) {
                    found.range.end = word.range.end;
                }
            }
            found
        })
    }

    /// The first day of a text that names no year: its bytes, the day of the week included.
    pub fn find_without_year(&self, text: &str) -> Option<Range<usize>> {
        let words = tokens(text);
        let pairs = (0..words.len()).filter_map(|at| {
            let first = words.get(at)?;
            let mut rest = words.iter().skip(at + 1).filter(|word| !self.is_link(word));
            let second = rest.next()?;
            let is_day = self.day_of(first).is_some() && self.month(second).is_some()
                || self.month(first).is_some() && day_of(second).is_some();
            let before = at.checked_sub(1).and_then(|before| words.get(before));
            let weekday = before.filter(|word| self.is_short_weekday(&word.folded));
            is_day.then(|| weekday.unwrap_or(first).range.start..second.range.end)
        });
        pairs.into_iter().next()
    }

    /// The first month of a text with its year, and no day: *December 2017*.
    pub fn find_month(&self, text: &str) -> Option<Range<usize>> {
        let words = tokens(text);
        (0..words.len()).find_map(|at| {
            let first = words.get(at).filter(|word| self.month(word).is_some())?;
            let year = words.iter().skip(at + 1).find(|word| !self.is_link(word))?;
            let is_next = text.get(first.range.end..year.range.start)?.chars().count() <= 12;
            (is_next && year_of(year).is_some()).then_some(first.range.start..year.range.end)
        })
    }

    /// A day of the week, whole or cut short after three letters or more.
    fn is_short_weekday(&self, word: &str) -> bool {
        word.chars().count() >= 3 && self.weekdays.iter().any(|weekday| weekday.starts_with(word))
    }

    /// Whether a word is a day of the week.
    pub fn is_weekday(&self, word: &str) -> bool {
        self.weekdays.iter().any(|weekday| weekday == word)
    }

    fn read_at(&self, text: &str, words: &[Token], at: usize) -> Option<FoundDay> {
        let first = words.get(at)?;
        if let Some(found) = self.read_figures(text, words, at) {
            return Some(found);
        }
        if let Some(found) = self.read_joined(first) {
            return Some(found);
        }
        let mut rest = words.iter().skip(at + 1).enumerate().filter(|(_, word)| !self.is_link(word)).take(2);
        let (middle, second) = rest.next().filter(|(place, _)| *place <= 4)?;
        let (_, third) = rest.next().filter(|(place, _)| place - middle <= 4)?;
        let year = year_of;
        let (day, month) = match (self.day_of(first), self.month(second)) {
            (Some(day), Some(month)) => (day, month),
            _ => (day_of(second)?, self.month(first)?),
        };
        let date = Date::try_new_iso(year(third)?, month, day).ok()?;
        Some(FoundDay { date, range: first.range.start..third.range.end, is_certain: true })
    }

    /// `4-Dec-2017`: one word.
    fn read_joined(&self, word: &Token) -> Option<FoundDay> {
        let mut parts = word.folded.split(['-', '.']);
        let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
        let token = |text: &str| Token { folded: text.to_owned(), range: word.range.clone() };
        let is_name = month.chars().all(char::is_alphabetic) && parts.next().is_none();
        let month = self.month(&token(month)).filter(|_| is_name)?;
        let date = Date::try_new_iso(year_of(&token(year))?, month, day_of(&token(day))?).ok()?;
        Some(FoundDay { date, range: word.range.clone(), is_certain: true })
    }

    /// The day that a word says, in figures or in letters.
    fn day_of(&self, word: &Token) -> Option<u8> {
        let in_letters = || {
            let has = |forms: &String| forms.split(' ').any(|form| form == word.folded);
            let at = self.ordinals.iter().position(has)?;
            u8::try_from(at + 1).ok()
        };
        day_of(word).or_else(in_letters)
    }

    /// `2017-12-04`, `4/12/2017`, `4.12.2017`, `2017年12月4日`.
    fn read_figures(&self, text: &str, words: &[Token], at: usize) -> Option<FoundDay> {
        let first = words.get(at)?;
        let from = text.get(first.range.start..)?;
        let end = from.find(|c: char| !c.is_numeric() && !matches!(c, '/' | '-' | '.' | '年' | '月' | '日'));
        let whole = from.get(..end.unwrap_or(from.len()))?.trim_end_matches(['.', '-', '/']);
        let mut parts = whole.split(|c: char| !c.is_numeric()).filter(|part| !part.is_empty());
        let figures: Vec<&str> = parts.by_ref().take(4).collect();
        let [one, two, three] = figures.as_slice() else { return None };
        let number = |text: &str| text.parse::<i32>().ok();
        let small = |text: &str| text.parse::<u8>().ok();
        let (year, month, day, is_certain) = match (one.len(), three.len()) {
            (4, 1 | 2) => (number(one)?, small(two)?, small(three)?, true),
            // `4/12/17`: which of them is the year is a guess.
            (1 | 2, 4 | 2) => {
                let (one, two) = (small(one)?, small(two)?);
                let (month, day) = match (one > 12, two > 12) {
                    (true, _) => (two, one),
                    (_, true) => (one, two),
                    // With stops, days come first wherever they are written so.
                    _ if self.is_month_first && !whole.contains('.') => (one, two),
                    _ => (two, one),
                };
                let year = number(three)?;
                let is_short = three.len() == 2;
                if is_short && (!(10..40).contains(&year) || count_marks(whole) != 2) {
                    return None;
                }
                let is_certain = !is_short && (one > 12 || two > 12 || one == two);
                (if is_short { 2000 + year } else { year }, month, day, is_certain)
            }
            _ => return None,
        };
        let date = Date::try_new_iso(year, month, day).ok().filter(|_| (1900..2200).contains(&year))?;
        let start = first.range.start;
        Some(FoundDay { date, range: start..start + whole.len(), is_certain })
    }

    /// Whether it is a small word between the parts of a date: *de*, *of*.
    fn is_link(&self, word: &Token) -> bool {
        let is_small = word.folded.chars().count() <= 3 && word.folded.chars().all(char::is_alphabetic);
        (is_small || self.links.contains(&word.folded)) && self.month(word).is_none()
    }

    /// The month that a word names, whole or cut short after three letters or more.
    fn month(&self, word: &Token) -> Option<u8> {
        let name = word.folded.as_str();
        let place = |is_it: &dyn Fn(&str) -> bool| {
            let mut places =
                self.months.iter().enumerate().filter(|(_, forms)| forms.iter().any(|form| is_it(form)));
            let first = places.next().map(|(at, _)| at);
            first.filter(|_| places.next().is_none())
        };
        let whole = place(&|form| form == name);
        let short = || place(&|form| form.starts_with(name)).filter(|_| name.chars().count() >= 3);
        whole.or_else(short).and_then(|at| u8::try_from(at + 1).ok())
    }
}

/// How many marks stand between figures.
fn count_marks(figures: &str) -> usize {
    figures.chars().filter(|c| matches!(c, '/' | '-' | '.')).count()
}

fn year_of(word: &Token) -> Option<i32> {
    word.folded.parse::<i32>().ok().filter(|year| (1900..2200).contains(year))
}

/// `4`, `4th`, `1er`, `1º`.
fn day_of(word: &Token) -> Option<u8> {
    let digits = word.folded.trim_end_matches(|c: char| !c.is_ascii_digit());
    let suffix = word.folded.get(digits.len()..)?;
    let day = digits.parse::<u8>().ok().filter(|_| digits.len() <= 2 && suffix.chars().count() <= 2)?;
    (1..=31).contains(&day).then_some(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(tag: &str, text: &str) -> Option<(String, String, bool)> {
        let found = Calendar::of(&Locale::parse(tag).unwrap()).find(text)?;
        let date = format!(
            "{}-{:02}-{:02}",
            found.date.year().extended_year(),
            found.date.month().number(),
            found.date.day_of_month().0
        );
        Some((date, text.get(found.range).unwrap().to_owned(), found.is_certain))
    }

    #[test]
    fn finds_days_as_languages_write_them() {
        let day = "2017-12-04".to_owned();
        for (tag, text, found) in [
            ("en", "Puerto Vallarta, Mexico - December 4, 2017 - The", "December 4, 2017"),
            ("en", "on Monday, 4th of December 2017.", "Monday, 4th of December 2017"),
            ("en", "NEW YORK, Dec. 4, 2017 --", "Dec. 4, 2017"),
            ("es", "Puerto Vallarta, a 4 de diciembre de 2017.", "4 de diciembre de 2017"),
            ("es", "lunes 4 de dic del 2017", "lunes 4 de dic del 2017"),
            ("fr", "le 4 décembre 2017 –", "4 décembre 2017"),
            ("pt", "4 de dezembro de 2017", "4 de dezembro de 2017"),
            ("de", "Berlin, 4. Dezember 2017", "4. Dezember 2017"),
            ("zh", "2017年12月4日", "2017年12月4日"),
            ("en", "2017-12-04", "2017-12-04"),
            ("en", "4-Dec-2017", "4-Dec-2017"),
            ("en", "Mon, 4 Dec 2017", "Mon, 4 Dec 2017"),
            ("en", "4 December 2017 (Monday)", "4 December 2017 (Monday"),
        ] {
            assert_eq!(find(tag, text), Some((day.clone(), found.to_owned(), true)), "{text}");
        }
        assert_eq!(find("fr", "1er mai 2018").map(|found| found.0).as_deref(), Some("2018-05-01"));
    }

    #[test]
    fn figures_are_read_as_the_language_does_and_may_be_unsure() {
        assert_eq!(find("en", "12/4/2017"), Some(("2017-12-04".into(), "12/4/2017".into(), false)));
        assert_eq!(find("es", "4/12/2017"), Some(("2017-12-04".into(), "4/12/2017".into(), false)));
        assert_eq!(find("es", "4/12/17"), Some(("2017-12-04".into(), "4/12/17".into(), false)));
        assert_eq!(find("en", "13/4/2017"), Some(("2017-04-13".into(), "13/4/2017".into(), true)));
    }

    #[test]
    fn days_without_a_year_are_found() {
        let find = |tag, text: &'static str| {
            let found = Calendar::of(&Locale::parse(tag).unwrap()).find_without_year(text)?;
            text.get(found)
        };
        assert_eq!(find("es", "San Salvador, lunes 4 de mayo"), Some("lunes 4 de mayo"));
        assert_eq!(find("en", "Geneva, May 4 – We"), Some("May 4"));
        assert_eq!(find("en", "We met four times"), None);
    }

    #[test]
    fn what_is_no_day_is_none() {
        for text in
            ["the 2030 Agenda for", "31 February 2017", "4 of 5 in 2017", "55.5211.9397", "December 2017", ""]
        {
            assert_eq!(find("en", text), None, "{text}");
        }
    }
}
