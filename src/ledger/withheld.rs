//! A message that refers to a distrusted one would show its words: it is withheld with it.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Reasons;
use crate::catalog::pattern::Inline;
use crate::catalog::{Pattern, Resource};

/// Adds to the reasons of each layer the messages and terms that refer, however indirectly, to one with a reason.
/// `layers` are those of one language, the nearest first: a reference means the nearest definition.
pub fn withhold_referrers(layers: &[Vec<Arc<Resource>>], reasons: &mut [Reasons]) {
    if reasons.iter().all(Reasons::is_empty) {
        return;
    }
    let graphs: Vec<BTreeMap<String, Vec<String>>> = layers.iter().map(|layer| references(layer)).collect();
    loop {
        let mut is_settled = true;
        for (at, graph) in graphs.iter().enumerate() {
            for (id, referred) in graph {
                for other in referred {
                    let home = graphs.iter().position(|graph| graph.contains_key(other));
                    let why =
                        home.and_then(|home| reasons.get(home)?.get(other)).cloned().unwrap_or_default();
                    let Some(own) = reasons.get_mut(at) else { continue };
                    for finding in why {
                        let known = own.entry(id.clone()).or_default();
                        if !known.contains(&finding) {
                            known.push(finding);
                            is_settled = false;
                        }
                    }
                }
            }
        }
        if is_settled {
            break;
        }
    }
}

/// What each message and term of a layer refers to.
fn references(layer: &[Arc<Resource>]) -> BTreeMap<String, Vec<String>> {
    let mut graph = BTreeMap::new();
    let mut add = |id: String, patterns: Vec<&Pattern>| {
        let mut referred = Vec::new();
        for pattern in patterns {
            pattern.visit(&mut |inline| match inline {
                Inline::Message { id, .. } => referred.push(id.clone()),
                Inline::Term { id, .. } => referred.push(format!("-{id}")),
                _ => {}
            });
        }
        graph.entry(id).or_insert(referred);
    };
    for resource in layer {
        for message in resource.messages() {
            add(message.id.clone(), message.patterns().map(|(_, pattern)| pattern).collect());
        }
        for term in resource.terms() {
            add(format!("-{}", term.id), term.patterns().map(|(_, pattern)| pattern).collect());
        }
    }
    graph
}
