//! The letter around a statement that was sent by mail: *Dear all, please find below …*.

use super::idiom::Idiom;
use super::line::Line;
use super::look::Look;
use super::signer::is_person;
use super::tokens::tokens;
use crate::manuscript::BlockKind;

/// In how many of the first lines it says that something follows.
const HEAD: usize = 8;
/// How many lines may be behind that: thanks, a greeting, a name.
const TAIL: usize = 10;

/// How many of the first lines are such a letter: a line that says that the statement follows, those before it, and the
/// greeting behind it; 0 where nothing says so, or nothing would be left.
pub fn covering_length(lines: &[Line], idiom: &Idiom) -> usize {
    let begins_statement = |line: &Line| {
        let look = &line.look;
        look.is_kicker
            || look.dateline.is_some()
            || matches!(line.kind, BlockKind::Title | BlockKind::Heading(_))
            || (look.is_strong || look.is_capitals) && look.words >= 3
    };
    let head = lines.iter().take(HEAD).take_while(|line| !begins_statement(line));
    let Some(at) = head.into_iter().position(|line| idiom.is_covering(&tokens(&line.text))) else { return 0 };
    let mut end = at + 1;
    let mut has_greeting = false;
    for line in lines.iter().skip(end).take(TAIL) {
        let words = tokens(&line.text);
        let is_greeting = idiom.is_greeting(&words) && words.len() <= 6;
        let is_name = has_greeting
            && line.look.words <= 8
            && (is_person(line.text.trim().trim_end_matches(','), idiom)
                || is_card(&line.look)
                || is_alone(line));
        if words.is_empty() {
            // A stroke between the letter and the statement.
            end += 1;
            break;
        }
        if begins_statement(line) || !(is_greeting || is_name || idiom.is_covering(&words)) {
            break;
        }
        has_greeting |= is_greeting;
        end += 1;
    }
    let rest = lines.get(end..).unwrap_or_default();
    let has_body = rest.iter().any(|line| line.look.words >= 14 && line.look.ends_sentence);
    if rest.len() >= 3 && has_body { end } else { 0 }
}

/// How to reach somebody, or what they do.
fn is_card(look: &Look) -> bool {
    look.has_email || look.has_phone || look.has_site
}

/// A first name alone.
fn is_alone(line: &Line) -> bool {
    line.look.words == 1 && line.text.starts_with(char::is_uppercase) && !line.look.is_capitals
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Locale;
    use crate::draft::line::read_lines;
    use crate::manuscript::read_manuscript;

    const STATEMENT: &str = "Water is a right\n\nMontevideo, 3 May 2019 – The unions of the region met today and agreed on all that follows here.\n\nSigned:\nRed del Agua\n";

    fn length(tag: &str, text: &str) -> usize {
        let manuscript = read_manuscript("a.txt", text.as_bytes()).0.unwrap();
        let idiom = Idiom::of(&Locale::parse(tag).unwrap(), &[]);
        covering_length(&read_lines(&manuscript, &idiom), &idiom)
    }

    #[test]
    fn a_letter_around_a_statement_ends_where_the_statement_begins() {
        for (letter, lines) in [
            ("Dear all,\n\nPlease find below our statement. We would be glad if you shared it.\n\n", 2),
            (
                "Dear all,\n\nPlease find our statement pasted below.\n\nThank you!\n\nBest wishes,\nJane Doe\n\n",
                5,
            ),
            (
                "Hi,\n\nI am pleased to share the statement of 12 unions with you.\n\nThanks,\nJane\n\n----------\n\n",
                4,
            ),
        ] {
            let found = length("en", &format!("{letter}{STATEMENT}"));
            assert_eq!(found, lines, "{letter}");
        }
        let letter = "Estimados colegas:\n\nLes compartimos el siguiente comunicado. Agradecemos su difusión.\n\nSaludos,\nAna Díaz\n\n";
        assert_eq!(length("es", &format!("{letter}COMUNICADO\n\n{STATEMENT}")), 4);
    }

    #[test]
    fn a_letter_that_is_the_statement_stays() {
        assert_eq!(
            length("en", &format!("Dear Minister,\n\nWe write to you about the water.\n\n{STATEMENT}")),
            0
        );
        assert_eq!(length("en", STATEMENT), 0);
        assert_eq!(length("en", "Dear all,\n\nPlease find below our statement.\n"), 0);
    }
}
