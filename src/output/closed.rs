//! What a run did in folders that it is done with: it waits for the end of the run, and is not held.

use std::collections::BTreeMap;
use std::path::Path;

use super::folder::Run;
use super::known::Known;
use super::spool::Spool;
use super::{Action, Output, Plan, manifest, path};
use crate::diagnostic::Failure;

/// The end of what was done, as far as it is not held any more.
#[derive(Debug)]
pub struct Closed {
    /// The entries of the manifest that are new, or say something else.
    pub lines: Spool,
    /// What became of each file.
    pub steps: Spool,
}

impl Closed {
    /// Nothing yet; what does not fit into memory waits in `folder`.
    pub fn new(folder: &Path) -> Self {
        let spool = |key_of| Spool::new(Some(folder), key_of);
        Self { lines: spool(manifest::key_of), steps: spool(super::plan::key_of) }
    }

    /// Takes over what was done at these paths; `known` is what was known before.
    pub fn take(&mut self, done: Run, known: &Known) {
        for (path, action) in &done.steps {
            self.steps.add(|text| super::plan::write_step(text, path, *action));
        }
        for (path, hash) in done.files.iter().filter(|(path, hash)| !known.says(path, hash)) {
            self.lines.add(|text| text.push_str(&manifest::file_line(path, hash)));
        }
        for (folder, mut made) in done.made {
            made.files.retain(|file| done.files.contains_key(file) || !known.file(file).is_empty());
            if known.made(&folder).as_ref() != Some(&made) {
                self.lines.add(|text| text.push_str(&manifest::folder_line(&folder, &made)));
            }
        }
    }
}

impl Output {
    /// Tells that nothing more will be put into these folders, nor into folders of other capitals: what was done there need not
    /// be held until the end of the run.
    pub fn close(&self, folders: impl IntoIterator<Item = String>) {
        let mut done = Run::default();
        let mut run = self.run();
        for folder in folders {
            let within = format!("{folder}/");
            let is_within = |path: &String| path.starts_with(&within);
            let steps =
                run.steps.range(within.clone()..).map(|(path, _)| path).take_while(|path| is_within(path));
            for path in steps.cloned().collect::<Vec<String>>() {
                done.steps.extend(run.steps.remove_entry(&path));
                done.files.extend(run.files.remove_entry(&path));
                std::iter::once(path.as_str()).chain(path::folders(&path)).for_each(|path| {
                    if path.len() >= folder.len() {
                        run.claims.remove(&path.to_lowercase());
                        run.plain.remove(path);
                    }
                });
            }
            done.made.extend(run.made.remove_entry(&folder));
        }
        drop(run);
        self.closed().take(done, &self.known);
    }

    /// What a run did, from what is held of it and what is not.
    ///
    /// # Errors
    /// What is not held cannot be read any more.
    pub(super) fn plan(&self, open: BTreeMap<String, Action>, closed: Spool) -> Result<Plan, Failure> {
        Plan::new(open, closed).map_err(|cause| Failure::new("failure-read-output", &self.root, cause))
    }
}
