//! The labels that come with the program: a working frame for the languages that its readers speak.

use crate::catalog::Locale;

/// `labels.ftl` by locale, each whole.
static SHIPPED: &[(&str, &str)] = &[
    ("en", include_str!("../../locales/en/labels.ftl")),
    ("es", include_str!("../../locales/es/labels.ftl")),
    ("ar", include_str!("labels/ar.ftl")),
    ("fr", include_str!("labels/fr.ftl")),
    ("ht", include_str!("labels/ht.ftl")),
    ("pt", include_str!("labels/pt.ftl")),
    ("vi", include_str!("labels/vi.ftl")),
    ("zh-Hans", include_str!("labels/zh-Hans.ftl")),
];

/// The labels of a locale, or of one that its readers read (`pt` for `pt-BR`), and the tag under which they come.
pub fn shipped_labels(locale: &Locale) -> Option<(&'static str, &'static str)> {
    let same = SHIPPED.iter().find(|(tag, _)| *tag == locale.as_str());
    let near = || {
        SHIPPED.iter().find(|(tag, _)| Locale::parse(tag).is_ok_and(|other| other.is_same_language(locale)))
    };
    same.or_else(near).copied()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::catalog::parse_resource;
    use crate::diagnostic::Source;

    /// Every set has the messages of the English one, without a fault.
    #[test]
    fn every_set_of_labels_is_whole() {
        let ids = |tag: &str, text: &str| -> BTreeSet<String> {
            let (resource, found) = parse_resource(&Source::new(format!("{tag}/labels.ftl"), text));
            assert!(found.is_empty(), "{found:#?}");
            resource.messages().iter().map(|message| message.id.clone()).collect()
        };
        let english = ids("en", SHIPPED[0].1);
        for (tag, text) in SHIPPED {
            assert_eq!(ids(tag, text), english, "{tag}");
        }
    }

    #[test]
    fn regions_take_those_of_their_language() {
        let tag = |tag| shipped_labels(&Locale::parse(tag).unwrap()).map(|(tag, _)| tag);
        assert_eq!((tag("es-MX"), tag("pt-BR"), tag("zh")), (Some("es"), Some("pt"), Some("zh-Hans")));
        assert_eq!(tag("zh-Hant"), None, "another script");
        assert_eq!(tag("yua"), None);
    }
}
