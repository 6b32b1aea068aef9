//! What `locale add` says at its end: what was done and what is to be done next, in numbers.

use super::add::Done;
use crate::catalog::{ListOptions, Locale, format_list};
use crate::commands::Context;
use crate::diagnostic::{Arguments as Filled, Voice};

/// How many files are named before the rest is only counted.
const MOST_NAMED: usize = 10;

/// Says what was done and what is to be done next, in numbers.
pub(super) fn conclude(
    context: &Context,
    locale: &Locale,
    Done { files, written, ready, stale }: &Done,
    lenders: &[Locale],
    is_dry: bool,
) {
    let old = Filled::from([("locale", locale.as_str().into()), ("messages", (*stale).into())]);
    if *written == 0 {
        context.tell(if *stale > 0 { "locale-stale" } else { "locale-nothing" }, &old);
        return;
    }
    let spoken = Locale::parse(context.voice().language()).unwrap_or_default();
    let name = locale.name_in(&spoken).unwrap_or_else(|| locale.autonym());
    let messages: usize = files.iter().map(|(_, messages, _)| messages).sum();
    let words: usize = files.iter().map(|(_, _, words)| words).sum();
    let parents: Vec<&str> = lenders.iter().map(Locale::as_str).collect();
    let filled = Filled::from([
        ("locale", locale.as_str().into()),
        ("name", name.into()),
        ("messages", messages.into()),
        ("words", words.into()),
        ("files", files.len().into()),
        ("written", (*written).into()),
        ("ready", (*ready).into()),
        ("parents", parents.join(", ").into()),
        ("first", files.first().map(|(path, ..)| path.as_str()).unwrap_or_default().into()),
    ]);
    context.tell(if is_dry { "locale-would" } else { "locale-made" }, &filled);
    if !lenders.is_empty() {
        context.tell("locale-overlay-next", &filled);
        return;
    }
    if *ready > 0 {
        context.tell("locale-ready", &filled);
    }
    if *stale > 0 {
        context.tell("locale-stale", &old);
    }
    if files.is_empty() {
        return;
    }
    context.tell("locale-due", &filled);
    for (path, messages, words) in files.iter().take(MOST_NAMED) {
        let filled = Filled::from([
            ("path", path.as_str().into()),
            ("messages", (*messages).into()),
            ("words", (*words).into()),
        ]);
        context.tell("locale-due-file", &filled);
    }
    if files.len() > MOST_NAMED {
        let rest = files.iter().skip(MOST_NAMED);
        let (messages, words) = rest.fold((0, 0), |(m, w), (_, messages, words)| (m + messages, w + words));
        let filled = Filled::from([
            ("files", (files.len() - MOST_NAMED).into()),
            ("messages", messages.into()),
            ("words", words.into()),
        ]);
        context.tell("locale-due-rest", &filled);
    }
    let unknown = locale.unknown_data();
    if !unknown.is_empty() {
        let unknown = unknown.iter().map(|data| context.voice().say(&format!("locale-data-{data}"), &filled));
        let unknown = format_list(&unknown.collect::<Vec<_>>(), &ListOptions::default(), &spoken);
        let mut filled = filled.clone();
        filled.insert("unknown", unknown.into());
        context.tell("locale-unknown", &filled);
    }
    if !is_dry {
        context.tell("locale-next", &filled);
    }
}
