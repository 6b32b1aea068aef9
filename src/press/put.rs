//! An artifact goes to its place, whether it is held or made on the way.

use crate::diagnostic::{Diagnostic, Failure};
use crate::formats::{Artifact, Content};
use crate::output::{Action, Output};

/// Publishes an artifact; says what became of it, and why where it was refused.
///
/// # Errors
/// The system refuses.
pub fn put_artifact(
    output: &Output,
    artifact: &Artifact<'_>,
) -> Result<(Action, Option<Diagnostic>), Failure> {
    match &artifact.content {
        Content::Held(bytes) => output.put(&artifact.path, bytes),
        Content::Flowing(write) => output.put_flow(&artifact.path, write),
    }
}
