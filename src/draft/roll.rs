//! Several names, or several contacts, on one line.

use super::contact::begins_contact;
use super::idiom::Idiom;
use super::signer::{is_organization, split_outside_brackets};
use super::tokens::{Token, tokens};
use super::values::find_values;

/// The names on a line: several where semicolons or points part them, or commas that part nothing else; and the words
/// between the last two.
pub(super) fn names_of(text: &str, idiom: &Idiom) -> (Vec<String>, String) {
    let one = |name: &str| {
        let bare = name.trim().trim_end_matches([',', ';', ':']).trim();
        bare.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let is_name = |name: &String| name.contains(char::is_alphanumeric);
    let is_mark = |c: char| matches!(c, ';' | '\n' | '·' | '•');
    let mut names: Vec<String> = text.split(is_mark).map(one).filter(is_name).collect();
    // A bar parts names, or what is said of one.
    let barred: Vec<String> = text.split('|').map(one).filter(is_name).collect();
    let says_more = |name: &String| {
        idiom.country(name).is_some() || tokens(name).iter().any(|word| idiom.is_role(&word.folded))
    };
    if names.len() < 2 && barred.len() > 1 && !barred.iter().skip(1).any(says_more) {
        names = barred;
    }
    let mut links = String::new();
    if names.len() < 2
        && let Some(found) = names_between_commas(text, idiom)
    {
        names = found;
    }
    if names.len() > 1
        && let Some(last) = names.last_mut()
        && let Some((link, name)) = last.split_once(' ')
        && idiom.is_label(link)
    {
        links = link.to_owned();
        *last = name.to_owned();
    } else if names.len() > 2
        && let Some((one, link, other)) = names.last().and_then(|last| split_last(last, idiom))
    {
        names.pop();
        names.extend([one, other]);
        links = link;
    }
    (names, links)
}

/// Whether a line is several names that semicolons, points or bars part: each begins with a capital and is short.
pub(super) fn is_roll(text: &str, idiom: &Idiom) -> bool {
    if text.len() < 600 && !text.contains([';', ':', '!', '?']) && names_between_commas(text, idiom).is_some()
    {
        return true;
    }
    let pieces: Vec<&str> =
        text.split([';', '·', '•']).map(str::trim).filter(|piece| !piece.is_empty()).collect();
    let is_name = |piece: &&str| {
        let words = tokens(piece);
        let long: Vec<&Token> = words.iter().filter(|word| word.range.len() > 3).collect();
        let is_capital = |word: &&&Token| {
            piece.get(word.range.clone()).is_some_and(|said| !said.starts_with(char::is_lowercase))
        };
        (1..=14).contains(&words.len())
            && piece.starts_with(|c: char| c.is_uppercase() || c.is_numeric())
            && long.iter().filter(is_capital).count() * 10 >= long.len() * 6
            && !piece.contains(['@', '!', '?', ':'])
            && !ends_sentence(piece)
    };
    // Telephones are no names.
    let has_digits = text.chars().filter(char::is_ascii_digit).count() >= 7;
    pieces.len() >= 2 && !has_digits && pieces.iter().all(is_name)
}

/// Whether a sentence ends within a text: *A.C. (MTM)* has only stops of short forms.
fn ends_sentence(text: &str) -> bool {
    text.match_indices(". ").any(|(at, _)| {
        let word = text.get(..at).unwrap_or_default().rsplit([' ', '.']).next().unwrap_or_default();
        word.chars().count() > 3
    })
}

/// Names that only commas part: three or more, each of several words or an acronym, many of them with a word that
/// organizations have or a country in brackets, none with a place or what somebody does.
fn names_between_commas(text: &str, idiom: &Idiom) -> Option<Vec<String>> {
    let mut names: Vec<String> = Vec::new();
    let bare = text.trim().trim_end_matches([',', '.']);
    for piece in split_outside_brackets(bare) {
        let piece = piece.split_whitespace().collect::<Vec<_>>().join(" ");
        match names.last_mut() {
            Some(last) if idiom.is_legal_form(&piece) => {
                last.push_str(", ");
                last.push_str(&piece);
            }
            _ => names.push(piece),
        }
    }
    let bracket = |name: &str| {
        let inner = name.strip_suffix(')').and_then(|name| name.rsplit_once('('));
        inner.map(|(before, inner)| (before.trim().to_owned(), inner.to_owned()))
    };
    let in_brackets = names.iter().filter_map(|name| bracket(name));
    let in_brackets: Vec<String> = in_brackets.map(|(_, inner)| inner).collect();
    let countries = in_brackets.iter().filter(|inner| idiom.country(inner).is_some()).count();
    let is_short = |inner: &String| {
        inner.chars().filter(|c| c.is_uppercase()).count() >= 2 && !inner.contains(char::is_whitespace)
    };
    let shorts = in_brackets.iter().filter(|inner| is_short(inner)).count();
    // Brackets with something else in them may part names otherwise than commas do.
    if bare.contains(['(', ')']) && countries + shorts < bare.matches('(').count() {
        return None;
    }
    let mut organizations = 0;
    for (at, name) in names.iter().enumerate() {
        let name = bracket(name).map_or_else(|| name.clone(), |(before, _)| before);
        let mut words = tokens(&name);
        if at + 1 == names.len()
            && words.len() > 1
            && words.first().is_some_and(|word| idiom.is_label(&word.folded))
        {
            words.remove(0);
        }
        let first = words.first()?;
        let said = name.get(first.range.start..)?;
        let is_acronym = said.chars().filter(|c| c.is_uppercase()).count() >= 2;
        let is_name = said.starts_with(char::is_uppercase) && (words.len() > 1 || is_acronym);
        if !is_name || idiom.region(said).is_some() || words.iter().any(|word| idiom.is_role(&word.folded)) {
            return None;
        }
        organizations += usize::from(is_organization(said, idiom) || is_acronym && words.len() == 1);
    }
    let is_roll = names.len() >= 3 && organizations * 2 >= names.len() || countries >= 2;
    is_roll.then_some(names)
}

/// The last two of several names, where *and* parts them: *Women’s Network and Youth Forum*; the word, too.
fn split_last(name: &str, idiom: &Idiom) -> Option<(String, String, String)> {
    let words = tokens(name);
    let mut links = words.iter().skip(1).filter(|word| idiom.is_conjunction(&word.folded));
    let link = links.next().filter(|_| links.next().is_none())?;
    let (one, other) = (name.get(..link.range.start)?.trim(), name.get(link.range.end..)?.trim());
    let is_name = |name: &str| is_organization(name, idiom) && tokens(name).len() > 1;
    (is_name(one) && is_name(other)).then(|| {
        (one.to_owned(), name.get(link.range.clone()).unwrap_or_default().to_owned(), other.to_owned())
    })
}

/// The contacts on a line that semicolons or strokes part: each has a name of its own and how to reach it.
pub(super) fn contacts_between_semicolons<'t>(text: &'t str, idiom: &Idiom) -> Vec<&'t str> {
    let is_contact = |piece: &&str| begins_contact(piece, idiom) && !find_values(piece, idiom).is_empty();
    for mark in [";", " / ", " // "] {
        let pieces: Vec<&str> = text.split(mark).map(str::trim).filter(|piece| !piece.is_empty()).collect();
        if pieces.len() > 1 && pieces.iter().all(is_contact) {
            return pieces;
        }
    }
    vec![text]
}
