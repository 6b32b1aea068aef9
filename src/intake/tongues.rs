//! The languages of a project, as glossaries of other programs name them: `es_MX`, `ES`, `Spanish`, `español`.

use crate::catalog::Locale;

/// The source locale and those that are translated into.
#[derive(Clone, Debug)]
pub struct Tongues {
    /// The source first.
    locales: Vec<Locale>,
    /// In which languages a heading may name them.
    readers: Vec<Locale>,
}

impl Tongues {
    /// Of a project; `readers` are the languages that people may name languages in, beside the languages themselves.
    pub fn new(source: Locale, targets: impl IntoIterator<Item = Locale>, readers: Vec<Locale>) -> Self {
        Self { locales: std::iter::once(source).chain(targets).collect(), readers }
    }

    /// The tag of the source.
    pub fn source(&self) -> &str {
        self.locales.first().map_or("", Locale::as_str)
    }

    /// The tags of the targets.
    pub fn targets(&self) -> impl Iterator<Item = &str> {
        self.locales.iter().skip(1).map(Locale::as_str)
    }

    /// The locale of the project that a tag is for: itself, else the parent of it that there is, else the one of its
    /// language that is nearest to the language alone.
    pub fn place(&self, tag: &str) -> Option<&str> {
        let locale = Locale::parse(&tag.trim().replace('_', "-")).ok()?;
        let own = self.locales.iter().find(|known| **known == locale);
        let parents = locale.parents();
        let parent = || parents.iter().find_map(|parent| self.locales.iter().find(|known| *known == parent));
        let alike = || {
            let alike = self.locales.iter().filter(|known| known.is_same_language(&locale));
            alike.min_by_key(|known| known.as_str().len())
        };
        own.or_else(parent).or_else(alike).map(Locale::as_str)
    }

    /// The locale that a heading names, by its tag or by a name of it.
    pub fn find(&self, heading: &str) -> Option<&str> {
        let fold = |text: &str| text.trim().to_lowercase();
        let wanted = fold(heading);
        let is_named = |locale: &&Locale| {
            let named = self.readers.iter().filter_map(|reader| locale.name_in(reader));
            named.chain([locale.autonym()]).any(|name| fold(&name) == wanted)
        };
        self.place(heading).or_else(|| self.locales.iter().find(is_named).map(Locale::as_str))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(tag: &str) -> Locale {
        Locale::parse(tag).unwrap()
    }

    #[test]
    fn languages_are_found_whatever_they_are_called() {
        let tongues =
            Tongues::new(parse("en"), ["es", "es-MX", "fr"].map(parse), ["en", "es"].map(parse).into());
        for (heading, locale) in [
            ("en", Some("en")),
            ("EN_us", Some("en")),
            ("es-ES", Some("es")),
            ("es-MX", Some("es-MX")),
            ("ES", Some("es")),
            ("Spanish", Some("es")),
            ("inglés", Some("en")),
            ("Français", Some("fr")),
            ("de", None),
            ("pos", None),
            ("note", None),
        ] {
            assert_eq!(tongues.find(heading), locale, "{heading}");
        }
        let mexican = Tongues::new(parse("en"), [parse("es-MX")], Vec::new());
        assert_eq!((mexican.place("es"), mexican.place("es-ES")), (Some("es-MX"), Some("es-MX")));
    }
}
