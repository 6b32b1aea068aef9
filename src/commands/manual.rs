//! The pages of the manual: an English one with examples at the head of each rule's file, and what it says in other
//! languages in `locales/<locale>/tool/rules.md`.

use super::ToolVoice;
use crate::check::Rule;
use crate::diagnostic::{Arguments, Voice};

/// What the pages say, by language.
static PAGES: &[(&str, &str)] = &[("es", include_str!("../../locales/es/tool/rules.md"))];

/// The page of a rule in the language of the voice, the examples those of the English one; all of it in English where
/// the language has no page.
pub(super) fn page(rule: &Rule, voice: &ToolVoice) -> String {
    let english = rule.manual();
    let words = PAGES.iter().find(|(language, _)| *language == voice.language());
    let words = words.and_then(|(_, pages)| sections(pages).find(|(name, _)| *name == rule.kind.name));
    match words.zip(examples(&english)) {
        Some(((_, words), (wrong, right))) => {
            let example = voice.say("explain-example", &Arguments::new());
            let right_label = voice.say("explain-right", &Arguments::new());
            format!("{words}\n\n## {example}\n{wrong}\n{right_label}\n{right}")
        }
        None => english.trim().to_owned(),
    }
}

/// The wrong and the right example of an English page.
fn examples(page: &str) -> Option<(&str, &str)> {
    let (_, examples) = page.split_once("\n## Example\n")?;
    let (wrong, right) = examples.split_once("\nRight:\n")?;
    Some((wrong.trim(), right.trim()))
}

/// The names of the rules, each with what its page says.
fn sections(pages: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let sections = pages.strip_prefix("# ").unwrap_or(pages).split("\n# ");
    sections.filter_map(|section| section.split_once('\n')).map(|(name, words)| (name.trim(), words.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::RULES;

    fn voice(tag: &str) -> ToolVoice {
        ToolVoice::choose(&[tag.to_owned()])
    }

    #[test]
    fn every_rule_has_its_page_in_spanish_in_the_order_of_the_codes() {
        let rules: Vec<&str> = RULES.iter().map(|rule| rule.kind.name).collect();
        for (language, pages) in PAGES {
            let named: Vec<&str> = sections(pages).map(|(name, _)| name).collect();
            let missing: Vec<_> = rules.iter().filter(|name| !named.contains(name)).collect();
            let obsolete: Vec<_> = named.iter().filter(|name| !rules.contains(name)).collect();
            let (none, file) = (Vec::<&&str>::new(), format!("locales/{language}/tool/rules.md"));
            assert_eq!((missing, obsolete), (none.clone(), none), "missing and obsolete pages in {file}");
            assert_eq!(named, rules, "the pages in {file} stand in the order of the codes");
        }
    }

    #[test]
    fn a_spanish_page_says_what_is_found_and_why_and_has_the_examples_of_the_english_one() {
        let spanish = voice("es-MX");
        for rule in RULES {
            let (english, page) = (rule.manual(), page(rule, &spanish));
            let headings: Vec<&str> = page.lines().filter(|line| line.starts_with("## ")).collect();
            assert_eq!(headings, ["## Qué encuentra", "## Por qué", "## Ejemplo"], "{page}");
            let prose = page.split("\n## Ejemplo\n").next().unwrap();
            for words in prose.split("\n## ").map(|part| part.trim_start_matches("Qué encuentra\n")) {
                let words = words.trim_start_matches("Por qué\n").trim();
                assert!(words.len() > 10 && words.ends_with(['.', ')']), "{words:?} in\n{page}");
            }
            assert!(!page.contains("```\nRight:") && page.contains("```\nBien:\n```ftl "), "{page}");
            let blocks = |page: &str| -> Vec<String> {
                page.split("```ftl ")
                    .skip(1)
                    .map(|rest| rest.split("```\n").next().unwrap().to_owned())
                    .collect()
            };
            assert_eq!(blocks(&page), blocks(english.trim()), "{page}");
        }
    }

    #[test]
    fn the_english_page_is_the_head_of_the_file_of_its_rule() {
        for rule in RULES {
            assert_eq!(page(rule, &voice("en")), rule.manual().trim());
        }
    }
}
