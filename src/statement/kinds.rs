//! What can be wrong in the facts.

use crate::diagnostic::Kind;

/// Text that is no id.
pub static INVALID_ID: Kind = Kind::error("D001", "invalid-id");
/// Two rows with one id.
pub static DUPLICATE_ID: Kind = Kind::error("D002", "duplicate-id");
/// One entry of a list twice.
pub static DUPLICATE_ENTRY: Kind = Kind::error("D003", "duplicate-entry");
/// An id that no row has.
pub static UNKNOWN_REFERENCE: Kind = Kind::error("D004", "unknown-reference");
/// A date that is none.
pub static INVALID_DATE: Kind = Kind::error("D005", "invalid-date");
/// An embargo that names no moment.
pub static INVALID_EMBARGO: Kind = Kind::error("D006", "invalid-embargo");
/// An entry of the body that is no block.
pub static INVALID_BLOCK: Kind = Kind::error("D007", "invalid-block");
/// A body or list without entries.
pub static EMPTY_LIST: Kind = Kind::error("D008", "empty-list");
/// A fact that messages cannot use.
pub static INVALID_FACT: Kind = Kind::error("D009", "invalid-fact");
/// A column that nothing reads.
pub static UNKNOWN_COLUMN: Kind = Kind::warning("D010", "unknown-column");
/// A column that must be there is not.
pub static MISSING_COLUMN: Kind = Kind::error("D011", "missing-column");
/// Two columns of one name.
pub static DUPLICATE_COLUMN: Kind = Kind::error("D012", "duplicate-column");
/// A row with more or fewer cells than the header.
pub static WRONG_CELL_COUNT: Kind = Kind::error("D013", "wrong-cell-count");
/// A quotation mark that opens a cell and never closes.
pub static UNCLOSED_QUOTE: Kind = Kind::error("D014", "unclosed-quote");
/// An empty cell where a value is needed.
pub static MISSING_VALUE: Kind = Kind::error("D015", "missing-value");
/// A line break in a cell that is one line.
pub static LINE_BREAK_IN_CELL: Kind = Kind::error("D016", "line-break-in-cell");
/// A telephone number that nobody can dial.
pub static INVALID_PHONE: Kind = Kind::error("D017", "invalid-phone");
/// An e-mail address that no mail reaches.
pub static INVALID_EMAIL: Kind = Kind::error("D018", "invalid-email");
/// A site that is no web address.
pub static INVALID_SITE: Kind = Kind::error("D019", "invalid-site");
/// A language that is no BCP 47 tag.
pub static INVALID_LANGUAGE: Kind = Kind::error("D020", "invalid-language");
/// A country that is no ISO 3166 code.
pub static INVALID_COUNTRY: Kind = Kind::error("D021", "invalid-country");
/// An audience other than public, press and internal.
pub static INVALID_AUDIENCE: Kind = Kind::error("D022", "invalid-audience");
/// A contact with neither name nor organization.
pub static NAMELESS_CONTACT: Kind = Kind::error("D023", "nameless-contact");
/// A contact without phone, e-mail and site.
pub static UNREACHABLE_CONTACT: Kind = Kind::warning("D024", "unreachable-contact");
/// A mark of audience that means nothing, or stands where none may.
pub static INVALID_MARK: Kind = Kind::error("D025", "invalid-mark");
/// A mark wider than the audience of its row.
pub static WIDER_MARK: Kind = Kind::warning("D026", "wider-mark");
/// A person for the public of whom nothing says that they agreed, in a file that keeps such a record.
pub static MISSING_CONSENT: Kind = Kind::warning("D027", "missing-consent");
/// A day of consent that is none.
pub static INVALID_CONSENT_DATE: Kind = Kind::error("D028", "invalid-consent-date");

/// Two rows of contacts that are one person.
pub static REPEATED_PERSON: Kind = Kind::warning("D033", "repeated-person");
/// Rows that no statement lists, in a file most of whose rows are listed.
pub static UNLISTED_ROW: Kind = Kind::warning("D034", "unlisted-row");

/// A row of the glossary whose kind is none.
pub static INVALID_USAGE: Kind = Kind::warning("D030", "invalid-usage");
/// A row of the glossary that names no term, or forbids nothing.
pub static TERM_WITHOUT_WORDS: Kind = Kind::warning("D031", "term-without-words");
/// Two rows of the glossary that do not agree.
pub static CONTRADICTORY_TERM: Kind = Kind::warning("D032", "contradictory-term");

/// All of them, by code.
pub static KINDS: &[&Kind] = &[
    &INVALID_ID,
    &DUPLICATE_ID,
    &DUPLICATE_ENTRY,
    &UNKNOWN_REFERENCE,
    &INVALID_DATE,
    &INVALID_EMBARGO,
    &INVALID_BLOCK,
    &EMPTY_LIST,
    &INVALID_FACT,
    &UNKNOWN_COLUMN,
    &MISSING_COLUMN,
    &DUPLICATE_COLUMN,
    &WRONG_CELL_COUNT,
    &UNCLOSED_QUOTE,
    &MISSING_VALUE,
    &LINE_BREAK_IN_CELL,
    &INVALID_PHONE,
    &INVALID_EMAIL,
    &INVALID_SITE,
    &INVALID_LANGUAGE,
    &INVALID_COUNTRY,
    &INVALID_AUDIENCE,
    &NAMELESS_CONTACT,
    &UNREACHABLE_CONTACT,
    &INVALID_MARK,
    &WIDER_MARK,
    &MISSING_CONSENT,
    &INVALID_CONSENT_DATE,
    &INVALID_USAGE,
    &TERM_WITHOUT_WORDS,
    &CONTRADICTORY_TERM,
    &REPEATED_PERSON,
    &UNLISTED_ROW,
];
