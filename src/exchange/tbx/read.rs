//! Reads TBX of both versions, whatever program wrote it.

use super::super::Delivery;
use super::super::xml::{Document, Element, Happening};
use super::{Concept, Named, Standing};
use crate::diagnostic::{Diagnostic, Source};

/// How many concepts a glossary may have.
pub const MOST_CONCEPTS: usize = 100_000;

/// Whether a file is a glossary.
pub fn is_glossary(delivery: &Delivery) -> bool {
    let head = delivery.beginning();
    head.contains("<martif") || head.contains("<tbx") || head.contains(":tbx ")
}

/// The concepts of a glossary. One may name its document type, and declare nothing there.
///
/// # Errors
/// The finding that says why it is refused: nothing of it is taken.
pub fn read_concepts(source: &Source) -> Result<Vec<Concept>, Diagnostic> {
    let mut reading =
        Reading { document: Document::tolerating_doctype(source), source, concepts: Vec::new() };
    reading.elements()?;
    Ok(reading.concepts)
}

struct Reading<'t> {
    document: Document<'t>,
    source: &'t Source,
    concepts: Vec<Concept>,
}

impl Reading<'_> {
    fn elements(&mut self) -> Result<(), Diagnostic> {
        while let Some(happening) = self.document.next()? {
            let Happening::Open(element) = happening else { continue };
            match element.name.as_str() {
                "martif" | "tbx" | "text" | "body" => {}
                "termEntry" | "conceptEntry" => self.concept(&element)?,
                _ => self.document.skip()?,
            }
            if self.concepts.len() > MOST_CONCEPTS {
                return Err(self.document.refuse("large", element.start));
            }
        }
        Ok(())
    }

    /// One concept: its descriptions, and its words language by language.
    fn concept(&mut self, entry: &Element) -> Result<(), Diagnostic> {
        let end = self.source.text.get(entry.start..).and_then(|rest| rest.find('>'));
        let end = end.map_or(entry.start, |at| entry.start + at + 1);
        let span = self.source.span(entry.start, end);
        let mut concept =
            Concept { words: Vec::new(), notes: Vec::new(), instead: None, is_kept: false, span };
        // The languages around what is read, and the terms of which something may still be said: since when there are some.
        let mut tags: Vec<(usize, String)> = Vec::new();
        let mut terms: Vec<(usize, usize)> = Vec::new();
        let mut depth = 1_usize;
        while depth > 0 {
            match self.document.next()? {
                None => break,
                Some(Happening::Text(_)) => {}
                Some(Happening::Close) => {
                    depth -= 1;
                    tags.retain(|(at, _)| *at <= depth);
                    terms.retain(|(at, _)| *at <= depth);
                }
                Some(Happening::Open(element)) => {
                    depth += 1;
                    match element.name.as_str() {
                        "langSet" | "langSec" => {
                            let tag = element.get("xml:lang").or(element.get("lang")).unwrap_or_default();
                            tags.push((depth, tag.to_owned()));
                        }
                        "tig" | "ntig" | "termSec" => terms.push((depth, concept.words.len())),
                        "term" => {
                            let text = self.words()?;
                            depth -= 1;
                            let tag = tags.last().map(|(_, tag)| tag.clone()).unwrap_or_default();
                            if !text.is_empty() {
                                concept.words.push(Named { tag, text, standing: Standing::Admitted });
                            }
                        }
                        name => {
                            let kind = element.get("type").unwrap_or(name).to_owned();
                            match kind.as_str() {
                                "administrativeStatus" | "normativeAuthorization" => {
                                    let standing = Standing::read(&self.words()?);
                                    depth -= 1;
                                    let since = terms.last().map_or(concept.words.len(), |(_, at)| *at);
                                    for word in concept.words.iter_mut().skip(since) {
                                        word.standing = standing;
                                    }
                                }
                                "definition" | "note" | "usageNote" | "explanation" => {
                                    let note = self.words()?;
                                    depth -= 1;
                                    if !note.is_empty() && !concept.notes.contains(&note) {
                                        concept.notes.push(note);
                                    }
                                }
                                // Whatever says nothing itself may hold what does.
                                _ if name.ends_with("Grp") => {}
                                _ => {
                                    self.document.skip()?;
                                    depth -= 1;
                                }
                            }
                        }
                    }
                }
            }
        }
        self.concepts.push(concept);
        Ok(())
    }

    /// The text of the innermost element with that of the elements in it, on one line.
    fn words(&mut self) -> Result<String, Diagnostic> {
        let (mut text, mut depth) = (String::new(), 1_usize);
        while depth > 0 {
            match self.document.next()? {
                Some(Happening::Open(_)) => depth += 1,
                Some(Happening::Close) => depth -= 1,
                Some(Happening::Text(more)) => text.push_str(&more),
                None => break,
            }
        }
        Ok(text.split_whitespace().collect::<Vec<_>>().join(" "))
    }
}
