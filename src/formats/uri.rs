//! URLs in artifacts: paths of other artifacts, addresses, numbers.

use std::fmt::Write as _;

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
