//! Place and day at the beginning of a statement.

use std::ops::Range;

use super::day::FoundDay;
use super::idiom::Idiom;
use super::tokens::tokens;

/// Where the words that run on after a dateline begin, at the latest.
const LONGEST: usize = 200;

/// A dateline at the beginning of a line.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundDateline {
    /// The place.
    pub place: Option<Range<usize>>,
    /// The day.
    pub day: Option<FoundDay>,
    /// Where the first words after it begin; the end of the line where there are none.
    pub end: usize,
    /// Whether it is the whole line.
    pub is_alone: bool,
}

/// The dateline that a line begins with.
pub fn find_dateline(text: &str, idiom: &Idiom) -> Option<FoundDateline> {
    let head = text.get(..text.floor_char_boundary(LONGEST)).unwrap_or(text);
    match idiom.calendar.find(head) {
        Some(day) => posted(text, &day, idiom)
            .or_else(|| with_section(text, &day))
            .or_else(|| with_day(text, day, idiom)),
        None => without_year(text, head, idiom)
            .or_else(|| with_month(text, head, idiom))
            .or_else(|| without_day(text, idiom)),
    }
}

/// A place and a day whose year is said elsewhere, and nothing else: *San Salvador, lunes 4 de mayo*.
fn without_year(text: &str, head: &str, idiom: &Idiom) -> Option<FoundDateline> {
    let range = idiom.calendar.find_without_year(head)?;
    let place = place_before(text.get(..range.start)?, idiom)?;
    let after = text.get(range.end..)?;
    let is_alone = !after.contains(char::is_alphanumeric);
    // *Las plataformas convocan el 8 de julio* is no place.
    let is_named = |range: &Range<usize>| {
        let words = tokens(text.get(range.clone()).unwrap_or_default());
        let said =
            |word: &super::tokens::Token| text.get(range.start + word.range.start..).unwrap_or_default();
        let is_name = |word: &super::tokens::Token| {
            idiom.is_small(&word.folded) || !said(word).starts_with(char::is_lowercase)
        };
        words.len() <= 6 && words.iter().all(is_name)
    };
    let place = match place {
        Some(range) if !is_named(&range) => return None,
        place => place,
    };
    let end = if is_alone { text.len() } else { after_dash(text, range.end, place.is_some())? };
    // Without a place, a day alone may be a heading.
    let is_meant = place.is_some() && (is_alone || text.get(end..)?.split_whitespace().count() >= 5);
    is_meant.then_some(FoundDateline { place, day: None, end, is_alone })
}

/// The day on which a page was published: `Posted on March 3, 2021 by admin | No comments`.
fn posted(text: &str, day: &FoundDay, idiom: &Idiom) -> Option<FoundDateline> {
    let before = tokens(text.get(..day.range.start)?);
    let after = tokens(text.get(day.range.end..)?);
    let is_posted = !before.is_empty() && idiom.posted_length(&before) == before.len();
    let is_sentence = after.len() > 8 || !after.is_empty() && text.trim_end().ends_with(['.', '!', '?']);
    (is_posted && !is_sentence).then(|| FoundDateline {
        place: None,
        day: Some(day.clone()),
        end: text.len(),
        is_alone: true,
    })
}

/// A day and the section of a page: `14 Feb 2023 Press`, `14 Feb 2023 | News`.
fn with_section(text: &str, day: &FoundDay) -> Option<FoundDateline> {
    let after = text.get(day.range.end..)?;
    let said = after.trim_matches(|c: char| c.is_whitespace() || matches!(c, '|' | '·' | '•' | '/'));
    // A comma parts a day from its place.
    let is_apart = after.starts_with([' ', '\u{A0}', '|']) && !said.starts_with(['-', '–', '—', '(', ',']);
    let is_section = (1..=2).contains(&tokens(said).len())
        && said.starts_with(char::is_uppercase)
        && said.chars().all(|c| c.is_alphabetic() || c == ' ')
        && super::cities::region_of_city(said).is_none();
    (is_apart && is_section && day.range.start == 0).then(|| FoundDateline {
        place: None,
        day: Some(day.clone()),
        end: text.len(),
        is_alone: true,
    })
}

/// A place, a month and its year, and nothing else: *Geneva, December 2017*. What says only a month may be a heading.
fn with_month(text: &str, head: &str, idiom: &Idiom) -> Option<FoundDateline> {
    let range = idiom.calendar.find_month(head)?;
    let place = place_before(text.get(..range.start)?, idiom)??;
    let is_alone = !text.get(range.end..)?.contains(char::is_alphanumeric);
    let is_near = tokens(text.get(place.clone())?).len() <= 4;
    (is_alone && is_near).then_some(FoundDateline {
        place: Some(place),
        day: None,
        end: text.len(),
        is_alone: true,
    })
}

fn with_day(text: &str, day: FoundDay, idiom: &Idiom) -> Option<FoundDateline> {
    let place = place_before(text.get(..day.range.start)?, idiom)?;
    let after = text.get(day.range.end..)?;
    let bare = after.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ')' | ']' | '*' | '_'));
    let at = text.len() - bare.len();
    if is_bare(bare) || is_hour(bare) {
        return Some(FoundDateline { place, day: Some(day), end: text.len(), is_alone: true });
    }
    if let Some(end) = after_dash(text, at, place.is_some()) {
        return Some(FoundDateline { place, day: Some(day), end, is_alone: false });
    }
    if place.is_some() {
        return None;
    }
    // The place may come second: `4 December 2017, Geneva – `, `4 December 2017 | Geneva`, `4 December 2017 (Geneva)`.
    let opens = after.trim_start().starts_with(['(', '[']).then(|| after.trim_start().get(1..)).flatten();
    let rest = opens.or_else(|| bare.strip_prefix([',', '|', '/', '·', '•', '(', '[']))?;
    let start = text.len() - rest.len();
    let dash = [" - ", " – ", " — ", " -- "].iter().filter_map(|dash| rest.find(dash)).min();
    let named = rest.get(..dash.unwrap_or(rest.len()))?;
    let range = trimmed(text, start..start + named.len());
    let is_place = looks_like_place(text.get(range.clone())?) && named.chars().count() <= 60;
    let end = match dash {
        Some(dash) => after_dash(text, start + dash, true)?,
        None => text.len(),
    };
    is_place.then_some(FoundDateline { place: Some(range), day: Some(day), end, is_alone: dash.is_none() })
}

/// Whether nothing is said.
fn is_bare(text: &str) -> bool {
    text.chars()
        .all(|c| c.is_whitespace() || matches!(c, '.' | ':' | '-' | '–' | '—' | ',' | ')' | ']' | '*' | '_'))
}

/// Whether only the hour is said: `, 10:30 GMT`, `– 9 a.m.`
fn is_hour(text: &str) -> bool {
    let words = tokens(text);
    let is_clock = |word: &super::tokens::Token| {
        let text = word.folded.as_str();
        let digits = text.chars().filter(char::is_ascii_digit).count();
        let has_sign = text.contains(['h', '.']) || text.ends_with(['m', 'h']);
        (1..=4).contains(&digits)
            && text.starts_with(|c: char| c.is_ascii_digit())
            && (has_sign || digits <= 2)
            || matches!(
                text,
                "a.m" | "p.m" | "am" | "pm" | "gmt" | "utc" | "h" | "hrs" | "at" | "cet" | "est" | "edt"
            )
    };
    let digits = text.chars().filter(char::is_ascii_digit).count();
    !words.is_empty() && words.len() <= 5 && (1..=6).contains(&digits) && words.iter().all(is_clock)
}

/// `NEW YORK — `: a place in capitals, as agencies write it.
fn without_day(text: &str, idiom: &Idiom) -> Option<FoundDateline> {
    let dash = [" – ", " — ", " -- ", " - "].iter().filter_map(|dash| text.find(dash)).min()?;
    let named = text.get(..dash)?;
    // `GENEVA (AP) — `: who sends it is no place.
    let sender = named.trim_end().strip_suffix(')').and_then(|named| named.rsplit_once('('));
    let named = match sender {
        Some((place, sender)) if idiom.region(sender).is_none() => place,
        _ => named,
    };
    let first = named.split([',', '(']).next().unwrap_or_default();
    // A city that is known needs no capitals: *Harare — Farmers who …*
    let is_known = idiom.region_of_place(named.trim()).is_some() && tokens(named).len() <= 4;
    let has_small = first.chars().any(char::is_lowercase) && !is_known;
    let letters = first.chars().filter(|c| c.is_alphabetic()).count();
    if has_small || letters < 4 || named.chars().count() > 50 || !looks_like_place(named) {
        return None;
    }
    let end = after_dash(text, dash, true)?;
    // A heading in capitals has no sentence behind it.
    let is_sentence = text.get(end..)?.split_whitespace().count() >= 8;
    is_sentence.then(|| FoundDateline {
        place: Some(trimmed(text, 0..named.len())),
        day: None,
        end,
        is_alone: false,
    })
}

/// The place that stands before a day; `Some(None)` where nothing does.
fn place_before(before: &str, idiom: &Idiom) -> Option<Option<Range<usize>>> {
    let mut end = before.len();
    let mut had_small = false;
    loop {
        let rest = before.get(..end)?.trim_end_matches(|c: char| {
            c.is_whitespace() || matches!(c, ',' | '(' | '[' | '-' | '–' | '—' | '/' | '|' | ':' | '*' | '_')
        });
        end = rest.len();
        let Some(last) = tokens(rest).pop().filter(|last| last.range.end == end) else { break };
        // Names have small words too, but not at their end.
        if !idiom.is_small(&last.folded)
            || rest.get(last.range.clone())?.starts_with(char::is_uppercase) && last.range.start > 0
        {
            break;
        }
        had_small = true;
        end = last.range.start;
    }
    // *Dado en Quito, a 4 de mayo de 2021*, *Lugar y fecha: Quito, 4 de mayo de 2021*
    let label = label_length(before.get(..end)?, idiom);
    let given = label + idiom.given_length(&tokens(before.get(label..)?));
    let range = trimmed(before, given.min(end)..end);
    let place = before.get(range.clone())?;
    // *For immediate release: 12 January 2022* names no place.
    let words = tokens(place);
    if idiom.introduction(&words).is_some_and(|found| !found.is_weak || found.end == place.len()) {
        return None;
    }
    if place.is_empty() {
        // *Date: 4 December 2017*
        if before.trim_end().ends_with(':') {
            return Some(None);
        }
        // *On 4 December …* is how a sentence begins, *le 4 décembre* how a dateline may.
        let is_capital = before.trim_start().starts_with(char::is_uppercase);
        return (!had_small || !is_capital || before.trim().chars().count() <= 2).then_some(None);
    }
    (looks_like_place(place) && tokens(place).len() <= 8).then_some(Some(range))
}

/// How many bytes the words have that only say that place and day follow: *Place and date:*
pub fn label_length(text: &str, idiom: &Idiom) -> usize {
    let Some(colon) = text.find(':') else { return 0 };
    let words = tokens(text.get(..colon).unwrap_or_default());
    let is_label = |word: &super::tokens::Token| idiom.is_small(&word.folded) || idiom.is_stop(&word.folded);
    // *From: …* names no place.
    let names = |word: &super::tokens::Token| idiom.is_small(&word.folded) && !idiom.is_stop(&word.folded);
    let is_it = words.len() <= 4 && words.iter().all(is_label) && words.iter().any(names);
    if is_it { colon + 1 } else { 0 }
}

fn looks_like_place(text: &str) -> bool {
    let starts = text.trim_start().chars().next().is_some_and(|c| c.is_alphabetic() && !c.is_lowercase());
    let is_open = |mark: char| text.contains(mark);
    // *Washington, D.C.*, *St. Louis*: a stop behind one to three letters ends no sentence.
    let mut parts = text.rsplit(". ").skip(1);
    let ends_sentence =
        parts.any(|part| part.rsplit([' ', '.']).next().is_some_and(|word| word.chars().count() > 3));
    // *D.C.* has stops within it.
    let last = text.rsplit(' ').next().unwrap_or_default();
    // *LOS ANGELES, Calif.*: neither does that of a short word behind a comma.
    let is_short_form = text.strip_suffix(last).is_some_and(|before| before.trim_end().ends_with(','))
        && last.chars().count() <= 6;
    let ends_sentence = ends_sentence
        || !is_short_form
            && last.strip_suffix('.').is_some_and(|word| !word.contains('.') && word.chars().count() > 2);
    starts && !ends_sentence && !['!', '?', ';', '“', '"', '@', ':'].into_iter().any(is_open)
}

/// Where the words begin behind a dash, or behind what stands for one.
fn after_dash(text: &str, at: usize, has_place: bool) -> Option<usize> {
    let rest = text.get(at..)?;
    // `/PRNewswire/`
    let bare = rest.trim_start();
    let bare = match bare.strip_prefix('/').and_then(|rest| rest.split_once('/')) {
        Some((agency, after))
            if agency.chars().count() <= 20 && agency.chars().all(char::is_alphanumeric) =>
        {
            after
        }
        _ => bare,
    };
    let bare = bare.trim_start();
    // `(AP) — The`, `(Press release) – The`
    let bare = match bare.strip_prefix('(').and_then(|rest| rest.split_once(')')) {
        Some((sender, after))
            if sender.chars().count() <= 24
                && sender.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '/' | '&' | '-' | ',')) =>
        {
            after.trim_start()
        }
        _ => bare,
    };
    // `2017.- Las`
    let is_dash = |text: &str| text.trim_start().starts_with(['-', '–', '—', '―']);
    let bare = bare.strip_prefix('.').filter(|rest| is_dash(rest)).map_or(bare, str::trim_start);
    let marks = bare.trim_start_matches(['-', '–', '—', '―', '‒']);
    let is_dash = marks.len() < bare.len();
    let is_stop = has_place && bare.starts_with(['.', ':']);
    let marks = if is_dash { marks } else { bare.get(1..).filter(|_| is_stop)? };
    let words = marks.trim_start();
    // A dash within a word is none; a stop needs a sentence behind it.
    let is_apart = marks.len() != words.len() || is_dash && bare.len() - marks.len() >= 3;
    let begins = words.chars().next().is_some_and(|c| is_dash || c.is_uppercase() || !c.is_alphanumeric());
    (is_apart && begins).then_some(text.len() - words.len())
}

fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let part = text.get(range.clone()).unwrap_or_default();
    let edge = |c: char| c.is_whitespace() || matches!(c, ',' | '-' | '–' | '—' | '(' | ')' | '*' | '_');
    // A pin, a flag: no name begins with a sign.
    let sign = |c: char| edge(c) || !(c.is_alphanumeric() || c.is_ascii() || is_quote(c));
    let start = range.start + part.len() - part.trim_start_matches(sign).len();
    let mut end = range.start + part.trim_end_matches(edge).len();
    // *Geneva (Switzerland)* keeps its bracket.
    let said = text.get(start..end.max(start)).unwrap_or_default();
    if said.matches('(').count() > said.matches(')').count()
        && text.get(end..).is_some_and(|after| after.starts_with(')'))
    {
        end += 1;
    }
    start..end.max(start)
}

fn is_quote(c: char) -> bool {
    matches!(c, '“' | '”' | '„' | '«' | '»' | '‘' | '’' | '¡' | '¿')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Locale;

    fn found(tag: &str, text: &str) -> Option<(String, String)> {
        let idiom = Idiom::of(&Locale::parse(tag).unwrap(), &[]);
        let line = find_dateline(text, &idiom)?;
        Some((
            text.get(line.place.unwrap_or(0..0)).unwrap().to_owned(),
            text.get(line.end..).unwrap().to_owned(),
        ))
    }

    #[test]
    fn datelines_of_many_hands() {
        for (tag, text, place, rest) in [
            (
                "en",
                "Puerto Vallarta, Mexico - December 4, 2017 - The decision",
                "Puerto Vallarta, Mexico",
                "The decision",
            ),
            (
                "en",
                "PUERTO VALLARTA, Mexico (December 4, 2017) — The decision",
                "PUERTO VALLARTA, Mexico",
                "The decision",
            ),
            ("en", "Geneva, 4 December 2017 – We", "Geneva", "We"),
            ("en", "Geneva (Switzerland), 4 December 2017 – We", "Geneva (Switzerland)", "We"),
            ("en", "4 December 2017 | Geneva", "Geneva", ""),
            ("en", "4 December 2017 (Geneva)", "Geneva", ""),
            ("en", "Geneva | Monday, 4 December 2017, 10:30 GMT", "Geneva", ""),
            ("en", "Geneva, December 2017", "Geneva", ""),
            ("en", "Given in Geneva, this 5th day of December, 2017", "Geneva", ""),
            ("en", "Geneva, this fifth day of December 2017", "Geneva", ""),
            ("en", "Geneva and Nairobi, 4 December 2017 (AP) — We", "Geneva and Nairobi", "We"),
            ("en", "Place and date: Geneva, 4 December 2017", "Geneva", ""),
            ("en", "4 Dec 2017 Press", "", ""),
            ("en", "Date: 4 December 2017", "", ""),
            (
                "en",
                "Harare — Farmers who save and share their own seed could face prison.",
                "Harare",
                "Farmers who save and share their own seed could face prison.",
            ),
            ("en", "Posted on December 4, 2017 by admin | No comments", "", ""),
            ("es", "Publicado el 4 de diciembre de 2017", "", ""),
            ("es", "Lugar y fecha: Quito, 4 de diciembre de 2017", "Quito", ""),
            (
                "es",
                "Dado en la ciudad de Tegucigalpa, Honduras, a los 4 días del mes de diciembre de 2017.",
                "Tegucigalpa, Honduras",
                "",
            ),
            (
                "es",
                "Dado en San Salvador, a los catorce días del mes de junio de dos mil veinticuatro.",
                "San Salvador",
                "",
            ),
            ("en", "Done at Geneva, this twenty-first day of June, two thousand and seventeen", "Geneva", ""),
            ("es", "Lima, 4 de setiembre del 2017", "Lima", ""),
            ("fr", "Fait à Dakar, le 4 décembre 2017", "Dakar", ""),
            (
                "en",
                "GENEVA (AP) — The decision by the government to withdraw is wrong.",
                "GENEVA",
                "The decision by the government to withdraw is wrong.",
            ),
            ("en", "LOS ANGELES, Calif., March 3, 2026 – Three", "LOS ANGELES, Calif.", "Three"),
            ("es", "📍 Monterrey, N. L., 17 de marzo de 2023", "Monterrey, N. L.", ""),
            ("en", "4 December 2017, Geneva – We", "Geneva", "We"),
            ("en", "4 December 2017, Geneva", "Geneva", ""),
            ("en", "December 4, 2017", "", ""),
            ("en", "Washington, D.C., Dec. 4, 2017 /PRNewswire/ -- We", "Washington, D.C.", "We"),
            (
                "es",
                "Puerto Vallarta, México, a 4 de diciembre de 2017.- Las organizaciones",
                "Puerto Vallarta, México",
                "Las organizaciones",
            ),
            (
                "es",
                "Ciudad de México, 4 de diciembre de 2017. Las organizaciones",
                "Ciudad de México",
                "Las organizaciones",
            ),
            ("es", "San José, Costa Rica, lunes 4 de diciembre de 2017", "San José, Costa Rica", ""),
            ("fr", "Paris, le 4 décembre 2017 – Nous", "Paris", "Nous"),
            ("fr", "Le 4 décembre 2017", "", ""),
            (
                "es",
                "Ciudad Juárez, Chih., lunes 27 de marzo.- Las organizaciones que firman piden justicia",
                "Ciudad Juárez, Chih.",
                "Las organizaciones que firman piden justicia",
            ),
            ("es", "San Salvador, lunes 4 de mayo", "San Salvador", ""),
            ("es", "Dado en Quito, a 4 de diciembre de 2017", "Quito", ""),
            ("en", "Done at Geneva, 4 December 2017.", "Geneva", ""),
            ("en", "Mumbai: 21st November 2022", "Mumbai", ""),
            ("pt", "São Paulo, 4 de dezembro de 2017 – Nós", "São Paulo", "Nós"),
            (
                "en",
                "NEW YORK — The decision by the US government to withdraw is wrong.",
                "NEW YORK",
                "The decision by the US government to withdraw is wrong.",
            ),
        ] {
            assert_eq!(found(tag, text), Some((place.to_owned(), rest.to_owned())), "{text}");
        }
    }

    #[test]
    fn sentences_with_days_are_no_datelines() {
        for text in [
            "On December 4, 2017, the US government withdrew.",
            "The talks began on 4 December 2017 and went on.",
            "Groups march on 4 May",
            "We met. December 4, 2017 - a day",
            "The report of December 4, 2017-based on facts",
            "UN - The",
            "No day at all",
        ] {
            assert_eq!(found("en", text), None, "{text}");
        }
    }
}
