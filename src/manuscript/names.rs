//! The names of styles: what a paragraph is to the program that wrote it, in the languages that programs name styles in.

use super::BlockKind;

/// Names of the title; without accents too, which ids of styles lose.
const TITLES: &[&str] =
    &["title", "titulo", "ttulo", "puesto", "titre", "titel", "titolo", "msotitle", "标题", "название"];
/// Names of the subtitle.
const SUBTITLES: &[&str] = &[
    "subtitle",
    "subtitulo",
    "subttulo",
    "soustitre",
    "untertitel",
    "sottotitolo",
    "ondertitel",
    "msosubtitle",
    "副标题",
    "подзаголовок",
];
/// What names of headings begin with; a number follows.
const HEADINGS: &[&str] = &[
    "heading",
    "encabezado",
    "titulo",
    "ttulo",
    "titre",
    "uberschrift",
    "berschrift",
    "titolo",
    "kop",
    "rubrik",
    "overskrift",
    "naglowek",
    "заголовок",
    "标题",
];
/// Names of quotations.
const QUOTATIONS: &[&str] = &[
    "quote",
    "intensequote",
    "quotations",
    "blocktext",
    "blockquote",
    "cita",
    "citadestacada",
    "citation",
    "zitat",
];

/// What a paragraph is by the name of its style, if the name says it: `Heading 2`, `Título`, `Sous-titre`, `Ttulo1`.
pub(super) fn kind_of_name(name: &str) -> Option<BlockKind> {
    let letters: String = name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    let letters: String = letters.chars().map(without_accent).collect();
    if TITLES.contains(&letters.as_str()) {
        return Some(BlockKind::Title);
    }
    if SUBTITLES.contains(&letters.as_str()) {
        return Some(BlockKind::Subtitle);
    }
    if QUOTATIONS.contains(&letters.as_str()) {
        return Some(BlockKind::Quotation);
    }
    let stem = letters.trim_end_matches(|c: char| c.is_ascii_digit());
    let level: u8 = letters.strip_prefix(stem)?.parse().ok().filter(|level| *level > 0)?;
    HEADINGS.contains(&stem).then_some(BlockKind::Heading(level.min(6)))
}

fn without_accent(c: char) -> char {
    match c {
        'á' | 'à' | 'â' | 'ã' | 'ä' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'õ' | 'ö' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ł' => 'l',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_name_styles_in_many_languages() {
        for name in ["Title", "title", "Título", "Ttulo", "Puesto", "Titre", "MsoTitle"] {
            assert_eq!(kind_of_name(name), Some(BlockKind::Title), "{name}");
        }
        for name in ["Subtitle", "Sous-titre", "Subtítulo", "Subttulo", "Untertitel"] {
            assert_eq!(kind_of_name(name), Some(BlockKind::Subtitle), "{name}");
        }
        for (name, level) in [
            ("heading 1", 1),
            ("Heading2", 2),
            ("Título 3", 3),
            ("Ttulo4", 4),
            ("berschrift5", 5),
            ("Titre 9", 6),
        ] {
            assert_eq!(kind_of_name(name), Some(BlockKind::Heading(level)), "{name}");
        }
        for name in ["", "Normal", "Heading", "Heading 0", "Body Text 2", "List Bullet", "Untitled 1"] {
            assert_eq!(kind_of_name(name), None, "{name}");
        }
    }
}
