//! Tables as spreadsheets and people send them back: sorted, filtered, saved otherwise, and changed where they should not be.

use std::io::{Cursor, Read as _};

use super::super::{Exchange, Extract, UnitState, WORDS, find_exchange};
use super::ground::{Words, names, read, send, translate};
use crate::workbook::{Archive, Cells, Value, read_cells};

const SOURCE: &str = "## Wells\n\n# A greeting.\nhello = Hello, { $name }!\n-brand = Ocelot\nsum = - 5 % – “año”\nlist =\n    One.\n\n    Two; \"three\".\nend = Join { -brand }\u{A0}\nyear = 2030\nday = 1-2\n";
const TARGET: &str = "## Pozos\n\n# Un saludo.\nhello = Hola, { $name }.\n-brand = Ocelote\nsum = - 5 % – «año»\nlist =\n    Uno.\n\n    Dos; \"tres\".\nend = Únase a { -brand }\u{A0}\nyear = 2030\nday = 1-2\n";
const UNITS: usize = 7;

fn words() -> Words {
    Words::of(SOURCE, TARGET)
}

/// With headings and states of a language of its own.
fn extract() -> Extract {
    let mut extract = words().extract();
    extract.words = WORDS.iter().map(|id| (*id, format!("ñ, {id}"))).collect();
    extract
}

fn all() -> Extract {
    translate(&extract(), |_, _| true)
}

fn format(name: &str) -> &'static Exchange {
    find_exchange(name).unwrap()
}

type Rows = Vec<Vec<String>>;

/// What somebody does to a table.
type Change = Box<dyn Fn(&mut Rows)>;

/// The rows of the CSV.
fn rows(extract: &Extract) -> Rows {
    let text = String::from_utf8((format("csv").extract)(extract)).unwrap();
    assert!(text.starts_with('\u{FEFF}') && text.ends_with("\r\n"));
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text.trim_start_matches('\u{FEFF}').as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

fn text(rows: &Rows, delimiter: u8) -> String {
    let mut writer = csv::WriterBuilder::new().delimiter(delimiter).flexible(true).from_writer(Vec::new());
    rows.iter().for_each(|row| writer.write_record(row).unwrap());
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}

/// What is found, and how many sentences are taken, all or none and in part.
#[track_caller]
fn merged(name: &str, bytes: &[u8]) -> (Vec<&'static str>, usize, usize) {
    let back = read(format(name), &format!("es.{name}"), bytes.to_vec());
    let whole = words().merge(std::slice::from_ref(&back), false);
    let part = words().merge(&[back], true);
    (names(&whole.findings), whole.units, part.units)
}

#[track_caller]
fn changed(change: impl Fn(&mut Rows)) -> (Vec<&'static str>, usize, usize) {
    let mut table = rows(&all());
    change(&mut table);
    merged("csv", text(&table, b',').as_bytes())
}

const ALL: (Vec<&str>, usize, usize) = (vec![], UNITS, UNITS);

#[test]
fn however_a_program_saves_it_every_sentence_comes_back() {
    let table = rows(&all());
    for delimiter in [b',', b';', b'\t'] {
        let text = text(&table, delimiter);
        assert_eq!(merged("csv", text.as_bytes()), ALL);
        assert_eq!(merged("csv", text.replace('\n', "\r\n").as_bytes()), ALL);
        let utf16: Vec<u8> =
            "\u{FEFF}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
        assert_eq!(merged("csv", &utf16), ALL);
        let (windows, _, has_lost) = encoding_rs::WINDOWS_1252.encode(&text);
        assert!(!has_lost);
        let back = read(format("csv"), "es.csv", windows.into_owned());
        let merge = words().merge(&[back], false);
        assert_eq!((names(&merge.findings), merge.units), (vec!["guessed-encoding"], UNITS));
        let note = format!("sep={}\r\n{text}", char::from(delimiter));
        assert_eq!(merged("csv", note.as_bytes()), ALL);
    }
}

#[test]
fn order_and_further_columns_do_not_matter() {
    assert_eq!(changed(|rows| rows[1..].reverse()), ALL);
    assert_eq!(changed(|rows| rows.iter_mut().for_each(|row| row.reverse())), ALL);
    assert_eq!(changed(|rows| rows.iter_mut().for_each(|row| row.insert(2, "mine".into()))), ALL);
    assert_eq!(changed(|rows| rows.insert(0, vec!["For Ana".into()])), ALL);
    assert_eq!(changed(|rows| rows.push(vec!["Thank you".into()])), ALL);
    // Without what is hidden: only what depends on it is lost.
    let shown = |rows: &mut Rows| {
        rows.iter_mut().for_each(|row| row.truncate(7));
        rows[0][2..5].clone_from_slice(&["source".into(), "target".into(), "status".into()]);
        rows.iter_mut().flatten().for_each(|cell| *cell = cell.trim_start_matches('\'').to_owned());
    };
    assert_eq!(changed(shown), ALL);
    // Filtered, deleted, emptied.
    assert_eq!(changed(|rows| rows.truncate(3)), (vec![], 2, 2));
    assert_eq!(changed(|rows| rows[1][3] = "  ".into()), (vec![], UNITS - 1, UNITS - 1));
}

#[test]
fn spaces_that_a_program_cuts_off_are_nobodys_change() {
    let cut = |rows: &mut Rows| rows.iter_mut().flatten().for_each(|cell| *cell = cell.trim().to_owned());
    let mut table = rows(&extract());
    cut(&mut table);
    assert_eq!(merged("csv", text(&table, b',').as_bytes()), (vec![], 0, 0));
    assert_eq!(changed(cut), ALL);
    assert_eq!(changed(|rows| rows[1..].iter_mut().for_each(|row| row[3].push_str(" \n"))), ALL);
}

#[test]
fn what_was_not_to_be_changed_is_told_and_left_out() {
    let cases: Vec<(&str, Change)> = vec![
        ("id", Box::new(|rows| rows[1][0] = "hola".into())),
        ("source", Box::new(|rows| rows[1][2] = "Hallo, { $name }!".into())),
        // What Excel makes of 1-2.
        ("source", Box::new(|rows| rows[UNITS][2] = "02-Jan".into())),
        ("nameless", Box::new(|rows| rows[1][0].clear())),
        ("extra", Box::new(|rows| rows[1].push("and more".into()))),
    ];
    for (case, change) in cases {
        let change = |rows: &mut Rows| {
            change(rows);
            if case == "nameless" {
                rows[1][8].clear();
            }
        };
        assert_eq!(changed(change), (vec!["edited-cell"], 0, UNITS - 1), "{case}");
        let mut table = rows(&all());
        change(&mut table);
        let back = read(format("csv"), "es.csv", text(&table, b',').into_bytes());
        assert_eq!(back.found[0].arguments["case"], case.into());
    }
}

#[test]
fn what_a_spreadsheet_would_run_is_text_out_and_back() {
    for said in ["=1+1", "-x", "+x", "@x", "'=x", "''-x", "'tis", " =x", "#NAME?!"] {
        let mut extract = all();
        extract.units[0].target =
            vec![super::super::Part::Text(format!("{said}{{")), extract.units[0].source[1].clone()];
        let table = rows(&extract);
        assert!(table.iter().flatten().all(|cell| crate::workbook::find_formula(cell).is_none()), "{said}");
        for name in ["csv", "xlsx"] {
            let merge = words().merge(&[send(format(name), &extract)], false);
            assert_eq!((names(&merge.findings), merge.units), (vec![], UNITS), "{said}");
            let again = words().after(&merge).extract();
            // Spaces at the ends are nobody's.
            let wanted = super::super::plain_text(&extract.units[0].target);
            let now = super::super::plain_text(&again.units[0].target);
            assert_eq!(now.trim_start(), wanted.trim_start());
        }
    }
    assert_eq!(changed(|rows| rows[1][3] = "#NAME?".into()), (vec!["spreadsheet-value"], 0, UNITS - 1));
}

#[test]
fn a_status_that_was_raised_is_a_yes() {
    for name in ["csv", "xlsx"] {
        let words = words();
        let mut reviewed = extract();
        reviewed.units.iter_mut().for_each(|unit| unit.state = UnitState::Reviewed);
        let merge = words.merge(&[send(format(name), &reviewed)], false);
        assert!(merge.revision.is_empty());
        let after = words.after(&merge).extract();
        assert!(after.units.iter().all(|unit| unit.state == UnitState::Reviewed), "{name}");
    }
    // The word, in any case and spacing, or its name.
    let back = |word: &str| {
        let mut table = rows(&extract());
        table[1][4] = word.into();
        read(format("csv"), "es.csv", text(&table, b';').into_bytes()).made.answers[0].state
    };
    assert_eq!(back("  Ñ  EXCHANGE-STATE-REVIEWED "), Some(UnitState::Reviewed));
    assert_eq!(back("reviewed"), Some(UnitState::Reviewed));
    assert_eq!(back("done"), None);
}

#[test]
fn notes_say_what_changed() {
    let mut extract = extract();
    let unit = &mut extract.units[0];
    unit.state = UnitState::Outdated;
    unit.former_source = Some(vec![super::super::Part::Text("Hi!".into())]);
    unit.max_length = Some(80);
    let row = &rows(&extract)[1];
    assert!(row[5].contains("exchange-note-source Hi!"), "{}", row[5]);
    assert!(row[5].contains("exchange-note-target Hola, { $name }."), "{}", row[5]);
    assert_eq!((row[1].as_str(), row[6].as_str()), ("labels.ftl\nWells", "80"));
}

fn part(bytes: &[u8], path: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(path).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// The workbook with another cell D2.
fn with_cell(cell: &str) -> Vec<u8> {
    let bytes = (format("xlsx").extract)(&all());
    let archive = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
    let paths: Vec<String> = archive.file_names().map(|path| path.unwrap().into_owned()).collect();
    let mut made = Archive::new();
    for path in paths {
        let mut xml = part(&bytes, &path);
        if path.ends_with("sheet1.xml") {
            let start = xml.find("<c r=\"D2\"").unwrap();
            let end = start + xml[start..].find("</c>").unwrap() + 4;
            xml.replace_range(start..end, cell);
        }
        made.put(&path, &xml).unwrap();
    }
    made.finish().unwrap()
}

#[test]
fn a_workbook_is_locked_where_nothing_is_to_be_typed_and_everything_is_text() {
    let bytes = (format("xlsx").extract)(&extract());
    let cells: Cells = read_cells(&bytes, 1 << 20).unwrap();
    assert_eq!(cells.len(), UNITS + 1);
    assert!(cells.values().flat_map(|row| row.values()).all(|cell| matches!(cell, Value::Text(_))));
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    for wanted in [
        "<sheetProtection sheet=\"1\"",
        "state=\"frozen\"",
        "type=\"list\"",
        "hidden=\"1\"",
        "<c r=\"D2\" s=\"4\"",
    ] {
        assert!(sheet.contains(wanted), "{wanted} in {sheet}");
    }
    assert!(part(&bytes, "xl/styles.xml").contains("locked=\"0\""));
    let archive = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
    let paths: Vec<String> = archive.file_names().map(|path| path.unwrap().into_owned()).collect();
    for path in paths {
        let text = part(&bytes, &path);
        ::xml::EventReader::from_str(&text).into_iter().for_each(|event| drop(event.unwrap()));
    }
    assert_eq!(bytes, (format("xlsx").extract)(&extract()));
}

#[test]
fn what_a_spreadsheet_made_of_a_translation_is_told() {
    for (case, cell) in [
        ("formula", "<c r=\"D2\" t=\"str\"><f>\"a\"&amp;\"b\"</f><v>ab</v></c>"),
        ("failed", "<c r=\"D2\" t=\"e\"><v>#NAME?</v></c>"),
        ("number", "<c r=\"D2\"><v>1.5</v></c>"),
        ("truth", "<c r=\"D2\" t=\"b\"><v>1</v></c>"),
        ("day", "<c r=\"D2\" t=\"d\"><v>2030-01-02</v></c>"),
    ] {
        let bytes = with_cell(cell);
        assert_eq!(merged("xlsx", &bytes), (vec!["spreadsheet-value"], 0, UNITS - 1), "{case}");
        let back = read(format("xlsx"), "es.xlsx", bytes);
        assert_eq!(back.found[0].arguments["case"], case.into());
        assert_eq!(back.found[0].arguments["cell"], "D2".into());
    }
    assert_eq!(merged("xlsx", &with_cell("<c r=\"D2\"/>")).1, UNITS - 1);
    let typed = "<c r=\"D2\" t=\"inlineStr\"><is><t>¡Hola, { $name }!</t></is></c>";
    assert_eq!(merged("xlsx", &with_cell(typed)), ALL);
}

#[test]
fn what_is_no_table_of_ours_is_refused() {
    for (name, bytes) in
        [("xlsx", b"PK\x03\x04nothing".to_vec()), ("csv", b"name,phone\na,b\n".to_vec()), ("csv", Vec::new())]
    {
        let back = read(format(name), &format!("es.{name}"), bytes);
        assert_eq!(names(&back.found), ["damaged-return"]);
        assert!(back.is_damaged());
    }
}
