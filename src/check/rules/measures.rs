//! Measures: a number and its unit, so that 30 miles are 48 kilometers and 104 °F are 40 °C.

use std::ops::Range;
use std::sync::LazyLock;

use super::evidence::{Number, Value};
use super::spoken::Spoken;

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dimension {
    /// In meters.
    Length,
    /// In hectares.
    Area,
    /// In kilograms.
    Weight,
    /// In liters.
    Volume,
    /// In degrees Celsius.
    Heat,
    /// In days.
    Time,
}

/// A number with its unit.
#[derive(Clone, Debug)]
pub struct Measure {
    /// The bytes of the number.
    pub range: Range<usize>,
    /// The bytes of number and unit.
    pub whole: Range<usize>,
    /// What it measures.
    pub dimension: Dimension,
    /// The number.
    pub count: f64,
    /// One unit in the unit of the dimension.
    pub factor: f64,
}

/// Units by their beginnings, longest first where one begins another; a whole word where it ends in a full stop.
const UNITS: &[(&str, Dimension, f64)] = &[
    ("mile.|miles.|milla|mi.", Dimension::Length, 1609.344),
    ("kilomet|kilómet|km.", Dimension::Length, 1000.0),
    ("centimet|centímet|cm.", Dimension::Length, 0.01),
    ("meter.|meters.|metre.|metres.|metro.|metros.", Dimension::Length, 1.0),
    ("foot.|feet.|ft.|pie.|pies.", Dimension::Length, 0.3048),
    ("inch.|inches.|pulgada", Dimension::Length, 0.0254),
    ("yard.|yards.|yarda", Dimension::Length, 0.9144),
    ("acre.|acres.", Dimension::Area, 0.404_686),
    ("hectare|hectárea|ha.", Dimension::Area, 1.0),
    ("millimet|milímet|mm.", Dimension::Length, 0.001),
    ("gram.|grams.|gramo.|gramos.", Dimension::Weight, 0.001),
    ("tonne.|tonnes.|tonelada", Dimension::Weight, 1000.0),
    ("minute.|minutes.|minuto.|minutos.", Dimension::Time, 1.0 / 1440.0),
    ("hour.|hours.|hora.|horas.", Dimension::Time, 1.0 / 24.0),
    ("day.|days.|día.|días.", Dimension::Time, 1.0),
    ("week.|weeks.|semana.|semanas.", Dimension::Time, 7.0),
    ("month.|months.|mes.|meses.", Dimension::Time, 365.0 / 12.0),
    ("year.|years.|año.|años.", Dimension::Time, 365.0),
    ("pound.|pounds.|lb.|lbs.|libra.|libras.", Dimension::Weight, 0.453_592),
    ("kilogram|kilo.|kilos.|kg.", Dimension::Weight, 1.0),
    ("ounce.|ounces.|onza.|onzas.|oz.", Dimension::Weight, 0.028_35),
    ("gallon|galón.|galones.", Dimension::Volume, 3.785_41),
    ("liter.|liters.|litre.|litres.|litro.|litros.", Dimension::Volume, 1.0),
];

/// The same by name.
static NAMES: LazyLock<Vec<(&str, Dimension, f64)>> = LazyLock::new(|| {
    let names = |(names, dimension, factor): &(&'static str, Dimension, f64)| {
        let (dimension, factor) = (*dimension, *factor);
        names.split('|').map(move |name| (name, dimension, factor))
    };
    UNITS.iter().flat_map(names).collect()
});

/// The measures of a text.
pub fn measures(text: &str, figures: &[Number], spoken: &[Spoken]) -> Vec<Measure> {
    let figures =
        figures.iter().filter_map(|figure| Some((figure.range.clone(), amount(figure.values.first()?))));
    #[expect(clippy::cast_precision_loss, reason = "nobody measures so much")]
    let spoken =
        spoken.iter().filter(|said| !said.is_rank).map(|said| (said.range.clone(), said.worth as f64));
    figures.chain(spoken).filter_map(|(range, count)| measure(text, range, count)).collect()
}

fn measure(text: &str, range: Range<usize>, count: f64) -> Option<Measure> {
    let rest = text.get(range.end..)?;
    let plain = rest.trim_start_matches([' ', '\u{A0}', '\u{202F}', '-']);
    let start = range.end + (rest.len() - plain.len());
    for (sign, is_fahrenheit) in [("°F", true), ("°C", false), ("degrees F", true), ("degrees C", false)] {
        if plain.starts_with(sign) {
            let (count, factor) = if is_fahrenheit { ((count - 32.0) / 1.8, 1.8) } else { (count, 1.0) };
            let whole = range.start..start + sign.len();
            return Some(Measure { range, whole, dimension: Dimension::Heat, count, factor });
        }
    }
    let mut words = plain.split([' ', '\u{A0}']);
    // 4,000 millones de litros, 5 mil kilómetros: the number holds its power already.
    let mut word = words.next()?;
    let mut end = start + word.len();
    let is_square_before = word == "square" || word == "sq";
    while is_square_before && (word == "square" || word == "sq") || POWERS.contains(&word) || word == "de" {
        word = words.next()?;
        end += 1 + word.len();
    }
    let unit = word.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '²');
    let (unit, is_sign) = unit.strip_suffix('²').map_or((unit, false), |unit| (unit, true));
    let is_unit = |name: &str| match name.strip_suffix('.') {
        Some(whole) => unit == whole,
        None => unit.starts_with(name),
    };
    let (_, dimension, factor) = NAMES.iter().find(|(name, ..)| is_unit(name))?;
    let is_square =
        is_square_before || is_sign || words.next().is_some_and(|next| next.starts_with("cuadrad"));
    let (dimension, factor) = match (dimension, is_square) {
        (Dimension::Length, true) => (Dimension::Area, factor * factor / 10_000.0),
        _ => (*dimension, *factor),
    };
    Some(Measure { whole: range.start..end.min(text.len()), range, dimension, count, factor })
}

/// Words of a number in figures that stand between it and its unit.
const POWERS: [&str; 9] =
    ["hundred", "thousand", "million", "billion", "mil", "millón", "millones", "mille", "millions"];

fn amount((digits, decimals): &Value) -> f64 {
    digits.parse::<f64>().unwrap_or_default() * 10_f64.powi(-decimals)
}

impl Measure {
    /// Whether both measure the same, as nearly as people round.
    pub fn is_same(&self, other: &Self) -> bool {
        const ROUNDED: f64 = 0.06;
        if self.dimension != other.dimension {
            return false;
        }
        if self.dimension == Dimension::Heat {
            return (self.count - other.count).abs() <= 1.0;
        }
        let (one, two) = (self.count * self.factor, other.count * other.factor);
        (one - two).abs() <= ROUNDED * one.abs().max(two.abs())
    }

    /// Whether both have one unit.
    pub fn has_unit_of(&self, other: &Self) -> bool {
        self.dimension == other.dimension && (self.factor - other.factor).abs() < f64::EPSILON * 4.0
    }
}

/// Whether the number at these bytes measures what the other text measures in another unit.
pub fn is_converted(range: &Range<usize>, own: &[Measure], others: &[Measure]) -> bool {
    own.iter()
        .filter(|measure| measure.range == *range)
        .any(|measure| others.iter().any(|other| !measure.has_unit_of(other) && measure.is_same(other)))
}
