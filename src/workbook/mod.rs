//! XLSX (ECMA-376) as an archive of parts: what contact sheets and tables for translators are both made with, and the one
//! reader of what comes back.
//!
//! There are rows of text and there is nothing else: every cell that is written is a string, so that no reader can take
//! it for a formula, a number or a date. What is read may be hostile: its size is known before anything is unpacked.

mod archive;
mod cells;
mod formula;
mod lines;
mod xml;

pub use archive::{Archive, content_types, workbook_relations};
pub use cells::{Cells, Value, read_cells, read_formulas, write_lines};
pub use formula::find_formula;
pub use lines::{LINE, MOST_LINES, count_lines, width};
pub use xml::{push_text, text};

/// The first line of every part.
pub const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
/// The namespace of workbooks, worksheets and strings.
pub const NAMESPACE: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/// The relations of the package.
pub const PACKAGE_RELATIONS: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/>\
<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>\
</Relationships>";
