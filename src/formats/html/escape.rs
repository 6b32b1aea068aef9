//! Text made safe for HTML: escaping, links whose scheme is known, paths and addresses in URLs.

use std::fmt::Write as _;

use minijinja::Value;
use serde::{Serialize, Serializer};

/// Markup that we made ourselves: templates print it as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Html(pub String);

impl Serialize for Html {
    /// Serialises to MiniJinja's safe string inside a template, to a plain string anywhere else.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Value::from_safe_string(self.0.clone()).serialize(serializer)
    }
}

/// Appends text so that it is text in an element and in a quoted attribute. Control characters that HTML
/// forbids (WHATWG HTML, "control-character-in-input-stream") become U+FFFD.
pub fn push_escaped(html: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            '\t' | '\n' | '\r' => html.push(character),
            control if control.is_control() => html.push('\u{FFFD}'),
            other => html.push(other),
        }
    }
}

/// The URL if its scheme is `https`, `http`, `mailto` or `tel`; the edition has refused others already, but a
/// page is the last place where that can be made sure of.
pub fn known_url(url: &str) -> Option<&str> {
    const SCHEMES: [&str; 4] = ["https://", "http://", "mailto:", "tel:"];
    let is_known = SCHEMES
        .iter()
        .any(|scheme| url.get(..scheme.len()).is_some_and(|head| head.eq_ignore_ascii_case(scheme)));
    let is_clean = !url.chars().any(|character| character.is_control() || character.is_whitespace());
    (is_known && is_clean).then_some(url)
}

/// A relative path as a URL: everything but unreserved characters (RFC 3986 §2.3) and `/` percent-encoded.
pub fn path_url(path: &str) -> String {
    let mut url = String::with_capacity(path.len());
    push_percent_encoded(&mut url, path, b"/");
    url
}

/// `mailto:` with this address (RFC 6068 §2): the local part percent-encoded, an international domain in its
/// ASCII form, no header fields.
pub fn mail_url(address: &str) -> String {
    let (local, domain) = address.rsplit_once('@').unwrap_or((address, ""));
    let mut url = String::from("mailto:");
    push_percent_encoded(&mut url, local, b"!$'*+");
    url.push('@');
    match url::Host::parse(domain) {
        Ok(url::Host::Domain(ascii)) => url.push_str(&ascii),
        _ => push_percent_encoded(&mut url, domain, b""),
    }
    url
}

/// `tel:` with this number (RFC 3966 §3), without visual separators.
pub fn phone_url(e164: &str, extension: Option<&str>) -> String {
    let mut url = String::from("tel:");
    url.extend(e164.chars().filter(|character| character.is_ascii_digit() || *character == '+'));
    if let Some(extension) = extension {
        url.push_str(";ext=");
        url.extend(extension.chars().filter(char::is_ascii_digit));
    }
    url
}

fn push_percent_encoded(url: &mut String, text: &str, also_plain: &[u8]) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) || also_plain.contains(&byte) {
            url.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(url, "%{byte:02X}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_what_could_be_markup() {
        let mut html = String::new();
        push_escaped(&mut html, "<b a=\"x\" c='y'>&amp;\0");
        assert_eq!(html, "&lt;b a=&quot;x&quot; c=&#39;y&#39;&gt;&amp;amp;\u{FFFD}");
    }

    #[test]
    fn knows_four_schemes_and_no_tricks() {
        for good in ["https://x.org/", "HTTP://x.org", "mailto:a@x.org", "Tel:+1"] {
            assert_eq!(known_url(good), Some(good));
        }
        for bad in
            ["javascript:alert(1)", " https://x.org", "java\nscript:x", "data:text/html,x", "//x.org", ""]
        {
            assert_eq!(known_url(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn addresses_cannot_add_header_fields() {
        assert_eq!(mail_url("a?bcc=b&c@x.org"), "mailto:a%3Fbcc%3Db%26c@x.org");
        assert_eq!(mail_url("LBautista@umcjustice.org"), "mailto:LBautista@umcjustice.org");
        assert_eq!(mail_url("hola@españa.example"), "mailto:hola@xn--espaa-rta.example");
        assert_eq!(mail_url("a@x.org?bcc=b"), "mailto:a@x.org%3Fbcc%3Db");
    }

    #[test]
    fn numbers_and_paths_stay_what_they_are() {
        assert_eq!(phone_url("+525552119397", Some("12")), "tel:+525552119397;ext=12");
        assert_eq!(path_url("es/a b/\"x.html"), "es/a%20b/%22x.html");
    }
}
