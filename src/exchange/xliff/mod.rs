//! XLIFF 2.1 (OASIS Standard): one segment per unit, codes with their originals, notes, states, matches, glossary.

mod read;
mod write;

use super::{Delivery, Exchange};

/// The format.
pub const XLIFF: Exchange = Exchange {
    name: "xliff",
    extension: "xlf",
    most: None,
    extract: write::write,
    is_meant,
    merge: read::read,
};

/// Of the core, in 2.0 and in 2.1.
const CORE: &str = "urn:oasis:names:tc:xliff:document:2.0";

fn is_meant(delivery: &Delivery) -> bool {
    let head = delivery.beginning();
    head.contains("<xliff") && head.contains("urn:oasis:names:tc:xliff:document:2.")
        || head.contains(":xliff") && head.contains(CORE)
}

/// A unit's name as XLIFF has it (`NMTOKEN`): `id.attribute:one:other`.
fn unit_token(id: &str) -> String {
    id.trim_end_matches(']').replace(['[', '|'], ":")
}

/// The name again.
fn unit_name(token: &str) -> String {
    match token.split_once(':') {
        Some((name, keys)) => format!("{name}[{}]", keys.replace(':', "|")),
        None => token.to_owned(),
    }
}
