//! XML from outside, step by step: it has neither a DTD nor entities of its own, and no depth that overflows anything.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// What happens in a document, in its order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Happening {
    /// An element begins. Its name and those of its attributes are without prefixes, except `xml:`.
    Open(Element),
    /// The innermost element ends.
    Close,
    /// Text.
    Text(String),
}

/// An element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    /// Its name without prefix.
    pub name: String,
    /// Its attributes.
    attributes: Vec<(String, String)>,
    /// Where it begins in the text.
    pub start: usize,
}

impl Element {
    /// The value of an attribute.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// Why a document cannot be read any further.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    /// `syntax`, `dtd`, `entity` or `depth`.
    pub case: &'static str,
    /// Where in the text.
    pub at: usize,
}

impl From<Fault> for &'static str {
    fn from(fault: Fault) -> Self {
        fault.case
    }
}

/// A document, step by step. DTDs, and entities other than the five of XML, end it; so does what is not well-formed.
pub struct Document<'t> {
    reader: Reader<&'t [u8]>,
    length: usize,
    /// How deeply elements may stand within each other.
    deepest: usize,
    depth: usize,
    closing: bool,
    is_over: bool,
    /// Whether a document may name its type, as memories and glossaries do; nothing is read for it.
    may_name_type: bool,
}

impl<'t> Document<'t> {
    /// Begins to read a text whose elements stand at most so deeply within each other.
    pub fn new(text: &'t str, deepest: usize) -> Self {
        let mut reader = Reader::from_str(text);
        reader.config_mut().check_end_names = true;
        let length = text.len();
        Self { reader, length, deepest, depth: 0, closing: false, is_over: false, may_name_type: false }
    }

    /// Begins to read what may name its document type. One that declares anything ends it all the same.
    pub fn tolerating_doctype(text: &'t str, deepest: usize) -> Self {
        Self { may_name_type: true, ..Self::new(text, deepest) }
    }

    /// Where the reader is.
    pub fn position(&self) -> usize {
        usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX).min(self.length)
    }

    /// What comes next; `None` at the end.
    ///
    /// # Errors
    /// Why the document is refused.
    pub fn step(&mut self) -> Result<Option<Happening>, Fault> {
        if std::mem::take(&mut self.closing) {
            self.depth = self.depth.saturating_sub(1);
            return Ok(Some(Happening::Close));
        }
        while !self.is_over {
            let start = self.position();
            let event = self.reader.read_event();
            match event {
                Err(_) => return Err(Fault { case: "syntax", at: start }),
                Ok(Event::Eof) if self.depth > 0 => return Err(Fault { case: "syntax", at: start }),
                Ok(Event::Eof) => self.is_over = true,
                Ok(Event::DocType(named)) if self.may_name_type && !named.contains('[') => {}
                Ok(Event::DocType(_)) => return Err(Fault { case: "dtd", at: start }),
                Ok(Event::Start(tag)) => return self.open(&tag, start).map(Some),
                Ok(Event::Empty(tag)) => {
                    let opened = self.open(&tag, start)?;
                    self.closing = true;
                    return Ok(Some(opened));
                }
                Ok(Event::End(_)) => {
                    self.depth = self.depth.saturating_sub(1);
                    return Ok(Some(Happening::Close));
                }
                Ok(Event::Text(text)) => {
                    let text = text.replace("\r\n", "\n").replace('\r', "\n");
                    return Ok(Some(Happening::Text(text)));
                }
                Ok(Event::CData(text)) => {
                    let text = text.replace("\r\n", "\n").replace('\r', "\n");
                    return Ok(Some(Happening::Text(text)));
                }
                Ok(Event::GeneralRef(name)) => {
                    let name = name.to_string();
                    return match resolve(&name) {
                        Some(c) => Ok(Some(Happening::Text(c.to_string()))),
                        None => Err(Fault { case: "entity", at: start }),
                    };
                }
                Ok(Event::Decl(_) | Event::Comment(_) | Event::PI(_)) => {}
            }
        }
        Ok(None)
    }

    /// Passes over the rest of the innermost element.
    ///
    /// # Errors
    /// As [`Document::step`].
    pub fn skip(&mut self) -> Result<(), Fault> {
        let mut depth = 1_usize;
        while depth > 0 {
            match self.step()? {
                Some(Happening::Open(_)) => depth += 1,
                Some(Happening::Close) => depth -= 1,
                Some(Happening::Text(_)) => {}
                None => break,
            }
        }
        Ok(())
    }

    /// The text of the innermost element, elements in it passed over.
    ///
    /// # Errors
    /// As [`Document::step`].
    pub fn text(&mut self) -> Result<String, Fault> {
        let mut text = String::new();
        loop {
            match self.step()? {
                Some(Happening::Open(_)) => self.skip()?,
                Some(Happening::Text(more)) => text.push_str(&more),
                Some(Happening::Close) | None => return Ok(text),
            }
        }
    }

    fn open(&mut self, tag: &BytesStart<'_>, start: usize) -> Result<Happening, Fault> {
        self.depth += 1;
        if self.depth > self.deepest {
            return Err(Fault { case: "depth", at: start });
        }
        let name = tag.local_name().as_ref().to_owned();
        let mut attributes = Vec::new();
        for attribute in tag.attributes() {
            let Ok(attribute) = attribute else { return Err(Fault { case: "syntax", at: start }) };
            let key = attribute.key.as_ref().to_owned();
            let key = match key.split_once(':') {
                Some(("xml", _)) | None => key,
                Some((_, local)) => local.to_owned(),
            };
            let raw = attribute.value.to_string();
            let Some(value) = unescape(&raw) else { return Err(Fault { case: "entity", at: start }) };
            attributes.push((key, value));
        }
        Ok(Happening::Open(Element { name, attributes, start }))
    }
}

/// The character of `&name;`: one of the five of XML, or a number.
fn resolve(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix('x') {
                Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)
        }
    }
}

fn unescape(raw: &str) -> Option<String> {
    let mut text = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(at) = rest.find('&') {
        let (before, from) = rest.split_at(at);
        text.push_str(before);
        let (name, after) = from.get(1..)?.split_once(';')?;
        text.push(resolve(name)?);
        rest = after;
    }
    text.push_str(rest);
    Some(text)
}
