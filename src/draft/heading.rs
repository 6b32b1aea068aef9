//! What stands around the body: title, dateline, embargo, and words for which labels stand.

use super::embargo::find_moment;
use super::ground::fold_name;
use super::kinds::{
    KEPT_IN_COMMENT, LABEL_INSTEAD, LOOK_LEFT_OUT, NO_DAY, NO_TITLE, SIMILAR_NAME, UNREAD_EMBARGO,
    UNSURE_DAY, UNWRITABLE_WORDS,
};
use super::matching::say_same;
use super::message::write_message;
use super::model::Part;
use super::naming::name_id;
use super::plan::{Destination, Planner};
use super::role::Role;
use super::tokens::{fold, fold_typography};
use crate::catalog::{Argument, Arguments};
use crate::diagnostic::{Diagnostic, Span};
use crate::manuscript::Run;

/// Plans the title, the dateline, the embargo and the rest around the body.
pub(super) fn plan_head(planner: &mut Planner<'_>) {
    let titles: Vec<(usize, &Part)> = planner.parts(|role| role == Role::Title).collect();
    if titles.is_empty() {
        let place = planner.draft.parts.first().map(|part| part.span.clone());
        planner.found.push(Diagnostic::new(&NO_TITLE, place));
    }
    let subtitles: Vec<(usize, &Part)> = planner.parts(|role| role == Role::Subtitle).collect();
    planner.put_joined("title", &titles, " ");
    planner.put_joined("subtitle", &subtitles, "\n");
    plan_dateline(planner);
    plan_embargo(planner);
    plan_labels(planner);
    let kept: Vec<(usize, &Part)> = planner.parts(|role| role == Role::Masthead).collect();
    for (at, part) in kept {
        let line = part.text.split_whitespace().collect::<Vec<_>>().join(" ");
        planner.found.push(Diagnostic::new(&KEPT_IN_COMMENT, part.span.clone()).with("found", line.as_str()));
        planner.words.comments.push(line);
        planner.settle(at, Destination::Comment);
    }
}

impl<'a> Planner<'a> {
    /// One message of several parts.
    fn put_joined(&mut self, id: &str, parts: &[(usize, &'a Part)], link: &str) {
        let Some((_, first)) = parts.first() else { return };
        let mut runs: Vec<Run> = Vec::new();
        for (at, (_, part)) in parts.iter().enumerate() {
            if at > 0 {
                runs.push(Run { text: link.to_owned(), ..Run::default() });
            }
            runs.extend(part.runs.iter().cloned());
        }
        // A title is not emphasized as a whole: that is its look, and every edition gives it one.
        let is_all =
            runs.iter().all(|run| run.style.strong || run.style.emphasis || run.text.trim().is_empty());
        if is_all {
            runs.iter_mut().for_each(|run| run.style = Default::default());
        }
        let known = self.ground.statement_texts();
        self.put_message(id, &runs, known.get(id).map(String::as_str), &first.span);
        for (at, _) in parts {
            self.settle(*at, Destination::Message(id.to_owned()));
        }
    }

    /// A message of the statement; nothing changes where it says so already.
    pub(super) fn put_message(&mut self, id: &str, runs: &[Run], known: Option<&str>, place: &Span) {
        let text: String = runs.iter().map(|run| run.text.as_str()).collect();
        let is_same = known.is_some_and(|known| say_same(known, &text));
        if is_same {
            self.words.messages.push((id.to_owned(), None));
            return;
        }
        if known.is_some() {
            self.counts.1 += 1;
        } else {
            self.counts.0 += 1;
        }
        let written = self.write_words(runs, place);
        self.words.messages.push((id.to_owned(), written));
    }

    /// Words as what stands behind `=`; what cannot be written is told.
    pub(super) fn write_words(&mut self, runs: &[Run], place: &Span) -> Option<String> {
        let Ok(written) = write_message(runs, &self.names) else {
            self.found.push(
                Diagnostic::new(&UNWRITABLE_WORDS, place.clone())
                    .with("case", "characters")
                    .with("found", ""),
            );
            return None;
        };
        for (case, found) in written
            .lost_links
            .iter()
            .map(|link| ("link", link.as_str()))
            .chain(written.lost_marks.then_some(("marks", "")))
        {
            let found: String = found.chars().take(80).collect();
            self.found
                .push(Diagnostic::new(&LOOK_LEFT_OUT, place.clone()).with("case", case).with("found", found));
        }
        Some(written.value)
    }

    /// The id of a place: of one that is known, or of a new one.
    pub(super) fn place_id(&mut self, text: &str, place: &Span) -> Option<String> {
        let mut known = self.ground.shared_texts("places.ftl");
        if let Some(change) = self.shared.get("places.ftl") {
            for (id, value) in &change.messages {
                known.insert(id.clone(), value.clone().unwrap_or_default().trim().to_owned());
            }
            for (id, attribute) in &change.attributes {
                known.insert(
                    format!("{id}.full"),
                    attribute.trim().trim_start_matches(".full =").trim().to_owned(),
                );
            }
        }
        let wanted = fold(&fold_typography(text));
        let is_it = |text: &String| fold(&fold_typography(text)) == wanted;
        let same = known.iter().find(|(id, text)| id.ends_with(".full") && is_it(text)).or_else(|| {
            // A name without more is the place of that name, where that has no fuller one.
            known.iter().find(|(id, text)| !id.contains('.') && is_it(text))
        });
        if let Some((id, _)) = same {
            let id = id.trim_end_matches(".full").to_owned();
            let full = known.get(&format!("{id}.full")).or_else(|| known.get(&id));
            if let Some(full) = full.filter(|full| !is_it(full)) {
                self.found.push(similar("place", "same", text, full, place));
            }
            return Some(id);
        }
        let first = text.split(',').next().unwrap_or_default().trim();
        let name = if first.chars().any(char::is_lowercase) { first.to_owned() } else { capitalize(first) };
        let near = known.iter().find(|(id, known)| !id.contains('.') && fold_name(known) == fold_name(&name));
        if let Some((id, _)) = near {
            let full = known.get(&format!("{id}.full")).unwrap_or_else(|| &known[id]);
            self.found.push(similar("place", "same", text, full, place));
            return Some(id.clone());
        }
        let base = name_id(&name, &self.ground.idiom, 5).unwrap_or_else(|| "place".to_owned());
        let taken = |id: &String| known.contains_key(id);
        let id = free_id(base, taken);
        let full = format!("{name}{}", text.get(first.len()..).unwrap_or_default());
        let plain = |text: &str| vec![Run { text: text.to_owned(), ..Run::default() }];
        let value = self.write_words(&plain(&name), place)?;
        let full_value = self.write_words(&plain(&full), place)?;
        let change = self.shared.entry("places.ftl").or_default();
        change.messages.push((id.clone(), Some(value)));
        if full != name {
            change.attributes.push((id.clone(), format!("    .full ={full_value}")));
        }
        Some(id)
    }
}

/// A name that stands under another writing, or is like one that is known.
pub(super) fn similar(
    what: &'static str,
    case: &'static str,
    found: &str,
    known: &str,
    place: &Span,
) -> Diagnostic {
    Diagnostic::new(&SIMILAR_NAME, place.clone())
        .with("what", what)
        .with("case", case)
        .with("found", found)
        .with("known", known)
}

/// The id, or with the first number that makes it free.
pub(super) fn free_id(base: String, is_taken: impl Fn(&String) -> bool) -> String {
    if !is_taken(&base) {
        return base;
    }
    (2_usize..).map(|number| format!("{base}-{number}")).find(|id| !is_taken(id)).unwrap_or(base)
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

fn plan_dateline(planner: &mut Planner<'_>) {
    let datelines: Vec<(usize, &Part)> = planner.parts(|role| role == Role::Dateline).collect();
    let mut first: Option<(icu_calendar::Date<icu_calendar::Iso>, Span)> = None;
    for (at, part) in datelines {
        let Some(found) = &part.look.dateline else {
            planner.settle(at, Destination::Dateline(None));
            continue;
        };
        if let Some(day) = &found.day {
            let is_other = first.as_ref().is_some_and(|(known, _)| *known != day.date);
            if is_other || !day.is_certain {
                let said = part.text.get(day.range.clone()).unwrap_or_default();
                let case = if is_other { "two" } else { "figures" };
                planner.found.push(
                    Diagnostic::new(&UNSURE_DAY, part.span.clone()).with("case", case).with("found", said),
                );
            }
            first.get_or_insert((day.date, part.span.clone()));
        }
        let place = found.place.clone().and_then(|range| part.text.get(range));
        let id = place.and_then(|place| planner.place_id(place, &part.span));
        if planner.facts.place.is_none() {
            planner.facts.place = id.clone();
        }
        planner.settle(at, Destination::Dateline(id.zip(place.map(str::to_owned))));
    }
    planner.facts.date = first.map(|(day, _)| day).or(planner.order.date);
    if planner.facts.date.is_none() && planner.ground.statement.is_none() {
        let place = planner.draft.parts.first().map(|part| part.span.clone());
        planner.found.push(Diagnostic::new(&NO_DAY, place));
    }
}

fn plan_embargo(planner: &mut Planner<'_>) {
    planner.facts.embargo = planner.order.embargo.clone();
    let lines: Vec<(usize, &Part)> = planner.parts(|role| role == Role::Embargo).collect();
    for (at, part) in lines {
        let moment = find_moment(&part.text, &planner.ground.idiom);
        if planner.facts.embargo.is_none() {
            planner.facts.embargo = moment;
        }
        if planner.facts.embargo.is_none() {
            let found = part.text.split_whitespace().collect::<Vec<_>>().join(" ");
            planner.found.push(Diagnostic::new(&UNREAD_EMBARGO, part.span.clone()).with("found", found));
        }
        planner.settle(at, Destination::Embargo);
    }
}

/// Words for which the project’s labels stand; those that say something else are told.
fn plan_labels(planner: &mut Planner<'_>) {
    let has_place = planner.facts.place.is_some();
    let lines: Vec<(usize, &Part)> = planner
        .parts(|role| {
            matches!(role, Role::SignedHeading | Role::EndMark | Role::Pointer | Role::ContactsHeading)
        })
        .collect();
    let arguments = label_arguments(planner);
    for (at, part) in lines {
        let (id, asked) = match (part.role, has_place) {
            (Role::SignedHeading, _) => ("signed", "signed"),
            (Role::EndMark, _) => ("end-mark", "end-mark"),
            (Role::Pointer, true) => ("contacts-pointer", "contacts-pointer"),
            (Role::Pointer, false) => ("contacts-pointer", "contacts-pointer-without-place"),
            (_, true) => ("contacts-heading", "contacts-heading"),
            (_, false) => ("contacts-heading", "contacts-heading-without-place"),
        };
        let label = planner.ground.label(asked, &arguments);
        let letters = |text: &str| {
            fold(&fold_typography(text)).chars().filter(|c| c.is_alphanumeric()).collect::<String>()
        };
        if label.as_deref().map(letters) != Some(letters(&part.text)) {
            planner.found.push(
                Diagnostic::new(&LABEL_INSTEAD, part.span.clone())
                    .with("found", part.text.as_str())
                    .with("label", label.unwrap_or_else(|| id.to_owned())),
            );
        }
        planner.settle(at, Destination::Label(id));
    }
}

fn label_arguments(planner: &Planner<'_>) -> Arguments {
    let datelines = planner.draft.of(Role::Dateline).filter_map(|part| {
        let range = part.look.dateline.as_ref()?.place.clone()?;
        part.text.get(range)
    });
    let mut arguments = Arguments::new();
    if let Some(full) = datelines.into_iter().next() {
        let short = full.split(',').next().unwrap_or(full).trim();
        arguments.insert("place".to_owned(), Argument::Text(short.to_owned()));
        arguments.insert("place-full".to_owned(), Argument::Text(full.to_owned()));
    }
    let count = planner.draft.of(Role::Signatory).count();
    arguments.insert("signatories".to_owned(), Argument::Number(count.into()));
    arguments
}
