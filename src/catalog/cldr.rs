//! Whether CLDR knows how a language writes its numbers, dates and lists.

use icu_decimal::provider::DecimalSymbolsV1;
use icu_list::provider::{ListAndV1, ListFormatterPatterns};
use icu_plurals::provider::{PluralsCardinalV1, PluralsOrdinalV1};
use icu_provider::{DataIdentifierBorrowed, DataMarker, DataProvider, DataRequest};

use super::{Customs, Locale};

/// What a message may need of CLDR.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LocaleData {
    /// Names of months and days, and their order.
    Dates,
    /// Words and marks between the members of a list.
    Lists,
    /// Digits, decimal and grouping marks.
    Numbers,
    /// Plural categories of counts.
    Plurals,
    /// Plural categories of ranks.
    Ordinals,
}

impl LocaleData {
    /// How many kinds there are.
    pub(super) const COUNT: usize = 5;

    /// The name under which findings speak of it.
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Dates => "dates",
            Self::Lists => "lists",
            Self::Numbers => "numbers",
            Self::Plurals | Self::Ordinals => "plurals",
        }
    }

    /// Whether CLDR has it for this locale or a parent of the same language. Where it has not, ICU4X answers
    /// with the root's data (`2017 M12 4`), which no reader understands.
    pub(super) fn is_known(self, locale: &Locale) -> bool {
        locale.customs().is_some_and(|customs| self.is_said(customs)) || self.is_in_cldr(locale)
    }

    /// Whether the project says it.
    fn is_said(self, customs: &Customs) -> bool {
        match self {
            Self::Dates => customs.dates.is_some(),
            Self::Lists => customs.lists.is_some(),
            Self::Numbers => customs.numbers.is_some(),
            Self::Plurals => customs.plurals.is_some(),
            Self::Ordinals => customs.plurals.as_ref().is_some_and(|plurals| !plurals.ordinal.is_empty()),
        }
    }

    /// Whether CLDR has it, whatever the project says.
    pub(super) fn is_in_cldr(self, locale: &Locale) -> bool {
        locale.known().data(self, || self.is_found(locale))
    }

    fn is_found(self, locale: &Locale) -> bool {
        match self {
            Self::Dates => super::date::has_names(locale),
            Self::Lists => is_found::<ListAndV1, _>(
                &icu_list::provider::Baked,
                DataIdentifierBorrowed::for_marker_attributes_and_locale(
                    ListFormatterPatterns::WIDE,
                    &locale.data(),
                ),
            ),
            // Languages that write numbers as the root does (en) have no data of their own for them.
            Self::Numbers => {
                is_found::<DecimalSymbolsV1, _>(
                    &icu_decimal::provider::Baked,
                    DataIdentifierBorrowed::for_locale(&locale.data()),
                ) || Self::Plurals.is_in_cldr(locale)
                    || Self::Dates.is_in_cldr(locale)
            }
            Self::Plurals => {
                is_found::<PluralsCardinalV1, _>(
                    &icu_plurals::provider::Baked,
                    DataIdentifierBorrowed::for_locale(&locale.data()),
                ) || ONE_FORM.contains(&locale.language())
            }
            // Languages without ranks of different forms (ar) have none of their own either.
            Self::Ordinals => {
                is_found::<PluralsOrdinalV1, _>(
                    &icu_plurals::provider::Baked,
                    DataIdentifierBorrowed::for_locale(&locale.data()),
                ) || Self::Plurals.is_in_cldr(locale)
            }
        }
    }
}

impl Locale {
    /// Whether it is known, from CLDR or the project, how this language writes dates and numbers and how it counts. Where
    /// it is not, translators write them out.
    pub fn writes_values(&self) -> bool {
        [LocaleData::Dates, LocaleData::Numbers, LocaleData::Plurals].iter().all(|data| data.is_known(self))
    }

    /// What neither CLDR nor the project knows of it: `dates`, `lists`, `numbers`, `plurals`, `name`.
    pub fn unknown_data(&self) -> Vec<&'static str> {
        let data = [LocaleData::Dates, LocaleData::Lists, LocaleData::Numbers, LocaleData::Plurals];
        let mut unknown: Vec<&str> =
            data.into_iter().filter(|data| !data.is_known(self)).map(LocaleData::as_str).collect();
        if self.autonym() == self.as_str() {
            unknown.push("name");
        }
        unknown
    }
}

/// Languages that have rules, but one form for all counts, as the root has (CLDR, plurals.xml): compiled data does
/// not tell them from languages without rules.
const ONE_FORM: &[&str] = &[
    "bm", "bo", "dz", "hnj", "id", "ig", "ii", "ja", "jbo", "jv", "kde", "kea", "km", "ko", "lkt", "lo",
    "ms", "my", "nqo", "osa", "sah", "ses", "sg", "su", "th", "to", "tpi", "vi", "wo", "yo", "yue", "zh",
];

fn is_found<M: DataMarker, P: DataProvider<M>>(provider: &P, id: DataIdentifierBorrowed<'_>) -> bool {
    let request = DataRequest { id, ..Default::default() };
    provider
        .load(request)
        .is_ok_and(|response| response.metadata.locale.is_none_or(|locale| !locale.is_unknown()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_what_cldr_knows() {
        use LocaleData::{Dates, Lists, Numbers, Ordinals, Plurals};
        for tag in ["en", "es", "es-MX", "fr", "ar", "ja", "zh-Hant", "vi", "ko", "ru"] {
            let locale = Locale::parse(tag).unwrap();
            for data in [Dates, Lists, Numbers, Plurals, Ordinals] {
                assert!(data.is_known(&locale), "{tag} {data:?}");
            }
        }
        for tag in ["yua", "nah", "xx"] {
            let locale = Locale::parse(tag).unwrap();
            for data in [Dates, Lists, Numbers, Plurals, Ordinals] {
                assert!(!data.is_known(&locale), "{tag} {data:?}");
            }
        }
        let quechua = Locale::parse("qu").unwrap();
        assert!(Dates.is_known(&quechua) && !Lists.is_known(&quechua) && !Plurals.is_known(&quechua));
        assert!(!Dates.is_known(&Locale::parse("ht").unwrap()));
    }
}
