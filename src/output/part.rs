//! What a share of a run did, as it tells the run that joins all shares.

use std::path::Path;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use serde_json::value::RawValue;

use super::disk::{self, Seen};
use super::manifest::Read;
use super::{Manifest, Shard};
use crate::diagnostic::Failure;

/// The version of the file's form.
const VERSION: u64 = 2;

/// A share of a run that is done.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Which share it is.
    pub shard: Shard,
    /// The print of the manifest that it found, empty where there was none.
    pub began_with: String,
    /// The files that it wrote or found as they must be, and what it made their folders from.
    pub manifest: Manifest,
    /// Files that the same share wrote before and did not write now, as it left them: nobody else knows them.
    pub former: Manifest,
    /// Published files that it let stand.
    pub kept: Vec<String>,
    /// Paths at which something was in the way.
    pub refused: Vec<String>,
    /// What else whoever joins the shares must know.
    pub notes: Value,
}

/// The file of a share that is there.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// Which share its name says.
    pub shard: Shard,
    /// What it says; `None` where that cannot be read, or is of another form.
    pub part: Option<Part>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Written<'p> {
    version: u64,
    shard: usize,
    of: usize,
    began_with: String,
    kept: Vec<String>,
    refused: Vec<String>,
    notes: Value,
    #[serde(borrow)]
    former: &'p RawValue,
    #[serde(borrow)]
    manifest: &'p RawValue,
}

impl Part {
    /// The text of the file.
    pub fn to_text(&self) -> String {
        let (manifest, former) = (self.manifest.to_text(), self.former.to_text());
        let raw = |text| serde_json::from_str::<&RawValue>(text).unwrap_or(RawValue::NULL);
        let written = Written {
            version: VERSION,
            shard: self.shard.number(),
            of: self.shard.of(),
            began_with: self.began_with.clone(),
            kept: self.kept.clone(),
            refused: self.refused.clone(),
            notes: self.notes.clone(),
            former: raw(&former),
            manifest: raw(&manifest),
        };
        serde_json::to_string(&written).unwrap_or_default() + "\n"
    }

    /// Reads the text of the file; `None` where it is damaged, or names what cannot be ours.
    pub fn read(text: &str) -> Option<Self> {
        let written: Written<'_> = serde_json::from_str(text).ok()?;
        let read = |raw: &RawValue| match Manifest::read(raw.get()) {
            Read::Whole(manifest) => Some(manifest),
            _ => None,
        };
        let (manifest, former) = (read(written.manifest)?, read(written.former)?);
        let is_safe = written.kept.iter().chain(&written.refused).all(|path| super::is_safe(path));
        (written.version == VERSION && is_safe).then_some(Self {
            shard: Shard::new(written.shard, written.of)?,
            began_with: written.began_with,
            manifest,
            former,
            kept: written.kept,
            refused: written.refused,
            notes: written.notes,
        })
    }

    /// The files of shares in the output folder `root`, by how many there are and their numbers.
    ///
    /// # Errors
    /// The system refuses.
    pub fn find(root: &Path) -> Result<Vec<Found>, Failure> {
        let mut shards: Vec<Shard> =
            disk::names(root)?.iter().filter_map(|name| Shard::of_file_name(name)).collect();
        shards.sort_by_key(|shard| (shard.of(), shard.number()));
        let mut found = Vec::new();
        for shard in shards {
            let place = root.join(shard.file_name());
            // A folder or a link of that name is not ours.
            if !disk::is_file(&place) {
                continue;
            }
            let bytes = disk::read(&place)?.unwrap_or_default();
            let part = std::str::from_utf8(&bytes).ok().and_then(Self::read);
            found.push(Found { shard, part: part.filter(|part| part.shard == shard) });
        }
        Ok(found)
    }

    /// Puts the file at its place in the output folder `root`.
    ///
    /// # Errors
    /// The system refuses.
    pub fn put(&self, root: &Path) -> Result<(), Failure> {
        let (place, text) = (root.join(self.shard.file_name()), self.to_text());
        match disk::look(&place)? {
            Seen::File(seen) if seen == blake3::hash(text.as_bytes()) => Ok(()),
            _ => disk::replace(&place, text.as_bytes()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::Made;

    fn specimen() -> Part {
        let mut manifest = Manifest::default();
        let file = "es/a/statement.html".to_owned();
        manifest.files.insert(file.clone(), vec![blake3::hash(b"a")]);
        let made = Made { fingerprint: "f00".to_owned(), files: vec![file], ..Made::default() };
        manifest.folders.insert("es/a".to_owned(), made);
        let mut former = Manifest::default();
        former.files.insert("es/d/statement.html".to_owned(), vec![blake3::hash(b"d")]);
        Part {
            shard: Shard::new(2, 3).unwrap(),
            began_with: "abc".to_owned(),
            manifest,
            former,
            kept: vec!["es/b/statement.md".to_owned()],
            refused: vec!["es/c/statement.md".to_owned()],
            notes: serde_json::json!({ "title": "«é»" }),
        }
    }

    #[test]
    fn reads_what_it_wrote() {
        let part = specimen();
        assert_eq!(Part::read(&part.to_text()), Some(part));
    }

    #[test]
    fn what_is_damaged_or_names_other_peoples_files_is_not_read() {
        let text = specimen().to_text();
        for cut in 0..text.len() - 1 {
            assert_eq!(Part::read(text.get(..cut).unwrap_or_default()), None, "{cut}");
        }
        for (from, to) in [
            ("es/b/statement.md", "../statement.md"),
            ("es/c/statement.md", "/etc/passwd"),
            ("es/d/statement.html", "es/../../y.html"),
            ("es/a/statement.html", "es/../../x.html"),
            ("\"version\":2", "\"version\":3"),
            ("\"shard\":2", "\"shard\":4"),
            ("\"kept\"", "\"other\""),
        ] {
            assert!(text.contains(from), "{from}");
            assert_eq!(Part::read(&text.replace(from, to)), None, "{to}");
        }
    }
}
