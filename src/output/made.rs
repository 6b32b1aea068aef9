//! What the files of a folder were made from, as the manifest tells it.

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::Notes;

/// What a folder's files were made from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Made {
    /// A hash over everything that decides the bytes of its files. Empty where that is not known: not all of
    /// them were made in one run.
    pub fingerprint: String,
    /// Its files: paths relative to the root of the output, sorted.
    pub files: Vec<String>,
    /// What else must be remembered of it (its title), by name.
    pub notes: Notes,
}

/// The same without the notes: they take most of the reading, and few ask for them.
#[derive(Debug, Default, PartialEq, serde::Deserialize)]
#[serde(default)]
pub(super) struct Outline {
    /// As in [`Made`].
    pub fingerprint: String,
    /// As in [`Made`].
    pub files: Vec<String>,
}

impl From<&Made> for Outline {
    fn from(Made { fingerprint, files, .. }: &Made) -> Self {
        Self { fingerprint: fingerprint.clone(), files: files.clone() }
    }
}

impl Made {
    /// Writes it as an object of JSON: `fingerprint` and `files` unless they are empty, and the notes.
    ///
    /// # Errors
    /// `to` refuses.
    pub fn write(&self, to: &mut impl Write) -> io::Result<()> {
        let mut sign = "{";
        if !self.fingerprint.is_empty() {
            write!(to, "{sign}\"fingerprint\":")?;
            serde_json::to_writer(&mut *to, &self.fingerprint)?;
            sign = ",";
        }
        if !self.files.is_empty() {
            write!(to, "{sign}\"files\":")?;
            serde_json::to_writer(&mut *to, &self.files)?;
            sign = ",";
        }
        let notes = self.notes.text();
        match notes.strip_prefix('{').filter(|rest| *rest != "}") {
            Some(rest) => write!(to, "{sign}{rest}"),
            None if sign == "{" => to.write_all(b"{}"),
            None => to.write_all(b"}"),
        }
    }
}

impl<'de> Deserialize<'de> for Made {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Members;
        impl<'de> Visitor<'de> for Members {
            type Value = Made;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("what a folder was made from")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Made, A::Error> {
                let (mut made, mut notes) = (Made::default(), BTreeMap::<String, &RawValue>::new());
                while let Some(name) = map.next_key::<String>()? {
                    match name.as_str() {
                        "fingerprint" => made.fingerprint = map.next_value()?,
                        "files" => made.files = map.next_value()?,
                        _ => drop(notes.insert(name, map.next_value()?)),
                    }
                }
                made.notes = Notes::of_texts(&notes);
                Ok(made)
            }
        }
        deserializer.deserialize_map(Members)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    fn written(made: &Made) -> String {
        let mut text = Vec::new();
        made.write(&mut text).unwrap();
        String::from_utf8(text).unwrap()
    }

    #[test]
    fn what_is_written_is_read_whatever_is_missing() {
        let notes: Notes = BTreeMap::from([
            ("a".to_owned(), Value::from(vec![1, 2])),
            ("title".to_owned(), Value::from("«é» \"}")),
        ])
        .into();
        for fingerprint in ["", "f0\"0"] {
            for files in [vec![], vec!["a/b".to_owned()]] {
                for notes in [Notes::default(), notes.clone()] {
                    let made = Made { fingerprint: fingerprint.to_owned(), files: files.clone(), notes };
                    let text = written(&made);
                    assert_eq!(serde_json::from_str::<Made>(&text).unwrap(), made, "{text}");
                    assert_eq!(serde_json::from_str::<Outline>(&text).unwrap(), Outline::from(&made));
                    let value: Value = serde_json::from_str(&text).unwrap();
                    assert_eq!(value.as_object().unwrap().contains_key("files"), !made.files.is_empty());
                }
            }
        }
        assert_eq!(written(&Made::default()), "{}");
        let all = Made { fingerprint: "f".to_owned(), files: vec!["a/b".to_owned()], notes };
        assert_eq!(written(&all), r#"{"fingerprint":"f","files":["a/b"],"a":[1,2],"title":"«é» \"}"}"#);
    }
}
