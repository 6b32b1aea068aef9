//! Where a page's other languages are: relative links for readers, absolute ones for search engines where the
//! project says under which URL it publishes.

use minijinja::{Value, context};

use crate::edition::{Alternate, LocaleInfo};
use crate::formats::Style;
use crate::formats::uri::path_url;

/// The links of a page to the same page in other languages.
#[derive(Debug)]
pub struct Links {
    /// The page's own absolute URL, where the base URL is known.
    pub canonical: Option<String>,
    /// All languages of the page, itself included, as templates see them; only what is published.
    pub editions: Value,
    /// Their URLs: absolute where the base URL is known, else relative.
    pub urls: Vec<String>,
    /// `hreflang="x-default"`: the page for readers of any other language.
    pub x_default: Option<String>,
    /// Relative path from the page to the index page of its locale.
    pub index: String,
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
        let (mut editions, mut urls) = (Vec::new(), Vec::new());
        for alternate in alternates {
            let href = relative_url(path, &alternate.path);
            let url = absolute_url(&alternate.path, style).unwrap_or_else(|| href.clone());
            editions.push(context! {
                lang => &alternate.locale.tag,
                dir => alternate.locale.direction.as_str(),
                autonym => &alternate.locale.autonym,
                title => &alternate.title,
                href,
                url => &url,
                is_current => alternate.locale.tag == locale.tag,
            });
            urls.push(url);
        }
        let of_source = alternates.iter().position(|alternate| alternate.locale.tag == source);
        Self {
            canonical: absolute_url(path, style),
            x_default: urls.get(of_source.unwrap_or(0)).cloned(),
            index: relative_url(path, &format!("{}/index.html", locale.tag)),
            editions: editions.into(),
            urls,
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
