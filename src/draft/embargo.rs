//! The moment of an embargo, as a document words it.

use super::idiom::Idiom;
use super::tokens::tokens;

/// The moment (RFC 3339) that a line names: a day, an hour, and an offset from UTC that everybody reads alike.
pub fn find_moment(text: &str, idiom: &Idiom) -> Option<String> {
    let day = idiom.calendar.find(text).filter(|day| day.is_certain)?;
    let mut rest = text.to_owned();
    rest.replace_range(day.range.clone(), " ");
    let (hour, minute) = find_time(&rest)?;
    let offset = find_offset(&rest)?;
    let date = &day.date;
    Some(format!(
        "{:04}-{:02}-{:02}T{hour:02}:{minute:02}:00{offset}",
        date.year().extended_year(),
        date.month().number(),
        date.day_of_month().0
    ))
}

/// `10:00`, `10.30`, `10h30`, `10 a.m.`, `10pm`.
fn find_time(text: &str) -> Option<(u8, u8)> {
    let lower = text.to_lowercase();
    let number = |digits: &str| digits.parse::<u8>().ok().filter(|_| digits.len() <= 2);
    let pieces: Vec<&str> = lower.split_whitespace().collect();
    for (at, piece) in pieces.iter().enumerate() {
        let piece = piece.trim_matches(|c: char| matches!(c, ',' | ';' | '(' | ')' | '.'));
        let digits = piece.len() - piece.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let (hour, tail) = piece.split_at_checked(digits)?;
        let Some(hour) = number(hour) else { continue };
        let after = tail.strip_prefix([':', '.', 'h']);
        let minutes = after
            .map_or(0, |after| after.len() - after.trim_start_matches(|c: char| c.is_ascii_digit()).len());
        let (minute, tail) = match after.and_then(|after| after.split_at_checked(minutes)) {
            Some((minute, tail)) if minute.len() == 2 => (number(minute)?, tail),
            Some(("", tail)) if piece.contains('h') => (0, tail),
            _ => (0, tail),
        };
        let next = pieces.get(at + 1).copied().unwrap_or_default();
        let half = if tail.is_empty() { next } else { tail };
        let half: String = half.chars().filter(|c| c.is_ascii_alphabetic()).collect();
        let is_clock = after.is_some();
        let hour = match half.as_str() {
            "am" => hour % 12,
            "pm" => hour % 12 + 12,
            _ if is_clock => hour,
            _ => continue,
        };
        if hour < 24 && minute < 60 {
            return Some((hour, minute));
        }
    }
    None
}

/// `GMT`, `UTC`, `UTC-6`, `GMT+02:00`, `+0200`. Names such as EST mean several things.
fn find_offset(text: &str) -> Option<String> {
    let upper = text.to_uppercase().replace(['−', '–'], "-");
    for name in ["UTC", "GMT"] {
        let Some(at) = upper.find(name) else { continue };
        let after = upper.get(at + name.len()..)?.trim_start();
        let Some(sign) = after.chars().next().filter(|sign| matches!(sign, '+' | '-')) else {
            return Some("Z".to_owned());
        };
        let digits: String = after.chars().skip(1).take_while(|c| c.is_ascii_digit() || *c == ':').collect();
        let (hours, minutes) = digits.split_once(':').unwrap_or((digits.as_str(), "0"));
        let (hours, minutes) = match hours.len() {
            4 => hours.split_at_checked(2)?,
            _ => (hours, minutes),
        };
        let (hours, minutes) = (hours.parse::<u8>().ok()?, minutes.parse::<u8>().ok()?);
        return (hours <= 14 && minutes < 60).then(|| format!("{sign}{hours:02}:{minutes:02}"));
    }
    tokens(&upper).iter().any(|word| word.folded == "z").then(|| "Z".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Locale;

    #[test]
    fn moments_are_read_where_everybody_reads_them_alike() {
        let idiom = |tag| Idiom::of(&Locale::parse(tag).unwrap(), &[]);
        let read = |tag, text| find_moment(text, &idiom(tag));
        assert_eq!(
            read("en", "Embargoed until 10:00 GMT, 4 December 2017").as_deref(),
            Some("2017-12-04T10:00:00Z")
        );
        assert_eq!(
            read("en", "EMBARGO: December 4, 2017, 9 a.m. (UTC-6)").as_deref(),
            Some("2017-12-04T09:00:00-06:00")
        );
        assert_eq!(
            read("fr", "Sous embargo jusqu’au 4 décembre 2017 à 14h30 (UTC+1)").as_deref(),
            Some("2017-12-04T14:30:00+01:00")
        );
        assert_eq!(read("en", "Embargoed until 10 am EST, 4 December 2017"), None);
        assert_eq!(read("en", "Embargoed until tomorrow"), None);
    }
}
