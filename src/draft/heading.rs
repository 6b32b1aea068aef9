//! What stands around the body: title, dateline, embargo, and words for which labels stand.

use super::embargo::find_moment;
use super::facts::iso;
use super::kinds::{
    KEPT_IN_COMMENT, LABEL_INSTEAD, LOOK_LEFT_OUT, NO_DAY, NO_TITLE, SIMILAR_NAME, UNREAD_EMBARGO,
    UNSURE_DAY, UNWRITABLE_WORDS,
};
use super::matching::say_same;
use super::message::{leave_out_links, write_message};
use super::model::Part;
use super::plan::{Destination, Planner};
use super::role::Role;
use super::shared::as_written;
use super::tokens::{fold, fold_typography};
use crate::catalog::{Argument, Arguments};
use crate::diagnostic::{Diagnostic, Span};
use crate::manuscript::{BlockKind, Run};

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
        planner.keep_in_comment(at, part);
    }
}

impl<'a> Planner<'a> {
    /// Words that no edition shows.
    pub(super) fn keep_in_comment(&mut self, at: usize, part: &Part) {
        let line = part.text.split_whitespace().collect::<Vec<_>>().join(" ");
        self.found.push(Diagnostic::new(&KEPT_IN_COMMENT, part.span.clone()).with("found", line.as_str()));
        // What a comment allows, somebody decided.
        let is_decision = line.trim_start().starts_with("allow(");
        self.words.comments.push(if is_decision { format!("“{line}”") } else { line });
        self.settle(at, Destination::Comment);
    }

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
        let otherwise = self.put_message(id, &runs, known.get(id).map(String::as_str), &first.span);
        for (at, _) in parts {
            self.settle(*at, Destination::Message(id.to_owned()));
            self.settle_words(*at, &otherwise);
        }
    }

    /// A message of the statement; nothing changes where it says so already. Gives the words for which a placeable stays that
    /// says them otherwise.
    pub(super) fn put_message(
        &mut self,
        id: &str,
        runs: &[Run],
        known: Option<&str>,
        place: &Span,
    ) -> Vec<String> {
        let text: String = runs.iter().map(|run| run.text.as_str()).collect();
        let is_same = known.is_some_and(|known| say_same(known, &text));
        if is_same {
            self.words.messages.push((id.to_owned(), None));
            return Vec::new();
        }
        let mut runs = runs.to_vec();
        let links = leave_out_links(&mut runs);
        if let Some(known) = known
            && let Some(correction) = self.correct_message(id, known, &runs, place)
        {
            self.counts.1 += usize::from(correction.value.is_some());
            self.tell_left_out(&links, false, place);
            self.words.messages.push((id.to_owned(), correction.value));
            return correction.otherwise;
        }
        if known.is_some() {
            self.counts.1 += 1;
        } else {
            self.counts.0 += 1;
        }
        let written = self.write_words(&runs, place);
        self.tell_left_out(&links, false, place);
        self.words.messages.push((id.to_owned(), written));
        Vec::new()
    }

    /// Words of a part that a message says otherwise.
    pub(super) fn settle_words(&mut self, part: usize, words: &[String]) {
        for words in words {
            self.settle(part, Destination::Between(words.clone()));
        }
    }

    /// Tells the links and the emphasis that a message does without.
    fn tell_left_out(&mut self, links: &[String], lost_marks: bool, place: &Span) {
        let links = links.iter().map(|link| ("link", link.as_str()));
        for (case, found) in links.chain(lost_marks.then_some(("marks", ""))) {
            let found: String = found.chars().take(80).collect();
            self.found
                .push(Diagnostic::new(&LOOK_LEFT_OUT, place.clone()).with("case", case).with("found", found));
        }
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
        self.tell_left_out(&written.lost_links, written.lost_marks, place);
        Some(written.value)
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

fn plan_dateline(planner: &mut Planner<'_>) {
    let datelines: Vec<(usize, &Part)> = planner.parts(|role| role == Role::Dateline).collect();
    // The day beside the place counts, not the one on which a page was put up.
    let with_place = datelines.iter().find_map(|(_, part)| {
        let found = part.look.dateline.as_ref().filter(|found| found.place.is_some())?;
        Some((found.day.as_ref()?.date, part.span.clone()))
    });
    let mut first: Option<(icu_calendar::Date<icu_calendar::Iso>, Span)> = with_place;
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
    if first.is_none() && planner.order.date.is_none() {
        first = day_elsewhere(planner);
    }
    let before = planner.ground.statement.as_ref().map(|statement| statement.dateline.date);
    if let (Some(before), Some((day, place))) = (before, &first)
        && before != *day
        && planner.order.date.is_none()
    {
        planner.found.push(
            Diagnostic::new(&UNSURE_DAY, place.clone())
                .with("case", "moved")
                .with("found", iso(day))
                .with("before", iso(&before)),
        );
    }
    planner.facts.date = first.map(|(day, _)| day).or(planner.order.date);
    if planner.facts.date.is_none() && planner.ground.statement.is_none() {
        let place = planner.draft.parts.first().map(|part| part.span.clone());
        planner.found.push(Diagnostic::new(&NO_DAY, place));
    }
}

/// The day that stands where no dateline is: *For immediate release: 3 March 2021*; told.
fn day_elsewhere(planner: &mut Planner<'_>) -> Option<(icu_calendar::Date<icu_calendar::Iso>, Span)> {
    let calendar = &planner.ground.idiom.calendar;
    let mut parts = planner.parts(|role| matches!(role, Role::Masthead | Role::Embargo));
    let (part, day) = parts.find_map(|(_, part)| Some((part, calendar.find(&part.text)?)))?;
    let said = part.text.get(day.range.clone()).unwrap_or_default().to_owned();
    let finding = Diagnostic::new(&UNSURE_DAY, part.span.clone()).with("case", "apart").with("found", said);
    drop(parts);
    let found = (day.date, part.span.clone());
    planner.found.push(finding);
    Some(found)
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
        // A country above names is no label.
        .filter(|(_, part)| {
            !(part.role == Role::SignedHeading && (part.look.is_region || part.look.is_group))
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
        // What heads a column, every table has anew.
        let is_column = planner.ground.idiom.is_column(&part.text)
            && (matches!(part.kind, BlockKind::Cell { .. }) || part.text.contains(['|', '\t']));
        if !is_column && label.as_deref().map(letters) != Some(letters(&part.text)) {
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
        let written = |part| as_written(part, true, &planner.ground.idiom);
        let short = written(full.split(',').next().unwrap_or(full).trim());
        arguments.insert("place".to_owned(), Argument::Text(short));
        arguments.insert("place-full".to_owned(), Argument::Text(full.to_owned()));
    }
    let count = planner.draft.of(Role::Signatory).count();
    arguments.insert("signatories".to_owned(), Argument::Number(count.into()));
    arguments
}
