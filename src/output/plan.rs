//! What a run does, or would do, to the files of the output.

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
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// Paths relative to the root of the output, with `/` between folders, and what becomes of each.
    pub steps: Vec<(String, Action)>,
}

impl Plan {
    /// Whether carrying it out leaves every file as it is.
    pub fn is_empty(&self) -> bool {
        self.steps.iter().all(|(_, action)| *action == Action::Keep)
    }

    /// How many files meet this fate.
    pub fn count(&self, action: Action) -> usize {
        self.steps.iter().filter(|(_, step)| *step == action).count()
    }

    /// What becomes of the file at `path`, if the run looked at it.
    pub fn action(&self, path: &str) -> Option<Action> {
        let at = self.steps.binary_search_by(|(step, _)| step.as_str().cmp(path)).ok()?;
        self.steps.get(at).map(|(_, action)| *action)
    }
}
