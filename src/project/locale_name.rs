//! Names of locale folders: BCP 47 tags in canonical case, so that each locale has one folder on every system.

use unic_langid::LanguageIdentifier;

/// The tag that `name` means, in canonical case: `es-MX` for `es_mx` and for `es_MX.UTF-8`. `None` where it means
/// none: no language subtag of more than three letters is registered (IANA Language Subtag Registry), and `und` is
/// no language.
pub fn canonical_tag(name: &str) -> Option<String> {
    // POSIX names carry an encoding and a modifier: language[_territory][.codeset][@modifier].
    let bare = name.split(['.', '@']).next().unwrap_or_default();
    let tag: LanguageIdentifier = bare.parse().ok()?;
    let language = tag.language.as_str();
    ((2..=3).contains(&language.len()) && language != "und").then(|| tag.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gives_each_locale_one_name() {
        assert_eq!(canonical_tag("es").as_deref(), Some("es"));
        assert_eq!(canonical_tag("es_MX").as_deref(), Some("es-MX"));
        assert_eq!(canonical_tag("ES-419").as_deref(), Some("es-419"));
        assert_eq!(canonical_tag("zh-hant-tw").as_deref(), Some("zh-Hant-TW"));
        assert_eq!(canonical_tag("es_MX.UTF-8").as_deref(), Some("es-MX"));
        for name in
            ["", ".", "..", "../es", "spanish", "e", "und", "es-u-ca-buddhist", "es/MX", "tool", "común"]
        {
            assert_eq!(canonical_tag(name), None, "{name}");
        }
    }
}
