//! `init`: makes a small working project in a folder.

use std::path::PathBuf;

use super::{Context, Exit};
use crate::diagnostic::{Arguments as Filled, Failure};
use crate::{output, scaffold};

/// The arguments of `init`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The folder of the new project.
    #[arg(value_name = "DIR", default_value = ".")]
    pub dir: PathBuf,
}

/// Makes the project; no file that exists is touched.
pub(super) fn run(context: &mut Context, arguments: &Arguments) -> Result<Exit, Failure> {
    let files = scaffold::plan_project();
    output::create_files(&arguments.dir, &files)?;
    context.tell(
        "init-made",
        &Filled::from([
            ("path", arguments.dir.display().to_string().into()),
            ("where", if arguments.dir.as_os_str() == "." { "here" } else { "there" }.into()),
            ("files", files.len().into()),
        ]),
    );
    Ok(Exit::Clean)
}
