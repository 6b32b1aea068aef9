//! What ICU4X wrote, and where each part of it stands.

use std::fmt::{self, Write};
use std::ops::Range;

use writeable::{Part, PartsWrite, Writeable};

/// A text and the places of its parts.
#[derive(Default)]
pub(super) struct Written {
    /// The text.
    pub text: String,
    parts: Vec<(Part, Range<usize>)>,
}

impl Written {
    /// Writes it down.
    pub(super) fn of(value: &impl Writeable) -> Self {
        let mut written = Self::default();
        // Writing into memory fails for nobody.
        let _ = value.write_to_parts(&mut written);
        written
    }

    /// Where the first part of this name stood when it was written.
    pub(super) fn place(&self, part: Part) -> Option<Range<usize>> {
        self.parts.iter().find(|(own, _)| *own == part).map(|(_, place)| place.clone())
    }
}

impl Write for Written {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.text.push_str(text);
        Ok(())
    }
}

impl PartsWrite for Written {
    type SubPartsWrite = Self;

    fn with_part(
        &mut self,
        part: Part,
        mut write: impl FnMut(&mut Self::SubPartsWrite) -> fmt::Result,
    ) -> fmt::Result {
        let start = self.text.len();
        let result = write(self);
        self.parts.push((part, start..self.text.len()));
        result
    }
}
