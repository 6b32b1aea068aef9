//! Workbooks (XLSX) for translators: what is not to be changed is locked, what is to be typed is text.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::io;

use super::Column;
use super::column::{MOST_CELL, cells, headings, state_word};
use super::read::read_rows;
use super::row::{Layout, Row};
use crate::catalog::{Direction, Locale};
use crate::diagnostic::Diagnostic;
use crate::exchange::kinds::DAMAGED_RETURN;
use crate::exchange::unit::UnitState;
use crate::exchange::{Delivery, Exchange, Extract, Return};
use crate::workbook::{
    Archive, DECLARATION, LINE, MOST_LINES, NAMESPACE, PACKAGE_RELATIONS, content_types, count_lines,
    push_text, read_formulas, text, workbook_relations,
};

/// The format.
pub const XLSX: Exchange = Exchange {
    name: "xlsx",
    extension: "xlsx",
    most: Some(MOST_CELL),
    extract: write,
    is_meant,
    merge: read,
};

/// Characters of a sheet's name (Excel).
const MOST_NAME: usize = 31;
/// Locked headings.
const HEADING: usize = 1;
/// Locked words.
const LOCKED: usize = 2;
/// The source.
const SOURCE: usize = 3;
/// The translation.
const TARGET: usize = 4;
/// The status.
const STATUS: usize = 5;

fn is_meant(delivery: &Delivery) -> bool {
    delivery.is_archive()
}

fn read(delivery: &Delivery) -> (Return, Vec<Diagnostic>) {
    let damaged = |case: &'static str| {
        let finding = Diagnostic::new(&DAMAGED_RETURN, delivery.source.span(0, 0)).with("case", case);
        (Return::default(), vec![finding.with("file", &*delivery.source.path)])
    };
    let cells = match &delivery.cells {
        Some(Ok(cells)) => cells,
        Some(Err(case)) => return damaged(case),
        None => return damaged("not-xlsx"),
    };
    let mut formulas: BTreeMap<u32, BTreeSet<usize>> = BTreeMap::new();
    for (row, column) in read_formulas(&delivery.bytes) {
        formulas.entry(row).or_default().insert(column as usize);
    }
    let mut lines = delivery.source.text.split_inclusive('\n').scan(0, |start, line| {
        let begin = *start;
        *start += line.len();
        Some((begin, begin + line.trim_end_matches(['\r', '\n']).len()))
    });
    let mut next = 0;
    let rows: Vec<Row> = cells
        .iter()
        .map(|(at, values)| {
            let line = lines.nth((at - next) as usize).unwrap_or_default();
            next = at + 1;
            Row {
                number: *at as usize + 1,
                span: delivery.source.span(line.0, line.1),
                cells: values.iter().map(|(at, value)| (*at as usize, value.clone())).collect(),
                formulas: formulas.remove(at).unwrap_or_default(),
            }
        })
        .collect();
    match Layout::find(&rows) {
        Some((layout, rows)) => read_rows(&layout, rows),
        None => damaged("headings"),
    }
}

fn write(extract: &Extract) -> Vec<u8> {
    // Memory takes everything; an archive has no room for more than 4 GiB.
    write_archive(extract).unwrap_or_default()
}

fn write_archive(extract: &Extract) -> io::Result<Vec<u8>> {
    let mut archive = Archive::new();
    archive.put("[Content_Types].xml", &content_types(1))?;
    archive.put("_rels/.rels", PACKAGE_RELATIONS)?;
    archive.put("docProps/core.xml", &properties(extract))?;
    archive.put("xl/workbook.xml", &workbook(extract))?;
    archive.put("xl/_rels/workbook.xml.rels", &workbook_relations(1))?;
    archive.put("xl/styles.xml", &styles(extract))?;
    let (sheet, strings) = worksheet(extract);
    archive.put("xl/worksheets/sheet1.xml", &sheet)?;
    archive.put("xl/sharedStrings.xml", &strings)?;
    archive.finish()
}

fn properties(extract: &Extract) -> String {
    format!(
        "{DECLARATION}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:language>{}</dc:language></cp:coreProperties>",
        text(&extract.target)
    )
}

fn workbook(extract: &Extract) -> String {
    let name: String = extract.target.chars().take(MOST_NAME).collect();
    let name = text(&name);
    format!(
        "{DECLARATION}<workbook xmlns=\"{NAMESPACE}\" \
         xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><bookViews><workbookView/></bookViews>\
         <sheets><sheet name=\"{name}\" sheetId=\"1\" r:id=\"rId1\"/></sheets><definedNames>\
         <definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"0\" hidden=\"1\">'{name}'!$A$1:$J${}</definedName>\
         <definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">'{name}'!$1:$1</definedName></definedNames></workbook>",
        extract.units.len() + 1
    )
}

/// The styles, by the numbers above. Number format 49 is `@`: what is typed there stays text.
fn styles(extract: &Extract) -> String {
    let order =
        |is_rtl: bool| if is_rtl { "horizontal=\"right\" readingOrder=\"2\"" } else { "readingOrder=\"1\"" };
    let is_rtl = Locale::parse(&extract.source).is_ok_and(|source| source.direction() == Direction::Rtl);
    let style = |fill: usize, border: usize, order: &str, protection: &str| {
        format!(
            "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"{fill}\" borderId=\"{border}\" xfId=\"0\" applyNumberFormat=\"1\" applyFill=\"1\" \
             applyBorder=\"1\" applyAlignment=\"1\" applyProtection=\"1\"><alignment vertical=\"top\" wrapText=\"1\" {order}/>{protection}</xf>"
        )
    };
    let (open, locked) = ("<protection locked=\"0\"/>", "");
    format!(
        "{DECLARATION}<styleSheet xmlns=\"{NAMESPACE}\">\
         <fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font>\
         <font><b/><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font></fonts>\
         <fills count=\"4\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>\
         <fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE2DED3\"/><bgColor indexed=\"64\"/></patternFill></fill>\
         <fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFF5F3EE\"/><bgColor indexed=\"64\"/></patternFill></fill></fills>\
         <borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>\
         <border><left style=\"thin\"><color rgb=\"FFD5D0C4\"/></left><right style=\"thin\"><color rgb=\"FFD5D0C4\"/></right>\
         <top style=\"thin\"><color rgb=\"FFD5D0C4\"/></top><bottom style=\"thin\"><color rgb=\"FFD5D0C4\"/></bottom><diagonal/></border></borders>\
         <cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>\
         <cellXfs count=\"6\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>\
         <xf numFmtId=\"49\" fontId=\"1\" fillId=\"2\" borderId=\"1\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" \
         applyBorder=\"1\" applyAlignment=\"1\"><alignment vertical=\"center\" wrapText=\"1\"/></xf>{}{}{}{}</cellXfs>\
         <cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>",
        style(3, 1, "", locked),
        style(3, 1, order(is_rtl), locked),
        style(0, 1, order(extract.is_right_to_left), open),
        style(0, 1, "", open),
    )
}

/// The worksheet and the table of its strings.
fn worksheet(extract: &Extract) -> (String, String) {
    let last = extract.units.len() + 1;
    let mut sheet = format!(
        "{DECLARATION}<worksheet xmlns=\"{NAMESPACE}\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>\
         <dimension ref=\"A1:J{last}\"/><sheetViews><sheetView tabSelected=\"1\" workbookViewId=\"0\">\
         <pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>\
         <selection pane=\"bottomLeft\" activeCell=\"D2\" sqref=\"D2\"/></sheetView></sheetViews>\
         <sheetFormatPr defaultRowHeight=\"15\"/><cols>"
    );
    for (at, column) in Column::ALL.into_iter().enumerate() {
        let (number, style, width) = (at + 1, style(column), width(column));
        let hidden = if column.is_hidden() { " hidden=\"1\"" } else { "" };
        let _ = write!(
            sheet,
            "<col min=\"{number}\" max=\"{number}\" width=\"{width}\" style=\"{style}\"{hidden} customWidth=\"1\"/>"
        );
    }
    sheet.push_str("</cols><sheetData>");
    let mut strings = String::new();
    let mut count = 0;
    let mut put = |number: usize, row: [String; 10]| {
        let lines = Column::ALL.iter().zip(&row).filter(|(column, _)| !column.is_hidden());
        let lines = lines.map(|(column, cell)| count_lines(cell, width(*column) - 1)).max().unwrap_or(1);
        let _ =
            write!(sheet, "<row r=\"{number}\" ht=\"{}\" customHeight=\"1\">", lines.min(MOST_LINES) * LINE);
        for ((column, letter), cell) in Column::ALL.into_iter().zip('A'..).zip(&row) {
            let style = if number == 1 { HEADING } else { style(column) };
            if cell.is_empty() {
                // What is empty is locked or open all the same.
                let _ = write!(sheet, "<c r=\"{letter}{number}\" s=\"{style}\"/>");
                continue;
            }
            let _ = write!(sheet, "<c r=\"{letter}{number}\" s=\"{style}\" t=\"s\"><v>{count}</v></c>");
            strings.push_str("<si><t xml:space=\"preserve\">");
            push_text(&mut strings, cell);
            strings.push_str("</t></si>");
            count += 1;
        }
        sheet.push_str("</row>");
    };
    put(1, headings(extract, false));
    for (at, unit) in extract.units.iter().enumerate() {
        put(at + 2, cells(extract, unit));
    }
    let states = UnitState::ALL.map(|state| state_word(extract, state)).join(",");
    let _ = write!(
        sheet,
        "</sheetData><sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\" formatCells=\"0\" formatColumns=\"0\" \
         formatRows=\"0\" sort=\"0\" autoFilter=\"0\"/><autoFilter ref=\"A1:J{last}\"/>\
         <dataValidations count=\"1\"><dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\" \
         sqref=\"E2:E{}\"><formula1>\"{}\"</formula1></dataValidation></dataValidations>\
         <pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>\
         <pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/>\
         <headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>\
         <ignoredErrors><ignoredError sqref=\"A1:J{last}\" numberStoredAsText=\"1\"/></ignoredErrors></worksheet>",
        last.max(2),
        text(&states)
    );
    let strings = format!(
        "{DECLARATION}<sst xmlns=\"{NAMESPACE}\" count=\"{count}\" uniqueCount=\"{count}\">{strings}</sst>"
    );
    (sheet, strings)
}

fn style(column: Column) -> usize {
    match column {
        Column::Source => SOURCE,
        Column::Target => TARGET,
        Column::Status => STATUS,
        _ => LOCKED,
    }
}

/// In characters.
fn width(column: Column) -> usize {
    match column {
        Column::Id | Column::Where => 24,
        Column::Source | Column::Target => 52,
        Column::Note => 44,
        Column::Status => 15,
        Column::Length => 10,
        Column::File | Column::Key | Column::Lock => 12,
    }
}
