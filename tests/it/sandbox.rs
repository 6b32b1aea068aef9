//! A project in a folder of its own, and the program run in it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

/// A temporary folder with a project; removed at the end of the test.
pub struct Sandbox {
    folder: TempDir,
}

/// What a run of the program gave.
#[derive(Debug)]
pub struct Run {
    pub code: Option<i32>,
    pub stdout: String,
    pub stderr: String,
}

impl Sandbox {
    /// An empty folder.
    pub fn empty() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// A copy of a folder of this repository.
    pub fn copy_of(folder: &Path) -> Self {
        let sandbox = Self::empty();
        copy_tree(folder, sandbox.root());
        sandbox
    }

    /// A copy of our own statement's project, without what was published of it.
    pub fn of_our_statement() -> Self {
        let sandbox = Self::empty();
        for part in ["locales", "data"] {
            copy_tree(&repository().join(part), &sandbox.root().join(part));
        }
        fs::copy(repository().join("comunicado.toml"), sandbox.root().join("comunicado.toml")).unwrap();
        sandbox
    }

    /// Copies the files of a folder over those that are there.
    pub fn lay_over(&self, folder: &Path) {
        copy_tree(folder, self.root());
    }

    /// Forgets which source each translation was made from: what is tried is something else.
    pub fn without_ledgers(self) -> Self {
        for entry in fs::read_dir(self.root().join("locales")).unwrap().map(Result::unwrap) {
            let _ = fs::remove_file(entry.path().join("ledger.txt"));
        }
        self
    }

    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    /// Writes a file, its folders included.
    pub fn write(&self, path: &str, text: impl AsRef<[u8]>) -> &Self {
        let path = self.root().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
        self
    }

    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.root().join(path)).unwrap_or_else(|cause| panic!("{path}: {cause}"))
    }

    pub fn exists(&self, path: &str) -> bool {
        self.root().join(path).exists()
    }

    /// Replaces text in a file; the text must be there.
    pub fn edit(&self, path: &str, from: &str, to: &str) -> &Self {
        let before = self.read(path);
        assert!(before.contains(from), "{path} does not contain {from:?}");
        self.write(path, before.replacen(from, to, 1))
    }

    /// Runs the program in the project, speaking English, without colour.
    pub fn run(&self, arguments: &[&str]) -> Run {
        finish(self.command(arguments).output().unwrap())
    }

    /// The program, ready to be run in the project.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_comunicado"));
        command.args(arguments).current_dir(self.root()).stdin(Stdio::null());
        for name in ["LC_ALL", "LC_MESSAGES", "LANG", "COMUNICADO_UI_LOCALE", "NO_COLOR", "CLICOLOR_FORCE"] {
            command.env_remove(name);
        }
        command.env("COMUNICADO_UI_LOCALE", "en");
        command
    }

    /// All files below `folder` with their bytes, sorted by path; lock files and what a run remembers left out.
    pub fn files(&self, folder: &str) -> Vec<(String, Vec<u8>)> {
        let root = self.root().join(folder);
        let mut files = Vec::new();
        collect(&root, &root, &mut files);
        files.sort();
        files
    }
}

pub fn finish(output: Output) -> Run {
    Run {
        code: output.status.code(),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

impl Run {
    /// Asserts the exit code, showing what was printed where it is another.
    #[track_caller]
    pub fn exits(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "\nstdout:\n{}\nstderr:\n{}", self.stdout, self.stderr);
        self
    }
}

/// The root of this repository.
pub fn repository() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn copy_tree(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_tree(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

fn collect(root: &Path, folder: &Path, files: &mut Vec<(String, Vec<u8>)>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.map(Result::unwrap) {
        let path = entry.path();
        if entry.file_type().unwrap().is_dir() {
            collect(root, &path, files);
        } else {
            let relative = path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
            // What a run remembers for the next depends on when files were written.
            if !relative.ends_with(".lock") && !relative.contains(".comunicado/") {
                files.push((relative, fs::read(&path).unwrap()));
            }
        }
    }
}
