//! `different-end`: an end that is not the source’s: a full stop, colon, question mark that is lost or another.
//!
//! ## What it finds
//! The last mark of a text, quotation marks and parentheses left out: one that the source has and the translation
//! has not, or another, and a question, colon or comma that the source has not. Between a full stop and an exclamation
//! each language decides, and an indirect question ends with a full stop. A full stop that only the translation has is
//! found in titles.
//!
//! ## Why
//! A sentence was cut off, or a heading lost its colon.
//!
//! ## Example
//! ```ftl en
//! call = Signed by all of us:
//! ```
//! ```ftl es
//! call = Firmado por todas y todos
//! ```
//! Right:
//! ```ftl en
//! call = Signed by all of us: “Yes.”
//! ```
//! ```ftl es
//! call = Firmado por todas y todos: «Sí».
//! ```

use super::super::{Check, Passage, Rule, Subject};
use super::salutation_comma::is_salutation;
use crate::diagnostic::{Diagnostic, Kind};

pub static RULE: Rule =
    Rule { kind: &KIND, page: include_str!("different_end.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::warning("L044", "different-end");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if !subject.conventions.is(&[
        "en", "es", "fr", "pt", "it", "de", "ca", "gl", "nl", "pl", "ro", "sv", "da", "ru", "uk", "ar", "eu",
    ]) || passage.is_term
    {
        return;
    }
    for (wording, source) in passage.pairs() {
        let (here, there) = (end(&wording.text), end(&source.text));
        if here == there
            || wording.text.trim().is_empty()
            || is_abbreviated(&source.text)
            || is_abbreviated(&wording.text)
        {
            continue;
        }
        let is_title = passage.attribute.is_none()
            && matches!(passage.id.as_str(), "title" | "short-title" | "subtitle");
        let is_wrong = match (here, there) {
            // An ellipsis or an exclamation may be a matter of language.
            // RAE: ¡…? asks and exclaims at once.
            ("question", "exclamation") | ("exclamation", "question") => !is_mixed(&wording.text),
            // Who exclaims, and how loud, is for each language; a mark that opens has its partner.
            ("exclamation", "stop") => !wording.text.contains('¡'),
            ("stop", "exclamation") => false,
            // An indirect question.
            ("stop", "question") => !is_indirect(&wording.text) && !is_quoted_mark(&wording.text),
            ("stop", "none") => is_title,
            // RAE: a salutation ends with a colon, and its comma is another finding.
            ("colon", "comma") => !is_salutation(&wording.text),
            // RAE: what is quoted keeps its own mark, and the full stop follows: «¡Basta!».
            ("stop", "ellipsis") => !is_quoted_mark(&wording.text),
            ("dash", _) | (_, "dash") | ("none", "semicolon") => false,
            _ => true,
        };
        if is_wrong {
            let place = wording.variant_span().unwrap_or_else(|| passage.span.clone());
            found.push(subject.finding(&KIND, passage, place).with("found", here).with("wanted", there));
            break;
        }
    }
}

/// Whether the last sentence opens with one of `¿` `¡` and closes with the other.
fn is_mixed(text: &str) -> bool {
    let last = text.rfind(['¿', '¡']).and_then(|at| text.get(at..)).unwrap_or_default();
    last.starts_with('¡') && last.contains('?') || last.starts_with('¿') && last.contains('!')
}

/// Whether the last sentence tells of a question: *preguntamos quién…*, *queremos saber si…*.
fn is_indirect(text: &str) -> bool {
    const ASKS: [&str; 12] = [
        "pregunt", "saber ", "conocer ", "explic", "demand", "aclar", "sabemos", "savoir", "pergunt",
        "ignor", "duda", "desconoc",
    ];
    const WHAT: [&str; 12] = [
        "qué", "quién", "quiénes", "cuándo", "cuánto", "cuántos", "cuántas", "cómo", "dónde", "cuál", "si",
        "por qué",
    ];
    let small = text.to_lowercase();
    ASKS.iter().any(|ask| small.contains(ask))
        && small.split(|c: char| !c.is_alphabetic()).any(|word| WHAT.contains(&word))
}

/// Whether a full stop follows a quotation that ends with a mark of its own.
fn is_quoted_mark(text: &str) -> bool {
    let quoted = text.trim_end().strip_suffix('.').and_then(|head| head.strip_suffix(['»', '”', '’']));
    quoted.is_some_and(|quoted| quoted.ends_with(['!', '?', '…']))
}

/// What a text ends with.
fn end(text: &str) -> &'static str {
    let closing = |c: char| c.is_whitespace() || matches!(c, '”' | '»' | '"' | '\'' | '’' | ')' | ']' | '“');
    let text = text.trim_end_matches(closing);
    match text.chars().next_back() {
        Some('.') if text.ends_with("...") => "ellipsis",
        Some('.' | '。' | '۔') => "stop",
        Some('…') => "ellipsis",
        Some(':' | '：') => "colon",
        Some('?' | '؟' | '？') => "question",
        Some('!' | '！') => "exclamation",
        Some(';' | '؛') => "semicolon",
        Some(',' | '،') => "comma",
        Some('-' | '–' | '—') => "dash",
        _ => "none",
    }
}

/// Whether the last word is an abbreviation, whose full stop says nothing about the sentence.
fn is_abbreviated(text: &str) -> bool {
    let word = text.trim_end().rsplit(|c: char| c.is_whitespace()).next().unwrap_or_default();
    let Some(word) = word.strip_suffix('.') else { return false };
    const KNOWN: &[&str] =
        &["Inc", "Ltd", "Corp", "Co", "Jr", "Sr", "etc", "UU", "No", "Núm", "St", "m", "p.m", "a.m"];
    word.contains('.') || KNOWN.contains(&word)
}

#[cfg(test)]
mod tests {
    use crate::check::tests::found_in;

    #[test]
    fn what_spanish_ends_otherwise_is_no_difference() {
        let count = |english: &str, spanish: &str| {
            let found = found_in(&format!("a = {english}\n"), &format!("a = {spanish}\n"));
            found.iter().filter(|finding| finding.kind.code == "L044").count()
        };
        for (english, spanish) in [
            ("Dear friends,", "Estimadas amigas y estimados amigos:"),
            ("Enough is enough.", "¡Ya basta!"),
            ("They said: “Enough!”", "Dijeron: «¡Basta!»."),
        ] {
            assert_eq!(count(english, spanish), 0, "{spanish}");
        }
        for (english, spanish) in
            [("Signed by,", "Firman las amigas:"), ("They said: “Enough?”", "Dijeron: «Basta».")]
        {
            assert_eq!(count(english, spanish), 1, "{spanish}");
        }
    }
}
