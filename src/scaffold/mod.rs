//! New projects and new locales, those for trial among them.

mod pseudo;

pub use pseudo::{Pseudo, pseudo_words};

mod labels;

pub mod locale;

pub use labels::shipped_labels;

/// The files of a new project, by path.
static PROJECT: &[(&str, &str)] = &[
    ("comunicado.toml", include_str!("project/comunicado.toml")),
    ("data/contacts.csv", include_str!("project/data/contacts.csv")),
    ("data/organizations.csv", include_str!("project/data/organizations.csv")),
    ("data/statements/library-hours.toml", include_str!("project/data/statements/library-hours.toml")),
    ("locales/en/labels.ftl", include_str!("../../locales/en/labels.ftl")),
    ("locales/en/organizations.ftl", include_str!("project/locales/en/organizations.ftl")),
    ("locales/en/places.ftl", include_str!("project/locales/en/places.ftl")),
    (
        "locales/en/statements/library-hours.ftl",
        include_str!("project/locales/en/statements/library-hours.ftl"),
    ),
    ("locales/en/terms.ftl", include_str!("project/locales/en/terms.ftl")),
    ("locales/es/labels.ftl", include_str!("../../locales/es/labels.ftl")),
    ("locales/es/organizations.ftl", include_str!("project/locales/es/organizations.ftl")),
    ("locales/es/places.ftl", include_str!("project/locales/es/places.ftl")),
    (
        "locales/es/statements/library-hours.ftl",
        include_str!("project/locales/es/statements/library-hours.ftl"),
    ),
    ("locales/es/terms.ftl", include_str!("project/locales/es/terms.ftl")),
];

/// A small project in English and Spanish that can be exported as it is: a made-up statement with its facts, words
/// and contacts, every file with comments for the person who writes the next one. Path relative to the new folder
/// (`/` between folders) and text of each file, sorted by path. Names are of `.example` domains and telephone numbers
/// of the range that is kept for fiction (555-0100 to 555-0199).
pub fn plan_project() -> Vec<(String, String)> {
    PROJECT.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Source;
    use crate::statement::{check_references, read_directory, read_statement};

    fn source(path: &str) -> Source {
        let (path, text) = plan_project().into_iter().find(|(other, _)| other == path).unwrap();
        Source::new(path, text)
    }

    #[test]
    fn the_facts_of_a_new_project_have_no_fault() {
        let (directory, diagnostics) =
            read_directory(Some(&source("data/organizations.csv")), Some(&source("data/contacts.csv")));
        assert_eq!(diagnostics, []);
        let phones: Vec<_> = directory.contacts.values().flat_map(|contact| contact.phones).collect();
        assert!(phones.len() > 2);
        for phone in phones.iter().map(crate::statement::Marked::unguarded) {
            assert!(phone.e164.starts_with("+120255501"), "kept for fiction: {}", phone.e164);
        }
        let (statement, diagnostics) =
            read_statement("library-hours", &source("data/statements/library-hours.toml"));
        assert_eq!(diagnostics, []);
        assert_eq!(check_references(&statement.unwrap(), &directory), []);
    }

    #[test]
    fn paths_are_sorted_and_once() {
        let paths: Vec<String> = plan_project().into_iter().map(|(path, _)| path).collect();
        assert!(paths.is_sorted_by(|a, b| a < b), "{paths:?}");
    }
}
