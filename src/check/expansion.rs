//! A pattern becomes its wordings: terms and references filled in, each combination of variants by itself.

use std::ops::Range;

use super::lexicon::Lexicon;
use super::wording::{Choice, Code, Draft, What, Writer, selecting_variable, selector_name};
use crate::catalog::pattern::{Arguments, Element, Expression, Inline, Pattern, Variant};

/// The most wordings of one pattern; further combinations are left out.
const MOST_WORDINGS: usize = 96;
/// How deep references and variants are followed.
const MOST_LEVELS: usize = 12;

/// The wordings of `pattern`, which stands in the text `file`, with their markup.
pub(super) fn expand(pattern: &Pattern, start: Draft, file: &str, lexicon: &Lexicon<'_>) -> Vec<Draft> {
    Expansion { file, lexicon }.pattern(pattern, vec![start], &Within::Own, 0)
}

/// Whose text is being written.
enum Within<'a> {
    Own,
    /// A term or message; everything stands where the reference stands.
    Other {
        place: Range<usize>,
        arguments: Option<&'a Arguments>,
    },
}

struct Expansion<'a> {
    file: &'a str,
    lexicon: &'a Lexicon<'a>,
}

impl Expansion<'_> {
    fn pattern(
        &self,
        pattern: &Pattern,
        mut drafts: Vec<Draft>,
        within: &Within<'_>,
        level: usize,
    ) -> Vec<Draft> {
        if level > MOST_LEVELS {
            return drafts;
        }
        for element in &pattern.elements {
            match element {
                Element::Text { value, range } => {
                    for draft in &mut drafts {
                        match within {
                            Within::Own => push_lines(draft, value, range, self.file),
                            Within::Other { place, .. } => {
                                draft.push(&value.replace('\n', " "), place.clone(), Writer::Other);
                            }
                        }
                    }
                }
                Element::Placeable { expression, range } => {
                    drafts = self.expression(expression, range, drafts, within, level);
                }
            }
        }
        drafts
    }

    fn expression(
        &self,
        expression: &Expression,
        range: &Range<usize>,
        drafts: Vec<Draft>,
        within: &Within<'_>,
        level: usize,
    ) -> Vec<Draft> {
        match expression {
            Expression::Inline(Inline::Placeable { expression, .. }) => {
                self.expression(expression, range, drafts, within, level + 1)
            }
            Expression::Inline(inline) => self.inline(inline, range, drafts, within, level),
            Expression::Select { selector, variants } => match within {
                Within::Own => self.select(selector, variants, drafts, level),
                Within::Other { arguments, .. } => match chosen_by(selector, variants, *arguments) {
                    Some(variant) => self.pattern(&variant.value, drafts, within, level + 1),
                    None => drafts,
                },
            },
        }
    }

    fn select(
        &self,
        selector: &Inline,
        variants: &[Variant],
        drafts: Vec<Draft>,
        level: usize,
    ) -> Vec<Draft> {
        let name = selector_name(selector);
        let variable = selecting_variable(selector);
        let mut all = Vec::new();
        for draft in drafts {
            // The same selector chooses the same variant twice.
            let earlier =
                draft.choices.iter().find(|choice| choice.selector == name).map(|choice| choice.key.clone());
            let same = earlier.and_then(|key| {
                variants
                    .iter()
                    .find(|variant| variant.key == key)
                    .or_else(|| variants.iter().find(|v| v.is_default))
            });
            let open: Vec<&Variant> = match same {
                Some(variant) => vec![variant],
                None => variants.iter().collect(),
            };
            for variant in open {
                if all.len() >= MOST_WORDINGS {
                    break;
                }
                let mut draft = draft.clone();
                draft.choices.push(Choice {
                    selector: name.clone(),
                    variable: variable.clone(),
                    key: variant.key.clone(),
                    is_default: variant.is_default,
                    key_range: variant.key_range.clone(),
                });
                all.extend(self.pattern(&variant.value, vec![draft], &Within::Own, level + 1));
            }
        }
        all.truncate(MOST_WORDINGS);
        all
    }

    fn inline(
        &self,
        inline: &Inline,
        range: &Range<usize>,
        mut drafts: Vec<Draft>,
        within: &Within<'_>,
        level: usize,
    ) -> Vec<Draft> {
        let place = match within {
            Within::Own => range.clone(),
            Within::Other { place, .. } => place.clone(),
        };
        let is_own = matches!(within, Within::Own);
        let codes = if is_own { codes_of(inline) } else { Vec::new() };
        for draft in &mut drafts {
            draft.codes.extend(codes.iter().cloned());
        }
        match inline {
            Inline::Text { value, .. } => {
                let writer = if is_own { Writer::Literal } else { Writer::Other };
                drafts.iter_mut().for_each(|draft| draft.push(value, place.clone(), writer));
                drafts
            }
            Inline::Variable { id, .. } => {
                // A literal argument of a term is words.
                let given = match within {
                    Within::Other { arguments: Some(arguments), .. } => argument(arguments, id),
                    _ => None,
                };
                for draft in &mut drafts {
                    match given {
                        Some(words) => draft.push(words, place.clone(), Writer::Other),
                        None => draft.push_value(place.clone()),
                    }
                }
                drafts
            }
            Inline::Term { id, attribute, arguments, .. } => {
                let pattern = self.lexicon.term(id).and_then(|term| term.pattern(attribute.as_deref()));
                let within = Within::Other { place: place.clone(), arguments: Some(arguments) };
                self.reference(pattern, drafts, &within, place, level)
            }
            Inline::Message { id, attribute, .. } => {
                let pattern =
                    self.lexicon.message(id).and_then(|message| message.pattern(attribute.as_deref()));
                let within = Within::Other { place: place.clone(), arguments: None };
                self.reference(pattern, drafts, &within, place, level)
            }
            Inline::Function { .. } | Inline::Number { .. } | Inline::Placeable { .. } => {
                drafts.iter_mut().for_each(|draft| draft.push_value(place.clone()));
                drafts
            }
        }
    }

    fn reference(
        &self,
        pattern: Option<&Pattern>,
        mut drafts: Vec<Draft>,
        within: &Within<'_>,
        place: Range<usize>,
        level: usize,
    ) -> Vec<Draft> {
        match pattern {
            Some(pattern) if level < MOST_LEVELS => self.pattern(pattern, drafts, within, level + 1),
            _ => {
                drafts.iter_mut().for_each(|draft| draft.push_value(place.clone()));
                drafts
            }
        }
    }
}

/// The references and variables that a value shows.
fn codes_of(inline: &Inline) -> Vec<Code> {
    let mut codes = Vec::new();
    inline.visit(&mut |inline| {
        let what = match inline {
            Inline::Variable { id, .. } => What::Variable(id.clone()),
            Inline::Term { id, .. } => What::Term(id.clone()),
            Inline::Message { id, attribute: None, .. } => What::Message(id.clone()),
            Inline::Message { id, attribute: Some(attribute), .. } => {
                What::Message(format!("{id}.{attribute}"))
            }
            _ => return,
        };
        codes.push(Code { what, file: inline.range().clone() });
    });
    codes
}

/// The variant that a term's arguments choose; the default where they do not.
fn chosen_by<'v>(
    selector: &Inline,
    variants: &'v [Variant],
    arguments: Option<&Arguments>,
) -> Option<&'v Variant> {
    let wanted = match (selector, arguments) {
        (Inline::Variable { id, .. }, Some(arguments)) => argument(arguments, id),
        _ => None,
    };
    wanted
        .and_then(|wanted| variants.iter().find(|variant| variant.key.as_str() == wanted))
        .or_else(|| variants.iter().find(|variant| variant.is_default))
}

pub(super) fn argument<'a>(arguments: &'a Arguments, name: &str) -> Option<&'a str> {
    let argument = arguments.named.iter().find(|argument| argument.name == name)?;
    match &argument.value {
        Inline::Text { value, .. } | Inline::Number { value, .. } => Some(value),
        _ => None,
    }
}

/// Text of the file: indentation is gone from `value`, and each line is found again by its end.
fn push_lines(draft: &mut Draft, value: &str, range: &Range<usize>, file: &str) {
    let mut at = range.start;
    let mut lines = value.split('\n').peekable();
    let mut is_first = true;
    while let Some(line) = lines.next() {
        let rest = file.get(at..).unwrap_or_default();
        if !is_first {
            let blanks = |text: &str| text.len() - text.trim_start_matches(' ').len();
            at += blanks(rest).saturating_sub(blanks(line));
        }
        let line = line.trim_end_matches('\r');
        let start = at + if is_first { 0 } else { line.len() - line.trim_start_matches(' ').len() };
        let words = if is_first { line } else { line.trim_start_matches(' ') };
        at += line.len();
        is_first = false;
        if lines.peek().is_none() {
            draft.push(words, start..start + words.len(), Writer::Own);
            break;
        }
        let break_at = file.get(at..).and_then(|rest| rest.find('\n')).map_or(at, |length| at + length + 1);
        let trimmed = words.trim_end_matches(' ');
        let (words, is_break) = match trimmed.strip_suffix('\\') {
            Some(words) => (words, true),
            None => (trimmed, words.len() >= trimmed.len() + 2),
        };
        draft.push(words, start..start + words.len(), Writer::Own);
        draft.push(if is_break { "\n" } else { " " }, at..break_at, Writer::Own);
        at = break_at;
    }
}
