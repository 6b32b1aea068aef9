//! What CLDR says of a locale: asked once, then remembered by all that share the locale.

use std::collections::BTreeMap;
use std::sync::{Mutex, OnceLock, PoisonError};

use super::cldr::LocaleData;

/// How many names are remembered: there are some hundreds of languages and regions, and tags come from people's files.
const MOST_NAMES: usize = 1000;

/// What was asked of a locale so far.
#[derive(Debug, Default)]
pub(super) struct Known {
    data: [OnceLock<bool>; LocaleData::COUNT],
    names: Mutex<BTreeMap<String, Option<String>>>,
}

impl Known {
    /// Whether there are data of this kind, as `ask` says.
    pub(super) fn data(&self, data: LocaleData, ask: impl FnOnce() -> bool) -> bool {
        match self.data.get(data as usize) {
            Some(known) => *known.get_or_init(ask),
            None => ask(),
        }
    }

    /// The name of what `key` stands for, as `ask` says.
    pub(super) fn name(&self, key: &str, ask: impl FnOnce() -> Option<String>) -> Option<String> {
        let names = || self.names.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(name) = names().get(key) {
            return name.clone();
        }
        let name = ask();
        let mut names = names();
        if names.len() < MOST_NAMES {
            names.insert(key.to_owned(), name.clone());
        }
        name
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn asks_once_and_remembers_so_many() {
        let known = Known::default();
        for at in 0..MOST_NAMES + 2 {
            assert_eq!(known.name(&at.to_string(), || Some("a".to_owned())).as_deref(), Some("a"));
        }
        assert_eq!(known.name("0", || None).as_deref(), Some("a"));
        assert_eq!(known.name(&MOST_NAMES.to_string(), || None), None, "not remembered");
        assert!(known.data(LocaleData::Lists, || true) && known.data(LocaleData::Lists, || false));
        assert!(!known.data(LocaleData::Dates, || false));
    }
}
