//! Facts of every shape: what is read, and what each fault is called.

use super::*;
use crate::diagnostic::{Argument, Diagnostic, Source};

fn texts(diagnostics: &[Diagnostic]) -> Vec<String> {
    diagnostics
        .iter()
        .map(|d| match d.arguments.get("case") {
            Some(Argument::Text(case)) => format!("{} {case}", d.kind.name),
            _ => d.kind.name.to_owned(),
        })
        .collect()
}

#[test]
fn our_own_data_reads_without_a_finding() {
    let organizations = Source::new("o.csv", include_str!("../../data/organizations.csv"));
    let contacts = Source::new("c.csv", include_str!("../../data/contacts.csv"));
    let (directory, diagnostics) = read_directory(Some(&organizations), Some(&contacts));
    assert_eq!(diagnostics, []);
    assert_eq!((directory.organizations.len(), directory.contacts.len()), (7, 7));
    let phones: Vec<_> = directory
        .contacts
        .values()
        .flat_map(|contact| &contact.phones)
        .map(|phone| phone.e164.as_str())
        .collect();
    assert_eq!(phones, ["+18776832908", "+15104594457", "+525552119397", "+18552349699", "+14156424417"]);

    let facts = Source::new("s.toml", include_str!("../../data/statements/global-compact-2017.toml"));
    let (statement, diagnostics) = read_statement("global-compact-2017", &facts);
    assert_eq!(diagnostics, []);
    let statement = statement.unwrap();
    assert_eq!((statement.body.len(), statement.signatories.len(), statement.contacts.len()), (7, 7, 7));
    assert_eq!(check_references(&statement, &directory), []);
}
