//! Several names, or several contacts, on one line.

use super::contact::begins_contact;
use super::idiom::Idiom;
use super::tokens::tokens;
use super::values::find_values;

/// The names on a line: several where semicolons or points part them, or commas that part nothing else; and the words
/// between the last two.
pub(super) fn names_of(text: &str, idiom: &Idiom) -> (Vec<String>, String) {
    let one = |name: &str| {
        let bare = name.trim().trim_end_matches([',', ';', ':']).trim();
        bare.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let is_name = |name: &String| name.contains(char::is_alphanumeric);
    let is_mark = |c: char| matches!(c, ';' | '\n' | '·' | '•' | '|');
    let mut names: Vec<String> = text.split(is_mark).map(one).filter(is_name).collect();
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
    }
    (names, links)
}

/// Names that only commas part: three or more, each of several words or an acronym, many of them with a word that
/// organizations have, none with a place or what somebody does.
fn names_between_commas(text: &str, idiom: &Idiom) -> Option<Vec<String>> {
    let mut names: Vec<String> = Vec::new();
    let bare = text.trim().trim_end_matches([',', '.']);
    if bare.contains(['(', ')']) {
        return None;
    }
    for piece in bare.split(',') {
        let piece = piece.split_whitespace().collect::<Vec<_>>().join(" ");
        match names.last_mut() {
            Some(last) if idiom.is_legal_form(&piece) => {
                last.push_str(", ");
                last.push_str(&piece);
            }
            _ => names.push(piece),
        }
    }
    let mut organizations = 0;
    for (at, name) in names.iter().enumerate() {
        let mut words = tokens(name);
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
        organizations += usize::from(
            words.iter().any(|word| idiom.is_of_organization(&word.folded)) || is_acronym && words.len() == 1,
        );
    }
    (names.len() >= 3 && organizations * 2 >= names.len()).then_some(names)
}

/// The contacts on a line that semicolons part: each has a name of its own and how to reach it.
pub(super) fn contacts_between_semicolons<'t>(text: &'t str, idiom: &Idiom) -> Vec<&'t str> {
    let pieces: Vec<&str> = text.split(';').map(str::trim).filter(|piece| !piece.is_empty()).collect();
    let is_contact = |piece: &&str| begins_contact(piece, idiom) && !find_values(piece, idiom).is_empty();
    if pieces.len() > 1 && pieces.iter().all(is_contact) { pieces } else { vec![text] }
}
