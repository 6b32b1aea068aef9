//! The document people have, whatever program wrote it, as blocks of words.
//!
//! A reader of one kind of file knows its marks and nothing of statements: what a block *is* (a title, a dateline, a
//! signatory) is for others to say. Nothing that a reader of the document sees is lost, and nothing else comes in:
//! comments, hidden text, scripts and what lies outside the file stay out.

mod model;
mod text;

use crate::diagnostic::{Diagnostic, Source};

pub use model::{Block, BlockKind, Manuscript, Run, Style};

/// Reads a document: `path` as findings name it, `bytes` as they came. Nothing comes of what cannot be read; a finding
/// says why.
pub fn read_manuscript(path: &str, bytes: &[u8]) -> (Option<Manuscript>, Vec<Diagnostic>) {
    let text = String::from_utf8_lossy(bytes);
    let source = Source::new(path, text.strip_prefix('\u{feff}').unwrap_or(&text));
    (Some(text::read_text(&source)), Vec::new())
}
