//! The only reader: a folder becomes sources (every file once) and settings.

mod config;
mod derived;
mod disk;
mod encoding;
mod kinds;
mod locale_name;
mod read_config;
mod repository;
mod section;
mod watch;
mod word_files;
mod workbook;

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

pub use config::{
    CheckSettings, Config, ContactOrder, CsvProfile, Export, LocaleSettings, PhoneForm, Setting,
    SignatoryOrder, schema,
};
pub use derived::Make;
pub use disk::MOST_BYTES;
pub use encoding::{decode_foreign, find_encoding, named_encoding};
pub use kinds::KINDS;
pub(crate) use locale_name::canonical_tag;
pub use read_config::read_config;
pub use repository::{ChangedPlaces, Changes, folder_in_repository};
pub use section::{locale_section, section_names, section_ranges};
pub use watch::{Changed, News, Watch};

use encoding_rs::Encoding;

use crate::diagnostic::{Diagnostic, Failure, Source, Span, nearest};
use crate::stamp::Stamp;
use derived::Derivation;
use disk::{Disk, is_plain_name};
use kinds::{
    CASE_COLLISION, LOCALE_FOLDER_NAME, MISSING_FILE, MISSING_SOURCE_LOCALE, NO_STATEMENT, ORPHAN_WORDS,
    SETTINGS_WITHOUT_LOCALE, TWO_TABLES,
};
use workbook::read_workbook;

/// The file that makes a folder a project.
pub const CONFIG_FILE: &str = "comunicado.toml";

/// The most bytes of a translation memory: 128 MiB. A hundred thousand pairs have about a fourth of it.
const MOST_MEMORY: u64 = 128 * 1024 * 1024;

/// A project on disk: its settings, and what there is to read. Files are read when asked for, so that memory does not
/// grow with the number of statements; nothing is read that lies outside the folder.
#[derive(Clone, Debug)]
pub struct Project {
    root: PathBuf,
    disk: Disk,
    config: Config,
    config_source: Source,
    locales: Vec<String>,
    statements: Vec<String>,
    derivation: Option<Derivation>,
}

impl Project {
    /// The nearest folder that is a project: `start` itself or one of those around it.
    ///
    /// # Errors
    /// Where none of them is.
    #[expect(clippy::disallowed_methods, reason = "project/ looks for the folder")]
    pub fn find(start: &Path) -> Result<PathBuf, Failure> {
        let absolute =
            start.canonicalize().map_err(|cause| Failure::new("failure-read-folder", start, cause))?;
        let found = absolute.ancestors().find(|folder| folder.join(CONFIG_FILE).is_file());
        found.map(Path::to_owned).ok_or_else(|| Failure::bare("failure-no-project", start))
    }

    /// Opens the project in the folder `root`: reads its settings and lists its locales and statements. With an error
    /// among the findings nothing of it should be published: settings that cannot be read have their defaults.
    ///
    /// # Errors
    /// Where the folder is not there or has no `comunicado.toml`.
    pub fn open(root: &Path) -> Result<(Self, Vec<Diagnostic>), Failure> {
        let disk = Disk::open(root)?;
        let (source, mut diagnostics) = disk.read(CONFIG_FILE);
        if source.is_none() && diagnostics.is_empty() {
            return Err(Failure::bare("failure-folder-without-project", root));
        }
        let is_read = source.is_some();
        let config_source = source.unwrap_or_else(|| Source::new(CONFIG_FILE, ""));
        let mut config = Config::default();
        if is_read {
            let (settings, found) = read_config(&config_source);
            config = settings;
            diagnostics.extend(found);
        }
        let locales = list_locales(&disk, &mut diagnostics);
        let statements = list_statements(&disk, &mut diagnostics);
        let derivation = None;
        let project =
            Self { root: root.to_owned(), disk, config, config_source, locales, statements, derivation };
        diagnostics.extend(project.find_orphans());
        diagnostics.extend(project.check_locales());
        diagnostics.extend(find_two_tables(&project.disk));
        Ok((project, diagnostics))
    }

    /// The folder of the project, as it was given.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Its settings.
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// The text of `comunicado.toml`, for showing findings in it.
    pub fn config_source(&self) -> &Source {
        &self.config_source
    }

    /// The locales: names of the folders under `locales/`, canonical BCP 47 tags, sorted.
    pub fn locales(&self) -> &[String] {
        &self.locales
    }

    /// The statements: names of the files `data/statements/*.toml` without extension, sorted. Whether each is a valid
    /// id is said by the reader of its facts.
    pub fn statements(&self) -> &[String] {
        &self.statements
    }

    /// The words that all statements share in one locale: `locales/<tag>/*.ftl`, by name.
    pub fn shared_words(&self, tag: &str) -> (Vec<Source>, Vec<Diagnostic>) {
        match &self.derivation {
            Some(derivation) => derivation.make(tag, self.read_shared(derivation.source())),
            None => self.read_shared(tag),
        }
    }

    fn read_shared(&self, tag: &str) -> (Vec<Source>, Vec<Diagnostic>) {
        if !is_plain_name(tag) {
            return (Vec::new(), Vec::new());
        }
        let folder = format!("locales/{tag}");
        let (entries, mut diagnostics) = self.disk.list(&folder);
        let mut sources = Vec::new();
        for entry in entries.iter().filter(|entry| stem(&entry.name, ".ftl").is_some()) {
            let (source, found) = self.disk.read(&format!("{folder}/{}", entry.name));
            sources.extend(source);
            diagnostics.extend(found);
        }
        (sources, diagnostics)
    }

    /// The words of one statement in one locale: `locales/<tag>/statements/<id>.ftl`, where there are any.
    pub fn statement_words(&self, tag: &str, id: &str) -> (Option<Source>, Vec<Diagnostic>) {
        let Some(derivation) = &self.derivation else { return self.read_words(tag, id) };
        let (source, found) = self.read_words(derivation.source(), id);
        let (mut sources, found) = derivation.make(tag, (source.into_iter().collect(), found));
        (sources.pop(), found)
    }

    fn read_words(&self, tag: &str, id: &str) -> (Option<Source>, Vec<Diagnostic>) {
        if !is_plain_name(tag) || !is_plain_name(id) {
            return (None, Vec::new());
        }
        self.disk.read(&format!("locales/{tag}/statements/{id}.ftl"))
    }

    /// How one locale writes, where CLDR does not know it: `locales/<tag>/locale.toml`, if it is there.
    pub fn customs(&self, tag: &str) -> (Option<Source>, Vec<Diagnostic>) {
        if !is_plain_name(tag) {
            return (None, Vec::new());
        }
        self.disk.read(&format!("locales/{tag}/locale.toml"))
    }

    /// Every file below `locales/<tag>/`, by path; hidden ones do not count.
    pub fn locale_files(&self, tag: &str) -> (Vec<Source>, Vec<Diagnostic>) {
        // Links among the folders may lead in circles.
        const DEEPEST: usize = 8;
        let (mut files, mut found) = (Vec::new(), Vec::new());
        let mut folders = vec![(format!("locales/{tag}"), 0)];
        if !is_plain_name(tag) {
            folders.clear();
        }
        while let Some((folder, depth)) = folders.pop() {
            let (entries, more) = self.disk.list(&folder);
            found.extend(more);
            for entry in entries {
                let path = format!("{folder}/{}", entry.name);
                if !entry.is_folder {
                    let (file, more) = self.disk.read(&path);
                    files.extend(file);
                    found.extend(more);
                } else if depth < DEEPEST {
                    folders.push((path, depth + 1));
                }
            }
        }
        files.sort_by(|a: &Source, b: &Source| a.path.cmp(&b.path));
        (files, found)
    }

    /// What is known about the translations into one locale: [`ledger_path`], if it is there.
    pub fn ledger(&self, tag: &str) -> (Option<Source>, Vec<Diagnostic>) {
        if !is_plain_name(tag) {
            return (None, Vec::new());
        }
        self.disk.read(&ledger_path(tag))
    }

    /// What the source once said: [`Self::history_path`], if it is there.
    pub fn history(&self) -> (Option<Source>, Vec<Diagnostic>) {
        if !is_plain_name(&self.config.source_locale) {
            return (None, Vec::new());
        }
        self.disk.read(&self.history_path())
    }

    /// Where the history of the source texts is kept, relative to the project.
    pub fn history_path(&self) -> String {
        format!("locales/{}/history.txt", self.config.source_locale)
    }

    /// What was ever approved for one locale: [`memory_path`], if it is there.
    pub fn memory(&self, tag: &str) -> (Option<Source>, Vec<Diagnostic>) {
        let source = &self.config.source_locale;
        if !is_plain_name(tag) || !is_plain_name(source) {
            return (None, Vec::new());
        }
        self.disk.read_up_to(&memory_path(source, tag), MOST_MEMORY)
    }

    /// The translation memories, `memory/*.tmx`: the name and the bytes of each, by name.
    pub fn memory_files(&self) -> (Vec<(String, Vec<u8>)>, Vec<Diagnostic>) {
        let (entries, mut found) = self.disk.list("memory");
        let mut files = Vec::new();
        let is_memory = |name: &str| name.to_ascii_lowercase().ends_with(".tmx");
        for entry in entries.into_iter().filter(|entry| !entry.is_folder && is_memory(&entry.name)) {
            match self.disk.read_bytes_up_to(&format!("memory/{}", entry.name), MOST_MEMORY) {
                Ok(bytes) => files.extend(bytes.map(|bytes| (entry.name, bytes))),
                Err(finding) => found.push(finding),
            }
        }
        (files, found)
    }

    /// Whether its words are made from those of another.
    pub fn is_derived(&self) -> bool {
        self.derivation.is_some()
    }

    /// The files of one statement as the system knows them: its facts, and its words in each locale, `None` where there is none.
    /// `None` altogether where the system does not tell, or something else stands there.
    pub fn statement_stamps(&self, id: &str) -> Option<Vec<Option<Stamp>>> {
        let words = self.locales.iter().map(|tag| format!("locales/{tag}/statements/{id}.ftl"));
        let files = std::iter::once(format!("data/statements/{id}.toml")).chain(words);
        files.map(|path| self.disk.stamp(&path)).collect()
    }

    /// The facts of one statement: `data/statements/<id>.toml`.
    pub fn statement_facts(&self, id: &str) -> (Option<Source>, Vec<Diagnostic>) {
        if !is_plain_name(id) {
            return (None, Vec::new());
        }
        self.disk.read(&format!("data/statements/{id}.toml"))
    }

    /// `data/organizations.csv`, or the first sheet of `data/organizations.xlsx`.
    pub fn organizations(&self) -> (Option<Source>, Vec<Diagnostic>) {
        self.table("organizations")
    }

    /// `data/contacts.csv`, or the first sheet of `data/contacts.xlsx`.
    pub fn contacts(&self) -> (Option<Source>, Vec<Diagnostic>) {
        self.table("contacts")
    }

    fn table(&self, name: &str) -> (Option<Source>, Vec<Diagnostic>) {
        let (source, findings) = self.disk.read(&format!("data/{name}.csv"));
        if source.is_some() || !findings.is_empty() {
            return (source, findings);
        }
        let path = format!("data/{name}.xlsx");
        match self.disk.read_bytes(&path) {
            Ok(Some(bytes)) => read_workbook(&path, &bytes),
            Ok(None) => (None, Vec::new()),
            Err(finding) => (None, vec![finding]),
        }
    }

    /// `data/glossary.csv`, if it is there.
    pub fn glossary(&self) -> (Option<Source>, Vec<Diagnostic>) {
        self.disk.read("data/glossary.csv")
    }

    /// The project's own page template, if the settings name one.
    pub fn template(&self) -> (Option<Source>, Vec<Diagnostic>) {
        let Some(template) = &self.config.export.template else { return (None, Vec::new()) };
        let (source, mut diagnostics) = self.disk.read(&template.value);
        if source.is_none() && diagnostics.is_empty() {
            let path = template.value.as_str();
            diagnostics.push(Diagnostic::new(&MISSING_FILE, template.span.clone()).with("path", path));
        }
        (source, diagnostics)
    }

    /// Words of statements that have no facts: nobody will ever see them.
    fn find_orphans(&self) -> Vec<Diagnostic> {
        let mut orphans = Vec::new();
        for tag in &self.locales {
            let folder = format!("locales/{tag}/statements");
            let (entries, found) = self.disk.list(&folder);
            orphans.extend(found);
            for entry in &entries {
                let Some(id) = stem(&entry.name, ".ftl").filter(|id| !self.has_statement(id)) else {
                    continue;
                };
                let near = nearest(id, self.statements.iter().map(String::as_str));
                orphans.push(
                    Diagnostic::new(&ORPHAN_WORDS, Span::head(format!("{folder}/{}", entry.name)))
                        .with("found", id)
                        .with_near(near),
                );
            }
        }
        orphans
    }

    /// Settings against the folders there are.
    fn check_locales(&self) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        let source = self.config.source_locale.as_str();
        if !source.is_empty() && !self.locales.iter().any(|tag| tag == source) {
            found.push(
                Diagnostic::new(&MISSING_SOURCE_LOCALE, self.config.source_locale_span.clone())
                    .with("found", source),
            );
        }
        for (tag, settings) in self.config.locales.iter().filter(|(tag, _)| !self.locales.contains(tag)) {
            let place = settings.span.clone();
            found.push(Diagnostic::new(&SETTINGS_WITHOUT_LOCALE, place).with("found", tag.as_str()));
        }
        if self.statements.is_empty() {
            found.push(Diagnostic::new(&NO_STATEMENT, None));
        }
        found
    }

    fn has_statement(&self, id: &str) -> bool {
        self.statements.binary_search_by(|statement| statement.as_str().cmp(id)).is_ok()
    }
}

/// Where the ledger of one locale is kept, relative to the project.
pub fn ledger_path(tag: &str) -> String {
    format!("locales/{tag}/ledger.txt")
}

/// Where what was ever approved for one locale is kept, relative to the project.
pub fn memory_path(source: &str, tag: &str) -> String {
    format!("memory/{source}-{tag}.tmx")
}

/// The text of a table or of cards anywhere, and the encoding that it was converted from; of a workbook, the first sheet.
pub type ForeignFile = (Source, Option<&'static Encoding>);

/// Reads a table or cards of another program. `encoding` is what the user says that the text is in.
///
/// # Errors
/// The folder cannot be read, or the file is not there.
pub fn read_foreign_file(
    path: &Path,
    encoding: Option<&'static Encoding>,
) -> Result<(Option<ForeignFile>, Vec<Diagnostic>), Failure> {
    let absent =
        || Failure::new("failure-read-file", path, std::io::Error::from(std::io::ErrorKind::NotFound));
    let folder = match path.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    };
    let name = path.file_name().and_then(|name| name.to_str()).ok_or_else(absent)?;
    let disk = Disk::open(folder)?;
    let is_workbook = name.to_ascii_lowercase().ends_with(".xlsx");
    match disk.read_bytes(name) {
        Ok(Some(bytes)) if is_workbook => {
            let (source, findings) = read_workbook(name, &bytes);
            Ok((source.map(|source| (source, None)), findings))
        }
        Ok(Some(bytes)) => Ok(match decode_foreign(name, bytes, encoding) {
            Ok(file) => (Some(file), Vec::new()),
            Err(finding) => (None, vec![finding]),
        }),
        Ok(None) => Err(absent()),
        Err(finding) => Ok((None, vec![finding])),
    }
}

/// The bytes of a file anywhere, at most `most` of them; `None` with a finding where it is too large or no file.
///
/// # Errors
/// The folder cannot be read, or the file is not there.
pub fn read_foreign_bytes(path: &Path, most: u64) -> Result<(Option<Vec<u8>>, Vec<Diagnostic>), Failure> {
    let absent =
        || Failure::new("failure-read-file", path, std::io::Error::from(std::io::ErrorKind::NotFound));
    let folder = match path.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    };
    let name = path.file_name().and_then(|name| name.to_str()).ok_or_else(absent)?;
    match Disk::open(folder)?.read_bytes_up_to(name, most) {
        Ok(Some(bytes)) => Ok((Some(bytes), Vec::new())),
        Ok(None) => Err(absent()),
        // In an archive the name alone says little.
        Err(finding) => {
            let shown = path.display().to_string();
            let finding = Diagnostic { primary: Some(Span::head(&*shown)), ..finding };
            Ok((None, vec![finding.with("path", shown)]))
        }
    }
}

/// What was found below a folder.
#[derive(Debug, Default)]
pub struct ForeignFiles {
    /// Paths from the folder, with `/` between folders, sorted.
    pub files: Vec<String>,
    /// How many files were left out, for they are the project’s own.
    pub left_out: usize,
    /// Names and folders that cannot be read, links that lead out of the folder.
    pub findings: Vec<Diagnostic>,
}

/// The files anywhere below a folder that end in one of `extensions`. What links lead out of the folder does not count, nor
/// what stands in one of the folders or files that are `own`, but for those that the folder itself stands in.
///
/// # Errors
/// The folder cannot be read.
#[expect(clippy::disallowed_methods, reason = "this is where project/ reads")]
pub fn list_foreign_files(
    folder: &Path,
    extensions: &[&str],
    own: &[PathBuf],
) -> Result<ForeignFiles, Failure> {
    let disk = Disk::open(folder)?;
    if !folder.is_dir() {
        let cause = std::io::Error::from(std::io::ErrorKind::NotADirectory);
        return Err(Failure::new("failure-read-folder", folder, cause));
    }
    let own = own.iter().filter_map(|path| path.canonicalize().ok());
    let asked = disk.real(".").unwrap_or_default();
    let own: BTreeSet<PathBuf> = own.filter(|own| !asked.starts_with(own)).collect();
    let is_own = |real: &Path| real.ancestors().any(|above| own.contains(above));
    let mut found = ForeignFiles::default();
    // Links among the folders may lead in circles.
    let mut seen: BTreeSet<PathBuf> = BTreeSet::new();
    let mut folders = vec![String::new()];
    while let Some(path) = folders.pop() {
        let Some(real) = disk.real(if path.is_empty() { "." } else { &path }) else { continue };
        if !seen.insert(real.clone()) {
            continue;
        }
        let (entries, findings) = disk.list(if path.is_empty() { "." } else { &path });
        // Two names that are one on other systems are two documents here.
        found.findings.extend(findings.into_iter().filter(|finding| finding.kind != &CASE_COLLISION));
        for entry in entries {
            let inner = if path.is_empty() { entry.name.clone() } else { format!("{path}/{}", entry.name) };
            if entry.is_folder {
                match disk.real(&inner) {
                    Some(_) => folders.push(inner),
                    // Whoever lists it says why it cannot be.
                    None => found.findings.extend(disk.list(&inner).1),
                }
                continue;
            }
            let ending = entry.name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
            if ending.is_some_and(|ending| extensions.contains(&ending.as_str())) {
                if is_own(&real.join(&entry.name)) {
                    found.left_out += 1;
                } else {
                    found.files.push(inner);
                }
            }
        }
    }
    found.files.sort();
    Ok(found)
}

/// Two files for one table: nobody knows which is meant, and in one of them somebody may be public who is not.
fn find_two_tables(disk: &Disk) -> Vec<Diagnostic> {
    let names: Vec<String> = disk.list("data").0.into_iter().map(|entry| entry.name).collect();
    let has = |name: &String| names.contains(name);
    let tables = ["contacts", "organizations"].map(|name| [format!("{name}.csv"), format!("{name}.xlsx")]);
    tables
        .into_iter()
        .filter(|both| both.iter().all(has))
        .map(|[csv, workbook]| {
            Diagnostic::new(&TWO_TABLES, Span::head(format!("data/{workbook}")))
                .with("found", format!("data/{workbook}"))
                .with("other", format!("data/{csv}"))
        })
        .collect()
}

fn list_locales(disk: &Disk, diagnostics: &mut Vec<Diagnostic>) -> Vec<String> {
    let (entries, found) = disk.list("locales");
    diagnostics.extend(found);
    let mut locales = Vec::new();
    for entry in entries.into_iter().filter(|entry| entry.is_folder) {
        let canonical = canonical_tag(&entry.name);
        if canonical.as_deref() == Some(entry.name.as_str()) {
            locales.push(entry.name);
        } else {
            diagnostics.push(
                Diagnostic::new(&LOCALE_FOLDER_NAME, Span::head(format!("locales/{}", entry.name)))
                    .with("found", entry.name)
                    .with_near(canonical.as_deref()),
            );
        }
    }
    locales
}

fn list_statements(disk: &Disk, diagnostics: &mut Vec<Diagnostic>) -> Vec<String> {
    let (entries, found) = disk.list("data/statements");
    diagnostics.extend(found);
    let mut statements: Vec<String> =
        entries.iter().filter_map(|entry| stem(&entry.name, ".toml")).map(str::to_owned).collect();
    statements.sort();
    statements
}

fn stem<'n>(name: &'n str, extension: &str) -> Option<&'n str> {
    name.strip_suffix(extension).filter(|stem| !stem.is_empty())
}
