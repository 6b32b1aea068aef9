//! What a run does, or would do, to the files of the output.

use std::collections::BTreeMap;
use std::io;
use std::ops::Range;
use std::sync::{Mutex, PoisonError};

use super::spool::Spool;
use crate::diagnostic::Failure;

/// What happens to one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Action {
    /// It is made, or replaced by other bytes.
    Write,
    /// It is there already, byte for byte.
    Keep,
    /// It was ours, nobody edited it, and nothing makes it any more.
    Remove,
    /// Something is in the way; a finding says what.
    Refuse,
}

/// Every file that a run touched or looked at, sorted by path.
#[derive(Debug, Default)]
pub struct Plan {
    /// What became of files at the end of the run.
    open: BTreeMap<String, Action>,
    /// What became of those before, not held.
    closed: Option<Mutex<Spool>>,
    counts: [usize; 4],
}

impl Plan {
    /// All that a run did: what is held of it, and what is not.
    ///
    /// # Errors
    /// What is not held cannot be read any more.
    pub(super) fn new(open: BTreeMap<String, Action>, mut closed: Spool) -> io::Result<Self> {
        let mut counts = [0; 4];
        let mut count =
            |action: Action| counts.iter_mut().skip(action as usize).take(1).for_each(|all| *all += 1);
        open.values().for_each(|action| count(*action));
        let is_held = closed.is_empty();
        each_step(&mut closed, |path, action| {
            if !open.contains_key(path) {
                count(action);
            }
        })?;
        Ok(Self { open, closed: (!is_held).then(|| Mutex::new(closed)), counts })
    }

    /// Whether carrying it out leaves every file as it is.
    pub fn is_empty(&self) -> bool {
        [Action::Write, Action::Remove, Action::Refuse].iter().all(|action| self.count(*action) == 0)
    }

    /// How many files meet this fate.
    pub fn count(&self, action: Action) -> usize {
        self.counts.get(action as usize).copied().unwrap_or_default()
    }

    /// The files and what becomes of them, but for those that stay: paths relative to the root of the output, with `/` between
    /// folders, sorted.
    ///
    /// # Errors
    /// What is not held cannot be read any more.
    pub fn changes(&self) -> Result<Vec<(String, Action)>, Failure> {
        self.select(|_, action| action != Action::Keep)
    }

    /// What becomes of the file at `path`, if the run looked at it.
    ///
    /// # Errors
    /// As of [`Self::changes`].
    pub fn action(&self, path: &str) -> Result<Option<Action>, Failure> {
        match self.open.get(path) {
            Some(action) => Ok(Some(*action)),
            None => Ok(self.select(|step, _| step == path)?.pop().map(|(_, action)| action)),
        }
    }

    /// What becomes of each file.
    ///
    /// # Errors
    /// As of [`Self::changes`].
    pub fn steps(&self) -> Result<Vec<(String, Action)>, Failure> {
        self.select(|_, _| true)
    }

    fn select(&self, is_wanted: impl Fn(&str, Action) -> bool) -> Result<Vec<(String, Action)>, Failure> {
        let mut steps = BTreeMap::new();
        if let Some(closed) = &self.closed {
            each_step(&mut closed.lock().unwrap_or_else(PoisonError::into_inner), |path, action| {
                if is_wanted(path, action) && !self.open.contains_key(path) {
                    steps.insert(path.to_owned(), action);
                }
            })
            .map_err(|cause| Failure::new("failure-read-output", "", cause))?;
        }
        let open = self.open.iter().filter(|(path, action)| is_wanted(path, **action));
        steps.extend(open.map(|(path, action)| (path.clone(), *action)));
        Ok(steps.into_iter().collect())
    }
}

const ACTIONS: [(Action, char); 4] =
    [(Action::Write, 'w'), (Action::Keep, 'k'), (Action::Remove, 'r'), (Action::Refuse, 'x')];

/// Writes the line of a step.
pub(super) fn write_step(text: &mut String, path: &str, action: Action) {
    text.extend(ACTIONS.iter().filter(|(known, _)| *known == action).map(|(_, sign)| sign));
    text.push(' ');
    text.push_str(path);
}

/// Where the path is in the line of a step.
pub(super) fn key_of(line: &str) -> Option<Range<usize>> {
    (line.as_bytes().get(1) == Some(&b' ')).then_some(2..line.len())
}

/// Goes through steps, sorted by their paths.
fn each_step(steps: &mut Spool, mut tell: impl FnMut(&str, Action)) -> io::Result<()> {
    for line in steps.sorted() {
        let line = line?;
        let sign = line.text().chars().next();
        if let Some((action, _)) = ACTIONS.iter().find(|(_, known)| Some(*known) == sign) {
            tell(line.key(), *action);
        }
    }
    Ok(())
}
