//! The document people have, whatever program wrote it, as blocks of words.
//!
//! A reader of one kind of file knows its marks and nothing of statements: what a block *is* (a title, a dateline, a
//! signatory) is for others to say. Nothing that a reader of the document sees is lost unsaid, and nothing else comes in:
//! comments, hidden text, scripts and what lies outside the file stay out.

mod model;

mod kinds;
mod mail;
mod margin;
mod names;
mod numerals;
mod pen;
mod pieces;
mod recognize;
mod soft_breaks;
mod tabs;
mod typed;

mod docx;
mod front_matter;
mod html;
mod markdown;
mod odt;
mod text;

#[cfg(test)]
mod tests;

pub use encoding_rs::Encoding;

use crate::diagnostic::{Diagnostic, Span};
use crate::package::Parts;
use crate::project::decode_foreign;
use margin::Margin;
use pieces::{Allowance, Piece, place_pieces};
use recognize::{Shape, recognize};

pub use kinds::KINDS;
use kinds::{DOUBTFUL_LETTERS, UNKNOWN_MANUSCRIPT, UNREADABLE_MANUSCRIPT};
pub use model::{Block, BlockKind, Manuscript, Run, Style};

/// The most bytes of all parts of an archive that are unpacked: 64 MiB.
const MOST_UNPACKED: u64 = 64 * 1024 * 1024;

/// Reads a document: `path` as findings name it, `bytes` as they came. Nothing comes of what cannot be read; a finding
/// says why.
pub fn read_manuscript(path: &str, bytes: &[u8]) -> (Option<Manuscript>, Vec<Diagnostic>) {
    read_manuscript_in(path, bytes, None)
}

/// As [`read_manuscript`], for a text in an encoding that somebody named.
pub fn read_manuscript_in(
    path: &str,
    bytes: &[u8],
    encoding: Option<&'static Encoding>,
) -> (Option<Manuscript>, Vec<Diagnostic>) {
    let mut margin = Margin::default();
    let read = match recognize(path, bytes) {
        Shape::Docx => read_packed(path, bytes, &mut margin, docx::read),
        Shape::Odt => read_packed(path, bytes, &mut margin, odt::read),
        Shape::Html => read_page(path, bytes, encoding, &mut margin),
        Shape::Markdown => decode(path, bytes, encoding)
            .and_then(|source| markdown::read(&source, &mut margin).map_err(|case| refuse(path, case))),
        Shape::Text => decode(path, bytes, encoding).map(|source| text::read_text(&source, &mut margin)),
        Shape::Locked => Err(refuse(path, "encrypted")),
        Shape::Unknown(case) => {
            Err(Diagnostic::new(&UNKNOWN_MANUSCRIPT, Span::head(path)).with("case", case).with("path", path))
        }
    };
    let read =
        read.and_then(|made| if made.blocks.is_empty() { Err(refuse(path, "empty")) } else { Ok(made) });
    match read {
        Ok(mut manuscript) => {
            margin.overrides = take_overrides(&mut manuscript);
            (Some(manuscript), margin.report(path))
        }
        Err(finding) => (None, vec![finding]),
    }
}

/// Takes out of a document what makes people read another order of letters than the one that is there (U+202D, U+202E), with the
/// signs that end it: no language is written so (Unicode Technical Report 36). Gives how many there were.
fn take_overrides(manuscript: &mut Manuscript) -> usize {
    let turns = |c: char| matches!(c, '\u{202D}' | '\u{202E}');
    let runs = manuscript.blocks.iter().flat_map(|block| &block.runs);
    let count = runs.map(|run| run.text.chars().filter(|c| turns(*c)).count()).sum();
    if count > 0 {
        for run in manuscript.blocks.iter_mut().flat_map(|block| &mut block.runs) {
            run.text.retain(|c| !turns(c) && c != '\u{202C}');
        }
    }
    count
}

/// Reads an archive of parts.
fn read_packed(
    path: &str,
    bytes: &[u8],
    margin: &mut Margin,
    read: impl FnOnce(&mut Parts<'_>, &mut Margin) -> Result<(Vec<Piece>, Option<String>), &'static str>,
) -> Result<Manuscript, Diagnostic> {
    let made = Parts::open(bytes, MOST_UNPACKED).and_then(|mut parts| read(&mut parts, margin));
    let (mut pieces, language) = made.map_err(|case| refuse(path, case))?;
    mail::take_head(&mut pieces, margin);
    Ok(place_pieces(path, language, pieces))
}

fn read_page(
    path: &str,
    bytes: &[u8],
    encoding: Option<&'static Encoding>,
    margin: &mut Margin,
) -> Result<Manuscript, Diagnostic> {
    let source = html::decode_page(path, bytes, encoding).map_err(doubt_letters)?;
    let made = html::read_markup(&source.text, margin, &mut Allowance::default());
    let (mut pieces, language) = made.map_err(|case| refuse(path, case))?;
    mail::take_head(&mut pieces, margin);
    if !margin.mail.is_empty() {
        mail::take_mark(&mut pieces);
    }
    Ok(place_pieces(path, language, pieces))
}

/// The text of a file that is one, where it is certain which letters it has.
fn decode(
    path: &str,
    bytes: &[u8],
    encoding: Option<&'static Encoding>,
) -> Result<crate::diagnostic::Source, Diagnostic> {
    decode_foreign(path, bytes.to_vec(), encoding).map(|(source, _)| source).map_err(doubt_letters)
}

fn doubt_letters(finding: Diagnostic) -> Diagnostic {
    Diagnostic { kind: &DOUBTFUL_LETTERS, ..finding }
}

fn refuse(path: &str, case: &'static str) -> Diagnostic {
    Diagnostic::new(&UNREADABLE_MANUSCRIPT, Span::head(path)).with("case", case).with("path", path)
}
