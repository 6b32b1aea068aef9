//! TMX 1.4b (LISA): the translation memory, as the project keeps it and as translators’ programs exchange it.
//!
//! The project’s own, `memory/<source>-<locale>.tmx`, has one pair on each line, sorted: two branches that both approved
//! something merge by keeping the lines of both. What is approved is added as lines; nothing else of the file changes.

mod read;
mod write;

#[cfg(test)]
mod tests;

pub use read::read_memory;
pub use write::{DamagedMemory, add_pairs, rename_pairs, write_memory};

use super::Delivery;

/// Whether a file is a translation memory.
pub fn is_memory(delivery: &Delivery) -> bool {
    delivery.beginning().contains("<tmx")
}
