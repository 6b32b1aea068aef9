//! What of a text every language keeps: numbers by their value, telephones, addresses, months, places, acronyms.

use std::ops::Range;

use super::Conventions;
use super::acronyms::acronyms_in;
use super::rules::{Counts, digits, emails, places, urls};
use super::wording::{Draft, Wording};

/// What is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TraceKind {
    /// A number, in figures or in words.
    Number,
    /// A telephone number.
    Telephone,
    /// An e-mail address.
    Email,
    /// An address on the web.
    Site,
    /// The name of a month.
    Month,
    /// A country, a city, or an acronym that has other forms in other languages.
    Name,
}

/// Something that a translation has, too, if in another form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trace {
    /// What it is.
    pub kind: TraceKind,
    /// What it may be: two traces agree where they have one of these in common, whatever their languages.
    pub keys: Vec<String>,
    /// Its bytes.
    pub range: Range<usize>,
}

/// Numbers in words below this are articles and pronouns as well.
const LEAST_SPOKEN: u64 = 3;

/// The traces of a text in the language of these conventions.
pub fn find_traces(text: &str, conventions: &Conventions) -> Vec<Trace> {
    let draft = Draft::of_text(text);
    let wording = Wording::of(&draft);
    let mut found = Vec::new();
    let mut push = |kind, keys: Vec<String>, range: Range<usize>| found.push(Trace { kind, keys, range });
    let at = |range: &Range<usize>| text.get(range.clone()).unwrap_or_default();
    for range in emails(text) {
        push(TraceKind::Email, vec![at(&range).to_lowercase()], range);
    }
    for range in urls(text) {
        push(TraceKind::Site, vec![site_key(at(&range))], range);
    }
    for telephone in wording.telephones() {
        push(TraceKind::Telephone, vec![digits(telephone.written(text))], telephone.range.clone());
    }
    let counts = Counts::of(&wording, conventions);
    for number in counts.figures {
        let keys = number.values.iter().map(|(digits, decimals)| format!("{digits}e{}", -decimals));
        push(TraceKind::Number, keys.collect(), number.range.clone());
    }
    // *Por ciento*, *pour cent*, *per cent* are no hundred.
    let is_share = |range: &Range<usize>| {
        let before = text.get(..range.start).unwrap_or_default().trim_end().to_lowercase();
        ["por", "pour", "per"]
            .iter()
            .any(|word| before.strip_suffix(word).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric)))
    };
    let spoken = counts.spoken.iter().filter(|said| said.worth >= LEAST_SPOKEN && !said.is_rank);
    for said in spoken.filter(|said| said.worth != 100 || !is_share(&said.range)) {
        let (digits, decimals) = super::rules::whole(said.worth);
        push(TraceKind::Number, vec![format!("{digits}e{}", -decimals)], said.range.clone());
    }
    for word in wording.words() {
        if let Some(month) = conventions.months.of(word) {
            push(TraceKind::Month, vec![month.to_string()], word.range.clone());
        }
    }
    for (place, range) in places(&wording, conventions) {
        push(TraceKind::Name, vec![place], range);
    }
    let own = wording.acronyms().iter().cloned();
    let foreign = acronyms_in(text, &conventions.language).into_iter();
    let foreign = foreign.map(|(acronym, range)| (acronym.to_owned(), range));
    for (acronym, range) in own.chain(foreign) {
        let key = match acronym.as_str() {
            "USA" => "US",
            "UK" => "GB",
            other => other,
        };
        push(TraceKind::Name, vec![key.to_owned()], range);
    }
    found
}

/// An address without what it may have or lack: its scheme, `www.`, the slash at its end.
pub fn site_key(url: &str) -> String {
    let url = url.trim_start_matches("https://").trim_start_matches("http://");
    url.trim_start_matches("www.").trim_end_matches('/').to_lowercase()
}

/// How many words of a text there are, and how many of them are the most frequent small words of each language that is
/// told apart.
pub fn count_small_words(text: &str) -> (usize, Vec<(&'static str, usize)>) {
    const LANGUAGES: [&str; 6] = ["en", "es", "fr", "pt", "it", "de"];
    let draft = Draft::of_text(text);
    let wording = Wording::of(&draft);
    let words = wording.words();
    let count = |language| {
        let small = super::conventions::small_words(language);
        words.iter().filter(|word| small.contains(&word.small)).count()
    };
    (words.len(), LANGUAGES.iter().map(|language| (*language, count(language))).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Locale;

    fn keys(tag: &str, text: &str, kind: TraceKind) -> Vec<String> {
        let conventions = Conventions::of(&Locale::parse(tag).unwrap(), None);
        let found = find_traces(text, &conventions).into_iter().filter(|trace| trace.kind == kind);
        found.flat_map(|trace| trace.keys).collect()
    }

    #[test]
    fn two_languages_leave_the_same_traces() {
        let (english, spanish) = (
            "In 1,200 villages of Mexico and the US, twelve NGOs met on 4 December.",
            "En 1200 pueblos de México y Estados Unidos se reunieron doce ONG el 4 de diciembre.",
        );
        for kind in [TraceKind::Number, TraceKind::Month] {
            assert_eq!(keys("en", english, kind), keys("es", spanish, kind), "{kind:?}");
        }
        for place in ["MX", "US"] {
            assert!(keys("en", english, TraceKind::Name).iter().any(|key| key == place), "{place}");
            assert!(keys("es", spanish, TraceKind::Name).iter().any(|key| key == place), "{place}");
        }
        let percent = |tag, text| keys(tag, text, TraceKind::Number);
        assert_eq!(percent("en", "It fell by 38 per cent"), percent("es", "Bajó un 38 por ciento"));
        assert_eq!(keys("en", "See http://www.A.org/x/", TraceKind::Site), ["a.org/x"]);
        assert_eq!(keys("ar", "في ٢٠١٧", TraceKind::Number), keys("en", "in 2017", TraceKind::Number));
    }

    #[test]
    fn small_words_tell_languages_apart() {
        let (words, counts) = count_small_words("La gente de la costa no acepta el plan de los de arriba.");
        let spanish = counts.iter().find(|(language, _)| *language == "es").unwrap().1;
        let english = counts.iter().find(|(language, _)| *language == "en").unwrap().1;
        assert!(spanish * 2 > words && english <= 1, "{counts:?}");
    }
}
