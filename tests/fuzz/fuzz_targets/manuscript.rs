//! Any document: reading it never panics, what is read keeps the laws of its model, and places lie within its text.
#![no_main]

use std::io::{Cursor, Write};

use comunicado::manuscript::{BlockKind, read_manuscript};
use libfuzzer_sys::fuzz_target;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

fuzz_target!(|bytes: &[u8]| {
    for path in ["a", "a.md", "a.html", "a.docx"] {
        try_document(path, bytes);
    }
    let kind = &b"application/vnd.oasis.opendocument.text"[..];
    try_document("a.odt", &pack(&[("mimetype", kind), ("content.xml", bytes), ("styles.xml", bytes)]));
    let relations = b"<R><R Id='s' Type='/styles' Target='styles.xml'/><R Id='n' Type='/numbering' Target='numbering.xml'/></R>";
    try_document(
        "a.docx",
        &pack(&[
            ("word/document.xml", bytes),
            ("word/_rels/document.xml.rels", relations),
            ("word/styles.xml", bytes),
            ("word/numbering.xml", bytes),
        ]),
    );
});

fn try_document(path: &str, bytes: &[u8]) {
    let (made, found) = read_manuscript(path, bytes);
    assert!(made.is_some() || !found.is_empty());
    for block in made.iter().flat_map(|made| &made.blocks) {
        let text = &made.as_ref().unwrap().source.text;
        assert!(block.span.of(text).is_some(), "{:?}", block.span);
        assert_eq!(block.runs.is_empty(), block.kind == BlockKind::Rule);
        assert!(block.runs.iter().all(|run| !run.text.is_empty()));
    }
}

fn pack(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        zip.start_file(*name, options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}
