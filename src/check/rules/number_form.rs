//! What a number may become in another language without being another number: a decade, an hour counted otherwise, a
//! Roman number, a round number in words, a date in figures whose month is named.

use super::digits::plain_digits;
use super::evidence::Number;

/// Round numbers in words; those from one to twenty are read as evidence of their own.
const ROUND: &[(u32, &[&str])] = &[
    (0, &["zero", "cero"]),
    (30, &["thirty", "treinta"]),
    (40, &["forty", "cuarenta"]),
    (50, &["fifty", "cincuenta"]),
    (60, &["sixty", "sesenta"]),
    (70, &["seventy", "setenta"]),
    (80, &["eighty", "ochenta"]),
    (90, &["ninety", "noventa"]),
    (100, &["hundred", "cien", "ciento", "cent"]),
    (1000, &["thousand", "mil", "mille"]),
];

/// Decades in words.
const DECADES: &[(u32, &[&str])] = &[
    (20, &["twenties", "veinte"]),
    (30, &["thirties", "treinta"]),
    (40, &["forties", "cuarenta"]),
    (50, &["fifties", "cincuenta"]),
    (60, &["sixties", "sesenta"]),
    (70, &["seventies", "setenta"]),
    (80, &["eighties", "ochenta"]),
    (90, &["nineties", "noventa"]),
];

/// Whether the other text may say this number otherwise: a decade, a century, a time of the day, a Roman number, a
/// round hundred in words, a numeric date with its month in words.
pub fn is_tolerated(number: &Number, text: &str, other: &str) -> bool {
    let written = plain_digits(text.get(number.range.clone()).unwrap_or_default());
    let written = written.as_str();
    let other = plain_digits(other);
    let other = other.as_str();
    let after = text.get(number.range.end..).unwrap_or_default();
    let before = text.get(..number.range.start).unwrap_or_default();
    let plain: Option<u32> = written.parse().ok();
    let is_decade = plain.is_some_and(|year| is_decade(year, before, after, other));
    let is_clock = plain.is_some_and(|figure| is_clock(figure, before, after, other));
    let is_roman = plain.is_some_and(|number| {
        (1..=40).contains(&number)
            && other.split(|c: char| !c.is_alphanumeric()).any(|word| {
                // Le XXIe siècle.
                word.strip_prefix(&roman(number))
                    .is_some_and(|end| ["", "e", "er", "ème", "º", "ª"].contains(&end))
            })
    });
    let is_round = plain.is_some_and(|figure| has_word(other, words_of(figure)));
    let is_date = plain.is_some_and(|part| is_named_month(part, before, after, other));
    // Articles and versions: 13(2) is 13.2.
    let figures = |text: &str| -> Vec<String> {
        text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).map(str::to_owned).collect()
    };
    let has_part = |text: &str| text.contains('(') || text.contains('.');
    let parts = figures(written);
    let of_other = figures(other);
    let is_part = (parts.len() == 2
        && other.contains(&format!("{}(", parts.first().map_or("", String::as_str))))
        && parts.iter().all(|part| of_other.contains(part))
        || (parts.len() == 1
            && has_part(text)
            && (after.starts_with('(') || before.ends_with('('))
            && of_other.contains(&written.to_owned()));
    // The label of an item, 1): the other side may count with letters.
    let is_label =
        after.starts_with(')') && before.trim().is_empty() && plain.is_some_and(|label| label < 30);
    is_part || is_decade || is_clock || is_roman || is_round || is_date || is_label
}

/// The words for a round number; none for others.
fn words_of(figure: u32) -> &'static [&'static str] {
    ROUND.iter().find(|(worth, _)| *worth == figure).map_or(&[], |(_, words)| words)
}

fn has_word(text: &str, words: &[&str]) -> bool {
    text.to_lowercase().split(|c: char| !c.is_alphanumeric()).any(|own| words.contains(&own))
}

/// Whether this is a decade (the 1990s, los años 90) that the other side names too, in figures or in words.
fn is_decade(year: u32, before: &str, after: &str, other: &str) -> bool {
    let last = before.split_whitespace().next_back().unwrap_or_default().to_lowercase();
    let before_last = before.to_lowercase();
    let has_mark = after.starts_with('s') || last == "años" || before_last.trim_end().ends_with("década de");
    if !has_mark || !year.is_multiple_of(10) || !(year < 100 || (1500..2100).contains(&year)) {
        return false;
    }
    let words = DECADES.iter().find(|(decade, _)| *decade == year % 100);
    words.is_some_and(|(_, words)| has_word(other, words))
        || other
            .split(|c: char| !c.is_ascii_digit())
            .filter_map(|part| part.parse::<u32>().ok())
            .any(|named| named % 100 == year % 100 && (named < 100 || year < 100))
}

/// Whether this is an hour that the other side counts from noon or from midnight (5 p.m., 17:00), or full minutes
/// (`:00`) that one side leaves out. The mark of a time must stand beside the number itself.
fn is_clock(figure: u32, before: &str, after: &str, other: &str) -> bool {
    let is_minutes = before.ends_with(':');
    if is_minutes {
        return figure == 0 || ['.', 'h'].iter().any(|mark| other.contains(&format!("{mark}{figure:02}")));
    }
    let last = before.split_whitespace().next_back().unwrap_or_default().to_lowercase();
    let next = after.trim_start().to_lowercase();
    let next: String = next.chars().take_while(|c| c.is_alphabetic() || ".’'".contains(*c)).collect();
    let has_mark = after.starts_with(':')
        || ["las", "at", "h"].contains(&last.as_str())
        || ["am", "pm", "h", "hs", "hrs", "hora", "horas", "o’clock", "o'clock", "noon"]
            .contains(&next.trim_end_matches('.').replace('.', "").as_str());
    if figure > 24 || !has_mark {
        return false;
    }
    let small = other.to_lowercase();
    let is_noon = figure.is_multiple_of(12)
        && ["noon", "midnight", "mediodía", "medianoche"].iter().any(|word| small.contains(word));
    is_noon
        || other
            .split(|c: char| !c.is_ascii_digit())
            .filter_map(|part| part.parse::<u32>().ok())
            .any(|hour| hour <= 24 && hour % 12 == figure % 12)
}

/// Whether this is a part of a date in figures (12/4/2017) that the other side writes with the month's name. Two
/// dates in figures have the same parts, in whatever order.
fn is_named_month(part: u32, before: &str, after: &str, other: &str) -> bool {
    let is_date = |c: char| c.is_ascii_digit() || c == '/' || c == '-';
    let head = before.len() - before.trim_end_matches(is_date).len();
    let tail = after.len() - after.trim_start_matches(is_date).len();
    let joined =
        [before.get(before.len() - head..).unwrap_or_default(), "0", after.get(..tail).unwrap_or_default()]
            .concat();
    let parts = |mark: char| joined.split(mark).filter(|part| !part.is_empty()).count();
    let is_in_date = (2..=3).contains(&parts('/')) || parts('-') == 3;
    let has_date = |text: &str| {
        text.split(|c: char| !is_date(c)).any(|run| {
            let count = |mark: char| run.split(mark).filter(|part| !part.is_empty()).count();
            count('/') >= 2 || count('-') == 3
        })
    };
    part <= 12 && is_in_date && !has_date(other)
}

fn roman(mut number: u32) -> String {
    let mut written = String::new();
    for (worth, sign) in [(40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")] {
        while number >= worth {
            number -= worth;
            written.push_str(sign);
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A number of people is no hour, though the sentence tells a time or has an “am” in it.
    #[test]
    fn only_the_hour_itself_may_be_counted_otherwise() {
        assert!(is_clock(5, "at ", " p.m. with 12 people", "a las 17 horas con 13 personas"));
        assert!(is_clock(17, "a las ", " horas con 13 personas", "at 5 p.m. with 12 people"));
        assert!(is_clock(0, "a las 17:", "", "at 5 p.m."));
        assert!(is_clock(12, "a las ", "", "at noon"));
        assert!(!is_clock(12, "at 5 p.m. with ", " people", "a las 17 horas con 13 personas"));
        assert!(!is_clock(12, "", " families among us", "13 de las familias"));
        assert!(!is_clock(5, "at ", " p.m.", "a las 18 horas"));
    }

    #[test]
    fn dates_in_figures_have_the_same_parts() {
        assert!(is_named_month(12, "On ", "/4/2017", "El 4 de diciembre de 2017"));
        assert!(is_named_month(9, "", "/11", "el 11 de septiembre"));
        assert!(is_named_month(12, "2017-", "-04", "4 de diciembre de 2017"));
        assert!(!is_named_month(12, "On ", "/4/2017", "El 13/4/2017"));
        assert!(!is_named_month(12, "10-", " people", "10 a 13 personas"));
    }

    #[test]
    fn a_decade_a_round_number_and_a_label_keep_what_they_are() {
        assert!(is_decade(1990, "in the ", "s", "en los años 90"));
        assert!(is_decade(90, "en los años ", "", "in the 1990s"));
        assert!(is_decade(1990, "in the ", "s", "en los años noventa"));
        assert!(!is_decade(1990, "in the ", "s", "en los años 80"));
        assert!(!is_decade(50, "It began ", " years ago", "Empezó hace 40 años en el valle"));
        assert!(has_word("hubo mil muertos", words_of(1000)));
        assert!(!has_word("hubo mil muertos", words_of(100)));
        assert!(!has_word("cuarenta personas", words_of(50)));
        let tolerates = |text: &str, figure: &str, other: &str| {
            let at = text.find(figure).unwrap();
            is_tolerated(&Number { values: Vec::new(), range: at..at + figure.len() }, text, other)
        };
        assert!(tolerates("1) water", "1", "a) agua"));
        assert!(!tolerates("Many families (about 12) left", "12", "Muchas familias (unas 13)"));
    }
}
