//! Cells of CSV that a spreadsheet would run: an apostrophe before them, which is taken away again.

use std::borrow::Cow;

use crate::workbook::find_formula;

/// The cell as it is written. One that has apostrophes before a formula gets one more, so that none of its own is lost.
pub(super) fn guard_cell(cell: &str) -> Cow<'_, str> {
    if needs_guard(cell) { Cow::Owned(format!("'{cell}")) } else { Cow::Borrowed(cell) }
}

/// The cell as it was meant.
pub(super) fn free_cell(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|bare| needs_guard(bare)).unwrap_or(cell)
}

fn needs_guard(cell: &str) -> bool {
    find_formula(cell.trim_start_matches('\'')).is_some()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn nothing_is_run_and_nothing_is_lost() {
        for (cell, guarded) in [
            ("=1+1", "'=1+1"),
            ("-brand", "'-brand"),
            ("'-brand", "''-brand"),
            ("+52", "'+52"),
            ("'tis", "'tis"),
            ("a=b", "a=b"),
            ("", ""),
        ] {
            assert_eq!(guard_cell(cell), guarded);
            assert_eq!(free_cell(guarded), cell);
        }
        assert_eq!(free_cell("-typed"), "-typed");
    }

    proptest! {
        #[test]
        fn what_is_guarded_is_freed(cell in "[' =+@a\t-]{0,6}") {
            prop_assert_eq!(find_formula(&guard_cell(&cell)), None);
            let guarded = guard_cell(&cell).into_owned();
            prop_assert_eq!(free_cell(&guarded), cell);
        }
    }
}
