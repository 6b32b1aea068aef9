//! What a message says in general, before anything fills its variables.

use crate::catalog::Pattern;
use crate::catalog::pattern::{Element, Expression, Inline, Key, Variant};

/// The variable that selects among the cases of a finding.
const CASE: &str = "case";

/// One text per case of the finding, in the order of the message; names of variables stand in ‹ ›. Of other variants only
/// the default is said.
pub fn describe_pattern(pattern: &Pattern) -> Vec<String> {
    let mut cases = Vec::new();
    gather_cases(pattern, &mut cases);
    if cases.is_empty() {
        return vec![spell(pattern, None)];
    }
    let mut texts = Vec::new();
    for case in cases {
        let text = spell(pattern, Some(case));
        if !texts.contains(&text) {
            texts.push(text);
        }
    }
    texts
}

fn gather_cases<'a>(pattern: &'a Pattern, cases: &mut Vec<&'a Key>) {
    for element in &pattern.elements {
        let Element::Placeable { expression: Expression::Select { selector, variants }, .. } = element else {
            continue;
        };
        for variant in variants {
            if is_case(selector) && !cases.contains(&&variant.key) {
                cases.push(&variant.key);
            }
            gather_cases(&variant.value, cases);
        }
    }
}

fn is_case(selector: &Inline) -> bool {
    matches!(selector, Inline::Variable { id, .. } if id == CASE)
}

fn spell(pattern: &Pattern, case: Option<&Key>) -> String {
    let spelled = pattern.elements.iter().map(|element| match element {
        Element::Text { value, .. } => value.clone(),
        Element::Placeable { expression, .. } => spell_expression(expression, case),
    });
    spelled.collect()
}

fn spell_expression(expression: &Expression, case: Option<&Key>) -> String {
    match expression {
        Expression::Inline(inline) => spell_inline(inline, case),
        Expression::Select { selector, variants } => {
            let chosen = |variant: &&Variant| is_case(selector) && Some(&variant.key) == case;
            let default = |variant: &&Variant| variant.is_default;
            let variant = variants.iter().find(chosen).or_else(|| variants.iter().find(default));
            variant.map(|variant| spell(&variant.value, case)).unwrap_or_default()
        }
    }
}

fn spell_inline(inline: &Inline, case: Option<&Key>) -> String {
    match inline {
        Inline::Text { value, .. } | Inline::Number { value, .. } => value.clone(),
        Inline::Variable { id, .. } | Inline::Message { id, .. } | Inline::Term { id, .. } => {
            format!("‹{id}›")
        }
        Inline::Function { arguments, .. } => {
            arguments.positional.iter().map(|argument| spell_inline(argument, case)).collect()
        }
        Inline::Placeable { expression, .. } => spell_expression(expression, case),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::parse_resource;
    use crate::diagnostic::Source;

    #[test]
    fn says_each_case_once_and_names_variables() {
        let text = "a = { $case ->\n    [one] One { $found }\n    [two] One { $found }\n   *[other] { NUMBER($count) ->\n        [1] x\n       *[other] { NUMBER($count) } of { $most }\n    }\n }\nb = { \"{\" }\n";
        let (resource, findings) = parse_resource(&Source::new("a.ftl", text));
        assert_eq!(findings, []);
        let describe = |id| describe_pattern(resource.message(id).unwrap().value.as_ref().unwrap());
        assert_eq!(describe("a"), ["One ‹found›", "‹count› of ‹most›"]);
        assert_eq!(describe("b"), ["{"]);
    }
}
