//! What a project decides about its editions.

use fixed_decimal::Decimal;

use super::Audience;
use crate::catalog::{Locale, NumberOptions, format_number};

/// The settings of one edition.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// The locale in which the statement was written.
    pub source: Locale,
    /// Who is to read it: what is for fewer never enters it.
    pub audience: Audience,
    /// Whether an edition with missing messages may be published, each foreign passage tagged.
    pub allow_fallback: bool,
    /// Order of the signatories.
    pub signatory_order: Order,
    /// Order of the contacts.
    pub contact_order: Order,
    /// How telephone numbers are shown.
    pub phone_form: PhoneForm,
    /// Region of the readers (ISO 3166 or UN M.49), where it is not in the tag.
    pub region: Option<String>,
    /// Field delimiter of CSV files, where the region's is not wanted.
    pub delimiter: Option<char>,
    /// Open Graph's name of the locale (`es_LA`).
    pub open_graph: Option<String>,
}

/// An order of signatories or contacts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// As the data lists them.
    #[default]
    Data,
    /// By the names in the edition, as its language sorts (CLDR).
    Locale,
    /// As the data lists them, those who speak the edition's language first.
    Language,
}

/// A form of telephone numbers for readers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PhoneForm {
    /// With the number of the country: right wherever it is read.
    #[default]
    International,
    /// As they are dialed within the country, where that is the readers' region.
    Regional,
}

impl Settings {
    /// Everything at its default: no fallback, the order of the data, the region of the tag.
    pub fn new(source: Locale) -> Self {
        Self {
            source,
            audience: Audience::Public,
            allow_fallback: false,
            signatory_order: Order::Data,
            contact_order: Order::Data,
            phone_form: PhoneForm::International,
            region: None,
            delimiter: None,
            open_graph: None,
        }
    }

    /// The region of the readers of `locale`.
    pub(super) fn region(&self, locale: &Locale) -> Option<String> {
        self.region.clone().or_else(|| locale.region().map(str::to_owned))
    }

    /// The delimiter that spreadsheets of these readers expect: a semicolon where the region writes decimals with
    /// a comma (CLDR), else a comma; a comma too where no region is known.
    pub(super) fn delimiter(&self, locale: &Locale) -> char {
        if let Some(delimiter) = self.delimiter {
            return delimiter;
        }
        let regional = match (&self.region, locale.region()) {
            (Some(region), _) => locale.in_region(region),
            (None, Some(_)) => Some(locale.clone()),
            (None, None) => None,
        };
        let has_decimal_comma = regional.is_some_and(|regional| {
            let mut half = Decimal::from(5);
            half.multiply_pow10(-1);
            format_number(&half, &NumberOptions::default(), &regional).contains(',')
        });
        if has_decimal_comma { ';' } else { ',' }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_delimiter_is_the_regions_not_the_languages() {
        let locale = |tag: &str| Locale::parse(tag).unwrap();
        let settings = Settings::new(locale("en"));
        for (tag, region, delimiter) in [
            ("es-ES", None, ';'),
            ("es-AR", None, ';'),
            ("es-CO", None, ';'),
            ("es-CL", None, ';'),
            ("es-MX", None, ','),
            ("es-US", None, ','),
            ("es-419", None, ','),
            ("es", None, ','),
            ("en-US", None, ','),
            ("fr-FR", None, ';'),
            ("fr", None, ','),
            ("es", Some("MX"), ','),
            ("es", Some("ES"), ';'),
            ("es-MX", Some("ES"), ';'),
        ] {
            let settings = Settings { region: region.map(str::to_owned), ..settings.clone() };
            assert_eq!(settings.delimiter(&locale(tag)), delimiter, "{tag} {region:?}");
        }
        let settings = Settings { delimiter: Some('\t'), ..settings };
        assert_eq!(settings.delimiter(&locale("es-ES")), '\t');
    }
}
