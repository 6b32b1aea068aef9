//! `manifest.json`: which files of the output are ours, what was in them, and what they were made from.
//!
//! One entry per line, sorted by path, the comma before the entry: so a merge in git sees lines that do not
//! depend on their neighbours. A folder's entry ends in `/`. Nothing in it tells the time or the machine.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::io::{self, Write};
use std::ops::Range;

use blake3::Hash;
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::Value;

use super::made::{Made, Outline};
use super::path;

/// The version of the file's form.
const VERSION: u64 = 1;
/// What stands above the entries as we write them, and below them.
pub(super) const HEAD: &str = "{ \"version\": 1\n";
pub(super) const FOOT: &str = "}\n";

/// What we know of an output folder.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Manifest {
    /// Files by path, and the content we gave them: more than one where two sides of a merge disagree.
    pub files: BTreeMap<String, Vec<Hash>>,
    /// Folders of which all files were made together, by path without the final `/`.
    pub folders: BTreeMap<String, Made>,
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
        let mut entries: Vec<Entry<'_>> = of_folders.chain(of_files).collect();
        // Those of each sort are nearly sorted: what is stable merges them.
        entries.sort_by(compare);
        to.write_all(HEAD.as_bytes())?;
        for (key, entry) in entries {
            let line = match entry {
                Ok(made) => folder_line(key, made),
                Err(hash) => file_line(key, hash),
            };
            writeln!(to, "{line}")?;
        }
        to.write_all(FOOT.as_bytes())
    }
}

/// The line of a file.
pub(super) fn file_line(path: &str, hash: &Hash) -> String {
    format!(", \"{path}\": \"{}\"", hash.to_hex())
}

/// The line of a folder.
pub(super) fn folder_line(folder: &str, made: &Made) -> String {
    let mut line = format!(", \"{folder}/\": ").into_bytes();
    // Nothing refuses to be written into memory.
    let _ = made.write(&mut line);
    String::from_utf8(line).unwrap_or_default()
}

/// Where the path is in the line of an entry: that of a folder ends in `/`.
pub(super) fn key_of(line: &str) -> Option<Range<usize>> {
    let start = ", \"".len();
    let length = line.get(start..)?.find('"')?;
    line.starts_with(", \"").then_some(start..start + length)
}

/// What the line of an entry says.
pub(super) enum Said<'l> {
    /// What a folder was made from.
    Made(Making<'l>),
    /// What is in a file.
    Hash(Hash),
}

/// What a folder was made from, as it is written: it is read as far as somebody asks.
pub(super) struct Making<'l>(&'l str);

impl Making<'_> {
    /// All of it.
    pub(super) fn read(&self) -> Option<Made> {
        serde_json::from_str(self.0).ok()
    }

    /// All but the notes.
    pub(super) fn outline(&self) -> Option<Outline> {
        serde_json::from_str(self.0).ok()
    }
}

/// Reads the line of an entry, as we write it.
pub(super) fn read_line(line: &str) -> Option<(&str, Said<'_>)> {
    let key = line.get(key_of(line)?)?;
    let value = line.get(", \"".len() + key.len()..)?.strip_prefix("\": ")?;
    let said = match key.ends_with('/') {
        true => Said::Made(Making(value)),
        false => Said::Hash(Hash::from_hex(value.strip_prefix('"')?.strip_suffix('"')?).ok()?),
    };
    Some((key, said))
}

/// The path of an entry, if it is as we write it and names what can be ours.
pub(super) fn check_line(line: &str) -> Option<&str> {
    let (key, said) = read_line(line)?;
    let is_safe = match said {
        Said::Made(making) => {
            key.strip_suffix('/').is_some_and(path::is_safe)
                && making.outline()?.files.iter().all(|file| path::is_safe(file))
        }
        Said::Hash(_) => path::is_safe(key),
    };
    is_safe.then_some(key)
}

/// A path, and the folder or the file that is there.
type Entry<'m> = (&'m str, Result<&'m Made, &'m Hash>);

/// Compares entries by their paths; that of a folder ends in `/`.
fn compare((one, of_one): &Entry<'_>, (other, of_other): &Entry<'_>) -> Ordering {
    // Long beginnings are the same: they are not compared byte by byte.
    let length = one.len().min(other.len());
    let begin = one.as_bytes().get(..length).cmp(&other.as_bytes().get(..length));
    begin.then_with(|| rest(one, length, of_one.is_ok()).cmp(rest(other, length, of_other.is_ok())))
}

fn rest(path: &str, from: usize, is_folder: bool) -> impl Iterator<Item = u8> {
    path.bytes().skip(from).chain(is_folder.then_some(b'/'))
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

    fn add_folder(&mut self, folder: &str, made: Made) -> Option<()> {
        if !path::is_safe(folder) || !made.files.iter().all(|file| path::is_safe(file)) {
            return None;
        }
        match self.manifest.folders.get_mut(folder) {
            None => drop(self.manifest.folders.insert(folder.to_owned(), made)),
            Some(known) if *known == made => {}
            Some(known) => {
                self.disagree = true;
                known.fingerprint.clear();
            }
        }
        Some(())
    }

    fn add_file(&mut self, file: String, hash: Hash) -> Option<()> {
        if !path::is_safe(&file) {
            return None;
        }
        let known = self.manifest.files.entry(file).or_default();
        if !known.contains(&hash) {
            self.disagree |= !known.is_empty();
            known.push(hash);
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
        while let Some(key) = map.next_key::<String>()? {
            let added = if key == "version" {
                self.version = map.next_value::<Value>()?.as_u64();
                self.version.map(|_| ())
            } else if let Some(folder) = key.strip_suffix('/') {
                self.add_folder(folder, map.next_value()?)
            } else {
                let Hex(hash) = map.next_value()?;
                hash.and_then(|hash| self.add_file(key, hash))
            };
            self.is_foreign |= added.is_none();
        }
        Ok(())
    }
}

/// A hash in hexadecimal figures; `None` where a text is none.
struct Hex(Option<Hash>);

impl<'de> Deserialize<'de> for Hex {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Figures;
        impl Visitor<'_> for Figures {
            type Value = Hex;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a hash")
            }

            fn visit_str<E>(self, text: &str) -> Result<Hex, E> {
                Ok(Hex(Hash::from_hex(text).ok()))
            }
        }
        deserializer.deserialize_str(Figures)
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
