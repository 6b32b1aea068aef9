//! Where a link may lead, and how the editions of one statement know each other.

use url::Url;

use super::{Alternate, Edition};

/// The schemes a link may have.
const SCHEMES: [&str; 4] = ["https", "http", "mailto", "tel"];

/// Why a destination is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// A scheme that is not among the four, a hidden character, or an address that cannot be read.
    Unsafe,
    /// No scheme at all.
    Relative,
}

/// Sets the published editions of the statement, this one among them, sorted by tag. An edition that is not
/// published is in no list: no reader is sent to a page that does not exist.
pub fn link_editions(edition: &mut Edition, published: &[Alternate]) {
    edition.alternates = published.to_vec();
    edition.alternates.sort_by(|a, b| a.locale.tag.cmp(&b.locale.tag));
    edition.alternates.dedup_by(|a, b| a.locale.tag == b.locale.tag);
}

/// The URL of a link written as `destination`, in ASCII (RFC 3986), or why there is none.
pub(super) fn read_destination(destination: &str) -> Result<String, Refusal> {
    let destination = destination.trim_matches([' ', '\u{A0}']);
    let has_mark = destination.contains(super::guard::is_direction_mark);
    if has_mark || !super::guard::inspect_text(destination, None).iter().all(|finding| !finding.is_error()) {
        // Browsers drop tabs and line breaks: `java\nscript:` runs.
        return Err(Refusal::Unsafe);
    }
    let scheme = match destination.split_once(':') {
        Some((scheme, _)) if is_scheme(scheme) => scheme.to_ascii_lowercase(),
        // `//host` takes the scheme of the page.
        _ => return Err(Refusal::Relative),
    };
    if !SCHEMES.contains(&scheme.as_str()) {
        return Err(Refusal::Unsafe);
    }
    let url = Url::parse(destination).map_err(|_| Refusal::Unsafe)?;
    if scheme.starts_with("http") && !(destination.contains("://") && url.has_host()) {
        return Err(Refusal::Unsafe);
    }
    if destination.chars().all(is_plain) {
        return Ok(destination.to_owned());
    }
    if scheme.starts_with("http") {
        return Ok(encode(url.as_str()));
    }
    Ok(encode(destination))
}

/// RFC 3986 §3.1.
fn is_scheme(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_alphabetic())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '.' | '-'))
}

/// The characters of RFC 3986 §2.2 and §2.3, and `%`.
fn is_plain(character: char) -> bool {
    character.is_ascii_graphic() && !matches!(character, '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}')
}

/// Percent-encodes what may not stand in a URL.
fn encode(text: &str) -> String {
    let mut encoded = String::new();
    for character in text.chars() {
        if is_plain(character) {
            encoded.push(character);
        } else {
            let mut buffer = [0; 4];
            for byte in character.encode_utf8(&mut buffer).bytes() {
                encoded.push_str(&format!("%{byte:02X}"));
            }
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edition::specimen::specimen;

    #[test]
    fn only_four_schemes_lead_out() {
        for good in [
            "https://www.cdmigrante.org",
            "HTTP://nnirr.org/a?b=c#d",
            "mailto:evy@cdmigrante.org",
            "tel:+52-55-5211-9397",
        ] {
            assert_eq!(read_destination(good), Ok(good.to_owned()));
        }
        assert_eq!(
            read_destination("https://españa.example/ñ b"),
            Ok("https://xn--espaa-rta.example/%C3%B1%20b".into())
        );
        for (bad, why) in [
            ("javascript:alert(1)", Refusal::Unsafe),
            ("JaVaScRiPt:alert(1)", Refusal::Unsafe),
            (" javascript:alert(1)", Refusal::Unsafe),
            ("\u{1}javascript:alert(1)", Refusal::Unsafe),
            ("java\nscript:alert(1)", Refusal::Unsafe),
            ("java\tscript:alert(1)", Refusal::Unsafe),
            ("data:text/html,x", Refusal::Unsafe),
            ("vbscript:x", Refusal::Unsafe),
            ("file:///etc/passwd", Refusal::Unsafe),
            ("https:", Refusal::Unsafe),
            ("https:evil", Refusal::Unsafe),
            ("https://a\u{202E}b/", Refusal::Unsafe),
            ("https://مثال\u{200F}.example/", Refusal::Unsafe),
            ("//evil.example", Refusal::Relative),
            ("/a", Refusal::Relative),
            ("statement.html", Refusal::Relative),
            ("#a", Refusal::Relative),
            ("www.nnirr.org", Refusal::Relative),
            ("", Refusal::Relative),
        ] {
            assert_eq!(read_destination(bad), Err(why), "{bad:?}");
        }
    }

    #[test]
    fn editions_are_linked_once_in_the_order_of_their_tags() {
        let mut edition = specimen();
        let published =
            [edition.alternates[1].clone(), edition.alternates[0].clone(), edition.alternates[0].clone()];
        link_editions(&mut edition, &published);
        let tags: Vec<_> = edition.alternates.iter().map(|alternate| alternate.locale.tag.as_str()).collect();
        assert_eq!(tags, ["ar", "el"]);
    }
}
