//! The editions of one statement, from resolved to published.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::io::Write;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde::{Deserialize, Serialize};

use super::fingerprint::Fingerprint;
use super::folders::note_audience;
use super::put::put_artifact;
use super::recall::long;
use super::report::{EditionReport, Errors, Outcome, count_errors};
use super::selection::Selection;
use crate::diagnostic::{Diagnostic, Failure};
use crate::edition::{Alternate, Edition, IndexEntry, Labels, LocaleInfo, Text, Unmade, link_editions};
use crate::formats::{Artifact, Format, Style};
use crate::output::{Action, Made, Output};

/// What all editions of a run go through.
pub struct Press<'run> {
    /// Where they go.
    pub output: &'run Output,
    /// The formats of the project, whether or not this run writes them.
    pub formats: &'run [&'static Format],
    /// How they look.
    pub style: &'run Style,
    /// Which are to be written.
    pub selection: &'run Selection,
    /// Whether an edition of which nothing changed is left alone. If not, everything is rendered and compared.
    pub is_trusting: bool,
    /// What the pages around the editions need of each locale.
    pub fronts: Mutex<BTreeMap<String, Front>>,
    /// Whether the lists of editions have something else to say than after the last run.
    pub has_news: AtomicBool,
}

/// What the index page of a locale needs, taken from one of its editions.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Front {
    /// The statement of that edition.
    pub statement: String,
    /// The locale.
    pub locale: LocaleInfo,
    /// The fixed words.
    pub labels: Labels,
}

/// What the lists of editions say about one. Kept in the manifest: a published edition stays listed as it was
/// published while a new one is refused.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Listed {
    /// Its title.
    pub title: Text,
    /// Its subtitle.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subtitle: Option<Text>,
    /// Its day, ISO 8601.
    pub date: String,
    /// Its day as the locale writes it.
    pub date_text: String,
}

/// An edition that its statement and words gave.
#[derive(Debug)]
pub struct Resolved<'a> {
    /// The edition, without alternates.
    pub edition: Edition,
    /// Its contacts where there are too many to hold.
    pub unmade: Option<Unmade<'a>>,
    /// Its errors: of its facts, its words, or of what became of them.
    pub errors: Errors,
}

/// An edition on its way.
struct Proof<'a> {
    edition: Edition,
    unmade: Option<Unmade<'a>>,
    folder: String,
    is_refused: bool,
    errors: Errors,
    fingerprint: String,
    /// `None` where the published files are what it would give.
    artifacts: Option<Vec<(&'static Format, Artifact<'a>)>>,
    findings: Vec<Diagnostic>,
}

impl Listed {
    /// What the lists say about this edition.
    pub fn of(edition: &Edition) -> Self {
        let entry = IndexEntry::of(edition);
        Self { title: entry.title, subtitle: entry.subtitle, date: entry.date, date_text: entry.date_text }
    }

    /// What a record of the manifest says, if it is the record of an edition.
    pub fn read(made: &Made) -> Option<Self> {
        serde_json::from_str(made.notes.text()).ok()
    }

    fn to_notes(&self) -> BTreeMap<String, serde_json::Value> {
        match serde_json::to_value(self) {
            Ok(serde_json::Value::Object(notes)) => notes.into_iter().collect(),
            _ => BTreeMap::new(),
        }
    }
}

/// Fronts as one number; never 0.
pub fn hash_fronts(fronts: &BTreeMap<String, Front>) -> u128 {
    let mut hasher = blake3::Hasher::new();
    for (tag, Front { locale, labels, .. }) in fronts {
        hasher.update(format!("{tag} {locale:?} {labels:?}\n").as_bytes());
    }
    long(&hasher).max(1)
}

/// The folder of an edition, relative to the output.
pub fn edition_folder(tag: &str, statement: &str) -> String {
    format!("{tag}/{statement}")
}

/// The page of an edition, relative to the output: where links to the edition lead.
pub fn edition_page(tag: &str, statement: &str) -> String {
    format!("{tag}/{statement}/statement.html")
}

impl Press<'_> {
    /// Publishes the editions of one statement, all its locales together since they link to each other: those
    /// without errors, and of the others what is published already stays and stays linked.
    ///
    /// # Errors
    /// The system refuses.
    pub fn publish_editions(
        &self,
        resolved: Vec<Resolved<'_>>,
    ) -> Result<(Vec<EditionReport>, Vec<Diagnostic>), Failure> {
        let mut proofs: Vec<Proof<'_>> = resolved.into_iter().map(Proof::new).collect();
        for proof in &proofs {
            self.note_front(&proof.edition);
        }
        loop {
            let published: Vec<Alternate> = proofs.iter().filter_map(|proof| self.alternate(proof)).collect();
            let mut is_settled = true;
            for proof in proofs.iter_mut().filter(|proof| !proof.is_refused) {
                link_editions(&mut proof.edition, &published);
                self.render(proof)?;
                if proof.findings.iter().any(Diagnostic::is_error) {
                    proof.is_refused = true;
                    is_settled = false;
                }
            }
            // A format refused one: the others must not link to it.
            if is_settled {
                break;
            }
        }
        let mut reports = Vec::new();
        let mut findings = Vec::new();
        for proof in proofs {
            let tag = proof.edition.locale.tag.clone();
            let statement = proof.edition.statement.clone();
            if self.selection.has_locale(&tag) {
                let mut errors = proof.errors.clone();
                let known = findings.len();
                let outcome = self.publish(proof, &mut findings)?;
                errors.extend(count_errors(findings.iter().skip(known)));
                if outcome != Outcome::Refused {
                    errors.clear();
                }
                reports.push(EditionReport { statement, locale: tag, outcome, errors });
            }
        }
        Ok((reports, findings))
    }

    /// How other editions know this one, if it is, or stays, published.
    fn alternate(&self, proof: &Proof<'_>) -> Option<Alternate> {
        let Edition { locale, statement, title, .. } = &proof.edition;
        let path = edition_page(&locale.tag, statement);
        let title = if proof.is_refused {
            let made = self.output.made(&proof.folder)?;
            let is_there = made.files.contains(&path) && self.output.is_published(&path);
            Listed::read(&made).filter(|_| is_there)?.title.to_plain()
        } else {
            title.to_plain()
        };
        Some(Alternate { locale: locale.clone(), title, path })
    }

    fn render(&self, proof: &mut Proof<'_>) -> Result<(), Failure> {
        if self.output.is_looking() {
            let Proof { edition, unmade, .. } = proof;
            let inspect =
                |format: &&'static Format| format.inspect_lent(edition, unmade.as_ref(), self.style);
            proof.findings = self.formats.iter().flat_map(inspect).collect();
            let unmade = |format: &&'static Format| (*format, format.artifact(&proof.folder, Vec::new()));
            proof.artifacts = Some(self.formats.iter().map(unmade).collect());
            return Ok(());
        }
        let Proof { edition, unmade, .. } = proof;
        proof.fingerprint = Fingerprint::of(edition, unmade.as_ref(), self.formats, self.style).to_string();
        proof.findings.clear();
        proof.artifacts = None;
        if self.is_trusting && self.output.is_intact(&proof.folder, &proof.fingerprint)? {
            return Ok(());
        }
        let mut artifacts = Vec::new();
        for format in self.formats {
            let (made, findings) = format.render_lent(&mut proof.edition, proof.unmade.as_ref(), self.style);
            artifacts.extend(made.into_iter().map(|artifact| (*format, artifact)));
            proof.findings.extend(findings);
        }
        proof.artifacts = Some(artifacts);
        Ok(())
    }

    fn publish(&self, mut proof: Proof<'_>, findings: &mut Vec<Diagnostic>) -> Result<Outcome, Failure> {
        let before = self.output.made(&proof.folder);
        let has_remarks = !proof.findings.is_empty();
        findings.extend(proof.findings);
        let artifacts = match proof.artifacts {
            Some(artifacts) if !proof.is_refused => artifacts,
            _ => {
                for file in before.iter().flat_map(|made| &made.files) {
                    self.output.keep(file);
                }
                return Ok(if proof.is_refused { Outcome::Refused } else { Outcome::Unchanged });
            }
        };
        let (mut written, mut is_whole, mut is_obstructed, mut has_page) = (0, true, false, before.is_none());
        let mut files = Vec::new();
        for (format, artifact) in &artifacts {
            if !self.selection.has_format(format.name) {
                is_whole = false;
                if self.output.is_published(&artifact.path) {
                    self.output.keep(&artifact.path);
                    files.push(artifact.path.clone());
                }
                continue;
            }
            let (action, finding) = if self.output.is_looking() {
                let edition = RefCell::new(&mut proof.edition);
                let write = |to: &mut dyn Write| {
                    let mut edition = edition.borrow_mut();
                    let (made, _) = format.render_lent(&mut edition, proof.unmade.as_ref(), self.style);
                    made.iter().try_for_each(|artifact| artifact.content.write(to))
                };
                self.output.try_put(&artifact.path, &write)?
            } else {
                put_artifact(self.output, artifact)?
            };
            findings.extend(finding);
            match action {
                Action::Refuse => is_obstructed = true,
                Action::Write => written += 1,
                Action::Keep | Action::Remove => {}
            }
            if action != Action::Refuse || self.output.is_published(&artifact.path) {
                files.push(artifact.path.clone());
            }
            has_page |= artifact.path.ends_with("/statement.html") && action != Action::Refuse;
        }
        files.sort();
        // An edition with remarks is rendered every time, or they would be made only once.
        let is_known = is_whole && !is_obstructed && !has_remarks;
        let was_made_so = before.as_ref().is_some_and(|made| made.fingerprint == proof.fingerprint);
        let notes = match &before {
            // The list shows the edition as its page does.
            Some(made) if !has_page => made.notes.clone(),
            _ => note_audience(proof.edition.audience, Listed::of(&proof.edition).to_notes()).into(),
        };
        let fingerprint =
            if is_known || (was_made_so && !is_whole) { proof.fingerprint } else { String::new() };
        if before.as_ref().is_none_or(|made| made.notes != notes || made.files != files) {
            self.has_news.store(true, Ordering::Relaxed);
        }
        self.output.record(&proof.folder, Made { fingerprint, files, notes });
        Ok(match (is_obstructed, written) {
            (true, _) => Outcome::Refused,
            (false, 0) => Outcome::Unchanged,
            (false, written) => Outcome::Written(written),
        })
    }

    /// Keeps the labels of the locale's first statement, whichever thread comes first.
    fn note_front(&self, edition: &Edition) {
        // The same once more may have other labels.
        let is_known = |front: &Front| front.statement < edition.statement;
        if !self.fronts().get(&edition.locale.tag).is_some_and(is_known) {
            self.note_this_front(Front {
                statement: edition.statement.clone(),
                locale: edition.locale.clone(),
                labels: edition.labels.clone(),
            });
        }
    }

    /// Keeps these labels if they are of the locale's first statement.
    pub fn note_this_front(&self, front: Front) {
        let mut fronts = self.fronts();
        let known = fronts.get(&front.locale.tag);
        if known.is_none_or(|known| front.statement <= known.statement) {
            fronts.insert(front.locale.tag.clone(), front);
        }
    }

    /// What the pages around the editions need, by locale.
    pub fn fronts(&self) -> MutexGuard<'_, BTreeMap<String, Front>> {
        self.fronts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<'a> Proof<'a> {
    fn new(Resolved { edition, unmade, errors }: Resolved<'a>) -> Self {
        Self {
            folder: edition_folder(&edition.locale.tag, &edition.statement),
            is_refused: !errors.is_empty(),
            errors,
            edition,
            unmade,
            fingerprint: String::new(),
            artifacts: None,
            findings: Vec::new(),
        }
    }
}
