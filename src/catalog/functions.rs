//! The functions that messages may call, and what a file gets wrong about them.

use super::date_options::DateOptions;
use super::kinds;
use super::list::ListOptions;
use super::number::NumberOptions;
use super::option::{Complaint, Conflict, OptionValue};
use super::pattern::{Arguments, Inline};
use crate::diagnostic::{Diagnostic, Kind, Source};

/// A function by its Fluent name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Function {
    Number,
    DateTime,
    List,
}

/// All of them.
pub(super) const FUNCTIONS: &[(&str, Function)] =
    &[("DATETIME", Function::DateTime), ("LIST", Function::List), ("NUMBER", Function::Number)];

/// Options while they are read, for any of the functions.
enum Options {
    Number(NumberOptions),
    Date(DateOptions),
    List(ListOptions),
}

impl Options {
    fn of(function: Function) -> Self {
        match function {
            Function::Number => Self::Number(NumberOptions::default()),
            Function::DateTime => Self::Date(DateOptions::default()),
            Function::List => Self::List(ListOptions::default()),
        }
    }

    fn set(&mut self, name: &str, value: &OptionValue<'_>) -> Result<(), Complaint> {
        match self {
            Self::Number(options) => options.set(name, value),
            Self::Date(options) => options.set(name, value),
            Self::List(options) => options.set(name, value),
        }
    }

    fn conflict(&self) -> Option<Conflict> {
        match self {
            Self::Number(options) => options.conflict(),
            Self::Date(options) => options.conflict(),
            Self::List(_) => None,
        }
    }
}

/// What is wrong with a call, as far as the file alone tells.
pub(super) fn check_call(
    source: &Source,
    id: &str,
    call: &Inline,
    arguments: &Arguments,
    found: &mut Vec<Diagnostic>,
) {
    let at = |kind: &'static Kind, range: &std::ops::Range<usize>| {
        Diagnostic::new(kind, source.span(range.start, range.end)).with("function", id)
    };
    let name = call.range().start..call.range().start + id.len();
    let Some((_, function)) = FUNCTIONS.iter().find(|(known, _)| *known == id) else {
        let known = FUNCTIONS.iter().map(|(known, _)| *known).collect::<Vec<_>>().join(", ");
        found.push(at(&kinds::UNKNOWN_FUNCTION, &name).with("known", known));
        return;
    };
    let is_right_count = match function {
        Function::List => !arguments.positional.is_empty(),
        Function::Number | Function::DateTime => arguments.positional.len() == 1,
    };
    if !is_right_count {
        found.push(
            at(&kinds::WRONG_ARGUMENT_COUNT, &name)
                .with("case", if *function == Function::List { "list" } else { "one" })
                .with("count", arguments.positional.len()),
        );
    }
    if *function != Function::List {
        for argument in &arguments.positional {
            if let Inline::Text { value, range } = argument {
                let expected = if *function == Function::Number { "number" } else { "date" };
                found.push(wrong_value(source, range.start, range.end, expected, value));
            }
        }
    }
    let mut options = Options::of(*function);
    for argument in &arguments.named {
        let value = match &argument.value {
            Inline::Number { value, .. } => OptionValue::Number(value.parse().unwrap_or(f64::NAN)),
            Inline::Text { value, .. } => OptionValue::Text(value),
            _ => continue,
        };
        let complaint = options.set(&argument.name, &value).err();
        let (kind, expected) = match complaint {
            None => continue,
            Some(Complaint::Unknown) => (&kinds::UNKNOWN_OPTION, ""),
            Some(Complaint::Unsupported) => (&kinds::UNSUPPORTED_OPTION, ""),
            Some(Complaint::Invalid(expected)) => (&kinds::INVALID_OPTION, expected),
        };
        found.push(
            at(kind, &argument.range).with("option", argument.name.as_str()).with("expected", expected),
        );
    }
    if let Some(conflict) = options.conflict() {
        found.push(
            at(&kinds::CONFLICTING_OPTIONS, call.range())
                .with("option", conflict.option)
                .with("other", conflict.other),
        );
    }
}

/// A value of the wrong kind: text where a number or a date belongs.
pub(super) fn wrong_value(
    source: &Source,
    start: usize,
    end: usize,
    expected: &'static str,
    value: &str,
) -> Diagnostic {
    Diagnostic::new(&kinds::WRONG_VALUE, source.span(start, end))
        .with("expected", expected)
        .with("value", value)
}
