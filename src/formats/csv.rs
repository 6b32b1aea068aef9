//! `contacts.csv`: the contact sheet, for people with a spreadsheet or for programs.

use std::io::{self, Write};

use super::sheet::{Sheet, Survey};
use super::{Content, CsvProfile, Format, Remarks, Rendered, Renderer, Style};
use crate::diagnostic::Diagnostic;
use crate::edition::ContactList;

/// The contacts as CSV (RFC 4180: CRLF at each line's end, `"` doubled), one row each, one value in each cell.
///
/// For people: UTF-8 with byte order mark, headings in the list's language, the delimiter of the readers'
/// region, columns only where some contact has a value. For programs: no byte order mark, commas, fixed headings.
/// A cell that a spreadsheet would take for a formula is a finding and nothing is written: a silent change would harm
/// the data.
pub const CSV: Format = Format {
    name: "csv",
    part: "contacts",
    extension: "csv",
    media_type: "text/csv",
    renderer: Renderer::Contacts(render_csv),
    remarks: Remarks::Contacts(inspect_csv),
};

fn render_csv<'a>(list: &ContactList<'a>, style: &Style) -> Rendered<'a> {
    let (mark, delimiter) = match style.csv_profile {
        CsvProfile::Spreadsheet => ("\u{FEFF}", delimiter(list.locale.delimiter)),
        CsvProfile::Machine => ("", b','),
    };
    render_sheet(&CSV, list, &choose_sheet(list, style), mark, delimiter)
}

fn inspect_csv(list: &ContactList, style: &Style) -> Vec<Diagnostic> {
    choose_sheet(list, style).survey().findings
}

fn choose_sheet<'l>(list: &'l ContactList, style: &Style) -> Sheet<'l> {
    match style.csv_profile {
        CsvProfile::Spreadsheet => Sheet::for_people(list, style.formula_guard),
        CsvProfile::Machine => Sheet::for_programs(list, style.formula_guard),
    }
}

/// A sheet of the contacts of `list`, after `mark`.
pub fn render_sheet<'a>(
    format: &Format,
    list: &ContactList<'a>,
    sheet: &Sheet<'_>,
    mark: &'static str,
    delimiter: u8,
) -> Rendered<'a> {
    let Survey { findings, columns, .. } = sheet.survey();
    if findings.iter().any(|finding| finding.is_error()) {
        return (Vec::new(), findings);
    }
    let guard = sheet.guard;
    let content = Content::of_contacts(list, move |list, to| {
        to.write_all(mark.as_bytes())?;
        write_sheet(&Sheet::new(list, columns.clone(), guard), delimiter, to)
    });
    (vec![format.artifact(&list.folder(), content)], findings)
}

/// Writes a sheet, row by row.
fn write_sheet(sheet: &Sheet<'_>, delimiter: u8, to: &mut dyn Write) -> io::Result<()> {
    let mut writer =
        ::csv::WriterBuilder::new().delimiter(delimiter).terminator(::csv::Terminator::CRLF).from_writer(to);
    writer.write_record(sheet.headings().map(|heading| heading.into_owned()))?;
    sheet.each_row(|row| {
        for cell in row {
            writer.write_field(cell.as_bytes())?;
        }
        Ok(writer.write_record(None::<&[u8]>)?)
    })?;
    writer.flush()
}

/// The delimiter as a byte. Characters that could not separate cells give way to a comma.
fn delimiter(character: char) -> u8 {
    let byte = u8::try_from(character).ok().filter(u8::is_ascii);
    byte.filter(|byte| matches!(byte, b'\t' | b'!'..=b'~') && !byte.is_ascii_alphanumeric() && *byte != b'"')
        .unwrap_or(b',')
}

#[cfg(test)]
#[path = "csv_tests.rs"]
mod tests;
