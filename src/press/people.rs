//! The people and organizations of a project, read from its tables; of tables that were sound in the last run only as much as is asked for.

use blake3::Hasher;

use super::fingerprint::program;
use super::passing::{add_file, add_word};
use super::recall::long;
use crate::diagnostic::{Diagnostic, Source};
use crate::project::Project;
use crate::statement::{Directory, read_directory, read_sound_directory};

/// What the tables of a project say.
pub(super) struct People {
    pub(super) directory: Directory,
    /// What is to be mended in them.
    pub(super) findings: Vec<Diagnostic>,
    /// The tables that there are.
    pub(super) sources: Vec<Source>,
    /// What they say and who read it, as one number; 0 where something is to be mended.
    pub(super) print: u128,
}

impl People {
    /// Reads them. `sound` is the print of tables in which the last run found nothing to be mended, or 0.
    pub(super) fn read(project: &Project, sound: u128) -> Self {
        let ((organizations, mut findings), (contacts, found)) =
            (project.organizations(), project.contacts());
        findings.extend(found);
        let mut print = Hasher::new();
        add_word(&mut print, &program());
        for source in [&organizations, &contacts] {
            print.update(&[u8::from(source.is_some())]);
            source.iter().for_each(|source| add_file(&mut print, source));
        }
        let mut print = long(&print);
        let directory = if findings.is_empty() && print == sound {
            read_sound_directory(organizations.as_ref(), contacts.as_ref())
        } else {
            let (directory, found) = read_directory(organizations.as_ref(), contacts.as_ref());
            findings.extend(found);
            directory
        };
        if !findings.is_empty() {
            print = 0;
        }
        Self { directory, findings, sources: organizations.into_iter().chain(contacts).collect(), print }
    }
}

/// Reads the organizations and contacts; returns also what is wrong with them, and their files.
pub fn read_people(project: &Project) -> (Directory, Vec<Diagnostic>, Vec<Source>) {
    let People { directory, findings, sources, .. } = People::read(project, 0);
    (directory, findings, sources)
}
