//! The section of one locale in `comunicado.toml`: added, renamed and taken out without touching the rest.

use std::ops::Range;

/// What is to be put at the end of the settings `text` for a locale whose readers are in `region`.
pub fn locale_section(text: &str, tag: &str, region: &str) -> String {
    let gap = match text {
        "" => "",
        text if text.ends_with("\n\n") => "",
        text if text.ends_with('\n') => "\n",
        _ => "\n\n",
    };
    format!("{gap}[locales.{tag}]\nregion = \"{region}\"\n")
}

/// Where the name of a locale stands in the headers of its sections: `[locales.es]`, `[locales.es.check]`.
pub fn section_names(text: &str, tag: &str) -> Vec<Range<usize>> {
    lines(text)
        .filter_map(|(at, line)| name_in_header(line, tag).map(|name| at + name.start..at + name.end))
        .collect()
}

/// The bytes of the sections of a locale, from each header to the end of its last line with a value. Comments before a
/// header stay: they may speak of more than what follows.
pub fn section_ranges(text: &str, tag: &str) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    let mut is_inside = false;
    for (at, line) in lines(text) {
        let bare = line.trim();
        if bare.starts_with('[') && (name_in_header(line, tag).is_some() || is_header(bare)) {
            is_inside = name_in_header(line, tag).is_some();
            if is_inside {
                ranges.push(at..at + line.len());
            }
        } else if is_inside
            && !bare.is_empty()
            && !bare.starts_with('#')
            && let Some(range) = ranges.last_mut()
        {
            range.end = at + line.len();
        }
    }
    ranges
}

fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_inclusive('\n').scan(0, |at, line| {
        let start = *at;
        *at += line.len();
        Some((start, line))
    })
}

/// `[a.b]` and not the member of an array.
fn is_header(line: &str) -> bool {
    let inner = line.strip_prefix('[').and_then(|rest| rest.split_once(']'));
    inner.is_some_and(|(name, _)| {
        !name.is_empty()
            && name
                .chars()
                .all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '"' | '\'' | ' ' | '['))
            && !name.starts_with('"')
    })
}

fn name_in_header(line: &str, tag: &str) -> Option<Range<usize>> {
    let rest = line.trim_start().strip_prefix('[')?.trim_start().strip_prefix("locales")?;
    let rest = rest.trim_start().strip_prefix('.')?.trim_start();
    let bare = rest.trim_start_matches(['"', '\'']);
    let after = bare.strip_prefix(tag)?;
    if after.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '-' | '_')) {
        return None;
    }
    let start = line.len() - bare.len();
    Some(start..start + tag.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    const SETTINGS: &str = "source-locale = \"en\"\n\n[export]\nformats = [\n    \"html\",\n]\n\n# Readers.\n[locales.es]\nregion = \"MX\" # Mexico\n\n# Checks.\n[locales.es.check]\nallow = [\n  \"x\",\n]\n\n# French.\n[ locales . \"es-MX\" ]\nregion = \"MX\"\n";

    #[test]
    fn finds_the_sections_of_one_locale_only() {
        let names: Vec<&str> =
            section_names(SETTINGS, "es").into_iter().filter_map(|range| SETTINGS.get(range)).collect();
        assert_eq!(names, ["es", "es"]);
        assert_eq!(section_names(SETTINGS, "es-MX").len(), 1);
        let ranges: Vec<&str> =
            section_ranges(SETTINGS, "es").into_iter().filter_map(|range| SETTINGS.get(range)).collect();
        assert_eq!(
            ranges,
            ["[locales.es]\nregion = \"MX\" # Mexico\n", "[locales.es.check]\nallow = [\n  \"x\",\n]\n"]
        );
    }

    #[test]
    fn a_new_section_comes_last() {
        assert_eq!(locale_section("a = 1\n", "fr", "FR"), "\n[locales.fr]\nregion = \"FR\"\n");
        assert_eq!(locale_section("a = 1", "fr", "FR"), "\n\n[locales.fr]\nregion = \"FR\"\n");
    }
}
