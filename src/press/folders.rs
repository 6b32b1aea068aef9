//! Where editions of each audience go, and that they never meet.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::share::Account;
use crate::diagnostic::Failure;
use crate::edition::Audience;
use crate::output::{MANIFEST, Mode, Output, are_apart, hide_from_git};
use crate::project::{Config, Project};

/// The note in the manifest that says for whom something was made.
const NOTE: &str = "audience";

/// The folder for editions of this audience, as the settings name it.
pub fn folder_of(config: &Config, audience: Audience) -> &str {
    match audience {
        Audience::Public => &config.export.out,
        Audience::Press => &config.export.press_out,
        Audience::Internal => &config.export.internal_out,
    }
}

/// Refuses a folder for editions of one audience that is, holds or lies in the folder of another.
///
/// # Errors
/// Where it does.
pub(super) fn keep_apart(project: &Project, out: &Path, audience: Audience) -> Result<(), Failure> {
    let others = Audience::ALL.into_iter().filter(|other| *other != audience);
    for other in others {
        let folder: PathBuf = project.root().join(folder_of(project.config(), other));
        if !are_apart(out, &folder) {
            let cause = std::io::Error::other(format!("{} ({})", folder.display(), other.name()));
            return Err(Failure::new("failure-other-audience", out, cause));
        }
    }
    Ok(())
}

/// Refuses a folder that holds something for another audience, wherever it is.
///
/// # Errors
/// Where it does.
pub(super) fn refuse_mixture(output: &Output, out: &Path, audience: Audience) -> Result<(), Failure> {
    let mut audiences = BTreeSet::new();
    output.each_record("", |recorded| {
        let said = recorded.mentions(NOTE).then(|| recorded.made().notes.said(NOTE)).flatten();
        audiences.insert(said.unwrap_or_else(|| Audience::Public.name().to_owned()));
        ControlFlow::Continue(())
    })?;
    let audiences = audiences.into_iter().map(|name| (MANIFEST.to_owned(), name));
    // What shares made that nobody has joined is there, too.
    let of_shares =
        output.parts().filter_map(|part| Some((part.shard.file_name(), Account::read(part)?.audience)));
    match audiences.chain(of_shares).find(|(_, name)| name != audience.name()) {
        Some((file, other)) => {
            let cause = std::io::Error::other(format!("{file} ({other})"));
            Err(Failure::new("failure-other-audience", out, cause))
        }
        None => Ok(()),
    }
}

/// Notes of what is made for an audience; what is for the public says nothing of it.
pub(super) fn note_audience(
    audience: Audience,
    mut notes: BTreeMap<String, Value>,
) -> BTreeMap<String, Value> {
    if !audience.is_public() {
        notes.insert(NOTE.to_owned(), audience.name().into());
    }
    notes
}

/// Keeps git from taking what this folder holds.
///
/// # Errors
/// The system refuses.
pub(super) fn hide(out: &Path, mode: Mode) -> Result<(), Failure> {
    if mode == Mode::Write { hide_from_git(out) } else { Ok(()) }
}
