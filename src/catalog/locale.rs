//! Locale identifiers: BCP 47 language tags without extensions, their parents and direction (CLDR).

use std::cmp::Ordering;
use std::sync::{Arc, LazyLock};

use icu_locale::{
    DataLocale, LanguageIdentifier, LocaleCanonicalizer, LocaleDirectionality, LocaleExpander,
    LocaleFallbacker,
};
use serde::Serialize;

use super::known::Known;
use super::{Customs, kinds};
use crate::diagnostic::{Diagnostic, Span};

/// Which way the script of a locale runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, serde::Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Left to right.
    #[default]
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// The value of HTML's `dir` attribute: `ltr` or `rtl`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

/// A locale: a language, optionally with script, region and variants, in canonical case (`es-MX`, `zh-Hant`). Two of
/// one tag are the same, whatever is known of their customs.
#[derive(Clone, Debug)]
pub struct Locale {
    tag: String,
    id: LanguageIdentifier,
    customs: Option<Arc<Customs>>,
    known: Arc<Known>,
}

/// A tag that is no locale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidLocale {
    /// The tag as it was written.
    pub tag: String,
    /// Why it is none: `empty`, `extension` (`-u-…`, `-x-…`), `language` (the first part names no language) or
    /// `malformed`.
    pub case: &'static str,
    /// The nearest tag that is a locale, if one is near.
    pub nearest: Option<String>,
}

impl Locale {
    /// Reads a BCP 47 tag. Case does not count, `_` stands for `-`, deprecated subtags become today's (`iw` is
    /// `he`).
    ///
    /// # Errors
    /// Extensions and private use are refused (they say how to format, not whose words these are), and so is
    /// what is no tag; the error holds the nearest locale.
    pub fn parse(tag: &str) -> Result<Self, InvalidLocale> {
        let hyphenated = tag.trim().replace('_', "-");
        read(&hyphenated).map(Self::of).map_err(|case| InvalidLocale {
            tag: tag.to_owned(),
            case,
            nearest: nearest(&hyphenated),
        })
    }

    pub(super) fn of(id: LanguageIdentifier) -> Self {
        Self { tag: id.to_string(), id, customs: None, known: Arc::default() }
    }

    /// The same locale, which writes as its project says.
    #[must_use]
    pub fn with_customs(mut self, customs: Arc<Customs>) -> Self {
        self.customs = Some(customs);
        self
    }

    /// The same locale with its readers in `region`; `None` where that is no region.
    pub fn in_region(&self, region: &str) -> Option<Self> {
        let mut regional = Self::parse(&format!("{}-{region}", self.language())).ok()?;
        regional.customs.clone_from(&self.customs);
        Some(regional)
    }

    /// What its project says about how it writes.
    pub fn customs(&self) -> Option<&Customs> {
        self.customs.as_deref()
    }

    /// The canonical BCP 47 tag.
    pub fn as_str(&self) -> &str {
        &self.tag
    }

    /// The language subtag (ISO 639): `es`.
    pub fn language(&self) -> &str {
        self.id.language.as_str()
    }

    /// The region subtag, where the tag has one: `MX`, `419`.
    pub fn region(&self) -> Option<&str> {
        self.id.region.as_ref().map(|region| region.as_str())
    }

    /// The locales whose words this one may borrow as its own, nearest first, itself not among them: CLDR's
    /// parents (es-MX → es-419 → es). Empty for a language without region and script.
    pub fn parents(&self) -> Vec<Self> {
        static FALLBACKER: LazyLock<icu_locale::fallback::LocaleFallbackerBorrowed<'static>> =
            LazyLock::new(LocaleFallbacker::new);
        let mut chain = FALLBACKER.for_config(Default::default()).fallback_for(DataLocale::from(&self.id));
        let mut parents = Vec::new();
        // CLDR's chains have at most five members; the bound only guards against a change of the data.
        for _ in 0..12 {
            chain.step();
            let parent = chain.get();
            if parent.is_unknown() {
                break;
            }
            let parent = Self::of(parent.into_locale().id);
            if parent != *self && self.is_same_language(&parent) {
                parents.push(parent);
            }
        }
        parents
    }

    /// Which way the script runs; left to right where CLDR knows no better.
    pub fn direction(&self) -> Direction {
        if let Some(direction) = self.customs().and_then(|customs| customs.direction) {
            return direction;
        }
        static DIRECTIONALITY: LazyLock<LocaleDirectionality> =
            LazyLock::new(LocaleDirectionality::new_extended);
        if DIRECTIONALITY.is_right_to_left(&self.id) { Direction::Rtl } else { Direction::Ltr }
    }

    /// The script it is most likely written in (ISO 15924): `Latn`; nothing where that is not known.
    pub fn script_code(&self) -> String {
        likely_script(self).unwrap_or_default()
    }

    /// Whether readers of one read the other: the same language in the same script (`es-MX` and `es`, but not
    /// `sr` and `sr-Latn`).
    pub fn is_same_language(&self, other: &Self) -> bool {
        self.id.language == other.id.language && self.script() == other.script()
    }

    fn script(&self) -> Option<icu_locale::subtags::Script> {
        let mut id = self.id.clone();
        EXPANDER.maximize(&mut id);
        id.script
    }

    /// What CLDR said of it so far.
    pub(super) fn known(&self) -> &Known {
        &self.known
    }

    pub(super) fn id(&self) -> &LanguageIdentifier {
        &self.id
    }

    pub(super) fn data(&self) -> DataLocale {
        DataLocale::from(&self.id)
    }

    pub(super) fn icu(&self) -> icu_locale::Locale {
        icu_locale::Locale::from(self.id.clone())
    }
}

static EXPANDER: LazyLock<LocaleExpander> = LazyLock::new(LocaleExpander::new_extended);

fn canonical(id: LanguageIdentifier) -> LanguageIdentifier {
    static CANONICALIZER: LazyLock<LocaleCanonicalizer> = LazyLock::new(LocaleCanonicalizer::new_extended);
    let mut locale = icu_locale::Locale::from(id);
    CANONICALIZER.canonicalize(&mut locale);
    locale.id
}

/// The locale of a tag in canonical form, or the case of [`InvalidLocale`].
fn read(tag: &str) -> Result<LanguageIdentifier, &'static str> {
    if tag.is_empty() {
        return Err("empty");
    }
    let Ok(locale) = tag.parse::<icu_locale::Locale>() else {
        // A word of four to eight letters could only be a language, and there are none so long: `spanish`.
        let is_word = (4..=8).contains(&tag.len()) && tag.bytes().all(|byte| byte.is_ascii_alphabetic());
        return Err(if is_word { "language" } else { "malformed" });
    };
    if !locale.extensions.is_empty() {
        return Err("extension");
    }
    if locale.id.language.is_unknown() {
        return Err("language");
    }
    Ok(canonical(locale.id))
}

/// The script that a locale is most likely written in.
pub(super) fn likely_script(locale: &Locale) -> Option<String> {
    locale.script().map(|script| script.as_str().to_owned())
}

/// A tag with everything that most likely goes with it: `und-JP` is `ja-Jpan-JP`.
pub(super) fn likely_tag(tag: &str) -> Option<String> {
    let mut id: LanguageIdentifier = tag.parse().ok()?;
    EXPANDER.maximize(&mut id);
    Some(id.to_string())
}

/// The locale that `tag` may have meant: its leading subtags, or the language of that name.
fn nearest(tag: &str) -> Option<String> {
    // Four times the 35 characters that RFC 5646 §4.4.1 asks of everybody; each beginning of the tag is tried.
    const LONGEST: usize = 140;
    if tag.len() > LONGEST {
        return None;
    }
    let ends = tag.rmatch_indices('-').map(|(end, _)| end);
    let known = ends.filter_map(|end| read(tag.get(..end)?).ok()).map(Locale::of).next();
    known.or_else(|| super::names::locale_named(tag)).map(|locale| locale.tag)
}

impl InvalidLocale {
    /// The finding that says so, at the place where the tag stands.
    pub fn to_diagnostic(&self, place: impl Into<Option<Span>>) -> Diagnostic {
        Diagnostic::new(&kinds::INVALID_LOCALE, place)
            .with("tag", self.tag.as_str())
            .with("case", self.case)
            .with("nearest", self.nearest.as_deref().unwrap_or("none"))
    }
}

impl std::fmt::Display for InvalidLocale {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {:?}", self.case, self.tag)
    }
}

impl std::error::Error for InvalidLocale {}

impl std::str::FromStr for Locale {
    type Err = InvalidLocale;

    fn from_str(tag: &str) -> Result<Self, InvalidLocale> {
        Self::parse(tag)
    }
}

/// No language: `und`.
impl Default for Locale {
    fn default() -> Self {
        Self::of(LanguageIdentifier::UNKNOWN)
    }
}

impl std::fmt::Display for Locale {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.tag)
    }
}

impl PartialEq for Locale {
    fn eq(&self, other: &Self) -> bool {
        self.tag == other.tag
    }
}

impl Eq for Locale {}

impl std::hash::Hash for Locale {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.tag.hash(state);
    }
}

impl Ord for Locale {
    fn cmp(&self, other: &Self) -> Ordering {
        self.tag.cmp(&other.tag)
    }
}

impl PartialOrd for Locale {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn locale(tag: &str) -> Locale {
        Locale::parse(tag).unwrap()
    }

    #[test]
    fn reads_tags_in_every_manner() {
        for (written, canonical) in [
            ("es_MX", "es-MX"),
            ("ES-mx", "es-MX"),
            ("zh-hant", "zh-Hant"),
            ("iw", "he"),
            ("es-419", "es-419"),
        ] {
            assert_eq!(locale(written).as_str(), canonical);
        }
        assert_eq!(locale("yua").as_str(), "yua", "a language without data is a language");
    }

    #[test]
    fn refuses_what_is_no_locale_and_says_what_is_near() {
        for (written, case, nearest) in [
            ("", "empty", None),
            ("es-u-nu-arab", "extension", Some("es")),
            ("es-x-press", "extension", Some("es")),
            ("spanish", "language", Some("es")),
            ("español", "malformed", Some("es")),
            ("es-MEX-1", "malformed", Some("es")),
            ("und", "language", None),
            ("../es", "malformed", None),
            // Each beginning of a tag is tried once, not all beginnings of each.
            (&format!("é{}", "-a".repeat(60)), "malformed", None),
            (&"es-".repeat(100_000), "malformed", None),
        ] {
            let refused = Locale::parse(written).unwrap_err();
            assert_eq!((refused.case, refused.nearest.as_deref()), (case, nearest), "{written}");
        }
    }

    #[test]
    fn parents_are_those_of_cldr() {
        let parents = |tag| locale(tag).parents().iter().map(Locale::to_string).collect::<Vec<_>>();
        assert_eq!(parents("es-MX"), ["es-419", "es"]);
        assert_eq!(parents("pt-AO"), ["pt-PT", "pt"]);
        assert_eq!(parents("en-IN"), ["en-001", "en"]);
        assert_eq!(parents("es"), [""; 0]);
        assert_eq!(parents("zh-TW"), ["zh-Hant"], "and not zh, which is in another script");
    }

    #[test]
    fn direction_and_language() {
        assert_eq!(locale("ar").direction(), Direction::Rtl);
        assert_eq!(locale("uz-Arab").direction(), Direction::Rtl);
        assert_eq!(locale("yua").direction(), Direction::Ltr);
        assert!(locale("es-MX").is_same_language(&locale("es")));
        assert!(!locale("sr").is_same_language(&locale("sr-Latn")));
        assert!(!locale("es").is_same_language(&locale("en")));
    }
}
