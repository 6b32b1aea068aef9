//! XLIFF 1.2 (OASIS Standard, strict): targets filled in beforehand, because there are programs that write none otherwise.
//!
//! A target that is the source and still `new` was filled in by the format and is no answer.

mod read;
mod write;

use super::{Delivery, Exchange};

/// The format.
pub const XLIFF12: Exchange = Exchange {
    name: "xliff12",
    extension: "1.2.xlf",
    most: None,
    extract: write::write,
    is_meant,
    merge: read::read,
};

const NAMESPACE: &str = "urn:oasis:names:tc:xliff:document:1.2";

/// The kind of a code that stands for a character that XML cannot hold; its number follows.
const CHARACTER: &str = "x-character-";

fn is_meant(delivery: &Delivery) -> bool {
    let head = delivery.beginning();
    let is_named = head.contains("<xliff") || head.contains(":xliff");
    is_named && (head.contains("urn:oasis:names:tc:xliff:document:1.") || head.contains("version=\"1."))
}
