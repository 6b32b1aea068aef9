//! One line of a ledger: somebody vouched that this translation says what this source says.

use serde::Serialize;

use super::Fingerprint;

/// How far a translation was looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Its translator vouches for it.
    Translated,
    /// Somebody else compared it with the source.
    Reviewed,
}

impl Level {
    fn as_str(self) -> &'static str {
        match self {
            Self::Translated => "translated",
            Self::Reviewed => "reviewed",
        }
    }
}

/// What one line of a ledger certifies.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fact {
    /// The source's file, relative to the folder of its locale.
    pub file: String,
    /// The id of the message, or of the term with its `-`.
    pub message: String,
    /// What the source said.
    pub source: Fingerprint,
    /// What the translation said.
    pub translation: Fingerprint,
    /// How far it was looked at.
    pub level: Level,
    /// The day, ISO 8601.
    pub date: Option<String>,
    /// Who vouches for it.
    pub by: Option<String>,
}

impl Fact {
    /// Whether both speak of the same pair of texts.
    pub fn is_same_pair(&self, other: &Self) -> bool {
        self.message == other.message && self.source == other.source && self.translation == other.translation
    }

    /// The line of the ledger, without its end: words between spaces, the name of the person last.
    pub fn to_line(&self) -> String {
        format!(
            "{} {} {} {} {} {} {}",
            escape(&self.file),
            escape(&self.message),
            self.source,
            self.translation,
            self.level.as_str(),
            self.date.as_deref().map_or_else(|| "-".to_owned(), escape),
            self.by.as_deref().filter(|by| !by.is_empty()).unwrap_or("-")
        )
    }

    /// Reads a line; `None` where it is none.
    pub fn read(line: &str) -> Option<Self> {
        let mut words = line.splitn(7, ' ');
        let mut next = || words.next().filter(|word| !word.is_empty());
        let file = unescape(next()?);
        let message = unescape(next()?);
        let (source, translation) = (next()?.parse().ok()?, next()?.parse().ok()?);
        let level = match next()? {
            "translated" => Level::Translated,
            "reviewed" => Level::Reviewed,
            _ => return None,
        };
        let mut optional = || next().map(str::trim).filter(|word| !matches!(*word, "-" | ""));
        let date = optional().map(unescape);
        let by = optional().map(str::to_owned);
        Some(Self { file, message, source, translation, level, date, by })
    }

    /// A person's name as a line can hold it.
    pub fn clean_name(name: &str) -> Option<String> {
        let name = name.replace(char::is_control, " ");
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        (!matches!(name.as_str(), "" | "-")).then_some(name)
    }
}

/// A name of a file may contain spaces; a word of a line may not.
fn escape(word: &str) -> String {
    let mut escaped = String::with_capacity(word.len());
    for c in word.chars() {
        if c == '%' || c.is_whitespace() || c.is_control() {
            let mut buffer = [0; 4];
            c.encode_utf8(&mut buffer).bytes().for_each(|byte| escaped.push_str(&format!("%{byte:02X}")));
        } else {
            escaped.push(c);
        }
    }
    escaped
}

fn unescape(word: &str) -> String {
    let mut bytes = Vec::with_capacity(word.len());
    let mut rest = word.bytes();
    while let Some(byte) = rest.next() {
        let ahead = rest.clone();
        let digits: Vec<u8> = ahead.take(2).collect();
        let decoded = std::str::from_utf8(&digits)
            .ok()
            .filter(|digits| byte == b'%' && digits.len() == 2)
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        if decoded.is_some() {
            rest.nth(1);
        }
        bytes.push(decoded.unwrap_or(byte));
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_read_back_whatever_the_names() {
        for (file, by) in [
            ("labels.ftl", Some("Ana Pérez <ana@x.org>")),
            ("mis 100 %\u{a0}textos.ftl", None),
            ("%2e.ftl", Some("X")),
        ] {
            let fact = Fact {
                file: file.to_owned(),
                message: "-global-compact".to_owned(),
                source: Fingerprint::of("a"),
                translation: Fingerprint::of("b"),
                level: Level::Reviewed,
                date: Some("2026-07-01".to_owned()),
                by: by.map(str::to_owned),
            };
            assert_eq!(Fact::read(&fact.to_line()), Some(fact));
        }
    }

    #[test]
    fn what_is_no_line_is_told_apart() {
        let good = "a.ftl title 3f9c2ab81d07 b1946ac92492 translated - -";
        assert!(Fact::read(good).is_some_and(|fact| fact.date.is_none() && fact.by.is_none()));
        assert!(Fact::read("a.ftl title 3f9c2ab81d07 b1946ac92492 translated").is_some());
        for line in
            ["", "a", "a.ftl title 3f9c2ab81d07 b1946ac92492 approved - -", "a.ftl  title x y translated"]
        {
            assert_eq!(Fact::read(line), None, "{line}");
        }
        assert_eq!(Fact::clean_name(" Ana\n\tPérez "), Some("Ana Pérez".to_owned()));
        assert_eq!(Fact::clean_name("\u{7}"), None);
    }
}
