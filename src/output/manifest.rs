//! `manifest.json`: which files of the output are ours, what was in them, and what they were made from.
//!
//! One entry per line, sorted by path, the comma before the entry: so a merge in git sees lines that do not
//! depend on their neighbours. A folder's entry ends in `/`. Nothing in it tells the time or the machine.

use std::collections::BTreeMap;
use std::io::{self, Write};

use blake3::Hash;
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

use super::{Notes, path};

/// The version of the file's form.
const VERSION: u64 = 1;

/// What we know of an output folder.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Manifest {
    /// Files by path, and the content we gave them: more than one where two sides of a merge disagree.
    pub files: BTreeMap<String, Vec<Hash>>,
    /// Folders of which all files were made together, by path without the final `/`.
    pub folders: BTreeMap<String, Made>,
}

/// What a folder's files were made from.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Made {
    /// A hash over everything that decides the bytes of its files. Empty where that is not known: not all of
    /// them were made in one run.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub fingerprint: String,
    /// Its files: paths relative to the root of the output, sorted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<String>,
    /// What else must be remembered of it (its title), by name.
    #[serde(flatten)]
    pub notes: Notes,
}

/// How a manifest reads.
#[derive(Clone, Debug, PartialEq)]
pub enum Read {
    /// As we wrote it.
    Whole(Manifest),
    /// With the marks of a merge, or entries twice: everything that either side says.
    Merged(Manifest),
    /// Not at all; the byte at which it ends to make sense.
    Damaged(usize),
}

impl Manifest {
    /// Reads the text of a manifest.
    pub fn read(text: &str) -> Read {
        let mut entries = Entries::default();
        match entries.read(text) {
            Ok(()) => match (entries.are_ours(), entries.disagree) {
                (true, false) => Read::Whole(entries.manifest),
                (true, true) => Read::Merged(entries.manifest),
                (false, _) => Read::Damaged(0),
            },
            Err(error) => match unmerge(text) {
                Some(entries) if entries.are_ours() => Read::Merged(entries.manifest),
                Some(_) => Read::Damaged(0),
                None => Read::Damaged(offset(text, error.line(), error.column())),
            },
        }
    }

    /// The text of the manifest. Where several contents of a file are known the first is written.
    pub fn to_text(&self) -> String {
        let mut text = Vec::new();
        // Nothing refuses to be written into memory.
        let _ = self.write(&mut text);
        String::from_utf8(text).unwrap_or_default()
    }

    /// Writes that text, entry by entry.
    ///
    /// # Errors
    /// `to` refuses.
    pub fn write(&self, to: &mut impl Write) -> io::Result<()> {
        let of_folders = self.folders.iter().map(|(folder, made)| (folder.as_str(), Ok(made)));
        let of_files =
            self.files.iter().filter_map(|(file, hashes)| Some((file.as_str(), Err(hashes.first()?))));
        let mut entries: Vec<(&str, Result<&Made, &Hash>)> = of_folders.chain(of_files).collect();
        let end = |entry: &Result<&Made, &Hash>| if entry.is_ok() { "/" } else { "" };
        entries.sort_unstable_by(|(one, of_one), (other, of_other)| {
            one.bytes().chain(end(of_one).bytes()).cmp(other.bytes().chain(end(of_other).bytes()))
        });
        writeln!(to, "{{ \"version\": {VERSION}")?;
        for (key, entry) in entries {
            write!(to, ", {}: ", Value::from(format!("{key}{}", end(&entry))))?;
            match entry {
                Ok(made) => serde_json::to_writer(&mut *to, made)?,
                Err(hash) => write!(to, "\"{}\"", hash.to_hex())?,
            }
            writeln!(to)?;
        }
        writeln!(to, "}}")
    }
}

/// The members of a JSON object, each as often as it occurs, while they are read: one is gathered in before the next is
/// looked at.
#[derive(Default)]
struct Entries {
    manifest: Manifest,
    /// Whether two of them disagree.
    disagree: bool,
    version: Option<u64>,
    /// Whether one is not ours.
    is_foreign: bool,
}

impl Entries {
    fn read(&mut self, text: &str) -> Result<(), serde_json::Error> {
        let mut deserializer = serde_json::Deserializer::from_str(text);
        deserializer.deserialize_map(&mut *self)?;
        deserializer.end()
    }

    /// Whether all were ours, and of our version.
    fn are_ours(&self) -> bool {
        !self.is_foreign && self.version == Some(VERSION)
    }

    fn add(&mut self, key: String, value: Value) -> Option<()> {
        if key == "version" && value.is_u64() {
            self.version = value.as_u64();
        } else if let Some(folder) = key.strip_suffix('/') {
            let made: Made = serde_json::from_value(value).ok()?;
            if !path::is_safe(folder) || !made.files.iter().all(|file| path::is_safe(file)) {
                return None;
            }
            let known = self.manifest.folders.entry(folder.to_owned()).or_insert_with(|| made.clone());
            if *known != made {
                self.disagree = true;
                known.fingerprint.clear();
            }
        } else {
            let hash = Hash::from_hex(value.as_str()?).ok()?;
            if !path::is_safe(&key) {
                return None;
            }
            let known = self.manifest.files.entry(key).or_default();
            if !known.contains(&hash) {
                self.disagree |= !known.is_empty();
                known.push(hash);
            }
        }
        Some(())
    }
}

impl<'de> Visitor<'de> for &mut Entries {
    type Value = ();

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some((key, value)) = map.next_entry()? {
            self.is_foreign |= self.add(key, value).is_none();
        }
        Ok(())
    }
}

/// The entries of both sides of a manifest that git could not merge; `None` if that is not what it is.
fn unmerge(text: &str) -> Option<Entries> {
    let is_mark =
        |line: &str| ["<<<<<<<", "|||||||", "=======", ">>>>>>>"].iter().any(|mark| line.starts_with(mark));
    if !text.lines().any(|line| line.starts_with("<<<<<<<")) {
        return None;
    }
    let mut all = Entries::default();
    for line in text.lines().filter(|line| !is_mark(line)) {
        let entry = line.trim().trim_start_matches(['{', ',']).trim();
        if !entry.is_empty() && entry != "}" {
            all.read(&format!("{{{entry}}}")).ok()?;
        }
    }
    Some(all)
}

/// The byte offset of a line and column, both from 1, the column in bytes.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let above: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    text.floor_char_boundary(above + column.saturating_sub(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn specimen() -> Manifest {
        let mut manifest = Manifest::default();
        for file in ["es/a/contacts.csv", "es/a/statement.html", "es/index.html", "index.html"] {
            manifest.files.insert(file.to_owned(), vec![blake3::hash(file.as_bytes())]);
        }
        let notes = BTreeMap::from([("title".to_owned(), Value::from("«Ñandú» \"é\""))]).into();
        let files = vec!["es/a/contacts.csv".to_owned(), "es/a/statement.html".to_owned()];
        manifest.folders.insert("es/a".to_owned(), Made { fingerprint: "f00".to_owned(), files, notes });
        manifest
    }

    #[test]
    fn reads_what_it_wrote() {
        let manifest = specimen();
        assert_eq!(Manifest::read(&manifest.to_text()), Read::Whole(manifest.clone()));
        let pretty = serde_json::from_str::<Value>(&manifest.to_text()).unwrap();
        let pretty = serde_json::to_string_pretty(&pretty).unwrap();
        assert_eq!(Manifest::read(&pretty), Read::Whole(manifest), "another tool's layout");
        assert_eq!(Manifest::read(&Manifest::default().to_text()), Read::Whole(Manifest::default()));
    }

    #[test]
    fn every_entry_is_one_line_of_its_own() {
        let mut manifest = specimen();
        let before = manifest.to_text();
        manifest.files.insert("z.html".to_owned(), vec![blake3::hash(b"z")]);
        manifest.files.insert("a.html".to_owned(), vec![blake3::hash(b"a")]);
        let after = manifest.to_text();
        assert!(before.lines().all(|line| after.lines().any(|other| other == line)), "{after}");
        assert_eq!(after.lines().count(), before.lines().count() + 2);
    }

    #[test]
    fn both_sides_of_a_merge_are_believed() {
        let text = specimen().to_text();
        let line = text.lines().find(|line| line.contains("statement.html\": ")).unwrap();
        let theirs = line
            .replace(blake3::hash(b"es/a/statement.html").to_hex().as_str(), &blake3::hash(b"x").to_hex());
        let folder = text.lines().find(|line| line.contains("\"es/a/\"")).unwrap();
        let text = text
            .replace(
                line,
                &format!(
                    "<<<<<<< HEAD\n{line}\n=======\n{theirs}\n, \"q.html\": \"{0}\"\n>>>>>>> theirs",
                    blake3::hash(b"q").to_hex()
                ),
            )
            .replace(
                folder,
                &format!("<<<<<<< HEAD\n{folder}\n=======\n{}\n>>>>>>> theirs", folder.replace("f00", "f11")),
            );
        let Read::Merged(manifest) = Manifest::read(&text) else { panic!("{text}") };
        assert_eq!(
            manifest.files["es/a/statement.html"],
            [blake3::hash(b"es/a/statement.html"), blake3::hash(b"x")]
        );
        assert!(manifest.files.contains_key("q.html"));
        assert_eq!(manifest.folders["es/a"].fingerprint, "", "nobody knows what it was made from");
    }

    #[test]
    fn a_manifest_that_names_other_peoples_files_is_damaged() {
        for text in [
            "",
            "[]",
            "{}",
            "{ \"version\": 2 }",
            "{ \"version\": 1",
            "\u{0}",
            "{ \"version\": 1, \"../x\": \"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\" }",
            "{ \"version\": 1, \"x\": \"e3b0\" }",
            "{ \"version\": 1, \"x\": 3 }",
            "{ \"version\": 1, \"../x/\": {} }",
            "{ \"version\": 1, \"x/\": { \"files\": [\"/etc/passwd\"] } }",
        ] {
            assert!(matches!(Manifest::read(text), Read::Damaged(_)), "{text}");
        }
    }
}
