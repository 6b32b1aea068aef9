//! Names of locale folders: BCP 47 tags in canonical case, so that each locale has one folder on every system.

use icu_locale::{Locale, LocaleCanonicalizer};

/// The tag that `name` means, as CLDR writes it: `es-MX` for `es_mx` and for `es_MX.UTF-8`, `fil` for `tl`. `None`
/// where it means none: no language, or one with extensions.
pub fn canonical_tag(name: &str) -> Option<String> {
    // POSIX names carry an encoding and a modifier: language[_territory][.codeset][@modifier].
    let bare = name.split(['.', '@']).next().unwrap_or_default();
    let mut tag: Locale = bare.replace('_', "-").parse().ok()?;
    if !tag.extensions.is_empty() || tag.id.language.is_unknown() {
        return None;
    }
    LocaleCanonicalizer::new_extended().canonicalize(&mut tag);
    Some(tag.to_string())
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
        assert_eq!(canonical_tag("tl").as_deref(), Some("fil"), "what CLDR calls it");
        for name in
            ["", ".", "..", "../es", "spanish", "e", "und", "es-u-ca-buddhist", "es/MX", "tool", "común"]
        {
            assert_eq!(canonical_tag(name), None, "{name}");
        }
    }
}
