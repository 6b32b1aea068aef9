//! The name that was probably meant: the nearest of those that exist.

/// The one of `known` that differs least from `written` (Damerau–Levenshtein distance, without regard to case), if
/// at most a third of the characters of `written` differ; at least one always may. The first of equals wins.
pub fn nearest<'k>(written: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    // No name is that long, and the distance takes time in proportion to both lengths.
    const LONGEST: usize = 100;
    let length = written.chars().take(LONGEST + 1).count();
    if length == 0 || length > LONGEST {
        return None;
    }
    let allowed = (length / 3).max(1);
    let folded = written.to_lowercase().replace('_', "-");
    let length = folded.chars().count();
    let mut best: Option<(usize, &str)> = None;
    for name in known {
        if name.chars().take(2 * LONGEST).count().abs_diff(length) > allowed {
            continue;
        }
        let distance = strsim::damerau_levenshtein(&folded, &name.to_lowercase());
        if distance <= allowed && best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, name));
        }
    }
    best.map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_was_meant_and_nothing_far_off() {
        let known = ["signatories", "contacts", "date", "phones"];
        assert_eq!(nearest("signatorys", known), Some("signatories"));
        assert_eq!(nearest("phone", known), Some("phones"));
        assert_eq!(nearest("Date", known), Some("date"));
        assert_eq!(nearest("notes", known), None);
        assert_eq!(nearest("", known), None);
        assert_eq!(nearest("front_matter", ["front-matter"]), Some("front-matter"));
    }
}
