//! The content security policy of a page (CSP Level 3): nothing is loaded, and the page's own style is known by
//! its hash.

use std::sync::LazyLock;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::template::STYLESHEET;

/// The policy of a page with this one `<style>` and, where it has one, this data block.
///
/// Browsers do not run a data block and ask for no hash of it (HTML, "prepare the script element"); the Nu checker
/// does, and so it has one.
///
/// `frame-ancestors`, `report-uri` and `sandbox` have no effect in `<meta>` (CSP §3.3): they belong to the server.
pub fn content_policy(style: &str, data: Option<&str>) -> String {
    let mut policy = String::from("default-src 'none'; ");
    if let Some(data) = data {
        policy.push_str(&format!("script-src {}; ", source_hash(data)));
    }
    policy.push_str(&format!(
        "style-src {}; img-src 'self' data:; base-uri 'none'; form-action 'none'",
        style_hash(style)
    ));
    policy
}

/// The built-in style is that of nearly all pages.
fn style_hash(style: &str) -> String {
    static BUILT_IN: LazyLock<String> = LazyLock::new(|| source_hash(&STYLESHEET));
    if style == STYLESHEET.as_str() { BUILT_IN.clone() } else { source_hash(style) }
}

fn source_hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text.as_bytes())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_the_very_bytes() {
        // The example of CSP Level 3 §8.4: alert('Hello, world.');
        assert_eq!(
            source_hash("alert('Hello, world.');"),
            "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"
        );
        assert!(content_policy("", None).starts_with("default-src 'none'; style-src 'sha256-"));
    }
}
