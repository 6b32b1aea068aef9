//! A new locale: every message of the source as a comment, ready to be translated, with what a translator needs beside it.
//!
//! An untranslated message is a comment (`# title = …`): Fluent does not see it, so it is missing everywhere until
//! somebody takes the `# ` away, and no source text can pass for a translation.

mod countries;
mod customs;
mod draft;
mod entries;
mod growth;
mod opened;
mod protected;
mod stubs;

pub use customs::{draft_customs, with_shipped_customs};
pub use draft::{Draft, Drafting};

#[cfg(test)]
mod tests;
