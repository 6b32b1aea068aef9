//! The head of settings of a Markdown text: lines of `name: value` between lines of three hyphens.

use super::model::BlockKind;

/// What it says.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Settings {
    /// The language of the text.
    pub language: Option<String>,
    /// The title and the subtitle.
    pub words: Vec<(BlockKind, String)>,
    /// The names of the rest.
    pub others: Vec<String>,
}

/// Reads the lines between the hyphens. Lists and settings within settings are passed over, their names named.
pub(super) fn read_settings(text: &str) -> Settings {
    let mut settings = Settings::default();
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        let Some((name, value)) = line.split_once(':') else { continue };
        if name.starts_with([' ', '\t', '-', '#']) || name.trim().is_empty() {
            continue;
        }
        // What is indented belongs to the line before.
        let mut rest = Vec::new();
        while let Some(more) = lines.next_if(|line| line.starts_with([' ', '\t']) || line.trim().is_empty()) {
            rest.push(more.trim());
        }
        let value = match value.trim() {
            "|" | "|-" | ">" | ">-" | "|+" | ">+" => rest.join(" "),
            value => std::iter::once(value).chain(rest).collect::<Vec<_>>().join(" "),
        };
        let value = unquote(value.trim());
        match name.trim().to_lowercase().as_str() {
            _ if value.is_empty() => {}
            "title" => settings.words.push((BlockKind::Title, value)),
            "subtitle" => settings.words.push((BlockKind::Subtitle, value)),
            "lang" | "language" | "locale" => settings.language = Some(value),
            _ => settings.others.push(name.trim().to_owned()),
        }
    }
    settings.words.sort_by_key(|(kind, _)| *kind != BlockKind::Title);
    settings
}

fn unquote(value: &str) -> String {
    let inner = |quote: char| value.strip_prefix(quote)?.strip_suffix(quote);
    match (inner('"'), inner('\'')) {
        (Some(text), _) => text.replace("\\\"", "\"").replace("\\\\", "\\"),
        (_, Some(text)) => text.replace("''", "'"),
        _ => value.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_words_and_the_rest_is_named() {
        let text = "subtitle: 'It''s ours'\ntitle: \"On \\\"water\\\": now\"\nlang: es-MX\nauthor:\n  - Ana\n  - Luz\ntags: [a]\nx:\n";
        let settings = read_settings(text);
        assert_eq!(
            settings.words,
            [
                (BlockKind::Title, "On \"water\": now".to_owned()),
                (BlockKind::Subtitle, "It's ours".to_owned())
            ]
        );
        assert_eq!(
            (settings.language.as_deref(), settings.others),
            (Some("es-MX"), vec!["author".to_owned(), "tags".to_owned()])
        );
        assert_eq!(
            read_settings("title: |\n  One\n  two\n").words,
            [(BlockKind::Title, "One two".to_owned())]
        );
    }
}
