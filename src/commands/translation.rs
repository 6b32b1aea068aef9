//! What a program that translates makes of sentences, as far as it passes what a translation typed by hand has to pass.

use std::collections::BTreeMap;
use std::ffi::OsString;

use super::Context;
use super::machine::Machine;
use super::merge::look_through;
use super::survey::{Survey, report};
use crate::catalog::Locale;
use crate::diagnostic::{Diagnostic, Failure, Texts};
use crate::exchange::{
    Answer, Delivery, Extract, Ground, Returned, Unit, Wording, plan_merge, read_answers, write_questions,
};

/// The arguments that name a program.
#[derive(Debug, clap::Args)]
#[group(skip)]
pub struct Arguments {
    /// A program that translates.
    #[arg(long = "with", value_name = "PROGRAM")]
    pub with: Option<OsString>,
    /// For how many seconds the program may be silent.
    #[arg(long, value_name = "SECONDS", default_value_t = 60, requires = "with",
          value_parser = clap::value_parser!(u64).range(1..=86_400))]
    pub patience: u64,
    /// What the program is told.
    #[arg(value_name = "ARGUMENT", last = true, requires = "with")]
    pub argument: Vec<OsString>,
}

impl Arguments {
    /// The program, where one is named.
    pub fn machine(&self) -> Option<Machine<'_>> {
        let program = self.with.as_ref()?;
        Some(Machine { program, arguments: &self.argument, patience: self.patience })
    }

    /// What it is called.
    pub fn program(&self) -> Option<String> {
        self.with.as_ref().map(|program| program.to_string_lossy().into_owned())
    }
}

/// Translations by file and name of their units.
pub type Translations = BTreeMap<(String, String), String>;

/// What a program makes of these sentences, as far as it passes what a translation typed by hand would have to pass. What
/// does not is told.
pub fn translate(
    context: &Context,
    survey: &Survey,
    ground: &Ground<'_>,
    locale: &Locale,
    (units, machine): (&[Unit], &Machine<'_>),
) -> Result<(Translations, bool), Failure> {
    let extract = Extract {
        source: survey.source.to_string(),
        target: locale.to_string(),
        glossary: super::extract::glossary(survey.project(), &survey.source, locale),
        units: units.to_vec(),
        ..Extract::default()
    };
    let output = machine.ask(write_questions(&extract))?;
    let (delivery, mut found) = Delivery::new(&machine.program.to_string_lossy(), output);
    let (made, more) = read_answers(&delivery.source, &extract);
    found.extend(more);
    let mut texts = Texts::default();
    texts.insert(&delivery.source);
    let answers = made.answers.clone();
    let returned = Returned { delivery, made, found: Vec::new() };
    let merge = plan_merge(ground, &[returned], true);
    found.extend(merge.findings.iter().cloned());
    let mut has_errors = report(context, found, &texts);
    let wrong = look_through(context, survey, &merge, locale.as_str(), &mut texts);
    has_errors |= !wrong.is_empty();
    let is_refused = |answer: &Answer| {
        let is_its =
            |finding: &&Diagnostic| finding.is_error() && finding.primary.as_ref() == Some(&answer.span);
        merge.findings.iter().any(|finding| is_its(&finding))
    };
    let mut translations = BTreeMap::new();
    for answer in answers.iter().filter(|answer| !is_refused(answer)) {
        let file = answer.file.clone().unwrap_or_default();
        let unit = units.iter().find(|unit| unit.file == file && unit.id() == answer.id);
        let (Some(unit), Some(Wording::Plain(text))) = (unit, &answer.target) else { continue };
        let is_its = |(path, message): &&(String, String)| {
            let is_there = unit.target_span.as_ref().is_some_and(|span| *span.path == **path);
            *message == unit.message && (is_there || *path == format!("locales/{locale}/{file}"))
        };
        if merge.touched.iter().any(|place| is_its(&place)) && !wrong.iter().any(|place| is_its(&place)) {
            translations.insert((file, answer.id.clone()), text.clone());
        }
    }
    Ok((translations, has_errors))
}
