//! What is recalled, in which order.

use proptest::prelude::*;

use super::super::read_plain;
use super::*;

fn pair(place: (&str, &str), source: &str, target: &str) -> Pair {
    let source = read_plain(source, &[]);
    let target = read_plain(target, &[]);
    let (file, unit) = (place.0.to_owned(), place.1.to_owned());
    Pair { file, unit, source, target, origin: None, is_approved: true }
}

fn query(place: (&str, &str), source: &str) -> Query {
    Query { file: place.0.to_owned(), unit: place.1.to_owned(), source: read_plain(source, &[]), known: None }
}

fn recalled(memory: &Memory, query: &Query) -> Vec<(u8, bool, String)> {
    let found = memory.recall(query, 5).into_iter();
    found
        .map(|found| {
            let percent = found.suggestion.percent.expect("a memory says how much");
            (percent, found.is_in_context, plain_text(&found.suggestion.target))
        })
        .collect()
}

#[test]
fn the_same_in_its_place_comes_before_the_same_and_that_before_the_close() {
    let memory = Memory::new([
        pair(("a.ftl", "x"), "We call on the state to dig wells.", "Exigimos al Estado que cave pozos."),
        pair(("a.ftl", "y"), "We call on the state to dig wells.", "Pedimos al Estado que cave pozos."),
        pair(("a.ftl", "z"), "We call on the state to dig well.", "Exigimos un pozo."),
        pair(("a.ftl", "end"), "Thank you.", "Gracias."),
    ]);
    let found = recalled(&memory, &query(("a.ftl", "y"), "We  call on the state\nto dig wells."));
    let expected = [
        (100, true, "Pedimos al Estado que cave pozos."),
        (100, false, "Exigimos al Estado que cave pozos."),
        (97, false, "Exigimos un pozo."),
    ];
    assert_eq!(found, expected.map(|(percent, is_placed, text)| (percent, is_placed, text.to_owned())));
    assert_eq!(recalled(&memory, &query(("", ""), "We bow to nobody here.")), []);
    assert_eq!(recalled(&memory, &query(("", ""), "")), []);
    // What a unit says already is not told again.
    let known = Query { known: Some("Gracias.".to_owned()), ..query(("", ""), "Thank you.") };
    assert_eq!(recalled(&memory, &known), []);
}

#[test]
fn codes_are_one_letter_and_fit_the_sentence_that_asks() {
    let memory = Memory::new([pair(
        ("", ""),
        "Dig { $count } wells in *this* valley",
        "Caven { $count } pozos en *este* valle",
    )]);
    let found = recalled(&memory, &query(("", ""), "Dig { $n } wells in *this* valley"));
    // One letter of 31, and the penalty for another code.
    assert_eq!(found, [(94, false, "Caven { $n } pozos en *este* valle".to_owned())]);
    let found = recalled(&memory, &query(("", ""), "Dig {$count} wells in *this* valley"));
    assert_eq!(found, [(100, false, "Caven { $count } pozos en *este* valle".to_owned())]);
}

#[test]
fn other_numbers_and_what_nobody_approved_count_less() {
    let text = "The law of 1917 counts 120 wells in the whole of the valley.";
    let mut memory = vec![pair(("", ""), text, "La ley de 1917")];
    let ask = query(("", ""), &text.replace("1917", "1918"));
    assert_eq!(recalled(&Memory::new(memory.clone()), &ask), [(95, false, "La ley de 1917".to_owned())]);
    memory[0].is_approved = false;
    assert_eq!(recalled(&Memory::new(memory.clone()), &ask)[0].0, 93);
    assert_eq!(recalled(&Memory::new(memory), &query(("", ""), text))[0].0, 98);
}

proptest! {
    /// No sentence that is alike is passed over for the sake of speed.
    #[test]
    fn nothing_near_is_lost(text in "[a-e ]{1,40}", other in "[a-e ]{1,40}") {
        let (own, theirs) = (read_plain(&text, &[]), read_plain(&other, &[]));
        let memory = Memory::new([pair(("", ""), &other, "x")]);
        let letters = |parts: &[Part]| {
            let text: String = parts.iter().map(|part| match part { Part::Text(text) => text.as_str(), Part::Code(_) => "" }).collect();
            text.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        let (a, b) = (letters(&own), letters(&theirs));
        let longest = a.chars().count().max(b.chars().count());
        let is_near = !a.is_empty() && !b.is_empty() && strsim::levenshtein(&a, &b) <= longest * 25 / 100;
        let found = memory.recall(&Query { source: own, ..Query::default() }, 1);
        prop_assert_eq!(found.len(), usize::from(is_near), "{:?} {:?}", a, b);
    }
}
