//! The kinds of findings in Fluent files: `F` and three digits, never reused.

use crate::diagnostic::Kind;

pub(super) static JUNK_ENTRY: Kind = Kind::error("F001", "junk-entry");
pub(super) static LINE_ENDS_MESSAGE: Kind = Kind::error("F002", "line-ends-message");
pub(super) static UNINDENTED_LINE: Kind = Kind::error("F003", "unindented-line");
pub(super) static WRONG_INDENTATION: Kind = Kind::error("F004", "wrong-indentation");
pub(super) static UNBALANCED_BRACE: Kind = Kind::error("F005", "unbalanced-brace");
pub(super) static INVALID_EXPRESSION: Kind = Kind::error("F006", "invalid-expression");
pub(super) static SELECT_LINE_BREAK: Kind = Kind::error("F007", "select-line-break");
pub(super) static DEFAULT_VARIANT: Kind = Kind::error("F008", "default-variant");
pub(super) static INVALID_ESCAPE: Kind = Kind::error("F009", "invalid-escape");
pub(super) static NESTED_TOO_DEEPLY: Kind = Kind::error("F010", "nested-too-deeply");
pub(super) static DUPLICATE_MESSAGE: Kind = Kind::error("F011", "duplicate-message");
pub(super) static DUPLICATE_ATTRIBUTE: Kind = Kind::error("F012", "duplicate-attribute");
pub(super) static DUPLICATE_VARIANT: Kind = Kind::error("F013", "duplicate-variant");
pub(super) static NONCHARACTER: Kind = Kind::error("F014", "noncharacter");
pub(super) static UNKNOWN_FUNCTION: Kind = Kind::error("F015", "unknown-function");
pub(super) static UNKNOWN_OPTION: Kind = Kind::error("F016", "unknown-option");
pub(super) static INVALID_OPTION: Kind = Kind::error("F017", "invalid-option");
pub(super) static UNSUPPORTED_OPTION: Kind = Kind::error("F018", "unsupported-option");
pub(super) static CONFLICTING_OPTIONS: Kind = Kind::error("F019", "conflicting-options");
pub(super) static UNKNOWN_MESSAGE: Kind = Kind::error("F020", "unknown-message");
pub(super) static UNKNOWN_TERM: Kind = Kind::error("F021", "unknown-term");
pub(super) static UNKNOWN_ATTRIBUTE: Kind = Kind::error("F022", "unknown-attribute");
pub(super) static CYCLIC_REFERENCE: Kind = Kind::error("F023", "cyclic-reference");
pub(super) static TOO_MANY_PLACEABLES: Kind = Kind::error("F024", "too-many-placeables");
pub(super) static LOST_ARGUMENT: Kind = Kind::error("F025", "lost-argument");
pub(super) static IGNORED_ARGUMENT: Kind = Kind::error("F026", "ignored-argument");
pub(super) static INEXACT_NUMBER: Kind = Kind::error("F027", "inexact-number");
pub(super) static WRONG_ARGUMENT_COUNT: Kind = Kind::error("F028", "wrong-argument-count");
pub(super) static MESSAGE_WITHOUT_VALUE: Kind = Kind::error("F029", "message-without-value");
pub(super) static UNKNOWN_VARIABLE: Kind = Kind::error("F030", "unknown-variable");
pub(super) static WRONG_VALUE: Kind = Kind::error("F031", "wrong-value");
pub(super) static NO_LOCALE_DATA: Kind = Kind::error("F032", "no-locale-data");
pub(super) static PARSER_FAULT: Kind = Kind::error("F033", "parser-fault");
pub(super) static UNRESOLVED_MESSAGE: Kind = Kind::error("F034", "unresolved-message");
pub(super) static ENTRY_WITHOUT_TEXT: Kind = Kind::error("F035", "entry-without-text");
pub(super) static CARRIAGE_RETURN: Kind = Kind::error("F036", "carriage-return");
pub(super) static INVALID_NAME: Kind = Kind::error("F037", "invalid-name");
pub(super) static LAYOUT_FAULT: Kind = Kind::error("F038", "layout-fault");
/// A message and a term of one name.
pub(super) static SHARED_NAME: Kind = Kind::warning("F039", "shared-name");
pub(super) static INVALID_LOCALE: Kind = Kind::error("F040", "invalid-locale");
pub(super) static INVALID_CUSTOM: Kind = Kind::error("F041", "invalid-custom");

/// All of them, by code.
pub static KINDS: &[&Kind] = &[
    &JUNK_ENTRY,
    &LINE_ENDS_MESSAGE,
    &UNINDENTED_LINE,
    &WRONG_INDENTATION,
    &UNBALANCED_BRACE,
    &INVALID_EXPRESSION,
    &SELECT_LINE_BREAK,
    &DEFAULT_VARIANT,
    &INVALID_ESCAPE,
    &NESTED_TOO_DEEPLY,
    &DUPLICATE_MESSAGE,
    &DUPLICATE_ATTRIBUTE,
    &DUPLICATE_VARIANT,
    &NONCHARACTER,
    &UNKNOWN_FUNCTION,
    &UNKNOWN_OPTION,
    &INVALID_OPTION,
    &UNSUPPORTED_OPTION,
    &CONFLICTING_OPTIONS,
    &UNKNOWN_MESSAGE,
    &UNKNOWN_TERM,
    &UNKNOWN_ATTRIBUTE,
    &CYCLIC_REFERENCE,
    &TOO_MANY_PLACEABLES,
    &LOST_ARGUMENT,
    &IGNORED_ARGUMENT,
    &INEXACT_NUMBER,
    &WRONG_ARGUMENT_COUNT,
    &MESSAGE_WITHOUT_VALUE,
    &UNKNOWN_VARIABLE,
    &WRONG_VALUE,
    &NO_LOCALE_DATA,
    &PARSER_FAULT,
    &UNRESOLVED_MESSAGE,
    &ENTRY_WITHOUT_TEXT,
    &CARRIAGE_RETURN,
    &INVALID_NAME,
    &LAYOUT_FAULT,
    &SHARED_NAME,
    &INVALID_LOCALE,
    &INVALID_CUSTOM,
];

/// Whether a finding says that words are not there as their author wrote them: a message was cut short, or is none.
pub fn is_unreadable(finding: &crate::diagnostic::Diagnostic) -> bool {
    let kinds = [
        &JUNK_ENTRY,
        &LINE_ENDS_MESSAGE,
        &UNINDENTED_LINE,
        &WRONG_INDENTATION,
        &UNBALANCED_BRACE,
        &INVALID_EXPRESSION,
        &SELECT_LINE_BREAK,
        &DEFAULT_VARIANT,
        &INVALID_ESCAPE,
        &NESTED_TOO_DEEPLY,
        &PARSER_FAULT,
        &ENTRY_WITHOUT_TEXT,
        &CARRIAGE_RETURN,
        &INVALID_NAME,
    ];
    !finding.kind.code.starts_with('F') || kinds.iter().any(|kind| **kind == *finding.kind)
}
