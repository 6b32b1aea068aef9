//! What people say in place of a number: holidays, quarters of an hour, decades, percentages, idioms.

use super::digits::plain_digits;
use super::evidence::Number;
use super::spoken::Share;

/// Days of the month, and the holidays that fall on them.
const HOLIDAYS: &[(u32, &str)] = &[
    (
        1,
        "May Day|New Year|All Saints|Labor Day|Labour Day|Año Nuevo|Todos los Santos|Día del Trabajo|Canada Day|\
         Workers’ Day|AIDS Day",
    ),
    (2, "All Souls|Day of the Dead|Groundhog Day|Candlemas|Día de Muertos|Día de los Muertos|Candelaria"),
    (4, "Independence Day|Día de la Independencia"),
    (5, "Cinco de Mayo|Environment Day|Día del Medio Ambiente"),
    (6, "Epiphany|Three Kings|Reyes|Epifanía"),
    (8, "Women’s Day|Día de la Mujer|Día Internacional de la Mujer"),
    (10, "Mother’s Day|Mothers’ Day|Human Rights Day|Día de la Madre|Día de las Madres|Derechos Humanos"),
    (11, "Veterans Day|Armistice Day"),
    (12, "Columbus Day|Our Lady of Guadalupe|Virgen de Guadalupe|Día de la Raza|Indigenous Peoples’ Day"),
    (14, "Valentine|San Valentín|Bastille Day"),
    (15, "Teachers’ Day|Teacher’s Day|Día del Maestro"),
    (16, "Independence Day|Día de la Independencia"),
    (18, "Migrants Day|Día Internacional del Migrante"),
    (19, "Juneteenth"),
    (20, "Refugee Day|Día Mundial de los Refugiados|Día Mundial del Refugiado"),
    (22, "Earth Day|Día de la Tierra"),
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
    let before = text.get(..number.range.start).unwrap_or_default();
    let after = text.get(number.range.end..).unwrap_or_default();
    if is_said_so(0, written, after, other) {
        return true;
    }
    let Ok(figure) = written.parse::<u32>() else { return false };
    is_denied(figure, written, other)
        || is_short_year((figure, written), before, after, other)
        || is_age_or_grade(figure, after, text, other)
        || is_holiday(figure, before, after, other)
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
    let is_date = after.trim_start_matches(['.', 'º', '°', 's', 't', 'n', 'd', 'r', 'h']).starts_with(" de ")
        // December 24, beside its month.
        || before.split_whitespace().next_back().is_some_and(|last| last.starts_with(char::is_uppercase));
    let is_day = is_date || (day <= 31 && before.ends_with("el "));
    is_day
        && HOLIDAYS
            .iter()
            .filter(|(date, _)| *date == day)
            .any(|(_, names)| names.split('|').any(|name| other.contains(name)))
}

/// Whether this is a nought that the other text says by denying: no convictions, sin respuesta.
fn is_denied(figure: u32, written: &str, other: &str) -> bool {
    const NONE: &[&str] = &[
        "no", "not", "none", "nobody", "nothing", "never", "without", "ni", "ningún", "ninguno", "ninguna",
        "nadie", "nada", "nunca", "sin", "aucun", "aucune", "rien", "sans", "nenhum", "nenhuma", "sem",
        "nessun", "nessuna", "senza", "kein", "keine", "ohne",
    ];
    figure == 0
        && written == "0"
        && other.split(|c: char| !c.is_alphabetic()).any(|word| NONE.contains(&word.to_lowercase().as_str()))
}

/// Whether one text cuts a year short and the other does not: ’72, 1972; la generación del 68.
fn is_short_year((figure, written): (u32, &str), before: &str, after: &str, other: &str) -> bool {
    let is_cut = |head: &str, rest: &str| {
        head.ends_with(['’', '\'', '‘'])
            || (head.ends_with("del ")
                && !["%", "por", "de"].iter().any(|next| rest.trim_start().starts_with(next)))
    };
    let others = || other.split(|c: char| !c.is_ascii_digit());
    if written.len() == 2 {
        return is_cut(before, after) && others().any(|year| year.len() == 4 && year.ends_with(written));
    }
    (1500..2100).contains(&figure)
        && written.get(2..).is_some_and(|short| {
            other.match_indices(short).any(|(at, _)| {
                let rest = other.get(at + short.len()..).unwrap_or_default();
                is_cut(other.get(..at).unwrap_or_default(), rest)
                    && !rest.starts_with(|c: char| c.is_ascii_digit())
            })
        })
}

/// What is said in place of a number in words of their own: the other text’s words, and the figures for which they stand.
const SAYINGS: &[(&str, &[u32])] = &[
    ("around the clock", &[24, 7]),
    ("round the clock", &[24, 7]),
    ("day and night", &[24, 7]),
    ("día y noche", &[24, 7]),
    ("noche y día", &[24, 7]),
    ("sin interrupción", &[24, 7]),
    ("todos los días", &[7]),
    ("time and a half", &[50, 150]),
    ("quarter of a million", &[250_000]),
    ("quarter million", &[250_000]),
    ("cuarto de millón", &[250_000]),
    ("three quarters of a million", &[750_000]),
    ("tres cuartos de millón", &[750_000]),
    ("cuarto de hora", &[15]),
    ("quarter of an hour", &[15]),
    ("cuartos de hora", &[45]),
    ("quarters of an hour", &[45]),
    ("doubl", &[100, 200]),
    ("twice", &[100, 200]),
    ("duplic", &[100, 200]),
    ("el doble", &[100, 200]),
    ("tripl", &[200, 300]),
    ("threefold", &[200, 300]),
];

/// Decades of a century and of a life, in words.
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

/// Whether the other text has words of their own for this number; those for a factor stand for percentages only.
fn is_said_so(figure: u32, written: &str, after: &str, other: &str) -> bool {
    let grouped: u32 = written.split(['.', ',', ' ', '\u{A0}']).collect::<String>().parse().unwrap_or(figure);
    let is_percent = after.trim_start().starts_with('%') || after.trim_start().starts_with("por ciento");
    SAYINGS.iter().any(|(words, figures)| {
        figures.contains(&grouped) && (is_percent || !figures.contains(&200)) && other.contains(words)
    })
}

/// Whether this is an age or a class that the other text names in its own way: in their twenties; 9th grade.
fn is_age_or_grade(figure: u32, after: &str, text: &str, other: &str) -> bool {
    const SCHOOLS: [&str; 6] = ["secundaria", "primaria", "preparatoria", "bachillerato", "ESO", "prepa"];
    let is_age = DECADES.iter().any(|(decade, word)| figure / 10 * 10 == *decade && other.contains(word))
        && text.contains("años");
    let is_grade = (6..=12).contains(&figure)
        && after.starts_with("th")
        && text.contains("grade")
        && SCHOOLS.iter().any(|school| other.contains(school));
    is_age || is_grade
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
