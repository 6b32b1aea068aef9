//! Addresses in artifacts: `mailto:` URLs and relative paths.

/// `mailto:` with this address (RFC 6068 §2): all but unreserved characters percent-encoded, so that no address
/// can add fields such as `?bcc=`; an international domain in its ASCII form (RFC 5891).
pub fn mailto(address: &str) -> String {
    let (local, domain) = address.rsplit_once('@').unwrap_or((address, ""));
    let host = url::Host::parse(domain).map_or_else(|_| encode(domain, ""), |host| host.to_string());
    format!("mailto:{}@{host}", encode(local, "!$'*+"))
}

/// A path of our own, its `/` kept, everything else that a URL cannot hold percent-encoded.
pub fn encode_path(path: &str) -> String {
    encode(path, "/")
}

/// Keeps the unreserved characters of RFC 3986 §2.3 and those of `kept`.
fn encode(text: &str, kept: &str) -> String {
    let mut encoded = String::new();
    for character in text.chars() {
        if character.is_ascii_alphanumeric() || "-._~".contains(character) || kept.contains(character) {
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

    #[test]
    fn an_address_adds_no_fields() {
        assert_eq!(mailto("LBautista@umcjustice.org"), "mailto:LBautista@umcjustice.org");
        assert_eq!(mailto("a?bcc=b&c@x.org"), "mailto:a%3Fbcc%3Db%26c@x.org");
        assert_eq!(mailto("hola@españa.example"), "mailto:hola@xn--espaa-rta.example");
        assert_eq!(mailto("a@x.org?bcc=b"), "mailto:a@x.org%3Fbcc%3Db");
        assert_eq!(encode_path("el/δ a/s.md"), "el/%CE%B4%20a/s.md");
    }
}
