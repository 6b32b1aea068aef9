//! Breaks of lines in Markdown that its renderers take for spaces: those that a program made where the page was full, and those
//! that somebody meant.

use std::collections::BTreeSet;

/// The narrowest page that programs break lines at, and the widest.
const NARROWEST: usize = 45;
const WIDEST: usize = 110;

/// The breaks of a text that somebody meant: below them begins an item, or a line for which there was room above.
#[derive(Debug, Default)]
pub(super) struct SoftBreaks(BTreeSet<usize>);

impl SoftBreaks {
    /// Those of a text.
    pub(super) fn of(text: &str) -> Self {
        let mut lines: Vec<(usize, &str)> = Vec::new();
        let mut at = 0;
        for whole in text.split_inclusive('\n') {
            lines.push((at + whole.trim_end_matches(['\n', '\r']).len(), whole.trim()));
            at += whole.len();
        }
        let long = lines.iter().filter(|(_, line)| line.contains(' ')).map(|(_, line)| length(line)).max();
        let width = long.unwrap_or_default();
        let pairs = lines.iter().zip(lines.iter().skip(1));
        let ended = pairs.filter(|((_, line), (_, next))| !line.is_empty() && is_ended(line, next, width));
        Self(ended.map(|((end, _), _)| *end).collect())
    }

    /// Whether the break at this byte, or at the spaces before it, was meant.
    pub(super) fn is_meant(&self, at: usize) -> bool {
        self.0.range(at..).next().is_some_and(|end| end - at <= 1)
    }
}

fn length(line: &str) -> usize {
    line.chars().count()
}

/// Whether somebody ended `line`, and no program of a page of this width.
fn is_ended(line: &str, next: &str, width: usize) -> bool {
    let Some(first) = next.chars().next() else { return false };
    if is_typed_mark(next) {
        return true;
    }
    let is_sentence = line.ends_with(['.', '!', '?', '…']) && length(line) > NARROWEST;
    if first.is_lowercase() || is_sentence {
        return false;
    }
    let word = next.split_whitespace().next().map_or(0, length);
    let is_full = length(line) + 1 + word > width;
    match width {
        ..NARROWEST => true,
        NARROWEST..=WIDEST => !is_full,
        // No program broke the other lines.
        _ => true,
    }
}

/// A sign and a space: `· `, `✅ `; Markdown knows only some.
fn is_typed_mark(line: &str) -> bool {
    let Some((mark, rest)) = line.split_once(' ') else { return false };
    let is_sign = |c: char| {
        !c.is_alphanumeric()
            && !c.is_ascii_punctuation()
            && !matches!(c, '“' | '”' | '„' | '«' | '»' | '‘' | '’' | '¡' | '¿' | '—' | '–')
    };
    !mark.is_empty()
        && mark.chars().count() <= 3
        && mark.chars().all(is_sign)
        && rest.contains(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meant(text: &str) -> Vec<usize> {
        let breaks = SoftBreaks::of(text);
        text.match_indices('\n').filter(|(at, _)| breaks.is_meant(*at)).map(|(at, _)| at).collect()
    }

    #[test]
    fn lines_that_somebody_ended_are_told_from_those_of_a_page() {
        assert_eq!(meant("Red del Sur\nRed del Norte\n"), [11]);
        let wrapped = "We ask the governments of the region to open the archives of\nMexico and to tell the families what they\nknow.\n";
        assert_eq!(meant(wrapped), Vec::<usize>::new());
        assert_eq!(meant("· uno\n· dos\n"), [6]);
        let long = format!("{}\n\nRed del Sur\nRed del Norte\nand more\n", "word ".repeat(40));
        assert_eq!(meant(&long).len(), 1);
    }
}
