//! Words that statements share: places, roles and notes that are there already, and new ones.

use std::collections::HashMap;

use super::ground::{Ground, fold_name};
use super::heading::similar;
use super::naming::{Numbering, name_id};
use super::plan::Planner;
use super::tokens::{fold, fold_typography};
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
        let name = if first.chars().any(char::is_lowercase) { first.to_owned() } else { capitalize(first) };
        let near = known.or_else(|| self.names_of.short_places.get(&fold_name(&name)));
        if let Some(id) = near.cloned() {
            let full = self.names_of.place_names.get(&id).cloned().unwrap_or_default();
            if folded(&full) != wanted {
                self.found.push(similar("place", "same", text, &full, place));
            }
            return Some(id);
        }
        let full = format!("{name}{}", text.get(first.len()..).unwrap_or_default());
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

/// `PUERTO VALLARTA` as a name within a sentence.
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
