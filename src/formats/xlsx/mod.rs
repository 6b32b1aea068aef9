//! `contacts.xlsx`: the contact sheet as a workbook (ECMA-376), which opens alike in every country.
//!
//! Every cell is a typed string of number format `@`: no reader can take it for a formula, a number or a date. The
//! strings stand in a table of their own, since the previews of telephones show no others. Rows go straight into the
//! archive, so a sheet takes no more memory than its file.
//!
//! This is no general writer of workbooks: there are rows of text, and there is nothing else. The crates that write
//! workbooks keep every cell in memory or in temporary files, and write no language.

mod package;
mod parts;
mod worksheet;

#[cfg(test)]
mod tests;

use self::package::{Page, write_package};
use super::sheet::{Sheet, Survey};
use super::{Format, Remarks, Rendered, Renderer, Style, kinds};
use crate::diagnostic::Diagnostic;
use crate::edition::ContactList;

/// The contacts as a workbook: localized headings and name of the sheet, headings that stay in sight and are printed
/// on each page, a filter, widths, title and language, right to left where the script is. The same list gives the
/// same bytes.
pub const XLSX: Format = Format {
    name: "xlsx",
    part: "contacts",
    extension: "xlsx",
    media_type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    renderer: Renderer::Contacts(render_xlsx),
    remarks: Remarks::Contacts(inspect_xlsx),
};

/// Rows of a sheet (Excel's own limit, like the next).
const MOST_ROWS: usize = 1_048_576;
/// Characters of a sheet's name.
const MOST_NAME: usize = 31;

fn render_xlsx<'a>(list: &ContactList<'a>, style: &Style) -> Rendered<'a> {
    render_workbook(std::slice::from_ref(list), &list.folder(), style)
}

fn inspect_xlsx(list: &ContactList, style: &Style) -> Vec<Diagnostic> {
    let survey = Sheet::for_people(list, style.formula_guard).survey();
    let mut findings = measure(list, &survey);
    findings.extend(survey.findings);
    findings
}

/// One workbook, `<folder>/contacts.xlsx`, with a sheet for each list.
pub fn render_workbook<'a>(lists: &[ContactList<'a>], folder: &str, style: &Style) -> Rendered<'a> {
    let mut findings = Vec::new();
    let mut pages: Vec<Page<'_>> = Vec::new();
    for list in lists {
        let sheet = Sheet::for_people(list, style.formula_guard);
        let survey = sheet.survey();
        findings.extend(measure(list, &survey));
        findings.extend(survey.findings);
        let sheet = Sheet::new(list, survey.columns, style.formula_guard);
        let name = name_sheet(list, &pages);
        pages.push(Page { list, sheet, widths: survey.widths, rows: survey.rows, cells: survey.cells, name });
    }
    if findings.iter().any(Diagnostic::is_error) {
        return (Vec::new(), findings);
    }
    match write_package(&pages) {
        Ok(bytes) => {
            let mut artifact = XLSX.artifact(folder.trim_matches('/'), bytes);
            artifact.path = artifact.path.trim_start_matches('/').to_owned();
            (vec![artifact], findings)
        }
        // Memory takes everything; the archive has no room for more than 4 GiB.
        Err(_) => {
            let locale = lists.first().map(|list| list.locale.tag.as_str()).unwrap_or_default();
            findings.push(oversized("bytes", locale, ""));
            (Vec::new(), findings)
        }
    }
}

/// What a sheet of Excel has no room for.
fn measure(list: &ContactList, survey: &Survey) -> Vec<Diagnostic> {
    let locale = list.locale.tag.as_str();
    if survey.rows > MOST_ROWS {
        return vec![oversized("rows", locale, "")];
    }
    let long = survey.long.iter().map(|(id, origin)| (oversized("cell", locale, id), origin.clone()));
    long.map(|(finding, origin)| Diagnostic { primary: origin, ..finding }).collect()
}

fn oversized(case: &'static str, locale: &str, id: &str) -> Diagnostic {
    Diagnostic::new(&kinds::OVERSIZED_SHEET, None).with("case", case).with("locale", locale).with("id", id)
}

/// The name of a sheet: the label `contacts-sheet`, without what Excel forbids in it, another than those before.
fn name_sheet(list: &ContactList, before: &[Page<'_>]) -> String {
    let label = list.labels.get("contacts-sheet").map(|label| label.to_plain()).unwrap_or_default();
    let tag = &list.locale.tag;
    // Excel keeps the name of its own list of changes to itself.
    let is_name = |name: &String| !name.is_empty() && !name.eq_ignore_ascii_case("history");
    let is_free = |name: &String| before.iter().all(|page| page.name.to_lowercase() != name.to_lowercase());
    let plain = Some(fit_name(&label, "")).filter(is_name);
    let with_tag = plain.is_some().then(|| format!(" ({tag})")).filter(|end| end.len() < MOST_NAME);
    let numbered = (2..).map(|number: usize| fit_name(tag, &format!(" ({number})")));
    let named = plain.into_iter().chain(with_tag.map(|end| fit_name(&label, &end)));
    let named = named.chain([fit_name(tag, "")]).chain(numbered);
    named.into_iter().find(is_free).unwrap_or_default()
}

/// The name cut to what Excel has room for, `end` not cut.
fn fit_name(name: &str, end: &str) -> String {
    let is_allowed = |character: char| {
        !matches!(character, '[' | ']' | ':' | '*' | '?' | '/' | '\\') && !character.is_control()
    };
    let clean: String =
        name.chars().map(|character| if is_allowed(character) { character } else { ' ' }).collect();
    let clean = clean.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut fitting = String::new();
    let mut room = MOST_NAME.saturating_sub(end.encode_utf16().count());
    for character in clean.trim_matches(['\'', ' ']).chars() {
        let Some(left) = room.checked_sub(character.len_utf16()) else { break };
        room = left;
        fitting.push(character);
    }
    format!("{}{end}", fitting.trim_end_matches(['\'', ' ']))
}
