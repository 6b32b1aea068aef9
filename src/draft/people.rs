//! Who signs and whom to ask: organizations and contacts that are known stay the ones they are, others are added.

use std::collections::BTreeSet;

use super::contact::{NameIndex, ReadContact, Surroundings, begins_contact, read_contact};
use super::kinds::{CONTACT_DIFFERS, UNSURE_CONTACT, UNWRITABLE_WORDS};
use super::model::Part;
use super::organizations::{Organizations, organization_id, organization_rows};
use super::phones::read_number;
use super::plan::{Destination, Planner};
use super::role::Role;
use super::roll::contacts_between_semicolons;
use super::signatories::plan_signatories;
use super::tokens::{tokens, words};
use super::values::{Value, ValueKind, find_values};
use crate::diagnostic::{Diagnostic, Edit, Source, Span};
use crate::intake::{Intake, Item, Person, take_in};
use crate::manuscript::BlockKind;
use crate::statement::{
    CONTACT_COLUMNS, Id, Phone, find_stray, parse_site, read_directory, read_rows, split_mark,
};
use crate::workbook::find_formula;

/// How often contacts are read anew because they named organizations that were new.
const MOST_READINGS: usize = 4;
/// In how many parts of a document the region of a telephone is looked for.
const MOST_READ: usize = 60;

/// A contact of the document: its lines and what they say.
struct Group<'a> {
    parts: Vec<(usize, &'a Part)>,
    text: String,
    contact: ReadContact,
}

/// Plans signatories and contacts.
pub(super) fn plan_people(planner: &mut Planner<'_>) {
    let mut organizations = Organizations::of(planner);
    plan_signatories(planner, &mut organizations);
    // A contact may name an organization that another one introduces: what a second import would read, the first reads.
    let mut groups = read_groups(planner, &organizations);
    for _ in 0..MOST_READINGS {
        let known = organizations.added.len();
        name_organizations(planner, &mut organizations, &mut groups);
        if organizations.added.len() == known {
            break;
        }
        groups = read_groups(planner, &organizations);
    }
    name_organizations(planner, &mut organizations, &mut groups);
    let base = planner.ground.organizations();
    planner.organizations = organization_rows(&base, &organizations);
    plan_contacts(planner, &groups, &base);
}

/// A name that a table cannot hold: a spreadsheet would run it, or it ends as a mark of audience does.
pub(super) fn refuse_name(planner: &mut Planner<'_>, name: &str, place: &Span) -> Option<()> {
    let case = if find_formula(name).is_some() {
        "formula"
    } else if split_mark(name).1.is_some() || find_stray(name).is_some() {
        "mark"
    } else if name.chars().any(char::is_control) {
        "characters"
    } else {
        return Some(());
    };
    let found: String = name.chars().take(60).collect();
    planner
        .found
        .push(Diagnostic::new(&UNWRITABLE_WORDS, place.clone()).with("case", case).with("found", found));
    None
}

/// The lines of each contact together.
fn read_groups<'a>(planner: &Planner<'a>, organizations: &Organizations) -> Vec<Group<'a>> {
    let idiom = &planner.ground.idiom;
    let mut groups: Vec<(Vec<(usize, &'a Part)>, String)> = Vec::new();
    let mut has_value = false;
    for (at, part) in planner.parts(|role| role == Role::Contact) {
        let own_value = part.look.has_email || part.look.has_phone || part.look.has_site;
        let before = groups.last().and_then(|(parts, _)| parts.last()).copied();
        let row = |part: &Part| match part.kind {
            BlockKind::Cell { table, row, .. } => Some((table, row)),
            _ => None,
        };
        let is_new = match before {
            None => true,
            Some((last, before)) => match (row(before), row(part)) {
                (Some(one), Some(other)) => one != other,
                (None, None) => {
                    let is_item = matches!(part.kind, BlockKind::Item { .. }) && part.block != before.block;
                    let goes_on = at == last + 1 && !is_item;
                    !goes_on || has_value && begins_contact(&part.text, idiom)
                }
                _ => true,
            },
        };
        let pieces = contacts_between_semicolons(&part.text, idiom);
        if let [first, others @ ..] = pieces.as_slice()
            && !others.is_empty()
        {
            if is_new {
                groups.push((Vec::new(), String::new()));
            }
            if let Some((parts, text)) = groups.last_mut() {
                if !text.is_empty() {
                    text.push('\n');
                }
                text.push_str(first);
                parts.push((at, part));
            }
            groups.extend(others.iter().map(|piece| (vec![(at, part)], (*piece).to_owned())));
            has_value = true;
            continue;
        }
        if is_new {
            groups.push((Vec::new(), String::new()));
            has_value = false;
        }
        has_value |= own_value;
        if let Some((parts, text)) = groups.last_mut() {
            if !text.is_empty() {
                text.push('\n');
            }
            text.push_str(&part.text);
            parts.push((at, part));
        }
    }
    let mut places: Vec<String> = planner.ground.shared_texts("places.ftl").values().cloned().collect();
    places.extend(planner.draft.of(Role::Dateline).filter_map(|part| {
        let range = part.look.dateline.as_ref()?.place.clone()?;
        part.text.get(range).map(str::to_owned)
    }));
    let index = NameIndex::of(&organizations.names);
    let known = Surroundings { idiom, organizations: &index, places: &places };
    let read = |(parts, text): (Vec<(usize, &'a Part)>, String)| {
        let contact = read_contact(&text, &known);
        Group { parts, text, contact }
    };
    groups.into_iter().map(read).collect()
}

/// Gives the organizations that contacts name their ids, and new ones their sites.
fn name_organizations(
    planner: &mut Planner<'_>,
    organizations: &mut Organizations,
    groups: &mut [Group<'_>],
) {
    for group in groups {
        let Some((_, first)) = group.parts.first() else { continue };
        let Some(named) = &mut group.contact.organization else { continue };
        if named.id.is_none() {
            named.id = organization_id(planner, organizations, &named.text, &first.span);
        }
        let added = organizations.added.iter_mut().find(|known| Some(&known.id) == named.id.as_ref());
        let site = group.contact.values.iter().find(|value| value.kind == ValueKind::Site);
        if let Some((added, site)) = added.zip(site).filter(|(added, _)| added.website.is_none()) {
            added.website = parse_site(&site.text, Span::head("")).ok().map(|site| site.url.to_string());
        }
    }
}

fn plan_contacts(planner: &mut Planner<'_>, groups: &[Group<'_>], base: &Source) {
    let (text, _) = Edit::apply(&base.text, &planner.organizations);
    let organizations = Source::new(base.path.clone(), text);
    let contacts = planner.ground.contacts();
    let (directory, _) = read_directory(Some(&organizations), Some(&contacts));
    let mut people = Vec::new();
    for group in groups {
        people.push(person(planner, group, &directory));
    }
    let order = Intake {
        audience: planner.order.audience,
        region: None,
        update: planner.order.update,
        keeps_writing: true,
    };
    let (table, _) = read_rows(&contacts, CONTACT_COLUMNS);
    drop(table);
    let (taken, found) = take_in(&people, &contacts, &directory, &order);
    planner.found.extend(found);
    planner.contacts = taken.edits;
    for difference in taken.differences.iter().filter(|_| !planner.order.update) {
        let at = taken.ids.iter().position(|id| id.as_ref() == Some(&difference.id));
        let place = at.and_then(|at| people.get(at)).and_then(|person| person.span.clone());
        planner.found.push(
            Diagnostic::new(&CONTACT_DIFFERS, place)
                .with("id", difference.id.as_str())
                .with("field", difference.column.as_str())
                .with("before", difference.before.as_str())
                .with("after", difference.after.as_str()),
        );
    }
    let mut named = BTreeSet::new();
    let differing: BTreeSet<&String> = taken.differences.iter().map(|difference| &difference.id).collect();
    for (group, id) in groups.iter().zip(&taken.ids) {
        if let Some(id) = id.as_ref().filter(|id| named.insert((*id).clone())) {
            planner.facts.contacts.push(id.clone());
        }
        let is_told = !planner.order.update && id.as_ref().is_some_and(|id| differing.contains(id));
        let mut said = group.contact.labels.join(" ") + " ";
        for value in &group.contact.values {
            said.push_str(group.text.get(value.whole.start..value.range.start).unwrap_or_default());
            said.push_str(group.text.get(value.range.end..value.whole.end).unwrap_or_default());
            said.push(' ');
            let written = group.text.get(value.range.clone()).unwrap_or_default();
            if written != value.text {
                // *jane (at) example.org*: what stands for the signs is no word.
                said.push_str(written);
                said.push(' ');
            }
        }
        for (at, part) in &group.parts {
            let to = match id {
                Some(_) if is_told => Destination::Contact(None, part.text.clone()),
                Some(id) => Destination::Contact(Some(id.clone()), said.clone()),
                None => Destination::Refused,
            };
            planner.settle(*at, to);
        }
    }
}

/// Somebody as the table takes people in.
fn person(planner: &mut Planner<'_>, group: &Group<'_>, directory: &crate::statement::Directory) -> Person {
    let contact = &group.contact;
    let place = group.parts.first().map_or_else(|| Span::head(""), |(_, part)| part.span.clone());
    if contact.is_unsure {
        let found: String = group.text.split_whitespace().take(8).collect::<Vec<_>>().join(" ");
        planner.found.push(
            Diagnostic::new(&UNSURE_CONTACT, place.clone())
                .with("found", found)
                .with("name", contact.name.as_deref().unwrap_or_default())
                .with("organization", contact.organization.as_ref().map_or("", |named| named.text.as_str())),
        );
    }
    let organization_id = contact.organization.as_ref().and_then(|named| named.id.clone());
    let organization = organization_id.as_deref().and_then(|id| directory.organizations.get(id));
    let mut notes = contact.notes.clone();
    notes.extend(words_left(group));
    let mut person = Person {
        name: contact.name.clone().unwrap_or_default(),
        organization: organization_id.clone().unwrap_or_default(),
        span: Some(place.clone()),
        number: group.parts.first().map_or(0, |(at, _)| at + 1),
        ..Person::default()
    };
    let regions =
        regions(planner, contact, organization.and_then(|organization| organization.country.as_deref()));
    for value in &contact.values {
        match value.kind {
            ValueKind::Email => person.emails.push(Item::new(value.text.clone())),
            ValueKind::Phone => match read_number(value, &regions, &place) {
                Ok((text, finding)) => {
                    planner.found.extend(finding);
                    person.phones.push(Item::new(text));
                }
                Err(finding) => {
                    planner.found.push(finding);
                    notes.push(value.text.clone());
                }
            },
            ValueKind::Site => {
                let site = parse_site(&value.text, place.clone()).ok();
                let known = organization.and_then(|organization| organization.website.as_ref());
                let host = |url: &url::Url| {
                    (
                        url.host_str().unwrap_or_default().trim_start_matches("www.").to_owned(),
                        url.path().trim_end_matches('/').to_owned(),
                    )
                };
                let is_of_organization = known
                    .zip(site.as_ref())
                    .is_some_and(|(known, site)| host(&known.unguarded().url) == host(&site.url));
                if !is_of_organization {
                    person.sites.push(Item::new(value.text.clone()));
                }
            }
        }
    }
    person.languages = contact.languages.iter().map(|tag| Item::new(tag.clone())).collect();
    let mut ids = Vec::new();
    if let Some(text) = &contact.place {
        ids.extend(planner.place_id(text, &place).map(|id| ("place", id)));
    }
    if let Some(role) = &contact.role {
        ids.extend(planner.shared_message("roles.ftl", "role", role, &place).map(|id| ("role", id)));
    }
    if !notes.is_empty() {
        ids.extend(
            planner.shared_message("notes.ftl", "note", &notes.join(", "), &place).map(|id| ("notes", id)),
        );
    }
    person.ids = ids.into_iter().filter_map(|(column, id)| Some((column, Id::parse(&id).ok()?))).collect();
    person
}

/// The words of a contact that are nothing else: they go into its notes.
fn words_left(group: &Group<'_>) -> Option<String> {
    let contact = &group.contact;
    let values = contact.values.iter().filter_map(|value| group.text.get(value.whole.clone()));
    let named = contact.organization.iter().map(|named| named.text.as_str());
    let texts = [&contact.name, &contact.role, &contact.place].into_iter().flatten();
    let texts = texts.chain(&contact.notes).chain(&contact.labels).map(String::as_str);
    let said: BTreeSet<String> = texts.chain(named).chain(values).flat_map(words).collect();
    let left = tokens(&group.text).into_iter().filter(|token| !said.contains(&token.folded));
    let left: Vec<&str> = left.filter_map(|token| group.text.get(token.range)).collect();
    (!left.is_empty()).then(|| left.join(" "))
}

/// Regions from which a number without `+` may be dialed, the likeliest first: that of the contact’s own place, of its
/// organization, of what was asked, of the dateline; of the other numbers and addresses of the document; that of the readers.
fn regions(planner: &Planner<'_>, contact: &ReadContact, country: Option<&str>) -> Vec<String> {
    let idiom = &planner.ground.idiom;
    let of_place = |place: &str| idiom.region_of_place(place).map(str::to_owned);
    let mut regions: Vec<String> = contact.place.as_deref().and_then(of_place).into_iter().collect();
    regions.extend(contact.notes.iter().filter_map(|note| of_place(note)));
    regions.extend(country.map(str::to_owned));
    regions.extend(planner.order.region.clone());
    let datelines = planner.draft.of(Role::Dateline).filter_map(|part| {
        let range = part.look.dateline.as_ref()?.place.clone()?;
        of_place(part.text.get(range)?)
    });
    regions.extend(datelines);
    regions.extend(regions_of_values(planner, contact));
    regions.extend(planner.order.default_region.clone());
    // Where the language is mostly written is a guess, and told as one.
    regions.extend(idiom.likely_regions().iter().cloned());
    // (415) 642-4417: nobody else writes numbers so. The number itself says which of those countries.
    let is_american = |value: &Value| {
        let groups: Vec<usize> = value
            .text
            .split(|c: char| !c.is_ascii_digit())
            .map(str::len)
            .filter(|length| *length > 0)
            .collect();
        matches!(groups.as_slice(), [3, 3, 4, ..] | [1, 3, 3, 4, ..])
    };
    if contact.values.iter().any(|value| value.kind == ValueKind::Phone && is_american(value)) {
        // Before where the language is mostly written.
        let at = regions.len() - idiom.likely_regions().len();
        regions.insert(at, "US".to_owned());
        regions.insert(at + 1, "CA".to_owned());
    }
    let mut seen = BTreeSet::new();
    regions.retain(|region| seen.insert(region.clone()));
    regions
}

/// The regions of the ends of addresses, and of numbers that begin with `+`: the contact’s own first.
fn regions_of_values(planner: &Planner<'_>, contact: &ReadContact) -> Vec<String> {
    let idiom = &planner.ground.idiom;
    let parts = planner.draft.of(Role::Contact).chain(planner.draft.of(Role::Masthead)).take(MOST_READ);
    let others: Vec<Value> = parts.flat_map(|part| find_values(&part.text, idiom)).collect();
    let of_number = |value: &Value| {
        let phone = (value.kind == ValueKind::Phone && value.text.trim_start().starts_with(['+', '(']))
            .then(|| Phone::parse(&value.text, None, Span::head("")).ok())??;
        phone.region
    };
    let of_end = |value: &Value| {
        let host = value.text.split('@').next_back()?.split('/').find(|part| part.contains('.'))?;
        let end = host.rsplit('.').next()?.to_ascii_uppercase();
        let code = if end == "UK" { "GB".to_owned() } else { end };
        // `.tv`, `.io`, `.me` are used everywhere.
        let is_of_country =
            code.len() == 2 && !["TV", "IO", "ME", "CO", "EU", "LY", "FM", "AI"].contains(&&*code);
        (value.kind != ValueKind::Phone && is_of_country).then_some(code)
    };
    let own = contact.values.iter().filter_map(of_number);
    let own = own.chain(contact.values.iter().filter_map(of_end));
    own.chain(others.iter().filter_map(of_number)).chain(others.iter().filter_map(of_end)).collect()
}
