//! Whether two folders are apart: neither is the other, and neither lies in the other.
#![allow(clippy::disallowed_methods, reason = "links are followed to where the folders are")]

use std::path::{Component, Path, PathBuf};

use super::disk;
use crate::diagnostic::Failure;

/// Whether the folders are apart, links followed; they need not be there yet.
pub fn are_apart(one: &Path, other: &Path) -> bool {
    let (one, other) = (real(one), real(other));
    !one.starts_with(&other) && !other.starts_with(&one)
}

/// Where a path leads: what is there of it with links followed, the rest as it is written.
fn real(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let there = path.ancestors().find_map(|above| Some((above, above.canonicalize().ok()?)));
    let Some((above, real)) = there else { return path };
    let rest = path.strip_prefix(above).unwrap_or(Path::new(""));
    rest.components().fold(real, |mut real, part| {
        match part {
            Component::ParentDir => {
                real.pop();
            }
            Component::CurDir => {}
            part => real.push(part),
        }
        real
    })
}

/// Makes the folder, with a file that keeps git from taking anything in it: what is there is not for everybody. A file of
/// this name that is there already stays.
///
/// # Errors
/// The system refuses.
pub fn hide_from_git(folder: &Path) -> Result<(), Failure> {
    disk::make_folder(folder)?;
    let place = folder.join(".gitignore");
    match disk::look(&place)? {
        disk::Seen::Nothing => disk::replace(&place, b"*\n"),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_not_apart_from_what_it_holds() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        std::fs::create_dir(root.join("out")).unwrap();
        for (one, other, is_apart) in [
            ("out", "out-press", true),
            ("out", "out", false),
            ("out", "out/", false),
            ("out", "./out/../out", false),
            ("out/press", "out", false),
            ("out", "out/press/deep", false),
            ("out", ".", false),
            ("new/../out", "out", false),
        ] {
            assert_eq!(are_apart(&root.join(one), &root.join(other)), is_apart, "{one} {other}");
        }
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(root.join("out"), root.join("link")).unwrap();
            assert!(!are_apart(&root.join("link/press"), &root.join("out")));
        }
    }

    #[test]
    fn what_is_hidden_stays_as_its_owner_left_it() {
        let folder = tempfile::tempdir().unwrap();
        let ignore = folder.path().join("press/.gitignore");
        hide_from_git(&folder.path().join("press")).unwrap();
        assert_eq!(std::fs::read_to_string(&ignore).unwrap(), "*\n");
        std::fs::write(&ignore, "mine\n").unwrap();
        hide_from_git(&folder.path().join("press")).unwrap();
        assert_eq!(std::fs::read_to_string(&ignore).unwrap(), "mine\n");
    }
}
