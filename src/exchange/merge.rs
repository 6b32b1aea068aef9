//! The plan of a merge: returned files against units extracted anew, and what becomes of the files of words.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::align::{Aligned, align_answer};
use super::answer::{Answer, Returned, unknown_unit};
use super::certify::{Merge, Vouched};
use super::extract::extract_units;
use super::ground::{Ground, Index, Scope};
use super::kinds::{
    CONTRADICTORY_ANSWERS, EDITED_SINCE, LOST_CODE, PARTLY_TRANSLATED, REFLOWED_TEXT, SOURCE_CHANGED,
    UNKNOWN_CODE, UNREADABLE_WORDS, UNWRITABLE_TEXT,
};
use super::memory::Pair;
use super::part::{Part, is_same, plain_text};
use super::rows::Row;
use super::splice::Change;
use super::unit::{Unit, UnitState, fingerprint};
use super::words::{Indexes, find_wrong, write_text};
use crate::catalog::Resource;
use crate::diagnostic::{Diagnostic, Source, Span};
use crate::ledger::State;

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

/// Plans a merge of sentences that were found in a document: its author knew of no codes, so a term may stand in another
/// form or in other words. `check` says what it says of words that were typed. What is right in it is taken.
pub fn plan_found(ground: &Ground<'_>, found: &Returned) -> Merge {
    let (units, _) = extract_units(ground);
    let mut merging = Merging::new(ground, &units);
    merging.is_found = true;
    merging.take(found, true);
    merging.splice();
    merging.vouch();
    merging.merge
}

/// A value or an attribute in the making, each sentence with its unit.
type Draft<'u> = (Option<String>, Vec<(&'u Unit, Row)>);

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
    /// Whether the sentences were found in a document that never went out.
    is_found: bool,
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
        Self {
            ground,
            places,
            names,
            messages,
            edited,
            taken: BTreeMap::new(),
            is_found: false,
            merge: Merge::default(),
        }
    }

    /// Looks through one returned file.
    fn take(&mut self, file: &Returned, is_partial: bool) {
        let mut found = file.found.clone();
        let mut taken: BTreeMap<(String, String), Taken> = BTreeMap::new();
        let is_damaged = file.is_damaged();
        let mut is_reflowed = false;
        for answer in file.made.answers.iter().filter(|_| !is_damaged) {
            let Some(unit) = self.unit_of(answer) else {
                found.extend(unknown_unit(answer));
                continue;
            };
            let Some(mut aligned) = align_answer(answer, unit) else { continue };
            if self.is_found {
                let is_of_codes = |finding: &Diagnostic| [&LOST_CODE, &UNKNOWN_CODE].contains(&finding.kind);
                aligned.found.retain(|finding| !is_of_codes(finding));
            }
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
                let (source, target) = match taken(unit) {
                    Some(taken) => (taken.other_source.as_ref().unwrap_or(&unit.source), &taken.target),
                    None => (&unit.source, &unit.target),
                };
                let (file, unit_id) = (unit.file.clone(), unit.id());
                let pair = Pair {
                    file,
                    unit: unit_id,
                    source: source.clone(),
                    target: target.clone(),
                    origin: None,
                    is_approved: true,
                };
                vouched.pairs.extend(Some(pair).filter(Pair::is_whole));
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

/// What a file belongs to.
fn scope_name(file: &str) -> &str {
    crate::ledger::scope_of(file)
}
