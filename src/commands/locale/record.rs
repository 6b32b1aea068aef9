//! What the ledger says of labels that come with the program: translated by it, and reviewed by nobody.

use crate::catalog::{Locale, Resource};
use crate::commands::signature;
use crate::diagnostic::{Diagnostic, Failure, Source};
use crate::ledger::{Fact, History, Ledger, Level, Side, read_history, read_ledger};
use crate::output::Revision;
use crate::project::{Project, ledger_path};

/// Who vouches for these labels.
const PROGRAM: &str = "comunicado";

/// The ledger of a locale, and what its source once said.
pub(super) struct Record {
    ledger: (String, Option<Source>, Ledger),
    history: (String, Option<Source>, History),
    date: String,
    is_kept: bool,
}

impl Record {
    /// Reads them. A locale that was there without a ledger keeps none: with one, all that it has would count as
    /// not recorded.
    ///
    /// # Errors
    /// None but those of the signature, which names no date here.
    pub(super) fn read(project: &Project, locale: &Locale) -> Result<(Self, Vec<Diagnostic>), Failure> {
        let (file, mut found) = project.ledger(locale.as_str());
        let mut ledger = Ledger::default();
        if let Some(file) = &file {
            let (read, more) = read_ledger(file);
            ledger = read;
            found.extend(more);
        }
        let (history_file, more) = project.history();
        found.extend(more);
        let history = history_file.as_ref().map(read_history).unwrap_or_default();
        let is_new = !project.locales().iter().any(|tag| tag == locale.as_str());
        let is_kept = (is_new || file.is_some()) && !ledger.is_foreign();
        let date = signature::sign(Some(PROGRAM), None, project.root())?.date;
        let ledger = (ledger_path(locale.as_str()), file, ledger);
        let history = (project.history_path(), history_file, history);
        Ok((Self { ledger, history, date, is_kept }, found))
    }

    /// Records that these messages of `own` say what those of `source` say, as part of the same plan.
    pub(super) fn add(&mut self, source: &Resource, own: &Resource, ids: &[String], revision: &mut Revision) {
        if !self.is_kept {
            return;
        }
        let (source, own) = (Side::of([source]), Side::of([own]));
        for id in ids {
            let (Some(from), Some(to)) = (source.get(id), own.get(id)) else { continue };
            self.history.2.keep(&from.text);
            self.ledger.2.record(Fact {
                file: from.file.clone(),
                message: from.id.clone(),
                source: from.fingerprint,
                translation: to.fingerprint,
                level: Level::Translated,
                date: Some(self.date.clone()),
                by: Some(PROGRAM.to_owned()),
            });
        }
        put(revision, &self.history.0, self.history.1.as_ref(), self.history.2.to_text());
        put(revision, &self.ledger.0, self.ledger.1.as_ref(), self.ledger.2.to_text());
    }
}

fn put(revision: &mut Revision, path: &str, before: Option<&Source>, after: String) {
    match before {
        Some(before) => revision.rewrite(before, after),
        None => revision.create(path, after),
    }
}
