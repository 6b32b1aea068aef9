//! Any TOML file: reading facts and settings never panics, places lie within the file.
#![no_main]

use comunicado::diagnostic::Source;
use comunicado::project::read_config;
use comunicado::statement::{Directory, check_references, read_statement};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let source = Source::new("data/statements/s.toml", text);
    let (statement, mut found) = read_statement("s", &source);
    found.extend(statement.iter().flat_map(|statement| check_references(statement, &Directory::default())));
    found.extend(read_config(&source).1);
    for finding in found {
        for span in finding.primary.iter().chain(&finding.secondary) {
            assert!(span.of(text).is_some(), "{:?} {span:?}", finding.kind);
        }
    }
});
