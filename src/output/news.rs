//! What a run changes of the manifest, and how that is written: what stays is copied from the file, entry by entry.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use blake3::Hash;

use super::disk::{self, Seen};
use super::known::Known;
use super::manifest::{self, FOOT, HEAD, Said};
use super::roll::{self, Line, Marks, Merged};
use super::spool::Spool;

/// What became of files that are not what the manifest says.
pub struct News<'n> {
    /// The entries that are new, or say something else.
    pub lines: &'n mut Spool,
    /// Files that are not ours any more.
    pub gone: BTreeSet<String>,
    /// Files of which only a journal tells.
    pub unfinished: &'n BTreeSet<String>,
}

impl Known {
    /// Writes the manifest as it is after these news. Gives where its entries are.
    ///
    /// # Errors
    /// `to` refuses, or the manifest could not be read on.
    pub(super) fn write(&self, news: &mut News<'_>, root: &Path, to: &mut dyn Write) -> io::Result<Marks> {
        let mut learned = Spool::new(None, manifest::key_of);
        let mut gone = news.gone.clone();
        let merged = self.merged.iter().filter(|(path, _)| !self.files.contains_key(*path));
        let open = self.files.iter().chain(merged);
        for (path, hashes) in open.filter(|(path, _)| !news.gone.contains(*path)) {
            let is_certain = hashes.len() == 1 && !news.unfinished.contains(path);
            let hash = match hashes.as_slice() {
                [hash] if is_certain => Some(*hash),
                all => settle_content(&root.join(path), all)?,
            };
            match hash {
                Some(hash) => learned.add(|text| text.push_str(&manifest::file_line(path, &hash))),
                None => drop(gone.insert(path.clone())),
            }
        }
        for (folder, made) in &self.folders {
            match made {
                Some(made) => learned.add(|text| text.push_str(&manifest::folder_line(folder, made))),
                None => drop(gone.insert(format!("{folder}/"))),
            }
        }
        let is_there =
            |line: &io::Result<Line>| line.as_ref().map_or(true, |line| !gone.contains(line.key()));
        let sources: Vec<roll::Source<'_>> = vec![
            Box::new(news.lines.sorted()),
            Box::new(learned.sorted().filter(is_there)),
            Box::new(self.roll.lines().filter(is_there)),
        ];
        let mut marks = Marks::default();
        let mut at = HEAD.len() as u64;
        to.write_all(HEAD.as_bytes())?;
        for line in Merged::new(sources) {
            let line = line?;
            // A folder of which nothing is published is none.
            if line.key().ends_with('/') && !line.text().contains("\"files\":[") {
                continue;
            }
            let mut said = Cow::Borrowed(line.text());
            if let (false, Some(folder)) = (news.gone.is_empty(), line.key().strip_suffix('/')) {
                let Some((_, Said::Made(making))) = manifest::read_line(line.text()) else { continue };
                let Some(mut made) = making.read() else { continue };
                let count = made.files.len();
                made.files.retain(|file| !gone.contains(file));
                if made.files.is_empty() {
                    continue;
                }
                if made.files.len() < count {
                    said = manifest::folder_line(folder, &made).into();
                }
            }
            to.write_all(said.as_bytes())?;
            to.write_all(b"\n")?;
            let end = at + said.len() as u64 + 1;
            marks.note(line.key(), at..end);
            at = end;
        }
        to.write_all(FOOT.as_bytes())?;
        Ok(marks)
    }
}

/// Which of these contents a file has. One that was edited since, or cut short, is ours with the first of them.
fn settle_content(place: &Path, all: &[Hash]) -> io::Result<Option<Hash>> {
    let seen =
        disk::look(place).map_err(|failure| failure.cause.unwrap_or_else(|| ErrorKind::Other.into()))?;
    Ok(match seen {
        Seen::File(seen) if all.contains(&seen) => Some(seen),
        Seen::File(_) | Seen::Empty => all.first().copied(),
        Seen::Nothing | Seen::Folder | Seen::Other => None,
    })
}
