//! `manifest.json`: which files of the output are ours, what was in them, and what they were made from.
//!
//! One entry per line, sorted by path, the comma before the entry: so a merge in git sees lines that do not
//! depend on their neighbours. A folder's entry ends in `/`. Nothing in it tells the time or the machine.

use std::collections::BTreeMap;

use blake3::Hash;
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

use super::path;

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
    pub notes: BTreeMap<String, Value>,
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
        let entries = match serde_json::from_str::<Entries>(text) {
            Ok(entries) => entries,
            Err(error) => match unmerge(text) {
                Some(entries) => {
                    return Self::gather(entries).map_or(Read::Damaged(0), |(all, _)| Read::Merged(all));
                }
                None => return Read::Damaged(offset(text, error.line(), error.column())),
            },
        };
        match Self::gather(entries) {
            Some((manifest, false)) => Read::Whole(manifest),
            Some((manifest, true)) => Read::Merged(manifest),
            None => Read::Damaged(0),
        }
    }

    /// The manifest of these entries and whether two of them disagree; `None` where one is not ours.
    fn gather(Entries(entries): Entries) -> Option<(Self, bool)> {
        let mut manifest = Self::default();
        let mut disagree = false;
        let mut version = None;
        for (key, value) in entries {
            if key == "version" && value.is_u64() {
                version = value.as_u64();
            } else if let Some(folder) = key.strip_suffix('/') {
                let made: Made = serde_json::from_value(value).ok()?;
                let is_ours = path::is_safe(folder) && made.files.iter().all(|file| path::is_safe(file));
                let known = manifest.folders.entry(folder.to_owned()).or_insert_with(|| made.clone());
                if !is_ours {
                    return None;
                }
                if *known != made {
                    disagree = true;
                    known.fingerprint.clear();
                }
            } else {
                let hash = Hash::from_hex(value.as_str()?).ok()?;
                if !path::is_safe(&key) {
                    return None;
                }
                let known = manifest.files.entry(key).or_default();
                if !known.contains(&hash) {
                    disagree |= !known.is_empty();
                    known.push(hash);
                }
            }
        }
        (version == Some(VERSION)).then_some((manifest, disagree))
    }

    /// The text of the manifest. Where several contents of a file are known the first is written.
    pub fn to_text(&self) -> String {
        let of_folders = self.folders.iter().map(|(folder, made)| (format!("{folder}/"), Ok(made)));
        let of_files =
            self.files.iter().filter_map(|(file, hashes)| Some((file.clone(), Err(hashes.first()?))));
        let mut entries: Vec<(String, Result<&Made, &Hash>)> = of_folders.chain(of_files).collect();
        entries.sort_unstable_by(|(a, _), (b, _)| a.cmp(b));
        let mut text = format!("{{ \"version\": {VERSION}\n");
        for (key, entry) in entries {
            text.push_str(", ");
            text.push_str(&Value::from(key).to_string());
            text.push_str(": ");
            match entry {
                Ok(made) => text.push_str(&serde_json::to_string(made).unwrap_or_default()),
                Err(hash) => text.push_str(&format!("\"{}\"", hash.to_hex())),
            }
            text.push('\n');
        }
        text.push_str("}\n");
        text
    }
}

/// The members of a JSON object in order, each as often as it occurs.
struct Entries(Vec<(String, Value)>);

impl<'de> Deserialize<'de> for Entries {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Members;
        impl<'de> Visitor<'de> for Members {
            type Value = Entries;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Entries, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Entries(entries))
            }
        }
        deserializer.deserialize_map(Members)
    }
}

/// The entries of both sides of a manifest that git could not merge; `None` if that is not what it is.
fn unmerge(text: &str) -> Option<Entries> {
    let is_mark =
        |line: &str| ["<<<<<<<", "|||||||", "=======", ">>>>>>>"].iter().any(|mark| line.starts_with(mark));
    if !text.lines().any(|line| line.starts_with("<<<<<<<")) {
        return None;
    }
    let mut all = Vec::new();
    for line in text.lines().filter(|line| !is_mark(line)) {
        let entry = line.trim().trim_start_matches(['{', ',']).trim();
        if !entry.is_empty() && entry != "}" {
            all.extend(serde_json::from_str::<Entries>(&format!("{{{entry}}}")).ok()?.0);
        }
    }
    Some(Entries(all))
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
        let notes = BTreeMap::from([("title".to_owned(), Value::from("«Ñandú» \"é\""))]);
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
