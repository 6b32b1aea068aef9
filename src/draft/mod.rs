//! A document becomes a draft: the parts of a statement, each with how sure that is; and a draft becomes a plan.
//!
//! Lines are scored for each thing that they could be, by their words, their look and their place, and the likeliest
//! reading of all of them together is taken. What introduces parts in a language is data (`idioms/`).

mod facts;
mod ground;
mod idiom;
mod idiom_lines;
mod idiom_table;
mod kinds;
mod model;
mod plan;
mod role;

mod account;
mod aside;
mod body;
mod cities;
mod columns;
mod contact;
mod correction;
mod covering;
mod dateline;
mod day;
mod doubt;
mod embargo;
mod heading;
mod languages;
mod line;
mod look;
mod matching;
mod message;
mod named;
mod naming;
mod nearby;
mod organizations;
mod page;
mod people;
mod phones;
mod quotation;
mod quoting;
mod roll;
mod score;
mod shared;
mod signatories;
mod signer;
mod speaker;
mod spoken;
mod strands;
mod terms;
mod tokens;
mod typed;
mod values;
mod walk;
mod weaving;
mod words_file;

#[cfg(test)]
mod tests;

pub use ground::{Files, Ground};
pub use idiom::Idiom;
pub use idiom_table::{guess_language, knows_language};
pub use kinds::KINDS;
pub use languages::find_half;
pub use matching::{match_texts, say_same, word_set};
pub use model::{Confidence, Draft, Part, read_draft};
pub use naming::name_statement;
pub use plan::{Destination, DraftPlan, Fate, Order, plan_draft};
pub use role::Role;
pub use speaker::Speaker;
