//! A project in memory, and translators who send it back.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::super::part::push_text;
use super::super::{
    Delivery, Exchange, Extract, Ground, Merge, Part, Returned, Scope, Signature, Unit, extract_units,
    plan_merge,
};
use crate::catalog::{Locale, Resource, parse_resource};
use crate::diagnostic::{Diagnostic, Source};
use crate::ledger::{History, Ledger, Side, judge};

/// Words in English and Spanish, and what is known about them.
#[derive(Clone, Default)]
pub struct Words {
    pub source: Vec<(String, String)>,
    pub target: Vec<(String, String)>,
    pub ledger: Ledger,
    pub history: History,
}

impl Words {
    pub fn of(source: &str, target: &str) -> Self {
        let file = |text: &str| vec![("labels.ftl".to_owned(), text.to_owned())];
        let target = if target.is_empty() { Vec::new() } else { file(target) };
        Self { source: file(source), target, ..Self::default() }
    }

    fn resources(&self, tag: &str, files: &[(String, String)]) -> Vec<Arc<Resource>> {
        let parse = |(name, text): &(String, String)| {
            Arc::new(parse_resource(&Source::new(format!("locales/{tag}/{name}"), text.as_str())).0)
        };
        files.iter().map(parse).collect()
    }

    pub fn with_ground<T>(&self, look: impl FnOnce(&Ground<'_>) -> T) -> T {
        let (source, target) = (Locale::parse("en").unwrap(), Locale::parse("es").unwrap());
        let files = (self.resources("en", &self.source), self.resources("es", &self.target));
        let sides =
            (Side::of(files.0.iter().map(|file| &**file)), Side::of(files.1.iter().map(|file| &**file)));
        let judgements = judge(&sides.0, &sides.1, &self.ledger, "", &|_| false);
        let scope = Scope {
            name: String::new(),
            source: files.0,
            target: files.1,
            inherited: BTreeSet::new(),
            judgements,
        };
        look(&Ground { source: &source, target: &target, history: &self.history, scopes: vec![scope] })
    }

    pub fn extract(&self) -> Extract {
        let (units, _) = self.with_ground(extract_units);
        Extract { source: "en".into(), target: "es".into(), units, ..Extract::default() }
    }

    pub fn found(&self) -> Vec<Diagnostic> {
        self.with_ground(extract_units).1
    }

    pub fn merge(&self, returned: &[Returned], is_partial: bool) -> Merge {
        self.with_ground(|ground| plan_merge(ground, returned, is_partial))
    }

    /// The words after a merge, with what was recorded; the merge says what it changed.
    pub fn after(&self, merge: &Merge) -> Self {
        let mut after = self.clone();
        for changed in &merge.changed {
            let name = changed.path.strip_prefix("locales/es/").unwrap().to_owned();
            match after.target.iter_mut().find(|(known, _)| *known == name) {
                Some((_, text)) => *text = changed.text.to_string(),
                None => after.target.push((name, changed.text.to_string())),
            }
        }
        let (mut ledger, mut history) = (self.ledger.clone(), self.history.clone());
        self.with_ground(|ground| {
            merge.certify(ground, (&mut ledger, &mut history), &Signature::default(), &|_, _| false)
        });
        (after.ledger, after.history) = (ledger, history);
        after
    }

    /// The Spanish text of the only file.
    pub fn text(&self) -> &str {
        self.target.first().map_or("", |(_, text)| text.as_str())
    }
}

/// Sends an extract out and back in a format.
pub fn send(exchange: &Exchange, extract: &Extract) -> Returned {
    read(exchange, &format!("es.{}", exchange.extension), (exchange.extract)(extract))
}

/// Reads a file that came back.
pub fn read(exchange: &Exchange, name: &str, bytes: Vec<u8>) -> Returned {
    let (delivery, mut found) = Delivery::new(name, bytes);
    assert!((exchange.is_meant)(&delivery), "{} does not know its own", exchange.name);
    let (made, more) = (exchange.merge)(&delivery);
    found.extend(more);
    Returned { delivery, made, found }
}

/// A translator who puts a word before each sentence, or before some.
pub fn translate(extract: &Extract, is_meant: impl Fn(usize, &Unit) -> bool) -> Extract {
    let mut translated = extract.clone();
    for (_, unit) in translated.units.iter_mut().enumerate().filter(|(at, unit)| is_meant(*at, unit)) {
        let from = if unit.is_translated() { &unit.target } else { &unit.source };
        let mut parts = Vec::new();
        push_text(&mut parts, "Ñandú ");
        for part in from.clone() {
            match part {
                Part::Text(text) => push_text(&mut parts, &text),
                code => parts.push(code),
            }
        }
        unit.target = parts;
        unit.state = super::super::UnitState::Translated;
    }
    translated
}

/// The names of findings.
pub fn names(findings: &[Diagnostic]) -> Vec<&'static str> {
    findings.iter().map(|finding| finding.kind.name).collect()
}
