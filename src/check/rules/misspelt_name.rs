//! `misspelt-name`: a name that the translation writes otherwise.
//!
//! ## What it finds
//! People and organizations beside whose name stands the rest of it as in the source: a letter lost or exchanged, an
//! accent lost, a first name translated, another last name, an initial lost or exchanged, an English name of an
//! organization cut, half translated or without a word of its middle. What only gains an accent (*Los Ángeles*) or is translated whole is let pass.
//!
//! ## Why
//! Names are what people look for first, and whoever bears one notices.
//!
//! ## Example
//! ```ftl en
//! call = The complaint of Rosa Villaseñor was heard.
//! ```
//! ```ftl es
//! call = Se escuchó la denuncia de Rosa Villseñor.
//! ```
//! Right:
//! ```ftl en
//! call = The Friends of the River and Rosa Villaseñor of Los Angeles met Pope Francis and Saint Peter Claver.
//! ```
//! ```ftl es
//! call = Friends of the River y Rosa Villaseñor, de Los Ángeles, vieron al papa Francisco y a san Pedro Claver.
//! ```

use super::super::words::Word;
use super::super::{Check, Passage, Rule, Subject, Wording};
use super::letters::Letters;
use super::lost_name::is_first_name;
use super::proper::{Run, bare, gap, is_english, runs};
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("misspelt_name.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::error("L070", "misspelt-name");

/// First names that are translated only for saints, popes and kings. English, Spanish.
const FIRST_NAMES: &str = "Michael Miguel|John Juan|James Jaime|James Santiago|Peter Pedro|Paul Pablo|Joseph José|\
    Mary María|William Guillermo|Charles Carlos|George Jorge|Richard Ricardo|Robert Roberto|Edward Eduardo|\
    Henry Enrique|Francis Francisco|Frank Francisco|Louis Luis|Anthony Antonio|Philip Felipe|Stephen Esteban|\
    Steven Esteban|Thomas Tomás|Andrew Andrés|Matthew Mateo|Mark Marcos|Luke Lucas|Elizabeth Isabel|\
    Catherine Catalina|Katherine Catalina|Margaret Margarita|Ann Ana|Anne Ana|Helen Elena|Ellen Elena|Susan Susana|\
    Martha Marta|Theresa Teresa|Rose Rosa|Lucy Lucía|Alexander Alejandro|Vincent Vicente|Albert Alberto|\
    Alfred Alfredo|Arthur Arturo|Ernest Ernesto|Eugene Eugenio|Frederick Federico|Gregory Gregorio|Hugh Hugo|\
    Lawrence Lorenzo|Maurice Mauricio|Nicholas Nicolás|Patrick Patricio|Rachel Raquel|Sarah Sara|Rebecca Rebeca|\
    Christopher Cristóbal|Dorothy Dorotea|Emily Emilia|Joan Juana|Jane Juana|Josephine Josefina|Ralph Rafael|\
    Raymond Ramón|Julie Julia|Claire Clara|Diane Diana|Eve Eva|Walter Gualterio|Edmund Edmundo|Bernard Bernardo";

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if subject.names.has_organization(&passage.id)
        || subject.conventions.language == subject.source_conventions.language
        || !subject.conventions.is(&["en", "es", "fr", "pt", "it", "de", "ca", "gl"])
    {
        return;
    }
    for (wording, source) in passage.pairs() {
        let source_list = source.words();
        let names = runs(source, source_list, true);
        if names.iter().all(|run| run.words.len() < 2 && !source.text.contains(is_foreign)) {
            continue;
        }
        let list = wording.words();
        let new = list.iter().enumerate().filter(|(_, own)| own.is_capitalized() && !source.has_word(own));
        let new: Vec<New<'_>> =
            new.map(|(place, word)| New { place, word, letters: Letters::of(word.text) }).collect();
        let pair = Pair { wording, source, list, source_list, new: &new };
        let mut odd = names.iter().find_map(|run| pair.altered(run));
        odd = odd.or_else(|| (0..source_list.len()).find_map(|at| pair.misspelt(at)));
        odd = odd.or_else(|| (0..source_list.len()).find_map(|at| pair.initialed(at)));
        odd = odd.or_else(|| names.iter().find_map(|run| pair.shortened(run)));
        if let Some((range, wanted)) = odd
            && wording.is_own(&range)
            // People of the directory have a rule of their own.
            && !subject.names.people.iter().any(|name| name.contains(wanted) && source.text.contains(name))
        {
            let written = wording.text.get(range.clone()).unwrap_or_default();
            found.push(
                subject
                    .finding(&KIND, passage, wording.span(&range))
                    .with("found", written)
                    .with("wanted", wanted),
            );
        }
    }
}

/// A letter that English words do not have: the name is of another language, and stays.
fn is_foreign(letter: char) -> bool {
    matches!(letter, '\u{C0}'..='\u{24F}')
}

struct Pair<'p> {
    wording: &'p Wording<'p>,
    source: &'p Wording<'p>,
    list: &'p [Word<'p>],
    source_list: &'p [Word<'p>],
    new: &'p [New<'p>],
}

/// A word of the translation with a capital that is none of the source.
struct New<'p> {
    /// Its place in the list.
    place: usize,
    word: &'p Word<'p>,
    letters: Letters,
}

type Odd<'p> = (std::ops::Range<usize>, &'p str);

impl<'p> Pair<'p> {
    fn has(&self, word: &str) -> bool {
        let is_joined = self.wording.has('-');
        self.list.iter().any(|own| {
            own.text == word
                || (is_joined && own.text.len() > word.len() && own.text.split('-').any(|part| part == word))
        })
    }

    /// The word at this place, if it has a capital and is none of the source.
    fn own(&self, place: usize) -> Option<&'p Word<'p>> {
        self.new.iter().find(|new| new.place == place).map(|new| new.word)
    }

    /// A word of the source with a neighbor that both sides have, and what stands in its place.
    fn misspelt(&self, at: usize) -> Option<Odd<'p>> {
        let name = owner(self.source_list.get(at).filter(|word| word.is_capitalized())?);
        let length = name.chars().count();
        if length < 3 || !name.chars().any(char::is_lowercase) || self.has(name) {
            return None;
        }
        let before =
            at.checked_sub(1).filter(|before| gap(self.source, self.source_list, *before) == Some(" "));
        let before = before.and_then(|before| self.source_list.get(before)).filter(|word| is_bearer(word));
        let next =
            self.source_list.get(at + 1).filter(|_| gap(self.source, self.source_list, at) == Some(" "));
        let next = next.filter(|word| is_bearer(word));
        let own = |place: usize| self.own(place);
        let is_beside = |word: &Word<'_>| before.into_iter().chain(next).any(|beside| beside.is_same(word));
        // Most names stand alone.
        let list = if before.is_some() || next.is_some() { self.list } else { &[] };
        for (place, word) in list.iter().enumerate().filter(|(_, word)| is_beside(word)) {
            let joins = |place: usize| gap(self.wording, self.list, place) == Some(" ");
            // Another’s last name may take the place of a person’s.
            let own_next = || {
                own(place + 1).or_else(|| {
                    let next = self.list.get(place + 1).filter(|next| next.is_capitalized())?;
                    let is_whole = !self.source.text.contains(&format!("{} {}", word.text, next.text));
                    (is_whole && is_first_name(word.small)).then_some(next)
                })
            };
            if before.is_some_and(|before| before.text == word.text)
                && joins(place)
                && let Some(own) = own_next()
                && is_other(name, own.text)
            {
                return Some((own.range.clone(), name));
            }
            if next.is_some_and(|next| next.text == word.text)
                && place > 0
                && joins(place - 1)
                && let Some(own) = own(place - 1)
                && (is_near(name, own.text) || self.is_first_name(at, name, own.text))
            {
                return Some((own.range.clone(), name));
            }
        }
        // Alone: letters exchanged, or a name with letters that English has not.
        if length < 5 {
            return None;
        }
        let (letters, is_foreign) = (Letters::of(name), name.contains(is_foreign));
        let twin = self.new.iter().find(|new| {
            (new.letters == letters && is_transposed(name, new.word.text))
                || (is_foreign && is_near(name, new.word.text))
        });
        twin.map(|new| (new.word.range.clone(), name))
    }

    /// Whether a first name was translated that no saint, pope or king bears.
    fn is_first_name(&self, at: usize, name: &str, own: &str) -> bool {
        const EXALTED: &[&str] =
            &["saint", "saints", "st", "pope", "king", "queen", "prince", "princess", "emperor", "apostle"];
        let before = at.checked_sub(1).and_then(|before| self.source_list.get(before));
        let is_exalted = before.is_some_and(|before| EXALTED.contains(&before.small));
        // John Paul II, John XXIII.
        let is_ranked = self
            .source_list
            .iter()
            .skip(at + 1)
            .take(2)
            .any(|next| next.text.chars().all(|c| "IVX".contains(c)));
        !is_exalted
            && !is_ranked
            && FIRST_NAMES.split('|').any(|pair| pair.split_once(' ') == Some((name, own)))
    }

    /// A person whose middle initial is another or lost: James L. Okafor, James I. Okafor.
    fn initialed(&self, at: usize) -> Option<Odd<'p>> {
        let [first, initial, last] = self.source_list.get(at..at + 3)? else { return None };
        let is_initial = |word: &Word<'_>| word.is_capitalized() && word.text.chars().nth(1).is_none();
        let gap_of = |side: &'p Wording<'p>, from: &Word<'_>, to: &Word<'_>| {
            side.text.get(from.range.end..to.range.start)
        };
        let is_name = is_initial(initial)
            && is_bearer(first)
            && is_bearer(last)
            && gap_of(self.source, first, initial) == Some(" ")
            && gap_of(self.source, initial, last) == Some(". ");
        if !is_name {
            return None;
        }
        let (start, last) = (last.range.start, owner(last));
        let wanted = self.source.text.get(first.range.start..start + last.len())?;
        if self.wording.text.contains(wanted) {
            return None;
        }
        let person = self.list.windows(3).find(|three| match three {
            [one, _, other] => one.text == first.text && other.text == last,
            _ => false,
        });
        let other = person.filter(|three| three.get(1).is_some_and(is_initial));
        let bare = self.list.windows(2).find(|two| match two {
            [one, other] => {
                one.text == first.text && other.text == last && gap_of(self.wording, one, other) == Some(" ")
            }
            _ => false,
        });
        let found = other.or(bare)?;
        Some((found.first()?.range.start..found.last()?.range.end, wanted))
    }

    /// A name of four words and more that stands here without one from its middle.
    fn shortened(&self, run: &Run) -> Option<Odd<'p>> {
        let words = self.source_list.get(run.words.clone())?;
        words.split(|word| !word.is_capitalized()).find_map(|words| self.without_one(words))
    }

    fn without_one(&self, words: &[Word<'p>]) -> Option<Odd<'p>> {
        if words.len() < 4 {
            return None;
        }
        for lost in 1..words.len() - 1 {
            let rest = || words.iter().enumerate().filter(|(at, _)| *at != lost).map(|(_, word)| word);
            let place = self
                .list
                .windows(words.len() - 1)
                .find(|window| window.iter().zip(rest()).all(|(own, word)| own.is_same(word)));
            if let Some(place) = place
                && words.get(lost).is_some_and(|word| !self.has(word.text))
            {
                let wanted = words.first()?.range.start..words.last()?.range.end;
                return Some((
                    place.first()?.range.start..place.last()?.range.end,
                    self.source.text.get(wanted)?,
                ));
            }
        }
        None
    }

    /// An English name of an organization of which only a part stands in the translation.
    fn altered(&self, run: &Run) -> Option<Odd<'p>> {
        let words = self.source_list.get(run.words.clone())?;
        if words.len() < 4 || !words.iter().any(|word| is_english(word.small)) {
            return None;
        }
        // The longest stretch that the translation has word for word.
        let (mut best, mut place): (std::ops::Range<usize>, std::ops::Range<usize>) = (0..0, 0..0);
        for from in 0..words.len() {
            let first = words.get(from).map(|first| first.hash);
            for (own_from, _) in self.list.iter().enumerate().filter(|(_, own)| Some(own.hash) == first) {
                let same = words
                    .iter()
                    .skip(from)
                    .zip(self.list.iter().skip(own_from))
                    .take_while(|(one, other)| one.is_same(other))
                    .count();
                if same > best.len() {
                    best = from..from + same;
                    place = own_from..own_from + same;
                }
            }
        }
        let kept = words.get(best.clone())?;
        let capitals = kept.iter().filter(|word| word.is_capitalized()).count();
        if kept.len() < 3 || capitals < 2 || !kept.iter().any(|word| is_english(word.small)) {
            return None;
        }
        let is_lost = |at: Option<usize>, is_first: bool| {
            at.and_then(|at| words.get(at)).is_some_and(|word| {
                word.is_capitalized() && !self.has(word.text) && !(is_first && run.begins_sentence)
            })
        };
        let is_and = |at: usize| words.get(at).is_some_and(|word| word.small == "and");
        let lost_after =
            is_lost(Some(best.end), false) || (is_and(best.end) && is_lost(Some(best.end + 1), false));
        let head = best.start.checked_sub(1);
        // Paul Farmer’s *Pathologies of Power* are two names.
        let is_owner = head.and_then(|head| words.get(head)).is_some_and(|word| owner(word) != word.text);
        let lost_before = !is_owner && is_lost(head, head == Some(0));
        if !lost_after && !lost_before {
            return None;
        }
        let (first, last) = (self.list.get(place.start)?, self.list.get(place.end.checked_sub(1)?)?);
        let (from, to) = (words.first()?, words.last()?);
        Some((first.range.start..last.range.end, self.source.text.get(from.range.start..to.range.end)?))
    }
}

/// An English genitive without its ending: Farmer’s.
fn owner<'w>(word: &Word<'w>) -> &'w str {
    ["’s", "'s"].iter().find_map(|end| word.text.strip_suffix(end)).unwrap_or(word.text)
}

/// Whether a word beside a name is part of it: with a capital, and no article, title or figure.
fn is_bearer(word: &Word<'_>) -> bool {
    word.is_capitalized()
        && word.text.chars().count() >= 3
        && !["los", "las", "san", "the"].contains(&word.small)
}

/// Whether another name stands in place of a name. What gains an accent is the same.
fn is_other(name: &str, own: &str) -> bool {
    bare(name) != bare(own) || has_lost_accent(name, own)
}

fn has_lost_accent(name: &str, own: &str) -> bool {
    // RAE: Quebec, Montreal.
    !["Québec", "Montréal"].contains(&name)
        && bare(name) == bare(own)
        && name.chars().filter(|c| is_foreign(*c)).count() > own.chars().filter(|c| is_foreign(*c)).count()
}

/// Whether one or two letters are another, and not as languages adapt names.
fn is_near(name: &str, own: &str) -> bool {
    if !may_be_near(name, own, 2) {
        return false;
    }
    if bare(name) == bare(own) {
        return has_lost_accent(name, own);
    }
    let length = name.chars().count();
    let most = if length >= 8 { 2 } else { 1 };
    length >= 5 && strsim::damerau_levenshtein(&bare(name), &bare(own)) <= most && !is_adapted(name, own)
}

/// Whether two words are about as long. İ is two characters in small letters, and the only one.
fn may_be_near(name: &str, own: &str, most: usize) -> bool {
    let length = |word: &str| if word.is_ascii() { word.len() } else { word.chars().count() };
    length(name).abs_diff(length(own)) <= most
        || [name, own].iter().any(|word| !word.is_ascii() && word.contains('İ'))
}

/// Whether two neighboring letters are exchanged. Words of other letters need not be asked.
fn is_transposed(name: &str, own: &str) -> bool {
    let (name, own) = (bare(name), bare(own));
    let sorted = |text: &str| {
        let mut letters: Vec<char> = text.chars().collect();
        letters.sort_unstable();
        letters
    };
    // Centre and Center are one word.
    name != own
        && name.chars().count() == own.chars().count()
        && strsim::damerau_levenshtein(&name, &own) == 1
        && sorted(&name) == sorted(&own)
        && name.chars().last() == own.chars().last()
}

/// Whether a word is the same in the spelling of another language: Brazil, Brasil; Congress, Congreso.
fn is_adapted(name: &str, own: &str) -> bool {
    let plain = |text: &str| {
        let text = bare(text);
        let text = ["a", "o", "e", "y", "s", "os", "as", "es"]
            .iter()
            .fold(text.clone(), |text, end| text.strip_suffix(end).map_or(text.clone(), str::to_owned));
        let mut letters: Vec<char> = text
            .replace("ph", "f")
            .replace("th", "t")
            .replace('z', "s")
            .replace('y', "i")
            .replace('k', "c")
            .replace("qu", "c")
            .chars()
            .collect();
        letters.dedup();
        letters
    };
    plain(name) == plain(own)
}
