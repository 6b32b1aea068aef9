//! A draft: a document as the parts of a statement, each with how sure that is.

use super::aside::{Aside, lay_aside};
use super::columns::name_columns;
use super::idiom::Idiom;
use super::line::{Line, read_lines, slice_runs};
use super::look::Look;
use super::quoting::name_speakers;
use super::role::Role;
use super::score::{Surroundings, score};
use super::signer::{is_organization, is_person};
use super::speaker::Speaker;
use super::tokens::tokens;
use super::walk::best_roles;
use crate::diagnostic::Span;
use crate::manuscript::{BlockKind, Manuscript, Run};

/// A part of a statement.
#[derive(Clone, Debug)]
pub struct Part {
    /// What it is.
    pub role: Role,
    /// What it says; `\n` is a break of a line.
    pub runs: Vec<Run>,
    /// The words alone.
    pub text: String,
    /// What the block is to the program that wrote it.
    pub kind: BlockKind,
    /// The number of the block.
    pub block: usize,
    /// Where it stands.
    pub span: Span,
    /// What its first line looks like.
    pub look: Look,
    /// How sure its role is.
    pub sure: Confidence,
    /// Its language, where that is not the one of the document.
    pub language: Option<&'static str>,
    /// Whose words it quotes.
    pub speaker: Option<Speaker>,
}

/// How sure a role is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// It could as well be something else.
    Unsure,
    /// Something else is possible.
    Likely,
    /// Nothing else comes near.
    Sure,
}

impl Confidence {
    /// Its name in messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Unsure => "unsure",
            Self::Likely => "likely",
            Self::Sure => "sure",
        }
    }

    fn of(margin: i32) -> Self {
        match margin {
            ..2 => Self::Unsure,
            2..5 => Self::Likely,
            _ => Self::Sure,
        }
    }
}

/// The parts of a document in its order. Every word of the document is in one of them.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    /// The parts.
    pub parts: Vec<Part>,
    /// Whether there is more than was read: no statement is that long.
    pub is_cut: bool,
}

/// How many lines are read, and how many bytes of words.
pub const MOST_LINES: usize = 20_000;
const MOST_BYTES: usize = 2 * 1024 * 1024;

/// Recognises the parts of a document: by itself and its language, whatever the project has, so that a document that comes
/// again has the same parts.
pub fn read_draft(manuscript: &Manuscript, idiom: &Idiom) -> Draft {
    let mut manuscript = std::borrow::Cow::Borrowed(manuscript);
    let (mut lines, mut bytes) = (0, 0);
    let mut fits = |block: &crate::manuscript::Block| {
        bytes += block.runs.iter().map(|run| run.text.len()).sum::<usize>();
        lines += 1 + block.runs.iter().map(|run| run.text.matches('\n').count()).sum::<usize>();
        lines <= MOST_LINES && bytes <= MOST_BYTES
    };
    let read = manuscript.blocks.iter().take_while(|block| fits(block)).count();
    let is_cut = read < manuscript.blocks.len();
    if is_cut {
        manuscript.to_mut().blocks.truncate(read);
    }
    let all = read_lines(&manuscript, idiom);
    let aside = lay_aside(&all, idiom);
    let mut lines: Vec<Line> =
        all.iter().zip(&aside).filter(|(_, aside)| aside.is_none()).map(|(line, _)| line.clone()).collect();
    // Of two columns, in two languages, the one that is left is no table.
    let is_halved = aside.iter().zip(&all).any(|(aside, line)| {
        matches!(aside, Some(Aside::Translation(_))) && matches!(line.kind, BlockKind::Cell { .. })
    });
    for line in lines.iter_mut().filter(|line| is_halved && matches!(line.kind, BlockKind::Cell { .. })) {
        line.kind = BlockKind::Paragraph;
    }
    // One heading of the first rank near the beginning is what others call a title.
    let mut first_rank = lines.iter().enumerate().filter(|(_, line)| line.kind == BlockKind::Heading(1));
    let is_only = first_rank.next().is_some_and(|(at, _)| at < 12) && first_rank.next().is_none();
    let has_title = is_only || lines.iter().any(|line| line.kind == BlockKind::Title);
    let mut around = Surroundings { has_title, ..Surroundings::default() };
    let mut scores = Vec::with_capacity(lines.len());
    for line in &lines {
        scores.push(Role::ALL.map(|role| score(line, role, &around)));
        let look = &line.look;
        around.lines_before += 1;
        around.sentences_before += usize::from(look.words >= 14 && look.ends_sentence);
        around.is_after_body |= around.sentences_before > 0
            && (look.is_end
                || scores.last().is_some_and(|scores| [10, 16].iter().any(|at| scores.get(*at) > Some(&0))));
    }
    let blocks = || lines.iter().map(|line| line.block);
    let is_same: Vec<bool> = std::iter::once(false)
        .chain(blocks().zip(blocks().skip(1)).map(|(one, other)| one == other))
        .take(lines.len())
        .collect();
    let roles = best_roles(&scores, &is_same);
    let mut draft = Draft { is_cut, ..Draft::default() };
    let mut found = lines.into_iter().zip(roles);
    for (line, aside) in all.into_iter().zip(aside) {
        match aside {
            Some(Aside::Page) => draft.parts.push(part(line, Role::Masthead, Confidence::Likely)),
            Some(Aside::Translation(tag)) => {
                let mut part = part(line, Role::Translation, Confidence::Likely);
                part.language = Some(tag);
                draft.parts.push(part);
            }
            None => {
                if let Some((line, (role, margin))) = found.next() {
                    draft.push(line, role, Confidence::of(margin), idiom);
                }
            }
        }
    }
    name_columns(&mut draft.parts, idiom);
    draft.find_house(idiom);
    draft.doubt(idiom);
    draft.doubt_datelines(idiom);
    name_speakers(&mut draft.parts, idiom);
    draft
}

impl Draft {
    /// Adds a line: to the part that it goes on from, or as one of its own.
    fn push(&mut self, line: Line, role: Role, sure: Confidence, idiom: &Idiom) {
        let is_row = self.parts.last().is_some_and(|last| {
            let row = |kind: BlockKind| match kind {
                BlockKind::Cell { table, row, .. } => Some((table, row)),
                _ => None,
            };
            last.role == Role::Signatory && row(last.kind).is_some() && row(last.kind) == row(line.kind)
        });
        // The country of who signs stands in the next cell of its row.
        let is_country = is_row && idiom.country(&line.text).is_some();
        let role = if is_country { Role::Signatory } else { role };
        if let Some(found) =
            line.look.dateline.clone().filter(|found| role == Role::Dateline && !found.is_alone)
        {
            // What runs on after the dateline is the first paragraph.
            let piece = |range: std::ops::Range<usize>| Line {
                runs: slice_runs(&line.runs, range.clone()),
                text: line.text.get(range).unwrap_or_default().to_owned(),
                ..line.clone()
            };
            self.parts.push(part(piece(0..found.end), Role::Dateline, sure));
            self.parts.push(part(piece(found.end..line.text.len()), Role::Paragraph, sure));
            return;
        }
        let is_one_signer = role == Role::Signatory
            && self.parts.last().is_some_and(|last| {
                last.role == role
                    && (is_country
                        || (is_row || last.block == line.block) && goes_on_signing(last, &line, idiom))
            });
        let is_more = is_one_signer
            || self.parts.last().is_some_and(|last| {
                let is_same = last.block == line.block;
                last.role == role
                    && match role {
                        Role::Title => true,
                        Role::Subtitle
                        | Role::Paragraph
                        | Role::Quote
                        | Role::Item
                        | Role::Note
                        | Role::Heading => is_same,
                        Role::Attribution => is_same,
                        _ => false,
                    }
            });
        match self.parts.last_mut().filter(|_| is_more) {
            Some(last) => {
                let link = match role {
                    Role::Title => " ",
                    Role::Signatory if last.text.trim_end().ends_with([',', '–', '—']) => " ",
                    Role::Signatory => ", ",
                    _ => "\n",
                };
                push_run(&mut last.runs, Run { text: link.to_owned(), ..Run::default() });
                line.runs.into_iter().for_each(|run| push_run(&mut last.runs, run));
                last.text.push_str(link);
                last.text.push_str(&line.text);
                last.span.end = last.span.end.max(line.span.end);
                last.sure = last.sure.min(sure);
            }
            None => self.parts.push(part(line, role, sure)),
        }
    }
    /// The parts of a role.
    pub fn of(&self, role: Role) -> impl Iterator<Item = &Part> {
        self.parts.iter().filter(move |part| part.role == role)
    }
}

/// Whether a line below the name of somebody who signs says what they are, and for whom: *Jane Doe / Chair / Council of …*
fn goes_on_signing(before: &Part, line: &Line, idiom: &Idiom) -> bool {
    let mut said = before.text.splitn(2, ", ");
    let name = said.next().unwrap_or_default().trim_end_matches(',');
    let is_office = |text: &str| {
        let words = tokens(text);
        words.len() <= 12 && words.iter().any(|word| idiom.is_role(&word.folded))
    };
    let has_office = said.next().is_some_and(is_office);
    let first = line.text.split([',', '|', '(', '–', '—']).next().unwrap_or_default();
    // The name stands alone on the first line, and none on this one.
    is_person(name, idiom)
        && tokens(name).len() == before.look.words
        && !is_person(first, idiom)
        && !line.look.is_roll
        && !line.text.contains(';')
        && (is_office(&line.text) || has_office && is_organization(&line.text, idiom))
}

/// Adds a run; where it looks like the one before, that goes on.
pub fn push_run(runs: &mut Vec<Run>, run: Run) {
    match runs.last_mut() {
        Some(last) if last.style == run.style && last.link == run.link => last.text.push_str(&run.text),
        _ => runs.push(run),
    }
}

fn part(line: Line, role: Role, sure: Confidence) -> Part {
    let Line { runs, text, kind, block, span, look, .. } = line;
    Part { role, runs, text, kind, block, span, look, sure, language: None, speaker: None }
}
