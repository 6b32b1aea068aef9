//! Contact sheets and cards without the statements: all contacts of a project, or those of some statements.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::folders::{folder_of, hide, keep_apart, note_audience, refuse_mixture};
use super::order::{choose_formats, settings, style};
use super::people::read_people;
use super::put::put_artifact;
use super::report::{EditionReport, ExportReport, Outcome, count_errors};
use super::selection::Selection;
use super::words::{StatementWords, Words};
use crate::diagnostic::{Diagnostic, Failure, Findings};
use crate::edition::{Audience, ContactList, Settings, resolve_contact_list};
use crate::formats::{Artifact, FORMATS, Format, FormulaGuard, Style, render_workbook};
use crate::output::{Action, Made, Mode, Output, are_apart};
use crate::project::Project;
use crate::statement::{Statement, read_statement};

/// Which sheets are wanted.
#[derive(Clone, Debug)]
pub struct ContactOrder {
    /// For whom.
    pub audience: Audience,
    /// The folder to write to.
    pub out: PathBuf,
    /// That folder as findings name it.
    pub shown: String,
    /// Whether to write, or only to plan.
    pub mode: Mode,
    /// Whether files that somebody edited are replaced.
    pub overwrite: bool,
    /// Whether words of another language stand in for those that are not translated.
    pub fallback: bool,
    /// What becomes of cells that a spreadsheet would take for a formula.
    pub formula_guard: FormulaGuard,
    /// Which locales and formats; with statements, their contacts in place of all.
    pub selection: Selection,
    /// The statements.
    pub statements: Vec<String>,
    /// One workbook with a sheet for each locale in place of all else.
    pub one_workbook: bool,
}

impl ContactOrder {
    /// All contacts that this audience may see, in a folder apart from what is published.
    pub fn new(project: &Project, audience: Audience) -> Self {
        let shown = match audience {
            Audience::Public => "out-contacts".to_owned(),
            audience => format!("out-contacts-{}", audience.name()),
        };
        Self {
            audience,
            out: project.root().join(&shown),
            shown,
            mode: Mode::Write,
            overwrite: false,
            fallback: project.config().export.fallback,
            formula_guard: FormulaGuard::Refuse,
            selection: Selection::all(),
            statements: Vec::new(),
            one_workbook: false,
        }
    }
}

/// The formats that show contacts and need no statement.
pub fn contact_formats() -> impl Iterator<Item = &'static Format> {
    FORMATS.iter().filter(|format| format.is_of_contacts())
}

/// Writes the sheets. `findings` are those of opening the project: with an error among them nothing is written, and a
/// sheet with an error of its own is refused while the others are written.
///
/// # Errors
/// The system refuses, another run holds the folder, or what is published is in it.
pub fn publish_contacts(
    project: &Project,
    findings: Vec<Diagnostic>,
    order: &ContactOrder,
) -> Result<ExportReport, Failure> {
    let mut report = ExportReport::default();
    report.texts.insert(project.config_source());
    report.findings.extend(findings);
    let formats = sheet_formats(project, order, &mut report.findings);
    if report.findings.has_errors() {
        return Ok(report);
    }
    // Not even into the folder of the same audience: the manifest there belongs to its editions.
    let published = project.root().join(folder_of(project.config(), order.audience));
    if !are_apart(&order.out, &published) {
        let cause = std::io::Error::other(format!("{} ({})", published.display(), order.audience.name()));
        return Err(Failure::new("failure-other-audience", &order.out, cause));
    }
    keep_apart(project, &order.out, order.audience)?;
    let (output, found) = Output::open(&order.out, &order.shown, order.mode, order.overwrite)?;
    report.findings.extend(found);
    report.texts.extend(output.source().cloned());
    refuse_mixture(&output, &order.out, order.audience)?;
    hide(&order.out, order.mode)?;

    let words = Words::read(project);
    let (directory, people, sources) = read_people(project);
    let errors_of_people = count_errors(&people);
    report.findings.extend(people);
    report.texts.extend(sources);
    let style = Style { base_url: None, ..style(project.config(), None, order.formula_guard) };
    let statements = read_statements(project, order, &mut report);
    let nothing = StatementWords::default();
    let mut prepared = Vec::new();
    for (at, locale) in words.locales().iter().enumerate() {
        if !order.selection.has_locale(locale.locale.as_str()) {
            continue;
        }
        report.texts.extend(locale.sources.iter().cloned());
        report.findings.extend(words.chain_findings(at).cloned());
        let Some(settings) = settings(project.config(), &locale.locale, order.fallback) else { continue };
        let settings = Settings { audience: order.audience, ..settings };
        let Some((catalog, found)) = words.shared_catalog(at) else { continue };
        report.findings.extend(found);
        prepared.push((at, &locale.locale, settings, catalog));
    }
    let mut books: Vec<Vec<ContactList<'_>>> = statements.iter().map(|_| Vec::new()).collect();
    for (at, locale, settings, catalog) in &prepared {
        for (statement, book) in statements.iter().zip(&mut books) {
            let (list, found) =
                resolve_contact_list(catalog, statement.as_ref(), &directory, locale, settings);
            let of_words = words.own_findings(*at, &nothing);
            let mut errors = count_errors(found.iter().chain(of_words));
            errors.extend(errors_of_people.clone());
            report.findings.extend(found);
            let mut outcome = Outcome::Refused;
            if errors.is_empty() && order.one_workbook {
                book.push(list);
                continue;
            }
            if errors.is_empty() {
                let (put, found) = put_list(&output, &list, &formats, &style)?;
                errors = count_errors(&found);
                report.findings.extend(found);
                outcome = put;
            } else {
                keep_files(&output, &list.folder());
            }
            let statement = list.statement.unwrap_or_default();
            report.editions.push(EditionReport {
                statement,
                locale: locale.as_str().to_owned(),
                outcome,
                errors,
            });
        }
    }
    // A workbook opens at its first sheet: at the one that all others were translated from.
    let source = &project.config().source_locale;
    for book in &mut books {
        book.sort_by_key(|list| list.locale.tag != *source);
    }
    for (statement, book) in statements.iter().zip(&books) {
        let statement = statement.as_ref().map(|statement| statement.id.as_str());
        put_workbook(&output, statement, book, &style, &mut report)?;
    }
    if order.selection.is_everything() && order.statements.is_empty() && !order.one_workbook {
        report.findings.extend(output.prune(|_| false)?);
    }
    report.plan = output.commit()?;
    Ok(report)
}

/// The formats of contacts that the settings and the order leave.
fn sheet_formats(project: &Project, order: &ContactOrder, findings: &mut Findings) -> Vec<&'static Format> {
    let mut formats = choose_formats(project.config(), findings);
    if order.selection.names_formats() {
        // Who names a format wants it, whether or not editions are published in it.
        formats = FORMATS.iter().collect();
    }
    formats.retain(|format| format.is_of_contacts() && order.selection.has_format(format.name));
    formats
}

/// The statements whose contacts are wanted; `None` for all contacts.
fn read_statements(
    project: &Project,
    order: &ContactOrder,
    report: &mut ExportReport,
) -> Vec<Option<Statement>> {
    if order.statements.is_empty() {
        return vec![None];
    }
    let mut statements = Vec::new();
    for id in &order.statements {
        let (facts, found) = project.statement_facts(id);
        report.findings.extend(found);
        let Some(facts) = facts else { continue };
        let (statement, found) = read_statement(id, &facts);
        report.findings.extend(found);
        report.texts.insert(&facts);
        statements.extend(statement.map(Some));
    }
    statements
}

fn put_list(
    output: &Output,
    list: &ContactList,
    formats: &[&'static Format],
    style: &Style,
) -> Result<(Outcome, Vec<Diagnostic>), Failure> {
    let rendered = formats.iter().filter_map(|format| format.render_contacts(list, style));
    let (mut artifacts, mut findings) = (Vec::new(), Vec::new());
    for (made, found) in rendered {
        artifacts.extend(made);
        findings.extend(found);
    }
    if findings.iter().any(Diagnostic::is_error) {
        keep_files(output, &list.folder());
        return Ok((Outcome::Refused, findings));
    }
    let outcome = put_files(output, &list.folder(), list.audience, artifacts, &mut findings)?;
    Ok((outcome, findings))
}

/// Writes the sheets of a statement, or of the project, as one workbook: whole, or not at all.
fn put_workbook(
    output: &Output,
    statement: Option<&str>,
    lists: &[ContactList],
    style: &Style,
    report: &mut ExportReport,
) -> Result<(), Failure> {
    let Some(first) = lists.first() else { return Ok(()) };
    let id = statement.unwrap_or_default();
    // No locale is called so: a subtag of a language has at most eight letters.
    let folder = statement.map(|id| format!("statements/{id}")).unwrap_or_default();
    let mut outcome = Outcome::Refused;
    if !report.editions.iter().any(|sheet| sheet.statement == id) {
        let (artifacts, found) = render_workbook(lists, &folder, style);
        report.findings.extend(found);
        if let Some(path) = artifacts.first().map(|artifact| artifact.path.clone()) {
            outcome = put_files(output, &path, first.audience, artifacts, &mut report.findings)?;
        }
    }
    report.editions.extend(lists.iter().map(|list| EditionReport {
        statement: id.to_owned(),
        locale: list.locale.tag.clone(),
        outcome,
        errors: BTreeMap::new(),
    }));
    Ok(())
}

/// What an earlier run made in this folder stays as it is.
fn keep_files(output: &Output, folder: &str) {
    let made = output.made(folder).map(|made| made.files);
    made.into_iter().flatten().for_each(|file| output.keep(&file));
}

/// Puts these files at their places, and records them under this name.
fn put_files(
    output: &Output,
    name: &str,
    audience: Audience,
    artifacts: Vec<Artifact<'_>>,
    findings: &mut impl Extend<Diagnostic>,
) -> Result<Outcome, Failure> {
    let (mut written, mut files) = (0, Vec::new());
    for artifact in artifacts {
        let (action, finding) = put_artifact(output, &artifact)?;
        findings.extend(finding);
        match action {
            Action::Refuse => return Ok(Outcome::Refused),
            Action::Write => written += 1,
            Action::Keep | Action::Remove => {}
        }
        files.push(artifact.path);
    }
    let known = output.made(name).map(|made| made.files).unwrap_or_default();
    for file in known {
        if !files.contains(&file) && output.is_published(&file) {
            output.keep(&file);
            files.push(file);
        }
    }
    files.sort();
    let notes = note_audience(audience, BTreeMap::new()).into();
    output.record(name, Made { fingerprint: String::new(), files, notes });
    Ok(if written == 0 { Outcome::Unchanged } else { Outcome::Written(written) })
}
