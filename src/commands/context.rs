//! What every command has: the project's folder, the voice, the terminal.

use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use anstream::AutoStream;

use super::{Cli, ToolVoice};
use crate::diagnostic::full::{self, Look};
use crate::diagnostic::{Arguments, Diagnostic, Failure, Findings, Severity, Showing, Texts, View, Voice};
use crate::project::{Project, folder_in_repository};

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Nothing to mend: 0.
    Clean,
    /// There are findings to mend: 1.
    Findings,
    /// It could not run: 2.
    Failed,
    /// Somebody pressed Ctrl-C: 130, as shells have it.
    Interrupted,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        match exit {
            Exit::Clean => Self::SUCCESS,
            Exit::Findings => Self::from(1),
            Exit::Failed => Self::from(2),
            Exit::Interrupted => Self::from(130),
        }
    }
}

/// The surroundings of a command. stdout is for artifacts and data, stderr for people.
pub struct Context {
    voice: ToolVoice,
    project: Option<PathBuf>,
    color: anstream::ColorChoice,
}

impl Context {
    /// The surroundings that the command line asks for.
    pub fn new(voice: ToolVoice, cli: &Cli) -> Self {
        let color = match cli.color {
            clap::ColorChoice::Auto => anstream::ColorChoice::Auto,
            clap::ColorChoice::Always => anstream::ColorChoice::Always,
            clap::ColorChoice::Never => anstream::ColorChoice::Never,
        };
        Self { voice, project: cli.project.clone(), color }
    }

    /// The voice of the tool.
    pub fn voice(&self) -> &ToolVoice {
        &self.voice
    }

    /// The folder of the project: `--project`, else the nearest folder upwards that holds `comunicado.toml`.
    ///
    /// # Errors
    /// Where there is none.
    #[expect(clippy::disallowed_methods, reason = "the project is found from the current folder")]
    pub fn project_root(&self) -> Result<PathBuf, Failure> {
        match &self.project {
            // Never the project around it: that would publish what nobody named.
            Some(folder) => Ok(folder.clone()),
            None => {
                let here = std::env::current_dir()
                    .map_err(|cause| Failure::new("failure-current-folder", ".", cause))?;
                Project::find(&here)
            }
        }
    }

    /// Opens the project.
    ///
    /// # Errors
    /// Where there is no project, or its folders cannot be read.
    pub fn open_project(&self) -> Result<(Project, Vec<Diagnostic>), Failure> {
        Project::open(&self.project_root()?)
    }

    /// Writes data to stdout.
    ///
    /// # Errors
    /// Where stdout refuses, a closed pipe included.
    pub fn print(&self, text: &str) -> Result<(), Failure> {
        let mut stdout = io::stdout().lock();
        stdout
            .write_all(text.as_bytes())
            .and_then(|()| stdout.flush())
            .map_err(|cause| Failure::new("failure-print", "-", cause))
    }

    /// Tells people one of the tool's messages, on stderr.
    pub fn tell(&self, id: &str, arguments: &Arguments) {
        // The last of several sentences may be none.
        self.tell_text(&format!("{}\n", self.voice.say(id, arguments).trim_end()));
    }

    /// Tells people a ready text, on stderr. A stderr that refuses cannot be told so.
    pub fn tell_text(&self, text: &str) {
        let mut stderr = AutoStream::new(io::stderr().lock(), self.color);
        let _ = stderr.write_all(text.as_bytes());
    }

    /// Shows people the findings of a run, on stderr: sorted, with the lines they speak of and a closing count.
    pub fn report(&self, findings: Findings, texts: &Texts) {
        if findings.is_empty() {
            return;
        }
        let sorted = findings.sorted();
        let look = self.look(&io::stderr());
        self.tell_text(&full::show(&sorted, texts, &self.voice, look));
        self.tell("findings-summary", &counts(&sorted));
    }

    /// Prints findings that were asked for, on stdout; the closing count goes to stderr. Programs are given a document
    /// even if nothing was found.
    ///
    /// # Errors
    /// Where stdout refuses, or there is no project.
    pub fn print_findings(
        &self,
        findings: Findings,
        texts: &Texts,
        view: &View,
        failing: Severity,
    ) -> Result<(), Failure> {
        let sorted = findings.sorted();
        if view.is_for_programs || !sorted.is_empty() {
            self.print(&(view.show)(&Showing {
                findings: &sorted,
                texts,
                voice: &self.voice,
                language: self.voice.language(),
                folder: &folder_in_repository(&self.project_root()?),
                failing,
                look: self.look(&io::stdout()),
            }))?;
        }
        if sorted.is_empty() {
            self.tell("findings-none", &Arguments::new());
        } else {
            self.tell("findings-summary", &counts(&sorted));
        }
        Ok(())
    }

    /// Says why the run could not go on.
    pub fn report_failure(&self, failure: &Failure) {
        let cause = failure.cause.as_ref().map(ToString::to_string).unwrap_or_default();
        let arguments =
            Arguments::from([("path", failure.path.display().to_string().into()), ("cause", cause.into())]);
        let word = self.voice.say("severity-error", &Arguments::new());
        let sentence = self.voice.say(failure.doing, &arguments);
        self.tell_text(&format!("{word}: {}\n", annotate_snippets::normalize_untrusted_str(&sentence)));
        if let Some(help) = self.voice.say_attribute(failure.doing, "help", &arguments) {
            let word = self.voice.say("finding-help", &Arguments::new());
            self.tell_text(&format!("{word}: {}\n", annotate_snippets::normalize_untrusted_str(&help)));
        }
    }

    /// Whether somebody watches stderr on a terminal.
    pub fn is_watched(&self) -> bool {
        io::stderr().is_terminal()
    }

    /// Whether what is printed on stdout may have colours.
    pub fn is_styled(&self) -> bool {
        self.look(&io::stdout()).is_styled
    }

    fn look(&self, stream: &impl anstream::stream::RawStream) -> Look {
        let is_styled = match self.color {
            anstream::ColorChoice::Auto => AutoStream::choice(stream) != anstream::ColorChoice::Never,
            choice => choice != anstream::ColorChoice::Never,
        };
        let width = terminal_size::terminal_size().map_or(120, |(width, _)| usize::from(width.0));
        Look { is_styled, width: width.clamp(60, 160) }
    }
}

/// How many errors and warnings there are, for the closing line.
fn counts(findings: &[Diagnostic]) -> Arguments {
    let count = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
    Arguments::from([
        ("errors", count(Severity::Error).into()),
        ("warnings", count(Severity::Warning).into()),
    ])
}

/// Whether somebody stopped reading our output: the way `head` ends, no failure.
pub fn is_broken_pipe(failure: &Failure) -> bool {
    failure.cause.as_ref().is_some_and(|cause| cause.kind() == io::ErrorKind::BrokenPipe)
}
