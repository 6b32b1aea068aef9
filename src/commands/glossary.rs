//! `glossary`: words that others have agreed on come into `data/glossary.csv`, as a plan.

use std::path::PathBuf;

use super::contacts::import::describe;
use super::survey::report;
use super::{Context, Exit};
use crate::catalog::Locale;
use crate::diagnostic::{Arguments as Filled, Diagnostic, Edit, Failure, Source, Texts};
use crate::exchange::kinds::{DAMAGED_RETURN, NOTHING_OF_OURS};
use crate::exchange::{Delivery, is_glossary, read_concepts};
use crate::intake::{Taken, Tongues, read_table, take_terms};
use crate::output::Revision;
use crate::project::{MOST_BYTES, Project, named_encoding, read_foreign_bytes};
use crate::statement::{glossary_columns, read_glossary};

/// Where the words are kept.
const GLOSSARY: &str = "data/glossary.csv";

/// The arguments of `glossary`.
#[derive(Debug, clap::Args)]
#[command(disable_help_subcommand = true, subcommand_required = true, arg_required_else_help = true)]
pub struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What can be done with a glossary.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Takes terms in from other programs.
    Import(Import),
}

/// The arguments of `glossary import`.
#[derive(Debug, clap::Args)]
pub struct Import {
    /// A glossary.
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// Only the words of this locale.
    #[arg(long, value_name = "TAG")]
    pub locale: Vec<String>,
    /// What the columns are, where the file has no headings.
    #[arg(long, value_name = "COLUMNS", value_delimiter = ',')]
    pub columns: Option<Vec<String>>,
    /// What the text of the file is in, where it is not UTF-8 and does not say so itself.
    #[arg(long, value_name = "ENCODING")]
    pub encoding: Option<String>,
    /// Takes what known terms say otherwise.
    #[arg(long)]
    pub update: bool,
    /// Writes nothing; shows what would change.
    #[arg(long)]
    pub dry_run: bool,
}

/// Runs one of them.
pub(super) fn run(context: &mut Context, arguments: &Arguments) -> Result<Exit, Failure> {
    match &arguments.command {
        Command::Import(arguments) => import(context, arguments),
    }
}

/// Plans, shows, and writes unless that is not wanted.
fn import(context: &mut Context, arguments: &Import) -> Result<Exit, Failure> {
    let (project, opened) = context.open_project()?;
    let mut texts = Texts::default();
    texts.insert(project.config_source());
    let encoding = arguments.encoding.as_deref().map(named_encoding).transpose()?;
    let tongues = tongues(context, &project, &arguments.locale)?;
    let (own, mut errors) = project.glossary();
    errors.extend(opened);
    errors.retain(Diagnostic::is_error);
    if report(context, errors, &texts) {
        return Ok(Exit::Findings);
    }
    let (bytes, mut findings) = read_foreign_bytes(&arguments.file, MOST_BYTES)?;
    let Some(bytes) = bytes else {
        report(context, findings, &texts);
        return Ok(Exit::Findings);
    };
    let (delivery, found) = Delivery::read_as(&arguments.file.display().to_string(), bytes, encoding);
    findings.extend(found);
    texts.insert(&delivery.source);
    let concepts = match &delivery.cells {
        Some(Err(case)) => {
            let finding = Diagnostic::new(&DAMAGED_RETURN, delivery.source.span(0, 0)).with("case", *case);
            findings.push(finding.with("file", &*delivery.source.path));
            Vec::new()
        }
        _ if is_glossary(&delivery) => read_concepts(&delivery.source).unwrap_or_else(|finding| {
            findings.push(finding);
            Vec::new()
        }),
        _ => {
            let (concepts, found) = read_table(&delivery.source, &tongues, arguments.columns.as_deref());
            findings.extend(found);
            concepts
        }
    };
    let is_of_ours = |tag: &str| tongues.place(tag).is_some_and(|place| place != tongues.source());
    if !concepts.is_empty()
        && !concepts
            .iter()
            .any(|concept| concept.is_kept || concept.words.iter().any(|word| is_of_ours(&word.tag)))
    {
        let finding = Diagnostic::new(&NOTHING_OF_OURS, delivery.source.span(0, 0));
        findings.push(finding.with("file", &*delivery.source.path));
    }
    let locales = project.locales();
    let is_new = own.as_ref().is_none_or(|source| source.text.trim().is_empty());
    let base = own.clone().filter(|_| !is_new).unwrap_or_else(|| Source::new(GLOSSARY, header(&tongues)));
    let (glossary, before) = read_glossary(&base, tongues.source(), locales);
    let (taken, found) = take_terms(&concepts, (&base, &glossary), &tongues, arguments.update);
    findings.extend(found);
    let (text, _) = Edit::apply(&base.text, &taken.edits);
    let after = Source::new(GLOSSARY, text.clone());
    // What is taken is looked at as if it had been typed.
    let (_, new) = read_glossary(&after, tongues.source(), locales);
    let faults = |finding: &Diagnostic, all: &[Diagnostic]| {
        all.iter()
            .filter(|other| (other.kind, &other.arguments) == (finding.kind, &finding.arguments))
            .count()
    };
    findings.extend(new.iter().filter(|finding| faults(finding, &new) > faults(finding, &before)).cloned());
    texts.insert(&after);
    let mut revision = Revision::default();
    match &own {
        _ if taken.edits.is_empty() => {}
        Some(source) => revision.rewrite(source, text),
        None => revision.create(GLOSSARY, text),
    }
    if arguments.dry_run {
        context.print(&revision.to_diff())?;
    } else {
        revision.carry_out(project.root())?;
    }
    if !arguments.update {
        let differences = taken.differences.iter();
        context.print(
            &differences.map(|one| describe(context, "glossary-difference", one)).collect::<String>(),
        )?;
    }
    let has_errors = report(context, findings, &texts);
    conclude(context, arguments, &taken);
    Ok(if has_errors { Exit::Findings } else { Exit::Clean })
}

/// The languages that are meant.
fn tongues(context: &Context, project: &Project, wanted: &[String]) -> Result<Tongues, Failure> {
    let named = &project.config().source_locale;
    let source = Locale::parse(named).map_err(|_| Failure::bare("failure-no-source-locale", named))?;
    if let Some(unknown) = wanted.iter().find(|tag| !project.locales().contains(tag)) {
        return Err(Failure::bare("failure-unknown-locale", unknown));
    }
    let is_meant = |locale: &Locale| {
        *locale != source && (wanted.is_empty() || wanted.iter().any(|tag| tag == locale.as_str()))
    };
    let targets = project.locales().iter().filter_map(|tag| Locale::parse(tag).ok()).filter(is_meant);
    let targets: Vec<Locale> = targets.collect();
    // People name languages in their own, in that of the source, and in English.
    let readers =
        [Locale::parse("en").ok(), Locale::parse(context.voice().language()).ok(), Some(source.clone())];
    Ok(Tongues::new(source, targets, readers.into_iter().flatten().collect()))
}

/// The first row of a new glossary.
fn header(tongues: &Tongues) -> String {
    let targets: Vec<String> = tongues.targets().map(str::to_owned).collect();
    let columns: Vec<&str> = glossary_columns(&targets).iter().map(|column| column.name).collect();
    columns.join(",") + "\n"
}

fn conclude(context: &Context, arguments: &Import, taken: &Taken) {
    let filled = Filled::from([
        ("added", taken.added.len().into()),
        ("known", taken.known.into()),
        ("filled", taken.filled.into()),
    ]);
    context.tell(if arguments.dry_run { "glossary-would-import" } else { "glossary-imported" }, &filled);
    if !taken.differences.is_empty() {
        let count = Filled::from([("count", taken.differences.len().into())]);
        let said = match (arguments.update, arguments.dry_run) {
            (false, _) => "contacts-differ",
            (true, true) => "contacts-would-update",
            (true, false) => "contacts-updated",
        };
        context.tell(said, &count);
    }
}
