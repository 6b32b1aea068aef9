//! Whether a document is in the language that it is said to be in.

use crate::catalog::Locale;
use crate::check::count_small_words;

/// Texts with fewer words tell nothing.
const LEAST_WORDS: usize = 12;

/// The language that a text is in, where that is certainly not the target’s; empty where only the letters tell.
pub(super) fn other_language(text: &str, source: &Locale, target: &Locale) -> Option<String> {
    if has_other_letters(text, &target.script_code()) {
        return Some(String::new());
    }
    let (words, counts) = count_small_words(text);
    if words < LEAST_WORDS {
        return None;
    }
    let own = counts.iter().find(|(language, _)| *language == target.language()).map(|(_, count)| *count);
    let (language, most) = counts.iter().max_by_key(|(_, count)| *count)?;
    let is_other = *language != target.language();
    match own {
        Some(own) if is_other && most * 5 > words && *most * 3 > own * 4 => Some((*language).to_owned()),
        Some(_) => None,
        // Languages whose small words are not known: only the source’s is told, for it is what comes by mistake.
        None => (is_other && *language == source.language() && most * 10 > words * 3)
            .then(|| (*language).to_owned()),
    }
}

/// Whether most letters are of another script.
fn has_other_letters(text: &str, script: &str) -> bool {
    let is_own: fn(char) -> bool = match script {
        "Latn" => |c| matches!(c, 'A'..='Z' | 'a'..='z' | '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}'),
        "Cyrl" => |c| matches!(c, '\u{400}'..='\u{52F}'),
        "Grek" => |c| matches!(c, '\u{370}'..='\u{3FF}' | '\u{1F00}'..='\u{1FFF}'),
        "Arab" => {
            |c| matches!(c, '\u{600}'..='\u{6FF}' | '\u{750}'..='\u{77F}' | '\u{8A0}'..='\u{8FF}' | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
        }
        "Hebr" => |c| matches!(c, '\u{590}'..='\u{5FF}'),
        "Hans" | "Hant" | "Jpan" => |c| matches!(c, '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}'),
        "Kore" => {
            |c| matches!(c, '\u{1100}'..='\u{11FF}' | '\u{AC00}'..='\u{D7AF}' | '\u{4E00}'..='\u{9FFF}')
        }
        "Deva" => |c| matches!(c, '\u{900}'..='\u{97F}'),
        _ => return false,
    };
    let (own, all) = text
        .chars()
        .filter(|c| c.is_alphabetic())
        .fold((0_usize, 0_usize), |(own, all), c| (own + usize::from(is_own(c)), all + 1));
    all >= 30 && own * 2 < all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_language_is_told() {
        let locale = |tag: &str| Locale::parse(tag).unwrap();
        let english =
            "The people of the coast have waited for this and they will not go away from their wells.";
        let spanish =
            "La gente de la costa ha esperado esto y no se irá de sus pozos, que son los de su pueblo.";
        let french =
            "Les gens de la côte ont attendu cela et ils ne partiront pas de leurs puits, qui sont à eux.";
        let arabic = "انتظر أهل الساحل هذا طويلا ولن يرحلوا عن آبارهم التي هي آبار قراهم";
        for (text, tag, is_other) in [
            (english, "es", true),
            (spanish, "es", false),
            (french, "es", true),
            (spanish, "fr", true),
            (arabic, "es", true),
            (arabic, "ar", false),
            (spanish, "ar", true),
            (english, "nl", true),
            (spanish, "nl", false),
        ] {
            let other = other_language(text, &locale("en"), &locale(tag));
            assert_eq!(other.is_some(), is_other, "{tag}: {text}");
        }
    }
}
