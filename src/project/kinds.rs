//! What can be wrong with the files of a project before anybody reads what they say.

use crate::diagnostic::{Kind, toml};

/// Bytes that are not UTF-8.
pub static INVALID_ENCODING: Kind = Kind::error("P001", "invalid-encoding");
/// More than 16 MiB.
pub static FILE_TOO_LARGE: Kind = Kind::error("P002", "file-too-large");
/// The system does not let us read it.
pub static UNREADABLE_FILE: Kind = Kind::error("P003", "unreadable-file");
/// A link that leads out of the project.
pub static LINK_OUTSIDE: Kind = Kind::error("P004", "link-outside");
/// A folder under `locales/` that is no locale.
pub static LOCALE_FOLDER_NAME: Kind = Kind::error("P005", "locale-folder-name");
/// A name that is not text.
pub static UNREADABLE_NAME: Kind = Kind::error("P006", "unreadable-name");
/// Words of a statement that has no facts.
pub static ORPHAN_WORDS: Kind = Kind::warning("P007", "orphan-words");
/// Two names that are one on systems that do not tell case.
pub static CASE_COLLISION: Kind = Kind::error("P008", "case-collision");
/// Something else where a file is needed.
pub static NOT_A_FILE: Kind = Kind::error("P009", "not-a-file");
/// A value of `comunicado.toml` that means nothing.
pub static INVALID_SETTING: Kind = Kind::error("P014", "invalid-setting");
/// No folder holds the words of the source locale.
pub static MISSING_SOURCE_LOCALE: Kind = Kind::error("P015", "missing-source-locale");
/// No statement.
pub static NO_STATEMENT: Kind = Kind::warning("P016", "no-statement");
/// Settings of a locale that is not there.
pub static SETTINGS_WITHOUT_LOCALE: Kind = Kind::warning("P017", "settings-without-locale");
/// A format that does not exist.
pub static UNKNOWN_FORMAT: Kind = Kind::error("P018", "unknown-format");
/// A file that `comunicado.toml` names and that is not there.
pub static MISSING_FILE: Kind = Kind::error("P019", "missing-file");
/// A workbook that nobody can read, or that is too large.
pub static UNREADABLE_WORKBOOK: Kind = Kind::error("P024", "unreadable-workbook");
/// A cell of a workbook whose formula failed.
pub static CELL_ERROR: Kind = Kind::error("P025", "cell-error");
/// A table as CSV and as a workbook.
pub static TWO_TABLES: Kind = Kind::error("P026", "two-tables");

/// All of them, by code.
pub static KINDS: &[&Kind] = &[
    &INVALID_ENCODING,
    &FILE_TOO_LARGE,
    &UNREADABLE_FILE,
    &LINK_OUTSIDE,
    &LOCALE_FOLDER_NAME,
    &UNREADABLE_NAME,
    &ORPHAN_WORDS,
    &CASE_COLLISION,
    &NOT_A_FILE,
    &toml::SYNTAX,
    &toml::UNKNOWN_FIELD,
    &toml::MISSING_FIELD,
    &toml::WRONG_TYPE,
    &INVALID_SETTING,
    &MISSING_SOURCE_LOCALE,
    &NO_STATEMENT,
    &SETTINGS_WITHOUT_LOCALE,
    &UNKNOWN_FORMAT,
    &MISSING_FILE,
    &UNREADABLE_WORKBOOK,
    &CELL_ERROR,
    &TWO_TABLES,
];
