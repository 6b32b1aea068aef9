//! Any Fluent file: reading and formatting never panic, places lie within the file, our marks never leak.
#![no_main]

use std::sync::Arc;

use comunicado::catalog::{Argument, Arguments, Catalog, Layer, Locale, parse_resource};
use comunicado::diagnostic::Source;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let (resource, mut found) = parse_resource(&Source::new("words.ftl", text));
    let ids: Vec<_> = resource
        .messages()
        .iter()
        .flat_map(|message| message.patterns().map(|(attribute, _)| (message.id.clone(), attribute.map(str::to_owned))))
        .collect();
    let resource = Arc::new(resource);
    let mut arguments = Arguments::new();
    arguments.insert("x".into(), Argument::Text("a{b}*\u{FDD0}c".into()));
    arguments.insert("n".into(), Argument::Number("-12345678901234567890.50".parse().unwrap()));
    arguments.insert("d".into(), Argument::Date(icu_calendar::Date::try_new_iso(-44, 3, 15).unwrap()));
    arguments.insert("l".into(), Argument::List(vec![String::new(), "A".into()]));
    for tag in ["es", "ar", "yua"] {
        let locale = Locale::parse(tag).unwrap();
        let layer = Layer { locale: locale.clone(), resources: vec![resource.clone()] };
        let (catalog, more) = Catalog::new(&locale, vec![layer]);
        found.extend(more);
        for (id, attribute) in &ids {
            let (phrase, more) = catalog.format(id, attribute.as_deref(), &arguments);
            found.extend(more);
            if let Some(phrase) = phrase {
                let plain = phrase.to_plain();
                assert!(!plain.contains(['\u{FDD0}', '\u{FDD1}']) && !plain.contains("COMUNICADO-"));
            }
        }
    }
    for finding in found {
        let span = finding.primary.expect("a place");
        assert!(span.of(text).is_some(), "{:?} {span:?}", finding.kind);
    }
});
