//! Changes to the user's own files: planned, shown, and carried out together.

use std::collections::BTreeMap;
use std::path::{Component, Path};
use std::sync::Arc;

use similar::TextDiff;

use super::disk;
use super::replace_file;
use crate::diagnostic::{Edit, Failure, Source};

/// What is to become of some of the user's files, and what they said when that was decided.
///
/// A command that changes the user's files makes one of these and nothing else: `--dry-run` prints it
/// ([`Revision::to_diff`]), otherwise [`Revision::carry_out`] does what it says. A file that was edited meanwhile stops
/// all of it before anything is written. A file that already says what it should is no change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Revision(BTreeMap<Arc<str>, Change>);

/// What becomes of one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What it said; `None` where there is no file.
    pub before: Option<Arc<str>>,
    /// What it is to say; `None` where it goes.
    pub after: Option<Arc<str>>,
}

impl Revision {
    /// A file that is not there yet. `path` is relative to the project, with `/` between folders.
    pub fn create(&mut self, path: impl Into<Arc<str>>, text: impl Into<Arc<str>>) {
        self.change(path.into(), None, Some(text.into()));
    }

    /// A file, as it was read, is to say this.
    pub fn rewrite(&mut self, source: &Source, text: impl Into<Arc<str>>) {
        self.change(source.path.clone(), Some(source.text.clone()), Some(text.into()));
    }

    /// A file, as it was read, with these edits. All edits of a file come together: their spans are those of `source`.
    /// Those that cannot be made beside the others come back ([`Edit::apply`]).
    pub fn edit(&mut self, source: &Source, edits: &[Edit]) -> Vec<Edit> {
        let (text, undone) = Edit::apply(&source.text, edits);
        self.rewrite(source, text);
        undone
    }

    /// A file, as it was read, is to go; folders that are empty without it go too.
    pub fn remove(&mut self, source: &Source) {
        self.change(source.path.clone(), Some(source.text.clone()), None);
    }

    /// Changes something already changed: what the file said at first is remembered.
    fn change(&mut self, path: Arc<str>, before: Option<Arc<str>>, after: Option<Arc<str>>) {
        self.0
            .entry(path)
            .and_modify(|change| change.after = after.clone())
            .or_insert(Change { before, after });
    }

    /// The files that change, sorted by path.
    pub fn changes(&self) -> impl Iterator<Item = (&str, &Change)> {
        self.0
            .iter()
            .filter(|(_, change)| change.before != change.after)
            .map(|(path, change)| (&**path, change))
    }

    /// Whether carrying it out leaves every file as it is.
    pub fn is_empty(&self) -> bool {
        self.changes().next().is_none()
    }

    /// All changes as a unified diff, for people: what a terminal would obey and no letter shows (control and
    /// direction characters) is written as `\u{…}`.
    pub fn to_diff(&self) -> String {
        let mut diff = String::new();
        for (path, change) in self.changes() {
            let name = |side: &str, text: &Option<Arc<str>>| match text {
                Some(_) => format!("{side}/{path}"),
                None => "/dev/null".to_owned(),
            };
            let text = |text: &Option<Arc<str>>| text.clone().unwrap_or_default();
            let (before, after) = (text(&change.before), text(&change.after));
            let lines = TextDiff::from_lines(&*before, &*after);
            let header = (name("a", &change.before), name("b", &change.after));
            diff.push_str(&lines.unified_diff().header(&header.0, &header.1).to_string());
        }
        show_controls(&diff)
    }

    /// Does all of it below the folder `root`: first every file is compared with what it said, then the files are put in
    /// place one by one, whole. A byte order mark stays.
    ///
    /// # Errors
    /// Somebody edited one of the files meanwhile, or something stands where a new one is to be (then nothing was
    /// written), or the system refuses: then what was already written is taken back. Where it refuses that too, the failure
    /// names the files that stay changed.
    pub fn carry_out(&self, root: &Path) -> Result<(), Failure> {
        for (path, change) in self.changes() {
            let place = root.join(path);
            if !Path::new(path).components().all(|part| matches!(part, Component::Normal(_))) {
                return Err(Failure::bare("failure-outside-project", path));
            }
            let said = disk::read(&place)?;
            if said.as_deref().map(without_mark) != change.before.as_deref().map(str::as_bytes) {
                let id =
                    if change.before.is_none() { "failure-new-file-exists" } else { "failure-file-changed" };
                return Err(Failure::bare(id, &place));
            }
        }
        let mut done: Vec<(&str, &Change)> = Vec::new();
        for (path, change) in self.changes() {
            if let Err(failure) = put(root, path, change.before.as_deref(), change.after.as_deref()) {
                let left = take_back(root, &done);
                return Err(if left.is_empty() { failure } else { tell_left(failure, &left) });
            }
            done.push((path, change));
        }
        Ok(())
    }
}

/// Makes the files say again what they said before; those that the system keeps as they are now.
fn take_back<'c>(root: &Path, done: &[(&'c str, &Change)]) -> Vec<&'c str> {
    let stays = |(path, change): &&(&str, &Change)| {
        put(root, path, change.after.as_deref(), change.before.as_deref()).is_err()
    };
    let mut left: Vec<&str> = done.iter().rev().filter(stays).map(|(path, _)| *path).collect();
    left.sort_unstable();
    left
}

fn tell_left(failure: Failure, left: &[&str]) -> Failure {
    let reason = failure.cause.map(|cause| format!(": {cause}")).unwrap_or_default();
    let cause = std::io::Error::other(format!("{}{reason}", failure.path.display()));
    Failure::new("failure-left-changed", left.join(", "), cause)
}

fn put(root: &Path, path: &str, before: Option<&str>, after: Option<&str>) -> Result<(), Failure> {
    let place = root.join(path);
    if let Some(text) = after {
        return replace_file(&place, before, text);
    }
    disk::remove(&place)?;
    for folder in super::path::folders(path) {
        if !disk::remove_empty(&root.join(folder)) {
            break;
        }
    }
    Ok(())
}

fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes)
}

fn show_controls(text: &str) -> String {
    let is_hidden = |c: char| {
        (c.is_control() && !matches!(c, '\n' | '\t'))
            || matches!(c, '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
    };
    let mut shown = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        if is_hidden(character) && !(character == '\r' && characters.peek() == Some(&'\n')) {
            shown.extend(character.escape_unicode());
        } else {
            shown.push(character);
        }
    }
    shown
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "tests look at the disk")]
mod tests {
    use super::*;
    use crate::diagnostic::Span;

    fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (path, text) in files {
            let place = folder.path().join(path);
            std::fs::create_dir_all(place.parent().unwrap()).unwrap();
            std::fs::write(place, text).unwrap();
        }
        folder
    }

    fn text(folder: &tempfile::TempDir, path: &str) -> Option<String> {
        std::fs::read_to_string(folder.path().join(path)).ok()
    }

    #[test]
    fn makes_changes_and_removes_in_one_go() {
        let folder =
            folder(&[("es/a.ftl", "\u{FEFF}a = uno\r\n"), ("fr/b.ftl", "b = un\n"), ("fr/c/d.ftl", "d\n")]);
        let mut revision = Revision::default();
        let source = Source::new("es/a.ftl", "a = uno\r\n");
        let edit = Edit::new(Span::new("es/a.ftl", 4, 7), "dos");
        assert_eq!(revision.edit(&source, std::slice::from_ref(&edit)), []);
        revision.remove(&Source::new("fr/b.ftl", "b = un\n"));
        revision.remove(&Source::new("fr/c/d.ftl", "d\n"));
        revision.create("pt/b.ftl", "b = um\n");
        revision.rewrite(&Source::new("es/same.ftl", "x"), "x");
        revision.carry_out(folder.path()).unwrap();
        assert_eq!(text(&folder, "es/a.ftl").unwrap(), "\u{FEFF}a = dos\r\n");
        assert_eq!(text(&folder, "pt/b.ftl").unwrap(), "b = um\n");
        assert!(!folder.path().join("fr").exists(), "empty folders go with their files");
        assert!(!folder.path().join("es/same.ftl").exists(), "what changes nothing is not looked at");
    }

    #[test]
    fn one_file_edited_meanwhile_stops_all() {
        let folder = folder(&[("a.ftl", "a = 1\n"), ("b.ftl", "b = edited\n")]);
        let mut revision = Revision::default();
        revision.rewrite(&Source::new("a.ftl", "a = 1\n"), "a = 2\n");
        revision.rewrite(&Source::new("b.ftl", "b = 1\n"), "b = 2\n");
        assert_eq!(revision.carry_out(folder.path()).unwrap_err().doing, "failure-file-changed");
        let mut revision = Revision::default();
        revision.rewrite(&Source::new("a.ftl", "a = 1\n"), "a = 2\n");
        revision.create("b.ftl", "b = 2\n");
        assert_eq!(revision.carry_out(folder.path()).unwrap_err().doing, "failure-new-file-exists");
        assert_eq!(text(&folder, "a.ftl").unwrap(), "a = 1\n");
        assert_eq!(text(&folder, "b.ftl").unwrap(), "b = edited\n");
        for path in ["../x", "/x", "a/../../x", "./x"] {
            let mut revision = Revision::default();
            revision.create(path, "x");
            assert_eq!(
                revision.carry_out(folder.path()).unwrap_err().doing,
                "failure-outside-project",
                "{path}"
            );
        }
    }

    #[test]
    fn what_was_written_is_taken_back_when_the_system_refuses() {
        let folder = folder(&[("a.ftl", "a = 1\n"), ("b", "a file, where a folder is wanted\n")]);
        let mut revision = Revision::default();
        revision.rewrite(&Source::new("a.ftl", "a = 1\n"), "a = 2\n");
        revision.create("a/new.ftl", "n = 1\n");
        revision.create("b/c.ftl", "c = 1\n");
        assert!(revision.carry_out(folder.path()).is_err());
        assert_eq!(text(&folder, "a.ftl").unwrap(), "a = 1\n");
        assert!(!folder.path().join("a").exists());
    }

    #[test]
    fn what_cannot_be_taken_back_is_named() {
        let folder = folder(&[("a.ftl", "a = 2\n"), ("b.ftl/full", "somebody put a folder there\n")]);
        let change = Change { before: Some("a = 1\n".into()), after: Some("a = 2\n".into()) };
        let left = take_back(folder.path(), &[("a.ftl", &change), ("b.ftl", &change)]);
        assert_eq!((text(&folder, "a.ftl").as_deref(), &left[..]), (Some("a = 1\n"), &["b.ftl"][..]));
        let refused = Failure::new("failure-write-output", "c.ftl", std::io::Error::other("no room"));
        assert_eq!(tell_left(refused, &left).to_string(), "failure-left-changed: b.ftl: c.ftl: no room");
    }

    #[test]
    fn a_diff_shows_what_no_letter_shows() {
        let mut revision = Revision::default();
        revision.rewrite(&Source::new("a.ftl", "a = 1\r\nb = 2\r\n"), "a = \u{1b}[31m\u{202E}1\r\nb = 2\r\n");
        revision.create("b.ftl", "b = 2\n");
        let diff = revision.to_diff();
        assert!(diff.contains("-a = 1\r\n+a = \\u{1b}[31m\\u{202e}1\r\n b = 2"), "{diff}");
        assert!(diff.contains("--- /dev/null\n+++ b/b.ftl\n@@ -0,0 +1 @@\n+b = 2\n"), "{diff}");
        assert!(!revision.is_empty());
    }
}
