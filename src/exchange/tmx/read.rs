//! Reads TMX 1.1 to 1.4, whatever program wrote it.

use super::super::memory::Pair;
use super::super::part::{Code, Part, Role, push_text};
use super::super::xml::{Document, Element, Happening};
use crate::catalog::Locale;
use crate::diagnostic::{Diagnostic, Source};

/// The most pairs that are read: what is beyond is not.
const MOST_PAIRS: usize = 1_000_000;

/// The pairs of a memory in these two languages. Of several texts of one pair in the same language the one in the locale
/// itself is meant, then that of the language; what is in others is passed over. `origin` names a file from outside.
///
/// # Errors
/// The finding that says why the file is not read.
pub fn read_memory(
    source: &Source,
    (from, to): (&Locale, &Locale),
    origin: Option<&str>,
) -> Result<Vec<Pair>, Diagnostic> {
    let mut reading = Reading { document: Document::tolerating_doctype(source), pairs: Vec::new() };
    while let Some(happening) = reading.document.next()? {
        let Happening::Open(element) = happening else { continue };
        match element.name.as_str() {
            "tmx" | "body" => {}
            "tu" => reading.unit((from, to), origin)?,
            _ => reading.document.skip()?,
        }
        if reading.pairs.len() > MOST_PAIRS {
            return Err(reading.document.refuse("large", element.start));
        }
    }
    Ok(reading.pairs)
}

struct Reading<'t> {
    document: Document<'t>,
    pairs: Vec<Pair>,
}

impl Reading<'_> {
    fn unit(&mut self, (from, to): (&Locale, &Locale), origin: Option<&str>) -> Result<(), Diagnostic> {
        let mut pair = Pair {
            file: String::new(),
            unit: String::new(),
            source: Vec::new(),
            target: Vec::new(),
            origin: origin.map(str::to_owned),
            is_approved: origin.is_none(),
        };
        let mut texts: Vec<(String, Vec<Part>)> = Vec::new();
        loop {
            match self.document.next()? {
                Some(Happening::Open(element)) => match element.name.as_str() {
                    "prop" => {
                        let kind = element.get("type").unwrap_or_default().to_owned();
                        let value = self.document.text()?;
                        match kind.as_str() {
                            "file" => pair.file = value,
                            "id" => pair.unit = value,
                            "x-origin" => {
                                pair.origin = Some(value);
                                pair.is_approved = false;
                            }
                            "x-unapproved" => pair.is_approved = false,
                            _ => {}
                        }
                    }
                    "tuv" => texts.extend(self.variant(&element)?),
                    _ => self.document.skip()?,
                },
                Some(Happening::Text(_)) => {}
                Some(Happening::Close) | None => break,
            }
        }
        let chosen = |locale: &Locale| {
            let exact = texts.iter().find(|(tag, _)| tag == locale.as_str());
            exact.or_else(|| {
                let alike = |tag: &str| Locale::parse(tag).is_ok_and(|other| other.is_same_language(locale));
                texts.iter().find(|(tag, _)| alike(tag))
            })
        };
        if let (Some((_, source)), Some((_, target))) = (chosen(from), chosen(to)) {
            (pair.source, pair.target) = (source.clone(), target.clone());
            self.pairs.extend(Some(pair).filter(Pair::is_whole));
        }
        Ok(())
    }

    /// A text and its language, as we write tags: `EN` and `es_mx` are what others write.
    fn variant(&mut self, variant: &Element) -> Result<Option<(String, Vec<Part>)>, Diagnostic> {
        let tag = variant.get("xml:lang").or_else(|| variant.get("lang")).unwrap_or_default();
        let tag = Locale::parse(&tag.replace('_', "-")).map(|locale| locale.to_string()).ok();
        let mut parts = Vec::new();
        loop {
            match self.document.next()? {
                Some(Happening::Open(element)) if element.name == "seg" => self.segment(&mut parts)?,
                Some(Happening::Open(_)) => self.document.skip()?,
                Some(Happening::Text(_)) => {}
                Some(Happening::Close) | None => break,
            }
        }
        Ok(tag.map(|tag| (tag, parts)))
    }

    fn segment(&mut self, parts: &mut Vec<Part>) -> Result<(), Diagnostic> {
        let mut depth = 1_usize;
        // Text comes in pieces, cut at its entities.
        let mut text = String::new();
        while depth > 0 {
            match self.document.next()? {
                Some(Happening::Text(more)) => text.push_str(&more),
                Some(Happening::Open(element)) => {
                    let role = match element.name.as_str() {
                        "bpt" => Role::Open,
                        "ept" => Role::Close,
                        "ph" | "it" | "ut" | "x" => Role::Single,
                        // Marked text, and whatever else: its words count.
                        _ => {
                            depth += 1;
                            continue;
                        }
                    };
                    push_flat(parts, &std::mem::take(&mut text));
                    let id = element.get("i").or_else(|| element.get("x")).unwrap_or_default().to_owned();
                    let original = self.document.text()?;
                    let original = if original.is_empty() { format!("<{id}>") } else { original };
                    parts.push(Part::Code(Code { id, role, original, is_optional: role != Role::Single }));
                }
                Some(Happening::Close) => depth -= 1,
                None => break,
            }
        }
        push_flat(parts, &text);
        Ok(())
    }
}

/// Text in which programs have written codes as `<b0/>`, `<g1>` or `</g1>`: each is a placeable that nobody knows.
fn push_flat(parts: &mut Vec<Part>, text: &str) {
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        let (before, from) = rest.split_at(at);
        let length = tag_length(from).unwrap_or(0);
        let (tag, after) = from.split_at(length);
        push_text(parts, before);
        if tag.is_empty() {
            push_text(parts, "<");
            rest = from.get(1..).unwrap_or_default();
            continue;
        }
        let (id, original) = (String::new(), tag.to_owned());
        parts.push(Part::Code(Code { id, role: Role::Single, original, is_optional: true }));
        rest = after;
    }
    push_text(parts, rest);
}

/// The bytes of a tag such as `<b0/>` at the beginning of a text.
fn tag_length(text: &str) -> Option<usize> {
    let end = text.get(..text.floor_char_boundary(16))?.find('>')?;
    let inner = text.get(1..end)?;
    let inner = inner.strip_prefix('/').or_else(|| inner.strip_suffix('/')).unwrap_or(inner);
    let name = inner.trim_end_matches(|c: char| c.is_ascii_digit());
    let is_tag = name.len() < inner.len()
        && (1..=3).contains(&name.len())
        && name.bytes().all(|byte| byte.is_ascii_lowercase());
    is_tag.then_some(end + 1)
}
