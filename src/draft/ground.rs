//! What a draft is planned upon: the files of the project, those that are not there yet included.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

use super::idiom::Idiom;
use super::tokens::{fold, fold_typography};
use super::weaving::Said;
use crate::catalog::{Argument, Arguments, Catalog, Layer, Locale, Piece, Resource, parse_resource};
use crate::diagnostic::{Source, Span};
use crate::edition::{Text, Written, read_inlines};
use crate::exchange::{Part, Role};
use crate::statement::{Directory, Statement, read_directory};

/// What a new table of organizations begins with.
const ORGANIZATIONS: &str = "id,name,short,language,website\n";
/// What a new table of contacts begins with.
const CONTACTS: &str = "id,name,role,organization,place,phones,emails,sites,languages,notes,audience\n";

/// The files of a project as they are.
#[derive(Clone, Debug, Default)]
pub struct Files {
    /// `comunicado.toml`, if there is one.
    pub config: Option<Source>,
    /// The words that all statements share in the locale.
    pub shared: Vec<Source>,
    /// The table of organizations.
    pub organizations: Option<Source>,
    /// The table of contacts.
    pub contacts: Option<Source>,
    /// The facts of the statement.
    pub facts: Option<Source>,
    /// The words of the statement in the locale.
    pub words: Option<Source>,
}

/// The project as a draft is planned upon it.
pub struct Ground {
    /// The locale of the document.
    pub locale: Locale,
    /// How it is written.
    pub idiom: Arc<Idiom>,
    /// The files as they are.
    pub files: Files,
    /// The shared words, read.
    pub shared: Vec<Arc<Resource>>,
    /// Organizations and contacts.
    pub directory: Arc<Directory>,
    /// The statement as it is.
    pub statement: Option<Statement>,
    /// Its words, read.
    pub words: Option<Arc<Resource>>,
    /// What files of shared words say, once it was asked for.
    said: RefCell<BTreeMap<String, Rc<BTreeMap<String, String>>>>,
}

impl Ground {
    /// Reads the files of a project.
    pub fn of(locale: &Locale, files: Files, statement: Option<Statement>) -> Self {
        let shared: Vec<Arc<Resource>> = files.shared.iter().map(read_words).collect();
        let labels: Vec<&Resource> = shared.iter().map(|resource| &**resource).collect();
        let idiom = Arc::new(Idiom::of(locale, &labels));
        let directory = Arc::new(read_people(&files));
        let (locale, words) = (locale.clone(), files.words.as_ref().map(read_words));
        Self { locale, idiom, files, shared, directory, statement, words, said: RefCell::default() }
    }

    /// The same with other files: the language is the same, and what is in files that are the same is not read again.
    pub fn changed(&self, files: Files, statement: Option<Statement>) -> Self {
        let known = || self.files.shared.iter().zip(&self.shared);
        let read = |source: &Source| {
            let same = known().find(|(known, _)| *known == source);
            same.map_or_else(|| read_words(source), |(_, resource)| resource.clone())
        };
        let has_same_people =
            files.organizations == self.files.organizations && files.contacts == self.files.contacts;
        let directory = if has_same_people { self.directory.clone() } else { Arc::new(read_people(&files)) };
        Self {
            locale: self.locale.clone(),
            idiom: self.idiom.clone(),
            shared: files.shared.iter().map(read).collect(),
            directory,
            statement,
            words: files.words.as_ref().map(read_words),
            files,
            said: RefCell::default(),
        }
    }

    /// The table of organizations, or what a new one begins with.
    pub fn organizations(&self) -> Source {
        table(self.files.organizations.as_ref(), "data/organizations.csv", ORGANIZATIONS)
    }

    /// The table of contacts, or what a new one begins with.
    pub fn contacts(&self) -> Source {
        table(self.files.contacts.as_ref(), "data/contacts.csv", CONTACTS)
    }

    /// The file of shared words of this name, where it would be.
    pub fn shared_path(&self, name: &str) -> String {
        format!("locales/{}/{name}", self.locale)
    }

    /// The file of shared words of this name.
    pub fn shared_file(&self, name: &str) -> Option<&Source> {
        let path = self.shared_path(name);
        self.files.shared.iter().find(|source| *source.path == *path)
    }

    /// What the messages of a shared file say, by id; attributes by `id.attribute`.
    pub fn shared_texts(&self, name: &str) -> Rc<BTreeMap<String, String>> {
        if let Some(known) = self.said.borrow().get(name) {
            return known.clone();
        }
        let texts = Rc::new(self.read_texts(name));
        self.said.borrow_mut().insert(name.to_owned(), texts.clone());
        texts
    }

    fn read_texts(&self, name: &str) -> BTreeMap<String, String> {
        let path = self.shared_path(name);
        let resource = self.shared.iter().find(|resource| *resource.path() == *path);
        let catalog = self.catalog();
        let mut texts = BTreeMap::new();
        for message in resource.into_iter().flat_map(|resource| resource.messages()) {
            for (attribute, _) in message.patterns() {
                let id =
                    attribute.map_or_else(|| message.id.clone(), |name| format!("{}.{name}", message.id));
                texts.extend(say(&catalog, &message.id, attribute, &Arguments::new()).map(|text| (id, text)));
            }
        }
        texts
    }

    /// What the messages of the statement say, by id.
    pub fn statement_texts(&self) -> BTreeMap<String, String> {
        let catalog = self.catalog();
        let arguments = self.arguments();
        let messages = self.words.iter().flat_map(|resource| resource.messages());
        messages
            .filter_map(|message| Some((message.id.clone(), say(&catalog, &message.id, None, &arguments)?)))
            .collect()
    }

    /// A label, its variables filled.
    pub fn label(&self, id: &str, arguments: &Arguments) -> Option<String> {
        say(&self.catalog(), id, None, arguments)
    }

    /// What the placeables of a sentence say, by how they are written.
    pub fn say_codes(&self, parts: &[Part]) -> Said {
        let mut codes: Vec<&str> = Vec::new();
        for part in parts {
            if let Part::Code(code) = part
                && code.role == Role::Single
                && !codes.contains(&code.original.as_str())
            {
                codes.push(&code.original);
            }
        }
        let lines = codes.iter().enumerate().map(|(at, code)| format!("said-{at} = {code}\n"));
        let source = Source::new("said.ftl", lines.collect::<String>());
        let catalog = self.catalog_with(Some(Arc::new(parse_resource(&source).0)));
        let arguments = self.arguments();
        let said = codes.iter().enumerate().filter_map(|(at, code)| {
            let (phrase, _) = catalog.format(&format!("said-{at}"), None, &arguments);
            Some(((*code).to_owned(), phrase?.pieces))
        });
        said.collect()
    }

    /// Whether a sentence says these words.
    pub fn says(&self, parts: &[Part], words: &str) -> bool {
        let said = self.say_codes(parts);
        let pieces = parts.iter().flat_map(|part| match part {
            Part::Text(text) => vec![Piece::Text(text.clone())],
            Part::Code(code) => {
                said.get(&code.original).cloned().unwrap_or_else(|| vec![Piece::Text(code.original.clone())])
            }
        });
        plain(&pieces.collect::<Vec<_>>()) == words
    }

    fn catalog(&self) -> Catalog {
        self.catalog_with(None)
    }

    fn catalog_with(&self, more: Option<Arc<Resource>>) -> Catalog {
        let resources = self.shared.iter().chain(&self.words).cloned().chain(more).collect();
        Catalog::new(&self.locale, vec![Layer { locale: self.locale.clone(), resources }]).0
    }

    /// The variables that messages of the statement may show.
    fn arguments(&self) -> Arguments {
        let Some(statement) = &self.statement else { return Arguments::new() };
        let mut arguments: Arguments = Arguments::new();
        for (name, (fact, _)) in &statement.facts {
            let argument = match fact {
                crate::statement::Fact::Text(text) => Argument::Text(text.clone()),
                crate::statement::Fact::Number(number) => Argument::Number(number.clone()),
                crate::statement::Fact::Date(date) => Argument::Date(*date),
                crate::statement::Fact::List(texts) => Argument::List(texts.clone()),
            };
            arguments.insert(name.clone(), argument);
        }
        arguments.insert("date".to_owned(), Argument::Date(statement.dateline.date));
        arguments.insert("signatories".to_owned(), Argument::Number(statement.signatories.len().into()));
        if let Some((place, _)) = &statement.dateline.place {
            let catalog = self.catalog();
            let short = say(&catalog, place.as_str(), None, &Arguments::new());
            let full =
                say(&catalog, place.as_str(), Some("full"), &Arguments::new()).or_else(|| short.clone());
            arguments.extend(short.map(|text| ("place".to_owned(), Argument::Text(text))));
            arguments.extend(full.map(|text| ("place-full".to_owned(), Argument::Text(text))));
        }
        arguments
    }

    /// Names of organizations, and the id of each: as signed, short, and as the locale has them.
    pub fn organization_names(&self) -> Vec<(String, String)> {
        let mut names: Vec<(String, String)> = Vec::new();
        for organization in self.directory.organizations.values() {
            let id = organization.id.to_string();
            names.push((organization.name.clone(), id.clone()));
            names.extend(organization.short.clone().map(|short| (short, id)));
        }
        let own = self.shared_texts("organizations.ftl");
        names.extend(
            own.iter().filter(|(id, _)| !id.contains('.')).map(|(id, name)| (name.clone(), id.clone())),
        );
        names
    }
}

fn table(source: Option<&Source>, path: &str, header: &str) -> Source {
    match source {
        Some(source) if !source.text.trim().is_empty() => source.clone(),
        other => Source::new(other.map_or_else(|| path.into(), |source| source.path.clone()), header),
    }
}

/// What a message says, as plain text.
fn say(catalog: &Catalog, id: &str, attribute: Option<&str>, arguments: &Arguments) -> Option<String> {
    let (phrase, _) = catalog.format(id, attribute, arguments);
    Some(plain(&phrase?.pieces))
}

/// What pieces say, as plain text.
pub fn plain(pieces: &[Piece]) -> String {
    let place = Span::head("");
    let (inlines, _) = read_inlines(pieces, Written::new(&place, ""));
    Text { inlines, ..Text::default() }.to_plain()
}

fn read_words(source: &Source) -> Arc<Resource> {
    Arc::new(parse_resource(source).0)
}

fn read_people(files: &Files) -> Directory {
    read_directory(files.organizations.as_ref(), files.contacts.as_ref()).0
}

/// What people take for the same name: capitals, typography and what stands in brackets at the end aside.
pub fn fold_name(name: &str) -> String {
    let folded = fold(&fold_typography(name));
    let bare = folded.trim_end_matches([',', ';', ':', ' ']);
    match bare.strip_suffix(')').and_then(|rest| rest.rsplit_once('(')) {
        Some((name, short)) if !short.contains(' ') && !name.trim().is_empty() => name.trim().to_owned(),
        _ => bare.to_owned(),
    }
}
