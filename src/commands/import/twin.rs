//! Documents in another language than what is imported: which statement they translate, and the command that lays them beside it.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use icu_calendar::{Date, Iso};

use super::known::KnownStatements;
use super::place::ImportPlace;
use crate::alignment::kinds::{KNOWN_TRANSLATION, LONE_TRANSLATION};
use crate::alignment::{Imprint, find_twin};
use crate::catalog::Locale;
use crate::diagnostic::{Diagnostic, Span};
use crate::draft::{Draft, Ground, Idiom, Role, guess_language, read_draft};
use crate::manuscript::Manuscript;

/// A document in another language.
pub(super) struct ForeignDocument {
    /// Where it is.
    pub file: PathBuf,
    /// The locale that its words are for: one of the project, if it has one in that language.
    pub locale: Locale,
    /// Whether the project has it.
    pub is_known: bool,
    /// Where findings about it point to.
    place: Span,
    imprint: Imprint,
}

impl ForeignDocument {
    /// A document that certainly is in another language than `place` imports; nothing if it is not.
    pub fn of(manuscript: &Manuscript, file: &Path, place: &ImportPlace) -> Option<Self> {
        let text = manuscript.text();
        let guess = Locale::parse(guess_language(&text)?).ok()?;
        if guess.is_same_language(&place.locale) {
            return None;
        }
        let known = place.project.as_ref().map_or(&[][..], |project| project.locales());
        let same = known.iter().filter_map(|tag| Locale::parse(tag).ok());
        let same: Vec<Locale> = same.filter(|locale| locale.is_same_language(&guess)).collect();
        let own = same.iter().find(|locale| **locale == guess).or(same.first());
        let draft = read_draft(manuscript, &Idiom::of(&guess, &[]));
        Some(Self {
            file: file.to_owned(),
            locale: own.cloned().unwrap_or_else(|| guess.clone()),
            is_known: own.is_some(),
            place: manuscript.source.span(0, 0),
            imprint: imprint_of(&text, &guess, &draft),
        })
    }

    /// The statement that it translates, of those that are known.
    pub fn statement<'k>(&self, known: impl IntoIterator<Item = (&'k str, &'k Imprint)>) -> Option<&'k str> {
        find_twin(&self.imprint, known)
    }

    /// Its day, if it shows one.
    pub fn day(&self) -> Option<Date<Iso>> {
        self.imprint.day()
    }

    /// The command that lays it beside a statement.
    pub fn command(&self, statement: &str) -> String {
        lay_command(&self.file, &self.locale, statement)
    }

    /// What is said where its statement is known, or is not.
    pub fn finding(&self, statement: Option<&str>, spoken: &Locale) -> Diagnostic {
        let kind = if statement.is_some() { &KNOWN_TRANSLATION } else { &LONE_TRANSLATION };
        let command = statement.map(|statement| self.command(statement)).unwrap_or_default();
        Diagnostic::new(kind, self.place.clone())
            .with("language", self.locale.name_in(spoken).unwrap_or_else(|| self.locale.to_string()))
            .with("locale", self.locale.as_str())
            .with("known", if self.is_known { "yes" } else { "no" })
            .with("count", 1_usize)
            .with("statement", statement.unwrap_or_default())
            .with("command", command)
    }
}

/// What a document says in every language.
pub(super) fn imprint_of(text: &str, locale: &Locale, draft: &Draft) -> Imprint {
    let day = draft.of(Role::Dateline).find_map(|part| Some(part.look.dateline.as_ref()?.day.as_ref()?.date));
    let names = draft.of(Role::Signatory).map(|part| part.text.as_str());
    Imprint::of(text, locale, day, names)
}

/// The statements of the project that were made on one of some days, but those of `done`.
pub(super) fn known_imprints(
    place: &ImportPlace,
    known: &KnownStatements,
    days: &BTreeSet<Date<Iso>>,
    done: &BTreeSet<String>,
) -> Vec<(String, Imprint)> {
    let of_them = known.days().filter(|(_, day)| day.is_some_and(|day| days.contains(&day)));
    let others = of_them.filter(|(id, _)| !done.contains(id.as_str()));
    let imprints = others.filter_map(|(id, _)| {
        let (ground, ..) = place.ground(Some(id));
        Some((id.to_string(), statement_imprint(&ground)?))
    });
    imprints.collect()
}

/// What a statement of the project says in every language.
fn statement_imprint(ground: &Ground) -> Option<Imprint> {
    let statement = ground.statement.as_ref()?;
    let mut text: Vec<String> = ground.statement_texts().into_values().collect();
    let contacts = ground.contacts();
    for (id, _) in &statement.contacts {
        let row =
            ground.directory.contacts.get(id.as_str()).and_then(|contact| contact.span.of(&contacts.text));
        text.extend(row.map(str::to_owned));
    }
    let organizations = &ground.directory.organizations;
    let names = statement.signatories.iter().filter_map(|(id, _)| organizations.get(id.as_str()));
    let names = names.map(|organization| organization.name.as_str());
    Some(Imprint::of(&text.join("\n"), &ground.locale, Some(statement.dateline.date), names))
}

/// The command that lays a document beside a statement.
pub(super) fn lay_command(file: &Path, locale: &Locale, statement: &str) -> String {
    let file = quote(&file.display().to_string());
    format!("comunicado import {file} --align --locale {locale} --statement {statement}")
}

/// A path as a shell takes it for one word.
fn quote(path: &str) -> String {
    let is_plain =
        |c: char| c.is_alphanumeric() || matches!(c, '/' | '.' | '_' | '-' | '+' | ',' | '\\' | ':');
    if path.chars().all(is_plain) && !path.is_empty() {
        return path.to_owned();
    }
    // What no shell shows cannot be typed, either.
    let shown: String = path.chars().map(|c| if c.is_control() { '?' } else { c }).collect();
    format!("'{}'", shown.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_can_be_pasted() {
        assert_eq!(quote("a/Nota_1.docx"), "a/Nota_1.docx");
        assert_eq!(quote("El año; rm -rf.txt"), "'El año; rm -rf.txt'");
        assert_eq!(quote("it's\n"), r"'it'\''s?'");
    }
}
