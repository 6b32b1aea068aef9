//! `contacts import`: people from other programs' files into `data/contacts.csv`, as a plan.

use std::path::PathBuf;

use annotate_snippets::normalize_untrusted_str;

use crate::commands::export::audience_parser;
use crate::commands::survey::report;
use crate::commands::{Context, Exit};
use crate::diagnostic::{Arguments as Filled, Diagnostic, Failure, Source, Texts, Voice};
use crate::intake::{Difference, Intake, Taken, read_people_of, take_in};
use crate::output::Revision;
use crate::press::read_people;
use crate::project::{named_encoding, read_foreign_file};
use crate::statement::Audience;

/// The file that people are taken into.
const CONTACTS: &str = "data/contacts.csv";
/// What a new one begins with.
const HEADER: &str = "id,name,organization,phones,emails,sites,languages,audience\n";

/// The arguments of `contacts import`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// A table or cards.
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// Who may see the new contacts.
    #[arg(long, value_name = "AUDIENCE", default_value = "internal", value_parser = audience_parser())]
    pub audience: Audience,
    /// From where numbers without + are dialed.
    #[arg(long, value_name = "REGION")]
    pub region: Option<String>,
    /// What the text of the file is in, where it is not UTF-8 and does not say so itself.
    #[arg(long, value_name = "ENCODING")]
    pub encoding: Option<String>,
    /// Takes what known contacts lack or say otherwise.
    #[arg(long)]
    pub update: bool,
    /// Writes nothing; shows what would change.
    #[arg(long)]
    pub dry_run: bool,
}

/// Plans, shows, and writes unless that is not wanted.
pub(super) fn run(context: &mut Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let (project, opened) = context.open_project()?;
    let encoding = arguments.encoding.as_deref().map(named_encoding).transpose()?;
    let (file, found) = read_foreign_file(&arguments.file, encoding)?;
    let mut texts = Texts::default();
    let Some((file, converted)) = file else {
        report(context, found, &texts);
        return Ok(Exit::Findings);
    };
    let (directory, mut errors, sources) = read_people(&project);
    errors.extend(opened);
    errors.retain(Diagnostic::is_error);
    texts.extend(sources);
    // Rows are found again by their places: in a table with faults somebody could be taken for another.
    if report(context, errors, &texts) {
        return Ok(Exit::Findings);
    }
    let (contacts, _) = project.contacts();
    if let Some(workbook) = contacts.as_ref().filter(|source| !source.path.ends_with(".csv")) {
        return Err(Failure::bare("failure-import-workbook", &*workbook.path));
    }
    let is_new = contacts.as_ref().is_none_or(|source| source.text.trim().is_empty());
    let base = match &contacts {
        Some(source) if !is_new => source.clone(),
        _ => Source::new(CONTACTS, HEADER),
    };
    let order = Intake {
        audience: arguments.audience,
        region: arguments.region.clone(),
        update: arguments.update,
        ..Intake::default()
    };
    let (people, mut findings) = read_people_of(&file, encoding);
    findings.extend(found);
    let (taken, found) = take_in(&people, &base, &directory, &order);
    findings.extend(found);
    let mut revision = Revision::default();
    match &contacts {
        Some(source) if !is_new => drop(revision.edit(source, &taken.edits)),
        // Nobody new: nothing to begin a file for.
        _ if taken.added.is_empty() => {}
        other => {
            let (text, _) = crate::diagnostic::Edit::apply(&base.text, &taken.edits);
            match other {
                Some(empty) => revision.rewrite(empty, text),
                None => revision.create(CONTACTS, text),
            }
        }
    }
    if arguments.dry_run {
        context.print(&revision.to_diff())?;
    } else {
        revision.carry_out(project.root())?;
    }
    if !arguments.update {
        context.print(
            &taken
                .differences
                .iter()
                .map(|one| describe(context, "contacts-difference", one))
                .collect::<String>(),
        )?;
    }
    texts.insert(&file);
    if let Some(encoding) = converted {
        context.tell("contacts-converted", &Filled::from([("encoding", encoding.name().into())]));
    }
    let has_errors = report(context, findings, &texts);
    conclude(context, arguments, &taken);
    Ok(if has_errors { Exit::Findings } else { Exit::Clean })
}

/// A difference as two lines, as a diff has them.
pub(in crate::commands) fn describe(context: &Context, head: &str, difference: &Difference) -> String {
    let id = normalize_untrusted_str(&difference.id);
    let filled = [("id", id.as_str().into()), ("field", difference.column.as_str().into())];
    let head = context.voice().say(head, &Filled::from(filled));
    let before = normalize_untrusted_str(&difference.before);
    let after = normalize_untrusted_str(&difference.after);
    format!("{head}\n- {before}\n+ {after}\n")
}

fn conclude(context: &Context, arguments: &Arguments, taken: &Taken) {
    let filled = Filled::from([
        ("added", taken.added.len().into()),
        ("known", taken.known.into()),
        ("audience", arguments.audience.name().into()),
    ]);
    context.tell(if arguments.dry_run { "contacts-would-import" } else { "contacts-imported" }, &filled);
    let count = Filled::from([("count", taken.differences.len().into())]);
    match (taken.differences.is_empty(), arguments.update, arguments.dry_run) {
        (true, ..) => {}
        (_, false, _) => context.tell("contacts-differ", &count),
        (_, true, true) => context.tell("contacts-would-update", &count),
        (_, true, false) => context.tell("contacts-updated", &count),
    }
}
