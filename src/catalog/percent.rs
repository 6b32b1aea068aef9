//! Where a language puts the percent sign. ICU4X has no stable data for it; these are the patterns of CLDR 48.

use super::Locale;

/// Languages with a no-break space before the sign. All that are in no list write it right after the number.
const SPACED: &[&str] = &[
    "bas", "be", "br", "bua", "ca", "ce", "cs", "cv", "da", "de", "dsb", "dua", "dz", "es", "fi", "fo", "fr",
    "gl", "gsw", "hr", "hsb", "kl", "ksh", "lb", "lt", "mk", "nb", "nds", "nn", "no", "qu", "rn", "ro", "ru",
    "se", "sk", "sl", "smn", "sv", "tk", "tt", "zgh",
];

/// Regions that write it otherwise than their language.
const UNSPACED: &[&str] = &["de-CH", "de-LI", "fr-CH", "es-419"];

/// A written number with its percent sign.
pub(super) fn with_sign(number: &str, locale: &Locale) -> String {
    let (minus, digits) = match number.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", number),
    };
    let is_unspaced = |locale: &Locale| UNSPACED.contains(&locale.as_str());
    match locale.language() {
        "eu" | "blo" => format!("{minus}%\u{A0}{digits}"),
        "tr" | "ku" => format!("{minus}%{digits}"),
        "oc" => format!("{number}\u{202F}%"),
        "ckb" => format!("{number}\u{A0}٪"),
        "fa" | "ps" | "ks" | "lrc" | "mzn" => format!("{number}٪"),
        "ar" if number.contains(|c| ('٠'..='٩').contains(&c)) => format!("{number}٪\u{61C}"),
        "ar" => format!("{number}\u{200E}%\u{200E}"),
        "en" if locale.as_str() == "en-AT" => format!("{number}\u{A0}%"),
        language
            if SPACED.contains(&language)
                && !is_unspaced(locale)
                && !locale.parents().iter().any(is_unspaced) =>
        {
            format!("{number}\u{A0}%")
        }
        _ => format!("{number}%"),
    }
}
