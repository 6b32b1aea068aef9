//! Whose words the parts of a document quote: what each says itself, and what it takes from those beside it.

use super::idiom::Idiom;
use super::model::{Confidence, Part};
use super::quotation::find_quotations;
use super::role::Role;
use super::speaker::{Said, Speaker, find_speaker, leaves_open, read_attribution};

/// Names the speaker of each part that quotes somebody.
pub fn name_speakers(parts: &mut [Part], idiom: &Idiom) {
    // Who spoke last, and in which part; whether a quotation goes on, and whether the words before end in a colon.
    let mut last: Option<(usize, Speaker)> = None;
    let mut is_open = false;
    for at in 0..parts.len() {
        let found = match parts.get(at) {
            Some(part) if may_quote(part) => speaker_of(parts, at, last.as_ref(), is_open, idiom),
            Some(part) if part.role == Role::Attribution => read_attribution(&part.text, idiom),
            _ => None,
        };
        let Some(part) = parts.get_mut(at) else { continue };
        is_open = may_quote(part) && leaves_open(&part.text);
        if let Some(speaker) = found.filter(|speaker| !speaker.name.contains(char::is_control)) {
            last = Some((at, speaker.clone()));
            part.speaker = Some(speaker);
        }
    }
}

/// Whether a part may be words of somebody.
fn may_quote(part: &Part) -> bool {
    part.language.is_none() && matches!(part.role, Role::Paragraph | Role::Quote | Role::Item | Role::Note)
}

fn speaker_of(
    parts: &[Part],
    at: usize,
    last: Option<&(usize, Speaker)>,
    is_open: bool,
    idiom: &Idiom,
) -> Option<Speaker> {
    let part = parts.get(at)?;
    let before = at.checked_sub(1).and_then(|before| parts.get(before));
    let again = |sure: Confidence| {
        let (_, speaker) = last?;
        Some(Speaker { sure: speaker.sure.min(sure), ..speaker.clone() })
    };
    match find_speaker(&part.text, idiom) {
        Said::By(speaker) => return Some(speaker),
        Said::Again => return again(Confidence::Likely),
        Said::Nothing => {}
    }
    let quotations = find_quotations(&part.text);
    let begins = quotations.first().is_some_and(|first| {
        let lead = part.text.get(..first.whole.start).unwrap_or_default();
        !lead.contains(char::is_alphanumeric)
    });
    let is_quote = begins || part.role == Role::Quote;
    if !is_quote {
        return None;
    }
    // The line below says it.
    if let Some(below) = parts.get(at + 1).filter(|below| below.role == Role::Attribution) {
        return read_attribution(&below.text, idiom);
    }
    if is_open {
        return again(Confidence::Likely);
    }
    // *Jane Doe, director of …, said:*, and her words below.
    if let Some(before) = before.filter(|before| before.text.trim_end().ends_with(':') && may_quote(before)) {
        let both = format!("{} {}", before.text.trim_end(), part.text);
        let both = if begins { both } else { format!("{} “{}”", before.text.trim_end(), part.text) };
        match find_speaker(&both, idiom) {
            Said::By(speaker) => return Some(speaker),
            Said::Again => return again(Confidence::Likely),
            Said::Nothing => {}
        }
    }
    // The words of somebody go on in a paragraph of their own.
    let is_next = last.is_some_and(|(place, _)| *place + 1 == at);
    let is_all = quotations.len() == 1 && part.look.is_quote;
    if is_next && is_all { again(Confidence::Unsure) } else { None }
}
