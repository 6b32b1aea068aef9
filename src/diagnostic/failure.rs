//! The world refusing: what we were doing, to which path, and the cause.

use std::path::{Path, PathBuf};

/// Something outside the user's texts that keeps us from going on: a folder that is not there, a full disk, a
/// lock held by another export. Ends the run with exit code 2.
///
/// Like a finding it holds no sentence: `doing` is the id of a Fluent message (`failure-read`, …) which may use
/// `$path` and `$cause`.
#[derive(Debug)]
pub struct Failure {
    /// Id of the message that says what we were doing.
    pub doing: &'static str,
    /// The path it concerns.
    pub path: PathBuf,
    /// The operating system's reason, if there is one.
    pub cause: Option<std::io::Error>,
}

impl Failure {
    /// A failure with the system's own reason.
    pub fn new(doing: &'static str, path: impl AsRef<Path>, cause: std::io::Error) -> Self {
        Self { doing, path: path.as_ref().to_owned(), cause: Some(cause) }
    }

    /// A failure that needs no further reason than its message.
    pub fn bare(doing: &'static str, path: impl AsRef<Path>) -> Self {
        Self { doing, path: path.as_ref().to_owned(), cause: None }
    }
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.doing, self.path.display())?;
        match &self.cause {
            Some(cause) => write!(f, ": {cause}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for Failure {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.cause.as_ref().map(|cause| cause as _)
    }
}
