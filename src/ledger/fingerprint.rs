//! Twelve hexadecimal digits that stand for what a message says.

use std::fmt;
use std::str::FromStr;

/// The first 48 bits of BLAKE3 over a canonical text. Fingerprints are compared within one message (and, for swapped
/// or renamed messages, within one file), where two texts have the same one by chance once in 10¹⁴.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint([u8; 6]);

impl Fingerprint {
    /// Of a canonical text.
    pub fn of(text: &str) -> Self {
        let hash = blake3::hash(text.as_bytes());
        let mut bytes = [0; 6];
        for (byte, from) in bytes.iter_mut().zip(hash.as_bytes()) {
            *byte = *from;
        }
        Self(bytes)
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// What was read is no fingerprint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoFingerprint;

impl FromStr for Fingerprint {
    type Err = NoFingerprint;

    fn from_str(text: &str) -> Result<Self, NoFingerprint> {
        let is_hex = text.len() == 12 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        let number = u64::from_str_radix(text, 16).ok().filter(|_| is_hex).ok_or(NoFingerprint)?;
        let [_, _, bytes @ ..] = number.to_be_bytes();
        Ok(Self(bytes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_read_back_from_its_twelve_digits_and_from_nothing_else() {
        let fingerprint = Fingerprint::of("Lea el informe.");
        assert_eq!(fingerprint.to_string().parse(), Ok(fingerprint));
        for text in ["", "3f9c2ab81d0", "3f9c2ab81d077", "3F9C2AB81D07", "+f9c2ab81d07", "3f9c2ab81d0g"] {
            assert_eq!(text.parse::<Fingerprint>(), Err(NoFingerprint), "{text}");
        }
    }
}
