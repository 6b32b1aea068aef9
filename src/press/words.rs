//! The words of a project as statements need them: what all share is parsed once.

use std::collections::BTreeSet;
use std::sync::Arc;

use blake3::Hasher;

use super::customs::{Known, read_locale};
use super::memory::Memory;
use super::passing::{add_file, add_word};
use crate::catalog::{Catalog, Layer, Locale, Resource, parse_resource};
use crate::diagnostic::{Diagnostic, Source};
use crate::ledger::{Reasons, withhold_referrers};
use crate::project::{Project, ledger_path};

/// The shared words of all locales.
pub struct Words<'p> {
    project: &'p Project,
    locales: Vec<LocaleWords>,
    memory: Memory,
}

/// The shared words of one locale.
pub struct LocaleWords {
    /// The locale.
    pub locale: Locale,
    /// What is to be mended in its shared words.
    pub findings: Vec<Diagnostic>,
    /// Its files.
    pub sources: Vec<Source>,
    resources: Vec<Arc<Resource>>,
    /// Its shared words that no edition shows.
    withheld: Reasons,
    /// Where it looks for words: positions in the list of locales, its own first.
    chain: Vec<usize>,
}

/// The words of one statement, a place for each locale.
#[derive(Default)]
pub struct StatementWords {
    files: Vec<Option<Arc<Resource>>>,
    findings: Vec<Vec<Diagnostic>>,
    /// Words that no edition shows.
    withheld: Vec<Reasons>,
    /// The files there are.
    pub sources: Vec<Source>,
}

impl<'p> Words<'p> {
    /// Reads what the statements of a project share.
    pub fn read(project: &'p Project) -> Self {
        let mut locales: Vec<LocaleWords> = Vec::new();
        for tag in project.locales() {
            // The project lists only what is a locale.
            let Some(Known { locale, sources: customs, findings: mut found }) = read_locale(project, tag)
            else {
                continue;
            };
            let (mut sources, mut findings) = project.shared_words(tag);
            let mut resources = unreadable(&findings);
            resources.extend(sources.iter().map(|source| parse(source, &mut findings)));
            findings.append(&mut found);
            sources.extend(customs);
            let (withheld, chain) = (Reasons::new(), Vec::new());
            locales.push(LocaleWords { locale, findings, sources, resources, withheld, chain });
        }
        let tags: Vec<String> = locales.iter().map(|words| words.locale.as_str().to_owned()).collect();
        let (memory, ledgers) = Memory::read(project, tags.clone());
        let files: Vec<_> = locales.iter().map(|words| words.resources.clone()).collect();
        let remembered = memory.judge("", &files);
        for ((words, (ledger, found)), remembered) in locales.iter_mut().zip(ledgers).zip(remembered) {
            words.findings.extend(found.into_iter().chain(remembered.findings));
            words.sources.extend(ledger);
            words.withheld = remembered.reasons;
        }
        for words in &mut locales {
            let own = words.locale.as_str().to_owned();
            let parents = words.locale.parents();
            let source = project.config().source_locale.as_str();
            let wanted =
                std::iter::once(own.as_str()).chain(parents.iter().map(Locale::as_str)).chain([source]);
            for tag in wanted {
                if let Some(at) =
                    tags.iter().position(|known| known == tag).filter(|at| !words.chain.contains(at))
                {
                    words.chain.push(at);
                }
            }
        }
        Self { project, locales, memory }
    }

    /// The locales in the order of their tags.
    pub fn locales(&self) -> &[LocaleWords] {
        &self.locales
    }

    /// Adds to a hash all words that statements share, and what is remembered of them.
    pub fn add_shared(&self, hasher: &mut Hasher) {
        for words in &self.locales {
            add_word(hasher, words.locale.as_str());
            let ledger = ledger_path(words.locale.as_str());
            let is_of_ledger = |path: &str| path == ledger;
            // What is to be mended in it, it may be for all.
            let is_sound = !words
                .findings
                .iter()
                .any(|finding| finding.primary.as_ref().is_some_and(|place| is_of_ledger(&place.path)));
            let files = words.sources.iter().filter(|file| !(is_sound && is_of_ledger(&file.path)));
            files.for_each(|file| add_file(hasher, file));
        }
        self.memory.add_shared(hasher);
    }

    /// Adds to a hash what is remembered of one statement.
    pub fn add_remembered(&self, id: &str, hasher: &mut Hasher) {
        self.memory.add_statement(id, hasher);
    }

    /// The messages that all statements share in the source locale, and the terms with their `-`.
    pub fn common_names(&self) -> BTreeSet<String> {
        let source = self.project.config().source_locale.as_str();
        let of_source = self.locales.iter().filter(|words| words.locale.as_str() == source);
        let files: Vec<&Arc<Resource>> = of_source.flat_map(|words| &words.resources).collect();
        let messages = files.iter().flat_map(|file| file.messages()).map(|message| message.id.clone());
        let terms = files.iter().flat_map(|file| file.terms()).map(|term| format!("-{}", term.id));
        messages.chain(terms).collect()
    }

    /// Puts a file in place of the one of its name, or beside the others, in the locale at `at`.
    pub fn replace(&mut self, at: usize, file: Arc<Resource>) {
        if let Some(words) = self.locales.get_mut(at) {
            words
                .findings
                .retain(|finding| finding.primary.as_ref().is_none_or(|place| *place.path != *file.path()));
            words.resources.retain(|known| known.path() != file.path());
            words.resources.push(file);
        }
    }

    /// Everything to be mended in the shared words that the locale at `at` reads: its own, its parents' and the
    /// source's.
    pub fn chain_findings(&self, at: usize) -> impl Iterator<Item = &Diagnostic> {
        self.chain(at).flat_map(|words| &words.findings)
    }

    /// Reads the words of one statement in all locales.
    pub fn read_statement(&self, id: &str) -> StatementWords {
        let mut words = StatementWords {
            files: Vec::new(),
            findings: Vec::new(),
            withheld: Vec::new(),
            sources: Vec::new(),
        };
        for LocaleWords { locale, .. } in &self.locales {
            let (source, mut findings) = self.project.statement_words(locale.as_str(), id);
            let lost = unreadable(&findings).pop();
            words.files.push(source.as_ref().map(|source| parse(source, &mut findings)).or(lost));
            words.findings.push(findings);
            words.sources.extend(source);
        }
        let files: Vec<Vec<_>> = words.files.iter().map(|file| file.iter().cloned().collect()).collect();
        for (findings, remembered) in words.findings.iter_mut().zip(self.memory.judge(id, &files)) {
            findings.extend(remembered.findings);
            words.withheld.push(remembered.reasons);
        }
        words
    }

    /// What the locale at `at` can say in one statement.
    pub fn catalog(&self, at: usize, statement: &StatementWords) -> Option<(Catalog, Vec<Diagnostic>)> {
        let words = self.locales.get(at)?;
        let layers = self.layers(at, Some(statement));
        let withheld = self.withheld(at, statement, &layers);
        let (mut catalog, found) = Catalog::new(&words.locale, layers);
        catalog.withhold(withheld);
        Some((catalog, found))
    }

    /// What the locale at `at` can say without a statement.
    pub fn shared_catalog(&self, at: usize) -> Option<(Catalog, Vec<Diagnostic>)> {
        self.catalog(at, &StatementWords::default())
    }

    /// Why words of the locale at `at` and its parents are not shown, layer by layer.
    fn withheld(&self, at: usize, statement: &StatementWords, layers: &[Layer]) -> Vec<Reasons> {
        let Some(words) = self.locales.get(at) else { return Vec::new() };
        let reasons = words.chain.iter().map(|at| {
            let shared = self.locales.get(*at).map(|words| words.withheld.clone()).unwrap_or_default();
            let of_statement = statement.withheld.get(*at).cloned().unwrap_or_default();
            shared.into_iter().chain(of_statement).collect()
        });
        let mut withheld: Vec<Reasons> = reasons.collect();
        let own = layers.iter().take_while(|layer| layer.locale.is_same_language(&words.locale));
        let own: Vec<Vec<Arc<Resource>>> = own.map(|layer| layer.resources.clone()).collect();
        withhold_referrers(&own, &mut withheld);
        withheld
    }

    /// The words that the locale at `at` reads, its own first: what all statements share, and those of a statement.
    pub fn layers(&self, at: usize, statement: Option<&StatementWords>) -> Vec<Layer> {
        let chain = self.locales.get(at).map_or(&[][..], |words| &words.chain);
        let layers = chain.iter().filter_map(|at| {
            let words = self.locales.get(*at)?;
            let mut resources = words.resources.clone();
            resources.extend(statement.and_then(|statement| statement.files.get(*at).cloned().flatten()));
            Some(Layer { locale: words.locale.clone(), resources })
        });
        layers.collect()
    }

    /// The files of the locale at `at` itself: those that all statements share, or that of one statement.
    pub fn own_files(&self, at: usize, statement: Option<&StatementWords>) -> Vec<Arc<Resource>> {
        match statement {
            Some(statement) => statement.files.get(at).cloned().flatten().into_iter().collect(),
            None => self.locales.get(at).map(|words| words.resources.clone()).unwrap_or_default(),
        }
    }

    /// What is to be mended in the statement's files that the locale at `at` reads.
    pub fn statement_findings<'s>(
        &'s self,
        at: usize,
        statement: &'s StatementWords,
    ) -> impl Iterator<Item = &'s Diagnostic> {
        let chain = self.locales.get(at).map_or(&[][..], |words| &words.chain);
        chain.iter().filter_map(|at| statement.findings.get(*at)).flatten()
    }

    /// What is to be mended in words of the locale's own language, shared or of the statement: another edition's errors
    /// are no reason to refuse this one.
    pub fn own_findings<'s>(
        &'s self,
        at: usize,
        statement: &'s StatementWords,
    ) -> impl Iterator<Item = &'s Diagnostic> {
        let own = self.locales.get(at);
        let chain = own.map_or(&[][..], |words| &words.chain).iter();
        chain.flat_map(move |at| {
            let words = self.locales.get(*at);
            let words =
                words.filter(|words| own.is_some_and(|own| words.locale.is_same_language(&own.locale)));
            let found = statement.findings.get(*at).filter(|_| words.is_some());
            words.into_iter().flat_map(|words| &words.findings).chain(found.into_iter().flatten())
        })
    }

    fn chain(&self, at: usize) -> impl Iterator<Item = &LocaleWords> {
        let chain = self.locales.get(at).map_or(&[][..], |words| &words.chain);
        chain.iter().filter_map(|at| self.locales.get(*at))
    }
}

impl StatementWords {
    /// Puts a file in place of that of the locale at `at`.
    pub fn replace(&mut self, at: usize, file: Arc<Resource>) {
        if let Some(known) = self.files.get_mut(at) {
            *known = Some(file);
        }
        if let Some(findings) = self.findings.get_mut(at) {
            findings.clear();
        }
    }
}

/// The files and folders that the project could not read.
fn unreadable(findings: &[Diagnostic]) -> Vec<Arc<Resource>> {
    let errors = findings.iter().filter(|finding| finding.is_error());
    let places = errors.filter_map(|finding| finding.primary.as_ref());
    places.map(|place| Arc::new(Resource::unreadable(place.path.clone()))).collect()
}

fn parse(source: &Source, findings: &mut Vec<Diagnostic>) -> Arc<Resource> {
    let (resource, found) = parse_resource(source);
    findings.extend(found);
    Arc::new(resource)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::project::canonical_tag;

    proptest! {
        /// The reader of folders and the catalog know nothing of each other; the words of a folder that they called by
        /// two names would never be found.
        #[test]
        fn the_name_of_a_folder_is_the_name_of_its_locale(
            language in "[a-z]{2,3}|tl|iw|no|sh|cmn|quz",
            rest in "([-_.@][A-Za-z0-9]{2,8}){0,3}",
        ) {
            let name = language + &rest;
            if let Some(tag) = canonical_tag(&name) {
                prop_assert_eq!(canonical_tag(&tag), Some(tag.clone()));
                let locale = Locale::parse(&tag).map(|locale| locale.to_string());
                prop_assert_eq!(locale, Ok(tag));
            }
        }
    }
}
