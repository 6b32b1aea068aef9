//! What people say in place of a number: holidays, quarters of an hour, decades, percentages, idioms.

use super::digits::plain_digits;
use super::evidence::Number;
use super::spoken::Share;

/// Days of the month, and the holidays that fall on them.
const HOLIDAYS: &[(u32, &str)] = &[
    (
        1,
        "May Day|New Year|All Saints|Labor Day|Labour Day|Año Nuevo|Todos los Santos|Día del Trabajo|Canada Day",
    ),
    (2, "All Souls|Day of the Dead|Groundhog Day|Candlemas|Día de Muertos|Día de los Muertos|Candelaria"),
    (4, "Independence Day|Día de la Independencia"),
    (5, "Cinco de Mayo"),
    (6, "Epiphany|Three Kings|Reyes|Epifanía"),
    (11, "Veterans Day|Armistice Day"),
    (12, "Columbus Day|Our Lady of Guadalupe|Virgen de Guadalupe|Día de la Raza"),
    (14, "Valentine|San Valentín|Bastille Day"),
    (16, "Independence Day|Día de la Independencia"),
    (19, "Juneteenth"),
    (24, "Christmas Eve|Nochebuena"),
    (25, "Christmas|Navidad"),
    (31, "New Year’s Eve|New Year's Eve|Halloween|Nochevieja"),
];

/// Whether the other text says this number in its own way.
pub fn is_customary(number: &Number, text: &str, other: &str, shares: &[Share]) -> bool {
    let written = plain_digits(text.get(number.range.clone()).unwrap_or_default());
    let written = written.as_str();
    let other = plain_digits(other);
    let other = other.as_str();
    let Ok(figure) = written.parse::<u32>() else { return false };
    let before = text.get(..number.range.start).unwrap_or_default();
    let after = text.get(number.range.end..).unwrap_or_default();
    is_holiday(figure, before, after, other)
        || is_quarter_hour(figure, before, other)
        || is_hour_before(figure, after, other)
        || is_part(figure, after, shares)
        || is_decade_word(figure, after, other)
        || is_attached(written, other)
        // A trap without a way out; the attacks of 2001.
        || before.ends_with("catch-")
        || (before.ends_with("K-") && figure == 12)
        // Around the clock.
        || (matches!(figure, 7 | 24) && (text.contains("24/7") || other.contains("24/7")))
        || (figure == 2001 && ["9/11", "11-S", "11/9"].iter().any(|day| other.contains(day)))
}

fn is_holiday(day: u32, before: &str, after: &str, other: &str) -> bool {
    let is_day = after.trim_start_matches(['.', 'º', '°', 's', 't', 'n', 'd', 'r', 'h']).starts_with(" de ")
        // December 24, beside its month.
        || before.split_whitespace().next_back().is_some_and(|last| last.starts_with(char::is_uppercase));
    is_day
        && HOLIDAYS
            .iter()
            .filter(|(date, _)| *date == day)
            .any(|(_, names)| names.split('|').any(|name| other.contains(name)))
}

/// Whether these are the minutes of a time that the other text tells by quarters and halves.
fn is_quarter_hour(minutes: u32, before: &str, other: &str) -> bool {
    let is_minutes = before.ends_with([':', '.', 'h'])
        && before.get(..before.len() - 1).is_some_and(|head| head.ends_with(|c: char| c.is_ascii_digit()));
    let words: &[&str] = match minutes {
        15 => &["quarter", "cuarto", "quart"],
        30 => &["half past", "y media", "et demie", "-thirty", " thirty"],
        45 => &[
            "quarter to",
            "quarter of",
            "menos cuarto",
            "cuarto para",
            "un cuarto",
            "y tres cuartos",
            "moins le quart",
        ],
        _ => return false,
    };
    is_minutes && words.iter().any(|word| other.contains(word))
}

/// Whether this is an hour that the other text names by the next one: 5:45, a quarter to six.
fn is_hour_before(hour: u32, after: &str, other: &str) -> bool {
    const WORDS: &[&str] = &["quarter to", "menos cuarto", "cuarto para las", "moins le quart"];
    hour < 24
        && (after.starts_with(":45") || after.starts_with(".45"))
        && WORDS.iter().any(|word| other.contains(word))
}

/// Whether this is a percentage of which the other text says the part of the whole.
fn is_part(percent: u32, after: &str, shares: &[Share]) -> bool {
    let is_percent = after.trim_start().starts_with('%')
        || ["percent", "per cent", "por ciento", "por cien", "pour cent"]
            .iter()
            .any(|word| after.trim_start().starts_with(word));
    is_percent
        && shares.iter().any(|(count, whole)| {
            let exact = count * 100 / whole;
            u64::from(percent) == exact || u64::from(percent) == exact + 1
        })
}

/// Whether this is a decade that the other text has in words: the sixties, *la primera década del siglo*.
fn is_decade_word(figure: u32, after: &str, other: &str) -> bool {
    const DECADES: &[(u32, &str)] = &[
        (20, "twenties"),
        (30, "thirties"),
        (40, "forties"),
        (50, "fifties"),
        (60, "sixties"),
        (70, "seventies"),
        (80, "eighties"),
        (90, "nineties"),
    ];
    let is_first = figure.is_multiple_of(100) && figure >= 1000 && after.starts_with('s');
    (is_first && ["década", "decade", "décennie"].iter().any(|word| other.contains(word)))
        || DECADES.iter().any(|(decade, word)| figure % 100 == *decade && other.contains(word))
}

/// Whether the other text has these digits after a letter: FY2019.
fn is_attached(digits: &str, other: &str) -> bool {
    other.match_indices(digits).any(|(at, _)| {
        let before = other.get(..at).and_then(|before| before.chars().next_back());
        let after = other.get(at + digits.len()..).and_then(|after| after.chars().next());
        before.is_some_and(|c| c.is_uppercase() || (digits.len() >= 2 && c.is_alphabetic()))
            && !after.is_some_and(|c| c.is_ascii_digit())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_let_pass(text: &str, figure: &str, other: &str, shares: &[Share]) -> bool {
        let at = text.find(figure).unwrap();
        let number = Number { values: Vec::new(), range: at..at + figure.len() };
        is_customary(&number, text, other, shares)
    }

    #[test]
    fn holidays_quarters_and_parts_are_told_from_other_numbers() {
        assert!(is_let_pass("el 24 de diciembre", "24", "on Christmas Eve", &[]));
        assert!(!is_let_pass("vinieron 24 familias", "24", "families came on Christmas Eve", &[]));
        assert!(!is_let_pass("el 26 de diciembre", "26", "on Christmas Eve", &[]));
        assert!(is_let_pass("a las 7:30", "30", "at half past seven", &[]));
        assert!(!is_let_pass("a las 7:30", "30", "at a quarter past seven", &[]));
        assert!(is_let_pass("el 50 % del agua", "50", "half the water", &[(1, 2)]));
        assert!(!is_let_pass("el 50 % del agua", "50", "a third of the water", &[(1, 3)]));
        assert!(!is_let_pass("unas 50 familias", "50", "half the families", &[(1, 2)]));
        assert!(is_let_pass("el año 2019", "2019", "in FY2019", &[]));
        assert!(!is_let_pass("el año 2018", "2018", "in FY2019", &[]));
    }
}
