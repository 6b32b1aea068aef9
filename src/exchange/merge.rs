//! The plan of a merge: returned files against units extracted anew, and what becomes of the files of words.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::align::{Aligned, align_answer, is_literal};
use super::answer::{Answer, Return};
use super::delivery::Delivery;
use super::extract::extract_units;
use super::ground::{Ground, Index, Scope, entries, file_name};
use super::kinds::{
    CONTRADICTORY_ANSWERS, EDITED_SINCE, PARTLY_TRANSLATED, REFLOWED_TEXT, SOURCE_CHANGED, UNKNOWN_UNIT,
    UNREADABLE_WORDS, UNWRITABLE_TEXT,
};
use super::part::{Part, Role, is_same, plain_text, push_text};
use super::rows::{Row, flatten_pattern};
use super::splice::{Change, add_entries, edit_entry, write_file};
use super::unit::{Unit, UnitState, fingerprint};
use crate::catalog::{Resource, parse_resource};
use crate::diagnostic::{Diagnostic, Edit, Severity, Source, Span};
use crate::ledger::State;
use crate::output::Revision;

/// A returned file, read.
#[derive(Clone, Debug)]
pub struct Returned {
    /// The file.
    pub delivery: Delivery,
    /// What it says.
    pub made: Return,
    /// What is wrong with it as a file.
    pub found: Vec<Diagnostic>,
}

/// What a merge comes to.
#[derive(Debug, Default)]
pub struct Merge {
    /// The changes to the files of words.
    pub revision: Revision,
    /// What is to be said about the returned files.
    pub findings: Vec<Diagnostic>,
    /// The returned files of which nothing is taken, by path.
    pub refused: Vec<String>,
    /// The files of words that change, as they will be.
    pub changed: Vec<Source>,
    /// Where in them sentences changed: by file and message.
    pub touched: BTreeSet<(String, String)>,
    /// How many sentences change.
    pub units: usize,
    /// What translators vouch for, by file and message of the source.
    pub(super) vouched: BTreeMap<(String, String), Vouched>,
}

/// What a translator said about one message.
#[derive(Clone, Debug, Default)]
pub(super) struct Vouched {
    /// What it was translated from where that is not today's source: by attribute and variants of the source.
    pub(super) other_source: BTreeMap<(Option<String>, Vec<String>), Vec<Part>>,
    /// Whether every sentence that had something to be done was answered.
    pub(super) is_whole: bool,
    /// Whether each was reviewed.
    pub(super) is_reviewed: bool,
}

/// An answer that is taken.
#[derive(Clone, Debug)]
struct Taken {
    target: Vec<Part>,
    other_source: Option<Vec<Part>>,
    state: Option<UnitState>,
    is_change: bool,
    span: Span,
}

/// Plans a merge of these files. All of a file is taken or nothing, unless only what is right in it is wanted.
/// `target` is the tag of the locale.
pub fn plan_merge(ground: &Ground<'_>, returned: &[Returned], is_partial: bool) -> Merge {
    let (units, _) = extract_units(ground);
    let mut merging = Merging::new(ground, &units);
    for file in returned {
        merging.take(file, is_partial);
    }
    merging.splice();
    merging.vouch();
    merging.merge
}

/// A value or an attribute in the making, each sentence with its unit.
type Draft<'u> = (Option<String>, Vec<(&'u Unit, Row)>);

/// The words of a scope.
struct Indexes<'r> {
    source: Index<'r>,
    target: Index<'r>,
}

struct Merging<'a> {
    ground: &'a Ground<'a>,
    /// By file and name.
    places: BTreeMap<(&'a str, String), &'a Unit>,
    /// By name alone.
    names: BTreeMap<String, Vec<&'a Unit>>,
    /// By file and message.
    messages: BTreeMap<(&'a str, &'a str), &'a [Unit]>,
    edited: BTreeSet<(String, String)>,
    taken: BTreeMap<(String, String), Taken>,
    merge: Merge,
}

impl<'a> Merging<'a> {
    fn new(ground: &'a Ground<'a>, units: &'a [Unit]) -> Self {
        let (mut places, mut names) = (BTreeMap::new(), BTreeMap::<String, Vec<&Unit>>::new());
        for unit in units {
            places.insert((unit.file.as_str(), unit.id()), unit);
            names.entry(unit.id()).or_default().push(unit);
        }
        let mut messages: BTreeMap<(&str, &str), &[Unit]> = BTreeMap::new();
        let mut rest = units;
        while let Some(first) = rest.first() {
            let is_alike = |unit: &&Unit| (&unit.file, &unit.message) == (&first.file, &first.message);
            let (own, after) = rest.split_at(rest.iter().take_while(is_alike).count());
            messages.insert((&first.file, &first.message), own);
            rest = after;
        }
        let judgements = ground.scopes.iter().flat_map(|scope| &scope.judgements);
        let edited = judgements.filter(|judgement| judgement.state == State::Edited);
        let edited = edited.map(|judgement| (judgement.file().to_owned(), judgement.id.clone())).collect();
        Self { ground, places, names, messages, edited, taken: BTreeMap::new(), merge: Merge::default() }
    }

    /// Looks through one returned file.
    fn take(&mut self, file: &Returned, is_partial: bool) {
        let mut found = file.found.clone();
        let mut taken: BTreeMap<(String, String), Taken> = BTreeMap::new();
        let is_damaged = found.iter().any(Diagnostic::is_error);
        let mut is_reflowed = false;
        for answer in file.made.answers.iter().filter(|_| !is_damaged) {
            let Some(unit) = self.unit_of(answer) else {
                found.extend(unknown_unit(answer));
                continue;
            };
            let Some(aligned) = align_answer(answer, unit) else { continue };
            is_reflowed |= aligned.is_reflowed && !is_same(&aligned.target, &unit.target);
            let key = (unit.file.clone(), unit.id());
            let (known, more) = self.judge(answer, unit, aligned);
            let is_right = !more.iter().any(Diagnostic::is_error);
            found.extend(more);
            let Some(known) = known.filter(|_| is_right) else { continue };
            let other = taken.get(&key).map(|other| (other, "file"));
            let other = other.or_else(|| self.taken.get(&key).map(|other| (other, "files")));
            if let Some((other, case)) = other.filter(|(other, _)| !is_same(&other.target, &known.target)) {
                let finding = about(&CONTRADICTORY_ANSWERS, answer, unit).with("case", case);
                found.push(finding.with_place(other.span.clone()));
                continue;
            }
            taken.insert(key, known);
        }
        if is_reflowed {
            let place = file.delivery.source.span(0, 0);
            found.push(Diagnostic::new(&REFLOWED_TEXT, place).with("file", &*file.delivery.source.path));
        }
        let has_errors = found.iter().any(Diagnostic::is_error);
        self.merge.findings.extend(found);
        if is_damaged || (has_errors && !is_partial) {
            self.merge.refused.push(file.delivery.source.path.to_string());
            return;
        }
        self.taken.extend(taken);
    }

    /// The unit that an answer is about: by file and name, by the name alone where its message has moved.
    fn unit_of(&self, answer: &Answer) -> Option<&'a Unit> {
        let placed = answer.file.as_deref().and_then(|file| self.places.get(&(file, answer.id.clone())));
        placed.copied().or_else(|| match self.names.get(&answer.id)?.as_slice() {
            [unit] if answer.file.is_none() || scope_name(&unit.file).is_empty() => Some(*unit),
            _ => None,
        })
    }

    /// Whether an answer changes something, and what stands against it.
    fn judge(&self, answer: &Answer, unit: &Unit, aligned: Aligned) -> (Option<Taken>, Vec<Diagnostic>) {
        let Aligned { target, other_source, mut found, .. } = aligned;
        let is_change = !is_same(&target, &unit.target);
        let taken = Taken { target, other_source, state: answer.state, is_change, span: answer.span.clone() };
        if !is_change {
            // A yes to what is there: more than was known when it went out.
            let is_yes = answer.state.is_some_and(|state| state > unit.state) && unit.is_translated();
            return ((is_yes || taken.other_source.is_some()).then_some(taken).filter(|_| is_yes), found);
        }
        // Programs copy the source into what nobody has translated yet.
        let is_untouched =
            !unit.is_translated() && answer.state.is_some_and(|state| state <= UnitState::Outdated);
        if is_untouched && is_same(&taken.target, &unit.source) {
            return (None, Vec::new());
        }
        let is_known = answer.seen.as_ref().map(|seen| *seen == unit.seen);
        if is_known == Some(false) && answer.seen.as_ref() == Some(&fingerprint(&taken.target)) {
            // The translator has left it as it was; the project has gone on.
            return (None, Vec::new());
        }
        let is_edited =
            self.edited.contains(&(unit.file.clone(), unit.message.clone())) && unit.is_translated();
        if is_known == Some(false) || (is_known.is_none() && is_edited) {
            let finding = about(&EDITED_SINCE, answer, unit);
            found.push(
                finding.with("text", plain_text(&unit.target)).with("other", plain_text(&taken.target)),
            );
        }
        if taken.other_source.is_some() {
            found.push(about(&SOURCE_CHANGED, answer, unit));
        }
        (Some(taken), found)
    }

    /// Makes the edits of all files of words.
    fn splice(&mut self) {
        let mut by_scope: BTreeMap<String, Vec<Change>> = BTreeMap::new();
        let changing: BTreeSet<(String, String)> = self
            .taken
            .iter()
            .filter(|(_, taken)| taken.is_change)
            .filter_map(|((file, id), _)| self.places.get(&(file.as_str(), id.clone())))
            .map(|unit| (unit.file.clone(), unit.message.clone()))
            .collect();
        for (file, message) in changing {
            if let Some(change) = self.change(&file, &message) {
                by_scope.entry(scope_name(&file).to_owned()).or_default().push(change);
            }
        }
        for scope in &self.ground.scopes {
            if let Some(changes) = by_scope.get(&scope.name) {
                self.splice_scope(scope, changes);
            }
        }
    }

    /// What a message is to say.
    fn change(&mut self, file: &str, message: &str) -> Option<Change> {
        let units = *self.messages.get(&(file, message))?;
        let changed =
            |unit: &Unit| self.taken.get(&(unit.file.clone(), unit.id())).filter(|taken| taken.is_change);
        let mut patterns: Vec<Draft<'_>> = Vec::new();
        for unit in units {
            if patterns.last().is_none_or(|(attribute, _)| *attribute != unit.attribute) {
                patterns.push((unit.attribute.clone(), Vec::new()));
            }
            let parts = changed(unit).map_or(&unit.target, |taken| &taken.target).clone();
            if let Some((_, rows)) = patterns.last_mut() {
                rows.push((unit, Row { choices: unit.choices.clone(), parts }));
            }
        }
        let mut change = Change { file: file.to_owned(), message: message.to_owned(), patterns: Vec::new() };
        let mut found = Vec::new();
        for (attribute, rows) in patterns {
            let Some(place) = rows.iter().find_map(|(unit, _)| changed(unit)).map(|taken| taken.span.clone())
            else {
                continue;
            };
            let gap = rows.iter().find(|(unit, row)| !unit.is_optional && super::is_empty(&row.parts));
            if let Some((unit, _)) = gap {
                let finding = Diagnostic::new(&PARTLY_TRANSLATED, place);
                let finding = finding.with("message", message).with("unit", unit.id());
                found.push(finding.with_place(unit.span.clone()));
                continue;
            }
            let rows = rows.into_iter().map(|(_, row)| row).filter(|row| !super::is_empty(&row.parts));
            change.patterns.push((attribute, rows.collect()));
        }
        self.merge.findings.extend(found);
        Some(change).filter(|change| !change.patterns.is_empty())
    }

    fn splice_scope(&mut self, scope: &Scope, changes: &[Change]) {
        let ground = Indexes { source: Index::of(&scope.source), target: Index::of(&scope.target) };
        // By the path of the file that changes: what it has, and what it gets.
        let mut files: BTreeMap<String, (Vec<&Change>, Vec<&Change>)> = BTreeMap::new();
        for change in changes {
            match ground.target.translation(&ground.source, &change.file, &change.message) {
                Some(target) => {
                    files.entry(target.resource.path().to_owned()).or_default().0.push(change);
                }
                None => {
                    let broken = scope.target.iter().find_map(|resource| resource.broken(&change.message));
                    if let Some(span) = broken {
                        // What cannot be read is never written over.
                        self.merge.findings.push(Diagnostic::new(&UNREADABLE_WORDS, span.clone()));
                        continue;
                    }
                    let path = format!("locales/{}/{}", self.ground.target, change.file);
                    files.entry(path).or_default().1.push(change);
                }
            }
        }
        for (path, (known, new)) in files {
            let own = scope.target.iter().find(|resource| resource.path() == path);
            self.splice_file(&path, own, (known, new), scope, &ground);
        }
    }

    /// Changes one file; what cannot be written is told and left out.
    fn splice_file(
        &mut self,
        path: &str,
        own: Option<&Arc<Resource>>,
        (mut known, mut new): (Vec<&Change>, Vec<&Change>),
        scope: &Scope,
        ground: &Indexes<'_>,
    ) {
        // Each round leaves at least one message out, or ends.
        while !(known.is_empty() && new.is_empty()) {
            let text = write_text(path, own, (&known, &new), scope, ground);
            let wrong = match &text {
                Ok(text) => find_wrong(path, own, text, known.iter().chain(&new).copied()),
                Err(message) => vec![message.clone()],
            };
            if let (Ok(text), true) = (text, wrong.is_empty()) {
                let source = Source::new(path, text);
                match own {
                    Some(own) => self.merge.revision.rewrite(own.source(), source.text.clone()),
                    None => self.merge.revision.create(path, source.text.clone()),
                }
                for change in known.iter().chain(&new) {
                    self.merge.touched.insert((path.to_owned(), change.message.clone()));
                    self.merge.units += self.count(change);
                }
                self.merge.changed.push(source);
                return;
            }
            for change in known.iter().chain(&new).filter(|change| wrong.contains(&change.message)) {
                self.tell_unwritable(change);
            }
            let before = known.len() + new.len();
            known.retain(|change| !wrong.contains(&change.message));
            new.retain(|change| !wrong.contains(&change.message));
            if known.len() + new.len() == before {
                return;
            }
        }
    }

    /// The sentences of a message that change.
    fn count(&self, change: &Change) -> usize {
        self.taken_of(change).filter(|(_, taken)| taken.is_change).count()
    }

    fn taken_of(&self, change: &Change) -> impl Iterator<Item = (&'a Unit, &Taken)> {
        let units = self.messages.get(&(change.file.as_str(), change.message.as_str()));
        let units = units.copied().into_iter().flatten();
        units.filter_map(|unit| Some((unit, self.taken.get(&(unit.file.clone(), unit.id()))?)))
    }

    fn tell_unwritable(&mut self, change: &Change) {
        let told: Vec<(&Unit, Taken)> =
            self.taken_of(change).map(|(unit, taken)| (unit, taken.clone())).collect();
        if let Some((unit, taken)) = told.iter().find(|(_, taken)| taken.is_change) {
            let finding = Diagnostic::new(&UNWRITABLE_TEXT, taken.span.clone()).with("unit", unit.id());
            self.merge.findings.push(finding.with("text", plain_text(&taken.target)));
        }
        for (unit, _) in told {
            self.taken.remove(&(unit.file.clone(), unit.id()));
        }
    }

    /// What the translators vouch for.
    fn vouch(&mut self) {
        for ((file, message), units) in &self.messages {
            let taken = |unit: &Unit| self.taken.get(&(unit.file.clone(), unit.id()));
            if units.iter().all(|unit| taken(unit).is_none()) {
                continue;
            }
            let is_due = |unit: &&Unit| unit.state <= UnitState::Outdated && !unit.is_optional;
            let mut vouched = Vouched {
                is_whole: units.iter().filter(is_due).all(|unit| taken(unit).is_some()),
                is_reviewed: units
                    .iter()
                    .filter_map(taken)
                    .all(|taken| taken.state == Some(UnitState::Reviewed)),
                ..Vouched::default()
            };
            for unit in *units {
                if let Some(other) = taken(unit).and_then(|taken| taken.other_source.clone()) {
                    let keys = unit.source_choices.iter().map(|choice| choice.key.clone()).collect();
                    vouched.other_source.insert((unit.attribute.clone(), keys), other);
                }
            }
            self.merge.vouched.insert(((*file).to_owned(), (*message).to_owned()), vouched);
        }
    }
}

fn about(kind: &'static crate::diagnostic::Kind, answer: &Answer, unit: &Unit) -> Diagnostic {
    let finding = Diagnostic::new(kind, answer.span.clone()).with("unit", unit.id());
    finding.with_place(unit.target_span.clone().unwrap_or_else(|| unit.span.clone()))
}

/// A translation of what is not there; none that came back as it went out is lost.
fn unknown_unit(answer: &Answer) -> Option<Diagnostic> {
    let target = answer.target.as_ref().filter(|target| !target.is_empty())?;
    let parts = match target {
        super::Wording::Parts(parts) => parts.clone(),
        super::Wording::Plain(text) => super::read_plain(text, &[]),
    };
    if answer.seen.as_ref() == Some(&fingerprint(&parts)) {
        return None;
    }
    let finding = Diagnostic::new(&UNKNOWN_UNIT, answer.span.clone()).with("unit", answer.id.as_str());
    Some(finding.with("file", answer.file.clone().unwrap_or_default()))
}

/// What a file belongs to.
fn scope_name(file: &str) -> &str {
    crate::ledger::scope_of(file)
}

/// The text of a file with its changes.
///
/// # Errors
/// The message that cannot be written.
fn write_text(
    path: &str,
    own: Option<&Arc<Resource>>,
    (known, new): (&[&Change], &[&Change]),
    scope: &Scope,
    ground: &Indexes<'_>,
) -> Result<String, String> {
    let of_source = scope.source.iter().find(|source| file_name(source.path()) == file_name(path));
    let first =
        |changes: &[&Change]| changes.first().map(|change| change.message.clone()).unwrap_or_default();
    let Some(own) = own else {
        let source = of_source.ok_or_else(|| first(new))?;
        return write_file(source, new).map_err(|_| first(new));
    };
    let mut edits: Vec<Edit> = Vec::new();
    for change in known {
        let entry = ground.target.get(file_name(path), &change.message);
        let source = ground.source.get(&change.file, &change.message);
        let (entry, source) = entry.zip(source).ok_or_else(|| change.message.clone())?;
        edits.extend(edit_entry(&entry, change, &source).map_err(|_| change.message.clone())?);
    }
    if !new.is_empty() {
        let source = of_source.ok_or_else(|| first(new))?;
        edits.extend(add_entries(own, source, new).map_err(|_| first(new))?);
    }
    let (text, undone) = Edit::apply(&own.source().text, &edits);
    if undone.is_empty() { Ok(text) } else { Err(first(if known.is_empty() { new } else { known })) }
}

/// The messages that do not say what they are to say, and those that were not meant and changed all the same.
fn find_wrong<'c>(
    path: &str,
    own: Option<&Arc<Resource>>,
    text: &str,
    changes: impl Iterator<Item = &'c Change>,
) -> Vec<String> {
    let (resource, found) = parse_resource(&Source::new(path, text));
    let now: BTreeMap<String, super::ground::Entry<'_>> =
        entries(&resource).into_iter().map(|entry| (entry.id(), entry)).collect();
    let mut wrong = Vec::new();
    let mut meant = BTreeSet::new();
    let changes: Vec<&Change> = changes.collect();
    for change in &changes {
        meant.insert(change.message.clone());
        let says = |(attribute, rows): &(Option<String>, Vec<Row>)| {
            let pattern = now.get(&change.message).and_then(|entry| entry.pattern(attribute.as_deref()));
            let said = pattern.and_then(|pattern| flatten_pattern(pattern, text, None).ok());
            said.is_some_and(|said| all_said(&said) == all_said(rows))
        };
        if !change.patterns.iter().all(says) {
            wrong.push(change.message.clone());
        }
    }
    let Some(own) = own else { return wrong };
    let (_, before) = parse_resource(own.source());
    let errors =
        |found: &[Diagnostic]| found.iter().filter(|finding| finding.severity == Severity::Error).count();
    let is_kept = |entry: &super::ground::Entry<'_>| {
        let id = entry.id();
        let words =
            |entry: &super::ground::Entry<'_>| entry.span.of(entry.text()).unwrap_or_default().to_owned();
        meant.contains(&id)
            || now.get(&id).is_some_and(|now| words(now) == words(entry) && now.comment == entry.comment)
    };
    let is_whole = entries(own).iter().all(is_kept) && errors(&found) <= errors(&before);
    if wrong.is_empty() && !is_whole {
        // One of them is to blame: nothing of the file is changed.
        wrong.extend(changes.iter().map(|change| change.message.clone()));
    }
    wrong
}

/// A variant as it is written: selector, key, and whether it is the default.
type Variant<'r> = (&'r str, &'r str, bool);

/// Every sentence with its variants, in one order.
fn all_said(rows: &[Row]) -> BTreeSet<(Vec<Variant<'_>>, String)> {
    let said = rows.iter().map(|row| {
        let choices = row.choices.iter();
        let choices =
            choices.map(|choice| (choice.selector.as_str(), choice.key.as_str(), choice.is_default));
        (choices.collect(), meaning(&row.parts))
    });
    said.collect()
}

/// What a sentence says: texts in quotes as text, marks as text, placeables as they are.
fn meaning(parts: &[Part]) -> String {
    let mut text: Vec<Part> = Vec::new();
    for part in parts {
        match part {
            Part::Text(words) => push_text(&mut text, words),
            Part::Code(code) if code.role != Role::Single => push_text(&mut text, &code.original),
            Part::Code(code) if is_literal(&code.original) => {
                let source = Source::new("literal.ftl", format!("x = {}\n", code.original));
                let resource = parse_resource(&source).0;
                let mut literal = String::new();
                if let Some(value) = resource.message("x").and_then(|message| message.value.as_ref()) {
                    value.visit(&mut |inline| {
                        if let crate::catalog::pattern::Inline::Text { value, .. } = inline {
                            literal.push_str(value);
                        }
                    });
                }
                push_text(&mut text, &literal);
            }
            code => text.push(code.clone()),
        }
    }
    plain_text(&text)
}
