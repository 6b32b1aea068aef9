//! `contacts list`: who is in the data, and for whom each value is.

use annotate_snippets::normalize_untrusted_str;
use comfy_table::{Table, presets};
use serde::Serialize;

use crate::commands::export::audience_parser;
use crate::commands::survey::report;
use crate::commands::{Context, Exit};
use crate::diagnostic::{Arguments as Filled, Diagnostic, Failure, Texts, Voice};
use crate::press::read_people;
use crate::statement::{Audience, Contact, Marked, Organization};

/// The arguments of `contacts list`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Only what this audience may see.
    #[arg(long, value_name = "AUDIENCE", default_value = "internal", value_parser = audience_parser())]
    pub audience: Audience,
    /// How to show it.
    #[arg(long, value_enum, default_value_t = View::Table)]
    pub format: View,
}

/// How the list is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum View {
    /// For a terminal.
    Table,
    /// For programs.
    Json,
}

/// A contact as programs read it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Entry<'c> {
    id: &'c str,
    name: Option<&'c str>,
    audience: Audience,
    role: Option<Value>,
    organization: Option<Value>,
    place: Option<Value>,
    phones: Vec<Number>,
    emails: Vec<Value>,
    sites: Vec<Value>,
    languages: Vec<Value>,
    notes: Option<Value>,
}

/// A value and who may see it.
#[derive(Serialize)]
struct Value {
    value: String,
    audience: Audience,
}

/// A telephone.
#[derive(Serialize)]
struct Number {
    e164: String,
    extension: Option<String>,
    international: String,
    kinds: Vec<&'static str>,
    region: Option<String>,
    audience: Audience,
}

/// Prints the list on stdout.
pub(super) fn run(context: &mut Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let (project, _) = context.open_project()?;
    let (directory, found, sources) = read_people(&project);
    let mut contacts: Vec<Contact> =
        directory.contacts.values().filter(|contact| contact.audience.includes(arguments.audience)).collect();
    contacts.sort_by(|a, b| a.span.cmp(&b.span));
    let entries: Vec<Entry<'_>> = contacts.iter().map(|contact| entry(contact, arguments.audience)).collect();
    let shown = match arguments.format {
        View::Json => serde_json::to_string_pretty(&entries).unwrap_or_default() + "\n",
        View::Table => {
            let name = |id: &str| directory.organizations.get(id).map(short_name);
            table(context, &entries, &name)
        }
    };
    context.print(&shown)?;
    let mut texts = Texts::default();
    texts.extend(sources);
    let findings = found.into_iter().filter(Diagnostic::is_error).collect();
    report(context, findings, &texts);
    Ok(Exit::Clean)
}

fn short_name(organization: &Organization) -> String {
    organization.short.as_ref().unwrap_or(&organization.name).clone()
}

fn entry(contact: &Contact, reader: Audience) -> Entry<'_> {
    Entry {
        id: contact.id.as_str(),
        name: contact.name.as_deref(),
        audience: contact.audience,
        role: values(&contact.role, reader, ToString::to_string).pop(),
        organization: values(&contact.organization, reader, ToString::to_string).pop(),
        place: values(&contact.place, reader, ToString::to_string).pop(),
        phones: shown(&contact.phones, reader)
            .map(|(phone, audience)| Number {
                e164: phone.e164.clone(),
                extension: phone.extension.clone(),
                international: phone.international.clone(),
                kinds: phone.kinds.clone(),
                region: phone.region.clone(),
                audience,
            })
            .collect(),
        emails: values(&contact.emails, reader, |email| email.address.clone()),
        sites: values(&contact.sites, reader, |site| site.url.to_string()),
        languages: values(&contact.languages, reader, ToString::to_string),
        notes: values(&contact.notes, reader, ToString::to_string).pop(),
    }
}

fn shown<'m, T: 'm>(
    values: impl IntoIterator<Item = &'m Marked<T>>,
    reader: Audience,
) -> impl Iterator<Item = (&'m T, Audience)> {
    values.into_iter().filter_map(move |marked| Some((marked.shown_to(reader)?, marked.audience())))
}

fn values<'m, T: 'm>(
    marked: impl IntoIterator<Item = &'m Marked<T>>,
    reader: Audience,
    text: impl Fn(&T) -> String,
) -> Vec<Value> {
    shown(marked, reader).map(|(value, audience)| Value { value: text(value), audience }).collect()
}

/// One row for each contact, a mark on each value that fewer may see than the row, as the data has it.
fn table(context: &Context, entries: &[Entry<'_>], name: &dyn Fn(&str) -> Option<String>) -> String {
    let say = |id: &str| context.voice().say(id, &Filled::new());
    let mut table = Table::new();
    table.load_style(presets::NOTHING).set_header(
        [
            "contacts-column-id",
            "contacts-column-name",
            "contacts-column-organization",
            "contacts-column-phones",
            "contacts-column-emails",
            "contacts-column-languages",
            "contacts-column-audience",
        ]
        .map(say),
    );
    for entry in entries {
        let mark = |audience: Audience| match audience == entry.audience {
            true => String::new(),
            false => format!(" [{}]", audience.name()),
        };
        let lines = |values: &[Value]| {
            let lines = values.iter().map(|value| format!("{}{}", value.value, mark(value.audience)));
            lines.collect::<Vec<_>>().join("\n")
        };
        let phones = entry.phones.iter().map(|phone| {
            let kinds: String = phone.kinds.iter().map(|kind| format!("{kind} ")).collect();
            format!("{kinds}{}{}", phone.international, mark(phone.audience))
        });
        let organization = entry.organization.as_ref().map(|organization| {
            let known = name(&organization.value).unwrap_or_else(|| organization.value.clone());
            format!("{known}{}", mark(organization.audience))
        });
        let cells = [
            entry.id.to_owned(),
            entry.name.unwrap_or_default().to_owned(),
            organization.unwrap_or_default(),
            phones.collect::<Vec<_>>().join("\n"),
            lines(&entry.emails),
            lines(&entry.languages).replace('\n', " "),
            entry.audience.name().to_owned(),
        ];
        // What a file says may hold what a terminal obeys.
        table.add_row(cells.map(|cell| normalize_untrusted_str(&cell)));
    }
    let lines: Vec<String> = table.lines().map(|line| line.trim_end().to_owned()).collect();
    lines.join("\n") + "\n"
}
