//! The small parts of a workbook: what it consists of, what it looks like, what it says of itself.

use super::package::Page;
use super::worksheet::letters;
use crate::workbook::{DECLARATION, text};

/// The style of headings, by its place in [`STYLES`].
pub const HEADING_STYLE: usize = 1;
/// The style of words.
pub const TEXT_STYLE: usize = 2;
/// The style of addresses and numbers, which run from left to right in every script.
pub const CODE_STYLE: usize = 3;
/// What is added to the style of words or addresses on a sheet that runs from right to left: they begin at the right,
/// whatever their own direction.
pub const RTL_STYLES: usize = 2;

/// The styles of cells. Number format 49 is `@`, text.
pub const STYLES: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">\
<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font>\
<font><b/><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font></fonts>\
<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>\
<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFEFEBE2\"/><bgColor indexed=\"64\"/></patternFill></fill></fills>\
<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>\
<border><left/><right/><top/><bottom style=\"thin\"><color rgb=\"FF8A8478\"/></bottom><diagonal/></border></borders>\
<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>\
<cellXfs count=\"6\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>\
<xf numFmtId=\"49\" fontId=\"1\" fillId=\"2\" borderId=\"1\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment vertical=\"center\" wrapText=\"1\"/></xf>\
<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>\
<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\" readingOrder=\"1\"/></xf>\
<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyAlignment=\"1\"><alignment horizontal=\"right\" vertical=\"top\" wrapText=\"1\"/></xf>\
<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyAlignment=\"1\"><alignment horizontal=\"right\" vertical=\"top\" wrapText=\"1\" readingOrder=\"1\"/></xf>\
</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";

/// Title, language and day of the workbook. Those of several lists have the title of the first and no language.
pub fn core_properties(pages: &[Page<'_>]) -> String {
    let mut xml = format!(
        "{DECLARATION}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
    );
    if let Some(Page { list, .. }) = pages.first() {
        xml.push_str(&format!("<dc:title>{}</dc:title>", text(&list.title.to_plain())));
        if pages.len() == 1 {
            xml.push_str(&format!("<dc:language>{}</dc:language>", text(&list.locale.tag)));
        }
        if let Some(date) = &list.date {
            let date = text(date);
            for name in ["created", "modified"] {
                xml.push_str(&format!(
                    "<dcterms:{name} xsi:type=\"dcterms:W3CDTF\">{date}T00:00:00Z</dcterms:{name}>"
                ));
            }
        }
    }
    xml.push_str("</cp:coreProperties>");
    xml
}

/// The sheets by name, the headings to be printed on each page, the ranges of the filters.
pub fn workbook(pages: &[Page<'_>]) -> String {
    let mut xml = format!(
        "{DECLARATION}<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" \
         xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><bookViews><workbookView/></bookViews><sheets>"
    );
    for (at, page) in pages.iter().enumerate() {
        let (name, number) = (text(&page.name), at + 1);
        xml.push_str(&format!("<sheet name=\"{name}\" sheetId=\"{number}\" r:id=\"rId{number}\"/>"));
    }
    xml.push_str("</sheets><definedNames>");
    for (at, page) in pages.iter().enumerate() {
        let name = text(&page.name.replace('\'', "''"));
        if let Some(last) = page.sheet.columns.len().checked_sub(1) {
            let (last, rows) = (letters(last), page.rows);
            xml.push_str(&format!(
                "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"{at}\" hidden=\"1\">'{name}'!$A$1:${last}${rows}</definedName>"
            ));
        }
        let for_people = page.sheet.columns.iter().take_while(|column| !column.is_for_machines).count();
        if let Some(last) = for_people.checked_sub(1) {
            let (last, rows) = (letters(last), page.rows);
            xml.push_str(&format!(
                "<definedName name=\"_xlnm.Print_Area\" localSheetId=\"{at}\">'{name}'!$A$1:${last}${rows}</definedName>"
            ));
        }
        xml.push_str(&format!(
            "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{at}\">'{name}'!$1:$1</definedName>"
        ));
    }
    xml.push_str("</definedNames></workbook>");
    xml
}
