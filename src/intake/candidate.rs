//! Somebody of a file whose values were read: what can be written, and what is left out and told.

use std::collections::BTreeMap;

use super::harm::find_harm;
use super::kinds::{NAMELESS_PERSON, UNSAFE_VALUE, WORDS_LEFT_OUT};
use super::person::{Item, Person};
use super::plan::Intake;
use super::rows::Cells;
use crate::diagnostic::{Diagnostic, Severity, Span};
use crate::statement::{
    Audience, Contact, Directory, Id, Marked, Organization, Phone, find_stray, parse_email, parse_language,
    parse_phone, parse_site, split_mark,
};

/// Somebody whose values were all read: for each column, a key by which the same value is known again, and how it is
/// written.
pub struct Candidate<'p> {
    pub name: String,
    pub organization: Option<Id>,
    /// Ids by their column.
    pub ids: Vec<(&'static str, Id)>,
    pub values: BTreeMap<&'static str, Vec<(String, String, Audience)>>,
    pub span: &'p Option<Span>,
}

/// Reads the values of a person. What cannot be read is left out and told; with a name that would do harm, all of them are.
pub fn read_person<'p>(
    person: &'p Person,
    directory: &Directory,
    order: &Intake,
    found: &mut Vec<Diagnostic>,
) -> Option<Candidate<'p>> {
    let place = &person.span;
    if person.name.is_empty() && person.organization.is_empty() {
        found.push(Diagnostic::new(&NAMELESS_PERSON, place.clone()));
        return None;
    }
    let mut check = Check { number: person.number, place, found, order };
    if check.is_unsafe("name", &person.name, true)
        || check.is_unsafe("organization", &person.organization, true)
    {
        return None;
    }
    let organization = find_organization(&person.organization, directory);
    if organization.is_none() {
        check.leave_out("organization", &person.organization);
    }
    if organization.is_none() && person.name.is_empty() {
        return None;
    }
    check.leave_out("role", &person.role);
    check.leave_out("notes", &person.notes);
    let mut values = BTreeMap::new();
    let phones = check.read("phones", &person.phones, |item, span| {
        let phone = parse_phone(&item.text, span.clone());
        let region = order.region.as_deref().unwrap_or_default();
        let phone = match phone {
            Err(_) if !region.is_empty() => parse_phone(&format!("{region} {}", item.text), span),
            phone => phone,
        }?;
        let key = phone.e164.clone() + phone.extension.as_deref().unwrap_or_default();
        // A letter or a bracket before the number keeps it text in every spreadsheet.
        let is_text = item.text.starts_with(|c: char| c.is_ascii_alphabetic() || c == '(');
        let written =
            if order.keeps_writing && is_text { item.text.clone() } else { write_phone(&phone, &item.kinds) };
        Ok((key, written))
    });
    values.insert("phones", phones);
    let emails = check.read("emails", &person.emails, |item, span| {
        let email = parse_email(&item.text, span)?;
        Ok((email.address.to_lowercase(), email.address))
    });
    values.insert("emails", emails);
    let sites = check.read("sites", &person.sites, |item, span| {
        let site = parse_site(&item.text, span)?;
        Ok((site.url.to_string(), site.url.to_string()))
    });
    values.insert("sites", sites);
    let languages = check.read("languages", &person.languages, |item, span| {
        let tag = parse_language(&item.text, span)?.to_string();
        Ok((tag.clone(), tag))
    });
    values.insert("languages", languages);
    Some(Candidate { name: person.name.clone(), organization, ids: person.ids.clone(), values, span: place })
}

/// `MX cell +52 55 5211 9397`: a letter before the number keeps it text in every spreadsheet.
fn write_phone(phone: &Phone, kinds: &[&'static str]) -> String {
    let mut kinds: Vec<&str> = kinds.iter().chain(&phone.kinds).copied().collect();
    kinds.dedup();
    let mut words: Vec<&str> = phone.region.as_deref().into_iter().chain(kinds).collect();
    let bare = phone.international.split_once([' ', '-']);
    let in_brackets =
        bare.map_or_else(|| format!("({})", phone.international), |(code, rest)| format!("({code}) {rest}"));
    let number = if words.is_empty() { &in_brackets } else { &phone.international };
    words.push(number);
    words.join(" ")
}

fn find_organization(text: &str, directory: &Directory) -> Option<Id> {
    let wanted = fold(text);
    let is_named = |organization: &&Organization| {
        let names = [Some(organization.id.as_str()), Some(&organization.name), organization.short.as_deref()];
        names.into_iter().flatten().any(|name| fold(name) == wanted)
    };
    let mut organizations = directory.organizations.values();
    organizations.find(is_named).filter(|_| !wanted.is_empty()).map(|organization| organization.id.clone())
}

/// What people take for the same name.
pub fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// Looks at the values of one person.
struct Check<'a> {
    number: usize,
    place: &'a Option<Span>,
    found: &'a mut Vec<Diagnostic>,
    order: &'a Intake,
}

impl Check<'_> {
    /// Whether a value would do harm in a spreadsheet, a terminal or a card.
    fn is_unsafe(&mut self, column: &'static str, value: &str, may_be_formula: bool) -> bool {
        let has_mark = split_mark(value).1.is_some() || find_stray(value).is_some();
        let harm = find_harm(value, self.place.as_ref(), may_be_formula).filter(|case| *case != "hidden");
        let harm = harm.or(has_mark.then_some("mark"));
        let harm = harm.or_else(|| find_harm(value, self.place.as_ref(), may_be_formula));
        if let Some(case) = harm {
            self.found.push(
                Diagnostic::new(&UNSAFE_VALUE, self.place.clone())
                    .with("case", case)
                    .with("field", column)
                    .with("found", value.chars().take(60).collect::<String>()),
            );
        }
        harm.is_some()
    }

    fn leave_out(&mut self, column: &'static str, value: &str) {
        if !value.is_empty() {
            self.found.push(
                Diagnostic::new(&WORDS_LEFT_OUT, self.place.clone())
                    .with("field", column)
                    .with("found", value.chars().take(60).collect::<String>()),
            );
        }
    }

    fn read(
        &mut self,
        column: &'static str,
        items: &[Item],
        read: impl Fn(&Item, Span) -> Result<(String, String), Diagnostic>,
    ) -> Vec<(String, String, Audience)> {
        let mut values: Vec<(String, String, Audience)> = Vec::new();
        for item in items {
            let (text, mark) = split_mark(&item.text);
            let audience = match mark.map(Audience::parse) {
                None => self.order.audience,
                Some(Some(mark)) => mark.max(self.order.audience),
                // Nobody knows for whom it is meant.
                Some(None) => Audience::Internal,
            };
            // A telephone is written with a letter or a bracket before it.
            if self.is_unsafe(column, text, column != "phones") {
                continue;
            }
            let bare = Item { text: text.to_owned(), kinds: item.kinds.clone() };
            let span = self.place.clone().unwrap_or_else(|| Span::head(""));
            match read(&bare, span) {
                Ok((key, _)) if values.iter().any(|(known, ..)| *known == key) => {}
                Ok((key, written)) => values.push((key, written, audience)),
                Err(finding) => {
                    let finding = finding.with("row", self.number.to_string()).with("field", column);
                    self.found.push(finding.with_severity(Severity::Warning));
                }
            }
        }
        values
    }
}

impl Candidate<'_> {
    /// Adds the values that `other`, the same person in another row, has more; nothing where the names differ.
    pub fn take_from(&mut self, other: &Candidate<'_>) -> bool {
        if fold(&self.name) != fold(&other.name) {
            return false;
        }
        self.organization = self.organization.take().or_else(|| other.organization.clone());
        for (column, id) in &other.ids {
            if !self.ids.iter().any(|(known, _)| known == column) {
                self.ids.push((*column, id.clone()));
            }
        }
        for (column, values) in &other.values {
            let own = self.values.entry(column).or_default();
            for value in values {
                if !own.iter().any(|(key, ..)| *key == value.0) {
                    own.push(value.clone());
                }
            }
        }
        true
    }

    pub fn cells(&self, id: &str, order: &Intake) -> Cells<'static> {
        let mut cells = Cells::from([
            ("id", id.to_owned()),
            ("name", self.name.clone()),
            ("organization", self.organization.as_ref().map(Id::to_string).unwrap_or_default()),
        ]);
        cells.extend(self.ids.iter().map(|(column, id)| (*column, id.to_string())));
        // An empty cell would do for the public; whoever takes people in says it aloud.
        cells.insert("audience", order.audience.name().to_owned());
        for (column, values) in &self.values {
            let values = values.iter().map(|(_, written, audience)| mark(written, *audience, order.audience));
            cells.insert(column, values.collect::<Vec<_>>().join("; "));
        }
        cells
    }

    /// The columns of a known contact that would change, and what is new there.
    pub fn changes(&self, contact: &Contact, order: &Intake) -> Vec<(&'static str, String)> {
        let mut changes = Vec::new();
        if !self.name.is_empty() && contact.name.as_deref().map(fold) != Some(fold(&self.name)) {
            changes.push(("name", self.name.clone()));
        }
        let organization = contact.organization.as_ref().map(Marked::unguarded);
        if let Some(own) = self.organization.as_ref().filter(|own| organization != Some(own)) {
            changes.push(("organization", mark(own.as_str(), order.audience, contact.audience)));
        }
        for (column, id) in &self.ids {
            let known = match *column {
                "role" => &contact.role,
                "place" => &contact.place,
                _ => &contact.notes,
            };
            if known.as_ref().map(Marked::unguarded) != Some(id) {
                changes.push((column, mark(id.as_str(), order.audience, contact.audience)));
            }
        }
        for (column, values) in &self.values {
            let known = keys_of(contact, column);
            let new = values.iter().filter(|(key, ..)| !known.contains(key));
            let new: Vec<String> =
                new.map(|(_, written, audience)| mark(written, *audience, contact.audience)).collect();
            if !new.is_empty() {
                changes.push((column, new.join("; ")));
            }
        }
        changes
    }
}

/// A value with its mark, where fewer may see it than its row.
fn mark(written: &str, audience: Audience, row: Audience) -> String {
    if audience > row { format!("{written} [{}]", audience.name()) } else { written.to_owned() }
}

/// By what the values of a contact are known again.
pub fn keys_of(contact: &Contact, column: &str) -> Vec<String> {
    match column {
        "phones" => {
            let phones = contact.phones.iter().map(Marked::unguarded);
            phones.map(|phone| phone.e164.clone() + phone.extension.as_deref().unwrap_or_default()).collect()
        }
        "emails" => contact.emails.iter().map(|email| email.unguarded().address.to_lowercase()).collect(),
        "sites" => contact.sites.iter().map(|site| site.unguarded().url.to_string()).collect(),
        _ => contact.languages.iter().map(|tag| tag.unguarded().to_string()).collect(),
    }
}
