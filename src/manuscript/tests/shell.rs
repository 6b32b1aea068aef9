//! The least of a document around the part that a test is about.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// An archive of these parts.
pub(super) fn pack(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        zip.start_file(*name, options).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// Parts of a document of Word beside its text.
#[derive(Default)]
pub(super) struct Docx<'x> {
    /// The inside of `w:styles`.
    pub styles: &'x str,
    /// The inside of `w:numbering`.
    pub numbering: &'x str,
    /// The inside of the relations of the text.
    pub relations: &'x str,
    /// Other parts: name and text.
    pub parts: &'x [(&'x str, &'x str)],
}

const NAMES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
    xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:v=\"urn:schemas-microsoft-com:vml\" \
    xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:wps=\"wps\" xmlns:wp=\"wp\" xmlns:a=\"a\"";

/// A document of Word with this inside of its `w:body`.
pub(super) fn docx(body: &str, around: &Docx<'_>) -> Vec<u8> {
    let typed = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = format!(
        "<Relationships><Relationship Id=\"a\" Type=\"{typed}/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
    );
    let relations = format!(
        "<Relationships><Relationship Id=\"s\" Type=\"{typed}/styles\" Target=\"styles.xml\"/>\
         <Relationship Id=\"n\" Type=\"{typed}/numbering\" Target=\"numbering.xml\"/>{}</Relationships>",
        around.relations.replace("Type=\"", &format!("Type=\"{typed}/"))
    );
    let document = format!("<w:document {NAMES}><w:body>{body}</w:body></w:document>");
    let styles = format!("<w:styles {NAMES}>{}</w:styles>", around.styles);
    let numbering = format!("<w:numbering {NAMES}>{}</w:numbering>", around.numbering);
    let others: Vec<(&str, String)> =
        around.parts.iter().map(|(name, text)| (*name, text.replace("NAMES", NAMES))).collect();
    let mut parts = vec![
        ("[Content_Types].xml", "<Types/>"),
        ("_rels/.rels", &package),
        ("word/document.xml", &document),
        ("word/_rels/document.xml.rels", &relations),
        ("word/styles.xml", &styles),
        ("word/numbering.xml", &numbering),
    ];
    parts.extend(others.iter().map(|(name, text)| (*name, text.as_str())));
    pack(&parts)
}

/// A document of LibreOffice with these automatic styles and this inside of its `office:text`; `around` is the inside of
/// its other styles.
pub(super) fn odt(automatic: &str, body: &str, around: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:automatic-styles>{automatic}</office:automatic-styles>\
         <office:body><office:text>{body}</office:text></office:body></office:document-content>"
    );
    let styles = format!("<office:document-styles>{around}</office:document-styles>");
    pack(&[
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("content.xml", &content),
        ("styles.xml", &styles),
    ])
}
