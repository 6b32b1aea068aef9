//! Where editions of each audience go, and that they never meet.

use std::path::{Path, PathBuf};

use super::editions::Listed;
use crate::diagnostic::Failure;
use crate::edition::Audience;
use crate::output::{Output, are_apart};
use crate::project::{Config, Project};

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

/// Refuses a folder that holds editions of another audience, wherever it is.
///
/// # Errors
/// Where it does.
pub(super) fn refuse_mixture(output: &Output, out: &Path, audience: Audience) -> Result<(), Failure> {
    let listed = output.records().values().filter_map(Listed::read).collect::<Vec<_>>();
    match listed.iter().find(|listed| listed.audience != audience) {
        Some(listed) => {
            let cause = std::io::Error::other(format!("manifest.json ({})", listed.audience.name()));
            Err(Failure::new("failure-other-audience", out, cause))
        }
        None => Ok(()),
    }
}
