//! What one locale can say: its own words, those of its parents, and the source's where they are wanting.

use std::borrow::Borrow;
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::resolver::ResolverError;
use fluent_bundle::resolver::errors::ReferenceKind;
use fluent_bundle::{FluentArgs, FluentError, FluentResource};

use super::functions::FUNCTIONS;
use super::pattern::Message;
use super::references::{Problems, check_references};
use super::resolution::Resolution;
use super::resource::Resource;
use super::rewriting::{PICK, SHOW};
use super::value::Datum;
use super::{Arguments, Locale, Phrase, kinds, sentinel};
use crate::diagnostic::{Diagnostic, Span};

/// The files of one locale.
#[derive(Clone, Debug)]
pub struct Layer {
    /// The locale of the words.
    pub locale: Locale,
    /// Its files. A message or term stands in one of them only.
    pub resources: Vec<Arc<Resource>>,
}

/// The words of one locale and of those it falls back to.
///
/// Layers of the asked language are one: a message of `es` that `es-MX` borrows speaks with the terms of `es-MX`
/// and writes dates as `es-MX` does. Layers of another language stay by themselves, terms, dates and all.
pub struct Catalog {
    locale: Locale,
    layers: Vec<Layer>,
    groups: Vec<Group>,
    /// By layer.
    withheld: Vec<Withheld>,
}

/// Messages that a layer has and that are not to be shown, and the findings that say why.
pub type Withheld = BTreeMap<String, Vec<Diagnostic>>;

/// Consecutive layers of one language.
struct Group {
    layers: std::ops::Range<usize>,
    /// Set where the language is not the asked one.
    fallback: Option<Locale>,
    /// What is wrong with its references. Of another language, which an edition hardly ever asks, only once it does.
    problems: OnceLock<Problems>,
    engine: OnceLock<Mutex<Engine>>,
}

struct Engine {
    bundle: FluentBundle<Shared>,
    resolution: Arc<Resolution>,
}

struct Shared(Arc<Resource>);

impl Borrow<FluentResource> for Shared {
    fn borrow(&self) -> &FluentResource {
        self.0.prepared()
    }
}

impl Catalog {
    /// The words of `locale`: `layers` in the order of fallback, its own first, then its parents', the source's
    /// last. Cheap; make one per statement and worker.
    ///
    /// The findings are those of `locale`'s own language: references to nothing, cycles, duplicates between files.
    pub fn new(locale: &Locale, layers: Vec<Layer>) -> (Self, Vec<Diagnostic>) {
        let mut found = Vec::new();
        let mut groups: Vec<Group> = Vec::new();
        let mut start = 0;
        while let Some(first) = layers.get(start) {
            let is_own = first.locale.is_same_language(locale);
            let more =
                layers.iter().skip(start).take_while(|layer| layer.locale.is_same_language(&first.locale));
            let range = start..start + more.count().max(1);
            let members = layers.get(range.clone()).unwrap_or_default();
            let problems = OnceLock::new();
            if is_own {
                let _ = problems.set(check_references(members, &mut found, true));
            }
            groups.push(Group {
                layers: range.clone(),
                fallback: (!is_own).then(|| first.locale.clone()),
                problems,
                engine: OnceLock::new(),
            });
            start = range.end;
        }
        (Self { locale: locale.clone(), layers, groups, withheld: Vec::new() }, found)
    }

    /// The locale that was asked for.
    pub fn locale(&self) -> &Locale {
        &self.locale
    }

    /// The layers in the order of fallback.
    pub fn layers(&self) -> &[Layer] {
        &self.layers
    }

    /// The message of this id and the locale of its words, nearest first.
    pub fn message(&self, id: &str) -> Option<(&Message, &Locale)> {
        self.layers.iter().find_map(|layer| {
            let message = layer.resources.iter().find_map(|resource| resource.message(id))?;
            Some((message, &layer.locale))
        })
    }

    /// What is written at a place of one of the files; nothing where none of them has it.
    pub fn text_at(&self, place: &Span) -> &str {
        let mut resources = self.layers.iter().flat_map(|layer| &layer.resources);
        let resource = resources.find(|resource| *resource.path() == *place.path);
        resource.and_then(|resource| place.of(&resource.source().text)).unwrap_or_default()
    }

    /// Withholds messages, layer by layer: the words of the next layer stand in for them.
    pub fn withhold(&mut self, withheld: Vec<Withheld>) {
        self.withheld = withheld;
    }

    /// Why this message, or this attribute of it, is not shown in the words of the layer that would be asked first.
    /// Empty where nothing is withheld.
    pub fn reasons(&self, id: &str, attribute: Option<&str>) -> &[Diagnostic] {
        if self.withheld.iter().all(Withheld::is_empty) {
            return &[];
        }
        let first = self.layers.iter().position(|layer| holds(layer, id, attribute).is_some());
        let reasons = first.and_then(|first| self.withheld.get(first)?.get(id));
        reasons.map_or(&[], Vec::as_slice)
    }

    /// Whether some layer has the message with a value, or with this attribute.
    pub fn has(&self, id: &str, attribute: Option<&str>) -> bool {
        self.find(id, attribute).is_some()
    }

    /// Fills a message's variables. `None` where no layer has it.
    ///
    /// The findings say what the phrase lacks or says wrong; with an error among them it is not to be published.
    pub fn format(
        &self,
        id: &str,
        attribute: Option<&str>,
        arguments: &Arguments,
    ) -> (Option<Phrase>, Vec<Diagnostic>) {
        let Some((at, resource)) = self.find(id, attribute) else { return (None, Vec::new()) };
        let Some(group) = self.groups.iter().find(|group| group.layers.contains(&at)) else {
            return (None, Vec::new());
        };
        let Some(origin) = origin(resource, id, attribute) else { return (None, Vec::new()) };
        let fallback =
            group.fallback.as_ref().and_then(|_| self.layers.get(at)).map(|layer| layer.locale.clone());
        let members = self.layers.get(group.layers.clone()).unwrap_or_default();
        let manner = group.fallback.as_ref().unwrap_or(&self.locale);
        let (text, found) = group.format((manner, members), resource, (id, attribute), arguments, &origin);
        (Some(Phrase { pieces: sentinel::split(&text), origin, fallback }), found)
    }

    fn find(&self, id: &str, attribute: Option<&str>) -> Option<(usize, &Arc<Resource>)> {
        let is_shown = |at: usize| !self.withheld.get(at).is_some_and(|withheld| withheld.contains_key(id));
        let layers = self.layers.iter().enumerate().filter(|(at, _)| is_shown(*at));
        layers.into_iter().find_map(|(at, layer)| Some((at, holds(layer, id, attribute)?)))
    }
}

/// The file of the layer that has this message with a value, or with this attribute.
fn holds<'l>(layer: &'l Layer, id: &str, attribute: Option<&str>) -> Option<&'l Arc<Resource>> {
    layer
        .resources
        .iter()
        .find(|resource| resource.message(id).is_some_and(|message| message.pattern(attribute).is_some()))
}

fn origin(resource: &Resource, id: &str, attribute: Option<&str>) -> Option<Span> {
    let message = resource.message(id)?;
    match attribute {
        None => Some(message.span.clone()),
        Some(id) => {
            message.attributes.iter().find(|attribute| attribute.id == id).map(|found| found.span.clone())
        }
    }
}

impl Engine {
    fn new(locale: &Locale, layers: &[Layer]) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![Default::default()]);
        bundle.set_use_isolating(false);
        let resolution = Arc::new(Resolution::new(locale.clone()));
        // Names of messages and terms begin with a small letter and a dash: no function's name is ever taken.
        for (name, function) in FUNCTIONS {
            let resolution = resolution.clone();
            let _ = bundle
                .add_function(name, move |positional, named| resolution.call(*function, positional, named));
        }
        let shown = resolution.clone();
        let _ = bundle.add_function(SHOW, move |positional, _| shown.show(positional));
        let picked = resolution.clone();
        let _ = bundle.add_function(PICK, move |positional, _| picked.pick(positional));
        // The nearest locale last: its messages and terms take the place of its parents'.
        for layer in layers.iter().rev() {
            for resource in layer.resources.iter().rev() {
                bundle.add_resource_overriding(Shared(resource.clone()));
            }
        }
        Self { bundle, resolution }
    }
}

impl Group {
    fn format(
        &self,
        (manner, members): (&Locale, &[Layer]),
        resource: &Resource,
        (id, attribute): (&str, Option<&str>),
        arguments: &Arguments,
        origin: &Span,
    ) -> (String, Vec<Diagnostic>) {
        let problems = self.problems.get_or_init(|| check_references(members, &mut Vec::new(), false));
        let mut found = problems.of(origin).to_vec();
        // Beyond 100 placeables fluent-bundle cuts the text and may panic; nested too deeply it ends the program.
        let ends = [&kinds::TOO_MANY_PLACEABLES, &kinds::NESTED_TOO_DEEPLY];
        if found.iter().any(|finding| ends.contains(&finding.kind)) {
            return (String::new(), found);
        }
        let message = resource.message(id);
        if let Some(words) = message.and_then(|message| message.pattern(attribute)?.words()) {
            return (words.to_owned(), found);
        }
        let engine = self.engine.get_or_init(|| Mutex::new(Engine::new(manner, members)));
        let engine = engine.lock().unwrap_or_else(PoisonError::into_inner);
        let mut values = FluentArgs::with_capacity(arguments.len());
        for (name, argument) in arguments {
            values.set(name.as_str(), Datum::of(argument).into_value());
        }
        let Some(pattern) = resource.prepared_pattern(id, attribute) else { return (String::new(), found) };
        let mut errors = Vec::new();
        let mut text = String::new();
        let written = catch_unwind(AssertUnwindSafe(|| {
            engine.bundle.write_pattern(&mut text, pattern, Some(&values), &mut errors)
        }));
        let faults = engine.resolution.take_findings(origin);
        if !matches!(written, Ok(Ok(()))) {
            found.push(unresolved(origin, id));
        }
        for error in &errors {
            // A missing variable is found by our own functions too, and those know its place.
            let is_known = match error {
                FluentError::ResolverError(ResolverError::Reference(ReferenceKind::Variable { .. })) => {
                    !faults.is_empty()
                }
                _ => !found.is_empty(),
            };
            if !is_known {
                found.push(runtime_finding(error, origin, id));
            }
        }
        found.extend(faults);
        (text, found)
    }
}

fn unresolved(origin: &Span, reference: &str) -> Diagnostic {
    Diagnostic::new(&kinds::UNRESOLVED_MESSAGE, origin.clone()).with("reference", reference)
}

/// An error of fluent-bundle's that no check of ours foresaw: it lies in a message that this one refers to.
fn runtime_finding(error: &FluentError, origin: &Span, id: &str) -> Diagnostic {
    let reference = match error {
        FluentError::ResolverError(ResolverError::Reference(kind)) => match kind {
            ReferenceKind::Function { id } => format!("{id}()"),
            ReferenceKind::Variable { id } => format!("${id}"),
            ReferenceKind::Message { id, attribute } => own_name(id, attribute.as_deref(), "m-", ""),
            ReferenceKind::Term { id, attribute } => own_name(id, attribute.as_deref(), "t-", "-"),
        },
        FluentError::ResolverError(ResolverError::NoValue(id)) => own_name(id, None, "m-", ""),
        _ => id.to_owned(),
    };
    unresolved(origin, &reference)
}

fn own_name(id: &str, attribute: Option<&str>, prefix: &str, sign: &str) -> String {
    let id = id.strip_prefix(prefix).unwrap_or(id);
    match attribute {
        None => format!("{sign}{id}"),
        Some(attribute) => format!("{sign}{id}.{attribute}"),
    }
}
