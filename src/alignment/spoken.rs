//! Numbers that a text says in words in Arabic: soft evidence, for nobody checks them.

use crate::check::bare;

/// Stems of words without the article, marks of vowels and endings, and what each is worth.
const STEMS: &[(&str, u64)] = &[
    ("ثلاث", 3),
    ("ثالث", 3),
    ("اربع", 4),
    ("رابع", 4),
    ("خمس", 5),
    ("خامس", 5),
    ("ست", 6),
    ("سادس", 6),
    ("سبع", 7),
    ("سابع", 7),
    ("ثماني", 8),
    ("ثمان", 8),
    ("ثامن", 8),
    ("تسع", 9),
    ("تاسع", 9),
    ("عشر", 10),
    ("عاشر", 10),
    ("عشرون", 20),
    ("عشرين", 20),
    ("ثلاثون", 30),
    ("ثلاثين", 30),
    ("اربعون", 40),
    ("اربعين", 40),
    ("خمسون", 50),
    ("خمسين", 50),
    ("ستون", 60),
    ("ستين", 60),
    ("سبعون", 70),
    ("سبعين", 70),
    ("ثمانون", 80),
    ("ثمانين", 80),
    ("تسعون", 90),
    ("تسعين", 90),
    ("مئ", 100),
    ("مائ", 100),
    ("مئتان", 200),
    ("مئتين", 200),
    ("مائتان", 200),
    ("مائتين", 200),
    ("الف", 1000),
    ("الاف", 1000),
];
/// Words that are a one or a two only beside a ten.
const BESIDE: &[(&str, u64)] = &[
    ("احد", 1),
    ("احدى", 1),
    ("واحد", 1),
    ("حادي", 1),
    ("اثنا", 2),
    ("اثني", 2),
    ("اثنتا", 2),
    ("اثنتي", 2),
    ("اثنان", 2),
    ("اثنين", 2),
    ("اثنتان", 2),
    ("اثنتين", 2),
    ("ثاني", 2),
];

/// The numbers that an Arabic text says in words, from three on.
pub(super) fn spoken_in_arabic(text: &str) -> Vec<u64> {
    let words: Vec<String> = text
        .split(|c: char| !c.is_alphabetic() && !is_vowel(c))
        .map(stem)
        .filter(|word| !word.is_empty())
        .collect();
    let worth = |at: usize| words.get(at).and_then(|word| worth_of(word, STEMS));
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let own = worth_of(word, STEMS);
        let one = own.filter(|own| *own < 10).or_else(|| worth_of(word, BESIDE));
        let (value, taken) = match (one, own, worth(at + 1)) {
            // خمس عشرة, خمسة وعشرون
            (Some(one), _, Some(ten @ (10 | 20 | 30 | 40 | 50 | 60 | 70 | 80 | 90))) => (Some(one + ten), 2),
            // خمسمئة stands in one word; خمس مئة, خمسة آلاف
            (Some(one), _, Some(power @ (100 | 1000))) => (Some(one * power), 2),
            (_, own, _) => (own, 1),
        };
        found.extend(value.filter(|value| *value >= 3));
        at += taken;
    }
    found
}

fn worth_of(word: &str, list: &[(&str, u64)]) -> Option<u64> {
    let is_it = |stem: &&str| word == *stem || word.strip_prefix("ال") == Some(stem);
    list.iter().find(|(stem, _)| is_it(stem)).map(|(_, worth)| *worth)
}

fn is_vowel(c: char) -> bool {
    matches!(c, '\u{64B}'..='\u{652}' | '\u{670}' | '\u{640}')
}

/// A word without what is written on to it: *and*, *by*, the marks of vowels, the ending of the feminine.
fn stem(word: &str) -> String {
    let plain: String = bare(word)
        .chars()
        .filter(|c| !is_vowel(*c))
        .map(|c| match c {
            'أ' | 'إ' | 'آ' => 'ا',
            other => other,
        })
        .collect();
    let plain = plain.trim_end_matches('ة');
    let known = |word: &str| worth_of(word, STEMS).is_some() || worth_of(word, BESIDE).is_some();
    for lead in ["", "و", "ب", "ف", "وب"] {
        let rest = plain.strip_prefix(lead).unwrap_or(plain);
        // An accusative ends in an alif: ثلاثا.
        for rest in [rest, rest.trim_end_matches('ا')] {
            if known(rest) {
                return rest.to_owned();
            }
        }
    }
    plain.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arabic_numbers_in_words_are_read() {
        for (text, wanted) in [
            ("منذ مئة يوم", &[100][..]),
            ("في الثالث والعشرين من يناير دخل نحو ثلاثين رجلاً", &[23, 30]),
            ("أربعة عشر حاسوباً وثلاث كاميرات وأرشيف السنوات الثماني", &[14, 3, 8]),
            ("أُغلقت إحدى عشرة صحيفة", &[11]),
            ("المادة الحادية والعشرون", &[21]),
            ("خمسة آلاف", &[5000]),
            ("اثنتان وعشرون منظمة", &[22]),
            ("شركة واحدة في الوطن", &[]),
        ] {
            assert_eq!(spoken_in_arabic(text), wanted, "{text}");
        }
    }
}
