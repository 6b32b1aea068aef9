//! Any file that comes back: no reader of translations, memories or glossaries panics, and places lie within the file.
#![no_main]

use comunicado::catalog::Locale;
use comunicado::diagnostic::Diagnostic;
use comunicado::exchange::{Delivery, EXCHANGES, is_glossary, is_memory, read_concepts, read_memory};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    for name in ["x.xlf", "x.po", "x.csv", "x.tmx"] {
        let (delivery, mut found) = Delivery::new(name, bytes.to_vec());
        let source = &delivery.source;
        let in_it = |finding: &Diagnostic| finding.primary.iter().all(|span| span.of(&source.text).is_some());
        for exchange in EXCHANGES {
            let (made, more) = (exchange.merge)(&delivery);
            assert!(made.answers.iter().all(|answer| answer.span.of(&source.text).is_some()), "{}", exchange.name);
            found.extend(more);
        }
        let (from, to) = (Locale::parse("en").expect("a tag"), Locale::parse("es").expect("a tag"));
        found.extend(read_memory(source, (&from, &to), None).err());
        match read_concepts(source) {
            Ok(concepts) => assert!(concepts.iter().all(|concept| concept.span.of(&source.text).is_some())),
            Err(finding) => found.push(finding),
        }
        assert!(found.iter().skip_while(|finding| finding.kind.name == "guessed-encoding").all(in_it));
        let _ = (is_memory(&delivery), is_glossary(&delivery));
    }
});
