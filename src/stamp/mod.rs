//! What the system says of a file without reading it.
//!
//! A stamp may spare the reading of a file and decides nothing alone: two equal stamps of a file that had time to *settle* mean
//! the same bytes. A file that changed within the grain of the clock keeps its stamp; so one that was young when it was looked
//! at is read again (git calls such entries “racy”). The time of the last change of a file’s entry, which no program can
//! set, is part of the stamp: an old file that is put back is seen.

use std::fs::Metadata;

use blake3::Hasher;

/// A file or folder as the system knows it. Only made where the system tells enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    device: u64,
    file: u64,
    size: u64,
    /// Nanoseconds, like the next.
    modified: i128,
    changed: i128,
}

/// The coarsest clock of a file system that keeps parts of seconds: ten milliseconds, and as much again.
const GRAIN: i128 = 20_000_000;
/// The coarsest clock of one that keeps whole seconds: two seconds, and as much again.
const COARSE_GRAIN: i128 = 4_000_000_000;
const SECOND: i128 = 1_000_000_000;

impl Stamp {
    /// The stamp of what this was told of; `None` on systems that do not tell when an entry was changed.
    #[cfg(unix)]
    pub fn of(metadata: &Metadata) -> Option<Self> {
        use std::os::unix::fs::MetadataExt;
        let moment = |seconds: i64, part: i64| i128::from(seconds) * SECOND + i128::from(part);
        Some(Self {
            device: metadata.dev(),
            file: metadata.ino(),
            size: metadata.size(),
            modified: moment(metadata.mtime(), metadata.mtime_nsec()),
            changed: moment(metadata.ctime(), metadata.ctime_nsec()),
        })
    }

    /// The stamp of what this was told of; `None` on systems that do not tell when an entry was changed.
    #[cfg(not(unix))]
    pub fn of(_metadata: &Metadata) -> Option<Self> {
        None
    }

    /// When it was last changed, in nanoseconds.
    pub fn latest(&self) -> i128 {
        self.modified.max(self.changed)
    }

    /// Whether any change after `now`, the stamp of a file that was made then on the same disk, must give it another stamp.
    pub fn is_settled(&self, now: &Self) -> bool {
        self.is_beside(now) && self.settles() < now.modified
    }

    /// Whether both are on one disk.
    pub fn is_beside(&self, other: &Self) -> bool {
        self.device == other.device
    }

    /// When it has settled, in nanoseconds by the clock of its disk.
    pub fn settles(&self) -> i128 {
        let is_coarse = self.modified % SECOND == 0 && self.changed % SECOND == 0;
        self.latest() + if is_coarse { COARSE_GRAIN } else { GRAIN }
    }

    /// Adds it to a hash.
    pub fn add_to(&self, hasher: &mut Hasher) {
        let Self { device, file, size, modified, changed } = self;
        for part in [device, file, size] {
            hasher.update(&part.to_le_bytes());
        }
        for moment in [modified, changed] {
            hasher.update(&moment.to_le_bytes());
        }
    }
}

#[cfg(all(test, unix))]
#[allow(clippy::disallowed_methods, reason = "the test writes the files that it looks at")]
mod tests {
    use std::fs;
    use std::time::{Duration, SystemTime};

    use super::*;

    #[test]
    fn a_file_settles_and_an_old_one_put_back_is_seen() {
        let folder = tempfile::tempdir().unwrap();
        let (path, clock) = (folder.path().join("a"), folder.path().join("clock"));
        let look = |path: &std::path::Path| Stamp::of(&fs::metadata(path).unwrap()).unwrap();
        fs::write(&path, "a").unwrap();
        fs::write(&clock, "").unwrap();
        let young = look(&path);
        assert!(!young.is_settled(&look(&clock)));
        std::thread::sleep(Duration::from_millis(60));
        fs::remove_file(&clock).unwrap();
        fs::write(&clock, "").unwrap();
        assert!(look(&path).is_settled(&look(&clock)) && look(&path) == young);
        let old = fs::metadata(&path).unwrap().modified().unwrap();
        fs::write(&path, "b").unwrap();
        fs::File::options().append(true).open(&path).unwrap().set_modified(old).unwrap();
        assert_ne!(look(&path), young, "same size, same time of modification, other bytes");
        let later = SystemTime::now() + Duration::from_secs(60);
        fs::File::options().append(true).open(&path).unwrap().set_modified(later).unwrap();
        assert!(!look(&path).is_settled(&look(&clock)), "from the future");
    }
}
