//! Which editions a run is to write: all, or those that the command line names.

use std::collections::BTreeSet;

use crate::catalog::Locale;
use crate::diagnostic::{Failure, nearest};

/// What `--locale`, `--statement` and `--format` leave. It restricts what is written, and nothing else: links and
/// lists are those of a run over everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    locales: Option<BTreeSet<String>>,
    statements: Option<BTreeSet<String>>,
    formats: Option<BTreeSet<String>>,
}

impl Selection {
    /// Everything.
    pub fn all() -> Self {
        Self::default()
    }

    /// Only these locales, if any are named. `es_mx` stands for `es-MX`.
    ///
    /// # Errors
    /// One of them is not among those `known`.
    pub fn with_locales(mut self, named: &[String], known: &[String]) -> Result<Self, Failure> {
        let known: Vec<&str> = known.iter().map(String::as_str).collect();
        if let Some(failure) = named.iter().find_map(|name| begins_later(name, &known)) {
            return Err(failure);
        }
        self.locales = choose(named, &known, ["failure-unknown-locale", "failure-unknown-locale-near"])?;
        Ok(self)
    }

    /// Only these statements, if any are named.
    ///
    /// # Errors
    /// One of them is not among those `known`.
    pub fn with_statements(mut self, named: &[String], known: &[String]) -> Result<Self, Failure> {
        let known: Vec<&str> = known.iter().map(String::as_str).collect();
        self.statements =
            choose(named, &known, ["failure-unknown-statement", "failure-unknown-statement-near"])?;
        Ok(self)
    }

    /// Only these formats, if any are named.
    ///
    /// # Errors
    /// One of them is not among those `known`.
    pub fn with_formats(mut self, named: &[String], known: &[&str]) -> Result<Self, Failure> {
        self.formats = choose(named, known, ["failure-unknown-format", "failure-unknown-format-near"])?;
        Ok(self)
    }

    /// Whether formats are named.
    pub fn names_formats(&self) -> bool {
        self.formats.is_some()
    }

    /// Whether editions in this locale are to be written.
    pub fn has_locale(&self, tag: &str) -> bool {
        self.locales.as_ref().is_none_or(|locales| locales.contains(tag))
    }

    /// Whether editions of this statement are to be written.
    pub fn has_statement(&self, id: &str) -> bool {
        self.statements.as_ref().is_none_or(|statements| statements.contains(id))
    }

    /// Whether artifacts of this format are to be written.
    pub fn has_format(&self, name: &str) -> bool {
        self.formats.as_ref().is_none_or(|formats| formats.contains(name))
    }

    /// Whether no statement is left out.
    pub fn has_all_statements(&self) -> bool {
        self.statements.is_none()
    }

    /// Whether nothing is left out.
    pub fn is_everything(&self) -> bool {
        *self == Self::all()
    }
}

/// What is said of a language that there is, and that the project does not have in any form: it is no slip for another.
fn begins_later(name: &str, known: &[&str]) -> Option<Failure> {
    // CLDR has names in English for all languages that it knows.
    let english = Locale::parse("en").ok()?;
    let locale =
        Locale::parse(&name.replace('_', "-")).ok().filter(|locale| locale.name_in(&english).is_some())?;
    let is_known = |tag: &&str| Locale::parse(tag).is_ok_and(|other| other.is_same_language(&locale));
    let is_foreign = !known.iter().any(is_known);
    let names = std::io::Error::other(known.join(", "));
    is_foreign.then(|| Failure::new("failure-locale-not-begun", locale.as_str(), names))
}

/// The known names that are meant, or a failure: the first message lists what is known, the second names the nearest.
fn choose(
    named: &[String],
    known: &[&str],
    [unknown, near]: [&'static str; 2],
) -> Result<Option<BTreeSet<String>>, Failure> {
    let mut chosen = BTreeSet::new();
    for name in named {
        let folded = name.replace('_', "-");
        match known.iter().find(|known| known.eq_ignore_ascii_case(&folded)) {
            Some(found) => drop(chosen.insert((*found).to_owned())),
            None => {
                let probable = nearest(name, known.iter().copied());
                let message = if probable.is_some() { near } else { unknown };
                let names = probable.map_or_else(|| known.join(", "), str::to_owned);
                return Err(Failure::new(message, name, std::io::Error::other(names)));
            }
        }
    }
    Ok((!chosen.is_empty()).then_some(chosen))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_named_is_everything() {
        let selection = Selection::all().with_locales(&[], &["es".to_owned()]).unwrap();
        assert!(selection.is_everything() && selection.has_locale("es"));
    }

    #[test]
    fn a_name_is_found_however_it_is_written_and_an_unknown_one_is_refused() {
        let known = ["en".to_owned(), "es-MX".to_owned()];
        let selection = Selection::all().with_locales(&["es_mx".to_owned()], &known).unwrap();
        assert!(selection.has_locale("es-MX") && !selection.has_locale("en") && !selection.is_everything());
        let refuse =
            |name: &str| Selection::all().with_formats(&[name.to_owned()], &["html", "csv"]).unwrap_err();
        let near = refuse("htlm");
        assert_eq!((near.doing.ends_with("-near"), near.cause.unwrap().to_string().as_str()), (true, "html"));
        let far = refuse("docx");
        assert_eq!(
            (far.doing.ends_with("-near"), far.cause.unwrap().to_string().as_str()),
            (false, "html, csv")
        );
    }
}
