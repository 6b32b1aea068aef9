//! An alignment on its way into the project: what is taken of it, what is told, and the page that shows both texts.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use super::super::Context;
use super::align::{AlignArguments, Order};
use super::twin::lay_command;
use crate::alignment::kinds::{
    DOUBTFUL_MATCH, FOREIGN_DOCUMENT, NOT_IN_DOCUMENT, NOT_SHOWN, OTHER_FACT, OTHER_TRANSLATION, SINGLE_FORM,
    UNPLACED_WORDS,
};
use crate::alignment::{Alignment, Confidence, Found, Outcome, Placed, Refusal, Sides, show_html};
use crate::catalog::Locale;
use crate::diagnostic::{Diagnostic, Failure, Kind, Span};
use crate::exchange::{
    Answer, Code, Delivery, Merge, Return, Returned, Unit, Wording, is_same, plain_text, read_plain,
};
use crate::manuscript::Manuscript;
use crate::project::Project;

/// The folder that pages to look at go to.
const FOLDER: &str = "import";

/// An alignment on its way into the project.
pub(super) struct Seed<'a> {
    /// What was asked.
    pub(super) order: &'a Order<'a>,
    pub(super) arguments: &'a AlignArguments,
    /// What became of the document.
    pub(super) alignment: Alignment,
    /// The units of the statement.
    pub(super) units: &'a [Unit],
    /// What the locale has from its parents, by message.
    pub(super) lent: BTreeMap<String, String>,
    /// What becomes of each message.
    pub(super) outcomes: BTreeMap<String, Outcome>,
    /// The name of the document.
    pub(super) name: String,
}

impl Seed<'_> {
    /// The unit that a message’s words are for.
    fn unit(&self, placed: &Placed) -> Option<&Unit> {
        let id = placed.unit.as_ref()?;
        self.units.iter().find(|unit| unit.message == placed.message && unit.id() == *id)
    }

    /// Whether a message has other forms than the one that a document shows.
    fn has_forms(&self, placed: &Placed) -> bool {
        let forms =
            self.units.iter().filter(|unit| unit.message == placed.message && unit.attribute.is_none());
        placed.unit.is_none() || forms.filter(|unit| !unit.is_optional).count() > 1
    }

    /// The words that are to be taken, as an answer to what never went out.
    pub(super) fn choose(&mut self, manuscript: &Manuscript, statement: &str) -> Returned {
        let mut answers = Vec::new();
        let mut outcomes = BTreeMap::new();
        for placed in &self.alignment.placed {
            let outcome = self.outcome(placed);
            if outcome == Outcome::Taken
                && let (Some(unit), Some(found)) = (self.unit(placed), &placed.found)
            {
                answers.push(Answer {
                    file: Some(unit.file.clone()),
                    id: unit.id(),
                    source: None,
                    target: Some(Wording::Plain(found.wording.clone())),
                    state: None,
                    // Whoever wants the document’s words has seen the project’s.
                    seen: Some(unit.seen.clone()),
                    span: found
                        .places
                        .first()
                        .cloned()
                        .unwrap_or_else(|| Span::head(manuscript.source.path.clone())),
                });
            }
            outcomes.insert(placed.message.clone(), outcome);
        }
        self.outcomes = outcomes;
        let (delivery, _) = Delivery::new(&format!("{statement}.txt"), Vec::new());
        Returned { delivery, made: Return { target: None, answers }, found: Vec::new() }
    }

    fn outcome(&self, placed: &Placed) -> Outcome {
        let Some(found) = &placed.found else {
            return if placed.known.is_some() { Outcome::Kept } else { Outcome::Missing };
        };
        if self.alignment.refusal.is_some() {
            return Outcome::Refused;
        }
        let Some(unit) = self.unit(placed) else { return Outcome::Unwritten };
        let codes: Vec<Code> = unit.codes().into_iter().cloned().collect();
        let said = read_plain(&found.wording, &codes);
        let plain = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let is_known =
            is_same(&said, &unit.target) || plain(plain_text(&said)) == plain(plain_text(&unit.target));
        let lent = self.lent.get(&placed.message).filter(|_| !unit.is_translated());
        let is_lent = lent.is_some_and(|lent| plain(lent.clone()) == plain(plain_text(&said)));
        match (unit.is_translated(), found.confidence) {
            (true, _) if is_known => Outcome::Same,
            (false, _) if is_lent => Outcome::Same,
            // What no document shows stays as somebody wrote it.
            (true, _) if !placed.is_shown => Outcome::Kept,
            (_, Confidence::Doubtful) if !self.arguments.doubtful => Outcome::Doubtful,
            (true, _) if !self.order.update => Outcome::Differs,
            _ => Outcome::Taken,
        }
    }

    /// What was to be taken and could not be: a form of several.
    pub(super) fn note_untaken(&mut self, merge: &Merge, locale: &Locale) {
        let folder = format!("locales/{locale}/");
        let touched: BTreeSet<&str> = merge
            .touched
            .iter()
            .filter(|(path, _)| path.starts_with(&folder))
            .map(|(_, message)| message.as_str())
            .collect();
        for (message, outcome) in &mut self.outcomes {
            if *outcome == Outcome::Taken && !touched.contains(message.as_str()) {
                *outcome = Outcome::Unwritten;
            }
        }
    }

    /// All that somebody should look at.
    pub(super) fn findings(&self, context: &Context, manuscript: &Manuscript) -> Vec<Diagnostic> {
        let whole = manuscript.source.span(0, 0);
        if let Some(refusal) = self.alignment.refusal {
            return vec![self.refusal(context, refusal, whole)];
        }
        let mut found = Vec::new();
        for placed in &self.alignment.placed {
            let of = |kind: &'static Kind, place: Span| {
                Diagnostic::new(kind, place).with("message", placed.message.as_str())
            };
            let outcome = self.outcomes.get(&placed.message).copied().unwrap_or(Outcome::Missing);
            let place = placed.found.as_ref().and_then(|found| found.places.first().cloned());
            let place = place.unwrap_or_else(|| whole.clone());
            let text = |found: &Found| shorten(&found.text);
            match (outcome, &placed.found) {
                (Outcome::Missing, _) if !placed.is_shown => found.push(of(&NOT_SHOWN, place)),
                (Outcome::Missing | Outcome::Kept, None) if placed.is_shown => {
                    found.push(of(&NOT_IN_DOCUMENT, place).with("text", shorten(&placed.source)));
                }
                (Outcome::Doubtful, Some(words)) => {
                    found.push(of(&DOUBTFUL_MATCH, place).with("text", text(words)))
                }
                (Outcome::Differs, Some(words)) => {
                    let known = placed.known.clone().unwrap_or_default();
                    found.push(
                        of(&OTHER_TRANSLATION, place)
                            .with("text", shorten(&known))
                            .with("other", shorten(&words.wording)),
                    );
                }
                (Outcome::Unwritten, Some(words)) if self.has_forms(placed) => {
                    found.push(of(&SINGLE_FORM, place).with("text", text(words)))
                }
                _ => {}
            }
        }
        for left in &self.alignment.left_over {
            found
                .push(Diagnostic::new(&UNPLACED_WORDS, left.place.clone()).with("text", shorten(&left.text)));
        }
        for note in &self.alignment.notes {
            let case = match (note.found.is_empty(), &note.wanted) {
                (true, _) => "lacking",
                (_, Some(_)) => "other",
                (_, None) => "unknown",
            };
            found.push(
                Diagnostic::new(&OTHER_FACT, note.place.clone())
                    .with("fact", note.kind.name())
                    .with("case", case)
                    .with("found", note.found.as_str())
                    .with("wanted", note.wanted.clone().unwrap_or_default())
                    .with("whose", note.whose.clone().unwrap_or_default()),
            );
        }
        found
    }

    fn refusal(&self, context: &Context, refusal: Refusal, place: Span) -> Diagnostic {
        let language = self.alignment.language.as_deref().and_then(|tag| Locale::parse(tag).ok());
        let name = language.and_then(|language| language.name_in(context.voice().locale()));
        let case = if refusal == Refusal::Language && name.is_none() { "letters" } else { refusal.name() };
        Diagnostic::new(&FOREIGN_DOCUMENT, place)
            .with("case", case)
            .with("language", name.unwrap_or_default())
            .with("file", self.name.as_str())
    }

    pub(super) fn page(
        &self,
        context: &Context,
        source: &Locale,
        target: &Locale,
        statement: &str,
    ) -> Result<String, Failure> {
        let words = [source, target].map(|locale| format!("locales/{locale}/statements/{statement}.ftl"));
        let lay = lay_command(self.order.file, target, statement);
        let sides = Sides {
            source,
            target,
            spoken: context.voice().locale(),
            statement,
            file: &self.name,
            words: words.each_ref().map(String::as_str),
            commands: [
                &format!("{lay} --doubtful"),
                &format!("comunicado accept --all --reviewed --locale {target} --statement {statement}"),
            ],
        };
        show_html(&self.alignment, &self.outcomes, context.voice(), &sides)
    }

    /// Where the page goes; a dry run writes it only where it was asked to.
    pub(super) fn page_path(&self, project: &Project, order: &Order<'_>) -> Option<PathBuf> {
        let Order { locale, statement, is_dry, .. } = order;
        let own = || project.root().join(FOLDER).join(format!("{locale}-{statement}.html"));
        self.arguments.report.clone().or_else(|| (!is_dry).then(own))
    }
}

/// Enough of a text to know it again.
fn shorten(text: &str) -> String {
    const LONGEST: usize = 160;
    let text = &text.replace('\n', " ");
    match text.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default().trim_end()),
        None => text.clone(),
    }
}
