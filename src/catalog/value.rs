//! Values on their way through fluent-bundle: exact numbers, dates and lists with their options.

use std::borrow::Cow;

use fixed_decimal::{Decimal, FloatPrecision};
use fluent_bundle::types::FluentType;
use fluent_bundle::{FluentArgs, FluentValue};
use icu_calendar::{Date, Iso};

use super::date_options::DateOptions;
use super::list::ListOptions;
use super::number::NumberOptions;
use super::option::OptionValue;
use super::{Argument, sentinel};

/// A value of ours.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Datum {
    /// Data: shown as it is.
    Text(String),
    Number(Decimal, NumberOptions),
    Date(Date<Iso>, DateOptions),
    List(Vec<Member>, ListOptions),
}

/// A member of a list.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Member {
    /// A placeable of its own.
    Data(String),
    /// The translator's own words (a term, a literal), placeables in them marked.
    Words(String),
}

impl Datum {
    /// The value that fills a variable.
    pub(super) fn of(argument: &Argument) -> Self {
        match argument {
            Argument::Text(text) => Self::Text(text.clone()),
            Argument::Number(number) => Self::Number(number.clone(), NumberOptions::default()),
            Argument::Date(date) => Self::Date(*date, DateOptions::default()),
            Argument::List(members) => Self::List(
                members.iter().map(|member| Member::Data(member.clone())).collect(),
                ListOptions::default(),
            ),
        }
    }

    /// The value that fluent-bundle hands to a function: one of ours or a number literal. `None` for text of the
    /// translator and for what is missing.
    pub(super) fn read(value: &FluentValue<'_>) -> Option<Self> {
        match value {
            FluentValue::Custom(custom) => custom.as_any().downcast_ref::<Self>().cloned(),
            FluentValue::Number(number) => {
                let mut decimal = Decimal::try_from_f64(number.value, FloatPrecision::RoundTrip).ok()?;
                // The literal's own zeros: `1.0`. No literal that passed the checks has more digits than these.
                if let Some(digits) = number.options.minimum_fraction_digits {
                    decimal.absolute.pad_end(-i16::try_from(digits.min(40)).unwrap_or_default());
                }
                Some(Self::Number(decimal, NumberOptions::default()))
            }
            _ => None,
        }
    }

    pub(super) fn into_value<'any>(self) -> FluentValue<'any> {
        FluentValue::Custom(Box::new(self))
    }
}

impl Member {
    /// Without marks, as the words between the members depend on it.
    pub(super) fn plain(&self) -> String {
        match self {
            Self::Data(text) | Self::Words(text) => sentinel::strip(text),
        }
    }

    pub(super) fn marked(&self) -> String {
        match self {
            Self::Data(text) => sentinel::enclose(text),
            Self::Words(text) => text.clone(),
        }
    }
}

/// Named arguments as options.
pub(super) fn options<'args>(
    arguments: &'args FluentArgs<'_>,
) -> impl Iterator<Item = (&'args str, OptionValue<'args>)> {
    arguments.iter().filter_map(|(name, value)| match value {
        FluentValue::String(text) => Some((name, OptionValue::Text(text.as_ref()))),
        FluentValue::Number(number) => Some((name, OptionValue::Number(number.value))),
        _ => None,
    })
}

/// Every value is written by `COMUNICADO-SHOW`, which knows the locale; what fluent-bundle itself may ask for is
/// the bare text.
impl FluentType for Datum {
    fn duplicate(&self) -> Box<dyn FluentType + Send> {
        Box::new(self.clone())
    }

    fn as_string(&self, _: &intl_memoizer::IntlLangMemoizer) -> Cow<'static, str> {
        self.bare().into()
    }

    fn as_string_threadsafe(&self, _: &intl_memoizer::concurrent::IntlLangMemoizer) -> Cow<'static, str> {
        self.bare().into()
    }
}

impl Datum {
    pub(super) fn bare(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(number, _) => number.to_string(),
            Self::Date(date, _) => super::date::iso(date),
            Self::List(members, _) => members.iter().map(Member::plain).collect::<Vec<_>>().join(", "),
        }
    }
}
