//! Text that came by e-mail: the head above it, the signature below it, and the marks before lines that were quoted.

use super::margin::Margin;
use super::pieces::Piece;

/// The name of the line that says what a message is about, as programs in many languages write it.
const SUBJECTS: [&str; 10] =
    ["subject", "asunto", "assunto", "objet", "betreff", "oggetto", "onderwerp", "assumpte", "gaia", "temat"];
/// The longest name of a line of a head, and the most lines of one.
const LONGEST_NAME: usize = 24;
const MOST_LINES: usize = 20;
/// The most lines of a signature.
const MOST_OF_SIGNATURE: usize = 12;

/// How many of the first lines are the head of a message (RFC 5322 §3.6, as programs show it): lines that each name
/// something, one of which names the subject; 0 where there is none.
pub fn head_length<'l>(lines: impl IntoIterator<Item = &'l str>) -> usize {
    let (mut count, mut fields, mut has_subject) = (0, 0, false);
    for line in lines.into_iter().take(MOST_LINES) {
        let Some(name) = field_name(line) else { break };
        fields += 1;
        has_subject |= is_subject(name);
        count += 1;
    }
    if fields >= 3 && has_subject { count } else { 0 }
}

fn is_subject(name: &str) -> bool {
    SUBJECTS.contains(&name.to_lowercase().as_str())
}

/// The name of a line such as `Reply-To: …`.
fn field_name(line: &str) -> Option<&str> {
    let (name, _) = line.trim_start_matches('*').split_once(':')?;
    let name = name.trim().trim_matches('*');
    let is_name = name.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-'));
    (is_name && !name.is_empty() && name.chars().count() <= LONGEST_NAME).then_some(name)
}

/// How many of the last lines are a signature: behind a line that says so (RFC 3676 §4.3). Each line is its words, and
/// whether it ended in a space. In what certainly is a message, the space may be gone.
pub fn signature_length(lines: &[(&str, bool)], is_message: bool) -> usize {
    let last = lines
        .iter()
        .rev()
        .take(MOST_OF_SIGNATURE + 1)
        .position(|(text, ends_in_space)| *text == "--" && (*ends_in_space || is_message));
    last.map_or(0, |last| last + 1)
}

/// Takes the head of a message off what a reader found, and notes it.
pub fn take_head(pieces: &mut Vec<Piece>, margin: &mut Margin) {
    let text = |piece: &Piece| piece.runs.iter().map(|run| run.text.as_str()).collect::<String>();
    let mut head: Vec<String> = Vec::new();
    let mut has_subject = false;
    for text in pieces.iter().take(MOST_LINES).map(text) {
        // Behind the subject, a paragraph may begin with any word and a colon.
        let goes_on = !has_subject || text.split('\n').all(says_who_or_when);
        if text.is_empty() || !goes_on || text.split('\n').any(|line| field_name(line).is_none()) {
            break;
        }
        has_subject |= text.split('\n').any(|line| field_name(line).is_some_and(is_subject));
        head.push(text);
    }
    let lines = head.iter().flat_map(|text| text.split('\n'));
    if head_length(lines.clone()) == lines.count() && has_subject {
        pieces.drain(..head.len());
        margin.mail.insert(head.join("\n"));
    }
}

/// Takes the mark off the end of what a reader found whose signature was left out.
pub fn take_mark(pieces: &mut Vec<Piece>) {
    let is_mark = |piece: &Piece| piece.runs.iter().map(|run| run.text.trim()).collect::<String>() == "--";
    if pieces.last().is_some_and(is_mark) {
        pieces.pop();
    }
}

/// Whether the line of a head gives an address or a moment.
fn says_who_or_when(line: &str) -> bool {
    let figures = line.chars().filter(char::is_ascii_digit).count();
    line.chars().count() <= 120 && (line.contains('@') || figures >= 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_names_its_subject() {
        let head = ["From: Ana <a@b.example>", "Sent: Tuesday, March 3, 2026 9:14 AM", "Subject: Water: now"];
        assert_eq!(head_length(head.into_iter().chain(["", "Dear all: read"])), 3);
        assert_eq!(head_length(["De : Ana", "À : presse", "Objet : Eau", "", "x"]), 3);
        assert_eq!(head_length(["Contact: Ana", "Phone: 1", "Email: a@b.example"]), 0, "whom to ask");
        assert_eq!(head_length(["Subject: Water", "To: all"]), 0);
        assert_eq!(head_length([""; 0]), 0);
    }

    #[test]
    fn a_signature_stands_behind_its_mark() {
        let text = [("Words", false), ("--", true), ("Ana", false)];
        assert_eq!(signature_length(&text, false), 2);
        assert_eq!(signature_length(&[("Words", false), ("--", false), ("Ana", false)], false), 0);
        assert_eq!(signature_length(&[("Words", false), ("--", false), ("Ana", false)], true), 2);
        let mut long = vec![("--", true)];
        long.extend([("more", false); 40]);
        assert_eq!(signature_length(&long, true), 0);
    }
}
