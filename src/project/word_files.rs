//! The files of words as files: all below `locales/`, or those that somebody named.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::Project;
use crate::diagnostic::{Diagnostic, Failure, Source};

impl Project {
    /// The paths of all `.ftl` files below `locales/`, sorted; where some are named, of those only, and of those in the
    /// folders that are named. Each file has one path, however many links lead to it.
    ///
    /// # Errors
    /// Something named is not there, is outside the project or no `.ftl` file.
    pub fn word_files(&self, named: &[PathBuf]) -> Result<(Vec<String>, Vec<Diagnostic>), Failure> {
        let (paths, folders) = (BTreeSet::new(), BTreeSet::new());
        let mut walk = Walk { project: self, paths, folders, found: Vec::new() };
        if named.is_empty() {
            walk.folder("locales");
        }
        for path in named {
            let relative = self.relative(path)?;
            if self.disk.is_folder(&relative) {
                walk.folder(&relative);
            } else if relative.ends_with(".ftl") {
                walk.file(relative);
            } else {
                return Err(Failure::bare("failure-not-words", path));
            }
        }
        Ok((walk.paths.into_iter().collect(), walk.found))
    }

    /// The file at `path`, relative to the project.
    pub fn word_file(&self, path: &str) -> (Option<Source>, Vec<Diagnostic>) {
        self.disk.read(path)
    }

    /// A path as the user wrote it, relative to the project's root.
    #[expect(clippy::disallowed_methods, reason = "project/ looks for what is named")]
    fn relative(&self, path: &Path) -> Result<String, Failure> {
        let real = path.canonicalize().map_err(|cause| Failure::new("failure-read-file", path, cause))?;
        self.disk.relative(&real).ok_or_else(|| Failure::bare("failure-outside-project", path))
    }
}

struct Walk<'p> {
    project: &'p Project,
    paths: BTreeSet<String>,
    folders: BTreeSet<PathBuf>,
    found: Vec<Diagnostic>,
}

impl Walk<'_> {
    fn folder(&mut self, path: &str) {
        // Links could make it endless.
        if self.project.disk.real(path).is_some_and(|real| !self.folders.insert(real)) {
            return;
        }
        let (entries, found) = self.project.disk.list(path);
        self.found.extend(found);
        for entry in entries {
            let path = if path.is_empty() { entry.name } else { format!("{path}/{}", entry.name) };
            if entry.is_folder {
                self.folder(&path);
            } else if path.ends_with(".ftl") {
                self.file(path);
            }
        }
    }

    /// Adds a file by the path that no link is part of: a link would be replaced by a file.
    fn file(&mut self, path: String) {
        let real = self.project.disk.real(&path).and_then(|real| self.project.disk.relative(&real));
        // What cannot be read is told where it is read.
        self.paths.insert(real.unwrap_or(path));
    }
}
