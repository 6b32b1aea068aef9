//! An output folder between two runs of one program: nobody holds it, and what was known of it need not be read again.
//!
//! After a short run the manifest may wait: the journal stays, which tells any other run what was written, as that of a
//! killed one does. So nothing on the disk ever says what is not so. Who comes back looks whether others were at work meanwhile:
//! then the manifest is not the one that we know, or our journal is gone.

use std::fs::File;

use super::desk::Desk;
use super::disk;
use super::folder::Run;
use super::part::Part;
use super::{Action, MANIFEST, Mode, Output, Plan};
use crate::diagnostic::Failure;
use crate::stamp::Stamp;

/// What we know of the folder while we do not hold it.
#[derive(Debug, Default)]
pub struct Rest {
    /// The manifest as the system knew it once it had settled.
    manifest: Option<Stamp>,
    /// Our journal, as long as the manifest has not been written.
    journal: Option<File>,
}

impl Output {
    /// Ends a run and gives the folder back: the manifest is written, and what is known is what it says.
    ///
    /// # Errors
    /// As of [`Self::commit`].
    pub fn settle(&mut self) -> Result<Plan, Failure> {
        let plan = self.finish()?;
        self.rest = Rest::default();
        Ok(plan)
    }

    /// Ends a run over a few files and gives the folder back. What is known is what the run left; the manifest waits for
    /// [`Self::settle`].
    ///
    /// # Errors
    /// The journal cannot be made.
    pub fn rest(&mut self) -> Result<Plan, Failure> {
        let run = std::mem::take(&mut *self.run());
        self.remove_empty_folders(&run.steps, &run.forgotten);
        let is_news = self.learn(&run);
        if let Some(desk) = self.take_desk() {
            if is_news || self.rest.journal.is_some() {
                let journal = desk.leave()?;
                self.rest.journal.get_or_insert(journal);
            } else {
                desk.clear()?;
            }
        }
        self.plan(run.steps, self.take_closed().steps)
    }

    /// Whether the manifest on the disk lacks what we know.
    pub fn is_ahead(&self) -> bool {
        self.rest.journal.is_some()
    }

    /// Takes hold of the folder again. Gives whether it is as it was left; if not, it is to be opened anew.
    ///
    /// # Errors
    /// Another run holds it, or the system refuses.
    pub fn resume(&mut self) -> Result<bool, Failure> {
        let desk = Desk::take(&self.root)?;
        let is_ours = match &self.rest.journal {
            Some(journal) => desk.has_journal(journal),
            None => !desk.has_any_journal(),
        };
        *self.desk.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = Some(desk);
        let is_left =
            is_ours && !self.sealed && self.has_our_manifest()? && Part::find(&self.root)?.is_empty();
        if !is_left {
            drop(self.take_desk());
        }
        Ok(is_left)
    }

    /// Looks at the manifest now, so that the next run need not read it.
    ///
    /// # Errors
    /// It cannot be read, or another run holds the folder.
    pub fn look_ahead(&mut self) -> Result<(), Failure> {
        if self.resume()? {
            self.rest()?;
        }
        Ok(())
    }

    /// Whether the manifest on the disk says what we last read or wrote there. Its stamp spares reading it, if it had settled
    /// when it was read.
    fn has_our_manifest(&mut self) -> Result<bool, Failure> {
        let place = self.root.join(MANIFEST);
        let stamp = disk::stamp(&place);
        if stamp.is_some() && stamp == self.rest.manifest {
            return Ok(true);
        }
        let now = self.now();
        let print = disk::read(&place)?.map(|bytes| blake3::hash(&bytes).to_hex().to_string());
        let is_ours = print.unwrap_or_default() == self.print;
        let has_settled = |stamp: &Stamp| now.is_some_and(|now| stamp.is_settled(&now));
        self.rest.manifest = stamp.filter(|stamp| is_ours && has_settled(stamp));
        Ok(is_ours)
    }

    /// Takes what a run did for what is known. Gives whether that differs from what the manifest says.
    fn learn(&mut self, run: &Run) -> bool {
        let mut is_news = false;
        if self.mode != Mode::Write {
            return false;
        }
        let removed = run.steps.iter().filter(|(_, action)| **action == Action::Remove).map(|(path, _)| path);
        for path in removed.chain(&run.forgotten) {
            is_news |= self.known.set_file(path, None);
        }
        for (path, hash) in &run.files {
            is_news |= self.known.set_file(path, Some(*hash));
        }
        for (folder, made) in &run.made {
            let mut made = made.clone();
            made.files.retain(|file| !self.known.file(file).is_empty());
            is_news |= self.known.set_folder(folder, Some(made).filter(|made| !made.files.is_empty()));
        }
        is_news
    }
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "tests look at what was written")]
mod tests {
    use super::*;

    fn open(root: &std::path::Path) -> Output {
        Output::open(root, "out", Mode::Write, false).unwrap().0
    }

    fn publish(output: &mut Output, text: &str) -> Plan {
        output.put("es/a/statement.md", text.as_bytes()).unwrap();
        output.record(
            "es/a",
            super::super::Made {
                fingerprint: text.to_owned(),
                files: vec!["es/a/statement.md".to_owned()],
                notes: Default::default(),
            },
        );
        output.rest().unwrap()
    }

    /// A folder with one file that the manifest knows, held again.
    fn settled() -> (tempfile::TempDir, Output) {
        let dir = tempfile::tempdir().unwrap();
        let mut output = open(dir.path());
        publish(&mut output, "one");
        assert!(output.resume().unwrap());
        output.settle().unwrap();
        assert!(output.resume().unwrap());
        (dir, output)
    }

    #[test]
    fn what_is_left_is_known_to_every_other_run() {
        let (dir, mut output) = settled();
        let text = || std::fs::read_to_string(dir.path().join(MANIFEST)).unwrap();
        let before = text();
        assert!(!output.is_ahead());
        let plan = publish(&mut output, "two");
        assert_eq!(plan.count(Action::Write), 1);
        assert!(output.is_ahead() && text() == before, "the manifest waits");
        // As after a kill: another run knows the file as ours, and may replace it.
        let other = open(dir.path());
        assert_eq!(other.put("es/a/statement.md", b"three").unwrap(), (Action::Write, None));
        other.commit().unwrap();
        assert!(!output.resume().unwrap(), "others were at work");
    }

    #[test]
    fn what_others_did_and_undid_is_seen() {
        let (dir, mut output) = settled();
        publish(&mut output, "two");
        // The other run leaves the manifest as it was, byte for byte.
        let other = open(dir.path());
        other.put("es/a/statement.md", b"one").unwrap();
        other.commit().unwrap();
        assert!(!output.resume().unwrap());
        assert!(Output::open(dir.path(), "out", Mode::Write, false).is_ok(), "nobody holds it");
    }

    #[test]
    fn nothing_new_leaves_nothing_behind() {
        let (dir, mut output) = settled();
        publish(&mut output, "one");
        assert!(!output.is_ahead() && !dir.path().join(".comunicado").exists());
        std::fs::write(dir.path().join(MANIFEST), "{}").unwrap();
        assert!(!output.resume().unwrap(), "somebody edited the manifest");
    }

    #[test]
    fn a_held_folder_is_not_taken() {
        let dir = tempfile::tempdir().unwrap();
        let mut output = open(dir.path());
        publish(&mut output, "one");
        let other = open(dir.path());
        assert_eq!(output.resume().unwrap_err().doing, "failure-output-locked");
        drop(other);
        assert!(output.resume().unwrap());
    }
}
