//! `status`: how far each translation is, and what is due.

use super::survey::{Survey, report};
use super::{Context, Exit};
use crate::diagnostic::{Arguments as Filled, Failure, Texts};
use crate::status::{Counts, LocaleStatus, Status, show_html, show_list, show_table};

/// The arguments of `status`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Only these locales.
    #[arg(long, value_name = "TAG")]
    pub locale: Vec<String>,
    /// Only these statements.
    #[arg(long, value_name = "STATEMENT")]
    pub statement: Vec<String>,
    /// How to show it.
    #[arg(long, value_enum, default_value_t = View::Table)]
    pub format: View,
    /// Lists the messages that are due.
    #[arg(long)]
    pub todo: bool,
}

/// How the status is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum View {
    /// For a terminal.
    Table,
    /// For programs.
    Json,
    /// For a browser.
    Html,
}

/// Prints the status on stdout.
pub(super) fn run(context: &mut Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let mut survey = Survey::read(context, &arguments.locale, &arguments.statement)?;
    let mut status = Status {
        source_locale: survey.source.as_str().to_owned(),
        locales: survey
            .locales
            .iter()
            .map(|surveyed| LocaleStatus::new(&surveyed.locale, surveyed.file.is_some()))
            .collect(),
    };
    let mut texts = Texts::default();
    texts.extend(survey.locales.iter().filter_map(|surveyed| surveyed.file.clone()));
    texts.insert(survey.project().config_source());
    let mut findings = std::mem::take(&mut survey.findings);
    for scope in survey.scopes() {
        let judged = survey.judge(&scope);
        for (locale, judgements) in status.locales.iter_mut().zip(&judged.judgements) {
            let statement = Some(scope.as_str()).filter(|scope| !scope.is_empty());
            locale.add(statement, judgements, &judged.texts);
        }
        if !judged.findings.is_empty() {
            findings.extend(judged.findings);
            texts.append(judged.texts);
        }
    }
    let shown = match arguments.format {
        View::Json => {
            let mut json = serde_json::to_string_pretty(&status).unwrap_or_default();
            json.push('\n');
            json
        }
        View::Html => show_html(&status, context.voice(), &survey.source, context.voice().locale())?,
        View::Table if arguments.todo => show_list(&status, context.voice()),
        View::Table => show_table(&status, context.voice()),
    };
    context.print(&shown)?;
    if arguments.format == View::Table {
        conclude(context, &status, arguments.todo);
    }
    report(context, findings, &texts);
    Ok(Exit::Clean)
}

/// What the table or list comes to.
fn conclude(context: &Context, status: &Status, is_list: bool) {
    let mut total = Counts::default();
    status.locales.iter().for_each(|locale| total += locale.total);
    let due = total.missing + total.outdated + total.unverified;
    let filled = Filled::from([("messages", due.into()), ("words", total.words_to_do.into())]);
    context.tell(if due == 0 { "status-nothing-due" } else { "status-due" }, &filled);
    if !is_list && due > 0 {
        context.tell("status-see-todo", &Filled::new());
    }
    for locale in status.locales.iter().filter(|locale| !locale.has_ledger) {
        context.tell("status-adopt", &Filled::from([("locale", locale.locale.as_str().into())]));
    }
}
