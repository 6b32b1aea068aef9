//! The tool's own voice: every sentence it prints is a Fluent message of `locales/<locale>/tool/`, embedded in
//! the program and spoken through the same catalog as the editions.

use std::ffi::OsString;
use std::sync::{Arc, LazyLock, OnceLock};

use rustc_hash::FxHashMap;

use super::describe::describe_pattern;
use crate::catalog::{self, Catalog, Layer, Locale, Phrase};
use crate::diagnostic::{Argument, Arguments, Diagnostic, Failure, Source, Voice};

/// The files of one language.
macro_rules! tool_files {
    ($tag:literal: $($file:literal),+ $(,)?) => {
        ($tag, &[$((
            concat!("locales/", $tag, "/tool/", $file),
            include_str!(concat!("../../locales/", $tag, "/tool/", $file)),
        )),+])
    };
}

type ToolFiles = (&'static str, &'static [(&'static str, &'static str)]);

/// The languages the tool speaks, each with the same files. The first is the one all others fall back to.
static LANGUAGES: &[ToolFiles] = &[
    tool_files!("en": "alignment.ftl", "catalog.ftl", "check.ftl", "commands.ftl", "contacts.ftl", "edition.ftl", "exchange.ftl", "export.ftl", "formats.ftl", "help.ftl",
        "import.ftl", "ledger.ftl", "locale.ftl", "manuscript.ftl", "output.ftl", "project.ftl", "statement.ftl", "usage.ftl"),
    tool_files!("es": "alignment.ftl", "catalog.ftl", "check.ftl", "commands.ftl", "contacts.ftl", "edition.ftl", "exchange.ftl", "export.ftl", "formats.ftl", "help.ftl",
        "import.ftl", "ledger.ftl", "locale.ftl", "manuscript.ftl", "output.ftl", "project.ftl", "statement.ftl", "usage.ftl"),
];

/// In which file a message is: its place in the lists of [`LANGUAGES`].
static FILES: LazyLock<FxHashMap<&'static str, usize>> = LazyLock::new(|| {
    let files = LANGUAGES.first().map_or(&[][..], |(_, files)| files);
    let ids = files.iter().enumerate().flat_map(|(at, (_, text))| {
        let ids = text.lines().filter_map(|line| line.split_once(" =").map(|(id, _)| id));
        ids.filter(|id| id.starts_with(|c: char| c.is_ascii_lowercase())).map(move |id| (id, at))
    });
    ids.collect()
});

/// Says the tool's messages in one locale. A file is read when its first message is said: most runs say a few.
pub struct ToolVoice {
    locale: Locale,
    spoken: Option<&'static ToolFiles>,
    /// A place for each file.
    catalogs: Vec<OnceLock<Catalog>>,
}

impl ToolVoice {
    /// The first of the wanted locales whose language the tool speaks; English if there is none.
    pub fn choose(wanted: &[String]) -> Self {
        wanted
            .iter()
            .filter_map(|tag| Locale::parse(tag).ok())
            .chain(LANGUAGES.first().and_then(|(tag, _)| Locale::parse(tag).ok()))
            .find_map(|locale| Self::speak(&locale))
            .unwrap_or_else(|| Self::new(&Locale::default(), None))
    }

    /// Whether the tool speaks the language of this tag.
    ///
    /// # Errors
    /// It does not: what is asked for on the command line is not silently something else.
    pub fn check(tag: &str) -> Result<(), Failure> {
        if Locale::parse(tag).ok().and_then(|locale| Self::speak(&locale)).is_some() {
            return Ok(());
        }
        let known: Vec<&str> = LANGUAGES.iter().map(|(tag, _)| *tag).collect();
        let known = std::io::Error::other(known.join(", "));
        Err(Failure::new("failure-unknown-ui-locale", tag, known))
    }

    /// A voice for each language the tool speaks.
    pub fn all() -> Vec<Self> {
        LANGUAGES.iter().map(|(tag, _)| Self::choose(&[(*tag).to_owned()])).collect()
    }

    /// The locale it speaks.
    pub fn locale(&self) -> &Locale {
        &self.locale
    }

    /// The language of its sentences, a tag: where it cannot speak the locale it was asked for, another one.
    pub fn language(&self) -> &str {
        self.spoken.or(LANGUAGES.first()).map_or("en", |(tag, _)| tag)
    }

    /// Whether this language itself has the message.
    pub fn has(&self, id: &str) -> bool {
        let phrase = self.format(id, None, &Arguments::new());
        phrase.is_some_and(|phrase| phrase.fallback.is_none())
    }

    /// Whether the message has the attribute in this language itself.
    pub fn has_attribute(&self, id: &str, attribute: &str) -> bool {
        let phrase = self.format(id, Some(attribute), &Arguments::new());
        phrase.is_some_and(|phrase| phrase.fallback.is_none())
    }

    fn speak(locale: &Locale) -> Option<Self> {
        let chain = std::iter::once(locale.clone()).chain(locale.parents());
        let spoken =
            chain.into_iter().find_map(|link| LANGUAGES.iter().find(|(tag, _)| *tag == link.as_str()))?;
        Some(Self::new(locale, Some(spoken)))
    }

    fn new(locale: &Locale, spoken: Option<&'static ToolFiles>) -> Self {
        let files = LANGUAGES.first().map_or(0, |(_, files)| files.len());
        Self { locale: locale.clone(), spoken, catalogs: (0..files).map(|_| OnceLock::new()).collect() }
    }

    /// The file that has the message.
    fn catalog(&self, id: &str) -> Option<&Catalog> {
        let at = *FILES.get(id)?;
        Some(self.catalogs.get(at)?.get_or_init(|| Self::layered(&self.locale, self.spoken, at).0))
    }

    fn format(&self, id: &str, attribute: Option<&str>, arguments: &Arguments) -> Option<Phrase> {
        self.catalog(id)?.format(id, attribute, &filled(arguments)).0
    }

    /// One of the files, and what is wrong with it (nothing, as a test holds).
    fn layered(locale: &Locale, spoken: Option<&ToolFiles>, at: usize) -> (Catalog, Vec<Diagnostic>) {
        let mut findings = Vec::new();
        let mut layers: Vec<Layer> = Vec::new();
        for (tag, files) in spoken.into_iter().chain(LANGUAGES.first()) {
            if layers.iter().any(|layer| layer.locale.as_str() == *tag) {
                continue;
            }
            let resources = files.iter().skip(at).take(1).map(|(path, text)| {
                let (resource, found) = catalog::parse_resource(&Source::new(*path, *text));
                findings.extend(found);
                Arc::new(resource)
            });
            let resources = resources.collect();
            if let Ok(locale) = Locale::parse(tag) {
                layers.push(Layer { locale, resources });
            }
        }
        let (catalog, found) = Catalog::new(locale, layers);
        findings.extend(found);
        (catalog, findings)
    }
}

impl Voice for ToolVoice {
    fn say(&self, id: &str, arguments: &Arguments) -> String {
        // A message that does not exist is said by its id: a sentence lost would be worse.
        self.format(id, None, arguments).map_or_else(|| id.to_owned(), |phrase| phrase.to_plain())
    }

    fn say_attribute(&self, id: &str, attribute: &str, arguments: &Arguments) -> Option<String> {
        self.format(id, Some(attribute), arguments).map(|phrase| phrase.to_plain())
    }

    fn describe(&self, id: &str, attribute: Option<&str>) -> Vec<String> {
        let message = self.catalog(id).and_then(|catalog| catalog.message(id));
        let Some((message, _)) = message else { return Vec::new() };
        let pattern = match attribute {
            Some(name) => {
                message.attributes.iter().find(|own| own.id == name).map(|attribute| &attribute.value)
            }
            None => message.value.as_ref(),
        };
        pattern.map(describe_pattern).unwrap_or_default()
    }
}

fn filled(arguments: &Arguments) -> catalog::Arguments {
    arguments
        .iter()
        .map(|(name, value)| {
            let value = match value {
                Argument::Text(text) => catalog::Argument::Text(text.clone()),
                Argument::Number(number) => catalog::Argument::Number((*number).into()),
            };
            ((*name).to_owned(), value)
        })
        .collect()
}

/// The locales the user may want, best first: `--ui-locale`, then the environment (POSIX: `LC_ALL`,
/// `LC_MESSAGES`, `LANG`). Read before the command line is parsed, since its help is in that language.
#[expect(clippy::disallowed_methods, reason = "the environment says which language the user speaks")]
pub fn wanted_locales(arguments: &[OsString]) -> Vec<String> {
    let mut wanted = Vec::new();
    let mut rest = arguments.iter().filter_map(|argument| argument.to_str());
    while let Some(argument) = rest.next() {
        match argument.strip_prefix("--ui-locale") {
            Some("") => wanted.extend(rest.next().map(str::to_owned)),
            Some(value) => wanted.extend(value.strip_prefix('=').map(str::to_owned)),
            None if argument == "--" => break,
            None => {}
        }
    }
    let environment = ["COMUNICADO_UI_LOCALE", "LC_ALL", "LC_MESSAGES", "LANG"];
    let set = environment.iter().filter_map(|name| std::env::var(name).ok()).find(|value| !value.is_empty());
    wanted.extend(set.map(|value| posix_tag(&value)));
    wanted
}

/// `es_MX.UTF-8@euro` names the locale `es_MX`.
fn posix_tag(value: &str) -> String {
    value.split(['.', '@']).next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_flag_wins_over_the_environment() {
        let arguments =
            ["comunicado", "--ui-locale", "fr", "export", "--ui-locale=es-MX"].map(OsString::from);
        assert_eq!(wanted_locales(&arguments)[..2], ["fr", "es-MX"]);
        assert_eq!(posix_tag("es_MX.UTF-8"), "es_MX");
    }

    #[test]
    fn speaks_the_parent_language_and_falls_back_to_english() {
        assert_eq!(
            ToolVoice::choose(&["es_MX".to_owned()]).say("severity-warning", &Arguments::new()),
            "advertencia"
        );
        assert_eq!(
            ToolVoice::choose(&["xx".to_owned(), "C".to_owned()]).say("severity-warning", &Arguments::new()),
            "warning"
        );
        // Names of languages and numbers are English then, too.
        assert_eq!(ToolVoice::choose(&["C".to_owned()]).locale().as_str(), "en");
    }

    /// The tool's own sentences are held to its own findings, and both languages say the same messages.
    #[test]
    fn the_tools_own_messages_are_sound_and_complete() {
        for language in LANGUAGES {
            let locale = Locale::parse(language.0).unwrap();
            for at in 0..language.1.len() {
                let (_, findings) = ToolVoice::layered(&locale, Some(language), at);
                assert!(findings.is_empty(), "{findings:#?}");
            }
        }
        let ids = |language: &ToolFiles| -> Vec<String> {
            let mut ids: Vec<String> = Vec::new();
            for (path, text) in language.1 {
                let (resource, _) = catalog::parse_resource(&Source::new(*path, *text));
                for message in resource.messages() {
                    let file = path.rsplit('/').next().unwrap();
                    ids.push(format!("{file}: {}", message.id));
                    ids.extend(
                        message
                            .attributes
                            .iter()
                            .map(|attribute| format!("{file}: {}.{}", message.id, attribute.id)),
                    );
                }
            }
            ids.sort();
            ids
        };
        let english = ids(&LANGUAGES[0]);
        for language in &LANGUAGES[1..] {
            assert_eq!(english, ids(language), "{} and {} differ", LANGUAGES[0].0, language.0);
        }
        let messages = english.iter().filter(|id| !id.rsplit(' ').next().unwrap().contains('.'));
        assert_eq!(messages.count(), FILES.len(), "every message is known to be in a file");
    }
}
