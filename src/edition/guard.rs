//! Hidden and harmful characters: every text and every fact that enters an edition is looked through. Nothing is
//! changed silently; what is wrong is a finding that names the character.

use icu_normalizer::ComposingNormalizerBorrowed;

use super::{Written, kinds};
use crate::diagnostic::{Diagnostic, Edit, Kind, Span};

/// Looks through `text`, which stands at `origin`. One finding for each sort of harm, at its first occurrence.
///
/// The bidi controls are those of CVE-2021-42574: placeables are isolated by the formats, so no text needs them. The
/// marks U+061C, U+200E, U+200F pass in texts with letters that run from right to left, which need them beside figures
/// and stops (UAX 9); elsewhere they are refused, too. ZWNJ and ZWJ pass where scripts or emoji use them.
pub fn inspect_text(text: &str, origin: Option<&Span>) -> Vec<Diagnostic> {
    inspect(text, || text.chars().any(is_leftward), &|_, _| origin.cloned())
}

/// Looks through words of a message; each finding points at the character. A mark of direction may stand alone before
/// a value.
pub fn inspect_words(text: &str, written: Written<'_>) -> Vec<Diagnostic> {
    let takes_marks = || text.chars().any(is_leftward) || !text.chars().any(char::is_alphanumeric);
    inspect(text, takes_marks, &|words, length| Some(written.find(words, length)))
}

/// `place` tells where the first bytes of a stretch of `text` stand.
fn inspect(
    text: &str,
    takes_marks: impl Fn() -> bool,
    place: &dyn Fn(&str, usize) -> Option<Span>,
) -> Vec<Diagnostic> {
    let mut findings: Vec<Diagnostic> = Vec::new();
    if !may_harm(text) {
        return findings;
    }
    let takes_marks = takes_marks();
    let mut previous = None;
    let mut rest = text.chars();
    loop {
        let here = rest.as_str();
        let Some(character) = rest.next() else { break };
        let next = rest.clone().next();
        if let Some(kind) = judge(character, previous, next)
            && !(takes_marks && is_direction_mark(character))
            && !findings.iter().any(|finding| finding.kind == kind)
        {
            let place = place(here, character.len_utf8());
            // Between the letters of a word it has no meaning of its own. A joiner might.
            let is_idle = matches!(character, '\u{200B}' | '\u{2060}' | '\u{FEFF}');
            let exact =
                place.clone().filter(|place| is_idle && place.end - place.start == character.len_utf8());
            findings.push(
                Diagnostic::new(kind, place)
                    .with("character", format!("U+{:04X}", u32::from(character)))
                    .with("text", excerpt(text, character))
                    .with_fix(exact.map(|place| Edit::new(place, ""))),
            );
        }
        previous = Some(character);
    }
    if let Some(word) = first_decomposed(text) {
        let shown: String = word.chars().take(40).collect();
        let place = place(word, word.len());
        // The place is that of the word itself where it was found.
        let exact = place.clone().filter(|place| place.end - place.start == word.len());
        let composed = ComposingNormalizerBorrowed::new_nfc().normalize(word).into_owned();
        findings.push(
            Diagnostic::new(&kinds::NOT_NORMALIZED, place)
                .with("text", shown)
                .with_fix(exact.map(|place| Edit::new(place, composed))),
        );
    }
    findings
}

/// Whether a text has bytes that are not those of printable ASCII, of Latin letters and of the usual marks. Only then
/// is it worth looking at each character.
fn may_harm(text: &str) -> bool {
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        let is_plain = match byte {
            0x20..=0x7E => true,
            // U+00A0–U+00BF; before them are control characters.
            0xC2 => bytes.next().is_some_and(|next| next >= 0xA0),
            // U+00C0–U+02FF; after them are combining marks.
            0xC3..=0xCB => bytes.next().is_some(),
            // U+2010–U+2027 and U+2030–U+203F: dashes, quotation marks, the ellipsis. U+20A0–: currencies.
            0xE2 => match (bytes.next(), bytes.next()) {
                (Some(0x80), Some(last)) => (0x90..=0xA7).contains(&last) || last >= 0xB0,
                (Some(0x82), Some(last)) => last >= 0xA0,
                _ => false,
            },
            _ => false,
        };
        if !is_plain {
            return true;
        }
    }
    false
}

/// What is wrong with a character between its neighbours.
fn judge(character: char, previous: Option<char>, next: Option<char>) -> Option<&'static Kind> {
    match character {
        '\t' | '\n' | '\r' | '\u{2028}' | '\u{2029}' => Some(&kinds::BROKEN_LINE),
        character if character.is_control() => Some(&kinds::CONTROL_CHARACTER),
        '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {
            Some(&kinds::BIDI_CONTROL)
        }
        '\u{200C}' | '\u{200D}' if joins(character, previous, next) => None,
        '\u{200B}' if previous.is_some_and(is_spaceless) && next.is_some_and(is_spaceless) => None,
        '\u{E0020}'..='\u{E007F}' if previous.is_some_and(is_flag) => None,
        '\u{200B}'..='\u{200D}'
        | '\u{2060}'..='\u{2064}'
        | '\u{206A}'..='\u{206F}'
        | '\u{FEFF}'
        | '\u{FFF9}'..='\u{FFFB}'
        | '\u{115F}'
        | '\u{1160}'
        | '\u{3164}'
        | '\u{FFA0}'
        | '\u{E0000}'..='\u{E007F}' => Some(&kinds::INVISIBLE_CHARACTER),
        '\u{FFFD}' => Some(&kinds::LOST_CHARACTER),
        character if is_private(character) => Some(&kinds::PRIVATE_CHARACTER),
        _ => None,
    }
}

/// Private use (plane 0, 15 and 16) or one of the 66 noncharacters.
fn is_private(character: char) -> bool {
    let code = u32::from(character);
    matches!(character, '\u{E000}'..='\u{F8FF}' | '\u{FDD0}'..='\u{FDEF}' | '\u{F0000}'..='\u{10FFFF}')
        || code & 0xFFFE == 0xFFFE
}

/// Whether ZWNJ or ZWJ has a work to do here: after a letter of a joining script (a prefix or suffix may be joined to
/// a value or a foreign word), before one where no word goes before, or (ZWJ) between emoji.
fn joins(character: char, previous: Option<char>, next: Option<char>) -> bool {
    let before_word = next.is_some_and(is_joining) && previous.is_none_or(|c| !c.is_alphanumeric());
    let after_letter = previous.is_some_and(is_joining);
    let in_emoji = character == '\u{200D}' && previous.is_some_and(is_emoji) && next.is_some_and(is_emoji);
    after_letter || before_word || in_emoji
}

/// Letters of scripts in which ZWNJ and ZWJ choose the form of a letter: Arabic, Syriac, N'Ko, Mandaic, Mongolian,
/// the Indic scripts, Khmer, Myanmar.
fn is_joining(character: char) -> bool {
    matches!(
        character,
        '\u{600}'..='\u{8FF}'
            | '\u{900}'..='\u{DFF}'
            | '\u{1000}'..='\u{109F}'
            | '\u{1780}'..='\u{18AF}'
            | '\u{FB50}'..='\u{FDCF}'
            | '\u{FDF0}'..='\u{FDFF}'
            | '\u{FE70}'..='\u{FEFC}'
    )
}

/// Letters of scripts written without spaces, where U+200B marks the place of a break: Thai, Lao, Myanmar, Khmer.
fn is_spaceless(character: char) -> bool {
    matches!(character, '\u{E00}'..='\u{EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}')
}

fn is_emoji(character: char) -> bool {
    matches!(
        character,
        '\u{FE0F}' | '\u{2190}'..='\u{21FF}' | '\u{2600}'..='\u{27BF}' | '\u{2B00}'..='\u{2BFF}' | '\u{1F000}'..='\u{1FAFF}'
    )
}

/// The black flag and the tag characters that may follow it: the flags of Scotland, Wales …
fn is_flag(character: char) -> bool {
    matches!(character, '\u{1F3F4}' | '\u{E0020}'..='\u{E007E}')
}

/// Some characters around the first `hidden` one, which is written as its code.
fn excerpt(text: &str, hidden: char) -> String {
    let before: Vec<char> = text.chars().take_while(|character| *character != hidden).collect();
    let tail = before.iter().rev().take(20).rev();
    let after = text.chars().skip(before.len() + 1).take(20);
    let code = format!("<U+{:04X}>", u32::from(hidden));
    let visible = |character: &char| judge(*character, None, None).is_none();
    tail.copied().filter(visible).chain(code.chars()).chain(after.filter(visible)).collect()
}

/// The first word with a character that NFC writes as another. Marks in another order than that of NFC, as the
/// keyboards of Arabic and Hebrew type them, and letters that NFC takes apart (of Devanagari) look the same and cannot
/// be typed in any other way.
fn first_decomposed(text: &str) -> Option<&str> {
    let normalizer = ComposingNormalizerBorrowed::new_nfc();
    if normalizer.is_normalized(text) {
        return None;
    }
    text.split_whitespace().find(|word| {
        let sorted = |text: &str| {
            let mut characters: Vec<char> = text.chars().collect();
            characters.sort_unstable();
            characters
        };
        let (written, composed) = (sorted(word), sorted(&normalizer.normalize(word)));
        composed.len() <= written.len() && composed != written
    })
}

/// The marks of direction, which show nothing and turn no letters round.
pub(super) fn is_direction_mark(character: char) -> bool {
    matches!(character, '\u{61C}' | '\u{200E}' | '\u{200F}')
}

/// Letters of scripts that run from right to left: Hebrew, Arabic, Syriac, Thaana, N'Ko and their neighbours.
pub(super) fn is_leftward(character: char) -> bool {
    let is_block = matches!(
        character,
        '\u{590}'..='\u{8FF}'
            | '\u{FB1D}'..='\u{FDCF}'
            | '\u{FDF0}'..='\u{FDFF}'
            | '\u{FE70}'..='\u{FEFC}'
            | '\u{10800}'..='\u{10FFF}'
            | '\u{1E800}'..='\u{1EFFF}'
    );
    is_block && character.is_alphabetic()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn codes(text: &str) -> Vec<&'static str> {
        inspect_text(text, None).iter().map(|finding| finding.kind.code).collect()
    }

    #[test]
    fn finds_what_hides() {
        for (text, code) in [
            ("a\u{0}b", "T001"),
            ("a\u{7}b", "T001"),
            ("a\u{85}b", "T001"),
            ("user\u{202E}gpj.exe", "T002"),
            ("\u{61C}a", "T002"),
            ("a\u{2068}b\u{2069}", "T002"),
            ("a\u{200B}b", "T003"),
            ("a\u{200D}b", "T003"),
            ("a\u{FEFF}b", "T003"),
            ("a\u{E0041}b", "T003"),
            ("caf\u{FFFD}", "T004"),
            ("\u{E000}", "T005"),
            ("\u{FDD0}", "T005"),
            ("\u{FFFE}", "T005"),
            ("\u{100000}", "T005"),
            ("بيان \u{202E}صحفي", "T002"),
            ("بيان \u{2067}صحفي\u{2069}", "T002"),
            ("Ana\u{200F} Paz", "T002"),
            ("a\u{200C}ب", "T003"),
            ("Nin\u{303}o", "T006"),
            ("\u{212A}elvin", "T006"),
            ("ا\u{653}ن", "T006"),
            ("a\nb", "T007"),
            ("a\tb", "T007"),
        ] {
            assert_eq!(codes(text), [code], "{text:?}");
        }
    }

    #[test]
    fn lets_pass_what_languages_need() {
        for text in [
            "Evy Peña, EE.\u{A0}UU. “balance” — «¿qué?»",
            "می\u{200C}خواهم",
            "क\u{94D}\u{200D}ष",
            "👩\u{200D}🚀 👩🏽\u{200D}⚖\u{FE0F}",
            "🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}",
            "ភាសា\u{200B}ខ្មែរ",
            "بيان صحفي",
            "تابع إلى \u{200F}2017\u{200E} (\u{61C}3)",
            "ל-\u{200E}3",
            "ل\u{200D} COVID-19",
            "\u{200C}ها",
            // Shadda and kasra in the order of the keyboards; NFC has them the other way round.
            "حر\u{651}\u{650}ر",
            "\u{95C}",
        ] {
            assert_eq!(codes(text), [""; 0], "{text:?}");
        }
    }

    proptest! {
        /// What the quick look lets pass, the careful one does too.
        #[test]
        fn the_quick_look_misses_nothing(text in "[ -~]?(\\PC|\\p{C}|\\p{M}|[\u{A0}-\u{300}\u{2000}-\u{2100}]){0,4}") {
            let slow = text.chars().any(|c| judge(c, None, None).is_some())
                || !ComposingNormalizerBorrowed::new_nfc().is_normalized(&text);
            prop_assert!(may_harm(&text) || !slow);
        }
    }

    #[test]
    fn names_the_character_and_shows_its_neighbours() {
        let finding = inspect_text("Ana \u{202E}Paz\u{202E}", None).remove(0);
        assert_eq!(finding.arguments["character"], "U+202E".into());
        assert_eq!(finding.arguments["text"], "Ana <U+202E>Paz".into());
    }
}
