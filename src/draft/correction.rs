//! A message whose document comes again, corrected: the new words go into its pattern, and what stays of it stays.

use std::ops::Range;

use super::ground::Ground;
use super::kinds::{OTHER_FORMS, WRITTEN_OUT};
use super::plan::Planner;
use super::terms::AgreedNames;
use super::weaving::{Woven, weave};
use crate::catalog::pattern::{Element, Expression};
use crate::catalog::{Locale, Pattern};
use crate::check::{Conventions, Trace, TraceKind, find_traces};
use crate::diagnostic::{Diagnostic, Span};
use crate::exchange::{Part, Row, flatten_pattern, plain_text, read_parts, rewrite_pattern, write_pattern};
use crate::manuscript::Run;

/// What becomes of a pattern.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Correction {
    /// What stands behind `=`; nothing where it stays as it is.
    pub value: Option<String>,
    /// Placeables that give way to words, each with what it says.
    pub gone: Vec<(String, String)>,
    /// Words for which a placeable stays that says the same number.
    pub otherwise: Vec<String>,
    /// Whether other forms of the message stay as they were.
    pub has_other_forms: bool,
}

/// Corrects a pattern of the file `text`, which now says `known`, so that it says the words of `runs`. Nothing where it has to
/// be written anew.
pub fn correct_pattern(
    ground: &Ground,
    (pattern, text): (&Pattern, &str),
    known: &str,
    runs: &[Run],
    names: &AgreedNames,
) -> Option<Correction> {
    let is_one = |one: &str, other: &str| is_same_number(one, other, &ground.locale);
    let weave_into = |parts: &[Part]| weave(parts, &ground.say_codes(parts), runs, names, &is_one);
    let parts = read_parts(pattern, text);
    if let Some(woven) = weave_into(&parts)
        && woven.gone.iter().all(|(original, _)| !is_select(pattern, text, original))
    {
        // Marks are codes on one side and text on the other.
        let is_still = plain_text(&woven.parts) == plain_text(&parts);
        let row = Row { choices: Vec::new(), parts: woven.parts.clone() };
        let value = if is_still { None } else { Some(write_pattern(&[row], 0).ok()?) };
        return Some(correction(value, woven, false));
    }
    // The words are those of one of its forms: of the one that the statement shows.
    let mut rows = flatten_pattern(pattern, text, None).ok().filter(|rows| rows.len() > 1)?;
    let at = rows.iter().position(|row| ground.says(&row.parts, known))?;
    let row = rows.get_mut(at)?;
    let woven = weave_into(&row.parts)?;
    row.parts.clone_from(&woven.parts);
    let value = rewrite_pattern(pattern, text, &rows)?;
    Some(correction(Some(value), woven, true))
}

fn correction(value: Option<String>, woven: Woven, has_other_forms: bool) -> Correction {
    Correction { value, gone: woven.gone, otherwise: woven.otherwise, has_other_forms }
}

/// Whether a placeable of a pattern has variants.
fn is_select(pattern: &Pattern, text: &str, original: &str) -> bool {
    let is_it = |range: &Range<usize>| {
        text.get(range.clone()).is_some_and(|written| written.replace("\r\n", "\n") == original)
    };
    pattern.elements.iter().any(|element| {
        matches!(element, Element::Placeable { expression: Expression::Select { .. }, range } if is_it(range))
    })
}

/// Whether both are one number and nothing else, in words or in figures.
fn is_same_number(one: &str, other: &str, locale: &Locale) -> bool {
    if one.is_empty() || other.is_empty() || one.chars().chain(other.chars()).count() > 80 {
        return false;
    }
    let conventions = Conventions::of(locale, None);
    let number = |text: &str| -> Option<Trace> {
        let traces = find_traces(text, &conventions);
        traces.into_iter().find(|trace| trace.kind == TraceKind::Number && trace.range == (0..text.len()))
    };
    let (Some(one), Some(other)) = (number(one), number(other)) else { return false };
    one.keys.iter().any(|key| other.keys.contains(key))
}

impl Planner<'_> {
    /// What stands behind `=` of a message that is there, once it says the words of `runs`; nothing if it is to be written anew.
    pub(super) fn correct_message(
        &mut self,
        id: &str,
        known: &str,
        runs: &[Run],
        place: &Span,
    ) -> Option<Correction> {
        let words = self.ground.words.clone()?;
        let pattern = words.message(id)?.value.as_ref()?;
        let text = &*words.source().text;
        let correction = correct_pattern(self.ground, (pattern, text), known, runs, &self.names)?;
        let of = |kind| Diagnostic::new(kind, place.clone()).with("id", id);
        for (original, said) in &correction.gone {
            let placeable = original.split_whitespace().collect::<Vec<_>>().join(" ");
            self.found.push(of(&WRITTEN_OUT).with("placeable", placeable).with("found", said.as_str()));
        }
        if correction.has_other_forms {
            self.found.push(of(&OTHER_FORMS));
        }
        Some(correction)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::catalog::parse_resource;
    use crate::diagnostic::Source;
    use crate::draft::Files;
    use crate::manuscript::Style;
    use crate::statement::read_statement;

    const FACTS: &str = "date = 2026-03-04\nbody = []\n[facts]\ncount = 7\nleader = \"Ana Ruiz\"\n";
    const TERMS: &str = "-compact = Global *Compact*\n-brand = Pact\n";

    fn ground(words: &str) -> Ground {
        let facts = Source::new("data/statements/a.toml", FACTS);
        let (statement, _) = read_statement("a", &facts);
        let files = Files {
            shared: vec![Source::new("locales/en/terms.ftl", TERMS)],
            facts: Some(facts),
            words: Some(Source::new("locales/en/statements/a.ftl", words)),
            ..Files::default()
        };
        Ground::of(&Locale::parse("en").unwrap(), files, statement)
    }

    fn run(text: &str, emphasis: bool) -> Run {
        Run { text: text.to_owned(), style: Style { emphasis, strong: false }, link: None }
    }

    fn correct_runs(value: &str, runs: &[Run]) -> Correction {
        let ground = ground(&format!("p ={value}\n"));
        let words = ground.words.clone().unwrap();
        let terms = parse_resource(&Source::new("terms.ftl", TERMS)).0;
        let known = ground.statement_texts()["p"].clone();
        let pattern = words.message("p").unwrap().value.as_ref().unwrap();
        let names = AgreedNames::of(&[&terms]);
        let source = words.source();
        correct_pattern(&ground, (pattern, &source.text), &known, runs, &names).expect("a correction")
    }

    /// What stands behind `=` afterwards, and the placeables that are gone.
    fn correct(value: &str, text: &str) -> (Option<String>, Vec<String>) {
        let made = correct_runs(value, &[run(text, false)]);
        (made.value, made.gone.into_iter().map(|(original, _)| original).collect())
    }

    fn kept(value: &str, text: &str) -> String {
        let (made, gone) = correct(value, text);
        assert_eq!(gone, [""; 0]);
        made.expect("a change")
    }

    #[test]
    fn a_correction_keeps_placeables_and_marks() {
        assert_eq!(kept(" We are { $count } goups.", "We are 7 groups."), " We are { $count } groups.");
        assert_eq!(
            kept(
                " The { -compact } of *many old* names, by { $leader }.",
                "A Global Compact of many new names, by Ana Ruiz!"
            ),
            " A { -compact } of *many new* names, by { $leader }!"
        );
        assert_eq!(
            kept(" See [the _long_ report](https://x.org/a) 2 \\* 3.", "Look at the long report 2 * 3 now."),
            " Look at [the _long_ report](https://x.org/a) 2 \\* 3 now."
        );
        assert_eq!(kept(" All { -brand }s end.", "All Pacts must end."), " All { -brand }s must end.");
        assert_eq!(
            kept(
                "\n    One line “here”\n    and { $leader } there.",
                "One lime \"here\" and Ana Ruiz there."
            ),
            "\n    One lime “here”\n    and { $leader } there."
        );
    }

    #[test]
    fn new_words_are_what_they_are() {
        assert_eq!(
            kept(" We { $count } end.", "We 7 [x] {y} end*."),
            " We { $count } \\[x\\] { \"{\" }y{ \"}\" } end\\*."
        );
        assert_eq!(kept(" A { $count } b.", "A 7 <i> *b*."), " A { $count } \\<i\\> \\*b\\*.");
        assert_eq!(
            kept(" By { $leader }.", "By Ana Ruiz, of the Pact."),
            " By { $leader }, of the { -brand }."
        );
        let made = correct_runs(
            " One *two* three { $count }.",
            &[run("One two ", false), run("new", true), run(" three 7.", false)],
        );
        assert_eq!(made.value.as_deref(), Some(" One *two* *new* three { $count }."));
    }

    #[test]
    fn what_a_placeable_says_no_more_is_told_and_not_lost() {
        let (made, gone) = correct(" We are { $count } groups.", "We are 8 groups.");
        assert_eq!(
            (made.as_deref(), gone.as_slice()),
            (Some(" We are 8 groups."), &["{ $count }".to_owned()][..])
        );
        let (made, gone) = correct(" By { $leader } of { -brand }.", "By Ana María Ruiz of Pact.");
        assert_eq!((made.as_deref(), gone.len()), (Some(" By Ana María Ruiz of { -brand }."), 1));
        // It went elsewhere.
        assert_eq!(
            kept(" By { $leader } and them.", "By them, led by Ana Ruiz."),
            " By them, led by { $leader }."
        );
    }

    #[test]
    fn the_same_number_in_words_is_no_change() {
        let made = correct_runs(" We are { $count } groups.", &[run("We are seven groups.", false)]);
        assert_eq!(made, Correction { otherwise: vec!["seven".into()], ..Correction::default() });
        let made = correct_runs(" We are { $count } goups.", &[run("We are seven groups.", false)]);
        assert_eq!(made.value.as_deref(), Some(" We are { $count } groups."));
    }

    #[test]
    fn of_several_forms_the_one_that_is_shown_changes() {
        let forms =
            "\n    { $count ->\n        [one] one goup\n       *[other] { $count } goups\n    } of friends";
        let made = correct_runs(forms, &[run("7 goups of old friends", false)]);
        assert!(made.value.unwrap().ends_with("} of old friends") && !made.has_other_forms);
        let forms = " { $count ->\n    [one] one  goup\n   *[other] { $count } goups\n}";
        let made = correct_runs(forms, &[run("7 groups", false)]);
        assert_eq!(
            made.value.as_deref(),
            Some(" { $count ->\n    [one] one  goup\n   *[other] { $count } groups\n}")
        );
        assert!(made.has_other_forms && made.gone.is_empty());
    }

    /// Pieces of a message, as people write them into one.
    fn message() -> impl Strategy<Value = String> {
        let piece = prop::sample::select(vec![
            "we",
            "call",
            "on",
            "all",
            "7",
            "it’s",
            "–",
            "*now*",
            "**hear *us* all**",
            "[the report](https://x.org/a)",
            "{ $count }",
            "{ $leader }",
            "{ -compact }",
            "{ -brand }s",
            "\\*",
            "_soon_,",
            "“so”",
            "2 \\* 3",
            "AT&amp;T",
        ]);
        prop::collection::vec(piece, 1..9).prop_map(|pieces| pieces.join(" "))
    }

    proptest! {
        /// Whatever the document says is what the message says afterwards; where nothing changed, nothing changes.
        #[test]
        fn a_message_says_what_its_document_says(
            value in message(),
            words in prop::collection::vec("[a-z7A-Z*_&<{}\\[\\]().,’“”–-]{1,8}", 0..4),
            cut in 0..12_usize,
            gone in 0..4_usize,
        ) {
            let ground = ground(&format!("p = {value}\n"));
            let known = ground.statement_texts()["p"].clone();
            let mut said: Vec<String> = known.split(' ').map(str::to_owned).collect();
            let at = cut.min(said.len());
            let end = (at + gone).min(said.len());
            let is_same = words.is_empty() && at == end;
            said.splice(at..end, words);
            let text = said.join(" ");
            prop_assume!(text.contains(char::is_alphanumeric));
            let source = ground.words.clone().unwrap();
            let pattern = source.message("p").unwrap().value.as_ref().unwrap();
            let terms = parse_resource(&Source::new("terms.ftl", TERMS)).0;
            let names = AgreedNames::of(&[&terms]);
            let runs = [run(&text, false)];
            let made = correct_pattern(&ground, (pattern, &source.source().text), &known, &runs, &names);
            if is_same {
                prop_assert_eq!(made, Some(Correction::default()));
            } else if let Some(value) = made.and_then(|made| made.value) {
                let after = self::ground(&format!("p ={value}\n")).statement_texts()["p"].clone();
                let folded = |text: &str| crate::draft::tokens::fold_typography(text).replace(' ', "");
                prop_assert_eq!(folded(&after), folded(&text), "{}", value);
            }
        }
    }
}
