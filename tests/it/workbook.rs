//! Workbooks as input: the same columns, findings by the names of cells, and nothing that a hostile file gains.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::sandbox::Sandbox;

const BOOK: &str = "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"old\" sheetId=\"1\" state=\"hidden\" r:id=\"r2\"/><sheet name=\"people\" sheetId=\"2\" r:id=\"r1\"/></sheets></workbook>";
const LINKS: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet2.xml\"/><Relationship Id=\"r3\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>";
const ROOT: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";
const TYPES: &str = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>";

fn archive(parts: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A workbook whose visible sheet has this content of `sheetData`.
pub fn workbook_of(data: &str, more: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let sheet = |data: &str| {
        format!(
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{data}</sheetData></worksheet>"
        )
    };
    let mut parts = vec![
        ("[Content_Types].xml", TYPES.into()),
        ("_rels/.rels", ROOT.into()),
        ("xl/workbook.xml", BOOK.into()),
        ("xl/_rels/workbook.xml.rels", LINKS.into()),
        ("xl/worksheets/sheet1.xml", sheet(data).into_bytes()),
        ("xl/worksheets/sheet2.xml", sheet("").into_bytes()),
    ];
    parts.extend(more.iter().cloned());
    archive(&parts)
}

/// Rows of text cells, from row 1 on.
pub fn rows(rows: &[&[&str]]) -> String {
    let mut data = String::new();
    for (row, cells) in rows.iter().enumerate() {
        data.push_str(&format!("<row r=\"{}\">", row + 1));
        for (column, text) in cells.iter().enumerate().filter(|(_, text)| !text.is_empty()) {
            let letter = char::from(b'A' + u8::try_from(column).unwrap());
            let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('\n', "&#10;");
            data.push_str(&format!(
                "<c r=\"{letter}{}\" t=\"inlineStr\"><is><t>{text}</t></is></c>",
                row + 1
            ));
        }
        data.push_str("</row>");
    }
    data
}

fn project(workbook: impl AsRef<[u8]>) -> Sandbox {
    let sandbox = Sandbox::empty();
    sandbox.run(&["init", "."]).exits(0);
    std::fs::remove_file(sandbox.root().join("data/contacts.csv")).unwrap();
    sandbox.write("data/contacts.xlsx", workbook);
    sandbox
}

#[test]
fn a_workbook_says_what_a_table_says() {
    let sandbox = project(workbook_of(
        &rows(&[
            &["id", "name", "organization", "place", "phones", "emails", "audience"],
            &[
                "ana-morales",
                "Ana \"Ñ\" <Morales>",
                "readers",
                "mexico-city",
                "US +1 202-555-0143\nUS +1 202-555-0144 [press]",
                "ana@x.example; b@x.example",
                "",
            ],
            &["sam-reed", "Sam Reed", "readers", "", "US +1 202-555-0187"],
            &[],
            &["library-workers", "", "library-workers", "", "", "press@workers.example", "public"],
        ]),
        &[],
    ));
    sandbox.run(&["contacts", "check"]).exits(0);
    let list = sandbox.run(&["contacts", "list"]).exits(0).stdout;
    for said in ["Ana \"Ñ\" <Morales>", "+1 202-555-0144 [press]", "b@x.example", "library-workers"] {
        assert!(list.contains(said), "{list}");
    }
    sandbox.run(&["export"]).exits(0);
    let sheet = sandbox.read("out/en/library-hours/contacts.csv");
    assert!(sheet.contains("202-555-0143") && !sheet.contains("202-555-0144"), "{sheet}");
    // Nothing is written into it.
    sandbox.write("more.csv", "name,emails\nRosa,rosa@x.example\n");
    let run = sandbox.run(&["contacts", "import", "more.csv"]).exits(2);
    assert!(run.stderr.contains("data/contacts.xlsx"), "{}", run.stderr);
}

#[test]
fn findings_name_the_cell() {
    let sandbox = project(workbook_of(
        &rows(&[
            &["id", "name", "phones", "emails"],
            &["a", "A\nB", "+52 55 5211 9397", "a@x.example"],
            &["c", "C", "202-555-0143", "no mail"],
        ]),
        &[],
    ));
    let found = sandbox.run(&["contacts", "check", "--format", "concise"]).exits(1).stdout;
    for said in [
        "data/contacts.xlsx:2:",
        "Row 2, name (B2)",
        "data/contacts.xlsx:3:",
        "Row 3, phones (C3)",
        "Row 3, emails (D3)",
    ] {
        assert!(found.contains(said), "{said}: {found}");
    }
    let date = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>id</v></c><c r=\"B1\" t=\"str\"><v>name</v></c><c r=\"C1\" t=\"str\"><v>phones</v></c></row>\
        <row r=\"2\"><c r=\"A2\" t=\"str\"><v>a</v></c><c r=\"B2\" t=\"e\"><v>#N/A</v></c><c r=\"C2\"><v>525552119397</v></c></row>";
    let found =
        project(workbook_of(date, &[])).run(&["contacts", "check", "--format", "concise"]).exits(1).stdout;
    assert!(found.contains("Cell B2") && found.contains("#N/A"), "{found}");
    assert!(found.contains("“525552119397” does not say in which country"), "{found}");
}

#[test]
fn one_table_is_one_file() {
    let sandbox = project(workbook_of(&rows(&[&["id", "name"]]), &[]));
    sandbox.write("data/contacts.csv", "id,name\n");
    let run = sandbox.run(&["export"]).exits(1);
    assert!(run.stderr.contains("two-tables"), "{}", run.stderr);
    assert!(!sandbox.exists("out/en"));
    let run = sandbox.run(&["contacts", "check"]).exits(1);
    assert!(run.stdout.contains("two-tables"), "{}", run.stdout);
}

#[test]
fn a_hostile_workbook_is_a_finding_and_takes_no_room() {
    let strings = |count: &str| {
        let text = format!(
            "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" uniqueCount=\"{count}\"><si><t>id</t></si></sst>"
        );
        vec![("xl/sharedStrings.xml", text.into_bytes())]
    };
    let far = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>id</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\" t=\"str\"><v>x</v></c></row>";
    let low = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>id</v></c><c r=\"B1\" t=\"str\"><v>name</v></c></row><row r=\"1048576\"><c r=\"A1048576\" t=\"str\"><v>x</v></c></row>";
    let header = rows(&[&["id", "name"]]);
    let cut = workbook_of(&header, &[]);
    for (name, bytes, told) in [
        ("no archive", b"id,name\na,A\n".to_vec(), "not a workbook"),
        ("empty", Vec::new(), "not a workbook"),
        ("cut short", cut[..cut.len() - 30].to_vec(), "not a workbook"),
        ("no parts", archive(&[("x", vec![])]), "not a workbook"),
        ("zeros", workbook_of(&header, &[("xl/media/a.bin", vec![0; 70 * 1024 * 1024])]), "too large"),
        ("a far cell", workbook_of(far, &[]), "too large"),
        ("many strings", workbook_of(&header, &strings("9999999999")), "too large"),
        ("more strings than numbers", workbook_of(&header, &strings("18446744073709551616000")), "too large"),
        ("unclosed", workbook_of("<row r=\"1\"><c r=\"A1\"", &[]), "not a workbook"),
        ("a low cell", workbook_of(low, &[]), "missing-value"),
    ] {
        let run = project(&bytes).run(&["contacts", "check"]);
        let all = format!("{}{}", run.stdout, run.stderr);
        assert!(matches!(run.code, Some(1)), "{name}: {:?} {all}", run.code);
        assert!(all.contains(told) || told == "missing-value", "{name}: {all}");
    }
    let hidden = BOOK.replace("sheetId=\"2\"", "sheetId=\"2\" state=\"veryHidden\"");
    let bytes = archive(&[
        ("[Content_Types].xml", TYPES.into()),
        ("_rels/.rels", ROOT.into()),
        ("xl/workbook.xml", hidden.into_bytes()),
        ("xl/_rels/workbook.xml.rels", LINKS.into()),
        ("xl/worksheets/sheet1.xml", Vec::new()),
    ]);
    let run = project(&bytes).run(&["contacts", "check"]).exits(1);
    assert!(run.stdout.contains("no visible sheet"), "{}", run.stdout);
}
