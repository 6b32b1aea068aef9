//! Telephone numbers, by libphonenumber's data: E.164 is what is meant, the way it was written is kept.

use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumber, PhoneNumberFormat, PhoneNumberType, Region};

use super::kinds::INVALID_PHONE;
use crate::diagnostic::{Diagnostic, Span};

/// A valid telephone number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phone {
    /// The number in E.164: `+525552119397`.
    pub e164: String,
    /// Extension digits, if any.
    pub extension: Option<String>,
    /// What kind it is, of [`super::PHONE_KINDS`].
    pub kinds: Vec<&'static str>,
    /// ISO 3166 code of the region it belongs to or was given for: `MX`.
    pub region: Option<String>,
    /// International display form: `+52 55 5211 9397`.
    pub international: String,
    /// National display form: `55 5211 9397`.
    pub national: String,
    /// RFC 3966 global form with visual separators: `tel:+52-55-5211-9397`.
    pub uri: String,
    /// Whether it is a toll-free number, usually out of reach from abroad.
    pub toll_free: bool,
    /// The way the data writes it: `(+52) 55.5211.9397`.
    pub written: String,
    /// Where it stands.
    pub span: Span,
}

impl Phone {
    /// Reads a number as people write it. `region` (ISO 3166) says from where a number without `+` is dialled and,
    /// where both are given, which region a number must belong to.
    ///
    /// # Errors
    /// A finding at `span` that says why nobody could dial it.
    pub fn parse(written: &str, region: Option<&str>, span: Span) -> Result<Self, Diagnostic> {
        let refuse = |case: &'static str| {
            Diagnostic::new(&INVALID_PHONE, span.clone())
                .with("case", case)
                .with("found", written.chars().take(60).collect::<String>())
                .with("region", region.unwrap_or_default())
                .with("suggestion", "")
        };
        let has_plus = check_start(written).map_err(refuse)?;
        let known = match region {
            Some(code) => Some(parse_region(code).ok_or_else(|| refuse("unknown-region"))?),
            None if has_plus => None,
            None => return Err(refuse("no-region")),
        };
        let number = PhoneNumber::parse(written, known).map_err(|_| refuse("not-a-number"))?;
        let extension = number.extension.clone().filter(|digits| !digits.is_empty());
        if !is_number_only(written, extension.as_deref()) {
            return Err(refuse("words"));
        }
        let is_valid = match known {
            Some(region) => is_of_region(&number, region),
            None => number.is_valid(),
        };
        if !is_valid {
            if let Some(suggestion) = without_old_mexican_one(&number) {
                return Err(refuse("old-mexican").with("suggestion", suggestion));
            }
            let elsewhere = known.is_some() && number.is_valid();
            return Err(refuse(if elsewhere { "other-region" } else { "not-in-use" }));
        }
        let e164 = number.format_as(PhoneNumberFormat::E164).into_owned();
        let international = number.format_as(PhoneNumberFormat::International).into_owned();
        Ok(Self {
            extension,
            kinds: Vec::new(),
            region: region
                .map(str::to_ascii_uppercase)
                .or_else(|| region_of(&number))
                .filter(|code| code.len() == 2),
            national: number.format_as(PhoneNumberFormat::National).into_owned(),
            uri: hyphenate(&international)
                .unwrap_or_else(|| number.format_as(PhoneNumberFormat::RFC3966).into_owned()),
            international,
            toll_free: number.get_type() == PhoneNumberType::TollFree,
            written: written.to_owned(),
            e164,
            span,
        })
    }
}

/// The RFC 3966 form of a number, of its international form, where that has nothing but digits and single spaces and hyphens:
/// so it is with most numbers, and asking takes long.
fn hyphenate(international: &str) -> Option<String> {
    let digits = international.strip_prefix('+')?;
    let is_plain = digits
        .split([' ', '-'])
        .all(|group| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit()));
    is_plain.then(|| format!("tel:+{}", digits.replace(' ', "-")))
}

/// What a number in a text is in E.164, and its region, where it can be dialed as it is written: from `region` where it
/// has no `+`.
pub fn dialed_number(written: &str, region: Option<&str>) -> Option<(String, String)> {
    let has_plus = check_start(written).ok()?;
    let region = region.and_then(parse_region);
    if !has_plus && region.is_none() {
        return None;
    }
    let number = PhoneNumber::parse(written, region.filter(|_| !has_plus)).ok()?;
    let found = region_of(&number).filter(|_| number.is_valid())?;
    Some((number.format_as(PhoneNumberFormat::E164).into_owned(), found))
}

/// The region of a number (ISO 3166). The numbers of the Vatican are some of Rome’s, and many offices of Rome have one: who
/// means the other state names it.
fn region_of(number: &PhoneNumber) -> Option<String> {
    let region = number.get_region_code()?.to_string();
    Some(if region == "VA" { "IT".to_owned() } else { region })
}

/// Whether a number belongs to a region; those of the Vatican are Italian numbers, too.
fn is_of_region(number: &PhoneNumber, region: Region) -> bool {
    let is_rome = || region == Region::IT && number.is_valid_for_region(Region::VA);
    number.is_valid_for_region(region) || is_rome()
}

/// Whether the number begins with `+`. Refuses words before the number and a second number: libphonenumber would drop
/// both in silence.
fn check_start(written: &str) -> Result<bool, &'static str> {
    // libphonenumber's own limit is 250 characters.
    if written.len() > 250 || !written.chars().any(char::is_numeric) {
        return Err("not-a-number");
    }
    let bare = written.strip_prefix("tel:").unwrap_or(written);
    if !bare.starts_with(|c: char| c.is_numeric() || matches!(c, '+' | '\u{ff0b}' | '(' | '\u{ff08}' | '[')) {
        return Err("words");
    }
    if bare.chars().filter(|c| matches!(c, '+' | '\u{ff0b}')).count() > 1 {
        return Err("several");
    }
    Ok(bare.trim_start_matches(['(', '\u{ff08}', '[', ' ']).starts_with(['+', '\u{ff0b}']))
}

/// Whether there is nothing but number before the extension. Three letters or more are a number in letters
/// (`1-800-FLOWERS`); one or two are dropped by libphonenumber in silence.
fn is_number_only(written: &str, extension: Option<&str>) -> bool {
    let bare = written.strip_prefix("tel:").unwrap_or(written);
    let number = match extension.and_then(|digits| bare.rfind(digits)) {
        Some(at) => bare.get(..at).unwrap_or(bare).trim_end_matches(|c: char| !c.is_numeric()),
        None => bare,
    };
    let is_part = |c: char| {
        c.is_numeric()
            || c.is_alphabetic()
            || c.is_whitespace()
            || "+\u{ff0b}()\u{ff08}\u{ff09}[].-‐‑‒–—―−/·*~".contains(c)
    };
    number.chars().all(is_part) && !(1..3).contains(&number.chars().filter(|c| c.is_alphabetic()).count())
}

fn parse_region(code: &str) -> Option<Region> {
    let region: Region = code.to_ascii_uppercase().parse().ok()?;
    PHONE_NUMBER_UTIL.get_country_code_for_region(region).map(|_| region)
}

/// Until August 2019 a `1` stood between +52 and a mobile number; numbers with it no longer work (IFT, Plan Técnico
/// Fundamental de Numeración).
fn without_old_mexican_one(number: &PhoneNumber) -> Option<String> {
    const MEXICO: i32 = 52;
    if number.country_code != MEXICO {
        return None;
    }
    let digits = number.get_national_significant_number();
    let shorter = PhoneNumber::parse(format!("+52{}", digits.strip_prefix('1')?), None).ok()?;
    shorter.is_valid().then(|| shorter.format_as(PhoneNumberFormat::International).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_rome_are_italian_unless_the_vatican_is_named() {
        let region =
            |given| Phone::parse("+39 06 698 12345", given, Span::head("")).map(|phone| phone.region);
        assert_eq!(region(None), Ok(Some("IT".to_owned())));
        assert_eq!(region(Some("IT")), Ok(Some("IT".to_owned())));
        assert_eq!(region(Some("VA")), Ok(Some("VA".to_owned())));
    }

    #[test]
    fn a_number_is_hyphenated_as_libphonenumber_does() {
        let mut plain = 0;
        for region in PHONE_NUMBER_UTIL.get_supported_regions() {
            let Ok(number) = PHONE_NUMBER_UTIL.get_example_number(region) else { continue };
            let asked = number.format_as(PhoneNumberFormat::RFC3966);
            let made = hyphenate(&number.format_as(PhoneNumberFormat::International));
            plain += usize::from(made.is_some());
            assert_eq!(made.as_deref().unwrap_or(&asked), asked, "{region}");
        }
        assert!(plain > 200, "{plain}");
        for text in ["+52 55 5211 9397 ext. 12", "+1 (415) 642", "+1  2", "+1 - 2", "", "+", "52 55"] {
            assert_eq!(hyphenate(text), None, "{text}");
        }
    }
}
