//! The findings of the writer: files that are not ours to change, and a manifest that cannot be trusted.

use crate::diagnostic::Kind;

/// A file nobody told us about stands where an artifact would go.
pub static FOREIGN_FILE: Kind = Kind::error("P050", "foreign-file");
/// A file that we wrote was changed by hand since.
pub static EDITED_FILE: Kind = Kind::error("P051", "edited-file");
/// The manifest cannot be read, so nothing is known to be ours.
pub static DAMAGED_MANIFEST: Kind = Kind::error("P052", "damaged-manifest");
/// The manifest holds two sides of a merge. Both are believed.
pub static CONFLICTING_MANIFEST: Kind = Kind::warning("P053", "conflicting-manifest");
/// The path of an artifact could leave the output folder or is no name on some system.
pub static UNSAFE_PATH: Kind = Kind::error("P054", "unsafe-path");
/// A folder on an artifact's way is a symbolic link.
pub static LINKED_FOLDER: Kind = Kind::error("P055", "linked-folder");
/// Two artifacts want one path, if only on systems that do not tell upper from lower case.
pub static TWO_ARTIFACTS: Kind = Kind::error("P056", "two-artifacts");

/// All of them.
pub static KINDS: &[&Kind] = &[
    &FOREIGN_FILE,
    &EDITED_FILE,
    &DAMAGED_MANIFEST,
    &CONFLICTING_MANIFEST,
    &UNSAFE_PATH,
    &LINKED_FOLDER,
    &TWO_ARTIFACTS,
];
