//! The body: paragraphs, headings, lists and quotations become messages with ids that stay.

use std::collections::BTreeSet;

use super::facts::BodyBlock;
use super::kinds::{GONE_PART, NOTES_IN_BODY};
use super::matching::match_texts;
use super::model::{Confidence, Part};
use super::naming::Naming;
use super::plan::{Destination, Planner};
use super::role::Role;
use super::tokens::tokens;
use crate::diagnostic::Diagnostic;
use crate::manuscript::{BlockKind, Run};
use crate::statement::Block;

/// The id of what everybody looks for.
const CALL: &str = "call-to-action";

/// A text of the body before it has an id.
struct Piece<'a> {
    at: usize,
    part: &'a Part,
    /// What its id begins with.
    prefix: &'static str,
    runs: Vec<Run>,
}

/// Plans the messages of the body and their order.
pub(super) fn plan_body(planner: &mut Planner<'_>) {
    let pieces = gather(planner);
    let known = known_messages(planner);
    let texts: Vec<&str> = pieces.iter().map(|piece| piece.part.text.as_str()).collect();
    let known_texts: Vec<&str> = known.iter().map(|(_, text)| text.as_str()).collect();
    let matches = match_texts(&texts, &known_texts);
    let mut taken: BTreeSet<String> =
        ["title", "subtitle", "short-title", "p", "h", "q", "i", "by"].map(str::to_owned).into();
    let shared = planner.ground.shared.iter().chain(&planner.ground.words);
    taken.extend(shared.flat_map(|resource| resource.messages()).map(|message| message.id.clone()));
    let has_call = taken.contains(CALL);
    let mut naming = Naming::new(&planner.ground.idiom, texts.iter().copied(), taken);
    let is_call = |piece: &Piece<'_>| {
        piece.part.role == Role::Paragraph && planner.ground.idiom.is_call(&tokens(&piece.part.text))
    };
    let mut call = pieces.iter().position(is_call).filter(|_| !has_call);
    // Of several calls the last before the signatures sums them up.
    if let Some(last) = pieces.iter().rposition(is_call).filter(|_| !has_call) {
        call = Some(last);
    }
    let ids: Vec<String> = pieces
        .iter()
        .zip(&matches)
        .enumerate()
        .map(|(at, (piece, found))| match found.and_then(|found| known.get(found)) {
            Some((id, _)) => id.clone(),
            None if call == Some(at) => naming.number(CALL),
            None => naming.name(piece.prefix, &piece.part.text),
        })
        .collect();
    for ((piece, id), found) in pieces.iter().zip(&ids).zip(&matches) {
        let before = found.and_then(|found| known.get(found)).map(|(_, text)| text.as_str());
        let otherwise = planner.put_message(id, &piece.runs, before, &piece.part.span);
        planner.settle(piece.at, Destination::Message(id.clone()));
        planner.settle_words(piece.at, &otherwise);
        planner.remark_speaker(id, piece.part);
    }
    planner.facts.body = blocks(&pieces, &ids);
    for (id, text) in known.iter().filter(|(id, _)| !ids.contains(id)) {
        let place = planner
            .ground
            .words
            .as_ref()
            .and_then(|words| words.message(id))
            .map(|message| message.span.clone());
        let words: String = text.split_whitespace().take(8).collect::<Vec<_>>().join(" ");
        planner.found.push(Diagnostic::new(&GONE_PART, place).with("id", id.as_str()).with("found", words));
        planner.words.gone.push(id.clone());
    }
}

impl Planner<'_> {
    /// Tells translators whose words a message quotes, where that is known.
    fn remark_speaker(&mut self, id: &str, part: &Part) {
        let idiom = &self.ground.idiom;
        self.words.remark_lead = idiom.quoted_lead().map(str::to_owned);
        let speaker = part.speaker.as_ref().filter(|speaker| speaker.sure > Confidence::Unsure);
        let speaker = speaker.filter(|_| part.role != Role::Attribution);
        let line = speaker.and_then(|speaker| idiom.quoted_remark(&speaker.name));
        self.words.remarks.extend(line.map(|line| (id.to_owned(), line)));
    }
}

/// The texts of the body; notes to editors come last, whatever stands between.
fn gather<'a>(planner: &mut Planner<'a>) -> Vec<Piece<'a>> {
    let mut pieces: Vec<Piece<'a>> = Vec::new();
    let numbers = number_lists(planner);
    for (at, part) in planner.parts(Role::is_of_body) {
        pieces.push(piece(at, part, &numbers));
    }
    let notes: Vec<(usize, &Part)> =
        planner.parts(|role| matches!(role, Role::NotesHeading | Role::Note)).collect();
    for (at, part) in notes {
        if part.role == Role::NotesHeading {
            planner
                .found
                .push(Diagnostic::new(&NOTES_IN_BODY, part.span.clone()).with("found", part.text.as_str()));
        }
        pieces.push(piece(at, part, &numbers));
    }
    pieces
}

fn piece<'a>(at: usize, part: &'a Part, lists: &BTreeSet<usize>) -> Piece<'a> {
    let mut runs = part.runs.clone();
    let prefix = match part.role {
        Role::Heading | Role::NotesHeading => "h",
        Role::Quote => "q",
        Role::Attribution => "by",
        _ if lists.contains(&at) => "i",
        _ => "p",
    };
    // What is bold as a whole is a heading’s look, and every edition gives it one.
    if prefix == "h" {
        runs.iter_mut().for_each(|run| run.style = Default::default());
    }
    if let BlockKind::Item { number: Some(number), .. } = part.kind
        && prefix == "p"
    {
        runs.insert(0, Run { text: format!("{number}. "), ..Run::default() });
    }
    Piece { at, part, prefix, runs }
}

/// Which parts are items of lists. Numbers that do not go on from 1 are words: a list would count anew.
fn number_lists(planner: &Planner<'_>) -> BTreeSet<usize> {
    let mut items = BTreeSet::new();
    let mut open: Vec<(usize, Option<u32>)> = Vec::new();
    let close = |open: &mut Vec<(usize, Option<u32>)>, items: &mut BTreeSet<usize>| {
        let is_counted =
            open.iter().zip(1..).all(|((_, number), wanted)| number.is_none_or(|number| number == wanted));
        let is_one_kind = open.iter().all(|(_, number)| number.is_some())
            || open.iter().all(|(_, number)| number.is_none());
        if is_counted && is_one_kind {
            items.extend(open.iter().map(|(at, _)| *at));
        } else {
            items.extend(open.iter().filter(|(_, number)| number.is_none()).map(|(at, _)| *at));
        }
        open.clear();
    };
    for (at, part) in planner.draft.parts.iter().enumerate() {
        match part.kind {
            BlockKind::Item { number, .. } if matches!(part.role, Role::Item | Role::Note) => {
                if number == Some(1)
                    || open.last().is_some_and(|(_, before)| before.is_some() != number.is_some())
                {
                    close(&mut open, &mut items);
                }
                open.push((at, number));
            }
            _ => close(&mut open, &mut items),
        }
    }
    close(&mut open, &mut items);
    items
}

/// The messages of the body as the statement has it, each with what it says.
fn known_messages(planner: &Planner<'_>) -> Vec<(String, String)> {
    let texts = planner.ground.statement_texts();
    let Some(statement) = &planner.ground.statement else { return Vec::new() };
    let mut ids: Vec<&str> = Vec::new();
    for block in &statement.body {
        match block {
            Block::Paragraph { message } | Block::Heading { message } => ids.push(message.0.as_str()),
            Block::Quote { message, attribution } => {
                ids.push(message.0.as_str());
                ids.extend(attribution.iter().map(|(id, _)| id.as_str()));
            }
            Block::List { items, .. } => ids.extend(items.iter().map(|(id, _)| id.as_str())),
        }
    }
    let mut seen = BTreeSet::new();
    ids.retain(|id| seen.insert(*id));
    ids.into_iter().map(|id| (id.to_owned(), texts.get(id).cloned().unwrap_or_default())).collect()
}

fn blocks(pieces: &[Piece<'_>], ids: &[String]) -> Vec<BodyBlock> {
    let mut blocks: Vec<BodyBlock> = Vec::new();
    let mut last: Option<usize> = None;
    for (piece, id) in pieces.iter().zip(ids) {
        let id = id.clone();
        let number = match piece.part.kind {
            BlockKind::Item { number, .. } if piece.prefix == "i" => Some(number),
            _ => None,
        };
        let is_next = last.is_some_and(|last| last + 1 == piece.at);
        match (piece.prefix, number) {
            ("h", _) => blocks.push(BodyBlock::Heading(id)),
            ("q", _) => blocks.push(BodyBlock::Quote(id, None)),
            ("by", _) => match blocks.last_mut() {
                Some(BodyBlock::Quote(_, speaker @ None)) if is_next => *speaker = Some(id),
                _ => blocks.push(BodyBlock::Paragraph(id)),
            },
            (_, Some(number)) => match blocks.last_mut() {
                Some(BodyBlock::List { is_numbered, items })
                    if is_next && *is_numbered == number.is_some() && number != Some(1) =>
                {
                    items.push(id);
                }
                _ => blocks.push(BodyBlock::List { is_numbered: number.is_some(), items: vec![id] }),
            },
            _ => blocks.push(BodyBlock::Paragraph(id)),
        }
        last = Some(piece.at);
    }
    blocks
}
