//! Words that statements share: places, roles and notes that are there already, and new ones.

use std::collections::HashMap;

use super::ground::{Ground, fold_name};
use super::heading::similar;
use super::idiom::Idiom;
use super::naming::{Numbering, name_id};
use super::plan::Planner;
use super::tokens::{fold, fold_typography, tokens};
use crate::diagnostic::Span;
use crate::manuscript::Run;

/// What the project's shared files say, by how it is folded.
pub struct SharedNames {
    /// Places by their full name.
    full_places: HashMap<String, String>,
    /// Places by their short name.
    short_places: HashMap<String, String>,
    /// The full name of a place, else its short one.
    place_names: HashMap<String, String>,
    /// Roles and notes by their file and what they say.
    messages: HashMap<(&'static str, String), String>,
    places: Numbering,
    ids: Numbering,
}

impl SharedNames {
    /// Those of a project.
    pub fn of(ground: &Ground) -> Self {
        let texts = ground.shared_texts("places.ftl");
        let (mut full_places, mut short_places, mut place_names) =
            (HashMap::new(), HashMap::new(), HashMap::new());
        for (id, text) in texts.iter() {
            match id.strip_suffix(".full") {
                Some(id) => {
                    full_places.entry(folded(text)).or_insert_with(|| id.to_owned());
                    place_names.insert(id.to_owned(), text.clone());
                }
                None if !id.contains('.') => {
                    short_places.entry(folded(text)).or_insert_with(|| id.clone());
                    place_names.entry(id.clone()).or_insert_with(|| text.clone());
                }
                None => {}
            }
        }
        let mut messages = HashMap::new();
        for file in ["roles.ftl", "notes.ftl"] {
            for (id, text) in ground.shared_texts(file).iter().filter(|(id, _)| !id.contains('.')) {
                messages.entry((file, fold_typography(text))).or_insert_with(|| id.clone());
            }
        }
        let known = || {
            ground.shared.iter().flat_map(|resource| resource.messages()).map(|message| message.id.clone())
        };
        Self {
            full_places,
            short_places,
            place_names,
            messages,
            places: Numbering::new(known()),
            ids: Numbering::new(known()),
        }
    }
}

impl Planner<'_> {
    /// The id of a place: of one that is known, or of a new one.
    pub(super) fn place_id(&mut self, text: &str, place: &Span) -> Option<String> {
        let wanted = folded(text);
        let known =
            self.names_of.full_places.get(&wanted).or_else(|| self.names_of.short_places.get(&wanted));
        let first = text.split(',').next().unwrap_or_default().trim();
        let name = as_written(first, true, &self.ground.idiom);
        let near = known.or_else(|| self.names_of.short_places.get(&fold_name(&name)));
        if let Some(id) = near.cloned() {
            let full = self.names_of.place_names.get(&id).cloned().unwrap_or_default();
            if folded(&full) != wanted {
                self.found.push(similar("place", "same", text, &full, place));
            }
            return Some(id);
        }
        let rest = text.trim_start().get(first.len()..).unwrap_or_default();
        let rest = rest.split(',').map(|part| as_written(part, false, &self.ground.idiom));
        let full = format!("{name}{}", rest.collect::<Vec<_>>().join(","));
        let (value, full_value) = (self.write_plain(&name, place)?, self.write_plain(&full, place)?);
        let base = name_id(&name, &self.ground.idiom, 5).unwrap_or_else(|| "place".to_owned());
        let id = self.names_of.places.number(&base);
        self.names_of.full_places.insert(folded(&full), id.clone());
        self.names_of.short_places.entry(folded(&name)).or_insert_with(|| id.clone());
        self.names_of.place_names.insert(id.clone(), full.clone());
        let change = self.shared.entry("places.ftl").or_default();
        change.messages.push((id.clone(), Some(value)));
        if full != name {
            change.attributes.push((id.clone(), format!("    .full ={full_value}")));
        }
        Some(id)
    }

    /// The message of a shared file that says this: one that is there, or a new one, whose id begins with `prefix`.
    pub(super) fn shared_message(
        &mut self,
        file: &'static str,
        prefix: &str,
        text: &str,
        place: &Span,
    ) -> Option<String> {
        let wanted = (file, fold_typography(text));
        if let Some(id) = self.names_of.messages.get(&wanted) {
            return Some(id.clone());
        }
        let value = self.write_plain(text, place)?;
        let base = name_id(text, &self.ground.idiom, 4);
        let base = base.map_or_else(
            || prefix.to_owned(),
            |id| if prefix == "role" { id } else { format!("{prefix}-{id}") },
        );
        let id = self.names_of.ids.number(&base);
        self.names_of.messages.insert(wanted, id.clone());
        self.shared.entry(file).or_default().messages.push((id.clone(), Some(value)));
        Some(id)
    }

    fn write_plain(&mut self, text: &str, place: &Span) -> Option<String> {
        self.write_words(&[Run { text: text.to_owned(), ..Run::default() }], place)
    }
}

fn folded(text: &str) -> String {
    fold(&fold_typography(text))
}

/// `CIUDAD DE MÉXICO` as a name within a sentence, *Ciudad de México*: small words are small but for the first. Short forms,
/// `CA`, `D.C.`, and what has small letters stay as they are.
pub(super) fn as_written(text: &str, is_first: bool, idiom: &Idiom) -> String {
    let letters = || text.chars().filter(|c| c.is_alphabetic());
    if letters().any(char::is_lowercase) || !is_first && letters().count() <= 3 {
        return text.to_owned();
    }
    let mut made = String::with_capacity(text.len());
    let mut at = 0;
    for token in tokens(text) {
        let gap = text.get(at..token.range.start).unwrap_or_default();
        made.push_str(gap);
        let said = text.get(token.range.clone()).unwrap_or_default();
        at = token.range.end;
        let is_small = idiom.is_small(&token.folded) || idiom.is_stop(&token.folded);
        let is_inner = token.range.start > 0 && !gap.contains(['/', '(']);
        if said.contains('.') || text.get(at..).is_some_and(|rest| rest.starts_with('.')) && said.len() <= 2 {
            made.push_str(said);
        } else if is_small && is_inner && said.chars().count() <= 3 {
            made.push_str(&said.to_lowercase());
        } else {
            made.push_str(&capitalize(said));
        }
    }
    made.push_str(text.get(at..).unwrap_or_default());
    made
}

/// Each part of a word with a capital: *Port-au-Prince* comes of `PORT-AU-PRINCE` as *Port-Au-Prince*.
fn capitalize(text: &str) -> String {
    let mut made = String::with_capacity(text.len());
    let mut is_first = true;
    for c in text.chars() {
        if is_first || !c.is_alphabetic() {
            made.push(c);
        } else {
            made.extend(c.to_lowercase());
        }
        is_first = !c.is_alphanumeric() && c != '\'' && c != '’';
    }
    made
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Locale;

    #[test]
    fn places_in_capitals_are_written_as_within_a_sentence() {
        let written = |tag: &str, text| as_written(text, true, &Idiom::of(&Locale::parse(tag).unwrap(), &[]));
        for (tag, text, name) in [
            ("es", "CIUDAD DE MÉXICO", "Ciudad de México"),
            ("en", "GENEVA/NEW YORK", "Geneva/New York"),
            ("es", "BOGOTÁ D.C.", "Bogotá D.C."),
            ("pt", "RIO DE JANEIRO", "Rio de Janeiro"),
            ("es", "LA HABANA", "La Habana"),
            ("en", "Rome", "Rome"),
            ("en", "PORT OF SPAIN", "Port of Spain"),
        ] {
            assert_eq!(written(tag, text), name);
        }
    }
}
