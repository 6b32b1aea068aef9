//! In which country a city is from which statements are sent.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::tokens::fold;

/// Cities by their names in small letters.
static CITIES: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let table: BTreeMap<String, Vec<String>> =
        toml::from_str(include_str!("cities.toml")).unwrap_or_default();
    let named = |(region, names): (String, Vec<String>)| {
        names.into_iter().map(move |name| (name, region.clone())).collect::<Vec<_>>()
    };
    table.into_iter().flat_map(named).collect()
});

/// The country (ISO 3166) of a city by one of its names; nothing for one that is not known, or that several have.
pub fn region_of_city(name: &str) -> Option<&'static str> {
    CITIES.get(&fold(name.trim())).map(String::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cities_are_in_one_country_each() {
        let table: BTreeMap<String, Vec<String>> = toml::from_str(include_str!("cities.toml")).unwrap();
        let mut all: Vec<&String> = table.values().flatten().collect();
        let count = all.len();
        all.sort();
        all.dedup();
        assert!(count > 300 && all.iter().all(|name| **name == fold(name)), "{count}");
        assert_eq!(all.len(), count, "no city is in two countries");
        assert_eq!((region_of_city("MADRID"), region_of_city(" Springfield")), (Some("ES"), None));
    }
}
