//! What a translated document of one statement should hold: the messages in the order of their reading, what each of
//! them shows in place of words, and the facts beside them.

use std::collections::BTreeMap;

use super::codes::{CodeForm, TermForm, read_codes, read_terms};
use super::record::Record;
use crate::catalog::{Argument, Arguments, Catalog, Layer, Locale, Phrase, Resource, parse_resource};
use crate::diagnostic::Source;
use crate::edition::{Edition, Inline, Written, read_inlines};
use crate::exchange::{Choice, Unit};
use crate::statement::{Block, Statement};

/// What a message is in the statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The title.
    Title,
    /// The subtitle.
    Subtitle,
    /// A paragraph.
    Paragraph,
    /// A heading within the body.
    Heading,
    /// Quoted words.
    Quotation,
    /// Who said them.
    Attribution,
    /// An item of a list.
    Item,
}

/// A message that a document shows.
#[derive(Clone, Debug)]
pub struct Slot {
    /// Its id.
    pub message: String,
    /// What it is.
    pub role: Role,
    /// What the source says, facts and terms filled in.
    pub text: String,
    /// The same with its marks.
    pub inlines: Vec<Inline>,
    /// The unit that a document shows: of a message with several forms, the one that the facts choose.
    pub unit: Option<Unit>,
    /// What its placeables say in the target.
    pub codes: Vec<CodeForm>,
}

/// A message that no document shows, such as a short title.
#[derive(Clone, Debug)]
pub struct Hidden {
    /// Its id.
    pub message: String,
    /// What the source says.
    pub text: String,
    /// Its unit.
    pub unit: Option<Unit>,
}

/// What a document should hold.
#[derive(Clone, Debug)]
pub struct Frame {
    /// The source’s locale.
    pub source: Locale,
    /// The locale of the translation.
    pub target: Locale,
    /// The messages, in the order of their reading.
    pub slots: Vec<Slot>,
    /// Messages that are not shown.
    pub hidden: Vec<Hidden>,
    /// The facts: who signed, whom to ask, when and where.
    pub record: Record,
    /// The agreed names, in both languages.
    pub terms: Vec<TermForm>,
}

/// A statement in one locale.
#[derive(Clone, Debug)]
pub struct Reading<'a> {
    /// The locale.
    pub locale: &'a Locale,
    /// Its edition; what is missing in it is the source’s.
    pub edition: &'a Edition,
    /// The words that it may use, its own first.
    pub layers: &'a [Layer],
    /// What the variables stand for.
    pub arguments: &'a Arguments,
}

impl Frame {
    /// The frame of a statement: how it reads in the source and, as far as that is known, in the target; `units` are
    /// those of its file of words. `open` is the target’s edition for the public: only its values are ever shown.
    pub fn new(
        statement: &Statement,
        source: &Reading<'_>,
        target: &Reading<'_>,
        open: &Edition,
        units: &[Unit],
    ) -> Self {
        let (catalog, _) = Catalog::new(source.locale, source.layers.to_vec());
        let terms = read_terms(source, target);
        let mut slots = Vec::new();
        let mut shown = Vec::new();
        for (message, role) in order_of(statement) {
            let (Some(phrase), _) = catalog.format(&message, None, source.arguments) else { continue };
            let own: Vec<&Unit> =
                units.iter().filter(|unit| unit.message == message && unit.attribute.is_none()).collect();
            let unit = choose_unit(&own, target).cloned();
            let (text, inlines) = read_text(&phrase, &catalog);
            let codes = unit.as_ref().map(|unit| read_codes(unit, target, &terms)).unwrap_or_default();
            shown.push(message.clone());
            slots.push(Slot { message, role, text, inlines, unit, codes });
        }
        let mut hidden: Vec<Hidden> = Vec::new();
        for unit in units.iter().filter(|unit| unit.attribute.is_none() && !unit.message.starts_with('-')) {
            let is_known =
                shown.contains(&unit.message) || hidden.iter().any(|hidden| hidden.message == unit.message);
            let (Some(phrase), false) = (catalog.format(&unit.message, None, source.arguments).0, is_known)
            else {
                continue;
            };
            let (text, _) = read_text(&phrase, &catalog);
            let unit = unit.choices.is_empty().then(|| unit.clone());
            let message = unit.as_ref().map(|unit| unit.message.clone());
            hidden.extend(message.map(|message| Hidden { message, text, unit }));
        }
        let mut record = Record::new(source, target, open);
        record.names_in_body = slots.iter().any(|slot| record.recognize(&slot.text).is_fact);
        Self { source: source.locale.clone(), target: target.locale.clone(), slots, hidden, record, terms }
    }
}

/// The messages of a statement in the order of their reading.
fn order_of(statement: &Statement) -> Vec<(String, Role)> {
    let mut order = vec![("title".to_owned(), Role::Title), ("subtitle".to_owned(), Role::Subtitle)];
    for block in &statement.body {
        let id = |(id, _): &(crate::statement::Id, _)| id.as_str().to_owned();
        match block {
            Block::Paragraph { message } => order.push((id(message), Role::Paragraph)),
            Block::Heading { message } => order.push((id(message), Role::Heading)),
            Block::Quote { message, attribution } => {
                order.push((id(message), Role::Quotation));
                order.extend(attribution.as_ref().map(|said| (id(said), Role::Attribution)));
            }
            Block::List { items, .. } => order.extend(items.iter().map(|item| (id(item), Role::Item))),
        }
    }
    order
}

fn read_text(phrase: &Phrase, catalog: &Catalog) -> (String, Vec<Inline>) {
    let written = Written::new(&phrase.origin, catalog.text_at(&phrase.origin));
    let (inlines, _) = read_inlines(&phrase.pieces, written);
    (crate::edition::Text { inlines: inlines.clone(), ..Default::default() }.to_plain(), inlines)
}

/// Of a message’s forms the one that the facts choose in the target’s language.
fn choose_unit<'u>(units: &[&'u Unit], target: &Reading<'_>) -> Option<&'u Unit> {
    let [first, ..] = units else { return None };
    let selectors: BTreeMap<&str, Vec<&Choice>> =
        units.iter().flat_map(|unit| &unit.choices).fold(BTreeMap::new(), |mut known, choice| {
            let keys: &mut Vec<&Choice> = known.entry(choice.selector.as_str()).or_default();
            if !keys.iter().any(|other| other.key == choice.key) {
                keys.push(choice);
            }
            known
        });
    let mut chosen = BTreeMap::new();
    for (selector, choices) in selectors {
        let variants: String = choices
            .iter()
            .map(|choice| {
                format!("\n   {}[{}] {}", if choice.is_default { "*" } else { " " }, choice.key, choice.key)
            })
            .collect();
        let said = say(&format!("{{ {selector} ->{variants}\n    }}"), target)?;
        chosen.insert(selector.to_owned(), said);
    }
    let is_it = |unit: &&&Unit| {
        unit.choices.iter().all(|choice| chosen.get(choice.selector.as_str()) == Some(&choice.key))
    };
    units.iter().find(is_it).copied().or_else(|| first.choices.is_empty().then_some(first))
}

/// What a pattern says in a locale; `None` where it says less than it should.
pub(super) fn say(pattern: &str, reading: &Reading<'_>) -> Option<String> {
    let mut layers = reading.layers.to_vec();
    let source = Source::new("alignment.ftl", format!("alignment-said = {pattern}\n"));
    let (resource, found) = parse_resource(&source);
    let own = layers.first_mut().filter(|layer| layer.locale.is_same_language(reading.locale));
    if found.iter().any(crate::diagnostic::Diagnostic::is_error) {
        return None;
    }
    let added: Vec<std::sync::Arc<Resource>> = vec![std::sync::Arc::new(resource)];
    match own {
        Some(layer) => layer.resources.extend(added),
        None => layers.insert(0, Layer { locale: reading.locale.clone(), resources: added }),
    }
    let (catalog, _) = Catalog::new(reading.locale, layers);
    let (phrase, found) = catalog.format("alignment-said", None, reading.arguments);
    let phrase = phrase.filter(|phrase| phrase.fallback.is_none())?;
    let is_whole = !found.iter().any(crate::diagnostic::Diagnostic::is_error);
    let (text, _) = read_text(&phrase, &catalog);
    (is_whole && !text.trim().is_empty()).then_some(text)
}

/// The day of the statement.
pub(super) fn day_of(arguments: &Arguments) -> Option<(i32, u8, u8)> {
    match arguments.get("date")? {
        Argument::Date(date) => {
            Some((date.year().extended_year(), date.month().number(), date.day_of_month().0))
        }
        _ => None,
    }
}
