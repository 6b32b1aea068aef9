//! The parts of a text as HTML: emphasis, links, breaks; placeables isolated, the date of the dateline marked.

use minijinja::{Value, context};

use super::escape::{Html, known_url, push_escaped};
use crate::edition::{Dateline, Inline, Passage, Text};

/// A text as templates see it.
#[derive(Clone, Debug, Default)]
pub struct Words {
    /// Its markup, without an element around it.
    pub html: Html,
    /// Its words alone, on one line.
    pub plain: String,
    /// ` lang="…" dir="…"` where the words are of another language than the page, else empty.
    pub attributes: Html,
    /// Whether the words are of another language than the page.
    pub is_foreign: bool,
}

impl Words {
    /// A text of the edition.
    pub fn of(text: &Text) -> Self {
        Self::with(text, None)
    }

    /// The dateline: its date becomes `<time>`, its place `p-location` (microformats2).
    pub fn of_dateline(dateline: &Dateline) -> Self {
        Self::with(&dateline.text, Some(dateline))
    }

    fn with(text: &Text, dateline: Option<&Dateline>) -> Self {
        let mut html = String::new();
        push_inlines(&mut html, &text.inlines, dateline, false);
        Self {
            html: Html(html),
            plain: one_line(text.to_plain()),
            attributes: language_attributes(text.fallback.as_ref()),
            is_foreign: text.fallback.is_some(),
        }
    }
}

impl From<Words> for Value {
    fn from(Words { html, plain, attributes, is_foreign }: Words) -> Self {
        context! { html, plain, attributes, is_foreign }
    }
}

/// ` lang="…" dir="…"`, or nothing.
pub fn language_attributes(passage: Option<&Passage>) -> Html {
    let mut attributes = String::new();
    if let Some(passage) = passage {
        attributes.push_str(" lang=\"");
        push_escaped(&mut attributes, &passage.locale);
        attributes.push_str("\" dir=\"");
        attributes.push_str(passage.direction.as_str());
        attributes.push('"');
    }
    Html(attributes)
}

/// Text with every run of white space as one space: for titles and attributes.
pub fn one_line(text: String) -> String {
    if is_one_line(&text) { text } else { text.split_whitespace().collect::<Vec<_>>().join(" ") }
}

/// Whether all white space is single spaces between words.
fn is_one_line(text: &str) -> bool {
    let mut before = b' ';
    let is_plain = text.bytes().enumerate().all(|(at, byte)| {
        let is_plain = match byte {
            b' ' => before != b' ',
            b'\t'..=b'\r' => false,
            // White space beyond ASCII begins with these bytes, and so do quotation marks and dashes.
            0xC2 | 0xE1..=0xE3 => !text.get(at..).is_some_and(|rest| rest.starts_with(char::is_whitespace)),
            _ => true,
        };
        before = byte;
        is_plain
    });
    is_plain && (before != b' ' || text.is_empty())
}

fn push_inlines(html: &mut String, inlines: &[Inline], dateline: Option<&Dateline>, in_link: bool) {
    for inline in inlines {
        match inline {
            Inline::Text { text } => push_escaped(html, text),
            Inline::Placeable { text } => push_placeable(html, text, dateline),
            Inline::Emphasis { inlines } => {
                html.push_str("<em>");
                push_inlines(html, inlines, dateline, in_link);
                html.push_str("</em>");
            }
            Inline::Strong { inlines } => {
                html.push_str("<strong>");
                push_inlines(html, inlines, dateline, in_link);
                html.push_str("</strong>");
            }
            Inline::Link { to, inlines } => {
                // HTML has no link within a link; a scheme we do not know is no link at all.
                let url = known_url(to).filter(|_| !in_link);
                if let Some(url) = url {
                    html.push_str("<a href=\"");
                    push_escaped(html, url);
                    html.push_str("\">");
                }
                push_inlines(html, inlines, dateline, in_link || url.is_some());
                if url.is_some() {
                    html.push_str("</a>");
                }
            }
            Inline::Break => html.push_str("<br>"),
        }
    }
}

fn push_placeable(html: &mut String, text: &str, dateline: Option<&Dateline>) {
    let is_date = dateline.is_some_and(|dateline| !text.is_empty() && dateline.date_text == text);
    let is_place = dateline
        .and_then(|dateline| dateline.place.as_ref())
        .map(|place| place.to_plain())
        .filter(|place| !place.is_empty() && !text.is_empty())
        .is_some_and(|place| text.contains(&place) || place.contains(text));
    let close = match dateline {
        Some(dateline) if is_date => {
            html.push_str("<time class=\"dt-published\" datetime=\"");
            push_escaped(html, &dateline.date);
            html.push_str("\">");
            "</time>"
        }
        Some(_) if is_place => {
            html.push_str("<span class=\"p-location\">");
            "</span>"
        }
        _ => "",
    };
    // A number, sign and all, runs from left to right in every script; `<bdi>` can only tell by its letters.
    let is_number = !text.chars().any(char::is_alphabetic);
    html.push_str(if is_number { "<bdi dir=\"ltr\">" } else { "<bdi>" });
    push_escaped(html, text);
    html.push_str("</bdi>");
    html.push_str(close);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(words: &str) -> Inline {
        Inline::Text { text: words.into() }
    }

    fn html(inlines: Vec<Inline>) -> String {
        Words::of(&Text { inlines, ..Text::default() }).html.0
    }

    #[test]
    fn placeables_are_isolated_and_opaque() {
        assert_eq!(
            html(vec![text("a "), Inline::Placeable { text: "<i>*x*".into() }]),
            "a <bdi>&lt;i&gt;*x*</bdi>"
        );
    }

    #[test]
    fn white_space_becomes_one_space() {
        for (text, line) in [
            ("", ""),
            (" ", ""),
            ("a b", "a b"),
            (" a", "a"),
            ("a ", "a"),
            ("a  b", "a b"),
            ("a\nb\tc", "a b c"),
            ("a\u{A0}b\u{2009}\u{3000}c", "a b c"),
            ("¿a’ b", "¿a’ b"),
        ] {
            assert_eq!(one_line(text.to_owned()), line, "{text:?}");
        }
    }

    #[test]
    fn numbers_keep_their_order_in_every_script() {
        assert_eq!(
            html(vec![Inline::Placeable { text: "+1 877-683".into() }]),
            "<bdi dir=\"ltr\">+1 877-683</bdi>"
        );
        assert_eq!(html(vec![Inline::Placeable { text: "٤ ديسمبر".into() }]), "<bdi>٤ ديسمبر</bdi>");
    }

    #[test]
    fn links_need_a_known_scheme_and_do_not_nest() {
        let link = |to: &str, inlines| Inline::Link { to: to.into(), inlines };
        assert_eq!(html(vec![link("javascript:alert(1)", vec![text("x")])]), "x");
        assert_eq!(
            html(vec![link("https://a.org/?q=\"&x", vec![link("https://b.org", vec![text("x")])])]),
            "<a href=\"https://a.org/?q=&quot;&amp;x\">x</a>"
        );
    }

    #[test]
    fn the_date_of_the_dateline_is_a_time() {
        let dateline = Dateline {
            text: Text {
                inlines: vec![
                    Inline::Placeable { text: "Lima, Perú".into() },
                    text(", "),
                    Inline::Placeable { text: "4 de mayo".into() },
                ],
                ..Text::default()
            },
            place: Some(Text::plain("Lima")),
            date: "2017-05-04".into(),
            date_text: "4 de mayo".into(),
        };
        assert_eq!(
            Words::of_dateline(&dateline).html.0,
            "<span class=\"p-location\"><bdi>Lima, Perú</bdi></span>, \
             <time class=\"dt-published\" datetime=\"2017-05-04\"><bdi>4 de mayo</bdi></time>"
        );
    }
}
