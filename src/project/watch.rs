//! A project under watch: which of its statements a change of its files concerns, told when the files have come to rest.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, TryRecvError, channel};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode, ModifyKind, RenameMode};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use super::{CONFIG_FILE, Project};
use crate::diagnostic::Failure;

/// For how long nothing may happen before what happened is told: an editor that saves makes several changes.
const QUIET: Duration = Duration::from_millis(15);
/// How many events are taken together, should they never end.
const MOST_EVENTS: usize = 100_000;
/// Folders of which all is watched.
const FOLDERS: [&str; 2] = ["data", "locales"];

/// What changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Changed {
    /// Words or facts of these statements, by their ids, and nothing else.
    Statements(BTreeSet<String>),
    /// What all statements share, or nobody knows what.
    All,
}

/// What the watch has to tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    /// Files changed.
    Changed(Changed),
    /// Nothing, for as long as was to be waited.
    Nothing,
    /// Somebody asked it to end.
    Stop,
}

enum Told {
    Event(notify::Result<Event>),
    Stop,
}

/// The watch over the folder of a project.
pub struct Watch {
    root: PathBuf,
    template: Option<PathBuf>,
    watcher: RecommendedWatcher,
    sender: Sender<Told>,
    told: Receiver<Told>,
}

impl Changed {
    /// Both.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Statements(mut some), Self::Statements(others)) => {
                some.extend(others);
                Self::Statements(some)
            }
            _ => Self::All,
        }
    }
}

impl Watch {
    /// Begins to watch a project.
    ///
    /// # Errors
    /// The system refuses, or has no watches left.
    pub fn open(project: &Project) -> Result<Self, Failure> {
        let root = Project::find(project.root())?;
        let (sender, told) = channel();
        let events = sender.clone();
        // Nobody to be told is nobody to be told of it.
        let tell = move |event| drop(events.send(Told::Event(event)));
        let failed = |cause| failure(&root, cause);
        let mut watcher = notify::recommended_watcher(tell).map_err(failed)?;
        // New folders of words and facts, and the settings.
        watcher.watch(&root, RecursiveMode::NonRecursive).map_err(failed)?;
        let template =
            project.config().export.template.as_ref().map(|template| PathBuf::from(&template.value));
        let mut watch = Self { root, template, watcher, sender, told };
        watch.renew(project)?;
        Ok(watch)
    }

    /// Watches the folders that are there now: others may have taken the place of those that were.
    ///
    /// # Errors
    /// The system refuses.
    pub fn renew(&mut self, project: &Project) -> Result<(), Failure> {
        self.template =
            project.config().export.template.as_ref().map(|template| PathBuf::from(&template.value));
        let inner = self.template.as_deref().and_then(Path::parent).filter(|folder| *folder != Path::new(""));
        let folders = FOLDERS.iter().map(|folder| (self.root.join(folder), RecursiveMode::Recursive));
        let inner = inner.map(|folder| (self.root.join(folder), RecursiveMode::NonRecursive));
        for (folder, mode) in inner.into_iter().chain(folders).collect::<Vec<_>>() {
            // It may never have been watched.
            let _ = self.watcher.unwatch(&folder);
            if folder.is_dir() {
                self.watcher.watch(&folder, mode).map_err(|cause| failure(&folder, cause))?;
            }
        }
        Ok(())
    }

    /// What ends the watch when it is called, from any thread.
    pub fn stopper(&self) -> impl Fn() + Send + use<> {
        let sender = self.sender.clone();
        // Who is not there any more has stopped.
        move || drop(sender.send(Told::Stop))
    }

    /// Waits for a change that concerns what is published, and for the files to come to rest; or for as long as there is patience.
    /// Where the system tells that whoever wrote words or facts of statements is done with it, they are at rest.
    /// To read a file prolongs nothing: others may do so all the time.
    #[expect(clippy::disallowed_methods, reason = "the clock says how long to wait, and decides nothing")]
    pub fn wait(&self, patience: Option<Duration>) -> News {
        let mut changed: Option<Changed> = None;
        let mut until = patience.map(|patience| Instant::now() + patience);
        let mut unfinished = BTreeSet::new();
        for _ in 0..MOST_EVENTS {
            let told = match (&changed, until) {
                (Some(Changed::Statements(_)), _) if unfinished.is_empty() => match self.told.try_recv() {
                    Ok(told) => Ok(told),
                    Err(TryRecvError::Empty) => Err(RecvTimeoutError::Timeout),
                    Err(TryRecvError::Disconnected) => Err(RecvTimeoutError::Disconnected),
                },
                (_, Some(until)) => self.told.recv_timeout(until.saturating_duration_since(Instant::now())),
                (_, None) => self.told.recv().map_err(|_| RecvTimeoutError::Disconnected),
            };
            match told {
                Ok(Told::Stop) | Err(RecvTimeoutError::Disconnected) => return News::Stop,
                Ok(Told::Event(event)) => {
                    if let Ok(event) = &event {
                        note_progress(event, &mut unfinished);
                    }
                    if let Some(more) = self.read(event) {
                        changed = Some(match changed.take() {
                            Some(known) => known.and(more),
                            None => more,
                        });
                        until = Some(Instant::now() + QUIET);
                    }
                }
                Err(RecvTimeoutError::Timeout) => break,
            }
        }
        changed.map_or(News::Nothing, News::Changed)
    }

    /// What an event concerns.
    fn read(&self, event: notify::Result<Event>) -> Option<Changed> {
        // Events were lost: everything may have changed.
        let Ok(event) = event else { return Some(Changed::All) };
        if event.need_rescan() {
            return Some(Changed::All);
        }
        // To read a file is none; to be done with writing one is.
        if matches!(event.kind, EventKind::Access(kind) if kind != AccessKind::Close(AccessMode::Write)) {
            return None;
        }
        let is_inner = matches!(
            event.kind,
            EventKind::Modify(ModifyKind::Data(_) | ModifyKind::Metadata(_)) | EventKind::Access(_)
        );
        let changes = event.paths.iter().filter_map(|path| {
            let path = path.strip_prefix(&self.root).ok()?;
            concern(path, self.template.as_deref(), is_inner)
        });
        changes.reduce(Changed::and)
    }
}

/// Notes which files are being written, or are gone and may come back; those that are written to the end, or were moved to
/// their places, are not.
fn note_progress(event: &Event, unfinished: &mut BTreeSet<PathBuf>) {
    let is_words = |path: &&PathBuf| {
        matches!(path.extension().and_then(|end| end.to_str()), Some("ftl" | "toml"))
            && path.file_name().and_then(|name| name.to_str()).is_some_and(|name| !name.starts_with('.'))
    };
    let mut note = |path: &PathBuf, is_done: bool| {
        if is_done {
            unfinished.remove(path);
        } else {
            unfinished.insert(path.clone());
        }
    };
    match (event.kind, event.paths.as_slice()) {
        (EventKind::Modify(ModifyKind::Name(RenameMode::Both)), [from, to]) => {
            [from].into_iter().filter(is_words).for_each(|path| note(path, false));
            note(to, true);
        }
        (EventKind::Access(AccessKind::Close(AccessMode::Write)), paths)
        | (EventKind::Modify(ModifyKind::Name(RenameMode::To)), paths) => {
            paths.iter().for_each(|path| note(path, true));
        }
        (EventKind::Access(_) | EventKind::Modify(ModifyKind::Metadata(_)), _) => {}
        (_, paths) => paths.iter().filter(is_words).for_each(|path| note(path, false)),
    }
}

/// What a change of the file or folder at `path` concerns, relative to the project; `is_inner` where it is not made, moved or removed.
fn concern(path: &Path, template: Option<&Path>, is_inner: bool) -> Option<Changed> {
    if Some(path) == template {
        return Some(Changed::All);
    }
    let parts: Option<Vec<&str>> = path.iter().map(|part| part.to_str()).collect();
    let parts = parts?;
    if parts.iter().any(|part| part.starts_with('.')) {
        return None;
    }
    let statement = |name: &str, extension: &str| {
        let id = name.strip_suffix(extension).filter(|id| !id.is_empty())?;
        Some(Changed::Statements(BTreeSet::from([id.to_owned()])))
    };
    let ends = |name: &str, ends: &[&str]| ends.iter().any(|end| name.ends_with(end)).then_some(Changed::All);
    match parts.as_slice() {
        [CONFIG_FILE] => Some(Changed::All),
        ["data", "statements", name] => statement(name, ".toml"),
        ["locales", _, "statements", name] => statement(name, ".ftl"),
        // Folders.
        ["data" | "locales"] | ["data", "statements"] | ["locales", _] | ["locales", _, "statements"] => {
            (!is_inner).then_some(Changed::All)
        }
        ["data", name] => ends(name, &[".csv", ".xlsx"]),
        ["locales", _, name] => ends(name, &[".ftl", ".txt", ".toml"]),
        _ => None,
    }
}

fn failure(path: &Path, cause: notify::Error) -> Failure {
    let cause = match cause.kind {
        notify::ErrorKind::Io(cause) => cause,
        other => std::io::Error::other(notify::Error::new(other)),
    };
    Failure::new("failure-watch", path, cause)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_nobodys_words_or_facts_concerns_nothing() {
        let one = |id: &str| Some(Changed::Statements(BTreeSet::from([id.to_owned()])));
        let all = Some(Changed::All);
        for (path, expected) in [
            ("comunicado.toml", all.clone()),
            ("pages/our.html", all.clone()),
            ("data/contacts.csv", all.clone()),
            ("data/contacts.xlsx", all.clone()),
            ("data/statements/wells.toml", one("wells")),
            ("locales/es/statements/wells.ftl", one("wells")),
            ("locales/es/terms.ftl", all.clone()),
            ("locales/es/ledger.txt", all.clone()),
            ("locales/es/locale.toml", all.clone()),
            // What editors leave beside a file while they save it.
            ("locales/es/statements/.wells.ftl.swp", None),
            ("locales/es/statements/4913", None),
            ("locales/es/statements/wells.ftl~", None),
            ("locales/es/statements/wells.ftl.tmp.123", None),
            ("locales/es/.git/x.ftl", None),
            ("data/notes.txt", None),
            ("out/es/wells/statement.html", None),
            ("out/manifest.json", None),
            ("README.md", None),
        ] {
            assert_eq!(concern(Path::new(path), Some(Path::new("pages/our.html")), true), expected, "{path}");
        }
        assert_eq!(concern(Path::new("locales/fr"), None, false), all, "a folder is new");
        assert_eq!(concern(Path::new("locales/fr"), None, true), None, "its time changed with a file in it");
    }

    #[test]
    fn who_is_done_writing_is_not_waited_for() {
        use notify::event::{CreateKind, DataChange, RemoveKind};
        let (words, copy) = (PathBuf::from("a/wells.ftl"), PathBuf::from("a/wells.ftl~"));
        let event = |kind, paths: &[&PathBuf]| Event {
            paths: paths.iter().map(|path| (*path).clone()).collect(),
            ..Event::new(kind)
        };
        let mut unfinished = BTreeSet::new();
        let mut left = |event: Event| {
            note_progress(&event, &mut unfinished);
            unfinished.len()
        };
        let data = EventKind::Modify(ModifyKind::Data(DataChange::Any));
        let close = EventKind::Access(AccessKind::Close(AccessMode::Write));
        let rename = |mode| EventKind::Modify(ModifyKind::Name(mode));
        assert_eq!(left(event(data, &[&words])), 1);
        assert_eq!(left(event(close, &[&words])), 0);
        assert_eq!(left(event(EventKind::Create(CreateKind::File), &[&copy])), 0, "nobody’s words");
        // Vim: away, anew, the copy removed.
        assert_eq!(left(event(rename(RenameMode::From), &[&words])), 1);
        assert_eq!(left(event(rename(RenameMode::Both), &[&words, &copy])), 1);
        assert_eq!(left(event(EventKind::Create(CreateKind::File), &[&words])), 1);
        assert_eq!(left(event(close, &[&words])), 0);
        assert_eq!(left(event(EventKind::Remove(RemoveKind::File), &[&copy])), 0);
        assert_eq!(left(event(EventKind::Remove(RemoveKind::File), &[&words])), 1, "it may come back");
        assert_eq!(left(event(rename(RenameMode::Both), &[&copy, &words])), 0);
    }

    #[test]
    fn all_and_some_are_all() {
        let some = |ids: &[&str]| Changed::Statements(ids.iter().map(|id| (*id).to_owned()).collect());
        assert_eq!(some(&["a"]).and(some(&["b", "a"])), some(&["a", "b"]));
        assert_eq!(some(&["a"]).and(Changed::All), Changed::All);
    }
}
