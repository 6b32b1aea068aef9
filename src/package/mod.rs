//! What comes from outside in archives and in XML: nothing is unpacked beyond an allowance, and XML is never more than it
//! seems.

mod parts;
mod xml;

pub use parts::Parts;
pub use xml::{Document, Element, Fault, Happening};
