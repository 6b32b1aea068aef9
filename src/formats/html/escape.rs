//! Text made safe for HTML: escaping, and links whose scheme is known.

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
