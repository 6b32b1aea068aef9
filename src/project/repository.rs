//! Where the project lies in its git repository, and what changed there since a revision.

use std::collections::BTreeMap;
use std::io::{Error, ErrorKind};
use std::ops::{Range, RangeInclusive};
use std::path::Path;
use std::process::{Command, Output, Stdio};

use crate::diagnostic::{Failure, Span, Texts};

/// The folders between the root of the repository and the project, each with a `/` after it; empty if the project is the
/// root itself or lies in no repository.
#[expect(clippy::disallowed_methods, reason = "a part of the reader")]
pub fn folder_in_repository(root: &Path) -> String {
    let Ok(absolute) = root.canonicalize() else { return String::new() };
    let Some(top) = absolute.ancestors().find(|folder| folder.join(".git").exists()) else {
        return String::new();
    };
    let between = absolute.strip_prefix(top).unwrap_or(Path::new(""));
    between.components().map(|part| format!("{}/", part.as_os_str().to_string_lossy())).collect()
}

/// The files of a project that are not as they were in a revision, and which of their lines.
#[derive(Clone, Debug, Default)]
pub struct Changes(BTreeMap<String, Lines>);

/// Lines of a file as it is now, from 1; only LF ends a line, as git counts.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Lines {
    All,
    Some(Vec<RangeInclusive<usize>>),
}

impl Changes {
    /// What changed in the folder `root` since `revision`: committed since, not yet committed, or not yet known to git.
    ///
    /// # Errors
    /// Where there is no git, no repository, or no such revision.
    pub fn since(root: &Path, revision: &str) -> Result<Self, Failure> {
        // No revision begins so, and git would take it for an option.
        if revision.starts_with('-') {
            return Err(Failure::bare("failure-unknown-revision", revision));
        }
        let verified = git(root, &["rev-parse", "--verify", "--quiet", "--end-of-options", revision])?;
        let hash = String::from_utf8_lossy(&verified.stdout).trim().to_owned();
        if !verified.status.success() || hash.is_empty() || !hash.bytes().all(|byte| byte.is_ascii_hexdigit())
        {
            answer(root, git(root, &["rev-parse", "--git-dir"])?)?;
            return Err(Failure::bare("failure-unknown-revision", revision));
        }
        let own = ["--relative", "--no-renames", "--no-ext-diff", "--no-textconv", "--no-color"];
        let diff = |more: &[&str]| {
            let arguments = [&["diff"], own.as_slice(), more, &[hash.as_str(), "--", "."]].concat();
            answer(root, git(root, &arguments)?)
        };
        let names = diff(&["--name-only", "-z"])?;
        let unknown = git(root, &["ls-files", "--others", "--exclude-standard", "-z", "--", "."])?;
        let patch = diff(&[
            "--unified=0",
            "--inter-hunk-context=0",
            "--src-prefix=a/",
            "--dst-prefix=b/",
            "--ignore-submodules",
        ])?;
        let mut changes = Self::default();
        for name in names.split(|byte| *byte == 0).chain(answer(root, unknown)?.split(|byte| *byte == 0)) {
            changes.0.insert(String::from_utf8_lossy(name).into_owned(), Lines::All);
        }
        for (name, lines) in read_patch(&patch) {
            if let Some(all) = changes.0.get_mut(&name) {
                *all = Lines::Some(lines);
            }
        }
        Ok(changes)
    }

    /// The changes as places: a changed line stands for the message or term that it is a part of, in a table for itself,
    /// and in other files for the file. What is wrong with a message is not always said of the line that changed.
    pub fn places(&self, texts: &Texts) -> ChangedPlaces {
        let places = self.0.iter().map(|(path, lines)| {
            let ranges = match (lines, texts.get(path), path.rsplit_once('.')) {
                (Lines::Some(lines), Some(text), Some((_, "ftl"))) => Some(ranges(lines, text, entry)),
                (Lines::Some(lines), Some(text), Some((_, "csv"))) => Some(ranges(lines, text, |_, row| row)),
                _ => None,
            };
            (path.clone(), ranges)
        });
        ChangedPlaces(places.collect())
    }
}

/// What changed, as bytes of the files as they are now; no bytes are all of a file.
#[derive(Clone, Debug)]
pub struct ChangedPlaces(BTreeMap<String, Option<Vec<Range<usize>>>>);

impl ChangedPlaces {
    /// Whether a place, or a part of it, was changed. One without extent at the head of a file means all of the file.
    pub fn has(&self, span: &Span) -> bool {
        let Some(ranges) = self.0.get(&*span.path) else { return false };
        let Some(ranges) = ranges else { return true };
        let end = span.end.max(span.start.saturating_add(1));
        (span.start == 0 && span.end == 0)
            || ranges.iter().any(|range| range.start < end && span.start < range.end)
    }
}

/// The bytes of lines, each range widened first.
fn ranges(
    changed: &[RangeInclusive<usize>],
    text: &str,
    widen: fn(&[&str], RangeInclusive<usize>) -> RangeInclusive<usize>,
) -> Vec<Range<usize>> {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let mut starts = vec![0];
    starts.extend(lines.iter().scan(0, |at, line| {
        *at += line.len();
        Some(*at)
    }));
    let start = |line: usize| starts.get(line.saturating_sub(1)).copied();
    let range = |range: &RangeInclusive<usize>| {
        let wide = widen(&lines, range.clone());
        // After the last line there is nothing else that could have changed.
        let end = start(*wide.end() + 1).filter(|end| *end < text.len()).unwrap_or(usize::MAX);
        start(*wide.start()).unwrap_or(text.len())..end
    };
    changed.iter().map(range).collect()
}

/// The lines of the messages that these lines are parts of, with the comments right above them.
fn entry(lines: &[&str], changed: RangeInclusive<usize>) -> RangeInclusive<usize> {
    let line = |number: usize| lines.get(number.checked_sub(1)?).copied();
    let begins = |line: &str| line.starts_with(|first: char| first.is_ascii_alphabetic() || first == '-');
    let is_comment = |line: &str| line.starts_with("# ");
    let (mut first, mut last) = changed.into_inner();
    while line(first).is_some_and(|line| !begins(line) && !line.starts_with('#')) && first > 1 {
        first -= 1;
    }
    while line(first - 1).is_some_and(is_comment) {
        first -= 1;
    }
    while line(last + 1).is_some_and(|next| {
        if begins(next) || is_comment(next) {
            line(last).is_some_and(is_comment)
        } else {
            !next.starts_with('#')
        }
    }) {
        last += 1;
    }
    first..=last
}

/// The files of a patch without context, and which of their lines it changed. A hunk says how many lines follow, so no
/// line of a file is ever taken for a header.
fn read_patch(patch: &[u8]) -> BTreeMap<String, Vec<RangeInclusive<usize>>> {
    let patch = String::from_utf8_lossy(patch);
    let mut files: BTreeMap<String, Vec<RangeInclusive<usize>>> = BTreeMap::new();
    let mut current: Option<String> = None;
    let mut rest = 0_usize;
    for line in patch.split('\n') {
        if line.starts_with('\\') {
            continue;
        }
        if rest > 0 {
            rest -= 1;
        } else if line.starts_with("diff --git ") {
            current = None;
        } else if let Some(name) = line.strip_prefix("+++ b/") {
            // git puts a tabulator behind a name with spaces.
            current = Some(name.strip_suffix('\t').unwrap_or(name).to_owned());
        } else if let Some(((_, removed), (start, added))) = read_hunk(line) {
            rest = removed.saturating_add(added);
            if let Some(name) = &current {
                let end = if added == 0 { start.saturating_add(1) } else { start.saturating_add(added - 1) };
                files.entry(name.clone()).or_default().push(start..=end);
            }
        }
    }
    files
}

/// `@@ -4,2 +4,0 @@`: the first line and the number of lines, before and after.
fn read_hunk(line: &str) -> Option<((usize, usize), (usize, usize))> {
    let mut words = line.strip_prefix("@@ -")?.split(' ');
    let read = |word: &str| -> Option<(usize, usize)> {
        let (start, count) = word.split_once(',').unwrap_or((word, "1"));
        Some((start.parse().ok()?, count.parse().ok()?))
    };
    Some((read(words.next()?)?, read(words.next()?.strip_prefix('+')?)?))
}

/// Runs git in the folder of the project. It asks nothing and changes nothing.
fn git(root: &Path, arguments: &[&str]) -> Result<Output, Failure> {
    let mut command = Command::new("git");
    command.args(["--no-pager", "-c", "core.quotePath=false", "-c", "core.fsmonitor=false"]).args(arguments);
    command.current_dir(root).stdin(Stdio::null()).env("GIT_OPTIONAL_LOCKS", "0");
    // git runs hooks with the first four, as paths from another folder; the last wins over --unified.
    for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_DIFF_OPTS"] {
        command.env_remove(name);
    }
    command.output().map_err(|cause| match cause.kind() {
        ErrorKind::NotFound => Failure::bare("failure-git-absent", root),
        _ => Failure::new("failure-git", root, cause),
    })
}

/// What git printed, or its complaint.
fn answer(root: &Path, output: Output) -> Result<Vec<u8>, Failure> {
    if output.status.success() {
        return Ok(output.stdout);
    }
    let complaint = String::from_utf8_lossy(&output.stderr).trim().to_owned();
    Err(Failure::new("failure-git", root, Error::other(complaint)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Source;

    #[test]
    fn a_line_of_a_file_is_no_header() {
        let patch = "diff --git a/a b.ftl b/a b.ftl\n--- a/a b.ftl\t\n+++ b/a b.ftl\t\n@@ -2 +2,2 @@ x\n-old\n\
            +++ b/other\n+@@ -1 +1 @@\n\\ No newline at end of file\n@@ -9,2 +10,0 @@\n-a\n-b\n\
            diff --git a/c b/c\nBinary files a/c and b/c differ\n";
        let files = read_patch(patch.as_bytes());
        assert_eq!(files, BTreeMap::from([("a b.ftl".to_owned(), vec![2..=3, 10..=11])]));
    }

    #[test]
    fn a_place_is_changed_with_its_message_or_row() {
        let mut texts = Texts::default();
        texts.insert(&Source::new("a.ftl", "one = 1\n# said\ntwo =\n    first\n    second\nthree = 3\n"));
        texts.insert(&Source::new("a.csv", "id\nx\ny\n"));
        let lines = |range| Lines::Some(vec![range]);
        let changes = Changes(BTreeMap::from([
            ("a.ftl".to_owned(), lines(5..=5)),
            ("a.csv".to_owned(), lines(2..=2)),
            ("a.toml".to_owned(), lines(2..=2)),
        ]));
        let places = changes.places(&texts);
        let has = |path: &str, start, end| places.has(&Span::new(path, start, end));
        assert!(has("a.ftl", 15, 18), "the id of the message whose line changed");
        assert!(!has("a.ftl", 0, 3) && !has("a.ftl", 42, 47), "its neighbours");
        assert!(has("a.ftl", 0, 0), "the file as a whole");
        assert!(has("a.ftl", 8, 14), "its comment");
        assert!(has("a.csv", 3, 4) && !has("a.csv", 5, 6));
        assert!(has("a.toml", 90, 91) && !has("b.toml", 0, 0));
    }
}
