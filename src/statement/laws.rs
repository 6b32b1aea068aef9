//! What holds for every text: nothing breaks the readers, and places are right to the byte.

use proptest::prelude::*;

use super::cells::{Cell, Table, Writing, read_rows};
use super::columns::Column;
use super::*;
use crate::diagnostic::{Diagnostic, Source, Span};

static COLUMNS: &[Column] = &[Column { name: "id", required: true }, Column { name: "b", required: false }];

/// Text that is likely to meet the grammar of both formats.
fn text() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "id",
        "name",
        "phones",
        "date",
        "body",
        "facts",
        ",",
        ";",
        "\t",
        "\"",
        "\"\"",
        "\n",
        "\r\n",
        "\r",
        "=",
        "[",
        "]",
        "{",
        "}",
        "2017-12-04",
        "+52 55 5211 9397",
        "MX ",
        "ñ",
        "\u{feff}",
        "a@x.org",
        "javascript:",
        "'",
        "\0",
        " ",
        "1e9",
        "\u{202e}",
        "😀",
        "ext. 12",
        ";ext=1",
        "+",
        "(",
    ]);
    prop_oneof![any::<String>(), prop::collection::vec(pieces, 0..40).prop_map(|pieces| pieces.concat())]
}

fn assert_places(source: &Source, diagnostics: &[Diagnostic]) {
    for diagnostic in diagnostics {
        for span in diagnostic.primary.iter().chain(&diagnostic.secondary) {
            assert!(span.of(&source.text).is_some(), "{diagnostic:?}");
        }
    }
}

proptest! {
    #[test]
    fn no_text_breaks_the_reader_of_statements(text in text()) {
        let source = Source::new("s.toml", text);
        assert_places(&source, &read_statement("s", &source).1);
    }

    #[test]
    fn no_text_breaks_the_reader_of_tables(text in text(), header in any::<bool>()) {
        let header = if header { "id,name,organization,phones,emails,sites,languages,audience\na,A," } else { "" };
        let source = Source::new("c.csv", format!("{header}{text}"));
        assert_places(&source, &read_directory(Some(&source), None).1);
        assert_places(&source, &read_directory(None, Some(&source)).1);
    }

    #[test]
    fn no_phone_breaks_the_reader_of_phones(text in "[+0-9() .;xet/A-Za-zñ٣-]{0,40}", region in "[A-Z]{2}") {
        let span = Span::new("c.csv", 0, 0);
        for region in [None, Some(region.as_str())] {
            if let Ok(phone) = Phone::parse(&text, region, span.clone()) {
                let again = Phone::parse(&phone.e164, None, span.clone()).unwrap();
                prop_assert_eq!(&again.e164, &phone.e164);
            }
        }
    }

    /// The places of cells are right: what stands there, read by the `csv` crate, is the value.
    #[test]
    fn cells_are_where_they_say(text in text()) {
        let source = Source::new("t.csv", format!("id,b\n{text}"));
        let (Table { rows, .. }, _) = read_rows(&source, COLUMNS);
        let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(source.text.as_bytes());
        let records: Vec<_> = reader.records().map(Result::unwrap).collect();
        let records = records.iter().filter(|record| record.iter().any(|cell| !cell.trim().is_empty()));
        for (row, record) in rows.iter().zip(records.clone()) {
            for (at, column) in COLUMNS.iter().enumerate() {
                let cell = row.get(column.name);
                let value = record.get(at).filter(|value| !value.trim().is_empty());
                prop_assert_eq!(cell.map(|cell| cell.value.as_str()), value);
                if let Some(cell) = cell {
                    let place = cell.span.of(&source.text).unwrap();
                    let alone = format!("x,{place}");
                    let mut alone = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(alone.as_bytes());
                    let alone = alone.records().next().unwrap().unwrap();
                    prop_assert_eq!(alone.get(1), Some(cell.value.as_str()));
                }
            }
        }
        prop_assert_eq!(rows.len(), records.count());
    }

    /// The place of a part of a cell holds the part, marks doubled.
    #[test]
    fn parts_are_where_they_say(parts in prop::collection::vec("[a-z\"ñ, ]{1,8}", 1..5)) {
        let value = parts.join(";");
        let raw = format!("\"{}\"", value.replace('"', "\"\""));
        let source = Source::new("c.csv", raw);
        let cell = Cell { value, span: source.span(0, source.text.len()), writing: Writing::Quoted };
        for (part, span) in cell.parts() {
            prop_assert_eq!(span.of(&source.text).unwrap().replace("\"\"", "\""), part);
        }
    }
}

/// No file of the greatest size may keep anybody waiting: what is read grows with the file, not with its square.
#[test]
fn large_files_are_read_at_once() {
    let ids: String = (0..20_000).map(|at| format!("\"id-{at}\", ")).collect();
    let source = Source::new("s.toml", format!("date = 2017-12-04\nbody = [{ids}]\nsignatories = [{ids}]\n"));
    let (statement, diagnostics) = read_statement("s", &source);
    assert_eq!(diagnostics, []);
    let organizations: String = (0..20_000).map(|at| format!("org-{at},Name\n")).collect();
    let contacts: String = (0..20_000).map(|at| format!("contact-{at},Name,ogr-{at}\n")).collect();
    let organizations = Source::new("o.csv", format!("id,name\n{organizations}"));
    let contacts = Source::new("c.csv", format!("id,name,organization\n{contacts}"));
    let (directory, _) = read_directory(Some(&organizations), Some(&contacts));
    assert_eq!(check_references(&statement.unwrap(), &directory).len(), 20_000);
}
