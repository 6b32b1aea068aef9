//! Project Fluent's own fixtures: the same tree as its reference parser gives.

use std::path::Path;

use serde_json::Value;

use super::*;
use crate::catalog::pattern::{Arguments as CallArguments, Element, Expression, Inline, Key, Pattern};

/// Skipped, saying so, where the fixtures are not beside the repository.
#[test]
#[allow(clippy::disallowed_methods, clippy::print_stderr, reason = "tests read their fixtures")]
fn fixtures_of_project_fluent_give_the_same_tree() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/fluent-fixtures");
    let Ok(files) = std::fs::read_dir(&folder) else {
        eprintln!("skipped: no fixtures in {}", folder.display());
        return;
    };
    let mut paths: Vec<_> = files
        .filter_map(|file| Some(file.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "ftl"))
        .collect();
    paths.sort();
    let mut different = Vec::new();
    for path in &paths {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(path).unwrap();
        let tree: Value =
            serde_json::from_str(&std::fs::read_to_string(path.with_extension("json")).unwrap()).unwrap();
        laws::hold_for(&text);
        let (resource, _) = parse_resource(&Source::new(name.clone(), text));
        let entries = tree["body"].as_array().unwrap();
        let of = |kind: &str| {
            entries.iter().filter(|entry| entry["type"] == kind).map(simple_entry).collect::<Vec<_>>()
        };
        let messages: Vec<_> = resource
            .messages()
            .iter()
            .map(|message| {
                entry(&message.id, message.comment.as_deref(), message.value.as_ref(), &message.attributes)
            })
            .collect();
        let terms: Vec<_> = resource
            .terms()
            .iter()
            .map(|term| entry(&term.id, term.comment.as_deref(), Some(&term.value), &term.attributes))
            .collect();
        if messages != of("Message") || terms != of("Term") {
            for (ours, theirs) in messages.iter().zip(of("Message")).chain(terms.iter().zip(of("Term"))) {
                if *ours != theirs {
                    eprintln!("{name}\n  ours   {ours}\n  theirs {theirs}");
                }
            }
            different.push(name);
        }
    }
    eprintln!("{} of {} fixtures give the same tree", paths.len() - different.len(), paths.len());
    assert_eq!(different, KNOWN_DIFFERENCES);
}

/// fluent-syntax drops a lone carriage return at the end of a file; ours are findings anyhow.
const KNOWN_DIFFERENCES: &[&str] = &["cr_multikey", "cr_multilinevalue"];

fn entry(id: &str, comment: Option<&str>, value: Option<&Pattern>, attributes: &[Attribute]) -> Value {
    let attributes: Vec<_> = attributes
        .iter()
        .map(|attribute| serde_json::json!([attribute.id, pattern(&attribute.value)]))
        .collect();
    serde_json::json!({ "id": id, "comment": comment, "value": value.map(pattern), "attributes": attributes })
}

fn simple_entry(entry: &Value) -> Value {
    let attributes: Vec<_> = entry["attributes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|attribute| serde_json::json!([attribute["id"]["name"], simple_pattern(&attribute["value"])]))
        .collect();
    let value = if entry["value"].is_null() { Value::Null } else { simple_pattern(&entry["value"]) };
    serde_json::json!({
        "id": entry["id"]["name"],
        "comment": entry["comment"]["content"],
        "value": value,
        "attributes": attributes,
    })
}

fn pattern(pattern: &Pattern) -> Value {
    pattern
        .elements
        .iter()
        .map(|element| match element {
            Element::Text { value, .. } => serde_json::json!(value),
            Element::Placeable { expression: inner, .. } => expression(inner),
        })
        .collect()
}

fn simple_pattern(pattern: &Value) -> Value {
    let elements = pattern["elements"].as_array().unwrap();
    elements
        .iter()
        .map(|element| match element["type"].as_str() {
            Some("TextElement") => element["value"].clone(),
            _ => simple_expression(&element["expression"]),
        })
        .collect()
}

fn expression(expression: &Expression) -> Value {
    match expression {
        Expression::Inline(value) => inline(value),
        Expression::Select { selector, variants } => {
            let variants: Vec<_> = variants
                .iter()
                .map(|variant| {
                    let is_number = matches!(variant.key, Key::Number(_));
                    serde_json::json!([
                        is_number,
                        variant.key.as_str(),
                        variant.is_default,
                        pattern(&variant.value)
                    ])
                })
                .collect();
            serde_json::json!({ "select": inline(selector), "variants": variants })
        }
    }
}

fn simple_expression(expression: &Value) -> Value {
    let name = |field: &str| expression[field]["name"].clone();
    match expression["type"].as_str().unwrap() {
        "StringLiteral" => {
            serde_json::json!({ "text": unescaped(expression["value"].as_str().unwrap()) })
        }
        "NumberLiteral" => serde_json::json!({ "number": expression["value"] }),
        "VariableReference" => serde_json::json!({ "variable": name("id") }),
        "MessageReference" => serde_json::json!({ "message": name("id"), "attribute": name("attribute") }),
        "TermReference" => serde_json::json!({
            "term": name("id"), "attribute": name("attribute"), "arguments": simple_arguments(&expression["arguments"]),
        }),
        "FunctionReference" => serde_json::json!({
            "function": name("id"), "arguments": simple_arguments(&expression["arguments"]),
        }),
        "Placeable" => serde_json::json!({ "placeable": simple_expression(&expression["expression"]) }),
        "SelectExpression" => {
            let variants: Vec<_> = expression["variants"]
                .as_array()
                .unwrap()
                .iter()
                .map(|variant| {
                    let is_number = variant["key"]["type"] == "NumberLiteral";
                    let key = if is_number { &variant["key"]["value"] } else { &variant["key"]["name"] };
                    serde_json::json!([is_number, key, variant["default"], simple_pattern(&variant["value"])])
                })
                .collect();
            serde_json::json!({ "select": simple_expression(&expression["selector"]), "variants": variants })
        }
        other => panic!("{other}"),
    }
}

fn unescaped(literal: &str) -> String {
    fluent_syntax::unicode::unescape_unicode_to_string(literal).into_owned()
}

fn inline(value: &Inline) -> Value {
    match value {
        Inline::Text { value, .. } => serde_json::json!({ "text": value }),
        Inline::Number { value, .. } => serde_json::json!({ "number": value }),
        Inline::Variable { id, .. } => serde_json::json!({ "variable": id }),
        Inline::Message { id, attribute, .. } => serde_json::json!({ "message": id, "attribute": attribute }),
        Inline::Term { id, attribute, arguments: call, .. } => {
            serde_json::json!({ "term": id, "attribute": attribute, "arguments": arguments(call) })
        }
        Inline::Function { id, arguments: call, .. } => {
            serde_json::json!({ "function": id, "arguments": arguments(call) })
        }
        Inline::Placeable { expression: inner, .. } => serde_json::json!({ "placeable": expression(inner) }),
    }
}

fn arguments(arguments: &CallArguments) -> Value {
    let named: Vec<_> = arguments
        .named
        .iter()
        .map(|argument| serde_json::json!([argument.name, inline(&argument.value)]))
        .collect();
    let positional: Vec<_> = arguments.positional.iter().map(inline).collect();
    serde_json::json!([positional, named])
}

fn simple_arguments(arguments: &Value) -> Value {
    if arguments.is_null() {
        return serde_json::json!([[], []]);
    }
    let named: Vec<_> = arguments["named"]
        .as_array()
        .unwrap()
        .iter()
        .map(|argument| serde_json::json!([argument["name"]["name"], simple_expression(&argument["value"])]))
        .collect();
    let positional: Vec<_> =
        arguments["positional"].as_array().unwrap().iter().map(simple_expression).collect();
    serde_json::json!([positional, named])
}
