//! What all statements of a project share, read once for one run or for many.

use blake3::Hasher;

use super::order::{ExportOrder, settings};
use super::passing::add_file;
use super::people::People;
use super::report::ExportReport;
use super::reviews::Reviews;
use super::rows::{RowPrints, add_tables, hash_rows};
use super::words::Words;
use crate::diagnostic::{Diagnostic, Span};
use crate::edition::Settings;
use crate::project::Project;
use crate::statement::{Directory, Glossary, Statement, read_glossary};

/// What all statements share.
pub(super) struct Common<'p> {
    pub(super) words: Words<'p>,
    pub(super) directory: Directory,
    directory_findings: Vec<Diagnostic>,
    /// The print of the tables, if nothing is to be mended in them.
    pub(super) sound_people: u128,
    pub(super) reviews: Reviews,
    /// How each locale’s editions are made.
    pub(super) settings: Vec<Settings>,
    /// What the rows of its tables say.
    pub(super) rows: RowPrints,
}

impl<'p> Common<'p> {
    /// Reads it; its files go into `base`, its findings and their texts into `report`. `sound_people` is the print of tables in
    /// which the last run found nothing to be mended, or 0.
    pub(super) fn read(
        project: &'p Project,
        order: &ExportOrder,
        base: &mut Hasher,
        report: &mut ExportReport,
        sound_people: u128,
    ) -> Self {
        // The first telephone takes as long as many words.
        let (people, words) = rayon::join(|| People::read(project, sound_people), || Words::read(project));
        for (at, locale) in words.locales().iter().enumerate() {
            report.texts.extend(locale.sources.iter().cloned());
            if order.selection.has_locale(locale.locale.as_str()) {
                report.findings.extend(words.chain_findings(at).cloned());
            }
        }
        let People { directory, findings: directory_findings, sources, print: sound_people } = people;
        report.findings.extend(directory_findings.iter().cloned());
        let config = project.config();
        add_file(base, project.config_source());
        words.add_shared(base);
        let (source, found) = project.glossary();
        report.findings.extend(found);
        let mut glossary = Glossary::default();
        if let Some(source) = &source {
            let (read, found) = read_glossary(source, &config.source_locale, project.locales());
            glossary = read;
            report.findings.extend(found);
        }
        source.iter().for_each(|source| add_file(base, source));
        report.texts.extend(source);
        let reviews = Reviews::prepare(config, &words, &directory, &glossary);
        add_tables(base, (&directory, &directory_findings), &reviews.names, &sources);
        let rows = hash_rows(&directory, &sources);
        report.texts.extend(sources);
        report.findings.extend(reviews.findings.iter().cloned());
        for (at, locale) in words.locales().iter().enumerate() {
            if order.selection.has_locale(locale.locale.as_str()) {
                report.findings.extend(reviews.shared(at).iter().cloned());
            }
        }
        let locales = words.locales().iter().map(|words| &words.locale);
        let settings = locales.filter_map(|locale| {
            let settings = settings(config, locale, order.fallback)?;
            Some(Settings { audience: order.audience, ..settings })
        });
        let settings = settings.collect();
        Self { words, directory, directory_findings, sound_people, reviews, settings, rows }
    }

    /// The errors in the headings and in the rows of the organizations and contacts of this statement.
    pub(super) fn row_errors(&self, statement: &Statement) -> Vec<&Diagnostic> {
        let Directory { organizations, contacts, headers } = &self.directory;
        let signed = statement.signatories.iter().filter_map(|(id, _)| organizations.get(id));
        let errors = || self.directory_findings.iter().filter(|finding| finding.is_error());
        if errors().next().is_none() {
            return Vec::new();
        }
        let asked: Vec<_> = statement.contacts.iter().filter_map(|(id, _)| contacts.get(id)).collect();
        let spoken_for =
            asked.iter().filter_map(|contact| organizations.get(contact.organization.as_ref()?.unguarded()));
        let rows = signed.chain(spoken_for).map(|organization| &organization.span);
        let rows = rows.chain(asked.iter().map(|contact| &contact.span));
        // Where a heading is wrong, all cells below are lost: whom a row is for, too.
        let rows: Vec<&Span> = rows.chain(headers).collect();
        let is_of_row = |finding: &&Diagnostic| {
            finding.primary.iter().chain(&finding.secondary).any(|place| {
                rows.iter()
                    .any(|row| place.path == row.path && row.start <= place.start && place.start < row.end)
            })
        };
        errors().filter(is_of_row).collect()
    }
}
