//! Reads XLIFF 2.0 and 2.1, whatever a tool made of it.

use std::collections::BTreeMap;

use super::super::part::{Code, Part, Role, push_text};
use super::super::xml::{Document, Element, Happening};
use super::super::{Answer, Delivery, Return, UnitState, Wording};
use super::unit_name;
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

/// What a unit holds, segment after segment.
#[derive(Default)]
struct Gathered {
    data: BTreeMap<String, String>,
    source: Vec<Part>,
    target: Vec<Part>,
    /// Whether some segment has no translation though it has text.
    has_gap: bool,
    has_target: bool,
    state: Option<UnitState>,
    seen: Option<String>,
}

impl Reading<'_> {
    /// Documents, files and groups: all that is not a unit.
    fn elements(&mut self) -> Result<(), Diagnostic> {
        while let Some(happening) = self.document.next()? {
            let Happening::Open(element) = happening else { continue };
            match element.name.as_str() {
                "xliff" => self.made.target = element.get("trgLang").map(str::to_owned),
                "file" => self.file = element.get("original").map(str::to_owned),
                "group" => {}
                "unit" => self.unit(&element)?,
                _ => self.document.skip()?,
            }
        }
        Ok(())
    }

    fn unit(&mut self, unit: &Element) -> Result<(), Diagnostic> {
        let mut gathered = Gathered::default();
        let is_ours = unit.get("translate") != Some("no");
        while let Some(Happening::Open(element)) = self.opening()? {
            match element.name.as_str() {
                "originalData" => self.data(&mut gathered)?,
                "segment" => {
                    gathered.state = Some(state(&element)).flatten().into_iter().chain(gathered.state).min();
                    self.segment(&mut gathered, false)?;
                }
                "ignorable" => self.segment(&mut gathered, true)?,
                "metadata" => self.metadata(&mut gathered)?,
                _ => self.document.skip()?,
            }
        }
        let source = &self.delivery.source;
        let end = source
            .text
            .get(unit.start..)
            .and_then(|rest| rest.find('>'))
            .map_or(unit.start, |at| unit.start + at + 1);
        let Gathered { source: from, target, has_gap, has_target, state, seen, .. } = gathered;
        if is_ours {
            self.made.answers.push(Answer {
                file: self.file.clone(),
                id: unit_name(unit.get("id").unwrap_or_default()),
                source: Some(Wording::Parts(from)),
                target: (has_target && !has_gap).then_some(Wording::Parts(target)),
                state,
                seen,
                span: source.span(unit.start, end),
            });
        }
        Ok(())
    }

    /// The next element that begins within the innermost one; `None` at its end.
    fn opening(&mut self) -> Result<Option<Happening>, Diagnostic> {
        loop {
            match self.document.next()? {
                Some(Happening::Text(_)) => {}
                Some(Happening::Close) | None => return Ok(None),
                opened => return Ok(opened),
            }
        }
    }

    fn data(&mut self, gathered: &mut Gathered) -> Result<(), Diagnostic> {
        while let Some(Happening::Open(element)) = self.opening()? {
            let mut text = Vec::new();
            self.content(&mut text, &BTreeMap::new())?;
            let text: String = text
                .into_iter()
                .map(|part| match part {
                    Part::Text(text) => text,
                    Part::Code(_) => String::new(),
                })
                .collect();
            gathered.data.insert(element.get("id").unwrap_or_default().to_owned(), text);
        }
        Ok(())
    }

    fn segment(&mut self, gathered: &mut Gathered, is_ignorable: bool) -> Result<(), Diagnostic> {
        let (mut source, mut target) = (Vec::new(), None);
        let data = std::mem::take(&mut gathered.data);
        while let Some(Happening::Open(element)) = self.opening()? {
            match element.name.as_str() {
                "source" => self.content(&mut source, &data)?,
                "target" => {
                    let mut parts = Vec::new();
                    self.content(&mut parts, &data)?;
                    target = Some(parts);
                }
                _ => self.document.skip()?,
            }
        }
        gathered.data = data;
        match target {
            Some(parts) => {
                gathered.has_target = true;
                extend(&mut gathered.target, parts);
            }
            None if is_ignorable => extend(&mut gathered.target, source.clone()),
            None => gathered.has_gap |= !super::super::part::is_empty(&source),
        }
        extend(&mut gathered.source, source);
        Ok(())
    }

    /// Text and codes up to the end of the innermost element. Markers are looked through.
    fn content(&mut self, parts: &mut Vec<Part>, data: &BTreeMap<String, String>) -> Result<(), Diagnostic> {
        // What is open: a pair, which has to be closed, or something looked through.
        let mut open: Vec<Option<Code>> = Vec::new();
        loop {
            match self.document.next()? {
                None => return Ok(()),
                Some(Happening::Text(text)) => push_text(parts, &text),
                Some(Happening::Close) => match open.pop() {
                    None => return Ok(()),
                    Some(Some(code)) => parts.push(Part::Code(code)),
                    Some(None) => {}
                },
                Some(Happening::Open(element)) => {
                    let code =
                        |id: Option<&str>, role: Role, reference: Option<&str>, shown: Option<&str>| {
                            let original = reference.and_then(|reference| data.get(reference)).cloned();
                            let shown = shown.map(|shown| {
                                if role == Role::Single { format!("{{ {shown} }}") } else { shown.to_owned() }
                            });
                            Code {
                                id: id.unwrap_or_default().to_owned(),
                                role,
                                original: original.or(shown).unwrap_or_default(),
                                is_optional: role != Role::Single,
                            }
                        };
                    let get = |name| element.get(name);
                    let mut closes = None;
                    match element.name.as_str() {
                        "ph" => {
                            let shown = get("disp").or(get("equiv"));
                            parts.push(Part::Code(code(get("id"), Role::Single, get("dataRef"), shown)));
                        }
                        "sc" => {
                            parts.push(Part::Code(code(get("id"), Role::Open, get("dataRef"), get("disp"))))
                        }
                        "ec" => {
                            let id = get("startRef").or(get("id"));
                            parts.push(Part::Code(code(id, Role::Close, get("dataRef"), get("disp"))));
                        }
                        "pc" => {
                            parts.push(Part::Code(code(
                                get("id"),
                                Role::Open,
                                get("dataRefStart"),
                                get("dispStart"),
                            )));
                            closes = Some(code(get("id"), Role::Close, get("dataRefEnd"), get("dispEnd")));
                        }
                        "cp" => {
                            let number = get("hex").and_then(|hex| u32::from_str_radix(hex, 16).ok());
                            if let Some(c) = number.and_then(char::from_u32) {
                                push_text(parts, c.encode_utf8(&mut [0; 4]));
                            }
                        }
                        _ => {}
                    }
                    open.push(closes);
                }
            }
        }
    }

    fn metadata(&mut self, gathered: &mut Gathered) -> Result<(), Diagnostic> {
        let mut depth = 1_usize;
        while depth > 0 {
            match self.document.next()? {
                Some(Happening::Open(element))
                    if element.name == "meta" && element.get("type") == Some("seen") =>
                {
                    gathered.seen = Some(self.document.text()?.trim().to_owned());
                }
                Some(Happening::Open(_)) => depth += 1,
                Some(Happening::Close) => depth -= 1,
                Some(Happening::Text(_)) => {}
                None => break,
            }
        }
        Ok(())
    }
}

fn extend(parts: &mut Vec<Part>, more: Vec<Part>) {
    for part in more {
        match part {
            Part::Text(text) => push_text(parts, &text),
            code => parts.push(code),
        }
    }
}

/// What a segment says of its state; `None` where it says nothing.
fn state(segment: &Element) -> Option<UnitState> {
    match segment.get("state")? {
        "translated" => Some(UnitState::Translated),
        "reviewed" | "final" => Some(UnitState::Reviewed),
        _ if segment.get("subState").is_some_and(|state| state.ends_with(":outdated")) => {
            Some(UnitState::Outdated)
        }
        _ => Some(UnitState::Missing),
    }
}
