//! A worksheet and its strings, row by row.

use std::borrow::Cow;
use std::io::{self, Write};

use super::package::Page;
use super::parts::{CODE_STYLE, HEADING_STYLE, RTL_STYLES, TEXT_STYLE};
use crate::edition::Direction;
use crate::formats::sheet::Column;
use crate::workbook::{DECLARATION, LINE, MOST_LINES, NAMESPACE, count_lines, push_text, text};

/// Regions that print on Letter; all others print on A4 (CLDR, `paperSize`).
const LETTER_REGIONS: [&str; 14] =
    ["BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"];
/// The narrowest column, in characters.
const NARROWEST: usize = 8;
/// The widest column of words: longer ones take several lines.
const WIDEST: usize = 28;
/// The widest column of addresses, which do not break well.
const WIDEST_CODE: usize = 44;

/// The table of strings: each cell that is not empty has one of its own, in the order of the cells. So nothing has to
/// be remembered between the cells and the table.
pub struct Strings<'w, W> {
    to: &'w mut W,
    count: usize,
    xml: String,
}

impl<'w, W: Write> Strings<'w, W> {
    /// Begins the table of so many strings.
    pub fn begin(to: &'w mut W, count: usize) -> io::Result<Self> {
        write!(to, "{DECLARATION}<sst xmlns=\"{NAMESPACE}\" count=\"{count}\" uniqueCount=\"{count}\">")?;
        Ok(Self { to, count: 0, xml: String::new() })
    }

    /// Adds a string; its number.
    fn add(&mut self, cell: &str) -> usize {
        self.xml.push_str("<si><t xml:space=\"preserve\">");
        push_text(&mut self.xml, cell);
        self.xml.push_str("</t></si>");
        self.count += 1;
        self.count - 1
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.write_all(self.xml.as_bytes())?;
        self.xml.clear();
        Ok(())
    }

    /// Closes the table.
    pub fn finish(mut self) -> io::Result<()> {
        self.xml.push_str("</sst>");
        self.flush()
    }
}

/// Writes a worksheet; its cells point at the next strings of the table.
pub fn write_worksheet(
    to: &mut impl Write,
    page: &Page<'_>,
    is_first: bool,
    strings: &mut Strings<'_, impl Write>,
) -> io::Result<()> {
    let widths: Vec<usize> =
        page.sheet.columns.iter().zip(&page.widths).map(|(column, width)| fit(column, *width)).collect();
    to.write_all(head(page, is_first, &widths).as_bytes())?;
    let mut xml = String::new();
    let headings = page.sheet.headings().zip(&widths).map(|(cell, width)| (cell, HEADING_STYLE, *width));
    write_row(&mut xml, 1, headings, strings);
    to.write_all(xml.as_bytes())?;
    let mut number = 1;
    page.sheet.each_row(|row| {
        number += 1;
        xml.clear();
        let columns = page.sheet.columns.iter().zip(&widths);
        let cells = row.zip(columns).map(|(cell, (column, width))| (cell, style(column, page), *width));
        write_row(&mut xml, number, cells, strings);
        strings.flush()?;
        to.write_all(xml.as_bytes())
    })?;
    to.write_all(foot(page).as_bytes())
}

fn write_row<'c>(
    xml: &mut String,
    row: usize,
    cells: impl Iterator<Item = (Cow<'c, str>, usize, usize)>,
    strings: &mut Strings<'_, impl Write>,
) {
    let mut body = String::new();
    let mut lines = 1;
    for (at, (cell, style, width)) in cells.enumerate().filter(|(_, (cell, ..))| !cell.is_empty()) {
        let (column, string) = (letters(at), strings.add(&cell));
        body.push_str(&format!("<c r=\"{column}{row}\" s=\"{style}\" t=\"s\"><v>{string}</v></c>"));
        lines = lines.max(count_lines(&cell, width));
    }
    // Excel finds the height by itself when it opens the file, other programs do not.
    let height = if lines > 1 {
        format!(" ht=\"{}\" customHeight=\"1\"", lines.min(MOST_LINES) * LINE)
    } else {
        String::new()
    };
    xml.push_str(&format!("<row r=\"{row}\"{height}>{body}</row>"));
}

/// The width of a column, with room for the button of the filter.
fn fit(column: &Column, width: usize) -> usize {
    (width + 3).clamp(NARROWEST, if column.is_code { WIDEST_CODE } else { WIDEST })
}

fn style(column: &Column, page: &Page<'_>) -> usize {
    let style = if column.is_code { CODE_STYLE } else { TEXT_STYLE };
    if is_rtl(page) { style + RTL_STYLES } else { style }
}

fn is_rtl(page: &Page<'_>) -> bool {
    page.list.locale.direction == Direction::Rtl
}

/// What stands before the rows: direction, headings that stay in sight, widths.
fn head(page: &Page<'_>, is_first: bool, widths: &[usize]) -> String {
    let direction = if is_rtl(page) { " rightToLeft=\"1\"" } else { "" };
    let selected = if is_first { " tabSelected=\"1\"" } else { "" };
    let mut xml = format!(
        "{DECLARATION}<worksheet xmlns=\"{NAMESPACE}\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>\
         <dimension ref=\"{}\"/><sheetViews><sheetView{selected}{direction} workbookViewId=\"0\">\
         <pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>\
         <selection pane=\"bottomLeft\" activeCell=\"A2\" sqref=\"A2\"/></sheetView></sheetViews>\
         <sheetFormatPr defaultRowHeight=\"15\"/>",
        range(page)
    );
    if !page.sheet.columns.is_empty() {
        xml.push_str("<cols>");
        for (at, (column, width)) in page.sheet.columns.iter().zip(widths).enumerate() {
            let (number, style) = (at + 1, style(column, page));
            xml.push_str(&format!(
                "<col min=\"{number}\" max=\"{number}\" width=\"{width}\" style=\"{style}\" customWidth=\"1\"/>"
            ));
        }
        xml.push_str("</cols>");
    }
    xml.push_str("<sheetData>");
    xml
}

/// What stands after the rows: filter, paper, and that digits kept as text are no mistake.
fn foot(page: &Page<'_>) -> String {
    let range = range(page);
    let region = page.list.locale.region.as_deref().unwrap_or_default();
    let paper = if LETTER_REGIONS.contains(&region) { 1 } else { 9 };
    let filter =
        if page.sheet.columns.is_empty() { String::new() } else { format!("<autoFilter ref=\"{range}\"/>") };
    format!(
        "</sheetData>{filter}\
         <pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>\
         <pageSetup paperSize=\"{paper}\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/>\
         <headerFooter><oddHeader>&amp;C{}</oddHeader><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>\
         <ignoredErrors><ignoredError sqref=\"{range}\" numberStoredAsText=\"1\"/></ignoredErrors></worksheet>",
        text(&header(&page.list.title.to_plain()))
    )
}

/// The title as the head of a printed page: `&` begins a code there and is doubled, and there is room for 255
/// characters.
fn header(title: &str) -> String {
    title.chars().take(100).collect::<String>().replace('&', "&&")
}

/// All cells: `A1:K8`.
fn range(page: &Page<'_>) -> String {
    let last = page.sheet.columns.len().saturating_sub(1);
    format!("A1:{}{}", letters(last), page.rows)
}

/// The letters of a column, counted from 0: `A`, …, `Z`, `AA`.
pub fn letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        letters.push(b'A' + u8::try_from((rest - 1) % 26).unwrap_or(0));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().copied().map(char::from).collect()
}

#[cfg(test)]
mod tests {
    use super::{header, letters};

    #[test]
    fn columns_are_lettered_as_spreadsheets_do() {
        let all: Vec<String> = [0, 25, 26, 51, 52, 701, 702].map(letters).into();
        assert_eq!(all, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }

    #[test]
    fn a_title_gives_no_codes_to_the_printer() {
        assert_eq!(header("A & B &P"), "A && B &&P");
    }
}
