//! The document people have, whatever program wrote it, as blocks of words.
//!
//! A reader of one kind of file knows its marks and nothing of statements: what a block *is* (a title, a dateline, a
//! signatory) is for others to say. Nothing that a reader of the document sees is lost, and nothing else comes in:
//! comments, hidden text, scripts and what lies outside the file stay out.

mod model;

pub use model::{Block, BlockKind, Manuscript, Run, Style};
