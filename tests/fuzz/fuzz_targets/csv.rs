//! Any CSV file: reading organizations and contacts never panics, places lie within the file, and what is accepted is
//! what may be published: links of two schemes, numbers that parse back.
#![no_main]

use comunicado::diagnostic::Source;
use comunicado::statement::{Marked, Phone, read_directory};
use libfuzzer_sys::fuzz_target;

const HEADER: &str = "id,name,organization,place,phones,emails,sites,languages,audience\na,";

fuzz_target!(|text: &str| {
    for text in [text.to_owned(), format!("{HEADER}{text}")] {
        let source = Source::new("data/contacts.csv", text);
        let (directory, mut found) = read_directory(Some(&source), Some(&source));
        found.extend(read_directory(None, Some(&source)).1);
        for finding in found {
            for span in finding.primary.iter().chain(&finding.secondary) {
                assert!(span.of(&source.text).is_some(), "{:?} {span:?}", finding.kind);
            }
        }
        for contact in directory.contacts.values() {
            for phone in contact.phones.iter().map(Marked::unguarded) {
                let again = Phone::parse(&phone.e164, None, phone.span.clone()).expect("a number in E.164");
                assert_eq!(again.e164, phone.e164);
            }
            for site in contact.sites.iter().map(Marked::unguarded) {
                assert!(matches!(site.url.scheme(), "https" | "http"));
            }
            for email in contact.emails.iter().map(Marked::unguarded) {
                assert!(!email.address.contains(['?', '&', ' ', '"', '<', '\n']));
            }
        }
    }
});
