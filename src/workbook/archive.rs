//! The archive of a workbook (ECMA-376 part 2): its parts, and how they are written into it.

use std::io::{self, Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use super::DECLARATION;

/// An archive in the making. Its bytes depend on its parts alone.
pub struct Archive {
    zip: ZipWriter<Cursor<Vec<u8>>>,
    options: SimpleFileOptions,
}

impl Archive {
    /// An empty one.
    #[allow(clippy::new_without_default, reason = "an archive without parts is no workbook")]
    pub fn new() -> Self {
        // The earliest date that an archive knows: what is written must not depend on when.
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644);
        Self { zip: ZipWriter::new(Cursor::new(Vec::new())), options }
    }

    /// Begins a part; what is written to the result is its content.
    ///
    /// # Errors
    /// A part is larger than an archive of this kind can hold, as for all that follows.
    pub fn begin(&mut self, path: &str) -> io::Result<&mut (impl Write + use<>)> {
        self.zip.start_file(path, self.options)?;
        Ok(&mut self.zip)
    }

    /// Writes a whole part.
    ///
    /// # Errors
    /// As for [`Self::begin`].
    pub fn put(&mut self, path: &str, xml: &str) -> io::Result<()> {
        self.begin(path)?.write_all(xml.as_bytes())
    }

    /// Takes over the parts of another archive, as they were packed there.
    ///
    /// # Errors
    /// As for [`Self::begin`].
    pub fn append(&mut self, other: Self) -> io::Result<()> {
        let mut other = ZipArchive::new(other.zip.finish()?)?;
        for at in 0..other.len() {
            self.zip.raw_copy_file(other.by_index_raw(at)?)?;
        }
        Ok(())
    }

    /// The bytes.
    ///
    /// # Errors
    /// As for [`Self::begin`].
    pub fn finish(self) -> io::Result<Vec<u8>> {
        Ok(self.zip.finish()?.into_inner())
    }
}

/// The media type of each part of a workbook with so many sheets.
pub fn content_types(sheets: usize) -> String {
    let of_workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    let mut xml = format!(
        "{DECLARATION}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>\
         <Override PartName=\"/xl/workbook.xml\" ContentType=\"{of_workbook}.sheet.main+xml\"/>\
         <Override PartName=\"/xl/styles.xml\" ContentType=\"{of_workbook}.styles+xml\"/>\
         <Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"{of_workbook}.sharedStrings+xml\"/>"
    );
    for number in 1..=sheets {
        xml.push_str(&format!(
            "<Override PartName=\"/xl/worksheets/sheet{number}.xml\" ContentType=\"{of_workbook}.worksheet+xml\"/>"
        ));
    }
    xml.push_str("</Types>");
    xml
}

/// The relations of a workbook with so many sheets.
pub fn workbook_relations(sheets: usize) -> String {
    let namespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let mut xml = format!(
        "{DECLARATION}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    );
    let mut push = |number: usize, kind: &str, target: &str| {
        xml.push_str(&format!(
            "<Relationship Id=\"rId{number}\" Type=\"{namespace}/{kind}\" Target=\"{target}\"/>"
        ));
    };
    for number in 1..=sheets {
        push(number, "worksheet", &format!("worksheets/sheet{number}.xml"));
    }
    push(sheets + 1, "styles", "styles.xml");
    push(sheets + 2, "sharedStrings", "sharedStrings.xml");
    xml.push_str("</Relationships>");
    xml
}
