//! Whatever files are made of: out and back untouched changes no byte, and one sentence changes its entry only.

use proptest::prelude::*;

use super::super::{EXCHANGES, plain_text};
use super::ground::{Words, names, send, translate};
use super::patterns::value;

/// A file with these values and attributes.
fn file(values: &[(String, Option<String>)], separator: &str) -> String {
    let mut text = String::from("### Head\n\n## Group\n\n");
    for (at, (value, attribute)) in values.iter().enumerate() {
        text.push_str(&format!("# Comment {at}\nm{at} = {{ \"\" }}{value}\n"));
        if let Some(attribute) = attribute {
            text.push_str(&format!("    .a = {{ \"\" }}{attribute}\n"));
        }
        text.push_str(separator);
    }
    text
}

fn entries() -> impl Strategy<Value = Vec<(String, Option<String>)>> {
    prop::collection::vec((value(1), prop::option::of(value(1))), 1..4)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn out_and_back(
        source in entries(),
        target in entries(),
        is_windows in any::<bool>(),
        separator in prop_oneof![Just(""), Just("\n"), Just("\n\n# alone\n\n")],
        which in 0_usize..40,
    ) {
        let mut target = file(&target, separator);
        if is_windows {
            target = target.replace('\n', "\r\n");
        }
        let words = Words::of(&file(&source, "\n"), &target);
        let extract = words.extract();
        for exchange in EXCHANGES {
            let merge = words.merge(&[send(exchange, &extract)], false);
            prop_assert!(merge.revision.is_empty(), "{}\n{}", exchange.name, merge.revision.to_diff());
            prop_assert_eq!(&words.after(&merge).ledger, &words.ledger);
            if extract.units.is_empty() {
                continue;
            }
            let at = which % extract.units.len();
            let changed = translate(&extract, |known, _| known == at);
            let merge = words.merge(&[send(exchange, &changed)], false);
            // A message of which other variants are missing waits, and what cannot be read stays; whatever happens, it is
            // told.
            if merge.revision.is_empty() {
                let told = names(&merge.findings);
                prop_assert!(told == ["partly-translated"] || told == ["unreadable-words"], "{:?}", told);
                continue;
            }
            let after = words.after(&merge);
            let message = &changed.units[at].message;
            // The other entries keep their bytes.
            for line in words.text().split_inclusive('\n').filter(|line| line.starts_with(['#', 'm'])) {
                let is_its = line.strip_prefix(message.as_str()).is_some_and(|rest| rest.starts_with(" ="));
                prop_assert!(is_its || after.text().contains(line), "{:?} is gone from\n{}", line, after.text());
            }
            let again = after.extract();
            let now = again.units.iter().find(|unit| unit.id() == changed.units[at].id());
            let said = now.map(|unit| plain_text(&unit.target).replace("{ \"\" }", ""));
            prop_assert_eq!(said, Some(plain_text(&changed.units[at].target).replace("{ \"\" }", "")));
            for unit in again.units.iter().filter(|unit| unit.message != *message) {
                let before = extract.units.iter().find(|known| known.id() == unit.id());
                prop_assert_eq!(before.map(|known| &known.target), Some(&unit.target));
            }
            let second = after.merge(&[send(exchange, &changed)], false);
            prop_assert!(second.revision.is_empty(), "{}\n{}", exchange.name, second.revision.to_diff());
            let fixed = after.merge(&[send(exchange, &again)], false);
            prop_assert!(fixed.revision.is_empty());
        }
    }

    /// No file makes a reader panic or take something that is none.
    #[test]
    fn no_file_harms_a_reader(text in "(<[/?!]?[a-z:]{0,8}( [a-z]{1,4}=\"[^\"]{0,4}\")?[/?]?>|&[a-z#0-9]{0,4};?|[ -~ñ\n]{0,10}){0,20}", at in 0_usize..4000) {
        let words = Words::of("a = One *two* { $n }\n", "a = Uno *dos* { $n }\n");
        for exchange in EXCHANGES {
            let mut bytes = (exchange.extract)(&words.extract());
            let at = at % bytes.len();
            bytes.splice(at..at, text.bytes());
            for bytes in [bytes, text.clone().into_bytes()] {
                let (delivery, _) = super::super::Delivery::new("es.x", bytes);
                let (made, found) = (exchange.merge)(&delivery);
                let back = super::super::Returned { delivery, made, found };
                let merge = words.merge(&[back], true);
                prop_assert!(merge.changed.len() <= 1);
            }
        }
    }
}
