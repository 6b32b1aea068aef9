//! Laws of the memory: what counts as a change, and what a ledger remembers.

use std::collections::BTreeSet;
use std::sync::Arc;

use proptest::prelude::*;

use super::*;
use crate::catalog::{Resource, parse_resource};
use crate::diagnostic::Source;

fn resource(tag: &str, text: &str) -> Arc<Resource> {
    // Unknown functions and options are findings of the catalog's, and none of our business.
    Arc::new(parse_resource(&Source::new(format!("locales/{tag}/statements/a.ftl"), text)).0)
}

fn side(tag: &str, text: &str) -> Side {
    Side::of([&*resource(tag, text)])
}

fn text_of(message: &str) -> String {
    let side = side("en", message);
    assert_eq!(side.entries().count(), 1, "{message}");
    side.entries().next().unwrap().text.clone()
}

fn says_the_same(a: &str, b: &str) -> bool {
    text_of(a) == text_of(b)
}

fn yes() -> Acceptance {
    Acceptance { scope: Scope::All, is_review: false, is_trivial: false, date: None, by: None }
}

/// A ledger in which everything of these two is certified.
fn certified(source: &Side, translation: &Side) -> Ledger {
    let mut ledger = Ledger::default();
    let judgements = judge(source, translation, &ledger, "a", &|_| false);
    accept(&judgements, &yes(), &mut ledger);
    ledger
}

fn states(source: &str, translation: &str, ledger: &Ledger) -> Vec<(String, State)> {
    let judgements = judge(&side("en", source), &side("es", translation), ledger, "a", &|_| false);
    judgements.into_iter().map(|judgement| (judgement.id, judgement.state)).collect()
}

#[test]
fn how_a_message_is_written_does_not_count() {
    for (a, b) in [
        ("m = one two\n", "m =\n    one\n    two\n"),
        ("m = one  two\r\n", "# comment\nm = one two"),
        ("m = a { $x } b", "m = a {$x} b"),
        ("m = a {{ $x }} b", "m = a { $x } b"),
        ("m = x\n    .a = 1 a\n    .b = 2 b\n", "m = x\n    .b = 2 b\n    .a =\n        1 a\n"),
        ("m = { NUMBER($n, a: 1, b: 2) }", "m = {NUMBER( $n , b:2, a:1 )}"),
        (
            "m = { $n ->\n    [one] x\n    [0] z\n   *[other] y\n }",
            "m = {$n ->\n [0]   z\n [one] x\n *[other]\n   y\n }",
        ),
        ("m = e\u{301}", "m = é"),
        ("m = { -term(form: \"a\") }", "m = {-term( form:\"a\" )}"),
    ] {
        assert!(says_the_same(a, b), "{a:?} {b:?}\n{}\n{}", text_of(a), text_of(b));
    }
}

#[test]
fn what_a_message_says_counts() {
    let all = [
        "m = one two",
        "m = one two.",
        "m = One two",
        "m = one *two*",
        "m = one\u{a0}two",
        "m = one { $two }",
        "m = one{ $two }",
        "m = one { two }",
        "m = one { two.a }",
        "m = one { -two }",
        "m = one { -two(a: 1) }",
        "m = one { -two(a: \"1\") }",
        "m = one { \"two\" }",
        "m = one { \"$two\" }",
        "m = one { 2 }",
        "m = one { TWO() }",
        "m = one { NUMBER($two) }",
        "m = one two\n    .a = x",
        "m = one two\n    .b = x",
        "m =\n    .a = x",
        "m = { $n ->\n    [one] x\n   *[other] y\n }",
        "m = { $n ->\n   *[one] x\n    [other] y\n }",
        "m = { $n ->\n    [1] x\n   *[other] y\n }",
        "m = { $k ->\n    [one] x\n   *[other] y\n }",
        "m = { $n ->\n    [one] x [two] y\n   *[other] y\n }",
    ];
    let texts: BTreeSet<String> = all.iter().map(|message| text_of(message)).collect();
    assert_eq!(texts.len(), all.len(), "{texts:#?}");
}

#[test]
fn each_pair_of_facts_and_texts_has_its_state() {
    let print = Fingerprint::of;
    let fact = |source: &str, translation: &str| Fact {
        file: "statements/a.ftl".to_owned(),
        message: "m".to_owned(),
        source: print(source),
        translation: print(translation),
        level: Level::Translated,
        date: None,
        by: None,
    };
    let facts = [fact("S1", "T1"), fact("S2", "T2")];
    let state = |source: &str, translation: &str| {
        state_of(facts.iter(), Some(print(source)), Some(print(translation)))
    };
    assert_eq!(state("S1", "T1"), Some(State::Current));
    assert_eq!(state("S2", "T2"), Some(State::Current));
    assert_eq!(state("S3", "T1"), Some(State::Outdated));
    assert_eq!(state("S2", "T1"), Some(State::Outdated), "half of a conflict, half of the other");
    assert_eq!(state("S2", "T3"), Some(State::Edited));
    assert_eq!(state("S3", "T3"), Some(State::Unverified));
    assert_eq!(state_of([].iter(), Some(print("S")), Some(print("T"))), Some(State::Untracked));
    assert_eq!(state_of(facts.iter(), Some(print("S1")), None), Some(State::Missing));
    assert_eq!(state_of(facts.iter(), None, Some(print("T1"))), Some(State::Obsolete));
    assert_eq!(state_of(facts.iter(), None, None), None);
}

#[test]
fn a_renamed_message_is_offered_under_its_new_id() {
    let ledger = certified(&side("en", "old = Water for all."), &side("es", "old = Agua para todos."));
    let renamed = |translation: &str| {
        let judgements =
            judge(&side("en", "new = Water for all."), &side("es", translation), &ledger, "a", &|_| false);
        judgements.into_iter().map(|j| (j.id, j.state, j.former)).collect::<Vec<_>>()
    };
    let old = Some("old".to_owned());
    assert_eq!(
        renamed("old = Agua para todos."),
        [("new".to_owned(), State::Renamed, old.clone()), ("old".to_owned(), State::Obsolete, None)]
    );
    assert_eq!(renamed("new = Agua para todos."), [("new".to_owned(), State::Renamed, old)]);
    assert_eq!(renamed("new = Agua para pocos."), [("new".to_owned(), State::Untracked, None)]);
}

#[test]
fn swapped_and_copied_passages_are_not_believed() {
    let (en, es) = ("a = One.\nb = Two.\nc = One.\n", "a = Uno.\nb = Dos.\nc = Uno bis.\n");
    let ledger = certified(&side("en", en), &side("es", es));
    let caution = |translation: &str| {
        judge(&side("en", en), &side("es", translation), &ledger, "a", &|_| false)
            .into_iter()
            .filter(|judgement| judgement.state != State::Current)
            .map(|judgement| (judgement.id, judgement.state, judgement.caution))
            .collect::<Vec<_>>()
    };
    let swapped =
        |id: &str, other: &str| (id.to_owned(), State::Unverified, Some(Caution::Swapped(other.to_owned())));
    assert_eq!(caution("a = Dos.\nb = Uno.\nc = Uno bis.\n"), [swapped("a", "b"), swapped("b", "a")]);
    assert_eq!(
        caution("a = One.\nb = Dos.\nc = Uno bis.\n"),
        [("a".to_owned(), State::Unverified, Some(Caution::Copied))]
    );
    // Two messages of one source may have one translation.
    assert_eq!(caution("a = Uno bis.\nb = Dos.\nc = Uno bis.\n"), [("a".to_owned(), State::Edited, None)]);
}

#[test]
fn a_ledger_is_read_back_and_merges_as_a_union() {
    let (en, es) = ("a = One.\nb = Two.\n", "a = Uno.\nb = Dos.\n");
    let ledger = certified(&side("en", en), &side("es", es));
    let text = ledger.to_text();
    let read = |text: &str| read_ledger(&Source::new("locales/es/ledger.txt", text));
    let (again, findings) = read(&text);
    assert_eq!((again.to_text(), findings), (text.clone(), vec![]));
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines[2..].is_sorted() && lines.len() == 4, "{text}");

    let other = certified(&side("en", "a = One!\n"), &side("es", "a = ¡Uno!\n")).to_text();
    let fact = other.lines().last().unwrap();
    let conflict = text.replace(
        lines[2],
        &format!("<<<<<<< HEAD\r\n{}\r\n||||||| base\n=======\n{fact}\n>>>>>>> branch", lines[2]),
    );
    let (merged, findings) = read(&conflict);
    assert_eq!((merged.facts().count(), findings.len()), (3, 0), "{conflict}");
    assert_eq!(states("a = One!", "a = ¡Uno!", &merged), [("a".to_owned(), State::Current)]);
    assert_eq!(states("a = One!", "a = Uno.", &merged), [("a".to_owned(), State::Outdated)]);
}

#[test]
fn what_is_no_line_is_found_and_kept() {
    let text = "# comunicado ledger 1, fingerprint 1\n# ours\nnonsense\n";
    let (ledger, findings) = read_ledger(&Source::new("l", text));
    assert_eq!(findings.iter().map(|finding| finding.kind.code).collect::<Vec<_>>(), ["L008"]);
    assert!(!ledger.is_foreign());
    assert_eq!(ledger.to_text(), text);
    let (ledger, findings) = read_ledger(&Source::new("l", "# comunicado ledger 2, fingerprint 9\n"));
    assert!(ledger.is_foreign() && findings.len() == 1);
}

#[test]
fn a_yes_is_recorded_once_and_a_review_outlives_a_trivial_change() {
    let (en, es) = (side("en", "a = One.\n"), side("es", "a = Uno.\n"));
    let mut ledger = certified(&en, &es);
    let say = |ledger: &mut Ledger, source: &Side, acceptance: Acceptance| {
        let judgements = judge(source, &es, ledger, "a", &|_| false);
        accept(&judgements, &acceptance, ledger).0.len()
    };
    assert_eq!(say(&mut ledger, &en, yes()), 0, "a second run records nothing");
    assert_eq!(say(&mut ledger, &en, Acceptance { is_review: true, ..yes() }), 1);
    assert_eq!(say(&mut ledger, &en, yes()), 0, "a translator's yes does not undo a review");
    let mended = side("en", "a = Only one.\n");
    assert_eq!(say(&mut ledger, &mended, yes()), 0, "what is outdated stays so until somebody names it");
    assert_eq!(say(&mut ledger, &mended, Acceptance { is_trivial: true, ..yes() }), 1);
    let judgements = judge(&mended, &es, &ledger, "a", &|_| false);
    assert_eq!((judgements[0].state, judgements[0].level), (State::Current, Some(Level::Reviewed)));
    let other = side("en", "a = Two.\n");
    assert_eq!(say(&mut ledger, &other, Acceptance { scope: Scope::Named, ..yes() }), 1);
    assert_eq!(judge(&other, &es, &ledger, "a", &|_| false)[0].level, Some(Level::Translated));
}

#[test]
fn words_of_one_locale_only_and_borrowed_words_are_not_due() {
    let shared = |tag: &str, file: &str, text: &str| {
        let (resource, _) = parse_resource(&Source::new(format!("locales/{tag}/{file}.ftl"), text));
        Arc::new(resource)
    };
    let source = Side::of([
        &*shared("en", "labels", "signed = Signed:\nstatements = Statements\n"),
        &*shared("en", "organizations", "un = UN\n"),
        &*shared("en", "terms", "-compact = Compact\n"),
    ]);
    let translation = Side::of([&*shared("es", "organizations", "onu = ONU\n-pacto = Pacto\n")]);
    let judgements = judge(&source, &translation, &Ledger::default(), "", &|id| id == "statements");
    let found: Vec<_> = judgements.iter().map(|j| (j.id.as_str(), j.state)).collect();
    assert_eq!(found, [("signed", State::Missing)]);
}

#[test]
fn what_refers_to_a_distrusted_passage_is_withheld_with_it() {
    let own = resource("es-MX", "a = { b }\nc = C\n");
    let parent = resource("es", "b = { -t }\nc = { -t }\nd = { c }\n-t = T\n");
    let finding = crate::diagnostic::Diagnostic::new(&kinds::OUTDATED_MESSAGE, None);
    let mut reasons = vec![Reasons::new(), Reasons::from([("-t".to_owned(), vec![finding])])];
    withhold_referrers(&[vec![own], vec![parent]], &mut reasons);
    let ids = |at: usize| reasons[at].keys().map(String::as_str).collect::<Vec<_>>();
    assert_eq!((ids(0), ids(1)), (vec!["a"], vec!["-t", "b", "c"]), "d shows the c of es-MX");
}

/// Messages of words, marks, variables and a selector.
fn message() -> impl Strategy<Value = Vec<String>> {
    let word = prop_oneof![
        "[a-zñé]{1,8}",
        Just("*vasto*".to_owned()),
        Just("{ $n }".to_owned()),
        Just("{ -compact(form: \"full\") }".to_owned()),
        Just("1.000,50".to_owned()),
    ];
    proptest::collection::vec(word, 1..20)
}

fn file(messages: &[Vec<String>], joint: &str) -> String {
    messages.iter().enumerate().map(|(at, words)| format!("m{at} = {}\n", words.join(joint))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    /// Reformatting, reordering and comments mark nothing; one changed word marks exactly one message.
    #[test]
    fn one_changed_word_marks_exactly_one_message(
        messages in proptest::collection::vec(message(), 1..8),
        at in any::<prop::sample::Index>(),
        word in any::<prop::sample::Index>(),
    ) {
        let translation: Vec<Vec<String>> =
            (0..messages.len()).map(|at| vec![format!("traducción número {at}")]).collect();
        let es = file(&translation, " ");
        let ledger = certified(&side("en", &file(&messages, " ")), &side("es", &es));

        let reformatted: Vec<String> = messages
            .iter()
            .enumerate()
            .rev()
            .map(|(at, words)| {
                // A line that begins with an asterisk would end the message.
                let words = words.join("\r\n    ").replace("\r\n    *", "  *");
                let start = if words.starts_with('*') { " " } else { "\r\n    " };
                format!("# comment {at}\r\nm{at} ={start}{words}\r\n")
            })
            .collect();
        let found = states(&reformatted.join("\r\n"), &es, &ledger);
        prop_assert!(found.iter().all(|(_, state)| *state == State::Current), "{found:?}");

        let mut changed = messages.clone();
        let at = at.index(messages.len());
        let word = word.index(changed[at].len());
        changed[at][word] = "otra-palabra".to_owned();
        let outdated: Vec<String> = states(&file(&changed, " "), &es, &ledger)
            .into_iter()
            .filter(|(_, state)| *state != State::Current)
            .map(|(id, state)| format!("{id} {state:?}"))
            .collect();
        prop_assert_eq!(outdated, vec![format!("m{at} Outdated")]);
    }

    /// No text of a ledger panics, and what was read is written and read back.
    #[test]
    fn any_text_is_read(text in "(?s)[#<=>a-f0-9 %\n-]{0,200}") {
        let (ledger, _) = read_ledger(&Source::new("l", text.clone()));
        let (again, _) = read_ledger(&Source::new("l", ledger.to_text()));
        prop_assert_eq!(again.to_text(), ledger.to_text());
        read_history(&Source::new("h", text));
    }
}
