//! Both texts side by side as a page for a human yes: self-contained, no script, nothing loaded.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use minijinja::value::{Serde, Value};
use minijinja::{AutoEscape, Environment, Error, UndefinedBehavior};
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::model::{Alignment, Confidence, FactNote, Found, Outcome, Placed, Reason};
use crate::catalog::{Direction, Locale};
use crate::diagnostic::{Arguments, Failure, Voice};

/// The fixed words of the page, by their names in the template.
const WORDS: [(&str, &str); 10] = [
    ("title", "alignment-title"),
    ("source", "alignment-source"),
    ("document", "alignment-document"),
    ("next", "alignment-next"),
    ("judgement", "alignment-judgement"),
    ("known", "alignment-known"),
    ("left_over", "alignment-left-over"),
    ("facts", "alignment-facts"),
    ("facts_same", "alignment-facts-same"),
    ("fact_lines", "alignment-fact-lines"),
];

/// What the page is about, and in which language it speaks.
#[derive(Clone, Copy, Debug)]
pub struct Sides<'a> {
    /// The source’s locale.
    pub source: &'a Locale,
    /// The document’s.
    pub target: &'a Locale,
    /// The voice’s.
    pub spoken: &'a Locale,
    /// The statement’s id.
    pub statement: &'a str,
    /// The document’s name.
    pub file: &'a str,
    /// The files of the statement’s words, the source’s and the document’s.
    pub words: [&'a str; 2],
    /// The commands that take what is doubtful, and that say that all is right.
    pub commands: [&'a str; 2],
}

#[derive(Serialize)]
struct Page<'s> {
    lang: &'s str,
    dir: &'static str,
    source_lang: &'s str,
    source_dir: &'static str,
    target_lang: &'s str,
    target_dir: &'static str,
    policy: String,
    style: String,
    statement: &'s str,
    file: &'s str,
    names: [String; 2],
    summary: Vec<String>,
    refusal: Option<String>,
    files: [&'s str; 2],
    next: Vec<Next<'s>>,
    rows: Vec<Row>,
    notes: Vec<String>,
    fact_lines: Vec<&'s str>,
    words: BTreeMap<&'static str, String>,
}

/// Something to do, and the command that does it.
#[derive(Serialize)]
struct Next<'s> {
    text: String,
    command: &'s str,
}

#[derive(Serialize)]
struct Row {
    /// Of which sort, for its look.
    class: &'static str,
    message: String,
    source: String,
    text: String,
    known: String,
    judgement: String,
    outcome: String,
    reasons: Vec<String>,
}

/// The page, in the language of the voice.
///
/// # Errors
/// The template has a fault, which a test excludes.
pub fn show_html(
    alignment: &Alignment,
    outcomes: &BTreeMap<String, Outcome>,
    voice: &dyn Voice,
    sides: &Sides<'_>,
) -> Result<String, Failure> {
    let failed = |error: Error| Failure::new("failure-print", "align.html", std::io::Error::other(error));
    let style = include_str!("align.css").lines().map(str::trim).collect::<Vec<_>>().join(" ");
    let policy = format!(
        "default-src 'none'; style-src 'sha256-{}'; base-uri 'none'; form-action 'none'",
        STANDARD.encode(Sha256::digest(style.as_bytes()))
    );
    let say = |id: &str| voice.say(id, &Arguments::new());
    let name = |locale: &Locale| locale.name_in(sides.spoken).unwrap_or_else(|| locale.autonym());
    let page = Page {
        lang: sides.spoken.as_str(),
        dir: direction(sides.spoken),
        source_lang: sides.source.as_str(),
        source_dir: direction(sides.source),
        target_lang: sides.target.as_str(),
        target_dir: direction(sides.target),
        policy,
        style,
        statement: sides.statement,
        file: sides.file,
        names: [name(sides.source), name(sides.target)],
        summary: summary(alignment, voice),
        refusal: alignment.refusal.map(|refusal| {
            let filled = Arguments::from([("case", refusal.name().into())]);
            voice.say("alignment-refused", &filled)
        }),
        files: sides.words,
        next: if alignment.refusal.is_some() {
            Vec::new()
        } else {
            next_steps(alignment, outcomes, voice, sides)
        },
        rows: rows(alignment, outcomes, voice),
        notes: alignment.notes.iter().map(|note| say_note(note, voice)).collect(),
        fact_lines: alignment.facts.iter().map(|fact| fact.text.as_str()).collect(),
        words: WORDS.iter().map(|(name, id)| (*name, say(id))).collect(),
    };
    let syntax = minijinja::syntax::SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build();
    let mut environment = Environment::new();
    environment.set_syntax(syntax.map_err(failed)?);
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.add_template("align.html", include_str!("align.html")).map_err(failed)?;
    let template = environment.get_template("align.html").map_err(failed)?;
    template.render(Value::from(Serde(page))).map_err(failed)
}

fn summary(alignment: &Alignment, voice: &dyn Voice) -> Vec<String> {
    let shown = alignment.placed.iter().filter(|placed| placed.is_shown);
    let missing = shown.filter(|placed| placed.found.is_none()).count();
    let counts = [
        ("alignment-count-sure", alignment.count(Confidence::Sure)),
        ("alignment-count-likely", alignment.count(Confidence::Likely)),
        ("alignment-count-doubtful", alignment.count(Confidence::Doubtful)),
        ("alignment-count-missing", missing),
        ("alignment-count-left-over", alignment.left_over.len()),
        ("alignment-count-facts", alignment.notes.len()),
    ];
    let told = counts.iter().filter(|(_, count)| *count > 0);
    told.map(|(id, count)| voice.say(id, &Arguments::from([("count", (*count).into())]))).collect()
}

/// What is to be done, in order, until somebody can say yes.
fn next_steps<'s>(
    alignment: &Alignment,
    outcomes: &BTreeMap<String, Outcome>,
    voice: &dyn Voice,
    sides: &Sides<'s>,
) -> Vec<Next<'s>> {
    let [_, words] = sides.words;
    let [doubtful, accept] = sides.commands;
    let missing = alignment.placed.iter().filter(|placed| placed.is_shown && placed.found.is_none()).count();
    let unsure = alignment.count(Confidence::Doubtful);
    let open = unsure + missing + alignment.left_over.len() + alignment.notes.len();
    let filled = Arguments::from([("count", open.into()), ("path", words.into())]);
    let step = |id: &str, command| Next { text: voice.say(id, &filled), command };
    let mut steps = vec![step("alignment-next-read", ""), step("alignment-next-correct", "")];
    if outcomes.values().any(|outcome| *outcome == Outcome::Doubtful) {
        steps.push(step("alignment-next-doubtful", doubtful));
    }
    steps.push(step("alignment-next-accept", accept));
    steps
}

/// The messages in the order of the source, and what is left over where it stands.
fn rows(alignment: &Alignment, outcomes: &BTreeMap<String, Outcome>, voice: &dyn Voice) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut left = alignment.left_over.iter().peekable();
    for (at, placed) in alignment.placed.iter().enumerate() {
        while let Some(words) = left.next_if(|words| words.after <= at) {
            rows.push(left_over(&words.text, voice));
        }
        let outcome = outcomes.get(&placed.message).copied().unwrap_or(Outcome::Missing);
        rows.push(row(placed, outcome, voice));
    }
    rows.extend(left.map(|words| left_over(&words.text, voice)));
    rows
}

fn left_over(text: &str, voice: &dyn Voice) -> Row {
    let none = Arguments::new();
    Row {
        class: "spare",
        message: String::new(),
        source: String::new(),
        text: text.to_owned(),
        known: String::new(),
        judgement: voice.say("alignment-left-over", &none),
        outcome: voice.say("alignment-outcome-left-over", &none),
        reasons: Vec::new(),
    }
}

fn row(placed: &Placed, outcome: Outcome, voice: &dyn Voice) -> Row {
    let none = Arguments::new();
    let (class, id) = match &placed.found {
        None if !placed.is_shown => ("hidden", "alignment-not-shown"),
        None => ("missing", "alignment-missing"),
        Some(found) => match found.confidence {
            Confidence::Sure => ("sure", "alignment-sure"),
            Confidence::Likely => ("likely", "alignment-likely"),
            Confidence::Doubtful => ("doubtful", "alignment-doubtful"),
        },
    };
    // What the project says is shown where it is not what the document says.
    let is_other = matches!(outcome, Outcome::Differs | Outcome::Kept);
    let said = Arguments::from([("outcome", outcome.name().into())]);
    Row {
        class,
        message: placed.message.clone(),
        source: placed.source.clone(),
        text: placed.found.as_ref().map(|found| found.text.clone()).unwrap_or_default(),
        known: placed.known.clone().filter(|_| is_other).unwrap_or_default(),
        judgement: voice.say(id, &none),
        outcome: voice.say("alignment-outcome", &said),
        reasons: placed.found.as_ref().map(|found| reasons(found, voice)).unwrap_or_default(),
    }
}

fn reasons(found: &Found, voice: &dyn Voice) -> Vec<String> {
    let say = |id: &str, filled: &Arguments| voice.say(id, filled);
    let mut said: Vec<String> = Vec::new();
    for reason in &found.reasons {
        let none = Arguments::new();
        said.push(match reason {
            Reason::Anchors(count) => {
                let filled = Arguments::from([("count", (*count).into())]);
                say("alignment-reason-anchors", &filled)
            }
            Reason::Place => say("alignment-reason-place", &none),
            Reason::Cut => say("alignment-reason-cut", &none),
            Reason::Long => say("alignment-reason-long", &none),
            Reason::Short => say("alignment-reason-short", &none),
            Reason::Rivals => say("alignment-reason-rivals", &none),
            Reason::Moved => say("alignment-reason-moved", &none),
            Reason::Same(message) => {
                let filled = Arguments::from([("message", message.as_str().into())]);
                say("alignment-reason-same", &filled)
            }
            Reason::Differs(lost, new) => {
                let case = match (lost.is_empty(), new.is_empty()) {
                    (true, _) => "added",
                    (_, true) => "lacking",
                    _ => "other",
                };
                let filled = Arguments::from([
                    ("case", case.into()),
                    ("wanted", lost.join(", ").into()),
                    ("found", new.join(", ").into()),
                ]);
                say("alignment-reason-differs", &filled)
            }
        });
    }
    if !found.lost.is_empty() {
        let filled = Arguments::from([("codes", found.lost.join(", ").into())]);
        said.push(say("alignment-reason-codes", &filled));
    }
    said
}

/// What a fact of the document says otherwise, as a sentence.
fn say_note(note: &FactNote, voice: &dyn Voice) -> String {
    let case = match (note.found.is_empty(), &note.wanted) {
        (true, _) => "lacking",
        (_, Some(_)) => "other",
        (_, None) => "unknown",
    };
    voice.say(
        "other-fact",
        &Arguments::from([
            ("fact", note.kind.name().into()),
            ("case", case.into()),
            ("found", note.found.as_str().into()),
            ("wanted", note.wanted.clone().unwrap_or_default().into()),
            ("whose", note.whose.clone().unwrap_or_default().into()),
        ]),
    )
}

fn direction(locale: &Locale) -> &'static str {
    match locale.direction() {
        Direction::Ltr => "ltr",
        Direction::Rtl => "rtl",
    }
}
