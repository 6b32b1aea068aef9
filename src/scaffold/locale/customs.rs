//! The file that says how a language writes of which CLDR knows little or nothing.

use std::sync::Arc;

use crate::catalog::{Locale, read_customs};
use crate::diagnostic::{Arguments, Source, Voice};

/// `locale.toml` by language, for those of which we know what CLDR does not.
static SHIPPED: &[(&str, &str)] = &[("ht", include_str!("../customs/ht.toml"))];

/// The parts of the file, by what is not known.
static PARTS: &[(&str, &str)] = &[
    ("name", "# name = \"\"\n"),
    (
        "dates",
        "# [dates]\n# months = [\"\", \"\", \"\", \"\", \"\", \"\", \"\", \"\", \"\", \"\", \"\", \"\"]\n\
         # weekdays = [\"\", \"\", \"\", \"\", \"\", \"\", \"\"]\n# long = \"{day} {month} {year}\"\n\
         # full = \"{weekday} {day} {month} {year}\"\n# month-and-year = \"{month} {year}\"\n\
         # day-and-month = \"{day} {month}\"\n",
    ),
    ("lists", "# [lists]\n# between = \", \"\n# and = \" … \"\n# or = \" … \"\n"),
    ("numbers", "# [numbers]\n# decimal = \".\"\n# group = \",\"\n"),
    ("plurals", "# [plurals]\n# cardinal = { one = \"n = 1\" }\n"),
];

/// What we know of the language, or a form to be filled in. `None` where CLDR knows it all.
pub fn draft_customs(locale: &Locale, voice: &dyn Voice) -> Option<String> {
    if let Some(text) = shipped(locale) {
        return Some(text.to_owned());
    }
    let unknown = locale.unknown_data();
    if unknown.is_empty() {
        return None;
    }
    let filled = Arguments::from([("locale", locale.as_str().into())]);
    let comment =
        |id: &str| -> String { voice.say(id, &filled).lines().map(|line| format!("# {line}\n")).collect() };
    let mut text = comment("locale-customs-head");
    for (name, form) in PARTS.iter().filter(|(name, _)| unknown.contains(name)) {
        text.push_str(&format!("\n{}{form}", comment(&format!("locale-customs-{name}"))));
    }
    Some(text)
}

/// The locale with what we know of its language and CLDR does not.
pub fn with_shipped_customs(locale: Locale) -> Locale {
    let Some(text) = shipped(&locale) else { return locale };
    let (customs, _) = read_customs(&Source::new(format!("locales/{locale}/locale.toml"), text));
    locale.with_customs(Arc::new(customs))
}

fn shipped(locale: &Locale) -> Option<&'static str> {
    SHIPPED.iter().find(|(language, _)| *language == locale.language()).map(|(_, text)| *text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Echo;

    #[test]
    fn what_we_know_is_whole_and_right() {
        for (tag, text) in SHIPPED {
            let locale = Locale::parse(tag).unwrap();
            assert!(!locale.unknown_data().is_empty(), "CLDR knows {tag} by now");
            let (customs, found) = read_customs(&Source::new(format!("locales/{tag}/locale.toml"), *text));
            assert_eq!(found, [], "{tag}");
            assert_eq!(locale.with_customs(customs.into()).unknown_data(), [""; 0], "{tag}");
        }
    }

    /// The form says nothing until it is filled in, and filled in it is read.
    #[test]
    fn the_form_of_an_unknown_language_can_be_filled_in() {
        let locale = Locale::parse("yua").unwrap();
        assert_eq!(draft_customs(&Locale::parse("fr").unwrap(), &Echo), None);
        let form = draft_customs(&locale, &Echo).unwrap();
        let read = |text: String| read_customs(&Source::new("locales/yua/locale.toml", text));
        assert_eq!(read(form.clone()), Default::default());
        let filled: String = form
            .lines()
            .map(|line| {
                match line.strip_prefix("# ").filter(|rest| rest.contains(" = ") || rest.starts_with('[')) {
                    Some(line) => format!("{}\n", line.replace("\"\"", "\"x\"")),
                    None => format!("{line}\n"),
                }
            })
            .collect();
        let (customs, found) = read(filled);
        assert_eq!(found, []);
        assert_eq!(locale.with_customs(customs.into()).unknown_data(), [""; 0]);
    }
}
