//! Page templates (MiniJinja): the ones built in, a project's own in place of or on top of them, and the finding
//! that tells the file and line of an error.
//!
//! A project's template can loop, but not for ever: its work is bounded.

use std::error::Error as _;
use std::io::{self, Write};
use std::sync::LazyLock;

use minijinja::{
    AutoEscape, Environment, Error, ErrorKind, State, UndefinedBehavior, Value, escape_formatter,
};

use super::escape::{push_escaped, write_escaped};
use super::policy::content_policy;
use crate::diagnostic::{Diagnostic, Source, Span};
use crate::formats::kinds::TEMPLATE_ERROR;

/// The built-in template of a statement's page.
pub const STATEMENT: &str = "built-in/statement.html";
/// The built-in template of the index page of a locale.
pub const INDEX: &str = "built-in/index.html";
/// The built-in template of the page that lets readers choose a language.
pub const CHOOSER: &str = "built-in/chooser.html";
/// The built-in template of a page of contacts.
pub const CONTACTS: &str = "built-in/contacts.html";

/// The stylesheet of all built-in templates, on one line: the Nu checker computes another hash than browsers do
/// for a style of several lines.
pub static STYLESHEET: LazyLock<String> = LazyLock::new(|| {
    let lines = include_str!("statement.css").lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join(" ")
});

/// The stylesheet as templates see it.
pub static STYLE: LazyLock<Value> = LazyLock::new(|| Value::from_safe_string(STYLESHEET.clone()));

const BUILT_IN: [(&str, &str); 7] = [
    ("built-in/base.html", include_str!("base.html")),
    ("built-in/words.html", include_str!("words.html")),
    ("built-in/cards.html", include_str!("cards.html")),
    (CONTACTS, include_str!("contacts.html")),
    (STATEMENT, include_str!("statement.html")),
    (INDEX, include_str!("index.html")),
    (CHOOSER, include_str!("chooser.html")),
];

/// Units of work that a page by a project's template may take (MiniJinja's fuel: an instruction, or 64 bytes). A page of a statement of
/// 50 pages takes about a hundredth of it; used up within a second.
const FUEL: u64 = 2_000_000;

static BUILT_IN_ENVIRONMENT: LazyLock<Result<Environment<'static>, Error>> = LazyLock::new(environment);

/// Renders a built-in template, or the project's own in its place.
///
/// The project's template may begin with `{% extends "built-in/statement.html" %}` and change single blocks.
pub fn render_page(built_in: &'static str, own: Option<&Source>, page: Value) -> Result<String, Diagnostic> {
    let base = match &*BUILT_IN_ENVIRONMENT {
        Ok(environment) => environment,
        Err(error) => return Err(finding(error, None)),
    };
    let rendered = match own {
        None => base.get_template(built_in).and_then(|template| template.render(page)),
        Some(source) => {
            let mut environment = base.clone();
            environment.set_fuel(Some(FUEL));
            environment
                .add_template_owned(source.path.to_string(), source.text.to_string())
                .and_then(|()| environment.get_template(&source.path)?.render(page))
        }
    };
    rendered.map_err(|error| finding(&error, own))
}

/// Writes a page by a built-in template, of which nothing is held.
///
/// # Errors
/// `to` refuses.
pub fn write_page(built_in: &'static str, page: &Value, to: &mut dyn Write) -> io::Result<()> {
    let refused = |error: Error| {
        let kind = error.source().and_then(|cause| cause.downcast_ref::<io::Error>()).map(io::Error::kind);
        kind.map_or_else(|| io::Error::other(error), io::Error::from)
    };
    let environment = BUILT_IN_ENVIRONMENT.as_ref().map_err(|error| io::Error::other(error.to_string()))?;
    let template = environment.get_template(built_in).map_err(refused)?;
    template.render_captured_to(page, to).map_err(refused).map(|_| ())
}

fn environment() -> Result<Environment<'static>, Error> {
    let mut environment = Environment::new();
    environment.set_syntax(
        minijinja::syntax::SyntaxConfig::builder()
            .trim_blocks(true)
            .lstrip_blocks(true)
            .keep_trailing_newline(true)
            .build()?,
    );
    // A misspelt variable is an error, not a hole in the page.
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    // Whatever a project calls its template, it makes HTML.
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    // Errors tell the range of bytes they stand for.
    environment.set_debug(true);
    environment.set_formatter(|output, state, value| match value.as_str() {
        // MiniJinja would write every `/` of a URL as `&#x2f;`.
        Some(text) if !value.is_safe() && *state.auto_escape() == AutoEscape::Html => {
            Ok(write_escaped(output, text)?)
        }
        _ => escape_formatter(output, state, value),
    });
    // A policy is made of hashes and keywords: nothing in it could end an attribute in double quotes.
    environment.add_function("policy", |style: &str, data: Option<&str>| {
        Value::from_safe_string(content_policy(style, data))
    });
    environment.add_function("words", words);
    environment.add_function("name_of", name_of);
    for (name, source) in BUILT_IN {
        environment.add_template(name, source)?;
    }
    Ok(environment)
}

/// The words of a text; before words of another language, a note says so in the language of the page.
fn words(state: &State<'_, '_>, text: &Value) -> Result<Value, Error> {
    let html = text.get_attr("html")?;
    if !text.get_attr("is_foreign")?.is_true() {
        return Ok(html);
    }
    let of_page = |name| state.lookup(name).unwrap_or_default();
    let note = of_page("labels").get_attr("fallback-passage")?.get_attr("html")?;
    let mut noted = String::from("<span class=\"note\" lang=\"");
    push_escaped(&mut noted, of_page("lang").as_str().unwrap_or_default());
    noted.push_str("\" dir=\"");
    push_escaped(&mut noted, of_page("dir").as_str().unwrap_or_default());
    for part in ["\">", note.as_str().unwrap_or_default(), "</span> ", html.as_str().unwrap_or_default()] {
        noted.push_str(part);
    }
    Ok(Value::from_safe_string(noted))
}

/// A name is never translated, and its direction is its own.
fn name_of(name: &str, attributes: &Value, classes: &str) -> Value {
    let mut html = String::from("<span");
    if !classes.is_empty() {
        html.push_str(" class=\"");
        push_escaped(&mut html, classes);
        html.push('"');
    }
    html.push_str(" translate=\"no\"");
    let text = attributes.as_str().unwrap_or_default();
    if attributes.is_safe() {
        html.push_str(text)
    } else {
        push_escaped(&mut html, text)
    }
    html.push_str("><bdi>");
    push_escaped(&mut html, name);
    html.push_str("</bdi></span>");
    Value::from_safe_string(html)
}

/// The error as a finding at its place in the project's template, or at the head of that template where the error
/// arose in a built-in one that it extends.
fn finding(error: &Error, own: Option<&Source>) -> Diagnostic {
    let span = own.map(|source| {
        let is_own = error.name().is_none_or(|name| name == &*source.path);
        let range = error.range().filter(|_| is_own);
        let line = error.line().filter(|_| is_own);
        match (range, line) {
            (Some(range), _) => source.span(range.start, range.end),
            (None, Some(line)) => line_span(source, line),
            (None, None) => Span::head(source.path.clone()),
        }
    });
    let case = match error.kind() {
        ErrorKind::SyntaxError | ErrorKind::BadEscape => "syntax",
        ErrorKind::UndefinedError => "undefined",
        ErrorKind::UnknownFilter
        | ErrorKind::UnknownFunction
        | ErrorKind::UnknownTest
        | ErrorKind::UnknownMethod => "unknown",
        ErrorKind::TemplateNotFound | ErrorKind::BadInclude => "include",
        ErrorKind::OutOfFuel => "endless",
        _ => "other",
    };
    let reason = error.detail().map_or_else(|| error.kind().to_string(), str::to_owned);
    Diagnostic::new(&TEMPLATE_ERROR, span).with("case", case).with("reason", reason)
}

fn line_span(source: &Source, line: usize) -> Span {
    let start: usize = source.text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let length = source.text.get(start..).and_then(|rest| rest.lines().next()).map_or(0, str::len);
    source.span(start, start + length)
}
