//! Lists as a locale writes them: `España, Suiza e Italia`.

use std::fmt;

use icu_list::options::{ListFormatterOptions, ListLength};
use icu_list::{ListFormatter, parts};
use writeable::{Part, PartsWrite, Writeable};

use super::Locale;
use super::option::{Complaint, OptionValue};

/// Fluent-style options of `LIST`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListOptions {
    /// What joins the members.
    pub kind: ListKind,
    /// How many letters that may take.
    pub style: ListStyle,
}

/// What joins the members of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ListKind {
    /// All of them: `A, B y C`.
    #[default]
    And,
    /// One of them: `A, B o C`.
    Or,
    /// Parts of one measure: `A, B, C`.
    Unit,
}

/// How a list is joined.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ListStyle {
    /// In words.
    #[default]
    Long,
    /// Shortened where the language has a short form.
    Short,
    /// As short as can be.
    Narrow,
}

impl ListOptions {
    /// Changes one option by its Fluent name.
    pub(super) fn set(&mut self, name: &str, value: &OptionValue<'_>) -> Result<(), Complaint> {
        match (name, value) {
            ("type", OptionValue::Text("and" | "conjunction")) => self.kind = ListKind::And,
            ("type", OptionValue::Text("or" | "disjunction")) => self.kind = ListKind::Or,
            ("type", OptionValue::Text("unit")) => self.kind = ListKind::Unit,
            ("type", _) => return Err(Complaint::Invalid("\"and\", \"or\", \"unit\"")),
            ("style", OptionValue::Text("long")) => self.style = ListStyle::Long,
            ("style", OptionValue::Text("short")) => self.style = ListStyle::Short,
            ("style", OptionValue::Text("narrow")) => self.style = ListStyle::Narrow,
            ("style", _) => return Err(Complaint::Invalid("\"long\", \"short\", \"narrow\"")),
            _ => return Err(Complaint::Unknown),
        }
        Ok(())
    }
}

/// A part of a written list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum ListPart {
    /// The member of this index.
    Member(usize),
    /// What stands between.
    Between(String),
}

/// A list as `locale` writes it.
pub fn format_list<T: AsRef<str>>(members: &[T], options: &ListOptions, locale: &Locale) -> String {
    list_parts(members, options, locale)
        .iter()
        .map(|part| match part {
            ListPart::Member(index) => members.get(*index).map_or("", AsRef::as_ref),
            ListPart::Between(text) => text.as_str(),
        })
        .collect()
}

/// The same with members and marks told apart.
pub(super) fn list_parts<T: AsRef<str>>(
    members: &[T],
    options: &ListOptions,
    locale: &Locale,
) -> Vec<ListPart> {
    if let Some(own) = locale.customs().and_then(|customs| customs.lists.as_ref()) {
        let last = match options.kind {
            ListKind::And => &own.and,
            ListKind::Or => own.or.as_ref().unwrap_or(&own.between),
            ListKind::Unit => &own.between,
        };
        return joined(members.len(), &own.between, last);
    }
    let length = match options.style {
        ListStyle::Long => ListLength::Wide,
        ListStyle::Short => ListLength::Short,
        ListStyle::Narrow => ListLength::Narrow,
    };
    let settings = ListFormatterOptions::default().with_length(length);
    let preferences = (&locale.icu()).into();
    let formatter = match options.kind {
        ListKind::And => ListFormatter::try_new_and(preferences, settings),
        ListKind::Or => ListFormatter::try_new_or(preferences, settings),
        ListKind::Unit => ListFormatter::try_new_unit(preferences, settings),
    };
    let mut sink = Parts::default();
    // The words between may depend on the members' first letters (Spanish y/e), so the formatter sees them bare.
    let is_written = formatter.is_ok_and(|formatter| {
        formatter.format(members.iter().map(AsRef::as_ref)).write_to_parts(&mut sink).is_ok()
    });
    if is_written && sink.members == members.len() {
        return sink.parts;
    }
    joined(members.len(), ", ", ", ")
}

/// So many members with one text between them and another before the last.
fn joined(count: usize, between: &str, last: &str) -> Vec<ListPart> {
    let mut parts = Vec::new();
    for index in 0..count {
        if index > 0 {
            parts.push(ListPart::Between(if index + 1 == count { last } else { between }.to_owned()));
        }
        parts.push(ListPart::Member(index));
    }
    parts
}

#[derive(Default)]
struct Parts {
    parts: Vec<ListPart>,
    members: usize,
    is_member: bool,
}

impl fmt::Write for Parts {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        if self.is_member || text.is_empty() {
            return Ok(());
        }
        match self.parts.last_mut() {
            Some(ListPart::Between(before)) => before.push_str(text),
            _ => self.parts.push(ListPart::Between(text.to_owned())),
        }
        Ok(())
    }
}

impl PartsWrite for Parts {
    type SubPartsWrite = Self;

    fn with_part(
        &mut self,
        part: Part,
        mut write: impl FnMut(&mut Self::SubPartsWrite) -> fmt::Result,
    ) -> fmt::Result {
        if part == parts::ELEMENT && !self.is_member {
            self.parts.push(ListPart::Member(self.members));
            self.members += 1;
            self.is_member = true;
            let result = write(self);
            self.is_member = false;
            return result;
        }
        write(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joins_as_each_locale_does() {
        let written = |members: &[&str], kind, tag| {
            let options = ListOptions { kind, ..ListOptions::default() };
            format_list(members, &options, &Locale::parse(tag).unwrap())
        };
        assert_eq!(written(&["España", "Suiza", "Italia"], ListKind::And, "es"), "España, Suiza e Italia");
        assert_eq!(written(&["siete", "ocho"], ListKind::Or, "es"), "siete u ocho");
        assert_eq!(written(&["A", "B", "C"], ListKind::And, "en"), "A, B, and C");
        assert_eq!(written(&["A", "B", "C"], ListKind::And, "en-GB"), "A, B and C");
        assert_eq!(written(&["A"], ListKind::And, "en"), "A");
        assert_eq!(written(&[], ListKind::And, "en"), "");
        assert_eq!(written(&["A", "B"], ListKind::Unit, "en"), "A, B");
    }
}
