//! Where a page's other languages are: relative links for readers, absolute ones for search engines where the
//! project says under which URL it publishes.

use serde::Serialize;

use crate::edition::{Alternate, LocaleInfo};
use crate::formats::Style;
use crate::formats::uri::path_url;

/// The links of a page to the same page in other languages.
#[derive(Debug, Serialize)]
pub struct Links {
    /// The page's own absolute URL, where the base URL is known.
    pub canonical: Option<String>,
    /// All languages of the page, itself included; only what is published.
    pub editions: Vec<PageLink>,
    /// `hreflang="x-default"`: the page for readers of any other language.
    pub x_default: Option<String>,
    /// Relative path from the page to the index page of its locale.
    pub index: String,
}

/// A page in one language.
#[derive(Debug, Serialize)]
pub struct PageLink {
    /// BCP 47 tag.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// The language's name in itself.
    pub autonym: String,
    /// The page's title.
    pub title: String,
    /// Relative to the page that links.
    pub href: String,
    /// Absolute where the base URL is known, else relative.
    pub url: String,
    /// Whether this is the page that links.
    pub is_current: bool,
}

impl Links {
    /// The links of the page at `path` in this locale. For readers of any other language it is the page in the
    /// `source` language, else the first.
    pub fn new(
        alternates: &[Alternate],
        locale: &LocaleInfo,
        source: &str,
        path: &str,
        style: &Style,
    ) -> Self {
        let editions: Vec<PageLink> = alternates
            .iter()
            .map(|alternate| {
                let href = relative_url(path, &alternate.path);
                PageLink {
                    lang: alternate.locale.tag.clone(),
                    dir: alternate.locale.direction.as_str(),
                    autonym: alternate.locale.autonym.clone(),
                    title: alternate.title.clone(),
                    url: absolute_url(&alternate.path, style).unwrap_or_else(|| href.clone()),
                    href,
                    is_current: alternate.locale.tag == locale.tag,
                }
            })
            .collect();
        let of_source = editions.iter().find(|link| link.lang == source).or_else(|| editions.first());
        Self {
            canonical: absolute_url(path, style),
            x_default: of_source.map(|link| link.url.clone()),
            index: relative_url(path, &format!("{}/index.html", locale.tag)),
            editions,
        }
    }

    /// Sends readers of any other language to the page at `to`.
    pub fn with_default(mut self, from: &str, to: &str, style: &Style) -> Self {
        self.x_default = Some(absolute_url(to, style).unwrap_or_else(|| relative_url(from, to)));
        self
    }
}

/// The path under the base URL.
fn absolute_url(path: &str, style: &Style) -> Option<String> {
    let base = style.base_url.as_deref()?;
    let slash = if base.ends_with('/') { "" } else { "/" };
    Some(format!("{base}{slash}{}", path_url(path)))
}

/// The way from one file of the output to another.
pub fn relative_url(from: &str, to: &str) -> String {
    let mut from: Vec<&str> = from.split('/').collect();
    from.pop();
    let to_parts: Vec<&str> = to.split('/').collect();
    let shared =
        from.iter().zip(&to_parts).take_while(|(a, b)| a == b).count().min(to_parts.len().saturating_sub(1));
    let up = "../".repeat(from.len().saturating_sub(shared));
    let down: Vec<&str> = to_parts.into_iter().skip(shared).collect();
    format!("{up}{}", path_url(&down.join("/")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relative_links_climb_only_as_far_as_needed() {
        assert_eq!(relative_url("en/x/statement.html", "es/x/statement.html"), "../../es/x/statement.html");
        assert_eq!(relative_url("en/x/statement.html", "en/index.html"), "../index.html");
        assert_eq!(relative_url("en/x/statement.html", "en/x/statement.html"), "statement.html");
        assert_eq!(relative_url("index.html", "en/index.html"), "en/index.html");
        assert_eq!(relative_url("en/index.html", "en/x/a b.html"), "x/a%20b.html");
    }
}
