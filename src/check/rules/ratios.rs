//! How many of how many: *two in three*, *9 out of 10*, *una de cada cinco*.

use std::ops::Range;

use super::super::wording::Wording;
use super::super::words::Word;
use super::evidence::{Number, whole};
use super::spoken::{Share, Spoken};

/// The shares that two numbers of a wording make, and the bytes of both.
pub fn ratios(
    wording: &Wording,
    language: &str,
    figures: &[Number],
    spoken: &[Spoken],
) -> Vec<(Share, Range<usize>)> {
    let between: &[&[&str]] = match language {
        "en" => {
            &[&["in"], &["out", "of"], &["out", "of", "every"], &["of", "every"], &["in", "every"], &["of"]]
        }
        "es" => &[&["de", "cada"], &["por", "cada"], &["de"], &["entre"], &["sobre"]],
        "fr" => &[&["sur"]],
        "pt" => &[&["em", "cada"], &["de", "cada"], &["em"]],
        "it" => &[&["su"]],
        _ => return Vec::new(),
    };
    if figures.len() + spoken.len() < 2 {
        return Vec::new();
    }
    let list = wording.words();
    let worth = |word: &Word<'_>| -> Option<(u64, Range<usize>)> {
        if let Some(said) = spoken.iter().find(|said| said.range.contains(&word.range.start) && !said.is_rank)
        {
            return Some((said.worth, said.range.clone()));
        }
        // No letter of ASCII begins a figure.
        let mut figures =
            figures.iter().filter(|_| !word.text.starts_with(|c: char| c.is_ascii_alphabetic()));
        let figure = figures.find(|figure| figure.range.contains(&word.range.start))?;
        let count: u64 = wording.text.get(figure.range.clone())?.parse().ok()?;
        figure.values.contains(&whole(count)).then(|| (count, figure.range.clone()))
    };
    let mut found = Vec::new();
    for (at, word) in list.iter().enumerate() {
        let Some((count, start)) = worth(word) else { continue };
        // A noun may stand between: one teacher in three.
        for skipped in 0..=2 {
            let joint = between.iter().find(|words| {
                let from = at + 1 + skipped;
                let is_here =
                    |step: usize, text: &str| list.get(from + step).is_some_and(|word| word.small == text);
                // “De” alone joins figures beside each other only.
                (skipped == 0 || !matches!(**words, ["de" | "of"]))
                    && words.iter().enumerate().all(|(step, text)| is_here(step, text))
            });
            let Some(joint) = joint else { continue };
            let whole = list.get(at + 1 + skipped + joint.len()).and_then(&worth);
            if let Some((whole, end)) = whole
                && count < whole
                && (2..=1000).contains(&whole)
                && wording
                    .text
                    .get(start.end..end.start)
                    .is_some_and(|gap| !gap.contains([',', ';', '.', ':']))
            {
                found.push(((count, whole), start.start..end.end));
            }
            break;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::super::wording::Draft;
    use super::*;
    use crate::catalog::Locale;
    use crate::check::Conventions;

    fn read(language: &str, text: &str) -> Vec<Share> {
        let draft = Draft::of_text(text);
        let wording = Wording::of(&draft);
        let conventions = Conventions::of(&Locale::parse(language).unwrap(), None);
        let (figures, spoken) = (wording.figures(&conventions), wording.spoken(language));
        ratios(&wording, language, figures, spoken).into_iter().map(|(share, _)| share).collect()
    }

    #[test]
    fn how_many_of_how_many_is_read_in_figures_and_words() {
        assert_eq!(read("en", "two in three, 9 out of 10, one teacher in four"), [(2, 3), (9, 10), (1, 4)]);
        assert_eq!(
            read("es", "dos de cada tres, una niña de cada cinco, 2 de cada 100"),
            [(2, 3), (1, 5), (2, 100)]
        );
        assert_eq!(read("en", "two villages, in 2017 and three more"), []);
    }
}
