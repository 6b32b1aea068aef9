//! The output folder as the system shows it: look at a file, replace it whole, remove it.
#![allow(clippy::disallowed_methods, reason = "this is the file through which output/ writes")]

use std::fs::File;
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use blake3::Hash;
use tempfile::NamedTempFile;

use super::fault;
use crate::diagnostic::Failure;
use crate::stamp::Stamp;

/// How the names of files begin that are being written and are not published yet.
const STAGED: &str = ".comunicado-";
/// How they end.
const STAGED_END: &str = ".part";

/// What stands at a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// Nothing.
    Nothing,
    /// A file without content: what a power failure leaves of one. Nobody's words are in it.
    Empty,
    /// A file with this content.
    File(Hash),
    /// A folder.
    Folder,
    /// A symbolic link or a device.
    Other,
}

/// What stands at `path`. A symbolic link is not followed.
pub fn look(path: &Path) -> Result<Seen, Failure> {
    let failed = |cause| Failure::new("failure-read-output", path, cause);
    let metadata = match std::fs::symlink_metadata(path) {
        Ok(metadata) => metadata,
        Err(cause) if is_absent(&cause) => return Ok(Seen::Nothing),
        Err(cause) => return Err(failed(cause)),
    };
    if metadata.is_dir() {
        return Ok(Seen::Folder);
    }
    if !metadata.is_file() {
        return Ok(Seen::Other);
    }
    if metadata.len() == 0 {
        return Ok(Seen::Empty);
    }
    let mut hasher = blake3::Hasher::new();
    File::open(path).and_then(|file| hasher.update_reader(file).map(drop)).map_err(failed)?;
    Ok(Seen::File(hasher.finalize()))
}

/// Whether anything stands at `path`, or may where the system does not say.
pub fn is_there(path: &Path) -> bool {
    !matches!(std::fs::symlink_metadata(path), Err(cause) if is_absent(&cause))
}

/// Whether a file stands at `path`. A symbolic link is none.
pub fn is_file(path: &Path) -> bool {
    std::fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_file())
}

/// The file at `path` as the system knows it, if it is there and the system tells enough. A symbolic link is not followed.
pub fn stamp(path: &Path) -> Option<Stamp> {
    let metadata = std::fs::symlink_metadata(path).ok()?;
    Stamp::of(&metadata).filter(|_| metadata.is_file())
}

/// The content of a file, if there is one.
pub fn read(path: &Path) -> Result<Option<Vec<u8>>, Failure> {
    match std::fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(cause) if is_absent(&cause) => Ok(None),
        Err(cause) => Err(Failure::new("failure-read-output", path, cause)),
    }
}

/// Opens a file to read it; `None` where there is none.
///
/// # Errors
/// The system refuses.
pub fn open(path: &Path) -> Result<Option<File>, Failure> {
    match File::open(path) {
        Ok(file) => Ok(Some(file)),
        Err(cause) if is_absent(&cause) => Ok(None),
        Err(cause) => Err(Failure::new("failure-read-output", path, cause)),
    }
}

/// The names of what stands in a folder, as far as they are text; none where there is no folder.
pub fn names(path: &Path) -> Result<Vec<String>, Failure> {
    let failed = |cause| Failure::new("failure-read-output", path, cause);
    let entries = match std::fs::read_dir(path) {
        Ok(entries) => entries,
        Err(cause) if is_absent(&cause) => return Ok(Vec::new()),
        Err(cause) => return Err(failed(cause)),
    };
    let mut names = Vec::new();
    for entry in entries {
        names.extend(entry.map_err(failed)?.file_name().into_string().ok());
    }
    Ok(names)
}

/// Makes a folder and those above it.
pub fn make_folder(path: &Path) -> Result<(), Failure> {
    let failed = |cause| Failure::new("failure-make-folder", path, cause);
    fault::point().map_err(failed)?;
    std::fs::create_dir_all(path).map_err(failed)
}

/// Puts a file at `path`, whole or not at all: it is written beside its place and renamed onto it. A file that
/// it replaces gives it its permissions; a new one gets what the umask leaves of 0666.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    stage(path, |file| file.write_all(bytes))?.put_in_place(path)
}

/// A file that is written beside its place, and gone again if it is not put there.
pub struct Staged(NamedTempFile);

/// Writes a file beside `path`.
pub fn stage(path: &Path, write: impl FnOnce(&mut File) -> io::Result<()>) -> Result<Staged, Failure> {
    let failed = |cause| Failure::new("failure-write-output", path, cause);
    let folder = path.parent().unwrap_or(Path::new("."));
    fault::point().map_err(failed)?;
    let mut builder = tempfile::Builder::new();
    builder.prefix(STAGED).suffix(STAGED_END);
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut staged = builder.tempfile_in(folder).map_err(failed)?;
    write(staged.as_file_mut()).map_err(failed)?;
    Ok(Staged(staged))
}

impl Staged {
    /// Renames it onto `path`.
    pub fn put_in_place(self, path: &Path) -> Result<(), Failure> {
        let Self(staged) = self;
        let failed = |cause| Failure::new("failure-write-output", path, cause);
        if let Some(former) = std::fs::symlink_metadata(path).ok().filter(std::fs::Metadata::is_file) {
            staged.as_file().set_permissions(former.permissions()).map_err(failed)?;
            // What was published before must not be lost to a power failure. A new file that is lost is made again.
            staged.as_file().sync_data().map_err(failed)?;
        }
        if let Err(killed) = fault::point() {
            std::mem::forget(staged);
            return Err(failed(killed));
        }
        staged.persist(path).map_err(|error| failed(error.error))?;
        fault::point().map_err(failed)
    }
}

/// Removes a file; it is no failure if it is gone already.
pub fn remove(path: &Path) -> Result<(), Failure> {
    let failed = |cause| Failure::new("failure-remove-output", path, cause);
    fault::point().map_err(failed)?;
    match std::fs::remove_file(path) {
        Err(cause) if !is_absent(&cause) => Err(failed(cause)),
        _ => fault::point().map_err(failed),
    }
}

/// Removes a folder if it is empty; says whether it is gone.
pub fn remove_empty(path: &Path) -> bool {
    fault::point().is_ok() && std::fs::remove_dir(path).map_or_else(|cause| is_absent(&cause), |()| true)
}

/// Removes the files of this folder that a killed run was writing.
pub fn remove_staged(folder: &Path) -> Result<(), Failure> {
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(cause) if is_absent(&cause) => return Ok(()),
        Err(cause) => return Err(Failure::new("failure-read-output", folder, cause)),
    };
    for entry in entries {
        let entry = entry.map_err(|cause| Failure::new("failure-read-output", folder, cause))?;
        let is_staged = entry
            .file_name()
            .to_str()
            .is_some_and(|name| name.starts_with(STAGED) && name.ends_with(STAGED_END));
        if is_staged && entry.file_type().is_ok_and(|kind| kind.is_file()) {
            remove(&entry.path())?;
        }
    }
    Ok(())
}

/// Whether nothing is there, be it that a folder above is missing or is a file.
fn is_absent(cause: &io::Error) -> bool {
    matches!(cause.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory)
}
