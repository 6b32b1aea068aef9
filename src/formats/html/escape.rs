//! Text made safe for HTML: escaping, and links whose scheme is known.

use std::fmt::{self, Write};

use minijinja::Value;

/// Markup that we made ourselves: templates print it as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Html(pub String);

impl From<Html> for Value {
    fn from(Html(html): Html) -> Self {
        Self::from_safe_string(html)
    }
}

/// Appends text as [`write_escaped`] does.
pub fn push_escaped(html: &mut String, text: &str) {
    // Memory takes everything.
    write_escaped(html, text).unwrap_or_default();
}

/// Writes text so that it is text in an element and in a quoted attribute. Control characters that HTML
/// forbids (WHATWG HTML, "control-character-in-input-stream") become U+FFFD.
///
/// # Errors
/// Those of `html`.
pub fn write_escaped(html: &mut impl Write, text: &str) -> fmt::Result {
    let mut rest = text;
    while let Some(at) = rest.bytes().position(is_escaped) {
        let (plain, found) = rest.split_at_checked(at).unwrap_or((rest, ""));
        html.write_str(plain)?;
        let mut characters = found.chars();
        match characters.next() {
            Some('&') => html.write_str("&amp;")?,
            Some('<') => html.write_str("&lt;")?,
            Some('>') => html.write_str("&gt;")?,
            Some('"') => html.write_str("&quot;")?,
            Some('\'') => html.write_str("&#39;")?,
            Some(space @ ('\t' | '\n' | '\r')) => html.write_char(space)?,
            Some(control) if control.is_control() => html.write_char('\u{FFFD}')?,
            Some(other) => html.write_char(other)?,
            None => {}
        }
        rest = characters.as_str();
    }
    html.write_str(rest)
}

/// Whether a character that begins with this byte may have to be written otherwise; U+0080–U+009F begin with 0xC2.
fn is_escaped(byte: u8) -> bool {
    matches!(byte, b'&' | b'<' | b'>' | b'"' | b'\'' | 0..=0x1F | 0x7F | 0xC2)
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
}
