//! Numbers as a locale writes them, exact to the last digit, with the options of Fluent's `NUMBER`.

use fixed_decimal::{Decimal, SignedRoundingMode, UnsignedRoundingMode};
use icu_decimal::DecimalFormatter;
use icu_decimal::options::GroupingStrategy;

use super::Locale;
use super::option::{Complaint, Conflict, OptionValue};

/// How a number is written (ECMA-402's names). The default writes the number as the data has it, with the
/// locale's digits and marks.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NumberOptions {
    /// At least so many digits before the decimal mark (1 to 21).
    pub minimum_integer_digits: Option<u8>,
    /// At least so many digits after it (0 to 20).
    pub minimum_fraction_digits: Option<u8>,
    /// At most so many digits after it (0 to 20); rounds half away from zero, and drops zeros beyond the minimum.
    pub maximum_fraction_digits: Option<u8>,
    /// At least so many significant digits (1 to 21). Significant digits outrank fraction digits.
    pub minimum_significant_digits: Option<u8>,
    /// At most so many significant digits (1 to 21).
    pub maximum_significant_digits: Option<u8>,
    /// Whether thousands are grouped; `None` leaves it to the locale.
    pub grouping: Option<bool>,
    /// Whether a plural selector asks for a rank (1st, 2nd) and not a count.
    pub is_ordinal: bool,
    /// Whether the number is written as so many hundredths: 0.54 as `54 %`.
    pub is_percent: bool,
}

const INTEGER: std::ops::RangeInclusive<u8> = 1..=21;
const FRACTION: std::ops::RangeInclusive<u8> = 0..=20;

impl NumberOptions {
    /// Changes one option by its Fluent name.
    pub(super) fn set(&mut self, name: &str, value: &OptionValue<'_>) -> Result<(), Complaint> {
        match name {
            "minimumIntegerDigits" => self.minimum_integer_digits = Some(value.digits(&INTEGER, "1–21")?),
            "minimumFractionDigits" => self.minimum_fraction_digits = Some(value.digits(&FRACTION, "0–20")?),
            "maximumFractionDigits" => self.maximum_fraction_digits = Some(value.digits(&FRACTION, "0–20")?),
            "minimumSignificantDigits" => {
                self.minimum_significant_digits = Some(value.digits(&INTEGER, "1–21")?);
            }
            "maximumSignificantDigits" => {
                self.maximum_significant_digits = Some(value.digits(&INTEGER, "1–21")?);
            }
            "useGrouping" => {
                self.grouping = match value {
                    OptionValue::Text("true" | "always") => Some(true),
                    OptionValue::Text("false") => Some(false),
                    OptionValue::Text("auto") => None,
                    _ => return Err(Complaint::Invalid("\"true\", \"false\", \"auto\"")),
                }
            }
            "type" => {
                self.is_ordinal = match value {
                    OptionValue::Text("cardinal") => false,
                    OptionValue::Text("ordinal") => true,
                    _ => return Err(Complaint::Invalid("\"cardinal\", \"ordinal\"")),
                }
            }
            "style" => match value {
                OptionValue::Text("decimal") => self.is_percent = false,
                OptionValue::Text("percent") => self.is_percent = true,
                // ICU4X has no stable patterns for these, and a pattern of another language would be wrong.
                OptionValue::Text("currency" | "unit") => return Err(Complaint::Unsupported),
                _ => return Err(Complaint::Invalid("\"decimal\", \"percent\"")),
            },
            "currency"
            | "currencyDisplay"
            | "currencySign"
            | "unit"
            | "unitDisplay"
            | "notation"
            | "compactDisplay"
            | "signDisplay"
            | "numberingSystem"
            | "roundingMode"
            | "roundingPriority"
            | "roundingIncrement"
            | "trailingZeroDisplay"
            | "localeMatcher" => {
                return Err(Complaint::Unsupported);
            }
            _ => return Err(Complaint::Unknown),
        }
        Ok(())
    }

    /// What the options together get wrong: a minimum above its maximum.
    pub(super) fn conflict(&self) -> Option<Conflict> {
        let above = |minimum: Option<u8>, maximum: Option<u8>| matches!((minimum, maximum), (Some(a), Some(b)) if a > b);
        if above(self.minimum_fraction_digits, self.maximum_fraction_digits) {
            return Some(Conflict::new("minimumFractionDigits", "maximumFractionDigits"));
        }
        if above(self.minimum_significant_digits, self.maximum_significant_digits) {
            return Some(Conflict::new("minimumSignificantDigits", "maximumSignificantDigits"));
        }
        None
    }

    /// The number with exactly the digits that are shown; also what plural rules look at (`1.0` is not `1`).
    pub(super) fn round(&self, number: &Decimal) -> Decimal {
        let mut shown = number.clone();
        if self.is_percent {
            shown.absolute.multiply_pow10(2);
            shown.absolute.trim_start();
        }
        let half_up = SignedRoundingMode::Unsigned(UnsignedRoundingMode::HalfExpand);
        if self.minimum_significant_digits.is_some() || self.maximum_significant_digits.is_some() {
            let last =
                |digits: u8, of: &Decimal| of.absolute.nonzero_magnitude_start() - i16::from(digits) + 1;
            if let Some(most) = self.maximum_significant_digits {
                shown.round_with_mode(last(most, &shown), half_up);
                shown.absolute.trim_end();
            }
            if let Some(least) = self.minimum_significant_digits {
                let last = last(least, &shown);
                shown.absolute.pad_end(last);
            }
        } else {
            if let Some(most) = self.maximum_fraction_digits {
                shown.round_with_mode(-i16::from(most), half_up);
                shown.absolute.trim_end();
            }
            if let Some(least) = self.minimum_fraction_digits {
                shown.absolute.pad_end(-i16::from(least));
            }
        }
        if let Some(least) = self.minimum_integer_digits {
            shown.absolute.pad_start(i16::from(least));
        }
        shown
    }
}

/// A number as `locale` writes it: `1234567.891` is `1.234.567,891` in `es`. Exact: nothing passes through a
/// float.
pub fn format_number(number: &Decimal, options: &NumberOptions, locale: &Locale) -> String {
    let shown = options.round(number);
    let mut settings = icu_decimal::options::DecimalFormatterOptions::default();
    settings.grouping_strategy = match options.grouping {
        Some(false) => Some(GroupingStrategy::Never),
        Some(true) => Some(GroupingStrategy::Always),
        None => None,
    };
    let own = locale.customs().and_then(|customs| customs.numbers.as_ref());
    // With marks of the project's own, the root's are in their places: 1,234.5.
    let icu = if own.is_some() { icu_locale::Locale::UNKNOWN } else { locale.icu() };
    let mut written = match DecimalFormatter::try_new((&icu).into(), settings) {
        Ok(formatter) => formatter.format(&shown).to_string(),
        Err(_) => shown.to_string(),
    };
    if let Some(own) = own {
        let mark = |character: char| match character {
            ',' => own.group.clone(),
            '.' => own.decimal.clone(),
            other => other.to_string(),
        };
        written = written.chars().map(mark).collect();
    }
    if options.is_percent { super::percent::with_sign(&written, locale) } else { written }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(number: &str, options: &[(&str, f64)], tag: &str) -> String {
        let mut bag = NumberOptions::default();
        for (name, value) in options {
            bag.set(name, &OptionValue::Number(*value)).unwrap();
        }
        format_number(&number.parse().unwrap(), &bag, &Locale::parse(tag).unwrap())
    }

    #[test]
    fn writes_numbers_as_each_locale_does() {
        assert_eq!(written("1234567.891", &[], "es"), "1.234.567,891");
        assert_eq!(written("1234567.891", &[], "es-MX"), "1,234,567.891");
        assert_eq!(written("1234567.891", &[], "hi"), "12,34,567.891");
        assert_eq!(written("1234567.891", &[], "ar-EG"), "١٬٢٣٤٬٥٦٧٫٨٩١");
        assert_eq!(written("1234", &[], "es"), "1234", "four digits are not grouped in Spanish");
    }

    #[test]
    fn is_exact() {
        assert_eq!(written("9007199254740993", &[], "en"), "9,007,199,254,740,993");
        assert_eq!(written("0.10000000000000000000000000001", &[], "en"), "0.10000000000000000000000000001");
        assert_eq!(written("1.50", &[], "en"), "1.50");
    }

    #[test]
    fn writes_percentages_as_each_locale_does() {
        let percent = NumberOptions { is_percent: true, ..NumberOptions::default() };
        for (tag, written) in [
            ("en", "54.5%"),
            ("es", "54,5\u{A0}%"),
            ("es-MX", "54.5%"),
            ("fr", "54,5\u{A0}%"),
            ("de-CH", "54.5%"),
            ("tr", "%54,5"),
            ("eu", "%\u{A0}54,5"),
            ("ar-EG", "٥٤٫٥٪\u{61C}"),
        ] {
            let number = "0.545".parse().unwrap();
            assert_eq!(format_number(&number, &percent, &Locale::parse(tag).unwrap()), written, "{tag}");
        }
        assert_eq!(format_number(&"-1".parse().unwrap(), &percent, &Locale::parse("tr").unwrap()), "-%100");
    }

    #[test]
    fn obeys_every_digit_option() {
        assert_eq!(written("7", &[("minimumIntegerDigits", 2.0)], "en"), "07");
        assert_eq!(written("1.5", &[("minimumFractionDigits", 2.0)], "es"), "1,50");
        assert_eq!(written("1.235", &[("maximumFractionDigits", 2.0)], "en"), "1.24");
        assert_eq!(written("-1.235", &[("maximumFractionDigits", 2.0)], "en"), "-1.24");
        assert_eq!(written("1.50", &[("maximumFractionDigits", 2.0)], "en"), "1.5");
        assert_eq!(written("100", &[("maximumFractionDigits", 0.0)], "en"), "100");
        assert_eq!(written("123456", &[("maximumSignificantDigits", 2.0)], "en"), "120,000");
        assert_eq!(written("1.2", &[("minimumSignificantDigits", 4.0)], "en"), "1.200");
        assert_eq!(written("0", &[("maximumSignificantDigits", 3.0)], "en"), "0");
        assert_eq!(
            written("9.99", &[("maximumSignificantDigits", 2.0), ("minimumSignificantDigits", 2.0)], "en"),
            "10"
        );
    }
}
