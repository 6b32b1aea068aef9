//! What resolving a message takes: placeables, depth, terms called before a variable is used.

use std::collections::HashMap;

use super::catalog::Layer;
use super::kinds;
use super::pattern::{Arguments, Element, Expression, Inline, Pattern};
use super::resource::Resource;
use crate::diagnostic::{Diagnostic, Kind, Source, Span};

/// fluent-bundle cuts a text at its 101st placeable, those of referenced messages and terms included.
const MOST_PLACEABLES: u32 = 100;

/// How deeply expressions may nest, those of referenced messages and terms included: resolving recurses.
const DEEPEST: u32 = 384;

/// What resolving a pattern takes.
#[derive(Clone, Copy, Default)]
struct Measure {
    /// Placeables at most, whichever variants are chosen.
    placeables: u32,
    /// Expressions within expressions, at the deepest place.
    depth: u32,
    /// Whether a term is called: fluent-bundle then forgets the arguments of the calling term.
    calls_term: bool,
    /// Whether a variable is used outside of the terms it calls.
    uses_variable: bool,
}

impl Measure {
    fn add(&mut self, other: Self) {
        self.placeables = self.placeables.saturating_add(other.placeables);
        self.depth = self.depth.max(other.depth);
        self.calls_term |= other.calls_term;
        self.uses_variable |= other.uses_variable;
    }
}

#[derive(Clone, Copy)]
enum Visit {
    Active,
    Done(Measure),
}

/// A message or term, by id and attribute.
type Target = (bool, String, Option<String>);

/// The messages and terms of one language, measured as far as they were asked for.
pub(super) struct References<'layers> {
    layers: &'layers [Layer],
    measures: HashMap<Target, Visit>,
    found: Vec<Diagnostic>,
}

/// The pattern being walked.
struct Walk<'layers> {
    source: &'layers Source,
    is_term: bool,
    /// Whether a term was called before this place.
    is_forgotten: bool,
    /// Whether findings are wanted: those of a referenced pattern belong to it, not to who refers to it.
    is_reported: bool,
}

impl<'layers> References<'layers> {
    pub(super) fn new(layers: &'layers [Layer]) -> Self {
        Self { layers, measures: HashMap::new(), found: Vec::new() }
    }

    /// Findings of one pattern, whose message, term or attribute stands at `span`; and of what it refers to where
    /// that leads back.
    pub(super) fn check(
        &mut self,
        resource: &'layers Resource,
        pattern: &'layers Pattern,
        is_term: bool,
        span: &Span,
    ) -> Vec<Diagnostic> {
        self.measure_targets(pattern);
        let mut walk = Walk { source: resource.source(), is_term, is_forgotten: false, is_reported: true };
        let measure = self.pattern(pattern, &mut walk);
        if measure.depth > DEEPEST {
            self.found.push(
                Diagnostic::new(&kinds::NESTED_TOO_DEEPLY, span.clone())
                    .with("case", "references")
                    .with("most", usize::try_from(DEEPEST).unwrap_or(usize::MAX)),
            );
        } else if measure.placeables > MOST_PLACEABLES {
            self.found.push(
                Diagnostic::new(&kinds::TOO_MANY_PLACEABLES, span.clone())
                    .with("count", usize::try_from(measure.placeables).unwrap_or(usize::MAX))
                    .with("most", usize::try_from(MOST_PLACEABLES).unwrap_or(usize::MAX)),
            );
        }
        std::mem::take(&mut self.found)
    }

    fn pattern(&mut self, pattern: &'layers Pattern, walk: &mut Walk<'layers>) -> Measure {
        let mut measure = Measure::default();
        for element in &pattern.elements {
            if let Element::Placeable { expression, .. } = element {
                measure.placeables = measure.placeables.saturating_add(1);
                measure.add(self.expression(expression, walk));
            }
        }
        measure
    }

    fn expression(&mut self, expression: &'layers Expression, walk: &mut Walk<'layers>) -> Measure {
        let mut measure = self.choose(expression, walk);
        measure.depth = measure.depth.saturating_add(1);
        measure
    }

    fn choose(&mut self, expression: &'layers Expression, walk: &mut Walk<'layers>) -> Measure {
        match expression {
            Expression::Inline(inline) => self.inline(inline, walk),
            Expression::Select { selector, variants } => {
                let mut measure = self.inline(selector, walk);
                let is_forgotten = walk.is_forgotten;
                let mut is_forgotten_after = is_forgotten;
                let mut largest = Measure::default();
                for variant in variants {
                    walk.is_forgotten = is_forgotten;
                    let variant = self.pattern(&variant.value, walk);
                    is_forgotten_after |= walk.is_forgotten;
                    largest.placeables = largest.placeables.max(variant.placeables);
                    largest.depth = largest.depth.max(variant.depth);
                    largest.calls_term |= variant.calls_term;
                    largest.uses_variable |= variant.uses_variable;
                }
                walk.is_forgotten = is_forgotten_after;
                measure.add(largest);
                measure
            }
        }
    }

    fn inline(&mut self, inline: &'layers Inline, walk: &mut Walk<'layers>) -> Measure {
        match inline {
            Inline::Text { .. } | Inline::Number { .. } => Measure::default(),
            Inline::Variable { id, .. } => {
                if walk.is_term && walk.is_forgotten && walk.is_reported {
                    self.found.push(at(walk, inline, &kinds::LOST_ARGUMENT).with("variable", id.as_str()));
                }
                Measure { uses_variable: true, ..Measure::default() }
            }
            Inline::Message { id, attribute, .. } => {
                let was_forgotten = walk.is_forgotten;
                let measure = self.target(false, id, attribute.as_deref(), inline, walk);
                if walk.is_term && was_forgotten && measure.uses_variable && walk.is_reported {
                    self.found.push(at(walk, inline, &kinds::LOST_ARGUMENT).with("variable", id.as_str()));
                }
                walk.is_forgotten |= measure.calls_term;
                measure
            }
            Inline::Term { id, attribute, arguments, .. } => {
                let mut measure = self.arguments(arguments, walk);
                let term = self.target(true, id, attribute.as_deref(), inline, walk);
                measure.placeables = measure.placeables.saturating_add(term.placeables);
                measure.depth = measure.depth.max(term.depth);
                measure.calls_term = true;
                walk.is_forgotten = true;
                measure
            }
            Inline::Function { arguments, .. } => self.arguments(arguments, walk),
            Inline::Placeable { expression, .. } => self.expression(expression, walk),
        }
    }

    fn arguments(&mut self, arguments: &'layers Arguments, walk: &mut Walk<'layers>) -> Measure {
        let mut measure = Measure::default();
        for argument in &arguments.positional {
            measure.add(self.inline(argument, walk));
        }
        measure
    }

    /// What resolving the target of a reference takes, itself checked for being there.
    fn target(
        &mut self,
        is_term: bool,
        id: &str,
        attribute: Option<&str>,
        reference: &Inline,
        walk: &Walk<'layers>,
    ) -> Measure {
        if let Err(kind) = self.find(is_term, id, attribute) {
            if walk.is_reported {
                let sign = if is_term { "-" } else { "" };
                let finding = at(walk, reference, kind)
                    .with("message", format!("{sign}{id}"))
                    .with("attribute", attribute.unwrap_or_default());
                self.found.push(finding);
            }
            return Measure::default();
        }
        let target = (is_term, id.to_owned(), attribute.map(str::to_owned));
        match self.measures.get(&target) {
            Some(Visit::Done(measure)) => *measure,
            // Whoever is on the circle is told, wherever the walk began.
            Some(Visit::Active) => {
                let sign = if is_term { "-" } else { "" };
                let finding =
                    at(walk, reference, &kinds::CYCLIC_REFERENCE).with("message", format!("{sign}{id}"));
                self.found.push(finding);
                Measure::default()
            }
            // Everything that is there was measured before.
            None => Measure::default(),
        }
    }

    /// Measures everything that a pattern refers to, the farthest first: without recursion, as chains of references
    /// may be of any length.
    fn measure_targets(&mut self, pattern: &'layers Pattern) {
        let mut waiting = targets(pattern);
        while let Some(target) = waiting.last().cloned() {
            let (is_term, id, attribute) = &target;
            let found = self.find(*is_term, id, attribute.as_deref());
            match (self.measures.get(&target), found) {
                (Some(Visit::Done(_)), _) | (_, Err(_)) => {
                    waiting.pop();
                }
                (None, Ok((_, pattern))) => {
                    self.measures.insert(target, Visit::Active);
                    waiting.extend(
                        targets(pattern).into_iter().filter(|next| !self.measures.contains_key(next)),
                    );
                }
                (Some(Visit::Active), Ok((source, pattern))) => {
                    let mut walk =
                        Walk { source, is_term: *is_term, is_forgotten: false, is_reported: false };
                    let measure = self.pattern(pattern, &mut walk);
                    self.measures.insert(target, Visit::Done(measure));
                    waiting.pop();
                }
            }
        }
    }

    fn find(
        &self,
        is_term: bool,
        id: &str,
        attribute: Option<&str>,
    ) -> Result<(&'layers Source, &'layers Pattern), &'static Kind> {
        // As fluent-bundle sees it: the nearest entry of that name is the one, with or without the attribute.
        let layers = self.layers;
        for resource in layers.iter().flat_map(|layer| &layer.resources) {
            let pattern = if is_term {
                resource.term(id).map(|term| term.pattern(attribute))
            } else {
                resource.message(id).map(|message| message.pattern(attribute))
            };
            match pattern {
                None => {}
                Some(Some(pattern)) => return Ok((resource.source(), pattern)),
                Some(None) if attribute.is_some() => return Err(&kinds::UNKNOWN_ATTRIBUTE),
                Some(None) => return Err(&kinds::MESSAGE_WITHOUT_VALUE),
            }
        }
        Err(if is_term { &kinds::UNKNOWN_TERM } else { &kinds::UNKNOWN_MESSAGE })
    }
}

fn targets(pattern: &Pattern) -> Vec<Target> {
    let mut targets = Vec::new();
    pattern.visit(&mut |inline| match inline {
        Inline::Message { id, attribute, .. } => targets.push((false, id.clone(), attribute.clone())),
        Inline::Term { id, attribute, .. } => targets.push((true, id.clone(), attribute.clone())),
        _ => {}
    });
    targets
}

fn at(walk: &Walk<'_>, inline: &Inline, kind: &'static Kind) -> Diagnostic {
    Diagnostic::new(kind, walk.source.span(inline.range().start, inline.range().end))
}
