//! Whether every word of a document is where the plan puts it: looked up in the files as they will be.

use std::collections::{BTreeMap, BTreeSet};

use super::ground::{Files, Ground};
use super::kinds::LOST_WORDS;
use super::model::{Draft, Part};
use super::plan::{Destination, Fate, fates_of};
use super::tokens::{fold, words};
use crate::diagnostic::Diagnostic;
use crate::statement::{Id, read_statement};

/// The words of the document that would be nowhere, part by part. `after` are the files as they will be.
pub fn find_lost_words(
    draft: &Draft,
    fates: &[Fate],
    after: &Files,
    id: &Id,
    before: &Ground,
) -> Vec<Diagnostic> {
    let statement = after.facts.as_ref().and_then(|source| read_statement(id.as_str(), source).0);
    let ground = before.changed(after.clone(), statement);
    let texts = ground.statement_texts();
    let mut names = Names::new();
    for (name, id) in ground.organization_names() {
        names.entry(id).or_default().push(name);
    }
    let mut found = Vec::new();
    for (at, part) in draft.parts.iter().enumerate() {
        let own: Vec<&Destination> = fates_of(fates, at).collect();
        let is_refused = own.iter().any(|to| matches!(to, Destination::Refused));
        let mut said = String::new();
        for to in &own {
            match to {
                Destination::Message(id) => push(&mut said, texts.get(id).map(String::as_str)),
                Destination::Organization(id) => {
                    let names = ground.organization_names();
                    names
                        .iter()
                        .filter(|(_, known)| known == id)
                        .for_each(|(name, _)| push(&mut said, Some(name)));
                }
                Destination::Contact(id, labels) => {
                    push(&mut said, Some(labels));
                    push_contact(&mut said, id.as_deref(), &ground, &names);
                }
                Destination::Dateline(place) => push_dateline(&mut said, part, place.as_ref(), &ground),
                Destination::Comment => push(&mut said, after.words.as_ref().map(|source| &*source.text)),
                // An embargo became a moment; a label is the project’s own.
                Destination::Label(_) | Destination::Embargo => push(&mut said, Some(&part.text)),
                // A country became a code.
                Destination::Country(id, words) => {
                    let known = ground.directory.organizations.get(id.as_str());
                    let is_there = known.is_some_and(|known| known.country.is_some());
                    push(&mut said, Some(words.as_str()).filter(|_| is_there));
                }
                Destination::Aside => push(&mut said, Some(&part.text)),
                Destination::Between(link) => push(&mut said, Some(link)),
                Destination::Refused => {}
            }
        }
        if is_refused {
            continue;
        }
        let kept: BTreeSet<String> = words(&said).into_iter().collect();
        let lost: Vec<String> = words(&part.text).into_iter().filter(|word| !kept.contains(word)).collect();
        // Numbers before items are said by the list; what contacts write together may be apart in the table.
        let letters = |text: &str| fold(text).chars().filter(|c| c.is_alphanumeric()).collect::<String>();
        let all = letters(&said);
        let lost: Vec<String> = lost.into_iter().filter(|word| !all.contains(&letters(word))).collect();
        if !lost.is_empty() || own.is_empty() {
            let shown = lost.iter().take(8).cloned().collect::<Vec<_>>().join(" ");
            found.push(
                Diagnostic::new(&LOST_WORDS, part.span.clone())
                    .with("part", part.role.name())
                    .with("found", shown),
            );
        }
    }
    found
}

fn push(said: &mut String, text: Option<&str>) {
    said.push('\n');
    said.push_str(text.unwrap_or_default());
}

/// Names of organizations by their id.
type Names = BTreeMap<String, Vec<String>>;

fn push_names(said: &mut String, id: &str, names: &Names) {
    names.get(id).into_iter().flatten().for_each(|name| push(said, Some(name)));
}

fn push_contact(said: &mut String, id: Option<&str>, ground: &Ground, names: &Names) {
    let Some(contact) = id.and_then(|id| ground.directory.contacts.get(id)) else { return };
    let source = ground.contacts();
    push(said, contact.span.of(&source.text));
    for (file, id) in
        [("places.ftl", &contact.place), ("roles.ftl", &contact.role), ("notes.ftl", &contact.notes)]
    {
        let Some(id) = id.as_ref().map(|id| id.unguarded().as_str()) else { continue };
        let texts = ground.shared_texts(file);
        push(said, texts.get(id).map(String::as_str));
        push(said, texts.get(&format!("{id}.full")).map(String::as_str));
    }
    let Some(organization) = contact.organization.as_ref().map(|id| id.unguarded().as_str()) else { return };
    push_names(said, organization, names);
    let website = ground.directory.organizations.get(organization).and_then(|known| known.website.as_ref());
    push(said, website.map(|site| site.unguarded().url.as_str()));
}

/// The day became a date; of the place there must be a name. Where it stands under another writing, that was told.
fn push_dateline(said: &mut String, part: &Part, place: Option<&(String, String)>, ground: &Ground) {
    let range = part.look.dateline.as_ref().and_then(|found| found.place.clone()).unwrap_or(0..0);
    push(said, part.text.get(..range.start));
    push(said, part.text.get(range.end..));
    let Some((id, written)) = place else { return };
    let is_there = ground.shared_texts("places.ftl").contains_key(id);
    push(said, Some(written.as_str()).filter(|_| is_there));
}
