//! Quotation marks of languages (CLDR, delimiters; ICU4X has no data for them).

use super::Locale;

/// Marks by tag: the outer pair and that within it.
static MARKS: &[(&str, [&str; 4])] = &[
    ("ar", ["”", "“", "’", "‘"]),
    ("be", ["«", "»", "„", "“"]),
    ("bg", ["„", "“", "„", "“"]),
    ("ca", ["«", "»", "“", "”"]),
    ("cs", ["„", "“", "‚", "‘"]),
    ("da", ["“", "”", "‘", "’"]),
    ("de", ["„", "“", "‚", "‘"]),
    ("el", ["«", "»", "“", "”"]),
    ("en", ["“", "”", "‘", "’"]),
    ("es", ["«", "»", "“", "”"]),
    ("et", ["„", "“", "‚", "‘"]),
    ("fa", ["«", "»", "‹", "›"]),
    ("fi", ["”", "”", "’", "’"]),
    ("fr", ["«", "»", "«", "»"]),
    ("he", ["”", "”", "’", "’"]),
    ("hi", ["“", "”", "‘", "’"]),
    ("hu", ["„", "”", "»", "«"]),
    ("hy", ["«", "»", "«", "»"]),
    ("it", ["«", "»", "“", "”"]),
    ("ja", ["「", "」", "『", "』"]),
    ("ko", ["“", "”", "‘", "’"]),
    ("nb", ["«", "»", "‘", "’"]),
    ("nl", ["‘", "’", "“", "”"]),
    ("pl", ["„", "”", "«", "»"]),
    ("pt", ["“", "”", "‘", "’"]),
    ("pt-PT", ["«", "»", "“", "”"]),
    ("ro", ["„", "”", "«", "»"]),
    ("ru", ["«", "»", "„", "“"]),
    ("sk", ["„", "“", "‚", "‘"]),
    ("sl", ["„", "“", "‚", "‘"]),
    ("sv", ["”", "”", "’", "’"]),
    ("th", ["“", "”", "‘", "’"]),
    ("tr", ["“", "”", "‘", "’"]),
    ("uk", ["«", "»", "„", "“"]),
    ("vi", ["“", "”", "‘", "’"]),
    ("zh", ["“", "”", "‘", "’"]),
    ("zh-Hant", ["「", "」", "『", "』"]),
];

/// The marks of a locale or of its nearest parent: opening and closing, and the same within a quotation.
pub fn quotation_marks(locale: &Locale) -> Option<[&'static str; 4]> {
    let chain = std::iter::once(locale.clone()).chain(locale.parents());
    chain
        .into_iter()
        .find_map(|link| MARKS.iter().find(|(tag, _)| *tag == link.as_str()))
        .map(|(_, marks)| *marks)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regions_and_scripts_have_marks_of_their_own() {
        let marks = |tag| quotation_marks(&Locale::parse(tag).unwrap()).map(|marks| marks[0]);
        assert_eq!(marks("es-MX"), Some("«"));
        assert_eq!((marks("pt-BR"), marks("pt-AO")), (Some("“"), Some("«")));
        assert_eq!((marks("zh-CN"), marks("zh-TW")), (Some("“"), Some("「")));
        assert_eq!(marks("yua"), None);
        assert!(MARKS.is_sorted_by_key(|(tag, _)| *tag));
    }
}
