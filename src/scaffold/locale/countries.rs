//! What CLDR calls the countries in which places lie.

use super::draft::Drafting;
use super::stubs::comment_out;
use crate::catalog::pattern::Pattern;
use crate::catalog::{Locale, region_name};

/// ISO 3166 codes, but those of places where nobody lives.
static REGIONS: std::sync::LazyLock<Vec<String>> = std::sync::LazyLock::new(|| {
    let letters = || (b'A'..=b'Z').map(char::from);
    let english = Locale::parse("en").unwrap_or_default();
    let codes = letters().flat_map(|one| letters().map(move |other| format!("{one}{other}")));
    codes.filter(|code| region_name(code, &english).is_some()).collect()
});

impl Drafting<'_> {
    /// What CLDR calls the countries that a place's name ends in.
    pub(super) fn region_names<'p>(&self, patterns: impl Iterator<Item = &'p Pattern>, text: &str) -> String {
        let mut found = String::new();
        for pattern in patterns {
            let name = text.get(pattern.range.clone()).unwrap_or_default();
            let last = name.rsplit(',').next().unwrap_or_default().trim();
            let Some(code) = REGIONS.iter().find(|code| {
                region_name(code, self.source).is_some_and(|name| name == last) || **code == last
            }) else {
                continue;
            };
            if let Some(own) = region_name(code, self.locale).filter(|own| own != last) {
                let remark = self.remark("locale-region", &[("region", last), ("name", own.as_str())]);
                let remark = comment_out(&remark);
                if !found.contains(&remark) {
                    found.push_str(&remark);
                }
            }
        }
        found
    }
}
