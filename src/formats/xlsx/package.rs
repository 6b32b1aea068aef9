//! The archive of a workbook (ECMA-376 part 2): which parts there are, and how they are written into it.

use std::io::{self, Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::parts;
use super::worksheet::{Strings, write_worksheet};
use crate::edition::ContactList;
use crate::formats::sheet::Sheet;

/// A sheet of the workbook and what is known of it.
pub struct Page<'l> {
    /// The contacts.
    pub list: &'l ContactList<'l>,
    /// Their rows.
    pub sheet: Sheet<'l>,
    /// The width of each column in characters.
    pub widths: Vec<usize>,
    /// The number of rows, the headings among them.
    pub rows: usize,
    /// The name of the sheet.
    pub name: String,
}

/// Writes the archive.
///
/// # Errors
/// A part is larger than an archive of this kind can hold.
pub fn write_package(pages: &[Page<'_>]) -> io::Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // The earliest date that an archive knows: what is written must not depend on when.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut put = |path: &str, xml: String| {
        zip.start_file(path, options)?;
        zip.write_all(xml.as_bytes())
    };
    put("[Content_Types].xml", parts::content_types(pages.len()))?;
    put("_rels/.rels", parts::PACKAGE_RELATIONS.to_owned())?;
    put("docProps/core.xml", parts::core_properties(pages))?;
    put("xl/workbook.xml", parts::workbook(pages))?;
    put("xl/_rels/workbook.xml.rels", parts::workbook_relations(pages.len()))?;
    put("xl/styles.xml", parts::STYLES.to_owned())?;
    let mut strings = Strings::default();
    for (at, page) in pages.iter().enumerate() {
        zip.start_file(format!("xl/worksheets/sheet{}.xml", at + 1), options)?;
        write_worksheet(&mut zip, page, at == 0, &mut strings)?;
    }
    zip.start_file("xl/sharedStrings.xml", options)?;
    strings.write(&mut zip, pages)?;
    Ok(zip.finish()?.into_inner())
}
