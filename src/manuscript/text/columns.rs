//! Columns that somebody made with tabs or with wide spaces.

use super::lines::Line;

/// The most columns, and the longest cell: more are a text that was spread to the edges of the page.
const MOST: usize = 6;
const LONGEST: usize = 90;

/// How many of some lines are rows of a table.
pub struct Columns {
    /// How many.
    pub rows: usize,
}

/// The table at the beginning of these lines.
pub fn find_columns(lines: &[Line<'_>]) -> Option<Columns> {
    let rows = lines.iter().take_while(|line| is_row(line)).count();
    (rows > 0).then_some(Columns { rows })
}

fn is_row(line: &Line<'_>) -> bool {
    let is_wide = line.text.contains('\t') || line.text.contains("   ");
    if !is_wide || line.marker.is_some() || !line.text.contains(char::is_alphanumeric) {
        return false;
    }
    let cells = line.cells();
    let has_words = |range: &std::ops::Range<usize>| {
        let cell = line.text.get(range.clone()).unwrap_or_default();
        cell.contains(char::is_alphanumeric) && cell.chars().count() <= LONGEST
    };
    (2..=MOST).contains(&cells.len()) && cells.iter().all(has_words)
}
