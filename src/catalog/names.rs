//! What languages and regions are called, in any language (CLDR).

use icu_locale::LanguageIdentifier;
use icu_locale::names::{LanguageIdentifierDisplayName, RegionDisplayName};
use icu_locale::subtags::Region;
use writeable::{TryWriteable, Writeable};

use super::Locale;

impl Locale {
    /// The language's name in itself, as a language switcher shows it: `español`, `العربية`. The tag where CLDR
    /// has no name.
    pub fn autonym(&self) -> String {
        let own = self.customs().and_then(|customs| customs.name.clone());
        own.or_else(|| self.name_in(self)).unwrap_or_else(|| self.as_str().to_owned())
    }

    /// The language's name in the language of `reader`: Spanish in `en`, `español` in `es`. `None` where CLDR
    /// has none.
    pub fn name_in(&self, reader: &Self) -> Option<String> {
        reader.known().name(&format!("language {self}"), || name(self.id(), reader))
    }
}

fn name(id: &LanguageIdentifier, reader: &Locale) -> Option<String> {
    let name =
        LanguageIdentifierDisplayName::try_new_heavy((&reader.icu()).into(), id.clone(), Default::default())
            .ok()?;
    let mut written = String::new();
    let known = name.as_borrowed().try_write_to(&mut written).ok()?.is_ok();
    (known && !written.is_empty()).then_some(written)
}

/// The name of a region (ISO 3166 or UN M.49) in the language of `reader`: `MX` is `México` in `es`. `None`
/// where CLDR has no name or `region` is none.
pub fn region_name(region: &str, reader: &Locale) -> Option<String> {
    reader.known().name(&format!("region {region}"), || named(region, reader))
}

fn named(region: &str, reader: &Locale) -> Option<String> {
    let region: Region = region.parse().ok()?;
    let name = RegionDisplayName::try_new_light((&reader.icu()).into(), region).ok()?;
    let name = name.as_borrowed().write_to_string().into_owned();
    (!name.is_empty() && name != region.as_str()).then_some(name)
}

/// The language that calls itself `name`, or is called so in English: what people write for a tag.
pub(super) fn locale_named(name: &str) -> Option<Locale> {
    const KNOWN: &[&str] = &[
        "am", "ar", "bn", "ca", "cs", "da", "de", "el", "en", "es", "eu", "fa", "fi", "fr", "gl", "gn", "he",
        "hi", "ht", "hu", "id", "it", "ja", "ko", "nl", "pl", "ps", "pt", "qu", "ro", "ru", "so", "sv", "sw",
        "ta", "th", "ti", "tl", "tr", "uk", "ur", "vi", "zh",
    ];
    let english = Locale::parse("en").ok()?;
    let name = name.to_lowercase();
    KNOWN.iter().filter_map(|tag| Locale::parse(tag).ok()).find(|locale| {
        locale.autonym().to_lowercase() == name
            || locale.name_in(&english).is_some_and(|english| english.to_lowercase() == name)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn locale(tag: &str) -> Locale {
        Locale::parse(tag).unwrap()
    }

    #[test]
    fn languages_have_names_in_themselves_and_in_others() {
        assert_eq!(locale("es").autonym(), "español");
        assert_eq!(locale("ar").autonym(), "العربية");
        assert_eq!(locale("yua").autonym(), "yua");
        assert_eq!(locale("es").name_in(&locale("en")).as_deref(), Some("Spanish"));
        assert_eq!(locale("ht").name_in(&locale("es")).as_deref(), Some("criollo haitiano"));
    }

    #[test]
    fn regions_have_names() {
        assert_eq!(region_name("MX", &locale("es")).as_deref(), Some("México"));
        assert_eq!(region_name("US", &locale("es-MX")).as_deref(), Some("Estados Unidos"));
        assert_eq!(region_name("419", &locale("es")).as_deref(), Some("Latinoamérica"));
        assert_eq!(region_name("?", &locale("es")), None);
        assert_eq!(region_name("MX", &locale("yua")), None);
    }
}
