//! Whether a tag is fit to name a new locale, and which one was probably meant.

use icu_locale::LanguageIdentifier;

use super::Locale;
use super::locale::{likely_script, likely_tag};

/// The locale of a tag that somebody typed to begin it.
///
/// # Errors
/// The tag is none, or not the one that is used today (`es_MX`, `spa`, `iw`, `sp`), or does not say in which of its
/// scripts the language is to be written (`zh-TW`): the tag that was probably meant, if there is one.
pub fn read_new_locale(tag: &str) -> Result<Locale, Option<String>> {
    let locale = Locale::parse(tag).map_err(|invalid| invalid.nearest)?;
    let english = Locale::parse("en").unwrap_or_default();
    // ISO 639-1 is complete: CLDR has an English name for each of its languages. `jp` is a country, `ja` its language.
    if locale.language().len() == 2 && language(&locale).name_in(&english).is_none() {
        return Err(language_of_region(locale.language()));
    }
    if locale.as_str() != tag {
        return Err(Some(locale.as_str().to_owned()));
    }
    let bare = language(&locale);
    if !has_script(&locale) && likely_script(&locale) != likely_script(&bare) {
        let script = likely_script(&locale).unwrap_or_default();
        return Err(Some(format!("{}-{script}", locale.language())));
    }
    Ok(locale)
}

fn language(locale: &Locale) -> Locale {
    Locale::parse(locale.language()).unwrap_or_default()
}

fn has_script(locale: &Locale) -> bool {
    locale.as_str().parse::<LanguageIdentifier>().is_ok_and(|id| id.script.is_some())
}

/// The language that most people of a country write.
fn language_of_region(code: &str) -> Option<String> {
    let known = likely_tag(&format!("und-{}", code.to_uppercase()))?;
    let language = known.split('-').next()?.to_owned();
    (language != "und" && language != code).then_some(language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_what_is_used_today_and_names_what_was_meant() {
        for tag in
            ["fr", "pt-BR", "ar", "es-MX", "es-419", "zh-Hant", "zh-Hant-TW", "sr-Latn", "yua", "nah", "quc"]
        {
            assert_eq!(read_new_locale(tag).unwrap().as_str(), tag);
        }
        for (tag, meant) in [
            ("es_MX", Some("es-MX")),
            ("ES", Some("es")),
            ("spanish", Some("es")),
            ("spa", Some("es")),
            ("iw", Some("he")),
            ("tl", Some("fil")),
            ("zh-TW", Some("zh-Hant")),
            ("sr-ME", Some("sr-Latn")),
            ("jp", Some("ja")),
            ("gr", Some("el")),
            ("xx", None),
            ("es-u-nu-arab", Some("es")),
            ("../es", None),
        ] {
            assert_eq!(read_new_locale(tag).unwrap_err().as_deref(), meant, "{tag}");
        }
    }
}
