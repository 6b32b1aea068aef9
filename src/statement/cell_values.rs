//! What single cells say: ids, addresses, sites, languages, countries, and why they do not.

use unic_langid::LanguageIdentifier;

use super::cells::{LINE_SEPARATOR, Row};
use super::kinds::{
    INVALID_COUNTRY, INVALID_EMAIL, INVALID_ID, INVALID_LANGUAGE, INVALID_SITE, LINE_BREAK_IN_CELL,
};
use super::{Email, Id, Site};
use crate::diagnostic::{Diagnostic, Span};

/// The cell under `column` as one line of text.
pub fn read_line(row: &Row, column: &'static str, diagnostics: &mut Vec<Diagnostic>) -> Option<String> {
    let (text, span) = row.get(column)?.trimmed();
    if text.contains(['\n', '\r', LINE_SEPARATOR]) {
        diagnostics.push(row.finding(&LINE_BREAK_IN_CELL, column, span));
        return None;
    }
    Some(text.to_owned())
}

/// The cell under `column` as an id, and its place.
pub fn read_id(row: &Row, column: &'static str, diagnostics: &mut Vec<Diagnostic>) -> Option<(Id, Span)> {
    let (text, span) = row.get(column)?.trimmed();
    let id = parse_id(text, &span);
    id.map_err(|finding| diagnostics.push(row.place(finding, column))).ok().map(|id| (id, span))
}

/// An id.
pub fn parse_id(text: &str, span: &Span) -> Result<Id, Diagnostic> {
    Id::parse(text).map_err(|invalid| {
        Diagnostic::new(&INVALID_ID, span.clone())
            .with("case", "cell")
            .with("found", shorten(text))
            .with_near(invalid.suggestion.as_ref().map(Id::as_str))
    })
}

/// An e-mail address: RFC 5321 without display name, quotes, comments and address literals, with a dot in the domain.
pub fn parse_email(text: &str, span: Span) -> Result<Email, Diagnostic> {
    let options =
        email_address::Options::default().with_required_tld().without_display_text().without_domain_literal();
    let address = text.strip_prefix("mailto:").unwrap_or(text);
    let is_plain = !address.contains(['"', '(', ')', '<', '>', ',', '?', '%', '&', '#'])
        && !address.contains(|c: char| c.is_whitespace() || c.is_control());
    if is_plain && email_address::EmailAddress::parse_with_options(address, options).is_ok() {
        return Ok(Email { address: address.to_owned(), span });
    }
    let case = if text.contains(['<', '"']) {
        "display-name"
    } else if text.contains([',', ' ']) && text.matches('@').count() > 1 {
        "several"
    } else if !text.contains('@') {
        "no-at"
    } else {
        "other"
    };
    Err(Diagnostic::new(&INVALID_EMAIL, span).with("case", case).with("found", shorten(text)))
}

/// A site: an `https:` or `http:` URL, or a bare host or host and path, which is read as `https://`.
pub fn parse_site(text: &str, span: Span) -> Result<Site, Diagnostic> {
    let refuse = |case: &'static str| {
        Diagnostic::new(&INVALID_SITE, span.clone()).with("case", case).with("found", shorten(text))
    };
    // The URL standard drops tabs and line breaks in silence and reads `\` as `/`.
    if text.contains(|c: char| c.is_whitespace() || c.is_control() || c == '\\') {
        return Err(refuse("other"));
    }
    let scheme = scheme_of(text);
    let written = match scheme {
        Some(scheme) if !scheme.eq_ignore_ascii_case("https") && !scheme.eq_ignore_ascii_case("http") => {
            return Err(refuse("scheme").with("scheme", shorten(scheme)));
        }
        Some(_) => text.to_owned(),
        None if text.contains('@') => return Err(refuse("email")),
        None => format!("https://{}", text.trim_start_matches('/')),
    };
    let url = url::Url::parse(&written).map_err(|_| refuse("other"))?;
    if !url.username().is_empty() || url.password().is_some() {
        return Err(refuse("credentials"));
    }
    match url.host() {
        Some(url::Host::Domain(host)) if host.trim_end_matches('.').contains('.') => {}
        _ => return Err(refuse("host")),
    }
    let display = written.split_once("://").map_or(written.as_str(), |(_, rest)| rest);
    let display = display.strip_suffix('/').unwrap_or(display).to_owned();
    Ok(Site { url, display, span })
}

/// The scheme before the first colon (RFC 3986 §3.1); the colon of `host:8080` ends none.
fn scheme_of(text: &str) -> Option<&str> {
    let (scheme, rest) = text.split_once(':')?;
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    let is_port = scheme.contains('.') && rest.starts_with(|c: char| c.is_ascii_digit());
    (is_scheme && !is_port).then_some(scheme)
}

/// A language: a BCP 47 tag without extensions. Words such as `English` have the shape of a tag and are refused:
/// no language subtag of more than three letters is registered (IANA Language Subtag Registry).
pub fn parse_language(text: &str, span: Span) -> Result<LanguageIdentifier, Diagnostic> {
    let tag: Option<LanguageIdentifier> = text.parse().ok();
    tag.filter(|tag| (2..=3).contains(&tag.language.as_str().len()) && tag.language.as_str() != "und")
        .ok_or_else(|| Diagnostic::new(&INVALID_LANGUAGE, span).with("found", shorten(text)))
}

/// A country: an ISO 3166-1 alpha-2 code, by CLDR's table of codes that were replaced (`UK` is `GB`).
pub fn parse_country(text: &str, span: Span) -> Result<String, Diagnostic> {
    let refuse = |near: Option<&str>| {
        Diagnostic::new(&INVALID_COUNTRY, span.clone()).with("found", shorten(text)).with_near(near)
    };
    if text.len() != 2 || !text.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return Err(refuse(None));
    }
    let mut locale: icu_locale::Locale = format!("und-{text}").parse().map_err(|_| refuse(None))?;
    icu_locale::LocaleCanonicalizer::new_common().canonicalize(&mut locale);
    let code = locale.id.region.map(|region| region.to_string()).unwrap_or_default();
    if code == text { Ok(code) } else { Err(refuse(Some(&code))) }
}

/// Text to be quoted in a finding: at most 60 characters.
pub fn shorten(text: &str) -> String {
    text.chars().take(60).collect()
}
