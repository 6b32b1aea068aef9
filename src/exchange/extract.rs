//! The units of a project, as they are now.

use std::collections::BTreeMap;

use super::ground::{Entry, Ground, Scope, entries, entries_by_id, file_name, heading_at, headings};
use super::kinds::{TOO_MANY_VARIANTS, UNREADABLE_WORDS};
use super::part::{Code, Part, Role, plain_text};
use super::rows::{Choice, Row, flatten_pattern, nearest_row};
use super::unit::{Note, NoteKind, Unit, UnitState};
use crate::catalog::pattern::Pattern;
use crate::catalog::{Plurals, Resource, parse_resource, plural_samples};
use crate::diagnostic::{Diagnostic, Source};
use crate::ledger::{Change, History, Judgement, Level, State, compare_words};

/// The units of all scopes in the order of the source, and what stands in the way of some.
pub fn extract_units(ground: &Ground<'_>) -> (Vec<Unit>, Vec<Diagnostic>) {
    let mut extraction = Extraction::new(ground);
    for scope in &ground.scopes {
        extraction.scope(scope);
    }
    (extraction.units, extraction.found)
}

struct Extraction<'a> {
    ground: &'a Ground<'a>,
    plurals: Plurals,
    /// By category, numbers as examples.
    samples: BTreeMap<(bool, &'static str), String>,
    /// Categories that only millions and fractions have.
    rare: Vec<(bool, &'static str)>,
    units: Vec<Unit>,
    found: Vec<Diagnostic>,
}

impl<'a> Extraction<'a> {
    fn new(ground: &'a Ground<'a>) -> Self {
        let (mut samples, mut rare) = (BTreeMap::new(), Vec::new());
        for is_ordinal in [false, true] {
            for (category, numbers) in plural_samples(is_ordinal, ground.target) {
                let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
                if numbers.iter().all(|number| number.len() > 3 || number.contains('.')) {
                    rare.push((is_ordinal, category));
                }
                samples.insert((is_ordinal, category), numbers.join(", "));
            }
        }
        Self {
            ground,
            plurals: Plurals::of(ground.target),
            samples,
            rare,
            units: Vec::new(),
            found: Vec::new(),
        }
    }

    fn scope(&mut self, scope: &Scope) {
        let targets = entries_by_id(&scope.target);
        let judgements: BTreeMap<&str, &Judgement> =
            scope.judgements.iter().map(|judgement| (judgement.id.as_str(), judgement)).collect();
        let mut seen = std::collections::BTreeSet::new();
        for resource in &scope.source {
            if resource.is_unreadable() {
                self.found.push(Diagnostic::new(&UNREADABLE_WORDS, resource.source().span(0, 0)));
                continue;
            }
            let groups = headings(&resource.source().text);
            for entry in entries(resource) {
                let id = entry.id();
                if !seen.insert(id.clone()) {
                    continue;
                }
                let target = targets.get(&id).copied();
                let group = heading_at(&groups, entry.span.start);
                let judgement = judgements.get(id.as_str()).copied();
                for (attribute, pattern) in entry.patterns() {
                    self.pattern((&entry, attribute, pattern), target, (group, judgement));
                }
            }
        }
    }

    fn pattern(
        &mut self,
        (entry, attribute, pattern): (&Entry<'_>, Option<&str>, &Pattern),
        target: Option<Entry<'_>>,
        (group, judgement): (Option<&str>, Option<&Judgement>),
    ) {
        let translation = target.and_then(|target| Some((target, target.pattern(attribute)?)));
        let made = flatten_pattern(pattern, entry.text(), None).and_then(|source| {
            let opened = match translation {
                Some((target, pattern)) => self.translated_rows(pattern, target.text(), &source)?,
                None => flatten_pattern(pattern, entry.text(), Some(&self.plurals))?
                    .into_iter()
                    .map(|row| (Row { parts: Vec::new(), ..row }, false))
                    .collect(),
            };
            Ok((source, opened))
        });
        let place = entry.place(attribute);
        let name = super::unit::unit_id(&entry.id(), attribute, std::iter::empty());
        let Ok((source, opened)) = made else {
            let finding = Diagnostic::new(&TOO_MANY_VARIANTS, place).with("message", name);
            self.found.push(finding.with("most", super::rows::MOST_ROWS));
            return;
        };
        let mut seen = std::collections::BTreeSet::new();
        if !opened.iter().all(|(row, _)| seen.insert(row.keys())) {
            // Two variants of one key: nobody could say which is meant.
            let finding = Diagnostic::new(&TOO_MANY_VARIANTS, place).with("message", name);
            self.found.push(finding.with("most", 1_usize));
            return;
        }
        let former = judgement.filter(|judgement| judgement.is_distrusted());
        let former = former.and_then(|judgement| former_rows(judgement, self.ground.history, attribute));
        for (row, is_added) in opened {
            let Some(shown) = nearest_row(&row.choices, &source) else { continue };
            let mut source_parts = shown.parts.clone();
            let mut target_parts = row.parts.clone();
            free_counts(&mut source_parts, &row.choices);
            number_codes(&source_parts, &mut target_parts);
            let former_source = former.as_ref().and_then(|rows| {
                let rows = rows.iter().find(|former| former.keys() == shown.keys());
                rows.map(|row| row.parts.clone())
                    .filter(|parts| plain_text(parts) != plain_text(&source_parts))
            });
            let is_known = former.is_some();
            let state = match judgement {
                _ if super::part::is_empty(&target_parts) => UnitState::Missing,
                // Of several sentences of a message only those are outdated whose own source changed.
                Some(judgement) if judgement.is_distrusted() && (former_source.is_some() || !is_known) => {
                    UnitState::Outdated
                }
                Some(judgement) if judgement.level == Some(Level::Reviewed) => UnitState::Reviewed,
                _ => UnitState::Translated,
            };
            let is_rare = row.choices.iter().any(|choice| self.is_rare(choice));
            let mut unit = Unit {
                file: file_name(&place.path).to_owned(),
                message: entry.id(),
                attribute: attribute.map(str::to_owned),
                source_choices: shown.choices.clone(),
                source: source_parts,
                target: target_parts,
                state,
                former_source,
                group: group.map(str::to_owned),
                notes: self.notes(entry, &row.choices),
                max_length: entry.comment.and_then(max_length),
                suggestions: Vec::new(),
                is_optional: is_added || is_rare,
                span: place.clone(),
                target_span: target.map(|target| target.place(attribute)),
                choices: row.choices,
            };
            if let Some(former) = &unit.former_source {
                let text = change_note(former, &unit.source);
                unit.notes.push(Note { kind: NoteKind::Change, text });
            }
            self.units.push(unit);
        }
    }

    /// The rows that the translation has, and those that its language would need beside them.
    fn translated_rows(
        &self,
        pattern: &Pattern,
        text: &str,
        source: &[Row],
    ) -> Result<Vec<(Row, bool)>, super::rows::TooManyRows> {
        let own = flatten_pattern(pattern, text, None)?;
        let opened = flatten_pattern(pattern, text, Some(&self.plurals)).unwrap_or_default();
        let counts = source.iter().flat_map(|row| &row.choices).any(Choice::is_count);
        let is_needed = |row: &Row| {
            counts
                && own.iter().all(|known| known.keys() != row.keys())
                && !row.choices.iter().any(|choice| self.is_rare(choice))
                // `[1]` stands for `one`.
                && own.iter().all(|known| known.choices.iter().all(|choice| choice.key.parse::<f64>().is_err()))
        };
        let added =
            opened.iter().filter(|row| is_needed(row)).map(|row| Row { parts: Vec::new(), ..row.clone() });
        let added: Vec<(Row, bool)> = added.map(|row| (row, true)).collect();
        Ok(own.into_iter().map(|row| (row, false)).chain(added).collect())
    }

    fn is_rare(&self, choice: &Choice) -> bool {
        let is_ordinal = choice.selector.contains("ordinal");
        choice.key != "other"
            && self.rare.iter().any(|(ordinal, name)| *ordinal == is_ordinal && *name == choice.key)
    }

    fn notes(&self, entry: &Entry<'_>, choices: &[Choice]) -> Vec<Note> {
        let mut notes = Vec::new();
        let comment = entry.comment.unwrap_or_default().lines();
        let comment: Vec<&str> = comment.filter(|line| !line.trim_start().starts_with("allow(")).collect();
        let comment = comment.join("\n");
        if !comment.trim().is_empty() {
            notes.push(Note { kind: NoteKind::Comment, text: comment });
        }
        for choice in choices {
            let is_ordinal = choice.selector.contains("ordinal");
            let sample = self
                .samples
                .iter()
                .find(|((ordinal, name), _)| *ordinal == is_ordinal && *name == choice.key);
            let mut text = format!("{} = {}", choice.selector, choice.key);
            if let Some((_, numbers)) = sample.filter(|(_, numbers)| !numbers.is_empty()) {
                text.push_str(&format!(" ({numbers})"));
            }
            notes.push(Note { kind: NoteKind::Variant, text });
        }
        notes
    }
}

/// The count of the variant that a sentence is for may be left out of it: “one file”.
fn free_counts(parts: &mut [Part], choices: &[Choice]) {
    for part in parts {
        if let Part::Code(code) = part
            && code.role == Role::Single
            && choices.iter().filter(|choice| choice.is_count()).any(|choice| code.is_count_of(choice))
        {
            code.is_optional = true;
        }
    }
}

/// The same placeable has the same number in source and target; what only the target has comes after.
fn number_codes(source: &[Part], target: &mut [Part]) {
    let codes: Vec<&Code> = source
        .iter()
        .filter_map(|part| match part {
            Part::Code(code) => Some(code),
            Part::Text(_) => None,
        })
        .collect();
    let mut taken = vec![false; codes.len()];
    let mut next = codes.iter().filter_map(|code| code.id.parse::<usize>().ok()).max().unwrap_or(0) + 1;
    let mut pairs: Vec<(String, String)> = Vec::new();
    for part in target {
        let Part::Code(code) = part else { continue };
        if code.role != Role::Single
            && let Some((_, number)) = pairs.iter().find(|(old, _)| *old == code.id)
        {
            code.id.clone_from(number);
            continue;
        }
        let free = codes.iter().zip(&taken).position(|(known, taken)| !taken && known.says_same(code));
        let number = match free {
            Some(at) => {
                if let Some(taken) = taken.get_mut(at) {
                    *taken = true;
                }
                codes.get(at).map(|known| known.id.clone()).unwrap_or_default()
            }
            None => {
                next += 1;
                (next - 1).to_string()
            }
        };
        if code.role == Role::Open {
            pairs.push((code.id.clone(), number.clone()));
        }
        code.id = number;
    }
}

/// What the source said when the translation was made, sentence by sentence.
fn former_rows(judgement: &Judgement, history: &History, attribute: Option<&str>) -> Option<Vec<Row>> {
    // Where it is only unverified, the nearest that was ever certified.
    let origins = judgement.origins.iter().filter(|_| judgement.state != State::Current);
    let text = origins.filter_map(|fact| history.get(fact.source)).next()?;
    let resource = read_canonical(text);
    let pattern = resource.message("x")?.pattern(attribute)?;
    flatten_pattern(pattern, &resource.source().text, None).ok()
}

/// A canonical text of the ledger as a message: there, line breaks stand between variants and attributes only.
fn read_canonical(text: &str) -> Resource {
    let text = format!("x = {}\n", text.replace('\n', "\n    "));
    parse_resource(&Source::new("history.ftl", text)).0
}

/// Word by word, what changed.
pub fn change_note(former: &[Part], now: &[Part]) -> String {
    let changes = compare_words(&plain_text(former), &plain_text(now));
    changes
        .into_iter()
        .map(|change| match change {
            Change::Same(text) => text,
            Change::Gone(text) => format!("[-{text}-]"),
            Change::New(text) => format!("{{+{text}+}}"),
        })
        .collect()
}

/// `max-length: 80` in the comment of a message.
fn max_length(comment: &str) -> Option<usize> {
    comment.lines().find_map(|line| line.trim().strip_prefix("max-length:")?.trim().parse().ok())
}
