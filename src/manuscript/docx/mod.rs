//! Documents of Word (DOCX, ECMA-376 part 1): paragraphs, lists, tables, notes and boxes, as a reader sees them.
//!
//! Only parts of the archive are read that the document itself names, and nothing outside of it. Tracked insertions are in
//! and deletions out; notes stand at the end, each behind its number in brackets, as in plain text; headers and footers
//! are not part of what the document says.

mod body;
mod field;
mod look;
mod numbering;
mod paragraph;
mod relations;
mod run;
mod styles;
mod symbols;

use std::collections::BTreeMap;

use super::Style;
use super::margin::Margin;
use super::pen::Pen;
use super::pieces::{Allowance, Piece};
use crate::package::{Document, Happening, Parts};
use body::Body;
use look::Section;
use numbering::Numbering;
use relations::Relations;
use styles::Styles;

/// How deeply elements may stand within each other.
const DEEPEST: usize = 256;

/// What the parts of a document share while they are read.
#[derive(Debug)]
struct Shared<'m> {
    styles: Styles,
    numbering: Numbering,
    allowance: Allowance,
    margin: &'m mut Margin,
    /// The notes that were referred to, in this order: which part they are in, and their ids.
    notes: Vec<(&'static str, String)>,
    /// How much is said in which language.
    languages: BTreeMap<String, usize>,
    sections: Vec<Section>,
}

/// Reads a document: its pieces and the language of most of it.
///
/// # Errors
/// Why it cannot be read.
pub(super) fn read(
    parts: &mut Parts<'_>,
    margin: &mut Margin,
) -> Result<(Vec<Piece>, Option<String>), &'static str> {
    let package = Relations::read(parts, "")?;
    let name = package.part("officeDocument").unwrap_or("word/document.xml").to_owned();
    let text = parts.text(&name)?.ok_or("part")?;
    let relations = Relations::read(parts, &name)?;
    let mut part = |kind: &str| match relations.part(kind) {
        Some(name) => parts.text(name),
        None => Ok(None),
    };
    let (styles, numbering) = (part("styles")?, part("numbering")?);
    let (comments, settings) = (part("comments")?, part("settings")?);
    let mut shared = Shared {
        styles: Styles::read(styles.as_deref())?,
        numbering: Numbering::read(numbering.as_deref())?,
        allowance: Allowance::default(),
        margin,
        notes: Vec::new(),
        languages: BTreeMap::new(),
        sections: Vec::new(),
    };
    shared.margin.comments += count_elements(comments.as_deref(), "comment")?;
    let mut pieces = Body::new(&text, &mut shared, &relations).read_part()?;
    pieces.extend(read_notes(parts, &relations, &mut shared)?);
    let has_even = count_elements(settings.as_deref(), "evenAndOddHeaders")? > 0;
    read_furniture(parts, &relations, &mut shared, has_even)?;
    look_around(parts, &package, &relations, &mut shared)?;
    let mut languages: Vec<_> = shared.languages.into_iter().collect();
    languages.sort_by_key(|(_, letters)| std::cmp::Reverse(*letters));
    Ok((pieces, languages.into_iter().next().map(|(language, _)| language)))
}

fn count_elements(text: Option<&str>, name: &str) -> Result<usize, &'static str> {
    let Some(text) = text else { return Ok(0) };
    let (mut document, mut count) = (Document::new(text, DEEPEST), 0);
    while let Some(happening) = document.step()? {
        count += usize::from(matches!(happening, Happening::Open(element) if element.name == name));
    }
    Ok(count)
}

/// The notes, in the order in which the text refers to them, each behind its number.
fn read_notes(
    parts: &mut Parts<'_>,
    relations: &Relations,
    shared: &mut Shared<'_>,
) -> Result<Vec<Piece>, &'static str> {
    let referred = std::mem::take(&mut shared.notes);
    let mut notes: BTreeMap<(&str, String), Vec<Piece>> = BTreeMap::new();
    for kind in ["footnotes", "endnotes"] {
        if !referred.iter().any(|(of, _)| *of == kind) {
            continue;
        }
        let Some(name) = relations.part(kind) else { continue };
        let Some(text) = parts.text(name)? else { continue };
        let own = Relations::read(parts, name)?;
        let read = Body::new(&text, shared, &own).read_notes()?;
        notes.extend(read.into_iter().map(|(id, pieces)| ((kind, id), pieces)));
    }
    let mut pieces = Vec::new();
    for (at, key) in referred.into_iter().enumerate() {
        let Some(mut note) = notes.remove(&key) else { continue };
        if let Some(first) = note.first_mut() {
            let mut pen = Pen::default();
            pen.write(&format!("[{}] ", at + 1), Style::default(), None);
            first.runs.iter().for_each(|run| super::pieces::write_run(&mut pen, run));
            first.runs = pen.finish().into_iter().flatten().collect();
        }
        pieces.append(&mut note);
    }
    Ok(pieces)
}

/// What headers and footers say, as far as they are shown and say more than which page it is.
fn read_furniture(
    parts: &mut Parts<'_>,
    relations: &Relations,
    shared: &mut Shared<'_>,
    has_even: bool,
) -> Result<(), &'static str> {
    let mut seen = std::collections::BTreeSet::new();
    for section in std::mem::take(&mut shared.sections) {
        for furniture in section.furniture {
            let is_shown = match furniture.of.as_str() {
                "first" => section.has_first,
                "even" => has_even,
                _ => true,
            };
            let Some(relation) = relations.get(&furniture.id).filter(|relation| !relation.is_outside) else {
                continue;
            };
            if !is_shown || !seen.insert(relation.target.clone()) || seen.len() > 100 {
                continue;
            }
            let Some(text) = parts.text(&relation.target)? else { continue };
            let own = Relations::read(parts, &relation.target)?;
            let words = Body::new(&text, shared, &own).read_furniture()?;
            let words = words.iter().filter(|words| words.chars().any(char::is_alphanumeric)).cloned();
            if furniture.is_footer {
                shared.margin.footers.extend(words);
            } else {
                shared.margin.headers.extend(words);
            }
        }
    }
    Ok(())
}

/// Programs, and what the document would fetch.
fn look_around(
    parts: &mut Parts<'_>,
    package: &Relations,
    relations: &Relations,
    shared: &mut Shared<'_>,
) -> Result<(), &'static str> {
    shared.margin.macros |= parts.names().any(|name| name.to_ascii_lowercase().ends_with("vbaproject.bin"));
    let mut fetched: Vec<String> = Vec::new();
    if let Some(name) = relations.part("settings") {
        let of_settings = Relations::read(parts, name)?;
        fetched.extend(of_settings.iter().filter(|one| one.is_outside).map(|one| one.target.clone()));
    }
    let outside = package.iter().chain(relations.iter()).filter(|one| one.is_outside);
    fetched.extend(outside.filter(|one| one.kind != "hyperlink").map(|one| one.target.clone()));
    // A template on the writer's own disk is no news: Word names it in every document.
    fetched.retain(|target| {
        target.starts_with("http:") || target.starts_with("https:") || target.starts_with("\\\\")
    });
    shared.margin.external.extend(fetched);
    Ok(())
}
