//! Findings that somebody has looked at and lets stand: `# allow(rule-name): reason` in the message's comment.

use super::{RULES, Rule};
use crate::catalog::Resource;
use crate::diagnostic::{Diagnostic, Kind, Span, nearest};

/// An `allow` that does not say why.
static ALLOW_WITHOUT_REASON: Kind = Kind::warning("L090", "allow-without-reason");
/// An `allow` that silences nothing.
static USELESS_ALLOW: Kind = Kind::warning("L091", "useless-allow");
/// An `allow` of a rule that does not exist.
pub(super) static UNKNOWN_RULE: Kind = Kind::warning("L092", "unknown-rule");

/// The findings about silencing.
pub(super) static KINDS: &[&Kind] = &[&ALLOW_WITHOUT_REASON, &USELESS_ALLOW, &UNKNOWN_RULE];

struct Allow {
    rule: String,
    has_reason: bool,
    /// Where it stands.
    place: Span,
    /// The message that it is about.
    entry: Span,
    is_used: bool,
}

/// Takes away what the comments of `files` allow, and reports each `allow` without a reason, effect or rule. Only of the
/// rules that `is_judged`; an `allow` of another rule is left alone.
pub(super) fn silence<'a>(
    files: impl IntoIterator<Item = &'a Resource>,
    found: Vec<Diagnostic>,
    is_judged: impl Fn(&Rule) -> bool,
) -> Vec<Diagnostic> {
    let mut allows = Vec::new();
    for resource in files {
        let messages = resource.messages().iter().map(|message| (&message.comment, &message.span));
        let terms = resource.terms().iter().map(|term| (&term.comment, &term.span));
        for (comment, span) in messages.chain(terms) {
            if let Some(comment) = comment {
                read_allows(comment, span, resource, &mut allows);
            }
        }
    }
    let mut left: Vec<Diagnostic> = found
        .into_iter()
        .filter(|finding| {
            let mut is_silent = false;
            for allow in allows.iter_mut().filter(|allow| allow.rule == finding.kind.name) {
                let is_there = finding.primary.as_ref().is_some_and(|place| {
                    place.path == allow.entry.path
                        && allow.entry.start <= place.start
                        && place.end <= allow.entry.end
                });
                allow.is_used |= is_there;
                is_silent |= is_there;
            }
            !is_silent
        })
        .collect();
    let is_left_alone = |name: &str| RULES.iter().any(|rule| rule.kind.name == name && !is_judged(rule));
    for allow in allows.into_iter().filter(|allow| !is_left_alone(&allow.rule)) {
        let rules = RULES.iter().map(|rule| rule.kind.name);
        let is_known = rules.clone().any(|name| name == allow.rule);
        let finding = if !is_known {
            Diagnostic::new(&UNKNOWN_RULE, allow.place).with_near(nearest(&allow.rule, rules))
        } else if !allow.is_used {
            Diagnostic::new(&USELESS_ALLOW, allow.place)
        } else if !allow.has_reason {
            Diagnostic::new(&ALLOW_WITHOUT_REASON, allow.place)
        } else {
            continue;
        };
        left.push(finding.with("rule", allow.rule.as_str()));
    }
    left
}

/// The finding that a setting names no rule.
pub fn unknown_rule(name: &str, place: Span) -> Option<Diagnostic> {
    let rules = RULES.iter().map(|rule| rule.kind.name);
    if rules.clone().any(|known| known == name) {
        return None;
    }
    Some(Diagnostic::new(&UNKNOWN_RULE, place).with("rule", name).with_near(nearest(name, rules)))
}

fn read_allows(comment: &str, entry: &Span, resource: &Resource, allows: &mut Vec<Allow>) {
    for line in comment.lines() {
        let Some((names, reason)) = line.trim().strip_prefix("allow(").and_then(|rest| rest.split_once(')'))
        else {
            continue;
        };
        let reason = reason.trim_start().strip_prefix(':').unwrap_or_default();
        // The comment ends where the message begins, so the nearest such line before it is this one.
        let before = resource.source().text.get(..entry.start).unwrap_or_default();
        let written = format!("allow({names})");
        let at = before.rfind(&written).unwrap_or(entry.start);
        for name in names.split(',') {
            allows.push(Allow {
                rule: name.trim().to_owned(),
                has_reason: reason.chars().any(char::is_alphanumeric),
                place: resource.source().span(at, at + written.len()),
                entry: entry.clone(),
                is_used: false,
            });
        }
    }
}
