//! Out to translators and back without loss: units, the formats that carry them, and the plan of a merge.
//!
//! A [`Unit`] is one whole sentence: the value or an attribute of a message, for one combination of variants, with the
//! plural forms that the target's language has. It knows nothing of any file format. A format is an [`Exchange`]: a
//! function that writes an [`Extract`], and one that reads a [`Delivery`] into a [`Return`]. Whatever comes back is
//! compared with units extracted anew from today's files, by the unit's file and name and by the numbers of its codes;
//! order, metadata and state are hints that tools lose.
//!
//! # How a format maps a unit
//!
//! - **Name**: [`Unit::file`] and [`Unit::id`], both in some form that comes back unchanged.
//! - **Text and codes**: a format with inline codes writes each [`Code`] with its `id`, its `original` as hidden data
//!   and [`Code::shown`] for people; `Open` and `Close` of one id are a pair; `is_optional` says what may be deleted.
//!   It reads them back as [`Wording::Parts`], the `original` as far as it is there. A format that knows only text
//!   writes [`plain_text`] and returns [`Wording::Plain`]; the merge reads it with [`read_plain`].
//! - **Answers**: one [`Answer`] per unit that is there, with `source` as the file has it now (it tells the merge which
//!   source was translated) and `target` as it is. No answer is judged by the format: it reports only what keeps it
//!   from reading the file ([`kinds::DAMAGED_RETURN`], with an argument `case`).
//! - **State and [`Unit::seen`]** go along if there is a place for them; the merge can do without.
//!
//! Text comes decoded ([`Delivery`]), cells of workbooks unpacked; sizes are bounded before (the reader of files). A format says no word of any language but
//! what [`Extract::word`] gives it, and its bytes depend on the extract alone.

mod align;
mod answer;
mod certify;
mod delivery;
mod extract;
mod ground;
mod machine;
mod markup;
mod memory;
mod merge;
mod notation;
mod part;
mod rows;
mod splice;
mod suggested;
mod unit;
mod words;
mod writing;

pub mod kinds;

mod xml;

mod po;
mod table;
mod tbx;
mod tmx;
mod xliff;
mod xliff12;

#[cfg(test)]
mod tests;

pub use answer::{Answer, Return, Returned, Wording};
pub use certify::{Merge, Signature};
pub use delivery::Delivery;
pub use extract::{change_note, extract_units};
pub use ground::{Ground, Scope, places};
pub use kinds::KINDS;
pub use machine::{MachineAnswer, Question, machine_schema, read_answers, write_questions};
pub use memory::{Match, Memory, Pair, Query, approved_pairs, learn_ground, suggest_for};
pub use merge::{plan_found, plan_merge};
pub use notation::read_plain;
pub use part::{
    Code, Part, Role, is_empty, is_same, is_same_but_spaces, is_same_code, plain_text, push_text, reflow,
};
pub use rows::{Choice, MOST_ROWS, Row, TooManyRows, are_same_rows, flatten_pattern, read_parts};
pub use splice::rewrite_pattern;
pub use suggested::{
    SuggestedMachine, SuggestedMatch, SuggestedSentence, SuggestedSentences, suggestions_schema,
};
pub use tbx::{
    Concept, MOST_CONCEPTS, Named, Standing, TbxVersion, is_glossary, read_concepts, write_glossary,
};
pub use tmx::{DamagedMemory, add_pairs, is_memory, read_memory, rename_pairs, write_memory};
pub use unit::{Extract, Note, NoteKind, Suggestion, Term, Unit, UnitState, WORDS, fingerprint, unit_id};
pub use writing::{Unwritable, write_pattern};

use crate::diagnostic::Diagnostic;

/// A format in which units travel.
#[derive(Debug)]
pub struct Exchange {
    /// Its name: `xliff`, `po`.
    pub name: &'static str,
    /// What its files end in, without the dot.
    pub extension: &'static str,
    /// The most characters that a sentence may have, as UTF-16 counts them: cells of a spreadsheet hold no more.
    pub most: Option<usize>,
    /// Writes an extract.
    pub extract: fn(&Extract) -> Vec<u8>,
    /// Whether a returned file is one of its own, from its beginning or its name.
    pub is_meant: fn(&Delivery) -> bool,
    /// Reads a returned file. With [`kinds::DAMAGED_RETURN`] among the findings nothing of the file is taken; another
    /// error is about an answer that is left out.
    pub merge: fn(&Delivery) -> (Return, Vec<Diagnostic>),
}

/// All formats, in the order in which they are offered and recognised. Adding one: its file, its `mod` line, its line here.
pub static EXCHANGES: &[Exchange] = &[xliff::XLIFF, xliff12::XLIFF12, po::PO, table::XLSX, table::CSV];

/// The format of this name.
pub fn find_exchange(name: &str) -> Option<&'static Exchange> {
    EXCHANGES.iter().find(|exchange| exchange.name == name)
}

/// The format of a returned file.
pub fn recognize(delivery: &Delivery) -> Option<&'static Exchange> {
    EXCHANGES.iter().find(|exchange| (exchange.is_meant)(delivery))
}
