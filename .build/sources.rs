//! Tells the program which sources it was built from: what an older one remembers of its last run is of no use to it.
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a build script reads the sources and prints to cargo"
)]

use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};
use std::{fs, io};

fn main() -> io::Result<()> {
    let mut files = vec![PathBuf::from("Cargo.toml"), PathBuf::from("Cargo.lock")];
    gather(Path::new("src"), &mut files)?;
    files.sort();
    let mut hasher = DefaultHasher::new();
    for file in files.iter().filter(|file| file.exists()) {
        hasher.write(file.to_string_lossy().replace('\\', "/").as_bytes());
        hasher.write(&fs::read(file)?);
    }
    println!("cargo::rustc-env=COMUNICADO_SOURCES={:016x}", hasher.finish());
    for changed in ["Cargo.toml", "Cargo.lock", "src"] {
        println!("cargo::rerun-if-changed={changed}");
    }
    Ok(())
}

fn gather(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            gather(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}
