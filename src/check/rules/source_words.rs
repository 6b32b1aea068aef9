//! `source-words`: words of the source’s language within a sentence.
//!
//! ## What it finds
//! Four words and more in a row that the source has, small words of its language among them; a short sentence of the
//! source; single words of the source that are spelled as no word of the translation’s language is; and in Spanish one small
//! word (*en Lima with dirigentes*). Quotations,
//! names and common loan words are let pass.
//!
//! ## Why
//! They were overlooked.
//!
//! ## Example
//! ```ftl en
//! call = They went without an interpreter and with no lawyer.
//! ```
//! ```ftl es
//! call = Fueron sin interpreter y sin abogada.
//! ```
//! Right:
//! ```ftl en
//! call = The software of the hotel says “no entry for the people of the river” in the idea of a social club.
//! ```
//! ```ftl es
//! call = El software del hotel dice “no entry for the people of the river” en la idea de un club social.
//! ```

use std::ops::Range;

use super::super::words::Word;
use super::super::words::is_same_in_small;
use super::super::{Check, Passage, Rule, Subject, Wording};
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("source_words.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::warning("L074", "source-words");

/// English words that other languages use.
const LOANS: &str = " software hardware marketing internet web website online lobby lobbies ranking show sheriff ticket \
    tickets link links hashtag hashtags tweet tweets email e-mail blog blogs chat podcast podcasts streaming spot spots \
    dumping leasing apartheid holding boom boicot club clubs hotel hall jazz rock rap hip-hop trap reggaeton slam drone \
    drones laser test tests stock stocks shock sketch sandwich whisky gay gays queer lesbian trans transgender \
    copyright copyleft open source feedback briefing dossier workshop coaching coach manager managers startup startups \
    smartphone smartphones app apps bot bots troll trolls fake news hacker hackers spam malware wifi router server \
    performance set kit kits pack big data deep learning machine blockchain bitcoin token tokens offshore outsourcing \
    maquila sweatshop sweatshops greenwashing lawfare fracking compost burger pub bar snack stand staff crowdfunding \
    parking camping trekking rafting surf skate skatepark basketball football beisbol ring round rally record rating \
    thriller western best-seller casting script backup gendarmes kibbutz sushi kayak karaoke yoga wok anorak kiwi \
    look top sexy punk funk folk country soul blues swing ghetto guetto gang gangs narco tour tours sprint slogan \
    crack iceberg kitsch freelance freelancer newsletter newsletters banner banners pick-up jeep jeeps ferry bypass ";

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let (here, there) = (subject.conventions, subject.source_conventions);
    if here.language == there.language
        || !there.is(&["en"])
        || !here.is(&["es", "fr", "pt", "it", "ca", "gl"])
        || passage.is_term
        || subject.names.has_organization(&passage.id)
    {
        return;
    }
    for (wording, source) in passage.pairs() {
        if is_same_in_small(&wording.text, &source.text) {
            continue;
        }
        let (list, source_list) = (wording.words(), source.words());
        let is_foreign = |word: &Word<'_>| there.small_words.has(word) && !here.small_words.has(word);
        // A whole sentence in another language is another finding.
        let is_part = |range: &Range<usize>| {
            wording.sentences().iter().any(|sentence| {
                sentence.start <= range.start && range.end <= sentence.end && range.len() * 2 < sentence.len()
            })
        };
        let odd = stretch(list, source, &is_foreign)
            .filter(is_part)
            .or_else(|| sentence(wording, source, &|word| here.small_words.has(word)))
            .or_else(|| if here.is(&["es"]) { single(wording, list, source_list, source) } else { None })
            .or_else(|| if here.is(&["es"]) { small(wording, list, source) } else { None });
        let Some(range) = odd else { continue };
        if !is_quoted(&wording.text, &range) && wording.is_own(&range) {
            let written = wording.text.get(range.clone()).unwrap_or_default();
            found.push(subject.finding(&KIND, passage, wording.span(&range)).with("found", written));
        }
    }
}

/// Four words and more that stand so in the source, two small ones among them.
fn stretch(
    list: &[Word<'_>],
    source: &Wording,
    is_foreign: &dyn Fn(&Word<'_>) -> bool,
) -> Option<Range<usize>> {
    for (at, word) in list.iter().enumerate() {
        if !is_foreign(word) || !source.has_word(word) {
            continue;
        }
        for (from, _) in source.words().iter().enumerate().filter(|(_, other)| other.small == word.small) {
            let pairs = list.iter().skip(at).zip(source.words().iter().skip(from));
            let same: Vec<&Word<'_>> =
                pairs.take_while(|(one, other)| one.small == other.small).map(|(one, _)| one).collect();
            let foreign = same.iter().filter(|word| is_foreign(word)).count();
            let capitals = same.iter().filter(|word| word.is_capitalized()).count();
            if same.len() >= 4 && foreign >= 2 && capitals * 2 < same.len() {
                let (first, last) = (same.first()?, same.last()?);
                return Some(first.range.start..last.range.end);
            }
        }
    }
    None
}

/// A sentence of two words and more that is one of the source’s, beside others.
fn sentence(wording: &Wording, source: &Wording, is_own: &dyn Fn(&Word<'_>) -> bool) -> Option<Range<usize>> {
    let sentences = wording.sentences();
    if sentences.len() < 2 {
        return None;
    }
    fn trimmed<'w>(wording: &'w Wording, range: &Range<usize>) -> &'w str {
        wording.text.get(range.clone()).unwrap_or_default().trim()
    }
    let is_theirs = |text: &str| source.sentences().iter().any(|range| trimmed(source, range) == text);
    sentences.iter().find_map(|range| {
        let within = || wording.words_in(range).iter().filter(|word| word.range.end <= range.end);
        let is_plain =
            |word: &Word<'_>| word.text.chars().all(char::is_lowercase) && word.text.chars().count() >= 3;
        let is_copy = within().nth(1).is_some()
            && !within().any(is_own)
            && within().any(is_plain)
            && is_theirs(trimmed(wording, range));
        is_copy.then(|| range.clone())
    })
}

/// A word of the source that is spelled as no Spanish word is.
fn single(
    wording: &Wording,
    list: &[Word<'_>],
    source_list: &[Word<'_>],
    source: &Wording,
) -> Option<Range<usize>> {
    let found = list.iter().find(|word| {
        word.text.len() >= 5
            && word.text.bytes().all(|byte| byte.is_ascii_lowercase())
            && source.has_word(word)
            && source_list.iter().any(|other| other.text == word.text)
            && is_english(word.text)
            && !LOANS.contains(&format!(" {} ", word.text))
            // In an address or a name it is kept.
            && !is_attached(&wording.text, &word.range)
            && !wording.addresses().iter().any(|other| other.start < word.range.end && word.range.start < other.end)
    })?;
    // In a sentence of the other language it is not the only one.
    let sentence = wording.sentences().iter().find(|sentence| sentence.contains(&found.range.start))?;
    let shared = list.iter().filter(|word| {
        sentence.contains(&word.range.start)
            && word.range != found.range
            && word.text.len() >= 3
            && word.text.chars().all(char::is_lowercase)
            && source_list.iter().any(|other| other.text == word.text)
    });
    if shared.count() >= 3 {
        return None;
    }
    // What the source itself quotes or emphasizes may stay.
    let is_marked = source.emphasis > 0 || wording.emphasis > source.emphasis;
    (!is_marked).then(|| found.range.clone())
}

fn is_attached(text: &str, range: &Range<usize>) -> bool {
    const MARKS: [char; 8] = ['.', '@', '/', '#', '_', '-', ':', '='];
    let before = text.get(..range.start).and_then(|head| head.chars().next_back());
    let mut after = text.get(range.end..).unwrap_or_default().chars();
    before.is_some_and(|c| MARKS.contains(&c))
        || after.next().is_some_and(|c| MARKS.contains(&c) && after.next().is_some_and(char::is_alphanumeric))
}

/// Small words that are no Spanish ones.
const SMALL: &[&str] = &[
    "with", "the", "of", "and", "for", "from", "by", "their", "which", "was", "were", "been", "that", "this",
    "these", "those", "our", "they", "whose",
];

/// One small word of the source amid words of the translation.
fn small(wording: &Wording, list: &[Word<'_>], source: &Wording) -> Option<Range<usize>> {
    if wording.emphasis + wording.strong > 0 || !SMALL.iter().any(|small| wording.says(small)) {
        return None;
    }
    let is_joined = |one: &Word<'_>, other: &Word<'_>| {
        wording.text.get(one.range.end..other.range.start).is_some_and(|gap| gap == " ")
    };
    let is_theirs = |word: &Word<'_>| source.has_word(word);
    let is_plain = |word: &Word<'_>| word.text.chars().all(char::is_lowercase);
    let begins =
        |word: &Word<'_>| wording.sentences().iter().any(|sentence| sentence.start == word.range.start);
    let triples = list.iter().zip(list.iter().skip(1)).zip(list.iter().skip(2));
    let found = triples.map(|((before, word), after)| (before, word, after)).find(|(before, word, after)| {
        SMALL.contains(&word.text)
            && is_theirs(word)
            && is_joined(before, word)
            && is_joined(word, after)
            // A name in English has English words on both sides.
            && is_plain(after)
            && !is_theirs(after)
            && !SMALL.contains(&after.text)
            && (is_plain(before) && (!is_theirs(before) || SMALL.contains(&before.text) || before.text == "has")
                || begins(before) && !is_theirs(before) || is_after_small(list, before))
    });
    found.map(|(_, word, _)| word.range.clone()).filter(|range| {
        !wording.links.iter().any(|link| link.words.start < range.end && range.start < link.words.end)
    })
}

/// Whether a word with a capital is a single one after a Spanish preposition: *en Lima with…*
fn is_after_small(list: &[Word<'_>], word: &Word<'_>) -> bool {
    let at = list.iter().position(|other| other.range == word.range);
    let before = at.and_then(|at| at.checked_sub(1)).and_then(|at| list.get(at));
    before.is_some_and(|before| ["en", "de", "a", "por", "con", "para", "desde"].contains(&before.text))
}

/// Whether a word in small letters is spelled as English is, and is none that other languages took over.
pub fn is_left_english(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_lowercase())
        && is_english(word)
        && !LOANS.contains(&format!(" {word} "))
}

/// Whether a word is spelled as English is and Spanish is not.
fn is_english(word: &str) -> bool {
    const WITHIN: &[&str] = &[
        "th", "sh", "ck", "ph", "wh", "gh", "ss", "tt", "ff", "pp", "mm", "dd", "bb", "gg", "oo", "ee", "w",
        "k", "ea",
    ];
    let ends_so = [
        "er", "ing", "ed", "ly", "ity", "ty", "ry", "ment", "ness", "ent", "ant", "ist", "ct", "nd", "ld",
        "rd", "rt", "lt", "st", "nt", "ts", "ks", "rs", "ns", "ls", "ds", "ms", "ps", "ew", "ous", "ght",
        "ship", "ful",
    ]
    .iter()
    .any(|end| word.ends_with(end));
    let is_latin = ["mens", "trans", "plus"].contains(&word);
    (ends_so && !is_latin) || WITHIN.iter().any(|pair| word.contains(pair) && *pair != "ea")
}

/// Whether a stretch stands between quotation marks.
fn is_quoted(text: &str, range: &Range<usize>) -> bool {
    let before = text.get(..range.start).unwrap_or_default();
    let count = |mark: char| before.matches(mark).count();
    count('“') > count('”') || count('«') > count('»') || before.matches('"').count() % 2 == 1
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found_in;

    #[test]
    fn one_small_word_is_found_but_not_in_names() {
        let count = |english: &str, spanish: &str| {
            let found = found_in(&format!("a = {english}\n"), &format!("a = {spanish}\n"));
            found.iter().filter(|finding| finding.kind.code == "L074").count()
        };
        for (english, spanish) in [
            ("Launched in Lima with union leaders.", "Presentado en Lima with dirigentes sindicales."),
            ("The workers and their families.", "Los trabajadores y their familias."),
            ("They fled from the war.", "Huyeron from la guerra."),
            ("The strike has been called.", "La huelga has been convocada."),
        ] {
            assert_eq!(count(english, spanish), 1, "{spanish}");
        }
        for (english, spanish) in [
            ("The report of Doctors of the World.", "El informe de Doctors of the World."),
            ("Written for the city of angels.", "Escrito para «the city of angels»."),
            ("They sang *of mice and men*.", "Cantaron *of mice and men*."),
        ] {
            assert_eq!(count(english, spanish), 0, "{spanish}");
        }
    }
}
