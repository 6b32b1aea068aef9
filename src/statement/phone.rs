//! Telephone numbers, by libphonenumber's data: E.164 is what is meant, the way it was written is kept.

use crate::diagnostic::Span;

/// A valid telephone number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phone {
    /// The number in E.164: `+525552119397`.
    pub e164: String,
    /// Extension digits, if any.
    pub extension: Option<String>,
    /// ISO 3166 code of the region it belongs to or was given for: `MX`.
    pub region: Option<String>,
    /// International display form: `+52 55 5211 9397`.
    pub international: String,
    /// National display form: `55 5211 9397`.
    pub national: String,
    /// RFC 3966 global form with visual separators: `tel:+52-55-5211-9397`.
    pub uri: String,
    /// Whether it is a toll-free number, usually out of reach from abroad.
    pub toll_free: bool,
    /// The way the data writes it: `(+52) 55.5211.9397`.
    pub written: String,
    /// Where it stands.
    pub span: Span,
}
