//! Reads XLIFF 1.2, whatever a tool made of it.

use super::super::part::{Code, Part, Role, is_same, push_text};
use super::super::xml::{Document, Element, Happening};
use super::super::{Answer, Delivery, Return, UnitState, Wording};
use super::CHARACTER;
use crate::diagnostic::Diagnostic;

/// The units of a document.
pub(super) fn read(delivery: &Delivery) -> (Return, Vec<Diagnostic>) {
    let mut reading =
        Reading { document: Document::new(&delivery.source), delivery, made: Return::default(), file: None };
    let found = reading.elements().err();
    (reading.made, found.into_iter().collect())
}

struct Reading<'t> {
    document: Document<'t>,
    delivery: &'t Delivery,
    made: Return,
    file: Option<String>,
}

impl Reading<'_> {
    /// Documents, files and groups: all that is not a unit.
    fn elements(&mut self) -> Result<(), Diagnostic> {
        while let Some(happening) = self.document.next()? {
            let Happening::Open(element) = happening else { continue };
            match element.name.as_str() {
                "file" => {
                    self.file = element.get("original").map(str::to_owned);
                    let target = element.get("target-language").map(str::to_owned);
                    self.made.target = std::mem::take(&mut self.made.target).or(target);
                }
                "xliff" | "body" | "group" => {}
                "trans-unit" => self.unit(&element)?,
                _ => self.document.skip()?,
            }
        }
        Ok(())
    }

    fn unit(&mut self, unit: &Element) -> Result<(), Diagnostic> {
        let (mut source, mut target, mut state) = (Vec::new(), None, None);
        loop {
            match self.document.next()? {
                Some(Happening::Text(_)) => {}
                Some(Happening::Close) | None => break,
                Some(Happening::Open(element)) => match element.name.as_str() {
                    "source" => self.content(&mut source)?,
                    "target" => {
                        state = element.get("state").and_then(read_state);
                        let mut parts = Vec::new();
                        self.content(&mut parts)?;
                        target = Some(parts);
                    }
                    _ => self.document.skip()?,
                },
            }
        }
        if unit.get("translate") == Some("no") {
            return Ok(());
        }
        if unit.get("approved") == Some("yes") && state.is_none_or(|state| state >= UnitState::Translated) {
            state = Some(UnitState::Reviewed);
        }
        // What the format itself has filled in is no answer, as long as nobody says that it is one.
        let is_filled = |target: &Vec<Part>| {
            is_same(target, &source) && state.is_none_or(|state| state == UnitState::Missing)
        };
        let target = target.filter(|target| !is_filled(target));
        let text = &self.delivery.source;
        let rest = text.text.get(unit.start..).and_then(|rest| rest.find('>'));
        let end = rest.map_or(unit.start, |at| unit.start + at + 1);
        self.made.answers.push(Answer {
            file: self.file.clone(),
            // Some programs count units anew, and keep their names.
            id: unit.get("resname").or(unit.get("id")).unwrap_or_default().to_owned(),
            source: Some(Wording::Parts(source)),
            target: target.map(Wording::Parts),
            state,
            seen: unit.get("extradata").map(str::to_owned),
            span: text.span(unit.start, end),
        });
        Ok(())
    }

    /// Text and codes up to the end of the innermost element. Markers are looked through.
    fn content(&mut self, parts: &mut Vec<Part>) -> Result<(), Diagnostic> {
        // What is open: a group, which has to be closed, or something looked through.
        let mut open: Vec<Option<Code>> = Vec::new();
        loop {
            let element = match self.document.next()? {
                None => return Ok(()),
                Some(Happening::Text(text)) => {
                    push_text(parts, &text);
                    continue;
                }
                Some(Happening::Close) => {
                    match open.pop() {
                        None => return Ok(()),
                        Some(code) => parts.extend(code.map(Part::Code)),
                    }
                    continue;
                }
                Some(Happening::Open(element)) => element,
            };
            let role = match element.name.as_str() {
                "ph" | "it" | "x" => Role::Single,
                "bpt" | "bx" | "g" => Role::Open,
                "ept" | "ex" => Role::Close,
                _ => {
                    open.push(None);
                    continue;
                }
            };
            let id = element.get("id").or(element.get("rid")).unwrap_or_default().to_owned();
            let equivalent = element.get("equiv-text").unwrap_or_default();
            if element.name == "g" {
                let half = |role| Code { id: id.clone(), role, original: String::new(), is_optional: true };
                parts.push(Part::Code(half(Role::Open)));
                open.push(Some(half(Role::Close)));
                continue;
            }
            let inner = self.document.text()?;
            if let Some(c) = character(&element) {
                push_text(parts, c.encode_utf8(&mut [0; 4]));
                continue;
            }
            let original = if inner.is_empty() { equivalent.to_owned() } else { inner };
            parts.push(Part::Code(Code { id, role, original, is_optional: role != Role::Single }));
        }
    }
}

/// The character that a code stands for.
fn character(code: &Element) -> Option<char> {
    let number = code.get("ctype")?.strip_prefix(CHARACTER)?;
    u32::from_str_radix(number, 16).ok().and_then(char::from_u32)
}

/// What a target says of its state.
fn read_state(name: &str) -> Option<UnitState> {
    match name {
        "new" | "needs-translation" => Some(UnitState::Missing),
        "translated" => Some(UnitState::Translated),
        "final" | "signed-off" => Some(UnitState::Reviewed),
        name if name.starts_with("needs-") => Some(UnitState::Outdated),
        _ => None,
    }
}
