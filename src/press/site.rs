//! Where editions go, in which formats, and how they look.

use std::sync::Mutex;
use std::sync::atomic::AtomicBool;

use super::editions::Press;
use super::folders::{hide, keep_apart, refuse_mixture};
use super::order::{ExportOrder, choose_formats, style};
use super::recall::Recall;
use super::report::ExportReport;
use super::selection::Selection;
use crate::diagnostic::{Diagnostic, Failure};
use crate::formats::{Format, Style};
use crate::output::Output;
use crate::project::Project;

/// An output folder in our hands, and what is asked of what comes into it.
pub(super) struct Site {
    pub(super) output: Output,
    formats: Vec<&'static Format>,
    style: Style,
}

impl Site {
    /// Takes hold of the output folder, unless there is an error among `findings` or in the settings: nothing is published
    /// then. The report has all findings so far.
    ///
    /// # Errors
    /// The system refuses, or another run holds the output.
    pub(super) fn open(
        project: &Project,
        findings: Vec<Diagnostic>,
        order: &ExportOrder,
    ) -> Result<(Option<Self>, ExportReport), Failure> {
        let mut report = ExportReport::default();
        report.texts.insert(project.config_source());
        report.findings.extend(findings);
        let formats = choose_formats(project.config(), &mut report.findings);
        let (template, found) = project.template();
        report.findings.extend(found);
        report.texts.extend(template.clone());
        if report.findings.has_errors() {
            return Ok((None, report));
        }
        keep_apart(project, &order.out, order.audience)?;
        let (output, found) = order.share.open(order)?;
        refuse_mixture(&output, &order.out, order.audience)?;
        if !order.audience.is_public() {
            hide(&order.out, order.mode)?;
        }
        report.findings.extend(found);
        report.texts.extend(output.source().cloned());

        let mut style = style(project.config(), template, order.formula_guard);
        if !order.audience.is_public() {
            // What is not for everybody is at no public address.
            style.base_url = None;
        }
        Ok((Some(Self { output, formats, style }), report))
    }

    /// What the last run knew, where this one may make use of it.
    ///
    /// # Errors
    /// It is there and cannot be read.
    pub(super) fn recall(&self, project: &Project, order: &ExportOrder) -> Result<Option<Recall>, Failure> {
        if !order.may_pass_over(project) {
            return Ok(None);
        }
        Ok(self.output.recall(Recall::HEAD)?.and_then(Recall::read))
    }

    /// What all editions of a run go through.
    pub(super) fn press<'s>(&'s self, selection: &'s Selection, is_trusting: bool) -> Press<'s> {
        Press {
            output: &self.output,
            formats: &self.formats,
            style: &self.style,
            selection,
            is_trusting,
            fronts: Mutex::default(),
            has_news: AtomicBool::new(false),
        }
    }
}
