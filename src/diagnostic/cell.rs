//! Cells of workbooks by the names that people know.

/// The name of a cell as spreadsheets show it: `B7` is in column 1 of row 7.
pub fn cell_name(column: usize, row: usize) -> String {
    let (mut letters, mut rest) = (String::new(), column + 1);
    while rest > 0 {
        let letter = u8::try_from((rest - 1) % 26).unwrap_or(0);
        letters.insert(0, char::from(b'A' + letter));
        rest = (rest - 1) / 26;
    }
    format!("{letters}{row}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_go_on_after_z() {
        let names = [(0, 1), (1, 7), (25, 2), (26, 2), (701, 2), (702, 2)]
            .map(|(column, row)| cell_name(column, row));
        assert_eq!(names, ["A1", "B7", "Z2", "AA2", "ZZ2", "AAA2"]);
    }
}
