//! What is said as sure where the look of lines cannot say it, and is taken back.

use super::idiom::Idiom;
use super::model::{Confidence, Draft};
use super::role::Role;
use super::roll::names_of;
use super::signer::{is_organization, read_signer};
use super::tokens::tokens;
use crate::manuscript::BlockKind;

impl Draft {
    /// Takes back what is said as sure where the look of lines cannot say it: words in another language, names that nothing
    /// introduces, people among the names of organizations, several names in one line.
    pub(super) fn doubt(&mut self, idiom: &Idiom) {
        let mut is_introduced = false;
        for part in &mut self.parts {
            let is_known = part.look.introduction.is_some();
            let is_country = part.look.is_region && part.role == Role::SignedHeading;
            is_introduced = part.role == Role::SignedHeading && is_known
                || is_introduced && (part.role == Role::Signatory || is_country);
            if part.role == Role::Translation {
                continue;
            }
            if !matches!(part.role, Role::Signatory | Role::Contact) {
                part.language = idiom.other_language(&part.text);
            }
            let signers = if part.role == Role::Signatory {
                doubt_signers(&part.text, idiom)
            } else {
                Confidence::Sure
            };
            let is_doubtful = part.language.is_some()
                || part.role == Role::SignedHeading && !is_known
                || part.role == Role::Signatory && !is_introduced;
            if is_doubtful {
                part.sure = part.sure.min(Confidence::Likely);
            }
            part.sure = part.sure.min(signers);
            let has_value = part.look.has_email || part.look.has_phone || part.look.has_site;
            if part.role == Role::Contact && part.look.ends_colon && !has_value {
                part.sure = Confidence::Unsure;
            }
            // *To sign on, write to …*: no name begins so.
            let begins_small = tokens(&part.text).first().is_some_and(|word| idiom.is_stop(&word.folded));
            if part.role == Role::Contact && begins_small && part.look.introduction.is_none() {
                part.sure = Confidence::Unsure;
            }
            // *Statement by:*, *Present:* may introduce anything, and a few words may be anything.
            let is_label = part.look.ends_colon && part.look.words <= 6;
            let is_few = part.look.words < 6 && !part.look.is_salutation && !part.look.is_hashtags;
            let is_doubtful = match part.role {
                Role::Heading | Role::Signatory | Role::Title | Role::Subtitle => is_label,
                Role::Paragraph => is_few,
                _ => false,
            };
            if is_doubtful {
                part.sure = part.sure.min(Confidence::Likely);
            }
            if part.role == Role::Signatory && part.look.is_region {
                part.sure = Confidence::Unsure;
            }
        }
    }

    /// Of two titles with something between them, the first names the house, where it looks like a name.
    pub(super) fn find_house(&mut self, idiom: &Idiom) {
        let titles: Vec<usize> = self
            .parts
            .iter()
            .enumerate()
            .filter(|(_, part)| part.role == Role::Title)
            .map(|(at, _)| at)
            .collect();
        let Some((last, before)) = titles.split_last() else { return };
        for at in before.iter().filter(|at| **at + 1 < *last) {
            if let Some(part) = self.parts.get_mut(*at) {
                let is_house = part.look.words <= 10
                    && part.kind != BlockKind::Title
                    && (part.look.is_repeated || is_organization(&part.text, idiom));
                if is_house {
                    part.role = Role::Masthead;
                    part.sure = part.sure.min(Confidence::Likely);
                }
            }
        }
    }

    /// A day is said near the beginning; which part it is of is seldom plain.
    pub(super) fn doubt_datelines(&mut self, idiom: &Idiom) {
        let has_dateline = self.of(Role::Dateline).next().is_some();
        let mut is_after = false;
        for part in &mut self.parts {
            let look = &part.look;
            let head = part.text.get(..part.text.floor_char_boundary(120)).unwrap_or_default();
            if part.role == Role::Dateline {
                let found = look.dateline.as_ref();
                let place = found.and_then(|found| part.text.get(found.place.clone()?));
                let is_known = place
                    .is_none_or(|place| idiom.region_of_place(place).is_some() || tokens(place).len() <= 3);
                let has_day = found.is_some_and(|found| found.day.as_ref().is_some_and(|day| day.is_certain));
                if !(is_known && has_day) || is_after {
                    part.sure = part.sure.min(Confidence::Likely);
                }
            } else if !is_after
                && (look.words <= 16 || !has_dateline)
                && matches!(
                    part.role,
                    Role::Title | Role::Subtitle | Role::Paragraph | Role::Heading | Role::Masthead
                )
                && idiom.calendar.find(head).is_some()
            {
                part.sure = part.sure.min(Confidence::Likely);
            }
            is_after |= part.look.words >= 14 && part.look.ends_sentence && part.role != Role::Dateline;
        }
    }
}

/// How sure it is that the names on a line are those that sign: less where people stand beside organizations, or several
/// names on one line; not at all where names may have run together.
fn doubt_signers(text: &str, idiom: &Idiom) -> Confidence {
    let (names, _) = names_of(text, idiom);
    let [name] = names.as_slice() else { return Confidence::Likely };
    let words = tokens(name);
    let organizations =
        words.iter().filter(|word| is_organization(text.get(word.range.clone()).unwrap_or_default(), idiom));
    if words.len() >= 12 && organizations.count() >= 3 && !name.contains([',', '(', '–', '—']) {
        return Confidence::Unsure;
    }
    let names_person = words.iter().skip(1).any(|word| idiom.is_role(&word.folded));
    let signer = read_signer(name, idiom, &|_| false);
    let is_doubtful =
        signer.is_unsure || signer.person.is_some() || names_person || text.contains(['|', ';']);
    if is_doubtful { Confidence::Likely } else { Confidence::Sure }
}
