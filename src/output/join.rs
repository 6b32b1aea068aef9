//! The shares of a run, put together: are they all here, and do the files of each stand as it left them.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::disk::{self, Seen};
use super::part::{Found, Part};
use super::{Action, Output, Shard};
use crate::diagnostic::Failure;

impl Output {
    /// The shares of this run of several, by number: those of the greatest number of shares that is complete.
    ///
    /// # Errors
    /// There are none, some are missing, or cannot be read, or began with another manifest than the one that is here.
    pub fn complete_parts(&self) -> Result<Vec<&Part>, Failure> {
        let mut runs: BTreeMap<usize, Vec<&Found>> = BTreeMap::new();
        for found in &self.found {
            runs.entry(found.shard.of()).or_default().push(found);
        }
        let complete = runs.iter().rev().find(|(of, found)| found.len() == **of);
        let Some((_, found)) = complete else { return Err(self.missing_shards(&runs)) };
        let failed = |doing, shard: Shard| Failure::bare(doing, self.root.join(shard.file_name()));
        let read = found.iter().map(|Found { shard, part }| {
            part.as_ref().ok_or_else(|| failed("failure-shard-damaged", *shard))
        });
        let parts = read.collect::<Result<Vec<&Part>, Failure>>()?;
        let is_joined = self.are_joined(&parts);
        if let Some(part) = parts.iter().find(|part| part.began_with != self.print && !is_joined) {
            return Err(failed("failure-shard-manifest", part.shard));
        }
        Ok(parts)
    }

    /// Takes what the shares did as done by this run. A file that a share let stand must be as the manifest says, unless it
    /// belongs to an edition that was refused.
    ///
    /// # Errors
    /// A file is not there, or not as the share left it.
    pub fn take_parts(
        &self,
        parts: &[&Part],
        is_of_refused: impl Fn(&str) -> bool + Sync,
    ) -> Result<(), Failure> {
        for part in parts {
            let own = part.manifest.files.iter().map(|(path, hashes)| (path, hashes.clone()));
            let kept = part.kept.iter().filter(|path| !is_of_refused(path));
            let kept = kept.map(|path| (path, self.known.file(path)));
            let all: Vec<_> = own.chain(kept).collect();
            all.par_iter().try_for_each(|(path, hashes)| {
                let place = self.root.join(path);
                let is_here = match (self.linked_folder(path)?, disk::look(&place)?) {
                    (None, Seen::File(seen)) => hashes.contains(&seen),
                    (None, Seen::Empty) => hashes.contains(&blake3::hash(b"")),
                    _ => false,
                };
                let cause = || std::io::Error::other(part.shard.file_name());
                if is_here { Ok(()) } else { Err(Failure::new("failure-shard-file", place, cause())) }
            })?;
            let mut run = self.run();
            for path in &part.kept {
                run.steps.insert(path.clone(), Action::Keep);
            }
            for path in &part.refused {
                run.steps.insert(path.clone(), Action::Refuse);
            }
            for (path, hashes) in &part.manifest.files {
                if let Some(hash) = hashes.first() {
                    let action =
                        if self.known.written(path) == [*hash] { Action::Keep } else { Action::Write };
                    run.steps.insert(path.clone(), action);
                    run.files.insert(path.clone(), *hash);
                }
            }
            run.made.extend(part.manifest.folders.clone());
        }
        Ok(())
    }

    /// Whether the manifest that is here says all that these shares did: they were joined before, and whoever did so was
    /// interrupted before they were taken away.
    fn are_joined(&self, parts: &[&Part]) -> bool {
        let is_known = |part: &Part| {
            let Part { manifest, .. } = part;
            manifest.files.iter().all(|(path, hashes)| self.known.written(path) == *hashes)
                && manifest
                    .folders
                    .iter()
                    .all(|(folder, made)| self.known.made(folder).as_ref() == Some(made))
        };
        parts.iter().any(|part| !part.manifest.files.is_empty()) && parts.iter().all(|part| is_known(part))
    }

    fn missing_shards(&self, runs: &BTreeMap<usize, Vec<&Found>>) -> Failure {
        /// How many are named.
        const NAMED: usize = 20;
        let nearest = runs.iter().min_by_key(|(of, found)| **of - found.len());
        let Some((of, found)) = nearest else { return Failure::bare("failure-no-shards", &self.root) };
        let is_here = |number: &usize| found.iter().any(|found| found.shard.number() == *number);
        let missing: Vec<usize> = (1..=*of).filter(|number| !is_here(number)).collect();
        let shards = missing.iter().take(NAMED).filter_map(|number| Shard::new(*number, *of));
        let mut names: Vec<String> = shards.map(|shard| shard.to_string()).collect();
        if missing.len() > NAMED {
            names.push("…".to_owned());
        }
        Failure::new("failure-shards-missing", &self.root, std::io::Error::other(names.join(", ")))
    }

    /// What this share did, for the run that joins all; the output folder is given back.
    ///
    /// # Errors
    /// The system refuses; then the journal still tells the next run what was written.
    pub fn commit_part(self, shard: Shard, notes: serde_json::Value) -> Result<super::Plan, Failure> {
        let run = std::mem::take(&mut *self.run());
        let of = |wanted: Action| {
            let steps = run.steps.iter().filter(|(path, _)| !run.files.contains_key(*path));
            steps.filter(|(_, action)| **action == wanted).map(|(path, _)| path.clone()).collect()
        };
        let mut part = Part {
            shard,
            began_with: self.print.clone(),
            manifest: super::Manifest::default(),
            former: super::Manifest::default(),
            kept: of(Action::Keep),
            refused: of(Action::Refuse),
            notes,
        };
        part.manifest.files.extend(run.files.iter().map(|(path, hash)| (path.clone(), vec![*hash])));
        part.manifest.folders.extend(run.made.clone());
        // Whoever joins the shares removes what the statements of this one do not make any more, and knows what was edited.
        let of_before = self.parts().filter(|before| before.shard == shard);
        let files = of_before.flat_map(|before| before.manifest.files.iter().chain(&before.former.files));
        let left =
            files.filter(|(path, _)| !run.files.contains_key(*path) && self.known.written(path).is_empty());
        part.former.files.extend(left.map(|(path, hashes)| (path.clone(), hashes.clone())));
        if !self.sealed && self.mode == super::Mode::Write {
            part.put(&self.root)?;
            self.clear_desk()?;
        }
        self.plan(run.steps, self.take_closed().steps)
    }
}
