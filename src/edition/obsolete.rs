//! Messages of a statement that are here and no longer in the source.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::kinds;
use super::words::Words;
use crate::catalog::{Layer, Resource, pattern};
use crate::diagnostic::Diagnostic;

/// Reports the messages of the locale's file of this statement that neither the source's file has, nor the edition
/// asked for, nor another message of the locale refers to.
pub(super) fn report_obsolete(words: &mut Words<'_>, statement: &str) {
    let file = format!("/statements/{statement}.ftl");
    let is_of_statement = |resource: &&Arc<Resource>| resource.path().ends_with(&file);
    let layer = |tag: &str| words.catalog.layers().iter().find(|layer| layer.locale.as_str() == tag);
    let (here, there) = (layer(words.locale.as_str()), layer(words.settings.source.as_str()));
    let (Some(here), Some(there)) = (here, there) else { return };
    if here.locale == there.locale {
        return;
    }
    let source: BTreeSet<&str> = there
        .resources
        .iter()
        .filter(is_of_statement)
        .flat_map(|resource| resource.messages())
        .map(|message| message.id.as_str())
        .collect();
    let referred = references(here);
    let findings: Vec<Diagnostic> = here
        .resources
        .iter()
        .filter(is_of_statement)
        .flat_map(|resource| resource.messages())
        .filter(|message| {
            let id = message.id.as_str();
            !source.contains(id) && !words.asked.contains(id) && !referred.contains(id)
        })
        .map(|message| {
            let finding = Diagnostic::new(&kinds::OBSOLETE_MESSAGE, message.span.clone());
            words.named(finding, &message.id)
        })
        .collect();
    words.findings.extend(findings);
}

/// The ids of all messages that the layer's messages and terms refer to.
fn references(layer: &Layer) -> BTreeSet<&str> {
    let mut ids = BTreeSet::new();
    for resource in &layer.resources {
        let of_messages = resource.messages().iter().flat_map(|message| message.patterns());
        let of_terms = resource.terms().iter().flat_map(|term| term.patterns());
        for (_, text) in of_messages.chain(of_terms) {
            text.visit(&mut |inline| {
                if let pattern::Inline::Message { id, .. } = inline {
                    ids.insert(id.as_str());
                }
            });
        }
    }
    ids
}
