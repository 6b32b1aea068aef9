//! `mojibake`: characters that were read with the wrong encoding.
//!
//! ## What it finds
//! Letters whose UTF-8 was read as Windows-1252, Mac Roman or a code page of DOS: `Ã³`, `√≥`, `├│`.
//!
//! ## Why
//! Readers see nonsense in place of letters.
//!
//! ## Example
//! ```ftl en
//! call = The children of the nation.
//! ```
//! ```ftl es
//! call = Los niÃ±os de la nación.
//! ```
//! Right:
//! ```ftl en
//! call = The children of the nation, “CAFÉ”.
//! ```
//! ```ftl es
//! call = Los niños de la nación, «CAFÉ».
//! ```

use super::super::{Check, Passage, Rule, Subject, Wording};
use crate::diagnostic::{Diagnostic, Edit, Kind};

pub static RULE: Rule = Rule { kind: &KIND, page: include_str!("mojibake.rs"), check: Check::Passage(check) };

static KIND: Kind = Kind::error("T021", "mojibake");

fn check(passage: &Passage<'_>, subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let has_lead = |wording: &&Wording<'_>| {
        let mut leads = ENCODINGS.iter().flat_map(|encoding| encoding.leads.chars());
        leads.any(|lead| wording.has(lead))
    };
    for wording in passage.wordings.iter().filter(has_lead) {
        for (range, meant) in garbled(&wording.text).into_iter().filter(|(range, _)| wording.is_own(range)) {
            let fix = passage.written(wording, &range).map(|place| Edit::new(place, meant.as_str()));
            let written = wording.text.get(range.clone()).unwrap_or_default();
            found.push(
                subject
                    .finding(&KIND, passage, wording.span(&range))
                    .with("found", written)
                    .with("wanted", meant)
                    .with_fix(fix),
            );
        }
    }
}

/// An encoding with which UTF-8 is read wrongly: the characters of the bytes 80 to FF.
struct Encoding {
    /// What the bytes C2, C3, C4, C5 and E2 become.
    leads: &'static str,
    /// The byte of a character.
    byte: fn(char) -> Option<u8>,
}

const ENCODINGS: &[Encoding] = &[
    Encoding { leads: "ÂÃÄÅâ", byte: windows_1252 },
    Encoding { leads: "¬√‚", byte: |character| high_byte(character, MAC_ROMAN) },
    Encoding { leads: "┬├Γ", byte: |character| high_byte(character, CODE_PAGE_437) },
    Encoding { leads: "┬├Ô", byte: |character| high_byte(character, CODE_PAGE_850) },
];

const MAC_ROMAN: &str = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰";
const CODE_PAGE_437: &str =
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓ";
const CODE_PAGE_850: &str =
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔ";

/// The runs of characters whose bytes in another encoding are UTF-8 of a likely character, and that character.
fn garbled(text: &str) -> Vec<(std::ops::Range<usize>, String)> {
    let mut found: Vec<(std::ops::Range<usize>, String)> = Vec::new();
    if text.is_ascii() {
        return found;
    }
    for (at, lead) in text.char_indices().filter(|(_, c)| !c.is_ascii()) {
        for encoding in ENCODINGS.iter().filter(|encoding| encoding.leads.contains(lead)) {
            let mut bytes = Vec::new();
            let mut end = at;
            let length = if matches!(lead, 'â' | '‚' | 'Γ' | 'Ô') { 3 } else { 2 };
            for character in text.get(at..).unwrap_or_default().chars().take(length) {
                bytes.extend((encoding.byte)(character));
                end += character.len_utf8();
            }
            if let Ok(meant) = std::str::from_utf8(&bytes)
                && meant.chars().count() == 1
                && meant
                    .chars()
                    .all(|c| matches!(c, '\u{A0}'..='\u{17F}' | '\u{2010}'..='\u{2044}' | '€' | '™' | '−'))
            {
                found.push((at..end, meant.to_owned()));
                break;
            }
        }
    }
    found
}

/// The byte of a character in an encoding whose characters from 80 on are these.
fn high_byte(character: char, high: &str) -> Option<u8> {
    let at = high.chars().position(|other| other == character)?;
    u8::try_from(0x80 + at).ok()
}

/// The byte of a character in Windows-1252.
fn windows_1252(character: char) -> Option<u8> {
    const HIGH: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ";
    let code = u32::from(character);
    if code < 0x80 || (0xA0..=0xFF).contains(&code) {
        return u8::try_from(code).ok();
    }
    let at = HIGH
        .chars()
        .position(|high| high == character)
        .or_else(|| (0x80..0xA0).contains(&code).then(|| usize::try_from(code - 0x80).unwrap_or_default()))?;
    u8::try_from(0x80 + at).ok()
}
