//! The status as a page that a coordinator opens: self-contained, no script, nothing loaded.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use minijinja::value::{Serde, Value};
use minijinja::{AutoEscape, Environment, Error, UndefinedBehavior};
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::list::reason;
use super::table::COLUMNS;
use super::{LocaleStatus, Status};
use crate::catalog::{Direction, Locale};
use crate::diagnostic::{Arguments, Failure, Voice};

/// The fixed words of the page, by their names in the template.
const WORDS: [(&str, &str); 10] = [
    ("title", "status-title"),
    ("statement", "status-column-statement"),
    ("progress", "status-progress"),
    ("due", "status-todo-heading"),
    ("nothing", "status-nothing-due"),
    ("no_ledger", "status-no-ledger"),
    ("message", "status-message"),
    ("why", "status-why"),
    ("place", "status-place"),
    ("text", "status-source-text"),
];

#[derive(Serialize)]
struct Page<'s> {
    lang: &'s str,
    dir: &'static str,
    source_lang: &'s str,
    source_dir: &'static str,
    policy: String,
    style: String,
    locales: Vec<LocalePage<'s>>,
    columns: Vec<String>,
    words: BTreeMap<&'static str, String>,
}

#[derive(Serialize)]
struct LocalePage<'s> {
    tag: &'s str,
    autonym: &'s str,
    dir: &'static str,
    has_ledger: bool,
    rows: Vec<Row>,
    todo: Vec<Item<'s>>,
}

#[derive(Serialize)]
struct Row {
    name: String,
    is_total: bool,
    numbers: Vec<usize>,
    percent: usize,
}

#[derive(Serialize)]
struct Item<'s> {
    id: &'s str,
    place: String,
    reason: String,
    text: &'s str,
}

/// The page, in the language of the voice. `source` is the locale of the statements' source, `spoken` the voice's own.
///
/// # Errors
/// The template has a fault, which a test excludes.
pub fn show_html(
    status: &Status,
    voice: &dyn Voice,
    source: &Locale,
    spoken: &Locale,
) -> Result<String, Failure> {
    let failed = |error: Error| Failure::new("failure-print", "status.html", std::io::Error::other(error));
    let style = include_str!("status.css").lines().map(str::trim).collect::<Vec<_>>().join(" ");
    let policy = format!(
        "default-src 'none'; style-src 'sha256-{}'; base-uri 'none'; form-action 'none'",
        STANDARD.encode(Sha256::digest(style.as_bytes()))
    );
    let say = |id: &str| voice.say(id, &Arguments::new());
    let page = Page {
        lang: spoken.as_str(),
        dir: direction(spoken.direction()),
        source_lang: source.as_str(),
        source_dir: direction(source.direction()),
        policy,
        style,
        locales: status.locales.iter().map(|locale| page(locale, voice)).collect(),
        columns: COLUMNS.iter().map(|(id, _)| say(id)).collect(),
        words: WORDS.iter().map(|(name, id)| (*name, say(id))).collect(),
    };
    let syntax = minijinja::syntax::SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build();
    let mut environment = Environment::new();
    environment.set_syntax(syntax.map_err(failed)?);
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.add_template("status.html", include_str!("status.html")).map_err(failed)?;
    let template = environment.get_template("status.html").map_err(failed)?;
    template.render(Value::from(Serde(page))).map_err(failed)
}

fn page<'s>(locale: &'s LocaleStatus, voice: &dyn Voice) -> LocalePage<'s> {
    let say = |id: &str| voice.say(id, &Arguments::new());
    let row = |name: String, counts: &super::Counts, is_total: bool| Row {
        name,
        is_total,
        numbers: COLUMNS.iter().map(|(_, count)| count(counts)).collect(),
        percent: (counts.translated * 100).checked_div(counts.messages).unwrap_or(100),
    };
    let mut rows: Vec<Row> = locale
        .parts
        .iter()
        .map(|part| row(part.statement.clone().unwrap_or_else(|| say("status-shared")), &part.counts, false))
        .collect();
    if rows.len() > 1 {
        rows.push(row(say("status-total"), &locale.total, true));
    }
    let todo = locale.parts.iter().flat_map(|part| &part.todo).map(|todo| Item {
        id: &todo.id,
        place: todo
            .translation
            .as_ref()
            .or(todo.source.as_ref())
            .map(ToString::to_string)
            .unwrap_or_default(),
        reason: reason(todo, voice),
        text: todo.text.as_deref().unwrap_or_default(),
    });
    LocalePage {
        tag: &locale.locale,
        autonym: &locale.autonym,
        dir: direction(if locale.is_right_to_left { Direction::Rtl } else { Direction::Ltr }),
        has_ledger: locale.has_ledger,
        rows,
        todo: todo.collect(),
    }
}

fn direction(direction: Direction) -> &'static str {
    match direction {
        Direction::Ltr => "ltr",
        Direction::Rtl => "rtl",
    }
}
