//! Who signs, on one line or as one of several names: a person with title and organization, an organization with its country.

use super::idiom::{Idiom, country_abroad};
use super::tokens::tokens;

/// One that signs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Signer {
    /// The name under which it signs.
    pub(super) name: String,
    /// Its country (ISO 3166), and the words for it.
    pub(super) country: Option<(String, String)>,
    /// Who signs for it, with title: words that no edition shows.
    pub(super) person: Option<String>,
    /// Whether it could be taken otherwise.
    pub(super) is_unsure: bool,
}

const DASHES: [&str; 4] = [" – ", " — ", " - ", " -- "];

/// Reads one that signs; `is_known` says whether an organization of this name is known.
pub(super) fn read_signer(text: &str, idiom: &Idiom, is_known: &dyn Fn(&str) -> bool) -> Signer {
    let text = text.trim();
    if is_known(text) {
        return Signer { name: text.to_owned(), ..Signer::default() };
    }
    let (rest, country) = take_country(text, idiom);
    if is_known(rest) {
        return Signer { name: rest.to_owned(), country, ..Signer::default() };
    }
    let segments = split_segments(rest, idiom);
    if let Some((name, person)) = take_person(&segments, idiom, is_known) {
        return Signer { name, country, person: Some(person), is_unsure: false };
    }
    let has_parts = segments.len() > 1;
    // Somebody with a title signs for nobody else; the country stays with the name.
    let is_person = segments.first().is_some_and(|first| is_person(first, idiom)) && has_parts;
    if is_person {
        return Signer { name: text.to_owned(), is_unsure: true, ..Signer::default() };
    }
    Signer { name: rest.to_owned(), country, person: None, is_unsure: has_parts }
}

/// The country at the end: in brackets, behind a bar or a dash, or behind a comma.
fn take_country<'t>(text: &'t str, idiom: &Idiom) -> (&'t str, Option<(String, String)>) {
    let none = (text, None);
    let bracket = text.strip_suffix(')').and_then(|text| text.rsplit_once('('));
    let behind = |mark: &str| text.rsplit_once(mark);
    let ends =
        [bracket, behind("|"), behind(" – "), behind(" — "), behind(" - "), behind(", "), behind(" / ")];
    for (at, (before, named)) in ends.into_iter().enumerate().filter_map(|(at, end)| Some((at, end?))) {
        let (before, named) = (before.trim_end_matches([' ', ',', '\u{A0}']), named.trim());
        // In brackets or behind a bar, people write their countries as they call them.
        let code = idiom.country(named).or_else(|| country_abroad(named).filter(|_| at < 2));
        if let Some(code) = code.filter(|_| before.contains(char::is_alphanumeric)) {
            return (before, Some((code.clone(), named.to_owned())));
        }
    }
    none
}

/// What stands between commas, dashes and bars; a legal form belongs to the name before it, as does what is in brackets.
fn split_segments(text: &str, idiom: &Idiom) -> Vec<String> {
    let mut pieces = vec![text];
    for dash in DASHES {
        pieces = pieces.into_iter().flat_map(|piece| piece.split(dash)).collect();
    }
    let mut segments: Vec<String> = Vec::new();
    for piece in pieces {
        let mut is_first = true;
        for part in split_outside_brackets(piece) {
            let part = part.trim();
            match segments.last_mut() {
                Some(last) if !is_first && idiom.is_legal_form(part) => {
                    last.push_str(", ");
                    last.push_str(part);
                }
                _ if part.contains(char::is_alphanumeric) => segments.push(part.to_owned()),
                _ => {}
            }
            is_first = false;
        }
    }
    segments
}

/// Pieces between commas and bars that no bracket holds.
pub(super) fn split_outside_brackets(text: &str) -> Vec<&str> {
    let mut depth = 0_usize;
    text.split(move |c: char| {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && matches!(c, ',' | '|')
    })
    .collect()
}

/// The organization, and the words for who signs for it; nothing where that is not plain.
fn take_person(
    segments: &[String],
    idiom: &Idiom,
    is_known: &dyn Fn(&str) -> bool,
) -> Option<(String, String)> {
    let is_organization = |text: &str| is_known(text) || is_organization(text, idiom);
    match segments {
        // *Ana Sousa, President, Liga do Tejo*
        [person, role, name @ ..]
            if !name.is_empty()
                && !name.iter().any(|name| is_office(name, idiom) && !is_organization(name))
                && is_person(person, idiom)
                && is_office(role, idiom)
                && !is_organization(role) =>
        {
            Some((name.join(", "), format!("{person}, {role}")))
        }
        // *Maria Lobato, presidenta da Colônia de Pescadores*
        [person, office] if is_person(person, idiom) && is_office(office, idiom) => {
            let words = tokens(office);
            let role = words.iter().position(|word| idiom.is_role(&word.folded))?;
            let link =
                words.iter().skip(role + 1).position(|word| idiom.is_preposition(&word.folded))? + role + 1;
            let next = words.iter().skip(link + 1).find(|word| !idiom.is_stop(&word.folded))?;
            let name = office.get(next.range.start..)?;
            (link <= role + 2 && name.starts_with(char::is_uppercase) && is_organization(name))
                .then(|| (name.to_owned(), format!("{person}, {office}")))
        }
        // *Coordinadora Campesina – Rubiela Ordóñez, presidenta*
        [name, person, role]
            if is_person(person, idiom) && is_office(role, idiom) && !is_person(name, idiom) =>
        {
            Some((name.clone(), format!("{person}, {role}")))
        }
        // *Consejo Regional – Vocera, Luz Dary Campo*
        [name, role, person]
            if is_organization(name) && is_person(person, idiom) && is_office(role, idiom) =>
        {
            Some((name.clone(), format!("{role}, {person}")))
        }
        _ => None,
    }
}

/// Whether a text names what somebody does for an organization, and not for themselves.
fn is_office(text: &str, idiom: &Idiom) -> bool {
    let words = tokens(text);
    words.len() <= 9
        && words.iter().any(|word| idiom.is_role(&word.folded))
        && !words.iter().any(|word| idiom.is_personal(&word.folded))
}

/// Whether a name has a word that organizations have, or is an acronym.
pub(super) fn is_organization(text: &str, idiom: &Idiom) -> bool {
    let words = tokens(text);
    let capitals = text.chars().filter(|c| c.is_uppercase()).count();
    let is_acronym = words.len() == 1 && capitals >= 2 && !text.chars().any(char::is_lowercase);
    is_acronym || words.iter().any(|word| is_of_organization(&word.folded, idiom))
}

/// Whether names of organizations have such a word, in one or in many.
pub(super) fn is_of_organization(word: &str, idiom: &Idiom) -> bool {
    let word = word.split(['\'', '’']).next_back().filter(|last| last.chars().count() > 2).unwrap_or(word);
    let short = word.strip_suffix("es").into_iter().chain(word.strip_suffix('s'));
    std::iter::once(word).chain(short).any(|word| idiom.is_of_organization(word))
}

/// Two to six words with capitals, without any that organizations or offices have.
pub(super) fn is_person(text: &str, idiom: &Idiom) -> bool {
    let words = tokens(text);
    let said = |range: std::ops::Range<usize>| text.get(range).unwrap_or_default();
    let is_capital = |range: std::ops::Range<usize>| !said(range).starts_with(char::is_lowercase);
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = words.iter().filter(|word| is_capital(word.range.clone())).count();
    // *Obispo de Zamarra*, *Director of Health*: what somebody is, not who.
    let is_office = words.first().is_some_and(|word| idiom.is_role(&word.folded))
        && words.get(1).is_some_and(|word| idiom.is_stop(&word.folded));
    (2..=6).contains(&words.len())
        && letters > 5
        && capitals >= 2
        && !is_office
        && !text.contains(|c: char| c.is_numeric() || matches!(c, '(' | '&' | ':'))
        && words.iter().all(|word| word.range.len() <= 3 || is_capital(word.range.clone()))
        && words.first().is_some_and(|word| is_capital(word.range.clone()))
        && !words.iter().any(|word| is_of_organization(&word.folded, idiom))
        // *Rabbi Miriam Stein*, *Rt. Rev. Joan Pettigrew*: an office before a name is a title.
        && !words.iter().skip(words.len().saturating_sub(2).min(2)).any(|word| idiom.is_role(&word.folded))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Locale;

    fn read(tag: &str, text: &str) -> String {
        let idiom = Idiom::of(&Locale::parse(tag).unwrap(), &[]);
        let signer = read_signer(text, &idiom, &|name| name == "Coalition for Peace, Bread and Land");
        let country = signer.country.map(|(code, _)| code).unwrap_or_default();
        format!("{} | {country} | {}", signer.name, signer.person.unwrap_or_default())
    }

    #[test]
    fn people_sign_for_organizations_where_commas_make_it_plain() {
        for (tag, text, found) in [
            (
                "en",
                "Ana Sousa, President, Liga do Tejo (Portugal)",
                "Liga do Tejo | PT | Ana Sousa, President",
            ),
            (
                "en",
                "Jane Doe – Executive Director, Border Coalition, Inc.",
                "Border Coalition, Inc. |  | Jane Doe, Executive Director",
            ),
            (
                "es",
                "Consejo Regional – Luz Dary Campo, vocera",
                "Consejo Regional |  | Luz Dary Campo, vocera",
            ),
            ("en", "Digital Liberties Forum | Canada", "Digital Liberties Forum | CA | "),
            ("en", "Netzrecht e.V. – Germany", "Netzrecht e.V. | DE | "),
            ("es", "Red de Madres (México)", "Red de Madres | MX | "),
            ("en", "RED DE AGUA, A.C. (MÉXICO)", "RED DE AGUA, A.C. | MX | "),
            (
                "en",
                "Rabbi Miriam Stein, Chair, Rabbis for the Earth",
                "Rabbis for the Earth |  | Rabbi Miriam Stein, Chair",
            ),
            ("en", "Border Coalition", "Border Coalition |  | "),
            ("en", "Coalition for Peace, Bread and Land", "Coalition for Peace, Bread and Land |  | "),
            // Who teaches at a university does not sign for it.
            (
                "en",
                "Ruth Abernathy, Professor of Botany, Lakeside University",
                "Ruth Abernathy, Professor of Botany, Lakeside University |  | ",
            ),
            ("en", "Jane Doe, Border Coalition", "Jane Doe, Border Coalition |  | "),
            ("en", "Centro de los Derechos (CDM)", "Centro de los Derechos (CDM) |  | "),
        ] {
            assert_eq!(read(tag, text), found, "{text}");
        }
    }
}
