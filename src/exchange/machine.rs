//! The questions to a program that translates by machine, and its answers: JSON, one line for each sentence.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::answer::{Answer, Return, Wording};
use super::kinds::MACHINE_ANSWER;
use super::part::plain_text;
use super::unit::{Extract, Unit};
use crate::diagnostic::{Diagnostic, Source, Span};

/// The most characters of one answer: a statement has fewer.
const LONGEST: usize = 64 * 1024;

/// A line that the program reads on its standard input: one sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct Question {
    /// Stands for the sentence; the answer gives it back.
    pub id: String,
    /// The tag of the language it is in (BCP 47).
    pub source_locale: String,
    /// The tag of the language it is to be translated into.
    pub target_locale: String,
    /// The sentence. What stands in braces, `{ $count }`, is to stand in the translation as it is; `*…*`, `**…**` and
    /// `[…](…)` are marks of Markdown.
    pub source: String,
    /// The translation that there is, of an older source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<String>,
    /// What translators should know.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
    /// How many characters the translation may have.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_length: Option<usize>,
    /// Agreed words that the sentence has, with what they become.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub glossary: BTreeMap<String, Vec<String>>,
}

/// A line that the program writes on its standard output: one translation. Lines may come in any order; what the program
/// does not translate it leaves out.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
pub struct MachineAnswer {
    /// That of the question.
    pub id: String,
    /// The translation.
    pub target: String,
}

/// Both lines, for the schema.
#[derive(JsonSchema)]
#[expect(dead_code, reason = "the schema is all that is made of it")]
struct Machine {
    /// A line to the program.
    question: Question,
    /// A line from it.
    answer: MachineAnswer,
}

/// The JSON schema of the lines.
pub fn machine_schema() -> String {
    let mut text = serde_json::to_string_pretty(&schemars::schema_for!(Machine)).unwrap_or_default();
    text.push('\n');
    text
}

/// The name of a unit in questions: file and name.
fn question_id(unit: &Unit) -> String {
    format!("{}#{}", unit.file, unit.id())
}

/// The questions of an extract, one line for each unit.
pub fn write_questions(extract: &Extract) -> String {
    let mut lines = String::new();
    for unit in &extract.units {
        let source = plain_text(&unit.source);
        let lower = source.to_lowercase();
        let terms = extract.glossary.iter().filter(|term| lower.contains(&term.source.to_lowercase()));
        let words = terms.map(|term| {
            let kept = vec![term.source.clone()];
            (term.source.clone(), if term.is_kept { kept } else { term.targets.clone() })
        });
        let question = Question {
            id: question_id(unit),
            source_locale: extract.source.clone(),
            target_locale: extract.target.clone(),
            target: unit.is_translated().then(|| plain_text(&unit.target)),
            notes: unit.notes.iter().map(|note| note.text.clone()).collect(),
            max_length: unit.max_length,
            glossary: words.filter(|(_, targets)| !targets.is_empty()).collect(),
            source,
        };
        lines.push_str(&serde_json::to_string(&question).unwrap_or_default());
        lines.push('\n');
    }
    lines
}

/// Reads what the program wrote. A line that is no answer is told, and so is a sentence without one; the others count.
pub fn read_answers(output: &Source, extract: &Extract) -> (Return, Vec<Diagnostic>) {
    let mut made = Return { target: Some(extract.target.clone()), answers: Vec::new() };
    let mut found = Vec::new();
    let mut open: BTreeMap<String, &Unit> =
        extract.units.iter().map(|unit| (question_id(unit), unit)).collect();
    let mut answered: BTreeMap<String, &Unit> = BTreeMap::new();
    let mut start = 0;
    for line in output.text.split_inclusive('\n') {
        let span = output.span(start, start + line.trim_end().len());
        start += line.len();
        if line.trim().is_empty() {
            continue;
        }
        let tell = |case: &'static str, unit: &str| wrong(case, span.clone(), unit);
        let Ok(answer) = serde_json::from_str::<MachineAnswer>(line) else {
            found.push(tell("json", ""));
            continue;
        };
        let Some(unit) = open.remove(&answer.id) else {
            let case = if answered.contains_key(&answer.id) { "twice" } else { "unknown" };
            found.push(tell(case, &answer.id));
            continue;
        };
        answered.insert(answer.id.clone(), unit);
        if answer.target.chars().count() > LONGEST {
            found.push(tell("long", &answer.id));
            continue;
        }
        if answer.target.trim().is_empty() {
            found.push(tell("empty", &answer.id));
            continue;
        }
        made.answers.push(Answer {
            file: Some(unit.file.clone()),
            id: unit.id(),
            source: None,
            target: Some(Wording::Plain(answer.target)),
            state: None,
            seen: Some(unit.seen.clone()),
            span,
        });
    }
    let end = output.text.len();
    if let Some(first) = open.keys().next() {
        found.push(wrong("missing", output.span(end, end), first).with("count", open.len()));
    }
    (made, found)
}

fn wrong(case: &'static str, span: Span, unit: &str) -> Diagnostic {
    let unit: String = unit.chars().take(200).collect();
    Diagnostic::new(&MACHINE_ANSWER, span).with("case", case).with("unit", unit)
}

#[cfg(test)]
mod tests {
    use super::super::tests::ground::Words;
    use super::*;

    #[test]
    fn each_line_that_is_no_answer_is_told_and_the_others_count() {
        let words = Words::of("a = One { $n }\nb = Two\nc = Three\nd = Four\ne = Five\n", "b = Dos\n");
        let extract = words.extract();
        let questions = write_questions(&extract);
        assert_eq!(questions.lines().count(), 5);
        let first = questions.lines().next().unwrap();
        assert_eq!(
            first,
            "{\"id\":\"labels.ftl#a\",\"source-locale\":\"en\",\"target-locale\":\"es\",\"source\":\"One { $n }\"}"
        );
        let long = "x".repeat(LONGEST + 1);
        let output = [
            "{\"id\":\"labels.ftl#a\",\"target\":\"Uno { $n }\"}",
            "not JSON",
            "{\"id\":\"labels.ftl#a\",\"target\":\"Otra vez\"}",
            "{\"id\":\"labels.ftl#z\",\"target\":\"¿Qué?\"}",
            "",
            &format!("{{\"id\":\"labels.ftl#b\",\"target\":\"{long}\"}}"),
            "{\"id\":\"labels.ftl#c\",\"target\":\" \"}",
        ];
        let output = Source::new("mt", output.join("\n"));
        let (made, found) = read_answers(&output, &extract);
        assert_eq!(made.answers.len(), 1);
        assert_eq!(made.answers[0].target, Some(Wording::Plain("Uno { $n }".into())));
        let cases: Vec<String> =
            found.iter().map(|finding| format!("{:?}", finding.arguments.get("case"))).collect();
        for (case, shown) in ["json", "twice", "unknown", "long", "empty", "missing"].iter().zip(&cases) {
            assert!(shown.contains(case), "{case}: {cases:?}");
        }
        assert_eq!(cases.len(), 6);
    }
}
