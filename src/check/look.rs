//! One look at a text: which characters it has at all. Rules ask it first, and most learn that there is nothing to
//! look for.

/// A set of bytes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bytes([bool; 256]);

impl Default for Bytes {
    fn default() -> Self {
        Self([false; 256])
    }
}

impl Bytes {
    /// These bytes.
    pub(super) fn of(bytes: impl IntoIterator<Item = u8>) -> Self {
        let mut set = Self::default();
        bytes.into_iter().for_each(|byte| set.add(byte));
        set
    }

    pub(super) fn add(&mut self, byte: u8) {
        if let Some(seen) = self.0.get_mut(usize::from(byte)) {
            *seen = true;
        }
    }

    pub(super) fn has(&self, byte: u8) -> bool {
        self.0.get(usize::from(byte)).copied().unwrap_or_default()
    }
}

/// What sort of character a byte is, or begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// Punctuation, signs, control characters.
    Mark,
    /// `0` to `9`.
    Digit,
    /// `A` to `Z`.
    Capital,
    /// `a` to `z`, and all that is not ASCII.
    Letter,
    /// A space.
    Space,
}

/// The sort of each byte.
const SORTS: [u8; 256] = {
    let mut sorts = [Sort::Mark as u8; 256];
    let mut byte = 0;
    while byte < 256 {
        #[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
        {
            sorts[byte] = match byte as u8 {
                b'0'..=b'9' => Sort::Digit as u8,
                b'A'..=b'Z' => Sort::Capital as u8,
                b'a'..=b'z' | 0x80.. => Sort::Letter as u8,
                b' ' => Sort::Space as u8,
                _ => Sort::Mark as u8,
            };
        }
        byte += 1;
    }
    sorts
};

/// How many sorts of bytes there are.
const COUNT: u8 = 5;

/// What a text has.
#[derive(Clone, Debug, Default)]
pub(super) struct Look {
    pub(super) bytes: Bytes,
    /// A bit for each two sorts that stand side by side.
    pairs: u32,
}

impl Look {
    pub(super) fn at(text: &str) -> Self {
        let mut look = Self::default();
        let mut last = Sort::Mark as u8;
        for byte in text.bytes() {
            look.bytes.add(byte);
            let sort = SORTS.get(usize::from(byte)).copied().unwrap_or_default();
            look.pairs |= 1 << (last * COUNT + sort);
            last = sort;
        }
        look
    }

    /// Whether a character stands in `text`, the text that was looked at.
    pub(super) fn has(&self, character: char, text: &str) -> bool {
        match u8::try_from(character) {
            Ok(byte) if byte.is_ascii() => self.bytes.has(byte),
            _ => {
                let mut bytes = [0; 4];
                let first = character.encode_utf8(&mut bytes).bytes().next();
                first.is_some_and(|first| self.bytes.has(first)) && text.contains(character)
            }
        }
    }

    /// Whether a byte of the one sort stands before one of the other.
    pub(super) fn has_pair(&self, one: Sort, other: Sort) -> bool {
        self.pairs & 1 << (one as u8 * COUNT + other as u8) != 0
    }
}

/// How many bytes of a text are so.
pub(super) fn count_bytes(text: &str, is_so: impl Fn(&u8) -> bool) -> usize {
    // Sums of bytes are made for many at once.
    let count = |bytes: &[u8]| usize::from(bytes.iter().map(|byte| u8::from(is_so(byte))).sum::<u8>());
    text.as_bytes().chunks(usize::from(u8::MAX)).map(count).sum()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_it_has_is_what_it_contains(text in "[a-cA-C0-2 .,—“é\u{10FFFD}]{0,12}", wanted in "[a-cA-C0-2 .,—“é”\u{10FFFD}]") {
            let look = Look::at(&text);
            let wanted = wanted.chars().next().unwrap();
            prop_assert_eq!(look.has(wanted, &text), text.contains(wanted));
            prop_assert_eq!(count_bytes(&text.repeat(90), u8::is_ascii_digit), 90 * text.matches(['0', '1', '2']).count());
            let capitals = text.as_bytes().windows(2).any(|two| two.iter().all(u8::is_ascii_uppercase));
            prop_assert_eq!(look.has_pair(Sort::Capital, Sort::Capital), capitals);
            prop_assert_eq!(
                look.has_pair(Sort::Space, Sort::Digit),
                text.as_bytes().windows(2).any(|two| two[0] == b' ' && two[1].is_ascii_digit())
            );
        }
    }
}
